"""Examples from paper: saved while they are typed, and shown only where the paper says so."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from db import engine
from db.queries import examples as queries
from db.queries.examples import Incomplete, OwnExample
from ui import aspects, markup, session, writing
from ui.enter.entry import Entry, keep, note
from workshop import typed
from workshop.examples import OUTCOMES, PARTS, Part, Sentence
from workshop.vision import NotAnAnswer
from workshop.words import examples as words


def examples(entry: Entry) -> None:
    """The examples of this form, and beginning another one."""
    lang = entry.lang
    with engine.reading() as db:
        text = queries.text(db, workshop_id=entry.who.workshop_id, aspects=aspects.keys())
        mine = queries.own(db, person_id=entry.person)
    note(words.PAPER_LEGEND[lang])
    for one in mine:
        with st.container(border=True, key=f"paper-example-{one.id}"):
            _example(entry, one, text)
    st.button(
        words.PAPER_ADD[lang],
        key=f"paper-example-add-{entry.person}",
        on_click=partial(keep, entry, partial(queries.begin, person_id=entry.person)),
    )


def _example(entry: Entry, one: OwnExample, text: Sequence[Sentence]) -> None:
    lang = entry.lang
    for sentence in one.sentences:
        number = text.index(sentence) + 1 if sentence in text else 0
        note(words.PAPER_LINKED[lang].format(n=number or "?", sentence=sentence.body))
    _number(entry, one, text)
    for part in PARTS:
        writing.text(
            entry.who,
            field=one.fields[part],
            label=_label(entry, part),
            value=one.parts[part],
            limit=typed.STORY_TITLE if part == "title" else typed.STORY,
            height=68,
        )
    key = f"paper-outcome-{one.id}"
    st.session_state[key] = one.outcome
    st.radio(
        words.OUTCOME_ASK[lang],
        OUTCOMES,
        index=None,
        horizontal=True,
        format_func=lambda outcome: words.OUTCOMES[outcome][lang],
        key=key,
        on_change=partial(_judge, entry, one.id, key),
    )
    _share(entry, one)


def _label(entry: Entry, part: Part) -> str:
    if part == "title":
        return words.TITLE_LABEL[entry.lang]
    form = session.content().instrument(entry.activity.instrument or "")
    return next(field.text[entry.lang] for field in form.fields if field.key == part)


def _number(entry: Entry, one: OwnExample, text: Sequence[Sentence]) -> None:
    key = f"paper-sentence-{one.id}"

    def add() -> None:
        number = st.session_state[key].strip()
        keep(entry, partial(_link, entry, one.id, text, number), typed=number)
        st.session_state[key] = ""

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            words.PAPER_NUMBER[entry.lang], max_chars=3, key=key, autocomplete="off", width=260
        )
        st.button(words.PAPER_LINK[entry.lang], key=f"paper-link-{one.id}", on_click=add)


def _link(entry: Entry, example_id: int, text: Sequence[Sentence], number: str, db: Any) -> None:
    if not (number.isdecimal() and 1 <= int(number) <= len(text)):
        raise NotAnAnswer(number)
    queries.link(
        db,
        person_id=entry.person,
        example_id=example_id,
        sentence=text[int(number) - 1],
        linked=True,
        aspects=aspects.keys(),
    )


def _judge(entry: Entry, example_id: int, key: str) -> None:
    judge = partial(queries.judge, person_id=entry.person, example_id=example_id)
    keep(entry, partial(judge, outcome=st.session_state[key]))


def _share(entry: Entry, one: OwnExample) -> None:
    lang, key = entry.lang, f"paper-share-{one.id}"

    def changed() -> None:
        show = partial(queries.show, person_id=entry.person, example_id=one.id)
        try:
            keep(entry, partial(show, shared=st.session_state[key]))
        except Incomplete as missing:
            st.session_state[f"{key}-missing"] = missing.problem

    st.session_state[key] = one.shared
    st.checkbox(words.PAPER_SHOW[lang], key=key, on_change=changed)
    missing = st.session_state.pop(f"{key}-missing", None)
    if missing:
        markup.show(
            '<p class="gt-note" role="status">{text}</p>', text=words.PROBLEMS[missing][lang]
        )
