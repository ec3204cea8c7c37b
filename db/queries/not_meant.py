"""Authors who do not recognise what became of their words, told to the facilitator without a name.

When somebody said so is not to be read off either: it reaches the facilitator at the next full five
minutes, together with what others said until then, in an order that tells nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import NotMeant, Statement, Writing, now
from db.queries import statements
from db.queries.writings import NotYours
from workshop.statements import ancestors

TOGETHER: Final = 300  # seconds


@dataclass(frozen=True)
class OwnNote:
    """What an author said about one of the own texts; `settled` when it was looked at."""

    id: int
    body: str
    settled: bool

    @property
    def field(self) -> str:
        """The address under which the explanation is saved while it is being typed."""
        return f"meant:{self.id}"


@dataclass(frozen=True)
class Told:
    """What somebody said about the words that `original` got; `statement_id` is that sentence."""

    id: int
    statement_id: int
    original: str
    body: str


def say(db: Session, *, person_id: int, writing_id: int) -> None:
    """Note that this person does not recognise what became of a text, or not after all that.

    Raises NotYours when it is not a text of this person that is in the list.
    """
    in_list = (
        select(Writing.id)
        .join(Statement, col(Statement.writing_id) == col(Writing.id))
        .where(Writing.id == writing_id, Writing.person_id == person_id)
    )
    if db.exec(in_list).first() is None:
        raise NotYours(str(writing_id))
    row = db.exec(select(NotMeant).where(NotMeant.writing_id == writing_id)).first()
    if row is None:
        db.add(NotMeant(writing_id=writing_id))
    elif row.settled_at is not None:
        row.settled_at, row.told_at = None, now()


def take_back(db: Session, *, person_id: int, writing_id: int) -> None:
    """Forget what this person said about a text."""
    mine = select(Writing.id).where(Writing.person_id == person_id, Writing.id == writing_id)
    db.exec(delete(NotMeant).where(col(NotMeant.writing_id).in_(mine)))


def own(db: Session, *, person_id: int) -> Mapping[int, OwnNote]:
    """What this person said, by the id of the text that it is about."""
    found = (
        select(NotMeant)
        .join(Writing, col(Writing.id) == col(NotMeant.writing_id))
        .where(Writing.person_id == person_id)
    )
    return {
        row.writing_id: OwnNote(row.id or 0, row.body, row.settled_at is not None)
        for row in db.exec(found).all()
    }


def told(db: Session, *, workshop_id: int, at: datetime) -> Mapping[int, tuple[Told, ...]]:
    """What is still to be looked at, by the statement in the list that it is about.

    `at` is the moment of looking. What nobody may read any more is left out.
    """
    rows = statements.every(db, workshop_id)
    merged_into = {id: row.merged_into_id for id, row in rows.items()}
    of_writing = {row.writing_id: id for id, row in rows.items() if row.writing_id is not None}
    waiting = select(NotMeant).where(
        col(NotMeant.settled_at).is_(None), col(NotMeant.writing_id).in_(of_writing)
    )
    found: dict[int, list[Told]] = {}
    for row in db.exec(waiting).all():
        id = of_writing[row.writing_id]
        top = (id, *ancestors(id, merged_into))[-1]
        readable = statements.may_be_read(rows[id]) and statements.may_be_read(rows[top])
        if not readable or not _arrived(row.told_at, at):
            continue
        body = row.body if _arrived(row.updated_at, at) else ""
        found.setdefault(top, []).append(Told(row.id or 0, id, rows[id].original, body))
    # By the numbers of the sentences, which a harvest deals out by chance.
    return {
        top: tuple(sorted(some, key=lambda one: one.statement_id)) for top, some in found.items()
    }


def settle(db: Session, *, workshop_id: int, id: int) -> None:
    """Let the author see that this was looked at; nothing happens when it is gone."""
    row = db.get(NotMeant, id)
    rows = statements.every(db, workshop_id).values()
    if row is not None and row.writing_id in {one.writing_id for one in rows}:
        row.settled_at = now()
        changes.touch(db, workshop_id)


def _arrived(moment: datetime, at: datetime) -> bool:
    return int(moment.timestamp()) // TOGETHER < int(at.timestamp()) // TOGETHER
