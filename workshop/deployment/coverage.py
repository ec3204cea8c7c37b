"""What a matrix does not cover yet: sentences, gaps, actions and indicators that stand alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.deployment.indicators import only_says_done
from workshop.deployment.merging import same_words
from workshop.deployment.theme import Entry, Theme
from workshop.matrix import Cell, Column, only_lowest_actions


@dataclass(frozen=True)
class Spot:
    """A line with the theme that it stands in."""

    theme: Theme
    entry: Entry


@dataclass(frozen=True)
class Coverage:
    """All that asks for another look, each in the order in which it stands in the themes.

    `sentences` are those of the text without a desired outcome; `without_words` are actions with an
    owner or a date and no words; `without_plan` are those without an owner or without dates.
    """

    sentences: tuple[str, ...]
    gaps: tuple[Spot, ...]
    actions: tuple[Spot, ...]
    without_words: tuple[Spot, ...]
    without_plan: tuple[Spot, ...]
    only_done: tuple[Spot, ...]
    unlinked: tuple[Spot, ...]
    only_lowest: tuple[Theme, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to look at."""
        return not any(vars(self).values())


def cover(themes: Sequence[Theme], sentences: Sequence[str]) -> Coverage:
    """What the team's own themes leave open, beside the sentences of the text as it stands."""
    own = [theme for theme in themes if theme.is_own]
    desired = [entry for theme in own for entry in theme.column(Column.DESIRED)]
    linked = {sentence for entry in desired for sentence in entry.sentences}
    said = {same_words(entry.text) for entry in desired}
    actions = _spots(own, Column.ACTIONS)
    indicators = _spots(own, Column.INDICATORS)
    return Coverage(
        sentences=tuple(
            one for one in sentences if one not in linked and same_words(one) not in said
        ),
        gaps=tuple(spot for spot in _spots(own, Column.GAP) if not _has_action(spot)),
        actions=tuple(spot for spot in actions if spot.theme.gap_of(spot.entry) is None),
        without_words=tuple(
            Spot(theme, entry)
            for theme in own
            for entry in theme.entries
            if entry.cell.column is Column.ACTIONS and entry.is_planned and not entry.text
        ),
        without_plan=tuple(spot for spot in actions if not _is_settled(spot.entry)),
        only_done=tuple(spot for spot in indicators if only_says_done(spot.entry.text)),
        unlinked=tuple(spot for spot in indicators if not spot.entry.sentences),
        only_lowest=tuple(theme for theme in own if only_lowest_actions(theme.filled)),
    )


def _spots(themes: Sequence[Theme], column: Column) -> tuple[Spot, ...]:
    return tuple(Spot(theme, entry) for theme in themes for entry in theme.column(column))


def _has_action(spot: Spot) -> bool:
    actions = spot.theme.lines(Cell(spot.entry.cell.level, Column.ACTIONS))
    return any(spot.theme.gap_of(action) == spot.entry for action in actions)


def _is_settled(action: Entry) -> bool:
    return bool(action.owner.strip() and action.starts_on and action.ends_on)
