"""What the facilitator notes about statements: not clear, off the subject, about a person."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from db import changes
from db.models import Statement, now
from db.queries import statements, trail
from db.queries.harvest import require_free, standing, take_other_words
from db.queries.trail import Act
from workshop.statements import Mark, ancestors, removed_with

_ACTS = {Mark.UNCLEAR: Act.UNCLEAR, Mark.OFF_SUBJECT: Act.OFF_SUBJECT}


def mark(
    db: Session,
    *,
    workshop_id: int,
    ids: Collection[int],
    mark: Mark,
    browser: str = "",
    although_weighed: bool = False,
) -> None:
    """Note this about statements, or take a note away; what is off the subject is not weighed.

    Nothing else changes, and no vote is lost. Raises ListLocked, except for what is only not clear:
    that changes nothing about the weighing. Use `remove` for what tells something about a person.
    """
    changes.touch(db, workshop_id)  # wait for whoever changes the list now, and read it then
    rows = standing(db, workshop_id, hidden_too=True)
    chosen = [rows[id] for id in sorted(set(ids) & rows.keys())]
    weighing_changes = any(row.hidden != mark.hides for row in chosen)
    require_free(
        db,
        workshop_id,
        although_weighed or not weighing_changes,
        while_open=not weighing_changes,
    )
    restores = any(row.hidden for row in chosen) and not mark.hides
    cleared = Act.RESTORE if restores else Act.CLEAR
    was = {str(row.id): trail.as_it_was(row, ["hidden", "mark"]) for row in chosen}
    for row in chosen:
        row.mark, row.hidden = mark, mark.hides
    if chosen:
        trail.note(
            db,
            workshop_id=workshop_id,
            browser=browser,
            act=_ACTS.get(mark, cleared),
            statements=[row.id or 0 for row in chosen],
            before={"was": was},
        )


def remove(db: Session, *, workshop_id: int, ids: Collection[int], browser: str = "") -> None:
    """Take statements that tell something about a person out of everybody's view, at once.

    With them goes what lies under them. What they were merged into, and has the same words, takes
    other words of those under it, or goes as well (removed_with). Free at any time, also while
    people weigh: votes are kept.
    """
    changes.touch(db, workshop_id)  # wait for whoever changes the list now, and read it then
    rows = statements.every(db, workshop_id)
    merged_into = {id: row.merged_into_id for id, row in rows.items()}
    words = {id: (row.body, row.original) for id, row in rows.items()}
    chosen = set(ids) & rows.keys()
    gone = frozenset().union(*(removed_with(id, words, merged_into) for id in chosen))
    above = {id for id in gone if not chosen & {id, *ancestors(id, merged_into)}}
    for id in gone - above:
        _take_away(rows[id])
    said = {text for id in gone - above for text in words[id]}
    may_change = statements.lock(db, workshop_id=workshop_id) in (None, "weighed")
    for id in above:
        if not (may_change and take_other_words(db, rows, id, said=said)):
            _take_away(rows[id])
    touched = gone.union(*(ancestors(id, merged_into) for id in gone))
    for id in touched - gone | above:
        if rows[id].original in said:  # what it was made of may be taken back by its author
            rows[id].original = rows[id].body
    if gone:
        trail.note(
            db,
            workshop_id=workshop_id,
            browser=browser,
            act=Act.PERSONAL,
            statements=sorted(touched),
            before=None,
        )


def _take_away(row: Statement) -> None:
    row.mark, row.hidden = Mark.PERSONAL, True
    row.on_beamer_since = None
    row.draft_revision += 1  # nobody types on in words that are out of view


def bring_back(
    db: Session,
    *,
    workshop_id: int,
    statement_id: int,
    browser: str = "",
    although_weighed: bool = False,
) -> None:
    """Let a statement that was taken out of view be read and weighed again, with what is under it.

    It is not on the beamer until it is released anew. Raises ListLocked, and LookupError when it is
    not out of view (any more).
    """
    require_free(db, workshop_id, although_weighed)
    rows = statements.every(db, workshop_id)
    row = rows.get(statement_id)
    if row is None or statements.may_be_read(row):
        raise LookupError(f"statement {statement_id}")
    merged_into = {id: each.merged_into_id for id, each in rows.items()}
    back = {
        id
        for id, each in rows.items()
        if statement_id in (id, *ancestors(id, merged_into)) and not statements.may_be_read(each)
    }
    for id in back:
        rows[id].mark, rows[id].hidden = Mark.NONE, False
    _settle(db, workshop_id, rows)
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.BRING_BACK,
        statements=sorted(back),
        before=None,
    )


def _settle(db: Session, workshop_id: int, rows: Mapping[int, Statement]) -> None:
    """Let what was done before a removal be undone again, once all that it removed is back."""
    for act, _ in trail.rows_of(db, workshop_id):
        if act.act == Act.PERSONAL and act.undone_at is None:
            known = (rows[id] for id in act.statements if id in rows)
            if all(statements.may_be_read(row) for row in known):
                act.undone_at = now()
