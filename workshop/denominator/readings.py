"""Other readings of the same votes: what one statement costs, and who is close.

All numbers here are raw counts of people. Small ones can point at persons: what may be shown of
them is decided where results are shown.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from workshop.denominator.counting import Share, exact_share
from workshop.denominator.question import Matrix
from workshop.denominator.votes import Vote, Votes


@dataclass(frozen=True)
class Outside:
    """A statement that is not in the set: `cost` supporters would be lost by adding it."""

    statement: int
    supporters: int
    cost: int


def sensitivity(matrix: Matrix, statements: Collection[int]) -> dict[int, int]:
    """For every statement of the set, how many people more carry the set without it.

    These are the people whom this statement alone keeps out.
    """
    alone = dict.fromkeys(sorted(statements), 0)
    for row in matrix:
        rejected = [statement for statement in alone if not row[statement]]
        if len(rejected) == 1:
            alone[rejected[0]] += 1
    return alone


def best_rewording(matrix: Matrix, statements: Collection[int]) -> int | None:
    """The statement of the set that would bring in most people if everybody could carry it.

    The lowest one when several would; None when no statement alone keeps anybody out.
    """
    alone = sensitivity(matrix, statements)
    best = max(alone.values(), default=0)
    return next((statement for statement, count in alone.items() if count == best > 0), None)


def just_outside(matrix: Matrix, statements: Collection[int]) -> tuple[Outside, ...]:
    """What adding each other statement would cost in supporters, the cheapest first."""
    inside = [row for row in matrix if all(row[statement] for statement in statements)]
    columns = len(matrix[0]) if matrix else 0
    outside = []
    for statement in sorted(set(range(columns)) - set(statements)):
        supporters = sum(bool(row[statement]) for row in inside)
        outside.append(Outside(statement, supporters, len(inside) - supporters))
    return tuple(sorted(outside, key=lambda one: (one.cost, one.statement)))


def finished(votes: Votes, at_least: Share = "0.8") -> tuple[int, ...]:
    """The rows of the people who answered at least this share of the statements.

    An explicit "?" is an answer. Raises ValueError when the share is not above 0 and at most 1.
    """
    share = exact_share(at_least)
    return tuple(person for person, row in enumerate(votes) if _answered(row) >= share * len(row))


def _answered(row: Collection[Vote]) -> Fraction:
    return Fraction(sum(vote is not None for vote in row))
