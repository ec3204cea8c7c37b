"""The agenda: what the team does when, on which day, and how long that may take."""

import streamlit as st

from db import engine
from db.queries import agenda, workshops
from ui import live, markup, session
from ui.agenda import choose, edit
from workshop.access import Screen
from workshop.words import agenda as words

who = session.require(Screen.AGENDA)
live.watch(who)

with engine.reading() as db:
    workshop = workshops.describe(db, workshop_id=who.workshop_id)
    days = agenda.read(db, workshop_id=who.workshop_id)

st.title(words.TITLE[who.language], anchor=False)
lead = words.EDIT_LEAD if days else words.CHOOSE_LEAD
markup.show('<p class="gt-lead">{text}</p>', text=lead[who.language])
if not days:
    choose.show(who, workshop, first=True)
else:
    edit.show(who, days)
    edit.to_cockpit(who)
    with st.expander(words.CHOOSE_OTHER[who.language]):
        markup.show('<p class="gt-note">{text}</p>', text=words.CHOOSE_OTHER_LEAD[who.language])
        choose.show(who, workshop, first=False)
