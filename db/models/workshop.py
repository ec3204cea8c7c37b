"""The workshop, its people, and who may come in."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.access import Role


class Workshop(Table, table=True):
    """One vision process of one team."""

    __table_args__ = (
        one_of("language", ["nl", "en"]),
        one_of("promise", ["anonymous", "pseudonymous", "named"]),
        one_of("decision_rule", ["consent", "majority", "leaders"]),
        CheckConstraint("minimum_group >= 5", name="minimum_group"),
        CheckConstraint("share_percent BETWEEN 50 AND 100", name="share_percent"),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True, max_length=8)
    salt: str = Field(max_length=64)
    school: str = Field(max_length=120)
    team: str = Field(max_length=120)
    audience: str = Field(max_length=300)
    language: str = Field(default="nl", max_length=2)
    promise: str = Field(max_length=16)
    decision_rule: str = Field(max_length=16)
    minimum_group: int = 5
    share_percent: int = 80
    floor_percent: int = 60
    # How many statements everybody is dealt in the dealt round; None is what fits team and time.
    dealt_each: int | None = None
    retention: date
    current_activity: str | None = Field(default=None, max_length=40)
    beamer_page: int = 0
    beamer_blank: bool = False
    timer_ends_at: datetime | None = moment(default=None)
    # What the facilitator announced: the move that follows by itself at that moment.
    announced_activity: str | None = Field(default=None, max_length=40)
    announced_item: int | None = None
    announced_move: str | None = Field(default=None, max_length=8)
    moves_at: datetime | None = moment(default=None)
    # Where phones go, when the facilitator chose it; otherwise as configured or found.
    address: str | None = Field(default=None, max_length=200)
    # Since when the draft lies before the team as a proposal; it then changes by amendments only.
    proposed_at: datetime | None = moment(default=None)
    # The amendment that all look at now, and how often something was done at that table: so that
    # phones hear of it.
    on_table: int | None = None
    table_turn: int = 0
    # A rehearsal is a copy with made-up people; it goes when the workshop goes.
    rehearsal_of: int | None = Field(
        default=None, foreign_key="workshop.id", ondelete="CASCADE", unique=True, index=True
    )
    revision: int = 0
    created_at: datetime = moment(default_factory=now)


class Subgroup(Table, table=True):
    """A part of the team that people name themselves, such as a department."""

    __table_args__ = (UniqueConstraint("workshop_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    name: str = Field(max_length=60)
    position: int


class Person(Table, table=True):
    """A participant: no account, no e-mail address, a name only where the promise allows one."""

    __table_args__ = (
        Index("ix_person_code", "workshop_id", "code_hash", unique=True),
        UniqueConstraint("workshop_id", "form_number"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    subgroup_id: int | None = Field(default=None, foreign_key="subgroup.id", ondelete="SET NULL")
    name: str | None = Field(default=None, max_length=60)
    code_hash: str | None = Field(default=None, max_length=64)
    made_up: bool = False
    # The number on the paper form of somebody without a device; the note keeper fills it in.
    form_number: int | None = None
    joined_at: datetime = moment(default_factory=now)
    seen_at: datetime = moment(default_factory=now)


class Key(Table, table=True):
    """A link that opens a role, or a person's return link; only its token's hash is kept."""

    __table_args__ = (one_of("role", [role.value for role in Role]),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int | None = Field(
        default=None, foreign_key="workshop.id", ondelete="CASCADE", index=True
    )
    person_id: int | None = Field(
        default=None, foreign_key="person.id", ondelete="CASCADE", index=True
    )
    role: str = Field(max_length=16)
    token_hash: str = Field(unique=True, max_length=64)
    created_at: datetime = moment(default_factory=now)


class HandOver(Table, table=True):
    """A short code that brings somebody into a role once, within minutes; only its hash is kept."""

    __tablename__ = "hand_over"
    __table_args__ = (one_of("role", [role.value for role in Role]),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    role: str = Field(max_length=16)
    code_hash: str = Field(unique=True, max_length=64)
    expires_at: datetime = moment()
    # Kept for a day, so that who comes second hears that somebody was first.
    used_at: datetime | None = moment(default=None)


class Grant(Table, table=True):
    """What one browser may do: a role in a workshop, as one person where it is a participant."""

    __tablename__ = "access_grant"
    __table_args__ = (
        one_of("role", [role.value for role in Role]),
        Index("ix_access_grant_browser", "browser_hash", "role"),
    )

    id: int | None = Field(default=None, primary_key=True)
    browser_hash: str = Field(max_length=64)
    workshop_id: int | None = Field(
        default=None, foreign_key="workshop.id", ondelete="CASCADE", index=True
    )
    person_id: int | None = Field(
        default=None, foreign_key="person.id", ondelete="CASCADE", index=True
    )
    role: str = Field(max_length=16)
    language: str | None = Field(default=None, max_length=2)
    granted_at: datetime = moment(default_factory=now)
