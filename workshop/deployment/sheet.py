"""The matrix as a spreadsheet: a sheet for each theme, the action list, indicators, what is open.

What people typed is always written as text: a line that begins with = is no formula.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, Final

from workshop import design
from workshop.content import Instrument
from workshop.deployment import planning
from workshop.deployment.coverage import Coverage, Spot
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.matrix import Cell, Column, Level
from workshop.words import document as document_words
from workshop.words import matrix_plan as words

MIME: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a cell of a spreadsheet can hold.
_MOST: Final = 32_000
_WIDE: Final = 34
_LONG: Final = 52
_NARROW: Final = 16


@dataclass(frozen=True)
class Printed:
    """All that goes into one spreadsheet."""

    title: str
    themes: tuple[Theme, ...]
    coverage: Coverage
    lang: Lang
    today: date


def theme_name(theme: Theme, lang: Lang) -> str:
    """What a theme is called; one without a name is the vision as a whole."""
    return theme.title.strip() or document_words.MATRIX_NO_THEME[lang]


def make(printed: Printed, instrument: Instrument) -> bytes:
    """The .xlsx file of the team's own themes; examples and copies of subgroups stay out."""
    import xlsxwriter  # type: ignore[import-untyped]  # read only when somebody asks for a file

    target = BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"title": printed.title})
    looks = _looks(book)
    own = [theme for theme in printed.themes if theme.is_own]
    for number, theme in enumerate(own, start=1):
        name = words.SHEET_THEME[printed.lang].format(n=number)
        _theme(book.add_worksheet(name), theme, printed, instrument, looks)
    _actions(book.add_worksheet(words.SHEET_ACTIONS[printed.lang]), printed, instrument, looks)
    _indicators(
        book.add_worksheet(words.SHEET_INDICATORS[printed.lang]), own, printed, instrument, looks
    )
    _open(book.add_worksheet(words.SHEET_OPEN[printed.lang]), printed, instrument, looks)
    book.close()
    return target.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    plain = {"font_name": design.FONT_WORD, "font_size": 11, "valign": "top", "text_wrap": True}
    line = {"border": 1, "border_color": design.GREY_PALE}
    head = {"bold": True, "bg_color": design.TEAL, "font_color": design.PAPER}
    return {
        "title": book.add_format({**plain, "bold": True, "font_size": 16, "text_wrap": False}),
        "note": book.add_format({**plain, "font_color": design.GREY_DARK, "text_wrap": False}),
        "head": book.add_format({**plain, **line, **head}),
        "row": book.add_format({**plain, **line, "bold": True, "bg_color": design.GROUND}),
        "cell": book.add_format({**plain, **line}),
        "day": book.add_format({**plain, **line, "num_format": "d mmm yyyy", "align": "left"}),
    }


def _text(sheet: Any, row: int, column: int, text: str, look: Any) -> None:
    sheet.write_string(row, column, text[:_MOST], look)


def _heads(sheet: Any, row: int, heads: Sequence[str], looks: dict[str, Any]) -> None:
    for column, head in enumerate(heads):
        _text(sheet, row, column, head, looks["head"])


def _page(sheet: Any, *, repeat: int) -> None:
    """A4 across the long side, as wide as the page, with the head on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(repeat)
    sheet.freeze_panes(repeat + 1, 1)


def _theme(
    sheet: Any, theme: Theme, printed: Printed, instrument: Instrument, looks: dict[str, Any]
) -> None:
    lang = printed.lang
    _text(sheet, 0, 0, theme_name(theme, lang), looks["title"])
    status = words.SHEET_STATUS[lang].format(status=words.STATUSES[theme.status][lang])
    _text(sheet, 1, 0, f"{printed.title} · {status}", looks["note"])
    columns = [instrument.column(column).text[lang] for column in Column]
    _heads(sheet, 3, [words.SHEET_LEVEL[lang], *columns, words.SHEET_DISTANCE[lang]], looks)
    for row, level in enumerate(Level, start=4):
        _text(sheet, row, 0, instrument.dim(level).title[lang], looks["row"])
        for place, column in enumerate(Column, start=1):
            lines = planning.told(theme, Cell(level, column), lang)
            _text(sheet, row, place, "\n".join(lines), looks["cell"])
        rated = theme.distances.get(level)
        if rated is None:
            sheet.write_blank(row, len(Column) + 1, None, looks["cell"])
        else:
            sheet.write_number(row, len(Column) + 1, rated, looks["cell"])
    sheet.set_column(0, 0, _NARROW + 4)
    sheet.set_column(1, len(Column), _WIDE)
    sheet.set_column(len(Column) + 1, len(Column) + 1, _NARROW)
    _page(sheet, repeat=3)


def _actions(sheet: Any, printed: Printed, instrument: Instrument, looks: dict[str, Any]) -> None:
    lang = printed.lang
    names = ("starts", "ends", "owner", "action", "gap", "level", "theme")
    _heads(sheet, 0, [words.SHEET_COLUMNS[name][lang] for name in names], looks)
    for row, spot in enumerate(planning.actions(printed.themes), start=1):
        for column, day in enumerate((spot.entry.starts_on, spot.entry.ends_on)):
            if day is None:
                sheet.write_blank(row, column, None, looks["day"])
            else:
                sheet.write_datetime(row, column, day, looks["day"])
        gap = spot.theme.gap_of(spot.entry)
        texts = (
            spot.entry.owner,
            spot.entry.text,
            gap.text if gap else "",
            instrument.dim(spot.entry.cell.level).title[lang],
            theme_name(spot.theme, lang),
        )
        for column, text in enumerate(texts, start=2):
            _text(sheet, row, column, text, looks["cell"])
    sheet.set_column(0, 1, _NARROW)
    sheet.set_column(2, 2, _NARROW + 6)
    sheet.set_column(3, 4, _LONG)
    sheet.set_column(5, 6, _WIDE)
    _page(sheet, repeat=0)


def _indicators(
    sheet: Any,
    own: Sequence[Theme],
    printed: Printed,
    instrument: Instrument,
    looks: dict[str, Any],
) -> None:
    lang = printed.lang
    names = ("indicator", "sentence", "level", "theme")
    _heads(sheet, 0, [words.SHEET_COLUMNS[name][lang] for name in names], looks)
    lines = [(theme, entry) for theme in own for entry in theme.column(Column.INDICATORS)]
    for row, (theme, entry) in enumerate(lines, start=1):
        texts = (
            entry.text,
            "\n".join(entry.sentences),
            instrument.dim(entry.cell.level).title[lang],
            theme_name(theme, lang),
        )
        for column, text in enumerate(texts):
            _text(sheet, row, column, text, looks["cell"])
    sheet.set_column(0, 1, _LONG)
    sheet.set_column(2, 3, _WIDE)
    _page(sheet, repeat=0)


def _open(sheet: Any, printed: Printed, instrument: Instrument, looks: dict[str, Any]) -> None:
    lang = printed.lang
    names = ("what", "level", "theme", "line")
    _heads(sheet, 0, [words.SHEET_COLUMNS[name][lang] for name in names], looks)
    row = 1
    for name, found in vars(printed.coverage).items():
        for one in found:
            told = words.COVERAGE_SHORT[name][lang]
            for column, text in enumerate((told, *_where(one, lang, instrument))):
                _text(sheet, row, column, text, looks["cell"])
            row += 1
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, 2, _WIDE)
    sheet.set_column(3, 3, _LONG)
    _page(sheet, repeat=0)


def _where(one: object, lang: Lang, instrument: Instrument) -> tuple[str, str, str]:
    """Level, theme and words of something that is still open."""
    match one:
        case Spot():
            level = instrument.dim(one.entry.cell.level).title[lang]
            return level, theme_name(one.theme, lang), one.entry.text
        case Theme():
            return "", theme_name(one, lang), ""
    return "", "", str(one)
