"""The look that all charts share, and how a chart becomes a specification or a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Final, Literal

import altair as alt
import vl_convert

from workshop import design
from workshop.language import Lang

Size = Literal["screen", "beamer", "document"]
Rows = Sequence[Mapping[str, Any]]

# The typeface of the page first, then one that the picture maker carries with it.
_FONT: Final = f"Source Sans, {design.FONT_CHART}"
_LOCALE: Final[dict[Lang, Literal["nl-NL", "en-GB"]]] = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True)
class Measure:
    """Lengths in px for one size: type, bars, room, and how many signs fit on a line.

    As lines and not as dots (`svg`) a chart stays sharp at whatever size a beamer shows it.
    """

    text: int
    small: int
    bar: int
    gap: int
    line: int
    width: int | Literal["container"]
    renderer: Literal["canvas", "svg"] = "canvas"


# A screen chart has to read on a phone of 360 px. On a beamer it has to read from ten metres away,
# and its lengths are those of a beamer of 1280 px wide.
MEASURES: Final[dict[Size, Measure]] = {
    "screen": Measure(15, 14, 26, 8, 38, "container"),
    "beamer": Measure(38, 30, 104, 18, 58, 1180, "svg"),
    "document": Measure(15, 13, 24, 7, 74, 620),
}


@alt.theme.register("grondtoon", enable=True)
def _theme() -> alt.theme.ThemeConfig:
    return {
        "config": {
            "font": _FONT,
            "background": "transparent",
            "view": {"stroke": None},
            "text": {"color": design.INK, "baseline": "middle", "lineBreak": "\n"},
            "rule": {"color": design.GREY_PALE, "strokeWidth": 1},
            "bar": {"color": design.TEAL},
            "line": {"color": design.TEAL, "strokeWidth": 3},
            "axis": {
                "labelColor": design.GREY_DARK,
                "titleColor": design.GREY_DARK,
                "domainColor": design.GREY,
                "gridColor": design.GREY_PALE,
                "tickColor": design.GREY,
                "labelAngle": 0,
                "titleFontWeight": "normal",
            },
        }
    }


def at_both_ends(left: str, right: str, measure: Measure) -> tuple[str, str]:
    """Two texts for the ends of one line, each broken at spaces where they would meet."""
    if len(left) + len(right) <= measure.line:
        return left, right
    return _broken(left, measure.line // 2), _broken(right, measure.line // 2)


def _broken(text: str, width: int) -> str:
    return "\n".join(wrap(text, width, break_long_words=False))


def line_count(text: str) -> int:
    """The number of lines of a text that was broken."""
    return text.count("\n") + 1


def data(rows: Rows) -> alt.InlineData:
    """The rows as data that stand in the chart itself."""
    return alt.InlineData(values=[dict(row) for row in rows])


def down(height: float) -> alt.Scale:
    """A vertical scale in px from the top, so that every text has its own room."""
    return alt.Scale(domain=[0, height], range=[0, height], nice=False, zero=False)


def whole(
    layers: Sequence[alt.Chart], *, measure: Measure, height: float, description: str
) -> alt.LayerChart:
    """The layers as one chart that carries its own description in words."""
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(
            width=measure.width,
            height=height,
            description=description,
            autosize=alt.AutoSizeParams(type="fit", contains="padding"),
            padding={"left": 4, "right": 4, "top": 4, "bottom": 4},
            usermeta={"embedOptions": {"actions": False, "renderer": measure.renderer}},
        )
        .resolve_scale(color="independent")
    )
    return chart


def alt_text(chart: alt.LayerChart) -> str:
    """What the chart shows, in words, in the language of the chart."""
    return str(chart.description)


def finished(chart: alt.LayerChart) -> dict[str, Any]:
    """The chart as a Vega-Lite specification that holds all it needs."""
    with alt.data_transformers.enable(consolidate_datasets=False):
        # Checking against the schema takes three times as long as the rest; the tests do it.
        return chart.to_dict(validate=False)


def to_png(chart: alt.LayerChart, lang: Lang, scale: float = 2) -> bytes:
    """The chart as a PNG picture, made on this machine with a typeface that is always there.

    Raises ValueError when the specification cannot be drawn.
    """
    return vl_convert.vegalite_to_png(
        finished(chart),
        scale=scale,
        format_locale=_LOCALE[lang],
        time_format_locale=_LOCALE[lang],
    )
