"""The actions on a time line, each with its words above its bar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

import altair as alt
from babel.dates import format_date

from workshop import design
from workshop.charts.look import MEASURES, Measure, Rows, Size, data, down, whole
from workshop.language import Lang
from workshop.words import matrix_plan as words

# So many months can be named beside each other on a phone; on more, every second or third is.
_MONTHS = 6


@dataclass(frozen=True)
class Dated:
    """An action with its first and its last day; the same day twice is one moment."""

    text: str
    told: str
    begins: date
    ends: date


def timeline(
    actions: Sequence[Dated], *, today: date, lang: Lang, size: Size = "screen"
) -> alt.LayerChart | None:
    """The actions from top to bottom in the order given; None without any.

    The day of today is marked when it lies between the first and the last day.
    """
    if not actions:
        return None
    measure = MEASURES[size]
    first = min(one.begins for one in actions).replace(day=1).toordinal()
    last = max(max(one.ends for one in actions).toordinal(), first + 27) + 3
    head = measure.small * (3.2 if first <= today.toordinal() <= last else 2.2)
    rows, height = _rows(actions, head, measure)
    ticks = [*_months(first, last, lang)]
    domain = [first - (last - first) * 0.02, last]
    return whole(
        [
            *_grid(ticks, rows, domain, measure, height),
            *_today(today, rows, domain, lang, measure, height),
            *_bars(rows, domain, measure, height),
        ],
        measure=measure,
        height=height,
        description=words.TIMELINE_CHART[lang].format(
            rows=" ".join(
                words.TIMELINE_ROW[lang].format(action=one.text, when=one.told) for one in actions
            )
        ),
    )


def _rows(
    actions: Sequence[Dated], head: float, measure: Measure
) -> tuple[list[dict[str, object]], float]:
    rows: list[dict[str, object]] = []
    top = head
    for one in actions:
        lines = wrap(one.text, measure.line, break_long_words=True) or [""]
        under = top + len(lines) * measure.text * 1.3
        rows.append(
            {
                "text": "\n".join(lines),
                "top": top,
                "begins": one.begins.toordinal(),
                # The whole of the last day belongs to it.
                "ends": one.ends.toordinal() + 1,
                "y": under + measure.gap / 2,
                "y2": under + measure.gap / 2 + measure.bar * 0.4,
                "told": one.told,
                "under": under + measure.gap + measure.bar * 0.4,
            }
        )
        top = under + measure.bar * 0.4 + measure.small * 1.4 + measure.gap * 2.5
    return rows, top


def _months(first: int, last: int, lang: Lang) -> Iterator[dict[str, object]]:
    months = []
    day = date.fromordinal(first)
    while day.toordinal() <= last:
        months.append(day)
        day = day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)
    every = -(-len(months) // _MONTHS)
    for place, month in enumerate(months):
        named = place % every == 0
        text = format_date(month, "MMM yy" if month.month == 1 else "MMM", locale=lang)
        yield {"x": month.toordinal(), "text": text.rstrip(".") if named else ""}


def _x(field: str, domain: Sequence[float]) -> alt.X:
    return alt.X(field, scale=alt.Scale(domain=list(domain), nice=False), axis=None)


def _y(field: str, height: float) -> alt.Y:
    return alt.Y(field, scale=down(height), axis=None)


def _grid(
    ticks: Rows, rows: Rows, domain: Sequence[float], measure: Measure, height: float
) -> tuple[alt.Chart, ...]:
    """The names of the months on top, and a line for each behind every bar but not behind words."""
    lines = [{"x": tick["x"], "y": row["y"], "y2": row["y2"]} for tick in ticks for row in rows]
    names = [{**tick, "top": measure.small * 0.7} for tick in ticks]
    return (
        alt.Chart(data(lines))
        .mark_rule(color=design.GREY)
        .encode(x=_x("x:Q", domain), y=_y("y:Q", height), y2="y2:Q"),
        alt.Chart(data(names))
        .mark_text(align="left", fontSize=measure.small, color=design.GREY_DARK)
        .encode(x=_x("x:Q", domain), y=_y("top:Q", height), text="text:N"),
    )


def _today(
    today: date,
    rows: Rows,
    domain: Sequence[float],
    lang: Lang,
    measure: Measure,
    height: float,
) -> tuple[alt.Chart, ...]:
    here = today.toordinal()
    if not domain[0] <= here <= domain[1]:
        return ()
    lines = [{"x": here, "y": row["y"], "y2": row["y2"]} for row in rows]
    late = here > (domain[0] + domain[1]) / 2
    name = {"x": here, "top": measure.small * 1.9, "text": words.TODAY[lang]}
    return (
        alt.Chart(data(lines))
        .mark_rule(color=design.AMBER, strokeWidth=3)
        .encode(x=_x("x:Q", domain), y=_y("y:Q", height), y2="y2:Q"),
        alt.Chart(data([name]))
        .mark_text(
            align="right" if late else "left",
            fontSize=measure.small,
            fontWeight="bold",
            color=design.AMBER,
        )
        .encode(x=_x("x:Q", domain), y=_y("top:Q", height), text="text:N"),
    )


def _bars(
    rows: Rows, domain: Sequence[float], measure: Measure, height: float
) -> tuple[alt.Chart, ...]:
    base = alt.Chart(data(rows))
    return (
        base.mark_rect(color=design.TEAL, cornerRadius=3).encode(
            x=_x("begins:Q", domain), x2="ends:Q", y=_y("y:Q", height), y2="y2:Q"
        ),
        base.mark_text(align="left", baseline="top", fontSize=measure.text).encode(
            x=alt.value(4), y=_y("top:Q", height), text="text:N"
        ),
        base.mark_text(
            align="left", baseline="top", fontSize=measure.small, color=design.GREY_DARK
        ).encode(x=alt.value(4), y=_y("under:Q", height), text="told:N"),
    )
