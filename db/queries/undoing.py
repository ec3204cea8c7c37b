"""Undoing what was done to the list, one act at a time, as long as nothing later rests on it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete

from db import changes
from db.models import KeptApart, ListAct, Statement, now
from db.queries import statements, trail
from db.queries.harvest import is_weighed, require_free
from db.queries.trail import Act


class NotUndoable(RuntimeError):
    """This act was undone already, or something that was done later rests on it."""


def undo(
    db: Session,
    *,
    workshop_id: int,
    act_id: int,
    browser: str = "",
    although_weighed: bool = False,
) -> None:
    """Put back what an act changed; votes are kept, and what an author took back stays away.

    Raises ListLocked, except for two statements that were kept apart, and NotUndoable.
    """
    changes.touch(db, workshop_id)  # wait for whoever changes the list now, and read it then
    found = db.get(ListAct, act_id)
    only_apart = found is not None and found.act == Act.APART
    require_free(db, workshop_id, although_weighed or only_apart, while_open=only_apart)
    act = next(
        (row for row, may in trail.rows_of(db, workshop_id) if row.id == act_id and may), None
    )
    if act is None:
        raise NotUndoable(str(act_id))
    before = act.before or {}
    _make_again(db, workshop_id, before)
    _put_back(db, workshop_id, before)
    _take_apart(db, before)
    if before.get("apart"):
        first, second = before["apart"]
        pair = (col(KeptApart.first_id) == first, col(KeptApart.second_id) == second)
        db.exec(delete(KeptApart).where(*pair))
    act.undone_at = now()
    trail.note(
        db,
        workshop_id=workshop_id,
        browser=browser,
        act=Act.UNDO,
        statements=act.statements,
        before=None,
    )


def _make_again(db: Session, workshop_id: int, before: Mapping[str, Any]) -> None:
    for gone in before.get("gone", ()):
        # Its old number: what was done to it before can be undone as well then.
        values = {name: _read(name, value) for name, value in gone.items()}
        db.add(Statement(workshop_id=workshop_id, **values))
    db.flush()


def _put_back(db: Session, workshop_id: int, before: Mapping[str, Any]) -> None:
    rows = statements.every(db, workshop_id)
    for id, columns in before.get("was", {}).items():
        row = rows.get(int(id))
        if row is None:  # its author took it back
            continue
        for name, value in columns.items():
            setattr(row, name, _read(name, value))
        if "body" in columns:
            row.draft_revision += 1  # what was still being typed is older than this
    db.flush()


def _take_apart(db: Session, before: Mapping[str, Any]) -> None:
    for id in before.get("made", ()):
        made = db.get(Statement, id)
        if made is None:
            continue
        if is_weighed(db, id):
            made.hidden = True
        else:
            db.delete(made)
    db.flush()


def _read(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if name == "on_beamer_since" and value else value
