"""The agenda: its days and items, how they are changed, and how long the room was where.

Nothing that people gave is ever touched by any of this.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select

from db import changes
from db.models import AgendaDay, AgendaItem, Workshop, now
from workshop.content import AgendaTemplate
from workshop.day import Day, Item, stay
from workshop.language import Lang
from workshop.typed import AGENDA_TITLE, cleaned


class NotInAgenda(LookupError):
    """The day or item is not in this agenda, or not any more: a co-facilitator took it out."""


_ITEMS: Final = (
    select(AgendaItem)
    .join(AgendaDay, col(AgendaDay.id) == col(AgendaItem.day_id))
    .where(col(AgendaDay.workshop_id) == bindparam("workshop"))
    .order_by(col(AgendaDay.number), col(AgendaItem.position), col(AgendaItem.id))
)
# Asked by every phone during a break, so put together once.
_HERE: Final = _ITEMS.where(col(AgendaItem.entered_at).is_not(None))


def read(db: Session, *, workshop_id: int) -> tuple[Day, ...]:
    """The days of the agenda with their items, in order; none when no agenda was laid."""
    items = _items(db, workshop_id)
    return tuple(
        Day(
            id=_id(row),
            number=row.number,
            title=row.title,
            held_on=row.held_on,
            starts=row.starts,
            ends=row.ends,
            items=tuple(_told(item) for item in items if item.day_id == row.id),
        )
        for row in _days(db, workshop_id)
    )


def here(db: Session, *, workshop_id: int) -> Item | None:
    """The item where the room is now; None when it is elsewhere."""
    found = db.exec(_HERE, params={"workshop": workshop_id}).first()
    return _told(found) if found else None


def find(db: Session, *, item: int) -> Item | None:
    """The item with this number; None when it was taken out."""
    row = db.get(AgendaItem, item)
    return _told(row) if row else None


def lay(db: Session, *, workshop_id: int, template: AgendaTemplate, lang: Lang) -> None:
    """Lay a template as the agenda, in place of an earlier one.

    Where an activity of the earlier agenda comes back, its time so far comes along: the first time
    with the first, the second with the second.
    """
    changes.touch(db, workshop_id)
    before = _items(db, workshop_id)
    kept = [(item.activity, item.begun_at, item.entered_at, item.spent) for item in before]
    held = [day.held_on for day in _days(db, workshop_id)]
    db.exec(delete(AgendaDay).where(col(AgendaDay.workshop_id) == workshop_id))
    db.expire_all()
    for number, meeting in enumerate(template.days):
        day = AgendaDay(
            workshop_id=workshop_id,
            number=number + 1,
            title=meeting.title[lang],
            held_on=held[number] if number < len(held) else None,
            starts=time.fromisoformat(meeting.starts),
            ends=time.fromisoformat(meeting.ends),
        )
        db.add(day)
        db.flush()
        for position, entry in enumerate(meeting.items):
            item = AgendaItem(
                day_id=_id(day),
                position=position,
                activity=entry.activity,
                title=entry.title[lang] if entry.title else "",
                minutes=entry.minutes,
            )
            past = next((row for row in kept if row[0] == entry.activity), None)
            if past is not None:
                kept.remove(past)
                _, item.begun_at, item.entered_at, item.spent = past
            db.add(item)
    db.flush()
    _find_the_room(db, workshop_id)


def copy(db: Session, *, workshop_id: int, to: int) -> None:
    """Give another workshop, which has no agenda yet, the same one without any time spent."""
    for day in read(db, workshop_id=workshop_id):
        row = AgendaDay(
            workshop_id=to,
            number=day.number,
            title=day.title,
            held_on=day.held_on,
            starts=day.starts,
            ends=day.ends,
        )
        db.add(row)
        db.flush()
        for position, item in enumerate(day.items):
            db.add(
                AgendaItem(
                    day_id=_id(row),
                    position=position,
                    activity=item.activity,
                    title=item.title,
                    minutes=item.minutes,
                    skipped=item.skipped,
                )
            )


def set_day(
    db: Session,
    *,
    workshop_id: int,
    day: int,
    title: str,
    held_on: date | None,
    starts: time,
    ends: time,
) -> None:
    """Say when a day is held and what it is called; raises NotInAgenda, and TooLong of a title."""
    row = _day(db, workshop_id, day)
    row.title, row.held_on = cleaned(title, limit=AGENDA_TITLE), held_on
    row.starts, row.ends = starts, ends


def set_item(db: Session, *, workshop_id: int, item: int, title: str, minutes: int) -> None:
    """Give an item its planned minutes and a title of its own ('': the activity's title).

    Raises NotInAgenda, and TooLong of a title.
    """
    row = _item(db, workshop_id, item)
    row.title, row.minutes = cleaned(title, limit=AGENDA_TITLE), minutes


def skip(db: Session, *, workshop_id: int, item: int, skipped: bool) -> None:
    """Pass over an item, or take it up again; raises NotInAgenda."""
    _item(db, workshop_id, item).skipped = skipped


def shift(db: Session, *, workshop_id: int, item: int, up: bool) -> None:
    """Move an item one place up or down; from the edge of a day it goes to the neighbouring one.

    At the very beginning or end it stays where it is. Raises NotInAgenda.
    """
    row = _item(db, workshop_id, item)
    days = _days(db, workshop_id)
    at = next(index for index, day in enumerate(days) if day.id == row.day_id)
    around = _of_day(db, row.day_id)
    place = around.index(row)
    target = place - 1 if up else place + 1
    if 0 <= target < len(around):
        around.insert(target, around.pop(place))
        _number(around)
        return
    beside = at - 1 if up else at + 1
    if not 0 <= beside < len(days):
        return
    others = _of_day(db, _id(days[beside]))
    others.insert(len(others) if up else 0, row)
    row.day_id = _id(days[beside])
    _number(others)


def repeat(db: Session, *, workshop_id: int, item: int) -> None:
    """Put the same activity once more right after this item; raises NotInAgenda."""
    row = _item(db, workshop_id, item)
    again = AgendaItem(
        day_id=row.day_id, position=0, activity=row.activity, title=row.title, minutes=row.minutes
    )
    around = _of_day(db, row.day_id)
    around.insert(around.index(row) + 1, again)
    db.add(again)
    _number(around)


def add(
    db: Session, *, workshop_id: int, day: int, activity: str, minutes: int, title: str = ""
) -> None:
    """Put an activity or a break at the end of a day; raises NotInAgenda, and TooLong."""
    row = _day(db, workshop_id, day)
    db.add(
        AgendaItem(
            day_id=_id(row),
            position=len(_of_day(db, _id(row))),
            activity=activity,
            title=cleaned(title, limit=AGENDA_TITLE),
            minutes=minutes,
        )
    )


def take_out(db: Session, *, workshop_id: int, item: int) -> None:
    """Take an item out of the agenda; the activity itself stays. Raises NotInAgenda."""
    row = _item(db, workshop_id, item)
    around = _of_day(db, row.day_id)
    around.remove(row)
    db.delete(row)
    _number(around)


def enter(db: Session, *, workshop_id: int, activity: str | None, item: int | None = None) -> bool:
    """Note that the room goes to an activity; returns whether that is another item than before.

    Without `item`: the room stays where it is when that is this activity; otherwise it goes to the
    first item with it that it was not at yet, else to the one where it was last. An activity that
    is not in the agenda is no item at all.
    """
    items = _items(db, workshop_id)
    before = next((row for row in items if row.entered_at is not None), None)
    found = _meant(items, before, activity, item)
    if found is before:
        return False
    moment = now()
    if before is not None:
        _leave(before, moment)
    if found is not None:
        found.begun_at = found.begun_at or moment
        found.entered_at = moment
        found.skipped = False
    return True


def _meant(
    items: Sequence[AgendaItem], before: AgendaItem | None, activity: str | None, item: int | None
) -> AgendaItem | None:
    alike = [row for row in items if row.activity == activity]
    exactly = next((row for row in alike if row.id == item), None)
    if exactly is not None:
        return exactly
    if before in alike:
        return before
    fresh = next((row for row in alike if row.begun_at is None and not row.skipped), None)
    been = [row for row in alike if row.begun_at is not None]
    return fresh or (been[-1] if been else next(iter(alike), None))


def _leave(row: AgendaItem, moment: datetime) -> None:
    assert row.entered_at is not None
    here = stay(row.entered_at, moment, minutes=row.minutes, spent=row.spent)
    row.spent += round(here.total_seconds())
    row.entered_at = None


def _find_the_room(db: Session, workshop_id: int) -> None:
    """After an agenda was laid: where the room is may have a place in it now."""
    current = db.get_one(Workshop, workshop_id).current_activity
    if current is not None:
        enter(db, workshop_id=workshop_id, activity=current)


def _items(db: Session, workshop_id: int) -> Sequence[AgendaItem]:
    return db.exec(_ITEMS, params={"workshop": workshop_id}).all()


def _days(db: Session, workshop_id: int) -> Sequence[AgendaDay]:
    return db.exec(
        select(AgendaDay)
        .where(AgendaDay.workshop_id == workshop_id)
        .order_by(col(AgendaDay.number))
    ).all()


def _of_day(db: Session, day_id: int) -> list[AgendaItem]:
    rows = db.exec(
        select(AgendaItem)
        .where(AgendaItem.day_id == day_id)
        .order_by(col(AgendaItem.position), col(AgendaItem.id))
    )
    return list(rows.all())


def _day(db: Session, workshop_id: int, day: int) -> AgendaDay:
    # First, so that two facilitators at once follow one after the other.
    changes.touch(db, workshop_id)
    row = db.get(AgendaDay, day)
    if row is None or row.workshop_id != workshop_id:
        raise NotInAgenda(f"day {day}")
    return row


def _item(db: Session, workshop_id: int, item: int) -> AgendaItem:
    changes.touch(db, workshop_id)
    row = db.get(AgendaItem, item)
    if row is None or db.get_one(AgendaDay, row.day_id).workshop_id != workshop_id:
        raise NotInAgenda(f"item {item}")
    return row


def _number(items: Sequence[AgendaItem]) -> None:
    for position, item in enumerate(items):
        item.position = position


def _told(row: AgendaItem) -> Item:
    return Item(
        id=_id(row),
        activity=row.activity,
        minutes=row.minutes,
        title=row.title,
        skipped=row.skipped,
        begun_at=row.begun_at,
        entered_at=row.entered_at,
        spent=row.spent,
    )


def _id(row: AgendaDay | AgendaItem) -> int:
    assert row.id is not None
    return row.id
