"""The spider web: statements of a person, thread by thread, starting in the centre."""

from base64 import b64encode
from collections.abc import Collection, Sequence
from functools import partial

import streamlit as st

from db.queries.writings import WritingView
from ui import markup, session
from ui.forms import paging, place, texts
from ui.forms.visit import (
    Visit,
    action_bar,
    instruction,
    note,
    ready_button,
    renew_if_refused,
)
from workshop import typed, vision
from workshop.content import Activity, Dim, Instrument
from workshop.spider_web import CENTRE, Thread, svg
from workshop.words import contribute as words


@st.fragment
def ask(visit: Visit) -> None:
    """The list of threads, or the one that this person opened."""
    renew_if_refused()
    opened = place.part(visit.activity.id)
    thread = next((dim for dim in web(visit.activity).dims if dim.key == opened), None)
    paging.start(visit, thread and thread.key)
    if thread is None:
        _list(visit)
    else:
        _thread(visit, thread)


def web(activity: Activity) -> Instrument:
    """The instrument with the threads of the web."""
    return session.content().instrument(activity.instrument or "")


def _open(visit: Visit, thread: str) -> None:
    place.turn_to(visit.activity.id, thread)
    if visit.is_open and not texts.own(visit, item=thread):
        _another(visit, thread)


def _another(visit: Visit, thread: str) -> None:
    allowed = frozenset(dim.key for dim in web(visit.activity).dims)
    texts.begin(visit, item=thread, allowed=allowed)


def _back(visit: Visit) -> None:
    place.turn_to(visit.activity.id, None)


def _list(visit: Visit) -> None:
    lang = visit.lang
    written = [text for text in texts.own(visit) if text.body]
    instruction(visit)
    _picture(visit, {text.item for text in written})
    _progress(visit, written)
    for thread in web(visit.activity).dims:
        mine = [text for text in written if text.item == thread.key]
        st.button(
            f"**{thread.title[lang]}**  \n{_status(visit, mine)}",
            key=f"thread-{thread.key}",
            width="stretch",
            on_click=_open,
            args=(visit, thread.key),
        )
    with action_bar():
        ready_button(visit)


def _picture(visit: Visit, begun: Collection[str]) -> None:
    """The web, filled as far as this person wrote; the list below says the same in words."""
    threads = [Thread(dim.key, "", dim.key == CENTRE) for dim in web(visit.activity).dims]
    alt = words.WEB_PICTURE[visit.lang].format(n=len(begun))
    # Streamlit takes an <svg> out of HTML; as a picture it stays.
    drawn = b64encode(svg(threads, begun, alt=alt).encode()).decode()
    markup.show(
        '<img class="gt-web" alt="{alt}" src="data:image/svg+xml;base64,{drawn}">',
        alt=alt,
        drawn=drawn,
    )


def _status(visit: Visit, mine: Sequence[WritingView]) -> str:
    if not mine:
        return words.THREAD_EMPTY[visit.lang]
    shared = sum(text.shared for text in mine)
    return words.THREAD_COUNT[visit.lang].format(n=len(mine), shared=shared)


def _progress(visit: Visit, written: Sequence[WritingView]) -> None:
    lang = visit.lang
    begun = {text.item for text in written}
    complete = vision.web_is_complete(begun, centre=CENTRE)
    note(words.WEB_COMPLETE[lang] if complete else words.WEB_INCOMPLETE[lang].format(n=len(begun)))
    if complete and not any(text.shared for text in written):
        note(words.NOTHING_SHARED[lang])


def _thread(visit: Visit, thread: Dim) -> None:
    lang = visit.lang
    mine = texts.own(visit, item=thread.key)
    markup.show("<h2>{title}</h2>", title=thread.title[lang])
    with st.expander(words.QUESTIONS[lang], expanded=not any(text.body for text in mine)):
        for question in thread.questions:
            note(question.text[lang])
    for number, text in enumerate(mine, start=1):
        label = words.STATEMENT_LABEL[lang].format(n=number, aspect=thread.title[lang])
        texts.ask(
            visit,
            text,
            label=label,
            limit=typed.STATEMENT,
            placeholder=words.STATEMENT_HINT[lang],
        )
    if mine and not mine[-1].body:
        note(words.STEMS[lang])
        beginnings = [stem.text[lang] for stem in web(visit.activity).stems]
        texts.stems(visit, mine[-1], beginnings, limit=typed.STATEMENT)
    if visit.is_open:
        another = partial(_another, visit, thread.key)
        st.button(words.ANOTHER[lang], key="another", on_click=another)
    with action_bar():
        st.button(
            words.TO_THREADS[lang],
            type="primary",
            width="stretch",
            key="go-on",
            on_click=_back,
            args=(visit,),
        )


def given(visit: Visit) -> bool:
    """Show the person's statements by thread, read only; returns whether there are any."""
    written = [text for text in texts.own(visit) if text.body]
    for thread in web(visit.activity).dims:
        mine = [text for text in written if text.item == thread.key]
        if mine:
            markup.show("<h3>{title}</h3>", title=thread.title[visit.lang])
        for text in mine:
            markup.said(text.body)
            note(texts.state(text, visit.lang))
    return bool(written)
