"""Examples out of practice: what they consist of, which sentences they show, and what is missing.

An example is about sentences as they stood when it was given. When a text is sharpened, its
examples go along with the sentence that is most alike.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final, Literal, get_args

from workshop import foundations

Part = Literal["title", "happened", "learners", "teachers", "leaders", "no_longer", "learned"]
Outcome = Literal["worked", "partly", "failed"]
Signature = Literal["nobody", "subgroup", "name"]
Problem = Literal["no_sentence", "no_title", "no_story"]

PARTS: Final[tuple[Part, ...]] = get_args(Part)
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
SIGNATURES: Final[tuple[Signature, ...]] = get_args(Signature)
# What we see people do, and what we no longer see.
SEEN: Final[tuple[Part, ...]] = ("learners", "teachers", "leaders", "no_longer")
# Whoever has more to tell had better tell it at the conference.
PER_PERSON: Final = 10
MOST_SENTENCES: Final = 5
# Step 5 can be closed when so large a part of the sentences has an example (domain/01, step 5).
ENOUGH: Final = Fraction(2, 3)

# Of an example the beamer shows what happened and what came of it, as far as it fits.
_ON_BEAMER: Final[tuple[Part, ...]] = ("happened", "learned", "learners", "teachers")
# Signs of a line that is worth beginning, and those that the heading of a part takes.
_LINE: Final = 60
_LABEL: Final = 30


@dataclass(frozen=True)
class Sentence:
    """A sentence of the text, behind the aspect that it belongs to."""

    aspect: str
    body: str


@dataclass(frozen=True)
class Shelf:
    """A sentence of the text with the numbers of the examples that show it."""

    sentence: Sentence
    examples: tuple[int, ...]


@dataclass(frozen=True)
class Shelves:
    """Every sentence with its examples; `elsewhere` are those of which every sentence is gone."""

    shelves: tuple[Shelf, ...]
    elsewhere: tuple[int, ...]

    @property
    def gaps(self) -> tuple[Sentence, ...]:
        """The sentences that nobody has an example for."""
        return tuple(shelf.sentence for shelf in self.shelves if not shelf.examples)

    @property
    def covered(self) -> int:
        """How many sentences have an example."""
        return sum(bool(shelf.examples) for shelf in self.shelves)

    @property
    def is_enough(self) -> bool:
        """Whether two thirds of the sentences have an example."""
        return bool(self.shelves) and self.covered >= ENOUGH * len(self.shelves)

    def of(self, example: int) -> tuple[Sentence, ...]:
        """The sentences that an example shows, as they stand now."""
        return tuple(shelf.sentence for shelf in self.shelves if example in shelf.examples)


def problem(sentences: Collection[Sentence], parts: Mapping[Part, str]) -> Problem | None:
    """What is missing before an example can be shown to the team; None when nothing is."""
    if not sentences:
        return "no_sentence"
    if not parts.get("title", "").strip():
        return "no_title"
    return None if parts.get("happened", "").strip() else "no_story"


def shelved(text: Sequence[Sentence], linked: Mapping[int, Collection[Sentence]]) -> Shelves:
    """Every sentence of the text with its examples, in the order in which these are given.

    `linked` has for the number of an example the sentences as they stood when they were chosen. Of
    a sentence that changed since, it goes along with what is most alike in the same aspect.
    """
    now = _now(text, {link for links in linked.values() for link in links})
    shows = {
        example: {now[link] for link in links if link in now} for example, links in linked.items()
    }
    return Shelves(
        tuple(
            Shelf(sentence, tuple(one for one, shown in shows.items() if sentence in shown))
            for sentence in text
        ),
        tuple(example for example, shown in shows.items() if not shown),
    )


def _now(text: Sequence[Sentence], links: Collection[Sentence]) -> dict[Sentence, Sentence]:
    """For each linked sentence the one that it is now."""
    found: dict[Sentence, Sentence] = {}
    for aspect in sorted({link.aspect for link in links}):
        before = sorted(link.body for link in links if link.aspect == aspect)
        stands = [sentence.body for sentence in text if sentence.aspect == aspect]
        again = foundations.found_again(before, stands)
        found |= {Sentence(aspect, old): Sentence(aspect, new) for old, new in again.items()}
    return found


def shortened(text: str, signs: int) -> str:
    """The beginning of a text within so many signs, ended after a whole word with an ellipsis.

    >>> shortened("Leerlingen kozen zelf een taak.", 20)
    'Leerlingen kozen …'
    """
    if len(text) <= signs:
        return text
    room = text[: max(0, signs - 1)]
    whole = room.rsplit(None, 1)[0] if any(char.isspace() for char in room) else room[:-1]
    return f"{whole.rstrip()} …"


def on_beamer(parts: Mapping[Part, str], signs: int) -> tuple[tuple[Part, str], ...]:
    """What of an example a room reads in so many signs: first what happened, then the rest.

    What happened leaves a third of the room to what else there is. A part that would be cut down to
    less than a line is left out.
    """
    chosen: list[tuple[Part, str]] = []
    bodies = {part: " ".join(parts.get(part, "").split()) for part in _ON_BEAMER}
    others = any(body for part, body in bodies.items() if part != _ON_BEAMER[0])
    left = signs
    for part, body in bodies.items():
        if not body or (chosen and left < min(len(body), _LINE)):
            continue
        told = shortened(body, left if chosen or not others else signs * 2 // 3)
        chosen.append((part, told))
        left -= len(told) + _LABEL
    return tuple(chosen)


def as_reason(parts: Mapping[Part, str], limit: int) -> str:
    """An example in a few words, within so many signs, to stand behind an amendment."""
    title, happened = (" ".join(parts.get(part, "").split()) for part in ("title", "happened"))
    stop = "" if not title or title.endswith((".", "?", "!", ":", "…")) else "."
    return shortened(f"{title}{stop} {happened}".strip(), limit)


def clocks(starts: time | None, minutes: Sequence[int]) -> tuple[time | None, ...]:
    """When each part of a programme begins; nothing where no starting time was set.

    >>> clocks(time(14, 0), [10, 45])
    (datetime.time(14, 0), datetime.time(14, 10))
    """
    if starts is None:
        return (None,) * len(minutes)
    at = datetime.combine(date.min, starts)
    begun = [at + timedelta(minutes=sum(minutes[:place])) for place in range(len(minutes))]
    return tuple(moment.time() for moment in begun)


def moved(order: Sequence[int], one: int, by: int) -> tuple[int, ...]:
    """The order after one of it moved so many places; at an end it stays.

    >>> moved([1, 2, 3], 3, -1)
    (1, 3, 2)
    """
    rest = [other for other in order if other != one]
    place = max(0, min(len(rest), list(order).index(one) + by))
    return (*rest[:place], one, *rest[place:])
