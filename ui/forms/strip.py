"""Choices in one strip under a statement, for going through many of them; a tap again undoes it."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui import markup
from ui.forms.visit import Visit, renew_stage_if_refused
from workshop.words import common
from workshop.words import contribute as words


def ask(
    visit: Visit,
    *,
    key: str,
    question: str,
    options: Mapping[str, str],
    chosen: str | None,
    said: str | None = None,
    asked: str = "",
    keep: Callable[[str | None], object],
) -> None:
    """Ask for one of the options and keep it the moment it is chosen.

    `question` is read by screen readers; `options` holds value and label; `said` is what was chosen
    in full, where a label is too short for that, and `asked` what stands there until something is;
    `keep` gets the value, or None when the answer is taken away.
    """
    values = list(options)

    def changed() -> None:
        keep(st.session_state[key])
        renew_stage_if_refused()

    new_here = key not in st.session_state
    # What is shown is what is saved, also after a refusal or a change on another device.
    if not new_here and st.session_state[key] != chosen:
        st.session_state[key] = chosen
    shown = st.segmented_control(
        question,
        values,
        default=chosen if new_here and chosen in values else None,
        format_func=lambda value: options[value],
        key=key,
        label_visibility="collapsed",
        on_change=changed,
        disabled=not visit.is_open,
        width="stretch",
    )
    if new_here and shown != chosen:
        # The phone lost its session before what was chosen arrived; a saved answer may be newer.
        if chosen is None and visit.is_open:
            keep(shown)
        st.rerun()
    unanswered = asked or words.NOT_ANSWERED[visit.lang]
    markup.show(
        '<p class="gt-saved {kind}" role="status">{told}</p>',
        kind="no" if chosen is None else "yes",
        told=unanswered if chosen is None else said or common.SAVED[visit.lang],
    )
