"""The decision about a pilot: what to do now, and why."""

from functools import partial

import streamlit as st

from db.queries import pilots
from db.queries.pilots import Decided, PilotView
from ui import markup, writing
from ui.pilots import acts, look
from ui.pilots.state import Desk
from workshop.pilots import DECISIONS, LIMITS, REASON, can_be_decided
from workshop.words import pilots as words


def show(desk: Desk, pilot: PilotView) -> None:
    """What was decided, or the form in which a decision is written down."""
    lang = desk.lang
    if pilot.decided is not None:
        _decided(desk, pilot.decided)
    elif not can_be_decided(pilot.stage):
        markup.show('<p class="gt-empty">{text}</p>', text=words.DECISIONS_NONE_YET[lang])
    elif desk.writes:
        _ask(desk, pilot)
    else:
        markup.show('<p class="gt-empty">{text}</p>', text=words.UNDECIDED[lang])
    earlier = [one for one in pilot.decisions if not one.stands]
    if earlier:
        st.subheader(words.EARLIER[lang], anchor=False)
    for one in earlier:
        _decided(desk, one)


def _decided(desk: Desk, one: Decided) -> None:
    lang = desk.lang
    when = look.day(one.decided_at.astimezone().date(), lang)
    markup.show(
        '<div class="gt-card"><b>{decision}</b><br>{reason}'
        '<br><span class="gt-note">{when}</span></div>',
        decision=look.decision_label(one.decision, lang),
        reason=one.reason,
        when=words.DECIDED_ON[lang].format(date=when),
    )


def _ask(desk: Desk, pilot: PilotView) -> None:
    lang, key = desk.lang, f"decision-{pilot.id}"
    markup.show('<p class="gt-note">{text}</p>', text=words.DECISION_LEAD[lang])
    # What is shown is what is kept, also after a reload or on another device.
    st.session_state[key] = pilot.considered or None
    st.radio(
        words.DECISION_CHOICE[lang],
        DECISIONS,
        index=None,
        format_func=lambda each: look.decision_label(each, lang),
        key=key,
        on_change=partial(_consider, desk, pilot, key),
    )
    writing.text(
        desk.who,
        field=pilot.fields[REASON],
        label=words.REASON[lang],
        value=pilot.texts[REASON],
        limit=LIMITS[REASON],
        placeholder=words.REASON_HINT[lang],
    )
    st.button(
        words.DECIDE[lang],
        type="primary",
        key="pilot-decide",
        on_click=partial(acts.decide, desk, pilot),
    )


def _consider(desk: Desk, pilot: PilotView, key: str) -> None:
    acts.do(desk, pilots.consider, pilot_id=pilot.id, considered=st.session_state[key])
