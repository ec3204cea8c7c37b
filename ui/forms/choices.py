"""A list of labelled choices as wide as the phone; untouched is not answered."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui.forms.visit import Visit, renew_stage_if_refused, saved
from workshop.words import contribute as words


def ask(
    visit: Visit,
    *,
    key: str,
    question: str,
    options: Mapping[str, str],
    chosen: str | None,
    keep: Callable[[str | None], object],
) -> None:
    """Ask for one of the options and keep it the moment it is chosen; it can be taken back.

    `question` is read by screen readers; `options` holds value and words; `keep` gets the value,
    or None when the answer is taken away.
    """
    values = list(options)

    def changed() -> None:
        keep(st.session_state[key])
        renew_stage_if_refused()

    def taken_back() -> None:
        keep(None)
        st.session_state[key] = None
        renew_stage_if_refused()

    new_here = key not in st.session_state
    # What is shown is what is saved, also after a refusal or a change on another device.
    if not new_here and st.session_state[key] != chosen:
        st.session_state[key] = chosen
    shown = st.radio(
        question,
        values,
        index=values.index(chosen) if new_here and chosen in values else None,
        format_func=lambda value: options[value],
        key=key,
        label_visibility="collapsed",
        on_change=changed,
        disabled=not visit.is_open,
        width="stretch",
    )
    if new_here and shown != chosen:
        _came_with_the_page(shown, chosen, visit, keep)
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key=f"under-{key}",
    ):
        saved(visit.lang, answered=chosen is not None)
        if chosen is not None and visit.is_open:
            st.button(
                words.TAKE_BACK[visit.lang],
                type="tertiary",
                key=f"take-back-{key}",
                on_click=taken_back,
            )


def _came_with_the_page(
    shown: str | None, chosen: str | None, visit: Visit, keep: Callable[[str | None], object]
) -> None:
    """The phone lost its session, and shows something else than what is saved.

    What was chosen just before, and never arrived, is saved now; a saved answer is not replaced,
    because it may be newer.
    """
    if chosen is None and visit.is_open:
        keep(shown)
    st.rerun()
