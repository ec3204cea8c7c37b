"""The list of sentences that a team weighs, and how it came about."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.access import Role


class Statement(Table, table=True):
    """A sentence that the team weighs: harvested, merged from others, or of the text itself."""

    __table_args__ = (
        one_of("mark", ["", "unclear", "off_subject", "personal"]),
        # The trail of the list names statements by id, so no id is ever used again.
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    body: str
    original: str
    hidden: bool = False
    # What the facilitator noted about it; 'off_subject' and 'personal' are hidden as well.
    mark: str = Field(default="", max_length=12)
    # The version of the text that it is a sentence of; None for the statements of step 3.
    version_id: int | None = Field(
        default=None, foreign_key="text_version.id", ondelete="CASCADE", index=True
    )
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


class NotMeant(Table, table=True):
    """An author who no longer recognises what became of a sentence; told without a name."""

    __tablename__ = "not_meant"

    id: int | None = Field(default=None, primary_key=True)
    writing_id: int = Field(foreign_key="writing.id", ondelete="CASCADE", unique=True)
    # What was meant, if the author wants to say so.
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    told_at: datetime = moment(default_factory=now)
    updated_at: datetime = moment(default_factory=now)
    # Since when the facilitator has done something about it.
    settled_at: datetime | None = moment(default=None)


class KeptApart(Table, table=True):
    """Two statements that look alike, of which the facilitator said that they are not the same."""

    __tablename__ = "kept_apart"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        CheckConstraint("first_id < second_id", name="order"),
    )

    id: int | None = Field(default=None, primary_key=True)
    first_id: int = Field(foreign_key="statement.id", ondelete="CASCADE")
    second_id: int = Field(foreign_key="statement.id", ondelete="CASCADE", index=True)


class ListAct(Table, table=True):
    """Something that was done to the list: when, by whom, and how it is undone."""

    __tablename__ = "list_act"
    __table_args__ = (one_of("role", [role.value for role in Role]),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    at: datetime = moment(default_factory=now)
    role: str = Field(max_length=16)
    # Facilitators have no names: the first device that came in is 1.
    device: int = 1
    browser_hash: str = Field(default="", max_length=64)
    act: str = Field(max_length=16)
    # The statements that it was done to.
    statements: list[int] = Field(sa_type=JSON)
    # What has to be put back to undo it; None when there is nothing to undo.
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    undone_at: datetime | None = moment(default=None)


class Dealt(Table, table=True):
    """A statement that one person was dealt from a list too long for one person to read.

    `value` is '1' when it belongs on the shortlist, '0' when not, '?' when this person can't say;
    None while nothing was chosen.
    """

    __table_args__ = (
        UniqueConstraint("person_id", "statement_id"),
        one_of("value", ["0", "1", "?"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    statement_id: int = Field(foreign_key="statement.id", ondelete="CASCADE", index=True)
    position: int
    value: str | None = Field(default=None, max_length=1)
    updated_at: datetime = moment(default_factory=now)
