"""Streamlit's own files, compressed once and kept, for a laptop that serves a whole room."""

import gzip
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from web import shell

_KINDS: Final = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_A_YEAR: Final = "public, immutable, max-age=31536000"


class Compressed:
    """Serves the scripts and styles under /static compressed to who can read that.

    Streamlit leaves this to a proxy, because compressing anew for every visitor is slow.
    Their names carry a hash of their content, so compressing once is enough.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or let the app answer."""
        if scope["type"] == "http" and scope["method"] == "GET" and _reads_gzip(scope):
            file = _known().get(scope["path"])
            if file is not None:
                body = await anyio.to_thread.run_sync(_compressed, file)
                headers = {
                    "Content-Encoding": "gzip",
                    "Vary": "Accept-Encoding",
                    "Cache-Control": _A_YEAR,
                }
                kind = _KINDS[file.suffix]
                await Response(body, headers=headers, media_type=kind)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def compress_first_files() -> None:
    """Compress what the first page needs before anybody asks for it."""
    for address in shell.first_files():
        _compressed(_known()[address])


def _reads_gzip(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")


@lru_cache(maxsize=1)
def _known() -> dict[str, Path]:
    folder = shell.static_folder() / "static"
    files = (file for file in folder.rglob("*") if file.suffix in _KINDS)
    return {f"/static/{file.relative_to(folder).as_posix()}": file for file in files}


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)
