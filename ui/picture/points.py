"""The points of a team: what two colleagues share, the core, and the points per option."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import streamlit as st

from ui import markup, session
from ui.picture.frame import bin_line, comparisons, note, show_chart
from workshop import charts
from workshop.charts import Size
from workshop.content import Instrument
from workshop.language import Lang
from workshop.numbers import decimal
from workshop.picture import OptionPicture, PointsPicture, PointsPictures
from workshop.words import picture as words


def show(found: PointsPictures, lang: Lang) -> None:
    """Show the points through every lens, beside each other where there is room."""
    small_team = all(picture.figures is None for picture in found.lenses)
    note((words.SMALL_TEAM if small_team else words.POINTS_KEY)[lang])
    instrument = session.content().instrument(found.instrument)
    for column, picture in zip(st.columns(len(found.lenses)), found.lenses, strict=True):
        with column, st.container(border=True):
            _lens(picture, found, instrument, lang)
    _comparisons(found, instrument, lang)


def _lens(
    picture: PointsPicture, found: PointsPictures, instrument: Instrument, lang: Lang
) -> None:
    st.html(f'<div class="gt-words">{"".join(_words(picture, instrument, lang))}</div>')
    show_chart(
        chart(picture, found.instrument, lang, "screen"),
        key=f"points-{found.activity}-{picture.lens}",
    )
    lines = "".join(_option(option, instrument, lang) for option in picture.options)
    st.html(f'<ul class="gt-list gt-plain">{lines}</ul>')
    if picture.figures is not None:
        note(words.POINTS_NOTE[lang].format(total=picture.total))
        _tensions(picture.figures.tensions, instrument, lang)
        if picture.figures.concordance is not None:
            with st.expander(words.EXPERT[lang]):
                value = decimal(picture.figures.concordance, lang, places=2)
                note(words.CONCORDANCE[lang].format(value=value))


def _words(picture: PointsPicture, instrument: Instrument, lang: Lang) -> Iterator[str]:
    lens = session.content().lens(picture.lens).title[lang]
    yield markup.filled(
        "<h3>{text}</h3>",
        text=words.LENS_PEOPLE[lang].format(lens=lens, people=picture.people),
    )
    for sentence in said(picture, instrument, lang):
        yield markup.filled("<p>{text}</p>", text=sentence)


def said(picture: PointsPicture, instrument: Instrument, lang: Lang) -> Iterator[str]:
    """What the points through one lens say, in sentences."""
    exact = picture.figures is not None
    yield (words.SHARED_BY_TWO if exact else words.SHARED_BY_TWO_ABOUT)[lang].format(
        points=decimal(picture.shared_by_two, lang, places=1 if exact else 0),
        total=picture.total,
    )
    if picture.figures is not None:
        yield words.SHARED_BY_ALL[lang].format(
            points=picture.figures.shared_by_all, total=picture.total
        )
    if picture.core:
        options = ", ".join(instrument.dim(key).title[lang] for key in picture.core)
        yield words.CORE[lang].format(options=options)
    else:
        yield words.NO_CORE[lang]


def _option(option: OptionPicture, instrument: Instrument, lang: Lang) -> str:
    told = (
        words.TWO_OR_MORE[lang].format(amount=option.figures.two_or_more[lang])
        if option.figures is not None
        else words.POINTS_WHY[option.bin][lang]
    )
    title = instrument.dim(option.option).title[lang]
    return (
        "<li>"
        + bin_line(option.bin, title, lang)
        + markup.filled("<span>{told}</span></li>", told=told)
    )


def _tensions(tensions: tuple[str, ...], instrument: Instrument, lang: Lang) -> None:
    if not tensions:
        return
    note(words.TENSIONS[lang])
    texts = {tension.id: tension.text[lang] for tension in instrument.tensions}
    lines = "".join(markup.filled("<li>{text}</li>", text=texts[id]) for id in tensions)
    st.html(f"<ul>{lines}</ul>")


def _comparisons(found: PointsPictures, instrument: Instrument, lang: Lang) -> None:
    if not found.comparisons:
        return
    compared = [(instrument.dim(one.item).title[lang], one) for one in found.comparisons]
    with st.container(border=True):
        markup.show("<h3>{title}</h3>", title=words.COMPARISON_TITLE[lang])
        comparisons(compared, words.COMPARISON_POINTS_NOTE, lang)


# A chart costs some 20 ms to build; the same numbers give the same chart, for whoever looks.
@lru_cache(maxsize=256)
def chart(picture: PointsPicture, instrument: str, lang: Lang, size: Size) -> dict[str, Any] | None:
    """The points through one lens as bars; None for a team that gets only words."""
    drawn = charts.points(picture, session.content().instrument(instrument), lang, size)
    return charts.finished(drawn) if drawn is not None else None
