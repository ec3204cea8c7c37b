"""What words about parts of a team give away to who knows the number of the whole team.

The number of people who carry a statement is told of the team; of subgroups and of opinion groups
only words are. From the two together, and from what is left out, no number of a few people may be
worked out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final

from workshop import privacy

# The least and the most people that a part can have, out of so many.
_Range = tuple[int, int]

# With many parts there are very many ways to word a statement; so many are gone through.
_WAYS: Final = 3_000


@dataclass(frozen=True)
class _Parts:
    """Parts that do not overlap, with the number of people who carry something in all of them.

    Of the last `untold` parts nothing is told. `floors` are reached by every part, or by none.
    """

    sizes: tuple[int, ...]
    total: int
    untold: int
    floors: tuple[int, ...]
    minimum: int

    def possible(self, wording: Sequence[_Range], *, floors: bool) -> tuple[_Range, ...] | None:
        """What each part can have with these words for all parts; None when nothing fits."""
        lows = [low for low, _ in wording]
        if floors:
            lows = [max(low, floor) for low, floor in zip(lows, self.floors, strict=True)]
        highs = [high for _, high in wording]
        below, above = sum(lows), sum(highs)
        found = tuple(
            (max(low, self.total - (above - high)), min(high, self.total - (below - low)))
            for low, high in zip(lows, highs, strict=True)
        )
        return found if all(low <= high for low, high in found) else None

    def tells(self, ranges: Sequence[_Range]) -> bool:
        """Whether one of the parts can have only one number, and it or the others are a few."""
        return any(
            low == high and size and not self.minimum <= low <= size - self.minimum
            for (low, high), size in zip(ranges, self.sizes, strict=True)
        )

    def too_much(self, wording: Sequence[_Range]) -> bool:
        """Whether these words tell too much, with or without knowing that floors are reached."""
        found = (self.possible(wording, floors=floors) for floors in (False, True))
        return any(ranges is not None and self.tells(ranges) for ranges in found)

    def wordings(self) -> Iterator[tuple[_Range, ...]]:
        """Every way in which the parts can be told with this total."""
        told = len(self.sizes) - self.untold
        choices = [_bands(size) for size in self.sizes[:told]]
        choices += [((0, size),) for size in self.sizes[told:]]
        every = product(*choices)
        return (one for one in every if self.possible(one, floors=False) is not None)


def give_away(
    counts: Sequence[int],
    sizes: Sequence[int],
    *,
    rest: tuple[int, int] = (0, 0),
    floors: Sequence[int] = (),
    minimum: int = 5,
) -> bool:
    """Whether words about these parts of a team, beside the total, would tell too much.

    They do when a number of people, or of the others in the same part, is known for certain and
    below `minimum`. They do as well when that they are left out would tell it. `rest` is (count,
    size) of who are in none of the parts. `floors` are numbers that every part may be known to
    reach.
    """
    parts = _Parts(
        sizes=(*sizes, rest[1]),
        total=sum(counts) + rest[0],
        untold=1,
        floors=(*(floors or [0] * len(sizes)), 0),
        minimum=minimum,
    )
    wording = [
        (band[0], band[-1])
        for band in (privacy.same_words(*one) for one in zip(counts, sizes, strict=True))
    ]
    told = (*wording, (0, rest[1]))
    return parts.too_much(told) or told in _left_out(parts)


@lru_cache(maxsize=4096)
def _left_out(parts: _Parts) -> frozenset[tuple[_Range, ...]]:
    """The words that are left out although they tell nothing.

    There are some where leaving out only the words that tell too much would tell it as well: then
    the first others that make it uncertain again, or else all.
    """
    known: dict[bool, tuple[_Range, ...]] = {}
    every = []
    for wording in islice(parts.wordings(), _WAYS):
        every.append(wording)
        if parts.too_much(wording):
            known = _with(parts, known, wording)
            # More of them only make it harder to know.
            if len(known) == 2 and not any(map(parts.tells, known.values())):
                return frozenset()
    if not any(map(parts.tells, known.values())):
        return frozenset()
    for wording in every:
        if not any(map(parts.tells, _with(parts, known, wording).values())):
            return frozenset([wording])
    return frozenset(every)


def _with(
    parts: _Parts, known: Mapping[bool, tuple[_Range, ...]], wording: Sequence[_Range]
) -> dict[bool, tuple[_Range, ...]]:
    """What each part can have when it may be these words too, without and with the floors."""
    wider = dict(known)
    for floors in (False, True):
        ranges = parts.possible(wording, floors=floors)
        if ranges is not None:
            wider[floors] = _widened(wider.get(floors, ranges), ranges)
    return wider


def _widened(known: tuple[_Range, ...], ranges: tuple[_Range, ...]) -> tuple[_Range, ...]:
    return tuple(
        (min(one[0], other[0]), max(one[1], other[1]))
        for one, other in zip(known, ranges, strict=True)
    )


@lru_cache(maxsize=512)
def _bands(size: int) -> tuple[_Range, ...]:
    """The least and the most of each wording for a part of this size."""
    bands = {privacy.same_words(count, size) for count in range(size + 1)}
    return tuple(sorted((band[0], band[-1]) for band in bands))
