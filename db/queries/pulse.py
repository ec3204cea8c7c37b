"""What a screen has to know to follow the workshop: states and counts, never an answer."""

from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from db.models import Person, Progress, Ready, Workshop


@dataclass(frozen=True)
class Pulse:
    """Where a workshop stands at one moment; `ready` counts for the current activity.

    `ends` is when the clock on all screens ends, in ISO 8601; None while none runs.
    """

    revision: int
    current: str | None
    states: dict[str, str]
    ready: int
    people: int
    ends: str | None = None

    @property
    def place(self) -> tuple[str | None, str | None, tuple[tuple[str, str], ...]]:
        """What a phone follows: equal as long as the facilitator moves nothing."""
        return self.current, self.ends, tuple(sorted(self.states.items()))


def take(db: Session, *, workshop_id: int) -> Pulse | None:
    """Where the workshop stands now; None when it no longer exists."""
    workshop = db.get(Workshop, workshop_id)
    if workshop is None:
        return None
    states = db.exec(
        select(Progress.activity, Progress.state).where(Progress.workshop_id == workshop_id)
    )
    people = select(func.count()).where(Person.workshop_id == workshop_id)
    ready = (
        select(func.count())
        .select_from(Ready)
        .join(Person, col(Person.id) == col(Ready.person_id))
        .where(Person.workshop_id == workshop_id, col(Ready.activity) == workshop.current_activity)
    )
    return Pulse(
        workshop.revision,
        workshop.current_activity,
        dict(states.all()),
        db.exec(ready).one(),
        db.exec(people).one(),
        workshop.timer_ends_at.isoformat() if workshop.timer_ends_at else None,
    )


def revisions(db: Session, *, workshop_ids: set[int]) -> dict[int, int]:
    """The revision of each of these workshops that still exists."""
    rows = db.exec(select(Workshop.id, Workshop.revision).where(col(Workshop.id).in_(workshop_ids)))
    return {workshop_id: revision for workshop_id, revision in rows if workshop_id is not None}
