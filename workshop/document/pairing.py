"""A file that came back beside the draft as it stands: what changed, paragraph by paragraph.

A paragraph belongs to the aspect of the heading above it; when that heading is lost to its hidden
name, and else to what it is most like. What cannot be placed is kept apart, never thrown away.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from workshop.document.literal import holdable, paragraphs
from workshop.document.returned import Found, Returned
from workshop.document.tracked import PREFIX, canonical, checksum
from workshop.typed import PARAGRAPH

_NAME: Final = re.compile(rf"{PREFIX}(?P<aspect>[a-z0-9_]+)_(?P<number>\d+)_(?P<sum>[0-9a-f]{{8}})")
_FRONT: Final = re.compile(rf"{PREFIX}front_\d+")
# From here on two paragraphs are taken for two wordings of the same one.
_ALIKE: Final = 0.4
# And this much, when nothing but its words says where a paragraph belongs.
_SURELY_ALIKE: Final = 0.6
# So often is looked for what a paragraph is most like; a file about something else is not compared.
_MOST_GUESSES: Final = 300
# More pairs than this are not compared one by one; then the whole text counts as one change.
_MOST_PAIRS: Final = 2500


@dataclass(frozen=True)
class Edit:
    """A paragraph as it stands and as it came back; None where it only stands in one of the two.

    `newer` means that it was changed in the app after the file was made, and not in the file.
    """

    old: str | None
    new: str | None
    newer: bool = False

    @property
    def changes(self) -> bool:
        """Whether taking it over would change anything."""
        return self.old != self.new


@dataclass(frozen=True)
class Back:
    """The text of one aspect as it came back, in the order of the file.

    `moved_on` means that the text in the app is no longer what the file was made from. `too_long`
    is a text that does not fit, and that can't be taken over. `settled` is the text of the file
    without the changes that nobody decided about yet.
    """

    aspect: str
    edits: tuple[Edit, ...]
    moved_on: bool = False
    too_long: bool = False
    settled: str = ""

    @property
    def changed(self) -> tuple[int, ...]:
        """The places of the edits that would change something."""
        return tuple(at for at, edit in enumerate(self.edits) if edit.changes)

    def text(self, taken: Sequence[int]) -> str:
        """The text with only these edits taken over, by their place; the rest stays as it is."""
        kept = [edit.new if at in taken else edit.old for at, edit in enumerate(self.edits)]
        return "\n\n".join(part for part in kept if part is not None)


@dataclass(frozen=True)
class Paired:
    """Everything that a file has to say: the aspects that it holds, and what has no place."""

    aspects: tuple[Back, ...]
    unplaced: tuple[str, ...]
    undecided: int

    @property
    def changed(self) -> tuple[Back, ...]:
        """The aspects in which something would change."""
        return tuple(back for back in self.aspects if back.changed)


@dataclass(frozen=True)
class _Piece:
    """A paragraph of the file with what its hidden name says it was; None when it has no name."""

    text: str
    was: str | None = None


_Pairs = list[tuple[str | None, _Piece | None]]


def pair(
    returned: Returned, current: Mapping[str, str], titles: Mapping[str, Sequence[str]]
) -> Paired:
    """Put what came back beside the draft; `titles` are the headings that an aspect may have.

    An aspect of which the file has neither heading nor text is left alone.
    """
    sorting = _Sorting(current, titles)
    for found in returned.paragraphs:
        sorting.take(found)
    backs = tuple(
        replace(
            _back(aspect, sorting.pieces[aspect], current.get(aspect, ""), sorting.was.get(aspect)),
            settled="\n\n".join(sorting.settled.get(aspect, ())),
        )
        for aspect in titles
        if aspect in sorting.pieces
    )
    return Paired(backs, tuple(sorting.unplaced), returned.undecided)


class _Sorting:
    """Gives every paragraph its aspect, from the first to the last."""

    def __init__(self, current: Mapping[str, str], titles: Mapping[str, Sequence[str]]) -> None:
        self.pieces: dict[str, list[_Piece]] = {}
        self.was: dict[str, str] = {}
        self.settled: dict[str, list[str]] = {}
        self.unplaced: list[str] = []
        self._current = current
        self._aspect_of = {_flat(title): aspect for aspect in titles for title in titles[aspect]}
        self._titles = titles
        self._under: str | None = None
        self._headings: set[str] = set()
        self._guesses = 0

    def take(self, found: Found) -> None:
        """Place one paragraph."""
        named = [match for match in map(_NAME.fullmatch, found.names) if match]
        known = [match for match in named if match["aspect"] in self._titles]
        headings = [match for match in known if match["number"] == "0"]
        others = [match for match in known if match["number"] != "0"]
        text = canonical(found.text)
        if any(map(_FRONT.fullmatch, found.names)) and not known:
            return
        if headings or _flat(text) in self._aspect_of:
            text = self._heading(text, headings, alone=not others)
        aspect = self._text(text, others) if text else self._under
        if aspect is not None:
            self.settled.setdefault(aspect, []).append(found.settled)

    def _heading(self, text: str, named: Sequence[re.Match[str]], *, alone: bool) -> str:
        """Go on under another heading; returns what else stands in its line.

        `alone` says that no paragraph was drawn up into it.
        """
        aspect = self._aspect_of.get(_flat(text)) or named[0]["aspect"]
        for match in named:
            self.was.setdefault(match["aspect"], match["sum"])
        self._under = aspect
        self._headings.add(aspect)
        self.pieces.setdefault(aspect, [])
        if _flat(text) in self._aspect_of:
            return ""
        if not alone:
            for title in sorted(self._titles[aspect], key=len, reverse=True):
                if text.startswith(title):
                    return text.removeprefix(title).strip()
            return text
        if text:  # a heading in other words than the app has: shown, and no part of the text
            self.unplaced.append(text)
        return ""

    def _text(self, text: str, named: Sequence[re.Match[str]]) -> str | None:
        """Put the words of a paragraph with its aspect, which is returned; None without a place."""
        name = named[0] if named else None
        aspect = self._under
        if name is not None and (aspect is None or name["aspect"] not in self._headings):
            aspect = name["aspect"]
        if aspect is None:
            aspect = self._most_alike(text)
        if aspect is None:
            self.unplaced.append(text)
            return None
        was = name["sum"] if name is not None and name["aspect"] == aspect else None
        pieces = self.pieces.setdefault(aspect, [])
        for number, part in enumerate(paragraphs(text)):
            pieces.append(_Piece(part.strip(), was if number == 0 else None))
        return aspect

    def _most_alike(self, text: str) -> str | None:
        self._guesses += 1
        if self._guesses > _MOST_GUESSES:
            return None
        found = [
            (_likeness(part, text), aspect)
            for aspect, body in self._current.items()
            if aspect in self._titles
            for part in paragraphs(body)
        ]
        likeness, aspect = max(found, default=(0.0, ""))
        return aspect if likeness >= _SURELY_ALIKE else None


def _back(aspect: str, pieces: Sequence[_Piece], body: str, was: str | None) -> Back:
    old = [part.strip() for part in paragraphs(body)]
    moved_on = was is not None and was != checksum(body)
    whole = "\n\n".join(piece.text for piece in pieces)
    if len(whole) > PARAGRAPH:
        return Back(aspect, (Edit(canonical(body), whole),), moved_on, too_long=True)
    if len(old) * len(pieces) > _MOST_PAIRS:
        return Back(aspect, (Edit(canonical(body) or None, whole or None),), moved_on)
    edits = []
    one_each = len(old) == len(pieces) == 1
    pairs: _Pairs = [(old[0], pieces[0])] if one_each else _aligned(old, pieces)
    for before, after in pairs:
        new = after.text if after else None
        untouched = after is not None and after.was == checksum(after.text)
        newer = moved_on and (after is None or (before != new and untouched))
        edits.append(Edit(before, new, newer))
    return Back(aspect, tuple(edits), moved_on)


def _aligned(old: Sequence[str], new: Sequence[_Piece]) -> list[tuple[str | None, _Piece | None]]:
    """The pairs in order that are most alike all together; what has no counterpart stands alone."""
    worth = [[_worth(before, after) for after in new] for before in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], worth[i][j] + best[i + 1][j + 1])
    pairs: _Pairs = []
    i = j = 0
    while i < len(old) or j < len(new):
        if i == len(old):
            pairs.append((None, new[j]))
            j += 1
        elif j == len(new) or best[i][j] == best[i + 1][j]:
            pairs.append((old[i], None))
            i += 1
        elif best[i][j] == best[i][j + 1]:
            pairs.append((None, new[j]))
            j += 1
        else:
            pairs.append((old[i], new[j]))
            i, j = i + 1, j + 1
    return pairs


def _worth(before: str, after: _Piece) -> float:
    """How surely two paragraphs are the same one: 0 when they are not."""
    if after.was == checksum(before):
        return 2.0
    likeness = _likeness(before, after.text)
    return likeness if likeness >= _ALIKE else 0.0


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(a=one.split(), b=other.split(), autojunk=False).ratio()


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", holdable(text)).strip().casefold()
