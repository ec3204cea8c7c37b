"""What a pilot says of the sentences of the text, and what all pilots say together."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from db import engine
from db.queries import pilot_suggestions, pilots
from db.queries.pilot_suggestions import OwnSuggestion
from db.queries.pilots import PilotView
from ui import aspects, markup, writing
from ui.pilots import acts
from ui.pilots.state import Desk
from workshop import typed
from workshop.pilots import Gathered
from workshop.words import pilots as words


def show(desk: Desk, pilot: PilotView) -> None:
    """The suggestions of one pilot, each under its sentence, and beginning another one."""
    lang, workshop_id = desk.lang, desk.who.workshop_id
    markup.show('<p class="gt-note">{text}</p>', text=words.LEARNED_LEAD[lang])
    with engine.reading() as db:
        found = pilot_suggestions.of_pilot(db, workshop_id=workshop_id, pilot_id=pilot.id)
        text = pilots.text(db, workshop_id=workshop_id)
    if not found and not (desk.writes and text):
        empty = words.SUGGEST_NONE if text else words.SENTENCES_NONE
        markup.show('<p class="gt-empty">{text}</p>', text=empty[lang])
    for one in found:
        with st.container(border=True, key=f"suggestion-{one.id}"):
            _one(desk, one)
    if desk.writes and text:
        _begin(desk, pilot, text)


def _one(desk: Desk, one: OwnSuggestion) -> None:
    lang = desk.lang
    markup.show('<p class="gt-note">{aspect}</p>', aspect=aspects.name(one.aspect, lang))
    if one.sentence:
        markup.said(one.sentence)
    label = (words.SUGGEST_TEXT if one.sentence else words.SUGGEST_ADD)[lang]
    if not desk.writes:
        markup.show('<p class="gt-note">{label}</p>', label=label)
        markup.said(one.body or words.NOTHING_WRITTEN[lang])
        return
    writing.text(desk.who, field=one.field, label=label, value=one.body, limit=typed.STATEMENT)
    sure = f"suggestion-sure-{one.id}"
    drop = partial(acts.do, desk, pilot_suggestions.drop, suggestion_id=one.id)
    if one.body.strip() and not st.session_state.get(sure):
        drop = partial(st.session_state.__setitem__, sure, True)
    elif one.body.strip():
        markup.show('<p class="gt-note">{text}</p>', text=words.SUGGEST_SURE[lang])
    st.button(
        words.SUGGEST_DROP[lang], type="tertiary", key=f"suggestion-drop-{one.id}", on_click=drop
    )


def _begin(desk: Desk, pilot: PilotView, text: Mapping[str, tuple[str, ...]]) -> None:
    """Choose a sentence, those of the pilot first, or an addition to a part of the text."""
    lang, key = desk.lang, f"suggest-{pilot.id}"
    own = [(a, s) for a, s in pilot.sentences if s in text.get(a, ())]
    order = aspects.keys()
    known = [aspect for aspect in order if aspect in text]
    others = [(a, s) for a in known for s in (*text[a], "") if (a, s) not in own]

    def told(choice: tuple[str, str]) -> str:
        aspect, sentence = choice
        return f"{aspects.name(aspect, lang)}: {sentence or words.SUGGEST_NEW[lang]}"

    st.selectbox(words.SUGGEST_FOR[lang], [*own, *others], format_func=told, key=key)
    st.button(
        words.SUGGEST_BEGIN[lang],
        type="primary",
        key="suggest-begin",
        on_click=partial(acts.suggest, desk, pilot, key),
    )


def collected(desk: Desk) -> None:
    """What all pilots say about the text, sentence by sentence, as step 7 will find it."""
    lang = desk.lang
    with engine.reading() as db:
        found = pilot_suggestions.suggestions(db, workshop_id=desk.who.workshop_id)
    if not found:
        return
    many = sum(len(one.suggestions) for one in found)
    with st.expander(words.COLLECTED[lang].format(n=many)):
        markup.show('<p class="gt-note">{text}</p>', text=words.COLLECTED_NOTE[lang])
        for one in found:
            _sentence(desk, one)


def _sentence(desk: Desk, one: Gathered) -> None:
    lang = desk.lang
    about = words.SENTENCE_GONE[lang] if one.gone else aspects.name(one.aspect, lang)
    lines = "".join(
        markup.filled(
            '<li dir="auto"><b>{pilot}:</b> {body}</li>',
            pilot=each.pilot or words.UNNAMED[lang],
            body=each.body,
        )
        for each in one.suggestions
    )
    st.html(
        markup.filled(
            '<p class="gt-note">{about}</p><p class="gt-said" dir="auto">{sentence}</p>',
            about=about,
            sentence=one.sentence or words.ADDITION[lang],
        )
        + f"<ul>{lines}</ul>"
    )
