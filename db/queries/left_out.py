"""Threads about which the text says nothing on purpose, each with the reason of the leaders."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import LeftOut, Workshop


@dataclass(frozen=True)
class Gap:
    """A thread that leaders want to leave out; it stands as soon as there is a reason."""

    id: int
    aspect: str
    body: str

    @property
    def field(self) -> str:
        """The address under which the reason is saved while it is being typed."""
        return f"gap:{self.id}"


def begun(db: Session, *, workshop_id: int) -> Mapping[str, Gap]:
    """Every thread that leaders want to leave out, also while there is no reason yet."""
    rows = db.exec(
        select(LeftOut).where(LeftOut.workshop_id == workshop_id).order_by(col(LeftOut.id))
    )
    return {row.aspect: Gap(row.id or 0, row.aspect, row.body) for row in rows}


def begin(db: Session, *, workshop_id: int, aspect: str) -> None:
    """Let a thread be left out, for a reason that is still to be typed.

    Nothing changes when somebody began before, or when the text lies before the team.
    """
    changes.touch(db, workshop_id)
    if _is_closed(db, workshop_id) or aspect in begun(db, workshop_id=workshop_id):
        return
    db.add(LeftOut(workshop_id=workshop_id, aspect=aspect))


def take_back(db: Session, *, workshop_id: int, aspect: str) -> None:
    """Want to write about a thread after all; its reason goes.

    Nothing changes when the text lies before the team.
    """
    changes.touch(db, workshop_id)
    if _is_closed(db, workshop_id):
        return
    db.exec(
        delete(LeftOut).where(
            col(LeftOut.workshop_id) == workshop_id, col(LeftOut.aspect) == aspect
        )
    )


def reasons(db: Session, *, workshop_id: int, paragraphs: Mapping[str, str]) -> Mapping[str, str]:
    """Why the text says nothing about a thread, for each that has no text and does have a reason.

    `paragraphs` is the text as it stands, by thread: what was written since counts.
    """
    return {
        aspect: gap.body
        for aspect, gap in begun(db, workshop_id=workshop_id).items()
        if gap.body.strip() and not paragraphs.get(aspect, "").strip()
    }


def _is_closed(db: Session, workshop_id: int) -> bool:
    return db.get_one(Workshop, workshop_id).proposed_at is not None
