"""The facilitator's words for the activity where the room is."""

import streamlit as st

from db.queries.workshops import Description
from ui import markup, session
from workshop.language import Lang
from workshop.words import facilitate as words


def show(workshop: Description, lang: Lang) -> None:
    """The facilitator's words for the activity where the room is."""
    current = (
        session.content().activity(workshop.current_activity) if workshop.current_activity else None
    )
    if current is None:
        return
    with st.expander(words.SCRIPT[lang], expanded=True):
        for title, text in (
            (words.GOAL, current.script.goal),
            (words.SAY, current.script.say),
            (words.PITFALL, current.script.pitfall),
        ):
            markup.show("<h3>{title}</h3><p>{text}</p>", title=title[lang], text=text[lang])
