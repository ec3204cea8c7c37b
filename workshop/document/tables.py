"""A wide table with a header row that returns on every page."""

from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from workshop import design
from workshop.document.blocks import Grid
from workshop.document.fields import element
from workshop.document.literal import holdable, paragraphs, right_to_left
from workshop.language import Lang
from workshop.words import document as words

WIDTH_CM: Final = 26.7
_FIRST_CM: Final = 2.9
# A row longer than this may break across pages: kept whole, each would ask a page of its own.
_SHORT_ROW: Final = 420


def add_grid(document: Document, grid: Grid, lang: Lang) -> Table:
    """Add the table in the width of a landscape page."""
    columns = len(grid.header)
    table: Table = document.add_table(rows=1 + len(grid.rows), cols=columns)
    table.style = document.styles["Table Grid"]
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _describe(table, grid)
    _soften(table)
    widths = [_FIRST_CM] + [(WIDTH_CM - _FIRST_CM) / (columns - 1)] * (columns - 1)
    _fill(table.rows[0], grid.header, widths, [words.STYLES["cell_head"][lang]] * columns)
    _repeat(table.rows[0])
    for row, texts in zip(tuple(table.rows)[1:], grid.rows, strict=True):
        styles = [words.STYLES["cell_head"][lang]]
        styles += [words.STYLES["cell"][lang]] * (columns - 1)
        _fill(row, texts, widths, styles)
        _shade(row.cells[0], design.GROUND)
        if max(map(len, texts)) <= _SHORT_ROW:
            row._tr.get_or_add_trPr().append(element("cantSplit"))
    for cell in table.rows[0].cells:
        _shade(cell, design.TEAL_PALE)
    return table


def write_text(paragraph: Paragraph, text: str) -> None:
    """Put a text into an empty paragraph literally, in its own direction."""
    run = paragraph.add_run(text)
    if right_to_left(text):
        paragraph._p.get_or_add_pPr().append(element("bidi"))
        run.font.rtl = True


def _fill(row: _Row, texts: tuple[str, ...], widths: list[float], styles: list[str]) -> None:
    for cell, text, width, style in zip(row.cells, texts, widths, styles, strict=True):
        cell.width = Cm(width)
        for place, part in enumerate(paragraphs(text) or ("",)):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.style = style
            write_text(paragraph, part)


def _repeat(row: _Row) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    properties.append(element("tblHeader"))


def _shade(cell: _Cell, fill: str) -> None:
    shade = element("shd", val="clear", color="auto", fill=fill.removeprefix("#"))
    cell._tc.get_or_add_tcPr().append(shade)


def _describe(table: Table, grid: Grid) -> None:
    properties: Any = table._tbl.tblPr
    properties.append(element("tblCaption", val=holdable(grid.caption)))
    properties.append(element("tblDescription", val=holdable(grid.alt)))


def _soften(table: Table) -> None:
    """Pale lines and room inside the cells, instead of the black grid."""
    properties: Any = table._tbl.tblPr
    borders = element("tblBorders")
    line = {"val": "single", "sz": "4", "space": "0", "color": design.GREY_PALE.removeprefix("#")}
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, **line))
    margins = element("tblCellMar")
    for side, room in (("top", "70"), ("left", "90"), ("bottom", "50"), ("right", "90")):
        margins.append(element(side, w=room, type="dxa"))
    # The order of the children is prescribed: borders, layout, margins, look.
    properties.find(qn("w:tblLayout")).addprevious(borders)
    properties.find(qn("w:tblLook")).addprevious(margins)
