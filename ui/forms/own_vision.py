"""My vision in a few sentences, with what was strongest beside it."""

import streamlit as st

from db import engine
from db.queries import answers
from ui import session
from ui.forms import axes, points, texts
from ui.forms.visit import (
    Visit,
    action_bar,
    instruction,
    note,
    ready_button,
    renew_if_refused,
)
from workshop import typed, vision
from workshop.content import Activity
from workshop.language import Lang
from workshop.vision import Answers
from workshop.words import contribute as words

ITEM = "vision"


@st.fragment
def ask(visit: Visit) -> None:
    """One text, beginnings to tap, and the person's own highest scores; never text of our own."""
    renew_if_refused()
    lang = visit.lang
    instruction(visit)
    strongest(visit)
    text = texts.begun(visit, item=ITEM)
    if text is not None:
        body = texts.ask(
            visit, text, label=words.VISION_LABEL[lang], limit=typed.VISION, height=260
        )
        least, most = vision.VISION_WORDS
        counted = vision.word_count(body)
        note(words.VISION_LENGTH[lang].format(n=counted, least=least, most=most))
        if visit.is_open:
            note(words.VISION_STEMS[lang])
        beginnings = [stem.text[lang] for stem in visit.activity.stems]
        texts.stems(visit, text, beginnings, limit=typed.VISION)
    with action_bar():
        if visit.is_open:
            ready_button(visit)


def strongest(visit: Visit) -> None:
    """What this person chose most strongly on the axes and among the points."""
    with engine.reading() as db:
        found = answers.own_by_activity(db, person_id=visit.person)
    lines = [
        line
        for activity in session.content().activities
        if activity.kind in ("axes", "points") and activity.id in found
        for line in _lines(activity, found[activity.id], visit.lang)
    ]
    with st.expander(words.VISION_BESIDE[visit.lang]):
        if not lines:
            note(words.VISION_BESIDE_NONE[visit.lang])
        for line in lines:
            note(line)


def _lines(activity: Activity, found: Answers, lang: Lang) -> list[str]:
    asked = vision.sheet(session.content(), activity)
    lines = []
    for lens in asked.lenses:
        highest = vision.highest(asked, found, lens)
        chosen = ", ".join(_said(activity, item, found[item, lens], lang) for item in highest)
        if chosen:
            lines.append(f"{points.lens_title(lens, lang)}: {chosen}")
    return lines


def _said(activity: Activity, item: str, value: str, lang: Lang) -> str:
    if activity.kind == "axes":
        return axes.chosen_words(axes.axis_of(activity, item), value, lang)
    title = points.option_of(activity, item).title[lang]
    return words.POINTS_OF[lang].format(option=title, n=value)


def given(visit: Visit) -> bool:
    """Show this person's vision, read only; returns whether there is one."""
    return texts.given(visit)
