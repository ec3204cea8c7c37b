"""What a press of a button does to the list; somebody else may have been first."""

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st

from db.queries import harvest
from db.queries.harvest import ListLocked
from db.queries.statements import Listed
from ui import session
from ui.statements.state import TheList, picked
from workshop.statements import NotMergeable
from workshop.words import statements as words


def pick(id: int) -> None:
    """Tick a statement, or not any more."""
    if st.session_state[f"pick-{id}"]:
        picked().add(id)
    else:
        picked().discard(id)


def pick_none() -> None:
    """Tick nothing any more."""
    picked().clear()


def open_(id: int | None) -> None:
    """Open one statement, or none."""
    st.session_state["opened"] = id


def _tell(message: str) -> None:
    st.session_state["statements-notice"] = message


def _change(found: TheList, change: Callable[..., Any], **how: Any) -> Any:
    """Change the list, or say that somebody else was first; returns None then."""
    try:
        with session.writing() as db:
            return change(db, workshop_id=found.who.workshop_id, **how)
    except (ListLocked, NotMergeable, LookupError):
        _tell(words.CHANGED[found.lang])
        return None


def gather(found: TheList) -> None:
    """Bring in what was shared since, and say what came."""
    done = _change(found, harvest.harvest, although_weighed=found.free)
    if done is None:
        return
    something = done.added or done.corrected or done.withdrawn
    text = words.HARVESTED if something else words.HARVESTED_NONE
    _tell(text[found.lang].format(**vars(done)))


def merge(found: TheList, ids: frozenset[int]) -> None:
    """Make one statement out of the ticked ones, and open it to see to its words."""
    merged = _change(found, harvest.merge, ids=ids, although_weighed=found.free)
    if merged is not None:
        st.session_state["just_merged"] = merged
        open_(merged)
    pick_none()


def renew(found: TheList, one: Listed) -> None:
    """Begin new words for a statement that was weighed."""
    renewed = _change(found, harvest.renew, statement_id=one.id)
    if renewed is not None:
        open_(renewed)


def split(found: TheList, id: int) -> None:
    """Undo a merge."""
    _change(found, harvest.split, statement_id=id, although_weighed=found.free)
    open_(None)


def hide(found: TheList, ids: Collection[int], hidden: bool) -> None:
    """Take statements out of the weighing, or bring them back."""
    _change(found, harvest.set_hidden, ids=ids, hidden=hidden, although_weighed=found.free)
    pick_none()
    open_(None)


def release(found: TheList, ids: Collection[int], on_beamer: bool) -> None:
    """Let the room read statements on the beamer, or no longer; free at any time."""
    _change(found, harvest.release, ids=ids, on_beamer=on_beamer)


def toggle(found: TheList, id: int) -> None:
    """Let the room read one statement on the beamer, or no longer."""
    release(found, {id}, st.session_state[f"on-beamer-{id}"])


def take(found: TheList, one: Listed, original: str) -> None:
    """Give a statement the words of one of its authors."""
    taken = _change(found, harvest.set_wording, statement_id=one.id, body=original)
    if taken is not None:
        st.session_state[f"text-{one.field}"] = taken
