"""The team picture: everything that the facilitator has shown, one activity under the other."""

import streamlit as st

from db import engine
from db.queries import checklists, dealing, evaluated, progress, results, workshops
from ui import live, picture, session
from workshop.access import Screen
from workshop.agenda import State
from workshop.evaluation import activity as round_of
from workshop.words import picture as words

who = session.require(Screen.PICTURE)
live.follow(who)
content = session.content()

with engine.reading() as db:
    shown = results.shown(db, workshop_id=who.workshop_id, content=content)
    checked = checklists.shown(db, workshop_id=who.workshop_id, content=content)
    rounds = evaluated.shown(db, workshop_id=who.workshop_id)
    dealt = progress.standing(db, workshop_id=who.workshop_id, activity=dealing.SHORTLIST)
    here = workshops.describe(db, workshop_id=who.workshop_id).current_activity
others = (
    *checked,
    *((dealing.SHORTLIST,) if dealt.state is State.SHOWN else ()),
    *(round_of(moment) for moment in rounds),
)

st.title(words.TITLE[who.language])
# What the room has before it now comes first.
for activity in (each for each in others if each == here):
    picture.show_activity(who, content.activity(activity))
# What stands alone needs no sentence that the picture is still to come.
if (shown or not others) and picture.show_highlights(who):
    for activity in shown:
        picture.show_activity(who, content.activity(activity))
for activity in (each for each in others if each != here):
    picture.show_activity(who, content.activity(activity))
