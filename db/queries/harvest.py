"""How the facilitator makes the list: harvest, words and merging, all of it undone at will.

No vote is thrown away: votes stay with the very words on which they were cast, and count again when
these words return. Every change waits for the one before it and writes itself down in the trail
(db.queries.trail) as done by `browser`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import SystemRandom
from typing import Any, Final

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from db import changes
from db.models import KeptApart, Person, Statement, Vote, Writing, now
from db.queries import statements, trail
from db.queries.trail import Act
from workshop.statements import ancestors, check_merge, proposed_wording
from workshop.typed import STATEMENT, cleaned

HARVESTED: Final = "web"

# What is kept of a statement that was made by merging, to make it again.
_COLUMNS: Final = ("id", "aspect", "body", "original", "on_beamer_since", "hidden", "mark")


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


def harvest(
    db: Session, *, workshop_id: int, browser: str = "", although_weighed: bool = False
) -> Harvest:
    """Bring the list up to date with what is shared now; nothing comes in twice.

    New sentences come in without a name and in an order of chance. None of them may be read on the
    beamer yet, except those of the made-up people of a rehearsal: these are ours. Raises
    ListLocked.
    """
    require_free(db, workshop_id, although_weighed)
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
    added = []
    for row in fresh:
        one = Statement(
            workshop_id=workshop_id,
            aspect=row.item,
            body=row.body,
            original=row.body,
            writing_id=row.id,
            on_beamer_since=now() if row.person_id in ours else None,
        )
        db.add(one)
        db.flush()  # one by one, so that the ids follow the order of chance
        added.append(one.id or 0)
    if added:
        trail.note(
            db,
            workshop_id=workshop_id,
            browser=browser,
            act=Act.HARVEST,
            statements=added,
            before=None,
        )
    return Harvest(len(fresh), corrected, len(gone))


def merge(
    db: Session,
    *,
    workshop_id: int,
    ids: Collection[int],
    browser: str = "",
    although_weighed: bool = False,
) -> int:
    """Make one statement out of several and return its id; `split` undoes it.

    It gets the fullest of their wordings, to be edited from there. It may be read on the beamer
    when the very words that it takes over already were; else the facilitator still has to release
    it. Raises ListLocked, and NotMergeable when one of them left the list in the meantime.
    """
    require_free(db, workshop_id, although_weighed)
    rows = standing(db, workshop_id)
    check_merge(ids, rows)
    return _over(db, [rows[id] for id in sorted(set(ids))], browser, Act.MERGE)


def renew(db: Session, *, workshop_id: int, statement_id: int, browser: str = "") -> int:
    """Put a statement in the list for new words of this one, and return its id.

    The old words keep the votes that were cast on them; `split` brings them back. Raises
    ListLocked while people are weighing, and LookupError when the statement left the list.
    """
    require_free(db, workshop_id, although_weighed=True)
    rows = standing(db, workshop_id)
    if statement_id not in rows:
        raise LookupError(f"statement {statement_id}")
    return _over(db, [rows[statement_id]], browser, Act.RENEW)


def split(
    db: Session,
    *,
    workshop_id: int,
    statement_id: int,
    browser: str = "",
    although_weighed: bool = False,
) -> None:
    """Undo a merge: its parts stand in the list again exactly as they were.

    What was merged disappears; when people voted on it, it stays among the hidden ones with its
    votes. Raises ListLocked. A statement without parts stays as it is.
    """
    require_free(db, workshop_id, although_weighed)
    merged = standing(db, workshop_id, hidden_too=True).get(statement_id)
    parts = db.exec(
        select(Statement)
        .where(Statement.merged_into_id == statement_id)
        .order_by(col(Statement.id))
    ).all()
    if merged is None or not parts:
        return
    was = {str(part.id): trail.as_it_was(part, ["merged_into_id"]) for part in parts}
    before: dict[str, Any] = {"was": was}
    weighed = is_weighed(db, statement_id)
    if weighed:
        was[str(statement_id)] = trail.as_it_was(merged, ["hidden"])
    else:
        before["gone"] = [trail.as_it_was(merged, _COLUMNS)]
    for part in parts:
        part.merged_into_id = None
    db.flush()
    if weighed:
        merged.hidden = True
    else:
        db.delete(merged)
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.SPLIT,
        statements=[*(part.id or 0 for part in parts), statement_id],
        before=before,
    )


def split_off(
    db: Session,
    *,
    workshop_id: int,
    statement_id: int,
    browser: str = "",
    although_weighed: bool = False,
) -> None:
    """Let one sentence stand by itself again; what it was merged into stays without it.

    Where that had these very words, it takes the fullest of the others (take_other_words). Raises
    ListLocked, and LookupError when it is in no merged statement any more.
    """
    require_free(db, workshop_id, although_weighed)
    rows = statements.every(db, workshop_id)
    row = rows.get(statement_id)
    if row is None or row.merged_into_id is None:
        raise LookupError(f"statement {statement_id}")
    above = ancestors(statement_id, {id: each.merged_into_id for id, each in rows.items()})
    was = {str(statement_id): trail.as_it_was(row, ["merged_into_id"])}
    row.merged_into_id = None
    for id in above:
        was |= take_other_words(db, rows, id, said={row.body, row.original})
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.SPLIT_OFF,
        statements=[statement_id, *above],
        before={"was": was},
    )


def take_other_words(
    db: Session, rows: Mapping[int, Statement], id: int, *, said: Collection[str]
) -> dict[str, dict[str, Any]]:
    """Give a merged statement that has these words the fullest of the others under it.

    Returns how it was, by its id; nothing when it stays as it is, because it has words of its own,
    was weighed, or nothing else lies under it. The facilitator releases the new words anew.
    """
    row = rows[id]
    under = statements.originals(rows, statements.parts_of(rows.values()), id)
    others = [words for leaf, words in under.items() if leaf != id and words not in said]
    if not others or row.body not in said or is_weighed(db, id):
        return {}
    before = trail.as_it_was(row, ["body", "on_beamer_since"])
    row.body = proposed_wording(others)
    row.on_beamer_since = None
    row.draft_revision += 1
    return {str(id): before}


def keep_apart(
    db: Session, *, workshop_id: int, first: int, second: int, browser: str = ""
) -> None:
    """Remember that two statements that look alike do not say the same; free at any time.

    Raises NotMergeable when one of them left the list in the meantime.
    """
    require_free(db, workshop_id, although_weighed=True, while_open=True)
    check_merge([first, second], standing(db, workshop_id))
    pair = (min(first, second), max(first, second))
    if pair in apart(db, workshop_id=workshop_id):
        return
    db.add(KeptApart(first_id=pair[0], second_id=pair[1]))
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.APART,
        statements=pair,
        before={"apart": list(pair)},
    )


def apart(db: Session, *, workshop_id: int) -> tuple[tuple[int, int], ...]:
    """The pairs of statements that were kept apart."""
    found = select(KeptApart.first_id, KeptApart.second_id).join(
        Statement, col(Statement.id) == col(KeptApart.first_id)
    )
    rows = db.exec(found.where(Statement.workshop_id == workshop_id)).all()
    return tuple((first, second) for first, second in rows)


def set_wording(
    db: Session, *, workshop_id: int, statement_id: int, body: str, browser: str = ""
) -> str:
    """Give a statement other words and return them as they were kept.

    What may be read on the beamer still may: these are words of the facilitator. Raises ListLocked
    when people weigh or weighed this statement, TooLong when the words do not fit, and LookupError
    when the statement left the list.
    """
    changes.touch(db, workshop_id)
    row = standing(db, workshop_id, hidden_too=True).get(statement_id)
    if row is None:
        raise LookupError(f"statement {statement_id}")
    if not statements.may_edit(db, statement_id=statement_id):
        raise ListLocked("weighed")
    before = {"was": {str(statement_id): trail.as_it_was(row, ["body"])}}
    row.body = cleaned(body, limit=STATEMENT)
    row.draft_revision += 1  # words that were still being typed elsewhere are older than these
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.REWORD,
        statements=[statement_id],
        before=before,
    )
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


def _over(db: Session, parts: list[Statement], browser: str, act: Act) -> int:
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
    was = {str(part.id): trail.as_it_was(part, ["merged_into_id"]) for part in parts}
    for part in parts:
        part.merged_into_id = merged.id
    trail.note(
        db,
        workshop_id=merged.workshop_id,
        browser=browser,
        act=act,
        statements=[*(part.id or 0 for part in parts), merged.id],
        before={"was": was, "made": [merged.id]},
    )
    return merged.id


def require_free(
    db: Session, workshop_id: int, although_weighed: bool, *, while_open: bool = False
) -> None:
    """Wait for whoever changes the list now, and raise ListLocked unless it may change then."""
    # This writes to the row of the workshop, so that what is read next stays as it is.
    changes.touch(db, workshop_id)
    why = statements.lock(db, workshop_id=workshop_id)
    if (why in ("open", "dealt") and not while_open) or (why == "weighed" and not although_weighed):
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


def is_weighed(db: Session, statement_id: int) -> bool:
    """Whether anybody voted on these words."""
    found = select(Vote.id).where(Vote.statement_id == statement_id).limit(1)
    return db.exec(found).first() is not None


def standing(db: Session, workshop_id: int, *, hidden_too: bool = False) -> dict[int, Statement]:
    """The statements that were not merged into another, to be changed; not what is out of view."""
    return {
        id: row
        for id, row in statements.every(db, workshop_id).items()
        if row.merged_into_id is None
        and (hidden_too or not row.hidden)
        and statements.may_be_read(row)
    }
