"""Texts that are saved while they are being typed: who may write which field, and which text wins.

A field is addressed as `writing:<id>`, `paragraph:<aspect>`, `question:<id>`, `theme:<id>`,
`cell:<theme id>:<level>:<column>` or `statement:<id>`.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlmodel import Session, col, select

from db import changes
from db.models import (
    MatrixCell,
    MatrixTheme,
    OpenQuestion,
    Paragraph,
    ParagraphVersion,
    Person,
    Statement,
    Writing,
)
from db.queries import people, progress
from workshop import typed
from workshop.access import Role, may_write_texts
from workshop.agenda import accepts_drafts

Reason = Literal["closed", "too_long", "stale", "not_allowed"]
_Row = Writing | Paragraph | OpenQuestion | MatrixTheme | MatrixCell | Statement

# A wording that stood for a while, or that somebody comes back to, is kept before it changes.
VERSION_EVERY: Final = timedelta(minutes=10)
SITTING: Final = timedelta(minutes=2)

_FIELD: Final = re.compile(
    r"(?P<kind>writing|question|theme|statement):(?P<id>[0-9]{1,18})"
    r"|(?P<paragraph>paragraph):(?P<aspect>[a-z0-9_-]{1,60})"
    r"|(?P<cell>cell):(?P<theme>[0-9]{1,18}):(?P<level>[a-z0-9_-]{1,24}):(?P<column>[a-z0-9_-]{1,24})"
)
_TABLES: Final[dict[str, type[_Row]]] = {
    "writing": Writing,
    "question": OpenQuestion,
    "theme": MatrixTheme,
    "statement": Statement,
}
_LIMITS: Final = {
    "question": typed.QUESTION,
    "theme": typed.TITLE,
    "statement": typed.STATEMENT,
    "paragraph": typed.PARAGRAPH,
    "cell": typed.CELL,
}
_WRITING_LIMITS: Final = {"vision": typed.VISION}


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
    row = _row(db, workshop_id, field)
    return Draft(_body(row), row.draft_revision) if row is not None else None


def limit(db: Session, *, workshop_id: int, field: str) -> int:
    """How many characters fit in this field."""
    kind = field.partition(":")[0]
    if kind != "writing":
        return _LIMITS.get(kind, typed.STATEMENT)
    row = _row(db, workshop_id, field)
    return _WRITING_LIMITS.get(getattr(row, "activity", ""), typed.STATEMENT)


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

    `revision` is one higher than the one that the writer had before it. The same text with the same
    revision may arrive twice. Nothing is ever cut off: what does not fit is refused.
    """
    refusal = _refusal(db, workshop_id, browser, field, now)
    if refusal:
        return Outcome(False, reason=refusal)
    try:
        text = typed.cleaned(body, limit=limit(db, workshop_id=workshop_id, field=field))
    except typed.TooLong:
        return Outcome(False, reason="too_long")
    row = _row(db, workshop_id, field) or _new_row(workshop_id, field)
    if text == _body(row):
        return Outcome(True, row.draft_revision)
    if revision <= row.draft_revision:
        newer = Draft(_body(row), row.draft_revision)
        return Outcome(False, newer.revision, "stale", newer)
    _store(db, row, text, revision, now)
    if not isinstance(row, Writing):  # what a person writes privately concerns nobody else
        changes.touch(db, workshop_id)
    return Outcome(True, revision)


def keep_version(db: Session, *, workshop_id: int, aspect: str, now: datetime) -> bool:
    """Keep the wording of a paragraph as it stands now; False when it is kept already, or empty."""
    row = db.exec(
        select(Paragraph).where(Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect)
    ).first()
    return row is not None and _keep(db, row, now)


def _refusal(
    db: Session, workshop_id: int, browser: str, field: str, now: datetime
) -> Reason | None:
    if not _FIELD.fullmatch(field):
        return "not_allowed"
    held = [g for g in people.grants(db, browser=browser) if g.workshop_id == workshop_id]
    if field.startswith("writing:"):
        own = {g.person_id for g in held if g.role is Role.PARTICIPANT}
        return _refusal_of_author(db, _row(db, workshop_id, field), own, now)
    roles = {g.role for g in held}
    if field.startswith("statement:"):
        allowed = Role.FACILITATOR in roles
    else:
        allowed = any(may_write_texts(role) for role in roles)
    exists = _row(db, workshop_id, field) is not None or _can_begin(db, workshop_id, field)
    return None if allowed and exists else "not_allowed"


def _refusal_of_author(
    db: Session, row: _Row | None, own: set[int | None], now: datetime
) -> Reason | None:
    if not isinstance(row, Writing) or row.person_id not in own:
        return "not_allowed"
    author = db.get_one(Person, row.person_id)
    standing = progress.standing(db, workshop_id=author.workshop_id, activity=row.activity)
    return None if accepts_drafts(standing.state, standing.closed_at, now) else "closed"


def _row(db: Session, workshop_id: int, field: str) -> _Row | None:
    match = _FIELD.fullmatch(field)
    if match is None:
        return None
    if match["paragraph"]:
        return db.exec(
            select(Paragraph).where(
                Paragraph.workshop_id == workshop_id, Paragraph.aspect == match["aspect"]
            )
        ).first()
    if match["cell"]:
        return db.exec(
            select(MatrixCell)
            .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixCell.theme_id))
            .where(
                MatrixTheme.workshop_id == workshop_id,
                MatrixCell.theme_id == int(match["theme"]),
                MatrixCell.level == match["level"],
                MatrixCell.column == match["column"],
            )
        ).first()
    row = db.get(_TABLES[match["kind"]], int(match["id"]))
    return row if row is not None and _workshop_of(db, row) == workshop_id else None


def _workshop_of(db: Session, row: _Row) -> int | None:
    if isinstance(row, Writing):
        return db.get_one(Person, row.person_id).workshop_id
    assert isinstance(row, OpenQuestion | MatrixTheme | Statement)
    return row.workshop_id


def _can_begin(db: Session, workshop_id: int, field: str) -> bool:
    """Whether the field may get its first text; rows of other kinds are made by their own pages."""
    match = _FIELD.fullmatch(field)
    if match is None or match["kind"]:
        return False
    if match["paragraph"]:
        return True
    theme = db.get(MatrixTheme, int(match["theme"]))
    return theme is not None and theme.workshop_id == workshop_id


def _new_row(workshop_id: int, field: str) -> Paragraph | MatrixCell:
    match = _FIELD.fullmatch(field)
    assert match is not None
    if match["paragraph"]:
        return Paragraph(workshop_id=workshop_id, aspect=match["aspect"])
    return MatrixCell(theme_id=int(match["theme"]), level=match["level"], column=match["column"])


def _body(row: _Row) -> str:
    return row.title if isinstance(row, MatrixTheme) else row.body


def _store(db: Session, row: _Row, text: str, revision: int, now: datetime) -> None:
    if isinstance(row, Paragraph):
        _keep_what_stood(db, row, now)
    if isinstance(row, MatrixTheme):
        row.title = text
    else:
        row.body = text
    row.draft_revision = revision
    if isinstance(row, Writing | Paragraph | OpenQuestion | MatrixCell):
        row.updated_at = now
    db.add(row)


def _keep_what_stood(db: Session, row: Paragraph, now: datetime) -> None:
    last = _last_version(db, row)
    if last is None or now - last.saved_at > VERSION_EVERY or now - row.updated_at > SITTING:
        _keep(db, row, now)


def _keep(db: Session, row: Paragraph, now: datetime) -> bool:
    last = _last_version(db, row)
    if not row.body or (last is not None and last.body == row.body):
        return False
    assert row.id is not None
    number = last.number + 1 if last else 1
    db.add(ParagraphVersion(paragraph_id=row.id, number=number, body=row.body, saved_at=now))
    return True


def _last_version(db: Session, row: Paragraph) -> ParagraphVersion | None:
    return db.exec(
        select(ParagraphVersion)
        .where(ParagraphVersion.paragraph_id == row.id)
        .order_by(col(ParagraphVersion.number).desc())
    ).first()
