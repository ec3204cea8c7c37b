"""Who takes part in a pilot: by own choice, and told to others as a number only."""

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Person, Pilot, PilotPerson
from db.queries.writings import NotYours
from workshop.pilots import Stage, takes_part_in


def own(db: Session, *, person_id: int) -> frozenset[int]:
    """The ids of the pilots that somebody takes part in."""
    return frozenset(
        db.exec(select(PilotPerson.pilot_id).where(PilotPerson.person_id == person_id)).all()
    )


def join(db: Session, *, person_id: int, pilot_id: int) -> None:
    """Put somebody down for a pilot; raises NotYours for one that ended or is elsewhere."""
    pilot = _of_person(db, person_id, pilot_id)
    if not takes_part_in(Stage(pilot.stage)):
        raise NotYours(str(pilot_id))
    changes.touch(db, pilot.workshop_id)
    if pilot_id not in own(db, person_id=person_id):
        db.add(PilotPerson(pilot_id=pilot_id, person_id=person_id))


def leave(db: Session, *, person_id: int, pilot_id: int) -> None:
    """Take somebody out of a pilot; what that person put in the log stays until taken back."""
    pilot = _of_person(db, person_id, pilot_id)
    changes.touch(db, pilot.workshop_id)
    db.exec(
        delete(PilotPerson).where(
            col(PilotPerson.pilot_id) == pilot_id, col(PilotPerson.person_id) == person_id
        )
    )


def _of_person(db: Session, person_id: int, pilot_id: int) -> Pilot:
    pilot = db.get(Pilot, pilot_id)
    if pilot is None or db.get_one(Person, person_id).workshop_id != pilot.workshop_id:
        raise NotYours(str(pilot_id))
    return pilot
