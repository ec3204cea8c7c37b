"""The guide: one cell at a time, in the order of the source."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db.queries.matrix import Theme
from ui import markup, writing
from ui.vision_matrix import look
from workshop import matrix, typed
from workshop.access import Who
from workshop.language import Lang
from workshop.matrix import ORDER, Cell, Column, Level
from workshop.words import matrix as words


def steps(theme: Theme, cell: Cell | None, lang: Lang) -> None:
    """The six columns in their order, with how far each is and where you are."""
    done = matrix.progress(theme.filled)
    items = []
    for column in Column:
        here = "now" if cell is not None and cell.column is column else ""
        state = "done" if done[column] == len(Level) else here
        text = words.PROGRESS[lang].format(
            column=look.column_title(column, lang), n=done[column], total=len(Level)
        )
        items.append(markup.filled('<li class="{state}">{text}</li>', state=state, text=text))
    st.html(f'<ol class="gt-steps">{"".join(items)}</ol>')


def current(theme: Theme) -> Cell:
    """The cell on which the guide stands: at first the first empty one, then where somebody goes.

    It stays there when its cell gets text: a field must not move away under somebody who types.
    """
    place: Cell = st.session_state.setdefault(
        _place(theme), matrix.next_cell(theme.filled) or ORDER[0]
    )
    return place


def go(theme: Theme, cell: Cell) -> None:
    """Bring the guide to a cell."""
    st.session_state[_place(theme)] = cell


def _place(theme: Theme) -> str:
    return f"matrix-cell-{theme.id}"


def show(who: Who, theme: Theme, sentences: Sequence[str]) -> None:
    """One cell with its questions, beside what stands in its row already."""
    cell = current(theme)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _question(who, theme, cell)
    with right:
        _same_row(theme, cell, who.language)
        if cell == Cell(Level.VISION, Column.DESIRED):
            _draft_sentences(sentences, who.language)


def _question(who: Who, theme: Theme, cell: Cell) -> None:
    lang = who.language
    place = words.PLACE[lang].format(n=ORDER.index(cell) + 1, total=len(ORDER))
    way = {Column.DESIRED: words.DIRECTION_DOWN, Column.CURRENT: words.DIRECTION_UP}
    direction = f" · {way[cell.column][lang]}" if cell.column in way else ""
    markup.show(
        '<p class="gt-note">{place}{direction}</p><h2 class="gt-question">{column}: {level}</h2>',
        place=place,
        direction=direction,
        column=look.column_title(cell.column, lang),
        level=look.level_title(cell.level, lang),
    )
    for prompt in look.instrument().prompts(cell.level, cell.column):
        markup.show('<p class="gt-lead">{text}</p>', text=prompt.text[lang])
    _order_warning(theme, cell, lang)
    writing.text(
        who,
        field=f"cell:{theme.id}:{cell.level}:{cell.column}",
        label=words.ANSWER[lang].format(
            column=look.instrument().column(cell.column).text[lang],
            level=look.level_title(cell.level, lang),
        ),
        value=theme.filled.get(cell, ""),
        limit=typed.CELL,
        placeholder=words.HINT[lang],
    )
    _ways(theme, cell, lang)


def _order_warning(theme: Theme, cell: Cell, lang: Lang) -> None:
    skipped = matrix.skipped_columns(theme.filled, cell)
    if skipped:
        names = ", ".join(look.instrument().column(column).text[lang] for column in skipped)
        markup.show('<p class="gt-note">{text}</p>', text=words.SKIPPED[lang].format(columns=names))


def _ways(theme: Theme, cell: Cell, lang: Lang) -> None:
    later, earlier = matrix.after(cell), matrix.before(cell)
    first_empty = matrix.next_cell(theme.filled)
    with st.container(horizontal=True):
        if later:
            st.button(
                words.AFTER[lang],
                type="primary",
                key="matrix-next",
                on_click=partial(go, theme, later),
            )
        if earlier:
            st.button(words.BEFORE[lang], key="matrix-back", on_click=partial(go, theme, earlier))
        if first_empty and first_empty not in (cell, later):
            st.button(
                words.TO_GUIDE[lang],
                type="tertiary",
                key="matrix-guide",
                on_click=partial(go, theme, first_empty),
            )
    if first_empty is None:
        markup.show('<p class="gt-card">{text}</p>', text=words.ALL_FILLED[lang])
    elif first_empty not in (cell, later):
        markup.show(
            '<p class="gt-note">{text}</p>',
            text=words.GUIDE_IS_AT[lang].format(
                column=look.instrument().column(first_empty.column).text[lang],
                level=look.level_title(first_empty.level, lang),
            ),
        )


def _same_row(theme: Theme, cell: Cell, lang: Lang) -> None:
    markup.show('<p class="gt-column">{text}</p>', text=words.SAME_ROW[lang])
    others = [
        other
        for other in (Cell(cell.level, column) for column in Column)
        if other != cell and matrix.has_text(theme.filled, other)
    ]
    if not others:
        markup.show('<p class="gt-note">{text}</p>', text=words.SAME_ROW_EMPTY[lang])
    for other in others:
        markup.show('<p class="gt-note">{text}</p>', text=look.column_title(other.column, lang))
        markup.said(theme.filled[other])


def _draft_sentences(sentences: Sequence[str], lang: Lang) -> None:
    markup.show('<p class="gt-column">{text}</p>', text=words.FROM_DRAFT[lang])
    if not sentences:
        markup.show('<p class="gt-note">{text}</p>', text=words.FROM_DRAFT_EMPTY[lang])
    for sentence in sentences:
        markup.said(sentence)
