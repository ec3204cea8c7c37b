"""Screens that follow the workshop by themselves, without asking the server again and again.

A count that stands in an element with `data-count="ready"` or `data-count="people"` is kept up to
date in the browser; so are the clock, in an element with `data-clock`, and how long it takes until
an announced move, in an element with `data-moves`: a sentence with `{left}` in it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Final, Literal

import streamlit as st

from db import engine
from db.models import now
from db.queries import pulse
from db.queries.pulse import Pulse
from workshop.access import Role, Who
from workshop.language import Lang, Text
from workshop.words import announce as announce_words
from workshop.words import beamer as beamer_words
from workshop.words import people as people_words
from workshop.words import web as words

_PARTS: Final = Path(__file__).parent / "components"
_listener: Final = st.components.v2.component(
    "grondtoon_listener",
    html=(_PARTS / "listener.html").read_text("utf-8"),
    css=(_PARTS / "listener.css").read_text("utf-8"),
    js=(_PARTS / "listener.js").read_text("utf-8"),
)
# After a closing phones do not ask in the same instant: milliseconds for each of them. That the
# room moved on they hear one after another (web/hub.py).
_SPREAD_EACH: Final = 48
# Milliseconds between two drawings while the room stays where it is. The cockpit holds most, and
# its counts come straight from the stream.
_BETWEEN: Final = 1000
_BETWEEN_COCKPIT: Final = 5000
_FOLLOWING: Final = "only-following"
# One at a time: Python draws one page at a time anyway, and more that try only hinder each other.
_TURN: Final = Lock()
# The pages that wait for it or have it, by an id of their own.
_in_row: Final = set[object]()


def follow(who: Who, *, results: bool = True) -> Pulse:
    """Draw this page anew when the facilitator moves on, but not under the hands of who types.

    For phones. Call it before anything is read: it returns what this drawing has seen. Without
    `results` it is not drawn anew when a result is shown or hidden: then the page has containers
    `when-shown-<activity>` and `until-shown-<activity>`, and the browser shows the one that holds.
    """
    return _listen(who, pace="calm", results=results)


def watch(who: Who) -> None:
    """Draw this page anew when anything changes, at most once a second.

    For cockpit, beamer and leaders. Call it before anything is read.
    """
    lost = beamer_words.NO_CONTACT if who.role is Role.BEAMER else words.NO_CONTACT
    _listen(who, pace="eager", lost=lost)


def last_language() -> Lang | None:
    """The language in which this tab last read a page; None when it has not yet."""
    found: Lang | None = st.session_state.get("last-language")
    return found


def _listen(
    who: Who,
    *,
    pace: Literal["calm", "eager"],
    results: bool = True,
    lost: Text = words.NO_CONTACT,
) -> Pulse:
    st.session_state["last-language"] = who.language
    with engine.reading() as db:
        seen = pulse.take(db, workshop_id=who.workshop_id)
    if seen is None:  # removed a moment ago: the page drawn anew says so
        st.rerun()
    _listener(
        key="live",
        data={
            "code": who.code,
            "pace": pace,
            "results": results,
            "spread": _SPREAD_EACH,
            "between": _BETWEEN_COCKPIT if who.role is Role.FACILITATOR else _BETWEEN,
            "seen": asdict(seen),
            "lang": who.language,
            "now": round(now().timestamp() * 1000),
            "words": {
                "moved": words.MOVED_ON[who.language],
                "closed": words.JUST_CLOSED[who.language],
                "lost": lost[who.language],
                "over": beamer_words.TIME_OVER[who.language],
                "moving": announce_words.ON_PHONE[who.language],
                "aloud": announce_words.ALOUD[who.language],
                "removed": (
                    people_words.OUT_LINE if who.role is Role.PARTICIPANT else words.REMOVED
                )[who.language],
            },
        },
        on_moved_change=_draw_anew,
    )
    return seen


@contextmanager
def in_turn() -> Iterator[None]:
    """Let phones that only follow wait for one another, so that who answers waits for none of them.

    When the facilitator moves on, all phones ask for a drawing within three seconds; so they do
    when everybody comes in.
    """
    if not st.session_state.pop(_FOLLOWING, True):
        # A tap leaves this as it is.
        st.session_state[_FOLLOWING] = False
        yield
        return
    place = object()
    _in_row.add(place)
    try:
        with _TURN:
            st.session_state[_FOLLOWING] = False
            yield
    finally:
        _in_row.discard(place)


def drawing() -> int:
    """How many pages are being drawn now, or wait for that, because they follow the room."""
    return len(_in_row)


def _draw_anew() -> None:
    # That the listener called is what draws the page anew.
    st.session_state[_FOLLOWING] = True
