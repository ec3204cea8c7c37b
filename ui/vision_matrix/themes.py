"""The themes of the vision that have a matrix: choose one, name it, begin or take one away."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from db.queries import matrix as queries
from ui import markup, session, writing
from ui.vision_matrix.desk import Desk, follow_stored, tell
from workshop import typed
from workshop.access import Who
from workshop.content import MatrixExample
from workshop.deployment.theme import STATUSES, Theme
from workshop.matrix import ORDER
from workshop.spider_web import short_name
from workshop.words import matrix as words
from workshop.words import matrix_plan

# The least height in pixels that a text field can have.
_ONE_LINE: Final = 68
_WEB: Final = "spinnenweb"
_CHOSEN: Final = "matrix-theme"


def choose(who: Who, themes: Sequence[Theme]) -> Theme:
    """Which theme is on the screen; with one theme there is nothing to choose."""
    if len(themes) == 1:
        return themes[0]
    by_id = {theme.id: theme for theme in themes}
    if st.session_state.get(_CHOSEN) not in by_id:
        st.session_state[_CHOSEN] = themes[0].id
    chosen = st.segmented_control(
        words.THEME_CHOICE[who.language],
        list(by_id),
        format_func=lambda id: _name(by_id[id], themes, who),
        required=True,
        key=_CHOSEN,
        persist_state="session",
    )
    return by_id.get(chosen or 0, themes[0])


def _name(theme: Theme, themes: Sequence[Theme], who: Who) -> str:
    """A short name that never stands for two themes: its number, and the words that fit."""
    number = words.THEME_NUMBER[who.language].format(n=themes.index(theme) + 1)
    if theme.example:
        number = words.EXAMPLE_MARK[who.language]
    title = theme.title.strip()
    short = title if len(title) <= 34 else f"{title[:32].rstrip()} …"
    return markup.plain(f"{number}: {short}" if short else number)


def head(desk: Desk) -> None:
    """The theme's title, what it is about and how far it is: to write for a leader."""
    theme, lang = desk.theme, desk.lang
    if theme.example:
        _example(desk)
        return
    if not desk.leads:
        markup.said(theme.title or words.THEME_UNTITLED[lang])
        markup.show(
            '<p class="gt-note">{about} · {status}</p>',
            about=_about(theme.aspect, desk),
            status=matrix_plan.STATUSES[theme.status][lang],
        )
        return
    # A new theme is named first; it does not fold up under the hands of who names it.
    open_at_first = st.session_state.setdefault(f"matrix-head-{theme.id}", not theme.title.strip())
    told = words.THEME_TOLD[lang].format(
        title=theme.title.strip() or words.THEME_UNTITLED[lang],
        about=_about(theme.aspect, desk),
        status=matrix_plan.STATUSES[theme.status][lang],
    )
    with st.expander(markup.plain(told), expanded=open_at_first, key=f"head-{theme.id}"):
        _settings(desk)


def _settings(desk: Desk) -> None:
    theme, lang = desk.theme, desk.lang
    title, about, status = st.columns([5, 3, 4], gap="medium")
    with title:
        writing.text(
            desk.who,
            field=f"theme:{theme.id}",
            label=words.THEME_TITLE[lang],
            value=theme.title,
            limit=typed.TITLE,
            height=_ONE_LINE,
            placeholder=words.THEME_HINT[lang],
        )
    with about:
        _aspect(desk)
    with status:
        _status(desk)


def _about(aspect: str, desk: Desk) -> str:
    if not aspect:
        return words.ASPECT_WHOLE[desk.lang]
    return short_name(session.content().instrument(_WEB).dim(aspect).title[desk.lang])


def _aspect(desk: Desk) -> None:
    key = f"matrix-aspect-{desk.theme.id}"
    follow_stored(key, desk.theme.aspect)
    st.selectbox(
        words.ASPECT[desk.lang],
        ["", *(dim.key for dim in session.content().instrument(_WEB).dims)],
        format_func=lambda aspect: _about(aspect, desk),
        key=key,
        on_change=partial(_set_aspect, desk, key),
    )


def _set_aspect(desk: Desk, key: str) -> None:
    with session.writing() as db:
        queries.set_aspect(
            db,
            workshop_id=desk.who.workshop_id,
            theme_id=desk.theme.id,
            aspect=st.session_state[key],
        )


def _status(desk: Desk) -> None:
    key = f"matrix-status-{desk.theme.id}"
    follow_stored(key, desk.theme.status)
    st.segmented_control(
        matrix_plan.STATUS[desk.lang],
        STATUSES,
        format_func=lambda status: matrix_plan.STATUSES[status][desk.lang],
        required=True,
        key=key,
        on_change=partial(_set_status, desk, key),
    )


def _set_status(desk: Desk, key: str) -> None:
    status = st.session_state[key]
    if status is None:
        return
    with session.writing() as db:
        queries.set_status(
            db, workshop_id=desk.who.workshop_id, theme_id=desk.theme.id, status=status
        )


def begin(who: Who, *, first: bool) -> None:
    """The button that begins a matrix for a theme."""
    st.button(
        (words.BEGIN if first else words.ADD_THEME)[who.language],
        type="primary" if first else "tertiary",
        key="matrix-add",
        on_click=partial(_begin, who, first=first),
    )


def _begin(who: Who, *, first: bool) -> None:
    with session.writing() as db:
        added = queries.add_theme(db, workshop_id=who.workshop_id)
    if not first:
        st.session_state[_CHOSEN] = added


def remove(desk: Desk) -> None:
    """The way to take away a theme at which nothing was written."""
    if desk.theme.is_empty():
        st.button(
            words.REMOVE_THEME[desk.lang],
            type="tertiary",
            key="matrix-remove",
            on_click=partial(_remove, desk),
        )


def _remove(desk: Desk) -> None:
    with session.writing() as db:
        gone = queries.remove(db, workshop_id=desk.who.workshop_id, theme_id=desk.theme.id)
    if not gone:
        tell(words.NOT_EMPTY[desk.lang])


def examples(who: Who) -> None:
    """The worked examples, each to be loaded beside one's own themes."""
    lang = who.language
    with st.expander(words.EXAMPLES[lang]):
        markup.show('<p class="gt-note">{text}</p>', text=words.EXAMPLES_LEAD[lang])
        for one in session.content().matrix_examples:
            st.button(
                markup.plain(one.title[lang]),
                key=f"example-{one.id}",
                on_click=partial(_load, who, one),
            )
            markup.show('<p class="gt-note">{text}</p>', text=one.origin[lang])


def _load(who: Who, one: MatrixExample) -> None:
    lines = {
        cell: tuple(text[who.language] for text in one.lines(cell.level, cell.column))
        for cell in ORDER
    }
    with session.writing() as db:
        st.session_state[_CHOSEN] = queries.add_example(
            db,
            workshop_id=who.workshop_id,
            example=one.id,
            title=one.title[who.language],
            lines=lines,
        )


def _example(desk: Desk) -> None:
    theme, lang = desk.theme, desk.lang
    markup.said(theme.title)
    origin = session.content().matrix_example(theme.example).origin[lang]
    markup.show(
        '<p class="gt-card">{text}</p>', text=words.EXAMPLE_NOTE[lang].format(origin=origin)
    )
    if desk.leads:
        with st.container(horizontal=True):
            st.button(words.EXAMPLE_ADOPT[lang], key="matrix-adopt", on_click=partial(_adopt, desk))
            st.button(
                words.EXAMPLE_REMOVE[lang],
                type="tertiary",
                key="matrix-remove",
                on_click=partial(_remove, desk),
            )


def _adopt(desk: Desk) -> None:
    with session.writing() as db:
        queries.adopt_example(db, workshop_id=desk.who.workshop_id, theme_id=desk.theme.id)
