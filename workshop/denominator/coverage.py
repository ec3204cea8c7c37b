"""Another reading: a set that says something about as many aspects as possible, and then is large.

The program of `mip` with one variable more per aspect: z_a <= sum of x over the items that say
something about aspect a. An aspect weighs more than all statements together, so that no number of
statements makes up for an aspect that is missing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from time import monotonic
from typing import Final

from workshop.denominator.answer import Denominator
from workshop.denominator.counting import Share
from workshop.denominator.local import BRIEFLY, improve
from workshop.denominator.mip import Model, Terms
from workshop.denominator.problem import Items, Problem, bits
from workshop.denominator.prove import Claim, WrongProof, carried
from workshop.denominator.question import Groups, Matrix, ask
from workshop.denominator.settle import Ladder, Settled, TimeUp
from workshop.denominator.solver import answer, posed

# Proving comes first, breaking ties after it, within the same time limit.
PROOF_ENDS: Final = 0.7


@dataclass(frozen=True)
class Covering:
    """The largest of the sets that cover most aspects.

    `found` is the set; its `bound` holds for sets that cover as many aspects. `covered` are the
    aspects that it says something about. `missing` are the others that any statement is about; when
    `found.optimal`, no set that enough people carry covers more aspects.
    """

    found: Denominator
    covered: tuple[str, ...]
    missing: tuple[str, ...]


def covering(
    matrix: Matrix,
    share: Share,
    aspects: Sequence[str | None],
    *,
    scores: Sequence[int] | None = None,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
    start: Iterable[int] = (),
    time_limit: float = 5.0,
) -> Covering:
    """The heaviest set among those that cover most aspects; `aspects` has one per statement.

    A statement without an aspect (None) counts for the size alone. `start` is a set that enough
    people carry, to begin with. Ties are broken as `solve` does. Raises ValueError as `solve` does,
    and when `aspects` has another length than the statements.
    """
    if time_limit <= 0:
        raise ValueError("the time limit must be above 0 seconds")
    begin = monotonic()
    question = ask(matrix, scores=scores, weights=weights, groups=groups, floor=floor)
    if len(aspects) != len(question.team.carriers):
        raise ValueError("aspects needs one entry per statement")
    problem = posed(question, share)
    cover = _Cover(problem, {n: one for n, one in enumerate(aspects) if one is not None})
    best, bound = cover.prove(frozenset(start), begin + PROOF_ENDS * time_limit)
    settled = Settled(best, False, None, None)
    if cover.worth(best) == bound:
        settled = cover.settle(best, begin + time_limit)
    said = cover.covered(settled.statements)
    claim = Claim(problem, settled.statements, cover.weight_bound(settled.statements, bound))
    return Covering(
        found=answer(question, share, claim, settled),
        covered=tuple(sorted(said)),
        missing=tuple(sorted(cover.every - said)),
    )


class _Cover:
    """The problem with the aspects of its statements, as a program."""

    def __init__(self, problem: Problem, aspects: Mapping[int, str]) -> None:
        self.problem = problem
        self.aspects = aspects
        self.every = frozenset(aspects.values())
        self.bonus = sum(problem.team.weights) + 1
        self.taken = self.worth(frozenset(problem.taken))
        self.model = Model(problem)
        self.aim = self.model.weight()
        for aspect in sorted(self.every - self.covered(problem.taken)):
            self._add(aspect)

    def covered(self, statements: Iterable[int]) -> frozenset[str]:
        """The aspects that these say something about."""
        return frozenset(self.aspects[one] for one in statements if one in self.aspects)

    def worth(self, statements: frozenset[int]) -> int:
        """What is maximised: aspects first, then weight."""
        weight = self.problem.team.rank(statements)[0]
        return self.bonus * len(self.covered(statements)) + weight

    def weight_bound(self, statements: frozenset[int], bound: int) -> int:
        """The most that a set can weigh that covers as many aspects as this one."""
        aspects, weight = divmod(bound, self.bonus)
        if aspects > len(self.covered(statements)):
            return self.problem.heaviest  # nothing is known yet about sets with these aspects
        return min(weight, self.problem.heaviest)

    def prove(self, start: frozenset[int], deadline: float) -> tuple[frozenset[int], int]:
        """The best set that was found, and a true bound on what any set is worth."""
        if not self.problem.items:
            return frozenset(self.problem.taken), self.taken
        largest = improve(self.problem, self.problem.completed(start), BRIEFLY, deadline)
        best = max(largest, self._spread(), key=self.worth)
        bound = self.bonus * len(self.every) + self.problem.heaviest
        verdict = self.model.best(self.aim, deadline)
        if verdict.bound is not None:
            bound = min(bound, self.taken + verdict.bound)
        if verdict.items is not None and carried(self.problem, verdict.items):
            best = max(best, self.problem.statements(verdict.items), key=self.worth)
        if self.worth(best) > bound:
            raise WrongProof(f"a set is worth {self.worth(best)}, above the bound {bound}")
        return best, bound

    def settle(self, best: frozenset[int], deadline: float) -> Settled:
        """The first of the sets that are worth as much."""
        if not self.problem.items:
            return Settled(best, True, best, best)
        as_much = ({j: -value for j, value in self.aim.items()}, self.taken - self.worth(best))
        ladder = Ladder(self.problem, self.model, as_much, deadline)
        try:
            best = ladder.first(best)
            return Settled(best, True, *ladder.common(best))
        except TimeUp:
            return Settled(best, False, None, None)

    def _add(self, aspect: str) -> None:
        terms: Terms = dict.fromkeys(self._saying(aspect), -1.0)
        terms[self.model.size] = 1.0
        self.model.rows.append((terms, 0.0))
        self.aim[self.model.size] = float(self.bonus)
        self.model.size += 1

    def _saying(self, aspect: str) -> list[int]:
        return [
            j
            for j, item in enumerate(self.problem.items)
            if any(self.aspects.get(one) == aspect for one in item.statements)
        ]

    def _spread(self) -> frozenset[int]:
        """A first set: per aspect the item that loses fewest people, then whatever still fits."""
        chosen: Items = 0
        everything = range(len(self.problem.items))
        for aspect in sorted(self.every):
            chosen |= self._cheapest(chosen, self._saying(aspect))
        while more := self._cheapest(chosen, everything):
            chosen |= more
        return self.problem.statements(chosen)

    def _cheapest(self, chosen: Items, places: Iterable[int]) -> Items:
        """The item among these that loses fewest people, as a mask; 0 when none fits."""
        items = self.problem.items
        people = reduce(and_, (items[j].carriers for j in bits(chosen)), self.problem.people)
        left = {j: people & items[j].carriers for j in places if not chosen >> j & 1}
        fitting = [j for j, some in left.items() if self.problem.feasible(some)]
        return 1 << min(fitting, key=lambda j: (-left[j].bit_count(), j)) if fitting else 0
