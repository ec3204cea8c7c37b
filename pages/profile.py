"""What a participant gave: to read, print, correct and withdraw."""

import streamlit as st

from ui import session
from ui.forms import mine, style, visit, way_back
from workshop.access import Screen
from workshop.words import profile as words

who = session.require(Screen.PROFILE)
style.apply()
page = st.empty()
if way_back.due(who):
    way_back.show(who)
else:
    workshop, visits = mine.gather(who)
    with page.container():
        visit.notice(who.language)
        st.title(words.PRINT_TITLE[who.language], anchor=False)
        mine.page(who, workshop, visits)
        gone = mine.rights(who, workshop)
    if gone:
        with page.container():
            mine.erase(who)
