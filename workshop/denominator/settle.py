"""Which of the heaviest sets is the answer, what is in all of them and what in some."""

from dataclasses import dataclass
from typing import Final

from workshop.denominator.branch import OutOfEffort, Search
from workshop.denominator.mip import Model, Row, Terms
from workshop.denominator.problem import Items, Problem, bits, peel
from workshop.denominator.prove import Claim, carried

TIE_NODES: Final = 1500


@dataclass(frozen=True)
class Settled:
    """The answer among equals; None where the time was up before the proof."""

    statements: frozenset[int]
    first: bool
    fixed: frozenset[int] | None
    exchangeable: frozenset[int] | None


class TimeUp(Exception):
    """HiGHS could not finish a step of the ladder."""


def settle(claim: Claim, deadline: float) -> Settled:
    """Break the ties of a proven claim: most supporters, highest scores, lowest columns."""
    problem = peel(claim.problem, claim.weight)
    search = Search(problem, claim.statements, ties=True)
    try:
        best = search.run(TIE_NODES, deadline)
    except OutOfEffort:
        return _by_program(problem, claim.weight, search.best, deadline)
    return Settled(best, True, search.fixed, search.exchangeable)


def _by_program(problem: Problem, weight: int, best: frozenset[int], deadline: float) -> Settled:
    ladder = heaviest(problem, weight, deadline)
    first = False
    fixed = exchangeable = None
    try:
        best = ladder.first(best)
        first = True
        fixed, exchangeable = ladder.common(best)
    except TimeUp:
        pass
    return Settled(best, first, fixed, exchangeable)


def heaviest(problem: Problem, weight: int, deadline: float) -> "Ladder":
    """The ladder over the sets of this weight, which is known to be the most."""
    model = Model(problem)
    terms = {j: -value for j, value in model.weight().items()}
    return Ladder(problem, model, (terms, float(problem.taken_weight - weight)), deadline)


class Ladder:
    """Questions about the best sets alone, one program after the other.

    `best` is the row that all these sets meet, and no others.
    """

    def __init__(self, problem: Problem, model: Model, best: Row, deadline: float) -> None:
        self.problem = problem
        self.deadline = deadline
        self.model = model
        self.best = best

    def first(self, best: frozenset[int]) -> frozenset[int]:
        """The set that ranks first."""
        rank = self.problem.team.rank
        lost = self.model.lost()
        fewest = self._answer({variable: -value for variable, value in lost.items()}, [])
        if fewest is None:
            return best
        best = max(best, self.problem.statements(fewest), key=rank)
        left = self.problem.people.bit_count() - rank(best)[1]
        rows: list[Row] = [(lost, left + 0.5)]
        while (equal := self._answer(self._scores(), rows)) is not None:
            found = self.problem.statements(equal)
            if rank(found)[2] < rank(best)[2]:
                break
            best = max(best, found, key=rank)
            rows.append(self._another(equal))
        return best

    def common(self, best: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
        """What is in every one of the best sets, and what is in at least one."""
        in_all = in_any = self.problem.items_in(best)
        everything = (1 << len(self.problem.items)) - 1
        while True:
            surprising: Terms = dict.fromkeys(bits(in_all), -1.0)
            surprising |= dict.fromkeys(bits(everything & ~in_any), 1.0)
            found = self._answer(surprising, []) if surprising else in_all
            if found is None or (in_all & found, in_any | found) == (in_all, in_any):
                return self.problem.statements(in_all), self.problem.statements(in_any)
            in_all, in_any = in_all & found, in_any | found

    def _answer(self, objective: Terms, rows: list[Row]) -> Items | None:
        """The first of the best sets; None when no set meets the rows; raises TimeUp."""
        verdict = self.model.best(objective, self.deadline, [self.best, *rows])
        if not verdict.proven:
            raise TimeUp
        if verdict.items is not None and not carried(self.problem, verdict.items):
            raise TimeUp
        return verdict.items

    def _scores(self) -> Terms:
        scores = self.problem.team.scores
        return {
            j: float(sum(scores[statement] for statement in item.statements))
            for j, item in enumerate(self.problem.items)
        }

    def _another(self, items: Items) -> Row:
        """Not this set again: at least one item less or one more."""
        terms = {j: 1.0 if items >> j & 1 else -1.0 for j in range(len(self.problem.items))}
        return terms, items.bit_count() - 1.0
