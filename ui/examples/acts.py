"""What a press does in the gallery; somebody else may have been first."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

import streamlit as st

from db.queries import gallery
from db.queries.amendments import NotProposed
from db.queries.gallery import Shown
from db.queries.writings import EnoughTexts, NotYours
from ui import layout, session
from ui.examples.state import Room
from workshop.access import Role, Screen
from workshop.amending import NotApplicable
from workshop.examples import Sentence
from workshop.words import examples as words

_NOTICE: Final = "examples-notice"
_SECONDS: Final = 20.0


def write(act: Callable[..., object], **how: Any) -> None:
    """Do something in one transaction; who was sent away meanwhile writes nothing."""
    with session.writing() as db:
        act(db, **how)


def try_to(act: Callable[..., object], **how: Any) -> None:
    """Do something with what may be gone by now; the page drawn anew then says how things are."""
    try:
        write(act, **how)
    except (NotYours, EnoughTexts):
        return


def release(room: Room, one: Shown, *, on_beamer: bool, at_once: bool = False) -> None:
    """Let the room see an example, or no longer."""
    write(
        gallery.release,
        workshop_id=room.who.workshop_id,
        example=one,
        on_beamer=on_beamer,
        at_once=at_once,
    )


def sharpen(room: Room, one: Shown, sentence: Sentence) -> None:
    """Make an amendment of a sentence out of an example, and say where it is."""
    said, made = words.SHARPENED, True
    try:
        write(gallery.sharpen, author=room.author, example_id=one.id, sentence=sentence)
    except EnoughTexts:
        said, made = words.SHARPEN_ENOUGH, False
    except (NotApplicable, NotProposed, NotYours):
        said, made = words.SHARPEN_GONE, False
    st.session_state[_NOTICE] = (said[room.lang], made, monotonic() + _SECONDS)


def notice(room: Room) -> None:
    """Say what became of sharpening, with the way there; it stays for a while."""
    said, made, until = st.session_state.get(_NOTICE, ("", False, 0.0))
    if monotonic() > until:
        st.session_state.pop(_NOTICE, None)
        return
    st.info(said)
    if made:
        writes = Screen.CONTRIBUTE if room.who.role is Role.PARTICIPANT else Screen.AMENDMENTS
        layout.link(writes, room.who)
