"""Coming in on a device: as a new person, as somebody who was here before, or once more."""

from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from db import changes
from db.models import Grant, Workshop
from db.plain import plainly
from db.queries import people
from db.queries.people import GrantView
from db.tokens import hashed
from workshop.access import Role, Who
from workshop.language import Lang

# Put together once: building a question takes longer than asking it, and these are asked most.
_HELD: Final = (
    select(  # type: ignore[call-overload,misc]  # SQLModel types at most four columns
        Grant.id,
        Grant.role,
        Grant.language,
        Grant.person_id,
        Workshop.id,
        Workshop.language,
        Workshop.code,
        Workshop.school,
        Workshop.team,
        Workshop.rehearsal_of,
    )
    .join(Workshop, col(Workshop.id) == col(Grant.workshop_id))
    .where(Grant.browser_hash == bindparam("browser"))
    .order_by(col(Grant.granted_at).desc(), col(Grant.id).desc())
)
_STILL: Final = select(Grant.id).where(
    col(Grant.browser_hash) == bindparam("browser"),
    col(Grant.role) == bindparam("role"),
    col(Grant.workshop_id) == bindparam("workshop"),
    col(Grant.person_id) == bindparam("person"),
)


@dataclass(frozen=True)
class Held:
    """A grant of a browser in a workshop, and as whom it lets the browser look."""

    grant_id: int
    who: Who


def held(db: Session, *, browser: str) -> tuple[Held, ...]:
    """The roles that this browser has in workshops, the most recent first.

    Asked at every drawing of every page, so it is one question for a few columns.
    """
    rows = plainly(db, _HELD, {"browser": hashed(browser)})
    return tuple(
        Held(
            grant_id,
            Who(
                Role(role),
                workshop_id,
                browser,
                cast("Lang", own or language),
                person_id,
                code,
                f"{school} · {team}",
                rehearsal_of is not None,
            ),
        )
        for (
            grant_id,
            role,
            own,
            person_id,
            workshop_id,
            language,
            code,
            school,
            team,
            rehearsal_of,
        ) in rows
    )


def still(db: Session, *, who: Who) -> bool:
    """Whether this browser may still act as this person: a device may have been passed on."""
    asked = {
        "browser": hashed(who.browser),
        "role": who.role,
        "workshop": who.workshop_id,
        "person": who.person_id,
    }
    return plainly(db, _STILL, asked).first() is not None


def participant(db: Session, *, browser: str, workshop_id: int) -> GrantView | None:
    """As whom this browser takes part in the workshop; None when it does not."""
    found = db.exec(
        select(Grant.id, Grant.person_id, Grant.language).where(
            Grant.browser_hash == hashed(browser),
            Grant.role == Role.PARTICIPANT,
            Grant.workshop_id == workshop_id,
        )
    ).first()
    if found is None:
        return None
    grant_id, person_id, language = found
    return GrantView(
        grant_id or 0, Role.PARTICIPANT, workshop_id, person_id, cast("Lang | None", language)
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
    if language is None:
        return
    held = participant(db, browser=browser, workshop_id=workshop_id)
    if held is not None:
        people.set_language(db, grant_id=held.id, language=language)
