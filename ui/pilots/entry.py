"""Writing a line in the log of a pilot, on a phone or on the page of the leaders."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from db import engine
from db.queries import pilot_log
from db.queries.pilot_log import Author, Entry, NothingToLog
from ui import markup, writing
from ui.amendments.acts import notice, tell
from ui.pilots import look
from ui.pilots.state import today
from workshop import typed
from workshop.access import Who
from workshop.language import Lang
from workshop.pilots import ENTRY_KINDS
from workshop.words import pilots as words

Write = Callable[[Any], object]


@dataclass(frozen=True)
class Pen:
    """Who writes in logs, and how something of this person is written."""

    who: Who
    author: Author
    keep: Callable[[Write], bool]

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language


def write(pen: Pen, pilot_id: int, *, begin: bool = True) -> None:
    """The line that is being written, or else the button that begins one.

    Without `begin` a line can only be finished: the pilot has ended.
    """
    lang = pen.lang
    with engine.reading() as db:
        one = pilot_log.being_written(db, author=pen.author, pilot_id=pilot_id)
    if one is None and not begin:
        return
    if one is None:
        st.button(
            words.ENTRY_BEGIN[lang],
            type="primary",
            key=f"entry-begin-{pilot_id}",
            on_click=partial(_do, pen, pilot_id, pilot_log.begin, pilot_id=pilot_id, today=today()),
        )
        notice(_place(pilot_id))
        return
    with st.container(border=True, key=f"entry-{pilot_id}"):
        _about(pen, one)
        writing.text(
            pen.who,
            field=one.field,
            label=words.ENTRY_TEXT[lang],
            value=one.body,
            limit=typed.CELL,
            placeholder=words.ENTRY_HINT[lang],
        )
        with st.container(horizontal=True):
            st.button(
                words.ENTRY_LOG[lang],
                type="primary",
                key=f"entry-log-{one.id}",
                on_click=partial(_do, pen, pilot_id, pilot_log.log, entry_id=one.id),
            )
            _drop(pen, one)
        notice(_place(pilot_id))


def listed(pen: Pen, one: Entry) -> None:
    """A line that stands in the log, with what its author can do with it."""
    lang = pen.lang
    st.html(look.entry(one, lang))
    if not one.mine:
        return
    with st.container(horizontal=True, key=f"entry-own-{one.id}"):
        st.button(
            words.ENTRY_CHANGE[lang],
            type="tertiary",
            key=f"entry-change-{one.id}",
            on_click=partial(_do, pen, one.pilot_id, pilot_log.take_back, entry_id=one.id),
        )
        _drop(pen, one)


def _about(pen: Pen, one: Entry) -> None:
    lang, kind, day = pen.lang, f"entry-kind-{one.id}", f"entry-day-{one.id}"
    keep = partial(_describe, pen, one, kind, day)
    # What is shown is what is saved, also after a reload or on another device.
    st.session_state[kind], st.session_state[day] = one.kind, one.happened_on
    st.segmented_control(
        words.ENTRY_KIND[lang],
        ENTRY_KINDS,
        format_func=lambda each: f"{words.KIND_MARKS[each]} {words.KINDS[each][lang]}",
        required=True,
        key=kind,
        on_change=keep,
    )
    st.date_input(words.ENTRY_DAY[lang], key=day, format="DD-MM-YYYY", on_change=keep)


def _describe(pen: Pen, one: Entry, kind: str, day: str) -> None:
    state = st.session_state
    _do(
        pen,
        one.pilot_id,
        pilot_log.describe,
        entry_id=one.id,
        kind=state[kind] or one.kind,
        happened_on=state[day] or one.happened_on,
    )


def _drop(pen: Pen, one: Entry) -> None:
    """Throwing a line away: at once while it is empty, else after a second thought."""
    lang, sure = pen.lang, f"entry-sure-{one.id}"
    drop = partial(_do, pen, one.pilot_id, pilot_log.withdraw, entry_id=one.id)
    if one.body.strip() and not st.session_state.get(sure):
        drop = partial(st.session_state.__setitem__, sure, True)
    if one.body.strip() and st.session_state.get(sure):
        markup.show('<p class="gt-note">{text}</p>', text=words.SUGGEST_SURE[lang])
    st.button(words.ENTRY_DROP[lang], type="tertiary", key=f"entry-drop-{one.id}", on_click=drop)


def _do(pen: Pen, at: int, act: Callable[..., object], **how: Any) -> None:
    """Do it, or say under the form why not."""
    tell("", place="")
    try:
        kept = pen.keep(lambda db: act(db, author=pen.author, **how))
    except NothingToLog:
        tell(words.ENTRY_NOTHING[pen.lang], place=_place(at))
        return
    if not kept and act is pilot_log.take_back:
        st.session_state.pop("refused", None)
        tell(words.ENTRY_BUSY[pen.lang], place=_place(at))


def _place(pilot_id: int) -> str:
    return f"entry-{pilot_id}"
