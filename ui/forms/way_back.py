"""The personal code and return link: shown once, and how to come back with them."""

import streamlit as st

from db import engine
from db.queries import people
from db.tokens import spaced
from ui import markup
from ui.address import reachable
from ui.forms.visit import action_bar, keep, lead, note, person
from workshop.access import Who
from workshop.words import contribute as words

_KEPT = "way-back"
_MADE = "way-back-made"


def due(who: Who) -> bool:
    """Whether this person's code still has to be noted; on the first visit it is made here."""
    if _KEPT in st.session_state:
        return True
    # Once made there always is one, so this is not asked again at every drawing.
    if st.session_state.get(_MADE) == who.person_id:
        return False
    with engine.reading() as db:
        if people.has_way_back(db, person_id=person(who)):
            st.session_state[_MADE] = who.person_id
            return False
    renew(who)
    return _KEPT in st.session_state


def renew(who: Who) -> None:
    """Make a new code and link, to be shown once; the earlier ones stop working."""
    with engine.reading() as db:
        way = people.new_way_back(db, person_id=person(who))
    if keep(who, lambda db: people.keep_way_back(db, person_id=person(who), way=way)):
        st.session_state[_KEPT] = (way.code, way.token)


def show(who: Who) -> None:
    """The code and the link, what they are for, and that they were noted."""
    lang = who.language
    code, token = st.session_state[_KEPT]
    st.title(words.WAY_BACK_TITLE[lang], anchor=False)
    lead(words.WAY_BACK, lang)
    markup.show('<p class="gt-code">{code}</p>', code=spaced(code))
    note(words.WAY_BACK_LINK[lang])
    markup.show('<p class="gt-link">{link}</p>', link=f"{reachable(who).url}/k/{token}")
    note(words.WAY_BACK_SECRET[lang])
    with action_bar():
        st.button(
            words.WAY_BACK_NOTED[lang],
            type="primary",
            width="stretch",
            key="go-on",
            on_click=st.session_state.pop,
            args=(_KEPT, None),
        )
