"""Who is looking, in which language, at which content; asked anew at every rerun."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import entry, people
from db.tokens import normalised
from ui import layout
from workshop.access import ALLOWED, BROWSER_COOKIE, Role, Screen, Who, may_open
from workshop.content import Content, shipped
from workshop.language import Lang

# No workshop has this number: neither the address nor this tab says which one is meant.
_ANY: Final = 0
_JUST_ASKED: Final = "just-asked"


def content() -> Content:
    """The workshop's words and instruments, read once."""
    return shipped()


def browser() -> str | None:
    """The opaque id of this browser, from its cookie."""
    return st.context.cookies.get(BROWSER_COOKIE)


def who(screen: Screen) -> Who | None:
    """Who looks at this screen, as the database has it now; None when nobody who may.

    A browser can hold several workshops and roles. The address says which is meant (`w` the join
    code, `as` the role); without it the tab keeps what it was, else the most recent grant counts.
    """
    this_browser = browser()
    if not this_browser:
        return None
    with engine.reading() as db:
        held = entry.held(db, browser=this_browser)
    allowed = [each for each in held if each.who.role in ALLOWED[screen] and _is_meant(each.who)]
    found = min(allowed, key=lambda each: _preference(each.who.role, screen), default=None)
    if found is None:
        return None
    st.session_state["workshop_id"] = found.who.workshop_id
    st.session_state["role"] = found.who.role
    st.session_state["grant_id"] = found.grant_id
    return found.who


def _is_meant(held: Who) -> bool:
    code = st.query_params.get("w")
    if code is not None:
        return normalised(code) == held.code
    return st.session_state.get("workshop_id", _ANY) in (_ANY, held.workshop_id)


def _preference(role: Role, screen: Screen) -> int:
    wished = st.query_params.get("as") or st.session_state.get("role")
    return -1 if role == wished else ALLOWED[screen].index(role)


@contextmanager
def writing() -> Iterator[Any]:
    """Write in one transaction, as long as this tab still has the role it was drawn for.

    Callbacks run before the page asks anew who is looking; a device that was sent away a moment
    ago writes nothing any more, and its page is drawn anew.
    """
    with engine.writing() as db:
        grant_id = st.session_state.get("grant_id")
        if not people.is_granted(db, grant_id=grant_id, browser=browser() or ""):
            st.rerun()
        yield db


def is_host() -> bool:
    """Whether this browser may start workshops on this installation."""
    this_browser = browser()
    if not this_browser:
        return False
    with engine.reading() as db:
        return any(g.role is Role.HOST for g in people.grants(db, browser=this_browser))


def doors() -> tuple[Who, ...]:
    """Where this browser may enter and in which role, the most recent first."""
    this_browser = browser()
    if not this_browser:
        return ()
    with engine.reading() as db:
        return tuple(each.who for each in entry.held(db, browser=this_browser))


def guest_language() -> Lang:
    """The language of somebody who is not in a workshop yet."""
    return "en" if st.session_state.get("guest_language") == "en" else "nl"


def still(found: Who, screen: Screen) -> bool:
    """Whether this tab may still look at the screen as before; for a part drawn on its own.

    Within the drawing of the whole page, which has just asked, it is not asked a second time.
    """
    if st.session_state.pop(_JUST_ASKED, False):
        return True
    return who(screen) == found


def require(screen: Screen) -> Who:
    """Let only those on this page who may be here, and put its frame around it.

    The first line of every page: a direct link may reach a page without app.py.
    """
    layout.go()
    looking = who(screen)
    if looking is None:
        # This tab showed a participant this page until now: that person was taken out or left.
        last = st.session_state.get("role")
        was_in = last == Role.PARTICIPANT and may_open(Role.PARTICIPANT, screen)
        layout.refuse(st.session_state.get("last-language", guest_language()), was_in=was_in)
    st.session_state[_JUST_ASKED] = True
    layout.frame(looking, screen)
    return looking
