"""Worked examples of the Vision Deployment Matrix: their form, and what must hold for them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from workshop.content.instrument import Instrument
from workshop.content.parts import Part, Slug
from workshop.content.reading import Fault
from workshop.content.references import refers
from workshop.language import Text


class ExampleCell(Part):
    """What stands in one cell of an example, one line after the other."""

    col: Slug
    lines: Annotated[tuple[Text, ...], Field(min_length=1)]


class ExampleRow(Part):
    """The cells of one level of an example."""

    level: Slug
    cells: Annotated[tuple[ExampleCell, ...], Field(min_length=1)]


class MatrixExample(Part):
    """A worked example; `origin` says where it comes from, `works` are keys of sources.yaml."""

    id: Slug
    title: Text
    origin: Text
    works: tuple[Slug, ...] = ()
    rows: Annotated[tuple[ExampleRow, ...], Field(min_length=1)]

    def lines(self, level: str, col: str) -> tuple[Text, ...]:
        """The lines of one cell; none where the example leaves it empty."""
        return tuple(
            line
            for row in self.rows
            for cell in row.cells
            if (row.level, cell.col) == (level, col)
            for line in cell.lines
        )


class MatrixExamplesFile(Part):
    """content/matrix_examples.yaml"""

    examples: Annotated[tuple[MatrixExample, ...], Field(min_length=1)]


def check_examples(
    part: MatrixExamplesFile, matrix: Instrument | None, works: frozenset[str] | None
) -> Iterator[Fault]:
    """Every level, column and work that an example names exists, and no cell stands there twice.

    `matrix` is the instrument that the examples are of; None where nobody can tell.
    """
    levels = frozenset(dim.key for dim in matrix.dims) if matrix else None
    columns = frozenset(column.key for column in matrix.columns) if matrix else None
    for number, example in enumerate(part.examples):
        path = ("examples", number)
        for index, work in enumerate(example.works):
            yield from refers((*path, "works", index), work, "source", works)
        seen = set()
        for place, row in enumerate(example.rows):
            at = (*path, "rows", place)
            yield from refers((*at, "level"), row.level, "level", levels)
            for index, cell in enumerate(row.cells):
                here = (*at, "cells", index, "col")
                yield from refers(here, cell.col, "column", columns)
                if (row.level, cell.col) in seen:
                    wrong = f'the cell "{row.level}, {cell.col}" stands here twice'
                    yield Fault(here, wrong, "Put its lines together in one cell.")
                seen.add((row.level, cell.col))
