"""The most important agreements and the hardest differences, out of all that is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.agreement import Label
from workshop.design import Bin
from workshop.picture.axes import AxesPicture, AxisPicture, Side
from workshop.picture.points import OptionPicture, PointsPicture, PointsPictures

# The labels of an axis, and for points: in the shared core, or an open difference.
HighlightLabel = Literal["united", "minority", "opposed", "same_side", "spread", "core", "open"]


@dataclass(frozen=True)
class Highlight:
    """One thing that the team shares or differs on, and where it was found."""

    activity: str
    instrument: str
    item: str
    lens: str
    people: int
    bin: Bin
    label: HighlightLabel
    provisional: bool = False
    side: Side | None = None


@dataclass(frozen=True)
class Highlights:
    """What is shared, what differs with the hardest first, and where a different voice is.

    With too few people nothing is listed, which then says nothing about the team.
    """

    too_few: bool
    agreements: tuple[Highlight, ...]
    differences: tuple[Highlight, ...]
    minorities: tuple[Highlight, ...]


def highlights(axes: Sequence[AxesPicture], points: Sequence[PointsPictures]) -> Highlights:
    """Agreements with the firmest first, differences with the hardest first.

    Two camps come first, then what lies furthest apart, then what agrees least. A small team sees
    neither of the last two, and so gets the order of the instrument.
    """
    on_axes = [(picture, shown) for shown in axes for row in shown.rows for picture in row.lenses]
    found = [(picture, _of_axis(picture, shown)) for picture, shown in on_axes]
    options = list(_of_points(points))
    shared = [pair for pair in found if pair[1].bin == "shared"]
    different = [pair for pair in found if pair[0].label not in (Label.UNITED, Label.MINORITY)]
    return Highlights(
        too_few=all(one.too_few for one in axes) and all(one.too_few for one in points),
        agreements=(
            *(entry for _, entry in sorted(shared, key=lambda pair: _firmest(pair[0]))),
            *(entry for entry in options if entry.label == "core"),
        ),
        differences=_hardest(different, [entry for entry in options if entry.label == "open"]),
        minorities=tuple(entry for picture, entry in found if picture.label is Label.MINORITY),
    )


def _hardest(
    on_axes: Iterable[tuple[AxisPicture, Highlight]], on_points: Iterable[Highlight]
) -> tuple[Highlight, ...]:
    ordered = sorted(on_axes, key=lambda pair: _difficulty(pair[0]))
    opposed = [entry for picture, entry in ordered if picture.label is Label.OPPOSED]
    others = [entry for picture, entry in ordered if picture.label is not Label.OPPOSED]
    return (*opposed, *on_points, *others)


def _difficulty(picture: AxisPicture) -> tuple[float, float]:
    figures = picture.figures
    return (-figures.pair_distance, figures.measures.agreement) if figures else (0, 0)


def _firmest(picture: AxisPicture) -> tuple[bool, float]:
    distance = picture.figures.pair_distance if picture.figures else 0
    return picture.label is not Label.UNITED, distance


def _of_axis(picture: AxisPicture, shown: AxesPicture) -> Highlight:
    return Highlight(
        activity=shown.activity,
        instrument=shown.instrument,
        item=picture.axis,
        lens=picture.lens,
        people=picture.people,
        bin=picture.bin,
        label=picture.label.value,
        provisional=picture.provisional,
        side=picture.side,
    )


def _of_points(points: Sequence[PointsPictures]) -> Iterable[Highlight]:
    for shown in points:
        for lens in shown.lenses:
            for option in lens.options:
                if option.bin != "attention":
                    yield _of_option(option, lens, shown)


def _of_option(option: OptionPicture, lens: PointsPicture, shown: PointsPictures) -> Highlight:
    return Highlight(
        activity=shown.activity,
        instrument=shown.instrument,
        item=option.option,
        lens=lens.lens,
        people=lens.people,
        bin=option.bin,
        label="core" if option.bin == "shared" else "open",
    )
