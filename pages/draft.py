"""The first proposal: leaders write it beside its evidence, the facilitator reads along."""

import streamlit as st

from ui import live, markup, reminders, session
from ui.drafting import check, differences, margin, read, state, style, write
from workshop.access import Role, Screen
from workshop.words import draft as words

who = session.require(Screen.DRAFT)
live.watch(who)
lang = who.language
desk = state.gather(who)

style.apply()
# The first page that leaders open; the facilitator has them in the cockpit.
if who.role is Role.LEADER:
    reminders.show(who)
st.title(words.TITLE[lang])
lead = words.READING_ALONG
if desk.writes:
    lead = words.LEAD_PROPOSED if desk.proposed else words.LEAD
markup.show('<p class="gt-lead">{text}</p>', text=lead[lang])

view = st.segmented_control(
    words.VIEW[lang],
    words.VIEWS,
    format_func=lambda name: words.VIEWS[name][lang],
    default="write",
    required=True,
    label_visibility="collapsed",
    key="draft-view",
    persist_state="session",
)
if view == "differences":
    differences.show(desk)
elif view == "check":
    check.show(desk)
elif view == "margin":
    margin.show(desk)
elif view == "read":
    read.show(desk)
else:
    write.show(desk)
