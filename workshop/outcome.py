"""The joint denominator as a team may see it: only what says nothing about a few people.

Who is in or out is nowhere in it, and neither is a count from which it can be worked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Final

from workshop import denominator, privacy
from workshop.denominator import Denominator, Outside, people_needed
from workshop.language import Text
from workshop.privacy import Level
from workshop.reckoning import Answer, Stairs, Weighing
from workshop.words import amounts

# With fewer people than this share finished, what the others find could change the picture.
ENOUGH_FINISHED: Final = Fraction(85, 100)

# How many statements just outside the kern are worth talking about.
NEAR: Final = 5

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

    `cost` is None where the team is too small to say.
    """

    statement: int
    cost: Text | None


@dataclass(frozen=True)
class Rewording:
    """The statement of the kern that, in other words, could bring most people in."""

    statement: int
    gain: Text


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

    @property
    def complete(self) -> bool:
        """Whether nothing more is being calculated."""
        if self.too_few:
            return True
        return self.final and (self.stairs_complete or not self.exact)


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
) -> Outcome:
    """What may be shown of an answer (None: not there yet); `people` is the whole team."""
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
    kern, draagvlak = (_layer(found, layer, minimum) for layer in (answer.kern, answer.draagvlak))
    return replace(
        bare,
        kern=kern,
        draagvlak=draagvlak,
        final=answer.final,
        outside=_outside(found, answer, minimum, exact),
        rewording=_rewording(found, answer, minimum) if exact else None,
        floor=_floor(found, minimum, floor_percent),
        steps=reconciled(stairs, answer.kern) if exact else (),
        stairs_complete=stairs.complete,
    )


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


def _layer(found: Weighing, layer: Denominator, minimum: int) -> Layer:
    size = len(layer.statements)
    telling = not layer.optimal and layer.bound - size <= max(1, size // _TELLING_BOUND)
    fixed, exchangeable = layer.fixed or (), layer.exchangeable or ()
    return Layer(
        statements=_ids(found, layer.statements),
        support=privacy.support_in_words(layer.supporters, found.people, minimum=minimum),
        separately=len(layer.passing_separately),
        proof=Proof.PROVEN if layer.optimal else Proof.AT_MOST if telling else Proof.BEST,
        at_most=layer.bound if telling else None,
        fixed=frozenset(_ids(found, fixed)),
        exchangeable=frozenset(_ids(found, [one for one in exchangeable if one not in fixed])),
    )


def _outside(found: Weighing, answer: Answer, minimum: int, exact: bool) -> tuple[Near, ...]:
    if not answer.kern.statements:
        return ()
    return tuple(
        Near(found.statements[one.statement], _cost(one, minimum) if exact else None)
        for one in answer.outside[:NEAR]
    )


def _cost(one: Outside, minimum: int) -> Text:
    # Counted among those who carry the kern now: both who would leave and who would stay.
    return privacy.few(one.cost, one.supporters + one.cost, minimum=minimum)


def _rewording(found: Weighing, answer: Answer, minimum: int) -> Rewording | None:
    if answer.rewording is None:
        return None
    statement, gain = answer.rewording
    left_out = found.people - answer.kern.supporters
    told = privacy.level(left_out, minimum=minimum) is Level.EXACT
    words = privacy.few(gain, left_out, minimum=minimum) if told else amounts.FEW
    return Rewording(found.statements[statement], words)


def _floor(found: Weighing, minimum: int, percent: int) -> Floor | None:
    sizes = {name: found.groups.count(name) for name in found.groups if name is not None}
    if not sizes:
        return None
    names = privacy.may_show_subgroups(sizes, people=found.people, minimum=minimum)
    return Floor(percent, minimum, tuple(sorted(names)))


def _ids(found: Weighing, columns: Sequence[int]) -> tuple[int, ...]:
    return tuple(found.statements[column] for column in columns)
