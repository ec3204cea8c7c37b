"""The form of a class: one light page without a cookie, of which only counts are kept."""

import re
import time
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db import engine
from db.queries import learners
from db.queries.learners import IsClosed, NothingChosen, OpenForm
from db.tokens import new_token
from web import codes, paper
from web.knocking import Door
from workshop.content import shipped
from workshop.evaluation import LEARNERS
from workshop.language import Lang, Text
from workshop.words import learners as words

_door: Final = Door()
# The name of a field is a q with the number of its question.
_FIELD: Final = re.compile(r"q([0-9]{1,18})")
_NUMBER: Final = re.compile(r"[A-Za-z0-9_-]{20,64}")


def show(request: Request) -> Response:
    """An empty form, or that the last one was sent."""
    found = _find(request)
    if isinstance(found, Response):
        return found
    if "sent" in request.query_params:
        lang = _language(request, found)
        return paper.page(request, "sent.html", lang, said=words, is_open=found.is_open)
    return _form(request, found)


async def send(request: Request) -> Response:
    """Count a form, once, and be ready for the next learner."""
    return await run_in_threadpool(_send, request, await paper.fields(request))


def _send(request: Request, fields: dict[str, str]) -> Response:
    found = _find(request)
    if isinstance(found, Response):
        return found
    token, number = request.path_params["token"], fields.get("number", "")
    chosen = {
        int(match[1]): value
        for name, value in fields.items()
        if (match := _FIELD.fullmatch(name)) is not None
    }
    lang = _language(request, found)
    if not _NUMBER.fullmatch(number):
        return _form(request, found, chosen=chosen, problem=words.AGAIN[lang])
    try:
        with engine.writing() as db:
            learners.hand_in(db, content=shipped(), token=token, number=number, chosen=chosen)
    except IsClosed:
        return _said(request, found, words.CLOSED_TITLE, words.CLOSED)
    except LookupError:
        return _unknown(request)
    except NothingChosen:
        return _form(request, found, number=number, problem=words.NOTHING[lang])
    return RedirectResponse(f"/e/{token}?sent=1&lang={lang}", 303)


def _find(request: Request) -> OpenForm | Response:
    """The form behind this token, or the page that says why there is none."""
    address, token = codes.address_of(request), request.path_params["token"]
    seconds = _door.must_wait(address, token, at=time.monotonic())
    if seconds:
        lang = paper.wished_language(request)
        text = words.WAIT[lang].format(seconds=seconds)
        return _page(request, lang, words.UNKNOWN_TITLE[lang], text, status=429)
    with engine.reading() as db:
        found = learners.opened_by(db, token=token)
    if found is None:
        _door.failed(address, at=time.monotonic())
        return _unknown(request)
    _door.opened(address, token)
    return found


def _form(
    request: Request,
    found: OpenForm,
    *,
    number: str = "",
    chosen: dict[int, str] | None = None,
    problem: str = "",
) -> Response:
    if not found.is_open:
        return _said(request, found, words.CLOSED_TITLE, words.CLOSED)
    lang = _language(request, found)
    choices = shipped().scale(LEARNERS[found.audience]).choices
    return paper.page(
        request,
        "learner.html",
        lang,
        status=422 if problem else 200,
        said=words,
        form=found,
        token=request.path_params["token"],
        choices=[(str(choice.value), choice.label[lang]) for choice in choices],
        chosen=chosen or {},
        number=number or new_token(),
        problem=problem,
    )


def _unknown(request: Request) -> Response:
    lang = paper.wished_language(request)
    return _page(request, lang, words.UNKNOWN_TITLE[lang], words.UNKNOWN[lang], status=404)


def _said(request: Request, found: OpenForm, title: Text, text: Text) -> Response:
    lang = _language(request, found)
    return _page(request, lang, title[lang], text[lang], status=410)


def _page(request: Request, lang: Lang, title: str, text: str, *, status: int) -> Response:
    return paper.page(request, "said.html", lang, status=status, title=title, text=text)


def _language(request: Request, found: OpenForm) -> Lang:
    return paper.wished_language(request, otherwise=found.language)
