"""The frame around every page: the workshop's name, the ways to other pages, the language."""

from typing import Final, NoReturn

import streamlit as st

from db import engine
from db.queries import people
from ui import contact, markup, rehearsal_band, theme
from workshop.access import Role, Screen, Who, may_open
from workshop.language import LANGS, Lang
from workshop.words import common
from workshop.words import people as people_words
from workshop.words import start as start_words
from workshop.words import web as web_words

_WIDE = {
    Screen.FACILITATE,
    Screen.AGENDA,
    Screen.ENTER,
    Screen.STATEMENTS,
    Screen.PICTURE,
    Screen.DENOMINATOR,
    Screen.BOARD,
    Screen.DRAFT,
    Screen.DIALOGUE,
    Screen.AMENDMENTS,
    Screen.EXAMPLES,
    Screen.MATRIX,
    Screen.PILOTS,
    Screen.EVALUATION,
    Screen.STEPS,
    Screen.APPROACH,
}
# Where people are most comes first; what belongs together lies behind one name.
_TOGETHER: Final = (
    (common.DAY, (Screen.AGENDA, Screen.DIALOGUE, Screen.ENTER)),
    (
        common.TO_TEXT,
        (
            Screen.STATEMENTS,
            Screen.PICTURE,
            Screen.DENOMINATOR,
            Screen.BOARD,
            Screen.DRAFT,
            Screen.AMENDMENTS,
        ),
    ),
    (
        common.TO_PRACTICE,
        (Screen.EXAMPLES, Screen.MATRIX, Screen.PILOTS, Screen.EVALUATION),
    ),
    (common.THE_WHOLE, (Screen.STEPS, Screen.APPROACH, Screen.DOCUMENT)),
)
_ON_PHONES: Final = (Screen.CONTRIBUTE, Screen.PROFILE)


# Where a callback wants to bring this tab.
_GOING: Final = "going-to"
_HOME: Final = {
    Role.FACILITATOR: Screen.FACILITATE,
    Role.LEADER: Screen.DRAFT,
    Role.BEAMER: Screen.BEAMER,
    Role.NOTE_KEEPER: Screen.ENTER,
    Role.PARTICIPANT: Screen.CONTRIBUTE,
}


def door(found: Who, language: Lang) -> None:
    """Show the way into a workshop that this browser is in already."""
    role = start_words.AS_ROLE[found.role][language]
    link(_HOME[found.role], found, label=f"{markup.plain(found.name)} ({role})")


def guest_language_switch(language: Lang) -> None:
    """Let somebody who is not in a workshop yet read the other language."""
    other: Lang = next(lang for lang in LANGS if lang != language)
    st.button(
        common.SWITCH_TO[other],
        type="tertiary",
        key="guest-language",
        on_click=st.session_state.update,
        kwargs={"guest_language": other},
    )


def frame(who: Who, screen: Screen) -> None:
    """Put the style, the bar and the ways to other pages on top of a page."""
    theme.apply(wide=screen in _WIDE and who.role is not Role.PARTICIPANT)
    contact.renew()
    rehearsal_band.show(who)
    if screen is Screen.BEAMER:
        return
    with st.container(key="noprint"):
        markup.show(
            '<div class="gt-bar"><b>Grondtoon</b><span dir="auto">{name}</span></div>',
            name=who.name,
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ways"):
            _ways(who, screen)
            _language_switch(who)


def _ways(who: Who, screen: Screen) -> None:
    """The ways to other pages; a group of them opens when it is tapped, and names where one is."""
    if who.role is Role.PARTICIPANT:
        for own in _ON_PHONES:
            link(own, who)
        return
    home = _HOME[who.role]
    link(home, who)
    for number, (title, together) in enumerate(_TOGETHER):
        reached = [one for one in together if one is not home and may_open(who.role, one)]
        if not reached:
            continue
        label = title[who.language]
        if screen in reached:
            label = f"{label}: **{common.PAGES[screen][who.language]}**"
        with st.popover(label, type="tertiary", key=f"ways-{number}"):
            for other in reached:
                link(other, who)


def link(screen: Screen, who: Who, *, label: str | None = None) -> None:
    """A link to another page of the same workshop in the same role."""
    st.page_link(
        f"pages/{screen}.py",
        label=label or common.PAGES[screen][who.language],
        query_params={"w": who.code, "as": who.role},
    )


def _language_switch(who: Who) -> None:
    other: Lang = next(lang for lang in LANGS if lang != who.language)
    st.button(
        common.SWITCH_TO[other],
        type="tertiary",
        key="switch-language",
        on_click=_switch_language,
        args=(other,),
    )


def _switch_language(language: Lang) -> None:
    with engine.writing() as db:
        people.set_language(db, grant_id=st.session_state["grant_id"], language=language)


def go_to(screen: Screen, *, code: str | None = None, role: Role | None = None) -> None:
    """Bring this tab to another page: for a callback, which comes before any page is drawn."""
    address = {"w": code, "as": role}
    st.session_state[_GOING] = (screen, {key: at for key, at in address.items() if at})


def go() -> None:
    """Leave for where a callback wants to bring this tab, if one does."""
    if _GOING in st.session_state:
        screen, address = st.session_state.pop(_GOING)
        st.switch_page(f"pages/{screen}.py", query_params=address)


def refuse(language: Lang, *, was_in: bool) -> NoReturn:
    """Say that this page is not open on this device (any more), and how to get in."""
    theme.apply()
    st.title((people_words.OUT_TITLE if was_in else common.NOT_HERE_TITLE)[language])
    text = people_words.OUT if was_in else common.NOT_HERE
    markup.show('<p class="gt-lead">{text}</p>', text=text[language])
    if was_in:
        code = web_words.TO_CODE[language]
        markup.show('<a class="gt-button" href="/j" target="_self">{code}</a>', code=code)
    else:
        st.page_link("pages/start.py", label=common.TO_START[language])
    st.stop()
