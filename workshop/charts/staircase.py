"""The staircase: how much vision a team shares at how much support."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from workshop import design
from workshop.charts.look import MEASURES, Measure, Size, data, whole
from workshop.language import Lang
from workshop.words import picture as words


def staircase(
    steps: Sequence[tuple[int, int]],
    *,
    people: int,
    needed: int,
    lang: Lang,
    size: Size = "screen",
) -> alt.LayerChart | None:
    """Steps of (people, statements) from the whole team down, with the one in use marked.

    `needed` is the number of people that the chosen share asks for. Show this only of a team that
    may see exact numbers. None without steps.
    """
    if not steps:
        return None
    measure = MEASURES[size]
    ordered = sorted(steps, reverse=True)
    lowest = min(needed, ordered[-1][0])
    rows = [*_corners(ordered, lowest)]
    chosen = max(
        (step for step in ordered if step[0] >= needed), key=lambda step: step[1], default=None
    )
    height = measure.bar * 9
    return whole(
        _layers(rows, chosen, people, lowest, lang, measure),
        measure=measure,
        height=height,
        description=words.STAIRCASE_CHART[lang].format(
            rows=" ".join(
                words.STAIRCASE_ROW[lang].format(statements=count, people=by, team=people)
                for by, count in ordered
            )
        ),
    )


def _corners(ordered: Sequence[tuple[int, int]], lowest: int) -> list[dict[str, int]]:
    """The steps as places on a line: what holds for so many people also holds for fewer."""
    ends = [*(by for by, _ in ordered[1:]), lowest - 1]
    return [
        {"people": by, "until": end, "statements": count}
        for (by, count), end in zip(ordered, ends, strict=True)
    ]


def _layers(
    rows: Sequence[dict[str, int]],
    chosen: tuple[int, int] | None,
    people: int,
    lowest: int,
    lang: Lang,
    measure: Measure,
) -> list[alt.Chart]:
    most = max(row["statements"] for row in rows)
    axis: dict[str, Any] = {
        "labelFontSize": measure.small,
        "titleFontSize": measure.small,
        "tickMinStep": 1,
        "tickCount": 5,
        "format": "d",
    }
    # From the whole team on the left to half of it on the right: the stairs go up.
    x = alt.X(
        "people:Q",
        scale=alt.Scale(domain=[people + 0.5, lowest - 1], nice=False),
        axis=alt.Axis(
            title=words.STAIRCASE_PEOPLE[lang],
            grid=False,
            values=[row["people"] for row in rows],
            **axis,
        ),
    )
    y = alt.Y(
        "statements:Q",
        scale=alt.Scale(domain=[0, most * 1.25 + 1], nice=False),
        axis=alt.Axis(title=None, **axis),
    )
    base = alt.Chart(data(rows))
    layers = [
        base.mark_rect(color=design.TEAL_PALE).encode(x=x, x2="until:Q", y=y, y2=alt.datum(0)),
        base.mark_rule(color=design.TEAL, strokeWidth=3).encode(x=x, x2="until:Q", y=y),
    ]
    if chosen is not None:
        text = words.STAIRCASE_HERE[lang].format(
            statements=chosen[1], people=chosen[0], team=people
        )
        here = alt.Chart(
            data(
                [
                    {
                        "people": chosen[0],
                        "statements": chosen[1],
                        "top": most * 1.12,
                        "text": text,
                    }
                ]
            )
        ).encode(x=x, y=y)
        layers += [
            here.mark_rule(color=design.TEAL, strokeDash=[4, 4]).encode(y2="top:Q"),
            here.mark_point(filled=True, size=measure.text**2 * 0.9, color=design.TEAL, opacity=1),
            here.mark_text(
                align="left", baseline="bottom", dy=-4, fontSize=measure.text, fontWeight="bold"
            ).encode(x=alt.value(4), y=alt.Y("top:Q"), text="text:N"),
        ]
    return layers
