"""The frame around every page: the workshop's name, the ways to other pages, the language."""

from dataclasses import dataclass
from typing import Final, NoReturn

import streamlit as st

from db import engine
from db.queries import people, workshops
from db.queries.workshops import Description
from ui import markup, rehearsal_band, theme
from workshop.access import Role, Screen, Who, may_open
from workshop.language import LANGS, Lang
from workshop.words import common
from workshop.words import start as start_words

_WIDE = {
    Screen.FACILITATE,
    Screen.STATEMENTS,
    Screen.PICTURE,
    Screen.DENOMINATOR,
    Screen.DRAFT,
    Screen.MATRIX,
}
_OWN_PAGES = {
    Role.FACILITATOR: (
        Screen.FACILITATE,
        Screen.STATEMENTS,
        Screen.PICTURE,
        Screen.DENOMINATOR,
        Screen.DRAFT,
        Screen.MATRIX,
        Screen.DOCUMENT,
    ),
    Role.LEADER: (
        Screen.DRAFT,
        Screen.PICTURE,
        Screen.DENOMINATOR,
        Screen.MATRIX,
        Screen.DOCUMENT,
    ),
    Role.PARTICIPANT: (Screen.CONTRIBUTE, Screen.PROFILE),
}


_HOME: Final = {
    Role.FACILITATOR: Screen.FACILITATE,
    Role.LEADER: Screen.DRAFT,
    Role.BEAMER: Screen.BEAMER,
    Role.PARTICIPANT: Screen.CONTRIBUTE,
}


@dataclass(frozen=True)
class Door:
    """A workshop that this browser may enter, and in which role."""

    role: Role
    workshop: Description


def door(found: Door, language: Lang) -> None:
    """Show the way into a workshop that this browser is in already."""
    name = markup.plain(f"{found.workshop.school} · {found.workshop.team}")
    st.page_link(
        f"pages/{_HOME[found.role]}.py",
        label=f"{name} ({start_words.AS_ROLE[found.role][language]})",
        query_params={"w": found.workshop.code, "as": found.role},
    )


def guest_language_switch(language: Lang) -> None:
    """Let somebody who is not in a workshop yet read the other language."""
    other: Lang = next(lang for lang in LANGS if lang != language)
    if st.button(common.SWITCH_TO[other], type="tertiary"):
        st.session_state["guest_language"] = other
        st.rerun()


def frame(who: Who, screen: Screen) -> None:
    """Put the style, the bar and the ways to other pages on top of a page."""
    theme.apply(wide=screen in _WIDE and who.role is not Role.PARTICIPANT)
    rehearsal_band.show(who)
    if screen is Screen.BEAMER:
        return
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    with st.container(key="noprint"):
        markup.show(
            '<div class="gt-bar"><b>Grondtoon</b><span dir="auto">{school} · {team}</span></div>',
            school=workshop.school,
            team=workshop.team,
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ways"):
            for other in _OWN_PAGES.get(who.role, ()):
                if may_open(who.role, other):
                    link(other, who, workshop)
            _language_switch(who)


def link(screen: Screen, who: Who, workshop: Description, *, label: str | None = None) -> None:
    """A link to another page of the same workshop in the same role."""
    st.page_link(
        f"pages/{screen}.py",
        label=label or common.PAGES[screen][who.language],
        query_params={"w": workshop.code, "as": who.role},
    )


def _language_switch(who: Who) -> None:
    other: Lang = next(lang for lang in LANGS if lang != who.language)
    if st.button(common.SWITCH_TO[other], type="tertiary", key="switch-language"):
        with engine.writing() as db:
            people.set_language(db, grant_id=st.session_state["grant_id"], language=other)
        st.rerun()


def refuse(language: Lang) -> NoReturn:
    """Say that this page is not open on this device, and how to get in."""
    theme.apply()
    st.title(common.NOT_HERE_TITLE[language])
    markup.show('<p class="gt-lead">{text}</p>', text=common.NOT_HERE[language])
    st.page_link("pages/start.py", label=common.TO_START[language])
    st.stop()
