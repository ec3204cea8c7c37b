"""What people are reminded of when they open their page: the one place that works that out.

Each kind of thing is told some days before its day, and from that day on until it is seen to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

# Days during which a reminder that was put aside stays away.
REST: Final = 7


class Kind(StrEnum):
    """What comes due."""

    DIFFERENCE = "difference"
    ACTION = "action"
    PILOT = "pilot"
    HOME_WORK = "home_work"
    VISION = "vision"


# Days before its day from which something is told.
AHEAD: Final[Mapping[Kind, int]] = {
    Kind.DIFFERENCE: 14,
    Kind.ACTION: 7,
    Kind.PILOT: 7,
    Kind.HOME_WORK: 3,
    Kind.VISION: 30,
}


@dataclass(frozen=True)
class Due:
    """Something with a day: `key` tells it apart from all others, also on a later day.

    `what` are the words of it, `owner` who looks after it, both as people wrote them.
    """

    kind: Kind
    key: str
    on: date
    what: str
    owner: str = ""

    @property
    def name(self) -> str:
        """Under which name it is put aside: given another day, it comes back."""
        return f"{self.kind}:{self.key}:{self.on.isoformat()}"


def now(
    found: Iterable[Due], *, today: date, rested: Mapping[str, date] | None = None
) -> tuple[Due, ...]:
    """What is told today, the earliest day first; `rested` says until when something is put aside.

    On the day itself to which it was put aside, it is there again.
    """
    aside = rested or {}
    told = (
        due
        for due in found
        if due.on <= today + timedelta(days=AHEAD[due.kind]) and aside.get(due.name, today) <= today
    )
    return tuple(sorted(told, key=lambda due: (due.on, due.kind, due.key)))


def is_late(due: Due, *, today: date) -> bool:
    """Whether its day has gone by."""
    return due.on < today


def until(today: date) -> date:
    """The day on which something that is put aside today is told again."""
    return today + timedelta(days=REST)
