"""Letting somebody steer along, or keep notes, by a short code that works once.

Nobody's role moves to somebody else: who hands out a code stays what they are.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from sqlmodel import Session, col, delete, func, select, update

from db import changes
from db.models import Grant, HandOver
from db.queries import people
from db.tokens import hashed, hashed_code, new_code
from workshop.access import HANDED_OVER, Role

LIFETIME: Final = timedelta(minutes=10)
LENGTH: Final = 8

Standing = Literal["valid", "expired", "used"]

# The code alone has to lead to its workshop, so its hash cannot rest on that workshop's own salt.
_SALT: Final = "hand over"
_REMEMBERED: Final = timedelta(days=1)


class OnlyFacilitator(RuntimeError):
    """This is the only device that steers the workshop, so it cannot stop."""


@dataclass(frozen=True)
class NewCode:
    """A code as it is told to somebody, and the form in which it is kept."""

    code: str
    code_hash: str


@dataclass(frozen=True)
class Offer:
    """A role in a workshop that was handed out by code; `expires_at` is a moment in UTC."""

    workshop_id: int
    role: Role
    standing: Standing
    expires_at: datetime


@dataclass(frozen=True)
class Devices:
    """How many devices steer a workshop, and how many enter paper forms for it."""

    facilitators: int
    note_keepers: int


def think_up() -> NewCode:
    """A new code of eight characters; `offer` makes it count.

    Slow on purpose (about 20 ms), so don't call it while writing: everybody else would wait.
    """
    code = new_code(LENGTH)
    return NewCode(code, hashed_as(code))


def hashed_as(typed: str) -> str:
    """The form in which a typed code is kept, also slow: compute it before writing."""
    return hashed_code(typed, _SALT)


def offer(db: Session, *, workshop_id: int, role: Role, new: NewCode, now: datetime) -> None:
    """Let this code bring one browser into the role, once, during ten minutes.

    Raises ValueError for a role that is never handed out by code.
    """
    if role not in HANDED_OVER:
        raise ValueError(f"{role} is not handed out by code")
    db.exec(delete(HandOver).where(col(HandOver.expires_at) < now - _REMEMBERED))
    db.add(
        HandOver(
            workshop_id=workshop_id,
            role=role,
            code_hash=new.code_hash,
            expires_at=now + LIFETIME,
        )
    )


def look_up(db: Session, *, code_hash: str, now: datetime) -> Offer | None:
    """What this code hands out; None for a code that does not exist, or not since yesterday."""
    row = db.exec(select(HandOver).where(HandOver.code_hash == code_hash)).first()
    if row is None:
        return None
    standing: Standing = "valid" if row.expires_at > now else "expired"
    return Offer(
        row.workshop_id, Role(row.role), "used" if row.used_at else standing, row.expires_at
    )


def take(db: Session, *, code_hash: str, browser: str, now: datetime) -> Offer | None:
    """Give this browser the role, if nobody was first; the answer says how the code stood.

    A browser that has the role already leaves the code for somebody else.
    """
    found = look_up(db, code_hash=code_hash, now=now)
    if found is None or _has(db, browser=browser, offer=found):
        return found and Offer(found.workshop_id, found.role, "valid", found.expires_at)
    taken = db.exec(
        update(HandOver)
        .where(
            col(HandOver.code_hash) == code_hash,
            col(HandOver.used_at).is_(None),
            col(HandOver.expires_at) > now,
        )
        .values(used_at=now)
    )
    if taken.rowcount == 0:  # somebody was first, perhaps a moment ago
        return look_up(db, code_hash=code_hash, now=now)
    people.grant(db, browser=browser, role=found.role, workshop_id=found.workshop_id)
    changes.touch(db, found.workshop_id)
    return found


def devices(db: Session, *, workshop_id: int) -> Devices:
    """How many devices have one of the roles that are handed out."""
    rows = db.exec(
        select(Grant.role, func.count())
        .where(Grant.workshop_id == workshop_id, col(Grant.role).in_(HANDED_OVER))
        .group_by(col(Grant.role))
    ).all()
    counted = {Role(role): count for role, count in rows}
    return Devices(counted.get(Role.FACILITATOR, 0), counted.get(Role.NOTE_KEEPER, 0))


def stop(db: Session, *, workshop_id: int, browser: str) -> None:
    """Let this browser steer no more.

    Raises OnlyFacilitator when nobody else would: a workshop does not stay behind without one.
    """
    # The workshop's row is locked first, so that two who stop at once do not both go.
    changes.touch(db, workshop_id)
    if devices(db, workshop_id=workshop_id).facilitators <= 1:
        raise OnlyFacilitator
    db.exec(
        delete(Grant).where(*_steering(workshop_id), col(Grant.browser_hash) == hashed(browser))
    )


def stay_alone(db: Session, *, workshop_id: int, browser: str) -> int:
    """Let only this browser steer; codes that still waited stop working too.

    Returns how many devices stopped; none when this browser does not steer itself. The
    facilitator's link keeps working until new links are made.
    """
    changes.touch(db, workshop_id)
    own = col(Grant.browser_hash) == hashed(browser)
    if db.exec(select(Grant.id).where(*_steering(workshop_id), own)).first() is None:
        return 0
    db.exec(
        delete(HandOver).where(
            col(HandOver.workshop_id) == workshop_id,
            col(HandOver.role) == Role.FACILITATOR,
            col(HandOver.used_at).is_(None),
        )
    )
    return db.exec(delete(Grant).where(*_steering(workshop_id), ~own)).rowcount


def _steering(workshop_id: int) -> tuple[Any, ...]:
    return col(Grant.workshop_id) == workshop_id, col(Grant.role) == Role.FACILITATOR


def _has(db: Session, *, browser: str, offer: Offer) -> bool:
    return any(
        held.role is offer.role and held.workshop_id == offer.workshop_id
        for held in people.grants(db, browser=browser)
    )
