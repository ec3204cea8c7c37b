"""How sure a share is that rests on a part of the people; for ranking what not all have seen.

Where everybody answered there is nothing to estimate: say "12 of 14" instead.
"""

from typing import Final

# A nine in ten chance that the share among everybody is above the lower bound.
_CAUTION: Final = 0.1


def jeffreys(count: int, people: int) -> tuple[float, float]:
    """Between which shares the whole lies with 95 percent certainty, when `count` of `people` do.

    Raises ValueError without people, or for a count that is not possible. Source: Brown, Cai and
    DasGupta (2001), "Interval Estimation for a Binomial Proportion", who recommend it for few
    people; at the very ends the interval is closed.

    >>> tuple(round(share, 4) for share in jeffreys(12, 14))
    (0.6151, 0.9691)
    """
    _check(count, people)
    below, above = count + 0.5, people - count + 0.5
    low = 0.0 if count == 0 else _share(below, above, 0.025)
    high = 1.0 if count == people else _share(below, above, 0.975)
    return low, high


def cautious(count: float, people: int) -> float:
    """The share that is reached with nine in ten certainty: what few people saw ranks lower.

    It is the 10 percent point of Beta(1 + count, 1 + people - count). Raises ValueError as
    `jeffreys` does.

    >>> [round(cautious(count, people), 4) for count, people in [(3, 3), (45, 50)]]
    [0.5623, 0.8257]
    """
    _check(count, people)
    return _share(1 + count, 1 + people - count, _CAUTION)


def _share(below: float, above: float, part: float) -> float:
    # Reading it in takes longer than all that is asked of it.
    from scipy.special import betaincinv

    return float(betaincinv(below, above, part))


def _check(count: float, people: int) -> None:
    if people < 1 or not 0 <= count <= people:
        raise ValueError(f"{count} of {people} people is not possible.")
