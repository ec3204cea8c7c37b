"""The denominator by looking at every set: slow, obviously right, for comparison."""

from fractions import Fraction
from itertools import combinations
from math import ceil
from typing import NamedTuple


class Best(NamedTuple):
    """What the definition says, tie-break included."""

    rank: tuple
    statements: tuple
    fixed: set
    exchangeable: set
    last: frozenset  # the heaviest set that ranks lowest


def carriers(matrix, statements, reservations=0):
    """The people who reject at most so many of these statements."""
    return [
        person
        for person, row in enumerate(matrix)
        if sum(not row[statement] for statement in statements) <= reservations
    ]


def best(
    matrix,
    share,
    *,
    weights=None,
    scores=None,
    groups=None,
    floor=None,
    seed=(),
    reservations=0,
    aspects=None,
):
    """The best set by weight, supporters, scores, lowest columns.

    With `aspects` those count first, so many as the set says something about.
    """
    columns = range(len(matrix[0]))
    weights = weights or [1 for _ in columns]
    scores = scores or [sum(bool(row[column]) for row in matrix) for column in columns]
    floors = _floors(groups, floor)
    ranked = []
    for size in range(len(columns) + 1):
        for chosen in combinations(columns, size):
            inside = carriers(matrix, chosen, reservations)
            if (
                set(seed) <= set(chosen)
                and len(inside) >= ceil(Fraction(share) * len(matrix))
                and all(sum(groups[i] == name for i in inside) >= k for name, k in floors.items())
            ):
                weight, score = sum(weights[s] for s in chosen), sum(scores[s] for s in chosen)
                if aspects is not None:
                    said = {aspects[s] for s in chosen} - {None}
                    weight += len(said) * (sum(weights) + 1)
                ranked.append((weight, len(inside), score, tuple(-s for s in chosen)))
    first = max(ranked)
    heaviest = [{-s for s in rank[3]} for rank in ranked if rank[0] == first[0]]
    return Best(
        rank=first[:3],
        statements=tuple(-s for s in first[3]),
        fixed=set.intersection(*heaviest),
        exchangeable=set.union(*heaviest),
        last=frozenset(-s for s in min(rank for rank in ranked if rank[0] == first[0])[3]),
    )


def staircase(matrix):
    """The steps (people, statements) from all people down to half."""
    people = len(matrix)
    steps = []
    for needed in range(people, ceil(Fraction(people, 2)) - 1, -1):
        size = len(best(matrix, Fraction(needed, people)).statements)
        if not steps or steps[-1][1] != size:
            steps.append((needed, size))
    return steps


def _floors(groups, floor):
    if groups is None or floor is None:
        return {}
    sizes = {name: groups.count(name) for name in groups if name is not None}
    return {name: ceil(Fraction(floor) * size) for name, size in sizes.items() if size >= 5}
