"""The matrix as a whole: a table on a wide screen, a stack of rows on a phone."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from db.queries.matrix import Theme
from ui import markup
from ui.vision_matrix import guide, look
from workshop import matrix
from workshop.access import Who, may_write_texts
from workshop.language import Lang
from workshop.matrix import Cell, Column, Filled, Level
from workshop.words import matrix as words


def show(who: Who, theme: Theme) -> None:
    """The matrix as a whole: a table on a wide screen, a stack of rows on a phone."""
    lang = who.language
    st.subheader(words.WHOLE[lang])
    writes = may_write_texts(who.role)
    here = guide.current(theme) if writes else None
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
                    _cell(theme, Cell(level, column), lang, here=here, writes=writes)


def _columns() -> Sequence[DeltaGenerator]:
    return st.columns([1.1, *[1.2] * len(Column)], gap="small")


def _level(theme: Theme, level: Level, lang: Lang) -> None:
    state = matrix.row_state(theme.filled, level)
    markup.show(
        '<p class="gt-level">{level}<span>{mark} {state}</span></p>',
        level=look.level_title(level, lang),
        mark=words.ROW_MARKS[state],
        state=words.ROW_STATES[state][lang],
    )


def _cell(theme: Theme, cell: Cell, lang: Lang, *, here: Cell | None, writes: bool) -> None:
    has_text = matrix.has_text(theme.filled, cell)
    name = f"{cell.level}-{cell.column}"
    with st.container(key=f"cell-{'now' if cell == here else 'at'}-{name}", gap="small"):
        markup.show(
            '<p class="gt-cell-name">{column}, {level}</p>'
            '<p class="gt-cell-text {empty}" dir="auto">{text}</p>',
            column=look.instrument().column(cell.column).text[lang],
            level=look.level_title(cell.level, lang),
            empty="" if has_text else "empty",
            text=theme.filled[cell] if has_text else words.EMPTY_CELL[lang],
        )
        if cell == here:
            markup.show('<p class="gt-note">{text}</p>', text=words.HERE[lang])
        elif writes:
            st.button(
                (words.CHANGE if has_text else words.WRITE)[lang],
                type="tertiary",
                key=f"to-{name}",
                on_click=partial(guide.go, theme, cell),
            )


def warning(filled: Filled, lang: Lang) -> None:
    """Say so when all actions sit in the two lowest rows."""
    if matrix.only_lowest_actions(filled):
        markup.show('<p class="gt-card">▲ {text}</p>', text=words.ONLY_LOWEST[lang])


def think_along(lang: Lang) -> None:
    """Questions about the matrix as a whole, to talk about together."""
    with st.expander(words.THINK_ALONG[lang]):
        for card in look.instrument().cards:
            markup.show('<p class="gt-card">{text}</p>', text=card.text[lang])
