"""The Vision Deployment Matrix: leaders fill it cell by cell, the facilitator reads along."""

import streamlit as st

from db import engine
from db.queries import drafting
from db.queries import matrix as queries
from ui import live, markup, session
from ui.vision_matrix import guide, look, themes, whole
from workshop.access import Screen, may_write_texts
from workshop.words import matrix as words

who = session.require(Screen.MATRIX)
live.watch(who)
lang = who.language
writes = may_write_texts(who.role)

with engine.reading() as db:
    found = queries.themes(db, workshop_id=who.workshop_id)
    sentences = drafting.sentences(db, workshop_id=who.workshop_id)

look.style()
st.title(words.TITLE[lang])
markup.show('<p class="gt-lead">{text}</p>', text=look.instrument().intro[lang])
if not writes:
    markup.show('<p class="gt-note">{text}</p>', text=words.READING_ALONG[lang])
notice = st.session_state.pop("matrix-notice", None)
if notice:
    markup.show('<p class="gt-card" role="status">{text}</p>', text=notice)

if not found:
    empty = words.NO_THEME if writes else words.NO_THEME_READER
    markup.show('<p class="gt-empty">{text}</p>', text=empty[lang])
    if writes:
        themes.begin(who, first=True)
else:
    theme = themes.choose(who, found)
    themes.title(who, theme)
    guide.steps(theme, guide.current(theme) if writes else None, lang)
    if writes:
        guide.show(who, theme, sentences)
    whole.warning(theme.filled, lang)
    whole.show(who, theme)
    whole.think_along(lang)
    if writes:
        with st.container(horizontal=True):
            themes.begin(who, first=False)
            themes.remove(who, theme)
