"""The clock that all screens show: starting and stopping it."""

from typing import Final

import streamlit as st

from db import engine
from db.queries import agenda, progress
from db.queries.workshops import Description
from ui import clock, session
from workshop.access import Who
from workshop.content import Activity
from workshop.words import facilitate as words

# Minutes; longer is a break, not an activity.
_LONGEST: Final = 240


def show(who: Who, workshop: Description, current: Activity) -> None:
    """The clock that all screens show: so many minutes from now, or the end of it."""
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if workshop.timer_ends_at is not None:
            st.html(clock.html(workshop, lang), width="content")
            st.button(words.STOP_CLOCK[lang], key="clock-stop", on_click=_stop, args=(workshop.id,))
            return
        with engine.reading() as db:
            item = agenda.here(db, workshop_id=workshop.id)
        key = f"clock-{item.id}-{item.minutes}" if item else f"clock-{current.id}"
        st.number_input(
            words.CLOCK_MINUTES[lang],
            min_value=1,
            max_value=_LONGEST,
            value=item.minutes if item else current.minutes,
            width=140,
            key=key,
        )
        st.button(
            words.START_CLOCK[lang], key="clock-start", on_click=_start, args=(workshop.id, key)
        )


def _start(workshop_id: int, minutes: str) -> None:
    with session.writing() as db:
        progress.start_clock(db, workshop_id=workshop_id, minutes=st.session_state[minutes])


def _stop(workshop_id: int) -> None:
    with session.writing() as db:
        progress.stop_clock(db, workshop_id=workshop_id)
