"""Pilots on a phone: which to take part in, by own choice, and the log of one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import pilot_log, volunteers
from db.queries import pilots as queries
from db.queries.pilot_log import Author, Entry
from db.queries.pilots import PilotView
from ui import markup
from ui.forms.visit import Visit, instruction, keep, note, renew_if_refused
from ui.pilots import entry, look
from ui.pilots.entry import Pen
from ui.pilots.state import today
from workshop.pilots import Stage, takes_part_in
from workshop.words import pilots as words

# A log with fewer lines than this stands open.
_SHORT: Final = 4


@dataclass(frozen=True)
class _Mine:
    """All pilots, those of this person, and what may be read of their logs."""

    visit: Visit
    pilots: tuple[PilotView, ...]
    own: frozenset[int]
    log: tuple[Entry, ...]
    released: tuple[Entry, ...]


@st.fragment
def ask(visit: Visit) -> None:
    """The pilots of this person with their logs, then those that anybody can join."""
    renew_if_refused()
    look.style()
    lang, mine = visit.lang, _gather(visit)
    if not mine.own:
        instruction(visit)
    if not mine.pilots:
        markup.show('<p class="gt-empty">{text}</p>', text=words.PHONE_NONE[lang])
        return
    going_on = [one for one in mine.pilots if takes_part_in(one.stage)]
    _section(mine, words.PHONE_MINE[lang], [p for p in going_on if p.id in mine.own], _own)
    others = [p for p in going_on if p.id not in mine.own]
    _section(mine, words.PHONE_OTHERS[lang], others, _other)
    ended = [p for p in mine.pilots if p.stage is Stage.ENDED]
    _section(mine, words.PHONE_ENDED[lang], ended, _ended)


def given(visit: Visit) -> bool:
    """Show what this person takes part in and wrote; returns whether there is anything."""
    mine = _gather(visit)
    names = [look.name(one, visit.lang) for one in mine.pilots if one.id in mine.own]
    written = [one for one in mine.log if one.mine]
    if names:
        note(words.PHONE_TAKES_PART[visit.lang].format(names=", ".join(names)))
    look.style()
    for one in written:
        entry.listed(_pen(visit), one)
    return bool(names or written)


def _gather(visit: Visit) -> _Mine:
    workshop_id = visit.who.workshop_id
    with engine.reading() as db:
        found = queries.listed(db, workshop_id=workshop_id)
        own = volunteers.own(db, person_id=visit.person)
        log = pilot_log.readable(db, workshop_id=workshop_id, person_id=visit.person)
        released = pilot_log.read(
            db, workshop_id=workshop_id, pilot_ids=[one.id for one in found], released=True
        )
    return _Mine(visit, found, own, log, released)


def _section(
    mine: _Mine,
    title: str,
    ones: Sequence[PilotView],
    show: Callable[[_Mine, PilotView], None],
) -> None:
    if not ones:
        return
    st.header(title, anchor=False)
    if show is _other:
        note(words.PHONE_PROMISE[mine.visit.lang])
    for one in ones:
        with st.container(border=True, key=f"pilot-{one.id}"):
            show(mine, one)


def _head(mine: _Mine, pilot: PilotView) -> None:
    lang = mine.visit.lang
    markup.show('<h3 dir="auto">{name}</h3>', name=look.name(pilot, lang))
    st.html(look.facts(pilot, today(), lang))
    if pilot.texts["question"]:
        markup.show('<p dir="auto">{text}</p>', text=pilot.texts["question"])


def _own(mine: _Mine, pilot: PilotView) -> None:
    lang = mine.visit.lang
    _head(mine, pilot)
    if pilot.stage is Stage.PAUSED:
        note(words.PHONE_PAUSED[lang])
    note(words.PHONE_LOG_PROMISE[lang])
    entry.write(_pen(mine.visit), pilot.id)
    _log(mine, pilot)
    _toggle(mine, pilot, volunteers.leave, words.LEAVE[lang], "leave")


def _log(mine: _Mine, pilot: PilotView) -> None:
    """What those of the pilot wrote, the last first; open while it is short."""
    found = [one for one in mine.log if one.pilot_id == pilot.id]
    if not found:
        return
    label = words.PHONE_LOG[mine.visit.lang].format(n=len(found))
    with st.expander(label, expanded=len(found) < _SHORT):
        for one in reversed(found):
            entry.listed(_pen(mine.visit), one)


def _other(mine: _Mine, pilot: PilotView) -> None:
    lang = mine.visit.lang
    _head(mine, pilot)
    if pilot.texts["people"]:
        note(f"{look.plan_label('people', lang)} {pilot.texts['people']}")
    _lessons(mine, pilot)
    _toggle(mine, pilot, volunteers.join, words.JOIN[lang], "join")


def _ended(mine: _Mine, pilot: PilotView) -> None:
    _head(mine, pilot)
    if pilot.decided is not None:
        markup.said(pilot.decided.reason)
    entry.write(_pen(mine.visit), pilot.id, begin=False)
    if pilot.id in mine.own:
        _log(mine, pilot)
    else:
        _lessons(mine, pilot)


def _lessons(mine: _Mine, pilot: PilotView) -> None:
    """What the whole team may read of a log, and what this person wrote in it."""
    lang = mine.visit.lang
    told = [one for one in mine.released if one.pilot_id == pilot.id]
    own = [one for one in mine.log if one.pilot_id == pilot.id and one.mine]
    if told:
        with st.expander(words.PHONE_LESSONS[lang]):
            for one in told:
                st.html(look.entry(one, lang, mine=False))
    if own:
        with st.expander(words.PHONE_LOG_MINE[lang]):
            for one in own:
                entry.listed(_pen(mine.visit), one)


def _toggle(mine: _Mine, pilot: PilotView, act: Callable[..., Any], label: str, name: str) -> None:
    def write() -> None:
        person, pilot_id = mine.visit.person, pilot.id
        keep(mine.visit.who, lambda db: act(db, person_id=person, pilot_id=pilot_id))

    st.button(
        label,
        key=f"{name}-{pilot.id}",
        type="secondary" if name == "join" else "tertiary",
        width="stretch",
        on_click=write,
    )


def _pen(visit: Visit) -> Pen:
    author = Author(visit.who.workshop_id, visit.person)
    return Pen(visit.who, author, partial(keep, visit.who))
