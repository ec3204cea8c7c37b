"""Going through questions one screen at a time: back, on, and an overview at the end."""

from typing import Final

import streamlit as st

from ui import markup
from ui.forms import place
from ui.forms.visit import Visit, action_bar, ready_button
from workshop.words import contribute as words

# The address may say anything; no activity has a thousand screens.
_DIGITS: Final = 4


def start(visit: Visit, screen: object, *top: str) -> None:
    """Begin a screen with pieces of HTML: when another one follows, the phone shows it from there.

    One element for all of them: each costs two hundred phones a message. The listener of `ui.live`
    looks at the mark.
    """
    mark = markup.filled(
        '<div class="gt-start" data-form="{form}" data-screen="{screen}">',
        form=visit.activity.id,
        screen=screen,
    )
    st.html(f"{mark}{''.join(top)}</div>")


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
