"""The joint denominator, out of the frozen votes, and only while its result is shown.

Reading the votes takes the database a moment; calculating goes on beside it, once per process for
the same votes and share.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlmodel import Session

from db import beside
from db.models import Workshop
from db.queries import progress, snapshots, statements, workshops
from db.queries.snapshots import Frozen
from db.queries.statements import WEIGHED, StatementView
from workshop import outcome, privacy, reckoning
from workshop.agenda import State
from workshop.outcome import Outcome
from workshop.privacy import Level
from workshop.reckoning import Answer, Stairs, Weighing

# A staircase that takes long does not keep the answer for another share waiting.
_answers = threading.Lock()
_staircases = threading.Lock()


@dataclass(frozen=True)
class _Asked:
    """Frozen votes with the demands that the workshop makes of them."""

    votes: Weighing
    name: str
    taken_at: datetime
    people: int
    minimum: int
    share_percent: int
    floor_percent: int


# What was read last, by the workshop's secret and its revision.
_KEPT: Final = 16
_read: OrderedDict[tuple[str, int], _Asked | None] = OrderedDict()
_reading = threading.Lock()


def shown(db: Session, *, workshop_id: int) -> Outcome | None:
    """What is known by now and may be shown of the joint denominator; None while it is not shown.

    Returns at once and has the rest calculated: ask again until it is `complete`.
    """
    asked = _asked(db, workshop_id)
    return None if asked is None else _revealed(asked, patience=0)


def awaited(
    reading: Callable[[], AbstractContextManager[Session]], *, workshop_id: int, timeout: float
) -> Outcome | None:
    """The same, after waiting up to `timeout` seconds for the answer, and again for the staircase.

    `reading` opens a session; none is open while it waits.
    """
    with reading() as db:
        asked = _asked(db, workshop_id)
    return None if asked is None else _revealed(asked, patience=timeout)


def weighed(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """The statements that were weighed, in the words of then, by id; none while nothing is shown.

    What was hidden or taken back since still counts in the outcome, for else everybody could read
    off what it changed; its words are empty here.
    """
    frozen = _shown_votes(db, workshop_id)
    if frozen is None:
        return ()
    known = {one.id: one for one in statements.views(db, workshop_id=workshop_id)}
    return tuple(
        known.get(id, StatementView(id, "", "", edited=False)) for id in sorted(_columns(frozen))
    )


def _columns(frozen: Frozen) -> frozenset[int]:
    """The ids of the statements that were in play when the weighing closed."""
    return frozenset(int(id) for row in frozen.rows for id in row.answers)


def _asked(db: Session, workshop_id: int) -> _Asked | None:
    """The question as it stands now, read anew only when something in the workshop changed."""
    workshop = db.get_one(Workshop, workshop_id)
    name = (workshop.salt, workshop.revision)
    with _reading:
        if name in _read:
            return _read[name]
    asked = _read_anew(db, workshop)
    with _reading:
        _read[name] = asked
        while len(_read) > _KEPT:
            _read.popitem(last=False)
    return asked


def _read_anew(db: Session, workshop: Workshop) -> _Asked | None:
    assert workshop.id is not None
    frozen = _shown_votes(db, workshop.id)
    if frozen is None:
        return None
    found = reckoning.weighing(
        [(row.subgroup, row.answers) for row in frozen.rows],
        sorted(_columns(frozen)),
        minimum=workshop.minimum_group,
    )
    joined = workshops.people_count(db, workshop_id=workshop.id)
    return _Asked(
        votes=found,
        name=hashlib.sha256(repr(found).encode()).hexdigest(),
        taken_at=frozen.taken_at,
        people=max(joined, len(frozen.rows)),
        minimum=workshop.minimum_group,
        share_percent=workshop.share_percent,
        floor_percent=workshop.floor_percent,
    )


def _revealed(asked: _Asked, patience: float) -> Outcome:
    level = privacy.level(asked.votes.people, minimum=asked.minimum)
    answer, stairs = None, Stairs()
    if level is not Level.NOTHING:
        answer = _answer(asked, patience)
    if answer is not None and answer.final and level is Level.EXACT:
        stairs = _stairs(asked, answer, patience)
    return outcome.reveal(
        asked.votes,
        answer,
        stairs,
        taken_at=asked.taken_at,
        people=asked.people,
        minimum=asked.minimum,
        share_percent=asked.share_percent,
        floor_percent=asked.floor_percent,
    )


def _answer(asked: _Asked, patience: float) -> Answer | None:
    work = partial(
        reckoning.answers,
        asked.votes,
        share_percent=asked.share_percent,
        floor_percent=asked.floor_percent,
    )
    name = ("answer", asked.name, asked.share_percent, asked.floor_percent)
    return beside.once(name, work, turn=_answers).result(wait=patience)


def _stairs(asked: _Asked, answer: Answer, patience: float) -> Stairs:
    work = partial(
        reckoning.staircase, asked.votes, floor_percent=asked.floor_percent, known=answer.kern
    )
    name = ("staircase", asked.name, asked.floor_percent)
    return beside.once(name, work, turn=_staircases).result(wait=patience) or Stairs()


def _shown_votes(db: Session, workshop_id: int) -> Frozen | None:
    standing = progress.standing(db, workshop_id=workshop_id, activity=WEIGHED)
    if standing.state is not State.SHOWN:
        return None
    return snapshots.latest(db, workshop_id=workshop_id, activity=WEIGHED)
