"""Forms to print for people without a device: everything that they would fill in on a phone."""

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from db import engine
from db.queries import entry as entries
from db.queries import weighing, workshops
from db.queries.statements import StatementView
from db.tokens import normalised
from web import handing, paper
from web.identity import browser_of
from workshop.access import Screen, Who, may_open
from workshop.agenda import PAPER_KINDS
from workshop.content import Activity, Step, shipped
from workshop.language import Lang
from workshop.words import contribute
from workshop.words import paper as words

# Enough for who has most to say; more fits on the back.
_LINES: Final = {"statements": 2, "compare": 5, "vision": 13}


def show(request: Request) -> Response:
    """The forms of one step, one activity, or of all that people fill in."""
    who = _entering(request)
    if who is None:
        return handing.ask(request, title=words.REFUSED_TITLE, lead=words.REFUSED, status=403)
    lang = paper.wished_language(request, otherwise=who.language)
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        weighed = {
            each.id: weighing.playing(db, workshop_id=who.workshop_id, activity=each.id)
            for each in shipped().activities
            if each.kind == "weigh"
        }
    forms = _forms(request, weighed)
    if not forms:
        return paper.notice(request, words.NOTHING_TITLE, words.NOTHING, lang=lang, status=404)
    return paper.page(
        request,
        "form.html",
        lang,
        who=who,
        workshop=workshop,
        promise=shipped().promise(workshop.promise),
        forms=forms,
        weighed=weighed,
        content=shipped(),
        votes=_votes(lang),
        lenses=contribute.LENS_SHORT,
        lines=_LINES,
        said=words,
    )


def _entering(request: Request) -> Who | None:
    """As whom this browser may have forms of the workshop in the address; None when it may not."""
    browser = browser_of(request)
    if browser is None:
        return None
    code = normalised(request.path_params["code"])
    with engine.reading() as db:
        held = entries.held(db, browser=browser)
    return next(
        (h.who for h in held if h.who.code == code and may_open(h.who.role, Screen.ENTER)), None
    )


def _forms(
    request: Request, weighed: Mapping[str, tuple[StatementView, ...]]
) -> list[tuple[Step, list[Activity]]]:
    """What is asked for in the address, step by step; weighing only where there is a list."""
    step, activity = (request.query_params.get(name) for name in ("step", "activity"))
    wanted = [
        each
        for each in shipped().activities
        if each.kind in PAPER_KINDS
        and step in (None, str(each.step))
        and activity in (None, each.id)
        and (each.kind != "weigh" or weighed[each.id])
    ]
    steps = dict.fromkeys(each.step for each in wanted)
    return [
        (shipped().step(number), [each for each in wanted if each.step == number])
        for number in steps
        if number is not None
    ]


def _votes(lang: Lang) -> list[tuple[str, str]]:
    scale = shipped().scale("stem5")
    unknown = [("?", scale.unknown[lang])] if scale.unknown else []
    return [(str(choice.value), choice.label[lang]) for choice in scale.choices] + unknown
