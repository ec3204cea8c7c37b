"""The matrix for the room: at a glance, then level by level as large as ten metres ask.

Only the team's own themes: an example would look like a decision, and what a subgroup wrote comes
here once it was brought together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import matrix as queries
from ui import markup
from ui.picture import Slide
from ui.vision_matrix import look, tension
from workshop.access import Who
from workshop.deployment import planning
from workshop.deployment.sheet import theme_name
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.matrix import Cell, Column, Level
from workshop.words import matrix as words

# What stands beside each other on one screen: first where the tension is, then what is done.
_TOGETHER: Final = (
    (Column.DESIRED, Column.CURRENT, Column.GAP),
    (Column.ACTIONS, Column.INDICATORS, Column.TIME),
)
# At the size of the beamer (ui.beamer): signs on a line of one of three columns, lines in one.
_SIGNS: Final = 25
_LINES: Final = 10

_STYLE: Final = """<style>
.gt-row { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.2rem; }
.gt-row section { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-top: .3rem solid var(--gt-teal); border-radius: .5rem; padding: .5rem .8rem .7rem; }
[data-testid="stApp"] .gt-row h2 { font-size: 1.1rem; border: 0; margin: 0 0 .3rem; padding: 0; }
.gt-b .gt-row p { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .45rem;
  overflow-wrap: anywhere; hyphens: auto; }
.gt-b .gt-row p.empty { color: var(--gt-grey-dark); font-style: italic; }
.gt-b .gt-theme { font-size: 1rem; color: var(--gt-grey-dark); margin: 0; }
.gt-b p.gt-most { font-size: 1.25rem; font-weight: 650; color: var(--gt-teal); line-height: 1.25; }
.gt-glance { border-collapse: collapse; width: 100%; }
.gt-glance thead th:first-child { width: 24%; }
.gt-glance th, .gt-glance td { font-size: 1rem; text-align: center; padding: .42rem .3rem;
  border: 0; border-top: 1px solid var(--gt-grey-pale); line-height: 1.2; }
.gt-glance th:first-child { text-align: left; font-weight: 650; }
.gt-glance thead th { border: 0; font-weight: 400; vertical-align: bottom; }
.gt-glance td { font-size: 1.2rem; color: var(--gt-teal); }
</style>"""


@dataclass(frozen=True)
class _Screen:
    """Three cells of one level, as much of their lines as fits; `part` of how many."""

    level: Level
    columns: tuple[Column, ...]
    lines: tuple[tuple[str, ...], ...]
    part: int
    parts: int


def slides(who: Who) -> tuple[Slide, ...]:
    """The matrix of every theme with words, screen by screen; none while nothing was written."""
    with engine.reading() as db:
        found = queries.themes(db, workshop_id=who.workshop_id)
    return tuple(
        slide
        for theme in found
        if theme.is_own and theme.has_words
        for slide in _of_theme(theme, who.language)
    )


def _of_theme(theme: Theme, lang: Lang) -> Iterator[Slide]:
    yield partial(_glance, theme, lang)
    for level in Level:
        for columns in _TOGETHER:
            for screen in _screens(theme, level, columns, lang):
                yield partial(_level, theme, screen, lang)
    if theme.distances:
        yield partial(_tension, theme, lang)


def _screens(
    theme: Theme, level: Level, columns: tuple[Column, ...], lang: Lang
) -> Sequence[_Screen]:
    """As many screens as the fullest of the three cells asks for; none when all are empty."""
    cells = [_paged(planning.told(theme, Cell(level, column), lang)) for column in columns]
    parts = max(len(pages) for pages in cells)
    return [
        _Screen(
            level,
            columns,
            tuple(pages[part] if part < len(pages) else () for pages in cells),
            part + 1,
            parts,
        )
        for part in range(parts)
    ]


def _paged(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """The lines of one cell over the screens that they need; none without any."""
    pages: list[list[str]] = []
    room = 0
    for line in lines:
        for piece in _pieces(line):
            height = ceil(len(piece) / _SIGNS) + 0.4
            if not pages or height > room:
                pages.append([])
                room = _LINES
            pages[-1].append(piece)
            room -= ceil(height)
    return [tuple(page) for page in pages]


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces that each fit on a screen, cut between words."""
    most = _SIGNS * (_LINES - 1)
    piece = ""
    for word in (part for whole in line.split() for part in _parts(whole, most)):
        if piece and len(piece) + 1 + len(word) > most:
            yield f"{piece} …"
            piece = ""
        piece = f"{piece} {word}".strip()
    if piece:
        yield piece


def _parts(word: str, most: int) -> Iterator[str]:
    for begin in range(0, len(word), most):
        yield word[begin : begin + most]


def _head(theme: Theme, title: str, lang: Lang) -> str:
    return markup.filled(
        '<p class="gt-theme" dir="auto">{theme}</p><h1>{title}</h1>',
        theme=theme_name(theme, lang),
        title=title,
    )


def _level(theme: Theme, screen: _Screen, lang: Lang) -> None:
    title = look.level_title(screen.level, lang)
    if screen.parts > 1:
        title = words.BEAMER_MORE[lang].format(level=title, n=screen.part, total=screen.parts)
    cells = "".join(
        markup.filled("<section><h2>{name}</h2>", name=look.column_title(column, lang))
        + (
            "".join(markup.filled('<p dir="auto">{line}</p>', line=line) for line in lines)
            or (
                markup.filled('<p class="empty">{text}</p>', text=words.EMPTY_CELL[lang])
                if screen.part == 1
                else ""
            )
        )
        + "</section>"
        for column, lines in zip(screen.columns, screen.lines, strict=True)
    )
    st.html(
        _STYLE
        + f'<div class="gt-b">{_head(theme, title, lang)}<div class="gt-row">{cells}</div></div>'
    )


def _glance(theme: Theme, lang: Lang) -> None:
    heads = "".join(
        markup.filled("<th>{name}</th>", name=look.instrument().column(column).text[lang])
        for column in Column
    )
    rows = "".join(
        markup.filled("<tr><th>{level}</th>", level=look.level_title(level, lang))
        + "".join(
            markup.filled("<td>{mark}</td>", mark=_mark(theme, Cell(level, column), lang))
            for column in Column
        )
        + "</tr>"
        for level in Level
    )
    st.html(
        _STYLE
        + f'<div class="gt-b">{_head(theme, words.BEAMER_OVERVIEW[lang], lang)}'
        + f'<table class="gt-glance"><thead><tr><th></th>{heads}</tr></thead>{rows}</table></div>'
    )


def _mark(theme: Theme, cell: Cell, lang: Lang) -> str:
    """How many lines stand in a cell: a dot for each of them, or an open one for none."""
    found = len(planning.told(theme, cell, lang))
    return "●" * min(found, 5) if found else "○"


def _tension(theme: Theme, lang: Lang) -> None:
    head = markup.filled(
        '<p class="gt-theme" dir="auto">{theme}</p><p class="gt-most">{told}</p>',
        theme=theme_name(theme, lang),
        told=tension.most(theme, lang),
    )
    st.html(_STYLE + f'<div class="gt-b">{head}</div>')
    tension.picture(theme, lang, size="beamer")
