"""Where the team stands in the seven steps: what is there, what is missing, what was decided."""

import streamlit as st

from ui import live, markup, session
from ui.steps import page
from workshop.access import Screen
from workshop.words import steps as words

who = session.require(Screen.STEPS)
live.watch(who)
st.title(words.TITLE[who.language])
markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[who.language])
page.show(who)
