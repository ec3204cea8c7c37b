"""Filling in a talk, one point after the other: the stage, the reason, and what they agree."""

from datetime import date
from functools import partial
from typing import Final

import streamlit as st

from db.queries import approach as queries
from db.queries.approach import NotFinished, Settled
from ui import markup, session, writing
from ui.approach import state
from ui.approach.state import Table
from workshop import dates, typed
from workshop.approach import Point, Talk
from workshop.words import approach as words

_AT: Final = "approach-at"
_TOLD: Final = "approach-told"


def at() -> str:
    """The point that is on the screen of this tab."""
    found: str | None = st.session_state.get(_AT)
    order = state.points()
    return found if found is not None and found in order else order[0]


def notice() -> None:
    """Say once why the last press did not do what it should."""
    for line in st.session_state.pop(_TOLD, ()):
        st.warning(line)


def show(table: Table, talk: Talk) -> None:
    """The point of now with its fields, and the way to the others."""
    lang, key, order = table.lang, at(), list(state.points())
    number = order.index(key) + 1
    point = talk.point(key)
    markup.show(
        '<p class="gt-note">{count}</p><h2>{text}</h2>',
        count=words.POINT_OF[lang].format(n=number),
        text=state.texts(lang)[key],
    )
    _last_time(table, key)
    _stage(table, talk, point)
    fields = table.fields[key]
    writing.text(
        table.who,
        field=fields.reason,
        label=words.REASON[lang],
        value=point.reason,
        limit=typed.STATEMENT,
        placeholder=words.REASON_HINT[lang],
    )
    if point.is_weak:
        markup.show('<p class="gt-card">{text}</p>', text=words.WEAK[lang])
    # Below a point that goes well it is possible, and not asked.
    begun = point.is_weak or bool(point.action or point.owner or point.due_on)
    if begun or st.toggle(words.AGREE_TOO[lang], key=f"approach-too-{talk.id}-{key}"):
        _agree(table, talk, point)
    _buttons(table, talk, number)


def _last_time(table: Table, key: str) -> None:
    lang = table.lang
    before = table.earlier[0] if table.earlier else None
    if before is None:
        return
    was = before.point(key)
    stage = state.stages(lang)[was.stage] if was.stage else words.NOT_TALKED[lang]
    day = dates.day(before.held_on, lang)
    markup.show(
        '<p class="gt-note">{text}</p>', text=words.LAST_TIME[lang].format(day=day, stage=stage)
    )
    if was.action and was.due_on:
        agreed(table, before, was)


def agreed(table: Table, talk: Talk, point: Point) -> None:
    """What was agreed at a point, with a box to say that it has been done."""
    lang = table.lang
    assert point.due_on is not None
    line = words.AGREED_LINE[lang].format(
        action=point.action, owner=point.owner, day=dates.day(point.due_on, lang)
    )
    markup.said(line)
    key = f"approach-done-{talk.id}-{point.key}"
    # What is shown is what is kept, also when a colleague ticked it.
    st.session_state[key] = point.done_on is not None
    label = words.DONE[lang]
    if point.done_on is not None:
        label = words.IS_DONE[lang].format(day=dates.day(point.done_on, lang))
    elif point.due_on < state.today():
        label = f"{label} ({words.IS_LATE[lang]})"
    st.checkbox(label, key=key, on_change=_set_done, args=(table, talk, point))


def _set_done(table: Table, talk: Talk, point: Point) -> None:
    done = st.session_state[f"approach-done-{talk.id}-{point.key}"]
    _keep(
        table,
        partial(queries.set_done, talk_id=talk.id, done_on=state.today() if done else None),
        point.key,
    )


def _stage(table: Table, talk: Talk, point: Point) -> None:
    lang = table.lang
    key = f"approach-stage-{talk.id}-{point.key}"
    st.session_state[key] = point.stage
    stages = state.stages(lang)
    st.segmented_control(
        words.STAGE[lang],
        list(stages),
        format_func=lambda stage: stages[stage],
        key=key,
        on_change=_rate,
        args=(table, talk, point.key, key),
    )


def _rate(table: Table, talk: Talk, point: str, key: str) -> None:
    stage: int | None = st.session_state[key]
    _keep(table, partial(queries.rate, talk_id=talk.id, stage=stage), point)


def _agree(table: Table, talk: Talk, point: Point) -> None:
    lang, fields = table.lang, table.fields[point.key]
    writing.text(
        table.who,
        field=fields.action,
        label=words.ACTION[lang],
        value=point.action,
        limit=typed.STATEMENT,
    )
    left, right = st.columns(2)
    with left:
        writing.text(
            table.who,
            field=fields.owner,
            label=words.OWNER[lang],
            value=point.owner,
            limit=typed.NAME,
        )
    with right:
        key = f"approach-due-{talk.id}-{point.key}"
        st.session_state[key] = point.due_on
        st.date_input(
            words.DUE[lang],
            value=None,
            key=key,
            format="DD-MM-YYYY",
            on_change=_set_due,
            args=(table, talk, point.key, key),
        )


def _set_due(table: Table, talk: Talk, point: str, key: str) -> None:
    due: date | None = st.session_state[key]
    _keep(table, partial(queries.set_due, talk_id=talk.id, due_on=due), point)


def _keep(table: Table, write: partial[None], point: str) -> None:
    try:
        with session.writing() as db:
            write(db, workshop_id=table.who.workshop_id, point=point)
    except Settled:
        st.session_state[_TOLD] = (words.SETTLED_BEFORE[table.lang],)


def _buttons(table: Table, talk: Talk, number: int) -> None:
    lang, order = table.lang, list(state.points())
    last = number == len(order)
    with st.container(horizontal=True, key="main-action"):
        if number > 1:
            st.button(
                words.PREVIOUS[lang], key="approach-back", on_click=_go, args=(order[number - 2],)
            )
        if not last:
            st.button(
                words.NEXT[lang],
                type="primary",
                key="approach-next",
                on_click=_go,
                args=(order[number],),
            )
        if last or talk.rated == len(order):
            st.button(
                words.SETTLE[lang],
                type="primary" if last else "secondary",
                key="approach-settle",
                on_click=_settle,
                args=(table, talk),
            )


def _go(key: str) -> None:
    st.session_state[_AT] = key


def _settle(table: Table, talk: Talk) -> None:
    order = list(state.points())
    try:
        with session.writing() as db:
            queries.settle(db, workshop_id=table.who.workshop_id, talk_id=talk.id)
    except NotFinished as refused:
        st.session_state[_TOLD] = tuple(
            words.PROBLEMS[problem][table.lang].format(n=order.index(key) + 1 if key else 0)
            for key, problem in refused.problems
        )
        _go(refused.problems[0][0] or order[0])
    except Settled:
        st.session_state[_TOLD] = (words.SETTLED_BEFORE[table.lang],)
