"""How many lines a text takes where it cannot be drawn first, and where to break off a long one."""

import unicodedata
from collections.abc import Iterator
from math import ceil
from typing import Final

# How broad signs are beside an ordinary one, a little on the safe side.
_CAPITAL: Final = 1.4
_DOUBLE: Final = 2.0
_BROADEST: Final = frozenset("MWmw@%—…")


def count(body: str, *, signs: int) -> int:
    """The number of lines of so many ordinary signs, at least 1; broad signs count for more."""
    return max(1, sum(1 for _ in _lines(body, signs)))


def pieces(body: str, *, signs: int, most: int) -> tuple[str, ...]:
    """The text in parts of about equally many lines, none of more than `most`; nothing is left out.

    It breaks between words, and only within one that is longer than a line.
    """
    lines = tuple(_lines(body, signs))
    parts = max(1, ceil(len(lines) / most))
    together = max(1, ceil(len(lines) / parts))
    return tuple(
        "".join(lines[first : first + together]).strip()
        for first in range(0, max(1, len(lines)), together)
    )


def _lines(body: str, signs: int) -> Iterator[str]:
    """The lines, each with the white space that ended it, so that together they are the text."""
    for written in body.splitlines(keepends=True):
        line, wide = "", 0.0
        for word in _words(written, signs):
            width = _width(word.rstrip())
            if line and wide + width > signs:
                yield line
                line, wide = "", 0.0
            line, wide = line + word, wide + _width(word)
        yield line


def _words(line: str, signs: int) -> Iterator[str]:
    """The words with the space behind each; what is longer than a line comes in lengths of one."""
    word, wide = "", 0.0
    for sign in line:
        broad = _width(sign)
        if word and ((word[-1].isspace() and not sign.isspace()) or wide + broad > signs):
            yield word
            word, wide = "", 0.0
        word, wide = word + sign, wide + broad
    if word:
        yield word


def _width(text: str) -> float:
    return sum(map(_sign, text))


def _sign(sign: str) -> float:
    if sign in _BROADEST or unicodedata.east_asian_width(sign) in ("W", "F"):
        return _DOUBLE
    if unicodedata.combining(sign):
        return 0.0
    return _CAPITAL if sign.isupper() else 1.0
