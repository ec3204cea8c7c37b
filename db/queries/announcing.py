"""Moves that were announced and follow by themselves a little later, each of them exactly once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update

from db import changes
from db.models import Workshop, now
from db.queries import progress
from workshop.agenda import ImpossibleMove, Move, State


@dataclass(frozen=True)
class Announcement:
    """What happens in a workshop at a moment; without a move, the room only goes there.

    Without an activity it goes to the joining screen. `item` is the place of the agenda that is
    meant, where the activity has several of them.
    """

    workshop_id: int
    activity: str | None
    item: int | None
    move: Move | None
    at: datetime


class AlreadyAnnounced(ValueError):
    """Somebody else announced a move a moment earlier."""


def announce(
    db: Session,
    *,
    workshop_id: int,
    activity: str | None,
    move: Move | None,
    expected: State,
    seconds: int,
    item: int | None = None,
) -> None:
    """Let a move follow by itself after so many seconds.

    Raises AlreadyAnnounced while another one is to follow, and ImpossibleMove when the activity is
    no longer in the state that the facilitator saw.
    """
    # The workshop's row first, as in every move: it is what two facilitators wait for.
    announced = db.exec(
        update(Workshop)
        .where(col(Workshop.id) == workshop_id, col(Workshop.moves_at).is_(None))
        .values(
            announced_activity=activity,
            announced_item=item,
            announced_move=move,
            moves_at=now() + timedelta(seconds=seconds),
        )
    )
    if not announced.rowcount:
        raise AlreadyAnnounced(str(workshop_id))
    if activity is not None:
        found = progress.standing(db, workshop_id=workshop_id, activity=activity).state
        if found is not expected:
            raise ImpossibleMove(f"{activity} is {found}, not {expected}")
    changes.touch(db, workshop_id)


def pending(db: Session, *, workshop_id: int) -> Announcement | None:
    """What follows by itself in this workshop; None when nothing does."""
    return next((each for each in coming(db) if each.workshop_id == workshop_id), None)


def coming(db: Session) -> tuple[Announcement, ...]:
    """What follows by itself in any workshop, the first one first."""
    found = select(Workshop).where(col(Workshop.moves_at).is_not(None))
    return tuple(
        Announcement(
            row.id,
            row.announced_activity,
            row.announced_item,
            Move(row.announced_move) if row.announced_move else None,
            row.moves_at,
        )
        for row in db.exec(found.order_by(col(Workshop.moves_at)))
        if row.id is not None and row.moves_at is not None
    )


def cancel(db: Session, announcement: Announcement) -> bool:
    """Take an announcement back; False when that was too late."""
    if not _take_down(db, announcement):
        return False
    changes.touch(db, announcement.workshop_id)
    return True


def carry_out(db: Session, announcement: Announcement, *, kinds: Mapping[str, str]) -> bool:
    """Do now what was announced; False when it was done or taken back already.

    `kinds` has the kind of every activity. A move that has become impossible is left out, as is
    an activity that no longer exists.
    """
    if not _take_down(db, announcement):
        return False
    workshop_id, activity, move = (
        announcement.workshop_id,
        announcement.activity,
        announcement.move,
    )
    changes.touch(db, workshop_id)
    if activity is not None and activity not in kinds:
        return False
    if activity is not None and move is not None:
        found = progress.standing(db, workshop_id=workshop_id, activity=activity).state
        try:
            progress.make_move(
                db,
                workshop_id=workshop_id,
                activity=activity,
                kind=kinds[activity],
                move=move,
                expected=found,
            )
        except ImpossibleMove:
            return False
    progress.go_to(db, workshop_id=workshop_id, activity=activity, item=announcement.item)
    return True


def _take_down(db: Session, announcement: Announcement) -> bool:
    """Of everybody who tries this, it is True for one."""
    taken = db.exec(
        update(Workshop)
        .where(
            col(Workshop.id) == announcement.workshop_id,
            col(Workshop.moves_at) == announcement.at,
        )
        .values(progress.NOTHING_ANNOUNCED)
    )
    return taken.rowcount == 1
