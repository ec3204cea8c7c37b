"""The pieces of the cockpit: what to do now, the steps, the links, the people."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from db import engine
from db.queries import people, progress, workshops
from db.queries.progress import Standing
from db.queries.workshops import Description
from db.tokens import spaced
from ui import beamer, clock, markup, session, start
from ui.address import reachable
from workshop.access import Who
from workshop.agenda import ImpossibleMove, Move, Next, Place, State, moves, next_action
from workshop.content import Activity
from workshop.language import Lang
from workshop.words import facilitate as words
from workshop.words import start as start_words

Standings = Mapping[str, Standing]

# Minutes; longer is a break, not an activity.
_LONGEST: Final = 240


def state_of(standings: Standings, activity: Activity) -> State:
    """Where an activity stands; one that was never opened is not yet open."""
    return standings.get(activity.id, Standing()).state


def head(who: Who, workshop: Description) -> None:
    """The join code, how many are in, and the way to the beamer."""
    lang = who.language
    with engine.reading() as db:
        joined = workshops.people_count(db, workshop_id=workshop.id)
    markup.show(
        '<div class="gt-card gt-head"><p class="gt-code">{code}</p><p>{joined}</p>'
        '<p class="gt-note">{address}</p>'
        '<p><a href="/beamer?w={bare}&as=beamer" target="_blank">{beamer}</a></p></div>',
        code=spaced(workshop.code),
        bare=workshop.code,
        joined=words.JOINED[lang].format(n=joined),
        address=words.ADDRESS[lang].format(address=reachable().join(workshop.code)),
        beamer=words.OPEN_BEAMER[lang],
    )
    if joined == 0:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOBODY[lang])


def now(who: Who, workshop: Description, standings: Standings) -> None:
    """Where the room is, who is ready, the one obvious next action, and what else is possible."""
    lang = who.language
    current = _activity(workshop.current_activity)
    if current is not None:
        _here(who, workshop, current, state_of(standings, current))
        _clock(who, workshop, current)
    _beamer(who, workshop, current)
    places = [Place(a.id, a.kind, state_of(standings, a)) for a in session.content().activities]
    proposed = next_action(places, workshop.current_activity)
    if proposed is None:
        markup.show('<p class="gt-empty">{text}</p>', text=words.ALL_DONE[lang])
    else:
        _button(who, proposed, standings, main=True)
    if current is None:
        return
    state = state_of(standings, current)
    others = [m for m in moves(state, current.kind) if Next(current.id, m) != proposed]
    if others:
        with st.container(horizontal=True):
            for move in others:
                _button(who, Next(current.id, move), standings, main=False)


def _here(who: Who, workshop: Description, current: Activity, state: State) -> None:
    lang = who.language
    with engine.reading() as db:
        done = progress.readiness(db, workshop_id=workshop.id, activity=current.id)
    ready = words.READY[lang].format(ready=done.ready, people=done.people)
    markup.show(
        '<p class="gt-note">{here}</p><h2>{title}</h2><p>{state} · {ready}</p>',
        here=words.HERE[lang],
        title=current.title[lang],
        state=words.STATES[state][lang],
        ready=ready,
    )


def _clock(who: Who, workshop: Description, current: Activity) -> None:
    """The clock that all screens show: so many minutes from now, or the end of it."""
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if workshop.timer_ends_at is not None:
            st.html(clock.html(workshop, lang), width="content")
            if st.button(words.STOP_CLOCK[lang], key="clock-stop"):
                with engine.writing() as db:
                    progress.stop_clock(db, workshop_id=workshop.id)
                st.rerun()
            return
        minutes = st.number_input(
            words.CLOCK_MINUTES[lang],
            min_value=1,
            max_value=_LONGEST,
            value=current.minutes,
            width=140,
            key=f"clock-{current.id}",
        )
        if st.button(words.START_CLOCK[lang], key="clock-start"):
            with engine.writing() as db:
                progress.start_clock(db, workshop_id=workshop.id, minutes=minutes)
            st.rerun()


def _beamer(who: Who, workshop: Description, current: Activity | None) -> None:
    """What the beamer shows: empty or not, and which screen of a result."""
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="center"):
        if workshop.beamer_blank:
            _blank(who, words.BEAMER_BACK[lang], blank=False)
            markup.show('<p class="gt-note">{text}</p>', text=words.BEAMER_IS_EMPTY[lang])
            return
        pages = beamer.pages(who, workshop, current)
        page = min(workshop.beamer_page, pages - 1)
        if pages > 1:
            for label, to in ((words.PREVIOUS_PAGE, page - 1), (words.NEXT_PAGE, page + 1)):
                step = "back" if to < page else "on"
                off = not 0 <= to < pages
                if st.button(label[lang], key=f"turn-{step}", disabled=off):
                    with engine.writing() as db:
                        progress.turn_page(db, workshop_id=workshop.id, page=to)
                    st.rerun()
        _blank(who, words.BEAMER_EMPTY[lang], blank=True)
        if pages > 1:
            told = words.ON_BEAMER[lang].format(page=page + 1, pages=pages)
            markup.show('<p class="gt-note">{text}</p>', text=told)


def _blank(who: Who, label: str, *, blank: bool) -> None:
    if st.button(label, key="beamer-empty" if blank else "beamer-back", shortcut="b"):
        with engine.writing() as db:
            progress.blank(db, workshop_id=who.workshop_id, blank=blank)
        st.rerun()


def _button(who: Who, action: Next, standings: Standings, *, main: bool) -> None:
    lang = who.language
    activity = session.content().activity(action.activity)
    state = state_of(standings, activity)
    again = action.move is Move.OPEN and state is not State.NOT_YET
    label = words.REOPEN if again else words.MOVES[action.move]
    st.button(
        label[lang].format(title=activity.title[lang]),
        type="primary" if main else "secondary",
        width="stretch" if main else "content",
        key=f"move-{action.activity}-{action.move}",
        # Before anything is drawn anew: what counts is the state that the facilitator saw.
        on_click=_make,
        args=(who, action, activity, state),
    )


def _make(who: Who, action: Next, activity: Activity, seen: State) -> None:
    try:
        with engine.writing() as db:
            progress.make_move(
                db,
                workshop_id=who.workshop_id,
                activity=activity.id,
                kind=activity.kind,
                move=action.move,
                expected=seen,
            )
            progress.go_to(db, workshop_id=who.workshop_id, activity=activity.id)
    except ImpossibleMove:
        with engine.reading() as db:
            found = progress.standing(db, workshop_id=who.workshop_id, activity=activity.id)
        st.session_state["notice"] = words.FIRST_MOVED[who.language].format(
            title=activity.title[who.language], state=words.STATES[found.state][who.language]
        )


def notice() -> None:
    """Say once what happened just before this page was drawn anew."""
    message = st.session_state.pop("notice", None)
    if message:
        st.warning(message)


def script(workshop: Description, lang: Lang) -> None:
    """The facilitator's words for the activity where the room is."""
    current = _activity(workshop.current_activity)
    if current is None:
        return
    with st.expander(words.SCRIPT[lang], expanded=True):
        for title, text in (
            (words.GOAL, current.script.goal),
            (words.SAY, current.script.say),
            (words.PITFALL, current.script.pitfall),
        ):
            markup.show("<h3>{title}</h3><p>{text}</p>", title=title[lang], text=text[lang])


def agenda(who: Who, workshop: Description, standings: Standings) -> None:
    """The seven steps with their activities; the facilitator may go to any of them."""
    lang = who.language
    st.header(words.AGENDA[lang])
    if workshop.current_activity and st.button(words.BEAMER_JOIN[lang], key="to-joining"):
        _go(who, None)
    for step in session.content().steps:
        activities = [a for a in session.content().activities if a.step == step.number]
        holds = any(a.id == workshop.current_activity for a in activities)
        title = words.STEP[lang].format(number=step.number, title=step.title[lang])
        with st.expander(title, expanded=holds):
            for activity in activities:
                _row(who, activity, state_of(standings, activity), workshop.current_activity)


def _row(who: Who, activity: Activity, state: State, current: str | None) -> None:
    lang = who.language
    left, right = st.columns([4, 1], vertical_alignment="center")
    with left:
        markup.show(
            '<p><b>{title}</b> <span class="gt-state {state}">{word}</span> '
            '<span class="gt-note">{minutes}</span></p>',
            title=activity.title[lang],
            state=state,
            word=words.STATES[state][lang],
            minutes=words.MINUTES[lang].format(n=activity.minutes),
        )
    with right:
        here = activity.id == current
        if st.button(
            words.HERE[lang] if here else words.GO[lang],
            key=f"go-{activity.id}",
            disabled=here,
            width="stretch",
        ):
            _go(who, activity.id)


def _go(who: Who, activity: str | None) -> None:
    with engine.writing() as db:
        progress.go_to(db, workshop_id=who.workshop_id, activity=activity)
    st.rerun()


def links(who: Who, workshop: Description) -> None:
    """The links of the three roles, shown once, and how to make new ones."""
    lang = who.language
    kept = start.kept_links(workshop.id)
    with st.expander(words.LINKS[lang], expanded=kept is not None):
        text = words.LINKS_ONCE if kept else words.LINKS_GONE
        markup.show('<p class="gt-note">{text}</p>', text=text[lang])
        if kept:
            for label, token in (
                (words.LINK_FACILITATOR, kept.facilitator),
                (words.LINK_LEADER, kept.leader),
                (words.LINK_BEAMER, kept.beamer),
            ):
                markup.show("<p>{label}</p>", label=label[lang])
                st.code(f"{reachable().url}/k/{token}", language=None, wrap_lines=True)
        if st.button(words.NEW_LINKS[lang]):
            with engine.writing() as db:
                fresh = workshops.renew_links(db, workshop_id=workshop.id)
            start.keep_links(workshop.id, fresh)
            st.rerun()


def participants(workshop: Description, lang: Lang) -> None:
    """Who is in: names only where that was promised, otherwise why there are none."""
    with st.expander(words.PEOPLE[lang]):
        if workshop.promise != "named":
            markup.show('<p class="gt-note">{text}</p>', text=words.NO_NAMES[lang])
            return
        with engine.reading() as db:
            found = people.names(db, workshop_id=workshop.id)
        for name in found:
            markup.said(name or words.UNNAMED[lang])


def agreed(workshop: Description, lang: Lang) -> None:
    """What was settled at the start and is visible to all."""
    with st.expander(words.AGREED[lang]):
        for label, value in (
            (start_words.AUDIENCE, workshop.audience),
            (start_words.PROMISE, session.content().promise(workshop.promise).title[lang]),
            (start_words.DECISION, start_words.DECISIONS[workshop.decision_rule][lang]),
            (start_words.MINIMUM, workshop.minimum_group),
            (start_words.RETENTION, f"{workshop.retention:%d-%m-%Y}"),
        ):
            markup.show(
                '<p><span class="gt-note">{label}</span><br>{value}</p>',
                label=label[lang],
                value=value,
            )


def removal(workshop: Description, lang: Lang) -> None:
    """Deleting the workshop for good, confirmed by typing its code."""
    with st.expander(words.DELETE[lang]):
        markup.show("<p>{text}</p>", text=words.DELETE_WARNING[lang].format(code=workshop.code))
        typed = st.text_input(
            words.DELETE[lang], key="delete-code", label_visibility="collapsed", max_chars=10
        )
        if st.button(words.DELETE_CONFIRM[lang]):
            if typed.replace(" ", "").upper() != workshop.code:
                st.error(words.DELETE_WRONG[lang])
                return
            with engine.writing() as db:
                workshops.remove(db, workshop_id=workshop.id)
            st.session_state.clear()
            st.switch_page("pages/start.py")


def _activity(activity: str | None) -> Activity | None:
    return session.content().activity(activity) if activity else None
