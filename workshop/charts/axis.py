"""One axis: the two poles with the spread of the team between them, a bar for each lens."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

import altair as alt

from workshop import design
from workshop.charts.look import (
    MEASURES,
    Measure,
    Size,
    at_both_ends,
    data,
    down,
    line_count,
    whole,
)
from workshop.content import Axis, Choice, Content, Instrument
from workshop.language import Lang
from workshop.picture import AxisPicture, AxisRow
from workshop.words import picture as words

# Beside the longest possible bar there is room for the number of people on that side.
_EDGE: Final = 1.24
_DARK: Final = (0, 6)
_MIDDLE: Final = 3


def axis(
    row: AxisRow, content: Content, instrument: Instrument, lang: Lang, size: Size = "screen"
) -> alt.LayerChart | None:
    """The answers on one axis as bars around the middle; None when there are only words.

    Each bar is the whole team: what lies left of the middle chose the left pole. Raises KeyError
    when the instrument does not have this axis.
    """
    shown = [picture for picture in row.lenses if picture.figures]
    if not shown:
        return None
    axis_words, measure = instrument.axis(row.axis), MEASURES[size]
    poles = at_both_ends(axis_words.left[lang], axis_words.right[lang], measure)
    header = max(map(line_count, poles)) * measure.text * 1.25 + measure.gap
    step = measure.small * 1.4 + measure.bar + measure.gap
    height = header + step * len(shown)
    choices = axis_words.choices(content.scale(instrument.scale))
    tops = [header + step * place + measure.small * 1.4 for place in range(len(shown))]
    return whole(
        [
            _middle_line(tops, measure, height),
            *_bars(shown, tops, choices, lang, measure, height),
            *_texts(
                [*_pole_rows(poles), *_total_rows(shown, tops, measure)],
                measure.text,
                height,
                bold=True,
            ),
            *_texts(
                _lens_rows(shown, tops, content, lang, size),
                measure.small,
                height,
                bold=size == "beamer",
            ),
        ],
        measure=measure,
        height=height,
        description=_description(shown, axis_words, choices, content, lang),
    )


def _across() -> alt.X:
    return alt.X("x:Q", scale=alt.Scale(domain=[-_EDGE, _EDGE], nice=False), axis=None)


def _middle_line(tops: Sequence[float], measure: Measure, height: float) -> alt.Chart:
    over = measure.gap / 2
    rows = [{"x": 0, "y": top - over, "y2": top + measure.bar + over} for top in tops]
    line: alt.Chart = (
        alt.Chart(data(rows))
        .mark_rule(color=design.GREY, strokeWidth=2)
        .encode(x=_across(), y=alt.Y("y:Q", scale=down(height), axis=None), y2="y2:Q")
    )
    return line


def _bars(
    shown: Sequence[AxisPicture],
    tops: Sequence[float],
    choices: Sequence[Choice],
    lang: Lang,
    measure: Measure,
    height: float,
) -> list[alt.Chart]:
    rows = [
        {**part, "y": top, "y2": top + measure.bar, "centre": top + measure.bar / 2}
        for picture, top in zip(shown, tops, strict=True)
        for part in _parts(picture, choices, lang)
    ]
    vertical = alt.Y("y:Q", scale=down(height), axis=None)
    base = alt.Chart(data(rows))
    bars = base.mark_rect(stroke=design.GROUND, strokeWidth=1.5).encode(
        x=_across(),
        x2="x2:Q",
        y=vertical,
        y2="y2:Q",
        color=alt.Color("colour:N", scale=None),
        tooltip=[
            alt.Tooltip("choice:N", title=" "),
            alt.Tooltip("count:Q", title=words.COUNT[lang]),
        ],
    )
    # A number stands in its part of the bar only where it fits, whatever the width of the screen.
    fits = f"(datum.x2 - datum.x) * width / {2 * _EDGE} > {measure.small} * length(datum.text) * .8"
    numbers = base.mark_text(fontSize=measure.small).encode(
        x=alt.X("centre_x:Q", scale=alt.Scale(domain=[-_EDGE, _EDGE], nice=False), axis=None),
        y=alt.Y("centre:Q", scale=down(height), axis=None),
        text="text:N",
        color=alt.Color("ink:N", scale=None),
        opacity=alt.condition(fits, alt.value(1), alt.value(0)),
    )
    return [bars, numbers]


def _parts(picture: AxisPicture, choices: Sequence[Choice], lang: Lang) -> Iterator[dict[str, Any]]:
    assert picture.figures is not None
    bars = picture.figures.bars
    ends = list(accumulate(bars))
    # The middle of the bar's middle part stands on the middle line.
    shift = ends[_MIDDLE] - bars[_MIDDLE] / 2
    for place, (count, end) in enumerate(zip(bars, ends, strict=True)):
        left, right = (end - count - shift) / picture.people, (end - shift) / picture.people
        if count:
            yield {
                "x": left,
                "x2": right,
                "centre_x": (left + right) / 2,
                "text": str(count),
                "count": count,
                "choice": _phrase(choices[place], lang),
                "colour": design.POLES[place],
                "ink": design.PAPER if place in _DARK else design.INK,
            }


def _pole_rows(poles: Sequence[str]) -> list[dict[str, Any]]:
    left, right = poles
    return [
        {"x": -_EDGE, "y": 0, "text": left, "align": "left", "colour": design.POLES[0]},
        {"x": _EDGE, "y": 0, "text": right, "align": "right", "colour": design.POLES[-1]},
    ]


def _lens_rows(
    shown: Sequence[AxisPicture],
    tops: Sequence[float],
    content: Content,
    lang: Lang,
    size: Size,
) -> list[dict[str, Any]]:
    return [
        {
            "x": -_EDGE,
            "y": top - MEASURES[size].small * 1.25,
            # In a room there is nothing beside the chart: there it says the label itself.
            "text": _verdict(picture, lang) if size == "beamer" else _lens(picture, content, lang),
            "align": "left",
            "colour": design.BIN_COLOUR[picture.bin] if size == "beamer" else design.GREY_DARK,
        }
        for picture, top in zip(shown, tops, strict=True)
    ]


def _lens(picture: AxisPicture, content: Content, lang: Lang) -> str:
    lens = content.lens(picture.lens).title[lang]
    return words.LENS_PEOPLE[lang].format(lens=lens, people=picture.people)


def _verdict(picture: AxisPicture, lang: Lang) -> str:
    told = words.verdict(
        picture.label, picture.lens, picture.people, provisional=picture.provisional
    )
    return f"{design.BIN_SHAPE[picture.bin]} {told[lang]}"


def _total_rows(
    shown: Sequence[AxisPicture], tops: Sequence[float], measure: Measure
) -> list[dict[str, Any]]:
    return [
        {
            "x": side * _EDGE,
            "y": top + (measure.bar - measure.text) / 2,
            "text": str(total),
            "align": "left" if side < 0 else "right",
            "colour": design.POLES[0] if side < 0 else design.POLES[-1],
        }
        for picture, top in zip(shown, tops, strict=True)
        if picture.figures
        for side, total in (
            (-1, sum(picture.figures.bars[:_MIDDLE])),
            (1, sum(picture.figures.bars[_MIDDLE + 1 :])),
        )
    ]


def _texts(
    rows: Sequence[dict[str, Any]], font_size: int, height: float, *, bold: bool
) -> list[alt.Chart]:
    return [
        alt.Chart(data([row for row in rows if row["align"] == align]))
        .mark_text(
            align=align,
            baseline="top",
            fontSize=font_size,
            fontWeight="bold" if bold else "normal",
        )
        .encode(
            x=_across(),
            y=alt.Y("y:Q", scale=down(height), axis=None),
            text="text:N",
            color=alt.Color("colour:N", scale=None),
        )
        for align in ("left", "right")
        if any(row["align"] == align for row in rows)
    ]


def _phrase(choice: Choice, lang: Lang) -> str:
    return (choice.phrase or choice.label)[lang]


def _description(
    shown: Sequence[AxisPicture],
    axis_words: Axis,
    choices: Sequence[Choice],
    content: Content,
    lang: Lang,
) -> str:
    sentences = [
        words.AXIS_CHART[lang].format(
            title=axis_words.title[lang],
            left=axis_words.left[lang],
            right=axis_words.right[lang],
        )
    ]
    for picture in shown:
        assert picture.figures is not None
        bars = "; ".join(
            words.BAR[lang].format(choice=_phrase(choice, lang), count=count)
            for choice, count in zip(choices, picture.figures.bars, strict=True)
        )
        lens = content.lens(picture.lens).title[lang]
        sentences.append(
            words.AXIS_CHART_LENS[lang].format(lens=lens, people=picture.people, bars=bars)
        )
    return " ".join(sentences)
