"""The first page: come in with a code, go on where you were, or start a workshop."""

import streamlit as st

from ui import layout, markup, session, start, theme
from workshop.words import start as words

# Open to everybody: what is shown depends on what this browser was given.
lang = session.guest_language()
doors = session.doors()
host = session.is_host()

theme.apply()
markup.show('<div class="gt-bar"><b>Grondtoon</b></div>')
layout.guest_language_switch(lang)
st.title(words.TITLE[lang])
markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])

if not host:
    markup.show('<a class="gt-button" href="/j" target="_self">{text}</a>', text=words.JOIN[lang])
    markup.show('<p class="gt-note">{text}</p>', text=words.JOIN_HELP[lang])

if doors:
    st.header(words.MINE[lang])
    for door in doors:
        layout.door(door, lang)

if host:
    start.form(lang)
