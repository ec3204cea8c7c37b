"""The released statements on the beamer, the last one that was released first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import statements
from db.queries.statements import StatementView
from ui import aspects, markup
from ui.picture import Slide
from workshop import lines
from workshop.access import Who
from workshop.language import Lang
from workshop.words import beamer as words

# At the size of the beamer: signs on a line, and lengths in rem of what stands below each other.
_SIGNS: Final = 52
_LINE: Final = 1.56
_AROUND: Final = 1.3
_ROOM: Final = 19.5
# What is longer has a screen to itself, in the smallest letters that can be read from ten metres
# (1 rem), and goes on on the next screen where it does not fit one.
_MOST_LINES: Final = 10
_SMALL_SIGNS: Final = 58
_MOST_SMALL_LINES: Final = 13

_STYLE: Final = """<style>
.gt-released li { display: flex; gap: 1.5rem; justify-content: space-between;
  align-items: baseline; }
.gt-released li p { overflow-wrap: anywhere; min-width: 0; }
.gt-b.gt-released li.gt-long p { font-size: 1rem; }
.gt-released li span.gt-released-on { font-size: 1rem; flex: none; max-width: 11rem;
  text-align: right; }
</style>"""


@dataclass(frozen=True)
class _Line:
    """A statement, or a part of one that is too long for one screen."""

    body: str
    aspect: str
    part: int = 1
    of: int = 1
    small: bool = False

    @property
    def height(self) -> float:
        """How high it stands, as far as can be told without drawing it."""
        if self.small:
            return _ROOM
        return _AROUND + _LINE * lines.count(self.body, signs=_SIGNS)


def slides(who: Who) -> tuple[Slide, ...]:
    """What was released, screen by screen; none while nothing is."""
    with engine.reading() as db:
        found = statements.on_beamer(db, workshop_id=who.workshop_id)
    lang = who.language
    return tuple(partial(_list, some, words.SAID[lang], lang) for some in _pages(found))


def _pages(found: Sequence[StatementView]) -> Iterator[tuple[_Line, ...]]:
    page: list[_Line] = []
    for one in (line for statement in found for line in _broken_off(statement)):
        if page and sum(line.height for line in (*page, one)) > _ROOM:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def _broken_off(one: StatementView) -> Iterator[_Line]:
    if lines.count(one.body, signs=_SIGNS) <= _MOST_LINES:
        yield _Line(one.body, one.aspect)
        return
    parts = lines.pieces(one.body, signs=_SMALL_SIGNS, most=_MOST_SMALL_LINES)
    for number, part in enumerate(parts, start=1):
        yield _Line(part, one.aspect, number, len(parts), small=True)


def read_out(bodies: Sequence[str], title: str, lang: Lang) -> tuple[Slide, ...]:
    """Other free texts that the room may read, in the same way; none where there are none."""
    found = [StatementView(place, "", body, edited=False) for place, body in enumerate(bodies)]
    return tuple(partial(_list, some, title, lang) for some in _pages(found))


def _list(found: Sequence[_Line], title: str, lang: Lang) -> None:
    items = "".join(_item(one, lang) for one in found)
    st.html(_STYLE)
    st.html(
        '<div class="gt-b gt-released">'
        + markup.filled("<h1>{title}</h1>", title=title)
        + f"<ul>{items}</ul></div>"
    )


def _item(one: _Line, lang: Lang) -> str:
    about = aspects.name(one.aspect, lang) if one.aspect else ""
    if one.of > 1:
        about = words.PART_OF[lang].format(about=about, part=one.part, of=one.of).lstrip(" ·")
    return markup.filled(
        '<li class="{size}"><p dir="auto">{body}</p>'
        '<span class="gt-released-on">{about}</span></li>',
        size="gt-long" if one.small else "",
        body=one.body,
        about=about,
    )
