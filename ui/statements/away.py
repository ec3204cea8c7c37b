"""What was taken out of view: that it is there, without its words, and a deliberate way back."""

import streamlit as st

from db.queries.statements import Removed
from ui import aspects, markup
from ui.statements import acts
from ui.statements.state import TheList
from workshop.words import statements as words


def show(found: TheList) -> None:
    """A line for each, which says what it is about and nothing of what it says."""
    for one in found.removed:
        _line(found, one)


def _line(found: TheList, one: Removed) -> None:
    lang = found.lang
    several = one.originals > 1
    with st.container(key=f"row-{one.id}", horizontal=True, vertical_alignment="center"):
        st.html(
            '<div class="gt-row">'
            + markup.filled(
                "<p>{text}</p><small>{aspect}</small>",
                text=(words.GONE_MANY if several else words.GONE)[lang].format(n=one.originals),
                aspect=aspects.name(one.aspect, lang),
            )
            + "</div>"
        )
        with st.popover(words.BRING_BACK[lang], disabled=not found.free):
            markup.show('<p class="gt-note">{text}</p>', text=words.BRING_BACK_MEANS[lang])
            st.button(
                words.BRING_BACK_YES[lang],
                key=f"bring-back-{one.id}",
                disabled=not found.free,
                on_click=acts.bring_back,
                args=(found, one.id),
            )
