"""The proposal with what people noted beside its sentences: texts, without names or numbers."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db import engine
from db.queries import margin, progress
from db.queries.margin import Noted
from ui import markup, session
from ui.drafting import proposing
from ui.drafting.state import Desk
from workshop.access import Role
from workshop.agenda import State
from workshop.content import Dim
from workshop.foundations import found_again
from workshop.sentence_split import split
from workshop.words import margin as words


def show(desk: Desk) -> None:
    """Every paragraph with the notes beside it, or what is waited for."""
    lang = desk.who.language
    moderates = desk.who.role is Role.FACILITATOR
    with engine.reading() as db:
        state = progress.standing(
            db, workshop_id=desk.who.workshop_id, activity=margin.ACTIVITY
        ).state
        noted = margin.noted(db, workshop_id=desk.who.workshop_id, with_hidden=moderates)
    if state in (State.NOT_YET, State.OPEN):
        waiting = words.NOT_OPENED if state is State.NOT_YET else words.BEING_WRITTEN
        markup.show('<p class="gt-empty">{text}</p>', text=waiting[lang])
        return
    if not noted:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NONE[lang])
        return
    markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
    for dim in desk.aspects:
        here = [one for one in noted if one.aspect == dim.key]
        if here or dim.key in desk.written():
            _paragraph(desk, dim, here)
    general = [one for one in noted if one.aspect == ""]
    if general:
        markup.show("<h2>{title}</h2>", title=words.WHOLE_TEXT[lang])
        _notes(desk, general)


def _paragraph(desk: Desk, dim: Dim, noted: Sequence[Noted]) -> None:
    lang = desk.who.language
    markup.show(
        '<h2 class="gt-thread">{title} <span class="gt-state">{state}</span></h2>',
        title=dim.title[lang],
        state=proposing.named(desk),
    )
    sentences = split(desk.paragraphs.get(dim.key, ""))
    now = found_again((one.sentence for one in noted if one.sentence), sentences)
    for sentence in dict.fromkeys(sentences):
        _beside(desk, sentence, [one for one in noted if now.get(one.sentence) == sentence])
    whole = [one for one in noted if not one.sentence]
    if whole:
        title = words.ABOUT_PARAGRAPH[lang].format(aspect=desk.name(dim.key))
        _beside(desk, title, whole, said=False)
    gone = [one for one in noted if one.sentence and one.sentence not in now]
    for sentence in dict.fromkeys(one.sentence for one in gone):
        markup.show('<p class="gt-note">{text}</p>', text=words.SENTENCE_GONE[lang])
        _beside(desk, sentence, [one for one in gone if one.sentence == sentence])


def _beside(desk: Desk, text: str, noted: Sequence[Noted], *, said: bool = True) -> None:
    left, right = st.columns([3, 2], gap="large")
    with left:
        if said:
            markup.said(text)
        else:
            markup.show('<p class="gt-note">{text}</p>', text=text)
    with right:
        _notes(desk, noted)


def _notes(desk: Desk, noted: Sequence[Noted]) -> None:
    lang = desk.who.language
    for one in noted:
        with st.container(gap="small", key=f"note-{one.id}"):
            markup.show('<p class="gt-card gt-noted" dir="auto">{text}</p>', text=one.body)
            if desk.who.role is not Role.FACILITATOR:
                continue
            if one.hidden:
                markup.show('<p class="gt-note">{text}</p>', text=words.HIDDEN[lang])
            st.button(
                (words.UNHIDE if one.hidden else words.HIDE)[lang],
                key=f"hide-{one.id}",
                type="tertiary",
                on_click=partial(_hide, desk, one.id, not one.hidden),
            )


def _hide(desk: Desk, remark_id: int, hidden: bool) -> None:
    with session.writing() as db:
        margin.hide(db, workshop_id=desk.who.workshop_id, remark_id=remark_id, hidden=hidden)
