"""The join code, how many are in, and the way to the beamer."""

import streamlit as st

from db import engine
from db.queries import workshops
from db.queries.workshops import Description
from db.tokens import spaced
from ui import markup
from ui.address import reachable
from workshop.access import Who
from workshop.words import facilitate as words
from workshop.words import reach as reach_words


def show(who: Who, workshop: Description) -> None:
    """The join code, how many are in, and the way to the beamer."""
    lang = who.language
    with engine.reading() as db:
        joined = workshops.people_count(db, workshop_id=workshop.id)
    found = reachable(who)
    markup.show(
        '<div class="gt-card gt-head"><p class="gt-code">{code}</p><p>{joined}</p>'
        '<p class="gt-note">{address}</p>'
        '<p><a href="/beamer?w={bare}&as=beamer" target="_blank">{beamer}</a></p></div>',
        code=spaced(workshop.code),
        bare=workshop.code,
        joined=words.JOINED[lang].format(n=joined),
        address=words.ADDRESS[lang].format(address=found.join(workshop.code)),
        beamer=words.OPEN_BEAMER[lang],
    )
    if found.found == "alone":
        st.warning(reach_words.ALONE[lang])
    elif joined == 0:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOBODY[lang])
