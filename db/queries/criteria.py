"""Closing a step: what the app knows of what is there, what people said, and going on anyway.

Every number here is one of how many took part, or of what was shown or written together; none says
what anybody answered.
"""

from collections.abc import Mapping, Set
from datetime import date
from typing import Final

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import (
    AgendaDay,
    AgendaItem,
    Amendment,
    Grant,
    GroupMember,
    Person,
    Ready,
    Snapshot,
    Statement,
    StepPassing,
    StepTick,
    Workshop,
    Writing,
)
from db.queries import care, drafting, results, snapshots, support, versions
from db.upsert import upsert
from workshop import criteria, draft
from workshop.access import Role
from workshop.content import Content
from workshop.criteria import Gate, Measure, Passing
from workshop.sentence_split import split
from workshop.spider_web import CENTRE

_BASIC: Final = ("axes", "metaphors", "theories", "web")
_PLANNED: Final = (2, 3, 4)
_OF_PICTURE: Final = frozenset({"agreements", "differences", "asked"})
_HANDED_IN: Final = "handed_in"


class NoReason(ValueError):
    """Going on while something is missing asks for a reason; nothing was recorded."""


def gates(db: Session, *, workshop_id: int, content: Content) -> tuple[Gate, ...]:
    """Where every step stands now."""
    ticked = db.exec(select(StepTick.criterion).where(StepTick.workshop_id == workshop_id)).all()
    return criteria.gates(content, measures(db, workshop_id=workshop_id, content=content), ticked)


def gate(db: Session, *, workshop_id: int, content: Content, step: int) -> Gate:
    """Where one step stands now; reads no more than it asks for."""
    asked = {each.known for each in content.criteria if each.step == step and each.known}
    ticked = db.exec(select(StepTick.criterion).where(StepTick.workshop_id == workshop_id)).all()
    found = measures(db, workshop_id=workshop_id, content=content, asked=asked)
    return next(each for each in criteria.gates(content, found, ticked) if each.step == step)


def tick(db: Session, *, workshop_id: int, criterion: str, ticked: bool, today: date) -> None:
    """Note that a criterion is met according to people, or that it is not after all."""
    changes.touch(db, workshop_id)
    key = {"workshop_id": workshop_id, "criterion": criterion}
    if ticked:
        upsert(db, StepTick, key=key, values={"ticked_on": today})
        return
    mine = (col(StepTick.workshop_id) == workshop_id, col(StepTick.criterion) == criterion)
    db.exec(delete(StepTick).where(*mine))


def passings(db: Session, *, workshop_id: int) -> tuple[Passing, ...]:
    """How the team went on from steps while something was missing, in the order of time."""
    rows = db.exec(
        select(StepPassing)
        .where(StepPassing.workshop_id == workshop_id)
        .order_by(col(StepPassing.id))
    )
    return tuple(
        Passing(row.id or 0, row.step, Role(row.role), row.body, row.passed_on, tuple(row.missing))
        for row in rows
    )


def begin_passing(db: Session, *, workshop_id: int, step: int, role: Role) -> int:
    """Begin to write why the team goes on from a step; returns the one that was begun already."""
    changes.touch(db, workshop_id)
    begun = db.exec(
        select(StepPassing).where(
            StepPassing.workshop_id == workshop_id,
            StepPassing.step == step,
            col(StepPassing.passed_on).is_(None),
        )
    ).first()
    row = begun or StepPassing(workshop_id=workshop_id, step=step, role=role, missing=[])
    db.add(row)
    db.flush()
    return row.id or 0


def drop_passing(db: Session, *, workshop_id: int, passing_id: int) -> None:
    """Leave it at that after all; what was recorded stays."""
    changes.touch(db, workshop_id)
    row = db.get(StepPassing, passing_id)
    if row is not None and row.workshop_id == workshop_id and row.passed_on is None:
        db.delete(row)


def go_on(
    db: Session, *, workshop_id: int, passing_id: int, role: Role, content: Content, today: date
) -> None:
    """Record that the team goes on, with what is missing today; raises NoReason.

    What was recorded a moment ago by somebody else stays as it is.
    """
    changes.touch(db, workshop_id)
    row = db.get(StepPassing, passing_id)
    if row is None or row.workshop_id != workshop_id or row.passed_on is not None:
        return
    if not row.body.strip():
        raise NoReason(str(row.step))
    missing = gate(db, workshop_id=workshop_id, content=content, step=row.step).missing
    row.missing = [each.criterion.id for each in missing]
    row.role, row.passed_on = role, today


def measures(
    db: Session, *, workshop_id: int, content: Content, asked: Set[str] | None = None
) -> Mapping[str, Measure]:
    """What the app knows, by the name under which a criterion asks for it; `asked` of all of it."""
    people = db.exec(select(func.count()).where(Person.workshop_id == workshop_id)).one()
    return {
        "scope": Measure(int(bool(db.get_one(Workshop, workshop_id).audience.strip()))),
        "leaders": Measure(_leaders(db, workshop_id)),
        "dates": Measure(len(_planned(db, workshop_id, content)), len(_PLANNED)),
        "basic_set": Measure(_did_all(db, workshop_id), people),
        "own_visions": Measure(_wrote(db, workshop_id), people),
        "requirements": Measure(_frozen(db, workshop_id, "requirements")),
        "talked": Measure(_talked(db, workshop_id), people),
        "decided": _decided(db, workshop_id),
        "supported": Measure(_supported(db, workshop_id), people),
        "care": Measure(int(_cared_for(db, workshop_id))),
        # The picture is the one thing that takes a while, and the cockpit is drawn often.
        **(_picture(db, workshop_id, content) if asked is None or asked & _OF_PICTURE else {}),
        **_text(db, workshop_id),
    }


def _count(db: Session, *conditions: object) -> int:
    return db.exec(select(func.count()).where(*conditions)).one()  # type: ignore[arg-type]


def _leaders(db: Session, workshop_id: int) -> int:
    return _count(db, Grant.workshop_id == workshop_id, Grant.role == Role.LEADER)


def _planned(db: Session, workshop_id: int, content: Content) -> set[int]:
    """The steps that have an activity on a day with a date."""
    activities = db.exec(
        select(AgendaItem.activity)
        .join(AgendaDay, col(AgendaDay.id) == col(AgendaItem.day_id))
        .where(AgendaDay.workshop_id == workshop_id, col(AgendaDay.held_on).is_not(None))
    ).all()
    steps = {each.id: each.step for each in content.activities}
    return {step for id in activities if (step := steps.get(id)) in _PLANNED}


def _did_all(db: Session, workshop_id: int) -> int:
    done = (
        select(Ready.person_id)
        .join(Person, col(Person.id) == col(Ready.person_id))
        .where(Person.workshop_id == workshop_id, col(Ready.activity).in_(_BASIC))
        .group_by(col(Ready.person_id))
        .having(func.count() == len(_BASIC))
    )
    return len(db.exec(done).all())


def _wrote(db: Session, workshop_id: int) -> int:
    wrote = (
        select(func.count(func.distinct(col(Writing.person_id))))
        .join(Person, col(Person.id) == col(Writing.person_id))
        .where(Person.workshop_id == workshop_id, Writing.activity == "vision", Writing.body != "")
    )
    return db.exec(wrote).one()


def _frozen(db: Session, workshop_id: int, activity: str) -> int:
    return _count(db, Snapshot.workshop_id == workshop_id, Snapshot.activity == activity)


def _talked(db: Session, workshop_id: int) -> int:
    members = (
        select(func.count())
        .select_from(GroupMember)
        .join(Person, col(Person.id) == col(GroupMember.person_id))
    )
    return db.exec(members.where(Person.workshop_id == workshop_id)).one()


def _decided(db: Session, workshop_id: int) -> Measure:
    of_team = Amendment.workshop_id == workshop_id
    handed_in = _count(db, of_team, col(Amendment.status) != "writing")
    return Measure(handed_in - _count(db, of_team, Amendment.status == _HANDED_IN), handed_in)


def _supported(db: Session, workshop_id: int) -> int:
    """How many weighed all sentences that were asked, when the support round closed."""
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=support.TEXT)
    if frozen is None:
        return 0
    asked = {
        str(id)
        for id in db.exec(
            select(Statement.id).where(
                Statement.workshop_id == workshop_id,
                support.weighed_in(support.TEXT, workshop_id),
            )
        )
    }
    return sum(bool(asked) and asked <= row.answers.keys() for row in frozen.rows)


def _cared_for(db: Session, workshop_id: int) -> bool:
    found = care.read(db, workshop_id=workshop_id)
    return found is not None and found.is_settled


def _picture(db: Session, workshop_id: int, content: Content) -> Mapping[str, Measure]:
    """What of the picture of the team is shown now; nothing while it is not."""
    shown = results.highlights(db, workshop_id=workshop_id, content=content)
    if shown is None or shown.too_few:
        return {}
    questions = drafting.questions(db, workshop_id=workshop_id)
    asked = {one.origin for one in questions if one.included}
    found = draft.proposals(shown, (), content, "nl")
    return {
        "agreements": Measure(len(shown.agreements)),
        "differences": Measure(len(shown.differences)),
        "asked": Measure(sum(one.origin in asked for one in found), len(found)),
    }


def _text(db: Session, workshop_id: int) -> Mapping[str, Measure]:
    text = versions.current(db, workshop_id=workshop_id).text
    adopted = (one.why == "adopted" for one in versions.listed(db, workshop_id=workshop_id))
    return {
        "sentences": Measure(sum(len(split(body)) for body in text.values())),
        "centre": Measure(int(CENTRE in text)),
        "threads": Measure(len(text.keys() - {CENTRE})),
        "proposed": Measure(int(drafting.proposed_at(db, workshop_id=workshop_id) is not None)),
        "adopted": Measure(int(any(adopted))),
    }
