"""Filling a theme in: step by step in the order of the source, or freely by column."""

from typing import Final

import streamlit as st

from ui.vision_matrix import free, guide, keys
from ui.vision_matrix.desk import Desk
from workshop.words import matrix as words

_MODES: Final = ("guided", "free")


def mode(desk: Desk) -> None:
    """The choice between the two ways; it stays as it is in this tab."""
    st.segmented_control(
        words.MODE[desk.lang],
        _MODES,
        format_func=lambda name: words.MODES[name][desk.lang],
        default="guided",
        required=True,
        key="matrix-mode",
        persist_state="session",
        label_visibility="collapsed",
    )


def show(desk: Desk) -> None:
    """The lines to write in, in the way that somebody chose in this tab."""
    if st.session_state.get("matrix-mode") == "free":
        free.show(desk)
        keys.show("free")
        return
    cell = guide.current(desk.theme)
    guide.show(desk)
    keys.show(f"{desk.theme.id}-{cell.level}-{cell.column}")
