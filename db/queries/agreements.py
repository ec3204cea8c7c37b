"""What a team agreed so far, out of what lies before it already: nothing here is new to anybody."""

from collections.abc import Iterator

from sqlmodel import Session

from db.queries import amendments, approach, matrix, versions, workshops
from workshop.agreements import MOST, Action, Agreed, Decided, soonest
from workshop.deployment import planning
from workshop.document import Edition
from workshop.document.literal import first_sentences
from workshop.versions import Wording

_ACCEPTED = ("accepted", "conditional")


def look_back(db: Session, *, workshop_id: int) -> Agreed:
    """What the next study day begins with."""
    workshop = workshops.describe(db, workshop_id=workshop_id)
    latest = versions.latest(db, workshop_id=workshop_id)
    # Before the first version the text is the leaders' own, and no part of a look back.
    wording = latest.wording if latest else Wording({})
    decided = [
        (one.decided_at, one.id, one)
        for one in amendments.listed(db, workshop_id=workshop_id)
        if one.status in _ACCEPTED and one.decided_at is not None
    ]
    latest_first = [one for *_, one in sorted(decided, key=lambda each: each[:2], reverse=True)]
    return Agreed(
        audience=workshop.audience,
        decision_rule=workshop.decision_rule,
        version=Edition(str(latest.number), adopted=latest.why == "adopted") if latest else None,
        text=tuple((key, first_sentences(body, 1)) for key, body in wording.text.items()),
        decided=tuple(
            Decided(one.status, one.aspect, one.change.words) for one in latest_first[:MOST]
        ),
        actions=soonest(_actions(db, workshop_id)),
        differences=wording.questions[:MOST],
    )


def _actions(db: Session, workshop_id: int) -> Iterator[Action]:
    """What has a day and is not done: of the talks of the lead group and of the matrices in use."""
    for talk in approach.talks(db, workshop_id=workshop_id):
        for point in talk.points:
            if talk.settled and point.waits and point.due_on:
                yield Action(point.action, point.owner, point.due_on)
    for entry in planning.agreed(matrix.themes(db, workshop_id=workshop_id)):
        assert entry.ends_on is not None
        yield Action(entry.text, entry.owner, entry.ends_on)
