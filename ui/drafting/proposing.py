"""The text as a concept of the leaders, or as a proposal that lies before the team."""

from functools import partial
from typing import Final

import streamlit as st
from babel.dates import format_datetime

from db import engine
from db.models import now
from db.queries import drafting
from ui import layout, markup, session
from ui.drafting.state import Desk
from workshop.access import Screen
from workshop.words import draft as words

_SURE: Final = "proposal-sure"


def named(desk: Desk) -> str:
    """What the text is called now: a concept, or a proposal once it lies before the team."""
    return (words.PROPOSAL if desk.proposed else words.CONCEPT)[desk.who.language]


def standing(desk: Desk) -> None:
    """Say since when the proposal lies there, and how it changes from now on."""
    lang = desk.who.language
    if desk.proposed_at is None:
        return
    when = format_datetime(desk.proposed_at.astimezone(), "d MMMM HH:mm", locale=lang)
    markup.show('<p class="gt-card">{text}</p>', text=words.PROPOSED[lang].format(when=when))
    layout.link(Screen.AMENDMENTS, desk.who, label=words.TO_AMENDMENTS[lang])


def show(desk: Desk) -> None:
    """Lay the text before the team, after a second thought; or take it back while that is fair."""
    lang = desk.who.language
    st.subheader(words.PROPOSE_TITLE[lang])
    if desk.proposed:
        standing(desk)
        _take_back(desk)
        return
    markup.show('<p class="gt-note">{text}</p>', text=words.PROPOSE_MEANS[lang])
    if not desk.written():
        markup.show('<p class="gt-empty">{text}</p>', text=words.PROPOSE_NOTHING[lang])
    elif desk.writes:
        _asked_twice(
            words.PROPOSE[lang],
            words.PROPOSE_SURE[lang],
            words.PROPOSE_YES[lang],
            desk,
            primary=True,
            then=partial(_propose, desk),
        )


def _take_back(desk: Desk) -> None:
    lang = desk.who.language
    if not desk.writes:
        return
    with engine.reading() as db:
        may = drafting.may_take_back(db, workshop_id=desk.who.workshop_id)
    if not may:
        markup.show('<p class="gt-note">{text}</p>', text=words.TAKE_BACK_NO[lang])
        return
    _asked_twice(
        words.TAKE_BACK[lang],
        words.TAKE_BACK_SURE[lang],
        words.TAKE_BACK_YES[lang],
        desk,
        primary=False,
        then=partial(_write_on, desk),
    )


def _asked_twice(
    asked: str, sure: str, yes: str, desk: Desk, *, primary: bool, then: partial[None]
) -> None:
    if not st.session_state.get(_SURE):
        st.button(
            asked,
            type="primary" if primary else "secondary",
            key="proposal-ask",
            on_click=partial(st.session_state.__setitem__, _SURE, True),
        )
        return
    markup.show('<p class="gt-note" role="status">{text}</p>', text=sure)
    with st.container(horizontal=True):
        st.button(yes, type="primary", key="proposal-yes", on_click=then)
        no = words.PROPOSE_NO[desk.who.language]
        st.button(no, key="proposal-no", on_click=_not_now)


def _not_now() -> None:
    st.session_state.pop(_SURE, None)


def _propose(desk: Desk) -> None:
    _not_now()
    try:
        with session.writing() as db:
            drafting.propose(db, workshop_id=desk.who.workshop_id, now=now())
    except drafting.NotProposable:
        # Another leader was first, or emptied the text: the page shows how it stands.
        return


def _write_on(desk: Desk) -> None:
    _not_now()
    try:
        with session.writing() as db:
            drafting.take_back(db, workshop_id=desk.who.workshop_id)
    except drafting.Amended:
        # A group handed in an amendment just before: the page says why it is no longer possible.
        return
