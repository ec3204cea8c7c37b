"""Who is here and how far they are, as counts: whether the room can move on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

# A screen in use says every half minute that it is there; three missed times is no hiccup.
AWAY_AFTER: Final = timedelta(seconds=90)
# So long somebody may read and think before it looks as if that person is stuck.
TIME_TO_BEGIN: Final = timedelta(minutes=2)
# Whoever left nothing behind and stays away so long came in by mistake, or a second time.
EMPTY_AFTER: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Sign:
    """What is known of one nameless person for one activity: never what was answered.

    `seen_at` is None for who needs no device: made up for a rehearsal, or on paper.
    """

    joined_at: datetime
    seen_at: datetime | None
    gave: bool
    ready: bool


class _Stage(Enum):
    READY = auto()
    BUSY = auto()
    NOTHING = auto()
    AWAY = auto()


@dataclass(frozen=True)
class Room:
    """How many people are how far; the first four hold everybody exactly once.

    `ready` said to be done. `away` did not, and was not seen for 90 seconds. Of the others, `busy`
    gave something or had less than two minutes for it, and `nothing` gave nothing in that time.
    `late` joined after the activity opened, `here` was seen in the last 90 seconds; both say
    nothing about how far somebody is.
    """

    ready: int
    busy: int
    nothing: int
    away: int
    late: int
    here: int

    @property
    def people(self) -> int:
        """Everybody who joined."""
        return self.ready + self.busy + self.nothing + self.away


def is_here(seen_at: datetime | None, at: datetime) -> bool:
    """Whether somebody who was last seen then counts as present at this moment."""
    return seen_at is None or at - seen_at <= AWAY_AFTER


def room(signs: Iterable[Sign], *, opened_at: datetime | None, at: datetime) -> Room:
    """Count how far everybody is with an activity; `opened_at` is None while it is not open.

    Then nobody is late, and nobody can have given nothing.
    """
    known = tuple(signs)
    counted = Counter(_stage(sign, opened_at, at) for sign in known)
    return Room(
        ready=counted[_Stage.READY],
        busy=counted[_Stage.BUSY],
        nothing=counted[_Stage.NOTHING],
        away=counted[_Stage.AWAY],
        late=sum(opened_at is not None and sign.joined_at > opened_at for sign in known),
        here=sum(is_here(sign.seen_at, at) for sign in known),
    )


def _stage(sign: Sign, opened_at: datetime | None, at: datetime) -> _Stage:
    if sign.ready:
        return _Stage.READY
    if not is_here(sign.seen_at, at):
        return _Stage.AWAY
    if sign.gave or opened_at is None or at - max(opened_at, sign.joined_at) < TIME_TO_BEGIN:
        return _Stage.BUSY
    return _Stage.NOTHING
