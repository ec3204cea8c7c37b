"""Results for a room: one at a time, in lengths that grow with the beamer."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import results, workshops
from ui import markup, session
from ui.picture import axes, checklist, evaluation, points, shortlist
from ui.picture.activity import gather
from ui.picture.frame import bin_line, show_chart
from ui.picture.highlights import LISTED, entry_line
from workshop import design
from workshop.access import Who
from workshop.content import Activity, Instrument
from workshop.language import Lang, Text
from workshop.picture import (
    AxesPicture,
    AxisPicture,
    AxisRow,
    Highlight,
    OptionPicture,
    PointsPicture,
    PointsPictures,
)
from workshop.words import beamer as words
from workshop.words import common
from workshop.words import picture as picture_words

# A screen has room for so many highlights in letters of this size.
_TOGETHER: Final = 3

Slide = Callable[[], None]


def slides(who: Who, activity: Activity) -> tuple[Slide, ...]:
    """The result of axes, points or a checklist, screen by screen; none while not shown."""
    if activity.kind == "checklist":
        return checklist.slides(who, activity, _too_few)
    if activity.kind == "shortlist":
        return shortlist.slides(who, activity, _too_few)
    if activity.kind == "evaluation":
        return evaluation.slides(who, activity, _too_few)
    found, lang = gather(who, activity), who.language
    if found is None:
        return ()
    title = activity.title[lang]
    if found.too_few:
        return (partial(_too_few, title, found.minimum, lang),)
    if isinstance(found, AxesPicture):
        return (
            partial(_overview, found, title, lang),
            *(partial(_axis, row, found, lang) for row in found.rows if row.lenses),
        )
    return tuple(partial(_points, picture, found, title, lang) for picture in found.lenses)


def highlight_slides(who: Who) -> tuple[Slide, ...]:
    """What the team shares and where it differs, screen by screen; none while nothing is shown."""
    lang = who.language
    with engine.reading() as db:
        found = results.highlights(db, workshop_id=who.workshop_id, content=session.content())
        minimum = workshops.describe(db, workshop_id=who.workshop_id).minimum_group
    if found is None:
        return ()
    if found.too_few:
        return (partial(_too_few, picture_words.TITLE[lang], minimum, lang),)
    return (
        *_listed(
            picture_words.AGREEMENTS, found.agreements[:LISTED], picture_words.NO_AGREEMENTS, lang
        ),
        *_listed(
            picture_words.DIFFERENCES,
            found.differences[:LISTED],
            picture_words.NO_DIFFERENCES,
            lang,
        ),
        *(_listed(picture_words.MINORITIES, found.minorities, None, lang)),
    )


def _too_few(title: str, minimum: int, lang: Lang) -> None:
    markup.show(
        '<div class="gt-b"><h1>{title}</h1><p class="gt-say">{text}</p></div>',
        title=title,
        text=common.TOO_FEW[lang].format(minimum=minimum),
    )


def _overview(found: AxesPicture, title: str, lang: Lang) -> None:
    """All axes with their labels in words, before each has its own screen."""
    instrument = session.content().instrument(found.instrument)
    lenses = session.content().activity(found.activity).lenses
    heads = "".join(
        markup.filled("<th scope='col'>{text}</th>", text=text)
        for text in (
            words.AXIS[lang],
            *(picture_words.LENSES_SHORT[lens][lang] for lens in lenses),
        )
    )
    rows = "".join(
        markup.filled(
            "<tr><th scope='row'>{title}</th>", title=instrument.axis(row.axis).title[lang]
        )
        + "".join(_cell(row, lens, lang) for lens in lenses)
        + "</tr>"
        for row in found.rows
    )
    st.html(
        '<div class="gt-b">'
        + markup.filled("<h1>{title}</h1>", title=title)
        + f'<table class="gt-overview"><thead><tr>{heads}</tr></thead>'
        + f"<tbody>{rows}</tbody></table></div>"
    )


def _cell(row: AxisRow, lens: str, lang: Lang) -> str:
    found = next((picture for picture in row.lenses if picture.lens == lens), None)
    if found is None:
        return markup.filled("<td>{text}</td>", text=words.TOO_FEW_HERE[lang])
    return markup.filled(
        '<td><b class="gt-bin {bin}">{shape} {word}</b><br>{label}</td>',
        bin=found.bin,
        shape=design.BIN_SHAPE[found.bin],
        word=common.BINS[found.bin][lang],
        label=picture_words.LABELS[found.label][lang],
    )


def _axis(row: AxisRow, found: AxesPicture, lang: Lang) -> None:
    axis = session.content().instrument(found.instrument).axis(row.axis)
    markup.show('<div class="gt-b"><h1>{title}</h1></div>', title=axis.title[lang])
    spec = axes.chart(row, found.instrument, lang, "beamer")
    if spec is not None:
        show_chart(spec, key=f"axis-{row.axis}-beamer")
        _note(picture_words.AXIS_KEY[lang])
        return
    for picture in row.lenses:
        told = " ".join(axes.said(picture, axis, lang))
        st.html(
            '<div class="gt-b gt-told">'
            + _verdict(picture, lang)
            + markup.filled("<p>{told}</p></div>", told=told)
        )
    _note(picture_words.SMALL_TEAM[lang])


def _verdict(picture: AxisPicture, lang: Lang) -> str:
    told = picture_words.verdict(
        picture.label, picture.lens, picture.people, provisional=picture.provisional
    )
    return bin_line(picture.bin, told[lang], lang)


def _points(picture: PointsPicture, found: PointsPictures, title: str, lang: Lang) -> None:
    instrument = session.content().instrument(found.instrument)
    lens = picture_words.LENS_PEOPLE[lang].format(
        lens=session.content().lens(picture.lens).title[lang], people=picture.people
    )
    markup.show('<div class="gt-b"><h1>{title}</h1><h2>{lens}</h2></div>', title=title, lens=lens)
    spec = points.chart(picture, found.instrument, lang, "beamer")
    left, right = st.columns([5, 3], gap="large", vertical_alignment="center")
    with left:
        if spec is None:
            _options(picture.options, instrument, lang)
        else:
            show_chart(spec, key=f"points-{found.activity}-{picture.lens}-beamer")
    key = picture_words.SMALL_TEAM if spec is None else picture_words.POINTS_KEY
    with right:
        for sentence in points.said(picture, instrument, lang):
            markup.show('<div class="gt-b"><p>{text}</p></div>', text=sentence)
        _note(key[lang])


def _options(options: Sequence[OptionPicture], instrument: Instrument, lang: Lang) -> None:
    lines = "".join(
        f"<li>{bin_line(option.bin, instrument.dim(option.option).title[lang], lang)}</li>"
        for option in options
    )
    st.html(f'<div class="gt-b"><ul>{lines}</ul></div>')


def _listed(
    title: Text, entries: Sequence[Highlight], none: Text | None, lang: Lang
) -> Iterator[Slide]:
    """The entries spread evenly over as few screens as they need."""
    if not entries:
        if none is not None:
            yield partial(_nothing, title[lang], none[lang])
        return
    screens = ceil(len(entries) / _TOGETHER)
    together = ceil(len(entries) / screens)
    for first in range(0, len(entries), together):
        yield partial(_list, title[lang], entries[first : first + together], lang)


def _nothing(title: str, told: str) -> None:
    markup.show(
        '<div class="gt-b"><h1>{title}</h1><p class="gt-say">{told}</p></div>',
        title=title,
        told=told,
    )


def _list(title: str, entries: Sequence[Highlight], lang: Lang) -> None:
    lines = "".join(entry_line(entry, lang) for entry in entries)
    st.html(
        '<div class="gt-b">'
        + markup.filled("<h1>{title}</h1>", title=title)
        + f"<ul>{lines}</ul></div>"
    )


def _note(text: str) -> None:
    markup.show('<div class="gt-b"><p class="gt-note">{text}</p></div>', text=text)
