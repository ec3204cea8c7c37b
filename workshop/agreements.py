"""What a team agreed so far: what the next study day begins with."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from workshop.document import Edition
from workshop.versions import LeftOpen

_Line = TypeVar("_Line")

# So many lines of one kind are read in a look back; the document has all of them.
MOST: Final = 6


@dataclass(frozen=True)
class Action:
    """Something that will be done, by whom and by when."""

    what: str
    owner: str
    due_on: date


@dataclass(frozen=True)
class Decided:
    """A change of the text that was accepted, in its new words; empty where it only took away."""

    status: str
    aspect: str
    words: str


@dataclass(frozen=True)
class Agreed:
    """Everything that the look back shows; what there is nothing of is empty.

    `text` has by aspect the first sentence of the text as it lies before the team, `version` which
    version that is. Only what the team has seen already is in it.
    """

    audience: str
    decision_rule: str
    version: Edition | None = None
    text: tuple[tuple[str, str], ...] = ()
    decided: tuple[Decided, ...] = ()
    actions: tuple[Action, ...] = ()
    differences: tuple[LeftOpen, ...] = ()


def soonest(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions of which the day comes first."""
    return tuple(sorted(actions, key=lambda one: (one.due_on, one.what))[:MOST])


def screens(
    lines: Sequence[_Line], height: Callable[[_Line], int], room: int
) -> Iterator[Sequence[_Line]]:
    """Lines over as many screens as they need, in order; each screen has `room` for their heights.

    A line that is higher than a screen stands on one of its own.
    """
    together: list[_Line] = []
    left = room
    for line in lines:
        if together and height(line) > left:
            yield together
            together, left = [], room
        together.append(line)
        left -= height(line)
    if together:
        yield together
