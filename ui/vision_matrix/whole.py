"""The matrix as a whole: a table on a wide screen, a stack of rows on a phone."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import markup
from ui.vision_matrix import guide, look
from ui.vision_matrix.desk import Desk
from workshop import matrix
from workshop.deployment import planning
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.matrix import Cell, Column, Filled, Level
from workshop.words import matrix as words


def show(desk: Desk) -> None:
    """The matrix as a whole: a table on a wide screen, a stack of rows on a phone."""
    theme, lang = desk.theme, desk.lang
    st.subheader(words.WHOLE[lang], anchor=False)
    here = guide.current(theme) if desk.writes else None
    with st.container(key="matrix-whole"):
        with st.container(key="matrix-head"):
            for column, place in zip((None, *Column), _columns(), strict=True):
                name = look.column_title(column, lang) if column else ""
                with place:
                    markup.show('<p class="gt-column">{name}</p>', name=name)
        for level in Level:
            first, *others = _columns()
            with first:
                _level(theme, level, lang)
            for column, place in zip(Column, others, strict=True):
                with place:
                    _cell(theme, Cell(level, column), lang, here=here, writes=desk.writes)


def _columns() -> Sequence[DeltaGenerator]:
    return st.columns([1.1, *[1.2] * len(Column)], gap="small")


def _level(theme: Theme, level: Level, lang: Lang) -> None:
    state = matrix.row_state(theme.reached, level)
    markup.show(
        '<p class="gt-level">{level}<span>{mark} {state}</span></p>',
        level=look.level_title(level, lang),
        mark=words.ROW_MARKS[state],
        state=words.ROW_STATES[state][lang],
    )


def _cell(theme: Theme, cell: Cell, lang: Lang, *, here: Cell | None, writes: bool) -> None:
    told = planning.told(theme, cell, lang)
    name = f"{cell.level}-{cell.column}"
    with st.container(key=f"cell-{'now' if cell == here else 'at'}-{name}", gap="small"):
        head = markup.filled(
            '<p class="gt-cell-name">{column}, {level}</p>',
            column=look.instrument().column(cell.column).text[lang],
            level=look.level_title(cell.level, lang),
        )
        listed = "".join(
            markup.filled('<p class="gt-cell-text" dir="auto">{text}</p>', text=text)
            for text in told
        )
        empty = markup.filled(
            '<p class="gt-cell-text empty">{text}</p>', text=words.EMPTY_CELL[lang]
        )
        st.html(head + (listed or empty))
        if cell == here:
            markup.show('<p class="gt-note">{text}</p>', text=words.HERE[lang])
        elif writes:
            st.button(
                (words.CHANGE if told else words.WRITE)[lang],
                type="tertiary",
                key=f"to-{name}",
                on_click=partial(_to, theme, cell),
            )


def _to(theme: Theme, cell: Cell) -> None:
    """Bring whoever fills in to a cell, whatever way of filling in they use."""
    guide.go(theme, cell)
    st.session_state["matrix-column"] = cell.column


def warning(filled: Filled, lang: Lang) -> None:
    """Say so when all actions sit in the two lowest rows."""
    if matrix.only_lowest_actions(filled):
        markup.show('<p class="gt-card">▲ {text}</p>', text=words.ONLY_LOWEST[lang])


def think_along(lang: Lang) -> None:
    """Questions about the matrix as a whole, to talk about together."""
    with st.expander(words.THINK_ALONG[lang]):
        for card in look.instrument().cards:
            markup.show('<p class="gt-card">{text}</p>', text=card.text[lang])
