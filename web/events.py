"""The event stream by which screens follow the workshop: states and counts, never an answer."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass
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
from web.presence import Presence
from workshop.access import Role

_FRESH: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
# A comment would reach the browser, but not the script that wants to know that we are here.
_HERE: Final = "event: here\ndata: 1\n\n"
_STOP: Final = (signal.SIGINT, signal.SIGTERM)
_hub: Final = Hub()
_presence: Final = Presence()


@dataclass(frozen=True)
class _Visitor:
    """Which workshop somebody follows, and as which person where that is on a phone."""

    workshop_id: int
    person_id: int | None


@asynccontextmanager
async def following(drawing: Callable[[], int]) -> AsyncIterator[None]:
    """Follow changes while the server runs, and let the streams go as soon as it has to stop.

    `drawing` says how many phones are being drawn now because the room moved on.
    """
    _hub.paced_by(drawing)
    running = asyncio.create_task(_hub.run())
    noting = asyncio.create_task(_presence.run())
    _when_stopping(asyncio.get_running_loop())
    try:
        yield
    finally:
        _hub.close()
        noting.cancel()
        await running
        with suppress(asyncio.CancelledError):
            await noting


async def stream(request: Request) -> Response:
    """The open stream of one workshop, for a browser that has any role in it."""
    visitor = await run_in_threadpool(_visitor, request)
    if visitor is None:
        return JSONResponse({}, 403, _FRESH)
    opened = await _hub.open(visitor.workshop_id, calm=_is_calm(request))
    return StreamingResponse(
        _lines(visitor, opened), media_type="text/event-stream", headers=_FRESH
    )


async def now(request: Request) -> Response:
    """The same as a single answer, for where something on the way holds streams back."""
    visitor = await run_in_threadpool(_visitor, request)
    if visitor is None:
        return JSONResponse({}, 403, _FRESH)
    if visitor.person_id is not None:
        _presence.asked(visitor.person_id)
    taken = await run_in_threadpool(_take, visitor.workshop_id)
    return Response(_told(taken), media_type="application/json", headers=_FRESH)


async def _lines(visitor: _Visitor, opened: Stream) -> AsyncIterator[str]:
    person_id, people_before = visitor.person_id, 0
    if person_id is not None:
        _presence.arrive(person_id, opened)
    try:
        async for taken in opened.pulses():
            yield f"data: {_told(taken)}\n\n" if taken else _HERE
            if taken and taken.people < people_before:
                _presence.fewer()
            people_before = taken.people if taken else people_before
    finally:
        _hub.drop(visitor.workshop_id, opened)
        if person_id is not None:
            _presence.leave(person_id, opened)


def _take(workshop_id: int) -> Pulse | None:
    with engine.reading() as db:
        return pulse.take(db, workshop_id=workshop_id)


def _told(taken: Pulse | None) -> str:
    return json.dumps(asdict(taken) if taken else {}, separators=(",", ":"))


def _visitor(request: Request) -> _Visitor | None:
    """Who follows the workshop in the address; None for a browser that has no role in it."""
    browser = browser_of(request)
    if browser is None:
        return None
    with engine.reading() as db:
        workshop_id = workshops.by_code(db, code=request.query_params.get("w", ""))
        grants = people.grants(db, browser=browser)
    held = [grant for grant in grants if grant.workshop_id == workshop_id]
    if workshop_id is None or not held:
        return None
    persons = (grant.person_id for grant in held if grant.role is Role.PARTICIPANT)
    # A facilitator who also tries out a phone is not here as a participant in the cockpit.
    return _Visitor(workshop_id, next(persons, None) if _is_calm(request) else None)


def _is_calm(request: Request) -> bool:
    """Whether it is a phone that asks; the other screens follow eagerly."""
    return request.query_params.get("pace") == "calm"


def _when_stopping(loop: asyncio.AbstractEventLoop) -> None:
    """Let the streams end before the server waits for its connections to close."""
    for number in _STOP:
        before = signal.getsignal(number)

        def stop(received: int, frame: FrameType | None, before: Any = before) -> None:
            loop.call_soon_threadsafe(_hub.close)
            if callable(before):
                before(received, frame)

        signal.signal(number, stop)
