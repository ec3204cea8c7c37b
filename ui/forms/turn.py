"""The one thing to do now: follow the room, and never replace a form under somebody's hands."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from db import engine
from db.queries import answers
from db.queries.pulse import Pulse
from ui import layout, live, markup, recall, session
from ui.agenda import names
from ui.forms import (
    axes,
    checklist,
    checkout,
    compare,
    consent,
    dialogue,
    evaluation,
    examples,
    home_work,
    margin,
    own_vision,
    pilots,
    place,
    points,
    shortlist,
    talk,
    threads,
    waiting,
    way_back,
    weigh,
)
from ui.forms.visit import STAGE, Visit, change_button, lead, note, notice, person, set_ready
from workshop import following
from workshop.access import Screen, Who
from workshop.agenda import ANSWERED_KINDS, BREAK, FROZEN_KINDS, RECALL, State
from workshop.content import Activity
from workshop.home_work import Task
from workshop.language import Lang
from workshop.words import contribute as words
from workshop.words import home_work as home_words

_FORMS = {
    "axes": axes,
    "points": points,
    "statements": threads,
    "compare": compare,
    "vision": own_vision,
    "shortlist": shortlist,
    "weigh": weigh,
    "margin": margin,
    "checklist": checklist,
    "dialogue": dialogue,
    "consent": consent,
    "checkout": checkout,
    "examples": examples,
    "pilots": pilots,
    "evaluation": evaluation,
}
# What people come back to for weeks: it is asked for whatever the room does, and after closing.
_LASTING = ("dialogue", "pilots")
_TYPED = ("statements", "compare", "vision", "margin", "checkout", "examples")


@dataclass(frozen=True)
class Turn:
    """What is on this person's screen, and where the room is if that is elsewhere.

    `home` is what can be done at home now; it `leads` when the room asks nothing.
    """

    who: Who
    visit: Visit | None
    room: Activity | None
    open: tuple[tuple[Activity, bool], ...]
    home: tuple[Task, ...] = ()
    leads: bool = False


@st.fragment(key=STAGE)
def stage(who: Who) -> None:
    """Everything below the bar, drawn anew on its own: two hundred phones may ask at once."""
    with live.in_turn():
        if not session.still(who, Screen.CONTRIBUTE):
            st.rerun()
        seen = live.follow(who, results=False)
        if way_back.due(who):
            way_back.show(who)
            return
        now = gather(who, seen)
        banner(now)
        title(now)
        show(now)


def gather(who: Who, seen: Pulse) -> Turn:
    """Where this person is and what else is open, while the room is where it was seen to be."""
    content = session.content()
    with engine.reading() as db:
        ready = answers.finished(db, person_id=person(who))
    held = place.held()
    if held not in {activity.id for activity in content.activities}:
        held = None
    elif held != seen.current and place.was_forgotten():
        # There may be a text under somebody's hands that no server has seen yet.
        place.go_back_to(held)
    busy = held is not None and held != seen.current and _is_busy(who, held, seen, ready)
    found = following.place(held=held, busy=busy, room=seen.current)
    place.hold(found.activity)
    at = content.activity(found.activity) if found.activity else None
    visit = Visit(who, at, _state(seen, at.id), at.id in ready) if at else None
    room = content.activity(found.room) if found.room else None
    tasks = home_work.tasks(who, seen, ready)
    leads = home_work.leads(who, visit, tasks, held=held)
    at_home = {task.activity for task in tasks} if leads else set()
    if visit is not None and not visit.ready and visit.activity.id in at_home:
        # The choice is this person's: the form comes after a tap, and then stays.
        place.hold(None)
    others = tuple(
        (activity, activity.id in ready)
        for activity in content.activities
        if (activity.kind in ANSWERED_KINDS or activity.kind == "pilots")
        and _state(seen, activity.id) is State.OPEN
        and activity not in (at, room)
        and activity.id not in at_home
    )
    return Turn(who, visit, room, others, tasks, leads)


def _is_busy(who: Who, held: str, seen: Pulse, ready: Collection[str]) -> bool:
    kind = session.content().activity(held).kind
    with engine.reading() as db:
        begun = answers.begun(db, person_id=person(who), activity=held, kind=kind)
    return following.is_busy(
        kind, _state(seen, held), begun=begun or place.went_back(held), ready=held in ready
    )


def _state(seen: Pulse, activity: str) -> State:
    return State(seen.states.get(activity, State.NOT_YET))


def title(turn: Turn) -> None:
    """What this screen is about, and in which step of the seven that is."""
    lang = turn.who.language
    if turn.leads:
        markup.show("<h1>{title}</h1>", title=home_words.TITLE[lang])
        return
    if turn.visit is None:
        markup.show("<h1>{title}</h1>", title=words.WAITING_TITLE[lang])
        return
    activity = turn.visit.activity
    if activity.step is None:
        named = names.here(turn.who.workshop_id, activity, lang)
        markup.show('<h1 dir="auto">{title}</h1>', title=named)
        return
    step = session.content().step(activity.step)
    markup.show(
        '<p class="gt-note">{step}</p><h1>{title}</h1>',
        step=words.STEP[lang].format(number=step.number, step=step.title[lang]),
        title=activity.title[lang],
    )


def banner(turn: Turn) -> None:
    """Say calmly that the group is elsewhere, and why the last thing was not kept.

    The place for it is always there, so that nothing below becomes another element.
    """
    lang = turn.who.language
    with st.container():
        if not turn.leads and home_work.is_doing(turn.visit, turn.home):
            # Nobody is in the room: the way back is to all that is asked at home.
            with _band():
                home_work.way_back(lang, _go_along)
        elif turn.room is not None:
            _elsewhere(lang, turn.room)
        notice(lang)


def _elsewhere(lang: Lang, room: Activity) -> None:
    with _band("room-moved"):
        markup.show(
            '<p role="status">{moved} {kept}</p>',
            moved=words.ROOM_MOVED[lang].format(title=room.title[lang]),
            kept=words.ROOM_KEPT[lang],
        )
        st.button(words.GO_ALONG[lang], key="go-along", on_click=_go_along, args=(room.id,))


def _band(key: str = "room-here") -> DeltaGenerator:
    return st.container(key=key, horizontal=True, wrap=False, vertical_alignment="center")


def _go_along(activity: str | None) -> NoReturn:
    place.hold(activity)
    # A tap that also leaves a field draws only the form of that field.
    st.rerun(STAGE)


def show(turn: Turn) -> None:
    """The form, the thanks, what was given, or what is waited for."""
    if turn.leads:
        _at_home(turn)
    elif turn.visit is None:
        waiting.before_start(turn.who)
    elif turn.visit.activity.kind not in _FORMS:
        _without_input(turn, turn.visit)
    elif turn.visit.state is State.NOT_YET:
        waiting.before_opening(turn.visit.activity, turn.who.language)
        lead(turn.visit.activity.instruction, turn.who.language)
    else:
        home_work.at(turn.visit, turn.home)
        _with_input(turn, turn.visit)
    _others(turn)


def _at_home(turn: Turn) -> None:
    """What is asked now, and below it what the group did last: its result may be there."""
    visit = turn.visit

    def go(activity: str, ready: bool) -> NoReturn:
        _go_back(turn.who, session.content().activity(activity), ready)

    home_work.overview(turn.who, turn.home, go)
    if visit is None or visit.activity.id in {task.activity for task in turn.home}:
        return
    if visit.state in (State.CLOSED, State.SHOWN) and visit.activity.kind in _FORMS:
        note(home_words.GROUP[turn.who.language])
        st.header(visit.activity.title[visit.lang], anchor=False)
        _with_input(turn, visit)


def _with_input(turn: Turn, visit: Visit) -> None:
    form = _FORMS[visit.activity.kind]
    if visit.ready and visit.is_open:
        _thanks(visit)
    elif visit.is_open or visit.activity.kind in _LASTING:
        form.ask(visit)
    elif visit.activity.kind in _TYPED and not visit.ready:
        note(words.CLOSED[visit.lang])
        form.ask(visit)
    else:
        _closed(turn, visit)
    if visit.activity.kind == "checkout" and not visit.is_open:
        checkout.of_the_team(visit)


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
    # Both are here, and the browser shows the one that holds (ui.live): two hundred phones need
    # no new drawing when a result is shown.
    with st.container(key=f"until-shown-{visit.activity.id}"):
        note(words.CLOSED[lang])
        if visit.activity.kind in words.CLOSED_NEXT:
            note(words.CLOSED_NEXT[visit.activity.kind][lang])
    if visit.activity.kind in FROZEN_KINDS:
        with st.container(key=f"when-shown-{visit.activity.id}"):
            lead(words.SHOWN, lang)
            _to_result(turn, visit.activity)
    st.header(words.GIVEN_TITLE[lang], anchor=False)
    if not _FORMS[visit.activity.kind].given(visit):
        note(words.CLOSED_NOTHING[lang])


def _to_result(turn: Turn, activity: Activity) -> None:
    lang = turn.who.language
    screen, label = Screen.PICTURE, words.SEE_RESULT
    if activity.kind == "weigh":
        screen, label = Screen.DENOMINATOR, words.SEE_DENOMINATOR
    elif activity.kind in ("axes", "points"):
        label = words.SEE_PICTURE
    with st.container(key="to-result"):
        layout.link(screen, turn.who, label=label[lang])


def _without_input(turn: Turn, visit: Visit) -> None:
    lead(visit.activity.instruction, visit.lang)
    if visit.activity.kind == BREAK:
        return
    if visit.activity.kind == RECALL:
        recall.show(turn.who)
        return
    talk.show(visit)
    if visit.activity.kind == "matrix":
        talk.matrix_of_group(turn.who)
    screen = {"picture": Screen.PICTURE, "denominator": Screen.DENOMINATOR}.get(visit.activity.id)
    if screen is not None and visit.state is not State.NOT_YET:
        label = words.SEE_PICTURE if screen is Screen.PICTURE else words.SEE_DENOMINATOR
        with st.container(key="to-result"):
            layout.link(screen, turn.who, label=label[visit.lang])


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
                on_click=_go_back,
                args=(turn.who, activity, ready),
            )


def _go_back(who: Who, activity: Activity, ready: bool) -> NoReturn:
    back_to(who, activity, ready)
    st.rerun(STAGE)


def back_to(who: Who, activity: Activity, ready: bool) -> None:
    """Bring a person back to an activity that is still open."""
    # Somebody who goes back has something to change: no longer done, and not to be moved along.
    place.go_back_to(activity.id)
    if ready:
        set_ready(Visit(who, activity, State.OPEN, ready), False)
