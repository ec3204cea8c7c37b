"""Steering together: letting a colleague in by a short code, and stopping on a device."""

from collections.abc import Callable
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.models import now
from db.queries import handing_over
from db.queries.handing_over import Devices, Offer, OnlyFacilitator
from db.queries.workshops import Description
from db.tokens import spaced
from ui import markup, session
from ui.address import reachable
from workshop.access import HANDED_OVER, Role, Who
from workshop.language import Lang
from workshop.words import handing as words

_MADE: Final = "handed-over"
_SURE: Final = "handing-sure"


def show(who: Who, workshop: Description) -> None:
    """How many devices steer, a code for each role, and the ways to stop."""
    lang = who.language
    with engine.reading() as db:
        found = handing_over.devices(db, workshop_id=workshop.id)
    counted = _counted(found, lang)
    asked = _MADE in st.session_state or _SURE in st.session_state
    with st.expander(f"{words.TITLE[lang]} · {counted}", expanded=asked, key="handing-over"):
        _note(words.LEAD[lang])
        if found.note_keepers:
            _note(words.NOTE_KEEPERS[lang].format(n=found.note_keepers))
        for role in HANDED_OVER:
            st.button(
                words.MAKE[role][lang],
                help=words.MAY[role][lang],
                key=f"hand-over-{role}",
                width="stretch",
                on_click=_make,
                args=(workshop.id, role),
            )
            if _MADE in st.session_state and st.session_state[_MADE][0] is role:
                _code(who)
        _stopping(who, found)


def _counted(found: Devices, lang: Lang) -> str:
    if found.facilitators == 1:
        return words.ONE_DEVICE[lang]
    return words.DEVICES[lang].format(n=found.facilitators)


def _make(workshop_id: int, role: Role) -> None:
    # Slow on purpose: not while others wait to write.
    new = handing_over.think_up()
    with session.writing() as db:
        handing_over.offer(db, workshop_id=workshop_id, role=role, new=new, now=now())
    st.session_state[_MADE] = (role, new)


# In this one cockpit only, and only what is written here: so that the minutes are right.
@st.fragment(run_every=20)
def _code(who: Who) -> None:
    """The code that was made last, where and how long it works, or what became of it."""
    lang = who.language
    made = st.session_state.get(_MADE)
    if made is None:
        return
    _, new = made
    with engine.reading() as db:
        offer = handing_over.look_up(db, code_hash=new.code_hash, now=now())
    if offer is not None and offer.standing == "valid":
        _note(words.TELL[lang].format(address=f"{reachable(who).url}/h"))
        markup.show('<p class="gt-code">{code}</p>', code=spaced(new.code))
        _note(_valid(offer, lang))
        return
    used = offer is not None and offer.standing == "used"
    _note((words.TAKEN if used else words.LAPSED)[lang])


def _valid(offer: Offer, lang: Lang) -> str:
    minutes = ceil((offer.expires_at - now()).total_seconds() / 60)
    return words.VALID_LAST[lang] if minutes <= 1 else words.VALID[lang].format(n=minutes)


def _stopping(who: Who, found: Devices) -> None:
    lang, sure = who.language, st.session_state.get(_SURE)
    st.button(words.STOP[lang], key="hand-stop", type="tertiary", on_click=_ask, args=("stop",))
    if sure == "stop":
        if found.facilitators <= 1:
            _note(words.ONLY_ONE[lang])
        else:
            _confirm(words.STOP_SURE[lang], words.STOP_YES[lang], lang, lambda: _stop(who))
    if found.facilitators <= 1:
        return
    st.button(words.ALONE[lang], key="hand-alone", type="tertiary", on_click=_ask, args=("alone",))
    if sure == "alone":
        _confirm(words.ALONE_SURE[lang], words.ALONE_YES[lang], lang, lambda: _stay_alone(who))


def _ask(what: str | None) -> None:
    st.session_state.pop(_SURE, None)
    if what is not None:
        st.session_state[_SURE] = what


def _confirm(text: str, yes: str, lang: Lang, act: Callable[[], None]) -> None:
    _note(text)
    with st.container(horizontal=True):
        st.button(yes, key="hand-yes", on_click=act)
        st.button(words.STOP_NO[lang], key="hand-no", on_click=_ask, args=(None,))


def _stop(who: Who) -> None:
    try:
        with session.writing() as db:
            handing_over.stop(db, workshop_id=who.workshop_id, browser=who.browser)
    except OnlyFacilitator:
        return  # the question stays, and the page drawn anew says why not
    _ask(None)


def _stay_alone(who: Who) -> None:
    _ask(None)
    st.session_state.pop(_MADE, None)
    with session.writing() as db:
        handing_over.stay_alone(db, workshop_id=who.workshop_id, browser=who.browser)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
