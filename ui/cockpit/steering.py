"""Where the room is, the one obvious next action, and what else is possible."""

from collections.abc import Mapping, Sequence

import streamlit as st

from db import engine
from db.queries import agenda, announcing, consent, progress
from db.queries.progress import Standing
from db.queries.workshops import Description
from ui import markup, session
from ui.agenda import names
from ui.cockpit import beamer_controls, clock_controls, counting_down, gate
from ui.dialogue import progress as talk
from workshop import day
from workshop.access import Who
from workshop.agenda import ANSWERED_KINDS, BETWEEN, Move, Next, Place, State, moves, next_action
from workshop.content import Activity
from workshop.language import Text
from workshop.words import amendments as amendment_words
from workshop.words import announce as announce_words
from workshop.words import facilitate as words

Standings = Mapping[str, Standing]


def state_of(standings: Standings, activity: Activity) -> State:
    """Where an activity stands; one that was never opened is not yet open."""
    return standings.get(activity.id, Standing()).state


def now(who: Who, workshop: Description, standings: Standings) -> None:
    """Where the room is, who is ready, the one obvious next action, and what else is possible."""
    lang = who.language
    current = (
        session.content().activity(workshop.current_activity) if workshop.current_activity else None
    )
    if current is not None:
        _here(who, workshop, current, state_of(standings, current))
    places = _places(workshop, standings)
    proposed = next_action(places, workshop.current_activity)
    with engine.reading() as db:
        announced = announcing.pending(db, workshop_id=workshop.id)
    if announced is not None:
        counting_down.show(who, announced)
    elif proposed is None:
        markup.show('<p class="gt-empty">{text}</p>', text=words.ALL_DONE[lang])
    else:
        with st.container(horizontal=True, vertical_alignment="center", key="do-now"):
            _button(who, proposed, standings, main=True)
            counting_down.choose(who, proposed.activity, proposed.move)
        gate.show(who, places, workshop.current_activity, proposed)
    if current is not None:
        _other_moves(who, current, places, standings, proposed)
        clock_controls.show(who, workshop, current)
    beamer_controls.show(who, workshop, current)


def _places(workshop: Description, standings: Standings) -> tuple[Place, ...]:
    states = {activity: standing.state for activity, standing in standings.items()}
    with engine.reading() as db:
        days = agenda.read(db, workshop_id=workshop.id)
    return day.places(days, states, session.content(), workshop.current_activity)


def _other_moves(
    who: Who,
    current: Activity,
    places: Sequence[Place],
    standings: Standings,
    proposed: Next | None,
) -> None:
    others = [
        Next(current.id, move)
        for move in moves(state_of(standings, current), current.kind)
        if Next(current.id, move) != proposed
    ]
    before = _before(places, current)
    with st.container(horizontal=True, vertical_alignment="center"):
        for action in others:
            _button(who, action, standings, main=False)
        if before is not None:
            st.button(
                announce_words.BACK_TO[who.language].format(title=before.title[who.language]),
                type="tertiary",
                key="go-back",
                on_click=counting_down.act,
                args=(who, before.id, None, state_of(standings, before)),
            )


def _before(places: Sequence[Place], current: Activity) -> Activity | None:
    """Where the room was before this activity in the order of the day; None when nowhere."""
    here = next((i for i, place in enumerate(places) if place.here), None)
    if here is None:
        here = next((i for i, place in enumerate(places) if place.activity == current.id), 0)
    been = (
        place.activity
        for place in reversed(places[:here])
        if place.activity != current.id and (place.begun or place.state is not State.NOT_YET)
    )
    found = next(been, None)
    return session.content().activity(found) if found else None


def _here(who: Who, workshop: Description, current: Activity, state: State) -> None:
    lang = who.language
    if current.kind in BETWEEN:
        markup.show(
            '<p class="gt-note">{here}</p><h2 dir="auto">{title}</h2>',
            here=words.HERE[lang],
            title=names.here(workshop.id, current, lang),
        )
        return
    counted = _counted(who, workshop, current)
    st.html(
        markup.filled(
            '<p class="gt-note">{here}</p><h2>{title}</h2><p>{state}',
            here=words.HERE[lang],
            title=current.title[lang],
            state=words.STATES[state][lang],
        )
        + (f" · {counted}</p>" if counted else "</p>")
    )


def _chose(who: Who) -> str:
    """How many chose in the round that is open now; '' while none is."""
    with engine.reading() as db:
        table = consent.table(db, workshop_id=who.workshop_id)
        asked = table.round if table else None
        if asked is None or asked.state is not State.OPEN:
            return ""
        done = consent.readiness(db, workshop_id=who.workshop_id, round_id=asked.id)
    told = amendment_words.CHOSE[who.language]
    return told.format(ready=done.ready, people=done.people)


def _counted(who: Who, workshop: Description, current: Activity) -> str:
    """How far people are, as HTML; nothing where nobody on a phone can say to be ready."""
    if current.kind == "dialogue":
        return markup.escaped(talk.line(who, current))
    if current.kind == "consent":
        return markup.escaped(_chose(who))
    if current.kind not in ANSWERED_KINDS:
        return ""
    with engine.reading() as db:
        done = progress.readiness(db, workshop_id=workshop.id, activity=current.id)
    return markup.escaped(words.READY[who.language]).format(
        ready=f'<span data-count="ready">{done.ready}</span>',
        people=f'<span data-count="people">{done.people}</span>',
    )


def _button(who: Who, action: Next, standings: Standings, *, main: bool) -> None:
    lang = who.language
    activity = session.content().activity(action.activity)
    state = state_of(standings, activity)
    label = _label(action.move, state)
    st.button(
        label[lang].format(title=markup.plain(names.meant(action.item, activity, lang))),
        type="primary" if main else "secondary",
        width="stretch" if main else "content",
        key=f"move-{action.activity}-{action.move}",
        # Before anything is drawn anew: what counts is the state that the facilitator saw.
        on_click=counting_down.act,
        args=(who, action.activity, action.move, state, action.item),
    )


def _label(move: Move | None, state: State) -> Text:
    if move is None:
        return announce_words.GO_TO
    again = move is Move.OPEN and state is not State.NOT_YET
    return words.REOPEN if again else words.MOVES[move]
