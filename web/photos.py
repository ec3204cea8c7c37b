"""The pictures of examples: the one way in and the one way out, each checked for who asks."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from db import engine
from db.models import now
from db.queries import photos
from db.queries.photos import NotPromised
from db.queries.writings import NotYours
from web.identity import browser_of
from workshop import photo
from workshop.photo import LARGEST, MIME, Refused

# So much is listened to after it is clear that it is too large: whoever is cut off in the middle
# of sending never reads why.
_PATIENCE: Final = 3 * LARGEST
# A picture is shown and nothing else is ever done with it.
_POLICY: Final = "default-src 'none'; sandbox"


async def add(request: Request) -> Response:
    """Put the picture that was sent with an example; says why where it is not taken."""
    browser = browser_of(request)
    example = int(request.path_params["example"])
    may = browser is not None and await run_in_threadpool(_may_add, browser, example)
    file = await _sent(request, keep=may)
    if browser is None or not may:
        return _told("closed", 403)
    if file is None:
        return _told("too_large", 413)
    promised = request.query_params.get("promised") == "yes"
    fault = await run_in_threadpool(_add, browser, example, file, promised)
    return _told(fault, 422) if fault else JSONResponse({"kept": True}, headers=_NOT_KEPT)


def show(request: Request) -> Response:
    """A picture, to who may see it; to everybody else there is none."""
    token, browser = request.path_params["token"], browser_of(request)
    data = None
    if browser is not None:
        with engine.reading() as db:
            data = photos.seen(db, browser=browser, token=token)
    if data is None:
        return Response(status_code=404, headers=_NOT_KEPT)
    # Asked again each time: whoever may no longer see it gets nothing from then on.
    headers = {
        "Cache-Control": "private, no-cache",
        "ETag": f'"{token}"',
        "Content-Security-Policy": _POLICY,
        "Content-Disposition": "inline",
    }
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=MIME, headers=headers)


_NOT_KEPT: Final = {"Cache-Control": "no-store"}


def _may_add(browser: str, example: int) -> bool:
    with engine.reading() as db:
        return photos.may_add(db, browser=browser, example_id=example, at=now())


def _add(browser: str, example: int, file: bytes, promised: bool) -> str | None:
    """Clean the picture and keep it; returns why not."""
    try:
        cleaned = photo.cleaned(file)
    except Refused as refused:
        return refused.fault
    try:
        with engine.writing() as db:
            photos.add(
                db,
                browser=browser,
                example_id=example,
                photo=cleaned,
                promised=promised,
                at=now(),
            )
    except (NotYours, NotPromised):
        return "closed"
    return None


async def _sent(request: Request, *, keep: bool) -> bytes | None:
    """The file, or None when it is too large; what is not to be kept is only listened to."""
    file, length = bytearray(), 0
    async for part in request.stream():
        length += len(part)
        if length > _PATIENCE:
            break
        if keep and length <= LARGEST:
            file += part
        else:
            file.clear()
    return None if length > LARGEST else bytes(file)


def _told(fault: str, status: int) -> Response:
    return JSONResponse({"kept": False, "reason": fault}, status, _NOT_KEPT)
