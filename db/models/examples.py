"""Step 5: examples out of practice, their pictures, and the conference where they are shown."""

from datetime import date, datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.examples import OUTCOMES, PARTS, SIGNATURES


class Example(Table, table=True):
    """An example that somebody gives; private until its author shows it to the team."""

    __table_args__ = (
        one_of("outcome", ["", *OUTCOMES]),
        one_of("signature", list(SIGNATURES)),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    # Whether it worked; '' while nothing was chosen.
    outcome: str = Field(default="", max_length=8)
    # Who signs: nobody, the subgroup of its author, or a name that the author wrote down.
    signature: str = Field(default="nobody", max_length=8)
    signed: str = Field(default="", max_length=60)
    # Since when the team may read it; None while it is private.
    shared_at: datetime | None = moment(default=None)
    # The facilitator took it out of sight; its author still sees it.
    hidden: bool = False
    # Since when the facilitator lets the whole room see it on the beamer.
    on_beamer_since: datetime | None = moment(default=None)
    created_at: datetime = moment(default_factory=now)


class ExamplePart(Table, table=True):
    """One text of an example: its title, what happened, what was seen, what was learned."""

    __tablename__ = "example_part"
    __table_args__ = (UniqueConstraint("example_id", "part"), one_of("part", list(PARTS)))

    id: int | None = Field(default=None, primary_key=True)
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE")
    part: str = Field(max_length=12)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class ExampleSentence(Table, table=True):
    """A sentence that an example shows, as it stood when it was chosen."""

    __tablename__ = "example_sentence"

    id: int | None = Field(default=None, primary_key=True)
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE", index=True)
    aspect: str = Field(max_length=60)
    sentence: str


class ExamplePhoto(Table, table=True):
    """The picture of an example: made anew when it came in, without anything but its colours."""

    __tablename__ = "example_photo"

    id: int | None = Field(default=None, primary_key=True)
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE", unique=True)
    # What its address ends with: nobody can guess it, and it alone opens nothing.
    token: str = Field(unique=True, max_length=64)
    data: bytes
    width: int
    height: int
    # When its author promised that no learner can be recognised without permission.
    promised_at: datetime = moment(default_factory=now)


class ExampleResponse(Table, table=True):
    """What somebody finishes a prompt with beside an example; read without a name once sent."""

    __tablename__ = "example_response"
    __table_args__ = (UniqueConstraint("example_id", "person_id", "prompt"),)

    id: int | None = Field(default=None, primary_key=True)
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    prompt: str = Field(max_length=60)
    body: str = ""
    sent: bool = False
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class Sharpening(Table, table=True):
    """An amendment that was made out of an example."""

    id: int | None = Field(default=None, primary_key=True)
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE", index=True)
    amendment_id: int = Field(foreign_key="amendment.id", ondelete="CASCADE", unique=True)


class Conference(Table, table=True):
    """The conference of a team: when it is or was held, and how many people came."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", unique=True)
    held_on: date | None = None
    # The hour at which it begins, such as '14:00'; '' while nothing was chosen.
    starts: str = Field(default="", max_length=5)
    attendance: int | None = None


class ConferenceSlot(Table, table=True):
    """One part of the programme, with its minutes; `item` is its id in the content, if any."""

    __tablename__ = "conference_slot"

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    position: int
    item: str = Field(default="", max_length=60)
    title: str = Field(default="", max_length=120)
    minutes: int


class SlotExample(Table, table=True):
    """An example that is shown in a part of the programme."""

    __tablename__ = "slot_example"
    __table_args__ = (UniqueConstraint("slot_id", "example_id"),)

    id: int | None = Field(default=None, primary_key=True)
    slot_id: int = Field(foreign_key="conference_slot.id", ondelete="CASCADE")
    example_id: int = Field(foreign_key="example.id", ondelete="CASCADE", index=True)
    position: int
