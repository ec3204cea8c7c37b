"""Divided points as the team may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop import bins, privacy
from workshop import points as measures
from workshop.content import Instrument
from workshop.design import Bin
from workshop.language import Text
from workshop.picture.between import LEARNERS, OWN, Answers, Comparison, compared
from workshop.privacy import Level

_TENSION_FROM: Final = 2.5


@dataclass(frozen=True)
class OptionFigures:
    """What a team of at least twice the minimum may see of one option, in points."""

    mean: float
    quarter: float
    median: float
    three_quarters: float
    two_or_more: Text


@dataclass(frozen=True)
class OptionPicture:
    """One option among which points were divided."""

    option: str
    bin: Bin
    figures: OptionFigures | None


@dataclass(frozen=True)
class PointsFigures:
    """What a team of at least twice the minimum may see of the points as a whole.

    `tensions` are the ids of the pairs that clash although both got 2.5 points or more on average.
    """

    shared_by_all: int
    concordance: float | None
    tensions: tuple[str, ...]


@dataclass(frozen=True)
class PointsPicture:
    """All options through one lens; `shared_by_two` is in whole points for a small team."""

    lens: str
    people: int
    total: int
    options: tuple[OptionPicture, ...]
    shared_by_two: float
    figures: PointsFigures | None

    @property
    def core(self) -> tuple[str, ...]:
        """The options that are shared: most people give them two points or more."""
        return tuple(option.option for option in self.options if option.bin == "shared")


@dataclass(frozen=True)
class PointsPictures:
    """The points through every lens that may be shown, and what lies between the lenses."""

    activity: str
    instrument: str
    taken_at: datetime
    minimum: int
    lenses: tuple[PointsPicture, ...]
    comparisons: tuple[Comparison, ...]

    @property
    def too_few(self) -> bool:
        """Whether nothing at all may be shown."""
        return not self.lenses


def points_picture(
    team: Sequence[Answers], *, instrument: Instrument, lens: str, total: int, minimum: int
) -> PointsPicture | None:
    """The points through one lens; None when too few people divided all of theirs."""
    keys = [dim.key for dim in instrument.dims]
    given = [_row(person, keys, lens, total) for person in team]
    rows = [row for row in given if row is not None]
    level = privacy.level(len(rows), minimum=minimum)
    if level is Level.NOTHING:
        return None
    exact = level is Level.EXACT
    shared = measures.shared_by_two(rows)
    return PointsPicture(
        lens=lens,
        people=len(rows),
        total=total,
        options=tuple(
            _option(key, [row[place] for row in rows], exact=exact, minimum=minimum)
            for place, key in enumerate(keys)
        ),
        shared_by_two=shared if exact else float(round(shared)),
        figures=_figures(rows, keys, instrument) if exact else None,
    )


def points_comparisons(
    team: Sequence[Answers], *, instrument: Instrument, total: int, minimum: int
) -> tuple[Comparison, ...]:
    """Per option how many people gave learners two points more or less than themselves."""
    keys = [dim.key for dim in instrument.dims]
    both = [
        (_row(person, keys, OWN, total), _row(person, keys, LEARNERS, total)) for person in team
    ]
    pairs = [(own, other) for own, other in both if own is not None and other is not None]
    found = (
        compared(key, [(own[place], other[place]) for own, other in pairs], minimum=minimum)
        for place, key in enumerate(keys)
    )
    return tuple(comparison for comparison in found if comparison is not None)


def _option(key: str, points: Sequence[int], *, exact: bool, minimum: int) -> OptionPicture:
    figures = None
    if exact:
        quarter, median, three_quarters = measures.middle_half(points)
        enough = sum(point >= bins.SHARED_POINTS for point in points)
        figures = OptionFigures(
            mean=sum(points) / len(points),
            quarter=quarter,
            median=median,
            three_quarters=three_quarters,
            two_or_more=privacy.few(enough, len(points), minimum=minimum),
        )
    return OptionPicture(key, bins.points_bin(points), figures)


def _figures(
    rows: Sequence[tuple[int, ...]], keys: Sequence[str], instrument: Instrument
) -> PointsFigures:
    means = dict(zip(keys, measures.mean_points(rows), strict=True))
    return PointsFigures(
        shared_by_all=measures.shared_by_all(rows),
        concordance=measures.concordance(rows),
        tensions=tuple(
            tension.id
            for tension in instrument.tensions
            if min(means[tension.a], means[tension.b]) >= _TENSION_FROM
        ),
    )


def _row(person: Answers, keys: Sequence[str], lens: str, total: int) -> tuple[int, ...] | None:
    """The points of this person; None when they have not all been divided yet."""
    row = tuple(int(person.get(f"{key}|{lens}", 0)) for key in keys)
    return row if sum(row) == total else None
