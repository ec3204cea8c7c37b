"""How far one person underwrites each statement."""

from collections.abc import Mapping

from sqlmodel import Session, col, delete, func, select

from db.models import Statement, Vote, now
from db.queries import support
from db.queries.answers import require_open
from db.upsert import upsert
from workshop.vision import VOTES, NotAnAnswer


def own(db: Session, *, person_id: int) -> Mapping[int, str]:
    """This person's votes: statement to '5' (wholeheartedly) down to '1' (objection), or '?'."""
    rows = db.exec(select(Vote).where(Vote.person_id == person_id)).all()
    return {row.statement_id: row.value for row in rows}


def count(db: Session, *, person_id: int, activity: str) -> int:
    """How many votes this person cast in an activity, also on what left the list since."""
    cast_here = select(func.count()).select_from(Vote).join(Statement)
    return db.exec(cast_here.where(Vote.person_id == person_id, support.of_kind(activity))).one()


def cast(db: Session, *, person_id: int, activity: str, statement_id: int, value: str) -> None:
    """Keep this person's vote on a statement; a later one replaces it.

    Raises NotAnAnswer for an unknown value or a statement that is not (or no longer) in play, and
    NotOpen when the weighing is not open.
    """
    workshop_id = require_open(db, person_id=person_id, activity=activity)
    if value not in VOTES or not _in_play(db, workshop_id, activity, statement_id):
        raise NotAnAnswer(f"statement {statement_id} = {value}")
    key = {"person_id": person_id, "statement_id": statement_id}
    upsert(db, Vote, key=key, values={"value": value, "updated_at": now()})


def take_back(db: Session, *, person_id: int, activity: str, statement_id: int) -> None:
    """Make this person's vote undone, as if it was never cast; raises NotOpen when not open."""
    require_open(db, person_id=person_id, activity=activity)
    db.exec(
        delete(Vote).where(col(Vote.person_id) == person_id, col(Vote.statement_id) == statement_id)
    )


def _in_play(db: Session, workshop_id: int, activity: str, statement_id: int) -> bool:
    # Asked at every tap: one row, where weighing.playing would read them all.
    found = select(Statement.id).where(
        Statement.id == statement_id,
        Statement.workshop_id == workshop_id,
        support.weighed_in(activity, workshop_id),
        ~col(Statement.hidden),
        col(Statement.merged_into_id).is_(None),
        Statement.body != "",
    )
    return db.exec(found).first() is not None
