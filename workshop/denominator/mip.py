"""The same question as a mixed-integer program, for HiGHS (Huangfu & Hall 2018) through scipy.

x_j says that item j is in, z_c that the people of class c are lost by it:

    maximise    sum of weight_j x_j
    subject to  x_j <= z_c                          for every class c that rejects item j
                people lost <= members - needed     for the team and for every group with a floor
                sum of x over a clique <= 1         items that pairwise lose too many people

Only the x need to be integer: with them fixed, the smallest z is 0 or 1. The cliques are what
makes the relaxation strong enough for votes that have structure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from time import monotonic
from typing import Final

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from workshop.denominator.problem import Items, People, Problem, bits

# HiGHS works with tolerances of 1e-6; a bound is rounded down only beyond any of them.
TOLERANCE: Final = 1e-4

# HiGHS looks at its clock now and then only; this part of the time is kept for that.
PUNCTUAL: Final = 0.9

# The statuses of scipy's milp.
OPTIMAL: Final = 0
INFEASIBLE: Final = 2

Terms = dict[int, float]  # variable -> coefficient
Row = tuple[Terms, float]  # terms <= limit


@dataclass(frozen=True)
class Verdict:
    """What HiGHS says: a set, if it has one, and the most that the objective can be."""

    items: Items | None
    bound: int | None
    proven: bool


class Model:
    """The program of one problem; build once, ask several objectives."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.classes = _classes(problem)
        self.size = len(problem.items) + len(self.classes)
        self.rows = [*self._losses(), *self._budgets(), *self._cliques()]

    def weight(self) -> Terms:
        """The objective of the main question, what is taken not counted."""
        return {j: item.weight for j, item in enumerate(self.problem.items)}

    def lost(self) -> Terms:
        """How many people the chosen items lose."""
        first = len(self.problem.items)
        return {first + c: members.bit_count() for c, (members, _) in enumerate(self.classes)}

    def best(self, objective: Terms, deadline: float, extra: Sequence[Row] = ()) -> Verdict:
        """The set for which the objective is largest; integer coefficients are assumed."""
        items = len(self.problem.items)
        return maximise(objective, [*self.rows, *extra], self.size, items, deadline)

    def _losses(self) -> list[Row]:
        first = len(self.problem.items)
        return [
            ({j: 1.0, first + c: -1.0}, 0.0)
            for c, (_, rejected) in enumerate(self.classes)
            for j in bits(rejected)
        ]

    def _budgets(self) -> list[Row]:
        first = len(self.problem.items)
        rows = []
        for demand in self.problem.demands:
            present = (self.problem.people & demand.members).bit_count()
            terms = {
                first + c: float((members & demand.members).bit_count())
                for c, (members, _) in enumerate(self.classes)
                if members & demand.members
            }
            rows.append((terms, float(present - demand.needed)))
        return rows

    def _cliques(self) -> list[Row]:
        return [(dict.fromkeys(clique, 1.0), 1.0) for clique in cliques(self.problem)]


def maximise(
    objective: Terms, rows: Sequence[Row], size: int, integers: int, deadline: float
) -> Verdict:
    """The largest value of the objective over variables from 0 to 1, of which the first
    `integers` are 0 or 1; the verdict's items are the ones among these.
    """
    seconds = deadline - monotonic()
    if seconds <= 0:
        return Verdict(None, None, proven=False)
    aim = np.zeros(size)
    for variable, coefficient in objective.items():
        aim[variable] = -coefficient
    found = milp(
        aim,
        integrality=(np.arange(size) < integers).astype(np.int8),
        bounds=Bounds(0, 1),
        constraints=_constraint(rows, size),
        options={"time_limit": PUNCTUAL * seconds, "mip_rel_gap": 0},
    )
    if found.x is None:
        return Verdict(None, _rounded(found.mip_dual_bound), proven=found.status == INFEASIBLE)
    items = sum(1 << j for j in range(integers) if found.x[j] > 0.5)
    return Verdict(items, _rounded(found.mip_dual_bound), proven=found.status == OPTIMAL)


def _rounded(bound: float | None) -> int | None:
    # scipy minimises, so what it calls a lower bound is minus our upper bound.
    return None if bound is None or not np.isfinite(bound) else floor(-bound + TOLERANCE)


def _constraint(rows: Sequence[Row], size: int) -> LinearConstraint:
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for terms, _ in rows:
        columns.extend(terms.keys())
        data.extend(terms.values())
        ends.append(len(columns))
    matrix = csr_array((data, columns, ends), shape=(len(rows), size))
    return LinearConstraint(matrix, ub=[limit for _, limit in rows])


def _classes(problem: Problem) -> list[tuple[People, Items]]:
    """People who reject the same items and count for the same demands, taken together."""
    alike: dict[tuple[Items, tuple[bool, ...]], People] = {}
    for person in bits(problem.people):
        one = 1 << person
        rejected = sum(1 << j for j, item in enumerate(problem.items) if not item.carriers & one)
        if rejected:
            counts = tuple(bool(demand.members & one) for demand in problem.demands)
            alike[rejected, counts] = alike.get((rejected, counts), 0) | one
    return [(members, rejected) for (rejected, _), members in alike.items()]


def cliques(problem: Problem) -> list[list[int]]:
    """Sets of items of which at most one can be in, such that every conflicting pair is in one."""
    count = len(problem.items)
    conflicts = [0] * count
    for j in range(count):
        left = problem.people & problem.items[j].carriers
        for other in range(j + 1, count):
            if not problem.feasible(left & problem.items[other].carriers):
                conflicts[j] |= 1 << other
                conflicts[other] |= 1 << j
    uncovered = list(conflicts)
    found = []
    for j in range(count):
        while uncovered[j]:
            clique = _grown(j, uncovered[j], conflicts)
            inside = sum(1 << member for member in clique)
            for member in clique:
                uncovered[member] &= ~inside
            found.append(clique)
    return found


def _grown(start: int, uncovered: Items, conflicts: list[Items]) -> list[int]:
    """A clique through `start`: first along pairs that no clique has yet, then all it can hold."""
    clique, common = [start], conflicts[start]
    while common:
        wanted = bits(common & uncovered) or bits(common)
        member = max(wanted, key=lambda j: (conflicts[j] & common).bit_count())
        clique.append(member)
        common &= conflicts[member]
    return clique
