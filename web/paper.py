"""The light pages before and beside the app: plain HTML that needs no script."""

from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from web import shell
from workshop import design
from workshop.language import LANGS, Lang, Text
from workshop.words import common
from workshop.words import web as words

_TEMPLATES: Final = Path(__file__).parent / "templates"
_LARGEST_FORM: Final = 16_384
# Everything comes from here, and a form goes nowhere else.
POLICY: Final = (
    "default-src 'self'; script-src 'none'; style-src 'unsafe-inline'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(words=words, design=design, font=shell.font(), ahead=shell.first_files())
    return made


def wished_language(request: Request, otherwise: Lang = "nl") -> Lang:
    """The language that this visitor asked for in the address, else the given one."""
    asked = request.query_params.get("lang")
    return next((lang for lang in LANGS if lang == asked), otherwise)


def page(
    request: Request, template: str, lang: Lang, *, status: int = 200, **values: object
) -> HTMLResponse:
    """A page from a template; every value is escaped by the template engine."""
    other: Lang = next(each for each in LANGS if each != lang)
    body = (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            other=other,
            other_name=common.SWITCH_TO[other],
            other_address=str(request.url.include_query_params(lang=other).query),
            **values,
        )
    )
    return HTMLResponse(
        body,
        status,
        {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"},
    )


def notice(
    request: Request, title: Text, text: Text, *, lang: Lang | None = None, status: int = 200
) -> HTMLResponse:
    """A page that only says something, with the way to the code field."""
    return page(
        request,
        "notice.html",
        lang or wished_language(request),
        status=status,
        title=title,
        text=text,
    )


def no_cookie(request: Request, lang: Lang) -> HTMLResponse:
    """Say that nothing can work while this browser keeps no cookies."""
    return notice(request, words.COOKIE_TITLE, words.COOKIE, lang=lang, status=400)


async def fields(request: Request) -> dict[str, str]:
    """What a form sent; of a field that came twice the last one. Too much is treated as nothing."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST_FORM:
            return {}
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
