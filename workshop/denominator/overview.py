"""Everything within one time limit: the answer for the chosen share, then the staircase."""

from collections.abc import Sequence
from dataclasses import replace
from time import monotonic
from typing import Final

from workshop.denominator.answer import Denominator
from workshop.denominator.counting import Share
from workshop.denominator.prove import Claim, prove
from workshop.denominator.question import Groups, Matrix, ask
from workshop.denominator.settle import settle
from workshop.denominator.solver import answer, posed, unsettled
from workshop.denominator.stairs import Stairs

# Of the time limit: until when the answer may be proven, its ties settled, the staircase drawn.
PROOF_ENDS: Final = 0.4
TIES_END: Final = 0.55


def survey(
    matrix: Matrix,
    share: Share,
    *,
    scores: Sequence[int] | None = None,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
    time_limit: float = 20.0,
) -> Denominator:
    """The answer of `solve` with its whole `frontier`; the two never contradict each other.

    `time_limit` (seconds) is for all of it together. Raises ValueError as `solve` does.
    """
    if time_limit <= 0:
        raise ValueError("the time limit must be above 0 seconds")
    begin = monotonic()
    question = ask(matrix, scores=scores, weights=weights, groups=groups, floor=floor)
    problem = posed(question, share)
    claim = prove(problem, frozenset(), begin + PROOF_ENDS * time_limit)
    settled = unsettled(claim)
    if claim.proven:
        settled = settle(claim, begin + TIES_END * time_limit)
    stairs = Stairs(question)
    stairs.offer(settled.statements)
    counts = weights is None or set(weights) <= {1}
    needed = problem.demands[0].needed
    if counts:
        stairs.limit(needed, claim.bound)
    steps = tuple(stairs.steps(begin + time_limit))
    if counts and not claim.proven:
        claim = _after(claim, stairs, needed)
        settled = unsettled(claim)
    return replace(answer(question, share, claim, settled), frontier=steps)


def _after(claim: Claim, stairs: Stairs, needed: int) -> Claim:
    """What the staircase found out about the chosen share while it was drawn."""
    if needed not in stairs.found:
        return claim
    return claim.with_set(stairs.found[needed]).with_bound(stairs.bound[needed])
