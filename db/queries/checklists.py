"""Checklists that a team went through: only while shown, only out of frozen answers."""

from typing import Final

from sqlmodel import Session

from db.models import Workshop
from db.queries import progress, snapshots
from workshop import checking, vision
from workshop.agenda import State
from workshop.checking import Checklist
from workshop.content import Content

FEASIBLE: Final = "feasible"
REQUIREMENTS: Final = "requirements"


def checked(db: Session, *, workshop_id: int, content: Content, activity: str) -> Checklist | None:
    """The result of a checklist as the team may see it; None while it is not shown."""
    standing = progress.standing(db, workshop_id=workshop_id, activity=activity)
    if standing.state is not State.SHOWN:
        return None
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=activity)
    if frozen is None:
        return None
    asked = content.activity(activity)
    team = [row.answers for row in frozen.rows]
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    items = (
        checking.check(team, item=item, lens=lens, minimum=minimum)
        for item, lens in vision.sheet(content, asked).questions
    )
    return Checklist(
        activity=activity,
        instrument=asked.instrument or "",
        taken_at=frozen.taken_at,
        minimum=minimum,
        items=tuple(one for one in items if one is not None),
    )


def shown(db: Session, *, workshop_id: int, content: Content) -> tuple[str, ...]:
    """The checklists of which the result is shown now, in the order of their steps."""
    standings = progress.standings(db, workshop_id=workshop_id)
    return tuple(
        activity.id
        for activity in content.activities
        if activity.kind == "checklist"
        and activity.id in standings
        and standings[activity.id].state is State.SHOWN
    )
