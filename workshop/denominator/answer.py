"""What the solver answers."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Step:
    """One step of the staircase: at most `people` people can carry `statements` together.

    `optimal` says that both are proven: nobody can carry more with so many people, nor as much
    with more people.
    """

    people: int
    statements: int
    optimal: bool


@dataclass(frozen=True)
class GroupSupport:
    """How many members of a group carry the whole set; `needed` is 0 without a floor."""

    name: str
    people: int
    supporters: int
    needed: int


@dataclass(frozen=True)
class Denominator:
    """The largest set of statements that enough people carry in its entirety.

    `statements` are column numbers. `supporters` of the `people` carry all of them; `needed` were
    asked for. No set is heavier than `bound`; `optimal` says that this one is as heavy.

    When `optimal` and `settled`, the set is the first of the heaviest ones by number of
    supporters, then by sum of scores, then by lowest column numbers. When only `optimal`, it is one
    of the heaviest, and the best of these by the same rule that was found before the time was up.
    `fixed` is in every heaviest set and `exchangeable` in at least one; both are None unless
    proven.

    `passing_separately` would meet the same demands one by one.
    """

    statements: tuple[int, ...]
    supporters: int
    people: int
    share: Fraction
    needed: int
    weight: int
    bound: int
    optimal: bool
    settled: bool
    fixed: tuple[int, ...] | None
    exchangeable: tuple[int, ...] | None
    passing_separately: tuple[int, ...]
    groups: tuple[GroupSupport, ...]
    frontier: tuple[Step, ...] = ()
