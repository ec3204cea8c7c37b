"""Starting, finding, describing and deleting workshops."""

import secrets
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Final, Literal, cast

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import Key, Person, Subgroup, Workshop
from db.tokens import JOIN_LENGTH, hashed, new_code, new_token, normalised
from workshop.access import Role
from workshop.content.parts import PromiseId
from workshop.language import Lang

DecisionRule = Literal["consent", "majority", "leaders"]


@dataclass(frozen=True)
class Settings:
    """What is fixed when a workshop starts; the promise can never be loosened afterwards."""

    school: str
    team: str
    audience: str
    language: Lang
    promise: PromiseId
    decision_rule: DecisionRule
    retention: date
    minimum_group: int = 5
    subgroups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Links:
    """The tokens of a workshop's links, known only at the moment they are made."""

    facilitator: str
    leader: str
    beamer: str


@dataclass(frozen=True)
class Description:
    """A workshop as its people see it."""

    id: int
    code: str
    school: str
    team: str
    audience: str
    language: Lang
    promise: PromiseId
    decision_rule: DecisionRule
    minimum_group: int
    share_percent: int
    floor_percent: int
    retention: date
    current_activity: str | None
    beamer_page: int
    beamer_blank: bool
    timer_ends_at: datetime | None
    rehearsal_of: int | None
    revision: int
    subgroups: tuple[str, ...]


# Asked at every drawing, so put together once.
_DESCRIBED: Final = select(
    *(getattr(Workshop, each.name) for each in fields(Description) if each.name != "subgroups")
).where(col(Workshop.id) == bindparam("workshop"))
_SUBGROUPS: Final = (
    select(Subgroup.name)
    .where(col(Subgroup.workshop_id) == bindparam("workshop"))
    .order_by(col(Subgroup.position))
)


def start(db: Session, settings: Settings) -> tuple[int, Links]:
    """Start a workshop; returns its id and the tokens of its three links."""
    values = {k: v for k, v in vars(settings).items() if k != "subgroups"}
    workshop = Workshop(code=_free_code(db), salt=secrets.token_hex(16), **values)
    db.add(workshop)
    db.flush()
    assert workshop.id is not None
    for position, name in enumerate(settings.subgroups):
        db.add(Subgroup(workshop_id=workshop.id, name=name, position=position))
    return workshop.id, renew_links(db, workshop_id=workshop.id)


def renew_links(db: Session, *, workshop_id: int) -> Links:
    """Make new facilitator, leader and beamer links; the earlier ones stop working."""
    db.exec(delete(Key).where(col(Key.workshop_id) == workshop_id, col(Key.person_id).is_(None)))
    links = Links(new_token(), new_token(), new_token())
    for role, token in (
        (Role.FACILITATOR, links.facilitator),
        (Role.LEADER, links.leader),
        (Role.BEAMER, links.beamer),
    ):
        db.add(Key(workshop_id=workshop_id, role=role, token_hash=hashed(token)))
    return links


def describe(db: Session, *, workshop_id: int) -> Description:
    """The workshop with its settings; raises LookupError when it is gone."""
    found = db.execute(_DESCRIBED, {"workshop": workshop_id}).mappings().first()
    if found is None:
        raise LookupError("This workshop no longer exists.")
    names = db.execute(_SUBGROUPS, {"workshop": workshop_id}).scalars()
    return Description(**found, subgroups=tuple(names))


def language_of(db: Session, *, code: str) -> Lang | None:
    """The language of the workshop with this join code; None when there is none."""
    return cast(
        "Lang | None",
        db.exec(select(Workshop.language).where(Workshop.code == normalised(code))).first(),
    )


def by_code(db: Session, *, code: str) -> int | None:
    """The id of the workshop with this join code, however it was typed; None when there is none."""
    return db.exec(select(Workshop.id).where(Workshop.code == normalised(code))).first()


def chosen_address(db: Session, *, workshop_id: int) -> str | None:
    """The address for phones that the facilitator chose; None while it is found by itself."""
    return db.exec(select(Workshop.address).where(Workshop.id == workshop_id)).first()


def choose_address(db: Session, *, workshop_id: int, address: str | None) -> None:
    """Send phones to this address, as workshop.address.checked made it; None goes back."""
    db.get_one(Workshop, workshop_id).address = address
    changes.touch(db, workshop_id)


def people_count(db: Session, *, workshop_id: int) -> int:
    """How many people have joined."""
    return db.exec(select(func.count()).where(Person.workshop_id == workshop_id)).one()


def set_share(db: Session, *, workshop_id: int, percent: int) -> None:
    """Set the share of people that has to underwrite the whole set together, 50 to 100."""
    workshop = db.get_one(Workshop, workshop_id)
    workshop.share_percent = percent
    changes.touch(db, workshop_id)


def remove(db: Session, *, workshop_id: int) -> None:
    """Delete the workshop with everything in it, for good."""
    changes.touch(db, workshop_id)
    db.exec(delete(Workshop).where(col(Workshop.id) == workshop_id))


def remove_expired(db: Session, *, today: date) -> int:
    """Delete the workshops whose retention date has passed; returns how many."""
    expired = db.exec(select(Workshop.id).where(Workshop.retention < today)).all()
    for workshop_id in expired:
        assert workshop_id is not None
        remove(db, workshop_id=workshop_id)
    return len(expired)


def _free_code(db: Session) -> str:
    while True:
        code = new_code(JOIN_LENGTH)
        if by_code(db, code=code) is None:
            return code
