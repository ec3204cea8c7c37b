"""A talk that was settled: the picture beside an earlier one, and what was agreed."""

from typing import Final

import streamlit as st

from db.queries import approach as queries
from db.queries.approach import Settled
from ui import markup, session
from ui.approach import filling, picture, state
from ui.approach.state import Table
from workshop import dates
from workshop.approach import Talk
from workshop.words import approach as words

_BEFORE: Final = "approach-before"


def compared(table: Table) -> Talk | None:
    """The earlier talk that the picture is compared with, as chosen; None without one."""
    lang, earlier = table.lang, {talk.id: talk for talk in table.earlier}
    if not earlier:
        return None
    chosen = st.selectbox(
        words.COMPARE[lang],
        [*earlier, 0],
        format_func=lambda id: (
            words.OF_DAY[lang].format(day=dates.day(earlier[id].held_on, lang))
            if id
            else words.WITHOUT[lang]
        ),
        key=_BEFORE,
        width=320,
    )
    return earlier.get(chosen or 0)


def show(table: Table, talk: Talk) -> None:
    """The picture with its sentence, and what was agreed point by point."""
    lang = table.lang
    markup.show(
        "<h2>{text}</h2>", text=words.OF_DAY[lang].format(day=dates.day(talk.held_on, lang))
    )
    before = compared(table)
    picture.show(talk, before, lang)
    picture.sentences(talk, before, lang)
    markup.show("<h2>{text}</h2>", text=words.AGREED[lang])
    found = [point for point in talk.points if point.action.strip() and point.due_on]
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_AGREEMENT[lang])
    for point in found:
        markup.show('<p class="gt-note">{text}</p>', text=state.texts(lang)[point.key])
        filling.agreed(table, talk, point)
    st.button(
        words.REOPEN[lang],
        type="tertiary",
        key="approach-again",
        on_click=_go_back,
        args=(table, talk),
    )


def begin(table: Table, *, main: bool) -> None:
    """The button that begins the talk of today."""
    st.button(
        words.BEGIN[table.lang],
        type="primary" if main else "secondary",
        key="approach-begin",
        on_click=_begin,
        args=(table,),
    )


def _begin(table: Table) -> None:
    with session.writing() as db:
        queries.begin(
            db, workshop_id=table.who.workshop_id, points=state.points(), today=state.today()
        )


def _go_back(table: Table, talk: Talk) -> None:
    try:
        with session.writing() as db:
            queries.go_back(db, workshop_id=table.who.workshop_id, talk_id=talk.id)
    except Settled:
        pass  # a colleague began a next talk: the page drawn anew shows that one
