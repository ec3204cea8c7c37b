"""The check-out: what shifted for this person, private until shared."""

import streamlit as st

from db import engine
from db.queries import checkout
from ui import markup
from ui.forms import texts
from ui.forms.visit import Visit, action_bar, instruction, note, ready_button, renew_if_refused
from workshop import typed
from workshop.words import dialogue as words

ITEM = "shifted"


@st.fragment
def ask(visit: Visit) -> None:
    """One text."""
    renew_if_refused()
    if visit.is_open:
        instruction(visit)
    text = texts.begun(visit, item=ITEM)
    if text is not None:
        texts.ask(
            visit,
            text,
            label=words.CHECKOUT_LABEL[visit.lang],
            limit=typed.STATEMENT,
            placeholder=words.CHECKOUT_HINT[visit.lang],
        )
    with action_bar():
        if visit.is_open:
            ready_button(visit)


def given(visit: Visit) -> bool:
    """Show what this person wrote, read only; returns whether there is anything."""
    return texts.given(visit)


def of_the_team(visit: Visit) -> None:
    """What colleagues shared, as far as the facilitator lets the team read it."""
    with engine.reading() as db:
        bodies = checkout.for_the_team(db, workshop_id=visit.who.workshop_id)
    if not bodies:
        return
    st.header(words.SHIFTED_TITLE[visit.lang], anchor=False)
    note(words.SHIFTED_NOTE[visit.lang])
    for body in bodies:
        markup.said(body)
