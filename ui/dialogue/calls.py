"""Groups that ask for the facilitator, on every page where a facilitator looks."""

import streamlit as st

from db import engine
from db.queries import dialogue
from ui import markup, session
from workshop.access import Who
from workshop.words import dialogue as words


def show(who: Who) -> None:
    """Who calls, the longest waiting first, each settled by one tap; nothing when nobody does."""
    lang = who.language
    with engine.reading() as db:
        groups = dialogue.all_groups(db, workshop_id=who.workshop_id)
    calling = [(group.called_at, group) for group in groups if group.called_at is not None]
    for _, group in sorted(calling, key=lambda each: each[0]):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"called-{group.number}"
        ):
            markup.show(
                '<p role="alert"><b>▲ {text}</b></p>', text=words.CALLS[lang].format(n=group.number)
            )
            st.button(
                words.COMING[lang].format(n=group.number),
                key=f"hear-{group.number}",
                on_click=_hear,
                args=(who, group.id),
            )


def _hear(who: Who, group_id: int) -> None:
    with session.writing() as db:
        dialogue.hear(db, workshop_id=who.workshop_id, group_id=group_id)
