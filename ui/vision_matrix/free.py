"""Filling in freely: a whole column at once, for who knows the matrix."""

import streamlit as st

from ui import markup
from ui.vision_matrix import cell as cells
from ui.vision_matrix import guide, look
from ui.vision_matrix.desk import Desk
from workshop.matrix import Cell, Column, Level, upwards
from workshop.words import matrix as words


def show(desk: Desk) -> None:
    """The five cells of one column under each other, in the direction in which it is filled."""
    lang = desk.lang
    st.session_state.setdefault("matrix-column", Column.DESIRED)
    column = st.segmented_control(
        words.FREE_COLUMN[lang],
        list(Column),
        format_func=lambda one: look.column_title(one, lang),
        required=True,
        key="matrix-column",
        persist_state="session",
    )
    column = column or Column.DESIRED
    guide.order_warning(desk.theme, column, lang)
    with st.container(key="matrix-write"):
        for level in reversed(Level) if upwards(column) else Level:
            cell = Cell(level, column)
            markup.show('<h2 class="gt-question">{level}</h2>', level=look.level_title(level, lang))
            asked, written = st.columns([2, 5], gap="medium")
            with asked:
                for prompt in look.instrument().prompts(level, column):
                    markup.show('<p class="gt-note">{text}</p>', text=prompt.text[lang])
            with written:
                cells.lines(desk, cell)
    markup.show('<p class="gt-note gt-keys">{text}</p>', text=words.KEYS[lang])
