"""The dealt round in the facilitator's list: how it is laid out, and the shortlist to take."""

from collections.abc import Mapping

import streamlit as st

from db import engine
from db.queries import dealing, progress
from db.queries.dealing import DealtOut
from db.queries.harvest import ListLocked
from ui import markup, session
from ui.picture import shortlist as outcome
from ui.picture.frame import show_too_few
from ui.picture.shortlist import Found
from ui.statements.acts import tell
from ui.statements.state import TheList
from workshop.agenda import State
from workshop.content import Activity
from workshop.dealing import SHORTLIST
from workshop.shortlist import proposed
from workshop.words import shortlist as words

_NUMBER = "shortlist-number"


def show(found: TheList) -> None:
    """What the dealt round asks of the facilitator now; nothing while the list is short enough."""
    activity = session.content().activity(dealing.SHORTLIST)
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=found.who.workshop_id, activity=activity.id).state
        out = dealing.dealt_out(db, workshop_id=found.who.workshop_id, minutes=activity.minutes)
    if state is State.NOT_YET and out.statements <= SHORTLIST:
        return
    # Once the list was taken, what matters is the list itself, below.
    round_ = outcome.gather(found.who)
    settled = round_ is not None and (found.lock is not None or _is_settled(round_))
    with st.expander(
        activity.title[found.lang], expanded=state is not State.CLOSED and not settled
    ):
        _note(words.NOT_DENOMINATOR[found.lang])
        if state is State.NOT_YET:
            _before(found, activity, out)
        elif state is State.OPEN:
            _during(found, activity, out)
        elif state is State.CLOSED:
            _note(words.CLOSED[found.lang])
        elif round_ is not None:
            _after(found, round_, settled=settled)


def _before(found: TheList, activity: Activity, out: DealtOut) -> None:
    lang = found.lang
    _note(words.LONG[lang].format(n=out.statements, fits=SHORTLIST))
    _each(found, activity, out)
    _note(words.START[lang].format(title=activity.title[lang]))


def _each(found: TheList, activity: Activity, out: DealtOut) -> None:
    lang = found.lang
    key = f"dealt-each-{out.each}"  # another facilitator may have chosen in the meantime
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            words.EACH[lang],
            min_value=1,
            max_value=max(1, out.statements),
            value=max(1, out.each),
            key=key,
            width=220,
            on_change=_set_each,
            args=(found, key),
        )
        if out.chosen:
            st.button(
                words.FITTING[lang], key="dealt-fitting", on_click=_set_each, args=(found, None)
            )
    if out.people:
        often = round(out.each * out.people / max(1, out.statements))
        _note(words.SEEN_TWICE[lang].format(people=out.people, often=often))


def _set_each(found: TheList, key: str | None) -> None:
    each = st.session_state[key] if key else None
    with session.writing() as db:
        dealing.set_each(db, workshop_id=found.who.workshop_id, each=each)


def _during(found: TheList, activity: Activity, out: DealtOut) -> None:
    with engine.reading() as db:
        done = progress.readiness(db, workshop_id=found.who.workshop_id, activity=activity.id)
    _note(
        words.RUNNING[found.lang].format(
            ready=done.ready, people=done.people, least=out.least, most=out.most
        )
    )


def _after(found: TheList, round_: Found, *, settled: bool) -> None:
    lang = found.lang
    outcome.style()
    if round_.outcome.too_few:
        show_too_few(round_.outcome.minimum, lang)
        return
    _note(outcome.took_part(round_, lang))
    chosen = frozenset(round_.statements)
    if settled:
        _note(words.SETTLED[lang].format(n=len(chosen)))
    else:
        chosen = _proposal(found, round_)
    outcome.best(round_, lang, marked=chosen)
    outcome.rest(round_, lang)
    outcome.how(lang)


def _is_settled(round_: Found) -> bool:
    """Whether a part of what was dealt is set aside, so that the rest is short enough."""
    aside = set(round_.outcome.order) - round_.statements.keys()
    return bool(aside) and len(round_.statements) <= SHORTLIST


def _proposal(found: TheList, round_: Found) -> frozenset[int]:
    """How long the list becomes, and the one press with which it is taken."""
    lang, total = found.lang, len(round_.statements)
    if not total:
        return frozenset()
    number = st.number_input(
        words.HOW_MANY[lang],
        min_value=1,
        max_value=total,
        value=min(SHORTLIST, total),
        key=f"{_NUMBER}-{total}",
        width=220,
    )
    about: Mapping[int, str] = {id: one.aspect for id, one in round_.statements.items()}
    chosen = proposed(round_.outcome, about, number)
    st.button(
        words.ADOPT[lang].format(n=len(chosen), total=total),
        type="primary",
        key="adopt-shortlist",
        disabled=len(chosen) == total,
        on_click=_adopt,
        args=(found, chosen),
    )
    if len(chosen) < total:
        _note(words.ADOPT_MEANS[lang].format(n=total - len(chosen)))
    return chosen


def _adopt(found: TheList, chosen: frozenset[int]) -> None:
    lang, who = found.lang, found.who
    try:
        with session.writing() as db:
            aside = dealing.adopt(db, workshop_id=who.workshop_id, keep=chosen, browser=who.browser)
    except ListLocked:
        tell(words.CHANGED[lang])
        return
    tell(words.ADOPTED[lang].format(n=aside))


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
