"""The milder reading: everybody may have a reservation about one statement of the set.

In large teams joint sets become small, for nearly everybody rejects something. Here somebody
still carries the set when at most `reservations` of its statements are not carried. The program:

    sum of x over what a person rejects <= t + (all that the person rejects - t) * z

with z = 1 for a person who is lost; both x and z are integer, the rest is as in `mip`.
"""

from collections.abc import Sequence
from random import Random
from time import monotonic
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.denominator.answer import Denominator, GroupSupport
from workshop.denominator.counting import Share, exact_share, people_needed
from workshop.denominator.mip import Row, Terms, maximise
from workshop.denominator.problem import Demand, bits
from workshop.denominator.prove import WrongProof
from workshop.denominator.question import Groups, Matrix, Question, ask

ROUNDS: Final = 150

Rank = tuple[int, int, int, tuple[int, ...]]


def with_reservations(
    matrix: Matrix,
    share: Share,
    *,
    reservations: int = 1,
    scores: Sequence[int] | None = None,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
    time_limit: float = 5.0,
) -> Denominator:
    """The heaviest set of which enough people carry all but `reservations` statements.

    As `solve`, with the same arguments and errors; the ties of this reading are never settled,
    so `settled` is false and `fixed` and `exchangeable` are None.
    """
    if reservations < 0 or time_limit <= 0:
        raise ValueError("reservations must be 0 or more and the time limit above 0 seconds")
    deadline = monotonic() + time_limit
    question = ask(matrix, scores=scores, weights=weights, groups=groups, floor=floor)
    needed = people_needed(share, question.team.people)
    milder = _Milder(question, question.demands(needed), reservations)
    best = milder.climb()
    bound, best = milder.prove(best, deadline)
    return milder.answer(share, needed, best, bound)


class _Milder:
    """The votes as a table of rejections, for one number of reservations."""

    def __init__(self, question: Question, demands: tuple[Demand, ...], reservations: int) -> None:
        self.question = question
        self.team = question.team
        self.demands = demands
        self.allowed = reservations
        self.columns = range(len(self.team.carriers))
        self.rejects = np.array(
            [
                [not c >> person & 1 for c in self.team.carriers]
                for person in range(self.team.people)
            ]
        ).reshape(self.team.people, len(self.columns))
        self.members = np.array([_places(d.members, self.team.people) for d in demands])
        self.needed = np.array([demand.needed for demand in demands])

    def supporters(self, statements: Sequence[int]) -> NDArray[np.bool_]:
        """Who carries all of these but for the reservations."""
        kept = self.rejects[:, sorted(statements)].sum(axis=1) <= self.allowed
        return np.asarray(kept, dtype=np.bool_)

    def rank(self, statements: Sequence[int]) -> Rank:
        """As `Team.rank`, with supporters in the milder sense."""
        weight, _, score, low = self.team.rank(statements)
        return weight, int(self.supporters(statements).sum()), score, low

    def feasible(self, statements: Sequence[int]) -> bool:
        """Whether enough people carry these."""
        return bool((self.members @ self.supporters(statements) >= self.needed).all())

    def climb(self) -> list[int]:
        """A good set: fill greedily, take one to three out, refill, so many times."""
        dice = Random(8)
        best = current = self._filled([], dice)
        for _ in range(ROUNDS):
            out = set(dice.sample(current, min(len(current), dice.randint(1, 3))))
            found = self._filled([s for s in current if s not in out], dice)
            best = current = max(best, found, key=self.rank)
        return best

    def _filled(self, statements: list[int], dice: Random) -> list[int]:
        chosen = list(statements)
        while True:
            rejected = self.rejects[:, chosen].sum(axis=1)
            kept = (rejected[:, None] + self.rejects) <= self.allowed
            fits = (self.members @ kept >= self.needed[:, None]).all(axis=0)
            fits[chosen] = False
            if not fits.any():
                return chosen
            # Who has no reservation left counts as half lost.
            free = (rejected[:, None] + self.rejects) < self.allowed
            worth = kept.sum(axis=0) + 0.5 * free.sum(axis=0)
            chosen.append(
                max(np.flatnonzero(fits).tolist(), key=lambda s: worth[s] + 3 * dice.random())
            )

    def prove(self, best: list[int], deadline: float) -> tuple[int, list[int]]:
        """A true bound, and the best set that is known now."""
        count = len(self.columns)
        everything = sum(self.team.weights)
        if self.rank(best)[0] == everything:
            return everything, best
        weight: Terms = {s: float(self.team.weights[s]) for s in self.columns}
        size = count + self.team.people
        verdict = maximise(weight, self._rows(count), size, size, deadline)
        bound = everything if verdict.bound is None else min(verdict.bound, everything)
        if verdict.items is not None:
            found = bits(verdict.items & ((1 << count) - 1))
            if self.feasible(found):
                best = max(best, found, key=self.rank)
        if self.rank(best)[0] > bound:
            raise WrongProof(f"a set weighs {self.rank(best)[0]}, above the bound {bound}")
        return bound, best

    def _rows(self, first: int) -> list[Row]:
        rows: list[Row] = []
        for person in range(self.team.people):
            rejected = np.flatnonzero(self.rejects[person]).tolist()
            if len(rejected) > self.allowed:
                terms: Terms = dict.fromkeys(rejected, 1.0)
                terms[first + person] = float(self.allowed - len(rejected))
                rows.append((terms, float(self.allowed)))
        for demand in self.demands:
            members = bits(demand.members)
            lost = {first + person: 1.0 for person in members}
            rows.append((lost, float(len(members) - demand.needed)))
        return rows

    def answer(self, share: Share, needed: int, best: list[int], bound: int) -> Denominator:
        """What was found out, in the words of the answer."""
        weight, supporters, _, _ = self.rank(best)
        return Denominator(
            statements=tuple(sorted(best)),
            supporters=supporters,
            people=self.team.people,
            share=exact_share(share),
            needed=needed,
            weight=weight,
            bound=bound,
            optimal=weight == bound,
            settled=False,
            fixed=None,
            exchangeable=None,
            passing_separately=tuple(s for s in self.columns if self._passes(s)),
            groups=tuple(self._group(name, best) for name in self.question.groups),
        )

    def _passes(self, statement: int) -> bool:
        carriers = _places(self.team.carriers[statement], self.team.people)
        return bool((self.members @ carriers >= self.needed).all())

    def _group(self, name: str, best: list[int]) -> GroupSupport:
        members = _places(self.question.groups[name], self.team.people)
        floor = self.question.floors.get(name)
        return GroupSupport(
            name=name,
            people=int(members.sum()),
            supporters=int((members & self.supporters(best)).sum()),
            needed=floor.needed if floor else 0,
        )


def _places(mask: int, people: int) -> NDArray[np.int64]:
    """The mask as a row of ones and zeros."""
    return np.array([mask >> person & 1 for person in range(people)], dtype=np.int64)
