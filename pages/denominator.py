"""The joint common denominator: what this team underwrites as a whole."""

import streamlit as st

from ui import denominator, live, session
from workshop.access import Role, Screen
from workshop.words import denominator as words

who = session.require(Screen.DENOMINATOR)

st.title(words.TITLE[who.language], anchor=False)

denominator.show(who)

if who.role is Role.PARTICIPANT:
    live.follow(who)
else:
    live.watch(who)
