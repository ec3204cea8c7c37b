"""The change approach: the lead group fills in the eight points together, now and then."""

import streamlit as st

from ui import live, markup, session
from ui.approach import filling, found, picture, state
from workshop import dates
from workshop.access import Screen
from workshop.words import approach as words

who = session.require(Screen.APPROACH)
live.watch(who)
lang = who.language
table = state.gather(who)
talk = table.talk

filling.notice()
st.title(words.TITLE[lang])
markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
markup.show('<p class="gt-note">{text}</p>', text=words.SHARED[lang])
if talk is None:
    markup.show('<p class="gt-empty">{text}</p>', text=words.EMPTY[lang])
    found.begin(table, main=True)
elif talk.settled:
    found.begin(table, main=True)
    found.show(table, talk)
else:
    day = dates.day(talk.held_on, lang)
    markup.show('<p class="gt-note">{text}</p>', text=words.BUSY_OF[lang].format(day=day))
    before = table.earlier[0] if table.earlier else None
    filling.show(table, talk)
    picture.show(talk, before, lang, here=filling.at())
    picture.sentences(talk, before, lang)
