"""Step 4: subgroups that talk, what they propose, how it is decided, and what the text becomes."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.agenda import State

AMENDMENT_KINDS = ["change", "add", "delete", "split", "condition", "leave_open"]
STATUSES = ["writing", "handed_in", "accepted", "conditional", "open", "withdrawn", "declined"]


class DialogueGroup(Table, table=True):
    """A subgroup that talks in step 4: four to six people, mixed unless chosen otherwise."""

    __tablename__ = "dialogue_group"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE")
    number: int
    # How many amendments it may make; the facilitator may allow more.
    most_amendments: int = 2
    # Who writes for the group, on the own device.
    keeper_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    # Which part of the script they are in, counted from 0, and until when.
    phase: int = 0
    phase_ends_at: datetime | None = moment(default=None)
    # Since when they ask for the facilitator, and when the last call was heard.
    called_at: datetime | None = moment(default=None)
    heard_at: datetime | None = moment(default=None)
    # The revision of the workshop in which its phones last got something else to see.
    changed_in: int = 0


class GroupMember(Table, table=True):
    """Somebody in a subgroup; everybody is in one at most."""

    __tablename__ = "group_member"

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="dialogue_group.id", ondelete="CASCADE", index=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", unique=True)


class GroupTopic(Table, table=True):
    """What a subgroup talks about: 'question:<id>' or 'paragraph:<aspect>'."""

    __tablename__ = "group_topic"
    __table_args__ = (UniqueConstraint("group_id", "origin"),)

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="dialogue_group.id", ondelete="CASCADE")
    position: int
    origin: str = Field(max_length=80)


class Insight(Table, table=True):
    """One of at most three things that a subgroup takes from its talk."""

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="dialogue_group.id", ondelete="CASCADE", index=True)
    position: int
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class Amendment(Table, table=True):
    """A proposal to change the text, of a subgroup: old to new, the concern that it solves.

    `old` is the sentence that it is about as it stood then; when something is added it comes after
    that one, or at the end when `old` is empty. What it says stands in its parts.
    """

    __table_args__ = (one_of("kind", AMENDMENT_KINDS), one_of("status", STATUSES))

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    # None for one of the leaders, or of a group that is no longer there.
    group_id: int | None = Field(
        default=None, foreign_key="dialogue_group.id", ondelete="SET NULL", index=True
    )
    # The number of that group, which stays when the group goes; None for one of the leaders.
    group_number: int | None = None
    # Somebody who wants to be named as its author, and who wrote that name down.
    signed: str = Field(default="", max_length=60)
    signed_by_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    aspect: str = Field(max_length=60)
    kind: str = Field(max_length=12)
    old: str = ""
    # How many of the group stand behind it, as the group said.
    backers: int | None = None
    status: str = Field(default="writing", max_length=12)
    # The condition under which it was accepted, or why it was not taken over.
    reason: str = ""
    # Who looks after an open difference, and when it is looked at again.
    owner: str = Field(default="", max_length=60)
    review_on: date | None = None
    # What is chosen in the form while a decision is being written down; '' when nothing is.
    considered: str = Field(default="", max_length=12)
    created_at: datetime = moment(default_factory=now)
    decided_at: datetime | None = moment(default=None)


class AmendmentPart(Table, table=True):
    """One text of an amendment: the new words, the concern that it solves, or an example.

    What is being written in the form for a decision is one too: the reason and the owner.
    """

    __tablename__ = "amendment_part"
    __table_args__ = (
        UniqueConstraint("amendment_id", "part"),
        one_of("part", ["words", "concern", "example", "reason", "owner"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    amendment_id: int = Field(foreign_key="amendment.id", ondelete="CASCADE")
    part: str = Field(max_length=8)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class Reaction(Table, table=True):
    """A short reaction of one person to an amendment, read without a name."""

    __table_args__ = (UniqueConstraint("amendment_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    amendment_id: int = Field(foreign_key="amendment.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class ConsentRound(Table, table=True):
    """One asking of everybody about an amendment, in the words of that moment; never reopened."""

    __tablename__ = "consent_round"
    __table_args__ = (
        UniqueConstraint("amendment_id", "number"),
        one_of("state", [state.value for state in State]),
    )

    id: int | None = Field(default=None, primary_key=True)
    amendment_id: int = Field(foreign_key="amendment.id", ondelete="CASCADE")
    number: int
    body: str
    state: str = Field(default=State.OPEN, max_length=8)
    opened_at: datetime = moment(default_factory=now)
    closed_at: datetime | None = moment(default=None)


class Ballot(Table, table=True):
    """Where one person stands in a round, 5 to 1; loses its person when that person withdraws."""

    __table_args__ = (
        UniqueConstraint("round_id", "person_id"),
        CheckConstraint("value BETWEEN 1 AND 5", name="value"),
    )

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="consent_round.id", ondelete="CASCADE")
    person_id: int | None = Field(
        default=None, foreign_key="person.id", ondelete="SET NULL", index=True
    )
    value: int
    # The reason, asked for at 2 and 1; read without a name.
    body: str = ""
    # Since when the facilitator lets the whole room read the reason.
    on_beamer_since: datetime | None = moment(default=None)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)
