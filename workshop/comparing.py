"""Known subgroups side by side: the statements on which their support lies furthest apart.

A subgroup is told only in words, never as a number, and only next to others that are large enough.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from workshop import parts, privacy
from workshop.language import Text
from workshop.reckoning import Weighing
from workshop.words.board import GroupReason

# Less than this part of a subgroup can lie within the same words.
_TELLING: Final = 0.2


@dataclass(frozen=True)
class Share:
    """How much of one subgroup of so many people underwrites a statement."""

    group: str
    people: int
    support: Text
    # The middle of the words, as a part of the subgroup: what the order rests on.
    about: float


@dataclass(frozen=True)
class Compared:
    """One statement with what each subgroup finds, the lowest support first."""

    statement: int
    shares: tuple[Share, ...]

    @property
    def gap(self) -> float:
        """How far the highest words lie above the lowest, as a part (0 to 1) of a subgroup."""
        return self.shares[-1].about - self.shares[0].about


@dataclass(frozen=True)
class Comparison:
    """What subgroups find, or the reason why that is not told.

    `statements` have the largest gap first; `alike` counts those on which the words are (nearly)
    the same, `withheld` those on which they would give away a few people.
    """

    reason: GroupReason | None
    minimum: int
    groups: tuple[tuple[str, int], ...] = ()
    statements: tuple[Compared, ...] = ()
    alike: int = 0
    withheld: int = 0


def compare(
    found: Weighing,
    statements: Sequence[int],
    *,
    subgroups: int,
    minimum: int,
    floor_percent: int,
    changed: Iterable[Mapping[str | None, int]] = (),
) -> Comparison:
    """The subgroups of the people who finished, for each of these statements.

    `subgroups` is how many the workshop has. `changed` holds, for every time the answers were
    frozen anew, how many answers of each subgroup were other ones: a few would show in what
    changed.
    """
    sizes = _sizes(found)
    names = privacy.may_show_subgroups(sizes, people=found.people, minimum=minimum)
    if subgroups < 2:
        return Comparison("none", minimum)
    if len(names) < 2:
        return Comparison("small", minimum)
    if any(0 < count < minimum for times in changed for count in _cuts(times, names)):
        return Comparison("late", minimum)
    shown = tuple((name, sizes[name]) for name in sorted(names))
    told = [_compared(found, id, shown, minimum, floor_percent) for id in statements]
    known = [one for one in told if one is not None]
    apart = [one for one in known if one.gap >= _TELLING]
    return Comparison(
        None,
        minimum,
        shown,
        tuple(sorted(apart, key=lambda one: (-one.gap, one.shares[0].about, one.statement))),
        alike=len(known) - len(apart),
        withheld=len(told) - len(known),
    )


def shares(counts: Mapping[str, tuple[int, int]], *, minimum: int) -> tuple[Share, ...]:
    """The support in every part, from (count, size), with the lowest first."""
    found = (
        Share(
            name,
            size,
            privacy.in_words(count, size, minimum=minimum),
            _middle(count, size),
        )
        for name, (count, size) in counts.items()
    )
    return tuple(sorted(found, key=lambda one: one.about))


def _compared(
    found: Weighing,
    id: int,
    groups: Sequence[tuple[str, int]],
    minimum: int,
    floor_percent: int,
) -> Compared | None:
    column = found.statements.index(id)
    carry = [(vote or 0) >= 4 for vote in (row[column] for row in found.votes)]
    of_group = list(zip(found.groups, carry, strict=True))
    counts = {
        name: (sum(yes for group, yes in of_group if group == name), size) for name, size in groups
    }
    rest = found.people - sum(size for _, size in groups)
    if parts.give_away(
        [count for count, _ in counts.values()],
        [size for _, size in groups],
        rest=(sum(carry) - sum(count for count, _ in counts.values()), rest),
        floors=[ceil(floor_percent * size / 100) for _, size in groups],
        minimum=minimum,
    ):
        return None
    return Compared(id, shares(counts, minimum=minimum))


def _sizes(found: Weighing) -> dict[str, int]:
    return {name: found.groups.count(name) for name in found.groups if name is not None}


def _cuts(times: Mapping[str | None, int], names: Sequence[str]) -> Iterable[int]:
    """How many answers changed in each subgroup that is shown, and in all that is left."""
    yield from (times.get(name, 0) for name in names)
    yield sum(count for name, count in times.items() if name not in names)


def _middle(count: int, size: int) -> float:
    band = privacy.same_words(count, size)
    return (band[0] + band[-1]) / 2 / size
