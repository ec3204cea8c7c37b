"""The themes of the vision that have a matrix: choose one, name it, begin or take one away."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from db.queries import matrix as queries
from db.queries.matrix import Theme
from ui import markup, session, writing
from workshop import typed
from workshop.access import Who, may_write_texts
from workshop.words import matrix as words

# The least height in pixels that a text field can have.
_ONE_LINE: Final = 68


def choose(who: Who, themes: Sequence[Theme]) -> Theme:
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


def begin(who: Who, *, first: bool) -> None:
    """The button that begins a matrix for a theme."""
    label = words.BEGIN if first else words.ADD_THEME
    st.button(
        label[who.language],
        type="primary" if first else "tertiary",
        key="matrix-add",
        on_click=_add,
        args=(who.workshop_id,),
    )


def _add(workshop_id: int) -> None:
    with session.writing() as db:
        queries.add_theme(db, workshop_id=workshop_id)


def remove(who: Who, theme: Theme) -> None:
    """The way to take away a theme at which nothing was written."""
    if not theme.is_empty():
        return
    st.button(
        words.REMOVE_THEME[who.language],
        type="tertiary",
        key="matrix-remove",
        on_click=_remove,
        args=(who, theme.id),
    )


def _remove(who: Who, theme_id: int) -> None:
    with session.writing() as db:
        gone = queries.remove_empty_theme(db, workshop_id=who.workshop_id, theme_id=theme_id)
    if not gone:
        st.session_state["matrix-notice"] = words.NOT_EMPTY[who.language]
