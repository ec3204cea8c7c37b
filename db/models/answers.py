"""What people give, and what was frozen of it."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of


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
    # Since when the team may read these very words; only what was shared at the check-out.
    on_beamer_since: datetime | None = moment(default=None)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)
    updated_at: datetime = moment(default_factory=now)


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
    # Whether this person counts among who finished, where an earlier result settled that.
    counted: bool | None = None
