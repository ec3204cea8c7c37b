"""The cockpit: where the room is, what to do now, and everything that a facilitator settles."""

import streamlit as st

from db import engine
from db.queries import progress, workshops
from ui import cockpit, live, rehearsal, session
from workshop.access import Screen

who = session.require(Screen.FACILITATE)
live.watch(who)

with engine.reading() as db:
    workshop = workshops.describe(db, workshop_id=who.workshop_id)
    standings = progress.standings(db, workshop_id=who.workshop_id)

cockpit.notice()
left, right = st.columns([3, 2], gap="large")
with left:
    cockpit.now(who, workshop, standings)
    cockpit.agenda(who, workshop, standings)
with right:
    cockpit.head(who, workshop)
    rehearsal.show(who, workshop)
    cockpit.script(workshop, who.language)
    cockpit.links(who, workshop)
    cockpit.participants(workshop, who.language)
    cockpit.agreed(workshop, who.language)
    cockpit.removal(workshop, who.language)
