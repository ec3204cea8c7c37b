"""Step 6: pilots with their plan, log and decision, and what they say of the text."""

from datetime import date, datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.pilots import DECISIONS, ENTRY_KINDS, LIMITS, Stage

EXCHANGE_PARTS = ["brings", "agreed"]
READERS = ["parents", "council"]


class Pilot(Table, table=True):
    """A trial of the vision on a small scale; what its plan says stands in its parts."""

    __table_args__ = (
        one_of("stage", [stage.value for stage in Stage]),
        one_of("scope", ["whole", "part"]),
        one_of("considered", ["", *DECISIONS]),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    stage: str = Field(default=Stage.IDEA, max_length=8)
    scope: str = Field(default="part", max_length=5)
    # How many people it is about, learners and colleagues together.
    people: int | None = None
    # As it was filled in, so also an end before the start: the pilot does not start with that.
    starts_on: date | None = None
    ends_on: date | None = None
    # What is chosen in the form while a decision is being written down; '' when nothing is.
    considered: str = Field(default="", max_length=8)
    created_at: datetime = moment(default_factory=now)


class PilotPart(Table, table=True):
    """One text of a pilot: a part of its plan, or the reason for the decision being written."""

    __tablename__ = "pilot_part"
    __table_args__ = (UniqueConstraint("pilot_id", "part"), one_of("part", list(LIMITS)))

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE")
    part: str = Field(max_length=8)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class PilotSentence(Table, table=True):
    """A sentence of the text that a pilot tries out, as it stood when it was linked."""

    __tablename__ = "pilot_sentence"

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    sentence: str


class PilotPerson(Table, table=True):
    """Somebody who takes part in a pilot, by own choice; nobody else reads who."""

    __tablename__ = "pilot_person"
    __table_args__ = (UniqueConstraint("pilot_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)


class PilotEntry(Table, table=True):
    """A line in the log of a pilot, read without a name; private until it is put in the log.

    `person_id` is None for one of the leaders.
    """

    __tablename__ = "pilot_entry"
    __table_args__ = (one_of("kind", list(ENTRY_KINDS)),)

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE", index=True)
    person_id: int | None = Field(
        default=None, foreign_key="person.id", ondelete="CASCADE", index=True
    )
    kind: str = Field(default="success", max_length=8)
    happened_on: date
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    # Since when it stands in the log; None while its author still writes it.
    logged_at: datetime | None = moment(default=None)
    # Since when the whole team may read it: on the beamer, on every phone and in the document.
    released_at: datetime | None = moment(default=None)
    hidden: bool = False
    updated_at: datetime = moment(default_factory=now)


class PilotDecision(Table, table=True):
    """What was decided about a pilot and why; one that was taken up again keeps what was."""

    __tablename__ = "pilot_decision"
    __table_args__ = (one_of("decision", list(DECISIONS)),)

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE", index=True)
    decision: str = Field(max_length=8)
    reason: str
    decided_at: datetime = moment(default_factory=now)
    # When the pilot was taken up again after this decision.
    reopened_at: datetime | None = moment(default=None)


class PilotSuggestion(Table, table=True):
    """What a sentence of the text should become after a pilot; '' is an addition to its aspect."""

    __tablename__ = "pilot_suggestion"

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    sentence: str = ""
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class PilotExchange(Table, table=True):
    """A moment at which those of all pilots learn from each other."""

    __tablename__ = "pilot_exchange"

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    held_on: date | None = None


class PilotExchangePart(Table, table=True):
    """One text of an exchange: what everybody brings, or what was agreed."""

    __tablename__ = "pilot_exchange_part"
    __table_args__ = (UniqueConstraint("exchange_id", "part"), one_of("part", EXCHANGE_PARTS))

    id: int | None = Field(default=None, primary_key=True)
    exchange_id: int = Field(foreign_key="pilot_exchange.id", ondelete="CASCADE")
    part: str = Field(max_length=8)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class PilotLetter(Table, table=True):
    """A letter about a pilot that the school changed; without one the letter is filled in anew."""

    __tablename__ = "pilot_letter"
    __table_args__ = (
        UniqueConstraint("pilot_id", "reader", "language"),
        one_of("reader", READERS),
        one_of("language", ["nl", "en"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    pilot_id: int = Field(foreign_key="pilot.id", ondelete="CASCADE")
    reader: str = Field(max_length=8)
    language: str = Field(max_length=2)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)
