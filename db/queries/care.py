"""Who looks after the vision once it is there, and when the team looks at it again."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, select

from db import changes
from db.models import VisionCare


class Past(ValueError):
    """The day has gone by, so nothing was changed."""


@dataclass(frozen=True)
class Care:
    """Who looks after the vision, as people wrote it, and the day of the next look."""

    id: int
    owner: str
    review_on: date | None

    @property
    def field(self) -> str:
        """The address under which the owner is saved while it is being typed."""
        return f"care:{self.id}"

    @property
    def is_settled(self) -> bool:
        """Whether both are known."""
        return bool(self.owner.strip()) and self.review_on is not None


def read(db: Session, *, workshop_id: int) -> Care | None:
    """What was settled about it; None before anybody began."""
    row = _row(db, workshop_id)
    return Care(row.id or 0, row.body, row.review_on) if row else None


def begin(db: Session, *, workshop_id: int) -> None:
    """Make room to write down who looks after the vision; twice is once."""
    # The workshop's row first, so that two leaders at once get the same room.
    changes.touch(db, workshop_id)
    if _row(db, workshop_id) is None:
        db.add(VisionCare(workshop_id=workshop_id))


def set_review(db: Session, *, workshop_id: int, review_on: date | None, today: date) -> None:
    """Keep on which day the vision is looked at again, or that there is none; raises Past."""
    if review_on is not None and review_on < today:
        raise Past(review_on.isoformat())
    changes.touch(db, workshop_id)
    row = _row(db, workshop_id)
    if row is not None:
        row.review_on = review_on


def _row(db: Session, workshop_id: int) -> VisionCare | None:
    return db.exec(select(VisionCare).where(VisionCare.workshop_id == workshop_id)).first()
