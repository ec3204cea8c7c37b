"""Going through questions one screen at a time: back, on, and an overview at the end."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

from ui.forms.visit import Visit, action_bar, ready_button
from workshop.words import contribute as words

_SCRIPT: Final = Path(__file__).resolve().parent.parent / "components" / "to_top.js"


@cache
def _to_top() -> Any:
    return st.components.v2.component("grondtoon_to_top", js=_SCRIPT.read_text(encoding="utf-8"))


def start(visit: Visit, screen: object) -> None:
    """Mark where a screen begins: when another screen follows, the phone shows it from there."""
    with st.container(key="screen-start"):
        _to_top()(data={"form": visit.activity.id, "screen": str(screen)}, key="to-top")


def at(visit: Visit, *, first: int) -> int:
    """The screen where this person is in this activity; `first` when it was not yet begun here."""
    place: int = st.session_state.setdefault(_key(visit), first)
    return place


def go(visit: Visit, place: int) -> None:
    """Bring this person to another screen of the activity."""
    st.session_state[_key(visit)] = place


def buttons(visit: Visit, *, place: int, last: int, answered: bool) -> None:
    """The way back and the way on; after the last question comes the overview."""
    lang = visit.lang
    with action_bar():
        if place > 0:
            st.button(words.PREVIOUS[lang], key="go-back", on_click=go, args=(visit, place - 1))
        onward = words.OVERVIEW if place == last else words.NEXT
        st.button(
            (onward if answered else words.SKIP)[lang],
            type="primary" if answered else "secondary",
            width="stretch",
            key="go-on",
            on_click=go,
            args=(visit, place + 1),
        )


def ready(visit: Visit, *, back: int) -> None:
    """Under an overview: the way back to the questions, and being done."""
    with action_bar():
        st.button(words.PREVIOUS[visit.lang], key="go-back", on_click=go, args=(visit, back))
        ready_button(visit)


def _key(visit: Visit) -> str:
    return f"at-{visit.activity.id}"
