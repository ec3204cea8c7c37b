"""The draft of the shared vision: its paragraphs with their history, and its open questions.

What the texts say is saved by db.queries.drafts, while they are being typed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, func, select

from db import changes
from db.models import OpenQuestion, Paragraph, ParagraphVersion
from db.queries import drafts
from workshop.draft import Proposal

# How the origin begins of a question that stands for no difference that was found.
OWN: Final = "own:"


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


def paragraphs(db: Session, *, workshop_id: int) -> Mapping[str, str]:
    """The text of every aspect that was ever written about."""
    rows = db.exec(select(Paragraph).where(Paragraph.workshop_id == workshop_id)).all()
    return {row.aspect: row.body for row in rows}


def versions(db: Session, *, workshop_id: int, aspect: str) -> tuple[Version, ...]:
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
    """Make a question of every difference that has none yet; returns how many were made."""
    known = {question.origin for question in questions(db, workshop_id=workshop_id)}
    new = [proposal for proposal in proposals if proposal.origin not in known]
    for proposal in new:
        db.add(
            OpenQuestion(workshop_id=workshop_id, origin=proposal.origin, body=proposal.question)
        )
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
    """Take a question into the draft or leave it out; its words stay either way."""
    row = db.get(OpenQuestion, question_id)
    if row is not None and row.workshop_id == workshop_id:
        row.included = included
        db.add(row)
        changes.touch(db, workshop_id)


def sentences(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """The written paragraphs of the draft, the longest-standing first."""
    rows = db.exec(
        select(Paragraph.body)
        .where(Paragraph.workshop_id == workshop_id)
        .order_by(col(Paragraph.id))
    ).all()
    return tuple(body for body in rows if body.strip())
