"""The groups at a glance, what can be done with all of them, and how they are made."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from db import engine
from db.queries import dialogue, progress, workshops
from db.queries.dialogue import Group
from ui import markup, session
from ui.dialogue import calls, making, one_group, shifted
from workshop import dialogue_script as script
from workshop.access import Screen, Who
from workshop.agenda import State
from workshop.content import Activity, Instrument
from workshop.words import common
from workshop.words import dialogue as words

_COLUMNS: Final = 3

_STYLE: Final = """<style>
[class*="st-key-group-"] { gap: .5rem; }
.gt-group p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
.gt-group .gt-name { display: flex; justify-content: space-between; align-items: baseline;
  gap: .75rem; }
.gt-group .gt-name b { font-size: 1.35rem; color: var(--gt-teal); }
.gt-until { font-size: 1.2rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.gt-topics { margin: .25rem 0 0; padding-left: 1.1rem; }
.gt-topics li { overflow-wrap: anywhere; line-height: 1.35; margin: 0 0 .15rem; font-size: .95rem; }
.gt-topics span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  overflow: hidden; }
.gt-called { border: 2px solid var(--gt-amber); }
[class*="st-key-called-"] p { margin: 0; }
.gt-called b::before { content: "▲ "; color: var(--gt-amber); }
</style>"""


def _activity(kind: str) -> Activity:
    return next(each for each in session.content().activities if each.kind == kind)


def _script() -> Instrument:
    return session.content().instrument(_activity("dialogue").instrument or "")


@st.fragment
def show(who: Who) -> None:
    """Draw the page."""
    if session.who(Screen.DIALOGUE) != who:
        st.rerun()
    st.html(_STYLE)
    talk = _activity("dialogue").id
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        groups = dialogue.all_groups(db, workshop_id=who.workshop_id)
        state = progress.standing(db, workshop_id=who.workshop_id, activity=talk).state
    st.title(common.PAGES[Screen.DIALOGUE][who.language], anchor=False)
    if not groups:
        making.first(who, workshop)
        shifted.show(who)
        return
    calls.show(who)
    if state is State.NOT_YET:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOT_OPEN[who.language])
    _all(who, groups)
    _topics_left(who, groups)
    _grid(who, groups)
    making.change(who, workshop, groups)
    shifted.show(who)


def _all(who: Who, groups: Sequence[Group]) -> None:
    """What can be done with all groups at once."""
    lang, phases = who.language, _script().phases
    stands = [group.stand for group in groups]
    at = script.together(stands)
    # Where groups are apart, the others come to where the first of them is.
    proposed = script.following(phases, at) if at is not None else None
    if proposed is None:
        proposed = max(stand.phase for stand in stands)
    with st.container(horizontal=True, vertical_alignment="bottom", key="all-groups"):
        phase = st.selectbox(
            words.SET_ALL[lang],
            range(len(phases)),
            index=proposed,
            format_func=lambda n: f"{n + 1}. {phases[n].text[lang]}",
            key=f"all-phase-{proposed}",
        )
        st.button(
            words.SET_ALL_DO[lang],
            type="primary",
            key="all-begin",
            on_click=one_group.begin,
            args=(who, phases, phase, None),
        )
        st.button(
            words.MORE_ALL[lang].format(n=one_group.MORE),
            key="all-more",
            on_click=one_group.more,
            args=(who, None),
        )


def _topics_left(who: Who, groups: Sequence[Group]) -> None:
    lang = who.language
    with engine.reading() as db:
        topics = dialogue.topics(db, workshop_id=who.workshop_id)
    dealt = {origin for group in groups for origin in group.topics}
    left = sum(topic.origin not in dealt for topic in topics)
    if not topics:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOTHING_TO_TALK[lang])
    elif left:
        text = words.LEFT_OVER_ONE if left == 1 else words.LEFT_OVER_MANY
        with st.container(horizontal=True, vertical_alignment="center"):
            markup.show("<p>{text}</p>", text=text[lang].format(n=left))
            st.button(words.DEAL[lang], key="deal", on_click=_deal, args=(who,))


def _deal(who: Who) -> None:
    with session.writing() as db:
        dialogue.deal(db, workshop_id=who.workshop_id)


def _grid(who: Who, groups: Sequence[Group]) -> None:
    found = one_group.gather(who, _script())
    for first in range(0, len(groups), _COLUMNS):
        for column, group in zip(
            st.columns(_COLUMNS), groups[first : first + _COLUMNS], strict=False
        ):
            with column:
                one_group.show(found, group)
