"""Who is here and how far the room is: moments and yes or no, never what somebody answered."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, or_
from sqlmodel import Session, col, select, update

from db.models import (
    Answer,
    Dealt,
    Example,
    Person,
    Progress,
    Ready,
    Remark,
    Statement,
    Vote,
    Workshop,
    Writing,
    now,
)
from db.queries import people, support, writings
from workshop import presence
from workshop.agenda import State
from workshop.presence import Room, Sign


@dataclass(frozen=True)
class Named:
    """Somebody whose name the facilitator may see, as present or away, done or not."""

    person_id: int
    name: str
    here: bool
    ready: bool


def seen_many(db: Session, *, person_ids: Collection[int]) -> frozenset[int]:
    """Note that these people are here now; returns those among them who still take part."""
    mine = col(Person.id).in_(person_ids)
    db.exec(update(Person).where(mine).values(seen_at=now()))
    return frozenset(row for row in db.exec(select(Person.id).where(mine)) if row is not None)


def room(db: Session, *, workshop_id: int, activity: str | None, kind: str | None) -> Room:
    """How many people are here, and how far they are with this activity as long as it is open.

    An answer, a text with something in it or, while weighing, a vote counts as having given
    something. People who were made up and people on paper need no device to be here.
    """
    opened_at = db.exec(
        select(Progress.opened_at).where(
            Progress.workshop_id == workshop_id,
            Progress.activity == activity,
            Progress.state == State.OPEN,
        )
    ).first()
    known = signs(db, workshop_id=workshop_id, activity=activity, kind=kind)
    return presence.room(known, opened_at=opened_at, at=now())


def signs(
    db: Session, *, workshop_id: int, activity: str | None, kind: str | None
) -> tuple[Sign, ...]:
    """What is known of everybody for this activity, without a name: moments, and yes or no."""
    rows = db.execute(
        select(  # type: ignore[call-overload]  # SQLModel types at most four columns
            Person.joined_at,
            Person.seen_at,
            _needs_no_device(),
            _gave(activity, kind),
            _ready(activity),
        ).where(Person.workshop_id == workshop_id)
    )
    return tuple(
        Sign(joined, None if deviceless else seen, bool(gave), bool(ready))
        for joined, seen, deviceless, gave, ready in rows
    )


def named(db: Session, *, workshop_id: int, activity: str | None) -> tuple[Named, ...]:
    """Who joined, in alphabetical order, where the promise is that names are visible.

    Under the other two promises nobody but the person itself sees a name: the answer is empty.
    """
    if db.get_one(Workshop, workshop_id).promise != "named":
        return ()
    rows = db.execute(
        select(  # type: ignore[call-overload]  # SQLModel types at most four columns
            Person.id, Person.name, Person.seen_at, _needs_no_device(), _ready(activity)
        )
        .where(Person.workshop_id == workshop_id, col(Person.form_number).is_(None))
        .order_by(col(Person.id))
    )
    at = now()
    found = (
        Named(
            person_id, name or "", presence.is_here(None if deviceless else seen, at), bool(ready)
        )
        for person_id, name, seen, deviceless, ready in rows
    )
    return tuple(sorted(found, key=lambda each: each.name.casefold()))


def remove(db: Session, *, workshop_id: int, person_id: int) -> bool:
    """Take somebody out whose name is visible, with all that this person gave.

    Frozen results keep only nameless counts. False when there is no such person here (any more).
    Raises NamesAreHidden under the other two promises.
    """
    people.require_named(db, workshop_id=workshop_id)
    found = db.exec(
        select(Person.id).where(Person.id == person_id, Person.workshop_id == workshop_id)
    ).first()
    if found is None:
        return False
    writings.withdraw_everything(db, person_id=found)
    return True


def empty(db: Session, *, workshop_id: int) -> int:
    """How many people joined, never gave anything, and were not seen for ten minutes.

    Nobody counts before an activity was open for so long: a room that listened to an introduction
    with the phones away had nothing to give.
    """
    return len(_empty(db, workshop_id))


def remove_empty(db: Session, *, workshop_id: int) -> int:
    """Take those people out, and return how many they were."""
    found = _empty(db, workshop_id)
    for person_id in found:
        people.withdraw(db, person_id=person_id)
    return len(found)


def _empty(db: Session, workshop_id: int) -> tuple[int, ...]:
    since = now() - presence.EMPTY_AFTER
    opened = exists().where(
        col(Progress.workshop_id) == workshop_id, col(Progress.opened_at) < since
    )
    rows = db.exec(
        select(Person.id).where(
            Person.workshop_id == workshop_id,
            Person.seen_at < since,
            ~_needs_no_device(),
            *(~exists().where(_own(table)) for table in (Answer, Vote, Ready, Example)),
            ~exists().where(_own(Dealt), col(Dealt.value).is_not(None)),
            ~exists().where(_own(Writing), col(Writing.body) != ""),
            opened,
        )
    )
    return tuple(row for row in rows if row is not None)


def _needs_no_device() -> ColumnElement[bool]:
    return or_(col(Person.made_up), col(Person.form_number).is_not(None))


def _gave(activity: str | None, kind: str | None) -> ColumnElement[bool]:
    given: tuple[ColumnElement[bool], ...] = (
        exists().where(_own(Answer), col(Answer.activity) == activity),
        exists().where(_own(Writing), col(Writing.activity) == activity, col(Writing.body) != ""),
    )
    if kind == "weigh":
        weighed = col(Vote.statement_id) == col(Statement.id)
        given += (exists().where(_own(Vote), weighed, support.of_kind(activity or "")),)
    if kind == "examples":
        given += (exists().where(_own(Example)),)
    if kind == "shortlist":
        given += (exists().where(_own(Dealt), col(Dealt.value).is_not(None)),)
    if kind == "margin":
        given += (exists().where(_own(Remark), col(Remark.body) != ""),)
    return or_(*given)


def _ready(activity: str | None) -> ColumnElement[bool]:
    return exists().where(_own(Ready), col(Ready.activity) == activity)


def _own(
    table: type[Answer | Writing | Vote | Ready | Dealt | Example | Remark],
) -> ColumnElement[bool]:
    return col(table.person_id) == col(Person.id)
