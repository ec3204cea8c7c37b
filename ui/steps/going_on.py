"""Going on while something is missing: the reason, saved as it is typed, and then recorded."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import streamlit as st

from db.queries import criteria as queries
from db.queries.criteria import NoReason
from ui import markup, session, writing
from workshop import dates, typed
from workshop.access import Who
from workshop.criteria import Gate, Passing
from workshop.words import steps as words

_TOLD: Final = "step-told"


def show(who: Who, gate: Gate, passings: Sequence[Passing]) -> None:
    """What was recorded about this step, and recording why the team goes on now."""
    lang = who.language
    mine = [each for each in passings if each.step == gate.step]
    for each in mine:
        if each.passed_on is not None:
            markup.said(told(each, who))
    begun = next((each for each in mine if each.passed_on is None), None)
    if begun is not None:
        _write(who, begun)
    elif gate.missing:
        st.button(
            words.ANYWAY[lang],
            key=f"step-anyway-{gate.step}",
            on_click=_begin,
            args=(who, gate.step),
        )


def told(each: Passing, who: Who) -> str:
    """One going on in a sentence."""
    lang = who.language
    assert each.passed_on is not None
    return words.PASSED[lang].format(
        day=dates.day(each.passed_on, lang),
        n=len(each.missing),
        role=words.ROLES[each.role][lang],
        reason=each.reason,
    )


def _write(who: Who, begun: Passing) -> None:
    lang = who.language
    writing.text(
        who,
        field=begun.field,
        label=words.REASON[lang],
        value=begun.reason,
        limit=typed.STATEMENT,
        placeholder=words.REASON_HINT[lang],
    )
    if st.session_state.pop(f"{_TOLD}-{begun.id}", False):
        st.warning(words.NO_REASON[lang])
    with st.container(horizontal=True):
        st.button(
            words.RECORD[lang],
            key=f"step-record-{begun.step}",
            on_click=_record,
            args=(who, begun.id),
        )
        st.button(
            words.LEAVE[lang],
            key=f"step-leave-{begun.step}",
            type="tertiary",
            on_click=_leave,
            args=(who, begun.id),
        )


def _begin(who: Who, step: int) -> None:
    with session.writing() as db:
        queries.begin_passing(db, workshop_id=who.workshop_id, step=step, role=who.role)


def _record(who: Who, passing: int) -> None:
    try:
        with session.writing() as db:
            queries.go_on(
                db,
                workshop_id=who.workshop_id,
                passing_id=passing,
                role=who.role,
                content=session.content(),
                today=datetime.now().astimezone().date(),
            )
    except NoReason:
        st.session_state[f"{_TOLD}-{passing}"] = True


def _leave(who: Who, passing: int) -> None:
    with session.writing() as db:
        queries.drop_passing(db, workshop_id=who.workshop_id, passing_id=passing)
