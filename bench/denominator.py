"""How fast the joint denominator of whole teams is found and proven: `python -m bench.denominator`.

The teams are made up, seeded, and vote on everything. They have the structure of a real team: a
latent opinion that pulls people and statements apart, statements that are liked more or less by
everybody, people who are stricter than others, and noise.
"""

from collections.abc import Iterator
from random import Random
from time import monotonic
from typing import Final

from workshop.denominator import LEVELS, Level, scores, solve, staircase, support

SIZES: Final = ((60, 40), (150, 80), (200, 150))
SEEDS: Final = (1, 2, 3)
SHARE: Final = "0.8"

# What ARCHITECTURE asks: seconds for the proof at 80 %, and for the staircase.
PROOF_LIMITS: Final = {(60, 40): 1.0, (150, 80): 5.0, (200, 150): 20.0}
STAIRS_LIMIT: Final = 20.0


def made_up_team(people: int, statements: int, seed: int) -> list[list[int]]:
    """Votes of 1 to 5, one row per person; the same seed gives the same team."""
    dice = Random(seed)
    # Most of a shortlist is liked by nearly everybody: it was harvested from this very team.
    liked = [dice.gauss(4.6, 0.7) for _ in range(statements)]
    leaning = [dice.gauss(0.0, 0.7) for _ in range(statements)]
    votes = []
    for _ in range(people):
        opinion, strictness = dice.gauss(0.0, 1.0), dice.gauss(0.0, 0.5)
        votes.append(
            [
                _level(base - strictness + lean * opinion + dice.gauss(0.0, 0.5))
                for base, lean in zip(liked, leaning, strict=True)
            ]
        )
    return votes


def _level(value: float) -> int:
    return min(5, max(1, round(value)))


def lines(level: Level) -> Iterator[str]:
    """One line per team: how long, and what is proven."""
    for people, statements in SIZES:
        for seed in SEEDS:
            votes = made_up_team(people, statements, seed)
            yield f"{people:4} x {statements:<4} {seed:4}  {level:10}  {_answered(votes, level)}"


def _answered(votes: list[list[int]], level: Level) -> str:
    matrix = support(votes, level)
    limit = PROOF_LIMITS[len(votes), len(votes[0])]
    begin = monotonic()
    found = solve(matrix, SHARE, scores=scores(votes), time_limit=limit)
    solved = monotonic() - begin
    begin = monotonic()
    steps = list(staircase(matrix, known=[found], time_limit=STAIRS_LIMIT))
    drawn = monotonic() - begin
    proof = "proven" if found.optimal else f"at most {found.bound}"
    ties = "settled" if found.settled else "open"
    proven = sum(step.optimal for step in steps)
    return (
        f"{len(found.passing_separately):4} one by one, {len(found.statements):3} together"
        f"  {proof:12} ties {ties:7} {solved:6.2f} s"
        f"   staircase {proven:2} of {len(steps):2} proven {drawn:6.2f} s"
    )


if __name__ == "__main__":
    for asked in LEVELS:
        for line in lines(asked):
            print(line, flush=True)
