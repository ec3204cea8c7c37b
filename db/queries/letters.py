"""Letters about a pilot: filled in from its plan, until the school changes one."""

from sqlmodel import Session, select

from db import changes
from db.models import PilotLetter
from db.queries import pilots, workshops
from workshop import letter
from workshop.content import Content
from workshop.language import Lang


def filled_in(
    db: Session, *, workshop_id: int, pilot_id: int, content: Content, reader: str, lang: Lang
) -> str:
    """The letter as it follows from the plan now; raises LookupError without such a pilot."""
    pilot = pilots.get(db, workshop_id=workshop_id, pilot_id=pilot_id)
    workshop = workshops.describe(db, workshop_id=workshop_id)
    known = letter.facts(
        pilot.texts, pilot.period, school=workshop.school, team=workshop.team, lang=lang
    )
    return letter.compose(content.letter(reader), known, lang)


def changed(db: Session, *, workshop_id: int, pilot_id: int, reader: str, lang: Lang) -> str | None:
    """The address of the letter that the school changed itself; None while it did not."""
    row = _row(db, workshop_id, pilot_id, reader, lang)
    return f"letter:{row.id}" if row else None


def to_print(
    db: Session, *, workshop_id: int, pilot_id: int, content: Content, reader: str, lang: Lang
) -> str:
    """The letter as the school changed it, or else as it follows from the plan."""
    row = _row(db, workshop_id, pilot_id, reader, lang)
    if row is not None and row.body.strip():
        return row.body
    return filled_in(
        db, workshop_id=workshop_id, pilot_id=pilot_id, content=content, reader=reader, lang=lang
    )


def change(
    db: Session, *, workshop_id: int, pilot_id: int, content: Content, reader: str, lang: Lang
) -> None:
    """Begin to change a letter, from what stands there now."""
    if _row(db, workshop_id, pilot_id, reader, lang) is not None:
        return
    body = filled_in(
        db, workshop_id=workshop_id, pilot_id=pilot_id, content=content, reader=reader, lang=lang
    )
    changes.touch(db, workshop_id)
    db.add(PilotLetter(pilot_id=pilot_id, reader=reader, language=lang, body=body))


def fill_in_anew(db: Session, *, workshop_id: int, pilot_id: int, reader: str, lang: Lang) -> None:
    """Give up what the school changed in a letter."""
    row = _row(db, workshop_id, pilot_id, reader, lang)
    if row is not None:
        changes.touch(db, workshop_id)
        db.delete(row)


def _row(
    db: Session, workshop_id: int, pilot_id: int, reader: str, lang: Lang
) -> PilotLetter | None:
    pilots.row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    return db.exec(
        select(PilotLetter).where(
            PilotLetter.pilot_id == pilot_id,
            PilotLetter.reader == reader,
            PilotLetter.language == lang,
        )
    ).first()
