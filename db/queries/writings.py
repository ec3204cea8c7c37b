"""The texts of one person: private until their author shares them, and withdrawn at will.

What the texts say is saved by db.queries.drafts, while they are being typed.
"""

from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Person, Writing
from db.queries import checkout, people, statements
from db.queries.answers import require_open
from workshop.vision import STATEMENTS_PER_ASPECT, NotAnAnswer


class NotYours(LookupError):
    """This person has no such text (any more)."""


class EnoughTexts(RuntimeError):
    """There are as many texts under this item as one person can have."""


@dataclass(frozen=True)
class WritingView:
    """One text of one person."""

    id: int
    activity: str
    item: str
    body: str
    shared: bool

    @property
    def field(self) -> str:
        """The address under which the text is saved while it is being typed."""
        return f"writing:{self.id}"


def own(
    db: Session, *, person_id: int, activity: str | None = None, item: str | None = None
) -> tuple[WritingView, ...]:
    """This person's texts, in the order in which they were begun; empty ones included."""
    query = select(Writing).where(Writing.person_id == person_id)
    if activity is not None:
        query = query.where(Writing.activity == activity)
    if item is not None:
        query = query.where(Writing.item == item)
    rows = db.exec(query.order_by(col(Writing.position), col(Writing.id))).all()
    return tuple(
        WritingView(row.id or 0, row.activity, row.item, row.body, row.shared) for row in rows
    )


def begin(db: Session, *, person_id: int, activity: str, item: str, allowed: frozenset[str]) -> int:
    """Give this person an empty text under an item and return its id; an empty one is used again.

    Raises NotAnAnswer for an item that is not among those allowed, NotOpen when the activity takes
    no answers now, and EnoughTexts when there are ten already.
    """
    if item not in allowed:
        raise NotAnAnswer(f"{activity}: {item}")
    require_open(db, person_id=person_id, activity=activity)
    existing = own(db, person_id=person_id, activity=activity, item=item)
    empty = next((text.id for text in existing if not text.body), None)
    if empty is not None:
        return empty
    if len(existing) >= STATEMENTS_PER_ASPECT:
        raise EnoughTexts(item)
    row = Writing(person_id=person_id, activity=activity, item=item, position=len(existing))
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def share(db: Session, *, person_id: int, writing_id: int, shared: bool) -> None:
    """Share a text with the team, without its author's name, or keep it private again.

    Possible at any time: it is the author's. What is no longer shared leaves the team's list.
    Raises NotYours.
    """
    row = _own_row(db, person_id, writing_id)
    row.shared = shared
    if not shared:
        checkout.follow(db, writing=row)
    db.flush()
    statements.follow_writing(db, writing_id=writing_id)
    changes.touch(db, db.get_one(Person, person_id).workshop_id)


def withdraw(db: Session, *, person_id: int, writing_id: int) -> None:
    """Erase a text for good, also from the team's list, at any time; raises NotYours."""
    row = _own_row(db, person_id, writing_id)
    statements.withdraw_for_writing(db, writing_id=writing_id)
    checkout.follow(db, writing=row)
    db.exec(delete(Writing).where(col(Writing.id) == row.id))
    changes.touch(db, db.get_one(Person, person_id).workshop_id)


def withdraw_everything(db: Session, *, person_id: int) -> None:
    """Erase a person with all answers, texts and votes; the texts leave the team's list as well.

    Frozen results keep only nameless counts, until they are frozen again.
    """
    for text in own(db, person_id=person_id):
        withdraw(db, person_id=person_id, writing_id=text.id)
    people.withdraw(db, person_id=person_id)


def _own_row(db: Session, person_id: int, writing_id: int) -> Writing:
    row = db.exec(
        select(Writing).where(Writing.id == writing_id, Writing.person_id == person_id)
    ).first()
    if row is None:
        raise NotYours(str(writing_id))
    return row
