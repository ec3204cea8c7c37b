"""Practising the day: starting a rehearsal, letting made-up people answer, clearing it away."""

from contextlib import suppress

import streamlit as st

from db import engine
from db.queries import progress, rehearsal, workshops
from db.queries.answers import NotOpen
from db.queries.workshops import Description
from ui import layout, markup, session
from workshop.access import Role, Screen, Who
from workshop.agenda import State
from workshop.rehearsal import ANSWERED, SIZES
from workshop.words import rehearsal as words

_SIZE = "rehearsal-size"


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
            st.button(
                words.GO_ON[lang],
                key="rehearsal-go-on",
                type="primary",
                on_click=_go_on,
                args=(who, workshop, running),
            )
            markup.show('<p class="gt-note">{text}</p>', text=words.BEGIN_ANEW_NOTE[lang])
        st.radio(words.HOW_MANY[lang], SIZES, index=1, horizontal=True, key=_SIZE)
        # Before anything is drawn anew: what counts is the rehearsal that the facilitator saw.
        st.button(
            words.BEGIN[lang], key="rehearsal-begin", on_click=_begin, args=(who, _code(running))
        )


def _code(running: int | None) -> str | None:
    if running is None:
        return None
    with suppress(LookupError), engine.reading() as db:
        return workshops.describe(db, workshop_id=running).code
    return None


def _begin(who: Who, seen: str | None) -> None:
    size = st.session_state[_SIZE]
    with session.writing() as db:
        copy = rehearsal.start(db, workshop_id=who.workshop_id, people=size, instead_of=seen)
        rehearsal.enter(db, workshop_id=copy, browser=who.browser)
    _to_cockpit(copy)


def _go_on(who: Who, workshop: Description, copy: int) -> None:
    with session.writing() as db:
        if rehearsal.running(db, workshop_id=workshop.id) == copy:
            rehearsal.enter(db, workshop_id=copy, browser=who.browser)
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
        with st.popover(words.CLEAR[lang], key="rehearsal-clearing"):
            markup.show("<p>{text}</p>", text=words.CLEAR_NOTE[lang])
            st.button(
                words.CLEAR_SURE[lang],
                key="rehearsal-clear",
                type="primary",
                on_click=_clear,
                args=(workshop,),
            )


def _clear(workshop: Description) -> None:
    # Somebody else may just have cleared it; the way back is the same.
    with suppress(LookupError), session.writing() as db:
        rehearsal.remove(db, workshop_id=workshop.id)
    assert workshop.rehearsal_of is not None
    _to_cockpit(workshop.rehearsal_of)


def _answering(who: Who, workshop: Description) -> None:
    """The button with which made-up people answer, or why there is nothing to answer now."""
    lang, current = who.language, workshop.current_activity
    if current is None:
        _note(words.OPEN_FIRST[lang])
        return
    kind = session.content().activity(current).kind
    if kind not in ANSWERED:
        _note(words.NOTHING_TO_ANSWER[lang])
        return
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=current).state
    if state is not State.OPEN:
        _note(words.OPEN_FIRST[lang])
        return
    st.button(
        words.ANSWER[lang],
        key="rehearsal-answer",
        width="stretch",
        on_click=_answer,
        args=(workshop, current),
    )
    told = {
        "dialogue": words.IN_GROUPS,
        "consent": words.IN_ROUNDS,
        "pilots": words.IN_PILOTS,
    }
    _note(told.get(kind, words.NOT_ALL)[lang])


def _answer(workshop: Description, activity: str) -> None:
    # Closed a moment ago, by somebody else: the page drawn anew says so.
    with suppress(NotOpen), session.writing() as db:
        rehearsal.fill(db, workshop_id=workshop.id, content=session.content(), activity=activity)


def _to_cockpit(workshop_id: int) -> None:
    try:
        with engine.reading() as db:
            code = workshops.describe(db, workshop_id=workshop_id).code
    except LookupError:  # cleared away a moment ago, by somebody else: this page says how it is
        return
    layout.go_to(Screen.FACILITATE, code=code, role=Role.FACILITATOR)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
