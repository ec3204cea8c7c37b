"""Texts that are saved while they are being typed: who may write which field, and which text wins.

How a field is addressed is told in db.queries.fields.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlmodel import Session, col, select

from db import changes
from db.models import ExamplePart, Paragraph, ParagraphVersion, Statement, Writing
from db.queries import checkout, fields, foundations, shown_examples, statements, trail, writers
from db.queries.writers import Refusal
from workshop import typed

Reason = Refusal | Literal["too_long", "stale"]

# A wording that stood for a while, or that somebody comes back to, is kept before it changes.
VERSION_EVERY: Final = timedelta(minutes=10)
SITTING: Final = timedelta(minutes=2)


@dataclass(frozen=True)
class Draft:
    """A text as it is saved now, and how often it was saved."""

    body: str
    revision: int


@dataclass(frozen=True)
class Outcome:
    """Whether a text was saved; `current` is what stands there when a newer text was first."""

    saved: bool
    revision: int = 0
    reason: Reason | None = None
    current: Draft | None = None


def current(db: Session, *, workshop_id: int, field: str) -> Draft | None:
    """The text of a field as saved now; None when nothing was ever saved there.

    It does not ask who wants to know: call it for a page that was opened to this person.
    """
    found = fields.row(db, workshop_id=workshop_id, field=field)
    return Draft(fields.text(found), found.draft_revision) if found is not None else None


def save(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    field: str,
    body: str,
    revision: int,
    now: datetime,
) -> Outcome:
    """Save a text if this browser may write it and nobody saved a newer one.

    `revision` is one higher than the one that the writer had before it. The same text may arrive
    twice. Nothing is ever cut off: what does not fit is refused.
    """
    found = fields.row(db, workshop_id=workshop_id, field=field)
    found = found or fields.begin(db, workshop_id=workshop_id, field=field)
    refusal = writers.refusal(db, workshop_id=workshop_id, browser=browser, found=found, now=now)
    if found is None or refusal:
        return Outcome(False, reason=refusal or "not_allowed")
    try:
        text = typed.cleaned(body, limit=fields.limit(found, field))
    except typed.TooLong:
        return Outcome(False, reason="too_long")
    if text == fields.text(found):
        return Outcome(True, found.draft_revision)
    if revision <= found.draft_revision:
        newer = Draft(fields.text(found), found.draft_revision)
        return Outcome(False, newer.revision, "stale", newer)
    if isinstance(found, Statement):
        trail.note_typing(
            db,
            workshop_id=workshop_id,
            browser=browser,
            statement_id=found.id or 0,
            words=found.body,
        )
    _store(db, found, text, revision, now)
    if not isinstance(found, fields.OfPerson):  # what a person writes concerns nobody else yet
        changes.touch(db, workshop_id)
    return Outcome(True, revision)


def keep_version(db: Session, *, workshop_id: int, aspect: str, now: datetime) -> bool:
    """Keep the wording of a paragraph as it stands now; False when it is kept already, or empty."""
    found = fields.row(db, workshop_id=workshop_id, field=f"paragraph:{aspect}")
    return isinstance(found, Paragraph) and _keep(db, found, now)


def _store(db: Session, found: fields.Row, text: str, revision: int, now: datetime) -> None:
    if isinstance(found, Paragraph):
        _keep_what_stood(db, found, now)
    fields.write(found, text)
    found.draft_revision = revision
    if hasattr(found, "updated_at"):
        found.updated_at = now
    db.add(found)
    if isinstance(found, Writing):
        db.flush()
        statements.follow_writing(db, writing_id=found.id or 0)
        checkout.follow(db, writing=found)
    if isinstance(found, ExamplePart):
        shown_examples.follow(db, part=found)
    if isinstance(found, Paragraph):
        db.flush()
        foundations.follow(db, paragraph=found)


def _keep_what_stood(db: Session, found: Paragraph, now: datetime) -> None:
    last = _last_version(db, found)
    if last is None or now - last.saved_at > VERSION_EVERY or now - found.updated_at > SITTING:
        _keep(db, found, now)


def _keep(db: Session, found: Paragraph, now: datetime) -> bool:
    last = _last_version(db, found)
    if not found.body or (last is not None and last.body == found.body):
        return False
    assert found.id is not None
    number = last.number + 1 if last else 1
    db.add(ParagraphVersion(paragraph_id=found.id, number=number, body=found.body, saved_at=now))
    return True


def _last_version(db: Session, found: Paragraph) -> ParagraphVersion | None:
    return db.exec(
        select(ParagraphVersion)
        .where(ParagraphVersion.paragraph_id == found.id)
        .order_by(col(ParagraphVersion.number).desc())
    ).first()
