"""The versions of the whole text: each is made once, with what was decided, and never edited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal, cast

from sqlmodel import Session, col, select

from db import changes
from db.models import Alternative, Amendment, OpenQuestion, Paragraph, TextVersion, now
from workshop.versions import LeftOpen, Number, Wording, following

Why = Literal["proposed", "amended", "adopted", "edited", "imported"]

# How the origin begins of an open difference that an amendment left behind.
OF_AMENDMENT: Final = "amendment:"


@dataclass(frozen=True)
class VersionView:
    """One version of the whole text, and why it was made."""

    id: int
    number: Number
    made_at: datetime
    why: Why
    amendment_id: int | None
    wording: Wording


def make(
    db: Session,
    *,
    workshop_id: int,
    why: Why,
    amendment_id: int | None = None,
    major: bool = False,
) -> VersionView:
    """Keep the text as it stands now as the next version; `major` is for a text that is adopted.

    Call it in the transaction that changed the text.
    """
    # The workshop's row is locked first, so that two at once get two numbers.
    changes.touch(db, workshop_id)
    db.flush()
    last = latest(db, workshop_id=workshop_id)
    number = following(last.number if last else None, major=major)
    stands = current(db, workshop_id=workshop_id)
    row = TextVersion(
        workshop_id=workshop_id,
        major=number.major,
        minor=number.minor,
        made_at=now(),
        why=why,
        amendment_id=amendment_id,
        text=dict(stands.text),
        questions=[vars(question).copy() for question in stands.questions],
    )
    db.add(row)
    db.flush()
    return _view(row)


def current(db: Session, *, workshop_id: int) -> Wording:
    """The text as it stands now, whether or not it was kept as a version yet."""
    paragraphs = db.exec(
        select(Paragraph).where(Paragraph.workshop_id == workshop_id).order_by(col(Paragraph.id))
    ).all()
    questions = db.exec(
        select(OpenQuestion)
        .where(OpenQuestion.workshop_id == workshop_id, col(OpenQuestion.included))
        .order_by(col(OpenQuestion.id))
    ).all()
    choices = _alternatives(db, [row.id or 0 for row in questions])
    return Wording(
        {row.aspect: row.body for row in paragraphs if row.body.strip()},
        tuple(
            replace(_left_open(db, row), alternatives=choices.get(row.id or 0, ()))
            for row in questions
            if row.body.strip()
        ),
    )


def latest(db: Session, *, workshop_id: int) -> VersionView | None:
    """The version that was made last; None before the first."""
    row = db.exec(
        select(TextVersion)
        .where(TextVersion.workshop_id == workshop_id)
        .order_by(col(TextVersion.major).desc(), col(TextVersion.minor).desc())
    ).first()
    return _view(row) if row else None


def listed(db: Session, *, workshop_id: int) -> tuple[VersionView, ...]:
    """All versions, the latest first."""
    rows = db.exec(
        select(TextVersion)
        .where(TextVersion.workshop_id == workshop_id)
        .order_by(col(TextVersion.major).desc(), col(TextVersion.minor).desc())
    ).all()
    return tuple(_view(row) for row in rows)


def get(db: Session, *, workshop_id: int, version_id: int) -> VersionView:
    """One version; raises LookupError when this workshop has no such version."""
    row = db.get(TextVersion, version_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such version in this workshop.")
    return _view(row)


def _alternatives(db: Session, questions: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    rows = db.exec(
        select(Alternative)
        .where(col(Alternative.question_id).in_(questions), Alternative.body != "")
        .order_by(col(Alternative.position), col(Alternative.id))
    ).all()
    return {
        id: tuple(row.body for row in rows if row.question_id == id)
        for id in {row.question_id for row in rows}
    }


def _left_open(db: Session, row: OpenQuestion) -> LeftOpen:
    """An open difference, with the owner and the date that were agreed on where it came up."""
    if not row.origin.startswith(OF_AMENDMENT):
        return LeftOpen(row.origin, row.body)
    amendment = db.get(Amendment, int(row.origin.removeprefix(OF_AMENDMENT)))
    if amendment is None:
        return LeftOpen(row.origin, row.body)
    review_on = amendment.review_on.isoformat() if amendment.review_on else ""
    return LeftOpen(row.origin, row.body, amendment.owner, review_on)


def _view(row: TextVersion) -> VersionView:
    return VersionView(
        row.id or 0,
        Number(row.major, row.minor),
        row.made_at,
        cast("Why", row.why),
        row.amendment_id,
        Wording(
            dict(row.text),
            tuple(
                LeftOpen(**{**question, "alternatives": tuple(question["alternatives"])})
                for question in row.questions
            ),
        ),
    )
