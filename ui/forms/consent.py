"""A consent round on a phone: read in silence, choose alone, say why where it rubs."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import consent
from db.queries.amendments import AmendmentView
from db.queries.consent import RoundView
from ui import layout, markup, writing
from ui.amendments import card, outcome
from ui.amendments.state import Room, gather
from ui.forms import choices
from ui.forms.visit import Visit, instruction, keep, lead, note, renew_if_refused
from workshop import typed
from workshop.access import Screen
from workshop.agenda import State
from workshop.consenting import ASKS_REASON
from workshop.words import amendments as words


@st.fragment
def ask(visit: Visit) -> None:
    """What lies on the table; while nothing does, all that was handed in."""
    renew_if_refused()
    card.style()
    room = gather(visit.who)
    one = room.on_table
    if one is None:
        _all(visit, room)
    else:
        asked = room.table.round if room.table else None
        card.show(room, one, brief=asked is not None)
        _turn(visit, asked, one)
        if not one.is_decided:
            _reaction(visit, one)
    _further(visit)


def _all(visit: Visit, room: Room) -> None:
    """Silent reading of everything, before the first one comes to the table."""
    instruction(visit)
    if not room.waiting:
        markup.show('<p class="gt-empty">{text}</p>', text=words.PHONE_NONE[visit.lang])
        return
    lead(words.PHONE_ALL, visit.lang)
    for one in room.waiting:
        card.show(room, one, clashes=True)
        _reaction(visit, one)


def _turn(visit: Visit, asked: RoundView | None, one: AmendmentView) -> None:
    lang = visit.lang
    if one.is_decided:
        if one.reason:
            note(words.WHY[lang].format(text=one.reason))
    elif asked is None:
        note(words.PHONE_READING[lang])
    elif asked.state is State.OPEN:
        _choose(visit, asked)
    else:
        _words_then(visit, asked, one)
        if asked.state is State.CLOSED:
            note(words.PHONE_CLOSED[lang])
        else:
            _told(visit, one)
        _mine(visit, asked)


def _choose(visit: Visit, asked: RoundView) -> None:
    lang = visit.lang
    with engine.reading() as db:
        mine = consent.own(db, person_id=visit.person, round_id=asked.id)
    markup.show("<h2>{title}</h2>", title=words.PHONE_CHOOSE[lang])
    note(words.PHONE_CHOOSE_MEANS[lang])
    choices.ask(
        visit,
        key=f"ballot-{asked.id}",
        question=words.PHONE_CHOOSE[lang],
        options={str(value): label for value, label in outcome.gradients(lang).items()},
        chosen=str(mine.value) if mine else None,
        keep=partial(_keep, visit, asked.id),
    )
    if mine is None or mine.value not in ASKS_REASON:
        return
    writing.text(
        visit.who,
        field=mine.field,
        label=words.PHONE_REASON[lang],
        value=mine.body,
        limit=typed.STATEMENT,
        height=110,
    )
    note(words.PHONE_REASON_MEANS[lang])


def _keep(visit: Visit, round_id: int, value: str | None) -> None:
    chosen = int(value) if value is not None else None
    keep(
        visit.who,
        partial(consent.cast_ballot, person_id=visit.person, round_id=round_id, value=chosen),
    )


def _told(visit: Visit, one: AmendmentView) -> None:
    """What the last round told, in words; the bars stand on the beamer."""
    with engine.reading() as db:
        told = consent.told(db, workshop_id=visit.who.workshop_id, amendment_id=one.id)
    found, lang = told[-1].outcome, visit.lang
    if found is None:
        return
    if found.support is None:
        note(words.TOO_FEW[lang].format(minimum=found.minimum))
        return
    objection = words.OBJECTION if found.objection else words.NO_OBJECTION
    note(words.CAN_LIVE[lang].format(support=found.support[lang]))
    note(objection[lang])


def _words_then(visit: Visit, asked: RoundView, one: AmendmentView) -> None:
    """What the round was about, where the amendment has other words by now."""
    if asked.body.strip() and asked.body != one.change.words:
        note(words.PHONE_THEN[visit.lang])
        markup.said(asked.body)


def _mine(visit: Visit, asked: RoundView) -> None:
    lang = visit.lang
    with engine.reading() as db:
        mine = consent.own(db, person_id=visit.person, round_id=asked.id)
    if mine is None:
        note(words.PHONE_NO_CHOICE[lang])
        return
    markup.show(
        "<p>{text}</p>",
        text=words.PHONE_CHOICE[lang].format(choice=outcome.gradients(lang)[mine.value]),
    )
    if mine.body and mine.value in ASKS_REASON:
        markup.said(mine.body)


def _reaction(visit: Visit, one: AmendmentView) -> None:
    """A short text about it, begun by who wants to."""
    lang = visit.lang
    with engine.reading() as db:
        field = consent.own_reaction(db, person_id=visit.person, amendment_id=one.id)
    if field is None:
        st.button(
            words.REACT[lang],
            key=f"react-{one.id}",
            type="tertiary",
            on_click=partial(_react, visit, one.id),
        )
        return
    writing.text(
        visit.who,
        field=field,
        label=words.REACT_LABEL[lang],
        value="",
        limit=typed.STATEMENT,
        height=90,
    )
    note(words.REACT_MEANS[lang])


def _react(visit: Visit, amendment_id: int) -> None:
    keep(visit.who, partial(consent.react, person_id=visit.person, amendment_id=amendment_id))


def _further(visit: Visit) -> None:
    with st.container(key="to-amendments"):
        layout.link(Screen.AMENDMENTS, visit.who, label=words.SEE_ALL[visit.lang])


def given(visit: Visit) -> bool:
    """Show what this person chose and said, read only; returns whether there is anything."""
    lang = visit.lang
    card.style()
    with engine.reading() as db:
        cast = consent.all_own(db, person_id=visit.person)
        said = consent.own_reactions(db, person_id=visit.person)
    if not cast and not said:
        return False
    room = gather(visit.who)
    known = {one.id: one for one in room.amendments}
    for amendment_id in dict.fromkeys(id for id, _, _ in cast if id in known):
        card.show(room, known[amendment_id])
        for asked in (asked for id, asked, _ in cast if id == amendment_id):
            note(words.ROUND[lang].format(n=asked.number))
            _words_then(visit, asked, known[amendment_id])
            _mine(visit, asked)
    for amendment_id, body in said.items():
        if amendment_id in known:
            card.show(room, known[amendment_id], brief=True)
            note(words.REACT_LABEL[lang])
            markup.said(body)
    _further(visit)
    return True
