"""A checklist that a team went through: per item how many say yes, partly or not yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

from workshop import privacy
from workshop.privacy import Level
from workshop.words.checking import Light

# The three answers of the scale, in their order.
ANSWERS: Final = ("ja", "deels", "nee")

# From this share of "yes" on an item is in order; below it, there is still a task.
IN_ORDER: Final = Fraction(70, 100)
# From this share of "not yet" on, the text asks for more than there is.
NOT_YET: Final = Fraction(50, 100)


@dataclass(frozen=True)
class ItemCheck:
    """What a team found of one item; `people` answered it.

    `counts` are the people who chose yes, partly and not yet; None where the team is too small for
    numbers.
    """

    item: str
    people: int
    light: Light
    counts: tuple[int, int, int] | None


@dataclass(frozen=True)
class Checklist:
    """All items of a checklist that enough people answered, out of answers frozen at one moment."""

    activity: str
    instrument: str
    taken_at: datetime
    minimum: int
    items: tuple[ItemCheck, ...]

    @property
    def too_few(self) -> bool:
        """Whether nothing at all may be shown."""
        return not self.items

    @property
    def exact(self) -> bool:
        """Whether any item comes with numbers."""
        return any(one.counts is not None for one in self.items)

    @property
    def tasks(self) -> tuple[ItemCheck, ...]:
        """The items that are not in order: those with "not yet" first, else in their own order."""
        return tuple(
            sorted(
                (one for one in self.items if one.light != "yes"),
                key=lambda one: one.light != "no",
            )
        )


def light(counts: Sequence[int]) -> Light:
    """In order from 70 % yes on, "not yet" from 50 % on; anything else is partly.

    `counts` are the people who chose yes, partly and not yet. Raises ValueError when nobody did.

    >>> light((7, 3, 0)), light((6, 4, 0)), light((5, 0, 5))
    ('yes', 'partly', 'no')
    """
    people = sum(counts)
    if not people:
        raise ValueError("A light needs at least one person who answered.")
    if counts[0] >= IN_ORDER * people:
        return "yes"
    return "no" if counts[2] >= NOT_YET * people else "partly"


def check(
    team: Sequence[Mapping[str, str]], *, item: str, lens: str, minimum: int
) -> ItemCheck | None:
    """One item as the team may see it; None when too few people answered it.

    A small team gets the light alone: beside it, words for how many say yes would give away the
    number. `team` holds what each person answered, as frozen.
    """
    given = [answers.get(f"{item}|{lens}") for answers in team]
    yes, partly, no = (given.count(value) for value in ANSWERS)
    people = yes + partly + no
    level = privacy.level(people, minimum=minimum)
    if level is Level.NOTHING:
        return None
    counts = (yes, partly, no)
    return ItemCheck(item, people, light(counts), counts if level is Level.EXACT else None)
