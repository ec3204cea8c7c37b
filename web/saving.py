"""Where the draft guard in the browser sends what somebody is typing."""

import json
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from db import engine
from db.models import now
from db.queries import drafts
from web.identity import browser_of

# The longest text there is, in the widest characters, with room for the rest.
_LARGEST: Final = 65_536


async def save(request: Request) -> Response:
    """Save a text; says whether it is saved, and if not why, in words for the guard alone."""
    sent = await _sent(request)
    browser = browser_of(request)
    if sent is None or browser is None:
        return _told(drafts.Outcome(False, reason="not_allowed"), 400)
    outcome = await run_in_threadpool(_save, browser, sent)
    return _told(outcome, 200)


def _save(browser: str, sent: dict[str, Any]) -> drafts.Outcome:
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=sent["workshop"],
            browser=browser,
            field=sent["field"],
            body=sent["body"],
            revision=sent["revision"],
            now=now(),
        )


async def _sent(request: Request) -> dict[str, Any] | None:
    """The message, or None when it is not one of the guard's."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            return None
    try:
        sent = json.loads(body)
    except ValueError:
        return None
    kinds = {"workshop": int, "field": str, "body": str, "revision": int}
    if not isinstance(sent, dict) or any(type(sent.get(k)) is not v for k, v in kinds.items()):
        return None
    if not 0 < sent["revision"] < 2**53 or not 0 < sent["workshop"] < 2**53:
        return None
    return sent


def _told(outcome: drafts.Outcome, status: int) -> Response:
    told: dict[str, Any] = {"saved": outcome.saved, "revision": outcome.revision}
    if outcome.reason:
        told["reason"] = outcome.reason
    if outcome.current:
        told["body"] = outcome.current.body
    return JSONResponse(told, status, {"Cache-Control": "no-store"})
