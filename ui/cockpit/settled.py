"""What was settled at the start, and deleting the workshop for good."""

import streamlit as st

from db import engine
from db.queries import workshops
from db.queries.workshops import Description
from ui import markup, session
from workshop.language import Lang
from workshop.words import facilitate as words
from workshop.words import start as start_words


def agreed(workshop: Description, lang: Lang) -> None:
    """What was settled at the start and is visible to all."""
    with st.expander(words.AGREED[lang]):
        for label, value in (
            (start_words.AUDIENCE, workshop.audience),
            (start_words.PROMISE, session.content().promise(workshop.promise).title[lang]),
            (start_words.DECISION, start_words.DECISIONS[workshop.decision_rule][lang]),
            (start_words.MINIMUM, workshop.minimum_group),
            (start_words.RETENTION, f"{workshop.retention:%d-%m-%Y}"),
        ):
            markup.show(
                '<p><span class="gt-note">{label}</span><br>{value}</p>',
                label=label[lang],
                value=value,
            )


def removal(workshop: Description, lang: Lang) -> None:
    """Deleting the workshop for good, confirmed by typing its code."""
    with st.expander(words.DELETE[lang]):
        markup.show("<p>{text}</p>", text=words.DELETE_WARNING[lang].format(code=workshop.code))
        typed = st.text_input(
            words.DELETE[lang], key="delete-code", label_visibility="collapsed", max_chars=10
        )
        if st.button(words.DELETE_CONFIRM[lang]):
            if typed.replace(" ", "").upper() != workshop.code:
                st.error(words.DELETE_WRONG[lang])
                return
            with engine.writing() as db:
                workshops.remove(db, workshop_id=workshop.id)
            st.session_state.clear()
            st.switch_page("pages/start.py")
