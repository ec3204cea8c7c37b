"""The pilots of the made-up people of a rehearsal: one that runs, one that ended.

Doing it once more adds nothing: where a pilot is, nobody makes up others.
"""

from datetime import date, timedelta
from itertools import cycle
from typing import Final

from sqlmodel import Session

from db.models import (
    Pilot,
    PilotDecision,
    PilotEntry,
    PilotExchange,
    PilotExchangePart,
    PilotPart,
    PilotPerson,
    PilotSentence,
    PilotSuggestion,
    now,
)
from db.models.pilots import EXCHANGE_PARTS
from db.queries import pilots
from db.queries.made_up import Company
from workshop.content.parts import MadeUpPilot
from workshop.language import Lang
from workshop.pilots import LIMITS, Stage

# Days before today on which the first one began, and how long each of them takes.
_BEGAN: Final = 21
_LASTS: Final = 42
_BETWEEN_ENTRIES: Final = 5
_PEOPLE: Final = 50
# Of every so many people one puts itself down for a pilot.
_JOINS: Final = 4


def run(db: Session, company: Company) -> None:
    """Let the made-up team run its pilots, unless there is any pilot already."""
    workshop_id = company.workshop.id
    if pilots.listed(db, workshop_id=workshop_id):
        return
    today = now().astimezone().date()
    people = [row for person, row in company.people if not person.away]
    for number, made in enumerate(company.content.rehearsal.pilots):
        # The later ones began, and ended, earlier.
        starts = today - timedelta(days=_BEGAN + number * _LASTS)
        theirs = people[number::_JOINS]
        _pilot(db, company, made, starts, theirs)
    exchange = PilotExchange(workshop_id=workshop_id, held_on=today + timedelta(days=7))
    db.add(exchange)
    db.flush()
    assert exchange.id is not None
    db.add_all(PilotExchangePart(exchange_id=exchange.id, part=part) for part in EXCHANGE_PARTS)


def _pilot(
    db: Session, company: Company, made: MadeUpPilot, starts: date, people: list[int]
) -> None:
    lang, workshop_id = company.workshop.language, company.workshop.id
    row = Pilot(
        workshop_id=workshop_id,
        stage=Stage.ENDED if made.decision else Stage.RUNNING,
        people=_PEOPLE,
        starts_on=starts,
        ends_on=starts + timedelta(days=_LASTS),
    )
    db.add(row)
    db.flush()
    assert row.id is not None
    texts = _texts(made, lang)
    db.add_all(PilotPart(pilot_id=row.id, part=p, body=texts.get(p, "")) for p in LIMITS)
    db.add_all(PilotPerson(pilot_id=row.id, person_id=person) for person in people)
    _log(db, row.id, made, starts, people, lang)
    if made.decision and made.reason:
        db.add(PilotDecision(pilot_id=row.id, decision=made.decision, reason=made.reason[lang]))
    text = pilots.text(db, workshop_id=workshop_id)
    aspect = next((one for one in (made.aspect, *text) if one in text), None)
    if aspect is not None:
        sentence, body = text[aspect][0], made.suggestion[lang]
        db.add(PilotSentence(pilot_id=row.id, aspect=aspect, sentence=sentence))
        db.add(PilotSuggestion(pilot_id=row.id, aspect=aspect, sentence=sentence, body=body))


def _texts(made: MadeUpPilot, lang: Lang) -> dict[str, str]:
    return {
        "name": made.name[lang],
        "question": made.question[lang],
        "people": made.people[lang],
        "doing": made.doing[lang],
        "hope": made.hope[lang],
        "research": made.research[lang],
        "learners": made.learners[lang],
        "owner": made.owner[lang],
    }


def _log(
    db: Session, pilot_id: int, made: MadeUpPilot, starts: date, people: list[int], lang: Lang
) -> None:
    authors = cycle(people or [None])
    for number, entry in enumerate(made.entries, start=1):
        db.add(
            PilotEntry(
                pilot_id=pilot_id,
                person_id=next(authors),
                kind=entry.kind,
                happened_on=starts + timedelta(days=number * _BETWEEN_ENTRIES),
                body=entry.text[lang],
                logged_at=now(),
                # Made-up sentences may be read by everybody at once.
                released_at=now(),
            )
        )
