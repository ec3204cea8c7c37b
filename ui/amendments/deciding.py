"""Writing down what was decided about the amendment on the table."""

from collections.abc import Callable
from functools import partial
from typing import Final, Literal

import streamlit as st

from db.queries.amendments import AmendmentView
from db.queries.consent import Told
from ui import markup, writing
from ui.amendments import acts
from ui.amendments.state import Room
from workshop import typed
from workshop.access import Who
from workshop.consenting import DECISIONS, Decision, asks_owner
from workshop.words import amendments as words

_PARTS: Final = {
    "reason": (words.REASON, typed.STATEMENT),
    "owner": (words.OWNER, typed.NAME),
}


def show(room: Room, one: AmendmentView, last: Told | None) -> None:
    """The possible decisions, and what each of them asks; `last` is the round it rests on."""
    lang, prefix = room.lang, f"decide-{one.id}"
    if not room.decides:
        markup.show('<p class="gt-note">{text}</p>', text=words.READ_ALONG[lang])
        return
    # Without a round only leaders can accept, where the rule says that they decide.
    asked = last is not None or room.workshop.decision_rule == "leaders"
    possible = DECISIONS if asked else DECISIONS[2:]
    # What is shown is what is kept, also after a reload or on another device.
    chosen = one.considered if one.considered in possible else None
    st.session_state[f"{prefix}-decision"] = chosen
    decision = st.radio(
        words.DECIDE_CHOICE[lang],
        possible,
        index=None,
        format_func=lambda each: words.DECISIONS[each][lang],
        captions=[words.DECISION_MEANS[each][lang] for each in possible],
        key=f"{prefix}-decision",
        on_change=partial(acts.consider, room, one, prefix),
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
    part(room.who, one, "reason")
    if asks_owner(decision, one.kind):
        part(room.who, one, "owner")
        keep = partial(acts.consider, room, one, prefix)
        review(room.who, one, f"{prefix}-review", keep)


def part(who: Who, one: AmendmentView, name: Literal["reason", "owner"]) -> None:
    """A text that goes with a decision, saved as it is typed."""
    label, limit = _PARTS[name]
    writing.text(
        who,
        field=one.fields[name],
        label=label[who.language],
        value=one.parts[name],
        limit=limit,
    )


def review(who: Who, one: AmendmentView, key: str, keep: Callable[[], None]) -> None:
    """The day on which an open difference is looked at again; `keep` keeps what was chosen."""
    st.session_state[key] = one.review_on
    st.date_input(
        words.REVIEW[who.language], value=None, key=key, format="DD-MM-YYYY", on_change=keep
    )
