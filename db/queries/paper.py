"""People without a device: a numbered paper form, and who enters what stands on it.

They are participants like everybody: they count in every result and in how many are ready.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from db import changes
from db.models import Person, Ready, Subgroup
from db.queries import answers, people, writings
from workshop.access import may_enter_for
from workshop.vision import Sheet


class NoSuchForm(LookupError):
    """There is no paper form with this number in this workshop (any more)."""


@dataclass(frozen=True)
class Form:
    """A paper form: its number, its person, and the activities with which it is done."""

    person_id: int
    number: int
    subgroup: str | None
    done: frozenset[str]


def add(db: Session, *, workshop_id: int, subgroup: str | None) -> int:
    """Add a form for somebody without a device; returns its number, the next in line from 1.

    Its person has no name, whatever was promised: the number on the paper is enough.
    """
    # The workshop's row is locked first, so that two note keepers never get the same number.
    changes.touch(db, workshop_id)
    highest = db.exec(
        select(func.max(Person.form_number)).where(Person.workshop_id == workshop_id)
    ).one()
    group_id = db.exec(
        select(Subgroup.id).where(Subgroup.workshop_id == workshop_id, Subgroup.name == subgroup)
    ).first()
    number = (highest or 0) + 1
    db.add(Person(workshop_id=workshop_id, form_number=number, subgroup_id=group_id))
    return number


def forms(db: Session, *, workshop_id: int) -> tuple[Form, ...]:
    """The forms of a workshop by number, with what is done; never what stands on them."""
    rows = db.exec(
        select(Person.id, Person.form_number, Subgroup.name)
        .join(Subgroup, col(Subgroup.id) == col(Person.subgroup_id), isouter=True)
        .where(Person.workshop_id == workshop_id, col(Person.form_number).is_not(None))
        .order_by(col(Person.form_number))
    ).all()
    done: dict[int, set[str]] = defaultdict(set)
    for person_id, activity in db.exec(
        select(Ready.person_id, Ready.activity).where(
            col(Ready.person_id).in_([row[0] for row in rows])
        )
    ):
        done[person_id].add(activity)
    return tuple(
        Form(person_id or 0, number or 0, subgroup, frozenset(done[person_id or 0]))
        for person_id, number, subgroup in rows
    )


def may_enter(db: Session, *, browser: str, workshop_id: int, person_id: int) -> bool:
    """Whether this browser may write for this person: from a paper form of this workshop only."""
    number = db.exec(
        select(Person.form_number).where(Person.id == person_id, Person.workshop_id == workshop_id)
    ).first()
    return any(
        held.workshop_id == workshop_id and may_enter_for(held.role, form_number=number)
        for held in people.grants(db, browser=browser)
    )


def withdraw(db: Session, *, workshop_id: int, person_id: int) -> None:
    """Erase a form with all that was entered from it; raises NoSuchForm for anybody else."""
    found = db.exec(
        select(Person.id).where(
            Person.id == person_id,
            Person.workshop_id == workshop_id,
            col(Person.form_number).is_not(None),
        )
    ).first()
    if found is None:
        raise NoSuchForm(str(person_id))
    writings.withdraw_everything(db, person_id=person_id)


def set_points(
    db: Session, *, person_id: int, asked: Sheet, item: str, lens: str, points: int
) -> None:
    """Give an option so many points at once, from 0 up to what is left.

    Raises NoSuchPoint when that is more than there is to divide, NotOpen, and NotAnAnswer.
    """
    given = answers.own(db, person_id=person_id, activity=asked.activity)
    have = int(given.get((item, lens), 0))
    for _ in range(abs(points - have)):
        answers.move_point(
            db,
            person_id=person_id,
            asked=asked,
            item=item,
            lens=lens,
            by=1 if points > have else -1,
        )


def begin_texts(db: Session, *, person_id: int, activity: str, items: Iterable[str]) -> None:
    """Give the person one empty text under each of these items that has none; raises NotOpen."""
    allowed = tuple(items)
    begun = {text.item for text in writings.own(db, person_id=person_id, activity=activity)}
    for item in allowed:
        if item not in begun:
            writings.begin(
                db,
                person_id=person_id,
                activity=activity,
                item=item,
                allowed=frozenset(allowed),
            )
