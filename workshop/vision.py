"""The individual vision: what an activity asks, what counts as an answer, what is still to do."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

from workshop.content import Activity, Content

Answers = Mapping[tuple[str, str], str]

UNKNOWN: Final = "unknown"
VOTES: Final = ("5", "4", "3", "2", "1", "?")

# What makes an individual vision complete enough to work with (domain model of step 2).
OTHER_THREADS: Final = 3
VISION_WORDS: Final = (40, 120)
STATEMENTS_PER_ASPECT: Final = 10

_SAME: Final = 1


class NotAnAnswer(ValueError):
    """This activity has no such question, or its question no such answer."""


class Accent(StrEnum):
    """How what a person wants for learners differs from that person's own learning."""

    SAME = "same"
    MORE = "more"
    LESS = "less"


@dataclass(frozen=True)
class Sheet:
    """What one activity asks of a person: its items, under which lenses, with which answers.

    An activity without lenses has the one lens ''. `total` is the number of points to divide.
    """

    activity: str
    items: tuple[str, ...]
    lenses: tuple[str, ...]
    values: frozenset[str]
    total: int | None = None

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """Every item under every lens, one lens after the other, as pairs of item and lens."""
        return tuple((item, lens) for lens in self.lenses for item in self.items)


@dataclass(frozen=True)
class Difference:
    """One item under both lenses; without a number where somebody did not choose one."""

    item: str
    own: int | None
    learners: int | None
    accent: Accent | None


def sheet(content: Content, activity: Activity) -> Sheet:
    """What an activity on axes, points or a checklist asks; ValueError for one of another kind."""
    if activity.instrument is None or activity.kind not in ("axes", "points", "checklist"):
        raise ValueError(f"{activity.id} asks for no choices")
    instrument = content.instrument(activity.instrument)
    scale = content.scale(instrument.scale)
    lenses = tuple(activity.lenses) or ("",)
    if activity.kind == "checklist":
        keys = tuple(item.key or item.id for item in instrument.items)
        return Sheet(activity.id, keys, lenses, frozenset(str(c.value) for c in scale.choices))
    if scale.points is not None:
        values = frozenset(str(n) for n in range(scale.points + 1))
        items = tuple(dim.key for dim in instrument.dims)
        return Sheet(activity.id, items, lenses, values, scale.points)
    values = frozenset({str(choice.value) for choice in scale.choices} | {UNKNOWN})
    return Sheet(activity.id, tuple(axis.key for axis in instrument.axes), lenses, values)


def check(asked: Sheet, *, item: str, lens: str, value: str) -> None:
    """Raise NotAnAnswer unless the sheet has this question with this answer."""
    if (item, lens) not in asked.questions or value not in asked.values:
        raise NotAnAnswer(f"{asked.activity}: {item}|{lens} = {value}")


def first_open(asked: Sheet, answers: Answers) -> int:
    """The place (from 0) of the first question without an answer; past the last when all have."""
    untouched = (n for n, question in enumerate(asked.questions) if question not in answers)
    return next(untouched, len(asked.questions))


def points_left(asked: Sheet, answers: Answers, lens: str) -> int:
    """How many points are still to be divided under a lens; raises ValueError where none are."""
    if asked.total is None:
        raise ValueError(f"{asked.activity} divides no points")
    return asked.total - sum(int(answers.get((item, lens), 0)) for item in asked.items)


def is_complete(asked: Sheet, answers: Answers) -> bool:
    """Whether every question has an answer ("I don't know" is one) and every point a place."""
    if asked.total is not None:
        return all(points_left(asked, answers, lens) == 0 for lens in asked.lenses)
    return all(question in answers for question in asked.questions)


def accent(own: int, learners: int) -> Accent:
    """The label of the difference between the two lenses: up to one step or point is the same.

    Own rule on the two lenses of Simons, "Leidinggeven aan leren", table 7, step 2.
    """
    if abs(learners - own) <= _SAME:
        return Accent.SAME
    return Accent.MORE if learners > own else Accent.LESS


def differences(asked: Sheet, answers: Answers) -> tuple[Difference, ...]:
    """Every item with both lenses side by side; empty for an activity without both lenses."""
    if not {"own", "learners"} <= set(asked.lenses):
        return ()
    return tuple(_difference(item, answers) for item in asked.items)


def _difference(item: str, answers: Answers) -> Difference:
    own = _number(answers.get((item, "own")))
    learners = _number(answers.get((item, "learners")))
    known = None if own is None or learners is None else accent(own, learners)
    return Difference(item, own, learners, known)


def _number(value: str | None) -> int | None:
    return None if value is None or value == UNKNOWN else int(value)


def highest(asked: Sheet, answers: Answers, lens: str) -> tuple[str, ...]:
    """The items to which a person gave most weight: most points, or furthest from the middle."""
    weights = {item: abs(_number(answers.get((item, lens))) or 0) for item in asked.items}
    most = max(weights.values(), default=0)
    return tuple(item for item, weight in weights.items() if weight == most and most > 0)


def web_is_complete(written: Iterable[str], *, centre: str) -> bool:
    """Whether the centre of the spider web and at least three other threads hold a text."""
    threads = set(written)
    return centre in threads and len(threads - {centre}) >= OTHER_THREADS


def word_count(text: str) -> int:
    """How many words a text has; signs between spaces are no words."""
    return len(re.findall(r"\w[\w'’\-]*", text))


def shuffled(statements: Iterable[int], *, person: int) -> tuple[int, ...]:
    """The statements in an order of this person's own, so that no statement is always the first.

    The order never changes for a person: a statement that is added or dropped leaves the others
    in their places.
    """
    return tuple(
        sorted(statements, key=lambda statement: sha256(f"{person}:{statement}".encode()).digest())
    )
