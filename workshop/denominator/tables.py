"""Votes and groups as CSV text, checked row by row.

The first thing that is wrong is told in one sentence with its place.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import digits
from typing import Final

from workshop.denominator.votes import UNSURE, Vote

VALUES: Final[dict[str, Vote]] = {
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "?": UNSURE, "": None,
}  # fmt: skip


class BadTable(ValueError):
    """A table that can't be read, with the place and the reason in its message."""


@dataclass(frozen=True)
class VoteTable:
    """Who voted what: rows are `people`, columns are `statements` in the order of their ids."""

    people: tuple[str, ...]
    statements: tuple[str, ...]
    votes: tuple[tuple[Vote, ...], ...]


def read_votes(text: str, name: str) -> VoteTable:
    """Votes from CSV: first column participant, one column per statement, 1 to 5, ? or empty.

    The columns are put in the order of their ids (s2 before s10), so that ties fall the same way
    in whatever order the file has them. Raises BadTable with `name` in its message.
    """
    header, *rows = _rows(text, name)
    statements = header[1:]
    if not statements and re.search(r"[;\t]", header[0]):
        raise BadTable(f"{name} has no statements; its cells must be separated by commas")
    _check_unique(statements, f"{name}, row 1: statement")
    if not rows:
        raise BadTable(f"{name} has no participants, only a first row")
    people = [row[0] for row in rows]
    _check_unique(people, f"{name}: participant")
    order = sorted(range(len(statements)), key=lambda column: natural(statements[column]))
    votes = [
        [_vote(cell, name, row[0], at) for cell, at in _cells(row, statements)] for row in rows
    ]
    return VoteTable(
        people=tuple(people),
        statements=tuple(statements[column] for column in order),
        votes=tuple(tuple(row[column] for column in order) for row in votes),
    )


def read_groups(text: str, name: str, people: Sequence[str]) -> list[str | None]:
    """The group of each of these people, None for nobody's; columns participant, group.

    Raises BadTable, also for a participant who is not among the people.
    """
    _, *rows = _rows(text, name, width=2)
    _check_unique([row[0] for row in rows], f"{name}: participant")
    groups = {row[0]: row[1] or None for row in rows}
    for participant in groups:
        if participant not in people:
            raise BadTable(f"{name}: participant {participant!r} is not in the votes")
    return [groups.get(person) for person in people]


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key that orders names as people do: numbers inside them by value.

    >>> sorted(["s10", "s2"], key=natural)
    ['s2', 's10']
    """
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return (*(_part(part) for part in parts), (2, 0, name))


def _part(part: str) -> tuple[int, int, str]:
    if part[0] in digits:
        value = part.lstrip("0")
        return 0, len(value), value
    return 1, 0, part


def _rows(text: str, name: str, width: int | None = None) -> list[list[str]]:
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise BadTable(f"{name} is not a CSV file: {error}") from None
    numbered = [(number, [cell.strip() for cell in line]) for number, line in enumerate(lines, 1)]
    filled = [(number, cells) for number, cells in numbered if any(cells)]
    if not filled:
        raise BadTable(f"{name} is empty")
    width = width or len(filled[0][1])
    for number, cells in filled:
        if len(cells) != width:
            raise BadTable(f"{name}, row {number}: {len(cells)} cells where {width} are expected")
    return [cells for _, cells in filled]


def _check_unique(names: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if not name:
            raise BadTable(f"{what} without a name")
        if name in seen:
            raise BadTable(f"{what} {name!r} is there twice")
        seen.add(name)


def _cells(row: Sequence[str], statements: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(row[1:], statements, strict=True))


def _vote(cell: str, name: str, person: str, statement: str) -> Vote:
    if cell not in VALUES:
        raise BadTable(
            f"{name}, participant {person!r}, statement {statement!r}: "
            f"{cell!r} is not 1 to 5, ? or empty"
        )
    return VALUES[cell]
