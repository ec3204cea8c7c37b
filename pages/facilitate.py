"""The cockpit: where the room is, what to do now, and everything that a facilitator settles."""

import streamlit as st

from db import engine
from db.queries import progress, workshops
from ui import live, rehearsal, reminders, session
from ui.cockpit import (
    handing_over,
    head,
    home_work,
    links,
    notice,
    participants,
    reach,
    script,
    settled,
    steering,
    timeline,
)
from ui.dialogue import calls
from workshop.access import Screen

who = session.require(Screen.FACILITATE)
live.watch(who)

with engine.reading() as db:
    workshop = workshops.describe(db, workshop_id=who.workshop_id)
    standings = progress.standings(db, workshop_id=who.workshop_id)

notice.show()
calls.show(who)
reminders.show(who)
left, right = st.columns([3, 2], gap="large")
with left:
    timeline.pace(who)
    steering.now(who, workshop, standings)
    timeline.show(who, workshop, standings)
with right:
    head.show(who, workshop)
    reach.show(who, workshop)
    participants.show(who)
    home_work.show(who, workshop, standings)
    rehearsal.show(who, workshop)
    script.show(workshop, who.language)
    links.show(who, workshop)
    handing_over.show(who, workshop)
    settled.agreed(workshop, who.language)
    settled.removal(workshop, who.language)
