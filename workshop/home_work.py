"""An activity as home work: open until the end of a day, also when the room is elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from workshop.agenda import ANSWERED_KINDS, State

# How the end of home work stands among the states that every screen follows.
_AT_HOME: Final = "home:"


class Stage(StrEnum):
    """How far one person is with something to do at home."""

    TO_DO = "to_do"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True)
class Task:
    """What one person is asked now, until the end of which day, and how far it is."""

    activity: str
    until: date
    stage: Stage


@dataclass(frozen=True)
class Participation:
    """How many people are how far with home work; the three hold everybody exactly once."""

    done: int
    begun: int
    nothing: int

    @property
    def people(self) -> int:
        """Everybody who joined."""
        return self.done + self.begun + self.nothing


Problem = Literal["no_date", "past", "after_retention"]


def can_be_home_work(kind: str, state: State) -> bool:
    """Whether people could do this at home: it is open, and each of them answers it."""
    return kind in ANSWERED_KINDS and state is State.OPEN


def problem(until: date | None, *, today: date, retention: date) -> Problem | None:
    """Why home work cannot end on this day; None when it can.

    It stays open to the end of its last day, so today is possible. On the day of `retention`
    everything is deleted.
    """
    if until is None:
        return "no_date"
    if until < today:
        return "past"
    return "after_retention" if until >= retention else None


def is_over(until: date, *, today: date) -> bool:
    """Whether the last day has gone by, so that it closes by itself."""
    return until < today


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """What is asked, with what ends first on top and what is done below; else as given."""
    return tuple(sorted(tasks, key=lambda task: (task.stage is Stage.DONE, task.until)))


def told(activity: str) -> str:
    """Under which name the states of a workshop hold the last day of home work, in ISO 8601."""
    return f"{_AT_HOME}{activity}"


def ends(states: dict[str, str]) -> dict[str, date]:
    """The last day of every activity that is open as home work, out of the states.

    >>> ends({"axes": "open", "home:axes": "2026-12-04", "home:web": "2026-12-04"})
    {'axes': datetime.date(2026, 12, 4)}
    """
    found = {
        name.removeprefix(_AT_HOME): date.fromisoformat(until)
        for name, until in states.items()
        if name.startswith(_AT_HOME)
    }
    return {name: until for name, until in found.items() if states.get(name) == State.OPEN}
