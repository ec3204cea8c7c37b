"""What lies between the two lenses: my own learning and that of learners."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop import privacy
from workshop.language import Text

# What one person answered, as frozen: "item|lens" to value.
Answers = Mapping[str, str]

OWN: Final = "own"
LEARNERS: Final = "learners"
FAR_APART: Final = 2


@dataclass(frozen=True)
class Comparison:
    """How many people chose at least two steps or points differently for learners than for self."""

    item: str
    people: int
    differ: Text


def compared(item: str, pairs: Sequence[tuple[int, int]], *, minimum: int) -> Comparison | None:
    """The comparison over the people who answered through both lenses; None when too few did."""
    people = len(pairs)
    if privacy.level(people, minimum=minimum) is privacy.Level.NOTHING:
        return None
    differ = sum(abs(learners - own) >= FAR_APART for own, learners in pairs)
    return Comparison(item, people, privacy.few(differ, people, minimum=minimum))
