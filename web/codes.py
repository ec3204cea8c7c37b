"""Join codes: typing one, and finding the workshop that it belongs to."""

import time
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db import engine
from db.queries import workshops
from db.queries.workshops import Description
from db.tokens import normalised
from web import paper
from web.knocking import Door
from workshop.language import Lang, Text
from workshop.words import web as words

_door: Final = Door()
_LONGEST_CODE: Final = 12


def ask_code(request: Request) -> Response:
    """The page on which somebody types the code of a workshop."""
    lang = paper.wished_language(request)
    if "code" not in request.query_params:
        return _code_page(request, lang, words.CODE_TITLE)
    typed = request.query_params["code"]
    if not normalised(typed):
        return _code_page(request, lang, words.CODE_TITLE, problem=words.CODE_EMPTY[lang])
    found = find(request, typed)
    if isinstance(found, Response):
        return found
    return RedirectResponse(f"/j/{found.code}?lang={lang}", 303)


def find(request: Request, typed: str) -> Description | Response:
    """The workshop with this code, or the page that says why there is none."""
    address, code = address_of(request), normalised(typed)[:_LONGEST_CODE]
    lang = paper.wished_language(request)
    seconds = _door.must_wait(address, code, at=time.monotonic())
    if seconds:
        problem = words.WAIT[lang].format(seconds=seconds)
        return _code_page(
            request, lang, words.WAIT_TITLE, problem, code, seconds=seconds, status=429
        )
    with engine.reading() as db:
        workshop_id = workshops.by_code(db, code=code)
        if workshop_id is not None:
            _door.opened(address, code)
            return workshops.describe(db, workshop_id=workshop_id)
    _door.failed(address, at=time.monotonic())
    problem = words.CODE_UNKNOWN[lang]
    return _code_page(request, lang, words.CODE_UNKNOWN_TITLE, problem, code, status=404)


def address_of(request: Request) -> str:
    """The network address that this visitor comes from; a whole school may share one."""
    return request.client.host if request.client else ""


def _code_page(
    request: Request,
    lang: Lang,
    title: Text,
    problem: str = "",
    typed: str = "",
    *,
    seconds: int = 0,
    status: int = 200,
) -> Response:
    return paper.page(
        request,
        "code.html",
        lang,
        status=status,
        title=title,
        problem=problem,
        typed=typed,
        # Only an address that was opened, not a form that was sent, can be tried again by itself.
        seconds=seconds if request.method == "GET" else 0,
    )
