"""A theme with its lines: what stands in each cell, who does what when, and how far it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from workshop.matrix import Cell, Column, Filled, Level

# 'concept' while it is being filled, 'in_use' once people act on it, 'evaluated' afterwards.
Status = Literal["concept", "in_use", "evaluated"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

# The source asks for key words; more lines than this and nobody reads the matrix as a whole.
LINES: Final = 5
# The distance between desired and now that people rate, in whole numbers from none to the largest.
DISTANCES: Final = range(11)


class EndBeforeStart(ValueError):
    """An action would be over before it begins; nothing was saved."""


@dataclass(frozen=True)
class Entry:
    """One line of a cell.

    `slot` is its number within the cell, for good; `place` is where it stands there. `sentences`
    are those of the text that it is linked with, in the words in which they stand there now, and
    `lost` the linked ones that the text no longer has. `origin` tells what it was taken over from.
    Owner, dates and `gap_id` (the line that it narrows) belong to actions.
    """

    id: int
    cell: Cell
    body: str
    slot: int = 1
    place: int = 0
    origin: str = ""
    sentences: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    owner: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    gap_id: int | None = None

    @property
    def text(self) -> str:
        """Its words without space around them; '' for a line that is still empty."""
        return self.body.strip()

    @property
    def is_planned(self) -> bool:
        """Whether somebody owns it, or it has a date, whatever its words."""
        return bool(self.owner.strip() or self.starts_on or self.ends_on)


@dataclass(frozen=True)
class Theme:
    """One theme of the vision, or the whole of it, with all lines that were ever written at it.

    `aspect` is '' for the whole vision. `example` is the id of the worked example that it shows;
    '' for one's own. `copy_of` is the theme of which a subgroup fills its own copy.
    """

    id: int
    title: str
    aspect: str = ""
    status: Status = "concept"
    example: str = ""
    copy_of: int | None = None
    subgroup_id: int | None = None
    subgroup: str = ""
    merged: bool = False
    entries: tuple[Entry, ...] = ()
    distances: Mapping[Level, int] = field(default_factory=dict)

    def at(self, cell: Cell) -> tuple[Entry, ...]:
        """The lines of a cell that were ever written, in their order, the emptied ones too."""
        here = [entry for entry in self.entries if entry.cell == cell]
        return tuple(sorted(here, key=lambda entry: (entry.place, entry.slot)))

    def lines(self, cell: Cell) -> tuple[Entry, ...]:
        """The lines of a cell that have words."""
        return tuple(entry for entry in self.at(cell) if entry.text)

    def column(self, column: Column) -> tuple[Entry, ...]:
        """The lines with words of one column, from the vision down to the events."""
        return tuple(entry for level in Level for entry in self.lines(Cell(level, column)))

    @property
    def filled(self) -> Filled:
        """The words of every cell that has any, one line under the other."""
        cells = dict.fromkeys(entry.cell for entry in self.entries)
        texts = {cell: "\n".join(line.text for line in self.lines(cell)) for cell in cells}
        return {cell: text for cell, text in texts.items() if text}

    @property
    def reached(self) -> Filled:
        """The same, with the dates of the actions as what stands in the time path of their row."""
        dated = {
            Cell(one.cell.level, Column.TIME): str(one.starts_on or one.ends_on)
            for one in self.column(Column.ACTIONS)
            if one.starts_on or one.ends_on
        }
        return {**dated, **self.filled}

    @property
    def is_own(self) -> bool:
        """Whether it is the team's own matrix: no example, and not a subgroup's copy."""
        return not self.example and self.copy_of is None

    def is_empty(self) -> bool:
        """Whether nothing was written at this theme."""
        return not self.title.strip() and not self.has_words

    @property
    def has_words(self) -> bool:
        """Whether anybody wrote a line, or planned one."""
        return any(entry.text or entry.is_planned for entry in self.entries)

    def gap_of(self, action: Entry) -> Entry | None:
        """The gap that an action narrows: the one that was chosen, or the only one of its row."""
        gaps = self.lines(Cell(action.cell.level, Column.GAP))
        chosen = next((gap for gap in gaps if gap.id == action.gap_id), None)
        return chosen or (gaps[0] if len(gaps) == 1 else None)


def slots(written: Sequence[Entry]) -> tuple[int, ...]:
    """The slots of a cell to write in: all that were ever used, and an empty one behind them.

    A line that is being emptied stays where it is, so that it does not vanish under somebody who
    writes it anew. A full cell gets no further line.
    """
    used = tuple(entry.slot for entry in written)
    if used and not written[-1].text:
        return used
    if sum(bool(entry.text) for entry in written) >= LINES:
        return used
    return (*used, max(used, default=0) + 1)


def check_dates(starts_on: date | None, ends_on: date | None) -> None:
    """Raises EndBeforeStart when an action would end before the day on which it starts."""
    if starts_on and ends_on and ends_on < starts_on:
        raise EndBeforeStart(f"{ends_on} lies before {starts_on}")
