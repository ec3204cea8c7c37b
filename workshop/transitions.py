"""Who went up, stayed or went down between two rounds, and how likely that is by chance alone.

For small numbers of people who are known in both rounds: no means, no claims about causes
(METHODS of this project, section 7). The test is the sign test of Dixon and Mood (1946, "The
statistical sign test", JASA 41).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from typing import Final

# With five people who all go the same way, chance alone still does that once in sixteen times.
ENOUGH_CHANGERS: Final = 6


@dataclass(frozen=True)
class Transitions:
    """How many people who answered both times went up, chose the same, or went down."""

    up: int
    same: int
    down: int

    @property
    def people(self) -> int:
        """Everybody who answered both times."""
        return self.up + self.same + self.down

    @property
    def changers(self) -> int:
        """Everybody who did not choose the same."""
        return self.up + self.down

    @property
    def chance(self) -> Fraction | None:
        """The sign test; None with too few changers to say anything of the kind."""
        if self.changers < ENOUGH_CHANGERS:
            return None
        return sign_test(self.up, self.down)


def between(pairs: Iterable[tuple[int, int]]) -> Transitions:
    """The transitions of people with their answer in the earlier and in the later round.

    >>> between([(1, 3), (2, 2), (4, 3), (1, 2)])
    Transitions(up=2, same=1, down=1)
    """
    moves = [(after > before) - (after < before) for before, after in pairs]
    return Transitions(moves.count(1), moves.count(0), moves.count(-1))


def sign_test(up: int, down: int) -> Fraction:
    """How often chance alone divides the changers at least as unevenly: exact, two-sided, 0 to 1.

    As if each of them had tossed a coin for up or down. Raises ValueError below 0.

    >>> round(float(sign_test(7, 1)), 4)
    0.0703
    """
    if min(up, down) < 0:
        raise ValueError(f"{up} up and {down} down is not possible.")
    changers = up + down
    tail = sum(comb(changers, count) for count in range(min(up, down) + 1))
    return min(Fraction(1), Fraction(2 * tail, 2**changers))


def improvement(found: Transitions) -> Fraction:
    """The probability of improvement: who went up, and half of who stayed, as a share of all.

    Raises ValueError without anybody.

    >>> float(improvement(Transitions(up=8, same=3, down=1)))
    0.7916666666666666
    """
    if not found.people:
        raise ValueError("Nobody answered both times.")
    return (found.up + Fraction(found.same, 2)) / found.people
