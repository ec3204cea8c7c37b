"""People joining, coming back, and what a browser may do."""

from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select, update

from db import changes
from db.models import Amendment, Ballot, Grant, Key, Person, Subgroup, Workshop
from db.plain import plainly
from db.queries import trail
from db.tokens import PERSONAL_LENGTH, hashed, hashed_code, new_code, new_token
from workshop import typed
from workshop.access import Role
from workshop.language import Lang

# Asked at every tap, or by everybody who comes in, so put together once.
_GRANTED: Final = select(Grant.id).where(
    col(Grant.id) == bindparam("grant"), col(Grant.browser_hash) == bindparam("browser")
)
_CODE: Final = select(Person.code_hash).where(col(Person.id) == bindparam("person"))
_SALT: Final = (
    select(Workshop.salt)
    .join(Person, col(Person.workshop_id) == col(Workshop.id))
    .where(col(Person.id) == bindparam("person"))
)


class NamesAreHidden(RuntimeError):
    """The promise is not that names are visible: nobody sees, changes or removes one by name."""


class NoName(ValueError):
    """A visible name cannot be empty."""


@dataclass(frozen=True)
class GrantView:
    """One thing that a browser may do."""

    id: int
    role: Role
    workshop_id: int | None
    person_id: int | None
    language: Lang | None


@dataclass(frozen=True)
class WayBack:
    """How a person comes back: shown once, for only the hashes are kept."""

    code: str
    token: str
    code_hash: str


def join(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    name: str | None,
    subgroup: str | None,
) -> int:
    """Let a new person in on this browser; returns the person's id.

    A name is dropped where the promise is that nobody is asked for one.
    """
    promise = db.exec(select(Workshop.promise).where(Workshop.id == workshop_id)).one()
    named = select(Subgroup.id).where(
        Subgroup.workshop_id == workshop_id, Subgroup.name == subgroup
    )
    group_id = db.exec(named).first() if subgroup is not None else None
    kept_name = name if promise != "anonymous" else None
    person = Person(workshop_id=workshop_id, name=kept_name or None, subgroup_id=group_id)
    db.add(person)
    db.flush()
    assert person.id is not None
    grant(
        db,
        browser=browser,
        role=Role.PARTICIPANT,
        workshop_id=workshop_id,
        person_id=person.id,
    )
    changes.touch(db, workshop_id)
    return person.id


def grant(
    db: Session,
    *,
    browser: str,
    role: Role,
    workshop_id: int | None = None,
    person_id: int | None = None,
) -> None:
    """Let this browser act in a role; as participant it is one person at a time per workshop."""
    same = (
        col(Grant.browser_hash) == hashed(browser),
        col(Grant.role) == role,
        col(Grant.workshop_id) == workshop_id
        if workshop_id is not None
        else col(Grant.workshop_id).is_(None),
    )
    db.exec(delete(Grant).where(*same))
    db.add(
        Grant(
            browser_hash=hashed(browser),
            role=role,
            workshop_id=workshop_id,
            person_id=person_id,
        )
    )


def grants(db: Session, *, browser: str) -> tuple[GrantView, ...]:
    """What this browser may do, the most recent first."""
    rows = db.exec(
        select(Grant)
        .where(Grant.browser_hash == hashed(browser))
        .order_by(col(Grant.granted_at).desc(), col(Grant.id).desc())
    ).all()
    return tuple(
        GrantView(
            row.id or 0,
            Role(row.role),
            row.workshop_id,
            row.person_id,
            cast("Lang | None", row.language),
        )
        for row in rows
    )


def is_granted(db: Session, *, grant_id: int | None, browser: str) -> bool:
    """Whether this browser still has this grant."""
    asked = {"grant": grant_id, "browser": hashed(browser)}
    return plainly(db, _GRANTED, asked).first() is not None


def set_language(db: Session, *, grant_id: int, language: Lang) -> None:
    """Remember in which language this browser reads in this role."""
    db.exec(update(Grant).where(col(Grant.id) == grant_id).values(language=language))


def leave(db: Session, *, browser: str, workshop_id: int) -> None:
    """Let this browser forget its participant, so that somebody else can use the device."""
    db.exec(
        delete(Grant).where(
            col(Grant.browser_hash) == hashed(browser),
            col(Grant.role) == Role.PARTICIPANT,
            col(Grant.workshop_id) == workshop_id,
        )
    )


def opened_by(db: Session, *, token: str) -> GrantView | None:
    """What the link with this token opens; None when it opens nothing (any more)."""
    key = db.exec(select(Key).where(Key.token_hash == hashed(token))).first()
    if key is None:
        return None
    return GrantView(key.id or 0, Role(key.role), key.workshop_id, key.person_id, None)


def accept(db: Session, *, token: str, browser: str) -> GrantView | None:
    """Give this browser what the link opens; the link keeps working for a next device."""
    opened = opened_by(db, token=token)
    if opened is not None:
        grant(
            db,
            browser=browser,
            role=opened.role,
            workshop_id=opened.workshop_id,
            person_id=opened.person_id,
        )
    return opened


def new_way_back(db: Session, *, person_id: int) -> WayBack:
    """Think up a personal code and return token for a person; `keep_way_back` makes them count.

    Slow on purpose (about 5 ms), so don't call it while writing: everybody else would wait.
    """
    salt: str = plainly(db, _SALT, {"person": person_id}).scalar_one()
    code = new_code(PERSONAL_LENGTH)
    return WayBack(code, new_token(), hashed_code(code, salt))


def keep_way_back(db: Session, *, person_id: int, way: WayBack) -> None:
    """Let this code and token bring the person back; the earlier ones stop working."""
    person = db.get_one(Person, person_id)
    person.code_hash = way.code_hash
    db.exec(delete(Key).where(col(Key.person_id) == person_id))
    db.add(
        Key(
            workshop_id=person.workshop_id,
            person_id=person_id,
            role=Role.PARTICIPANT,
            token_hash=hashed(way.token),
        )
    )


def has_way_back(db: Session, *, person_id: int) -> bool:
    """Whether this person was already given a personal code."""
    return plainly(db, _CODE, {"person": person_id}).scalar_one() is not None


def by_personal_code(db: Session, *, workshop_id: int, code: str) -> int | None:
    """The person of this workshop with this personal code; None when nobody has it."""
    salt = db.get_one(Workshop, workshop_id).salt
    return db.exec(
        select(Person.id).where(
            Person.workshop_id == workshop_id,
            Person.code_hash == hashed_code(code, salt),
        )
    ).first()


def withdraw(db: Session, *, person_id: int) -> None:
    """Erase a person with every answer, text and vote; frozen results keep only nameless counts."""
    person = db.get_one(Person, person_id)
    changes.touch(db, person.workshop_id)
    # What was chosen in a consent round stays as a nameless count, without the words beside it.
    db.exec(update(Ballot).where(col(Ballot.person_id) == person_id).values(body=""))
    trail.forget_author(db, workshop_id=person.workshop_id, person_id=person_id)
    _unsign(db, person)
    db.exec(delete(Person).where(col(Person.id) == person_id))


def _unsign(db: Session, person: Person) -> None:
    """Take the name from under the amendments that this person signed, or that have this name."""
    rows = db.exec(
        select(Amendment).where(Amendment.workshop_id == person.workshop_id, Amendment.signed != "")
    )
    for row in rows:
        named = (person.name or "").casefold() == row.signed.casefold()
        if named or row.signed_by_id == person.id:
            row.signed = ""
            db.add(row)
    db.flush()


def rename(db: Session, *, workshop_id: int, person_id: int, name: str) -> bool:
    """Give somebody whose name is visible another one; False when that person is gone.

    Raises NamesAreHidden under the other two promises, TooLong, and NoName for an empty one.
    """
    require_named(db, workshop_id=workshop_id)
    kept = " ".join(typed.cleaned(name, limit=typed.NAME).split())
    if not kept:
        raise NoName(name)
    person = db.get(Person, person_id)
    if person is None or person.workshop_id != workshop_id:
        return False
    person.name = kept
    changes.touch(db, workshop_id)
    return True


def require_named(db: Session, *, workshop_id: int) -> None:
    """Raise NamesAreHidden unless the promise is that the facilitator sees who is here."""
    if db.get_one(Workshop, workshop_id).promise != "named":
        raise NamesAreHidden(str(workshop_id))
