"""What people weigh in an activity: the list of step 3, or the sentences of the text."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from db.models import Statement
from db.queries import statements, support
from db.queries.statements import StatementView
from db.queries.support import TEXT


def playing(db: Session, *, workshop_id: int, activity: str) -> tuple[StatementView, ...]:
    """What is weighed now: the list by the order of chance in which it was harvested.

    The text comes in its own order, and last the text as a whole, which has no aspect.
    """
    if activity != TEXT:
        return statements.in_play(db, workshop_id=workshop_id)
    rows = db.exec(
        select(Statement).where(
            Statement.workshop_id == workshop_id, support.weighed_in(activity, workshop_id)
        )
    ).all()
    places = support.order(db, workshop_id=workshop_id)
    return _views(sorted(rows, key=lambda row: places.get((row.aspect, row.body), len(places))))


def every(db: Session, *, workshop_id: int, activity: str) -> tuple[StatementView, ...]:
    """All that was ever weighed in an activity and whose words may be read."""
    if activity != TEXT:
        return statements.views(db, workshop_id=workshop_id)
    rows = db.exec(
        select(Statement)
        .where(Statement.workshop_id == workshop_id, col(Statement.version_id).is_not(None))
        .order_by(col(Statement.id))
    )
    return _views(rows)


def _views(rows: Iterable[Statement]) -> tuple[StatementView, ...]:
    """Nobody wrote these sentences alone, and the room has them before it already."""
    return tuple(
        StatementView(row.id or 0, row.aspect, row.body, edited=False, on_beamer=True)
        for row in rows
    )
