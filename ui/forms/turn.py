"""The one thing to do now: follow the room, and never replace a form under somebody's hands."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from db import engine
from db.queries import answers, progress, workshops
from db.queries.progress import Standing
from db.queries.workshops import Description
from ui import layout, markup, session
from ui.forms import axes, compare, own_vision, points, talk, threads, waiting, weigh
from ui.forms.visit import Visit, change_button, lead, note, person, set_ready
from workshop import following
from workshop.access import Screen, Who
from workshop.agenda import ANSWERED_KINDS, State
from workshop.content import Activity
from workshop.words import contribute as words

_HELD = "held-activity"
_FORMS = {
    "axes": axes,
    "points": points,
    "statements": threads,
    "compare": compare,
    "vision": own_vision,
    "weigh": weigh,
}
_TYPED = ("statements", "compare", "vision")


@dataclass(frozen=True)
class Turn:
    """What is on this person's screen, and where the room is if that is elsewhere."""

    who: Who
    workshop: Description
    visit: Visit | None
    room: Activity | None
    open: tuple[tuple[Activity, bool], ...]


def gather(who: Who) -> Turn:
    """Where this person is and what else is open, as the database has it now."""
    content = session.content()
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        standings = progress.standings(db, workshop_id=who.workshop_id)
        ready = answers.finished(db, person_id=person(who))
    held: str | None = st.session_state.get(_HELD)
    busy = held is not None and following.is_busy(
        content.activity(held).kind, _state(standings, held), ready=held in ready
    )
    place = following.place(held=held, busy=busy, room=workshop.current_activity)
    st.session_state[_HELD] = place.activity
    at = content.activity(place.activity) if place.activity else None
    visit = Visit(who, at, _state(standings, at.id), at.id in ready) if at else None
    room = content.activity(place.room) if place.room else None
    others = tuple(
        (activity, activity.id in ready)
        for activity in content.activities
        if activity.kind in ANSWERED_KINDS
        and _state(standings, activity.id) is State.OPEN
        and activity not in (at, room)
    )
    return Turn(who, workshop, visit, room, others)


def _state(standings: Mapping[str, Standing], activity: str) -> State:
    return standings.get(activity, Standing()).state


def _go(activity: str | None) -> None:
    st.session_state[_HELD] = activity


def title(turn: Turn) -> None:
    """What this screen is about, and in which step of the seven that is."""
    lang = turn.who.language
    if turn.visit is None:
        st.title(words.WAITING_TITLE[lang], anchor=False)
        return
    step = session.content().step(turn.visit.activity.step)
    note(words.STEP[lang].format(number=step.number, step=step.title[lang]))
    st.title(turn.visit.activity.title[lang], anchor=False)


def banner(turn: Turn) -> None:
    """Say calmly that the group is elsewhere; its place is always there, so nothing below moves."""
    slot = st.container(
        key="room-moved" if turn.room else "room-here",
        horizontal=True,
        wrap=False,
        vertical_alignment="center",
    )
    if turn.room is None:
        return
    lang = turn.who.language
    with slot:
        markup.show(
            '<p role="status">{moved} {kept}</p>',
            moved=words.ROOM_MOVED[lang].format(title=turn.room.title[lang]),
            kept=words.ROOM_KEPT[lang],
        )
        st.button(words.GO_ALONG[lang], key="go-along", on_click=_go, args=(turn.room.id,))


def show(turn: Turn) -> None:
    """The form, the thanks, what was given, or what is waited for."""
    if turn.visit is None:
        waiting.before_start(turn.workshop, turn.who.language)
    elif turn.visit.activity.kind not in _FORMS:
        _without_input(turn, turn.visit)
    elif turn.visit.state is State.NOT_YET:
        waiting.before_opening(turn.visit.activity, turn.who.language)
        lead(turn.visit.activity.instruction, turn.who.language)
    else:
        _with_input(turn, turn.visit)
    _others(turn)


def _with_input(turn: Turn, visit: Visit) -> None:
    form = _FORMS[visit.activity.kind]
    if visit.ready and visit.is_open:
        _thanks(visit)
    elif visit.is_open:
        form.ask(visit)
    elif visit.activity.kind in _TYPED and not visit.ready:
        note(words.CLOSED[visit.lang])
        form.ask(visit)
    else:
        _closed(turn, visit)


def _thanks(visit: Visit) -> None:
    lang = visit.lang
    markup.show(
        '<div class="gt-card" role="status"><b>{thanks}</b><br>{text}<br>{next}</div>',
        thanks=words.THANKS[lang],
        text=words.THANKS_TEXT[lang],
        next=words.THANKS_NEXT[lang],
    )
    change_button(visit)
    with st.expander(words.GIVEN_TITLE[lang]):
        if not _FORMS[visit.activity.kind].given(visit):
            note(words.NOTHING_WRITTEN[lang])


def _closed(turn: Turn, visit: Visit) -> None:
    lang = visit.lang
    if visit.state is State.SHOWN:
        lead(words.SHOWN, lang)
        _to_result(turn, visit.activity)
    else:
        note(words.CLOSED[lang])
        if visit.activity.kind not in _TYPED:
            note(words.CLOSED_NEXT[lang])
    st.header(words.GIVEN_TITLE[lang], anchor=False)
    if not _FORMS[visit.activity.kind].given(visit):
        note(words.CLOSED_NOTHING[lang])


def _to_result(turn: Turn, activity: Activity) -> None:
    lang = turn.who.language
    weighed = activity.kind == "weigh"
    with st.container(key="to-result"):
        layout.link(
            Screen.DENOMINATOR if weighed else Screen.PICTURE,
            turn.who,
            turn.workshop,
            label=(words.SEE_DENOMINATOR if weighed else words.SEE_PICTURE)[lang],
        )


def _without_input(turn: Turn, visit: Visit) -> None:
    lead(visit.activity.instruction, visit.lang)
    talk.show(visit)
    screen = {"picture": Screen.PICTURE, "denominator": Screen.DENOMINATOR}.get(visit.activity.id)
    if screen is not None and visit.state is not State.NOT_YET:
        label = words.SEE_PICTURE if screen is Screen.PICTURE else words.SEE_DENOMINATOR
        with st.container(key="to-result"):
            layout.link(screen, turn.who, turn.workshop, label=label[visit.lang])


def _others(turn: Turn) -> None:
    if not turn.open:
        return
    lang = turn.who.language
    with st.expander(words.ALSO_OPEN[lang].format(n=len(turn.open))):
        for activity, ready in turn.open:
            label = words.GO_BACK_DONE if ready else words.GO_BACK_TO
            st.button(
                label[lang].format(title=activity.title[lang]),
                key=f"thread-to-{activity.id}",
                width="stretch",
                on_click=back_to,
                args=(turn.who, activity, ready),
            )


def back_to(who: Who, activity: Activity, ready: bool) -> None:
    """Bring a person back to an activity that is still open."""
    # Somebody who goes back has something to change: no longer done, and not to be moved along.
    if ready:
        set_ready(Visit(who, activity, State.OPEN, ready), False)
    _go(activity.id)
