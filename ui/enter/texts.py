"""Sentences from paper: saved while they are typed, and shared only where the paper says so."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import paper, writings
from db.queries.writings import WritingView
from ui import session, writing
from ui.enter.entry import Entry, keep, note
from workshop import typed
from workshop.words import contribute
from workshop.words import paper as words

_COMPARED = "reason"
_VISION = "vision"


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
