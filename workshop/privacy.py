"""What may be shown: the one place that decides, for every screen, chart and document.

A set of people counts as shown when a number about it can be read or worked out. No such set is
smaller than the minimum of the workshop (5 or more), with two exceptions: the bars of a whole team
of at least twice the minimum, and that the answers hold one different voice, without its place.
How many carry a whole set of statements together is a number of the whole team and told exactly
too, but never two such numbers whose difference is a small number of people (`may_stand_beside`).

How many people answered (n) is told with every number. It differs between items when people chose
"I don't know" or left an item open, and these two are never told apart below the minimum: from
n = 30 on one item and 29 on another nobody learns what somebody answered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.agreement import Label, Reading
from workshop.language import Lang, Text, say
from workshop.words import amounts, beamer

# With six people, opposed whoever is left out can only be three against three.
_ONLY_THREE_AGAINST_THREE: Final = 6


class Level(StrEnum):
    """How precisely a result over a number of people may be told."""

    NOTHING = "nothing"
    ROUNDED = "rounded"
    EXACT = "exact"


class TooFew(ValueError):
    """A number was asked about so few people that nothing may be told."""


def level(people: int, *, minimum: int) -> Level:
    """Nothing below the minimum, words from the minimum on, numbers from twice the minimum on.

    `people` are those who answered this very item for this very lens, in the frozen answers.
    """
    if people < minimum:
        return Level.NOTHING
    return Level.EXACT if people >= 2 * minimum else Level.ROUNDED


def support_in_words(count: int, people: int, *, minimum: int = 5) -> Text:
    """How many of the whole team support something: exact from twice the minimum on, else rounded.

    Only for the team as a whole, as one headline number. Raises TooFew below the minimum.
    """
    _check(count, people, minimum)
    if level(people, minimum=minimum) is Level.ROUNDED:
        return _rounded(count, people)
    return _exact(count, people)


def few(count: int, people: int, *, minimum: int = 5) -> Text:
    """Any other number of people: exact only where it and the rest are both large enough.

    Raises TooFew below the minimum.
    """
    _check(count, people, minimum)
    if level(people, minimum=minimum) is Level.ROUNDED:
        return _rounded(count, people)
    if count in (0, people):
        return amounts.EVERYBODY if count else amounts.NOBODY
    if count < minimum:
        return amounts.FEW
    return amounts.ALL_BUT_FEW if people - count < minimum else _exact(count, people)


def threshold(count: int, *, minimum: int) -> Text:
    """A difference between two numbers of people: never the number, only which side it is on."""
    if count == 0:
        return amounts.NOBODY
    return amounts.FEW if count < minimum else _filled(amounts.AT_LEAST, count=minimum)


def at_least(needed: int, people: int) -> Text:
    """That a set meets what was asked of it, which says no more than that."""
    return _filled(amounts.AT_LEAST_OF, count=needed, people=people)


def beside(counts: Sequence[int], people: int, *, minimum: int = 5) -> tuple[Text, ...]:
    """Several numbers of people who do not overlap, side by side, as `few` tells each of them.

    Where the exact ones would leave a rest that is too small, the last of them is told in words.
    Raises TooFew below the minimum.
    """
    told: list[Text] = []
    exact = 0
    for count in counts:
        wording = few(count, people, minimum=minimum)
        if wording == _exact(count, people):
            if exact and 0 < people - exact - count < minimum:
                wording = _rounded(count, people)
            else:
                exact += count
        told.append(wording)
    return tuple(told)


def in_words(count: int, people: int, *, minimum: int = 5) -> Text:
    """How many people of a part of the team support something, never as a number.

    Whether it may be told at all beside the other parts, workshop.parts says. Raises TooFew below
    the minimum.
    """
    _check(count, people, minimum)
    return _rounded(count, people)


def same_words(count: int, people: int) -> range:
    """The numbers of people for which `in_words` says the same."""
    alike = [
        other for other in range(people + 1) if _rounded(other, people) == _rounded(count, people)
    ]
    return range(alike[0], alike[-1] + 1)


def majority(more: bool) -> Text:
    """Whether more than half of the team do: all that a small team reads where that decides."""
    return amounts.OVER_HALF if more else amounts.AT_MOST_HALF


def may_show_subgroups(
    sizes: Mapping[str, int], *, people: int, minimum: int = 5
) -> tuple[str, ...]:
    """The subgroups that may stand beside the whole team of `people`; sizes 9, 9, 3 give none.

    What is left when those shown are taken from the team is either nobody or large enough itself,
    and so is what is left without any one of them.

    Raises ValueError when the sizes exceed the team.
    """
    left = people - sum(sizes.values())
    if left < 0:
        raise ValueError(f"The subgroups hold more people ({sum(sizes.values())}) than {people}.")
    if level(people, minimum=minimum) is not Level.EXACT:
        return ()
    large = tuple(name for name, size in sizes.items() if size >= minimum)
    rest = people - sum(sizes[name] for name in large)
    alone = any(people - sizes[name] < minimum for name in large)
    return () if alone or 0 < rest < minimum else large


def unknown_to_tell(unknown: int, *, minimum: int) -> int | None:
    """The number of people who answered "I don't know", told only from the minimum on."""
    return unknown if unknown >= minimum else None


def rounded_reading(reading: Reading, people: int) -> Reading:
    """The reading of an axis as a small team may see it.

    That one person could change the label is told only where the bin depends on it; elsewhere it
    would give away numbers. All of this was counted out over every possible team of 5 to 11.
    """
    if reading.label is Label.OPPOSED and people == _ONLY_THREE_AGAINST_THREE:
        return Reading(reading.label, True)
    if reading.label in (Label.SAME_SIDE, Label.SPREAD):
        return Reading(reading.label, False)
    return reading


def may_tell_side(reading: Reading) -> bool:
    """Whether a small team may see on which side its middle is: not of a provisional label."""
    return not reading.provisional


def on_beamer(body: str, *, released: bool, number: int, lang: Lang) -> str:
    """What the beamer shows of people's own words: them, once the facilitator released them.

    Until then it says which statement it is, by its number; of one without words it shows nothing.
    """
    if released or not body:
        return body
    return beamer.NOT_RELEASED[lang].format(number=number)


@dataclass(frozen=True)
class Carried:
    """How many `people` carry all of these statements, each with at least this vote."""

    statements: frozenset[int]
    people: int
    lowest: int = 4

    def inside(self, other: "Carried") -> bool:
        """Whether whoever carries all of this carries all of the other for certain."""
        return self.lowest >= other.lowest and other.statements <= self.statements


def may_stand_beside(
    one: Carried, told: Iterable[Carried], *, people: int, minimum: int = 5
) -> bool:
    """Whether a joint number may be told beside others, of the same frozen votes of `people`.

    Where one set holds another, the difference of the two numbers is a number of people as well:
    who carry the smaller set and not the larger one. It is nobody, or large enough. When everybody
    carries the smaller set, the difference says no more than the number of the larger one does.
    """
    for other in told:
        if one.inside(other) or other.inside(one):
            most = max(one.people, other.people)
            if most != people and 0 < abs(one.people - other.people) < minimum:
                return False
    return True


def _check(count: int, people: int, minimum: int) -> None:
    if not 0 <= count <= people:
        raise ValueError(f"{count} of {people} people is not possible.")
    if people < minimum:
        raise TooFew(f"Nothing may be told about fewer than {minimum} people.")


def _exact(count: int, people: int) -> Text:
    return _filled(amounts.EXACT, count=count, people=people)


def _filled(words: Text, **values: int) -> Text:
    return say(words.nl.format(**values), words.en.format(**values))


def _rounded(count: int, people: int) -> Text:
    """Words of which each holds for at least two counts, so that none gives a count away."""
    edge = max(1, people // 8)
    if count <= edge:
        return amounts.ALMOST_NOBODY
    if count >= people - edge:
        return amounts.ALMOST_EVERYBODY
    between = people - 2 * edge - 1
    if between < 4:
        return amounts.ABOUT_HALF
    return amounts.AT_MOST_HALF if 2 * count <= people else amounts.OVER_HALF
