"""What people shared at the check-out, and which of it the team reads: nameless, in one order.

The facilitator reads what was shared and lets texts through; the team reads those once the
check-out is closed, on the beamer and on the phones alike. Whoever changes a text, or keeps it
private again, takes it out of there at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, select

from db import changes
from db.models import Person, Workshop, Writing, now
from db.queries import progress
from workshop.agenda import State

ACTIVITY: Final = "checkout"


@dataclass(frozen=True)
class Shared:
    """A text that was shared; `released` when the facilitator lets the team read these words."""

    id: int
    body: str
    released: bool


def shared(db: Session, *, workshop_id: int) -> tuple[Shared, ...]:
    """What was shared, for the facilitator, in alphabetical order: nothing tells whose it is."""
    found = (
        Shared(row.id or 0, row.body, row.on_beamer_since is not None)
        for row in _rows(db, workshop_id)
    )
    return tuple(sorted(found, key=lambda one: (one.body.casefold(), one.body)))


def for_the_team(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """What everybody may read now: what was let through, once the check-out is closed."""
    state = progress.standing(db, workshop_id=workshop_id, activity=ACTIVITY).state
    if state is not State.CLOSED:
        return ()
    return tuple(one.body for one in shared(db, workshop_id=workshop_id) if one.released)


def release(
    db: Session, *, workshop_id: int, texts: Mapping[int, str], on_beamer: bool = True
) -> None:
    """Let the team read these texts, by id, or no longer.

    Only the very words that the facilitator read are let through: one that its author changed
    since, or keeps private by now, stays as it is.
    """
    changes.touch(db, workshop_id)
    for row in _rows(db, workshop_id):
        read = texts.get(row.id or 0)
        if read is not None and (not on_beamer or row.body == read):
            row.on_beamer_since = now() if on_beamer else None
            db.add(row)
    _call(db, workshop_id)


def follow(db: Session, *, writing: Writing) -> None:
    """Take a text out of the team's sight whose words changed, or that is private again."""
    if writing.on_beamer_since is None:
        return
    writing.on_beamer_since = None
    db.add(writing)
    workshop_id = db.get_one(Person, writing.person_id).workshop_id
    changes.touch(db, workshop_id)
    _call(db, workshop_id)


def _call(db: Session, workshop_id: int) -> None:
    """Let the phones draw what the team reads, which they do when something lies elsewhere."""
    if progress.standing(db, workshop_id=workshop_id, activity=ACTIVITY).state is State.CLOSED:
        workshop = db.get_one(Workshop, workshop_id)
        workshop.table_turn += 1
        db.add(workshop)


def _rows(db: Session, workshop_id: int) -> list[Writing]:
    query = select(Writing).join(Person, col(Person.id) == col(Writing.person_id))
    return list(
        db.exec(
            query.where(
                Person.workshop_id == workshop_id,
                Writing.activity == ACTIVITY,
                col(Writing.shared),
                Writing.body != "",
            )
        )
    )
