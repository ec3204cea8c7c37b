"""Which activity is on a participant's screen while the facilitator leads the room."""

from dataclasses import dataclass
from typing import Final

from workshop.agenda import ANSWERED_KINDS, State

_TYPED_KINDS: Final = frozenset(
    {"statements", "vision", "compare", "margin", "checkout", "examples"}
)

_FOR_WEEKS: Final = "pilots"


@dataclass(frozen=True)
class Place:
    """What is on this screen (None: nothing yet) and, where that differs, where the room is."""

    activity: str | None
    room: str | None = None


def is_busy(kind: str, state: State, *, begun: bool, ready: bool) -> bool:
    """Whether somebody may have a form under the hands that must stay where it is.

    Who has not begun, nor went back to it, has nothing to lose and goes along. Choices are kept at
    every tap, so once they are closed nothing can be lost; a sentence can. In the log of a pilot
    people write for weeks, whatever the room does.
    """
    if kind == _FOR_WEEKS:
        return begun and state is not State.NOT_YET
    if ready or not begun or kind not in ANSWERED_KINDS:
        return False
    return state is State.OPEN or (state is State.CLOSED and kind in _TYPED_KINDS)


def place(*, held: str | None, busy: bool, room: str | None) -> Place:
    """Stay at what this person is busy with, and otherwise follow the room."""
    if held is None or held == room or not busy:
        return Place(room)
    return Place(held, room)
