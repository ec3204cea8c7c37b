"""What a screen has to know to follow the workshop: states and counts, never an answer."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select

from db.models import DialogueGroup, Person, Progress, Ready, Workshop
from db.plain import plainly
from workshop.home_work import told

# Stands among the states: what lies on the table, so that phones draw anew when that moves.
TABLE: Final = "table"


@dataclass(frozen=True)
class Pulse:
    """Where a workshop stands at one moment; `ready` counts for the current activity.

    `ends` is when the clock on all screens ends, and `moves_at` when an announced move follows, in
    ISO 8601; None while none does. `groups` holds, by number, the revision in which a subgroup of
    the dialogue last got something else to see on its phones, and under '0' how many there are.
    """

    revision: int
    current: str | None
    states: dict[str, str]
    ready: int
    people: int
    ends: str | None = None
    moves_at: str | None = None
    groups: dict[str, int] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str | None, str | None, str | None, tuple[tuple[str, str], ...]]:
        """What a phone hears at once: equal as long as the facilitator does nothing."""
        return self.current, self.ends, self.moves_at, tuple(sorted(self.states.items()))

    def draws_phones(self, before: "Pulse") -> bool:
        """Whether phones that show how it stood before have something else to draw, and soon.

        Showing a result is not: they have both of what they say about it. When something was closed
        and nothing else, they tell that at once, and take their time to draw it.
        """
        if self.current != before.current:
            return True
        moved = [id for id in self.states | before.states if self._at(id) != before._at(id)]
        return any((before._at(id), self._at(id)) != ("open", "closed") for id in moved)

    def _at(self, activity: str) -> str | None:
        state = self.states.get(activity)
        return "closed" if state == "shown" else state


# Every phone asks this at every drawing, so it is one question and not four.
_NOW: Final = select(  # type: ignore[call-overload]  # SQLModel types at most four columns
    Workshop.revision,
    Workshop.current_activity,
    Workshop.timer_ends_at,
    Workshop.moves_at,
    Workshop.table_turn,
    select(func.count())
    .select_from(Person)
    .where(Person.workshop_id == Workshop.id)
    .scalar_subquery(),
    select(func.count())
    .select_from(Ready)
    .join(Person, col(Person.id) == col(Ready.person_id))
    .where(Person.workshop_id == Workshop.id, col(Ready.activity) == Workshop.current_activity)
    .scalar_subquery(),
).where(col(Workshop.id) == bindparam("workshop"))
# Only a phone in a subgroup listens to this, so it is asked from when they talk in subgroups.
_DIALOGUE: Final = "dialogue"
_GROUPS: Final = select(DialogueGroup.number, DialogueGroup.changed_in).where(
    col(DialogueGroup.workshop_id) == bindparam("workshop")
)
_STATES: Final = select(Progress.activity, Progress.state, col(Progress.home_until)).where(
    col(Progress.workshop_id) == bindparam("workshop")
)


def take(db: Session, *, workshop_id: int) -> Pulse | None:
    """Where the workshop stands now; None when it no longer exists."""
    found = plainly(db, _NOW, {"workshop": workshop_id}).first()
    if found is None:
        return None
    revision, current, ends, moves_at, turn, people, ready = found
    rows = plainly(db, _STATES, {"workshop": workshop_id}).all()
    states = {activity: state for activity, state, _ in rows}
    # So that phones draw anew when home work is set, moved or taken back.
    states |= {told(activity): until.isoformat() for activity, _, until in rows if until}
    if turn:
        states[TABLE] = str(turn)
    groups = _groups(db, workshop_id) if _DIALOGUE in states else {}
    return Pulse(revision, current, states, ready, people, _told(ends), _told(moves_at), groups)


def _groups(db: Session, workshop_id: int) -> dict[str, int]:
    found = {str(row[0]): row[1] for row in plainly(db, _GROUPS, {"workshop": workshop_id})}
    return {"0": len(found), **found}


def _told(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def revisions(db: Session, *, workshop_ids: set[int]) -> dict[int, int]:
    """The revision of each of these workshops that still exists."""
    rows = db.exec(select(Workshop.id, Workshop.revision).where(col(Workshop.id).in_(workshop_ids)))
    return {workshop_id: revision for workshop_id, revision in rows if workshop_id is not None}
