"""The proof: branch and bound and HiGHS take turns.

The best set may come from anyone, and so may the best bound.
"""

from dataclasses import dataclass
from time import monotonic
from typing import Final

from workshop.denominator.branch import OutOfEffort, Search
from workshop.denominator.local import BRIEFLY, THOROUGHLY, improve
from workshop.denominator.mip import Model
from workshop.denominator.problem import Problem, bits, peel

# Nodes, not seconds, so that the answer doesn't depend on how busy the machine is: about 0.1 s,
# and about 1 s (a node takes longer the more items there are).
FIRST_NODES: Final = 300
MORE_LOOKS: Final = 200_000
# HiGHS proves votes with structure within this; noisy ones with holes are better branched.
FIRST_SECONDS: Final = 3.0


class WrongProof(AssertionError):
    """A set was found that is heavier than what was proven to be the most: the code is wrong."""


@dataclass(frozen=True)
class Claim:
    """The best set so far and the most that any set can weigh."""

    problem: Problem
    statements: frozenset[int]
    bound: int

    def __post_init__(self) -> None:
        if self.weight > self.bound:
            raise WrongProof(f"a set weighs {self.weight}, above the proven bound {self.bound}")

    @property
    def weight(self) -> int:
        """What the best set weighs."""
        return self.problem.team.rank(self.statements)[0]

    @property
    def proven(self) -> bool:
        """Whether nothing heavier exists."""
        return self.weight == self.bound

    def with_set(self, statements: frozenset[int]) -> "Claim":
        """The claim after somebody found this set."""
        rank = self.problem.team.rank
        return Claim(self.problem, max(self.statements, statements, key=rank), self.bound)

    def with_bound(self, bound: int) -> "Claim":
        """The claim after somebody proved this bound."""
        return Claim(self.problem, self.statements, min(self.bound, bound))


def prove(problem: Problem, start: frozenset[int], deadline: float) -> Claim:
    """The heaviest set, or the best one and a true bound when the time is up.

    `start` is any set that enough people carry; `deadline` is in `time.monotonic`.
    """
    begin = improve(problem, problem.completed(start), BRIEFLY, deadline)
    claim = Claim(problem, begin, problem.heaviest)
    claim = by_branching(claim, FIRST_NODES, deadline)
    if claim.proven:
        return claim
    model = Model(peel(problem, claim.weight))
    claim = by_program(claim, model, min(deadline, monotonic() + FIRST_SECONDS))
    if claim.proven:
        return claim
    claim = claim.with_set(improve(problem, claim.statements, THOROUGHLY, deadline))
    claim = by_branching(claim, MORE_LOOKS // len(problem.items), deadline)
    if claim.proven:
        return claim
    return by_program(claim, model, deadline)


def by_branching(claim: Claim, nodes: int, deadline: float) -> Claim:
    """The claim after branch and bound had its turn."""
    search = Search(peel(claim.problem, claim.weight), claim.statements)
    try:
        best = search.run(nodes, deadline)
    except OutOfEffort:
        return claim.with_set(search.best)
    claim = claim.with_set(best)
    return claim.with_bound(claim.problem.team.rank(best)[0])


def by_program(claim: Claim, model: Model, deadline: float) -> Claim:
    """The claim after HiGHS had its turn."""
    verdict = model.best(model.weight(), deadline)
    if verdict.bound is not None:
        claim = claim.with_bound(model.problem.taken_weight + verdict.bound)
    if verdict.items is not None and carried(model.problem, verdict.items):
        claim = claim.with_set(model.problem.statements(verdict.items))
    return claim


def carried(problem: Problem, items: int) -> bool:
    """Whether enough people carry these items, counted again outside the program."""
    people = problem.people
    for place in bits(items):
        people &= problem.items[place].carriers
    return problem.feasible(people)
