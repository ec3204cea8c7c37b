"""The themes of the Vision Deployment Matrix with their lines."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, cast

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import (
    MatrixDistance,
    MatrixEntry,
    MatrixLink,
    MatrixOwner,
    MatrixTheme,
    Subgroup,
    now,
)
from db.queries import versions
from workshop.deployment.theme import Entry, Status, Theme
from workshop.foundations import found_again
from workshop.matrix import Cell, Column, Level
from workshop.sentence_split import split

# A cell's address comes out of a browser; an address that is no cell is not shown.
_LEVELS: Final = frozenset(level.value for level in Level)
_COLUMNS: Final = frozenset(column.value for column in Column)


class NoTheme(LookupError):
    """This workshop has no such theme, or no such line."""


def sentences(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """The sentences of the text as it stands now, aspect by aspect."""
    text = versions.current(db, workshop_id=workshop_id).text
    return tuple(dict.fromkeys(one for body in text.values() for one in split(body)))


def sentences_laid_before(db: Session, *, workshop_id: int) -> tuple[str, ...]:
    """The sentences of the text that the whole team may read: none before its first version."""
    if versions.latest(db, workshop_id=workshop_id) is None:
        return ()
    return sentences(db, workshop_id=workshop_id)


def themes(db: Session, *, workshop_id: int) -> tuple[Theme, ...]:
    """All themes of a workshop with the copies of subgroups, the first one made first."""
    rows = db.exec(
        select(MatrixTheme)
        .where(MatrixTheme.workshop_id == workshop_id)
        .order_by(col(MatrixTheme.id))
    ).all()
    groups = {
        group.id: group.name
        for group in db.exec(select(Subgroup).where(Subgroup.workshop_id == workshop_id)).all()
    }
    entries = _entries(db, workshop_id)
    distances = _distances(db, workshop_id)
    return tuple(
        Theme(
            id=row.id or 0,
            title=row.title,
            aspect=row.aspect,
            status=cast("Status", row.status),
            example=row.example,
            copy_of=row.copy_of_id,
            subgroup_id=row.subgroup_id,
            subgroup=groups.get(row.subgroup_id, ""),
            merged=row.merged_at is not None,
            entries=tuple(entries[row.id or 0]),
            distances=distances[row.id or 0],
        )
        for row in rows
    )


def theme(db: Session, *, workshop_id: int, theme_id: int) -> Theme:
    """One theme; raises NoTheme when this workshop has no such theme."""
    for one in themes(db, workshop_id=workshop_id):
        if one.id == theme_id:
            return one
    raise NoTheme("There is no such theme in this workshop.")


def add_theme(db: Session, *, workshop_id: int, aspect: str = "") -> int:
    """Begin a matrix for another theme, '' for the whole vision; returns its id."""
    return _add(db, MatrixTheme(workshop_id=workshop_id, aspect=aspect))


def add_example(
    db: Session,
    *,
    workshop_id: int,
    example: str,
    title: str,
    lines: Mapping[Cell, Sequence[str]],
) -> int:
    """Load a worked example, to read beside one's own; returns its id, also if it was there."""
    known = db.exec(
        select(MatrixTheme.id).where(
            MatrixTheme.workshop_id == workshop_id, MatrixTheme.example == example
        )
    ).first()
    if known is not None:
        return known
    theme_id = _add(db, MatrixTheme(workshop_id=workshop_id, example=example, title=title))
    for cell, bodies in lines.items():
        for slot, body in enumerate(bodies, start=1):
            db.add(
                MatrixEntry(
                    theme_id=theme_id,
                    level=cell.level,
                    column=cell.column,
                    slot=slot,
                    place=slot,
                    body=body,
                    origin=f"example:{example}",
                )
            )
    return theme_id


def adopt_example(db: Session, *, workshop_id: int, theme_id: int) -> None:
    """Go on with an example as a theme of one's own; its lines still tell where they came from.

    Raises NoTheme when this workshop has no such theme.
    """
    row = row_of(db, workshop_id=workshop_id, theme_id=theme_id)
    row.example = ""
    db.add(row)
    changes.touch(db, workshop_id)


def remove(db: Session, *, workshop_id: int, theme_id: int) -> bool:
    """Take a theme away again; False, and nothing happens, when somebody wrote at it.

    An example is nobody's text. The copies of subgroups go with their theme once they are empty.
    """
    found = {one.id: one for one in themes(db, workshop_id=workshop_id)}
    if theme_id not in found:
        return False
    theme, copies = found[theme_id], [one for one in found.values() if one.copy_of == theme_id]
    is_empty = theme.is_empty() and not any(copy.has_words for copy in copies)
    if not theme.example and not is_empty:
        return False
    db.exec(delete(MatrixTheme).where(col(MatrixTheme.id) == theme_id))
    changes.touch(db, workshop_id)
    return True


def set_status(db: Session, *, workshop_id: int, theme_id: int, status: Status) -> None:
    """Say how far a theme is: raises NoTheme when this workshop has no such theme."""
    row = row_of(db, workshop_id=workshop_id, theme_id=theme_id)
    row.status = status
    db.add(row)
    changes.touch(db, workshop_id)


def set_aspect(db: Session, *, workshop_id: int, theme_id: int, aspect: str) -> None:
    """Say which aspect a theme is about, '' for the whole vision; raises NoTheme."""
    row = row_of(db, workshop_id=workshop_id, theme_id=theme_id)
    row.aspect = aspect
    db.add(row)
    changes.touch(db, workshop_id)


def rate(db: Session, *, workshop_id: int, theme_id: int, level: Level, value: int | None) -> None:
    """Note the distance between desired and now at one level; None takes it away again.

    Raises NoTheme when this workshop has no such theme.
    """
    row_of(db, workshop_id=workshop_id, theme_id=theme_id)
    # The workshop's row is locked first, so that two at once make one rating.
    changes.touch(db, workshop_id)
    db.exec(
        delete(MatrixDistance).where(
            col(MatrixDistance.theme_id) == theme_id, col(MatrixDistance.level) == level
        )
    )
    if value is not None:
        db.add(MatrixDistance(theme_id=theme_id, level=level, value=value))


def row_of(db: Session, *, workshop_id: int, theme_id: int) -> MatrixTheme:
    """The row of a theme; raises NoTheme when this workshop has no such theme."""
    row = db.get(MatrixTheme, theme_id)
    if row is None or row.workshop_id != workshop_id:
        raise NoTheme("There is no such theme in this workshop.")
    return row


def _add(db: Session, row: MatrixTheme) -> int:
    row.created_at = now()
    db.add(row)
    db.flush()
    assert row.id is not None
    changes.touch(db, row.workshop_id)
    return row.id


def _entries(db: Session, workshop_id: int) -> Mapping[int, list[Entry]]:
    rows = db.exec(
        select(MatrixEntry)
        .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixEntry.theme_id))
        .where(MatrixTheme.workshop_id == workshop_id)
        .order_by(col(MatrixEntry.place), col(MatrixEntry.slot), col(MatrixEntry.id))
    ).all()
    owners = {
        row.entry_id: row.body
        for row in db.exec(
            select(MatrixOwner)
            .join(MatrixEntry, col(MatrixEntry.id) == col(MatrixOwner.entry_id))
            .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixEntry.theme_id))
            .where(MatrixTheme.workshop_id == workshop_id)
        ).all()
    }
    links = _links(db, workshop_id)
    stands = found_again(
        (one for linked in links.values() for one in linked),
        sentences(db, workshop_id=workshop_id) if links else (),
    )
    found: dict[int, list[Entry]] = defaultdict(list)
    for row in rows:
        if row.level in _LEVELS and row.column in _COLUMNS:
            linked = links.get(row.id or 0, ())
            found[row.theme_id].append(_entry(row, owners.get(row.id or 0, ""), linked, stands))
    return found


def _entry(row: MatrixEntry, owner: str, linked: Sequence[str], stands: Mapping[str, str]) -> Entry:
    return Entry(
        id=row.id or 0,
        cell=Cell(Level(row.level), Column(row.column)),
        body=row.body,
        slot=row.slot,
        place=row.place,
        origin=row.origin,
        sentences=tuple(dict.fromkeys(stands[one] for one in linked if one in stands)),
        lost=tuple(one for one in linked if one not in stands),
        owner=owner,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        gap_id=row.gap_id,
    )


def _links(db: Session, workshop_id: int) -> Mapping[int, list[str]]:
    rows = db.exec(
        select(MatrixLink)
        .join(MatrixEntry, col(MatrixEntry.id) == col(MatrixLink.entry_id))
        .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixEntry.theme_id))
        .where(MatrixTheme.workshop_id == workshop_id)
        .order_by(col(MatrixLink.id))
    ).all()
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[row.entry_id].append(row.sentence)
    return found


def _distances(db: Session, workshop_id: int) -> Mapping[int, dict[Level, int]]:
    rows = db.exec(
        select(MatrixDistance)
        .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixDistance.theme_id))
        .where(MatrixTheme.workshop_id == workshop_id)
    ).all()
    found: dict[int, dict[Level, int]] = defaultdict(dict)
    for row in rows:
        if row.level in _LEVELS:
            found[row.theme_id][Level(row.level)] = row.value
    return found
