"""What every answer of the server carries for safety, and what it refuses."""

import re
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web import paper, shell
from workshop.access import Screen
from workshop.address import public_address
from workshop.words import web as words

_SAFE: Final = {"GET", "HEAD", "OPTIONS"}
_HOST: Final = re.compile(r"[A-Za-z0-9.\-:\[\]]{1,255}")
_APP_PREFIXES: Final = ("/static/", "/_stcore/", "/media/", "/component/")
_APP_PAGES: Final = {"/", *(f"/{screen}" for screen in Screen)}
_OWN: Final = re.compile(
    "|".join(
        (
            r"/class/[^/]+",
            r"/e/[^/]+",
            r"/h",
            r"/j(/[^/]+(/back)?)?",
            r"/k/[^/]+",
            r"/leave/[^/]+",
            r"/letter/[^/]+/[0-9]{1,18}",
            r"/paper/[^/]+",
            r"/photo/of/[0-9]{1,18}",
            r"/photo/[A-Za-z0-9_-]{1,64}",
            r"/qr/[^/]+\.svg",
            r"/test(/(script\.js|cookie|stream|seen))?",
            r"/(save|events|pulse|health)",
            r"/(icon|favicon)\.png",
        )
    )
)


def websockets(host: str) -> str:
    """The websockets of this host as a source in a policy, which Safari wants named."""
    return f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""


def page_policy(host: str) -> str:
    """The content security policy of the app's pages, for a browser that asked for this host.

    No `unsafe-eval`: charts are drawn by Vega's interpreter. Components arrive as a blob. Styles
    are made while the app runs, which needs 'unsafe-inline' for styles only.
    """
    return (
        f"default-src 'self'; script-src 'self' blob: {shell.script_hashes()}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        f"connect-src 'self'{websockets(host)}; worker-src 'self' blob:; frame-src 'none'; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )


class SafeHeaders:
    """Puts the safety headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers that an answer does not have yet."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", page_policy(host))
                headers["X-Content-Type-Options"] = "nosniff"
                # With no-referrer a browser also hides the origin of a form that is sent.
                headers["Referrer-Policy"] = "same-origin"
                headers["X-Frame-Options"] = "DENY"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
            await send(message)

        await self._app(scope, receive, with_headers)


class KnownDoors:
    """Refuses what another site sends here, and says so when an address does not exist."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through what we know."""
        if scope["type"] != "http" or scope["path"].startswith(_APP_PREFIXES):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        known = scope["path"] in _APP_PAGES or _OWN.fullmatch(scope["path"])
        if not known:
            answer = paper.notice(request, words.NOT_FOUND_TITLE, words.NOT_FOUND, status=404)
        elif scope["method"] not in _SAFE and not _comes_from_here(request):
            answer = paper.notice(request, words.ELSEWHERE_TITLE, words.ELSEWHERE, status=403)
        else:
            await self._app(scope, receive, send)
            return
        await answer(scope, receive, send)


def _comes_from_here(request: Request) -> bool:
    """Whether a page of ours sent this: browsers name the origin with everything but a GET."""
    host = request.headers.get("host", "")
    ours = {host, urlsplit(public_address(host).url).netloc}
    origin = request.headers.get("origin", "")
    return bool(origin) and urlsplit(origin).netloc in ours
