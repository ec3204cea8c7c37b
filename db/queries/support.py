"""The support round: the sentences of the text itself, weighed like the statements of step 3."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from db import changes
from db.models import Statement, Workshop, now
from db.queries import versions
from workshop.language import Lang
from workshop.sentence_split import split
from workshop.words import support as words

TEXT: Final = "support"


def prepare(db: Session, *, workshop_id: int) -> int:
    """Make the sentences of the latest version what is weighed; returns how many there are.

    Where no version was made yet, the text as it stands now becomes one. After the sentences comes
    the text as a whole, which has no aspect. A sentence whose words did not change keeps its votes;
    the whole does when no sentence changed.
    """
    changes.touch(db, workshop_id)
    text = _text(db, workshop_id)
    if text is None:
        return 0
    version_id, sentences = text
    rows = db.exec(
        select(Statement)
        .where(Statement.workshop_id == workshop_id, col(Statement.version_id).is_not(None))
        .order_by(col(Statement.version_id), col(Statement.id))
    ).all()
    last = max((row.version_id or 0 for row in rows), default=0)
    same = set(sentences) == {(r.aspect, r.body) for r in rows if r.version_id == last and r.aspect}
    known = {(row.aspect, row.body): row for row in rows if row.aspect}
    whole = next((row for row in rows if row.version_id == last and not row.aspect), None)
    for aspect, sentence in sentences:
        _keep(db, workshop_id, version_id, aspect, sentence, known.get((aspect, sentence)))
    told = words.WHOLE[_language(db, workshop_id)]
    _keep(db, workshop_id, version_id, "", told, whole if same else None)
    db.flush()
    return len(sentences) + 1


def weighed_in(activity: str, workshop_id: int) -> ColumnElement[bool]:
    """Which statements of a workshop an activity weighs, as a condition on Statement.

    The sentences of the version that was last made ready for the support round, and otherwise the
    list of step 3; never the one for the other.
    """
    if activity != TEXT:
        return of_kind(activity)
    latest = select(func.max(Statement.version_id)).where(Statement.workshop_id == workshop_id)
    return col(Statement.version_id) == latest.scalar_subquery()


def of_kind(activity: str) -> ColumnElement[bool]:
    """The same over all versions: sentences of any text, or statements of step 3."""
    of_text = col(Statement.version_id).is_not(None)
    return of_text if activity == TEXT else ~of_text


def order(db: Session, *, workshop_id: int) -> Mapping[tuple[str, str], int]:
    """The place of each sentence of the text that is weighed, by its aspect and its words."""
    latest = db.exec(
        select(func.max(Statement.version_id)).where(Statement.workshop_id == workshop_id)
    ).one()
    if latest is None:
        return {}
    wording = versions.get(db, workshop_id=workshop_id, version_id=latest).wording
    return {key: place for place, key in enumerate(_sentences(wording.text))}


def _text(db: Session, workshop_id: int) -> tuple[int, dict[tuple[str, str], None]] | None:
    """The version to weigh and its sentences; None while nothing was written."""
    latest = versions.latest(db, workshop_id=workshop_id)
    if latest is None:
        if not _sentences(versions.current(db, workshop_id=workshop_id).text):
            return None
        latest = versions.make(db, workshop_id=workshop_id, why="edited")
    sentences = _sentences(latest.wording.text)
    return (latest.id, sentences) if sentences else None


def _sentences(text: Mapping[str, str]) -> dict[tuple[str, str], None]:
    """Every sentence with its aspect, in the order of the text; a repeated one counts once."""
    return {(aspect, said): None for aspect, body in text.items() for said in split(body)}


def _keep(
    db: Session,
    workshop_id: int,
    version_id: int,
    aspect: str,
    body: str,
    row: Statement | None,
) -> None:
    if row is not None:
        row.version_id = version_id
        return
    db.add(
        Statement(
            workshop_id=workshop_id,
            version_id=version_id,
            aspect=aspect,
            body=body,
            original=body,
            # The text lies before everybody already.
            on_beamer_since=now(),
        )
    )
    db.flush()


def _language(db: Session, workshop_id: int) -> Lang:
    return "en" if db.get_one(Workshop, workshop_id).language == "en" else "nl"
