"""The list of statements: what the team shared becomes what the team weighs."""

import streamlit as st

from ui import live, markup, session, statements
from workshop.access import Screen
from workshop.words import statements as words

who = session.require(Screen.STATEMENTS)
live.watch(who)

st.title(words.TITLE[who.language], anchor=False)
markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[who.language])

statements.show(who)
