"""The pieces of the matrix page: the guide for one cell, and the matrix as a whole."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import matrix as queries
from db.queries.matrix import Theme
from ui import markup, session, writing
from workshop import matrix, typed
from workshop.access import Who, may_write_texts
from workshop.content import Instrument
from workshop.language import Lang
from workshop.matrix import ORDER, Cell, Column, Filled, Level
from workshop.words import matrix as words

INSTRUMENT: Final = "vdm"
# The least height in pixels that a text field can have.
_ONE_LINE: Final = 68

# Below this width Streamlit stacks columns: a row of the matrix becomes a stack of cells.
_STYLE: Final = """<style>
.gt-steps.gt-steps { display: flex; flex-wrap: wrap; gap: .3rem .5rem; list-style: none; padding: 0;
  margin: 0; }
.gt-steps.gt-steps li { border: 1px solid var(--gt-grey-pale); border-radius: 999px;
  padding: .15rem .7rem; background: var(--gt-paper); font-size: .9rem; margin: 0; }
.gt-steps li.now { border-color: var(--gt-teal); color: var(--gt-teal); font-weight: 650; }
.gt-steps li.done { background: var(--gt-teal-pale); border-color: var(--gt-teal-pale); }
.gt-level { font-weight: 650; color: var(--gt-teal); margin: 0; }
.gt-level span { display: block; color: var(--gt-grey-dark); font-weight: 400; font-size: .85rem; }
.gt-cell-name { font-size: .85rem; color: var(--gt-grey-dark); margin: 0; }
.gt-cell-text { font-size: .95rem; margin: 0; overflow-wrap: anywhere; }
.gt-cell-text.empty { color: var(--gt-grey-dark); font-style: italic; }
.gt-column { font-weight: 650; margin: 0; font-size: .95rem; }
.st-key-matrix-whole [data-testid="stHorizontalBlock"] { border-top: 1px solid var(--gt-grey-pale);
  padding-top: .5rem; }
.st-key-matrix-whole button { min-height: 1.75rem; padding: 0; }
.st-key-matrix-whole button p { font-size: .85rem; color: var(--gt-teal);
  text-decoration: underline; }
.st-key-matrix-whole [class*="st-key-cell"] { gap: .1rem; padding-bottom: .6rem; }
.gt-question { margin: 0 0 .2rem; padding: 0; }
[class*="st-key-cell-now"] { border-left: 4px solid var(--gt-teal); padding-left: .5rem; }
@media (min-width: 641px) { .gt-cell-name { position: absolute; left: -200vw; } }
@media (max-width: 640px) { .st-key-matrix-head { display: none; } }
</style>"""


def style() -> None:
    """Put the looks of the matrix on this page."""
    st.html(_STYLE)


def instrument() -> Instrument:
    """The words of the matrix: its levels, columns and questions."""
    return session.content().instrument(INSTRUMENT)


def level_title(level: Level, lang: Lang) -> str:
    """The name of a level, with the way of acting that belongs to it."""
    return instrument().dim(level).title[lang]


def column_title(column: Column, lang: Lang) -> str:
    """The name of a column, with the direction in which it is filled where that matters."""
    arrow = {Column.DESIRED: f" {words.DOWN}", Column.CURRENT: f" {words.UP}"}.get(column, "")
    return f"{instrument().column(column).text[lang]}{arrow}"


def choose_theme(who: Who, themes: Sequence[Theme]) -> Theme:
    """Which theme is on the screen; with one theme there is nothing to choose."""
    if len(themes) == 1:
        return themes[0]
    chosen = st.segmented_control(
        words.THEME_CHOICE[who.language],
        range(len(themes)),
        format_func=lambda place: words.THEME_NUMBER[who.language].format(n=place + 1),
        default=0,
        required=True,
        key="matrix-theme",
        persist_state="session",
    )
    return themes[min(chosen or 0, len(themes) - 1)]


def title(who: Who, theme: Theme) -> None:
    """The theme's title: to write for a leader, to read for others."""
    lang = who.language
    if not may_write_texts(who.role):
        markup.said(theme.title or words.THEME_UNTITLED[lang])
        return
    writing.text(
        who,
        field=f"theme:{theme.id}",
        label=words.THEME_TITLE[lang],
        value=theme.title,
        limit=typed.TITLE,
        height=_ONE_LINE,
        placeholder=words.THEME_HINT[lang],
    )


def steps(theme: Theme, cell: Cell | None, lang: Lang) -> None:
    """The six columns in their order, with how far each is and where you are."""
    done = matrix.progress(theme.filled)
    items = []
    for column in Column:
        here = "now" if cell is not None and cell.column is column else ""
        state = "done" if done[column] == len(Level) else here
        text = words.PROGRESS[lang].format(
            column=column_title(column, lang), n=done[column], total=len(Level)
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


def guide(who: Who, theme: Theme, sentences: Sequence[str]) -> None:
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
        column=column_title(cell.column, lang),
        level=level_title(cell.level, lang),
    )
    for prompt in instrument().prompts(cell.level, cell.column):
        markup.show('<p class="gt-lead">{text}</p>', text=prompt.text[lang])
    _order_warning(theme, cell, lang)
    writing.text(
        who,
        field=f"cell:{theme.id}:{cell.level}:{cell.column}",
        label=words.ANSWER[lang].format(
            column=instrument().column(cell.column).text[lang],
            level=level_title(cell.level, lang),
        ),
        value=theme.filled.get(cell, ""),
        limit=typed.CELL,
        placeholder=words.HINT[lang],
    )
    _ways(theme, cell, lang)


def _order_warning(theme: Theme, cell: Cell, lang: Lang) -> None:
    skipped = matrix.skipped_columns(theme.filled, cell)
    if skipped:
        names = ", ".join(instrument().column(column).text[lang] for column in skipped)
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
        if first_empty and first_empty != cell:
            st.button(
                words.TO_GUIDE[lang],
                type="tertiary",
                key="matrix-guide",
                on_click=partial(go, theme, first_empty),
            )
    if first_empty is None:
        markup.show('<p class="gt-card">{text}</p>', text=words.ALL_FILLED[lang])


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
        markup.show('<p class="gt-note">{text}</p>', text=column_title(other.column, lang))
        markup.said(theme.filled[other])


def _draft_sentences(sentences: Sequence[str], lang: Lang) -> None:
    markup.show('<p class="gt-column">{text}</p>', text=words.FROM_DRAFT[lang])
    if not sentences:
        markup.show('<p class="gt-note">{text}</p>', text=words.FROM_DRAFT_EMPTY[lang])
    for sentence in sentences:
        markup.said(sentence)


def warning(filled: Filled, lang: Lang) -> None:
    """Say so when all actions sit in the two lowest rows."""
    if matrix.only_lowest_actions(filled):
        markup.show('<p class="gt-card">▲ {text}</p>', text=words.ONLY_LOWEST[lang])


def whole(who: Who, theme: Theme) -> None:
    """The matrix as a whole: a table on a wide screen, a stack of rows on a phone."""
    lang = who.language
    st.subheader(words.WHOLE[lang])
    writes = may_write_texts(who.role)
    here = current(theme) if writes else None
    with st.container(key="matrix-whole"):
        with st.container(key="matrix-head"):
            for column, place in zip((None, *Column), _columns(), strict=True):
                name = column_title(column, lang) if column else ""
                with place:
                    markup.show('<p class="gt-column">{name}</p>', name=name)
        for level in Level:
            first, *others = _columns()
            with first:
                _level(theme, level, lang)
            for column, place in zip(Column, others, strict=True):
                with place:
                    _cell(theme, Cell(level, column), lang, here=here, writes=writes)


def _columns() -> Sequence[st.delta_generator.DeltaGenerator]:
    return st.columns([1.1, *[1.2] * len(Column)], gap="small")


def _level(theme: Theme, level: Level, lang: Lang) -> None:
    state = matrix.row_state(theme.filled, level)
    markup.show(
        '<p class="gt-level">{level}<span>{mark} {state}</span></p>',
        level=level_title(level, lang),
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
            column=instrument().column(cell.column).text[lang],
            level=level_title(cell.level, lang),
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
                on_click=partial(go, theme, cell),
            )


def begin(who: Who, *, first: bool) -> None:
    """The button that begins a matrix for a theme."""
    label = words.BEGIN if first else words.ADD_THEME
    if st.button(label[who.language], type="primary" if first else "tertiary", key="matrix-add"):
        with engine.writing() as db:
            queries.add_theme(db, workshop_id=who.workshop_id)
        st.rerun()


def remove(who: Who, theme: Theme) -> None:
    """The way to take away a theme at which nothing was written."""
    if not theme.is_empty():
        return
    if st.button(words.REMOVE_THEME[who.language], type="tertiary", key="matrix-remove"):
        with engine.writing() as db:
            gone = queries.remove_empty_theme(db, workshop_id=who.workshop_id, theme_id=theme.id)
        if not gone:
            st.session_state["matrix-notice"] = words.NOT_EMPTY[who.language]
        st.rerun()


def think_along(lang: Lang) -> None:
    """Questions about the matrix as a whole, to talk about together."""
    with st.expander(words.THINK_ALONG[lang]):
        for card in instrument().cards:
            markup.show('<p class="gt-card">{text}</p>', text=card.text[lang])
