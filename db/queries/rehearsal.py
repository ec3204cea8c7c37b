"""A rehearsal: a copy of a workshop with made-up people in it, who answer when asked to.

Only what was settled at the start is copied: no answer and no text of real people.
"""

from collections.abc import Callable, Iterable
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Answer, Person, Ready, Subgroup, Vote, Workshop, Writing
from db.queries import (
    agenda,
    made_up,
    made_up_evaluation,
    made_up_pilots,
    people,
    progress,
    weighing,
    workshops,
)
from db.queries.answers import NotOpen
from db.queries.made_up import Company
from db.queries.workshops import Description, Settings
from workshop import rehearsal
from workshop.access import Role
from workshop.agenda import ANSWERED_KINDS, State
from workshop.content import Activity, Content
from workshop.rehearsal import Written
from workshop.typed import SCHOOL
from workshop.words import rehearsal as words

# What they do as a company, whatever was asked.
_TOGETHER: Final[dict[str, Callable[[Session, Company], None]]] = {
    "margin": made_up.note,
    "examples": made_up.give_examples,
    "dialogue": made_up.propose,
    "consent": made_up.decide,
    "pilots": made_up_pilots.run,
}


class NotARehearsal(ValueError):
    """This is a real workshop: no made-up people answer in it, and it is not cleared away."""


class AlreadyARehearsal(ValueError):
    """A rehearsal cannot be rehearsed once more."""


def start(db: Session, *, workshop_id: int, people: int, instead_of: str | None = None) -> int:
    """Copy a workshop's settings, let made-up people in, and return the id of the copy.

    The rehearsal with the join code `instead_of` disappears. When there is another by now, because
    a co-facilitator was first, that one is returned and stays as it is: both practise in the same.
    Raises AlreadyARehearsal, and LookupError when the workshop is gone.
    """
    # One after the other, also where the database lets several write at once.
    db.exec(select(Workshop.id).where(Workshop.id == workshop_id).with_for_update(key_share=True))
    real = workshops.describe(db, workshop_id=workshop_id)
    if real.rehearsal_of is not None:
        raise AlreadyARehearsal(str(workshop_id))
    earlier = running(db, workshop_id=workshop_id)
    if earlier is not None:
        if workshops.describe(db, workshop_id=earlier).code != instead_of:
            return earlier
        workshops.remove(db, workshop_id=earlier)
    settled = {name: getattr(real, name) for name in Settings.__dataclass_fields__}
    # In the name too: so it stands on the joining page, in lists and in the name of a file.
    settled["school"] = words.SCHOOL[real.language].format(school=real.school)[:SCHOOL]
    copy_id, _ = workshops.start(db, Settings(**settled))
    copy = db.get_one(Workshop, copy_id)
    copy.rehearsal_of = workshop_id
    copy.share_percent, copy.floor_percent = real.share_percent, real.floor_percent
    copy.address = workshops.chosen_address(db, workshop_id=workshop_id)
    agenda.copy(db, workshop_id=workshop_id, to=copy_id)
    _let_in(db, workshops.describe(db, workshop_id=copy_id), people)
    changes.touch(db, workshop_id)
    return copy_id


def enter(db: Session, *, workshop_id: int, browser: str) -> None:
    """Make this browser facilitator, leaders and beamer at once in a rehearsal."""
    for role in (Role.BEAMER, Role.LEADER, Role.FACILITATOR):
        people.grant(db, browser=browser, role=role, workshop_id=workshop_id)


def running(db: Session, *, workshop_id: int) -> int | None:
    """The id of the rehearsal of this workshop; None when there is none now."""
    return db.exec(select(Workshop.id).where(Workshop.rehearsal_of == workshop_id)).first()


def fill(db: Session, *, workshop_id: int, content: Content, activity: str) -> int:
    """Let the made-up people do their part, and return how many of them are ready with it.

    In a talk, a consent round and pilots nobody gets ready: then it is how many are there.
    Doing it once more gives the same answers; those of real people who joined stay as they are.
    Raises NotARehearsal, and NotOpen when the activity is not open.
    """
    company = _company(db, content, _rehearsal(db, workshop_id))
    if progress.standing(db, workshop_id=workshop_id, activity=activity).state is not State.OPEN:
        raise NotOpen(activity)
    asked = content.activity(activity)
    _do_their_part(db, company, asked)
    if asked.kind in ANSWERED_KINDS:
        return _get_ready(db, company, activity)
    changes.touch(db, workshop_id)
    return sum(not person.away for person, _ in company.people)


def _do_their_part(db: Session, company: Company, asked: Activity) -> None:
    match asked.kind:
        case "axes" | "points" | "checklist":
            _choose(db, company, asked)
        case "statements" | "compare" | "vision" | "checkout":
            _write(db, company, asked)
        case "weigh":
            _weigh(db, company, asked)
        case "shortlist":
            made_up.shortlist(db, company, asked)
        case "evaluation":
            made_up_evaluation.fill(db, company, asked)
        case kind if kind in _TOGETHER:
            _TOGETHER[kind](db, company)


def remove(db: Session, *, workshop_id: int) -> int:
    """Delete a rehearsal with everything in it; returns the id of the workshop that it copied.

    Raises NotARehearsal.
    """
    original = _rehearsal(db, workshop_id).rehearsal_of
    assert original is not None
    workshops.remove(db, workshop_id=workshop_id)
    changes.touch(db, original)
    return original


def _rehearsal(db: Session, workshop_id: int) -> Description:
    workshop = workshops.describe(db, workshop_id=workshop_id)
    if workshop.rehearsal_of is None:
        raise NotARehearsal(str(workshop_id))
    return workshop


def _let_in(db: Session, copy: Description, people: int) -> None:
    groups = db.exec(
        select(Subgroup.id).where(Subgroup.workshop_id == copy.id).order_by(col(Subgroup.position))
    ).all()
    name = words.PERSON[copy.language] if copy.promise != "anonymous" else None
    db.add_all(
        Person(
            workshop_id=copy.id,
            name=name.format(n=number + 1) if name else None,
            subgroup_id=groups[number * len(groups) // people] if groups else None,
            made_up=True,
        )
        for number in range(people)
    )
    db.flush()


def _company(db: Session, content: Content, workshop: Description) -> Company:
    found = select(col(Person.id)).where(Person.workshop_id == workshop.id, col(Person.made_up))
    rows = [row for row in db.exec(found.order_by(col(Person.id))) if row is not None]
    team = rehearsal.people(len(rows), seed=workshop.id)
    return Company(content, workshop, tuple(zip(team, rows, strict=True)))


def _choose(db: Session, company: Company, activity: Activity) -> None:
    db.exec(
        delete(Answer).where(
            col(Answer.activity) == activity.id, col(Answer.person_id).in_(company.ids)
        )
    )
    for person, row in company.people:
        given = rehearsal.choices(company.content, activity, person, seed=company.seed)
        db.add_all(
            Answer(person_id=row, activity=activity.id, item=item, lens=lens, value=value)
            for (item, lens), value in given.items()
        )


def _write(db: Session, company: Company, activity: Activity) -> None:
    """Write once: sentences that the facilitator harvested must not disappear from the list."""
    written = select(Writing.id).where(
        col(Writing.activity) == activity.id, col(Writing.person_id).in_(company.ids)
    )
    if db.exec(written.limit(1)).first() is not None:
        return
    texts = rehearsal.writings(
        company.content,
        activity,
        [person for person, _ in company.people],
        lang=company.workshop.language,
        seed=company.seed,
    )
    for person, row in company.people:
        db.add_all(_rows(row, activity, texts.get(person.number, ())))


def _rows(person_id: int, activity: Activity, texts: Iterable[Written]) -> Iterable[Writing]:
    for position, text in enumerate(texts):
        yield Writing(
            person_id=person_id,
            activity=activity.id,
            item=text.item,
            position=position,
            body=text.body,
            shared=text.shared,
        )


def _weigh(db: Session, company: Company, activity: Activity) -> None:
    playing = weighing.playing(db, workshop_id=company.workshop.id, activity=activity.id)
    bodies = {statement.id: statement.body for statement in playing}
    db.exec(
        delete(Vote).where(col(Vote.person_id).in_(company.ids), col(Vote.statement_id).in_(bodies))
    )
    for person, row in company.people:
        given = rehearsal.votes(
            company.content, person, bodies, activity=activity.id, seed=company.seed
        )
        db.add_all(
            Vote(person_id=row, statement_id=statement, value=value)
            for statement, value in given.items()
        )


def _get_ready(db: Session, company: Company, activity: str) -> int:
    ready = [
        row
        for person, row in company.people
        if rehearsal.finishes(person, activity=activity, seed=company.seed)
    ]
    db.exec(
        delete(Ready).where(col(Ready.activity) == activity, col(Ready.person_id).in_(company.ids))
    )
    db.add_all(Ready(person_id=row, activity=activity) for row in ready)
    changes.touch(db, company.workshop.id)
    return len(ready)
