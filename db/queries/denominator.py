"""The joint denominator, out of the frozen votes, and only while its result is shown.

Reading the votes takes the database a moment; calculating goes on beside it, once per process for
the same votes and share.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlmodel import Session

from db import beside
from db.models import Workshop
from db.queries import progress, snapshots, weighing, workshops
from db.queries.snapshots import Frozen
from db.queries.statements import WEIGHED, StatementView
from db.queries.support import TEXT
from workshop import outcome, privacy, reckoning
from workshop.agenda import State
from workshop.outcome import Outcome, Reading
from workshop.privacy import Level
from workshop.reckoning import Answer, Readings, Stairs, Weighing

# A staircase that takes long does not keep the answer for another share waiting.
_answers = threading.Lock()
_staircases = threading.Lock()


# How much more a statement weighs of an aspect that somebody lets weigh more.
_HEAVY: Final = 2


class NotOffered(ValueError):
    """With this share, what was seen before would tell about a few people."""


@dataclass(frozen=True)
class _Asked:
    """Frozen votes with the demands that the workshop makes of them; an aspect per statement."""

    votes: Weighing
    aspects: tuple[str | None, ...]
    name: str
    taken_at: datetime
    people: int
    minimum: int
    share_percent: int
    floor_percent: int


# What was read last, by the workshop's secret, its revision and the activity.
_KEPT: Final = 16
_read: OrderedDict[tuple[str, int, str], _Asked | None] = OrderedDict()
_reading = threading.Lock()


def shown(db: Session, *, workshop_id: int, activity: str = WEIGHED) -> Outcome | None:
    """What is known by now and may be shown of the joint denominator; None while it is not shown.

    `activity` says which: of the statements of step 3, or of the sentences of the text (TEXT).
    Returns at once and has the rest calculated: ask again until it is `complete`.
    """
    asked = _asked(db, workshop_id, activity)
    return None if asked is None else _revealed(asked, patience=0)


def awaited(
    reading: Callable[[], AbstractContextManager[Session]],
    *,
    workshop_id: int,
    timeout: float,
    activity: str = WEIGHED,
) -> Outcome | None:
    """The same, after waiting up to `timeout` seconds for the answer, and again for the staircase.

    `reading` opens a session; none is open while it waits.
    """
    with reading() as db:
        asked = _asked(db, workshop_id, activity)
    return None if asked is None else _revealed(asked, patience=timeout)


def choose_share(db: Session, *, workshop_id: int, percent: int) -> None:
    """Ask another share of the people for everybody in the workshop; one of `shown().shares`.

    It holds for the statements and for the text. Raises NotOffered for any other.
    """
    both = (shown(db, workshop_id=workshop_id, activity=each) for each in (WEIGHED, TEXT))
    now = [outcome for outcome in both if outcome is not None]
    if not now or any(percent not in outcome.shares for outcome in now):
        raise NotOffered(f"A share of {percent} % cannot be chosen now.")
    workshops.set_share(db, workshop_id=workshop_id, percent=percent)


def emphasised(
    reading: Callable[[], AbstractContextManager[Session]],
    *,
    workshop_id: int,
    aspects: Collection[str],
    timeout: float,
    activity: str = WEIGHED,
) -> Reading | None:
    """The set in which statements on these aspects weigh double; it changes nothing for anybody.

    None while the result is not shown, for a team too small for numbers, and when it takes longer
    than `timeout` seconds: ask again then.
    """
    with reading() as db:
        asked = _asked(db, workshop_id, activity)
    if asked is None or privacy.level(asked.votes.people, minimum=asked.minimum) is not Level.EXACT:
        return None
    weights = tuple(_HEAVY if one in aspects else 1 for one in asked.aspects)

    def work() -> Iterator[Reading]:
        found = reckoning.weighted(
            asked.votes,
            weights,
            share_percent=asked.share_percent,
            floor_percent=asked.floor_percent,
        )
        yield outcome.reading(asked.votes, found)

    name = ("weights", asked.name, asked.share_percent, asked.floor_percent, weights)
    return beside.once(name, work, turn=_staircases).result(wait=timeout)


def which(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """The activities of which the denominator is shown now, the last one of the process first."""
    return tuple(
        activity
        for activity in (TEXT, WEIGHED)
        if _shown_votes(db, workshop_id, activity) is not None
    )


def weighed(db: Session, *, workshop_id: int, activity: str = WEIGHED) -> tuple[StatementView, ...]:
    """The statements that were weighed, in the words of then, by id; none while nothing is shown.

    What was hidden or taken back since still counts in the outcome, for else everybody could read
    off what it changed; its words are empty here.
    """
    frozen = _shown_votes(db, workshop_id, activity)
    if frozen is None:
        return ()
    known = {one.id: one for one in weighing.every(db, workshop_id=workshop_id, activity=activity)}
    return tuple(
        known.get(id, StatementView(id, "", "", edited=False)) for id in sorted(_columns(frozen))
    )


def _columns(frozen: Frozen) -> frozenset[int]:
    """The ids of the statements that were in play when the weighing closed."""
    return frozenset(int(id) for row in frozen.rows for id in row.answers)


def _asked(db: Session, workshop_id: int, activity: str) -> _Asked | None:
    """The question as it stands now, read anew only when something in the workshop changed."""
    workshop = db.get_one(Workshop, workshop_id)
    name = (workshop.salt, workshop.revision, activity)
    with _reading:
        if name in _read:
            return _read[name]
    asked = _read_anew(db, workshop, activity)
    with _reading:
        _read[name] = asked
        while len(_read) > _KEPT:
            _read.popitem(last=False)
    return asked


def _read_anew(db: Session, workshop: Workshop, activity: str) -> _Asked | None:
    assert workshop.id is not None
    frozen = _shown_votes(db, workshop.id, activity)
    if frozen is None:
        return None
    found = frozen.weighing(sorted(_columns(frozen)), minimum=workshop.minimum_group)
    joined = workshops.people_count(db, workshop_id=workshop.id)
    words = weighing.every(db, workshop_id=workshop.id, activity=activity)
    known = {one.id: one.aspect or None for one in words}
    aspects = tuple(known.get(id) for id in found.statements)
    return _Asked(
        votes=found,
        aspects=aspects,
        name=hashlib.sha256(repr((found, aspects)).encode()).hexdigest(),
        taken_at=frozen.taken_at,
        people=max(joined, len(frozen.rows)),
        minimum=workshop.minimum_group,
        share_percent=workshop.share_percent,
        floor_percent=workshop.floor_percent,
    )


def _revealed(asked: _Asked, patience: float) -> Outcome:
    level = privacy.level(asked.votes.people, minimum=asked.minimum)
    answer, stairs, readings = None, Stairs(), Readings()
    if level is not Level.NOTHING:
        answer = _answer(asked, patience)
    if answer is not None and answer.final and level is Level.EXACT:
        stairs = _stairs(asked, answer, patience)
        readings = _readings(asked, answer, patience)
    return outcome.reveal(
        asked.votes,
        answer,
        stairs,
        taken_at=asked.taken_at,
        people=asked.people,
        minimum=asked.minimum,
        share_percent=asked.share_percent,
        floor_percent=asked.floor_percent,
        readings=readings,
        aspects=asked.aspects,
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


def _readings(asked: _Asked, answer: Answer, patience: float) -> Readings:
    work = partial(
        reckoning.readings,
        asked.votes,
        asked.aspects,
        share_percent=asked.share_percent,
        floor_percent=asked.floor_percent,
        kern=answer.kern,
    )
    name = ("readings", asked.name, asked.share_percent, asked.floor_percent)
    return beside.once(name, work, turn=_staircases).result(wait=patience) or Readings()


def _shown_votes(db: Session, workshop_id: int, activity: str) -> Frozen | None:
    standing = progress.standing(db, workshop_id=workshop_id, activity=activity)
    if standing.state is not State.SHOWN:
        return None
    return snapshots.latest(db, workshop_id=workshop_id, activity=activity)
