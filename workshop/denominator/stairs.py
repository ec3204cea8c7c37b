"""The staircase: how many statements can be carried together by how many people.

Every set that is found is an answer for as many people as really carry it, and every proof for
few people also holds for more. So one proof per step is enough, at the step's lower end.
"""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final

from workshop.denominator.answer import Denominator, Step
from workshop.denominator.counting import Share
from workshop.denominator.local import BRIEFLY, improve
from workshop.denominator.problem import pose
from workshop.denominator.prove import prove
from workshop.denominator.question import Groups, Matrix, Question, ask

SECONDS_PER_PROOF: Final = 5.0


def staircase(
    matrix: Matrix,
    *,
    groups: Groups | None = None,
    floor: Share | None = None,
    known: Iterable[Denominator] = (),
    time_limit: float = 20.0,
) -> Iterator[Step]:
    """The steps from all people down to half of them, each as soon as it is decided.

    The first step is for all people, even when it has no statements; after that one step for
    every number of people at which the number of statements rises. Weights play no part: the
    staircase counts statements. The floors hold on every step. `known` answers give it a good
    start. When `time_limit` (seconds) is over, the other steps come at once, as the best that
    was found. Raises ValueError as `solve` does.
    """
    if time_limit <= 0:
        raise ValueError("the time limit must be above 0 seconds")
    stairs = Stairs(ask(matrix, groups=groups, floor=floor))
    for answer in known:
        stairs.offer(frozenset(answer.statements))
    return stairs.steps(monotonic() + time_limit)


class Stairs:
    """What is known for every number of people: the best set, and the most there can be."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.people = question.team.people
        self.half = -(-self.people // 2)
        statements = len(question.team.carriers)
        self.found: dict[int, frozenset[int]] = {
            needed: frozenset() for needed in range(self.half, self.people + 1)
        }
        self.bound = dict.fromkeys(self.found, statements)
        self._guess()

    def offer(self, statements: frozenset[int]) -> None:
        """Use a set for every number of people that it holds for."""
        supporters = self.question.team.supporters(statements)
        for needed in range(self.half, supporters.bit_count() + 1):
            if len(statements) > len(self.found[needed]) and self._meets(needed, supporters):
                self.found[needed] = statements

    def limit(self, needed: int, bound: int) -> None:
        """Use a proof that so many people, and so any more, can't carry more than `bound`."""
        for more in range(max(needed, self.half), self.people + 1):
            self.bound[more] = min(self.bound[more], bound)

    def steps(self, deadline: float) -> Iterator[Step]:
        """The steps from the top down; see `staircase`."""
        top = self.people
        while top >= self.half:
            size = len(self.found[top])
            bottom = self._bottom(top)
            if self.bound[bottom] > size and monotonic() < deadline:
                self._search(bottom, deadline)
            for needed in (bottom, top):
                if self.bound[needed] > size == len(self.found[bottom]) and monotonic() < deadline:
                    self._prove(needed, deadline)
            if len(self.found[bottom]) > size:
                continue
            yield Step(top, size, self._decided(top, size))
            top = bottom - 1

    def _bottom(self, top: int) -> int:
        """The fewest people for whom nothing better is known than for `top`."""
        size = len(self.found[top])
        return min(n for n in range(self.half, top + 1) if len(self.found[n]) == size)

    def _decided(self, top: int, size: int) -> bool:
        not_for_more = top == self.people or self.bound[top + 1] < size
        return self.bound[top] == size and not_for_more

    def _search(self, needed: int, deadline: float) -> None:
        """A better guess, so that the proof is spent on the true end of the step."""
        problem = pose(self.question.team, self.question.demands(needed))
        self.offer(improve(problem, problem.completed(self.found[needed]), BRIEFLY, deadline))

    def _prove(self, needed: int, deadline: float) -> None:
        problem = pose(self.question.team, self.question.demands(needed))
        until = min(deadline, monotonic() + SECONDS_PER_PROOF)
        claim = prove(problem, self.found[needed], until)
        self.offer(claim.statements)
        self.limit(needed, claim.bound)

    def _meets(self, needed: int, supporters: int) -> bool:
        return all(
            (supporters & demand.members).bit_count() >= demand.needed
            for demand in self.question.demands(needed)
        )

    def _guess(self) -> None:
        """A first staircase: keep adding the statement that costs fewest people."""
        team = self.question.team
        chosen: frozenset[int] = frozenset()
        people = team.supporters(())
        left = set(range(len(team.carriers)))
        while left and people.bit_count() >= self.half:
            self.offer(chosen)
            cheapest = max(left, key=lambda s: ((people & team.carriers[s]).bit_count(), -s))
            left.remove(cheapest)
            chosen |= {cheapest}
            people &= team.carriers[cheapest]
        self.offer(chosen)
