"""The look back with which a next study day begins, on the beamer and on the phones."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import agreements
from ui import markup, session
from workshop import dates
from workshop.access import Who
from workshop.agreements import Action, Agreed, Decided, screens
from workshop.document import edition
from workshop.language import Lang, Text
from workshop.spider_web import short_name
from workshop.versions import LeftOpen
from workshop.words import recall as words
from workshop.words.start import DECISIONS

_WEB: Final = "spinnenweb"
# In letters that are read from the back of a room: so high is a beamer in lines, so many characters
# fit on one, and a text that does not fit on a screen is told in part.
_ROOM: Final = 12
_A_LINE: Final = 58
_MOST: Final = 400

# A small heading and what stands under it.
Line = tuple[str, str]
Part = tuple[Text, tuple[Line, ...]]


def gather(who: Who) -> Agreed:
    """What the team agreed so far."""
    with engine.reading() as db:
        return agreements.look_back(db, workshop_id=who.workshop_id)


def slides(who: Who) -> tuple[Callable[[], None], ...]:
    """The look back, screen by screen; the first one is always there."""
    return tuple(
        partial(_slide, title, lines, who.language)
        for title, all_lines in _parts(gather(who), who.language)
        for lines in screens(all_lines, _height, _ROOM)
    )


def show(who: Who) -> None:
    """All of the look back on a phone, one part under the other."""
    lang = who.language
    for title, lines in _parts(gather(who), lang):
        st.header(title[lang], anchor=False)
        html = "".join(
            markup.filled('<dt dir="auto">{head}</dt><dd dir="auto">{text}</dd>', head=h, text=t)
            for h, t in lines
        )
        st.html(f'<dl class="gt-given">{html}</dl>')
    markup.show('<p class="gt-note">{text}</p>', text=words.ASK[lang])


def _slide(title: Text, lines: Sequence[Line], lang: Lang) -> None:
    rows = "".join(
        markup.filled(
            '<li><span class="gt-note">{head}</span><p dir="auto">{text}</p></li>',
            head=head,
            text=text if len(text) <= _MOST else f"{text[:_MOST].rstrip()} …",
        )
        for head, text in lines
    )
    head = markup.filled("<h1>{title}</h1>", title=words.PART[lang].format(part=title[lang]))
    st.html(f'<div class="gt-b">{head}<ul>{rows}</ul></div>')


def _height(line: Line) -> int:
    """How many lines of the beamer a heading, its text and their frame take."""
    return 2 + ceil(min(len(line[1]), _MOST) / _A_LINE)


def _parts(found: Agreed, lang: Lang) -> Iterator[Part]:
    yield words.START, tuple(_start(found, lang))
    for title, lines in (
        (words.TEXT, _text(found, lang)),
        (words.DECIDED, tuple(_decided(each, lang) for each in found.decided)),
        (words.ACTIONS, tuple(_action(each, lang) for each in found.actions)),
        (words.DIFFERENCES, tuple(_difference(each, lang) for each in found.differences)),
    ):
        if lines:
            yield title, lines


def _start(found: Agreed, lang: Lang) -> Iterator[Line]:
    yield words.AUDIENCE[lang], found.audience
    yield words.DECIDING[lang], DECISIONS[found.decision_rule][lang]
    if found.version is not None:
        yield words.VERSION[lang], edition.title(found.version, lang)
    elif not (found.decided or found.actions or found.differences):
        yield words.VERSION[lang], words.NOTHING_YET[lang]


def _text(found: Agreed, lang: Lang) -> tuple[Line, ...]:
    said = dict(found.text)
    web = session.content().instrument(_WEB)
    return tuple(
        (short_name(dim.title[lang]), said[dim.key]) for dim in web.dims if dim.key in said
    )


def _decided(each: Decided, lang: Lang) -> Line:
    return words.STATUSES[each.status][lang], each.words or words.TAKEN_OUT[lang]


def _action(each: Action, lang: Lang) -> Line:
    return words.BY[lang].format(owner=each.owner, day=dates.day(each.due_on, lang)), each.what


def _difference(each: LeftOpen, lang: Lang) -> Line:
    if not (each.owner and each.review_on):
        return "", each.body
    day = dates.day(date.fromisoformat(each.review_on), lang)
    return words.REVIEW[lang].format(owner=each.owner, day=day), each.body
