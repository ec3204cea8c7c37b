"""What was done to the list of statements: when, by which device, and how it is undone.

An act holds what it changed as it was before: `was` the columns of statements by id, `made` the
statements that it made, `gone` those that it deleted, `apart` the pair that it kept apart. No act
shows words: these are read from the list as it is now, as far as they may be read.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlmodel import Session, col, select

from db.models import Grant, ListAct, Statement, Writing, now
from db.tokens import hashed
from workshop.access import Role

# Words that are typed are saved every second or so; within this time it is one act.
SITTING: Final = timedelta(minutes=10)


class Act(StrEnum):
    """The kinds of things that are done to the list."""

    HARVEST = "harvest"
    MERGE = "merge"
    RENEW = "renew"
    SPLIT = "split"
    SPLIT_OFF = "split_off"
    REWORD = "reword"
    UNCLEAR = "unclear"
    CLEAR = "clear"
    OFF_SUBJECT = "off_subject"
    SHORTLIST = "shortlist"
    RESTORE = "restore"
    PERSONAL = "personal"
    BRING_BACK = "bring_back"
    APART = "apart"
    UNDO = "undo"


# These change nothing that an earlier act would put back.
_HARMLESS: Final = frozenset({Act.HARVEST, Act.APART, Act.UNDO, Act.BRING_BACK})


@dataclass(frozen=True)
class Trace:
    """One act as facilitators see it: `device` did it to `count` statements.

    `statements` are their ids, what was made of them last; `undoable` while nothing that was done
    later rests on it.
    """

    id: int
    at: datetime
    device: int
    by_you: bool
    act: Act
    statements: tuple[int, ...]
    count: int
    undone: bool
    undoable: bool


def note(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    act: Act,
    statements: Sequence[int],
    before: Mapping[str, Any] | None,
) -> None:
    """Write down what this browser did; `before` is None when there is nothing to undo."""
    who = hashed(browser)
    db.add(
        ListAct(
            workshop_id=workshop_id,
            role=Role.FACILITATOR,
            device=_device(db, workshop_id, who),
            browser_hash=who,
            act=act,
            statements=list(statements),
            before=None if before is None else dict(before),
        )
    )
    db.flush()


def note_typing(
    db: Session, *, workshop_id: int, browser: str, statement_id: int, words: str
) -> None:
    """Write down that somebody types other words than these; once in a sitting."""
    last = db.exec(
        select(ListAct)
        .where(ListAct.workshop_id == workshop_id)
        .order_by(col(ListAct.id).desc())
        .limit(1)
    ).first()
    if (
        last is not None
        and last.act == Act.REWORD
        and last.undone_at is None
        and last.statements == [statement_id]
        and last.browser_hash == hashed(browser)
        and now() - last.at < SITTING
    ):
        return
    note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.REWORD,
        statements=[statement_id],
        before={"was": {str(statement_id): {"body": words}}},
    )


def acts(db: Session, *, workshop_id: int, browser: str) -> tuple[Trace, ...]:
    """Everything that was done to the list, the last first."""
    return tuple(
        Trace(
            id=row.id or 0,
            at=row.at,
            device=row.device,
            by_you=row.browser_hash == hashed(browser),
            act=Act(row.act),
            statements=tuple(row.statements),
            count=_count(row),
            undone=row.undone_at is not None,
            undoable=undoable,
        )
        for row, undoable in rows_of(db, workshop_id)
    )


def rows_of(db: Session, workshop_id: int) -> Iterator[tuple[ListAct, bool]]:
    """The acts of a workshop, the last one first, and whether each can be undone now.

    That is so while nothing that stands was done later to the same statements.
    """
    found = select(ListAct).where(ListAct.workshop_id == workshop_id)
    touched: set[int] = set()
    for row in db.exec(found.order_by(col(ListAct.id).desc())).all():
        stands = row.undone_at is None
        yield row, stands and row.before is not None and not touched & set(row.statements)
        if stands and row.act not in _HARMLESS:
            touched.update(row.statements)


def as_it_was(row: Statement, columns: Collection[str]) -> dict[str, Any]:
    """The values of a statement as an act keeps them."""
    found = {name: getattr(row, name) for name in columns}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in found.items()
    }


def forget(db: Session, *, workshop_id: int, statement_id: int) -> None:
    """Keep no words of a sentence that its author takes back; what held them is not undone."""
    row = db.get(Statement, statement_id)
    if row is None:
        return
    for act, _ in rows_of(db, workshop_id):
        words = _words(act.before or {})
        if words & {row.body, row.original} or (words and statement_id in act.statements):
            act.before = None


def forget_author(db: Session, *, workshop_id: int, person_id: int) -> None:
    """Keep no words of anything that this person shared."""
    shared = select(Statement.id).join(Writing, col(Writing.id) == col(Statement.writing_id))
    for statement_id in db.exec(shared.where(Writing.person_id == person_id)).all():
        forget(db, workshop_id=workshop_id, statement_id=statement_id or 0)


def _words(before: Mapping[str, Any]) -> set[str]:
    """All that an act kept of what was said."""
    kept = [*before.get("gone", ()), *before.get("was", {}).values()]
    return {each[name] for each in kept for name in ("body", "original") if name in each}


def _count(row: ListAct) -> int:
    # What was made of the others stands at the end.
    made = row.act in (Act.MERGE, Act.RENEW, Act.SPLIT)
    return len(row.statements) - made


def _device(db: Session, workshop_id: int, who: str) -> int:
    """The number of a device: it keeps the one that it had, else in the order of coming in."""
    known: dict[str, int] = dict(
        db.exec(
            select(ListAct.browser_hash, ListAct.device).where(ListAct.workshop_id == workshop_id)
        ).all()
    )
    if who in known:
        return known[who]
    came = db.exec(
        select(Grant.browser_hash)
        .where(Grant.workshop_id == workshop_id, Grant.role == Role.FACILITATOR)
        .order_by(col(Grant.granted_at), col(Grant.id))
    ).all()
    wished = came.index(who) + 1 if who in came else len(came) + 1
    taken = set(known.values())
    return wished if wished not in taken else max(taken) + 1
