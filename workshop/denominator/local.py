"""Local search: a very good answer at once, without a proof.

Start anywhere and fill greedily; take one to three items out and refill, as long as that leads
somewhere; start anew from another item. Counted in looks and seeded, so that the same votes give
the same answer on any machine; a deadline is there for machines that are too slow.
"""

from math import inf
from random import Random
from time import monotonic
from typing import Final

from workshop.denominator.problem import Items, People, Problem, bits

# One unit is one look at one item; these many take about 15 ms and 75 ms.
BRIEFLY: Final = 20_000
THOROUGHLY: Final = 100_000

# So many rounds without anything better, and the climb is given up.
PATIENCE: Final = 10


def improve(
    problem: Problem, start: frozenset[int], effort: int, deadline: float = inf
) -> frozenset[int]:
    """The best set that was found, never worse than `start`.

    `start` is a feasible set of statements that contains what the problem has taken; `deadline` is
    in `time.monotonic`.
    """
    # A handful of items has no more to find than this.
    effort = min(effort, 100 * len(problem.items) ** 2)
    climb = _Climb(problem, start, deadline)
    climb.climb(problem.items_in(start), effort)
    while climb.looks < effort and problem.items and monotonic() < deadline:
        climb.climb(1 << climb.dice.randrange(len(problem.items)), effort)
    return climb.best


class _Climb:
    """One search with its own dice and the best set so far."""

    def __init__(self, problem: Problem, start: frozenset[int], deadline: float) -> None:
        self.problem = problem
        self.deadline = deadline
        self.dice = Random(8)
        self.looks = 0
        self.best = start
        self.best_rank = problem.team.rank(start)

    def climb(self, start: Items, effort: int) -> None:
        """Walk over sets that are as heavy or heavier until nothing better comes."""
        items, current = self._filled(start)
        patience = PATIENCE
        while patience and self.looks < effort and monotonic() < self.deadline:
            other, found = self._filled(self._disturbed(items))
            patience = PATIENCE if found > current else patience - 1
            # An equally heavy set is worth a try too: it may lead elsewhere.
            if found[0] >= current[0]:
                items, current = other, found
                self._keep(items, found)

    def _keep(self, items: Items, found: tuple[int, int]) -> None:
        if found >= self.best_rank[:2]:
            statements = self.problem.statements(items)
            self.best_rank, self.best = max(
                (self.best_rank, self.best), (self.problem.team.rank(statements), statements)
            )

    def _disturbed(self, chosen: Items) -> Items:
        """The set without one to three of its items."""
        places = bits(chosen)
        for place in self.dice.sample(places, min(len(places), self.dice.randint(1, 3))):
            chosen ^= 1 << place
        return chosen

    def _filled(self, chosen: Items) -> tuple[Items, tuple[int, int]]:
        """Add, as long as something fits, an item that costs few people for what it weighs.

        Returns the items with their weight and supporters.
        """
        everything = self.problem.items
        people = self.problem.people
        weight = self.problem.taken_weight
        for place in bits(chosen):
            people &= everything[place].carriers
            weight += everything[place].weight
        left_over = [i for i in range(len(everything)) if not chosen >> i & 1]
        while priced := self._priced(people, left_over):
            _, cheapest = min(priced)
            chosen |= 1 << cheapest
            people &= everything[cheapest].carriers
            weight += everything[cheapest].weight
            left_over = [place for _, place in priced if place != cheapest]
        return chosen, (weight, people.bit_count())

    def _priced(self, people: People, places: list[int]) -> list[tuple[float, int]]:
        self.looks += len(places) + 1
        present = people.bit_count()
        priced = []
        for place in places:
            item = self.problem.items[place]
            left = people & item.carriers
            if self.problem.feasible(left):
                cost = (present - left.bit_count()) / item.weight
                priced.append((cost * (0.5 + self.dice.random()), place))
        return priced
