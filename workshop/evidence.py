"""What the weighing says about single statements, as far as a team may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from workshop import bins, privacy
from workshop.design import Bin
from workshop.language import Text
from workshop.outcome import Outcome
from workshop.privacy import Carried
from workshop.reckoning import Weighing
from workshop.words.draft import Place


class Said(Protocol):
    """A statement in the words in which it was weighed."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def aspect(self) -> str:
        """The key of its aspect."""

    @property
    def body(self) -> str:
        """Its words."""

    @property
    def edited(self) -> bool:
        """Whether these are other words than anybody wrote."""


@dataclass(frozen=True)
class Weighed:
    """A statement with its place in the outcome, its bin and how many underwrite it by itself.

    `cost` says how many of who carry the kern it would lose, for a statement just outside.
    """

    id: int
    aspect: str
    body: str
    edited: bool
    place: Place
    bin: Bin | None
    support: Text | None
    cost: Text | None = None


@dataclass(frozen=True)
class Evidence:
    """What a draft can rest on; `counting` while the outcome is still being calculated."""

    too_few: bool
    counting: bool
    kern_support: Text | None
    statements: tuple[Weighed, ...]

    @property
    def divided(self) -> tuple[tuple[int, str], ...]:
        """The statements that divide the team, with their words."""
        return tuple((one.id, one.body) for one in self.statements if one.bin == "open")


def weigh_up(outcome: Outcome, said: Sequence[Said], found: Weighing) -> Evidence:
    """The weighed statements with what may be told of each; none for too few people.

    `found` holds the votes of those who finished; all counts have these people as their base.
    """
    if outcome.too_few:
        return Evidence(True, False, None, ())
    kern = outcome.kern
    return Evidence(
        too_few=False,
        counting=kern is None,
        kern_support=kern.support if kern and kern.statements else None,
        statements=tuple(_weighed(outcome, one, found) for one in said),
    )


def _weighed(outcome: Outcome, one: Said, found: Weighing) -> Weighed:
    costs = {near.statement: near.cost for near in outcome.outside}
    return Weighed(
        id=one.id,
        aspect=one.aspect,
        body=one.body,
        edited=one.edited,
        place=_place(outcome, one.id),
        bin=_bin(found, one.id, outcome.minimum),
        support=_support(found, one.id, outcome),
        cost=costs.get(one.id),
    )


def _place(outcome: Outcome, id: int) -> Place:
    if outcome.kern and id in outcome.kern.statements:
        return "kern"
    if outcome.draagvlak and id in outcome.draagvlak.statements:
        return "draagvlak"
    return "outside" if any(id == near.statement for near in outcome.outside) else "other"


def _votes(found: Weighing, id: int) -> list[int]:
    """The votes from 1 to 5 on a statement; "?" and no answer are no vote."""
    column = found.statements.index(id)
    return [vote for vote in (row[column] for row in found.votes) if vote]


def _bin(found: Weighing, id: int, minimum: int) -> Bin | None:
    votes = _votes(found, id)
    return bins.statement_bin(votes) if len(votes) >= minimum else None


def _support(found: Weighing, id: int, outcome: Outcome) -> Text | None:
    """How many underwrite it: a number only where that may stand beside the joint numbers.

    Nothing below twice the minimum: beside the bin even rounded words give a number away.
    """
    if not outcome.exact:
        return None
    supporters = sum(vote >= 4 for vote in _votes(found, id))
    one = Carried(frozenset((found.statements.index(id),)), supporters)
    people, minimum = found.people, outcome.minimum
    if privacy.may_stand_beside(one, outcome.told, people=people, minimum=minimum):
        return privacy.few(supporters, people, minimum=minimum)
    return privacy.in_words(supporters, people, minimum=minimum)
