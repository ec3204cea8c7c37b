"""What a facilitator has to know about what was just pressed, such as that somebody was ahead."""

import time
from typing import Final

import streamlit as st

_TOLD: Final = "notice"
# Seconds; long enough to read it twice.
_STAYS: Final = 15


def tell(message: str) -> None:
    """Have this said at the next drawings of the page, in place of what was said before."""
    st.session_state[_TOLD] = (message, time.monotonic())


def show() -> None:
    """Say what was told last; it stays a while, because this page is drawn anew by itself."""
    message, told_at = st.session_state.get(_TOLD, ("", 0.0))
    if message and time.monotonic() - told_at < _STAYS:
        st.warning(message)
