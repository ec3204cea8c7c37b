"""Opinion groups: people who weigh alike, without anybody having named them beforehand.

Such groups are always found, also where there are none. So they are told only of a large team, when
every one of them is large enough, stands clear of the others, comes back when a fifth of the people
is left out, and is clearer than what chance makes of the same votes.

The way follows Polis: Small et al. (2021), "Polis: Scaling deliberation by mapping high dimensional
opinion spaces", doi:10.6035/recerca.5516.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Final

from workshop import parts, privacy
from workshop.language import Text
from workshop.reckoning import Weighing
from workshop.words.board import OpinionReason

if TYPE_CHECKING:
    from numpy import ndarray

FEWEST: Final = 30
STABLE: Final = 0.85
# A group of at least this part of the people, and standing this clear of the others.
_PART: Final = 0.15
_CLEAR: Final = 0.3
_MOST_GROUPS: Final = 5
# On fewer statements nearly everybody votes like somebody else.
_FEWEST_STATEMENTS: Final = 7
_AGAIN: Final = 25
_BY_CHANCE: Final = 19
_KEPT: Final = 0.8
_SEED: Final = 20260101

# One-tailed, 90 %.
_SIGNIFICANT: Final = 1.2816
_LISTED: Final = 5


@dataclass(frozen=True)
class Typical:
    """A statement that a group agrees with clearly more often than the others do."""

    statement: int
    inside: Text
    outside: Text


@dataclass(frozen=True)
class OpinionGroup:
    """People who weigh alike, how many they are, and what is typical of them."""

    people: int
    typical: tuple[Typical, ...]


@dataclass(frozen=True)
class OpinionGroups:
    """The groups with the largest first, or the reason why there are none to show."""

    reason: OpinionReason | None
    groups: tuple[OpinionGroup, ...] = ()


def find(found: Weighing, statements: Sequence[int], *, minimum: int) -> OpinionGroups:
    """The opinion groups among the people who finished; the same votes give the same groups.

    `statements` are those that may be told. Who is in which group is nowhere in the answer.
    """
    if found.people < max(FEWEST, 2 * minimum):
        return OpinionGroups("few")
    if len(found.statements) < _FEWEST_STATEMENTS:
        return OpinionGroups("unclear")
    # In an order that has nothing to do with who came in first.
    votes = sorted(found.votes, key=lambda row: tuple(-1 if vote is None else vote for vote in row))
    table = [[_opinion(vote) for vote in row] for row in votes]
    labels = _clear_groups(table, smallest=max(minimum, ceil(_PART * len(table))))
    if not labels:
        return OpinionGroups("unclear")
    names = sorted(set(labels), key=lambda name: (-labels.count(name), labels.index(name)))
    best: dict[int, tuple[float, int, Typical]] = {}
    for name in names:
        for id in statements:
            votes_on = [row[found.statements.index(id)] for row in table]
            ranked = _typical(id, votes_on, [label == name for label in labels], minimum)
            # Under one group only: told of several, it could be worked out how many of each.
            if ranked is not None and (id not in best or ranked[0] > best[id][0]):
                best[id] = (ranked[0], name, ranked[1])
    groups = tuple(OpinionGroup(labels.count(name), _listed(best, name)) for name in names)
    return OpinionGroups(None, groups)


def sureness(agree: int, seen: int) -> float:
    """How surely more than half agree, in standard errors.

    >>> round(sureness(9, 10), 4)
    2.7136
    """
    return 2 * sqrt(seen + 1) * ((agree + 1) / (seen + 1) - 0.5)


def sureness_of_more(agree: int, seen: int, agree_other: int, seen_other: int) -> float:
    """How surely these people agree more often than the others, in standard errors.

    >>> round(sureness_of_more(8, 9, 3, 10), 4)
    2.5278
    """
    mine, all_mine, other, all_other = agree + 1, seen + 1, agree_other + 1, seen_other + 1
    pooled = (mine + other) / (all_mine + all_other)
    if pooled == 1:
        return 0.0
    spread = sqrt(pooled * (1 - pooled) * (1 / all_mine + 1 / all_other))
    return (mine / all_mine - other / all_other) / spread


def share_who_agree(agree: int, seen: int) -> float:
    """The share of who saw a statement that agrees, drawn a little towards a half.

    >>> round(share_who_agree(8, 9), 4)
    0.8182
    """
    return (agree + 1) / (seen + 2)


def _opinion(vote: int | None) -> int | None:
    """For (1), against (-1), or seen and neither of both; None when not seen."""
    if vote is None:
        return None
    return 1 if vote >= 4 else -1 if vote in (1, 2) else 0


def _listed(best: Mapping[int, tuple[float, int, Typical]], name: int) -> tuple[Typical, ...]:
    own = [(score, one) for score, group, one in best.values() if group == name]
    ranked = sorted(own, key=lambda pair: (-pair[0], pair[1].statement))
    return tuple(one for _, one in ranked[:_LISTED])


def _typical(
    id: int, opinions: Sequence[int | None], inside: Sequence[bool], minimum: int
) -> tuple[float, Typical] | None:
    """How typical a statement is of the people inside, with its words; None when it is not.

    It rests on every number that fits the words, so that it says no more than these do.
    """
    here = [opinion for opinion, is_in in zip(opinions, inside, strict=True) if is_in]
    there = [opinion for opinion, is_in in zip(opinions, inside, strict=True) if not is_in]
    (agree, seen), (others, seen_others) = _agree(here), _agree(there)
    sizes = len(here), len(there)
    if parts.give_away((agree, others), sizes, minimum=minimum):
        return None
    bands = privacy.same_words(agree, sizes[0]), privacy.same_words(others, sizes[1])
    scores = [
        _score(count, seen, agree + others - count, seen_others)
        for count in bands[0]
        if agree + others - count in bands[1]
        and count <= seen
        and agree + others - count <= seen_others
    ]
    if min(scores) <= 0:
        return None
    words = [
        privacy.in_words(count, size, minimum=minimum)
        for count, size in zip((agree, others), sizes, strict=True)
    ]
    return sum(scores) / len(scores), Typical(id, words[0], words[1])


def _score(agree: int, seen: int, others: int, seen_others: int) -> float:
    """How typical it is (above 0), as Polis ranks it; 0 when one of its tests does not hold."""
    sure = sureness(agree, seen)
    more = sureness_of_more(agree, seen, others, seen_others)
    if min(sure, more) <= _SIGNIFICANT:
        return 0.0
    share = share_who_agree(agree, seen)
    return share / share_who_agree(others, seen_others) * more * share * sure


def _agree(opinions: Sequence[int | None]) -> tuple[int, int]:
    seen = [opinion for opinion in opinions if opinion is not None]
    return seen.count(1), len(seen)


def _clear_groups(table: Sequence[Sequence[int | None]], *, smallest: int) -> list[int]:
    """The number of everybody's group; empty when there are no clear groups."""
    import numpy as np
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    matrix = np.array(
        [[np.nan if opinion is None else opinion for opinion in row] for row in table], dtype=float
    )
    # Several threads make such small sums many times slower.
    with threadpool_limits(1):
        clear, labels = _clearest(matrix, starts=10)
        if clear < _CLEAR or min(map(labels.count, set(labels))) < smallest:
            return []
        sound = _comes_back(matrix, labels) and _beats_chance(matrix, clear)
        return labels if sound else []


def _clearest(matrix: "ndarray", *, starts: int) -> tuple[float, list[int]]:
    """The groups that stand clearest of each other, and how clear that is."""
    points = _map(matrix)
    divided = (_near(points, many, starts=starts) for many in range(2, _MOST_GROUPS + 1))
    return max(((_clearness(points, labels), labels) for labels in divided), key=lambda one: one[0])


def _beats_chance(matrix: "ndarray", clear: float) -> bool:
    """Whether the groups are clearer than any among the same votes, dealt out anew by chance.

    Every statement keeps its votes; only whose they are has nothing to do with the others any more.
    """
    import numpy as np

    draw = np.random.default_rng(_SEED)
    return all(
        _clearest(draw.permuted(matrix, axis=0), starts=3)[0] < clear for _ in range(_BY_CHANCE)
    )


def _map(matrix: "ndarray") -> "ndarray":
    """Everybody as a point in two dimensions, in which who weigh alike lie close together."""
    import numpy as np
    from sklearn.decomposition import PCA  # type: ignore[import-untyped]

    seen = ~np.isnan(matrix)
    columns = seen.any(axis=0)
    known = np.where(seen, matrix, 0)[:, columns]
    means = known.sum(axis=0) / seen[:, columns].sum(axis=0)
    filled = np.where(seen[:, columns], known, means)
    if not np.ptp(filled, axis=0).any():
        # Everybody voted the same: all stand in one place.
        return np.zeros((len(filled), 2))
    dimensions = min(2, *filled.shape)
    points: ndarray = PCA(dimensions, svd_solver="full").fit_transform(filled)
    voted = np.maximum(seen.sum(axis=1), 1)
    scaled: ndarray = points * np.sqrt(matrix.shape[1] / voted)[:, None]
    return scaled


def _near(points: "ndarray", many: int, *, starts: int) -> list[int]:
    """Everybody's group when so many groups are made of who lie close together."""
    import warnings

    from sklearn.cluster import KMeans  # type: ignore[import-untyped]
    from sklearn.exceptions import ConvergenceWarning  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        # Fewer different points than groups: then there are no such groups.
        warnings.simplefilter("ignore", ConvergenceWarning)
        found = KMeans(many, n_init=starts, random_state=_SEED).fit_predict(points)
    return [int(label) for label in found]


def _clearness(points: "ndarray", labels: Sequence[int]) -> float:
    """How clear the groups stand of each other, from -1 to 1 (silhouette)."""
    from sklearn.metrics import silhouette_score  # type: ignore[import-untyped]

    if not 1 < len(set(labels)) < len(labels):
        return -1.0
    return float(silhouette_score(points, labels))


def _comes_back(matrix: "ndarray", labels: Sequence[int]) -> bool:
    """Whether the same groups are found, by and large, when a fifth of the people is left out.

    Likeness is the adjusted Rand index, averaged over repeated draws: Hubert and Arabie (1985),
    "Comparing partitions", doi:10.1007/BF01908075.
    """
    import numpy as np
    from sklearn.metrics import adjusted_rand_score

    draw = np.random.default_rng(_SEED)
    many, people, missing = len(set(labels)), len(labels), 0.0
    for _ in range(_AGAIN):
        kept = np.sort(draw.choice(people, round(_KEPT * people), replace=False))
        again = _near(_map(matrix[kept]), many, starts=3)
        missing += 1 - adjusted_rand_score([labels[person] for person in kept], again)
        if missing > (1 - STABLE) * _AGAIN:
            return False
    return True
