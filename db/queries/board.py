"""What we share: the board with everything found so far, out of frozen answers that are shown.

Answers themselves stay here. What leaves has passed workshop.privacy.
"""

import hashlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from sqlmodel import Session, col, select

from db import beside
from db.models import Snapshot, SnapshotRow, Subgroup, Workshop
from db.queries import denominator, progress, results, snapshots
from db.queries.statements import WEIGHED, StatementView
from workshop import board, comparing, opinion_groups
from workshop.agenda import State
from workshop.board import Board, Card
from workshop.comparing import Comparison
from workshop.content import Content
from workshop.opinion_groups import OpinionGroups
from workshop.reckoning import Weighing

# Opinion groups are looked for one team after the other.
_turn: Final = threading.Lock()


@dataclass(frozen=True)
class _Weighed:
    """The frozen votes of who finished, and the statements with the words that may be told."""

    votes: Weighing
    said: tuple[StatementView, ...]
    minimum: int

    @property
    def told(self) -> list[int]:
        """The statements of which the words were not taken back."""
        return [one.id for one in self.said if one.body]


def shown(db: Session, *, workshop_id: int, content: Content) -> Board | None:
    """Every finding that is shown now in its bin; None while nothing is shown."""
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    kinds: list[str] = []
    cards: list[Card] = []
    for activity in results.shown(db, workshop_id=workshop_id, content=content):
        kinds.append(content.activity(activity).instrument or activity)
        cards += _found(db, workshop_id, content, activity)
    weighed = _weighed(db, workshop_id)
    binless = 0
    if weighed is not None:
        kinds.append(board.STATEMENTS)
        statements = board.of_statements(weighed.votes, weighed.said, minimum=minimum)
        binless = len(weighed.told) - len(statements)
        cards += statements
    if not kinds:
        return None
    aspects = content.instrument("spinnenweb").dims
    return Board(
        minimum=minimum,
        kinds=tuple(kinds),
        coming=_coming(db, workshop_id, content, kinds),
        cards=board.ordered(cards, aspects),
        binless=binless,
    )


def compared(db: Session, *, workshop_id: int) -> Comparison | None:
    """The subgroups side by side, or why not; None while the weighing is not shown."""
    weighed = _weighed(db, workshop_id)
    if weighed is None:
        return None
    workshop = db.get_one(Workshop, workshop_id)
    subgroups = db.exec(select(Subgroup.id).where(Subgroup.workshop_id == workshop_id)).all()
    return comparing.compare(
        weighed.votes,
        weighed.told,
        subgroups=len(subgroups),
        minimum=weighed.minimum,
        floor_percent=workshop.floor_percent,
        changed=_changed(db, workshop_id),
    )


def opinions(
    reading: Callable[[], AbstractContextManager[Session]], *, workshop_id: int, patience: float
) -> OpinionGroups | None:
    """The opinion groups, or why there are none; None while the weighing is not shown.

    None as well while they are still being looked for, after at most `patience` seconds: ask again.
    They are looked for once for the same votes. `reading` opens a session; none is open meanwhile.
    """
    with reading() as db:
        weighed = _weighed(db, workshop_id)
    if weighed is None:
        return None
    told = weighed.told
    name = hashlib.sha256(repr((weighed.votes.votes, told, weighed.minimum)).encode()).hexdigest()
    run = beside.once(
        ("opinion groups", name),
        partial(_look, weighed.votes, told, weighed.minimum),
        turn=_turn,
    )
    return run.result(wait=patience)


def said(db: Session, *, workshop_id: int) -> dict[int, StatementView]:
    """The statements that were weighed by their ids, without the words that were taken back."""
    return {one.id: one for one in denominator.weighed(db, workshop_id=workshop_id) if one.body}


def _look(votes: Weighing, told: Sequence[int], minimum: int) -> Iterator[OpinionGroups]:
    yield opinion_groups.find(votes, told, minimum=minimum)


def _found(db: Session, workshop_id: int, content: Content, activity: str) -> Iterator[Card]:
    if content.activity(activity).kind == "axes":
        axes = results.axes(db, workshop_id=workshop_id, content=content, activity=activity)
        yield from board.of_axes(axes) if axes else ()
    else:
        points = results.points(db, workshop_id=workshop_id, content=content, activity=activity)
        yield from board.of_points(points) if points else ()


def _coming(
    db: Session, workshop_id: int, content: Content, kinds: Sequence[str]
) -> tuple[str, ...]:
    """The kinds that were begun and are not shown yet; statements always come in the end."""
    begun = progress.standings(db, workshop_id=workshop_id)
    asked = [
        one.instrument
        for one in content.activities
        if one.kind in ("axes", "points") and one.id in begun
    ]
    possible = [kind for kind in asked if kind is not None]
    return tuple(kind for kind in (*possible, board.STATEMENTS) if kind not in kinds)


def _weighed(db: Session, workshop_id: int) -> _Weighed | None:
    standing = progress.standing(db, workshop_id=workshop_id, activity=WEIGHED)
    if standing.state is not State.SHOWN:
        return None
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=WEIGHED)
    if frozen is None:
        return None
    statements = denominator.weighed(db, workshop_id=workshop_id)
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    votes = frozen.weighing([one.id for one in statements], minimum=minimum)
    return _Weighed(votes, statements, minimum)


def _changed(db: Session, workshop_id: int) -> list[Counter[str | None]]:
    """For every time the votes were frozen anew, how many of each subgroup are other than before.

    Who took everything back can't be told apart any more, and counts as changed.
    """
    taken = db.exec(
        select(Snapshot.id)
        .where(Snapshot.workshop_id == workshop_id, Snapshot.activity == WEIGHED)
        .order_by(col(Snapshot.id))
    ).all()
    times = [
        db.exec(select(SnapshotRow).where(SnapshotRow.snapshot_id == snapshot)).all()
        for snapshot in taken
    ]
    return [_differences(before, after) for before, after in pairwise(times)]


def _differences(
    before: Sequence[SnapshotRow], after: Sequence[SnapshotRow]
) -> Counter[str | None]:
    """How many of each subgroup are new, gone, or voted otherwise on what was weighed both times.

    That a statement came or went changes nobody's mind.
    """
    both = _weighed_in(before) & _weighed_in(after)
    old, new = _by_person(before, both), _by_person(after, both)
    count = Counter(row.subgroup for row in (*before, *after) if row.person_id is None)
    for person in old.keys() | new.keys():
        one, other = old.get(person), new.get(person)
        if one != other:
            count.update({state[0] for state in (one, other) if state is not None})
    return count


def _weighed_in(rows: Sequence[SnapshotRow]) -> set[str]:
    return {id for row in rows for id in row.answers}


def _by_person(
    rows: Sequence[SnapshotRow], statements: set[str]
) -> dict[int, tuple[str | None, dict[str, str]]]:
    return {
        row.person_id: (
            row.subgroup,
            {id: vote for id, vote in row.answers.items() if id in statements},
        )
        for row in rows
        if row.person_id is not None
    }
