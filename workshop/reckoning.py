"""From frozen votes to the joint denominator: the answer, then the staircase, then other readings.

What comes out holds raw counts of people. What a team may see of it is decided in
workshop.outcome.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from time import monotonic
from typing import Final

from workshop import denominator
from workshop.denominator import UNSURE, Covering, Denominator, Outside, Step, Vote

# Who weighed at least this share of the statements counts among the people who finished.
FINISHED: Final = "0.8"
SECONDS_FOR_FIRST: Final = 1.5
SECONDS_FOR_ANSWER: Final = 10.0
SECONDS_FOR_STAIRCASE: Final = 20.0
SECONDS_FOR_SETS: Final = 20.0
SECONDS_FOR_READING: Final = 5.0


@dataclass(frozen=True)
class Weighing:
    """The votes of the people who finished: a row per person, a column per statement.

    `statements` are ids. `groups` has everybody's subgroup, where it is large enough to ask
    something of its own.
    """

    statements: tuple[int, ...]
    votes: tuple[tuple[Vote, ...], ...]
    groups: tuple[str | None, ...]

    @property
    def people(self) -> int:
        """How many people finished."""
        return len(self.votes)


@dataclass(frozen=True)
class Answer:
    """The kern, the draagvlak around it, and how far the other statements are from the kern.

    `rewording` is the column of the kern that alone keeps out most people, and how many; `alone`
    has that number for every column of the kern. `final` when no better one is being looked for.
    """

    kern: Denominator
    draagvlak: Denominator
    outside: tuple[Outside, ...]
    rewording: tuple[int, int] | None
    final: bool
    alone: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Stairs:
    """The steps that are decided by now; `complete` when no more will come.

    `sets` has, by the number of people of a step, the columns of the set that stands on it: the
    first of the largest ones, where that is settled.
    """

    steps: tuple[Step, ...] = ()
    complete: bool = False
    sets: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Readings:
    """The same question asked otherwise; None for what is not calculated (yet).

    `milder`: everybody may have a reservation about one statement. `covering`: most aspects first,
    then most statements. `without_floor`: nothing is asked of subgroups.
    """

    milder: Denominator | None = None
    covering: Covering | None = None
    without_floor: Denominator | None = None
    complete: bool = False


def weighing(
    rows: Sequence[tuple[str | None, Mapping[str, str]]],
    statements: Sequence[int],
    *,
    minimum: int,
    counted: Sequence[bool | None] = (),
) -> Weighing:
    """Who finished, and what they voted; `rows` are (subgroup, statement id to vote).

    `counted` says of each row whether it counts as finished, None where the votes say so.
    A subgroup below `minimum` finished people asks nothing of its own: a demand on a few people
    would say something about them.
    """
    columns = tuple(sorted(statements))
    table = [[_vote(votes.get(str(id))) for id in columns] for _, votes in rows]
    done = set(denominator.finished(table, FINISHED) if columns else ())
    done.update(row for row, counts in enumerate(counted) if counts)
    done.difference_update(row for row, counts in enumerate(counted) if counts is False)
    present = sorted(done)
    names = [rows[person][0] for person in present]
    large = {name for name in names if name is not None and names.count(name) >= minimum}
    return Weighing(
        statements=columns,
        votes=tuple(tuple(table[person]) for person in present),
        groups=tuple(name if name in large else None for name in names),
    )


def answers(found: Weighing, *, share_percent: int, floor_percent: int) -> Iterator[Answer]:
    """The kern inside the draagvlak, for this share of the people who finished.

    The first one comes within about SECONDS_FOR_FIRST and is final as a rule; otherwise a second,
    final one follows after at most about SECONDS_FOR_ANSWER.
    """
    first = _answer(found, share_percent, floor_percent, SECONDS_FOR_FIRST)
    yield first
    if not first.final:
        yield replace(_answer(found, share_percent, floor_percent, SECONDS_FOR_ANSWER), final=True)


def staircase(found: Weighing, *, floor_percent: int, known: Denominator) -> Iterator[Stairs]:
    """How much the team underwrites together at every number of people, growing as it is found."""
    steps: tuple[Step, ...] = ()
    for step in denominator.staircase(
        denominator.support(found.votes, "underwrite"),
        groups=found.groups,
        floor=Fraction(floor_percent, 100),
        known=[known],
        time_limit=SECONDS_FOR_STAIRCASE,
    ):
        steps = (*steps, step)
        yield Stairs(steps)
    yield Stairs(steps, complete=True, sets=_sets(found, steps, floor_percent))


def readings(
    found: Weighing,
    aspects: Sequence[str | None],
    *,
    share_percent: int,
    floor_percent: int,
    kern: Denominator,
) -> Iterator[Readings]:
    """The other readings for the same share, growing; `aspects` has one per statement."""
    matrix = denominator.support(found.votes, "underwrite")
    share, floor = Fraction(share_percent, 100), Fraction(floor_percent, 100)
    ties = denominator.scores(found.votes)
    milder = denominator.with_reservations(
        matrix,
        share,
        scores=ties,
        groups=found.groups,
        floor=floor,
        time_limit=SECONDS_FOR_READING,
    )
    yield Readings(milder)
    covering = denominator.covering(
        matrix,
        share,
        aspects,
        scores=ties,
        groups=found.groups,
        floor=floor,
        start=kern.statements,
        time_limit=SECONDS_FOR_READING,
    )
    yield Readings(milder, covering)
    without = None
    if any(found.groups):
        without = denominator.solve(matrix, share, scores=ties, time_limit=SECONDS_FOR_READING)
    yield Readings(milder, covering, without, complete=True)


def weighted(
    found: Weighing, weights: Sequence[int], *, share_percent: int, floor_percent: int
) -> Denominator:
    """The heaviest set that this share of the people underwrites; one weight per statement."""
    return denominator.solve(
        denominator.support(found.votes, "underwrite"),
        Fraction(share_percent, 100),
        scores=denominator.scores(found.votes),
        weights=weights,
        groups=found.groups,
        floor=Fraction(floor_percent, 100),
        time_limit=SECONDS_FOR_READING,
    )


def _sets(
    found: Weighing, steps: Sequence[Step], floor_percent: int
) -> Mapping[int, tuple[int, ...]]:
    """The set on every step, found as the kern is, so that the two never contradict each other."""
    matrix = denominator.support(found.votes, "underwrite")
    ties = denominator.scores(found.votes)
    deadline = monotonic() + SECONDS_FOR_SETS
    settled = {}
    for step in steps:
        left = deadline - monotonic()
        if not step.optimal or left <= 0:
            continue
        stood = denominator.solve(
            matrix,
            Fraction(step.people, found.people),
            scores=ties,
            groups=found.groups,
            floor=Fraction(floor_percent, 100),
            time_limit=min(left, SECONDS_FOR_READING),
        )
        if stood.settled:
            settled[step.people] = stood.statements
    return settled


def _answer(found: Weighing, share_percent: int, floor_percent: int, seconds: float) -> Answer:
    both = denominator.layers(
        found.votes,
        Fraction(share_percent, 100),
        groups=found.groups,
        floor=Fraction(floor_percent, 100),
        time_limit=seconds,
    )
    underwritten = denominator.support(found.votes, "underwrite")
    chosen = both.kern.statements
    best = denominator.best_rewording(underwritten, chosen)
    gain = denominator.sensitivity(underwritten, chosen)
    return Answer(
        kern=both.kern,
        draagvlak=both.draagvlak,
        outside=denominator.just_outside(underwritten, chosen),
        rewording=None if best is None else (best, gain[best]),
        final=all(layer.settled for layer in (both.kern, both.draagvlak)),
        alone=gain,
    )


def _vote(value: str | None) -> Vote:
    if value is None:
        return None
    return UNSURE if value == "?" else int(value)
