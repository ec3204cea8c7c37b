"""Personal links: what they open is shown first, and a button exchanges them for a cookie."""

from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db import engine
from db.queries import entry, people, workshops
from web import paper
from web.identity import browser_of
from workshop.access import Role, Screen
from workshop.words import web as words

_FIRST_SCREEN: Final = {
    Role.FACILITATOR: Screen.FACILITATE,
    Role.LEADER: Screen.DRAFT,
    Role.BEAMER: Screen.BEAMER,
    Role.PARTICIPANT: Screen.CONTRIBUTE,
}


def show(request: Request) -> Response:
    """Say what the link opens; programs that look links up change nothing by that."""
    browser = browser_of(request)
    with engine.reading() as db:
        opened = people.opened_by(db, token=request.path_params["token"])
        if opened is None:
            return _unknown(request)
        workshop = (
            workshops.describe(db, workshop_id=opened.workshop_id) if opened.workshop_id else None
        )
        held = (
            entry.participant(db, browser=browser, workshop_id=opened.workshop_id)
            if browser and opened.workshop_id
            else None
        )
    switches = (
        opened.role is Role.PARTICIPANT and held is not None and held.person_id != opened.person_id
    )
    return paper.page(
        request,
        "link.html",
        paper.wished_language(request, otherwise=workshop.language if workshop else "nl"),
        workshop=workshop,
        role=opened.role,
        switches=switches,
    )


def accept(request: Request) -> Response:
    """Give this browser what the link opens, and leave the token out of the next address."""
    browser = browser_of(request)
    if browser is None:
        return paper.no_cookie(request, paper.wished_language(request))
    with engine.writing() as db:
        opened = people.accept(db, token=request.path_params["token"], browser=browser)
        if opened is None:
            return _unknown(request)
        if opened.workshop_id is None:
            return RedirectResponse("/", 303)
        code = workshops.describe(db, workshop_id=opened.workshop_id).code
    return RedirectResponse(f"/{_FIRST_SCREEN[opened.role]}?w={code}&as={opened.role}", 303)


def _unknown(request: Request) -> Response:
    return paper.notice(request, words.LINK_UNKNOWN_TITLE, words.LINK_UNKNOWN, status=404)
