"""Points over options: a bar for the mean, a line for the middle half, a tick for the median."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import altair as alt

from workshop import design
from workshop.charts.look import MEASURES, Size, data, down, whole
from workshop.content import Instrument
from workshop.language import Lang
from workshop.numbers import decimal
from workshop.picture import PointsPicture
from workshop.words import picture as words

_MOSTLY_WITHIN: Final = 5
# On the beamer the words stand beside it.
_BESIDE_WORDS: Final = replace(MEASURES["beamer"], text=30, bar=48, gap=12, width=720)


def points(
    picture: PointsPicture, instrument: Instrument, lang: Lang, size: Size = "screen"
) -> alt.LayerChart | None:
    """The options in the order of the instrument; None when there are only words.

    Raises KeyError when the instrument does not have these options.
    """
    if picture.figures is None:
        return None
    measure = _BESIDE_WORDS if size == "beamer" else MEASURES[size]
    label = measure.text * 1.4
    step = label + measure.bar + measure.gap
    rows = []
    for place, option in enumerate(picture.options):
        figures = option.figures
        assert figures is not None
        top = place * step
        rows.append(
            {
                "option": instrument.dim(option.option).title[lang],
                "number": decimal(figures.mean, lang),
                "zero": 0,
                "mean": figures.mean,
                "low": figures.quarter,
                "median": figures.median,
                "high": figures.three_quarters,
                "top": top,
                "y": top + label,
                "y2": top + label + measure.bar * 0.6,
                "line": top + label + measure.bar * 0.85,
            }
        )
    return whole(
        _layers(rows, step * len(rows), _longest(rows), measure.text, measure.bar),
        measure=measure,
        height=step * len(rows),
        description=_description(picture, rows, lang),
    )


def _longest(rows: Sequence[dict[str, Any]]) -> float:
    # Mostly the same for both lenses, so that their charts compare; with room for the number.
    return 1.15 * max(_MOSTLY_WITHIN, *(float(max(row["mean"], row["high"])) for row in rows))


def _layers(
    rows: Sequence[dict[str, Any]], height: float, longest: float, font_size: int, bar: int
) -> list[alt.Chart]:
    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=alt.Scale(domain=[0, longest], nice=False), axis=None)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=down(height), axis=None)

    base = alt.Chart(data(rows))
    return [
        base.mark_rect(color=design.TEAL).encode(x=x("zero"), x2="mean:Q", y=y("y"), y2="y2:Q"),
        base.mark_rule(color=design.GREY, strokeWidth=bar * 0.16).encode(
            x=x("low"), x2="high:Q", y=y("line")
        ),
        base.mark_tick(
            orient="vertical", color=design.INK, size=bar * 0.3, thickness=bar * 0.12
        ).encode(x=x("median"), y=y("line")),
        base.mark_text(align="left", baseline="top", fontSize=font_size).encode(
            x=x("zero"), y=y("top"), text="option:N"
        ),
        base.mark_text(
            align="left", baseline="top", dx=6, dy=1, fontSize=font_size, fontWeight="bold"
        ).encode(x=x("mean"), y=y("y"), text="number:N"),
    ]


def _description(picture: PointsPicture, rows: Sequence[dict[str, Any]], lang: Lang) -> str:
    sentences = " ".join(
        words.POINTS_CHART_ROW[lang].format(
            option=row["option"],
            mean=row["number"],
            low=decimal(row["low"], lang),
            high=decimal(row["high"], lang),
        )
        for row in rows
    )
    return words.POINTS_CHART[lang].format(people=picture.people, rows=sentences)
