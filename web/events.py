"""The event stream by which screens follow the workshop: states and counts, never an answer."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from types import FrameType
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from db import engine
from db.queries import people, pulse, workshops
from db.queries.pulse import Pulse
from web.hub import Hub, Stream
from web.identity import browser_of

_FRESH: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
# A comment would reach the browser, but not the script that wants to know that we are here.
_HERE: Final = "event: here\ndata: 1\n\n"
_STOP: Final = (signal.SIGINT, signal.SIGTERM)
_hub: Final = Hub()


@asynccontextmanager
async def following() -> AsyncIterator[None]:
    """Follow changes while the server runs, and let the streams go as soon as it has to stop."""
    running = asyncio.create_task(_hub.run())
    _when_stopping(asyncio.get_running_loop())
    try:
        yield
    finally:
        _hub.close()
        await running


async def stream(request: Request) -> Response:
    """The open stream of one workshop, for a browser that has any role in it."""
    workshop_id = await run_in_threadpool(_workshop_of, request)
    if workshop_id is None:
        return JSONResponse({}, 403, _FRESH)
    opened = await _hub.open(workshop_id, calm=request.query_params.get("pace") == "calm")
    return StreamingResponse(
        _lines(workshop_id, opened), media_type="text/event-stream", headers=_FRESH
    )


def now(request: Request) -> Response:
    """The same as a single answer, for where something on the way holds streams back."""
    workshop_id = _workshop_of(request)
    if workshop_id is None:
        return JSONResponse({}, 403, _FRESH)
    with engine.reading() as db:
        taken = pulse.take(db, workshop_id=workshop_id)
    return Response(_told(taken), media_type="application/json", headers=_FRESH)


async def _lines(workshop_id: int, opened: Stream) -> AsyncIterator[str]:
    try:
        async for taken in opened.pulses():
            yield f"data: {_told(taken)}\n\n" if taken else _HERE
    finally:
        _hub.drop(workshop_id, opened)


def _told(taken: Pulse | None) -> str:
    return json.dumps(asdict(taken) if taken else {}, separators=(",", ":"))


def _workshop_of(request: Request) -> int | None:
    """The workshop in the address, when this browser has a role in it."""
    browser = browser_of(request)
    if browser is None:
        return None
    with engine.reading() as db:
        workshop_id = workshops.by_code(db, code=request.query_params.get("w", ""))
        held = {grant.workshop_id for grant in people.grants(db, browser=browser)}
    return workshop_id if workshop_id in held else None


def _when_stopping(loop: asyncio.AbstractEventLoop) -> None:
    """Let the streams end before the server waits for its connections to close."""
    for number in _STOP:
        before = signal.getsignal(number)

        def stop(received: int, frame: FrameType | None, before: Any = before) -> None:
            loop.call_soon_threadsafe(_hub.close)
            if callable(before):
                before(received, frame)

        signal.signal(number, stop)
