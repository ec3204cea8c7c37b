"""Exact counting: what a share of the people means in people."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import ceil
from typing import Final

Share = Fraction | Decimal | float | str

# A share with more zeros behind the point than this is a mistake.
LONGEST: Final = 50

# A group below this size gets no floor: one colleague would then decide for everybody.
SMALLEST_GROUP: Final = 5


def exact_share(share: Share) -> Fraction:
    """The share exactly as it was written, so that 0.8 is four fifths and not a float near it.

    Accepts a number or decimal text above 0 and up to 1; raises ValueError otherwise.

    >>> exact_share(0.8)
    Fraction(4, 5)
    """
    exact = share if isinstance(share, Fraction) else _written(share)
    if not 0 < exact <= 1:
        raise ValueError(f"share {share} is not above 0 and at most 1")
    return exact


def _written(share: Decimal | float | str) -> Fraction:
    try:
        decimal = Decimal(str(share).strip())
    except InvalidOperation:
        raise ValueError(f"share {share!r} is not a number") from None
    # Checked before the fraction is made: 1e-999999999 would need a gigabyte.
    if not decimal.is_finite() or not 0 < decimal <= 1 or decimal.adjusted() < -LONGEST:
        raise ValueError(f"share {share} is not above 0 and at most 1")
    return Fraction(decimal)


def people_needed(share: Share, people: int) -> int:
    """How many people make up at least this share of `people`, rounded up exactly.

    >>> people_needed("0.8", 150)
    120
    """
    return ceil(exact_share(share) * people)


def interval(supporters: int, finished: int, people: int) -> tuple[Fraction, Fraction]:
    """Lowest and highest share of the whole team that may carry the set.

    `supporters` of the `finished` carry it; of the others nothing is known, so they may all be
    against or all be in favour. Raises ValueError unless 0 <= supporters <= finished <= people
    and people > 0.
    """
    if people <= 0 or not 0 <= supporters <= finished <= people:
        raise ValueError("supporters, finished and people must not shrink in that order")
    return Fraction(supporters, people), Fraction(people - finished + supporters, people)


def sizes(groups: Sequence[str | None]) -> dict[str, int]:
    """How many people each named group has, by name in alphabetical order."""
    named = [group for group in groups if group is not None]
    return {name: named.count(name) for name in sorted(set(named))}
