"""Moves that come with a countdown: choosing how long, seeing it run, and taking it back."""

from typing import Final

import streamlit as st

from db import engine
from db.queries import announcing, presence, progress, workshops
from db.queries.announcing import AlreadyAnnounced, Announcement
from ui import markup, session
from ui.cockpit import notice
from workshop.access import Who
from workshop.agenda import ImpossibleMove, Move, Place, State
from workshop.announcing import NOTICE, NOTICES, deserves_notice
from workshop.language import Lang
from workshop.words import announce as words
from workshop.words import facilitate as facilitate_words

# Also while there is nothing to choose, so that a choice holds all day.
_SECONDS: Final = "notice-seconds"


def choose(who: Who, activity: str, move: Move | None) -> None:
    """Ask quietly how long in advance people hear of this move, where they have to."""
    _keep_choice()
    if not _deserves_notice(who, activity, move):
        return
    st.selectbox(
        words.WHEN[who.language],
        (0, *NOTICES),
        format_func=lambda seconds: _in(seconds, who.language),
        key=_SECONDS,
        label_visibility="collapsed",
        width=200,
    )


def show(who: Who, announced: Announcement) -> None:
    """The countdown, and how to shorten it or take it back."""
    _keep_choice()
    lang = who.language
    title = (
        session.content().activity(announced.activity).title
        if announced.activity
        else words.JOINING
    )
    with st.container(horizontal=True, vertical_alignment="center", key="counting-down"):
        # The listener of ui.live fills it in, every second.
        markup.show(
            '<p class="gt-counting" role="timer" data-moves="{text}"></p>',
            text=words.COMING[announced.move][lang].replace("{title}", title[lang]),
        )
        st.button(
            words.AT_ONCE[lang],
            type="primary",
            key="move-now",
            on_click=_at_once,
            args=(announced,),
        )
        st.button(
            words.NOT_AFTER_ALL[lang], key="move-cancel", on_click=_cancel, args=(who, announced)
        )


def act(
    who: Who, activity: str | None, move: Move | None, seen: State, item: int | None = None
) -> None:
    """Make a move and bring the room there, or announce that when people are in the middle of it.

    `seen` is the state in which the facilitator saw the activity; without a move the room only goes
    there, without an activity to the joining screen. `item` is the place of the agenda that is
    meant.
    """
    needed = _deserves_notice(who, activity, move)
    seconds: int = st.session_state.get(_SECONDS, NOTICE) if needed else 0
    try:
        with session.writing() as db:
            if seconds:
                announcing.announce(
                    db,
                    workshop_id=who.workshop_id,
                    activity=activity,
                    item=item,
                    move=move,
                    expected=seen,
                    seconds=seconds,
                )
                return
            if activity is not None and move is not None:
                progress.make_move(
                    db,
                    workshop_id=who.workshop_id,
                    activity=activity,
                    kind=_kinds()[activity],
                    move=move,
                    expected=seen,
                )
            progress.go_to(db, workshop_id=who.workshop_id, activity=activity, item=item)
    except AlreadyAnnounced:
        notice.tell(words.FIRST_ANNOUNCED[who.language])
    except ImpossibleMove:
        notice.tell(_first_moved(who, activity))


def _at_once(announced: Announcement) -> None:
    # When it has just happened by itself, that is what was asked for.
    with session.writing() as db:
        announcing.carry_out(db, announced, kinds=_kinds())


def _cancel(who: Who, announced: Announcement) -> None:
    with session.writing() as db:
        in_time = announcing.cancel(db, announced)
    if not in_time:
        notice.tell(words.TOO_LATE[who.language])


def _deserves_notice(who: Who, activity: str | None, move: Move | None) -> bool:
    with engine.reading() as db:
        room = workshops.describe(db, workshop_id=who.workshop_id).current_activity
        if room is None:
            return False
        state = progress.standing(db, workshop_id=who.workshop_id, activity=room).state
        kind = _kinds()[room]
        found = presence.room(db, workshop_id=who.workshop_id, activity=room, kind=kind)
    return deserves_notice(
        Place(room, kind, state),
        activity=activity,
        move=move,
        # Who went home without saying to be done is not in mid-sentence.
        waiting=found.busy + found.nothing,
    )


def _first_moved(who: Who, activity: str | None) -> str:
    assert activity is not None
    with engine.reading() as db:
        found = progress.standing(db, workshop_id=who.workshop_id, activity=activity)
    return facilitate_words.FIRST_MOVED[who.language].format(
        title=session.content().activity(activity).title[who.language],
        state=facilitate_words.STATES[found.state][who.language],
    )


def _keep_choice() -> None:
    st.session_state[_SECONDS] = st.session_state.get(_SECONDS, NOTICE)


def _kinds() -> dict[str, str]:
    return {activity.id: activity.kind for activity in session.content().activities}


def _in(seconds: int, lang: Lang) -> str:
    if seconds == 0:
        return words.WITHOUT_NOTICE[lang]
    return words.IN_A_MINUTE[lang] if seconds == 60 else words.IN_SECONDS[lang].format(n=seconds)
