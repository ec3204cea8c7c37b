"""Who is looking, in which language, at which content; asked anew at every rerun."""

from functools import cache
from typing import Final

import streamlit as st

from db import engine
from db.queries import people, workshops
from ui import layout
from workshop.access import ALLOWED, BROWSER_COOKIE, Role, Screen, Who
from workshop.content import SHIPPED, Content, load
from workshop.language import Lang

# No workshop has this number: neither the address nor this tab says which one is meant.
_ANY: Final = 0


@cache
def content() -> Content:
    """The workshop's words and instruments, read once."""
    return load(SHIPPED)


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
        code = st.query_params.get("w")
        kept = st.session_state.get("workshop_id", _ANY)
        meant = kept if code is None else workshops.by_code(db, code=code)
        held = [
            grant
            for grant in people.grants(db, browser=this_browser)
            if grant.role in ALLOWED[screen] and meant in (_ANY, grant.workshop_id)
        ]
        grant = min(held, key=lambda each: _preference(each.role, screen), default=None)
        if grant is None or grant.workshop_id is None:
            return None
        workshop = workshops.describe(db, workshop_id=grant.workshop_id)
    st.session_state["workshop_id"] = grant.workshop_id
    st.session_state["role"] = grant.role
    st.session_state["grant_id"] = grant.id
    language = grant.language or workshop.language
    return Who(grant.role, grant.workshop_id, this_browser, language, grant.person_id)


def _preference(role: Role, screen: Screen) -> int:
    wished = st.query_params.get("as") or st.session_state.get("role")
    return -1 if role == wished else ALLOWED[screen].index(role)


def is_host() -> bool:
    """Whether this browser may start workshops on this installation."""
    this_browser = browser()
    if not this_browser:
        return False
    with engine.reading() as db:
        return any(g.role is Role.HOST for g in people.grants(db, browser=this_browser))


def doors() -> tuple[layout.Door, ...]:
    """The workshops that this browser is in, the most recent first."""
    this_browser = browser()
    if not this_browser:
        return ()
    with engine.reading() as db:
        return tuple(
            layout.Door(g.role, workshops.describe(db, workshop_id=g.workshop_id))
            for g in people.grants(db, browser=this_browser)
            if g.workshop_id is not None
        )


def guest_language() -> Lang:
    """The language of somebody who is not in a workshop yet."""
    return "en" if st.session_state.get("guest_language") == "en" else "nl"


def require(screen: Screen) -> Who:
    """Let only those on this page who may be here, and put its frame around it.

    The first line of every page: a direct link may reach a page without app.py.
    """
    looking = who(screen)
    if looking is None:
        layout.refuse(guest_language())
    layout.frame(looking, screen)
    return looking
