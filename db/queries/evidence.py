"""What the draft rests on: weighed statements, out of frozen votes, while they are shown."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

from sqlmodel import Session

from db.models import Workshop
from db.queries import denominator, snapshots
from db.queries.statements import WEIGHED
from workshop.evidence import Evidence, weigh_up

Reading = Callable[[], AbstractContextManager[Session]]

# The answer nearly always comes within this many seconds; longer would make a page feel stuck.
PATIENCE: Final = 1.0


def gather(reading: Reading, *, workshop_id: int) -> Evidence | None:
    """The weighed statements with what may be told of them; None while no result is shown.

    `reading` opens a session; none is open while the answer is calculated.
    """
    outcome = denominator.awaited(reading, workshop_id=workshop_id, timeout=PATIENCE)
    if outcome is None:
        return None
    with reading() as db:
        frozen = snapshots.latest(db, workshop_id=workshop_id, activity=WEIGHED)
        said = denominator.weighed(db, workshop_id=workshop_id)
        minimum = db.get_one(Workshop, workshop_id).minimum_group
    if frozen is None:
        return None
    return weigh_up(outcome, said, frozen.weighing([one.id for one in said], minimum=minimum))
