"""The step machine in the database: where every activity stands and who is ready."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, func, select, update

from db import changes
from db.models import Person, Progress, Ready, Workshop, now
from db.plain import plainly
from db.queries import agenda, evaluation, shifts, snapshots, support
from db.upsert import upsert
from workshop.agenda import FROZEN_KINDS, ImpossibleMove, Move, State, after
from workshop.evaluation import KIND as EVALUATION

# A workshop in which no move follows by itself.
NOTHING_ANNOUNCED: Final = {
    "announced_activity": None,
    "announced_item": None,
    "announced_move": None,
    "moves_at": None,
}


@dataclass(frozen=True)
class Standing:
    """Where one activity stands; `home_until` is its last day as home work, also after closing."""

    state: State = State.NOT_YET
    closed_at: datetime | None = None
    home_until: date | None = None


@dataclass(frozen=True)
class Readiness:
    """How many of the people who joined said to be done with an activity."""

    ready: int
    people: int


# Asked at every tap, so put together once.
_STANDINGS: Final = select(
    Progress.activity, Progress.state, col(Progress.closed_at), col(Progress.home_until)
).where(col(Progress.workshop_id) == bindparam("workshop"))
_STANDING: Final = _STANDINGS.where(col(Progress.activity) == bindparam("activity"))


def standings(db: Session, *, workshop_id: int) -> Mapping[str, Standing]:
    """Where the activities stand that were ever opened; the others are not yet open."""
    rows = plainly(db, _STANDINGS, {"workshop": workshop_id})
    return {activity: Standing(State(state), *rest) for activity, state, *rest in rows}


def standing(db: Session, *, workshop_id: int, activity: str) -> Standing:
    """Where this activity stands."""
    row = plainly(db, _STANDING, {"workshop": workshop_id, "activity": activity}).first()
    return Standing() if row is None else Standing(State(row[1]), row[2], row[3])


def make_move(
    db: Session,
    *,
    workshop_id: int,
    activity: str,
    kind: str,
    move: Move,
    expected: State,
) -> State:
    """Move an activity and return its new state; closing freezes the answers.

    What was announced no longer follows. Raises ImpossibleMove when the activity is no longer in
    the state that the facilitator saw, because a co-facilitator was first.
    """
    _announce_nothing(db, workshop_id)
    row = db.exec(
        select(Progress).where(Progress.workshop_id == workshop_id, Progress.activity == activity)
    ).first()
    row = row or Progress(workshop_id=workshop_id, activity=activity)
    if State(row.state) is not expected:
        raise ImpossibleMove(f"{activity} is {row.state}, not {expected}")
    row.state = after(expected, move)
    moment = {
        Move.OPEN: "opened_at",
        Move.CLOSE: "closed_at",
        Move.SHOW: "shown_at",
    }.get(move)
    if moment:
        setattr(row, moment, now())
    if move is Move.OPEN and kind == EVALUATION:
        evaluation.be_ready(db, workshop_id=workshop_id)
    if move is Move.OPEN:
        # Opened in the room: an end that was agreed on an earlier time holds no longer.
        row.home_until = None
    db.add(row)
    if move is Move.OPEN and activity == support.TEXT:
        support.prepare(db, workshop_id=workshop_id)
    if move is Move.CLOSE and kind in FROZEN_KINDS:
        snapshots.take(db, workshop_id=workshop_id, activity=activity, kind=kind)
    if move is Move.CLOSE and kind == EVALUATION:
        shifts.freeze(db, workshop_id=workshop_id, activity=activity)
    changes.touch(db, workshop_id)
    return State(row.state)


def go_to(db: Session, *, workshop_id: int, activity: str | None, item: int | None = None) -> None:
    """Bring the whole room to an activity; None is the joining screen.

    `item` is the place of the agenda that is meant, where the activity has several of them. A
    clock that ran for another place stops, and what was announced no longer follows.
    """
    _announce_nothing(db, workshop_id)
    workshop = db.get_one(Workshop, workshop_id)
    moved = agenda.enter(db, workshop_id=workshop_id, activity=activity, item=item)
    if moved or activity != workshop.current_activity:
        workshop.timer_ends_at = None
    workshop.current_activity = activity
    workshop.beamer_page = 0
    changes.touch(db, workshop_id)


def _announce_nothing(db: Session, workshop_id: int) -> None:
    # Comes before anything is read: it also makes two facilitators wait for each other.
    db.exec(update(Workshop).where(col(Workshop.id) == workshop_id).values(NOTHING_ANNOUNCED))


def turn_page(db: Session, *, workshop_id: int, page: int) -> None:
    """Show another part of a result on the beamer; pages count from 0."""
    db.get_one(Workshop, workshop_id).beamer_page = max(0, page)
    changes.touch(db, workshop_id)


def blank(db: Session, *, workshop_id: int, blank: bool) -> None:
    """Empty the beamer at once, or give it back what it showed."""
    db.get_one(Workshop, workshop_id).beamer_blank = blank
    changes.touch(db, workshop_id)


def start_clock(db: Session, *, workshop_id: int, minutes: int) -> None:
    """Let the clock that all screens show run for so many minutes from now."""
    db.get_one(Workshop, workshop_id).timer_ends_at = now() + timedelta(minutes=minutes)
    changes.touch(db, workshop_id)


def stop_clock(db: Session, *, workshop_id: int) -> None:
    """Take the clock from all screens."""
    db.get_one(Workshop, workshop_id).timer_ends_at = None
    changes.touch(db, workshop_id)


def set_ready(db: Session, *, person_id: int, activity: str, ready: bool) -> None:
    """Note that a person is done with an activity, or not after all."""
    key = {"person_id": person_id, "activity": activity}
    if ready:
        upsert(db, Ready, key=key, values={"at": now()})
    else:
        db.exec(
            delete(Ready).where(col(Ready.person_id) == person_id, col(Ready.activity) == activity)
        )
    changes.touch(db, db.exec(select(Person.workshop_id).where(Person.id == person_id)).one())


def readiness(db: Session, *, workshop_id: int, activity: str) -> Readiness:
    """How many people are done with the activity, of how many who joined."""
    ready = db.exec(
        select(func.count())
        .select_from(Ready)
        .join(Person, col(Person.id) == col(Ready.person_id))
        .where(Person.workshop_id == workshop_id, Ready.activity == activity)
    ).one()
    people = db.exec(select(func.count()).where(Person.workshop_id == workshop_id)).one()
    return Readiness(ready, people)
