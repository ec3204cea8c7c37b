"""Reminders on top of the first page of facilitator and leaders: calm, and easily put aside."""

from datetime import date, datetime

import streamlit as st

from db import engine
from db.queries import reminders as queries
from ui import markup, session
from workshop import dates, reminders
from workshop.access import Who
from workshop.language import Lang
from workshop.reminders import Due
from workshop.words import reminders as words


def show(who: Who) -> None:
    """What comes due, folded; nothing at all while nothing does."""
    lang, today = who.language, datetime.now().astimezone().date()
    with engine.reading() as db:
        found = queries.told(
            db,
            workshop_id=who.workshop_id,
            role=who.role,
            content=session.content(),
            lang=lang,
            today=today,
        )
    if not found:
        return
    title = words.TITLE_ONE if len(found) == 1 else words.TITLE_MANY
    with st.expander(title[lang].format(n=len(found)), key="reminders"):
        for due in found:
            _one(who, due, today)


def _one(who: Who, due: Due, today: date) -> None:
    lang = who.language
    left, right = st.columns([5, 2], vertical_alignment="center")
    with left:
        markup.show(
            '<p><b>{kind}</b> <span class="gt-note">{when}</span><br>'
            '<span dir="auto">{what}</span></p>',
            kind=words.KINDS[due.kind][lang],
            when=_when(due, today, lang),
            what=words.BY[lang].format(what=due.what, owner=due.owner) if due.owner else due.what,
        )
    with right:
        st.button(
            words.REST[lang],
            key=f"rest-{due.name}",
            type="tertiary",
            on_click=_put_aside,
            args=(who, due, today),
        )


def _when(due: Due, today: date, lang: Lang) -> str:
    if due.on == today:
        return words.TODAY[lang]
    if reminders.is_late(due, today=today):
        return words.LATE[lang].format(day=dates.day(due.on, lang))
    return words.ON[lang].format(day=dates.coming(due.on, lang))


def _put_aside(who: Who, due: Due, today: date) -> None:
    with session.writing() as db:
        queries.put_aside(db, workshop_id=who.workshop_id, role=who.role, due=due, today=today)
