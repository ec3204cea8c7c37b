"""Writing down what was decided about the amendment on the table."""

from functools import partial

import streamlit as st

from db.queries.amendments import AmendmentView
from db.queries.consent import Told
from ui import markup
from ui.amendments import acts
from ui.amendments.state import Room
from workshop import typed
from workshop.consenting import DECISIONS, Decision
from workshop.words import amendments as words


def show(room: Room, one: AmendmentView, last: Told | None) -> None:
    """The possible decisions, and what each of them asks; `last` is the round it rests on."""
    lang, prefix = room.lang, f"decide-{one.id}"
    if not room.decides:
        markup.show('<p class="gt-note">{text}</p>', text=words.READ_ALONG[lang])
        return
    # Without a round only leaders can accept, where the rule says that they decide.
    asked = last is not None or room.workshop.decision_rule == "leaders"
    possible = DECISIONS if asked else DECISIONS[2:]
    decision = st.radio(
        words.DECIDE_CHOICE[lang],
        possible,
        index=None,
        format_func=lambda each: words.DECISIONS[each][lang],
        captions=[words.DECISION_MEANS[each][lang] for each in possible],
        key=f"{prefix}-decision",
    )
    if decision is None:
        return
    objection = bool(last and last.outcome and last.outcome.objection)
    if objection and decision in ("accepted", "conditional"):
        _objection(room)
    _asked(room, one, decision, prefix)
    st.button(
        words.WRITE_DOWN[lang],
        type="primary",
        key=f"{prefix}-write",
        on_click=partial(acts.decide, room, one.id, prefix),
    )
    acts.notice("decision")


def _objection(room: Room) -> None:
    by_consent = room.workshop.decision_rule == "consent"
    text = words.OBSTACLES["objections" if by_consent else "reason_objections"]
    st.warning(text[room.lang])


def _asked(room: Room, one: AmendmentView, decision: Decision, prefix: str) -> None:
    """What has to be written with it: a reason, a condition, an owner and a date."""
    lang = room.lang
    st.text_area(
        words.REASON[lang],
        key=f"{prefix}-reason",
        max_chars=typed.STATEMENT,
        height=90,
        persist_state="session",
    )
    accepted = decision in ("accepted", "conditional")
    if decision == "open" or (accepted and one.kind == "leave_open"):
        st.text_input(
            words.OWNER[lang],
            key=f"{prefix}-owner",
            max_chars=typed.NAME,
            persist_state="session",
        )
        st.date_input(words.REVIEW[lang], value=None, key=f"{prefix}-review", format="DD-MM-YYYY")
