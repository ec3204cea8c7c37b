"""Putting another wording in place of a paragraph, from a button instead of the keyboard."""

from typing import Final

import streamlit as st

from db.models import now
from db.queries import drafting
from ui import markup, session
from ui.drafting.state import Desk
from workshop.words import draft as words

_NOTICE: Final = "draft-notice"


def replace(desk: Desk, aspect: str, body: str) -> bool:
    """Save another wording and show it in the field; False when somebody else was just writing."""
    with session.writing() as db:
        outcome = drafting.put(
            db,
            workshop_id=desk.who.workshop_id,
            browser=desk.who.browser,
            aspect=aspect,
            body=body,
            now=now(),
        )
    if outcome.saved:
        st.session_state[field_key(aspect)] = body
    else:
        notify(words.KEPT_OUT[desk.who.language])
    return outcome.saved


def field_key(aspect: str) -> str:
    """The key of the field in which a paragraph is typed."""
    return f"text-paragraph:{aspect}"


def notify(text: str) -> None:
    """Have something said at the next time that the page is drawn."""
    st.session_state[_NOTICE] = text


def show_notice() -> None:
    """Say what was to be said, once."""
    said: str | None = st.session_state.pop(_NOTICE, None)
    if said:
        markup.show('<p class="gt-note" role="status">{text}</p>', text=said)
