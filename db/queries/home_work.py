"""Activities as home work: set with a last day, closed by itself after it, followed in counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from db import changes
from db.models import Progress, Workshop
from db.queries import presence, progress
from workshop import home_work
from workshop.agenda import ImpossibleMove, Move, State
from workshop.home_work import Participation, Problem


class NotPossible(ValueError):
    """Home work cannot end on this day; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class NoLongerOpen(RuntimeError):
    """The activity was closed a moment ago, so it can be no home work."""


@dataclass(frozen=True)
class HomeWork:
    """An activity that is open as home work, with its last day."""

    workshop_id: int
    activity: str
    until: date


def set_until(
    db: Session, *, workshop_id: int, activity: str, until: date | None, today: date
) -> None:
    """Make an open activity home work up to and including a day, or give it another last day.

    Raises NotPossible for a day that will not do, and NoLongerOpen.
    """
    # The workshop's row first, as in every move: it is what two facilitators wait for.
    changes.touch(db, workshop_id)
    retention = db.get_one(Workshop, workshop_id).retention
    wrong = home_work.problem(until, today=today, retention=retention)
    if wrong:
        raise NotPossible(wrong)
    row = _row(db, workshop_id, activity)
    if row is None or State(row.state) is not State.OPEN:
        raise NoLongerOpen(activity)
    row.home_until = until


def take_back(db: Session, *, workshop_id: int, activity: str) -> None:
    """Let it be home work no longer; it stays open until somebody closes it."""
    changes.touch(db, workshop_id)
    row = _row(db, workshop_id, activity)
    if row is not None and State(row.state) is State.OPEN:
        row.home_until = None


def listed(db: Session, *, workshop_id: int) -> tuple[HomeWork, ...]:
    """What is open as home work in a workshop, what ends first on top."""
    rows = db.exec(
        select(Progress)
        .where(
            Progress.workshop_id == workshop_id,
            Progress.state == State.OPEN,
            col(Progress.home_until).is_not(None),
        )
        .order_by(col(Progress.home_until), col(Progress.id))
    )
    return tuple(_told(row) for row in rows)


def over(db: Session, *, today: date) -> tuple[HomeWork, ...]:
    """The home work of all workshops of which the last day has gone by and which is still open.

    A workshop in which an announced move counts down waits until that has been made.
    """
    rows = db.exec(
        select(Progress)
        .join(Workshop, col(Workshop.id) == col(Progress.workshop_id))
        .where(
            Progress.state == State.OPEN,
            col(Progress.home_until) < today,
            col(Workshop.moves_at).is_(None),
        )
        .order_by(col(Progress.id))
    )
    return tuple(_told(row) for row in rows)


def close(db: Session, found: HomeWork, *, kinds: Mapping[str, str]) -> bool:
    """Close home work as a facilitator does, which freezes the answers.

    False when it was closed, or got another last day, a moment ago. `kinds` has the kind of every
    activity; one that no longer exists is left alone.
    """
    # Waits for who is changing this workshop, and then sees what they did.
    changes.touch(db, found.workshop_id)
    row = _row(db, found.workshop_id, found.activity)
    if row is None or row.home_until != found.until or found.activity not in kinds:
        return False
    try:
        progress.make_move(
            db,
            workshop_id=found.workshop_id,
            activity=found.activity,
            kind=kinds[found.activity],
            move=Move.CLOSE,
            expected=State.OPEN,
        )
    except ImpossibleMove:
        return False
    return True


def participation(db: Session, *, workshop_id: int, activity: str, kind: str) -> Participation:
    """How many people are done, have begun, or have given nothing yet: never who, nor what."""
    signs = presence.signs(db, workshop_id=workshop_id, activity=activity, kind=kind)
    done = sum(sign.ready for sign in signs)
    begun = sum(sign.gave and not sign.ready for sign in signs)
    return Participation(done, begun, len(signs) - done - begun)


def _row(db: Session, workshop_id: int, activity: str) -> Progress | None:
    return db.exec(
        select(Progress).where(Progress.workshop_id == workshop_id, Progress.activity == activity)
    ).first()


def _told(row: Progress) -> HomeWork:
    assert row.home_until is not None
    return HomeWork(row.workshop_id, row.activity, row.home_until)
