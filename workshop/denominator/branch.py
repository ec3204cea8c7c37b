"""Branch and bound on bitsets: every set is looked at or ruled out by a bound.

The tree goes over statements: with or without. Three bounds cut it. *Degree*: a set can't weigh
more than the k-th most that a remaining person still underwrites, for the team and for every
group. *Colours*: statements that pairwise lose too many people go in at most one at a time, so a
set weighs at most one statement per colour (Tomita & Seki 2003 for cliques). *Closure*: a best
set contains every statement that costs nobody extra, so leaving one out leaves out all that cost
at least the same people.
"""

from collections.abc import Callable
from time import monotonic

from workshop.denominator.problem import Items, People, Problem, Rank, bits


class OutOfEffort(Exception):
    """The agreed number of nodes is used up before everything was ruled out."""


class Search:
    """One exhaustive search for sets at least as heavy as the best one known.

    With `ties` it also settles which of the heaviest sets ranks first, and collects what is in
    all of them (`fixed`) and in any of them (`exchangeable`).
    """

    def __init__(self, problem: Problem, start: frozenset[int], *, ties: bool = False) -> None:
        self.problem = problem
        self.ties = ties
        self.nodes_left = 0
        self.deadline = 0.0
        self.carriers = [item.carriers for item in problem.items]
        self.weights = [item.weight for item in problem.items]
        # Without weights counting bits is enough, and much faster.
        plain = all(weight == 1 for weight in self.weights)
        self.weigh: Callable[[Items], int] = int.bit_count if plain else self._weight
        self.rows = [(1 << person, self._carried(person)) for person in bits(problem.people)]
        self.in_all = self.in_any = problem.items_in(start)
        self._keep(start, problem.team.rank(start))

    @property
    def fixed(self) -> frozenset[int]:
        """What is in every heaviest set; true once `run` has ended with `ties`."""
        return self.problem.statements(self.in_all)

    @property
    def exchangeable(self) -> frozenset[int]:
        """What is in some heaviest set; true once `run` has ended with `ties`."""
        return self.problem.statements(self.in_any)

    def _carried(self, person: int) -> Items:
        return sum(1 << i for i, carriers in enumerate(self.carriers) if carriers >> person & 1)

    def run(self, nodes: int, deadline: float) -> frozenset[int]:
        """The best set, proven; raises OutOfEffort after so many nodes, with `best` kept.

        The nodes are the limit that is meant to bite; the deadline is there for slow machines.
        """
        self.nodes_left = nodes
        self.deadline = deadline
        everything = (1 << len(self.carriers)) - 1
        self._explore(self.problem.people, 0, self.problem.taken_weight, everything)
        return self.best

    def _keep(self, statements: frozenset[int], rank: Rank) -> None:
        self.best, self.best_rank = statements, rank
        # Without ties only something heavier is worth a look.
        self.goal = rank[0] + (0 if self.ties else 1)

    def _offer(self, chosen: Items) -> None:
        statements = self.problem.statements(chosen)
        rank = self.problem.team.rank(statements)
        if rank[0] > self.best_rank[0]:
            self.in_all = self.in_any = chosen
        elif rank[0] == self.best_rank[0]:
            self.in_all &= chosen
            self.in_any |= chosen
        if rank > self.best_rank:
            self._keep(statements, rank)

    def _weight(self, items: Items) -> int:
        return sum(self.weights[place] for place in bits(items))

    def _explore(self, people: People, chosen: Items, weight: int, open_: Items) -> None:
        if self.nodes_left <= 0 or monotonic() >= self.deadline:
            raise OutOfEffort
        self.nodes_left -= 1
        narrowed = self._narrowed(people, chosen, weight, open_)
        if narrowed is None:
            return
        people, chosen, weight, open_ = narrowed
        self._offer_if_heavy(chosen, weight)
        if not open_:
            return
        order, ceilings = self.coloured(people, open_)
        if weight + ceilings[-1] <= self.best_rank[0] and self._known(people, chosen, open_):
            return
        for place, ceiling in zip(reversed(order), reversed(ceilings), strict=True):
            if not open_ >> place & 1:
                continue
            if weight + ceiling < self.goal:
                return
            open_ ^= 1 << place
            left = people & self.carriers[place]
            self._explore(left, chosen | 1 << place, weight + self.weights[place], open_)
            open_ &= ~self._no_cheaper(people, left, open_)

    def _offer_if_heavy(self, chosen: Items, weight: int) -> None:
        if weight >= self.goal:
            self._offer(chosen)

    def _narrowed(
        self, people: People, chosen: Items, weight: int, open_: Items
    ) -> tuple[People, Items, int, Items] | None:
        """Repeat until nothing changes: drop what can't be in, take what is free, drop who is out.

        None when the degree bound rules the whole branch out.
        """
        while True:
            for place in bits(open_):
                left = people & self.carriers[place]
                if left == people:
                    chosen |= 1 << place
                    weight += self.weights[place]
                    open_ ^= 1 << place
                elif not self.problem.feasible(left):
                    open_ ^= 1 << place
            able = self._able(people, weight, open_)
            if not self.problem.feasible(able):
                return None
            if able == people:
                return people, chosen, weight, open_
            people = able

    def _able(self, people: People, weight: int, open_: Items) -> People:
        """The people who still underwrite enough; too few of them is the degree bound."""
        lacking = self.goal - weight
        if lacking <= 0:
            return people
        weigh = self.weigh
        lost = [one for one, row in self.rows if one & people and weigh(row & open_) < lacking]
        return people - sum(lost)

    def _known(self, people: People, chosen: Items, open_: Items) -> bool:
        """Whether a branch that can at most equal the best set has nothing to teach any more.

        Every open item costs somebody, so its sets have fewer supporters than `people`.
        """
        ranks_higher = people.bit_count() > self.best_rank[1]
        in_fewer = self.in_all & ~chosen
        in_more = (chosen | open_) & ~self.in_any
        return not (ranks_higher or in_fewer or in_more)

    def coloured(self, people: People, open_: Items) -> tuple[list[int], list[int]]:
        """The open items by colour, and what a set of items up to each place can weigh at most."""
        order: list[int] = []
        ceilings: list[int] = []
        total = 0
        uncoloured = bits(open_)
        while uncoloured:
            colour: list[int] = []
            later: list[int] = []
            for place in uncoloured:
                left = people & self.carriers[place]
                if any(self.problem.feasible(left & self.carriers[other]) for other in colour):
                    later.append(place)
                else:
                    colour.append(place)
            heaviest = 0
            for place in colour:
                heaviest = max(heaviest, self.weights[place])
                order.append(place)
                ceilings.append(total + heaviest)
            total += heaviest
            uncoloured = later
        return order, ceilings

    def _no_cheaper(self, people: People, left: People, open_: Items) -> Items:
        """The open items that cost at least the people whom the item just left out costs."""
        return sum(
            1 << place for place in bits(open_) if people & self.carriers[place] & ~left == 0
        )
