"""The part of the document page where the draft goes out to Word and comes back."""

import streamlit as st

from db.queries.workshops import Description
from ui import markup
from ui.returning import incoming, outgoing
from workshop.access import Who, may_write_texts
from workshop.words import returning as words


def show(who: Who, workshop: Description) -> None:
    """The draft with its proposed changes as a file, and for leaders the way back."""
    st.subheader(words.HEADING[who.language])
    outgoing.show(who, workshop)
    if may_write_texts(who.role):
        incoming.show(who, workshop)
    else:
        markup.show('<p class="gt-note">{text}</p>', text=words.ONLY_LEADERS[who.language])
