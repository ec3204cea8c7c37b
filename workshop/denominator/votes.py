"""From votes on the five-level scale to who carries what."""

from collections.abc import Sequence
from typing import Final, Literal, get_args

# 5 wholeheartedly, 4 underwrite, 3 can live with it, 2 reservation, 1 objection; None: no answer.
Vote = int | None
Votes = Sequence[Sequence[Vote]]

# An explicit "?": seen, and not carried.
UNSURE: Final = 0

Level = Literal["underwrite", "consent"]
LEVELS: tuple[Level, ...] = get_args(Level)
_LOWEST: Final[dict[Level, int]] = {"underwrite": 4, "consent": 3}


def support(votes: Votes, level: Level) -> list[list[bool]]:
    """Who carries which statement: from 4 up to underwrite, from 3 up to consent.

    A "?" and a missing vote carry nothing. Raises ValueError for a vote that is not on the scale.
    """
    lowest = _LOWEST[level]
    return [[_level(vote) >= lowest for vote in row] for row in votes]


def scores(votes: Votes) -> list[int]:
    """The sum of the votes per statement, by which ties are broken."""
    return [sum(_level(vote) for vote in column) for column in zip(*votes, strict=True)]


def _level(vote: Vote) -> int:
    if vote is None:
        return UNSURE
    if not UNSURE <= vote <= 5:
        raise ValueError(f"a vote is 1 to 5, not {vote}")
    return vote
