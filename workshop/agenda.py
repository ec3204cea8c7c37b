"""Steps, activities and their states: what is open, what may follow, what is frozen when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

# Somebody who was in mid-sentence when the activity closed still gets that sentence saved.
DRAFT_GRACE: Final = timedelta(seconds=30)


class State(StrEnum):
    """Where an activity stands; the facilitator moves it."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"
    SHOWN = "shown"


class Move(StrEnum):
    """What a facilitator can do with an activity."""

    OPEN = "open"
    CLOSE = "close"
    SHOW = "show"
    HIDE = "hide"


_MOVES: Final[dict[State, dict[Move, State]]] = {
    State.NOT_YET: {Move.OPEN: State.OPEN},
    State.OPEN: {Move.CLOSE: State.CLOSED},
    State.CLOSED: {Move.SHOW: State.SHOWN, Move.OPEN: State.OPEN},
    State.SHOWN: {Move.HIDE: State.CLOSED, Move.OPEN: State.OPEN},
}

# Activities in which every participant gives answers, and those whose result is then frozen.
ANSWERED_KINDS: Final = frozenset({"axes", "points", "statements", "vision", "compare", "weigh"})
FROZEN_KINDS: Final = frozenset({"axes", "points", "weigh"})


class ImpossibleMove(ValueError):
    """The activity is in a state from which this move does not exist."""


def moves(state: State, kind: str) -> tuple[Move, ...]:
    """The moves that exist from this state; only frozen results can be shown and hidden."""
    found = tuple(_MOVES[state])
    if kind in FROZEN_KINDS:
        return found
    return tuple(move for move in found if move not in (Move.SHOW, Move.HIDE))


def after(state: State, move: Move) -> State:
    """The state that the move leads to.

    Raises ImpossibleMove when the move does not exist from this state, for instance because
    somebody else has just made it.
    """
    try:
        return _MOVES[state][move]
    except KeyError:
        raise ImpossibleMove(f"{move} does not exist from {state}") from None


def accepts_drafts(state: State, closed_at: datetime | None, now: datetime) -> bool:
    """Whether text that was being typed is still saved: while open, and shortly after closing."""
    if state is State.OPEN:
        return True
    return closed_at is not None and now - closed_at <= DRAFT_GRACE


@dataclass(frozen=True)
class Place:
    """An activity in the order of the day, with where it stands."""

    activity: str
    kind: str
    state: State


@dataclass(frozen=True)
class Next:
    """The one obvious thing to do now: a move, and to which activity it brings the room."""

    activity: str
    move: Move


def next_action(places: Sequence[Place], current: str | None) -> Next | None:
    """What a facilitator most likely wants to do now; None when everything has been done.

    An activity is opened, closed, shown where it has a result to show, and then followed by the
    next one that was not open yet.
    """
    here = next((place for place in places if place.activity == current), None)
    if here is not None:
        if here.state in (State.NOT_YET, State.OPEN):
            return Next(here.activity, next(iter(_MOVES[here.state])))
        if here.state is State.CLOSED and here.kind in FROZEN_KINDS:
            return Next(here.activity, Move.SHOW)
    later = places[places.index(here) + 1 :] if here else places
    waiting = next((place for place in later if place.state is State.NOT_YET), None)
    return Next(waiting.activity, Move.OPEN) if waiting else None
