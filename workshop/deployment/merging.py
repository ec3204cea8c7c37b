"""Bringing the copies of subgroups together in the theme that they are copies of."""

from collections.abc import Sequence

from workshop.deployment.theme import Entry, Theme
from workshop.matrix import Level


def new_lines(theme: Theme, copies: Sequence[Theme]) -> tuple[tuple[Theme, Entry], ...]:
    """The lines that copies have and the theme has not, each once, with whose copy it is.

    Lines are the same when their words are, whatever their capitals and their last full stop. The
    first group that has a line is named with it; of nobody a line is lost.
    """
    known = {(entry.cell, same_words(entry.text)) for entry in theme.entries if entry.text}
    found = []
    for copy in copies:
        for entry in sorted(copy.entries, key=lambda one: (one.place, one.slot)):
            key = (entry.cell, same_words(entry.text))
            if entry.text and key not in known:
                known.add(key)
                found.append((copy, entry))
    return tuple(found)


def middle_distance(ratings: Sequence[int]) -> int:
    """The middle one of the ratings of several groups; of two middle ones the larger.

    The larger, because a distance that one half of the groups feels is worth talking about.
    """
    return sorted(ratings)[len(ratings) // 2]


def ratings(copies: Sequence[Theme]) -> dict[Level, tuple[int, ...]]:
    """What the groups rated at each level that any of them rated."""
    return {
        level: tuple(copy.distances[level] for copy in copies if level in copy.distances)
        for level in Level
        if any(level in copy.distances for copy in copies)
    }


def same_words(text: str) -> str:
    """A line as it is compared: without its capitals, its spacing and its last full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
