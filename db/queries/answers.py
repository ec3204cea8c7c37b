"""The choices of one person: on axes and on points."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select

from db.models import (
    Answer,
    Dealt,
    Example,
    Person,
    PilotEntry,
    Ready,
    Remark,
    Statement,
    Vote,
    Writing,
    now,
)
from db.plain import plainly
from db.queries import progress, support
from db.upsert import upsert
from workshop import vision
from workshop.agenda import State
from workshop.vision import Answers, Sheet


class NotOpen(RuntimeError):
    """The activity takes no answers now: it is not open yet, or was closed a moment ago."""


class NoSuchPoint(RuntimeError):
    """All points are given already, or there is none to take away."""


# Asked at every tap, so put together once.
_OWN: Final = select(Answer.item, Answer.lens, Answer.value).where(
    col(Answer.person_id) == bindparam("person"), col(Answer.activity) == bindparam("activity")
)
_FINISHED: Final = select(Ready.activity).where(col(Ready.person_id) == bindparam("person"))
_WORKSHOP: Final = (
    select(Person.workshop_id).where(col(Person.id) == bindparam("person")).with_for_update()
)


def own(db: Session, *, person_id: int, activity: str) -> Answers:
    """What this person chose in an activity: item and lens to value."""
    rows = plainly(db, _OWN, {"person": person_id, "activity": activity})
    return {(item, lens): value for item, lens, value in rows}


def own_by_activity(db: Session, *, person_id: int) -> Mapping[str, Answers]:
    """All choices of this person, activity by activity."""
    found: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    rows = db.exec(
        select(Answer.activity, Answer.item, Answer.lens, Answer.value).where(
            Answer.person_id == person_id
        )
    )
    for activity, item, lens, value in rows:
        found[activity][item, lens] = value
    return found


def finished(db: Session, *, person_id: int) -> frozenset[str]:
    """The activities with which this person said to be done."""
    return frozenset(plainly(db, _FINISHED, {"person": person_id}).scalars())


def begun(db: Session, *, person_id: int, activity: str, kind: str) -> bool:
    """Whether this person gave anything in an activity: a choice, a text, or a vote to weigh."""
    given = [
        select(Answer.id).where(Answer.person_id == person_id, Answer.activity == activity),
        select(Writing.id).where(
            Writing.person_id == person_id, Writing.activity == activity, Writing.body != ""
        ),
    ]
    if kind == "margin":
        given.append(select(Remark.id).where(Remark.person_id == person_id, Remark.body != ""))
    if kind == "examples":
        given.append(select(Example.id).where(Example.person_id == person_id))
    if kind == "pilots":
        writing = col(PilotEntry.logged_at).is_(None)
        begun = PilotEntry.person_id == person_id, PilotEntry.body != "", writing
        given.append(select(PilotEntry.id).where(*begun))
    if kind == "weigh":
        votes = select(Vote.id).join(Statement, col(Statement.id) == col(Vote.statement_id))
        given.append(votes.where(Vote.person_id == person_id, support.of_kind(activity)))
    if kind == "shortlist":
        dealt = select(Dealt.id).where(Dealt.person_id == person_id)
        given.append(dealt.where(col(Dealt.value).is_not(None)))
    return any(db.exec(each).first() is not None for each in given)


def give(db: Session, *, person_id: int, asked: Sheet, item: str, lens: str, value: str) -> None:
    """Keep this person's choice; a later one replaces it.

    Raises NotAnAnswer when there is no such question or answer, and NotOpen when the activity is
    not open. Points are not given one by one but moved, see `move_point`.
    """
    vision.check(asked, item=item, lens=lens, value=value)
    if asked.total is not None:
        raise vision.NotAnAnswer(f"{asked.activity} divides points")
    require_open(db, person_id=person_id, activity=asked.activity)
    _keep(db, person_id, asked.activity, item, lens, value)


def take_back(db: Session, *, person_id: int, asked: Sheet, item: str, lens: str) -> None:
    """Make this person's choice undone, as if it was never given; raises NotOpen when not open."""
    require_open(db, person_id=person_id, activity=asked.activity)
    db.exec(
        delete(Answer).where(
            col(Answer.person_id) == person_id,
            col(Answer.activity) == asked.activity,
            col(Answer.item) == item,
            col(Answer.lens) == lens,
        )
    )


def move_point(db: Session, *, person_id: int, asked: Sheet, item: str, lens: str, by: int) -> None:
    """Add a point to an option (`by` 1) or take one away (`by` -1).

    The first point under a lens gives the other options their zero: who divides points has said
    something about all of them. Raises NotOpen, NotAnAnswer, and NoSuchPoint when no point is left
    or the option has none.
    """
    vision.check(asked, item=item, lens=lens, value=str(abs(by)))
    require_open(db, person_id=person_id, activity=asked.activity)
    answers = own(db, person_id=person_id, activity=asked.activity)
    points = int(answers.get((item, lens), 0)) + by
    if points < 0 or vision.points_left(asked, answers, lens) < by:
        raise NoSuchPoint(f"{item}|{lens} {by:+d}")
    for option in asked.items:
        if option == item:
            _keep(db, person_id, asked.activity, item, lens, str(points))
        elif (option, lens) not in answers:
            _keep(db, person_id, asked.activity, option, lens, "0")


def require_open(db: Session, *, person_id: int, activity: str) -> int:
    """Raise NotOpen unless the activity takes answers now; returns the person's workshop.

    Two devices of one person wait for each other from here on.
    """
    workshop_id: int = plainly(db, _WORKSHOP, {"person": person_id}).scalar_one()
    if progress.standing(db, workshop_id=workshop_id, activity=activity).state is not State.OPEN:
        raise NotOpen(activity)
    return workshop_id


def _keep(db: Session, person_id: int, activity: str, item: str, lens: str, value: str) -> None:
    key = {"person_id": person_id, "activity": activity, "item": item, "lens": lens}
    upsert(db, Answer, key=key, values={"value": value, "updated_at": now()})
