"""A round: the team, opened and closed by the facilitator, and the classes with their links."""

from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import learners as queries
from db.queries import progress
from db.queries.evaluation import Form
from db.queries.learners import MOST_CLASSES, ClassView, EnoughClasses, NoName
from ui import markup, session
from ui.address import reachable
from workshop import learners
from workshop.access import Role, Who, may_write_texts
from workshop.agenda import ImpossibleMove, Move, State, moves
from workshop.evaluation import KIND, LEARNERS, activity
from workshop.rounds import Audience, Moment
from workshop.typed import NAME, TooLong
from workshop.words import evaluation as words

_NOTICE: Final = "evaluation-notice"
_NAME: Final = "class-name"
_AGE: Final = "class-age"
_LINK: Final = '<a style="color: var(--gt-teal)" target="_blank" href="{address}">{label}</a>'


def current(who: Who) -> Moment:
    """The round that most likely is meant now: the last one that was ever opened."""
    with engine.reading() as db:
        standings = progress.standings(db, workshop_id=who.workshop_id)
    begun = [one for one in Moment if activity(one) in standings]
    return begun[-1] if begun else Moment.BEFORE


def show(who: Who, form: Form, moment: Moment) -> None:
    """The team and the classes in one round."""
    st.subheader(words.TEAM[who.language], anchor=False)
    _team(who, moment)
    st.subheader(words.CLASSES[who.language], anchor=False)
    markup.show(
        '<p class="gt-note">{text}</p>',
        text=words.CLASSES_LEAD[who.language].format(minimum=learners.MINIMUM),
    )
    with engine.reading() as db:
        found = queries.classes(db, workshop_id=who.workshop_id, moment=moment)
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_CLASSES[who.language])
    for one in found:
        with st.container(border=True, key=f"class-{one.id}", gap="small"):
            _class(who, form, one, moment)
    if any(one.shown for one in found):
        markup.show(
            '<p class="gt-note">{text}</p>',
            text=words.FROZEN_LATER[who.language].format(minimum=learners.MINIMUM),
        )
    if may_write_texts(who.role):
        _add(who)
    _paper(who, form)


def _team(who: Who, moment: Moment) -> None:
    lang, id = who.language, activity(moment)
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=who.workshop_id, activity=id).state
        done = progress.readiness(db, workshop_id=who.workshop_id, activity=id)
    told = words.STATES[state][lang]
    if state is not State.NOT_YET:
        told = f"{told} · {words.READY[lang].format(ready=done.ready, people=done.people)}"
    markup.show('<p style="margin: 0">{text}</p>', text=told)
    if who.role is not Role.FACILITATOR:
        markup.show('<p class="gt-note">{text}</p>', text=words.BY_FACILITATOR[lang])
        return
    with st.container(horizontal=True, gap="small"):
        for number, move in enumerate(moves(state, KIND)):
            again = move is Move.OPEN and state is not State.NOT_YET
            label = words.REOPEN if again else words.MOVES[move]
            st.button(
                label[lang],
                key=f"round-{moment}-{move}",
                type="secondary" if number or again else "primary",
                on_click=_move,
                args=(who, id, move, state),
            )


def _class(who: Who, form: Form, one: ClassView, moment: Moment) -> None:
    lang = who.language
    state = "none" if one.token is None else "open" if one.is_open else "closed"
    markup.show(
        '<p style="margin: 0"><b>{name}</b> · {age} '
        '<span class="gt-state {state}">{told}</span></p>',
        name=one.name,
        age=words.AUDIENCES[one.audience][lang],
        state=state,
        told=words.CLASS_STATES[state][lang],
    )
    if one.token is not None:
        _came_in(who, one)
    if not may_write_texts(who.role):
        return
    if not form.asked(one.audience):
        markup.show('<p class="gt-note">{text}</p>', text=words.NO_QUESTIONS[lang])
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            (words.CLOSE_LINK if one.is_open else words.OPEN_LINK)[lang],
            key=f"link-{one.id}-{moment}",
            on_click=_turn,
            args=(who, one, moment),
        )
        if one.is_open:
            st.html(
                markup.filled(
                    _LINK,
                    address=f"/class/{who.code}?card={one.id}&round={moment}&lang={lang}",
                    label=words.CARD[lang],
                )
            )
        _removal(who, one)
    if one.is_open:
        st.code(f"{reachable(who).url}/e/{one.token}", language=None, wrap_lines=True)


def _came_in(who: Who, one: ClassView) -> None:
    """How many forms there are, as far as that may be told, and whether anything is shown."""
    lang = who.language
    told = words.FORMS_FEW if one.forms is None else words.FORMS
    if not one.is_open and not one.shown:
        told = words.NOT_SHOWN if one.forms is None else words.NOT_ANSWERED
    text = told[lang].format(n=one.forms, minimum=learners.MINIMUM)
    markup.show('<p class="gt-note">{text}</p>', text=text)


def _removal(who: Who, one: ClassView) -> None:
    """The way to take a class out for good, with a second thought."""
    lang, sure = who.language, f"sure-class-{one.id}"
    if not st.session_state.get(sure):
        st.button(
            words.REMOVE[lang],
            type="tertiary",
            key=f"remove-class-{one.id}",
            on_click=partial(st.session_state.__setitem__, sure, True),
        )
        return
    markup.show('<p class="gt-note">{text}</p>', text=words.REMOVE_SURE[lang])
    st.button(
        words.REMOVE_YES[lang], key=f"yes-class-{one.id}", on_click=_remove, args=(who, one.id)
    )
    st.button(
        words.KEEP[lang],
        key=f"no-class-{one.id}",
        on_click=partial(st.session_state.__setitem__, sure, False),
    )


def _add(who: Who) -> None:
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            words.CLASS_NAME[lang], key=_NAME, placeholder=words.CLASS_HINT[lang], max_chars=NAME
        )
        st.selectbox(
            words.CLASS_AGE[lang],
            list(LEARNERS),
            format_func=lambda audience: words.AUDIENCES[audience][lang],
            key=_AGE,
        )
        st.button(words.ADD_CLASS[lang], key="add-class", on_click=_new_class, args=(who,))


def _paper(who: Who, form: Form) -> None:
    lang = who.language
    ways = [(f"talk=1&lang={lang}", words.TALK_GUIDE[lang])] if form.items else []
    ways += [
        (f"form={audience}&lang={lang}", f"{words.PAPER_FORM[lang]}: {told[lang].lower()}")
        for audience in LEARNERS
        if form.asked(audience)
        for told in [words.AUDIENCES[audience]]
    ]
    st.subheader(words.PAPER[lang], anchor=False)
    markup.show('<p class="gt-note">{text}</p>', text=words.PAPER_LEAD[lang])
    links = " · ".join(
        markup.filled(_LINK, address=f"/class/{who.code}?{query}", label=label)
        for query, label in ways
    )
    st.html(f"<p>{links}</p>")


def _move(who: Who, id: str, move: Move, state: State) -> None:
    try:
        with session.writing() as db:
            progress.make_move(
                db,
                workshop_id=who.workshop_id,
                activity=id,
                kind=KIND,
                move=move,
                expected=state,
            )
    except ImpossibleMove:
        st.session_state[_NOTICE] = words.GONE[who.language]


def _turn(who: Who, one: ClassView, moment: Moment) -> None:
    turn = queries.close_link if one.is_open else queries.open_link
    try:
        with session.writing() as db:
            turn(db, workshop_id=who.workshop_id, class_id=one.id, moment=moment)
    except LookupError:
        st.session_state[_NOTICE] = words.GONE[who.language]


def _remove(who: Who, class_id: int) -> None:
    try:
        with session.writing() as db:
            queries.remove_class(db, workshop_id=who.workshop_id, class_id=class_id)
    except LookupError:
        st.session_state[_NOTICE] = words.GONE[who.language]


def _new_class(who: Who) -> None:
    lang = who.language
    name: str = st.session_state[_NAME]
    try:
        with session.writing() as db:
            queries.add_class(
                db,
                workshop_id=who.workshop_id,
                name=name,
                audience=Audience(st.session_state[_AGE]),
            )
    except NoName:
        st.session_state[_NOTICE] = words.NO_NAME[lang]
    except TooLong:
        st.session_state[_NOTICE] = words.NAME_LONG[lang].format(limit=NAME)
    except EnoughClasses:
        st.session_state[_NOTICE] = words.ENOUGH_CLASSES[lang].format(n=MOST_CLASSES)
    else:
        st.session_state[_NAME] = ""
