"""The cookie by which a browser is known: an opaque random id, and nothing else."""

import re
from http.cookies import CookieError, SimpleCookie
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from db.tokens import new_token
from workshop.access import BROWSER_COOKIE

_FORM: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_YEARS: Final = 2 * 365 * 24 * 3600
# Behind the link of a class nobody is known, so nothing is left on the device.
_WITHOUT: Final = "/e/"


def browser_of(connection: HTTPConnection) -> str | None:
    """The id of the browser that asks; None before it was given one."""
    return _browser(connection.headers)


def is_secure(connection: HTTPConnection) -> bool:
    """Whether this browser speaks TLS, with us or with the proxy before us."""
    told = connection.headers.get("x-forwarded-proto", "")
    return "https" in (connection.scope["scheme"], told)


def _browser(headers: Headers) -> str | None:
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return None
    found = cookies.get(BROWSER_COOKIE)
    return found.value if found and _FORM.fullmatch(found.value) else None


class GiveCookie:
    """Gives a browser its id with the first page that it opens; nothing is stored for that."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the cookie to HTML pages for browsers that have none."""
        if (
            scope["type"] != "http"
            or scope["path"].startswith(_WITHOUT)
            or _browser(Headers(scope=scope))
        ):
            await self._app(scope, receive, send)
            return

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("Set-Cookie", _cookie(secure=is_secure(HTTPConnection(scope))))
            await send(message)

        await self._app(scope, receive, with_cookie)


def _cookie(*, secure: bool) -> str:
    made = f"{BROWSER_COOKIE}={new_token()}; Max-Age={_YEARS}; Path=/; HttpOnly; SameSite=Lax"
    return made + ("; Secure" if secure else "")
