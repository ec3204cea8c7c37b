"""How many colleagues moved between two rounds of the evaluation: counted once, then frozen."""

from collections.abc import Mapping

from sqlmodel import Session, select

from db.models import EvaluationShift
from db.queries import snapshots
from workshop.evaluation import ACTIVITIES, SCALES, pairs
from workshop.transitions import Transitions, between


def freeze(db: Session, *, workshop_id: int, activity: str) -> None:
    """Count who moved between this round, just closed, and every other that was closed before.

    Nothing is counted anew of two rounds of which neither was frozen anew.
    """
    held = {
        one: found
        for one in ACTIVITIES
        if (found := snapshots.linked(db, workshop_id=workshop_id, activity=one)) is not None
    }
    for number, earlier in enumerate(ACTIVITIES):
        for later in ACTIVITIES[number + 1 :]:
            if activity in (earlier, later) and earlier in held and later in held:
                _count(db, held[earlier], held[later])


def between_rounds(
    db: Session, *, workshop_id: int, earlier: str, later: str
) -> Mapping[tuple[str, str], Transitions]:
    """By item and scale who moved between two rounds, as frozen; for workshop.evaluation.shift."""
    one = snapshots.linked(db, workshop_id=workshop_id, activity=earlier)
    other = snapshots.linked(db, workshop_id=workshop_id, activity=later)
    if one is None or other is None:
        return {}
    rows = db.exec(
        select(EvaluationShift).where(
            EvaluationShift.earlier_id == one[0], EvaluationShift.later_id == other[0]
        )
    )
    return {(row.item, row.lens): Transitions(row.up, row.same, row.down) for row in rows}


def _count(
    db: Session,
    earlier: tuple[int, dict[int, dict[str, str]]],
    later: tuple[int, dict[int, dict[str, str]]],
) -> None:
    known = select(EvaluationShift.id).where(
        EvaluationShift.earlier_id == earlier[0], EvaluationShift.later_id == later[0]
    )
    if db.exec(known).first() is not None:
        return
    keys = {key for _, people in (earlier, later) for answers in people.values() for key in answers}
    for key in sorted(keys):
        item, _, scale = key.partition("|")
        if scale not in SCALES:
            continue
        found = between(pairs(earlier[1], later[1], key, scale))
        if found.people:
            db.add(
                EvaluationShift(
                    earlier_id=earlier[0],
                    later_id=later[0],
                    item=item,
                    lens=scale,
                    up=found.up,
                    same=found.same,
                    down=found.down,
                )
            )
    db.flush()
