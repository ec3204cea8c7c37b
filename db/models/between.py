"""What goes on between study days: the change approach, closing a step, resting reminders."""

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.access import Role


class ApproachTalk(Table, table=True):
    """One talk of the lead group about the change approach, on one day."""

    __tablename__ = "approach_talk"

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    held_on: date
    # Since when the lead group says that this is how it stands; until then it is being filled in.
    settled_at: datetime | None = moment(default=None)


class ApproachPoint(Table, table=True):
    """Where one of the eight points stands after a talk: the one stage that all agreed on."""

    __tablename__ = "approach_point"
    __table_args__ = (
        UniqueConstraint("talk_id", "point"),
        CheckConstraint("stage BETWEEN 1 AND 4", name="stage"),
    )

    id: int | None = Field(default=None, primary_key=True)
    talk_id: int = Field(foreign_key="approach_talk.id", ondelete="CASCADE")
    point: str = Field(max_length=40)
    stage: int | None = None
    # By when the action is done, and when it was.
    due_on: date | None = None
    done_on: date | None = None


class ApproachNote(Table, table=True):
    """A text at a point: the reason, what they will do, or who sees to that."""

    __tablename__ = "approach_note"
    __table_args__ = (
        UniqueConstraint("point_id", "part"),
        one_of("part", ["reason", "action", "owner"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    point_id: int = Field(foreign_key="approach_point.id", ondelete="CASCADE")
    part: str = Field(max_length=8)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class StepTick(Table, table=True):
    """A closing criterion of a step that people say is there, where the app cannot know."""

    __tablename__ = "step_tick"
    __table_args__ = (UniqueConstraint("workshop_id", "criterion"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    criterion: str = Field(max_length=40)
    ticked_on: date


class StepPassing(Table, table=True):
    """That a team went on to a next step while something was missing, and why."""

    __tablename__ = "step_passing"
    __table_args__ = (one_of("role", [role.value for role in Role]),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    step: int
    role: str = Field(max_length=16)
    # The reason; without a day it is still being written.
    body: str = ""
    passed_on: date | None = None
    # The criteria that were missing on that day.
    missing: list[str] = Field(sa_type=JSON)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class VisionCare(Table, table=True):
    """Who looks after the vision once it is there, and when the team looks at it again."""

    __tablename__ = "vision_care"
    __table_args__ = (UniqueConstraint("workshop_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    body: str = ""
    review_on: date | None = None
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class RestedReminder(Table, table=True):
    """A reminder that those in one role do not want to see before a day."""

    __tablename__ = "rested_reminder"
    __table_args__ = (
        UniqueConstraint("workshop_id", "role", "key"),
        one_of("role", [role.value for role in Role]),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    role: str = Field(max_length=16)
    key: str = Field(max_length=80)
    until: date
