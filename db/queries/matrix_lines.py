"""What is done with single lines of a matrix, beside the typing: db.queries.drafts saves that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import MatrixEntry, MatrixLink, MatrixOwner, MatrixTheme, now
from db.queries.matrix import NoTheme, sentences
from workshop.deployment.theme import LINES, check_dates
from workshop.foundations import found_again
from workshop.matrix import Cell, Column, Level

Dates = tuple[date | None, date | None]


class Full(RuntimeError):
    """The cell has as many lines as fit; nothing was added."""


@dataclass(frozen=True)
class Planned:
    """Whether dates were saved; `stands` is what stands there when somebody else was first."""

    saved: bool
    reason: Literal["end_before_start", "stale"] | None = None
    stands: Dates = (None, None)


def take_over(
    db: Session,
    *,
    workshop_id: int,
    theme_id: int,
    cell: Cell,
    body: str,
    origin: str,
    sentence: str = "",
) -> int:
    """Put a suggestion as a line of its own at the end of a cell; returns the id of that line.

    With `sentence` it is linked with that sentence of the text. Raises Full when the cell is, and
    NoTheme when this workshop has no such theme.
    """
    # The workshop's row is locked first, so that two at once get two lines.
    changes.touch(db, workshop_id)
    theme = db.get(MatrixTheme, theme_id)
    if theme is None or theme.workshop_id != workshop_id:
        raise NoTheme("There is no such theme in this workshop.")
    rows = _cell(db, theme_id, cell)
    if sum(bool(row.body.strip()) for row in rows) >= LINES:
        raise Full("The cell is full.")
    entry = new_line(db, theme_id=theme_id, cell=cell, body=body, origin=origin)
    if sentence:
        db.add(MatrixLink(entry_id=entry, sentence=sentence))
    return entry


def new_line(db: Session, *, theme_id: int, cell: Cell, body: str, origin: str) -> int:
    """Add a line at the end of a cell, whether or not it is full; returns its id."""
    last = db.exec(
        select(func.max(MatrixEntry.slot), func.max(MatrixEntry.place)).where(
            MatrixEntry.theme_id == theme_id,
            MatrixEntry.level == cell.level,
            MatrixEntry.column == cell.column,
        )
    ).one()
    row = MatrixEntry(
        theme_id=theme_id,
        level=cell.level,
        column=cell.column,
        slot=(last[0] or 0) + 1,
        place=(last[1] or 0) + 1,
        body=body,
        origin=origin,
    )
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def move_up(db: Session, *, workshop_id: int, entry_id: int) -> None:
    """Let a line change places with the written one above it; raises NoTheme."""
    changes.touch(db, workshop_id)
    row = entry_row(db, workshop_id=workshop_id, entry_id=entry_id)
    rows = _cell(db, row.theme_id, Cell(Level(row.level), Column(row.column)))
    above = [one for one in rows[: rows.index(row)] if one.body.strip()]
    if above:
        row.place, above[-1].place = above[-1].place, row.place
        if row.place == above[-1].place:
            above[-1].place += 1
        db.add_all((row, above[-1]))


def move_to(db: Session, *, workshop_id: int, entry_id: int, level: Level) -> int:
    """Bring a line to another level, with all that goes with it; returns its new id.

    Its old place stays behind as an empty line, so that whoever is typing there is told. Raises
    NoTheme, and Full when there is no room.
    """
    row = entry_row(db, workshop_id=workshop_id, entry_id=entry_id)
    moved = take_over(
        db,
        workshop_id=workshop_id,
        theme_id=row.theme_id,
        cell=Cell(level, Column(row.column)),
        body=row.body,
        origin=row.origin,
    )
    carry_over(db, entry_id=entry_id, to=moved)
    db.exec(delete(MatrixLink).where(col(MatrixLink.entry_id) == entry_id))
    db.exec(delete(MatrixOwner).where(col(MatrixOwner.entry_id) == entry_id))
    row.body, row.starts_on, row.ends_on, row.gap_id = "", None, None, None
    row.draft_revision += 1
    row.updated_at = now()
    db.add(row)
    return moved


def carry_over(db: Session, *, entry_id: int, to: int) -> None:
    """Give a line the owner, the dates and the linked sentences of another one."""
    row, other = db.get_one(MatrixEntry, entry_id), db.get_one(MatrixEntry, to)
    other.starts_on, other.ends_on = row.starts_on, row.ends_on
    db.add(other)
    owner = db.exec(select(MatrixOwner).where(MatrixOwner.entry_id == entry_id)).first()
    if owner and owner.body.strip():
        db.add(MatrixOwner(entry_id=to, body=owner.body))
    linked = db.exec(select(MatrixLink.sentence).where(MatrixLink.entry_id == entry_id)).all()
    db.add_all(MatrixLink(entry_id=to, sentence=sentence) for sentence in linked)
    db.flush()


def plan(db: Session, *, workshop_id: int, entry_id: int, dates: Dates, seen: Dates) -> Planned:
    """Note on which days an action begins and ends; `seen` is what stood there when it was asked.

    Nothing is saved when the end lies before the start, or when somebody else noted other dates in
    the meantime. Raises NoTheme.
    """
    changes.touch(db, workshop_id)
    row = entry_row(db, workshop_id=workshop_id, entry_id=entry_id)
    stands = (row.starts_on, row.ends_on)
    if stands not in (seen, dates):
        return Planned(False, "stale", stands)
    try:
        check_dates(*dates)
    except ValueError:
        return Planned(False, "end_before_start", stands)
    row.starts_on, row.ends_on = dates
    row.updated_at = now()
    db.add(row)
    return Planned(True, stands=dates)


def narrow(db: Session, *, workshop_id: int, entry_id: int, gap_id: int | None) -> None:
    """Say which gap of its own row an action narrows; raises NoTheme for any other line."""
    row = entry_row(db, workshop_id=workshop_id, entry_id=entry_id)
    if gap_id is not None:
        gap = entry_row(db, workshop_id=workshop_id, entry_id=gap_id)
        if (gap.theme_id, gap.level, gap.column) != (row.theme_id, row.level, Column.GAP):
            raise NoTheme("There is no such gap in this row.")
    row.gap_id = gap_id
    db.add(row)
    changes.touch(db, workshop_id)


def link(db: Session, *, workshop_id: int, entry_id: int, chosen: Sequence[str]) -> None:
    """Make these the sentences that a line is about; what the text does not have is left out.

    Links with sentences that the text no longer has stay: a sentence may return. Raises NoTheme.
    """
    changes.touch(db, workshop_id)
    entry_row(db, workshop_id=workshop_id, entry_id=entry_id)
    now_there = sentences(db, workshop_id=workshop_id)
    rows = db.exec(select(MatrixLink).where(MatrixLink.entry_id == entry_id)).all()
    stands = found_again((row.sentence for row in rows), now_there)
    for row in rows:
        if row.sentence in stands and stands[row.sentence] not in chosen:
            db.delete(row)
    kept = {stands[row.sentence] for row in rows if row.sentence in stands}
    for sentence in dict.fromkeys(chosen):
        if sentence in now_there and sentence not in kept:
            db.add(MatrixLink(entry_id=entry_id, sentence=sentence))


def entry_row(db: Session, *, workshop_id: int, entry_id: int) -> MatrixEntry:
    """The row of a line; raises NoTheme when this workshop has no such line."""
    row = db.get(MatrixEntry, entry_id)
    if row is None or db.get_one(MatrixTheme, row.theme_id).workshop_id != workshop_id:
        raise NoTheme("There is no such line in this workshop.")
    return row


def _cell(db: Session, theme_id: int, cell: Cell) -> list[MatrixEntry]:
    return list(
        db.exec(
            select(MatrixEntry)
            .where(
                MatrixEntry.theme_id == theme_id,
                MatrixEntry.level == cell.level,
                MatrixEntry.column == cell.column,
            )
            .order_by(col(MatrixEntry.place), col(MatrixEntry.slot))
        ).all()
    )
