"""Classes that answer through a link without names: only counts come in, only frozen ones go out.

Nothing of one form is kept together. What is shown follows workshop.learners.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import LearnerClass, LearnerCount, LearnerRound, UsedForm, Workshop
from db.queries import evaluation
from db.tokens import hashed, new_token
from workshop import learners
from workshop.content import Content
from workshop.evaluation import LEARNERS
from workshop.language import Lang
from workshop.learners import Counts
from workshop.rounds import Audience, Moment
from workshop.typed import NAME, cleaned

# So many classes are more than any school has at once.
MOST_CLASSES: Final = 60


class NoName(ValueError):
    """A class needs a name by which its teacher knows it."""


class EnoughClasses(RuntimeError):
    """There are as many classes as one workshop can have."""


class IsClosed(RuntimeError):
    """This class takes no forms now."""


class NothingChosen(ValueError):
    """The form came in without a single answer."""


@dataclass(frozen=True)
class ClassView:
    """A class in one round, as leaders see it.

    Without a `token` it has no link for this round yet. `forms` is None below ten.
    """

    id: int
    name: str
    audience: Audience
    token: str | None
    is_open: bool
    forms: int | None
    shown: Counts


@dataclass(frozen=True)
class OpenForm:
    """What stands on the form of a class: no word about whoever fills it in."""

    school: str
    class_name: str
    language: Lang
    audience: Audience
    is_open: bool
    questions: tuple[tuple[int, str], ...]


def add_class(db: Session, *, workshop_id: int, name: str, audience: Audience) -> int:
    """Add a class and return its id; raises NoName, TooLong and EnoughClasses."""
    changes.touch(db, workshop_id)
    known = " ".join(cleaned(name, limit=NAME).split())
    if not known:
        raise NoName(name)
    there = db.exec(select(LearnerClass.id).where(LearnerClass.workshop_id == workshop_id)).all()
    if len(there) >= MOST_CLASSES:
        raise EnoughClasses(str(workshop_id))
    row = LearnerClass(workshop_id=workshop_id, name=known, audience=audience)
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def remove_class(db: Session, *, workshop_id: int, class_id: int) -> None:
    """Erase a class with all that it answered; raises LookupError."""
    row = _class(db, workshop_id, class_id)
    db.exec(delete(LearnerClass).where(col(LearnerClass.id) == row.id))
    changes.touch(db, workshop_id)


def classes(db: Session, *, workshop_id: int, moment: Moment) -> tuple[ClassView, ...]:
    """All classes with how they stand in this round, by name."""
    rows = db.exec(
        select(LearnerClass)
        .where(LearnerClass.workshop_id == workshop_id)
        .order_by(col(LearnerClass.name), col(LearnerClass.id))
    ).all()
    held = db.exec(
        select(LearnerRound).where(
            col(LearnerRound.class_id).in_([row.id for row in rows]), LearnerRound.moment == moment
        )
    ).all()
    rounds = {one.class_id: one for one in held}
    frozen = _frozen(db, [one.id or 0 for one in held])
    return tuple(_view(row, rounds.get(row.id or 0), frozen) for row in rows)


def together(
    db: Session, *, workshop_id: int, moment: Moment, class_id: int | None = None
) -> Mapping[Audience, tuple[int, Counts]]:
    """By audience: how many classes are shown, and these classes as one; or one class alone."""
    found: dict[Audience, tuple[int, Counts]] = {}
    for audience in LEARNERS:
        seen = [
            one.shown
            for one in classes(db, workshop_id=workshop_id, moment=moment)
            if one.audience is audience and one.shown and class_id in (None, one.id)
        ]
        if seen:
            found[audience] = (len(seen), learners.together(seen))
    return found


def open_link(db: Session, *, workshop_id: int, class_id: int, moment: Moment) -> None:
    """Give a class its link for a round, or let the link it has take forms again.

    Raises LookupError where there is no such class, or nothing to ask it.
    """
    changes.touch(db, workshop_id)
    row = _class(db, workshop_id, class_id)
    form = evaluation.form(db, workshop_id=workshop_id)
    if form is None or not form.asked(Audience(row.audience)):
        raise LookupError("There are no questions for this class.")
    held = _round(db, class_id, moment)
    if held is None:
        db.add(LearnerRound(class_id=class_id, moment=moment, token=new_token()))
    else:
        held.is_open = True
    db.flush()


def close_link(db: Session, *, workshop_id: int, class_id: int, moment: Moment) -> None:
    """Let a class take no more forms, and freeze what it answered; raises LookupError."""
    changes.touch(db, workshop_id)
    _class(db, workshop_id, class_id)
    held = _round(db, class_id, moment)
    if held is None or not held.is_open:
        return
    held.is_open = False
    rows = db.exec(select(LearnerCount).where(LearnerCount.round_id == held.id)).all()
    given, frozen = _counts(rows, "times"), _counts(rows, "frozen")
    counting = learners.freeze(given, frozen)
    for row in rows:
        row.frozen = counting.get(row.item_id, {}).get(row.value, 0)
    db.flush()


def opened_by(db: Session, *, token: str) -> OpenForm | None:
    """The form that this token opens, also when it is closed; None where there is none."""
    row = db.exec(select(LearnerRound).where(LearnerRound.token == token)).first()
    if row is None:
        return None
    one = db.get_one(LearnerClass, row.class_id)
    workshop = db.get_one(Workshop, one.workshop_id)
    form = evaluation.form(db, workshop_id=one.workshop_id)
    audience = Audience(one.audience)
    return OpenForm(
        workshop.school,
        one.name,
        "en" if workshop.language == "en" else "nl",
        audience,
        row.is_open,
        form.asked(audience) if form else (),
    )


def hand_in(
    db: Session, *, content: Content, token: str, number: str, chosen: Mapping[int, str]
) -> bool:
    """Count a form; returns whether it counted, which a second tap on the same form does not.

    `number` is the one-use number of the form. An answer that was not on the form is left out.
    Raises LookupError for an unknown token, IsClosed, and NothingChosen.
    """
    row = db.exec(select(LearnerRound).where(LearnerRound.token == token)).first()
    if row is None or row.id is None:
        raise LookupError("There is no such form.")
    one = db.get_one(LearnerClass, row.class_id)
    # From here on the forms of a school come in one by one; what was read before may be old.
    changes.touch(db, one.workshop_id)
    db.refresh(row)
    if not row.is_open:
        raise IsClosed(str(row.id))
    asked = evaluation.form(db, workshop_id=one.workshop_id)
    audience = Audience(one.audience)
    valid = _valid(content, audience, asked.asked(audience) if asked else (), chosen)
    if not valid:
        raise NothingChosen(str(row.id))
    digest = hashed(number)
    if db.get(UsedForm, (row.id, digest)) is not None:
        return False
    db.add(UsedForm(round_id=row.id, digest=digest))
    row.forms += 1
    rows = db.exec(select(LearnerCount).where(LearnerCount.round_id == row.id)).all()
    known = {(count.item_id, count.value): count for count in rows}
    for item, value in valid.items():
        count = known.get((item, value)) or LearnerCount(round_id=row.id, item_id=item, value=value)
        count.times += 1
        db.add(count)
    return True


def _valid(
    content: Content,
    audience: Audience,
    asked: Collection[tuple[int, str]],
    chosen: Mapping[int, str],
) -> dict[int, str]:
    values = {str(choice.value) for choice in content.scale(LEARNERS[audience]).choices}
    ids = {item for item, _ in asked}
    return {item: value for item, value in chosen.items() if item in ids and value in values}


def _class(db: Session, workshop_id: int, class_id: int) -> LearnerClass:
    row = db.get(LearnerClass, class_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such class in this workshop.")
    return row


def _round(db: Session, class_id: int, moment: Moment) -> LearnerRound | None:
    return db.exec(
        select(LearnerRound).where(LearnerRound.class_id == class_id, LearnerRound.moment == moment)
    ).first()


def _frozen(db: Session, rounds: list[int]) -> Mapping[int, Counts]:
    rows = db.exec(select(LearnerCount).where(col(LearnerCount.round_id).in_(rounds))).all()
    return {
        id: learners.shown(_counts([row for row in rows if row.round_id == id], "frozen"))
        for id in rounds
    }


def _counts(rows: Collection[LearnerCount], column: str) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for row in rows:
        # That somebody chose an option only since the last closing must not show either.
        if times := getattr(row, column):
            found.setdefault(row.item_id, {})[row.value] = times
    return found


def _view(row: LearnerClass, held: LearnerRound | None, frozen: Mapping[int, Counts]) -> ClassView:
    return ClassView(
        row.id or 0,
        row.name,
        Audience(row.audience),
        held.token if held else None,
        held.is_open if held else False,
        learners.forms_told(held.forms) if held else None,
        frozen.get(held.id or 0, {}) if held else {},
    )
