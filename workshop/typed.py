"""What people type, made fit to keep: nothing is changed that they would notice."""

import unicodedata
from typing import Final

# Room enough for what each field asks; a phone keyboard never gets near it by accident.
STATEMENT: Final = 400
VISION: Final = 2000
PARAGRAPH: Final = 4000
QUESTION: Final = 600
CELL: Final = 1200
LETTER: Final = 12_000
TITLE: Final = 200
STORY: Final = 700
STORY_TITLE: Final = 80
NAME: Final = 60
SCHOOL: Final = 120
AUDIENCE: Final = 300
AGENDA_TITLE: Final = 120


class TooLong(ValueError):
    """The text is longer than its field allows; nothing was cut off or saved."""


def cleaned(text: str, *, limit: int) -> str:
    """The text without control characters and with plain line ends; spaces around it removed.

    Emoji, accents and text from right to left stay as they are. Raises TooLong above the limit,
    counted in characters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in lines if char in "\n\t" or not _is_control(char))
    kept = unicodedata.normalize("NFC", kept).strip()
    if len(kept) > limit:
        raise TooLong(f"{len(kept)} characters, at most {limit} fit")
    return kept


def _is_control(char: str) -> bool:
    # Surrogates cannot be stored; overrides of the writing direction could reorder other words.
    return unicodedata.category(char) in ("Cc", "Cs") or char in "\u202a\u202b\u202d\u202e"
