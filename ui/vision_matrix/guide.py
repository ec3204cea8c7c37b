"""The guide: one cell at a time, in the order of the source."""

from functools import partial

import streamlit as st

from ui import markup
from ui.vision_matrix import cell as cells
from ui.vision_matrix import look, tension
from ui.vision_matrix.desk import Desk
from workshop import matrix
from workshop.deployment import order, planning
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.matrix import ORDER, Cell, Column, Level
from workshop.words import matrix as words


def steps(theme: Theme, cell: Cell | None, lang: Lang) -> None:
    """The six columns in their order, with how far each is and where you are."""
    done = matrix.progress(theme.reached)
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
    first = order.next_cell(theme.reached, theme.distances) or ORDER[0]
    place: Cell = st.session_state.setdefault(_place(theme), first)
    return place


def go(theme: Theme, cell: Cell) -> None:
    """Bring the guide to a cell."""
    st.session_state[_place(theme)] = cell


def _place(theme: Theme) -> str:
    return f"matrix-cell-{theme.id}"


def show(desk: Desk) -> None:
    """One cell with its questions, beside what stands in its row already."""
    cell = current(desk.theme)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _question(desk, cell)
    with right:
        _same_row(desk.theme, cell, desk.lang)
        cells.to_take_over(desk, cell)
        cells.example(desk, cell)


def _question(desk: Desk, cell: Cell) -> None:
    theme, lang = desk.theme, desk.lang
    number = order.order(theme.distances).index(cell) + 1
    place = words.PLACE[lang].format(n=number, total=len(ORDER))
    way = {Column.DESIRED: words.DIRECTION_DOWN, Column.CURRENT: words.DIRECTION_UP}
    direction = f" · {way[cell.column][lang]}" if cell.column in way else ""
    markup.show(
        '<p class="gt-note">{place}{direction}</p><h2 class="gt-question">{column}: {level}</h2>',
        place=place,
        direction=direction,
        column=look.column_title(cell.column, lang),
        level=look.level_title(cell.level, lang),
    )
    if cell.column is Column.GAP:
        _where_it_pinches(desk, cell)
    cells.questions(desk, cell)
    order_warning(theme, cell.column, lang)
    with st.container(key="matrix-write", gap="small"):
        cells.lines(desk, cell)
    markup.show('<p class="gt-note gt-keys">{text}</p>', text=words.KEYS[lang])
    _ways(theme, cell, lang)


def _where_it_pinches(desk: Desk, cell: Cell) -> None:
    theme, lang = desk.theme, desk.lang
    with st.expander(words.PINCHES[lang], expanded=len(theme.distances) < len(Level)):
        tension.rating(desk)
    first = order.next_cell(theme.reached, theme.distances)
    if first and first.column is Column.GAP and first != cell and theme.distances:
        st.button(
            words.TO_PINCH[lang],
            type="tertiary",
            key="matrix-pinch",
            on_click=partial(go, theme, first),
        )


def order_warning(theme: Theme, column: Column, lang: Lang) -> None:
    """Say so, softly, when earlier columns are not finished yet."""
    skipped = matrix.skipped_columns(theme.reached, Cell(Level.VISION, column))
    if skipped:
        names = ", ".join(look.instrument().column(one).text[lang] for one in skipped)
        markup.show('<p class="gt-note">{text}</p>', text=words.SKIPPED[lang].format(columns=names))


def _ways(theme: Theme, cell: Cell, lang: Lang) -> None:
    later, earlier = order.after(cell, theme.distances), order.before(cell, theme.distances)
    first_empty = order.next_cell(theme.reached, theme.distances)
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
    others = [Cell(cell.level, column) for column in Column if column is not cell.column]
    told = {other: planning.told(theme, other, lang) for other in others}
    if not any(told.values()):
        markup.show('<p class="gt-note">{text}</p>', text=words.SAME_ROW_EMPTY[lang])
    for other, found in told.items():
        if found:
            markup.show('<p class="gt-note">{text}</p>', text=look.column_title(other.column, lang))
            markup.said("\n".join(found))
