"""The axes of a team: per axis what it looks like in words, and the bars."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import streamlit as st

from ui import markup, session
from ui.picture.frame import bin_line, comparisons, note, show_chart
from workshop import charts
from workshop.agreement import Label
from workshop.charts import Size
from workshop.content import Axis
from workshop.language import Lang
from workshop.numbers import decimal
from workshop.picture import AxesPicture, AxisFigures, AxisPicture, AxisRow
from workshop.words import picture as words


def show(found: AxesPicture, lang: Lang) -> None:
    """Show every axis: the bars, the labels and what they mean."""
    small_team = all(picture.figures is None for row in found.rows for picture in row.lenses)
    note((words.SMALL_TEAM if small_team else words.AXIS_KEY)[lang])
    for row in found.rows:
        with st.container(border=True):
            _row(row, found, lang)
    _comparison(found, lang)
    if not small_team:
        _expert(found, lang)


def _row(row: AxisRow, found: AxesPicture, lang: Lang) -> None:
    axis = session.content().instrument(found.instrument).axis(row.axis)
    spec = chart(row, found.instrument, lang, "screen")
    text = "".join(_words(row, axis, lang))
    if spec is None:
        st.html(f'<div class="gt-words">{text}</div>')
        return
    left, right = st.columns([3, 2], gap="large", vertical_alignment="center")
    with left:
        show_chart(spec, key=f"axis-{row.axis}")
    right.html(f'<div class="gt-words">{text}</div>')


def _words(row: AxisRow, axis: Axis, lang: Lang) -> Iterator[str]:
    yield markup.filled("<h3>{title}</h3>", title=axis.title[lang])
    for picture in row.lenses:
        yield markup.filled(
            '<p class="gt-lens">{text}</p>',
            text=words.LENS_PEOPLE[lang].format(
                lens=session.content().lens(picture.lens).title[lang], people=picture.people
            ),
        )
        yield bin_line(picture.bin, words.LABELS[picture.label][lang], lang)
        yield markup.filled(
            '<p class="gt-note">{text}</p>', text=" ".join(said(picture, axis, lang))
        )
    if not row.lenses:
        yield markup.filled('<p class="gt-note">{text}</p>', text=words.TOO_FEW_HERE[lang])


def said(picture: AxisPicture, axis: Axis, lang: Lang) -> Iterator[str]:
    """What one lens of one axis says, in sentences."""
    if picture.figures is None or picture.label is not Label.UNITED:
        yield words.LABEL_MEANS[picture.label][lang]
    if picture.side is not None:
        pole = {"left": axis.left, "middle": axis.mid, "right": axis.right}[picture.side]
        yield words.SIDE[picture.side][lang].format(pole=pole[lang])
    if picture.figures is not None:
        yield _distance(picture.label, picture.figures, lang)
        if picture.figures.unknown is not None:
            yield words.UNKNOWN[lang].format(count=picture.figures.unknown)
    if picture.provisional:
        yield words.PROVISIONAL[lang]


def _distance(label: Label, figures: AxisFigures, lang: Lang) -> str:
    # Without a common middle there is nothing to be away from: then the pair tells it.
    apart = label in (Label.OPPOSED, Label.SPREAD)
    one, more = (
        (words.PAIR_ONE, words.PAIR_MORE) if apart else (words.DISTANCE_ONE, words.DISTANCE_MORE)
    )
    steps = round(figures.pair_distance if apart else figures.distance, 1)
    return (one if steps <= 1 else more)[lang].format(steps=decimal(steps, lang))


def _comparison(found: AxesPicture, lang: Lang) -> None:
    instrument = session.content().instrument(found.instrument)
    compared = [
        (instrument.axis(row.axis).title[lang], row.comparison)
        for row in found.rows
        if row.comparison is not None
    ]
    if not compared:
        return
    with st.container(border=True):
        markup.show("<h3>{title}</h3>", title=words.COMPARISON_TITLE[lang])
        spec = _comparison_chart(found, lang)
        if spec is not None:
            note(words.COMPARISON_KEY[lang])
            show_chart(spec, key="comparison")
        comparisons(compared, words.COMPARISON_NOTE, lang)


def _expert(found: AxesPicture, lang: Lang) -> None:
    instrument = session.content().instrument(found.instrument)
    head = "".join(
        markup.filled("<th scope='col'>{name}</th>", name=name[lang])
        for name in words.EXPERT_COLUMNS
    )
    rows = "".join(
        _figures(picture, picture.figures, instrument.axis(row.axis), lang)
        for row in found.rows
        for picture in row.lenses
        if picture.figures is not None
    )
    with st.expander(words.EXPERT[lang]):
        note(words.EXPERT_AXES[lang])
        st.html(
            '<div class="gt-scroll"><table class="gt-figures">'
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )


def _figures(picture: AxisPicture, figures: AxisFigures, axis: Axis, lang: Lang) -> str:
    measures = figures.measures
    return markup.filled(
        "<tr><td>{item}</td><td>{people}</td><td>{consensus}</td><td>{agreement}</td>"
        "<td>{dispersion}</td><td>{variation}</td></tr>",
        item=words.ITEM[lang].format(
            item=axis.title[lang], lens=words.LENSES_SHORT[picture.lens][lang]
        ),
        people=picture.people,
        consensus=decimal(measures.consensus, lang, places=2),
        agreement=decimal(measures.agreement, lang, places=2),
        dispersion=decimal(measures.dispersion, lang, places=2),
        variation=decimal(measures.variation, lang, places=2),
    )


# A chart costs some 20 ms to build; the same numbers give the same chart, for whoever looks.
@lru_cache(maxsize=256)
def chart(row: AxisRow, instrument: str, lang: Lang, size: Size) -> dict[str, Any] | None:
    """The bars of one axis; None for a team that gets only words."""
    content = session.content()
    drawn = charts.axis(row, content, content.instrument(instrument), lang, size)
    return charts.finished(drawn) if drawn is not None else None


@lru_cache(maxsize=64)
def _comparison_chart(found: AxesPicture, lang: Lang) -> dict[str, Any] | None:
    drawn = charts.comparison(found, session.content(), lang)
    return charts.finished(drawn) if drawn is not None else None
