"""One person at one activity: what every form is given, and how it keeps what is chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from db import engine
from db.queries import entry, progress
from db.queries.answers import NoSuchPoint, NotOpen
from db.queries.writings import EnoughTexts, NotYours
from ui import markup
from workshop.access import Who
from workshop.agenda import State
from workshop.content import Activity
from workshop.language import Lang, Text
from workshop.vision import NotAnAnswer
from workshop.words import common
from workshop.words import contribute as words

# The part of the page that holds all of an activity; it is drawn anew by this name.
STAGE: Final = "stage"


@dataclass(frozen=True)
class Visit:
    """A person at an activity, as the database had it when this page was drawn."""

    who: Who
    activity: Activity
    state: State
    ready: bool

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language

    @property
    def person(self) -> int:
        """The id of this person; raises LookupError for somebody who is no participant."""
        return person(self.who)

    @property
    def is_open(self) -> bool:
        """Whether answers are taken now."""
        return self.state is State.OPEN


def person(who: Who) -> int:
    """The id of a participant; raises LookupError for somebody in another role."""
    if who.person_id is None:
        raise LookupError("Only a participant has answers.")
    return who.person_id


def keep(who: Who, write: Callable[..., object]) -> bool:
    """Write something of this person in one transaction; returns whether it was kept.

    What was refused is told once, by `notice`, and the page is drawn anew as things stand now.
    """
    refused = _refusal(who, write)
    if refused:
        st.session_state["refused"] = refused
    return refused is None


def _refusal(who: Who, write: Callable[..., object]) -> str | None:
    try:
        with engine.writing() as db:
            if not entry.still(db, who=who):
                return "away"
            write(db)
    except NotOpen:
        return "closed"
    except NotAnAnswer:
        return "unknown"
    except NoSuchPoint:
        return "points"
    except EnoughTexts:
        return "enough"
    except NotYours:
        return "gone"
    return None


def notice(lang: Lang) -> None:
    """Say once why the last thing was not kept."""
    refused = st.session_state.pop("refused", None)
    if refused in words.REFUSED:
        st.warning(words.REFUSED[refused][lang])


def renew_stage_if_refused() -> None:
    """In the callback of a form on the phone: draw what lies around the form when it was refused.

    When an activity closes, two hundred phones may have something refused in the same seconds; the
    whole page costs three times as much.
    """
    if "refused" in st.session_state:
        st.rerun(STAGE)


def renew_if_refused() -> None:
    """In a form that is redrawn on its own: draw the whole page when something was refused."""
    if "refused" in st.session_state:
        st.rerun()


def saved(lang: Lang, *, answered: bool) -> None:
    """Say quietly that the choice is kept, or that there is none yet."""
    markup.show(
        '<p class="gt-saved {kind}" role="status">{text}</p>',
        kind="yes" if answered else "no",
        text=(common.SAVED if answered else words.NOT_ANSWERED)[lang],
    )


def lead(text: Text, lang: Lang) -> None:
    """A sentence that leads into what follows."""
    markup.show('<p class="gt-lead">{text}</p>', text=text[lang])


def note(text: str) -> None:
    """A quiet remark."""
    st.html(noted(text))


def noted(text: str) -> str:
    """A quiet remark, as HTML."""
    return markup.filled('<p class="gt-note">{text}</p>', text=text)


def instruction(visit: Visit) -> None:
    """What to do in this activity, and what happens with the answers."""
    st.html(instructed(visit))


def instructed(visit: Visit) -> str:
    """What to do in this activity, and what happens with the answers; as HTML."""
    text = visit.activity.instruction[visit.lang]
    return markup.filled('<p class="gt-lead">{text}</p>', text=text)


def action_bar() -> DeltaGenerator:
    """The place of the one main action: at the bottom of the screen, always the same."""
    return st.container(
        key="main-action", horizontal=True, wrap=False, vertical_alignment="center", gap="small"
    )


def ready_button(visit: Visit) -> None:
    """The main action with which a person says to be done."""
    st.button(
        words.READY[visit.lang],
        type="primary",
        width="stretch",
        key="go-on",
        on_click=_say_ready,
        args=(visit, True),
    )


def change_button(visit: Visit) -> None:
    """The way back into a form that a person was done with."""
    st.button(words.CHANGE[visit.lang], key="change", on_click=_say_ready, args=(visit, False))


def set_ready(visit: Visit, ready: bool) -> None:
    """Note that this person is done with the activity, or not after all."""
    keep(
        visit.who,
        lambda db: progress.set_ready(
            db, person_id=visit.person, activity=visit.activity.id, ready=ready
        ),
    )


def _say_ready(visit: Visit, ready: bool) -> NoReturn:
    set_ready(visit, ready)
    # Being ready changes more than the form, which is redrawn on its own.
    st.rerun(STAGE)
