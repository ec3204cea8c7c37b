"""The vision document: what is in it, what is still to do, and the Word file on a click."""

import streamlit as st

from db import engine
from db.queries import workshops
from ui import document, live, markup, returning, session
from workshop.access import Screen
from workshop.words import document as words

who = session.require(Screen.DOCUMENT)
live.watch(who)
lang = who.language

with engine.reading() as db:
    workshop = workshops.describe(db, workshop_id=who.workshop_id)

st.title(words.PAGE_TITLE[lang])
markup.show('<p class="gt-lead">{text}</p>', text=words.PAGE_LEAD[lang])

material = document.gather(who, lang, draw=False)
document.make(who, document.language(who, workshop), material)
document.contents(material, lang)
document.missing(who, workshop, material)
returning.show(who, workshop)
