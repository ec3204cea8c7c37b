"""What pilots say of the sentences of the text: collected for the last revision in step 7."""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, select

from db import changes
from db.models import Pilot, PilotPart, PilotSuggestion
from db.queries import pilots
from db.queries.writings import EnoughTexts
from workshop.pilots import Gathered, Suggestion, gathered

# More than this of one pilot is a new text, and belongs in an amendment.
MOST: Final = 20


@dataclass(frozen=True)
class OwnSuggestion:
    """A suggestion at its pilot, empty ones included."""

    id: int
    aspect: str
    sentence: str
    body: str

    @property
    def field(self) -> str:
        """The address under which it is saved while it is being typed."""
        return f"suggestion:{self.id}"


def of_pilot(db: Session, *, workshop_id: int, pilot_id: int) -> tuple[OwnSuggestion, ...]:
    """The suggestions of one pilot, in the order in which they were begun."""
    pilots.row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    rows = db.exec(
        select(PilotSuggestion)
        .where(PilotSuggestion.pilot_id == pilot_id)
        .order_by(col(PilotSuggestion.id))
    ).all()
    return tuple(OwnSuggestion(row.id or 0, row.aspect, row.sentence, row.body) for row in rows)


def suggestions(db: Session, *, workshop_id: int) -> tuple[Gathered, ...]:
    """What all pilots suggest, by sentence of the text in force; only those with words."""
    rows = db.exec(
        select(PilotSuggestion, PilotPart.body)
        .join(Pilot, col(Pilot.id) == col(PilotSuggestion.pilot_id))
        .join(PilotPart, col(PilotPart.pilot_id) == col(Pilot.id))
        .where(
            Pilot.workshop_id == workshop_id,
            PilotPart.part == "name",
            PilotSuggestion.body != "",
        )
        .order_by(col(PilotSuggestion.id))
    ).all()
    found = [
        Suggestion(row.pilot_id, name, row.aspect, row.sentence, row.body) for row, name in rows
    ]
    return gathered(found, pilots.text(db, workshop_id=workshop_id))


def begin(db: Session, *, workshop_id: int, pilot_id: int, aspect: str, sentence: str) -> int:
    """Begin a suggestion about a sentence of the text, or an addition to an aspect (''); its id.

    Raises LookupError when that sentence or aspect is not in the text, EnoughTexts at the
    twentieth.
    """
    found = of_pilot(db, workshop_id=workshop_id, pilot_id=pilot_id)
    there = pilots.text(db, workshop_id=workshop_id)
    if aspect not in there or (sentence and sentence not in there[aspect]):
        raise LookupError("There is no such sentence in the text.")
    empty = next(
        (s for s in found if (s.aspect, s.sentence, s.body) == (aspect, sentence, "")), None
    )
    if empty is not None:
        return empty.id
    if len(found) >= MOST:
        raise EnoughTexts
    changes.touch(db, workshop_id)
    row = PilotSuggestion(pilot_id=pilot_id, aspect=aspect, sentence=sentence)
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def drop(db: Session, *, workshop_id: int, suggestion_id: int) -> None:
    """Take a suggestion away for good."""
    row = db.get(PilotSuggestion, suggestion_id)
    if row is None:
        return
    pilots.row(db, workshop_id=workshop_id, pilot_id=row.pilot_id)
    changes.touch(db, workshop_id)
    db.delete(row)
