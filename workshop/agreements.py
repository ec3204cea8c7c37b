"""What a team agreed so far: what the next study day begins with."""

from collections.abc import Iterable, Iterator, Sequence
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


def screens(lines: Sequence[_Line], room: int) -> Iterator[Sequence[_Line]]:
    """Lines spread evenly over as few screens as they need, at most `room` on each."""
    needed = -(-len(lines) // room)
    for number in range(needed):
        yield lines[number * len(lines) // needed : (number + 1) * len(lines) // needed]
