"""The moments at which those of all pilots learn from each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from db import changes
from db.models import PilotExchange, PilotExchangePart
from db.models.pilots import EXCHANGE_PARTS


@dataclass(frozen=True)
class Exchange:
    """One moment: the day, what everybody brings, and what was agreed; `fields` are addresses."""

    id: int
    held_on: date | None
    texts: Mapping[str, str]
    fields: Mapping[str, str]


def listed(db: Session, *, workshop_id: int) -> tuple[Exchange, ...]:
    """All moments by their day; those without a day come last."""
    rows = db.exec(select(PilotExchange).where(PilotExchange.workshop_id == workshop_id)).all()
    parts = db.exec(
        select(PilotExchangePart).where(
            col(PilotExchangePart.exchange_id).in_([row.id for row in rows])
        )
    ).all()
    found = [
        Exchange(
            row.id or 0,
            row.held_on,
            {one.part: one.body for one in parts if one.exchange_id == row.id},
            {one.part: f"exchange:{one.id}" for one in parts if one.exchange_id == row.id},
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.held_on or date.max, one.id)))


def begin(db: Session, *, workshop_id: int) -> int:
    """Plan a moment; returns its id."""
    changes.touch(db, workshop_id)
    row = PilotExchange(workshop_id=workshop_id)
    db.add(row)
    db.flush()
    assert row.id is not None
    db.add_all(PilotExchangePart(exchange_id=row.id, part=part) for part in EXCHANGE_PARTS)
    return row.id


def set_day(db: Session, *, workshop_id: int, exchange_id: int, held_on: date | None) -> None:
    """Say on which day it is."""
    row = _row(db, workshop_id, exchange_id)
    changes.touch(db, workshop_id)
    row.held_on = held_on
    db.add(row)


def remove_empty(db: Session, *, workshop_id: int, exchange_id: int) -> bool:
    """Take a moment away; False, and nothing happens, once something was written at it."""
    row = _row(db, workshop_id, exchange_id)
    found = next(one for one in listed(db, workshop_id=workshop_id) if one.id == exchange_id)
    if any(found.texts.values()):
        return False
    changes.touch(db, workshop_id)
    db.delete(row)
    return True


def _row(db: Session, workshop_id: int, exchange_id: int) -> PilotExchange:
    row = db.get(PilotExchange, exchange_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such exchange in this workshop.")
    return row
