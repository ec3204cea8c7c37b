"""The three bins for the room: how much lies in each, then the clearest of each, a few at a time.

Only what is shown now. Of statements the room reads the words that the facilitator released.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import denominator, statements
from db.queries.statements import StatementView
from ui import markup
from ui.board import card as cards
from ui.board import summary
from ui.board.state import Desk, gather
from ui.picture import Slide
from workshop import board, design, lines
from workshop.access import Who
from workshop.board import BINS, Card, StatementCard
from workshop.design import Bin
from workshop.words import beamer as beamer_words
from workshop.words import board as words
from workshop.words import common

# As much as a room can take in of one bin; everything is on the page.
_MOST: Final = 6

# At the size of the beamer: signs on a line of either size, and lengths in rem.
_SIGNS: Final = 62
_SMALL_SIGNS: Final = 80
_LINE: Final = 1.56
_SMALL_LINE: Final = 1.3
_AROUND: Final = 1.2
_ROOM: Final = 19.0
_MOST_LINES: Final = 8

_STYLE: Final = """<style>
.gt-three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.2rem; }
.gt-three section { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-radius: .5rem; border-top: .35rem solid var(--gt-grey); padding: .8rem 1.1rem 1rem; }
.gt-three .shared { border-top-color: var(--gt-green); }
.gt-three .attention { border-top-color: var(--gt-amber); }
.gt-three .open { border-top-color: var(--gt-plum); }
[data-testid="stApp"] .gt-three h2 { font-size: 1.35rem; border: 0; }
.gt-b.gt-board .gt-three p { font-size: 1.2rem; }
.gt-b.gt-board .gt-three p.gt-many { font-size: 4.4rem; font-weight: 650; line-height: 1.1; }
.gt-b.gt-board .gt-title { display: flex; gap: 1.2rem; align-items: baseline; }
[data-testid="stApp"] .gt-b.gt-board h1.gt-bin { color: var(--gt-shade); }
.gt-b.gt-board .shared { --gt-shade: var(--gt-green); }
.gt-b.gt-board .attention { --gt-shade: var(--gt-amber); }
.gt-b.gt-board .open { --gt-shade: var(--gt-plum); }
.gt-b.gt-board li { border-left: .3rem solid var(--gt-shade); overflow-wrap: anywhere; }
.gt-b.gt-board li p { font-weight: 600; }
.gt-b.gt-board li span { font-size: 1rem; display: block; }
</style>"""


@dataclass(frozen=True)
class _Item:
    """A finding, or a part of one that is too long, with the few words under it.

    `read` is what the room reads instead of a statement that was not released: the screens are laid
    out for the words themselves, so that they stay when words are released.
    """

    title: str
    told: str
    statement: StatementView | None = None
    read: str | None = None

    @property
    def height(self) -> float:
        """How high it stands, as far as can be told without drawing it."""
        return (
            _AROUND
            + _LINE * lines.count(self.title, signs=_SIGNS)
            + _SMALL_LINE * lines.count(self.told, signs=_SMALL_SIGNS)
        )


@dataclass(frozen=True)
class _Screen:
    """One screen of a bin."""

    bin: Bin
    total: int
    named: int
    items: tuple[_Item, ...]


def slides(who: Who) -> tuple[Slide, ...]:
    """The bins, screen by screen; none while the board is empty."""
    desk = gather(who)
    if desk is None or not desk.board.cards:
        return ()
    return (partial(_overview, desk), *(partial(_draw, one, desk) for one in _screens(desk)))


def on_beamer(who: Who, page: int) -> tuple[StatementView, ...]:
    """The statements on this screen of the bins, counted from 0."""
    desk = gather(who)
    if desk is None or not desk.board.cards or page == 0:
        return ()
    drawn = _screens(desk)
    shown = drawn[min(page, len(drawn)) - 1].items
    return tuple(dict.fromkeys(one.statement for one in shown if one.statement is not None))


def _screens(desk: Desk) -> tuple[_Screen, ...]:
    with engine.reading() as db:
        weighed = denominator.weighed(db, workshop_id=desk.who.workshop_id)
    found = {one.id: one for one in weighed}
    readable = statements.as_the_room_reads(found, desk.lang)
    drawn: list[_Screen] = []
    for bin in BINS:
        lying = desk.board.column(bin)
        named = board.foremost(lying, most=_MOST)
        items = [
            item
            for one in named
            for item in (
                _said(desk, one, found[one.id], readable[one.id])
                if isinstance(one, StatementCard)
                else (_Item(cards.title(one, desk.lang), _told(desk, one)),)
            )
        ]
        drawn += (_Screen(bin, len(lying), len(named), some) for some in _pages(items))
    return tuple(drawn)


def _said(
    desk: Desk, one: StatementCard, whole: StatementView, readable: StatementView
) -> Iterator[_Item]:
    parts = lines.pieces(one.body, signs=_SIGNS, most=_MOST_LINES)
    told = _told(desk, one)
    for number, part in enumerate(parts, start=1):
        about = told
        if len(parts) > 1:
            about = beamer_words.PART_OF[desk.lang].format(about=told, part=number, of=len(parts))
        yield _Item(part, about, whole, None if whole.on_beamer else readable.body)


def _told(desk: Desk, one: Card) -> str:
    return " · ".join(summary.told(one, desk.lang))


def _pages(items: Sequence[_Item]) -> Sequence[tuple[_Item, ...]]:
    """As few screens as these items need, with about as many on each where they fit so."""
    filled = tuple(_filled(items))
    if not filled:
        return ()
    together = ceil(len(items) / len(filled))
    even = [tuple(items[at : at + together]) for at in range(0, len(items), together)]
    return even if all(_height(page) <= _ROOM for page in even) else filled


def _filled(items: Sequence[_Item]) -> Iterator[tuple[_Item, ...]]:
    page: list[_Item] = []
    for one in items:
        if page and _height([*page, one]) > _ROOM:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def _height(page: Sequence[_Item]) -> float:
    return sum(item.height for item in page)


def _overview(desk: Desk) -> None:
    lang = desk.lang
    title = markup.filled("<h1>{title}</h1>", title=words.BEAMER_OVERVIEW[lang])
    three = "".join(_bin(bin, len(desk.board.column(bin)), desk) for bin in BINS)
    st.html(_STYLE)
    st.html(f'<div class="gt-b gt-board">{title}<div class="gt-three">{three}</div></div>')


def _bin(bin: Bin, n: int, desk: Desk) -> str:
    return markup.filled(
        '<section class="{bin}"><h2 class="gt-bin {bin}">{shape} {word}</h2>'
        '<p class="gt-many">{n}</p><p>{means}</p></section>',
        bin=bin,
        shape=design.BIN_SHAPE[bin],
        word=common.BINS[bin][desk.lang],
        n=n,
        means=(words.COLUMN_MEANS if n else words.COLUMN_EMPTY)[bin][desk.lang],
    )


def _draw(screen: _Screen, desk: Desk) -> None:
    lang = desk.lang
    clearest = words.BEAMER_CLEAREST[lang].format(n=screen.named, total=screen.total)
    head = markup.filled(
        '<div class="gt-title"><h1 class="gt-bin {bin}">{shape} {word}: {n}</h1><p>{clearest}</p>',
        bin=screen.bin,
        shape=design.BIN_SHAPE[screen.bin],
        word=common.BINS[screen.bin][lang],
        n=screen.total,
        clearest=clearest if screen.named < screen.total else "",
    )
    items = "".join(
        markup.filled(
            '<li><p dir="auto">{title}</p><span>{told}</span></li>',
            title=one.title if one.read is None else one.read,
            told=one.told,
        )
        for one in screen.items
    )
    st.html(_STYLE)
    st.html(f'<div class="gt-b gt-board">{head}</div><ul class="{screen.bin}">{items}</ul></div>')
