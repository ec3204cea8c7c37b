"""Threads about which the text says nothing on purpose: the leaders say why, and it stands."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from db.queries import left_out
from db.queries.left_out import Gap
from ui import markup, session, writing
from ui.drafting.state import Desk
from workshop import typed
from workshop.words import draft as words


def silent(desk: Desk, go_to: Callable[[str], None]) -> None:
    """A way to each thread about which nothing is said; leaders can leave it out instead."""
    lang = desk.who.language
    for aspect in desk.silent:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.button(
                (words.WRITE_ABOUT if desk.types else words.LOOK_AT)[lang].format(
                    aspect=desk.name(aspect)
                ),
                key=f"gap-{aspect}",
                on_click=go_to,
                args=(aspect,),
            )
            if desk.types and aspect not in desk.gaps:
                st.button(
                    words.LEAVE_OUT[lang],
                    key=f"leave-out-{aspect}",
                    type="tertiary",
                    on_click=partial(_begin, desk, aspect),
                )


def show(desk: Desk) -> None:
    """What is left out on purpose, with the reason; leaders say it in their own words."""
    wanted = (*desk.without_reason, *desk.left_out)
    if wanted:
        markup.show("<h3>{title}</h3>", title=words.LEFT_OUT[desk.who.language])
    for gap in wanted:
        _one(desk, gap)


def _one(desk: Desk, gap: Gap) -> None:
    lang, name = desk.who.language, desk.name(gap.aspect)
    if not desk.types:
        if gap.body.strip():
            markup.show("<p><b>{name}</b></p>", name=name)
            markup.said(gap.body)
        return
    with st.container(border=True, gap="small", key=f"left-out-{gap.aspect}"):
        writing.text(
            desk.who,
            field=gap.field,
            label=words.LEFT_OUT_REASON[lang].format(aspect=name),
            value=gap.body,
            limit=typed.STATEMENT,
            height=90,
        )
        if not gap.body.strip():
            markup.show('<p class="gt-note">{text}</p>', text=words.LEFT_OUT_MEANS[lang])
        st.button(
            words.WRITE_AFTER_ALL[lang].format(aspect=name),
            key=f"write-after-all-{gap.aspect}",
            type="tertiary",
            on_click=partial(_take_back, desk, gap.aspect),
        )


def _begin(desk: Desk, aspect: str) -> None:
    with session.writing() as db:
        left_out.begin(db, workshop_id=desk.who.workshop_id, aspect=aspect)


def _take_back(desk: Desk, aspect: str) -> None:
    with session.writing() as db:
        left_out.take_back(db, workshop_id=desk.who.workshop_id, aspect=aspect)
