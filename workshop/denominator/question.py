"""From a table of yes and no to the question that the solver answers, checked on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.denominator.counting import (
    SMALLEST_GROUP,
    Share,
    people_needed,
    sizes,
)
from workshop.denominator.problem import Demand, People, Team

# Rows are people, columns are statements; true is "carries it".
Matrix = Sequence[Sequence[bool]]
Groups = Sequence[str | None]


@dataclass(frozen=True)
class Question:
    """A team with its groups, and the fewest supporters each group must have."""

    team: Team
    groups: dict[str, People]
    floors: dict[str, Demand]

    def demands(self, needed: int) -> tuple[Demand, ...]:
        """What a set must meet: so many of the whole team, and the floor of every group."""
        everyone = Demand((1 << self.team.people) - 1, needed)
        return (everyone, *self.floors.values())


def ask(
    matrix: Matrix,
    *,
    scores: Sequence[int] | None = None,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
) -> Question:
    """The question about these votes.

    `scores` (default: how many carry the statement) only break ties; `weights` (default 1) are
    positive whole numbers; `groups` names everybody's group or None; `floor` is the share of
    every group of at least five that must be among the supporters. People are put in an order of
    their own, so that the answer doesn't depend on the order in which they are given.

    Raises ValueError when the table is ragged or a list has the wrong length.
    """
    rows = [tuple(bool(value) for value in row) for row in matrix]
    columns = len(rows[0]) if rows else len(weights or scores or ())
    names = list(groups) if groups is not None else [None] * len(rows)
    _check(rows, columns, names, scores, weights)
    people = sorted(zip(rows, names, strict=True), key=lambda one: (one[0], one[1] or ""))
    carriers = tuple(
        sum(1 << person for person, (row, _) in enumerate(people) if row[column])
        for column in range(columns)
    )
    team = Team(
        people=len(rows),
        carriers=carriers,
        weights=tuple(weights) if weights is not None else (1,) * columns,
        scores=tuple(scores) if scores is not None else tuple(c.bit_count() for c in carriers),
    )
    members = {
        name: sum(1 << person for person, (_, group) in enumerate(people) if group == name)
        for name in sizes(names)
    }
    return Question(team, members, _floors(members, floor))


def _floors(members: dict[str, People], floor: Share | None) -> dict[str, Demand]:
    if floor is None:
        return {}
    return {
        name: Demand(mask, people_needed(floor, mask.bit_count()))
        for name, mask in members.items()
        if mask.bit_count() >= SMALLEST_GROUP
    }


def _check(
    rows: Sequence[tuple[bool, ...]],
    columns: int,
    names: Groups,
    scores: Sequence[int] | None,
    weights: Sequence[int] | None,
) -> None:
    if any(len(row) != columns for row in rows):
        raise ValueError("every person needs a value for every statement")
    if len(names) != len(rows):
        raise ValueError("groups needs one entry per person")
    for name, values in (("scores", scores), ("weights", weights)):
        if values is not None and len(values) != columns:
            raise ValueError(f"{name} needs one number per statement")
    if weights is not None and any(weight < 1 or weight != int(weight) for weight in weights):
        raise ValueError("weights must be whole numbers of 1 or more")
