"""What a press of a button does on the page about pilots; somebody else may be first."""

from collections.abc import Callable
from typing import Any, Final

import streamlit as st

from db.queries import pilot_suggestions, pilots
from db.queries.pilots import PilotView
from db.queries.writings import EnoughTexts
from ui import session
from ui.amendments.acts import tell
from ui.pilots.state import Desk
from workshop.pilots import NoReason, NoSuchMove, NotPossible, Stage
from workshop.words import pilots as words

VIEW: Final = "pilot-view"
_OPENED: Final = "pilot-opened"


def opened() -> int | None:
    """The pilot that this tab has open."""
    found: int | None = st.session_state.get(_OPENED)
    return found


def open_up(pilot_id: int, view: str = "plan") -> None:
    """Show one pilot."""
    st.session_state[_OPENED] = pilot_id
    st.session_state[VIEW] = view


def close() -> None:
    """Go back to the board."""
    st.session_state.pop(_OPENED, None)


def do(desk: Desk, act: Callable[..., Any], **how: Any) -> Any:
    """Do it in this workshop, or say why it cannot be done; returns None then."""
    tell("", place="")
    lang = desk.lang
    try:
        with session.writing() as db:
            return act(db, workshop_id=desk.who.workshop_id, **how)
    except NotPossible as lacking:
        what = ", ".join(words.MISSING[one][lang] for one in lacking.missing)
        tell(words.LACKS[lang].format(what=what), place="pilots")
    except NoReason:
        tell(words.DECIDE_NOTHING[lang], place="pilots")
    except EnoughTexts:
        tell(words.SUGGEST_ENOUGH[lang], place="pilots")
    except (NoSuchMove, LookupError):
        tell(words.FIRST_ELSEWHERE[lang], place="pilots")
    return None


def begin(desk: Desk) -> None:
    """Begin a pilot and open its plan."""
    pilot_id = do(desk, pilots.begin)
    if pilot_id is not None:
        open_up(pilot_id)


def remove(desk: Desk, pilot: PilotView) -> None:
    """Take an empty pilot away."""
    gone = do(desk, pilots.remove_empty, pilot_id=pilot.id)
    if gone:
        close()
    elif gone is False:
        tell(words.NOT_EMPTY[desk.lang], place="pilots")


def move(desk: Desk, pilot: PilotView, to: Stage) -> None:
    """Bring a pilot to another state; an ended one asks for a decision."""

    def act(db: Any, **how: Any) -> bool:
        pilots.move(db, **how)
        return True

    if do(desk, act, pilot_id=pilot.id, expected=pilot.stage, to=to):
        tell(words.MOVED[desk.lang].format(stage=words.STAGES[to][desk.lang]), place="pilots")
        if to is Stage.ENDED:
            open_up(pilot.id, "decision")


def decide(desk: Desk, pilot: PilotView) -> None:
    """Write the decision down that is chosen."""

    def act(db: Any, **how: Any) -> bool:
        pilots.decide(db, **how)
        return True

    if do(desk, act, pilot_id=pilot.id):
        tell(words.DECIDED[desk.lang], place="pilots")


def suggest(desk: Desk, pilot: PilotView, key: str) -> None:
    """Begin a suggestion for what is chosen: an aspect and a sentence of it."""
    aspect, sentence = st.session_state[key]
    do(desk, pilot_suggestions.begin, pilot_id=pilot.id, aspect=aspect, sentence=sentence)
