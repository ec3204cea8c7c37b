"""Who does what when: the actions of the themes, and how their plan is told."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from babel.dates import format_date

from workshop.deployment.coverage import Spot
from workshop.deployment.theme import Entry, Theme
from workshop.language import Lang
from workshop.matrix import Cell, Column
from workshop.words import matrix_plan as words

_LOCALES: Final[dict[Lang, str]] = {"nl": "nl_NL", "en": "en_GB"}


def actions(themes: Sequence[Theme]) -> tuple[Spot, ...]:
    """The actions of the team's own themes: by the day on which they begin, then by owner.

    What has only an end stands at its end; what has no date comes last.
    """
    spots = [
        Spot(theme, entry)
        for theme in themes
        if theme.is_own
        for entry in theme.column(Column.ACTIONS)
    ]
    return tuple(sorted(spots, key=_moment))


def agreed(themes: Sequence[Theme]) -> tuple[Entry, ...]:
    """The actions with a last day of matrices that are in use, the soonest first.

    A matrix that is still a concept has agreed nothing, and one that was evaluated is over.
    """
    spots = (spot for spot in actions(themes) if spot.theme.status == "in_use")
    dated = (
        (spot.entry.ends_on, spot.entry.id, spot.entry) for spot in spots if spot.entry.ends_on
    )
    return tuple(entry for *_, entry in sorted(dated, key=lambda each: each[:2]))


def _moment(spot: Spot) -> tuple[bool, date, date, str]:
    begins, ends = spot.entry.starts_on, spot.entry.ends_on
    first = begins or ends
    return first is None, first or date.max, ends or date.max, spot.entry.owner.casefold()


def day(on: date | None, lang: Lang) -> str:
    """A date as people read it; '' where there is none."""
    return format_date(on, "d MMM y", locale=_LOCALES[lang]) if on else ""


def when(entry: Entry, lang: Lang) -> str:
    """When an action is done, in words; '' where nothing was agreed."""
    begins, ends = day(entry.starts_on, lang), day(entry.ends_on, lang)
    if begins and ends:
        return words.FROM_TO[lang].format(begins=begins, ends=ends)
    if begins:
        return words.FROM[lang].format(begins=begins)
    return words.UNTIL[lang].format(ends=ends) if ends else ""


def who_and_when(entry: Entry, lang: Lang) -> str:
    """Owner and dates of an action in one line; '' where nothing was agreed."""
    return " · ".join(part for part in (entry.owner.strip(), when(entry, lang)) if part)


def told(theme: Theme, cell: Cell, lang: Lang) -> tuple[str, ...]:
    """The lines of a cell as they are read: an action with who and when.

    The time path of a row ends with the dates of its actions.
    """
    lines = tuple(_line(entry, lang) for entry in theme.lines(cell))
    if cell.column is not Column.TIME:
        return lines
    acts = theme.lines(Cell(cell.level, Column.ACTIONS))
    dates = (when(act, lang) for act in acts)
    return (*lines, *dict.fromkeys(one for one in dates if one))


def _line(entry: Entry, lang: Lang) -> str:
    plan = who_and_when(entry, lang) if entry.cell.column is Column.ACTIONS else ""
    return f"{entry.text} ({plan})" if plan else entry.text
