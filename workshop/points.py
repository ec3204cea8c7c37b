"""Points that people divide over options: what they give, what they share, how alike they rank.

A row is one person; it holds the points for each option, and every row has the same sum.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from statistics import fmean, quantiles

Row = Sequence[int]


def mean_points(rows: Sequence[Row]) -> tuple[float, ...]:
    """The mean of every option; these add up to the points of one person.

    Raises ValueError when there are no rows or they are not equally long.
    """
    return tuple(fmean(given) for given in _by_option(rows))


def middle_half(points: Sequence[int]) -> tuple[float, float, float]:
    """The first quarter, the median and the third quarter of the points for one option.

    Medians of several options need not add up to anything. Raises ValueError without people.
    """
    if not points:
        raise ValueError("Quarters need at least one person.")
    if len(points) == 1:
        return (points[0],) * 3
    low, median, high = quantiles(points, n=4, method="inclusive")
    return low, median, high


def shared_by_all(rows: Sequence[Row]) -> int:
    """The points that everyone shares: per option the least that anybody gave, added up.

    Raises ValueError as `mean_points`.
    """
    return sum(min(given) for given in _by_option(rows))


def shared_by_two(rows: Sequence[Row]) -> float:
    """The points that two colleagues share on average: the same for every pair, then the mean.

    With one person these are all of that person's points. Raises ValueError as `mean_points`.
    """
    options, people = _by_option(rows), len(rows)
    if people == 1:
        return float(sum(rows[0]))
    # In ascending order a value is the smaller one in every pair with a later value.
    shared = sum(
        value * (people - 1 - place)
        for given in options
        for place, value in enumerate(sorted(given))
    )
    return 2 * shared / (people * (people - 1))


def concordance(rows: Sequence[Row]) -> float | None:
    """Kendall's W with ties: from 0 (no common order of the options) to 1 (the same order).

    None when nobody prefers anything, so that there is no order to compare. Raises ValueError as
    `mean_points`. Source: Kendall and Babington Smith (1939), "The problem of m rankings", with
    the usual correction for ties.

    >>> round(concordance([[4, 3, 2, 1], [3, 4, 2, 1], [4, 3, 1, 2]]), 4)
    0.8222
    """
    options, people = len(_by_option(rows)), len(rows)
    totals = [sum(ranks) for ranks in zip(*map(_ranks, rows), strict=True)]
    mean = Fraction(sum(totals), options)
    spread = sum((total - mean) ** 2 for total in totals)
    ties = sum(size**3 - size for row in rows for size in Counter(row).values())
    largest = people**2 * (options**3 - options) - people * ties
    return float(12 * spread / largest) if largest else None


def _by_option(rows: Sequence[Row]) -> list[tuple[int, ...]]:
    if not rows:
        raise ValueError("Points need at least one person.")
    return list(zip(*rows, strict=True))


def _ranks(row: Row) -> list[Fraction]:
    # Most points rank first; equal points share the middle of their ranks.
    return [Fraction(2 * sum(other > own for other in row) + row.count(own) + 1, 2) for own in row]
