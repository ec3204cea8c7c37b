"""What a press of a button does to the list; somebody else may have been first."""

from collections.abc import Callable, Collection
from time import monotonic
from typing import Any, Final

import streamlit as st

from db.queries import harvest, marking, not_meant, undoing
from db.queries.harvest import ListLocked
from db.queries.statements import Listed
from db.queries.undoing import NotUndoable
from ui import session
from ui.statements.state import TheList, picked, put_off
from workshop.duplicates import Suggestion
from workshop.statements import Mark, NotMergeable
from workshop.words import statements as words

_READING: Final = 30.0  # seconds that a message stays, unless something else is done


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


def tell(message: str) -> None:
    """Say this on top of the list, for as long as it takes to read."""
    st.session_state["statements-notice"] = (message, monotonic() + _READING)


def _change(found: TheList, change: Callable[..., Any], **how: Any) -> Any:
    """Change the list, or say that somebody else was first; returns None then."""
    st.session_state.pop("statements-notice", None)
    try:
        with session.writing() as db:
            return change(db, workshop_id=found.who.workshop_id, browser=found.who.browser, **how)
    except (ListLocked, NotMergeable, LookupError):
        tell(words.CHANGED[found.lang])
        return None


def gather(found: TheList) -> None:
    """Bring in what was shared since, and say what came."""
    done = _change(found, harvest.harvest, although_weighed=found.free)
    if done is None:
        return
    something = done.added or done.corrected or done.withdrawn
    text = words.HARVESTED if something else words.HARVESTED_NONE
    tell(text[found.lang].format(**vars(done)))


def merge(found: TheList, ids: frozenset[int]) -> None:
    """Make one statement out of the ticked ones, and open it to see to its words."""
    merged = _change(found, harvest.merge, ids=ids, although_weighed=found.free)
    if merged is not None:
        open_(merged)
    pick_none()


def accept(found: TheList, pair: Suggestion) -> None:
    """Merge two statements that were suggested, and go on to the next pair."""
    ids = (pair.first, pair.second)
    _change(found, harvest.merge, ids=ids, although_weighed=found.free)
    picked().difference_update(ids)


def keep_apart(found: TheList, pair: Suggestion) -> None:
    """Remember that two statements that were suggested do not say the same."""
    _change(found, harvest.keep_apart, first=pair.first, second=pair.second)


def put_pair_off(pair: Suggestion) -> None:
    """Look at a pair again after the others."""
    put_off().add((pair.first, pair.second))


def renew(found: TheList, one: Listed) -> None:
    """Begin new words for a statement that was weighed."""
    renewed = _change(found, harvest.renew, statement_id=one.id)
    if renewed is not None:
        open_(renewed)


def split(found: TheList, id: int) -> None:
    """Take a merged statement apart."""
    _change(found, harvest.split, statement_id=id, although_weighed=found.free)
    open_(None)


def split_off(found: TheList, id: int) -> None:
    """Let one sentence stand by itself again."""
    _change(found, harvest.split_off, statement_id=id, although_weighed=found.free)


def mark(found: TheList, ids: Collection[int], mark: Mark) -> None:
    """Note something about statements, or take the note away."""
    _change(found, marking.mark, ids=ids, mark=mark, although_weighed=found.free)
    pick_none()
    if mark.hides:
        open_(None)


def remove(found: TheList, ids: Collection[int]) -> None:
    """Take statements about a person out of everybody's view, and say so."""
    _change(found, marking.remove, ids=ids)
    pick_none()
    tell(words.PERSONAL_DONE[found.lang])


def bring_back(found: TheList, id: int) -> None:
    """Show again what was taken out of view."""
    _change(found, marking.bring_back, statement_id=id, although_weighed=found.free)


def undo(found: TheList, act_id: int) -> None:
    """Undo one act, or say why that is not possible (any more)."""
    try:
        _change(found, undoing.undo, act_id=act_id, although_weighed=found.free)
    except NotUndoable:
        tell(words.UNDO_REFUSED[found.lang])
        return
    if "statements-notice" not in st.session_state:
        tell(words.UNDO_DONE[found.lang])
    open_(None)


def settle(found: TheList, id: int) -> None:
    """Let an author see that the facilitator looked at what was said."""
    with session.writing() as db:
        not_meant.settle(db, workshop_id=found.who.workshop_id, id=id)


def release(found: TheList, ids: Collection[int], on_beamer: bool) -> None:
    """Let the room read statements on the beamer, or no longer; free at any time."""
    with session.writing() as db:
        harvest.release(db, workshop_id=found.who.workshop_id, ids=ids, on_beamer=on_beamer)


def toggle(found: TheList, id: int) -> None:
    """Let the room read one statement on the beamer, or no longer."""
    release(found, {id}, st.session_state[f"on-beamer-{id}"])


def take(found: TheList, one: Listed, original: str) -> None:
    """Give a statement the words of one of its authors."""
    taken = _change(found, harvest.set_wording, statement_id=one.id, body=original)
    if taken is not None:
        st.session_state[f"text-{one.field}"] = taken
