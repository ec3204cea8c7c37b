"""The table: one amendment at a time is read, asked about, shown and decided."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import consent
from db.queries.amendments import AmendmentView
from db.queries.consent import ReasonView, RoundView, Told
from ui import markup, writing
from ui.amendments import acts, card, deciding, outcome
from ui.amendments.state import Room, target_name
from workshop import amending, typed
from workshop.agenda import State
from workshop.words import amendments as words


def show(room: Room, one: AmendmentView) -> None:
    """The amendment on the table, and the one thing to do with it now."""
    lang = room.lang
    with engine.reading() as db:
        told = consent.told(db, workshop_id=room.who.workshop_id, amendment_id=one.id)
    last = told[-1] if told else None
    with st.container(border=True, key="table", gap="small"):
        markup.show(
            '<h2>{title}: <span dir="auto">{name}</span></h2>',
            title=words.ON_TABLE[lang],
            name=room.name(one.id),
        )
        card.show(room, one, clashes=True)
        if one.is_decided:
            _decided(room)
            return
        _other_sentence(room, one)
        if last is None:
            _reading(room, one)
        elif last.round.state is State.OPEN:
            _open(room, last.round)
        elif last.round.state is State.CLOSED:
            _closed(room, last.round)
        else:
            _shown(room, one, told)
        reactions(room, one)


def _reading(room: Room, one: AmendmentView) -> None:
    lang = room.lang
    found = room.relations.get(one.id)
    gone = found is not None and found.problem is not None
    _note(words.READING[lang])
    if room.steers:
        with st.container(horizontal=True):
            st.button(
                words.OPEN_ROUND[lang],
                type="primary",
                key="round-open",
                disabled=gone,
                on_click=partial(acts.open_round, room, one.id, 1),
            )
            st.button(words.CLEAR[lang], key="table-clear", on_click=partial(acts.lay, room, None))
    else:
        _note(words.LEADER_READS[lang])
    with st.expander(words.DECIDE_AT_ONCE[lang], expanded=gone or bool(one.considered)):
        deciding.show(room, one, None)


def _decided(room: Room) -> None:
    """The table is free for the next one."""
    following = room.waiting[0] if room.waiting else None
    if not room.steers:
        return
    with st.container(horizontal=True):
        if following is not None:
            st.button(
                words.LAY_NEXT[room.lang],
                type="primary",
                key="table-next",
                on_click=partial(acts.lay, room, following.id),
            )
        st.button(words.CLEAR[room.lang], key="table-clear", on_click=partial(acts.lay, room, None))


def _open(room: Room, asked: RoundView) -> None:
    lang = room.lang
    with engine.reading() as db:
        done = consent.readiness(db, workshop_id=room.who.workshop_id, round_id=asked.id)
    markup.show(
        '<p role="status"><b>{title}.</b> {chose}</p>',
        title=words.ROUND_OPEN[lang].format(n=asked.number),
        chose=words.CHOSE[lang].format(ready=done.ready, people=done.people),
    )
    if room.steers:
        st.button(
            words.CLOSE_ROUND[lang],
            type="primary",
            key="round-close",
            on_click=partial(acts.move_round, room, asked.id, State.OPEN),
        )


def _closed(room: Room, asked: RoundView) -> None:
    lang = room.lang
    _note(words.ROUND_CLOSED[lang])
    _reasons(room, asked)
    if room.steers:
        st.button(
            words.SHOW_ROUND[lang],
            type="primary",
            key="round-show",
            on_click=partial(acts.move_round, room, asked.id, State.CLOSED),
        )


def _shown(room: Room, one: AmendmentView, told: tuple[Told, ...]) -> None:
    lang, last = room.lang, told[-1]
    found, decision = st.columns(2, gap="large")
    with found:
        markup.show("<h3>{title}</h3>", title=words.ROUND[lang].format(n=last.round.number))
        if last.outcome is not None:
            outcome.show(last.outcome, lang)
        _reasons(room, last.round)
        rounds(room, told[:-1])
    with decision:
        if room.steers:
            _integrate(room, one, last)
        markup.show("<h3>{title}</h3>", title=words.DECIDE[lang])
        deciding.show(room, one, last)


def _integrate(room: Room, one: AmendmentView, last: Told) -> None:
    """Other words for the same amendment, and asking everybody again."""
    lang = room.lang
    objection = bool(last.outcome and last.outcome.objection)
    with st.expander(words.INTEGRATE[lang], expanded=objection):
        _note(words.INTEGRATE_LEAD[lang])
        if one.kind != "delete":
            writing.text(
                room.who,
                field=one.fields["words"],
                label=words.INTEGRATE_LABEL[lang],
                value=one.parts["words"],
                limit=typed.STATEMENT,
            )
        with st.container(horizontal=True):
            st.button(
                words.OPEN_AGAIN[lang],
                key="round-again",
                on_click=partial(acts.open_round, room, one.id, last.round.number + 1),
            )
            st.button(words.CLEAR[lang], key="table-clear", on_click=partial(acts.lay, room, None))


def _reasons(room: Room, asked: RoundView) -> None:
    lang = room.lang
    with engine.reading() as db:
        found = consent.reasons(db, workshop_id=room.who.workshop_id, round_id=asked.id)
    markup.show("<h3>{title}</h3>", title=words.REASONS[lang])
    if not found:
        _note(words.REASONS_NONE[lang])
        return
    if room.steers:
        _note(words.REASONS_LEAD[lang])
    for one in found:
        _reason(room, one)


def _reason(room: Room, one: ReasonView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"reason-{one.id}"):
        markup.said(one.body)
        if room.steers:
            key = f"on-beamer-{one.id}"
            st.session_state[key] = one.on_beamer
            st.toggle(
                words.RELEASE[room.lang],
                key=key,
                width="content",
                on_change=partial(acts.release, room, one.id, key),
            )


def rounds(room: Room, told: tuple[Told, ...]) -> None:
    """Earlier rounds about the same amendment, in words."""
    lang = room.lang
    if not told:
        return
    with st.expander(words.EARLIER_ROUNDS[lang].format(n=len(told))):
        for one in told:
            markup.show("<h3>{title}</h3>", title=words.ROUND[lang].format(n=one.round.number))
            if one.round.body:
                markup.show(
                    '<p class="gt-note" dir="auto">{text}</p>',
                    text=words.ROUND_WORDS[lang].format(text=one.round.body),
                )
            if one.outcome is not None:
                st.html(outcome.html(one.outcome, lang))


def reactions(room: Room, one: AmendmentView) -> None:
    """What people say about it, without names; only for who leads and who decides."""
    lang = room.lang
    with engine.reading() as db:
        found = consent.reactions(db, workshop_id=room.who.workshop_id, amendment_id=one.id)
    with st.expander(words.REACTIONS[lang].format(n=len(found))):
        _note((words.REACTIONS_MEANS if found else words.REACTIONS_NONE)[lang])
        for body in found:
            markup.said(body)


def _other_sentence(room: Room, one: AmendmentView) -> None:
    """Another sentence for an amendment whose own is gone."""
    lang, found = room.lang, room.relations.get(one.id)
    if not room.steers or found is None or found.problem not in ("target_gone", "target_unclear"):
        return
    key = f"aim-again-{one.id}"
    body = room.text.get(one.aspect, "")
    choices = list(amending.targets(body))
    if one.kind in ("add", "leave_open"):
        choices = ["", *choices]
    with st.container(key=f"other-{one.id}"):
        st.radio(
            words.AIM_AGAIN[lang],
            choices,
            index=None,
            key=key,
            format_func=lambda target: target_name(target, body, lang),
            on_change=partial(acts.aim_again, room, one.id, key),
        )


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
