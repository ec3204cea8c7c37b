"""Where the middle of the team is for own learning, and where for learners, axis by axis."""

from collections.abc import Sequence
from typing import Any, Final

import altair as alt

from workshop import design
from workshop.charts.look import MEASURES, Size, at_both_ends, data, down, line_count, whole
from workshop.content import Content, Instrument
from workshop.language import Lang
from workshop.picture import AxesPicture, AxisFigures
from workshop.words import picture as words

_EDGE: Final = 3.4


def comparison(
    axes: AxesPicture, content: Content, lang: Lang, size: Size = "screen"
) -> alt.LayerChart | None:
    """Both middles on every axis where both may be shown and the team has one.

    An open circle is own learning, a solid dot learners. None when there is no such axis. Raises
    KeyError when the instrument is not in the content.
    """
    instrument = content.instrument(axes.instrument)
    found = [(row.axis, *both) for row in axes.rows if (both := _both(row.lenses))]
    if not found:
        return None
    measure = MEASURES[size]
    rows: list[dict[str, Any]] = []
    top = 0.0
    for axis, own, learners in found:
        axis_words = instrument.axis(axis)
        poles = at_both_ends(axis_words.left[lang], axis_words.right[lang], measure)
        line = top + max(map(line_count, poles)) * measure.small * 1.25 + measure.bar / 2
        rows.append(
            {
                "left": poles[0],
                "right": poles[1],
                "top": top,
                "y": line,
                "own": sum(own.middle) / 2,
                "learners": sum(learners.middle) / 2,
                "from": -_EDGE,
                "to": _EDGE,
            }
        )
        top = line + measure.bar / 2 + measure.gap
    return whole(
        [*_lines(rows, top), *_marks(rows, top, measure.bar), *_poles(rows, top, measure.small)],
        measure=measure,
        height=top,
        description=_description(found, instrument, content, lang),
    )


def _both(lenses: Sequence[Any]) -> tuple[AxisFigures, AxisFigures] | None:
    with_middle = {
        picture.lens: picture.figures for picture in lenses if picture.figures and picture.side
    }
    own, learners = with_middle.get("own"), with_middle.get("learners")
    return (own, learners) if own and learners else None


def _x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=[-_EDGE, _EDGE], nice=False), axis=None)


def _y(field: str, height: float) -> alt.Y:
    return alt.Y(f"{field}:Q", scale=down(height), axis=None)


def _lines(rows: Sequence[dict[str, Any]], height: float) -> list[alt.Chart]:
    base = alt.Chart(data(rows)).encode(y=_y("y", height))
    whole_axis = base.mark_rule(color=design.GREY_PALE, strokeWidth=3)
    between = base.mark_rule(color=design.TEAL, strokeWidth=3)
    ticks = [{"x": place, "y": row["y"]} for row in rows for place in range(-3, 4)]
    places = alt.Chart(data(ticks)).mark_tick(orient="vertical", size=10, color=design.GREY)
    return [
        whole_axis.encode(x=_x("from"), x2="to:Q"),
        places.encode(x=_x("x"), y=_y("y", height)),
        between.encode(x=_x("own"), x2="learners:Q"),
    ]


def _marks(rows: Sequence[dict[str, Any]], height: float, bar: int) -> list[alt.Chart]:
    base = alt.Chart(data(rows)).encode(y=_y("y", height))
    return [
        base.mark_point(
            shape="circle",
            size=bar**2 * 0.55,
            filled=True,
            fill=design.GROUND,
            stroke=design.TEAL,
            strokeWidth=3,
            opacity=1,
        ).encode(x=_x("own")),
        base.mark_point(
            shape="circle", size=bar**2 * 0.14, filled=True, color=design.TEAL, opacity=1
        ).encode(x=_x("learners")),
    ]


def _poles(rows: Sequence[dict[str, Any]], height: float, font_size: int) -> list[alt.Chart]:
    base = alt.Chart(data(rows)).encode(y=_y("top", height))
    return [
        base.mark_text(align="left", baseline="top", fontSize=font_size).encode(
            x=_x("from"), text="left:N"
        ),
        base.mark_text(align="right", baseline="top", fontSize=font_size).encode(
            x=_x("to"), text="right:N"
        ),
    ]


def _description(
    found: Sequence[tuple[str, AxisFigures, AxisFigures]],
    instrument: Instrument,
    content: Content,
    lang: Lang,
) -> str:
    rows = " ".join(
        words.COMPARISON_CHART_ROW[lang].format(
            axis=instrument.axis(axis).title[lang],
            own=middle_in_words(own, instrument, axis, content, lang),
            learners=middle_in_words(learners, instrument, axis, content, lang),
        )
        for axis, own, learners in found
    )
    return words.COMPARISON_CHART[lang].format(rows=rows)


def middle_in_words(
    figures: AxisFigures, instrument: Instrument, axis: str, content: Content, lang: Lang
) -> str:
    """The choice at the middle of the team, or the two choices between which it lies."""
    phrases = {
        choice.value: (choice.phrase or choice.label)[lang]
        for choice in instrument.axis(axis).choices(content.scale(instrument.scale))
    }
    low, high = (phrases[place] for place in figures.middle)
    return low if low == high else words.BETWEEN[lang].format(low=low, high=high)
