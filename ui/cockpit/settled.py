"""What was settled at the start, and deleting the workshop for good."""

from typing import Final

import streamlit as st

from db.queries import workshops
from db.queries.workshops import Description
from ui import layout, markup, session
from workshop.access import Screen
from workshop.language import Lang
from workshop.words import facilitate as words
from workshop.words import start as start_words

_TYPED: Final = "delete-code"
_REFUSED: Final = "delete-refused"


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
            words.DELETE[lang], key=_TYPED, label_visibility="collapsed", max_chars=10
        )
        st.button(words.DELETE_CONFIRM[lang], key="delete-sure", on_click=_remove, args=(workshop,))
        if st.session_state.get(_REFUSED) == typed:
            st.error(words.DELETE_WRONG[lang])


def _remove(workshop: Description) -> None:
    typed = st.session_state[_TYPED]
    if typed.replace(" ", "").upper() != workshop.code:
        st.session_state[_REFUSED] = typed
        return
    with session.writing() as db:
        workshops.remove(db, workshop_id=workshop.id)
    st.session_state.clear()
    layout.go_to(Screen.START)
