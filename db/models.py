"""The tables. Results are never stored as truth here: they are computed from frozen answers."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Index,
    UniqueConstraint,
)
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from workshop.access import Role
from workshop.agenda import State

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel, registry=registry()):
    """Base of all tables; its own registry keeps a reloaded script from defining them twice."""


Table.metadata.naming_convention = NAMING


class UTCDateTime(TypeDecorator[datetime]):
    """A moment in time that always carries its time zone, also in SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without time zone; store UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its time zone back where the database forgot it."""
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value


def now() -> datetime:
    """This moment, with time zone."""
    return datetime.now(UTC)


def moment(**column: Any) -> Any:
    """A column that holds a moment in time."""
    return Field(sa_type=UTCDateTime, **column)


def one_of(column: str, values: list[str]) -> CheckConstraint:
    """A check that a text column holds one of the given words."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


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


class Answer(Table, table=True):
    """One choice of one person on one item under one lens ('' where an item has no lens)."""

    __table_args__ = (UniqueConstraint("person_id", "activity", "item", "lens"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    activity: str = Field(max_length=40)
    item: str = Field(max_length=60)
    lens: str = Field(default="", max_length=12)
    value: str = Field(max_length=16)
    updated_at: datetime = moment(default_factory=now)


class Writing(Table, table=True):
    """A text of one person. It stays private until its author shares it with the team."""

    __table_args__ = (Index("ix_writing_person", "person_id", "activity", "item"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    activity: str = Field(max_length=40)
    item: str = Field(max_length=60)
    position: int = 0
    body: str = ""
    shared: bool = False
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)
    updated_at: datetime = moment(default_factory=now)


class Statement(Table, table=True):
    """A sentence that the team weighs: harvested from shared writings, or merged from others."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    body: str
    original: str
    hidden: bool = False
    # Since when the facilitator lets the whole room read it on the beamer.
    on_beamer_since: datetime | None = moment(default=None)
    merged_into_id: int | None = Field(
        default=None, foreign_key="statement.id", ondelete="SET NULL", index=True
    )
    writing_id: int | None = Field(
        default=None, foreign_key="writing.id", ondelete="CASCADE", unique=True
    )
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)


class Vote(Table, table=True):
    """How far one person underwrites one statement: '1' to '5', or '?'."""

    __table_args__ = (
        UniqueConstraint("person_id", "statement_id"),
        one_of("value", ["1", "2", "3", "4", "5", "?"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    statement_id: int = Field(foreign_key="statement.id", ondelete="CASCADE", index=True)
    value: str = Field(max_length=1)
    updated_at: datetime = moment(default_factory=now)


class Ready(Table, table=True):
    """A person who said to be done with an activity."""

    __table_args__ = (UniqueConstraint("person_id", "activity"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    activity: str = Field(max_length=40)
    at: datetime = moment(default_factory=now)


class Snapshot(Table, table=True):
    """The answers of an activity as they stood when it closed; results rest on these alone."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    activity: str = Field(max_length=40)
    taken_at: datetime = moment(default_factory=now)


class SnapshotRow(Table, table=True):
    """The frozen answers of one participant; loses its person when that person withdraws."""

    __table_args__ = (Index("ix_snapshot_row_person", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    snapshot_id: int = Field(foreign_key="snapshot.id", ondelete="CASCADE", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    subgroup: str | None = Field(default=None, max_length=60)
    answers: dict[str, str] = Field(sa_type=JSON)


class Paragraph(Table, table=True):
    """The draft text of one aspect, as it stands now."""

    __table_args__ = (UniqueConstraint("workshop_id", "aspect"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    aspect: str = Field(max_length=60)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class ParagraphVersion(Table, table=True):
    """An earlier wording of a paragraph, kept for good."""

    id: int | None = Field(default=None, primary_key=True)
    paragraph_id: int = Field(foreign_key="paragraph.id", ondelete="CASCADE", index=True)
    number: int
    body: str
    saved_at: datetime = moment(default_factory=now)


class OpenQuestion(Table, table=True):
    """A difference that the draft leaves open, worded as a question to the team."""

    __table_args__ = (UniqueConstraint("workshop_id", "origin"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    origin: str = Field(max_length=80)
    body: str = ""
    included: bool = True
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class MatrixTheme(Table, table=True):
    """One theme of the vision for which a Vision Deployment Matrix is filled."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    title: str = Field(default="", max_length=200)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)


class MatrixCell(Table, table=True):
    """One cell of a matrix: a level by a column."""

    __table_args__ = (UniqueConstraint("theme_id", "level", "column"),)

    id: int | None = Field(default=None, primary_key=True)
    theme_id: int = Field(foreign_key="matrixtheme.id", ondelete="CASCADE")
    level: str = Field(max_length=24)
    column: str = Field(max_length=24)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)
