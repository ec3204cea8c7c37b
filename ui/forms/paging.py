"""Going through questions one screen at a time: back, on, and an overview at the end."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

from ui.forms import place
from ui.forms.visit import Visit, action_bar, ready_button
from workshop.words import contribute as words

_SCRIPT: Final = Path(__file__).resolve().parent.parent / "components" / "to_top.js"
# The address may say anything; no activity has a thousand screens.
_DIGITS: Final = 4


@cache
def _to_top() -> Any:
    return st.components.v2.component("grondtoon_to_top", js=_SCRIPT.read_text(encoding="utf-8"))


def start(visit: Visit, screen: object) -> None:
    """Mark where a screen begins: when another screen follows, the phone shows it from there."""
    with st.container(key="screen-start"):
        _to_top()(data={"form": visit.activity.id, "screen": str(screen)}, key="to-top")


def at(visit: Visit, *, first: int) -> int:
    """The screen where this person is in this activity; `first` when it was not yet begun here."""
    kept = place.part(visit.activity.id) or ""
    screen = int(kept) if kept.isdecimal() and len(kept) < _DIGITS else first
    go(visit, screen)
    return screen


def go(visit: Visit, screen: int) -> None:
    """Bring this person to another screen of the activity."""
    place.turn_to(visit.activity.id, str(screen))


def buttons(visit: Visit, *, screen: int, last: int, answered: bool) -> None:
    """The way back and the way on; after the last question comes the overview."""
    lang = visit.lang
    with action_bar():
        if screen > 0:
            st.button(words.PREVIOUS[lang], key="go-back", on_click=go, args=(visit, screen - 1))
        onward = words.OVERVIEW if screen == last else words.NEXT
        st.button(
            (onward if answered else words.SKIP)[lang],
            type="primary" if answered else "secondary",
            width="stretch",
            key="go-on",
            on_click=go,
            args=(visit, screen + 1),
        )


def ready(visit: Visit, *, back: int) -> None:
    """Under an overview: the way back to the questions (none below 0), and being done."""
    with action_bar():
        if back >= 0:
            st.button(words.PREVIOUS[visit.lang], key="go-back", on_click=go, args=(visit, back))
        ready_button(visit)
