"""Letters about a pilot to print: on plain paper, without any script."""

from starlette.requests import Request
from starlette.responses import Response

from db import engine
from db.models import now
from db.queries import entry as entries
from db.queries import letters, workshops
from db.tokens import normalised
from web import handing, paper
from web.identity import browser_of
from workshop import letter
from workshop.access import Screen, Who, may_open
from workshop.content import shipped
from workshop.words import pilots as words


def show(request: Request) -> Response:
    """One letter about one pilot, for who may open the page about pilots."""
    who = _reading(request)
    if who is None:
        return handing.ask(
            request, title=words.LETTER_REFUSED_TITLE, lead=words.LETTER_REFUSED, status=403
        )
    lang = paper.wished_language(request, otherwise=who.language)
    readers = [one.id for one in shipped().letters]
    wanted = next((one for one in readers if one == request.query_params.get("to")), readers[0])
    try:
        with engine.reading() as db:
            workshop = workshops.describe(db, workshop_id=who.workshop_id)
            body = letters.to_print(
                db,
                workshop_id=who.workshop_id,
                pilot_id=request.path_params["pilot"],
                content=shipped(),
                reader=wanted,
                lang=lang,
            )
    except LookupError:
        return paper.notice(
            request, words.LETTER_GONE_TITLE, words.LETTER_GONE, lang=lang, status=404
        )
    subject, blocks = letter.blocks(body)
    return paper.page(
        request,
        "letter.html",
        lang,
        who=who,
        workshop=workshop,
        subject=subject,
        blocks=blocks,
        today=letter.day(now().astimezone().date(), lang),
        said=words,
    )


def _reading(request: Request) -> Who | None:
    """As whom this browser may read letters of the workshop in the address; None when not."""
    browser = browser_of(request)
    if browser is None:
        return None
    code = normalised(request.path_params["code"])
    with engine.reading() as db:
        held = entries.held(db, browser=browser)
    return next(
        (h.who for h in held if h.who.code == code and may_open(h.who.role, Screen.PILOTS)), None
    )
