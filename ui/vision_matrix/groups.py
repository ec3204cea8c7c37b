"""Subgroups that fill a theme side by side: hand out, see how far they are, bring together."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import matrix_groups, workshops
from ui import markup, session
from ui.vision_matrix.desk import Desk, tell
from workshop.deployment.theme import Theme
from workshop.words import matrix as words


def show(desk: Desk) -> None:
    """What the leaders do with the copies of subgroups; nothing where there are no subgroups."""
    if not desk.theme.is_own or not desk.leads:
        return
    lang = desk.lang
    copies = matrix_groups.copies(desk.themes, theme_id=desk.theme.id)
    with engine.reading() as db:
        groups = workshops.describe(db, workshop_id=desk.who.workshop_id).subgroups
    with st.expander(words.GROUPS[lang]):
        if not groups:
            markup.show('<p class="gt-note">{text}</p>', text=words.GROUPS_NONE[lang])
            return
        markup.show('<p class="gt-note">{text}</p>', text=words.GROUPS_LEAD[lang])
        for copy in copies:
            markup.show('<p dir="auto">{text}</p>', text=_stands(copy, desk))
        with st.container(horizontal=True):
            if len(copies) < len(groups):
                st.button(
                    words.HAND_OUT[lang], key="matrix-hand-out", on_click=partial(_hand_out, desk)
                )
            if any(not copy.merged and copy.has_words for copy in copies):
                st.button(words.MERGE[lang], key="matrix-merge", on_click=partial(_merge, desk))


def _stands(copy: Theme, desk: Desk) -> str:
    told = words.GROUP_MERGED if copy.merged else words.GROUP_STANDS
    return told[desk.lang].format(
        name=copy.subgroup, n=sum(bool(entry.text) for entry in copy.entries)
    )


def _hand_out(desk: Desk) -> None:
    with session.writing() as db:
        matrix_groups.hand_out(db, workshop_id=desk.who.workshop_id, theme_id=desk.theme.id)


def _merge(desk: Desk) -> None:
    with session.writing() as db:
        came = matrix_groups.merge(db, workshop_id=desk.who.workshop_id, theme_id=desk.theme.id)
    tell(words.MERGED[desk.lang].format(n=came))
