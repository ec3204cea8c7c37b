"""The change approach in eight points, as the lead group finds it together in a talk.

Everybody in a lead group shares one link and such a group is small: two to six people. Single
ratings would be no secret and a mean of them no finding, so there is one stage for each point, on
which they agree in a talk, with the reason beside it.

Source: the eight points of Simons (section 5.4, after Kotter), instrument A05.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

STAGES: Final = (1, 2, 3, 4)
# Not begun, or first steps: here the question is what they will do.
WEAK: Final = 2

Change = Literal["further", "back", "same"]
Problem = Literal["nothing", "no_owner", "no_date", "no_action", "date_past"]


@dataclass(frozen=True)
class Point:
    """Where one point stands: `stage` 1 to 4, None where they did not talk about it.

    `action` is what they will do, `owner` who sees to that, `due_on` by when; `done_on` is the day
    on which they said that it was done.
    """

    key: str
    stage: int | None = None
    reason: str = ""
    action: str = ""
    owner: str = ""
    due_on: date | None = None
    done_on: date | None = None

    @property
    def is_weak(self) -> bool:
        """Whether it asks for something to be done."""
        return self.stage is not None and self.stage <= WEAK

    @property
    def waits(self) -> bool:
        """Whether something was agreed here that is not done yet."""
        return bool(self.action.strip()) and self.done_on is None


@dataclass(frozen=True)
class Talk:
    """What the lead group found on one day, point by point; `settled` once they said so."""

    id: int
    held_on: date
    settled: bool
    points: tuple[Point, ...]

    def point(self, key: str) -> Point:
        """The point with this key; one that they did not talk about where there is none."""
        return next((point for point in self.points if point.key == key), Point(key))

    @property
    def rated(self) -> int:
        """How many points they talked about."""
        return sum(point.stage is not None for point in self.points)

    @property
    def bare(self) -> tuple[Point, ...]:
        """The weak points for which nothing was agreed yet."""
        return tuple(p for p in self.points if p.is_weak and not p.action.strip())


def problems(talk: Talk) -> Iterator[tuple[str, Problem]]:
    """What stands in the way of settling a talk, each with the key of its point ('': the whole).

    A weak point without an action does not: sometimes waiting is what they agree on.
    """
    if not talk.rated:
        yield "", "nothing"
    for point in talk.points:
        found = _problem(point, talk.held_on)
        if found:
            yield point.key, found


def _problem(point: Point, held_on: date) -> Problem | None:
    if not point.action.strip():
        return "no_action" if point.owner.strip() or point.due_on else None
    if not point.owner.strip():
        return "no_owner"
    if point.due_on is None:
        return "no_date"
    return "date_past" if point.due_on < held_on else None


def changes(now: Talk, before: Talk) -> Mapping[str, Change]:
    """What became of each point that they talked about both times, by its key."""
    found: dict[str, Change] = {}
    for point in now.points:
        was = before.point(point.key).stage
        if point.stage is None or was is None:
            continue
        if point.stage == was:
            found[point.key] = "same"
        else:
            found[point.key] = "further" if point.stage > was else "back"
    return found
