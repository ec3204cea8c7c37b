"""The seven steps with their activities; the facilitator may go to any of them."""

import streamlit as st

from db.queries.workshops import Description
from ui import layout, markup, session
from ui.cockpit import counting_down
from ui.cockpit.steering import Standings, state_of
from workshop.access import Screen, Who
from workshop.agenda import State
from workshop.content import Activity
from workshop.words import facilitate as words
from workshop.words import steps as step_words


def show(who: Who, workshop: Description, standings: Standings) -> None:
    """The seven steps with their activities; the facilitator may go to any of them."""
    lang = who.language
    st.header(words.AGENDA[lang])
    if workshop.current_activity:
        st.button(
            words.BEAMER_JOIN[lang],
            key="to-joining",
            on_click=counting_down.act,
            args=(who, None, None, State.NOT_YET),
        )
    layout.link(Screen.STEPS, who, label=step_words.TO_PAGE[lang])
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
        st.button(
            words.HERE[lang] if here else words.GO[lang],
            key=f"go-{activity.id}",
            disabled=here,
            width="stretch",
            on_click=counting_down.act,
            args=(who, activity.id, None, state),
        )
