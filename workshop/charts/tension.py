"""The creative tension: how far desired and now lie apart at each level."""

from collections.abc import Sequence

import altair as alt

from workshop import design
from workshop.charts.look import MEASURES, Measure, Rows, Size, data, down, whole
from workshop.deployment.theme import DISTANCES
from workshop.language import Lang
from workshop.words import matrix_plan as words

# On both sides room for the words now and desired, in units of distance.
_EDGE = 0.4
# Five levels with their names have to fit on one screen of a beamer.
_LARGEST = 30


def tension(
    levels: Sequence[tuple[str, int | None]], *, lang: Lang, size: Size = "screen"
) -> alt.LayerChart | None:
    """A band for each level from now to desired, as long as the distance that was rated.

    `levels` holds names with a distance of 0 to 10, or None where nothing was rated. None when
    nothing was rated at all.
    """
    if all(value is None for _, value in levels):
        return None
    measure = MEASURES[size]
    head = measure.small * 1.8
    size_of_names, thick = min(measure.text, _LARGEST), max(7.0, measure.bar * 0.16)
    step = size_of_names * 1.3 + thick * 1.6 + measure.gap
    height = head + step * len(levels)
    rows = [
        {
            "level": name,
            "now": DISTANCES[-1] - (value or 0),
            "desired": DISTANCES[-1],
            "left": DISTANCES[0],
            "top": head + step * place + size_of_names * 0.6,
            "y": head + step * place + size_of_names * 1.3 + thick * 0.8,
            "value": words.NOT_RATED[lang] if value is None else str(value),
            "rated": value is not None,
            "strong": (value or 0) == max(one or 0 for _, one in levels),
        }
        for place, (name, value) in enumerate(levels)
    ]
    return whole(
        _layers(rows, lang, measure, height),
        measure=measure,
        height=height,
        description=words.TENSION_CHART[lang].format(
            rows=" ".join(
                words.TENSION_ROW[lang].format(level=row["level"], value=row["value"])
                for row in rows
            )
        ),
    )


def _layers(rows: Rows, lang: Lang, measure: Measure, height: float) -> list[alt.Chart]:
    rated = alt.Chart(data([row for row in rows if row["rated"]]))
    y = alt.Y("y:Q", scale=down(height), axis=None)
    ends = [
        {"x": DISTANCES[-1], "y": measure.small * 0.7, "text": f"{words.DESIRED[lang]} ◆"},
    ]
    names = alt.Chart(data(rows)).encode(y=alt.Y("top:Q", scale=down(height), axis=None))
    names_at, thick = min(measure.text, _LARGEST), max(7.0, measure.bar * 0.16)
    dot = (thick * 1.7) ** 2
    colour = alt.condition("datum.strong", alt.value(design.PLUM), alt.value(design.TEAL))
    return [
        alt.Chart(data(rows))
        .mark_rule(color=design.GREY_PALE, strokeWidth=2)
        .encode(x=_across("left:Q"), x2="desired:Q", y=y),
        rated.mark_rule(strokeWidth=thick).encode(
            x=_across("now:Q"), x2="desired:Q", y=y, color=colour
        ),
        rated.mark_point(filled=True, opacity=1, size=dot, color=design.INK).encode(
            x=_across("now:Q"), y=y
        ),
        rated.mark_point(
            filled=True, opacity=1, size=dot, shape="diamond", color=design.TEAL
        ).encode(x=_across("desired:Q"), y=y),
        names.mark_text(align="left", fontSize=names_at, fontWeight="bold").encode(
            x=alt.value(4), text="level:N"
        ),
        names.mark_text(align="right", fontSize=names_at).encode(
            x=_across("desired:Q"), text="value:N"
        ),
        alt.Chart(data(ends))
        .mark_text(align="right", fontSize=measure.small, color=design.GREY_DARK)
        .encode(x=_across("x:Q"), y=y, text="text:N"),
        alt.Chart(data([{"y": measure.small * 0.7, "text": f"● {words.NOW[lang]}"}]))
        .mark_text(align="left", fontSize=measure.small, color=design.GREY_DARK)
        .encode(x=alt.value(4), y=y, text="text:N"),
    ]


def _across(field: str) -> alt.X:
    domain = [DISTANCES[0] - _EDGE, DISTANCES[-1] + _EDGE]
    return alt.X(field, scale=alt.Scale(domain=domain, nice=False), axis=None)
