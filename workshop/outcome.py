"""The joint denominator as a team may see it: only what says nothing about a few people.

Who is in or out is nowhere in it, and neither is a count from which it can be worked out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Final

from workshop import denominator, privacy
from workshop.denominator import Denominator, Outside, people_needed
from workshop.language import Text
from workshop.privacy import Carried, Level
from workshop.reckoning import Answer, Readings, Stairs, Weighing

# With fewer people than this share finished, what the others find could change the picture.
ENOUGH_FINISHED: Final = Fraction(85, 100)

# Nothing is calculated yet.
NO_READINGS: Final = Readings()

# How many statements just outside the kern are worth talking about.
NEAR: Final = 5

# The share that a workshop begins with: its kern comes first when numbers get in each other's way.
DEFAULT_SHARE: Final = 80
SHARES: Final = (100, 90, 80, 70, 60, 50)

# A bound further away than this part of what was found tells nobody anything.
_TELLING_BOUND: Final = 4


class Proof(StrEnum):
    """How sure it is that no larger set exists."""

    PROVEN = "proven"
    AT_MOST = "at_most"
    BEST = "best"


@dataclass(frozen=True)
class Layer:
    """One set that is carried as a whole; `statements` are ids.

    `separately` counts the statements that would have passed one by one. `fixed` are in every set
    of this size, `exchangeable` in some of them; both are empty unless proven.
    """

    statements: tuple[int, ...]
    support: Text
    separately: int
    proof: Proof
    at_most: int | None
    fixed: frozenset[int]
    exchangeable: frozenset[int]


@dataclass(frozen=True)
class Near:
    """A statement just outside the kern, and how many of its supporters it would cost.

    `cost` tells a few from many, never a number; None where the team is too small to say.
    """

    statement: int
    cost: Text | None


@dataclass(frozen=True)
class Rewording:
    """The statement of the kern that, in other words, could bring most people in."""

    statement: int
    gain: Text


@dataclass(frozen=True)
class Rung:
    """A step of the staircase: so many people carry so many statements together.

    `statements` are the ids of its set; None where that may not be told beside the others, and
    where it is not `settled` which set it is.
    """

    people: int
    size: int
    statements: tuple[int, ...] | None
    settled: bool


@dataclass(frozen=True)
class Reading:
    """The set that another question gives; enough people carry it, how many more is not told."""

    statements: tuple[int, ...]
    proof: Proof
    at_most: int | None


@dataclass(frozen=True)
class Coverage:
    """What the kern says nothing about, and what it costs to change that; aspects are keys.

    `silent` are the aspects without a statement in the kern, `reading` is the largest set that
    covers as many aspects as can be, `still_silent` what even that leaves out. `aspects` counts
    the aspects that were weighed at all.
    """

    aspects: int
    silent: tuple[str, ...]
    reading: Reading
    still_silent: tuple[str, ...]


@dataclass(frozen=True)
class Otherwise:
    """The same votes under another question: a milder one, and one that asks for more.

    `without_floor` is how many statements the kern would have if nothing was asked of subgroups;
    None where nothing is.
    """

    milder: Reading | None = None
    coverage: Coverage | None = None
    without_floor: int | None = None


@dataclass(frozen=True)
class Participation:
    """How many people of the team finished weighing; `low` when too many are missing.

    `between` is the share of the team, in whole per cents, that may carry the kern in the end: the
    rest could underwrite none of it or all of it. None when everybody finished.
    """

    finished: int
    people: int
    low: bool
    between: tuple[int, int] | None


@dataclass(frozen=True)
class Floor:
    """What is asked of every subgroup of at least `minimum` people; `names` may be told."""

    percent: int
    minimum: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """Everything about the joint denominator that may be shown.

    `kern` and `draagvlak` are None while they are calculated, and when there are too few people;
    they are `final` when no larger ones are being looked for. `exact` says whether counts of people
    may be told; only then there are `steps` of (people, statements), which keep coming until
    `stairs_complete`. `needed` people make up the share that was asked for.

    `rungs` are the steps with the sets that may be seen, `shares` what the facilitator may choose
    instead (per cent), and `alone` the statements of the kern that keep a few or more people out by
    themselves. `told` are the joint numbers that can be read in all this.
    """

    taken_at: datetime
    minimum: int
    share_percent: int
    participation: Participation
    total: int
    too_few: bool
    exact: bool
    needed: int
    kern: Layer | None = None
    draagvlak: Layer | None = None
    final: bool = False
    outside: tuple[Near, ...] = ()
    rewording: Rewording | None = None
    floor: Floor | None = None
    steps: tuple[tuple[int, int], ...] = ()
    stairs_complete: bool = False
    rungs: tuple[Rung, ...] = ()
    shares: tuple[int, ...] = ()
    alone: tuple[Rewording, ...] = ()
    otherwise: Otherwise = Otherwise()
    read_otherwise: bool = False
    told: tuple[Carried, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing more is being calculated."""
        if self.too_few:
            return True
        return self.final and ((self.stairs_complete and self.read_otherwise) or not self.exact)


def reveal(
    found: Weighing,
    answer: Answer | None,
    stairs: Stairs,
    *,
    taken_at: datetime,
    people: int,
    minimum: int,
    share_percent: int,
    floor_percent: int,
    readings: Readings = NO_READINGS,
    aspects: Sequence[str | None] = (),
) -> Outcome:
    """What may be shown of an answer (None: not there yet); `people` is the whole team.

    `aspects` has the aspect of every statement, in the order of the columns.
    """
    level = privacy.level(found.people, minimum=minimum)
    share = Fraction(share_percent, 100)
    needed = people_needed(share, found.people)
    exact = level is Level.EXACT
    bare = Outcome(
        taken_at=taken_at,
        minimum=minimum,
        share_percent=share_percent,
        participation=_participation(found, answer if exact else None, people),
        total=len(found.statements),
        too_few=level is Level.NOTHING,
        exact=exact,
        needed=needed,
    )
    if answer is None or bare.too_few:
        return bare
    told = _told(found, answer, stairs, minimum) if exact else ()
    shown = replace(
        bare,
        kern=_layer(found, answer.kern, minimum),
        draagvlak=_layer(found, answer.draagvlak, minimum),
        final=answer.final,
        outside=_outside(found, answer, stairs, minimum, exact=exact),
        floor=_floor(found, minimum, floor_percent),
        stairs_complete=stairs.complete,
        read_otherwise=readings.complete,
    )
    if not exact:
        return shown
    steps = reconciled(stairs, answer.kern)
    return replace(
        shown,
        draagvlak=_around(found, answer, stairs, told, minimum),
        rewording=_rewording(found, answer, stairs, minimum),
        alone=_alone(found, answer, stairs, minimum),
        steps=steps,
        rungs=_rungs(found, steps, stairs, told),
        shares=_shares(found, stairs, told, share_percent, minimum),
        otherwise=_otherwise(found, answer, readings, aspects),
        told=told,
    )


def reading(found: Weighing, answer: Denominator) -> Reading:
    """What may be told of the answer to another question, to a team that sees numbers."""
    proof, at_most = _proof(answer)
    return Reading(_ids(found, answer.statements), proof, at_most)


def reconciled(stairs: Stairs, kern: Denominator) -> tuple[tuple[int, int], ...]:
    """The steps as (people, statements), where the one for the kern says what the kern says.

    Only where the time was up before anything was proven could they differ.
    """
    size = len(kern.statements)
    steps: list[tuple[int, int]] = []
    for step in stairs.steps:
        count = step.statements
        if step.people >= kern.needed:
            count = min(count, size)
        if step.people <= kern.supporters:
            count = max(count, size)
        if not steps or count > steps[-1][1]:
            steps.append((step.people, count))
    return tuple(steps)


def _participation(found: Weighing, answer: Answer | None, people: int) -> Participation:
    team = max(people, found.people)
    between = None
    if answer is not None and found.people < team and answer.kern.statements:
        low, high = denominator.interval(answer.kern.supporters, found.people, team)
        between = (int(low * 100), -int(-high * 100 // 1))
    low_turnout = team > 0 and Fraction(found.people, team) < ENOUGH_FINISHED
    return Participation(found.people, team, low_turnout, between)


def _told(found: Weighing, answer: Answer, stairs: Stairs, minimum: int) -> tuple[Carried, ...]:
    """The joint numbers that may stand side by side: the kern's, and of as many steps as can be.

    The steps are tried from the default share on, whatever share is chosen: else one choice after
    the other would show them all.
    """
    people = found.people
    told = [Carried(frozenset(answer.kern.statements), answer.kern.supporters)]
    default = people_needed(Fraction(DEFAULT_SHARE, 100), people)
    for by in sorted(stairs.sets, key=lambda by: (by < default, abs(by - default))):
        one = Carried(frozenset(stairs.sets[by]), by)
        if privacy.may_stand_beside(one, told, people=people, minimum=minimum):
            told.append(one)
    return tuple(dict.fromkeys(told))


def _rungs(
    found: Weighing,
    steps: Sequence[tuple[int, int]],
    stairs: Stairs,
    told: Sequence[Carried],
) -> tuple[Rung, ...]:
    if not stairs.complete:
        return ()
    sets = {(one.people, len(one.statements)): one.statements for one in told}
    return tuple(
        Rung(
            people=people,
            size=size,
            statements=_ids(found, sorted(sets[people, size])) if (people, size) in sets else None,
            settled=people in stairs.sets,
        )
        for people, size in steps
        if size
    )


def _shares(
    found: Weighing, stairs: Stairs, told: Sequence[Carried], chosen: int, minimum: int
) -> tuple[int, ...]:
    """The shares whose kern is one of the steps that may be told, or lies far from all of them."""
    if not stairs.complete:
        return (chosen,)
    numbers = {one.people for one in told} | {found.people}
    may = {chosen}
    for share in SHARES:
        needed = people_needed(Fraction(share, 100), found.people)
        by = min((step.people for step in stairs.steps if step.people >= needed), default=needed)
        settled = by in stairs.sets
        if by in numbers or (
            not settled and all(abs(by - number) >= minimum for number in numbers)
        ):
            may.add(share)
    return tuple(sorted(may, reverse=True))


def _around(
    found: Weighing, answer: Answer, stairs: Stairs, told: Sequence[Carried], minimum: int
) -> Layer:
    """The draagvlak with its exact number for the default share, where no other is in its way."""
    layer, people = answer.draagvlak, found.people
    shown = _layer(found, layer, minimum)
    one = Carried(frozenset(layer.statements), layer.supporters, lowest=3)
    # Beside the draft stands how many underwrite each statement by itself.
    single = [
        Carried(frozenset((column,)), sum((row[column] or 0) >= 4 for row in found.votes))
        for column in layer.statements
    ]
    default = stairs.complete and layer.share == Fraction(DEFAULT_SHARE, 100)
    if default and privacy.may_stand_beside(one, (*told, *single), people=people, minimum=minimum):
        return shown
    return replace(shown, support=privacy.at_least(layer.needed, people))


def _layer(found: Weighing, layer: Denominator, minimum: int) -> Layer:
    proof, at_most = _proof(layer)
    fixed, exchangeable = layer.fixed or (), layer.exchangeable or ()
    return Layer(
        statements=_ids(found, layer.statements),
        support=privacy.support_in_words(layer.supporters, found.people, minimum=minimum),
        separately=len(layer.passing_separately),
        proof=proof,
        at_most=at_most,
        fixed=frozenset(_ids(found, fixed)),
        exchangeable=frozenset(_ids(found, [one for one in exchangeable if one not in fixed])),
    )


def _proof(answer: Denominator) -> tuple[Proof, int | None]:
    size = len(answer.statements)
    telling = not answer.optimal and answer.bound - size <= max(1, size // _TELLING_BOUND)
    proof = Proof.PROVEN if answer.optimal else Proof.AT_MOST if telling else Proof.BEST
    return proof, answer.bound if telling else None


def _outside(
    found: Weighing, answer: Answer, stairs: Stairs, minimum: int, *, exact: bool
) -> tuple[Near, ...]:
    if not answer.kern.statements:
        return ()
    return tuple(
        Near(
            found.statements[one.statement],
            _cost(one, answer.kern, stairs, minimum) if exact else None,
        )
        for one in answer.outside[:NEAR]
    )


def _cost(one: Outside, kern: Denominator, stairs: Stairs, minimum: int) -> Text | None:
    """Whether a few or more people would be lost; None where that could be worked out to a number.

    Nobody can carry one statement more with more people than the next step has. Whether it is told
    does not depend on the cost itself: else silence would tell it.
    """
    size = len(kern.statements) + 1
    most = max((step.people for step in stairs.steps if step.statements >= size), default=0)
    if not stairs.complete or kern.supporters - most == minimum - 1:
        return None
    return privacy.threshold(one.cost, minimum=minimum)


def _gain(
    found: Weighing, kern: Denominator, gain: int, stairs: Stairs, minimum: int
) -> Text | None:
    """Whether a few or more people would come in; None where that would be a number.

    Nobody can carry one statement less with more people than the step before has, and no more can
    come in than are outside.
    """
    size = len(kern.statements) - 1
    most = max((step.people for step in stairs.steps if step.statements >= size), default=0)
    if not stairs.complete or min(most, found.people) - kern.supporters < 2:
        return None
    return privacy.threshold(gain, minimum=minimum)


def _rewording(found: Weighing, answer: Answer, stairs: Stairs, minimum: int) -> Rewording | None:
    if answer.rewording is None:
        return None
    statement, gain = answer.rewording
    told = _gain(found, answer.kern, gain, stairs, minimum)
    return None if told is None else Rewording(found.statements[statement], told)


def _alone(found: Weighing, answer: Answer, stairs: Stairs, minimum: int) -> tuple[Rewording, ...]:
    """The statements of the kern that keep people out by themselves, most of them first.

    Only when more people are outside than these words add up to: else each would be a number.
    """
    left_out = found.people - answer.kern.supporters
    gains = sorted((-gain, column) for column, gain in answer.alone.items() if gain)
    least = sum(minimum if -gain >= minimum else 1 for gain, _ in gains)
    if left_out < minimum or least >= left_out:
        return ()
    worded = ((column, _gain(found, answer.kern, -gain, stairs, minimum)) for gain, column in gains)
    return tuple(
        Rewording(found.statements[column], told) for column, told in worded if told is not None
    )


def _otherwise(
    found: Weighing, answer: Answer, readings: Readings, aspects: Sequence[str | None]
) -> Otherwise:
    without = readings.without_floor
    return Otherwise(
        milder=None if readings.milder is None else reading(found, readings.milder),
        coverage=_coverage(found, answer.kern, readings, aspects),
        without_floor=None if without is None else len(without.statements),
    )


def _coverage(
    found: Weighing, kern: Denominator, readings: Readings, aspects: Sequence[str | None]
) -> Coverage | None:
    covering = readings.covering
    every = _named(aspects)
    if covering is None or not every:
        return None
    said = _named(aspects[column] for column in kern.statements)
    return Coverage(
        aspects=len(every),
        silent=tuple(one for one in every if one not in said),
        reading=reading(found, covering.found),
        still_silent=covering.missing,
    )


def _named(aspects: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({one for one in aspects if one is not None}))


def _floor(found: Weighing, minimum: int, percent: int) -> Floor | None:
    sizes = {name: found.groups.count(name) for name in found.groups if name is not None}
    if not sizes:
        return None
    names = privacy.may_show_subgroups(sizes, people=found.people, minimum=minimum)
    return Floor(percent, minimum, tuple(sorted(names)))


def _ids(found: Weighing, columns: Sequence[int]) -> tuple[int, ...]:
    return tuple(found.statements[column] for column in columns)
