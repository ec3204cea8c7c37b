"""The margin of the proposal: what people note beside a sentence, read without a name.

What a note says is saved by db.queries.drafts, while it is being typed. Notes are read by others
only once the margin is closed: while people write, a note that appears would tell who wrote it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Person, Remark
from db.queries import drafting, progress
from db.queries.answers import require_open
from db.queries.writings import EnoughTexts, NotYours
from workshop.agenda import State
from workshop.sentence_split import split
from workshop.vision import NotAnAnswer

ACTIVITY: Final = "margin"
# Who wants to say more than this had better say it in the dialogue.
PER_PERSON: Final = 30


@dataclass(frozen=True)
class OwnRemark:
    """A note of one person; `sentence` is '' when it is about the whole paragraph."""

    id: int
    aspect: str
    sentence: str
    body: str
    hidden: bool

    @property
    def field(self) -> str:
        """The address under which the note is saved while it is being typed."""
        return f"remark:{self.id}"


@dataclass(frozen=True)
class Noted:
    """A note as leaders and the facilitator read it: nobody's."""

    id: int
    aspect: str
    sentence: str
    body: str
    hidden: bool


def own(db: Session, *, person_id: int) -> tuple[OwnRemark, ...]:
    """This person's notes in the order in which they were begun; empty ones included."""
    rows = db.exec(
        select(Remark).where(Remark.person_id == person_id).order_by(col(Remark.id))
    ).all()
    return tuple(
        OwnRemark(row.id or 0, row.aspect, row.sentence, row.body, row.hidden) for row in rows
    )


def numbered(
    db: Session, *, workshop_id: int, aspects: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """The sentences of the proposal, each behind its aspect, as paper numbers them from 1 on.

    They follow the order of `aspects`. Nothing while no proposal lies before the team.
    """
    if drafting.proposed_at(db, workshop_id=workshop_id) is None:
        return ()
    bodies = drafting.paragraphs(db, workshop_id=workshop_id)
    return tuple(
        (aspect, sentence)
        for aspect in aspects
        for sentence in dict.fromkeys(split(bodies.get(aspect, "")))
    )


def begin(db: Session, *, person_id: int, aspect: str, sentence: str) -> int:
    """Give this person an empty note beside a sentence and return its id.

    Without a sentence it is about the whole paragraph, and without an aspect about the whole text.
    The note that this person has there already is used again. Raises NotAnAnswer for a sentence
    that is not in the text, NotOpen when the margin is not open, and EnoughTexts when there are
    thirty already.
    """
    workshop_id = require_open(db, person_id=person_id, activity=ACTIVITY)
    if not _is_in_text(db, workshop_id, aspect, sentence):
        raise NotAnAnswer(f"{aspect}: {sentence}")
    mine = own(db, person_id=person_id)
    for remark in mine:
        if (remark.aspect, remark.sentence) == (aspect, sentence):
            return remark.id
    if len(mine) >= PER_PERSON:
        raise EnoughTexts(aspect)
    row = Remark(workshop_id=workshop_id, person_id=person_id, aspect=aspect, sentence=sentence)
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def _is_in_text(db: Session, workshop_id: int, aspect: str, sentence: str) -> bool:
    if drafting.proposed_at(db, workshop_id=workshop_id) is None:
        return False
    if not aspect:
        return not sentence
    body = drafting.paragraphs(db, workshop_id=workshop_id).get(aspect, "")
    return bool(body.strip()) and (not sentence or sentence in split(body))


def withdraw(db: Session, *, person_id: int, remark_id: int) -> None:
    """Erase a note for good, at any time; raises NotYours."""
    row = db.get(Remark, remark_id)
    if row is None or row.person_id != person_id:
        raise NotYours(str(remark_id))
    workshop_id = db.get_one(Person, person_id).workshop_id
    db.exec(delete(Remark).where(col(Remark.id) == remark_id))
    changes.touch(db, workshop_id)


def is_readable(db: Session, *, workshop_id: int) -> bool:
    """Whether others may read the notes: the margin was open, and is not open now."""
    state = progress.standing(db, workshop_id=workshop_id, activity=ACTIVITY).state
    return state in (State.CLOSED, State.SHOWN)


def noted(db: Session, *, workshop_id: int, with_hidden: bool) -> tuple[Noted, ...]:
    """The notes in an order that says nothing about who wrote when; none while people write.

    Hidden notes are for the facilitator alone.
    """
    if not is_readable(db, workshop_id=workshop_id):
        return ()
    rows = db.exec(select(Remark).where(Remark.workshop_id == workshop_id, Remark.body != "")).all()
    shuffled = sorted(rows, key=lambda row: sha256(f"remark {row.id}".encode()).digest())
    return tuple(
        Noted(row.id or 0, row.aspect, row.sentence, row.body, row.hidden)
        for row in shuffled
        if with_hidden or not row.hidden
    )


def hide(db: Session, *, workshop_id: int, remark_id: int, hidden: bool) -> None:
    """Take a note out of the leaders' sight, or give it back."""
    row = db.get(Remark, remark_id)
    if row is not None and row.workshop_id == workshop_id:
        row.hidden = hidden
        db.add(row)
        changes.touch(db, workshop_id)
