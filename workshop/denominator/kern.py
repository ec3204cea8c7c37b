"""The kern inside the draagvlak: what a team underwrites, and what it can live with."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from workshop.denominator.answer import Denominator
from workshop.denominator.counting import Share
from workshop.denominator.question import Groups
from workshop.denominator.solver import solve
from workshop.denominator.votes import Votes, scores, support


@dataclass(frozen=True)
class Layers:
    """Both readings for the same share; every statement of the kern is in the draagvlak."""

    kern: Denominator
    draagvlak: Denominator


def layers(
    votes: Votes,
    share: Share,
    *,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
    time_limit: float = 10.0,
) -> Layers:
    """The largest set that enough people underwrite, and the largest one around it by consent.

    The draagvlak is the largest of those that contain the kern, which may be smaller than the
    largest of all. `time_limit` (seconds) is for both. Raises ValueError as `solve` does.
    """
    ties = scores(votes)
    deadline = monotonic() + time_limit
    kern = solve(
        support(votes, "underwrite"),
        share,
        scores=ties,
        weights=weights,
        groups=groups,
        floor=floor,
        time_limit=time_limit / 2,
    )
    draagvlak = solve(
        support(votes, "consent"),
        share,
        scores=ties,
        weights=weights,
        groups=groups,
        floor=floor,
        seed=kern.statements,
        time_limit=deadline - monotonic(),
    )
    return Layers(kern, draagvlak)
