"""One paper form at one activity: what every part of the screen is given, and how it keeps."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from db import engine
from db.queries import paper
from db.queries.answers import NoSuchPoint, NotOpen
from db.queries.paper import Form
from db.queries.writings import EnoughTexts, NotYours
from ui import markup
from workshop.access import Who
from workshop.content import Activity
from workshop.language import Lang
from workshop.vision import NotAnAnswer
from workshop.words import paper as words

_REFUSED: Final = "enter-refused"
_WHY: Final[dict[type[Exception], str]] = {
    NotOpen: "closed",
    NotAnAnswer: "unknown",
    NoSuchPoint: "points",
    EnoughTexts: "enough",
    NotYours: "gone",
}


@dataclass(frozen=True)
class Entry:
    """A note keeper with one form at one activity that is open."""

    who: Who
    form: Form
    activity: Activity

    @property
    def lang(self) -> Lang:
        """The language in which the note keeper reads."""
        return self.who.language

    @property
    def person(self) -> int:
        """The id of whoever filled in the form."""
        return self.form.person_id


def keep(entry: Entry, write: Callable[..., object], *, typed: str = "") -> None:
    """Write something from this form in one transaction; what was refused is told by `notice`."""
    reason = _refusal(entry, write)
    if reason:
        st.session_state[_REFUSED] = (reason, typed)


def _refusal(entry: Entry, write: Callable[..., object]) -> str | None:
    try:
        with engine.writing() as db:
            if not paper.may_enter(
                db,
                browser=entry.who.browser,
                workshop_id=entry.who.workshop_id,
                person_id=entry.person,
            ):
                return "gone"
            write(db)
    except tuple(_WHY) as refused:
        return _WHY[type(refused)]
    return None


def notice(lang: Lang) -> None:
    """Say once why the last thing was not kept.

    The room for it is always there: a field that moved would lose the keyboard.
    """
    with st.container():
        reason, typed = st.session_state.pop(_REFUSED, (None, ""))
        if reason is not None:
            st.warning(words.REFUSALS[reason][lang].format(typed=markup.plain(typed)))


def renew_if_refused() -> None:
    """Draw the whole page anew when the form or the activity is no longer there."""
    reason, _ = st.session_state.get(_REFUSED, (None, ""))
    if reason in ("closed", "gone"):
        st.rerun()


def note(text: str) -> None:
    """A quiet remark."""
    markup.show('<p class="gt-note">{text}</p>', text=text)
