"""The conference where examples are shown: its date, its programme, and what is shown when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Conference, ConferenceSlot, Example, SlotExample
from workshop import examples, typed

_MINUTES: Final = 15
_MOST_MINUTES: Final = 240
_MOST_SLOTS: Final = 20


@dataclass(frozen=True)
class Slot:
    """One part of the programme; `item` is its id in the content, or '' with a title of its own."""

    id: int
    item: str
    title: str
    minutes: int
    examples: tuple[int, ...]


@dataclass(frozen=True)
class Programme:
    """The conference as it is planned or was held; `attendance` is how many people came."""

    held_on: date | None = None
    starts: time | None = None
    attendance: int | None = None
    slots: tuple[Slot, ...] = ()


def programme(db: Session, *, workshop_id: int) -> Programme:
    """The programme, with the examples that the team sees."""
    kept = _conference(db, workshop_id)
    rows = _slots(db, workshop_id)
    shown = (
        select(SlotExample.slot_id, SlotExample.example_id)
        .join(Example, col(Example.id) == col(SlotExample.example_id))
        .where(
            col(SlotExample.slot_id).in_([row.id for row in rows]),
            col(Example.shared_at).is_not(None),
            col(Example.hidden).is_(False),
        )
        .order_by(col(SlotExample.position))
    )
    placed: dict[int, tuple[int, ...]] = {}
    for slot, example in db.exec(shown):
        placed[slot] = (*placed.get(slot, ()), example)
    slots = tuple(
        Slot(row.id or 0, row.item, row.title, row.minutes, placed.get(row.id or 0, ()))
        for row in rows
    )
    if kept is None:
        return Programme(slots=slots)
    starts = time.fromisoformat(kept.starts) if kept.starts else None
    return Programme(kept.held_on, starts, kept.attendance, slots)


def settle(
    db: Session,
    *,
    workshop_id: int,
    held_on: date | None,
    starts: time | None,
    attendance: int | None,
) -> None:
    """Note when the conference is and how many people came, 0 to 2000."""
    changes.touch(db, workshop_id)
    row = _conference(db, workshop_id) or Conference(workshop_id=workshop_id)
    row.held_on = held_on
    row.starts = f"{starts:%H:%M}" if starts else ""
    row.attendance = None if attendance is None else max(0, min(2000, attendance))
    db.add(row)


def begin(db: Session, *, workshop_id: int, items: Sequence[str]) -> None:
    """Begin the programme with these parts; one that was begun stays as it is."""
    changes.touch(db, workshop_id)
    if _slots(db, workshop_id):
        return
    db.add_all(
        ConferenceSlot(workshop_id=workshop_id, position=place, item=item, minutes=_MINUTES)
        for place, item in enumerate(items)
    )


def add(db: Session, *, workshop_id: int, title: str) -> None:
    """Add a part with a title of its own at the end; nothing for an empty one, or after twenty.

    Raises TooLong.
    """
    changes.touch(db, workshop_id)
    kept = " ".join(typed.cleaned(title, limit=typed.AGENDA_TITLE).split())
    rows = _slots(db, workshop_id)
    if kept and len(rows) < _MOST_SLOTS:
        position = rows[-1].position + 1 if rows else 0
        db.add(
            ConferenceSlot(workshop_id=workshop_id, position=position, title=kept, minutes=_MINUTES)
        )


def set_minutes(db: Session, *, workshop_id: int, slot_id: int, minutes: int) -> None:
    """Give a part so many minutes, 1 to 240."""
    changes.touch(db, workshop_id)
    for row in _slots(db, workshop_id):
        if row.id == slot_id:
            row.minutes = max(1, min(_MOST_MINUTES, minutes))
            db.add(row)


def move(db: Session, *, workshop_id: int, slot_id: int, by: int) -> None:
    """Move a part so many places down, or up."""
    changes.touch(db, workshop_id)
    rows = {row.id or 0: row for row in _slots(db, workshop_id)}
    if slot_id in rows:
        for place, id in enumerate(examples.moved(tuple(rows), slot_id, by)):
            rows[id].position = place
            db.add(rows[id])


def remove(db: Session, *, workshop_id: int, slot_id: int) -> None:
    """Take a part out of the programme; its examples stay in the gallery."""
    changes.touch(db, workshop_id)
    db.exec(
        delete(ConferenceSlot).where(
            col(ConferenceSlot.id) == slot_id, col(ConferenceSlot.workshop_id) == workshop_id
        )
    )


def place(db: Session, *, workshop_id: int, slot_id: int, shown: Sequence[int]) -> None:
    """Show these examples in a part of the programme, in this order, instead of what was there."""
    changes.touch(db, workshop_id)
    if slot_id not in {row.id for row in _slots(db, workshop_id)}:
        return
    ours = set(db.exec(select(Example.id).where(Example.workshop_id == workshop_id)))
    db.exec(delete(SlotExample).where(col(SlotExample.slot_id) == slot_id))
    db.add_all(
        SlotExample(slot_id=slot_id, example_id=example, position=position)
        for position, example in enumerate(dict.fromkeys(shown))
        if example in ours
    )


def _conference(db: Session, workshop_id: int) -> Conference | None:
    return db.exec(select(Conference).where(Conference.workshop_id == workshop_id)).first()


def _slots(db: Session, workshop_id: int) -> list[ConferenceSlot]:
    query = select(ConferenceSlot).where(ConferenceSlot.workshop_id == workshop_id)
    return list(db.exec(query.order_by(col(ConferenceSlot.position), col(ConferenceSlot.id))))
