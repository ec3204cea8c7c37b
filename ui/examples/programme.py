"""The programme of the conference: made by the facilitator, read by everybody."""

from datetime import date, time, timedelta
from functools import partial
from typing import Any

import streamlit as st
from babel.dates import format_date

from db.queries import conference
from db.queries.conference import Slot
from ui import markup
from ui.examples import acts
from ui.examples.state import Room, form
from workshop import typed
from workshop.examples import clocks
from workshop.words import examples as words


def show(room: Room) -> None:
    """The parts in order with their times and examples; the facilitator changes them."""
    lang, plan = room.lang, room.programme
    if room.steers:
        _settle(room)
    elif plan.held_on:
        _note(format_date(plan.held_on, "full", locale=lang))
    if not plan.slots:
        if not room.steers:
            markup.show('<p class="gt-empty">{text}</p>', text=words.PROGRAMME_EMPTY[lang])
            return
        _note(words.PROGRAMME_BEGIN_LEAD[lang])
        items = [item.id for item in form().list("programme").items]
        st.button(
            words.PROGRAMME_BEGIN[lang],
            type="primary",
            key="programme-begin",
            on_click=partial(_act, room, conference.begin, items=items),
        )
    begins = clocks(plan.starts, [slot.minutes for slot in plan.slots])
    for slot, at in zip(plan.slots, begins, strict=True):
        with st.container(border=True, gap="small", key=f"slot-{slot.id}"):
            _slot(room, slot, at)
    if plan.slots:
        _end(room)
    if room.steers and plan.slots:
        _add(room)


def _slot(room: Room, slot: Slot, at: time | None) -> None:
    lang = room.lang
    markup.show(
        '<p class="gt-clock">{at} <span dir="auto">{title}</span></p>',
        at=f"{at:%H:%M}" if at else "",
        title=_title(room, slot),
    )
    if not room.steers:
        _note(words.MINUTES_TOLD[lang].format(n=slot.minutes))
        for id in slot.examples:
            if one := room.example(id):
                markup.said(one.title)
        return
    left, right = st.columns([3, 4], gap="medium", vertical_alignment="bottom")
    with left:
        _order(room, slot)
    with right:
        _placed(room, slot)


def _order(room: Room, slot: Slot) -> None:
    """How long a part takes, and where in the programme it stands."""
    lang, key = room.lang, f"minutes-{slot.id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.session_state[key] = slot.minutes
        st.number_input(
            words.MINUTES[lang],
            min_value=1,
            max_value=240,
            step=5,
            key=key,
            width=130,
            on_change=partial(_minutes, room, slot.id, key),
        )
        for label, by in ((words.UP, -1), (words.DOWN, 1)):
            ends = room.programme.slots[0 if by < 0 else -1].id == slot.id
            st.button(
                label[lang],
                key=f"slot-{'up' if by < 0 else 'down'}-{slot.id}",
                type="tertiary",
                disabled=ends,
                on_click=partial(_act, room, conference.move, slot_id=slot.id, by=by),
            )
        st.button(
            words.SLOT_REMOVE[lang],
            key=f"slot-remove-{slot.id}",
            type="tertiary",
            on_click=partial(_act, room, conference.remove, slot_id=slot.id),
        )


def _title(room: Room, slot: Slot) -> str:
    known = {item.id: item.text[room.lang] for item in form().list("programme").items}
    return slot.title or known.get(slot.item, slot.item)


def _placed(room: Room, slot: Slot) -> None:
    """Choose which examples are shown in this part, in the order of choosing."""
    lang, key = room.lang, f"placed-{slot.id}"
    titles = {one.id: one.title for one in room.shown if not one.hidden}
    if not titles:
        return
    st.session_state[key] = [id for id in slot.examples if id in titles]
    st.multiselect(
        words.SLOT_EXAMPLES[lang],
        list(titles),
        format_func=lambda id: titles[id],
        placeholder=words.SLOT_NONE[lang],
        key=key,
        on_change=partial(_place, room, slot.id, key),
    )


def _place(room: Room, slot_id: int, key: str) -> None:
    _act(room, conference.place, slot_id=slot_id, shown=list(st.session_state[key]))


def _minutes(room: Room, slot_id: int, key: str) -> None:
    minutes = st.session_state[key]
    if minutes is not None:
        _act(room, conference.set_minutes, slot_id=slot_id, minutes=int(minutes))


def _settle(room: Room) -> None:
    """When it is, and afterwards how many people came."""
    lang, plan = room.lang, room.programme
    save = partial(_save_settled, room)
    st.session_state["conference-date"] = plan.held_on
    st.session_state["conference-time"] = plan.starts
    st.session_state["conference-people"] = plan.attendance
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(
            words.HELD_ON[lang],
            value=None,
            format="DD-MM-YYYY",
            key="conference-date",
            width=180,
            on_change=save,
        )
        st.time_input(
            words.STARTS[lang],
            value=None,
            step=timedelta(minutes=15),
            key="conference-time",
            width=150,
            on_change=save,
        )
        st.number_input(
            words.ATTENDANCE[lang],
            min_value=0,
            max_value=2000,
            value=None,
            step=1,
            key="conference-people",
            width=260,
            on_change=save,
        )


def _save_settled(room: Room) -> None:
    held_on: date | None = st.session_state["conference-date"]
    starts: time | None = st.session_state["conference-time"]
    people = st.session_state["conference-people"]
    attendance = None if people is None else int(people)
    _act(room, conference.settle, held_on=held_on, starts=starts, attendance=attendance)


def _end(room: Room) -> None:
    lang, plan = room.lang, room.programme
    minutes = [slot.minutes for slot in plan.slots]
    told = [words.LASTS[lang].format(n=sum(minutes))]
    end = clocks(plan.starts, [*minutes, 0])[-1]
    if end is not None:
        told.append(words.ENDS[lang].format(time=f"{end:%H:%M}"))
    if plan.attendance is not None and not room.steers:
        told.append(words.ATTENDED[lang].format(n=plan.attendance))
    _note(" · ".join(told))


def _add(room: Room) -> None:
    lang, key = room.lang, "slot-title"

    def add() -> None:
        _act(room, conference.add, title=st.session_state[key])
        st.session_state[key] = ""

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(words.SLOT_ADD[lang], max_chars=typed.AGENDA_TITLE, key=key, width=380)
        st.button(words.SLOT_ADD_YES[lang], key="slot-add", on_click=add)


def _act(room: Room, act: Any, **how: Any) -> None:
    acts.write(act, workshop_id=room.who.workshop_id, **how)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
