"""Steps, activities and their states: what is open, what may follow, what is frozen when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
ANSWERED_KINDS: Final = frozenset(
    {
        "axes",
        "points",
        "statements",
        "vision",
        "compare",
        "shortlist",
        "weigh",
        "margin",
        "checklist",
        "checkout",
        "examples",
        "evaluation",
    }
)
FROZEN_KINDS: Final = frozenset({"axes", "points", "shortlist", "weigh", "checklist", "evaluation"})
# What can also be asked on paper, and is answered by the made-up people of a rehearsal.
PAPER_KINDS: Final = ANSWERED_KINDS - {"checkout", "evaluation"}
# Between the steps: nothing is opened or closed, being there is enough.
BREAK: Final = "break"
# Nor here: the look back with which a next study day begins.
RECALL: Final = "recall"
BETWEEN: Final = frozenset({BREAK, RECALL})


class ImpossibleMove(ValueError):
    """The activity is in a state from which this move does not exist."""


def moves(state: State, kind: str) -> tuple[Move, ...]:
    """The moves that exist from this state; only frozen results can be shown and hidden.

    A break has none, nor has a look back.
    """
    if kind in BETWEEN:
        return ()
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
    """An activity in the order of the day, with where it stands.

    `item` is its place in the agenda; None where no agenda was laid. `here` says that the room is
    at this very place, `begun` that it was there at some time.
    """

    activity: str
    kind: str
    state: State
    item: int | None = None
    skipped: bool = False
    here: bool = False
    begun: bool = False


@dataclass(frozen=True)
class Next:
    """The one obvious thing to do now: a move, and to which activity it brings the room.

    Without a move the room only goes there, as to a break.
    """

    activity: str
    move: Move | None = None
    # Which place of the agenda is meant; not a part of what is done.
    item: int | None = field(default=None, compare=False)


def next_action(places: Sequence[Place], current: str | None) -> Next | None:
    """What a facilitator most likely wants to do now; None when everything has been done.

    An activity is opened, closed, shown where it has a result to show, and then followed by the
    next place: one that was not open yet, a break, or an activity that the agenda repeats, which
    is opened again. Skipped places, and those where the room was before, are passed over.
    """
    here = _here(places, current)
    if here is not None:
        place = places[here]
        if place.kind not in BETWEEN and place.state in (State.NOT_YET, State.OPEN):
            return Next(place.activity, next(iter(_MOVES[place.state])), place.item)
        if place.state is State.CLOSED and place.kind in FROZEN_KINDS:
            return Next(place.activity, Move.SHOW, place.item)
    for index in range(0 if here is None else here + 1, len(places)):
        if (found := _following(places, index)) is not None:
            return found
    return None


def _here(places: Sequence[Place], current: str | None) -> int | None:
    marked = next((index for index, place in enumerate(places) if place.here), None)
    if marked is not None:
        return marked
    return next((index for index, place in enumerate(places) if place.activity == current), None)


def _following(places: Sequence[Place], index: int) -> Next | None:
    """What brings the room to this place; None when it does not have to go there."""
    place = places[index]
    if place.skipped or place.begun:
        return None
    if place.kind in BETWEEN:
        return Next(place.activity, None, place.item)
    if place.state is State.NOT_YET:
        return Next(place.activity, Move.OPEN, place.item)
    if place.item is None:
        return None
    if place.state is State.OPEN:
        return Next(place.activity, None, place.item)
    earlier = {before.activity for before in places[:index]}
    return Next(place.activity, Move.OPEN, place.item) if place.activity in earlier else None
