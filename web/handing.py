"""Typing the code with which a facilitator lets somebody steer along, or enter paper forms."""

import time
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db import engine
from db.models import now
from db.queries import handing_over, workshops
from db.tokens import normalised
from web import codes, paper
from web.identity import browser_of
from web.knocking import Door
from workshop.access import Role, Screen
from workshop.language import Text
from workshop.words import handing as words
from workshop.words import web as web_words

_door: Final = Door()
_LONGEST_CODE: Final = 14
_FIRST_SCREEN: Final = {Role.FACILITATOR: Screen.FACILITATE, Role.NOTE_KEEPER: Screen.ENTER}


def show(request: Request) -> Response:
    """The page on which the code is typed; opening it changes nothing."""
    return ask(request)


async def take(request: Request) -> Response:
    """Give this browser the role that the code hands out, once."""
    return await run_in_threadpool(_take, request, await paper.fields(request))


def _take(request: Request, form: dict[str, str]) -> Response:
    lang = paper.wished_language(request)
    browser = browser_of(request)
    if browser is None:
        return paper.no_cookie(request, lang)
    typed = form.get("code", "")[:_LONGEST_CODE]
    if not normalised(typed):
        return ask(request, words.EMPTY[lang], status=422)
    address, code = codes.address_of(request), normalised(typed)
    seconds = _door.must_wait(address, code, at=time.monotonic())
    if seconds:
        problem = web_words.WAIT_FORM[lang].format(seconds=seconds)
        return ask(request, problem, typed, status=429)
    # Comparing is slow on purpose: not while others wait to write.
    code_hash = handing_over.hashed_as(code)
    with engine.reading() as db:
        known = handing_over.look_up(db, code_hash=code_hash, now=now()) is not None
    if not known:
        _door.failed(address, at=time.monotonic())
        return ask(request, words.UNKNOWN[lang], typed, status=404)
    with engine.writing() as db:
        offer = handing_over.take(db, code_hash=code_hash, browser=browser, now=now())
        if offer is None:  # the workshop was removed a moment ago
            return ask(request, words.UNKNOWN[lang], typed, status=404)
        workshop = workshops.describe(db, workshop_id=offer.workshop_id)
    if offer.standing == "valid":
        screen = _FIRST_SCREEN[offer.role]
        return RedirectResponse(f"/{screen}?w={workshop.code}&as={offer.role}", 303)
    problem = (words.USED if offer.standing == "used" else words.EXPIRED)[lang]
    return ask(request, problem, status=410)


def ask(
    request: Request,
    problem: str = "",
    typed: str = "",
    *,
    title: Text = words.PAGE_TITLE,
    lead: Text = words.PAGE_LEAD,
    status: int = 200,
) -> Response:
    """The page with the field for the code, also where a page asks for a role."""
    return paper.page(
        request,
        "hand.html",
        paper.wished_language(request),
        status=status,
        title=title,
        lead=lead,
        problem=problem,
        typed=typed,
        said=words,
    )
