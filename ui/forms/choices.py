"""A list of labelled choices as wide as the phone; untouched is not answered."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui.forms.visit import Visit, saved
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

    def taken_back() -> None:
        keep(None)
        st.session_state[key] = None

    with st.container(key=f"choices-{key}", gap="small"):
        st.radio(
            question,
            values,
            index=values.index(chosen) if chosen in values else None,
            format_func=lambda value: options[value],
            key=key,
            label_visibility="collapsed",
            on_change=changed,
            disabled=not visit.is_open,
            width="stretch",
        )
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
