"""Versions of the whole text: how they are numbered, and what changed from one to another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from babel.dates import format_date

from workshop import draft
from workshop.draft import Piece
from workshop.language import Lang
from workshop.words import amendments as words

Fate = Literal["same", "gone", "new", "changed"]


@dataclass(frozen=True, order=True)
class Number:
    """The number of a version: 0.1, 0.2 and so on until the text is adopted as 1.0."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


@dataclass(frozen=True)
class LeftOpen:
    """A difference that a text leaves open, with who looks after it and when.

    `review_on` is a date in ISO 8601, or empty; `alternatives` are the wordings to choose between.
    """

    origin: str
    body: str
    owner: str = ""
    review_on: str = ""
    alternatives: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[str, str, str]:
        """What of it people read."""
        return self.body, self.owner, self.review_on


@dataclass(frozen=True)
class Wording:
    """A whole text: the body of every aspect, and the differences that it leaves open."""

    text: Mapping[str, str]
    questions: tuple[LeftOpen, ...] = ()


@dataclass(frozen=True)
class AspectChange:
    """What became of the text of one aspect, word by word."""

    aspect: str
    fate: Fate
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class QuestionChange:
    """What became of one open difference: `before` and `after` are None where it was not there.

    `alternatives` has each wording to choose between as it was and as it is, '' for not there.
    """

    fate: Fate
    before: LeftOpen | None
    after: LeftOpen | None
    pieces: tuple[Piece, ...]
    alternatives: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Comparison:
    """What changed between two whole texts."""

    aspects: tuple[AspectChange, ...]
    questions: tuple[QuestionChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two are the same."""
        fates = [one.fate for one in self.aspects] + [one.fate for one in self.questions]
        return all(fate == "same" for fate in fates)


def looked_after(left: LeftOpen, lang: Lang) -> str:
    """Who looks after an open difference, and when it is looked at again; '' where unknown."""
    if not left.owner or not left.review_on:
        return ""
    on = format_date(date.fromisoformat(left.review_on), "d MMMM y", locale=lang)
    return words.LOOKED_AFTER[lang].format(owner=left.owner, date=on)


def following(latest: Number | None, *, major: bool) -> Number:
    """The number after the latest one; `major` is for a text that is adopted.

    >>> str(following(None, major=False)), str(following(Number(0, 3), major=True))
    ('0.1', '1.0')
    """
    if latest is None:
        return Number(1, 0) if major else Number(0, 1)
    return Number(latest.major + 1, 0) if major else Number(latest.major, latest.minor + 1)


def compare(before: Wording, after: Wording, aspects: Sequence[str]) -> Comparison:
    """What changed per aspect, in the order of `aspects`, and in the open differences.

    An aspect without text on either side is left out.
    """
    keys = [*aspects, *sorted({*before.text, *after.text} - set(aspects))]
    return Comparison(
        tuple(
            _aspect(key, before.text.get(key, ""), after.text.get(key, ""))
            for key in keys
            if before.text.get(key, "").strip() or after.text.get(key, "").strip()
        ),
        tuple(_questions(before.questions, after.questions)),
    )


def _aspect(key: str, before: str, after: str) -> AspectChange:
    return AspectChange(key, _fate(before, after), draft.changes(before, after))


def _questions(before: Sequence[LeftOpen], after: Sequence[LeftOpen]) -> Sequence[QuestionChange]:
    old = {one.origin: one for one in before}
    new = {one.origin: one for one in after}
    return [_question(old.get(origin), new.get(origin)) for origin in {**old, **new}]


def _question(before: LeftOpen | None, after: LeftOpen | None) -> QuestionChange:
    was = before.body if before else ""
    becomes = after.body if after else ""
    fate: Fate = _fate(was, becomes)
    if before and after:
        fate = "same" if replace(before, origin="") == replace(after, origin="") else "changed"
    choices = _beside(before.alternatives if before else (), after.alternatives if after else ())
    return QuestionChange(fate, before, after, draft.changes(was, becomes), tuple(choices))


def _beside(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Two lists side by side, in order; what has no counterpart stands alone."""
    for kind, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(before[i:j], after[k:m], strict=True)
        else:
            yield from zip_longest(before[i:j], after[k:m], fillvalue="")


def _fate(before: str, after: str) -> Fate:
    if before == after:
        return "same"
    if not before.strip():
        return "new"
    return "changed" if after.strip() else "gone"
