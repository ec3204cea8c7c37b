"""The themes of the Vision Deployment Matrix and what was written in their cells."""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, select

from db import changes
from db.models import MatrixCell, MatrixTheme
from workshop.matrix import Cell, Column, Filled, Level

# A cell's address comes out of a browser; an address that is no cell is not shown.
_LEVELS: Final = frozenset(level.value for level in Level)
_COLUMNS: Final = frozenset(column.value for column in Column)


@dataclass(frozen=True)
class Theme:
    """One theme with its title and the cells that were ever written in."""

    id: int
    title: str
    filled: Filled

    def is_empty(self) -> bool:
        """Whether nothing was written at this theme."""
        return not self.title.strip() and not any(body.strip() for body in self.filled.values())


def themes(db: Session, *, workshop_id: int) -> tuple[Theme, ...]:
    """The themes of a workshop, the first one made first."""
    found = db.exec(
        select(MatrixTheme)
        .where(MatrixTheme.workshop_id == workshop_id)
        .order_by(col(MatrixTheme.id))
    ).all()
    cells = db.exec(
        select(MatrixCell)
        .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixCell.theme_id))
        .where(MatrixTheme.workshop_id == workshop_id)
    ).all()
    return tuple(
        Theme(
            id=theme.id or 0,
            title=theme.title,
            filled={
                Cell(Level(row.level), Column(row.column)): row.body
                for row in cells
                if row.theme_id == theme.id and row.level in _LEVELS and row.column in _COLUMNS
            },
        )
        for theme in found
    )


def add_theme(db: Session, *, workshop_id: int) -> int:
    """Begin a matrix for another theme; returns its id."""
    theme = MatrixTheme(workshop_id=workshop_id)
    db.add(theme)
    db.flush()
    assert theme.id is not None
    changes.touch(db, workshop_id)
    return theme.id


def remove_empty_theme(db: Session, *, workshop_id: int, theme_id: int) -> bool:
    """Take a theme away again; False, and nothing happens, when something was written at it."""
    found = {theme.id: theme for theme in themes(db, workshop_id=workshop_id)}
    if theme_id not in found or not found[theme_id].is_empty():
        return False
    db.delete(db.get_one(MatrixTheme, theme_id))
    changes.touch(db, workshop_id)
    return True
