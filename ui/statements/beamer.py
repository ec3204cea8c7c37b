"""The released statements on the beamer, the last one that was released first."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import statements
from db.queries.statements import StatementView
from ui import aspects, markup
from ui.picture import Slide
from workshop.access import Who
from workshop.language import Lang
from workshop.words import beamer as words

# At the size of the beamer: signs on a line, and lengths in rem of what stands below each other.
_SIGNS: Final = 52
_LINE: Final = 1.56
_AROUND: Final = 1.3
_ROOM: Final = 19.5
# What is longer was not meant to be read from ten metres.
_MOST_LINES: Final = 10

_STYLE: Final = f"""<style>
.gt-released li {{ display: flex; gap: 1.5rem; justify-content: space-between;
  align-items: baseline; }}
.gt-released li p {{ overflow-wrap: anywhere; min-width: 0; display: -webkit-box; overflow: hidden;
  -webkit-box-orient: vertical; -webkit-line-clamp: {_MOST_LINES}; }}
.gt-released li span.gt-released-on {{ font-size: 1rem; flex: none; max-width: 11rem;
  text-align: right; }}
</style>"""


def slides(who: Who) -> tuple[Slide, ...]:
    """What was released, screen by screen; none while nothing is."""
    with engine.reading() as db:
        found = statements.on_beamer(db, workshop_id=who.workshop_id)
    return tuple(partial(_list, some, who.language) for some in _pages(found))


def _pages(found: Sequence[StatementView]) -> Iterator[tuple[StatementView, ...]]:
    page: list[StatementView] = []
    for one in found:
        if page and _height([*page, one]) > _ROOM:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def _height(found: Sequence[StatementView]) -> float:
    """How high these statements stand, as far as can be told without drawing them."""
    return sum(_AROUND + _LINE * min(_MOST_LINES, _lines(one.body)) for one in found)


def _lines(body: str) -> int:
    return sum(max(1, ceil(len(line) / _SIGNS)) for line in body.split("\n"))


def _list(found: Sequence[StatementView], lang: Lang) -> None:
    lines = "".join(
        markup.filled(
            '<li><p dir="auto">{body}</p><span class="gt-released-on">{aspect}</span></li>',
            body=one.body,
            aspect=aspects.name(one.aspect, lang),
        )
        for one in found
    )
    st.html(_STYLE)
    st.html(
        '<div class="gt-b gt-released">'
        + markup.filled("<h1>{title}</h1>", title=words.SAID[lang])
        + f"<ul>{lines}</ul></div>"
    )
