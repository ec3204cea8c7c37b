"""All seven steps with what is there and what is missing; people tick what the app cannot know."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from db import engine
from db.queries import criteria as queries
from ui import markup, session
from ui.steps import care, going_on, lines
from workshop import criteria
from workshop.access import Role, Who
from workshop.criteria import Gate, Passing, Standing
from workshop.words import steps as words


def show(who: Who) -> None:
    """The steps one under the other; the first one that is not complete stands open."""
    with engine.reading() as db:
        content = session.content()
        gates = queries.gates(db, workshop_id=who.workshop_id, content=content)
        passings = queries.passings(db, workshop_id=who.workshop_id)
    left = {each.step for each in passings if each.passed_on is not None}
    first = next((gate.step for gate in gates if gate.missing and gate.step not in left), None)
    for gate in gates:
        _step(who, gate, passings, opened=gate.step == first)


def _step(who: Who, gate: Gate, passings: Sequence[Passing], *, opened: bool) -> None:
    lang = who.language
    title = words.STEP[lang].format(
        n=gate.step,
        title=session.content().step(gate.step).title[lang],
        met=gate.met,
        all=len(gate.standings),
    )
    # A key of its own: the number in its title may change while it stands open.
    with st.expander(title, expanded=opened, key=f"step-{gate.step}"):
        # What this role ticks stands below, each once.
        mine = [each for each in gate.standings if each.criterion.ticked_by == who.role]
        lines.show([each for each in gate.standings if each not in mine], lang)
        if mine:
            markup.show('<p class="gt-note">{text}</p>', text=words.IS_THERE[lang])
        for each in mine:
            _tick(who, each)
        if gate.step == care.STEP:
            care.show(who)
        going_on.show(who, gate, passings)


def _tick(who: Who, each: Standing) -> None:
    key = f"tick-{each.criterion.id}"
    # What is shown is what is kept, also when a colleague ticked it.
    st.session_state[key] = each.met
    st.checkbox(
        markup.plain(criteria.words(each.criterion, who.language)),
        key=key,
        on_change=_set,
        args=(who, each.criterion.id, key),
    )


def _set(who: Who, criterion: str, key: str) -> None:
    assert who.role in (Role.LEADER, Role.FACILITATOR)
    with session.writing() as db:
        queries.tick(
            db,
            workshop_id=who.workshop_id,
            criterion=criterion,
            ticked=st.session_state[key],
            today=datetime.now().astimezone().date(),
        )
