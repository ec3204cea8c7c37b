"""Frozen answers: taken when an activity closes, and the only thing that results rest on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from db.models import (
    Answer,
    Dealt,
    Person,
    Snapshot,
    SnapshotRow,
    Statement,
    Subgroup,
    Vote,
    Workshop,
)
from db.queries import support
from workshop import freezing, reckoning
from workshop.dealing import OPEN, settled
from workshop.freezing import Row
from workshop.reckoning import Weighing


@dataclass(frozen=True)
class FrozenAnswers:
    """What one participant had answered: item and lens ('mindset|own') or statement id to value.

    `counted` says whether this counts as finished; None where the answers themselves say so.
    """

    subgroup: str | None
    answers: dict[str, str]
    counted: bool | None = None


@dataclass(frozen=True)
class Frozen:
    """The answers of everybody who had answered anything when the activity closed."""

    taken_at: datetime
    rows: tuple[FrozenAnswers, ...]

    def weighing(self, statements: Sequence[int], *, minimum: int) -> Weighing:
        """The votes on these statements, by id, of the people who finished."""
        return reckoning.weighing(
            [(row.subgroup, row.answers) for row in self.rows],
            statements,
            minimum=minimum,
            counted=[row.counted for row in self.rows],
        )


def take(db: Session, *, workshop_id: int, activity: str, kind: str) -> bool:
    """Freeze the answers of an activity; returns whether a new snapshot was made.

    After the first time a new one is made only when the answers of at least the minimum number of
    people differ from the last: otherwise the change of one person could be read off the results.
    Where only the list that is weighed changed, the earlier votes stay (workshop.freezing).
    """
    rows = _counting(db, workshop_id, activity, kind)
    if rows is None:
        return False
    snapshot = Snapshot(workshop_id=workshop_id, activity=activity)
    db.add(snapshot)
    db.flush()
    assert snapshot.id is not None
    for person_id, frozen in rows:
        db.add(
            SnapshotRow(
                snapshot_id=snapshot.id,
                person_id=person_id,
                subgroup=frozen.subgroup,
                answers=frozen.answers,
                counted=frozen.counted,
            )
        )
    return True


def latest(db: Session, *, workshop_id: int, activity: str) -> Frozen | None:
    """The answers that count for an activity; None before it was first closed."""
    last = _last(db, workshop_id, activity)
    if last is None:
        return None
    rows = _rows(db, last)
    return Frozen(
        last.taken_at, tuple(FrozenAnswers(r.subgroup, r.answers, r.counted) for r in rows)
    )


def linked(
    db: Session, *, workshop_id: int, activity: str
) -> tuple[int, dict[int, dict[str, str]]] | None:
    """The number of the last snapshot, and by person what it holds; for nobody's eyes.

    Who withdrew is not in it. None before the activity was first closed.
    """
    last = _last(db, workshop_id, activity)
    if last is None or last.id is None:
        return None
    rows = _rows(db, last)
    return last.id, {row.person_id: row.answers for row in rows if row.person_id is not None}


def _counting(
    db: Session, workshop_id: int, activity: str, kind: str
) -> list[tuple[int | None, FrozenAnswers]] | None:
    """Everybody with what counts from now on; None where the last snapshot goes on counting."""
    people = _current(db, workshop_id, activity, kind)
    last = _last(db, workshop_id, activity)
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    if last is None:
        return list(people.items())
    if kind == "weigh":
        return _weighed_again(db, last, people, minimum)
    if _changed(db, last, people) < minimum:
        return None
    return _settled(db, last, people, minimum) if kind == "shortlist" else list(people.items())


def _weighed_again(
    db: Session, last: Snapshot, people: dict[int, FrozenAnswers], minimum: int
) -> list[tuple[int | None, FrozenAnswers]] | None:
    playing = db.exec(select(Statement.id).where(*_playing(last.workshop_id, last.activity))).all()
    rows = freezing.again(
        [Row(row.person_id, row.subgroup, row.answers, row.counted) for row in _rows(db, last)],
        [Row(person, one.subgroup, one.answers) for person, one in people.items()],
        playing={str(id) for id in playing},
        earlier=_earlier(db, last),
        minimum=minimum,
    )
    if rows is None:
        return None
    return [(r.person, FrozenAnswers(r.subgroup, dict(r.votes), r.counted)) for r in rows]


def _earlier(db: Session, last: Snapshot) -> dict[int, dict[str, str]]:
    """By person the votes as they were last frozen on statements that the last result is without.

    Who withdrew since cannot be found again.
    """
    known = {id for row in _rows(db, last) for id in row.answers}
    same = (Snapshot.workshop_id == last.workshop_id, Snapshot.activity == last.activity)
    rows = db.exec(
        select(SnapshotRow)
        .join(Snapshot, col(Snapshot.id) == col(SnapshotRow.snapshot_id))
        .where(*same, col(SnapshotRow.person_id).is_not(None))
        .order_by(col(Snapshot.id))
    )
    # A later snapshot that holds a statement has the votes of everybody on it.
    at: dict[str, int] = {}
    votes: dict[str, dict[int, str]] = {}
    for row in rows:
        for id in row.answers.keys() - known:
            if at.get(id) != row.snapshot_id:
                at[id], votes[id] = row.snapshot_id, {}
            votes[id][row.person_id or 0] = row.answers[id]
    found: dict[int, dict[str, str]] = {}
    for id, cast in votes.items():
        for person, vote in cast.items():
            found.setdefault(person, {})[id] = vote
    return found


def _rows(db: Session, snapshot: Snapshot) -> Sequence[SnapshotRow]:
    return db.exec(
        select(SnapshotRow)
        .where(SnapshotRow.snapshot_id == snapshot.id)
        .order_by(col(SnapshotRow.id))
    ).all()


def _playing(workshop_id: int, activity: str) -> tuple[ColumnElement[bool], ...]:
    """What is weighed now, as conditions on Statement: nothing hidden or merged away."""
    return (
        col(Statement.workshop_id) == workshop_id,
        support.weighed_in(activity, workshop_id),
        ~col(Statement.hidden),
        col(Statement.merged_into_id).is_(None),
    )


def _last(db: Session, workshop_id: int, activity: str) -> Snapshot | None:
    return db.exec(
        select(Snapshot)
        .where(Snapshot.workshop_id == workshop_id, Snapshot.activity == activity)
        .order_by(col(Snapshot.id).desc())
    ).first()


def _current(db: Session, workshop_id: int, activity: str, kind: str) -> dict[int, FrozenAnswers]:
    answers: dict[int, dict[str, str]] = {}
    if kind == "weigh":
        # Votes on what was hidden or merged away are kept, but are no part of this weighing.
        votes = select(Vote).join(Statement, col(Statement.id) == col(Vote.statement_id))
        weighed = votes.where(*_playing(workshop_id, activity))
        for vote in db.exec(weighed):
            answers.setdefault(vote.person_id, {})[str(vote.statement_id)] = vote.value
    elif kind == "shortlist":
        answers = _dealt(db, workshop_id)
    else:
        given = select(Answer).join(Person, col(Person.id) == col(Answer.person_id))
        for answer in db.exec(
            given.where(Person.workshop_id == workshop_id, Answer.activity == activity)
        ):
            key = f"{answer.item}|{answer.lens}"
            answers.setdefault(answer.person_id, {})[key] = answer.value
    groups = dict(
        db.exec(
            select(Person.id, Subgroup.name)
            .join(Subgroup, col(Subgroup.id) == col(Person.subgroup_id))
            .where(Person.workshop_id == workshop_id)
        ).all()
    )
    return {
        person: FrozenAnswers(groups.get(person), dict(sorted(given_answers.items())))
        for person, given_answers in sorted(answers.items())
    }


def _dealt(db: Session, workshop_id: int) -> dict[int, dict[str, str]]:
    """What each person chose who chose anything; what is still open counts as dealt, not seen."""
    rows = db.exec(
        select(Dealt)
        .join(Person, col(Person.id) == col(Dealt.person_id))
        .where(Person.workshop_id == workshop_id)
    ).all()
    given: dict[int, dict[str, str]] = {}
    for row in rows:
        choices = given.setdefault(row.person_id, {})
        choices[str(row.statement_id)] = OPEN if row.value is None else row.value
    return {person: chosen for person, chosen in given.items() if any(chosen.values())}


def _settled(
    db: Session, last: Snapshot, people: dict[int, FrozenAnswers], minimum: int
) -> list[tuple[int | None, FrozenAnswers]]:
    """Everybody with what counts now, where only a few people changed something (settled)."""
    rows = _rows(db, last)
    nobody = FrozenAnswers(None, {})
    known = {row.person_id for row in rows}
    everybody = [(row.person_id, row.subgroup, row.answers) for row in rows]
    everybody += [(id, one.subgroup, {}) for id, one in people.items() if id not in known]
    counted = settled(
        [before for _, _, before in everybody],
        [people.get(id or 0, nobody).answers for id, _, _ in everybody],
        minimum=minimum,
    )
    return [
        (id, FrozenAnswers(group, answers))
        for (id, group, _), answers in zip(everybody, counted, strict=True)
        if any(answers.values())
    ]


def _changed(db: Session, last: Snapshot, people: dict[int, FrozenAnswers]) -> int:
    rows = _rows(db, last)
    before = {
        row.person_id: FrozenAnswers(row.subgroup, row.answers) for row in rows if row.person_id
    }
    withdrawn = sum(row.person_id is None for row in rows)
    return withdrawn + sum(
        before.get(person) != people.get(person) for person in before.keys() | people.keys()
    )
