"""Sentences from paper: saved while they are typed, and shared only where the paper says so."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from db import engine
from db.queries import margin, paper, writings
from db.queries.writings import WritingView
from ui import markup, session, writing
from ui.enter.entry import Entry, keep, note
from workshop import typed
from workshop.vision import NotAnAnswer
from workshop.words import contribute
from workshop.words import paper as words

_COMPARED = "reason"
_VISION = "vision"
_WEB = "spinnenweb"


def web(entry: Entry) -> None:
    """Every thread of the web with its sentences."""
    note(words.WEB_LEGEND[entry.lang])
    threads = session.content().instrument(entry.activity.instrument or "").dims
    keys = frozenset(thread.key for thread in threads)
    begun = _begun(entry, keys)
    for thread in threads:
        mine = [text for text in begun if text.item == thread.key]
        for number, text in enumerate(mine, start=1):
            title = thread.title[entry.lang]
            _text(entry, text, label=f"{title} ({number})" if number > 1 else title)
        if mine and all(text.body for text in mine):
            st.button(
                words.ANOTHER[entry.lang].format(aspect=thread.title[entry.lang]),
                key=f"another-{entry.person}-{thread.key}",
                type="tertiary",
                on_click=_another,
                args=(entry, thread.key, keys),
            )


def compared(entry: Entry) -> None:
    """The one text about where a difference comes from."""
    note(words.WEB_LEGEND[entry.lang])
    for text in _begun(entry, frozenset({_COMPARED})):
        _text(entry, text, label=contribute.COMPARE_REASON[entry.lang], height=140)


def own_vision(entry: Entry) -> None:
    """The vision in a few sentences."""
    note(words.WEB_LEGEND[entry.lang])
    for text in _begun(entry, frozenset({_VISION})):
        label = contribute.VISION_LABEL[entry.lang]
        _text(entry, text, label=label, limit=typed.VISION, height=240)


def remarks(entry: Entry) -> None:
    """The notes in the margin of the proposal, each with the sentence that it is about."""
    lang = entry.lang
    keys = [dim.key for dim in session.content().instrument(_WEB).dims]
    with engine.reading() as db:
        numbered = margin.numbered(db, workshop_id=entry.who.workshop_id, aspects=keys)
        mine = margin.own(db, person_id=entry.person)
    note(words.MARGIN_LEGEND[lang])
    for remark in mine:
        place = (remark.aspect, remark.sentence)
        label = words.MARGIN_WHOLE[lang]
        if place in numbered:
            number = numbered.index(place) + 1
            label = words.MARGIN_AT[lang].format(n=number, sentence=remark.sentence)
        writing.text(
            entry.who,
            field=remark.field,
            label=markup.plain(label),
            value=remark.body,
            limit=typed.STATEMENT,
            height=68,
        )
    _new_remark(entry, numbered)


def _new_remark(entry: Entry, numbered: Sequence[tuple[str, str]]) -> None:
    key = f"remark-at-{entry.person}"

    def add() -> None:
        number = st.session_state[key].strip()
        keep(entry, partial(_begin, entry, numbered, number), typed=number)
        st.session_state[key] = ""

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            words.MARGIN_NUMBER[entry.lang], max_chars=3, key=key, autocomplete="off", width=260
        )
        st.button(words.MARGIN_ADD[entry.lang], key=f"remark-add-{entry.person}", on_click=add)


def _begin(entry: Entry, numbered: Sequence[tuple[str, str]], number: str, db: Any) -> None:
    """Begin a note at the sentence with this number; without one it is about the whole text."""
    aspect = sentence = ""
    if number:
        if not (number.isdecimal() and 1 <= int(number) <= len(numbered)):
            raise NotAnAnswer(number)
        aspect, sentence = numbered[int(number) - 1]
    margin.begin(db, person_id=entry.person, aspect=aspect, sentence=sentence)


def reason(entry: Entry, statement_id: int, number: int) -> None:
    """Why somebody objects to a statement."""
    item = str(statement_id)
    for text in _begun(entry, frozenset({item})):
        if text.item == item:
            _text(entry, text, label=words.REASON[entry.lang].format(n=number))


def _begun(entry: Entry, items: frozenset[str]) -> tuple[WritingView, ...]:
    """The texts of this form in the activity; at least one for each item, empty at first."""
    existing = _own(entry)
    if not items <= {text.item for text in existing}:
        keep(
            entry,
            partial(
                paper.begin_texts, person_id=entry.person, activity=entry.activity.id, items=items
            ),
        )
        existing = _own(entry)
    return existing


def _own(entry: Entry) -> tuple[WritingView, ...]:
    with engine.reading() as db:
        return writings.own(db, person_id=entry.person, activity=entry.activity.id)


def _another(entry: Entry, item: str, allowed: frozenset[str]) -> None:
    keep(
        entry,
        partial(
            writings.begin,
            person_id=entry.person,
            activity=entry.activity.id,
            item=item,
            allowed=allowed,
        ),
    )


def _text(
    entry: Entry,
    text: WritingView,
    *,
    label: str,
    limit: int = typed.STATEMENT,
    height: int = 68,
) -> None:
    left, right = st.columns([8, 1], vertical_alignment="center")
    with left:
        writing.text(
            entry.who,
            field=text.field,
            label=label,
            value=text.body,
            limit=limit,
            height=height,
        )
    with right:
        _share(entry, text)


def _share(entry: Entry, text: WritingView) -> None:
    key = f"enter-share-{text.id}"

    def changed() -> None:
        keep(
            entry,
            partial(
                writings.share,
                person_id=entry.person,
                writing_id=text.id,
                shared=st.session_state[key],
            ),
        )

    if key in st.session_state and st.session_state[key] != text.shared:
        st.session_state[key] = text.shared
    first = key not in st.session_state
    st.checkbox(
        words.SHARED[entry.lang],
        value=text.shared if first else False,
        key=key,
        on_change=changed,
    )
