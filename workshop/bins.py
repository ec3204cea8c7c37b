"""The three bins: shared, to talk about, open difference. A tie with the last goes to the last."""

from collections.abc import Sequence
from typing import Final, Literal

from workshop.agreement import Label
from workshop.design import Bin

Side = Literal["for", "against"]

# From this many points on, somebody wants the option in the vision.
SHARED_POINTS: Final = 2
_MANY_POINTS: Final = 4


def axis_bin(label: Label, *, provisional: bool) -> Bin:
    """United is shared and opposed is open; the rest, and all that is provisional, is neither."""
    if provisional:
        return "attention"
    if label in (Label.UNITED, Label.MINORITY):
        return "shared"
    return "open" if label is Label.OPPOSED else "attention"


def points_bin(points: Sequence[int]) -> Bin:
    """The bin of one option out of the points (0 to 10) that each person gave it.

    Open when 30 % give nothing and 30 % give four or more; shared when 70 % give two or more.
    Raises ValueError when nobody gave points.
    """
    return _bin(
        len(points),
        two_camps=(sum(p == 0 for p in points), sum(p >= _MANY_POINTS for p in points)),
        together=(sum(p >= SHARED_POINTS for p in points), 70),
    )


def statement_bin(votes: Sequence[int]) -> Bin:
    """The bin of a statement out of votes from 1 (objection) to 5 (wholeheartedly), without "?".

    Open when 30 % vote 1 or 2 and 30 % vote 4 or 5; shared when 75 % vote 4 or 5, or 75 % vote 1 or
    2: then the team shares that it does not want this.
    Raises ValueError when nobody voted.
    """
    camps = sum(v <= 2 for v in votes), sum(v >= 4 for v in votes)
    return _bin(len(votes), two_camps=camps, together=(max(camps), 75))


def statement_side(votes: Sequence[int]) -> Side | None:
    """Which of the two a team shares about a statement: that it wants it, or that it does not.

    None where the statement is not shared. Raises ValueError when nobody voted.
    """
    if statement_bin(votes) != "shared":
        return None
    return "for" if sum(v >= 4 for v in votes) > sum(v <= 2 for v in votes) else "against"


def _bin(people: int, *, two_camps: tuple[int, int], together: tuple[int, int]) -> Bin:
    if not people:
        raise ValueError("A bin needs at least one person who answered.")
    if all(100 * camp >= 30 * people for camp in two_camps):
        return "open"
    count, percent = together
    return "shared" if 100 * count >= percent * people else "attention"
