"""The day on the clock: what was planned, how long it really took, and when it will be over."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import ceil
from typing import Final

from workshop.agenda import BETWEEN, Place, State
from workshop.content import Content

# Nobody stays at one thing for so long: then the room went home without leaving it.
LONGEST_STAY: Final = timedelta(hours=4)
# A day that began so much earlier or later than planned is held at another hour, as a rehearsal is.
_ANOTHER_HOUR: Final = timedelta(hours=1)
_MINUTE: Final = timedelta(minutes=1)


class Tone(StrEnum):
    """How an item is doing against its planned time."""

    CALM = "calm"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Item:
    """One place of the agenda: an activity, what it is called there, and how long it may take.

    `minutes` is the plan. `begun_at` is when the room first came here, `entered_at` since when it
    is here now (None: it is elsewhere), and `spent` the seconds that it was here before that.
    """

    id: int
    activity: str
    minutes: int
    title: str = ""
    skipped: bool = False
    begun_at: datetime | None = None
    entered_at: datetime | None = None
    spent: int = 0

    def taken(self, now: datetime) -> timedelta:
        """How long the room has been here until now, all visits together."""
        before = timedelta(seconds=self.spent)
        if self.entered_at is None:
            return before
        return before + stay(self.entered_at, now, minutes=self.minutes, spent=self.spent)


@dataclass(frozen=True)
class Day:
    """One meeting of the agenda, with the clock times of its start and its end."""

    id: int
    number: int
    title: str
    held_on: date | None
    starts: time
    ends: time
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """How long everything takes that is not skipped."""
        return sum(item.minutes for item in self.items if not item.skipped)

    @property
    def room(self) -> int:
        """Minutes between start and end that nothing is planned for; negative: too much planned."""
        return _minute(self.ends) - _minute(self.starts) - self.minutes

    @property
    def here(self) -> Item | None:
        """The item where the room is now."""
        return next((item for item in self.items if item.entered_at is not None), None)


@dataclass(frozen=True)
class Planned:
    """An item with its planned place on the clock; a skipped one takes no time."""

    item: Item
    starts: time
    ends: time


@dataclass(frozen=True)
class Pace:
    """How far the item is where the room is now.

    `share` is the part of its planned time that has passed, 0 to 1. `left` is the number of
    minutes still to go, rounded up; `over` the number of whole minutes past the plan.
    """

    tone: Tone
    share: float
    left: int
    over: int


@dataclass(frozen=True)
class Ending:
    """When the day will be over as things go now, and how many minutes later than planned.

    A negative number is earlier.
    """

    at: datetime
    late: int


def stay(entered_at: datetime, now: datetime, *, minutes: int, spent: int = 0) -> timedelta:
    """How long a visit lasts that began then: never negative.

    After more than four hours the room must have gone home without leaving; then the visit counts
    as what was still planned (minutes less the seconds spent before).
    """
    found = max(timedelta(0), now - entered_at)
    if found <= LONGEST_STAY:
        return found
    return max(timedelta(0), minutes * _MINUTE - timedelta(seconds=spent))


def planned(day: Day) -> tuple[Planned, ...]:
    """The items on the clock, one after the other from the start of the day."""
    found, at = [], _minute(day.starts)
    for item in day.items:
        until = at if item.skipped else at + item.minutes
        found.append(Planned(item, _clock(at), _clock(until)))
        at = until
    return tuple(found)


def pace(item: Item, now: datetime) -> Pace:
    """How far an item is.

    It is calm while more than a margin of its planned time is left, amber from there until it is
    over by that margin, and then red. The margin is a tenth of the plan and at least two minutes,
    so that nobody is alarmed by seconds, but never more than half of the plan.
    """
    plan, taken = item.minutes * _MINUTE, item.taken(now)
    margin = min(max(2 * _MINUTE, plan / 10), plan / 2)
    if taken < plan - margin:
        tone = Tone.CALM
    else:
        tone = Tone.AMBER if taken <= plan + margin else Tone.RED
    return Pace(
        tone,
        share=min(1.0, taken / plan),
        left=max(0, ceil((plan - taken) / _MINUTE)),
        over=max(0, (taken - plan) // _MINUTE),
    )


def ending(day: Day, now: datetime) -> Ending | None:
    """When a day that has begun will be over; None before it begins and when nothing is left.

    What is still to come takes its planned time, and what the room went past does not come back.
    `now` carries the time zone of the clock on the wall. A day that began more than an hour
    before or after its planned start is held at another hour: its end moves along.
    """
    begun = [index for index, item in enumerate(day.items) if item.begun_at is not None]
    if not begun:
        return None
    last = begun[-1]
    at = next((i for i, item in enumerate(day.items) if item is day.here), last)
    left = [item for item in day.items[at + 1 :] if not item.skipped and item.begun_at is None]
    here = day.here
    if here is None and not left:
        return None
    rest = max(timedelta(0), here.minutes * _MINUTE - here.taken(now)) if here else timedelta(0)
    over_at = now + rest + sum(item.minutes for item in left) * _MINUTE
    return Ending(over_at, round((over_at - _planned_end(day, now)) / _MINUTE))


def _planned_end(day: Day, now: datetime) -> datetime:
    began = min(item.begun_at for item in day.items if item.begun_at is not None)
    start = datetime.combine(now.date(), day.starts, now.tzinfo)
    end = datetime.combine(now.date(), day.ends, now.tzinfo)
    today = began.astimezone(now.tzinfo).date() == now.date()
    if today and abs(began - start) > _ANOTHER_HOUR:
        return began + (end - start)
    return end


def today(days: Sequence[Day], on: date) -> Day | None:
    """The day that matters now: where the room is, else the one of this date, else the first
    that still has something to come, else the last. None when there is no agenda."""
    if not days:
        return None
    unfinished = (
        day for day in days if any(not item.skipped and item.begun_at is None for item in day.items)
    )
    return (
        next((day for day in days if day.here), None)
        or next((day for day in days if day.held_on == on), None)
        or next(unfinished, days[-1])
    )


def places(
    days: Sequence[Day], states: Mapping[str, State], content: Content, current: str | None
) -> tuple[Place, ...]:
    """The order of the day for the next action: the agenda, or else all activities of the steps.

    Where the room is at something that is not in the agenda, that stands in it for now, behind
    what was done last.
    """
    if not any(day.items for day in days):
        return tuple(
            Place(each.id, each.kind, states.get(each.id, State.NOT_YET))
            for each in content.activities
            if each.kind not in BETWEEN
        )
    found = list(_places(days, states, content))
    if current is not None and not any(place.here for place in found):
        behind = max((i + 1 for i, place in enumerate(found) if place.begun), default=0)
        kind, state = content.activity(current).kind, states.get(current, State.NOT_YET)
        found.insert(behind, Place(current, kind, state, here=True))
    return tuple(found)


def _places(days: Sequence[Day], states: Mapping[str, State], content: Content) -> Iterator[Place]:
    for day in days:
        for item in day.items:
            yield Place(
                item.activity,
                content.activity(item.activity).kind,
                states.get(item.activity, State.NOT_YET),
                item=item.id,
                skipped=item.skipped,
                here=item.entered_at is not None,
                begun=item.begun_at is not None,
            )


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(minute: int) -> time:
    # A plan that runs past midnight goes on from 0:00.
    return time(minute // 60 % 24, minute % 60)
