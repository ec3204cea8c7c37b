"""Practising the day: starting a rehearsal, letting made-up people answer, clearing it away."""

from contextlib import suppress

import streamlit as st

from db import engine
from db.queries import people, progress, rehearsal, workshops
from db.queries.answers import NotOpen
from db.queries.workshops import Description
from ui import markup, session
from workshop.access import Role, Who
from workshop.agenda import ANSWERED_KINDS, State
from workshop.rehearsal import SIZES
from workshop.words import rehearsal as words

_PAGE = "pages/facilitate.py"


def show(who: Who, workshop: Description) -> None:
    """What a facilitator can do: in a real workshop rehearse it, in a rehearsal play it."""
    if workshop.rehearsal_of is None:
        _offer(who, workshop)
    else:
        _play(who, workshop)


def _offer(who: Who, workshop: Description) -> None:
    lang = who.language
    with st.expander(words.PRACTISE[lang]):
        markup.show('<p class="gt-note">{text}</p>', text=words.PRACTISE_LEAD[lang])
        with engine.reading() as db:
            running = rehearsal.running(db, workshop_id=workshop.id)
        if running is not None:
            if st.button(words.GO_ON[lang], key="rehearsal-go-on", type="primary"):
                _enter(who, running)
            markup.show('<p class="gt-note">{text}</p>', text=words.BEGIN_ANEW_NOTE[lang])
        size = st.radio(words.HOW_MANY[lang], SIZES, index=1, horizontal=True, key="rehearsal-size")
        if st.button(words.BEGIN[lang], key="rehearsal-begin"):
            with engine.writing() as db:
                copy = rehearsal.start(db, workshop_id=workshop.id, people=size)
            _enter(who, copy)


def _enter(who: Who, copy: int) -> None:
    """Open the cockpit of the rehearsal; this browser is all three roles in it."""
    with engine.writing() as db:
        for role in (Role.BEAMER, Role.LEADER, Role.FACILITATOR):
            people.grant(db, browser=who.browser, role=role, workshop_id=copy)
    _to_cockpit(copy)


def _play(who: Who, workshop: Description) -> None:
    lang = who.language
    with st.container(border=True):
        _answering(who, workshop)
        markup.show(
            '<p class="gt-note">{text} '
            '<a href="/draft?w={code}&as=leader" target="_blank">{leader}</a></p>',
            text=words.ROLES[lang],
            code=workshop.code,
            leader=words.OPEN_AS_LEADER[lang],
        )
        if st.button(words.CLEAR[lang], key="rehearsal-clear", help=words.CLEAR_NOTE[lang]):
            with engine.writing() as db:
                original = rehearsal.remove(db, workshop_id=workshop.id)
            _to_cockpit(original)


def _answering(who: Who, workshop: Description) -> None:
    """The button with which made-up people answer, or why there is nothing to answer now."""
    lang, current = who.language, workshop.current_activity
    if current is None:
        _note(words.OPEN_FIRST[lang])
        return
    if session.content().activity(current).kind not in ANSWERED_KINDS:
        _note(words.NOTHING_TO_ANSWER[lang])
        return
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=current).state
    if state is not State.OPEN:
        _note(words.OPEN_FIRST[lang])
        return
    if st.button(words.ANSWER[lang], key="rehearsal-answer", width="stretch"):
        _answer(workshop, current)
    _note(words.NOT_ALL[lang])


def _answer(workshop: Description, activity: str) -> None:
    # Closed a moment ago, by somebody else: the page drawn anew says so.
    with suppress(NotOpen), engine.writing() as db:
        rehearsal.fill(db, workshop_id=workshop.id, content=session.content(), activity=activity)
    st.rerun()


def _to_cockpit(workshop_id: int) -> None:
    with engine.reading() as db:
        code = workshops.describe(db, workshop_id=workshop_id).code
    st.switch_page(_PAGE, query_params={"w": code, "as": Role.FACILITATOR})


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
