"""What the sentences of a text rest on, and how a sentence is found again in other words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.words.draft import Place

# Half of all pieces of two sentences in common: the same sentence in other words.
_SAME: Final = 0.5
# Enough in common to be worth a look; a person decides.
_LIKE: Final = 0.25
_PIECE: Final = 4

_ORDER: Final[Mapping[Place, int]] = {"kern": 0, "draagvlak": 1, "outside": 2, "other": 3}


@dataclass(frozen=True)
class Link:
    """A sentence, in the words in which it was linked, and what it rests on."""

    sentence: str
    origin: str


@dataclass(frozen=True)
class Ground:
    """Something that a sentence can rest on; `origin` tells it apart, such as 'statement:12'.

    `place` is None for what was not weighed: axes, points and open questions. `aspect` is '' for
    what belongs to every aspect.
    """

    origin: str
    words: str
    aspect: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class Candidate:
    """A ground offered for one sentence; `alike` when its words look like those of the sentence."""

    ground: Ground
    alike: bool


def likeness(one: str, other: str) -> float:
    """How much two sentences have in common, from 0 to 1 (the same words).

    Twice the shared pieces of four characters among all pieces of both (Dice's coefficient), so
    that endings and small words weigh little.

    >>> likeness("Leren doe je samen.", "leren doe je samen")
    1.0
    """
    first, second = _pieces(one), _pieces(other)
    total = len(first) + len(second)
    return 2 * len(first & second) / total if total else float(one == other)


def _pieces(text: str) -> frozenset[str]:
    words = "".join(char if char.isalnum() else " " for char in text.casefold()).split()
    spaced = f" {' '.join(words)} " if words else ""
    return frozenset(spaced[at : at + _PIECE] for at in range(len(spaced) - _PIECE + 1))


def found_again(before: Iterable[str], now: Sequence[str]) -> dict[str, str]:
    """For each earlier sentence the one that it is now; what is not found again is left out.

    A sentence that still stands is itself. The others go to what is most alike among the sentences
    that nobody else is, from half in common on.
    """
    earlier = tuple(dict.fromkeys(before))
    found = {sentence: sentence for sentence in earlier if sentence in now}
    pairs = sorted(
        (
            (likeness(old, new), old, new)
            for old in earlier
            if old not in found
            for new in now
            if new not in found.values()
        ),
        key=lambda pair: -pair[0],
    )
    for alike, old, new in pairs:
        if alike >= _SAME and old not in found and new not in found.values():
            found[old] = new
    return found


def resting(links: Iterable[Link], sentences: Sequence[str]) -> dict[str, frozenset[str]]:
    """What every sentence that stands now rests on; one without evidence has nothing."""
    links = tuple(links)
    now = found_again((link.sentence for link in links), sentences)
    rests: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.sentence in now:
            rests[now[link.sentence]].add(link.origin)
    return {sentence: frozenset(rests[sentence]) for sentence in sentences}


def lost(links: Iterable[Link], sentences: Sequence[str]) -> tuple[str, ...]:
    """The linked sentences that are no longer in the text in any words."""
    before = tuple(dict.fromkeys(link.sentence for link in links))
    now = found_again(before, sentences)
    return tuple(sentence for sentence in before if sentence not in now)


def candidates(
    sentence: str, *, aspect: str, grounds: Iterable[Ground], chosen: Collection[str]
) -> tuple[Candidate, ...]:
    """What a sentence of an aspect could rest on: the kern first, then what looks most alike.

    Grounds of other aspects come along only when they look alike or were chosen already.
    """
    offered: dict[str, tuple[tuple[int, float], Candidate]] = {}
    for ground in grounds:
        alike = likeness(sentence, ground.words)
        here = ground.aspect in (aspect, "")
        if here or alike >= _LIKE or ground.origin in chosen:
            place = _ORDER[ground.place] if ground.place else len(_ORDER)
            # An axis belongs to several aspects, and is offered once.
            offered.setdefault(ground.origin, ((place, -alike), Candidate(ground, alike >= _LIKE)))
    ordered = sorted(offered.values(), key=lambda pair: pair[0])
    return tuple(candidate for _, candidate in ordered)


def unused(grounds: Iterable[Ground], used: Collection[str]) -> tuple[Ground, ...]:
    """The statements of the kern on which no sentence rests."""
    return tuple(
        ground for ground in grounds if ground.place == "kern" and ground.origin not in used
    )
