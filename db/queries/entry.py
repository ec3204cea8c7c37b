"""Coming in on a device: as a new person, as somebody who was here before, or once more."""

from sqlmodel import Session

from db import changes
from db.queries import people
from db.queries.people import GrantView
from workshop.access import Role
from workshop.language import Lang


def participant(db: Session, *, browser: str, workshop_id: int) -> GrantView | None:
    """As whom this browser takes part in the workshop; None when it does not."""
    return next(
        (
            held
            for held in people.grants(db, browser=browser)
            if held.role is Role.PARTICIPANT and held.workshop_id == workshop_id
        ),
        None,
    )


def join_once(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    name: str | None,
    subgroup: str | None,
    language: Lang | None,
) -> None:
    """Let a new person in, unless this browser already takes part: a second tap makes nobody."""
    # The workshop's row is locked first, so that a second tap finds the person of the first.
    changes.touch(db, workshop_id)
    if participant(db, browser=browser, workshop_id=workshop_id) is None:
        people.join(db, workshop_id=workshop_id, browser=browser, name=name, subgroup=subgroup)
    _read_in(db, browser=browser, workshop_id=workshop_id, language=language)


def come_back(
    db: Session, *, workshop_id: int, browser: str, person_id: int, language: Lang | None
) -> None:
    """Let somebody who was here before go on in this browser."""
    people.grant(
        db,
        browser=browser,
        role=Role.PARTICIPANT,
        workshop_id=workshop_id,
        person_id=person_id,
    )
    _read_in(db, browser=browser, workshop_id=workshop_id, language=language)


def _read_in(db: Session, *, browser: str, workshop_id: int, language: Lang | None) -> None:
    """Remember the language in which this participant came in; None is the workshop's own."""
    held = participant(db, browser=browser, workshop_id=workshop_id)
    if held is not None and language is not None:
        people.set_language(db, grant_id=held.id, language=language)
