"""The draft of the shared vision: its paragraphs with their history, and its open questions.

What the texts say is saved by db.queries.drafts, while they are being typed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, delete, func, select, update

from db import changes
from db.models import Alternative, Amendment, OpenQuestion, Paragraph, ParagraphVersion, Workshop
from db.queries import drafts, versions
from db.queries.versions import OF_AMENDMENT
from workshop.draft import Proposal

# How the origin begins of a question that stands for no difference that was found.
OWN: Final = "own:"
# More alternatives than this and nobody weighs them against each other any more.
ALTERNATIVES: Final = 6


class NotProposable(RuntimeError):
    """There is no text yet to lay before the team, or it lies there already."""


class Amended(RuntimeError):
    """The team has handed in amendments: the proposal can no longer be taken back."""


@dataclass(frozen=True)
class Version:
    """An earlier wording of a paragraph."""

    number: int
    body: str
    saved_at: datetime


@dataclass(frozen=True)
class Question:
    """A question that stands for a difference, or one that leaders added themselves."""

    id: int
    origin: str
    body: str
    included: bool

    @property
    def field(self) -> str:
        """The address under which the question is saved while it is being typed."""
        return f"question:{self.id}"


@dataclass(frozen=True)
class Choice:
    """One of the wordings between which an open question lets the team choose."""

    id: int
    body: str

    @property
    def field(self) -> str:
        """The address under which the wording is saved while it is being typed."""
        return f"alternative:{self.id}"


def paragraphs(db: Session, *, workshop_id: int) -> Mapping[str, str]:
    """The text of every aspect that was ever written about."""
    rows = db.exec(select(Paragraph).where(Paragraph.workshop_id == workshop_id)).all()
    return {row.aspect: row.body for row in rows}


def wordings(db: Session, *, workshop_id: int, aspect: str) -> tuple[Version, ...]:
    """The earlier wordings of a paragraph, the latest first."""
    rows = db.exec(
        select(ParagraphVersion)
        .join(Paragraph, col(Paragraph.id) == col(ParagraphVersion.paragraph_id))
        .where(Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect)
        .order_by(col(ParagraphVersion.number).desc())
    ).all()
    return tuple(Version(row.number, row.body, row.saved_at) for row in rows)


def put(
    db: Session, *, workshop_id: int, browser: str, aspect: str, body: str, now: datetime
) -> drafts.Outcome:
    """Replace a paragraph by another wording in one go; the one that stood is kept as a version."""
    field = f"paragraph:{aspect}"
    before = drafts.current(db, workshop_id=workshop_id, field=field)
    drafts.keep_version(db, workshop_id=workshop_id, aspect=aspect, now=now)
    return drafts.save(
        db,
        workshop_id=workshop_id,
        browser=browser,
        field=field,
        body=body,
        revision=(before.revision if before else 0) + 1,
        now=now,
    )


def questions(db: Session, *, workshop_id: int) -> tuple[Question, ...]:
    """The open questions in the order in which they were made, also those left out."""
    rows = db.exec(
        select(OpenQuestion)
        .where(OpenQuestion.workshop_id == workshop_id)
        .order_by(col(OpenQuestion.id))
    ).all()
    return tuple(Question(row.id or 0, row.origin, row.body, row.included) for row in rows)


def ask(db: Session, *, workshop_id: int, proposals: Sequence[Proposal]) -> int:
    """Make a question of every difference that has none yet; returns how many were made.

    Each comes with its alternatives.
    """
    known = {question.origin for question in questions(db, workshop_id=workshop_id)}
    new = [proposal for proposal in proposals if proposal.origin not in known]
    for proposal in new:
        row = OpenQuestion(workshop_id=workshop_id, origin=proposal.origin, body=proposal.question)
        db.add(row)
        db.flush()
        assert row.id is not None
        for position, body in enumerate(proposal.alternatives):
            db.add(Alternative(question_id=row.id, position=position, body=body))
    if new:
        changes.touch(db, workshop_id)
    return len(new)


def add_question(db: Session, *, workshop_id: int) -> int:
    """Add an empty question of the leaders' own; returns its id."""
    number = (db.exec(select(func.max(OpenQuestion.id))).one() or 0) + 1
    question = OpenQuestion(workshop_id=workshop_id, origin=f"{OWN}{number}")
    db.add(question)
    db.flush()
    assert question.id is not None
    changes.touch(db, workshop_id)
    return question.id


def include(db: Session, *, workshop_id: int, question_id: int, included: bool) -> None:
    """Take a question into the draft or leave it out; its words stay either way.

    What the dialogue left open stays in the text: nothing is done about it in silence.
    """
    row = db.get(OpenQuestion, question_id)
    if row is None or row.origin.startswith(OF_AMENDMENT):
        return
    if row.workshop_id == workshop_id:
        row.included = included
        db.add(row)
        changes.touch(db, workshop_id)


def alternatives(db: Session, *, workshop_id: int) -> Mapping[int, tuple[Choice, ...]]:
    """The alternatives of every open question that has any, by the id of the question."""
    rows = db.exec(
        select(Alternative)
        .join(OpenQuestion, col(OpenQuestion.id) == col(Alternative.question_id))
        .where(OpenQuestion.workshop_id == workshop_id)
        .order_by(col(Alternative.position), col(Alternative.id))
    ).all()
    found: dict[int, tuple[Choice, ...]] = {}
    for row in rows:
        kept = found.get(row.question_id, ())
        found[row.question_id] = (*kept, Choice(row.id or 0, row.body))
    return found


def add_alternative(db: Session, *, workshop_id: int, question_id: int) -> bool:
    """Give a question one more, empty alternative; False when there are six, or no such question.

    An alternative that is still empty is not doubled.
    """
    question = db.get(OpenQuestion, question_id)
    if question is None or question.workshop_id != workshop_id:
        return False
    kept = alternatives(db, workshop_id=workshop_id).get(question_id, ())
    if len(kept) >= ALTERNATIVES or any(not one.body for one in kept):
        return False
    last = db.exec(
        select(func.max(Alternative.position)).where(Alternative.question_id == question_id)
    ).one()
    position = 0 if last is None else last + 1
    db.add(Alternative(question_id=question_id, position=position))
    changes.touch(db, workshop_id)
    return True


def remove_alternative(db: Session, *, workshop_id: int, alternative_id: int) -> None:
    """Take an alternative away from its question."""
    row = db.get(Alternative, alternative_id)
    question = db.get(OpenQuestion, row.question_id) if row is not None else None
    if question is not None and question.workshop_id == workshop_id:
        db.exec(delete(Alternative).where(col(Alternative.id) == alternative_id))
        changes.touch(db, workshop_id)


def proposed_at(db: Session, *, workshop_id: int) -> datetime | None:
    """Since when the text lies before the team as a proposal; None while leaders write it."""
    return db.exec(select(Workshop.proposed_at).where(Workshop.id == workshop_id)).first()


def propose(db: Session, *, workshop_id: int, now: datetime) -> None:
    """Lay the text before the team: it makes a version and from here on changes by amendments.

    Raises NotProposable when nothing was written yet, or when it lies before the team already.
    """
    if not sentences(db, workshop_id=workshop_id):
        raise NotProposable("Nothing was written yet.")
    laid = db.exec(
        update(Workshop)
        .where(col(Workshop.id) == workshop_id, col(Workshop.proposed_at).is_(None))
        .values(proposed_at=now)
    )
    if laid.rowcount != 1:
        raise NotProposable("It lies before the team already.")
    versions.make(db, workshop_id=workshop_id, why="proposed")
    changes.touch(db, workshop_id)


def may_take_back(db: Session, *, workshop_id: int) -> bool:
    """Whether the proposal can be taken back: as long as no amendment was handed in."""
    handed_in = select(Amendment.id).where(
        Amendment.workshop_id == workshop_id, Amendment.status != "writing"
    )
    return db.exec(handed_in).first() is None


def take_back(db: Session, *, workshop_id: int) -> None:
    """Let the leaders write on; the version that was made stays.

    Raises Amended when an amendment was handed in.
    """
    # It locks the workshop's row, for which handing in waits as well.
    changes.touch(db, workshop_id)
    if not may_take_back(db, workshop_id=workshop_id):
        raise Amended("Amendments were handed in.")
    db.exec(update(Workshop).where(col(Workshop.id) == workshop_id).values(proposed_at=None))


def sentences(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """The written paragraphs of the draft, the longest-standing first."""
    rows = db.exec(
        select(Paragraph.body)
        .where(Paragraph.workshop_id == workshop_id)
        .order_by(col(Paragraph.id))
    ).all()
    return tuple(body for body in rows if body.strip())
