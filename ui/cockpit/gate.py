"""At the transition to a next step: a calm box with what is missing. It blocks nothing."""

from collections.abc import Sequence

import streamlit as st

from db import engine
from db.queries import criteria as queries
from ui import markup, session
from ui.steps import going_on, lines
from workshop import criteria
from workshop.access import Who
from workshop.agenda import Next, Place
from workshop.words import steps as words


def show(who: Who, places: Sequence[Place], current: str | None, coming: Next | None) -> None:
    """What is there of the step that the room is about to leave; nothing while it stays in it."""
    content = session.content()
    step = criteria.leaving(places, current, coming, content)
    if step is None:
        return
    lang = who.language
    with engine.reading() as db:
        gate = queries.gate(db, workshop_id=who.workshop_id, content=content, step=step)
        passings = queries.passings(db, workshop_id=who.workshop_id)
    if not gate.missing:
        markup.show('<p class="gt-note">{text}</p>', text=words.BOX_ALL[lang].format(n=step))
        return
    box = words.BOX[lang].format(n=step, met=gate.met, all=len(gate.standings))
    markup.show(
        '<p class="gt-card">{box}<br><span class="gt-note">{free}</span></p>',
        box=box,
        free=words.BOX_FREE[lang],
    )
    begun = any(each.step == step and each.passed_on is None for each in passings)
    with st.expander(words.SEE[lang].format(n=step), key=f"gate-{step}", expanded=begun):
        lines.show(gate.missing, lang)
        going_on.show(who, gate, passings)
