"""Where this person is: the activity, and the part of it that is on the screen.

The tab knows, and its address says it too: the server forgets a tab that was away for some minutes,
and all tabs when it starts again. A person then goes on at the same field.
"""

from typing import Final

import streamlit as st

_AT: Final = "at"
_PART: Final = "part"
_WENT_BACK: Final = "went-back"


def held() -> str | None:
    """The activity that this tab is at; None when it is at none, or just opened."""
    if _AT in st.session_state:
        found: str | None = st.session_state[_AT]
        return found
    return st.query_params.get(_AT)


def was_forgotten() -> bool:
    """Whether the server knows this tab by its address alone, so far."""
    return _AT not in st.session_state


def hold(activity: str | None) -> None:
    """Remember that this tab is at an activity."""
    last_part = part(activity) if activity else None
    st.session_state[_AT] = activity
    _say(_AT, activity)
    _say(_PART, last_part)


def go_back_to(activity: str) -> None:
    """Bring this tab to an activity that the room has left, to stay until this person is done."""
    hold(activity)
    st.session_state[_WENT_BACK] = activity


def went_back(activity: str) -> bool:
    """Whether this tab was brought back to the activity by hand."""
    return st.session_state.get(_WENT_BACK) == activity


def part(activity: str) -> str | None:
    """The part of an activity that was last on the screen of this tab; None when none was."""
    if _key(activity) in st.session_state:
        found: str | None = st.session_state[_key(activity)]
        return found
    return st.query_params.get(_PART) if st.query_params.get(_AT) == activity else None


def turn_to(activity: str, part: str | None) -> None:
    """Remember which part of the activity is on the screen of this tab."""
    st.session_state[_key(activity)] = part
    if st.query_params.get(_AT) == activity:
        _say(_PART, part)


def _key(activity: str) -> str:
    return f"part-{activity}"


def _say(name: str, value: str | None) -> None:
    # Every change of the address is a message to the browser.
    if value is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value
