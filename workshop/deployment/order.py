"""The order in which a theme is filled: that of the source, with the gaps where it pinches most.

D.H. Kim, "Vision Deployment Matrix", The Systems Thinker, 1995: desired from the vision down,
reality from the events up, then the gaps, of which only the most important are worked out.
"""

from collections.abc import Mapping

from workshop.matrix import ORDER, Cell, Column, Filled, Level, has_text


def order(distances: Mapping[Level, int]) -> tuple[Cell, ...]:
    """All cells in the order of filling; gaps begin at the level with the largest distance.

    Levels without a rating come after the rated ones, from the vision down.
    """
    levels = sorted(Level, key=lambda level: -distances.get(level, -1))
    gaps = tuple(Cell(level, Column.GAP) for level in levels)
    before = tuple(cell for cell in ORDER if cell.column in (Column.DESIRED, Column.CURRENT))
    return (*before, *gaps, *ORDER[len(before) + len(gaps) :])


def next_cell(filled: Filled, distances: Mapping[Level, int]) -> Cell | None:
    """The first empty cell in that order; None when all thirty are filled."""
    return next((cell for cell in order(distances) if not has_text(filled, cell)), None)


def after(cell: Cell, distances: Mapping[Level, int]) -> Cell | None:
    """The cell that follows in that order; None after the last."""
    cells = order(distances)
    place = cells.index(cell) + 1
    return cells[place] if place < len(cells) else None


def before(cell: Cell, distances: Mapping[Level, int]) -> Cell | None:
    """The cell that precedes in that order; None before the first."""
    cells = order(distances)
    place = cells.index(cell)
    return cells[place - 1] if place else None
