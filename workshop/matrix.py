"""The Vision Deployment Matrix: five levels by six columns, filled in the order of its source.

D.H. Kim, "Vision Deployment Matrix: A Framework for Large-Scale Change", The Systems Thinker, 1995;
the Dutch columns follow Simons, Leidinggeven aan leren, section 5.5 and schema 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

RowState = Literal["empty", "partly", "complete"]


class Level(StrEnum):
    """A level of perspective, from what drives everything down to what a visitor sees."""

    VISION = "visie"
    MENTAL_MODELS = "mentale_modellen"
    STRUCTURES = "systeemstructuren"
    PATTERNS = "patronen"
    EVENTS = "gebeurtenissen"


class Column(StrEnum):
    """What is asked about a level."""

    DESIRED = "gewenst"
    CURRENT = "actueel"
    GAP = "kloof"
    ACTIONS = "acties"
    INDICATORS = "indicatoren"
    TIME = "tijdspad"


# Actions on these rows alone repair what is visible and leave its cause as it was.
LOWEST: Final = frozenset({Level.PATTERNS, Level.EVENTS})


@dataclass(frozen=True)
class Cell:
    """One cell of a matrix."""

    level: Level
    column: Column


Filled = Mapping[Cell, str]


def upwards(column: Column) -> bool:
    """Whether this column is filled from the events up, as only the current reality is."""
    return column is Column.CURRENT


def _column_order(column: Column) -> tuple[Cell, ...]:
    levels = tuple(reversed(Level)) if upwards(column) else tuple(Level)
    return tuple(Cell(level, column) for level in levels)


ORDER: Final = tuple(cell for column in Column for cell in _column_order(column))


def has_text(filled: Filled, cell: Cell) -> bool:
    """Whether something was written in the cell."""
    return bool(filled.get(cell, "").strip())


def next_cell(filled: Filled) -> Cell | None:
    """The first empty cell in the order of the source; None when all thirty are filled.

    Desired from the vision down, reality from the events up, then gaps, actions, indicators, time.
    """
    return next((cell for cell in ORDER if not has_text(filled, cell)), None)


def after(cell: Cell) -> Cell | None:
    """The cell that follows in the order of the source; None after the last."""
    place = ORDER.index(cell) + 1
    return ORDER[place] if place < len(ORDER) else None


def before(cell: Cell) -> Cell | None:
    """The cell that precedes in the order of the source; None before the first."""
    place = ORDER.index(cell)
    return ORDER[place - 1] if place else None


def skipped_columns(filled: Filled, cell: Cell) -> tuple[Column, ...]:
    """The columns that the source asks before this one and that still have an empty cell."""
    earlier = tuple(Column)[: tuple(Column).index(cell.column)]
    return tuple(column for column in earlier if progress(filled)[column] < len(Level))


def progress(filled: Filled) -> dict[Column, int]:
    """How many of the five cells of each column have text."""
    return {
        column: sum(has_text(filled, Cell(level, column)) for level in Level) for column in Column
    }


def row_state(filled: Filled, level: Level) -> RowState:
    """Whether the row of this level is empty, partly filled or complete."""
    count = sum(has_text(filled, Cell(level, column)) for column in Column)
    if count == len(Column):
        return "complete"
    return "partly" if count else "empty"


def only_lowest_actions(filled: Filled) -> bool:
    """Whether there are actions, and all of them sit in the two lowest rows."""
    with_actions = {level for level in Level if has_text(filled, Cell(level, Column.ACTIONS))}
    return bool(with_actions) and with_actions <= LOWEST
