"""Every address that the server itself answers, and what goes around all answers."""

from pathlib import Path
from typing import Final

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from db import engine
from db.queries import workshops
from web import (
    classes,
    codes,
    entry,
    events,
    forms_on_paper,
    handing,
    learners,
    letters,
    links,
    paper,
    photos,
    saving,
    selftest,
    shell,
)
from web.files import Compressed
from web.guard import KnownDoors, SafeHeaders
from web.identity import GiveCookie
from workshop.access import Screen
from workshop.language import Lang
from workshop.words import web as words

_ICON: Final = Path(__file__).resolve().parent.parent / "static" / "icon.png"


def app_page(request: Request) -> Response:
    """The page in which the app runs, in the language of the workshop in the address."""
    headers = {"Cache-Control": "no-cache"}
    return HTMLResponse(shell.page(_language(request)), headers=headers)


def health(request: Request) -> Response:
    """Whether the server and its database answer."""
    with engine.reading() as db:
        workshops.by_code(db, code="")
    return PlainTextResponse("ok", headers={"Cache-Control": "no-store"})


def icon(request: Request) -> Response:
    """The icon for the tab of the browser."""
    return FileResponse(_ICON, headers={"Cache-Control": "max-age=86400"})


def broken(request: Request, problem: Exception) -> Response:
    """Say in plain words that something failed."""
    return paper.notice(request, words.BROKEN_TITLE, words.BROKEN, status=500)


def _language(request: Request) -> Lang:
    with engine.reading() as db:
        known = workshops.language_of(db, code=request.query_params.get("w", ""))
    return paper.wished_language(request, otherwise=known or "nl")


ROUTES: Final = [
    Route("/", app_page),
    *(Route(f"/{screen}", app_page) for screen in Screen),
    Route("/j", codes.ask_code),
    Route("/j/{code}", entry.show),
    Route("/j/{code}", entry.join, methods=["POST"]),
    Route("/j/{code}/back", entry.back, methods=["POST"]),
    Route("/leave/{code}", entry.leave, methods=["POST"]),
    Route("/qr/{code}.svg", entry.square),
    Route("/test", selftest.show),
    Route("/test/script.js", selftest.script),
    Route("/test/cookie", selftest.cookie),
    Route("/test/stream", selftest.stream),
    Route("/test/seen", selftest.seen, methods=["POST"]),
    Route("/k/{token}", links.show),
    Route("/k/{token}", links.accept, methods=["POST"]),
    Route("/h", handing.show),
    Route("/h", handing.take, methods=["POST"]),
    Route("/paper/{code}", forms_on_paper.show),
    Route("/photo/of/{example:int}", photos.add, methods=["POST"]),
    Route("/photo/{token}", photos.show),
    Route("/letter/{code}/{pilot:int}", letters.show),
    Route("/class/{code}", classes.show),
    Route("/e/{token}", learners.show),
    Route("/e/{token}", learners.send, methods=["POST"]),
    Route("/save", saving.save, methods=["POST"]),
    Route("/events", events.stream),
    Route("/pulse", events.now),
    Route("/health", health),
    Route("/icon.png", icon),
    Route("/favicon.png", icon),  # what the app shows before it knows its own icon
]

MIDDLEWARE: Final = [
    Middleware(SafeHeaders),
    Middleware(GiveCookie),
    Middleware(KnownDoors),
    Middleware(Compressed),
]
