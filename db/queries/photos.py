"""The pictures of examples: who adds one, who may see it, and how it disappears."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Example, ExamplePhoto
from db.queries import people, progress, shown_examples
from db.queries.examples import ACTIVITY
from db.queries.writings import NotYours
from db.tokens import new_token
from workshop.access import Role, Screen, may_open
from workshop.agenda import accepts_drafts
from workshop.photo import Photo


class NotPromised(ValueError):
    """Nobody promised that no learner can be recognised in the picture."""


def may_add(db: Session, *, browser: str, example_id: int, at: datetime) -> bool:
    """Whether this browser is the author of the example, and examples are asked for now."""
    row = db.get(Example, example_id)
    if row is None:
        return False
    held = people.grants(db, browser=browser)
    author = any(g.role is Role.PARTICIPANT and g.person_id == row.person_id for g in held)
    standing = progress.standing(db, workshop_id=row.workshop_id, activity=ACTIVITY)
    return author and accepts_drafts(standing.state, standing.closed_at, at)


def add(
    db: Session, *, browser: str, example_id: int, photo: Photo, promised: bool, at: datetime
) -> None:
    """Put a picture with an example, in the place of the one that was there.

    The room sees it only after the facilitator released the example anew. Raises NotYours when
    this browser may not, and NotPromised.
    """
    if not may_add(db, browser=browser, example_id=example_id, at=at):
        raise NotYours(str(example_id))
    if not promised:
        raise NotPromised
    row = db.get_one(Example, example_id)
    _remove(db, row)
    db.add(
        ExamplePhoto(
            example_id=example_id,
            token=new_token(),
            data=photo.data,
            width=photo.width,
            height=photo.height,
        )
    )


def withdraw(db: Session, *, person_id: int, example_id: int) -> None:
    """Erase the picture of an own example for good, at any time; raises NotYours."""
    row = db.get(Example, example_id)
    if row is None or row.person_id != person_id:
        raise NotYours(str(example_id))
    _remove(db, row)


def take_away(db: Session, *, workshop_id: int, example_id: int) -> None:
    """Erase the picture of an example for good; for the facilitator."""
    row = db.get(Example, example_id)
    if row is not None and row.workshop_id == workshop_id:
        _remove(db, row)


def seen(db: Session, *, browser: str, token: str) -> bytes | None:
    """The picture with this address, if this browser may see it; None when it may not.

    Its author always may; who sees the examples may once it is shared, and the beamer once it is
    released; what the facilitator hid nobody else sees.
    """
    found = db.exec(
        select(Example, ExamplePhoto.data)
        .join(ExamplePhoto, col(ExamplePhoto.example_id) == col(Example.id))
        .where(ExamplePhoto.token == token)
    ).first()
    if found is None:
        return None
    example, data = found
    held = people.grants(db, browser=browser)
    may = any(
        _may_see(example, grant.role, grant.person_id)
        for grant in held
        if grant.workshop_id == example.workshop_id
    )
    return data if may else None


def of(db: Session, *, workshop_id: int) -> dict[int, Photo]:
    """The pictures that the team sees, by the number of their example; for the document."""
    query = (
        select(ExamplePhoto)
        .join(Example, col(Example.id) == col(ExamplePhoto.example_id))
        .where(
            Example.workshop_id == workshop_id,
            col(Example.shared_at).is_not(None),
            col(Example.hidden).is_(False),
        )
    )
    return {row.example_id: Photo(row.data, row.width, row.height) for row in db.exec(query)}


def _may_see(example: Example, role: Role, person_id: int | None) -> bool:
    if role is Role.PARTICIPANT and person_id == example.person_id:
        return True
    if example.shared_at is None:
        return False
    if role is Role.BEAMER:
        return example.on_beamer_since is not None and not example.hidden
    return may_open(role, Screen.EXAMPLES) and (role is Role.FACILITATOR or not example.hidden)


def _remove(db: Session, row: Example) -> None:
    changes.touch(db, row.workshop_id)
    db.exec(delete(ExamplePhoto).where(col(ExamplePhoto.example_id) == row.id))
    row.on_beamer_since = None
    db.add(row)
    shown_examples.call(db, row)
