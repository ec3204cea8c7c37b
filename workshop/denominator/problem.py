"""The question in the solver's own terms: sets of people as the bits of an integer.

Everything is about one set of statements S and the people who underwrite all of it. A statement
*costs* the people who don't underwrite it; S may cost no more than its demands allow.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

People = int  # one bit per person
Items = int  # one bit per item

# Weight, supporters, sum of scores, then the lowest statements: more is better in each place.
Rank = tuple[int, int, int, tuple[int, ...]]


def bits(mask: int) -> list[int]:
    """The places of the ones in a mask, lowest first."""
    places = []
    while mask:
        low = mask & -mask
        places.append(low.bit_length() - 1)
        mask ^= low
    return places


@dataclass(frozen=True)
class Demand:
    """At least `needed` of these `members` must be among the supporters."""

    members: People
    needed: int


@dataclass(frozen=True)
class Team:
    """All votes as they were given: per statement who underwrites it, what it weighs and scores."""

    people: int
    carriers: tuple[People, ...]
    weights: tuple[int, ...]
    scores: tuple[int, ...]

    def supporters(self, statements: Iterable[int]) -> People:
        """The people who underwrite every one of these statements; everybody for none."""
        everyone = (1 << self.people) - 1
        return reduce(and_, (self.carriers[statement] for statement in statements), everyone)

    def rank(self, statements: Iterable[int]) -> Rank:
        """How good a set is, comparable with the rank of any other set."""
        chosen = sorted(statements)
        return (
            sum(self.weights[statement] for statement in chosen),
            self.supporters(chosen).bit_count(),
            sum(self.scores[statement] for statement in chosen),
            tuple(-statement for statement in chosen),
        )


@dataclass(frozen=True)
class Item:
    """Statements that the same people underwrite: in a best set all of them or none."""

    statements: tuple[int, ...]
    carriers: People
    weight: int


@dataclass(frozen=True)
class Problem:
    """What is left to decide after reduction.

    `taken` is in already (asked for, or free because it costs nobody), `people` are those who can
    still be supporters, and `items` are what may be added, the most carried first.
    """

    team: Team
    demands: tuple[Demand, ...]
    taken: tuple[int, ...]
    people: People
    items: tuple[Item, ...]

    @property
    def taken_weight(self) -> int:
        """What the set weighs before anything is added."""
        return sum(self.team.weights[statement] for statement in self.taken)

    @property
    def heaviest(self) -> int:
        """What the set would weigh with every item in: no set is heavier."""
        return self.taken_weight + sum(item.weight for item in self.items)

    def feasible(self, supporters: People) -> bool:
        """Whether these people are enough for every demand."""
        for demand in self.demands:  # the hottest line of the solver: all() would double its time
            if (supporters & demand.members).bit_count() < demand.needed:
                return False
        return True

    def statements(self, items: Items) -> frozenset[int]:
        """The whole set when these items are added to what is taken."""
        added = (statement for i in bits(items) for statement in self.items[i].statements)
        return frozenset((*self.taken, *added))

    def items_in(self, statements: frozenset[int]) -> Items:
        """The items that are in this set."""
        return sum(
            1 << i for i, item in enumerate(self.items) if statements.issuperset(item.statements)
        )

    def completed(self, statements: frozenset[int]) -> frozenset[int]:
        """The same set with what is taken or free anyway."""
        return self.statements(self.items_in(statements))


def pose(team: Team, demands: Sequence[Demand], seed: Iterable[int] = ()) -> Problem:
    """The reduced problem: what can't be in drops out, what costs nobody is taken, twins merge.

    Raises ValueError when the seed alone has too few supporters.
    """
    taken = tuple(sorted(set(seed)))
    people = team.supporters(taken)
    posed = Problem(team, tuple(demands), taken, people, ())
    if not posed.feasible(people):
        raise ValueError("the seed has fewer supporters than are asked for")
    twins: dict[People, list[int]] = {}
    for statement, carriers in enumerate(team.carriers):
        if statement not in taken and posed.feasible(people & carriers):
            twins.setdefault(people & carriers, []).append(statement)
    free = twins.pop(people, [])
    items = [
        Item(tuple(same), carriers, sum(team.weights[statement] for statement in same))
        for carriers, same in twins.items()
    ]
    items.sort(key=lambda item: (-item.carriers.bit_count(), item.statements))
    return Problem(team, posed.demands, tuple(sorted((*taken, *free))), people, tuple(items))


def peel(problem: Problem, goal: int) -> Problem:
    """The part of the problem in which sets of at least this weight can be; all such sets stay.

    Somebody who underwrites too little to carry `goal` is no supporter of such a set; without
    that person more statements may fall below what is asked, and so on. Raises ValueError when
    that leaves too few people: then no set is so heavy.
    """
    while True:
        kept = _able(problem, goal)
        if kept == problem.people:
            return problem
        if not problem.feasible(kept):
            raise ValueError(f"no set weighs {goal}")
        problem = _without_others(problem, kept)


def _able(problem: Problem, goal: int) -> People:
    able = 0
    for person in bits(problem.people):
        carried = sum(item.weight for item in problem.items if item.carriers >> person & 1)
        able |= (problem.taken_weight + carried >= goal) << person
    return able


def _without_others(problem: Problem, kept: People) -> Problem:
    items, free = [], list(problem.taken)
    for item in problem.items:
        carriers = item.carriers & kept
        if carriers == kept:
            free.extend(item.statements)
        elif problem.feasible(carriers):
            items.append(Item(item.statements, carriers, item.weight))
    taken = tuple(sorted(free))
    return Problem(problem.team, problem.demands, taken, kept, tuple(items))
