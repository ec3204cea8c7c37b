"""Forms to print for people without a device: everything that they would fill in on a phone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from db import engine
from db.queries import entry as entries
from db.queries import margin, progress, statements, weighing, workshops
from db.queries.dealing import SHORTLIST
from db.queries.statements import StatementView
from db.tokens import normalised
from web import handing, paper
from web.identity import browser_of
from workshop.access import Screen, Who, may_open
from workshop.agenda import PAPER_KINDS
from workshop.content import Activity, Instrument, Step, shipped
from workshop.language import Lang
from workshop.words import contribute
from workshop.words import examples as example_words
from workshop.words import paper as words
from workshop.words import shortlist as shortlist_words

_WEB: Final = "spinnenweb"
# Enough for who has most to say; more fits on the back.
_LINES: Final = {"statements": 2, "compare": 5, "vision": 13, "margin": 12, "examples": 3}
# What is about the proposal has a form once that lies before the team.
_ABOUT_PROPOSAL: Final = frozenset({"margin", "feasible", "examples"})


@dataclass(frozen=True)
class _There:
    """What there is to put on forms now.

    `listed` has the statements by activity, `proposal` every sentence behind its aspect, and
    `begun` the activities that were opened at some time.
    """

    listed: Mapping[str, tuple[StatementView, ...]]
    proposal: tuple[tuple[str, str], ...]
    begun: Collection[str]


def show(request: Request) -> Response:
    """The forms of one step, one activity, or of all that people fill in."""
    who = _entering(request)
    if who is None:
        return handing.ask(request, title=words.REFUSED_TITLE, lead=words.REFUSED, status=403)
    lang = paper.wished_language(request, otherwise=who.language)
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    there = _gather(who.workshop_id)
    forms = _forms(request, there)
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
        statements=there.listed,
        proposal=_by_thread(there.proposal, lang),
        checks=lambda instrument: _checks(instrument, lang),
        short=[(value, text[lang]) for value, text in shortlist_words.CHOICES.items()],
        content=shipped(),
        votes=_votes(lang),
        lenses=contribute.LENS_SHORT,
        lines=_LINES,
        said=words,
        practice=example_words,
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


def _gather(workshop_id: int) -> _There:
    keys = [dim.key for dim in shipped().instrument(_WEB).dims]
    with engine.reading() as db:
        listed = {
            each.id: weighing.playing(db, workshop_id=workshop_id, activity=each.id)
            for each in shipped().activities
            if each.kind == "weigh"
        }
        listed[SHORTLIST] = statements.in_play(db, workshop_id=workshop_id)
        return _There(
            listed,
            margin.numbered(db, workshop_id=workshop_id, aspects=keys),
            frozenset(progress.standings(db, workshop_id=workshop_id)),
        )


def _forms(request: Request, there: _There) -> list[tuple[Step, list[Activity]]]:
    """What is asked for in the address, step by step, as far as there is something to ask.

    Not every team deals out its list: that form comes with its step once the round has begun.
    """
    step, activity = (request.query_params.get(name) for name in ("step", "activity"))

    def there_is(each: Activity) -> bool:
        if each.id in _ABOUT_PROPOSAL:
            return bool(there.proposal)
        if each.kind == "shortlist" and activity != each.id and each.id not in there.begun:
            return False
        return each.kind not in ("weigh", "shortlist") or bool(there.listed[each.id])

    wanted = [
        each
        for each in shipped().activities
        if each.kind in PAPER_KINDS
        and step in (None, str(each.step))
        and activity in (None, each.id)
        and there_is(each)
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


def _checks(instrument: Instrument, lang: Lang) -> list[tuple[str, str]]:
    """The answers of a checklist, numbered from 1 on."""
    choices = shipped().scale(instrument.scale).choices
    return [(str(number), choice.label[lang]) for number, choice in enumerate(choices, start=1)]


def _by_thread(
    proposal: Sequence[tuple[str, str]], lang: Lang
) -> list[tuple[str, list[tuple[int, str]]]]:
    """The numbered sentences of the proposal under the names of their threads."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, (aspect, sentence) in enumerate(proposal, start=1):
        found.setdefault(aspect, []).append((number, sentence))
    web = shipped().instrument(_WEB)
    return [(web.dim(aspect).title[lang], listed) for aspect, listed in found.items()]
