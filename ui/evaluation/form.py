"""The questions: one per sentence of the adopted text, worded by leaders for each audience."""

from typing import Final

import streamlit as st

from db import engine
from db.queries import evaluation as queries
from db.queries.evaluation import EnoughQuestions, Form, IsFixed, Item, NoText
from ui import markup, session, writing
from workshop import typed
from workshop.access import Who, may_write_texts
from workshop.evaluation import MOST
from workshop.rounds import Audience
from workshop.words import evaluation as words

_NOTICE: Final = "evaluation-notice"
_OPENED: Final = "evaluation-opened"


def gather(who: Who) -> Form | None:
    """The questions as they stand; None before they were made."""
    with engine.reading() as db:
        return queries.form(db, workshop_id=who.workshop_id)


def first(who: Who) -> None:
    """The page before there are questions: what there will be, and the one button."""
    lang = who.language
    with engine.reading() as db:
        text = queries.text(db, workshop_id=who.workshop_id)
    if text is None:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_TEXT[lang])
        return
    told = words.NONE_YET if may_write_texts(who.role) else words.NONE_YET_READER
    markup.show('<p class="gt-empty">{text}</p>', text=told[lang])
    if may_write_texts(who.role):
        _make(who, words.MAKE[lang])


def show(who: Who, form: Form) -> None:
    """The questions for one audience, to reword or to leave out as long as nobody was asked."""
    lang = who.language
    _state(who, form)
    audience: Audience | None = st.segmented_control(
        words.AUDIENCE[lang],
        list(Audience),
        format_func=lambda one: words.AUDIENCES[one][lang],
        default=Audience.COLLEAGUES,
        required=True,
        wrap=True,
        key="evaluation-audience",
        persist_state="session",
    )
    audience = Audience(audience or Audience.COLLEAGUES)
    markup.show('<p class="gt-note">{text}</p>', text=words.HOW_TO_WORD[audience][lang])
    told = words.ASKED[lang].format(n=len(form.asked(audience)), most=MOST[audience])
    markup.show("<p><b>{text}</b></p>", text=told)
    changes = may_write_texts(who.role) and not form.fixed
    for item in form.items:
        with st.container(border=True, key=f"question-{audience}-{item.id}", gap="small"):
            _item(who, item, audience, changes=changes)


def _state(who: Who, form: Form) -> None:
    """Of which text the questions are, and whether they can still change."""
    lang = who.language
    told = words.OF_VERSION[lang].format(version=form.version.number)
    if form.version.why != "adopted":
        told = f"{told} {words.NOT_ADOPTED[lang]}"
    markup.show('<p class="gt-note">{text}</p>', text=told)
    if form.fixed:
        markup.show('<p class="gt-note">{text}</p>', text=words.FIXED[lang])
    if form.text_changed:
        changed = words.CHANGED_FIXED if form.fixed else words.CHANGED
        markup.show('<p class="gt-card" role="status">{text}</p>', text=changed[lang])
        if may_write_texts(who.role) and not form.fixed:
            _make(who, words.RENEW[lang])


def _item(who: Who, item: Item, audience: Audience, *, changes: bool) -> None:
    lang, worded = who.language, item.worded[audience]
    if changes and st.session_state.get(_OPENED) == worded.id:
        sentence = words.OF_SENTENCE[lang].format(sentence=item.sentence)
        markup.show('<p class="gt-note" dir="auto">{text}</p>', text=sentence)
        writing.text(
            who,
            field=worded.field,
            label=words.WORDING[lang],
            value=worded.body,
            limit=typed.STATEMENT,
            height=90,
        )
        st.button(
            words.REWORDED[lang],
            key=f"reworded-{worded.id}",
            on_click=_open,
            args=(None,),
        )
        return
    if not worded.asked:
        markup.show('<p class="gt-note"><b>{text}</b></p>', text=words.LEFT_OUT[lang])
    markup.said(worded.body)
    if worded.body != item.sentence:
        sentence = words.OF_SENTENCE[lang].format(sentence=item.sentence)
        markup.show('<p class="gt-note" dir="auto">{text}</p>', text=sentence)
    if not changes:
        return
    with st.container(horizontal=True, gap="small"):
        if worded.asked:
            st.button(
                words.REWORD[lang], key=f"reword-{worded.id}", on_click=_open, args=(worded.id,)
            )
        st.button(
            (words.LEAVE_OUT if worded.asked else words.ASK)[lang],
            key=f"ask-{worded.id}",
            type="tertiary",
            on_click=_ask,
            args=(who, worded.id, audience, not worded.asked),
        )


def _open(wording: int | None) -> None:
    st.session_state[_OPENED] = wording


def _make(who: Who, label: str) -> None:
    st.button(label, type="primary", key="make-questions", on_click=_prepare, args=(who,))


def _prepare(who: Who) -> None:
    try:
        with session.writing() as db:
            queries.prepare(db, workshop_id=who.workshop_id)
    except NoText:
        st.session_state[_NOTICE] = words.NO_TEXT[who.language]
    except IsFixed:
        st.session_state[_NOTICE] = words.GONE[who.language]


def _ask(who: Who, wording: int, audience: Audience, asked: bool) -> None:
    try:
        with session.writing() as db:
            queries.ask(db, workshop_id=who.workshop_id, wording_id=wording, asked=asked)
    except EnoughQuestions:
        most = MOST[audience]
        st.session_state[_NOTICE] = words.ENOUGH[who.language].format(most=most)
    except (IsFixed, LookupError):
        st.session_state[_NOTICE] = words.GONE[who.language]
