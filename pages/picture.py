"""The team picture: everything that the facilitator has shown, one activity under the other."""

import streamlit as st

from db import engine
from db.queries import checklists, results
from ui import live, picture, session
from workshop.access import Screen
from workshop.words import picture as words

who = session.require(Screen.PICTURE)
live.follow(who)
content = session.content()

with engine.reading() as db:
    shown = results.shown(db, workshop_id=who.workshop_id, content=content)
    checked = checklists.shown(db, workshop_id=who.workshop_id, content=content)

st.title(words.TITLE[who.language])
if picture.show_highlights(who):
    for activity in shown:
        picture.show_activity(who, content.activity(activity))
for activity in (*checked, "shortlist"):
    picture.show_activity(who, content.activity(activity))
