"""The shared text: what it says, what it rests on, what it leaves open."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now


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


class LeftOut(Table, table=True):
    """A thread about which the text says nothing on purpose, with the reason why."""

    __tablename__ = "left_out"
    __table_args__ = (UniqueConstraint("workshop_id", "aspect"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    aspect: str = Field(max_length=60)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


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


class Foundation(Table, table=True):
    """What a sentence of a paragraph rests on, such as 'statement:12' or 'assen:mindset:own'."""

    __table_args__ = (UniqueConstraint("paragraph_id", "sentence", "origin"),)

    id: int | None = Field(default=None, primary_key=True)
    paragraph_id: int = Field(foreign_key="paragraph.id", ondelete="CASCADE")
    # The sentence in full; when its words change, it is found again by what is most alike.
    sentence: str
    origin: str = Field(max_length=80)


class Alternative(Table, table=True):
    """One of the wordings between which an open question lets the team choose."""

    id: int | None = Field(default=None, primary_key=True)
    question_id: int = Field(foreign_key="openquestion.id", ondelete="CASCADE", index=True)
    position: int
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class Remark(Table, table=True):
    """What somebody notes in the margin of the proposal; leaders read it without a name."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    # The sentence that it is about, as it stood then; empty is the whole paragraph.
    sentence: str = ""
    body: str = ""
    hidden: bool = False
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)
    updated_at: datetime = moment(default_factory=now)


class TextVersion(Table, table=True):
    """The whole text as it stood after a change that was decided, such as 0.3 or 1.0; never edited.

    `text` holds the body of every aspect; `questions` the differences that it leaves open, each
    with its words, owner, review date and alternatives.
    """

    __tablename__ = "text_version"
    __table_args__ = (UniqueConstraint("workshop_id", "major", "minor"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    major: int
    minor: int
    made_at: datetime = moment(default_factory=now)
    # What was decided: 'proposed', 'amended', 'adopted', 'edited' or 'imported'.
    why: str = Field(max_length=16)
    amendment_id: int | None = Field(
        default=None, foreign_key="amendment.id", ondelete="SET NULL", index=True
    )
    text: dict[str, str] = Field(sa_type=JSON)
    questions: list[dict[str, Any]] = Field(sa_type=JSON)
