"""To print for classes: the card with the link, the form on paper, and the guide for a talk."""

from io import BytesIO
from typing import Any, Final

import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from db import engine
from db.queries import entry as entries
from db.queries import evaluation, learners, workshops
from db.queries.evaluation import Form
from db.queries.workshops import Description
from db.tokens import normalised
from web import paper
from web.identity import browser_of, is_secure
from workshop import design
from workshop.access import Screen, Who, may_open
from workshop.address import public_address
from workshop.content import shipped
from workshop.evaluation import LEARNERS
from workshop.language import Lang
from workshop.rounds import Audience, Moment
from workshop.words import learners as words

_PILOTS: Final = "pilots"
_GUIDE: Final = "talk_guide"


def show(request: Request) -> Response:
    """What the address asks for: `card` with a class and a round, `form` with an age, or `talk`."""
    who = _printing(request)
    if who is None:
        return paper.notice(request, words.REFUSED_TITLE, words.REFUSED, status=403)
    lang = paper.wished_language(request, otherwise=who.language)
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        form = evaluation.form(db, workshop_id=who.workshop_id)
    asked = request.query_params
    made = None
    if "card" in asked:
        made = _card(request, who, workshop, lang)
    elif form is not None and asked.get("form") in {str(one) for one in LEARNERS}:
        made = _form(request, who, workshop, form, lang)
    elif form is not None and "talk" in asked:
        made = _talk(request, who, workshop, form, lang)
    return made or paper.notice(request, words.GONE_TITLE, words.GONE, lang=lang, status=404)


def _printing(request: Request) -> Who | None:
    """As whom this browser may print for the workshop in the address; None when it may not."""
    browser = browser_of(request)
    if browser is None:
        return None
    code = normalised(request.path_params["code"])
    with engine.reading() as db:
        held = entries.held(db, browser=browser)
    may = (h.who for h in held if h.who.code == code and may_open(h.who.role, Screen.EVALUATION))
    return next(may, None)


def _card(request: Request, who: Who, workshop: Description, lang: Lang) -> Response | None:
    wanted, moment = (request.query_params.get(name, "") for name in ("card", "round"))
    if moment not in {str(one) for one in Moment}:
        return None
    with engine.reading() as db:
        chosen = workshops.chosen_address(db, workshop_id=who.workshop_id)
        found = learners.classes(db, workshop_id=who.workshop_id, moment=Moment(moment))
    one = next((one for one in found if str(one.id) == wanted and one.is_open), None)
    if one is None:
        return None
    scheme = "https" if is_secure(request) else "http"
    address = public_address(request.headers.get("host", ""), scheme=scheme, chosen=chosen)
    link = f"{address.url}/e/{one.token}"
    return _print(request, who, workshop, lang, kind="card", one=one, link=link, square=_qr(link))


def _form(
    request: Request, who: Who, workshop: Description, form: Form, lang: Lang
) -> Response | None:
    audience = Audience(request.query_params["form"])
    asked = form.asked(audience)
    if not asked:
        return None
    choices = [c.label[lang] for c in shipped().scale(LEARNERS[audience]).choices]
    return _print(
        request,
        who,
        workshop,
        lang,
        kind="form",
        questions=[text for _, text in asked],
        choices=choices,
        lead=words.LEAD[audience][lang],
    )


def _talk(
    request: Request, who: Who, workshop: Description, form: Form, lang: Lang
) -> Response | None:
    asked = form.asked(Audience.CHILDREN)
    if not asked:
        return None
    guide = shipped().instrument(_PILOTS).list(_GUIDE)
    return _print(
        request,
        who,
        workshop,
        lang,
        kind="talk",
        steps=[item.text[lang] for item in guide.items],
        guide=guide.title[lang],
        questions=[text for _, text in asked],
    )


def _print(
    request: Request, who: Who, workshop: Description, lang: Lang, **values: Any
) -> Response:
    return paper.page(request, "class.html", lang, who=who, workshop=workshop, said=words, **values)


def _qr(link: str) -> Markup:
    """The link as a square drawing; segno writes it out of dots, never out of words."""
    picture = BytesIO()
    square = segno.make(link, error="m")
    square.save(picture, kind="svg", border=2, dark=design.INK, omitsize=True, xmldecl=False)
    return Markup(picture.getvalue().decode())
