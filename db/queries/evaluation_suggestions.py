"""What colleagues suggest for a sentence of the text, read without a name; step 7 works with it.

What a suggestion says is saved by db.queries.drafts, while it is being typed. Others read it once
the round is closed: while people write, a text that appears would tell who wrote it.
"""

from dataclasses import dataclass
from hashlib import sha256

from sqlmodel import Session, col, select

from db.models import EvaluationItem, Person, Workshop, Writing
from db.queries import progress, snapshots
from workshop.agenda import State
from workshop.evaluation import activity
from workshop.rounds import Moment


@dataclass(frozen=True)
class Suggestion:
    """A suggestion for one sentence: nobody's."""

    item: int
    aspect: str
    sentence: str
    moment: Moment
    body: str


def suggested(db: Session, *, workshop_id: int) -> tuple[Suggestion, ...]:
    """All suggestions in the order of the text, and within a sentence in one that says nothing.

    None of a round that is open, or in which fewer people answered than the minimum.
    """
    found: list[tuple[int, bytes, Suggestion]] = []
    for moment in Moment:
        if not _is_readable(db, workshop_id, moment):
            continue
        rows = db.exec(
            select(Writing, EvaluationItem)
            .join(Person, col(Person.id) == col(Writing.person_id))
            .join(EvaluationItem, col(EvaluationItem.workshop_id) == col(Person.workshop_id))
            .where(
                Person.workshop_id == workshop_id,
                Writing.activity == activity(moment),
                Writing.body != "",
            )
        )
        for text, item in rows:
            if text.item == str(item.id):
                mixed = sha256(f"suggestion {text.id}".encode()).digest()
                one = Suggestion(item.id or 0, item.aspect, item.sentence, moment, text.body)
                found.append((item.position, mixed, one))
    return tuple(one for _, _, one in sorted(found, key=lambda each: each[:2]))


def _is_readable(db: Session, workshop_id: int, moment: Moment) -> bool:
    state = progress.standing(db, workshop_id=workshop_id, activity=activity(moment)).state
    if state not in (State.CLOSED, State.SHOWN):
        return False
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=activity(moment))
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    return frozen is not None and len(frozen.rows) >= minimum
