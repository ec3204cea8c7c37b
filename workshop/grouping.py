"""Who sits with whom in a conversation: small groups in which people who differ meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SMALLEST: Final = 4
LARGEST: Final = 6
_USUAL: Final = 5
# A swap has to gain more than what is lost in the last digits.
_GAIN: Final = 1e-9
_STARTS: Final = 3


@dataclass(frozen=True)
class Member:
    """Somebody to be placed: where this person stands, 0 to 1 by question, and in which part."""

    id: int
    positions: Mapping[str, float] = field(default_factory=dict)
    subgroup: str | None = None


Groups = tuple[tuple[int, ...], ...]


def possible(people: int) -> range:
    """How many groups so many people can form, with four to six in each.

    Three or fewer stay together, and seven become four and three.

    >>> list(possible(24)), list(possible(7)), list(possible(3))
    ([4, 5, 6], [2], [1])
    """
    least = max(1, -(-people // LARGEST))
    return range(least, max(least, people // SMALLEST) + 1)


def usual(people: int) -> int:
    """How many groups to begin with: about five people in each.

    >>> usual(24), usual(31), usual(200)
    (5, 6, 40)
    """
    allowed = possible(people)
    return min(max(allowed[0], round(people / _USUAL)), allowed[-1])


def sizes(people: int, groups: int) -> tuple[int, ...]:
    """How many people there are in each group: no two differ by more than one.

    >>> sizes(23, 5)
    (5, 5, 5, 4, 4)
    """
    least, more = divmod(people, groups)
    return tuple(least + (number < more) for number in range(groups))


def mixed(members: Sequence[Member], *, groups: int, seed: int) -> Groups:
    """The ids in each group, so that people who sit together differ as much as they can.

    That is the largest sum of differences between people in one group that swapping two people at
    a time reaches: in what they answered, and equally in the parts of the team that they come
    from. The same members and seed give the same groups. Whether somebody is in the first group
    or the last says nothing: who comes where is first of all drawn by lot.

    Raises ValueError for less than one group.
    """
    if groups < 1:
        raise ValueError("There has to be a group.")
    random = Random(seed)
    order = sorted(members, key=lambda member: member.id)
    random.shuffle(order)
    seats = [number for number, size in enumerate(sizes(len(order), groups)) for _ in range(size)]
    if groups > 1 and len(order) > groups:
        seats = _best(_apart(order), seats, random)
    found: list[list[int]] = [[] for _ in range(groups)]
    for member, seat in zip(order, seats, strict=True):
        found[seat].append(member.id)
    return tuple(tuple(sorted(ids)) for ids in found)


def by_subgroup(members: Sequence[Member], *, seed: int) -> Groups:
    """The ids in each group, everybody among people of the own part of the team.

    A part with more than six people becomes several groups, mixed within. Parts with fewer than
    four, and people without one, come together.
    """
    parts: dict[str | None, list[Member]] = {}
    for member in members:
        parts.setdefault(member.subgroup, []).append(member)
    whole = [parts[name] for name in sorted(name for name in parts if name is not None)]
    rest = [
        *parts.get(None, ()),
        *(each for part in whole if len(part) < SMALLEST for each in part),
    ]
    together = [part for part in whole if len(part) >= SMALLEST] + ([rest] if rest else [])
    return tuple(
        ids for part in together for ids in mixed(part, groups=usual(len(part)), seed=seed)
    )


def smallest(filled: Mapping[int, int]) -> int:
    """The group with the fewest people, by number, the first of them where several are smallest.

    Groups in which nobody is left are passed over as long as another has people. Raises ValueError
    when there is no group.

    >>> smallest({1: 5, 2: 4, 3: 4, 4: 0})
    2
    """
    living = {number: size for number, size in filled.items() if size} or filled
    return min(living, key=lambda number: (living[number], number))


def dealt(questions: Sequence[str], paragraphs: Sequence[str], groups: int) -> list[list[str]]:
    """What each group talks about: every topic in at least one group, every group about as many.

    Who gets a question less gets a paragraph first. Where there are fewer questions than groups,
    several groups talk about the same one; the same holds for paragraphs.

    >>> dealt(["q1", "q2"], ["p1", "p2", "p3"], 3)
    [['q1', 'p3'], ['q2', 'p2'], ['q1', 'p1']]
    """
    forwards = range(groups)
    found: list[list[str]] = [[] for _ in forwards]
    for topics, order in ((questions, forwards), (paragraphs, forwards[::-1])):
        for turn in range(max(len(topics), groups) if topics else 0):
            found[order[turn % groups]].append(topics[turn % len(topics)])
    return found


def apart(members: Sequence[Member], groups: Groups) -> float:
    """How different people are who sit together: the mean over all pairs in one group.

    For tests and benchmarks; it is about people's answers, so it is never shown.
    """
    order = list(members)
    distance = _apart(order)
    at = {member.id: place for place, member in enumerate(order)}
    pairs = [
        distance[at[one], at[other]]
        for ids in groups
        for place, one in enumerate(ids)
        for other in ids[:place]
    ]
    return float(sum(pairs) / len(pairs)) if pairs else 0.0


def _apart(members: Sequence[Member]) -> "NDArray[np.float64]":
    """How far every two people are apart; answers and parts of the team weigh the same."""
    parts = {name: number for number, name in enumerate({m.subgroup: None for m in members})}
    named = _column([float(parts[member.subgroup]) for member in members])
    return _levelled(_answers_apart(members)) + _levelled((named != 0).astype(float))


def _answers_apart(members: Sequence[Member]) -> "NDArray[np.float64]":
    import numpy as np

    questions = sorted({question for member in members for question in member.positions})
    total = np.zeros((len(members), len(members)))
    for question in questions:
        apart = _column([member.positions.get(question, np.nan) for member in members])
        known = apart[~np.isnan(apart)]
        # Who said nothing about it is as far from everybody as two people usually are.
        total += np.nan_to_num(apart, nan=float(known.mean()))
    np.fill_diagonal(total, 0.0)
    return total


def _column(values: Sequence[float]) -> "NDArray[np.float64]":
    import numpy as np

    row = np.array(values, dtype=float)
    found: NDArray[np.float64] = np.abs(row[:, None] - row[None, :])
    return found


def _levelled(apart: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """The same differences on a scale of which the mean is 1; all zero where nobody differs."""
    mean = float(apart.mean()) if apart.size else 0.0
    return apart / mean if mean > 0 else apart


def _best(apart: "NDArray[np.float64]", seats: Sequence[int], random: Random) -> list[int]:
    import numpy as np

    best: list[int] = []
    most = -1.0
    for _ in range(_STARTS):
        drawn = list(seats)
        random.shuffle(drawn)
        found = _improved(apart, np.array(drawn))
        total = float(apart[found[:, None] == found[None, :]].sum())
        if total > most + _GAIN:
            best, most = [int(seat) for seat in found], total
    return best


def _improved(apart: "NDArray[np.float64]", seats: "NDArray[np.int_]") -> "NDArray[np.int_]":
    """Swap the two people whose swap brings most, until no swap brings anything."""
    import numpy as np

    people = np.arange(len(seats))
    # For every person and group: how far this person is from all in that group together.
    towards = apart @ np.eye(int(seats.max()) + 1)[seats]
    while True:
        own = towards[people, seats]
        after = towards[:, seats]
        gain = after + after.T - own[:, None] - own[None, :] - 2 * apart
        one, other = divmod(int(gain.argmax()), len(seats))
        if gain[one, other] <= _GAIN:
            return seats
        here, there = seats[one], seats[other]
        towards[:, here] += apart[:, other] - apart[:, one]
        towards[:, there] += apart[:, one] - apart[:, other]
        seats[one], seats[other] = there, here
