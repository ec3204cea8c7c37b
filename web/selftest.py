"""The page on which a phone tests whether it can take part, step by step, and says what to do."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from db import changes, engine, reached
from db.models import now
from db.tokens import hashed, normalised
from web import codes, guard, paper
from web.identity import browser_of
from workshop import address
from workshop.words import reach as words

_SCRIPT: Final = Path(__file__).parent / "selftest.js"
_FRESH: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
# Seconds. Long enough to see that nothing on the way closes or holds back what stays open.
BEAT: Final = 0.5
BEATS: Final = 6
# Enough for a whole school that scans at once; more would only be somebody who tries to harm.
_MOST_STREAMS: Final = 400
_LARGEST: Final = 1000
_LONGEST_CODE: Final = 12

_open: set[object] = set()


def show(request: Request) -> Response:
    """The page itself; it came in, so the address is right. It asks nothing about the workshop."""
    code = normalised(request.query_params.get("w", ""))[:_LONGEST_CODE]
    page = paper.page(
        request,
        "selftest.html",
        paper.wished_language(request),
        code=code,
        said=words,
        beats=BEATS,
        told=json.dumps({"code": code, "beats": BEATS}),
    )
    page.headers["Content-Security-Policy"] = _policy(request)
    return page


def script(request: Request) -> Response:
    """What carries the test out."""
    return FileResponse(
        _SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-cache"}
    )


def cookie(request: Request) -> Response:
    """Whether this browser sends the cookie back that it got with the page."""
    return JSONResponse({"kept": browser_of(request) is not None}, headers=_FRESH)


async def stream(request: Request) -> Response:
    """A stream that beats a few times and then ends."""
    if len(_open) >= _MOST_STREAMS:
        return JSONResponse({}, 503, _FRESH)
    return StreamingResponse(_beats(), media_type="text/event-stream", headers=_FRESH)


async def _beats() -> AsyncIterator[str]:
    mark = object()
    _open.add(mark)
    try:
        for number in range(1, BEATS + 1):
            yield f"data: {number}\n\n"
            if number < BEATS:
                await asyncio.sleep(BEAT)
    finally:
        _open.discard(mark)


async def seen(request: Request) -> Response:
    """A phone tells that it came in, by which address, and whether everything works."""
    sent = await _sent(request)
    if sent is not None:
        await run_in_threadpool(_note, request, sent)
    return Response(status_code=204, headers=_FRESH)


def _note(request: Request, sent: dict[str, Any]) -> None:
    visitor = codes.address_of(request)
    if visitor in _own():
        return  # the laptop itself proves nothing about phones
    found = codes.find(request, sent["code"][:_LONGEST_CODE])
    if isinstance(found, Response):
        return
    news = reached.note(
        workshop_id=found.id,
        host=sent["host"],
        phone=hashed(browser_of(request) or visitor),
        works=sent["works"],
        at=now(),
    )
    if news:
        with engine.writing() as db:
            changes.touch(db, found.id)


def _own() -> set[str]:
    return {"127.0.0.1", "::1", *(place.ip for place in address.places())}


async def _sent(request: Request) -> dict[str, Any] | None:
    """The message of the script, or None when it is something else."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            return None
    try:
        sent = json.loads(body)
    except ValueError:
        return None
    kinds = {"code": str, "host": str, "works": bool}
    if not isinstance(sent, dict) or any(type(sent.get(k)) is not v for k, v in kinds.items()):
        return None
    return sent if 0 < len(sent["host"]) <= address.LONGEST else None


def _policy(request: Request) -> str:
    """That of the other light pages, with our one script and the connections that it tests."""
    named = guard.websockets(request.headers.get("host", ""))
    return paper.POLICY.replace(
        "script-src 'none'", f"script-src 'self'; connect-src 'self'{named}"
    )
