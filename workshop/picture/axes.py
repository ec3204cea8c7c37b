"""Axes as the team may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from workshop import agreement, bins, privacy
from workshop.agreement import Label
from workshop.design import Bin
from workshop.picture.between import LEARNERS, OWN, Answers, Comparison, compared
from workshop.privacy import Level

Side = Literal["left", "middle", "right"]

UNKNOWN: Final = "unknown"
PLACES: Final = (-3, -2, -1, 0, 1, 2, 3)
# Of two camps, or of answers that lie everywhere, nobody may stand in the middle.
_WITH_A_MIDDLE: Final = (Label.UNITED, Label.MINORITY, Label.SAME_SIDE)


@dataclass(frozen=True)
class Measures:
    """The published measures of one axis, for who wants to know exactly."""

    consensus: float
    agreement: float
    dispersion: float
    variation: float


@dataclass(frozen=True)
class AxisFigures:
    """What a team of at least twice the minimum may see of one axis; places run from -3 to 3.

    `middle` holds the two places between which the median lies, mostly the same one twice.
    """

    bars: tuple[int, ...]
    middle: tuple[int, int]
    distance: float
    pair_distance: float
    measures: Measures
    unknown: int | None


@dataclass(frozen=True)
class AxisPicture:
    """One axis through one lens: a label, a bin, and figures where the team is large enough.

    `side` is where the middle of the team is; None where that would say too much, or where the
    team has no middle.
    """

    axis: str
    lens: str
    people: int
    label: Label
    provisional: bool
    bin: Bin
    side: Side | None
    figures: AxisFigures | None


@dataclass(frozen=True)
class AxisRow:
    """One axis through the lenses that may be shown, and what lies between them."""

    axis: str
    lenses: tuple[AxisPicture, ...]
    comparison: Comparison | None


@dataclass(frozen=True)
class AxesPicture:
    """All axes of one instrument, out of the answers that were frozen at one moment."""

    activity: str
    instrument: str
    taken_at: datetime
    minimum: int
    rows: tuple[AxisRow, ...]

    @property
    def too_few(self) -> bool:
        """Whether nothing at all may be shown."""
        return not any(row.lenses for row in self.rows)


def axis_row(team: Sequence[Answers], *, axis: str, lenses: Sequence[str], minimum: int) -> AxisRow:
    """One axis as the team may see it; a lens that too few people answered is left out."""
    pictures = [_picture(team, axis, lens, minimum) for lens in lenses]
    both = [(_place(person, axis, OWN), _place(person, axis, LEARNERS)) for person in team]
    pairs = [(own, other) for own, other in both if own is not None and other is not None]
    return AxisRow(
        axis=axis,
        lenses=tuple(picture for picture in pictures if picture is not None),
        comparison=compared(axis, pairs, minimum=minimum),
    )


def _picture(team: Sequence[Answers], axis: str, lens: str, minimum: int) -> AxisPicture | None:
    places = [_place(person, axis, lens) for person in team]
    counts = [places.count(place) for place in PLACES]
    people = sum(counts)
    level = privacy.level(people, minimum=minimum)
    if level is Level.NOTHING:
        return None
    reading, figures = agreement.read(counts), None
    if level is Level.EXACT:
        unknown = sum(person.get(f"{axis}|{lens}") == UNKNOWN for person in team)
        figures = _figures(counts, privacy.unknown_to_tell(unknown, minimum=minimum))
        tells_side = reading.label in _WITH_A_MIDDLE
    else:
        reading = privacy.rounded_reading(reading, people)
        tells_side = reading.label in _WITH_A_MIDDLE and privacy.may_tell_side(reading)
    return AxisPicture(
        axis=axis,
        lens=lens,
        people=people,
        label=reading.label,
        provisional=reading.provisional,
        bin=bins.axis_bin(reading.label, provisional=reading.provisional),
        side=_side(counts) if tells_side else None,
        figures=figures,
    )


def _figures(counts: Sequence[int], unknown: int | None) -> AxisFigures:
    low, high = agreement.middle(counts)
    return AxisFigures(
        bars=tuple(counts),
        middle=(PLACES[low], PLACES[high]),
        distance=agreement.mean_distance(counts),
        pair_distance=agreement.pair_distance(counts),
        measures=Measures(
            consensus=agreement.consensus(counts),
            agreement=agreement.agreement(counts),
            dispersion=agreement.dispersion(counts),
            variation=agreement.ordinal_variation(counts),
        ),
        unknown=unknown,
    )


def _side(counts: Sequence[int]) -> Side:
    low, high = agreement.middle(counts)
    twice = PLACES[low] + PLACES[high]
    return "middle" if twice == 0 else "left" if twice < 0 else "right"


def _place(person: Answers, axis: str, lens: str) -> int | None:
    """The place that this person chose; None for "I don't know" and for an item left open."""
    value = person.get(f"{axis}|{lens}", UNKNOWN)
    return None if value == UNKNOWN else int(value)
