"""What comes due in a workshop, and what those in a role put aside for a while."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import RestedReminder
from db.queries import approach, care, home_work, matrix, pilots, versions
from db.upsert import upsert
from workshop import reminders
from workshop.access import Role
from workshop.content import Content
from workshop.deployment import planning
from workshop.language import Lang
from workshop.pilots import Stage
from workshop.reminders import Due, Kind

Source = Callable[[Session, int, Content, Lang], Iterator[Due]]


def told(
    db: Session, *, workshop_id: int, role: Role, content: Content, lang: Lang, today: date
) -> tuple[Due, ...]:
    """What somebody in this role is reminded of today, the earliest day first."""
    rows = db.exec(
        select(RestedReminder).where(
            RestedReminder.workshop_id == workshop_id, RestedReminder.role == role
        )
    )
    rested = {row.key: row.until for row in rows}
    found = (due for source in _SOURCES[role] for due in source(db, workshop_id, content, lang))
    return reminders.now(found, today=today, rested=rested)


def put_aside(db: Session, *, workshop_id: int, role: Role, due: Due, today: date) -> None:
    """Tell this no more to those in this role for a while; what was put aside long ago goes."""
    changes.touch(db, workshop_id)
    db.exec(
        delete(RestedReminder).where(
            col(RestedReminder.workshop_id) == workshop_id, col(RestedReminder.until) < today
        )
    )
    key = {"workshop_id": workshop_id, "role": role, "key": due.name}
    upsert(db, RestedReminder, key=key, values={"until": reminders.until(today)})


def _differences(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    for left in versions.current(db, workshop_id=workshop_id).questions:
        if left.review_on:
            on = date.fromisoformat(left.review_on)
            yield Due(Kind.DIFFERENCE, left.origin, on, left.body, left.owner)


def _actions(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    """What the lead group agreed and has not done, of all its talks."""
    for talk in approach.talks(db, workshop_id=workshop_id):
        for point in talk.points:
            if talk.settled and point.waits and point.due_on:
                key = f"{talk.id}:{point.key}"
                yield Due(Kind.ACTION, key, point.due_on, point.action, point.owner)


def _planned(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    """The actions of matrices that are in use; the whole team reads those."""
    for entry in planning.agreed(matrix.themes(db, workshop_id=workshop_id)):
        assert entry.ends_on is not None
        yield Due(Kind.ACTION, f"matrix:{entry.id}", entry.ends_on, entry.text, entry.owner)


def _pilots(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    for pilot in pilots.listed(db, workshop_id=workshop_id):
        if pilot.stage in (Stage.RUNNING, Stage.PAUSED) and pilot.period.ends_on:
            owner = pilot.texts["owner"].strip()
            yield Due(Kind.PILOT, str(pilot.id), pilot.period.ends_on, pilot.name, owner)


def _home_work(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    for given in home_work.listed(db, workshop_id=workshop_id):
        title = content.activity(given.activity).title[lang]
        yield Due(Kind.HOME_WORK, given.activity, given.until, title)


def _vision(db: Session, workshop_id: int, content: Content, lang: Lang) -> Iterator[Due]:
    """When the team looks at its vision again, with who looks after it."""
    found = care.read(db, workshop_id=workshop_id)
    if found is not None and found.review_on is not None:
        yield Due(Kind.VISION, "", found.review_on, found.owner)


# The talks of the lead group are its own, and so are the reminders of what it agreed there.
_SOURCES: Final[dict[Role, tuple[Source, ...]]] = {
    Role.FACILITATOR: (_differences, _planned, _pilots, _home_work, _vision),
    Role.LEADER: (_differences, _actions, _planned, _pilots, _home_work, _vision),
}
