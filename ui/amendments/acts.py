"""What a press of a button does on the page about amendments; somebody else may be first."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

import streamlit as st

from db import engine
from db.models import now
from db.queries import amendments, consent, progress
from db.queries.amendments import AmendmentView, InRound
from db.queries.consent import NotReady, TooEarly
from ui import session
from ui.amendments.state import Room
from workshop import consenting
from workshop.agenda import ImpossibleMove, Move, State
from workshop.amending import NotApplicable
from workshop.consenting import Decision, Motion, NotPossible
from workshop.words import amendments as words

_NOTICE: Final = "amendments-notice"
_SECONDS: Final = 20.0


def notice(place: str = "page") -> None:
    """Say what became of the last press, at the place where it was pressed.

    It stays for a while, and until the next press: what somebody did redraws the page as well.
    """
    where, said, until = st.session_state.get(_NOTICE, ("", "", 0.0))
    if monotonic() > until:
        st.session_state.pop(_NOTICE, None)
    elif where == place:
        st.info(said)


def tell(text: str, *, place: str = "page") -> None:
    """Have something said at the next drawing."""
    st.session_state[_NOTICE] = (place, text, monotonic() + _SECONDS)


def _do(room: Room, act: Callable[..., Any], *, place: str = "page", **how: Any) -> Any:
    """Do it, or say why it cannot be done; returns None then."""
    st.session_state.pop(_NOTICE, None)
    lang = room.lang
    try:
        with session.writing() as db:
            return act(db, workshop_id=room.who.workshop_id, **how)
    except NotPossible as refused:
        tell(words.OBSTACLES[refused.obstacle][lang], place=place)
    except NotApplicable as refused:
        tell(words.PROBLEMS[refused.problem][lang], place=place)
    except NotReady as refused:
        tell(words.NOT_READY[str(refused)][lang])
    except (TooEarly, InRound, ImpossibleMove, LookupError):
        tell(words.TOO_EARLY[lang])
    return None


def bring(room: Room) -> None:
    """Bring the whole room to deciding, and open it where it was not."""

    def act(db: Any, *, workshop_id: int) -> None:
        standing = progress.standing(db, workshop_id=workshop_id, activity=consent.ACTIVITY)
        if standing.state is not State.OPEN:
            progress.make_move(
                db,
                workshop_id=workshop_id,
                activity=consent.ACTIVITY,
                kind=consent.ACTIVITY,
                move=Move.OPEN,
                expected=standing.state,
            )
        progress.go_to(db, workshop_id=workshop_id, activity=consent.ACTIVITY)

    _do(room, act)


def lay(room: Room, amendment_id: int | None) -> None:
    """Lay an amendment on the table, or clear it."""
    _do(room, consent.lay, amendment_id=amendment_id)


def open_round(room: Room, amendment_id: int, number: int) -> None:
    """Ask everybody, in the words of now."""
    _do(room, consent.open_round, amendment_id=amendment_id, number=number)


def move_round(room: Room, round_id: int, expected: State) -> None:
    """Close the round, or show what it told."""
    _do(room, consent.move_round, round_id=round_id, expected=expected)


def release(room: Room, ballot_id: int, key: str) -> None:
    """Let the room read one reason, or no longer."""
    _do(room, consent.release, ballot_id=ballot_id, on_beamer=st.session_state[key])


def allow(room: Room, group_id: int, key: str) -> None:
    """Let a group make more amendments, or fewer."""
    _do(room, amendments.allow, group_id=group_id, most=st.session_state[key])


def aim_again(room: Room, amendment_id: int, key: str) -> None:
    """Lay an amendment at another sentence."""
    _do(room, amendments.aim_again, amendment_id=amendment_id, old=st.session_state[key] or "")


def decide(room: Room, amendment_id: int, prefix: str) -> None:
    """Write down what was decided, as it stands in the form."""
    decision: Decision = st.session_state[f"{prefix}-decision"]
    # What was typed was saved on the way here, perhaps on another device.
    with engine.reading() as db:
        found = amendments.get(db, workshop_id=room.who.workshop_id, amendment_id=amendment_id)
    reason = found.parts.get("reason", "")
    owned = consenting.asks_owner(decision, found.kind)
    motion = Motion(
        decision,
        found.kind,
        reason,
        found.parts.get("owner", "") if owned else "",
        found.review_on if owned else None,
    )
    version = _do(
        room,
        consent.decide,
        place="decision",
        amendment_id=amendment_id,
        role=room.who.role,
        motion=motion,
        today=now().astimezone().date(),
    )
    if _NOTICE in st.session_state:
        return
    lang, status = room.lang, words.STATUSES[decision][room.lang].casefold()
    text = words.DONE if version is None else words.DONE_VERSION
    number = "" if version is None else str(version.number)
    tell(text[lang].format(status=status, version=number))


def consider(room: Room, one: AmendmentView, prefix: str) -> None:
    """Keep what was chosen in the form for a decision."""
    review = f"{prefix}-review"
    _do(
        room,
        amendments.consider,
        place="decision",
        amendment_id=one.id,
        considered=st.session_state[f"{prefix}-decision"] or "",
        review_on=st.session_state.get(review, one.review_on),
    )


def adopt(room: Room) -> None:
    """Adopt the text as it stands."""
    st.session_state.pop("adopt-sure", None)
    version = _do(room, consent.adopt, role=room.who.role)
    if version is not None:
        tell(words.ADOPTED[room.lang].format(number=version.number))
