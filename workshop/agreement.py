"""How far a team agrees on an ordered scale: published measures, and five labels in plain words.

Answers come as counts per choice, from the leftmost choice to the rightmost. Who answered "I don't
know" or did not answer is not in them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import accumulate, combinations
from math import log2

Counts = Sequence[int]


class Label(StrEnum):
    """What a team's answers on one axis look like; the first that fits counts."""

    UNITED = "united"
    MINORITY = "minority"
    OPPOSED = "opposed"
    SAME_SIDE = "same_side"
    SPREAD = "spread"


@dataclass(frozen=True)
class Reading:
    """The label of a distribution, and whether one answer more or less could change it."""

    label: Label
    provisional: bool


def consensus(counts: Counts) -> float:
    """Agreement from 0 (half the people at each end) to 1 (all the same answer).

    Raises ValueError when nobody answered or there are fewer than two choices.
    Source: Tastle and Wierman (2007), doi:10.1016/j.ijar.2006.06.024.

    >>> round(consensus([2, 2, 2, 2, 2]), 4)
    0.434
    """
    people = _people(counts)
    mean = sum(place * count for place, count in enumerate(counts)) / people
    width = len(counts) - 1
    return 1 + sum(
        count / people * log2(1 - abs(place - mean) / width)
        for place, count in enumerate(counts)
        if count
    )


def dispersion(counts: Counts) -> float:
    """Dispersion from 0 (all the same answer) to 1 (half the people at each end).

    It is the mean distance to the median as a part of the largest that is possible.
    Raises ValueError as `consensus` does. Source: Leik (1966), "A measure of ordinal consensus".
    """
    return 2 * mean_distance(counts) / (len(counts) - 1)


def mean_distance(counts: Counts) -> float:
    """How many steps a colleague is from the middle of the team, on average (0 or more).

    The middle is the median, which makes this the same fact as Leik's dispersion, in steps.
    Raises ValueError as `consensus` does.
    """
    people = _people(counts)
    up_to_here = list(accumulate(counts))
    return sum(min(below, people - below) for below in up_to_here) / people


def agreement(counts: Counts) -> float:
    """Agreement from -1 (two camps at the ends) over 0 (evenly spread) to 1 (one choice).

    Raises ValueError as `consensus` does, and for fewer than three choices.
    Source: van der Eijk (2001), "Measuring agreement in ordered rating scales".

    >>> agreement([5, 0, 0, 0, 5])
    -1.0
    """
    return float(_agreement(counts))


def pair_distance(counts: Counts) -> float:
    """How many steps two colleagues differ on average; 0 when there is only one.

    Raises ValueError as `consensus` does.
    """
    people = _people(counts)
    return 0.0 if people == 1 else 2 * _summed_distance(counts) / (people * (people - 1))


def ordinal_variation(counts: Counts) -> float:
    """The summed distance of all pairs, as a part (0 to 1) of the largest that is possible.

    Raises ValueError as `consensus` does. Source: Berry and Mielke (1992), "Assessment of
    variation in ordinal data".
    """
    people = _people(counts)
    largest = (people**2 - people % 2) * (len(counts) - 1) / 4
    return _summed_distance(counts) / largest if largest else 0.0


def middle(counts: Counts) -> tuple[int, int]:
    """The places (0 is leftmost) between which the median lies; the same twice for one place.

    Raises ValueError as `consensus` does.
    """
    people = _people(counts)
    up_to_here = list(accumulate(counts))
    low, high = (people - 1) // 2, people // 2
    return (
        next(place for place, below in enumerate(up_to_here) if below > low),
        next(place for place, below in enumerate(up_to_here) if below > high),
    )


def label(counts: Counts) -> Label:
    """The first of the five labels that fits a scale with an odd number of choices.

    Raises ValueError as `agreement` does.
    """
    people = _people(counts)
    twice_median = sum(middle(counts))
    away = [abs(2 * place - twice_median) for place in range(len(counts))]
    near = sum(count for count, twice in zip(counts, away, strict=True) if twice <= 2)
    far = sum(count for count, twice in zip(counts, away, strict=True) if twice >= 6)
    half = len(counts) // 2
    left, right = sum(counts[:half]), sum(counts[-half:])
    if 100 * near >= 80 * people and not far:
        return Label.UNITED
    if 100 * near >= 75 * people and far <= max(1, 15 * people // 100):
        return Label.MINORITY
    opposed = min(left, right) >= 2 and 100 * min(left, right) >= 25 * people
    if opposed and _agreement(counts) <= Fraction(1, 10):
        return Label.OPPOSED
    if 100 * max(left, right) >= 75 * people:
        return Label.SAME_SIDE
    return Label.SPREAD


def read(counts: Counts) -> Reading:
    """The label, provisional when leaving one person out would change it.

    United with and without a different voice count as one family. Raises ValueError as `label`.
    """
    found = label(counts)
    return Reading(found, any(_family(other) != _family(found) for other in _without_one(counts)))


def _without_one(counts: Counts) -> list[Label | None]:
    if sum(counts) == 1:
        return [None]
    return [
        label([*counts[:place], counts[place] - 1, *counts[place + 1 :]])
        for place in range(len(counts))
        if counts[place]
    ]


def _family(found: Label | None) -> Label | None:
    return Label.UNITED if found is Label.MINORITY else found


def _people(counts: Counts) -> int:
    people = sum(counts)
    if len(counts) < 2 or people < 1 or min(counts) < 0:
        raise ValueError("Agreement needs at least two choices and one person who answered.")
    return people


def _summed_distance(counts: Counts) -> int:
    # Every pair crosses each border between two choices at most once.
    people = sum(counts)
    return sum(below * (people - below) for below in accumulate(counts))


def _agreement(counts: Counts) -> Fraction:
    people = _people(counts)
    if len(counts) < 3:
        raise ValueError("Van der Eijk's agreement needs at least three choices.")
    rest, total = list(counts), Fraction(0)
    while any(rest):
        pattern = tuple(count > 0 for count in rest)
        depth = min(count for count in rest if count)
        total += Fraction(depth * sum(pattern), people) * _layer(pattern)
        rest = [count - depth if count else 0 for count in rest]
    return total


@cache
def _layer(pattern: tuple[bool, ...]) -> Fraction:
    """Van der Eijk's agreement of one layer, in which every choice is used once or not at all."""
    choices, used = len(pattern), sum(pattern)
    if used == 1:
        return Fraction(1)
    triples = list(combinations(pattern, 3))
    single_peaked = triples.count((True, True, False)) + triples.count((False, True, True))
    two_peaked = triples.count((True, False, True))
    if not single_peaked + two_peaked:
        return Fraction(0)
    unimodality = Fraction(
        (choices - 2) * single_peaked - (choices - 1) * two_peaked,
        (choices - 2) * (single_peaked + two_peaked),
    )
    return unimodality * (1 - Fraction(used - 1, choices - 1))
