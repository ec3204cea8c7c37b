"""The step machine in the database: where every activity stands and who is ready."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from db import changes
from db.models import Person, Progress, Ready, Workshop, now
from db.queries import snapshots
from workshop.agenda import FROZEN_KINDS, ImpossibleMove, Move, State, after


@dataclass(frozen=True)
class Standing:
    """Where one activity stands."""

    state: State = State.NOT_YET
    closed_at: datetime | None = None


@dataclass(frozen=True)
class Readiness:
    """How many of the people who joined said to be done with an activity."""

    ready: int
    people: int


def standings(db: Session, *, workshop_id: int) -> Mapping[str, Standing]:
    """Where the activities stand that were ever opened; the others are not yet open."""
    rows = db.exec(select(Progress).where(Progress.workshop_id == workshop_id)).all()
    return {row.activity: Standing(State(row.state), row.closed_at) for row in rows}


def standing(db: Session, *, workshop_id: int, activity: str) -> Standing:
    """Where this activity stands."""
    return standings(db, workshop_id=workshop_id).get(activity, Standing())


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

    Raises ImpossibleMove when the activity is no longer in the state that the facilitator saw,
    because a co-facilitator was first.
    """
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
    db.add(row)
    if move is Move.CLOSE and kind in FROZEN_KINDS:
        snapshots.take(db, workshop_id=workshop_id, activity=activity, kind=kind)
    changes.touch(db, workshop_id)
    return State(row.state)


def go_to(db: Session, *, workshop_id: int, activity: str | None) -> None:
    """Bring the whole room to an activity; None is the joining screen.

    A clock that ran for another activity stops.
    """
    workshop = db.get_one(Workshop, workshop_id)
    if activity != workshop.current_activity:
        workshop.timer_ends_at = None
    workshop.current_activity = activity
    workshop.beamer_page = 0
    changes.touch(db, workshop_id)


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
    row = db.exec(
        select(Ready).where(Ready.person_id == person_id, Ready.activity == activity)
    ).first()
    if ready and row is None:
        db.add(Ready(person_id=person_id, activity=activity))
    elif not ready and row is not None:
        db.delete(row)
    changes.touch(db, db.get_one(Person, person_id).workshop_id)


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
