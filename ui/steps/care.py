"""Who looks after the vision, and when the team looks at it again: settled in step 7 by leaders."""

from datetime import datetime
from typing import Final

import streamlit as st

from db import engine
from db.queries import care as queries
from db.queries.care import Care, Past
from ui import markup, session, writing
from workshop import dates, typed
from workshop.access import Who, may_write_texts
from workshop.words import steps as words

# The step of which this is the end.
STEP: Final = 7
_TOLD: Final = "care-told"


def show(who: Who) -> None:
    """The owner and the day; leaders write, the facilitator reads along."""
    with engine.reading() as db:
        found = queries.read(db, workshop_id=who.workshop_id)
    if not may_write_texts(who.role):
        _read(who, found)
    elif found is None:
        st.button(words.CARE_BEGIN[who.language], key="care-begin", on_click=_begin, args=(who,))
    else:
        _write(who, found)


def _read(who: Who, found: Care | None) -> None:
    if found is None or not found.owner.strip() or found.review_on is None:
        return
    day = dates.day(found.review_on, who.language)
    markup.said(words.CARE_TOLD[who.language].format(owner=found.owner, day=day))


def _write(who: Who, found: Care) -> None:
    lang = who.language
    writing.text(
        who,
        field=found.field,
        label=words.CARE_OWNER[lang],
        value=found.owner,
        limit=typed.NAME,
    )
    # What is shown is what is kept, also when a colleague chose it.
    st.session_state["care-review"] = found.review_on
    st.date_input(
        words.CARE_REVIEW[lang],
        value=None,
        key="care-review",
        format="DD-MM-YYYY",
        on_change=_set_review,
        args=(who,),
    )
    if st.session_state.pop(_TOLD, False):
        st.warning(words.CARE_PAST[lang])


def _begin(who: Who) -> None:
    with session.writing() as db:
        queries.begin(db, workshop_id=who.workshop_id)


def _set_review(who: Who) -> None:
    try:
        with session.writing() as db:
            queries.set_review(
                db,
                workshop_id=who.workshop_id,
                review_on=st.session_state["care-review"],
                today=datetime.now().astimezone().date(),
            )
    except Past:
        st.session_state[_TOLD] = True
