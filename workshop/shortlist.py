"""What came out of the dealt round, as far as it may be told, and the shortlist that follows.

The order rests on nothing but what is told: of statements about which the same is told none comes
before the other for what people chose. So no number can be worked out from an order, nor from the
shortlists of several lengths.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import ceil, floor
from statistics import fmean

from workshop import intervals, privacy
from workshop.dealing import OPEN, YES
from workshop.language import Text

Choices = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """What may be told of one statement: how many of the `people` who saw it want to weigh it.

    `between` are the percentages between which that share of the whole team most likely lies; None
    where all who took part saw it, or where it would tell more than `support` does.
    """

    statement: int
    people: int
    support: Text
    between: tuple[int, int] | None
    score: float


@dataclass(frozen=True)
class Shortlisting:
    """The frozen round: what is told of each statement, the best supported first.

    `people` chose anything at all, `finished` of them chose for all they were dealt. `unseen` are
    the statements that fewer people than the minimum saw, of which nothing is told.
    """

    taken_at: datetime
    minimum: int
    people: int
    finished: int
    told: tuple[Told, ...]
    unseen: tuple[int, ...]

    @property
    def too_few(self) -> bool:
        """Whether so few people took part that nothing may be told."""
        return self.people < self.minimum

    @property
    def order(self) -> tuple[int, ...]:
        """Every statement, the best supported first and the unseen last."""
        return (*(one.statement for one in self.told), *self.unseen)


def reveal(
    rows: Sequence[Choices],
    statements: Collection[int],
    *,
    taken_at: datetime,
    minimum: int,
) -> Shortlisting:
    """What may be told of these statements, out of the frozen choices of each person."""
    seen, wanted = Counter[int](), Counter[int]()
    for row in rows:
        for statement, chosen in row.items():
            seen[int(statement)] += chosen != OPEN
            wanted[int(statement)] += chosen == YES
    people = sum(any(chosen != OPEN for chosen in row.values()) for row in rows)
    if people < minimum:
        return Shortlisting(taken_at, minimum, people, 0, (), tuple(sorted(statements)))
    told = (
        _told(id, wanted[id], seen[id], people, minimum) for id in statements if seen[id] >= minimum
    )
    return Shortlisting(
        taken_at=taken_at,
        minimum=minimum,
        people=people,
        finished=sum(bool(row) and OPEN not in row.values() for row in rows),
        told=tuple(sorted(told, key=lambda one: (-one.score, one.statement))),
        unseen=tuple(sorted(id for id in statements if seen[id] < minimum)),
    )


def proposed(found: Shortlisting, aspects: Mapping[int, str], number: int) -> frozenset[int]:
    """So many statements for the shortlist: first the best of every aspect, then the best of all.

    `aspects` tells of every statement which aspect it is about; what it does not hold is left out.
    """
    order = [id for id in found.order if id in aspects]
    best: dict[str, int] = {}
    for id in order:
        best.setdefault(aspects[id], id)
    first = [id for id in order if id in best.values()]
    return frozenset([*first, *(id for id in order if id not in first)][: max(0, number)])


def _told(statement: int, count: int, people: int, everybody: int, minimum: int) -> Told:
    exact = (
        privacy.level(people, minimum=minimum) is privacy.Level.EXACT
        and minimum <= count <= people - minimum
    )
    between = None
    if exact and people < everybody:
        low, high = intervals.jeffreys(count, people)
        between = floor(100 * low), ceil(100 * high)
    return Told(
        statement=statement,
        people=people,
        support=privacy.few(count, people, minimum=minimum),
        between=between,
        score=_score(count, people, minimum),
    )


@cache
def _score(count: int, people: int, minimum: int) -> float:
    """The cautious share of the middle of all counts of which the same would be told."""
    said = privacy.few(count, people, minimum=minimum)
    alike = [
        other for other in range(people + 1) if privacy.few(other, people, minimum=minimum) == said
    ]
    return intervals.cautious(fmean(alike), people)
