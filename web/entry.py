"""Joining with a code: one light page, no account; nothing is made before a button is pressed."""

import secrets
import time
from io import BytesIO
from typing import Final

import segno
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db import engine
from db.queries import entry, people, workshops
from db.queries.workshops import Description
from web import codes, paper
from web.identity import browser_of, is_secure
from web.knocking import Door
from workshop import design
from workshop.address import public_address
from workshop.content import shipped
from workshop.language import Lang
from workshop.typed import NAME, TooLong, cleaned
from workshop.words import web as words

_personal_door: Final = Door()


def show(request: Request) -> Response:
    """The joining page of one workshop."""
    found = codes.find(request, request.path_params["code"])
    return found if isinstance(found, Response) else _joining(request, found)


async def join(request: Request) -> Response:
    """Let a new person in and go to the first question."""
    return await run_in_threadpool(_join, request, await paper.fields(request))


async def back(request: Request) -> Response:
    """Let somebody in again who kept a personal code."""
    return await run_in_threadpool(_back, request, await paper.fields(request))


def leave(request: Request) -> Response:
    """Forget on this device who joined, so that somebody else can."""
    found = codes.find(request, request.path_params["code"])
    if isinstance(found, Response):
        return found
    browser = browser_of(request)
    if browser:
        with engine.writing() as db:
            people.leave(db, browser=browser, workshop_id=found.id)
    return RedirectResponse(f"/j/{found.code}?lang={_language(request, found)}", 303)


def square(request: Request) -> Response:
    """The joining address as a QR code, in the colours of the look; or that of the test."""
    found = codes.find(request, request.path_params["code"])
    if isinstance(found, Response):
        return found
    scheme = "https" if is_secure(request) else "http"
    with engine.reading() as db:
        chosen = workshops.chosen_address(db, workshop_id=found.id)
    address = public_address(request.headers.get("host", ""), scheme=scheme, chosen=chosen)
    tests = request.query_params.get("to") == "test"
    leads_to = address.test(found.code, _language(request, found)) if tests else None
    picture = BytesIO()
    segno.make(leads_to or address.join(found.code), error="m").save(
        picture, kind="svg", border=2, dark=design.INK, light=design.PAPER, omitsize=True
    )
    headers = {"Cache-Control": "no-store"}
    return Response(picture.getvalue(), media_type="image/svg+xml", headers=headers)


def _join(request: Request, form: dict[str, str]) -> Response:
    found = codes.find(request, request.path_params["code"])
    if isinstance(found, Response):
        return found
    lang = _language(request, found)
    browser = browser_of(request)
    if browser is None:
        return paper.no_cookie(request, lang)
    try:
        name, subgroup = _name(form, found, lang), _subgroup(form, found, lang)
    except ValueError as problem:
        return _joining(request, found, problem=str(problem), form=form)
    with engine.writing() as db:
        entry.join_once(
            db,
            workshop_id=found.id,
            browser=browser,
            name=name,
            subgroup=subgroup,
            language=_other_than(found, lang),
        )
    return _contribute(found)


def _back(request: Request, form: dict[str, str]) -> Response:
    found = codes.find(request, request.path_params["code"])
    if isinstance(found, Response):
        return found
    lang = _language(request, found)
    browser = browser_of(request)
    if browser is None:
        return paper.no_cookie(request, lang)
    place, code = f"{codes.address_of(request)} {found.id}", form.get("code", "")
    seconds = _personal_door.must_wait(place, code, at=time.monotonic())
    if seconds:
        problem = words.WAIT_FORM[lang].format(seconds=seconds)
        return _joining(request, found, problem=problem, returning=True, status=429)
    # Comparing personal codes is slow on purpose: not while others wait to write.
    with engine.reading() as db:
        person_id = people.by_personal_code(db, workshop_id=found.id, code=code)
    if person_id is None:
        _personal_door.failed(place, at=time.monotonic())
        problem = words.PERSONAL_UNKNOWN[lang]
        return _joining(request, found, problem=problem, returning=True, status=404)
    with engine.writing() as db:
        entry.come_back(
            db,
            workshop_id=found.id,
            browser=browser,
            person_id=person_id,
            language=_other_than(found, lang),
        )
    return _contribute(found)


def _joining(
    request: Request,
    workshop: Description,
    *,
    problem: str = "",
    form: dict[str, str] | None = None,
    returning: bool = False,
    status: int = 200,
) -> Response:
    lang = _language(request, workshop)
    browser, given = browser_of(request), form or {}
    with engine.reading() as db:
        held = entry.participant(db, browser=browser, workshop_id=workshop.id) if browser else None
        person = held.person_id if held else None
        can_return = person is not None and people.has_way_back(db, person_id=person)
    return paper.page(
        request,
        "join.html",
        lang,
        status=422 if problem and status == 200 else status,
        workshop=workshop,
        promise=shipped().promise(workshop.promise),
        joined=person is not None,
        can_return=can_return,
        problem=problem,
        subgroup=given.get("subgroup", ""),
        name=given.get("name", _suggestion(workshop, lang)),
        returning=returning,
    )


def _name(form: dict[str, str], workshop: Description, lang: Lang) -> str | None:
    if workshop.promise == "anonymous":
        return None
    try:
        name = cleaned(form.get("name", ""), limit=NAME)
    except TooLong:
        raise ValueError(words.NAME_TOO_LONG[lang].format(limit=NAME)) from None
    if not name and workshop.promise == "named":
        raise ValueError(words.NAME_MISSING[lang])
    return " ".join(name.split()) or None


def _subgroup(form: dict[str, str], workshop: Description, lang: Lang) -> str | None:
    chosen = form.get("subgroup", "")
    numbered = dict(enumerate(workshop.subgroups, start=1))
    if not workshop.subgroups or chosen == "0":
        return None
    if chosen.isdecimal() and int(chosen) in numbered:
        return numbered[int(chosen)]
    raise ValueError(words.SUBGROUP_MISSING[lang])


def _suggestion(workshop: Description, lang: Lang) -> str:
    if workshop.promise != "pseudonymous":
        return ""
    beginning, ending = secrets.choice(words.NAME_BEGINNINGS), secrets.choice(words.NAME_ENDINGS)
    return f"{beginning[lang]} {ending[lang]}"


def _other_than(workshop: Description, lang: Lang) -> Lang | None:
    return lang if lang != workshop.language else None


def _contribute(workshop: Description) -> Response:
    return RedirectResponse(f"/contribute?w={workshop.code}&as=participant", 303)


def _language(request: Request, workshop: Description) -> Lang:
    return paper.wished_language(request, otherwise=workshop.language)
