"""What people shared at the check-out: the facilitator reads it and lets the team read it."""

from collections.abc import Mapping

import streamlit as st

from db import engine
from db.queries import checkout
from db.queries.checkout import Shared
from ui import markup, session
from ui.picture import Slide
from ui.statements.beamer import read_out
from workshop.access import Who
from workshop.words import dialogue as words


def show(who: Who) -> None:
    """Every shared text with its switch, and one press for all; nothing while none was shared."""
    lang = who.language
    with engine.reading() as db:
        found = checkout.shared(db, workshop_id=who.workshop_id)
    if not found:
        return
    waiting = {one.id: one.body for one in found if not one.released}
    with st.expander(words.SHARED_TITLE[lang].format(n=len(found)), key="shifted"):
        markup.show('<p class="gt-note">{text}</p>', text=words.SHARED_NOTE[lang])
        with st.container(horizontal=True, vertical_alignment="center"):
            markup.show(
                '<p class="gt-note">{text}</p>',
                text=words.SHARED_READ[lang].format(n=len(found) - len(waiting), total=len(found)),
            )
            if waiting:
                st.button(
                    words.SHARED_ALL[lang].format(n=len(waiting)),
                    key="shifted-all",
                    on_click=_release,
                    args=(who, waiting, True),
                )
        for one in found:
            _one(who, one)


def _one(who: Who, one: Shared) -> None:
    key = f"shifted-{one.id}"
    st.session_state[key] = one.released
    with st.container(horizontal=True, vertical_alignment="center"):
        markup.said(one.body)
        st.toggle(
            words.SHARED_LET[who.language],
            key=key,
            width="content",
            on_change=_release,
            args=(who, {one.id: one.body}, not one.released),
        )


def _release(who: Who, texts: Mapping[int, str], on_beamer: bool) -> None:
    with session.writing() as db:
        checkout.release(db, workshop_id=who.workshop_id, texts=texts, on_beamer=on_beamer)


def slides(who: Who) -> tuple[Slide, ...]:
    """What the team may read, screen by screen on the beamer; none while nothing is."""
    with engine.reading() as db:
        bodies = checkout.for_the_team(db, workshop_id=who.workshop_id)
    return read_out(bodies, words.SHIFTED_TITLE[who.language], who.language)
