"""How far one person underwrites each statement."""

from collections.abc import Mapping

from sqlmodel import Session, col, delete, select

from db.models import Vote, now
from db.queries import statements
from db.queries.answers import require_open
from db.upsert import upsert
from workshop.vision import VOTES, NotAnAnswer


def own(db: Session, *, person_id: int) -> Mapping[int, str]:
    """This person's votes: statement to '5' (wholeheartedly) down to '1' (objection), or '?'."""
    rows = db.exec(select(Vote).where(Vote.person_id == person_id)).all()
    return {row.statement_id: row.value for row in rows}


def cast(db: Session, *, person_id: int, activity: str, statement_id: int, value: str) -> None:
    """Keep this person's vote on a statement; a later one replaces it.

    Raises NotAnAnswer for an unknown value or a statement that is not (or no longer) in play, and
    NotOpen when the weighing is not open.
    """
    workshop_id = require_open(db, person_id=person_id, activity=activity)
    in_play = {view.id for view in statements.in_play(db, workshop_id=workshop_id)}
    if value not in VOTES or statement_id not in in_play:
        raise NotAnAnswer(f"statement {statement_id} = {value}")
    key = {"person_id": person_id, "statement_id": statement_id}
    upsert(db, Vote, key=key, values={"value": value, "updated_at": now()})


def take_back(db: Session, *, person_id: int, activity: str, statement_id: int) -> None:
    """Make this person's vote undone, as if it was never cast; raises NotOpen when not open."""
    require_open(db, person_id=person_id, activity=activity)
    db.exec(
        delete(Vote).where(
            col(Vote.person_id) == person_id, col(Vote.statement_id) == statement_id
        )
    )
