"""How the facilitator makes the list: harvest, words, merging and hiding, all of it undone at will.

No vote is thrown away: votes stay with the very words on which they were cast, and count again when
these words return.
"""

from collections.abc import Collection
from dataclasses import dataclass
from random import SystemRandom
from typing import Final

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from db import changes
from db.models import Person, Statement, Vote, Writing, now
from db.queries import statements
from workshop.statements import check_merge, proposed_wording
from workshop.typed import STATEMENT, cleaned

HARVESTED: Final = "web"


class ListLocked(RuntimeError):
    """The list stays as it is: people are weighing it, or have weighed it (statements.lock)."""


@dataclass(frozen=True)
class Harvest:
    """What a harvest changed in the list."""

    added: int = 0
    corrected: int = 0
    withdrawn: int = 0


def waiting(db: Session, *, workshop_id: int) -> int:
    """How many shared sentences are not in the list yet."""
    known = select(col(Statement.writing_id)).where(col(Statement.writing_id).is_not(None))
    fresh = _shared(workshop_id).where(col(Writing.id).not_in(known))
    return len(db.exec(fresh).all())


def harvest(db: Session, *, workshop_id: int, although_weighed: bool = False) -> Harvest:
    """Bring the list up to date with what is shared now; nothing comes in twice.

    New sentences come in without a name and in an order of chance. None of them may be read on the
    beamer yet, except those of the made-up people of a rehearsal: these are ours. Raises
    ListLocked.
    """
    _require_free(db, workshop_id, although_weighed)
    known = {
        row.writing_id: row.body
        for row in statements.every(db, workshop_id).values()
        if row.writing_id is not None
    }
    shared = db.exec(_shared(workshop_id)).all()
    kept = {row.id for row in shared}
    gone = [writing_id for writing_id in known if writing_id not in kept]
    for writing_id in gone:
        statements.withdraw_for_writing(db, writing_id=writing_id)
    corrected = sum(
        statements.follow_writing(db, writing_id=row.id)
        for row in shared
        if row.id is not None and known.get(row.id, row.body) != row.body
    )
    fresh = [row for row in shared if row.id not in known]
    SystemRandom().shuffle(fresh)
    ours = _made_up(db, workshop_id)
    for row in fresh:
        db.add(
            Statement(
                workshop_id=workshop_id,
                aspect=row.item,
                body=row.body,
                original=row.body,
                writing_id=row.id,
                on_beamer_since=now() if row.person_id in ours else None,
            )
        )
        db.flush()  # one by one, so that the ids follow the order of chance
    changes.touch(db, workshop_id)
    return Harvest(len(fresh), corrected, len(gone))


def merge(
    db: Session, *, workshop_id: int, ids: Collection[int], although_weighed: bool = False
) -> int:
    """Make one statement out of several and return its id; `split` undoes it.

    It gets the fullest of their wordings, to be edited from there. It may be read on the beamer
    when the very words that it takes over already were; else the facilitator still has to release
    it. Raises ListLocked, and NotMergeable when one of them left the list in the meantime.
    """
    _require_free(db, workshop_id, although_weighed)
    rows = _standing(db, workshop_id)
    check_merge(ids, rows)
    return _over(db, [rows[id] for id in sorted(set(ids))])


def renew(db: Session, *, workshop_id: int, statement_id: int) -> int:
    """Put a statement in the list for new words of this one, and return its id.

    The old words keep the votes that were cast on them; `split` brings them back. Raises
    ListLocked while people are weighing, and LookupError when the statement left the list.
    """
    _require_free(db, workshop_id, although_weighed=True)
    rows = _standing(db, workshop_id)
    if statement_id not in rows:
        raise LookupError(f"statement {statement_id}")
    return _over(db, [rows[statement_id]])


def split(
    db: Session, *, workshop_id: int, statement_id: int, although_weighed: bool = False
) -> None:
    """Undo a merge: its parts stand in the list again exactly as they were.

    What was merged disappears; when people voted on it, it stays among the hidden ones with its
    votes. Raises ListLocked. A statement without parts stays as it is.
    """
    _require_free(db, workshop_id, although_weighed)
    merged = _standing(db, workshop_id, hidden_too=True).get(statement_id)
    parts = db.exec(select(Statement).where(Statement.merged_into_id == statement_id)).all()
    if merged is None or not parts:
        return
    for part in parts:
        part.merged_into_id = None
    db.flush()
    if db.exec(select(Vote.id).where(Vote.statement_id == statement_id).limit(1)).first():
        merged.hidden = True
    else:
        db.delete(merged)
    changes.touch(db, workshop_id)


def set_hidden(
    db: Session,
    *,
    workshop_id: int,
    ids: Collection[int],
    hidden: bool,
    although_weighed: bool = False,
) -> None:
    """Take statements out of the weighing, or back in; nothing else changes. Raises ListLocked."""
    _require_free(db, workshop_id, although_weighed)
    rows = _standing(db, workshop_id, hidden_too=True)
    for id in set(ids) & rows.keys():
        rows[id].hidden = hidden
    changes.touch(db, workshop_id)


def set_wording(db: Session, *, workshop_id: int, statement_id: int, body: str) -> str:
    """Give a statement other words and return them as they were kept.

    What may be read on the beamer still may: these are words of the facilitator. Raises ListLocked
    when people weigh or weighed this statement, TooLong when the words do not fit, and LookupError
    when the statement left the list.
    """
    row = _standing(db, workshop_id, hidden_too=True).get(statement_id)
    if row is None:
        raise LookupError(f"statement {statement_id}")
    if not statements.may_edit(db, statement_id=statement_id):
        raise ListLocked("weighed")
    row.body = cleaned(body, limit=STATEMENT)
    row.draft_revision += 1  # words that were still being typed elsewhere are older than these
    changes.touch(db, workshop_id)
    return row.body


def release(db: Session, *, workshop_id: int, ids: Collection[int], on_beamer: bool = True) -> None:
    """Let the whole room read these statements on the beamer, or no longer.

    This changes nothing about the weighing, so it is free at any time. A hidden statement is not
    released; one that is hidden later is off the beamer until it comes back.
    """
    rows = statements.every(db, workshop_id)
    for id in set(ids) & rows.keys():
        row = rows[id]
        if not on_beamer:
            row.on_beamer_since = None
        elif not row.hidden and row.on_beamer_since is None:
            row.on_beamer_since = now()
    changes.touch(db, workshop_id)


def _over(db: Session, parts: list[Statement]) -> int:
    """A new statement over these ones, with the fullest of their wordings."""
    words = proposed_wording([part.body for part in parts])
    fullest = next(part for part in parts if part.body == words)
    merged = Statement(
        workshop_id=fullest.workshop_id,
        aspect=fullest.aspect,
        body=words,
        original=words,
        on_beamer_since=fullest.on_beamer_since,
    )
    db.add(merged)
    db.flush()
    assert merged.id is not None
    for part in parts:
        part.merged_into_id = merged.id
    changes.touch(db, merged.workshop_id)
    return merged.id


def _require_free(db: Session, workshop_id: int, although_weighed: bool) -> None:
    why = statements.lock(db, workshop_id=workshop_id)
    if why == "open" or (why == "weighed" and not although_weighed):
        raise ListLocked(why)


def _shared(workshop_id: int) -> SelectOfScalar[Writing]:
    return (
        select(Writing)
        .join(Person, col(Person.id) == col(Writing.person_id))
        .where(
            Person.workshop_id == workshop_id,
            Writing.activity == HARVESTED,
            col(Writing.shared),
            Writing.body != "",
        )
    )


def _made_up(db: Session, workshop_id: int) -> frozenset[int | None]:
    found = select(Person.id).where(Person.workshop_id == workshop_id, col(Person.made_up))
    return frozenset(db.exec(found).all())


def _standing(db: Session, workshop_id: int, *, hidden_too: bool = False) -> dict[int, Statement]:
    return {
        id: row
        for id, row in statements.every(db, workshop_id).items()
        if row.merged_into_id is None and (hidden_too or not row.hidden)
    }
