"""The letter about a pilot to parents or to the participation council, as text to print.

A letter is blocks with a blank line between them; of a block of several lines the first is its
heading. So it stays one plain text that a school can change in any way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date

from workshop.content import Letter
from workshop.language import Lang
from workshop.pilots import Period
from workshop.words import pilots as words

# After these texts of a plan a letter goes on.
_IN_SENTENCES: Final = ("question", "doing", "people", "hope", "learners")
_ENDS: Final = ".?!…:"


@dataclass(frozen=True)
class Block:
    """One paragraph of a letter, with its heading or ''."""

    heading: str
    text: str


def facts(
    texts: Mapping[str, str], period: Period, *, school: str, team: str, lang: Lang
) -> dict[str, str]:
    """What the app knows of a pilot, by the words in braces of a letter.

    What nobody filled in stands there as a place to fill in, so that no letter leaves it out.
    """
    known = {
        "school": school,
        "team": team,
        "pilot": texts.get("name", ""),
        "start": day(period.starts_on, lang) if not period.is_backwards else "",
        "end": day(period.ends_on, lang) if not period.is_backwards else "",
        "owner": texts.get("owner", ""),
        "contact": texts.get("contact", ""),
        **{part: _sentence(texts.get(part, "")) for part in _IN_SENTENCES},
    }
    return {
        name: _one_line(text) or words.TO_FILL_IN[lang].format(what=words.FACTS[name][lang])
        for name, text in known.items()
    }


def day(when: date | None, lang: Lang) -> str:
    """A day in words; '' while it is not known."""
    return format_date(when, "d MMMM y", locale=lang) if when else ""


def _one_line(text: str) -> str:
    """A text without its line ends, so that it stays one paragraph."""
    return " ".join(text.split())


def _sentence(text: str) -> str:
    """A text that another sentence can follow."""
    line = _one_line(text)
    return line if not line or line[-1] in _ENDS else f"{line}."


def compose(letter: Letter, known: Mapping[str, str], lang: Lang) -> str:
    """The whole letter in one language, its subject first."""
    parts = [letter.subject[lang].format(**known)]
    for part in letter.parts:
        text = part.text[lang].format(**known)
        parts.append(f"{part.heading[lang]}\n{text}" if part.heading else text)
    return "\n\n".join(parts)


def blocks(text: str) -> tuple[str, Sequence[Block]]:
    """The subject of a letter and the paragraphs under it.

    >>> blocks("Een proef\\n\\nBeste ouders,\\n\\nWat we doen\\nWe lezen samen.")[1][1]
    Block(heading='Wat we doen', text='We lezen samen.')
    """
    pieces = [piece.strip() for piece in text.split("\n\n") if piece.strip()]
    subject = pieces[0] if pieces else ""
    return subject, tuple(_block(piece) for piece in pieces[1:])


def _block(piece: str) -> Block:
    first, _, rest = piece.partition("\n")
    return Block(first, rest) if rest else Block("", first)
