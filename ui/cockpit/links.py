"""The links of the three roles, shown once, and how to make new ones."""

import streamlit as st

from db.queries import workshops
from db.queries.workshops import Description
from ui import markup, session, start
from ui.address import reachable
from workshop.access import Who
from workshop.words import facilitate as words


def show(who: Who, workshop: Description) -> None:
    """The links of the three roles, shown once, and how to make new ones."""
    lang = who.language
    kept = start.kept_links(workshop.id)
    with st.expander(words.LINKS[lang], expanded=kept is not None):
        text = words.LINKS_ONCE if kept else words.LINKS_GONE
        markup.show('<p class="gt-note">{text}</p>', text=text[lang])
        if kept:
            for label, token in (
                (words.LINK_FACILITATOR, kept.facilitator),
                (words.LINK_LEADER, kept.leader),
                (words.LINK_BEAMER, kept.beamer),
            ):
                markup.show("<p>{label}</p>", label=label[lang])
                st.code(f"{reachable(who).url}/k/{token}", language=None, wrap_lines=True)
        st.button(words.NEW_LINKS[lang], key="new-links", on_click=_renew, args=(workshop.id,))


def _renew(workshop_id: int) -> None:
    with session.writing() as db:
        fresh = workshops.renew_links(db, workshop_id=workshop_id)
    start.keep_links(workshop_id, fresh)
