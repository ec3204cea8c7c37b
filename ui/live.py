"""Screens that follow the workshop by themselves, without asking the server again and again.

A count that stands in an element with `data-count="ready"` or `data-count="people"` is kept up to
date in the browser; so is the clock, in an element with `data-clock`.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Final, Literal

import streamlit as st

from db import engine
from db.models import now
from db.queries import pulse, workshops
from workshop.access import Role, Who
from workshop.language import Lang, Text
from workshop.words import beamer as beamer_words
from workshop.words import web as words

_PARTS: Final = Path(__file__).parent / "components"
_listener: Final = st.components.v2.component(
    "grondtoon_listener",
    html=(_PARTS / "listener.html").read_text("utf-8"),
    css=(_PARTS / "listener.css").read_text("utf-8"),
    js=(_PARTS / "listener.js").read_text("utf-8"),
)
# So that two hundred phones do not ask in the same instant.
_SPREAD: Final = 1500


def follow(who: Who) -> None:
    """Draw this page anew when the facilitator moves on, but not under the hands of who types.

    For phones. Call it before anything is read: it notes what this drawing has seen.
    """
    _listen(who, pace="calm", spread=_SPREAD)


def watch(who: Who) -> None:
    """Draw this page anew when anything changes, at most once a second.

    For cockpit, beamer and leaders. Call it before anything is read.
    """
    lost = beamer_words.NO_CONTACT if who.role is Role.BEAMER else words.NO_CONTACT
    _listen(who, pace="eager", spread=0, lost=lost)


def last_language() -> Lang | None:
    """The language in which this tab last read a page; None when it has not yet."""
    found: Lang | None = st.session_state.get("last-language")
    return found


def _listen(
    who: Who,
    *,
    pace: Literal["calm", "eager"],
    spread: int,
    lost: Text = words.NO_CONTACT,
) -> None:
    st.session_state["last-language"] = who.language
    with engine.reading() as db:
        seen = pulse.take(db, workshop_id=who.workshop_id)
        code = workshops.describe(db, workshop_id=who.workshop_id).code
    _listener(
        key="live",
        data={
            "code": code,
            "pace": pace,
            "spread": spread,
            "seen": asdict(seen) if seen else {},
            "lang": who.language,
            "now": round(now().timestamp() * 1000),
            "words": {
                "moved": words.MOVED_ON[who.language],
                "lost": lost[who.language],
                "over": beamer_words.TIME_OVER[who.language],
                "removed": words.REMOVED[who.language],
            },
        },
        on_moved_change=_draw_anew,
    )


def _draw_anew() -> None:
    """Nothing to do: that the listener called is what draws the page anew."""
