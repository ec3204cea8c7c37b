"""A draft with proposals of every kind, as the tests of the Word file with changes use it."""

from datetime import UTC, date, datetime

from sqlmodel import select

from db import engine
from db.models import Amendment, AmendmentPart, DialogueGroup, Paragraph, Workshop
from tests.team import CONTENT, Team
from workshop.amending import Kind
from workshop.document import Passage
from workshop.document.placing import Proposed
from workshop.document.recognising import open_question
from workshop.document.tracked import Concept

ON = datetime(2026, 11, 21, 13, 5, tzinfo=UTC)
TEXT = {
    "visie": (
        "Wij leren samen. Ieder kind gaat met vertrouwen naar huis. Kennis van de wereld is de "
        "basis.\n\nElke dag is er rust om te oefenen."
    ),
    "tijd": "Twee keer per week werken we lang door aan één taak.",
    "toetsing": (
        "Een toets vertelt wat de volgende stap is. In de onderbouw geven we geen cijfers.\n\n"
        "Wij kijken samen naar het werk van leerlingen, praten daarover en kiezen wat volgt."
    ),
    "bronnen": "",
}
TITLES = {aspect: CONTENT.instrument("spinnenweb").dim(aspect).title.nl for aspect in TEXT}
# What the text becomes when every change is accepted.
ACCEPTED = {
    "visie": (
        "Wij leren samen. Wij spreken daarbij iedere taal. Ieder kind gaat met vertrouwen naar "
        "huis. Kennis van de wereld en van jezelf is de basis."
    ),
    "tijd": "Wij kiezen per week wat past.",
    "toetsing": (
        "Open vraag: Wanneer geven we een cijfer? In de onderbouw geven we geen cijfers, als "
        "ouders twee keer per jaar een gesprek krijgen.\n\nWij kijken samen naar het werk van "
        "leerlingen. Wij praten daarover. Dan kiezen we wat volgt."
    ),
    "bronnen": "Een boek gaat voor een scherm.",
}
# Aspect, kind, old, new, number of the group, concern.
_ASKED: tuple[tuple[str, Kind, str, str, int, str], ...] = (
    (
        "visie",
        "change",
        "Kennis van de wereld is de basis.",
        "Kennis van de wereld en van jezelf is de basis.",
        1,
        "Het ging alleen over kennis.",
    ),
    (
        "visie",
        "change",
        "Kennis van de wereld is de basis.",
        "Nieuwsgierigheid is de basis.",
        2,
        "Kennis komt daarna.",
    ),
    ("visie", "add", "Wij leren samen.", "Wij spreken daarbij iedere taal.", 3, "Meertaligheid."),
    ("visie", "delete", "Elke dag is er rust om te oefenen.", "", 2, "Staat ook bij Tijd."),
    ("tijd", "delete", TEXT["tijd"], "", 1, "Te strak."),
    ("tijd", "add", "", "Wij kiezen per week wat past.", 3, "Ruimte."),
    (
        "toetsing",
        "condition",
        "In de onderbouw geven we geen cijfers.",
        "In de onderbouw geven we geen cijfers, als ouders twee keer per jaar een gesprek krijgen.",
        3,
        "Ouders willen weten hoe het gaat.",
    ),
    (
        "toetsing",
        "split",
        TEXT["toetsing"].partition("\n\n")[2],
        "Wij kijken samen naar het werk van leerlingen. Wij praten daarover. Dan kiezen we wat "
        "volgt.",
        2,
        "Te lang.",
    ),
    (
        "toetsing",
        "leave_open",
        "Een toets vertelt wat de volgende stap is.",
        "Wanneer geven we een cijfer?",
        1,
        "Wij zijn het niet eens.",
    ),
    ("toetsing", "delete", "Deze zin staat er niet meer.", "", 2, "Achterhaald."),
    ("bronnen", "add", "", "Een boek gaat voor een scherm.", 3, "Er stond nog niets."),
)
PROPOSED = tuple(
    Proposed(
        aspect,
        kind,
        old,
        open_question(new, "nl") if kind == "leave_open" else new,
        f"Groep {group}",
        ON,
        concern,
    )
    for aspect, kind, old, new, group, concern in _ASKED
)


def concept(proposed: tuple[Proposed, ...] = PROPOSED, text: dict[str, str] = TEXT) -> Concept:
    """The draft with these proposals."""
    return Concept(
        language="nl",
        school="De Vlieger",
        team="Onderbouw",
        made_on=date(2026, 11, 21),
        passages=tuple(Passage(key, TITLES.get(key, key), body) for key, body in text.items()),
        proposed=proposed,
    )


def lay(team: Team) -> None:
    """Put the same draft and the same proposals into a workshop, before its team."""
    with engine.writing() as db:
        for aspect, body in TEXT.items():
            if body:
                db.add(Paragraph(workshop_id=team.workshop_id, aspect=aspect, body=body))
        workshop = db.exec(select(Workshop).where(Workshop.id == team.workshop_id)).one()
        workshop.proposed_at = ON
        db.add(workshop)
        groups = [DialogueGroup(workshop_id=team.workshop_id, number=n) for n in (1, 2, 3)]
        db.add_all(groups)
        db.flush()
        for aspect, kind, old, new, number, concern in _ASKED:
            row = Amendment(
                workshop_id=team.workshop_id,
                group_id=groups[number - 1].id,
                aspect=aspect,
                kind=kind,
                old=old,
                status="handed_in",
                created_at=ON,
            )
            db.add(row)
            db.flush()
            for part, body in (("words", new), ("concern", concern), ("reason", ""), ("owner", "")):
                db.add(AmendmentPart(amendment_id=row.id or 0, part=part, body=body))
