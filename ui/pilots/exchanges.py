"""The moments at which those of all pilots learn from each other."""

from functools import partial
from typing import Any

import streamlit as st

from db import engine
from db.queries import exchanges
from db.queries.exchanges import Exchange
from ui import markup, writing
from ui.pilots import acts, look
from ui.pilots.state import Desk
from workshop import typed
from workshop.words import pilots as words


def show(desk: Desk) -> None:
    """All moments by their day."""
    lang = desk.lang
    with engine.reading() as db:
        found = exchanges.listed(db, workshop_id=desk.who.workshop_id)
    st.subheader(words.EXCHANGES[lang], anchor=False)
    markup.show('<p class="gt-note">{text}</p>', text=words.EXCHANGES_NOTE[lang])
    if not found and not desk.writes:
        markup.show('<p class="gt-empty">{text}</p>', text=words.EXCHANGES_NONE[lang])
    for one in found:
        with st.container(border=True, key=f"exchange-{one.id}"):
            if desk.writes:
                _write(desk, one)
            else:
                _read(desk, one)
    if desk.writes:
        st.button(
            words.EXCHANGE_BEGIN[lang],
            key="exchange-begin",
            on_click=partial(acts.do, desk, exchanges.begin),
        )


def _write(desk: Desk, one: Exchange) -> None:
    lang, key = desk.lang, f"exchange-day-{one.id}"
    day, *places = st.columns([1, 2, 2], gap="medium")
    st.session_state[key] = one.held_on
    with day:
        st.date_input(
            words.EXCHANGE_DAY[lang],
            value=None,
            key=key,
            format="DD-MM-YYYY",
            on_change=partial(_keep_day, desk, one, key),
        )
        if not any(one.texts.values()):
            st.button(
                words.EXCHANGE_REMOVE[lang],
                type="tertiary",
                key=f"exchange-remove-{one.id}",
                on_click=partial(acts.do, desk, exchanges.remove_empty, exchange_id=one.id),
            )
    for place, (part, label) in zip(places, words.EXCHANGE_PARTS.items(), strict=True):
        with place:
            writing.text(
                desk.who,
                field=one.fields[part],
                label=label[lang],
                value=one.texts[part],
                limit=typed.CELL,
            )


def _keep_day(desk: Desk, one: Exchange, key: str) -> Any:
    held_on = st.session_state[key]
    return acts.do(desk, exchanges.set_day, exchange_id=one.id, held_on=held_on)


def _read(desk: Desk, one: Exchange) -> None:
    lang = desk.lang
    day = look.day(one.held_on, lang) if one.held_on else words.EXCHANGE_NO_DAY[lang]
    markup.show("<p><b>{day}</b></p>", day=day)
    for part, label in words.EXCHANGE_PARTS.items():
        markup.show('<p class="gt-note">{label}</p>', label=label[lang])
        markup.said(one.texts[part] or words.NOTHING_WRITTEN[lang])
