"""Participant text in a document: literally as typed, minus what a file can't hold."""

import re
import unicodedata
from typing import Final

# What XML 1.0 allows in a text (its production "Char"), as the opposite.
_IMPOSSIBLE: Final = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufdd0-\ufdef]"
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+")


def holdable(text: str) -> str:
    """The text without the characters that no XML file can hold, such as control characters."""
    return _IMPOSSIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def paragraphs(text: str) -> tuple[str, ...]:
    """The text in paragraphs, which a blank line parts; single line ends stay inside them."""
    parts = re.split(r"\n\s*\n", holdable(text).strip())
    return tuple(part for part in parts if part.strip())


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction reads from right to left (Unicode UAX 9, P2)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def first_sentences(text: str, count: int) -> str:
    """The first sentences of a text.

    >>> first_sentences("Wij leren samen. Elke dag! Ook buiten.", 2)
    'Wij leren samen. Elke dag!'
    """
    flat = " ".join(holdable(text).split())
    return " ".join(_SENTENCE_END.split(flat)[:count])
