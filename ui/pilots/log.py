"""The log of a pilot on the page: leaders write in it, the facilitator moderates it."""

from functools import partial
from typing import Any

import streamlit as st

from db import engine
from db.queries import pilot_log
from db.queries.pilot_log import Author, Entry
from db.queries.pilots import PilotView
from db.queries.writings import NotYours
from ui import markup, session
from ui.pilots import acts, entry, look
from ui.pilots.entry import Pen, Write
from ui.pilots.state import Desk
from workshop.pilots import takes_part_in
from workshop.words import pilots as words


def show(desk: Desk, pilot: PilotView) -> None:
    """What was written, the last first; above it the line that a leader writes."""
    lang = desk.lang
    about = words.LOG_MODERATE if desk.moderates else words.LOG_LEADERS
    markup.show('<p class="gt-note">{text}</p>', text=about[lang])
    pen = Pen(desk.who, Author(desk.who.workshop_id), partial(_keep))
    if desk.writes:
        entry.write(pen, pilot.id, begin=takes_part_in(pilot.stage))
    with engine.reading() as db:
        found = pilot_log.read(
            db,
            workshop_id=desk.who.workshop_id,
            pilot_ids=[pilot.id],
            with_hidden=desk.moderates,
        )
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.LOG_NONE[lang])
    for one in reversed(found):
        if desk.writes and takes_part_in(pilot.stage):
            entry.listed(pen, one)
        else:
            st.html(look.entry(one, lang, mine=False))
        if desk.moderates:
            _moderate(desk, one)


def _keep(write: Write) -> bool:
    try:
        with session.writing() as db:
            write(db)
    except (NotYours, LookupError):
        return False
    return True


def _moderate(desk: Desk, one: Entry) -> None:
    """Release a line to the whole team, or take it out of sight; both can be undone."""
    lang = desk.lang

    def act(**how: Any) -> Any:
        return partial(
            acts.do,
            desk,
            pilot_log.moderate,
            entry_id=one.id,
            read_as=one.body,
            **{"hidden": one.hidden, "released": one.released, **how},
        )

    with st.container(horizontal=True, key=f"moderate-{one.id}"):
        if not one.hidden:
            label = words.WITHHOLD if one.released else words.RELEASE
            st.button(
                label[lang],
                type="tertiary",
                key=f"release-{one.id}",
                on_click=act(released=not one.released),
            )
        label = words.GIVE_BACK if one.hidden else words.HIDE
        st.button(
            label[lang],
            type="tertiary",
            key=f"hide-{one.id}",
            on_click=act(hidden=not one.hidden, released=False),
        )
