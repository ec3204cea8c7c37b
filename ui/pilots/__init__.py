"""Pilots on every screen: the board, one pilot with its plan and log, and what the room sees."""

from functools import partial
from typing import Final

import streamlit as st

from db.queries.pilots import PilotView
from ui import markup
from ui.amendments.acts import notice
from ui.pilots import acts, board, deciding, exchanges, learned, letter, log, look, plan
from ui.pilots.beamer import slides
from ui.pilots.state import Desk, gather
from workshop.access import Who
from workshop.pilots import Stage, moves
from workshop.words import pilots as words

_VIEWS: Final = {
    "plan": plan.show,
    "log": log.show,
    "learned": learned.show,
    "decision": deciding.show,
    "letter": letter.show,
}


def show(who: Who) -> None:
    """The board with all pilots, or the one that is opened."""
    look.style()
    desk = gather(who)
    opened = next((one for one in desk.pilots if one.id == acts.opened()), None)
    if opened is not None:
        _one(desk, opened)
        return
    lang = who.language
    st.title(words.TITLE[lang], anchor=False)
    markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
    if not desk.writes:
        markup.show('<p class="gt-note">{text}</p>', text=words.READING_ALONG[lang])
    notice("pilots")
    board.show(desk)
    if desk.pilots:
        exchanges.show(desk)
        learned.collected(desk)


def _one(desk: Desk, pilot: PilotView) -> None:
    lang = desk.lang
    st.button(f"← {words.TO_BOARD[lang]}", type="tertiary", key="pilot-close", on_click=acts.close)
    st.title(markup.plain(look.name(pilot, lang)), anchor=False)
    st.html(look.facts(pilot, desk.today, lang))
    view = st.segmented_control(
        words.VIEW[lang],
        words.VIEWS,
        format_func=lambda name: words.VIEWS[name][lang],
        default="plan",
        required=True,
        label_visibility="collapsed",
        key=acts.VIEW,
        persist_state="session",
    )
    notice("pilots")
    _VIEWS[view or "plan"](desk, pilot)
    if desk.writes and view in ("plan", "decision"):
        _moves(desk, pilot, main=view == "plan")


def _moves(desk: Desk, pilot: PilotView, *, main: bool) -> None:
    """Where the pilot can go from here; a plan leads to its first move."""
    lang = desk.lang
    first = pilot.stage in (Stage.IDEA, Stage.PLANNED) and main
    with st.container(horizontal=True, key="pilot-moves"):
        for place, to in enumerate(moves(pilot.stage)):
            st.button(
                words.MOVES[pilot.stage, to][lang],
                type="primary" if first and place == 0 else "secondary",
                key=f"pilot-to-{to}",
                on_click=partial(acts.move, desk, pilot, to),
            )
        if pilot.stage is Stage.IDEA and not any(pilot.texts.values()):
            st.button(
                words.REMOVE[lang],
                type="tertiary",
                key="pilot-remove",
                on_click=partial(acts.remove, desk, pilot),
            )


__all__ = ["show", "slides"]
