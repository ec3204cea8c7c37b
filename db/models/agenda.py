"""The plan of the day, and where each activity stands."""

from datetime import date, datetime, time

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, one_of
from workshop.agenda import State


class AgendaDay(Table, table=True):
    """One meeting of the agenda: a study day, or a part of one."""

    __tablename__ = "agenda_day"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    number: int
    title: str = Field(default="", max_length=120)
    held_on: date | None = None
    starts: time
    # When people go home: the plan has to fit in before that.
    ends: time


class AgendaItem(Table, table=True):
    """An activity at its place in the agenda; the same activity may come back later."""

    __tablename__ = "agenda_item"

    id: int | None = Field(default=None, primary_key=True)
    day_id: int = Field(foreign_key="agenda_day.id", ondelete="CASCADE", index=True)
    position: int
    activity: str = Field(max_length=40)
    # What it is called here, such as 'Lunch'; empty is what the activity is called everywhere.
    title: str = Field(default="", max_length=120)
    minutes: int
    skipped: bool = False
    begun_at: datetime | None = moment(default=None)
    # Since when the room is here; the room is in one place at a time.
    entered_at: datetime | None = moment(default=None)
    # Seconds that the room was here before that.
    spent: int = 0


class Progress(Table, table=True):
    """Where one activity of a workshop stands."""

    __table_args__ = (
        UniqueConstraint("workshop_id", "activity"),
        one_of("state", [state.value for state in State]),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    activity: str = Field(max_length=40)
    state: str = Field(default=State.NOT_YET, max_length=8)
    opened_at: datetime | None = moment(default=None)
    closed_at: datetime | None = moment(default=None)
    shown_at: datetime | None = moment(default=None)
    # The last day on which people do it at home; then it closes by itself. Kept after closing.
    home_until: date | None = None
