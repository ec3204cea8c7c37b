"""Amendments on every screen: made, laid on the table, decided, and what they did to the text."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import amendments as queries
from db.queries import consent
from db.queries.amendments import AmendmentView, Author
from ui import markup, session
from ui.amendments import acts, card, made, table, versions
from ui.amendments.beamer import slides
from ui.amendments.made import Pen
from ui.amendments.state import Room, gather
from workshop.access import Role, Who
from workshop.words import amendments as words


def show(who: Who) -> None:
    """Draw the page: what waits, what lies on the table, what was decided; or the versions."""
    lang, participant = who.language, who.role is Role.PARTICIPANT
    card.style()
    room = gather(who)
    st.title(words.TITLE[lang], anchor=False)
    # While something lies on the table, that comes first.
    if participant or room.on_table is None:
        lead = words.LEAD_PARTICIPANT if participant else words.LEAD
        markup.show('<p class="gt-lead">{text}</p>', text=lead[lang])
    view = st.segmented_control(
        words.VIEW[lang],
        words.VIEWS,
        format_func=lambda name: words.VIEWS[name][lang],
        default="amendments",
        required=True,
        label_visibility="collapsed",
        key="amendments-view",
        persist_state="session",
    )
    acts.notice()
    if view == "versions":
        versions.show(room)
    elif participant:
        _read(room)
    else:
        _lead(room)


def _lead(room: Room) -> None:
    """For who leads the rounds, and who decides."""
    lang, rule = room.lang, room.workshop.decision_rule
    if room.on_table is None:
        _note(f"{words.RULES[rule][lang]} {words.WHO_DECIDES[rule][lang]}")
    if not room.proposed:
        _empty(words.NOT_PROPOSED[lang])
        return
    if room.steers and not room.running:
        _bring(room)
    if room.on_table is not None:
        table.show(room, room.on_table)
    _waiting(room)
    _being_written(room)
    if room.who.role is Role.LEADER:
        _of_leaders(room)
    _decided(room)
    if room.steers:
        _allowance(room)


def _bring(room: Room) -> None:
    lang = room.lang
    _note(words.BRING_MEANS[lang])
    st.button(
        words.BRING[lang],
        type="primary" if room.waiting else "secondary",
        key="bring",
        on_click=partial(acts.bring, room),
    )


def _waiting(room: Room) -> None:
    lang = room.lang
    rest = [one for one in room.waiting if room.on_table is None or one.id != room.on_table.id]
    if not rest:
        if room.on_table is None:
            _empty((words.ALL_DECIDED if room.decided else words.NONE_YET)[lang])
        return
    st.subheader(words.WAITING[lang].format(n=len(rest)), anchor=False)
    for place, one in enumerate(rest):
        with st.container(key=f"waiting-{one.id}"):
            card.show(room, one, clashes=True)
            if room.steers and room.running:
                _lay(room, one, first=place == 0 and room.on_table is None)
            table.reactions(room, one)


def _lay(room: Room, one: AmendmentView, *, first: bool) -> None:
    lang, free = room.lang, _is_free(room)
    st.button(
        (words.LAY_NEXT if first else words.LAY)[lang],
        key=f"lay-{one.id}",
        type="primary" if first else "secondary",
        disabled=not free,
        on_click=partial(acts.lay, room, one.id),
    )


def _is_free(room: Room) -> bool:
    asked = room.table.round if room.table else None
    return asked is None or asked.state != "open"


def _being_written(room: Room) -> None:
    writing = [one for one in room.amendments if one.status == "writing"]
    if writing:
        _note(words.BEING_WRITTEN[room.lang].format(n=len(writing)))


def _of_leaders(room: Room) -> None:
    who = room.who

    def act(write: made.Write) -> bool:
        with session.writing() as db:
            write(db)
        return True

    # What is being written stays in sight, also when the page is drawn anew.
    busy = any(a.group is None and a.status == "writing" for a in room.amendments)
    with st.expander(words.OF_LEADERS[room.lang], expanded=busy):
        made.show(Pen(who, Author(who.workshop_id), act))


def _decided(room: Room) -> None:
    if not room.decided:
        return
    st.subheader(words.DECIDED[room.lang].format(n=len(room.decided)), anchor=False)
    for one in room.decided:
        _one_decided(room, one)


def _one_decided(room: Room, one: AmendmentView) -> None:
    """What became of an amendment, with its reason and its rounds."""
    lang = room.lang
    with engine.reading() as db:
        told = consent.told(db, workshop_id=room.who.workshop_id, amendment_id=one.id)
    card.show(room, one)
    if one.reason:
        label = words.ON_CONDITION if one.status == "conditional" else words.WHY
        _note(label[lang].format(text=one.reason))
    if one.owner and one.review_on:
        when = versions.day(one.review_on, lang)
        _note(words.LOOKED_AFTER[lang].format(owner=one.owner, date=when))
    shown = [each.outcome for each in told if each.outcome is not None]
    if shown and shown[-1].objection:
        _note(words.OBJECTED[lang])
    table.rounds(room, told)


def _read(room: Room) -> None:
    """For everybody: what was proposed and what became of it; nothing to press."""
    lang = room.lang
    _note(words.RULES[room.workshop.decision_rule][lang])
    if not room.proposed:
        _empty(words.NOT_PROPOSED[lang])
        return
    if room.waiting:
        st.subheader(words.WAITING[lang].format(n=len(room.waiting)), anchor=False)
    for one in room.waiting:
        card.show(room, one, clashes=True)
    if not room.waiting and not room.decided:
        _empty(words.PHONE_NONE[lang])
    _decided(room)


def _allowance(room: Room) -> None:
    lang = room.lang
    with engine.reading() as db:
        groups = queries.groups(db, workshop_id=room.who.workshop_id)
    if not groups:
        return
    with st.expander(words.ALLOW[lang]):
        for group in groups:
            key = f"most-{group.id}"
            st.session_state[key] = group.most
            name = words.GROUP[lang].format(n=group.number)
            st.number_input(
                words.ALLOW_GROUP[lang].format(group=name, made=group.made),
                min_value=1,
                max_value=10,
                key=key,
                on_change=partial(acts.allow, room, group.id, key),
            )


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)


__all__ = ["show", "slides"]
