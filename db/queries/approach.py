"""The talks of the lead group about the change approach, with what they agreed to do.

What the texts say is saved by db.queries.drafts, while they are being typed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from db import changes
from db.models import ApproachNote, ApproachPoint, ApproachTalk, now
from workshop import approach
from workshop.approach import STAGES, Point, Problem, Talk

PARTS = ("reason", "action", "owner")


class NotFinished(ValueError):
    """The talk cannot be settled like this; `problems` says why, with the point of each."""

    def __init__(self, problems: Sequence[tuple[str, Problem]]) -> None:
        super().__init__(str(problems))
        self.problems = tuple(problems)


class Settled(RuntimeError):
    """The talk was settled a moment ago, or is gone: nothing about it changes any more."""


@dataclass(frozen=True)
class Fields:
    """Under which addresses the three texts of a point are saved while they are being typed."""

    reason: str
    action: str
    owner: str


def talks(db: Session, *, workshop_id: int) -> tuple[Talk, ...]:
    """All talks, the latest first; one that is still being filled in comes before the others."""
    rows = db.exec(
        select(ApproachTalk)
        .where(ApproachTalk.workshop_id == workshop_id)
        .order_by(col(ApproachTalk.id).desc())
    ).all()
    points = db.exec(
        select(ApproachPoint)
        .where(col(ApproachPoint.talk_id).in_([row.id for row in rows]))
        .order_by(col(ApproachPoint.id))
    ).all()
    texts: dict[int, dict[str, str]] = defaultdict(dict)
    for note in _notes(db, points):
        texts[note.point_id][note.part] = note.body
    return tuple(
        Talk(
            row.id or 0,
            row.held_on,
            row.settled_at is not None,
            tuple(_point(each, texts[each.id or 0]) for each in points if each.talk_id == row.id),
        )
        for row in rows
    )


def fields(db: Session, *, talk_id: int) -> Mapping[str, Fields]:
    """The addresses of the texts of a talk, by the key of their point."""
    points = db.exec(select(ApproachPoint).where(ApproachPoint.talk_id == talk_id)).all()
    keys = {point.id: point.point for point in points}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for note in _notes(db, points):
        found[keys[note.point_id]][note.part] = f"approach:{note.id}"
    return {key: Fields(**parts) for key, parts in found.items()}


def begin(db: Session, *, workshop_id: int, points: Sequence[str], today: date) -> int:
    """Begin a talk of today about these points; returns the one that is being filled in, if any."""
    # The workshop's row first, so that two who begin at once get the same talk.
    changes.touch(db, workshop_id)
    busy = db.exec(
        select(ApproachTalk).where(
            ApproachTalk.workshop_id == workshop_id, col(ApproachTalk.settled_at).is_(None)
        )
    ).first()
    if busy is not None:
        return busy.id or 0
    talk = ApproachTalk(workshop_id=workshop_id, held_on=today)
    db.add(talk)
    db.flush()
    assert talk.id is not None
    for key in points:
        point = ApproachPoint(talk_id=talk.id, point=key)
        db.add(point)
        db.flush()
        assert point.id is not None
        db.add_all([ApproachNote(point_id=point.id, part=part) for part in PARTS])
    return talk.id


def rate(db: Session, *, workshop_id: int, talk_id: int, point: str, stage: int | None) -> None:
    """Keep the stage of a point, 1 to 4 or None; raises Settled, and ValueError for another one."""
    if stage is not None and stage not in STAGES:
        raise ValueError(f"{stage} is no stage")
    _of_busy(db, workshop_id, talk_id, point).stage = stage


def set_due(
    db: Session, *, workshop_id: int, talk_id: int, point: str, due_on: date | None
) -> None:
    """Keep by when the action at a point is done; raises Settled."""
    _of_busy(db, workshop_id, talk_id, point).due_on = due_on


def set_done(
    db: Session, *, workshop_id: int, talk_id: int, point: str, done_on: date | None
) -> None:
    """Note on which day the action at a point was done, or that it is not after all."""
    changes.touch(db, workshop_id)
    _talk(db, workshop_id, talk_id)
    row = _row(db, talk_id, point)
    row.done_on = done_on


def settle(db: Session, *, workshop_id: int, talk_id: int) -> None:
    """Say that this is how it stands; raises NotFinished, and Settled when it was done before."""
    changes.touch(db, workshop_id)
    row = _talk(db, workshop_id, talk_id)
    if row.settled_at is not None:
        raise Settled(str(talk_id))
    talk = next(each for each in talks(db, workshop_id=workshop_id) if each.id == talk_id)
    found = tuple(approach.problems(talk))
    if found:
        raise NotFinished(found)
    row.settled_at = now()


def go_back(db: Session, *, workshop_id: int, talk_id: int) -> None:
    """Fill in the latest talk once more; raises Settled for an earlier one."""
    changes.touch(db, workshop_id)
    latest = talks(db, workshop_id=workshop_id)
    if not latest or latest[0].id != talk_id:
        raise Settled(str(talk_id))
    _talk(db, workshop_id, talk_id).settled_at = None


def _notes(db: Session, points: Sequence[ApproachPoint]) -> Sequence[ApproachNote]:
    return db.exec(
        select(ApproachNote).where(col(ApproachNote.point_id).in_([each.id for each in points]))
    ).all()


def _point(row: ApproachPoint, texts: Mapping[str, str]) -> Point:
    return Point(
        row.point,
        row.stage,
        texts.get("reason", ""),
        texts.get("action", ""),
        texts.get("owner", ""),
        row.due_on,
        row.done_on,
    )


def _of_busy(db: Session, workshop_id: int, talk_id: int, point: str) -> ApproachPoint:
    changes.touch(db, workshop_id)
    if _talk(db, workshop_id, talk_id).settled_at is not None:
        raise Settled(str(talk_id))
    return _row(db, talk_id, point)


def _talk(db: Session, workshop_id: int, talk_id: int) -> ApproachTalk:
    row = db.get(ApproachTalk, talk_id)
    if row is None or row.workshop_id != workshop_id:
        raise Settled(str(talk_id))
    return row


def _row(db: Session, talk_id: int, point: str) -> ApproachPoint:
    return db.exec(
        select(ApproachPoint).where(ApproachPoint.talk_id == talk_id, ApproachPoint.point == point)
    ).one()
