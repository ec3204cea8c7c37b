"""Do two exact methods prove the same, on whole teams? `python -m bench.denominator_proofs [n]`.

A wrong bound can pass thousands of small cases; it shows at about a hundred people. The tests take
a fixed part of these teams; this takes as many as asked for and prints how long each method takes.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import median
from time import monotonic
from typing import Any, Final

from bench.denominator import made_up_team
from workshop.denominator import Covering, covering, people_needed, solve, support
from workshop.denominator.branch import OutOfEffort, Search
from workshop.denominator.local import BRIEFLY, improve
from workshop.denominator.mip import Model
from workshop.denominator.problem import Problem, pose
from workshop.denominator.prove import Claim, by_program
from workshop.denominator.question import ask

TEAMS: Final = 300
SECONDS: Final = 60.0


@dataclass(frozen=True)
class Team:
    """Who carries what, with the demands; `demands` are the arguments that `solve` knows."""

    matrix: list[list[bool]]
    share: str
    demands: dict[str, Any]
    aspects: list[str | None]


@dataclass(frozen=True)
class Compared:
    """What each found as the most, and how long the two exact methods took (seconds).

    None where the time was up.
    """

    branched: int | None
    programmed: int | None
    solved: int
    heuristic: int
    branching: float
    program: float


def small_team(seed: int) -> Team:
    """A team of which every set can be looked at; of five seeds one asks for all it can."""
    dice = Random(seed)
    people, statements = dice.randint(1, 12), dice.randint(1, 7)
    liked = dice.choice((0.5, 0.7, 0.85, 0.95))
    matrix = [[dice.random() < liked for _ in range(statements)] for _ in range(people)]
    share = dice.choice(("0.2", "0.5", "0.6", "0.7", "0.8", "0.9", "1"))
    return Team(matrix, share, _demands(dice, people, statements), _aspects(dice, statements))


def large_team(seed: int) -> Team:
    """A team of 80 to 110 people, with structure or (one in ten) without any."""
    dice = Random(1000 + seed)
    people = dice.randint(80, 110)
    if seed % 10 == 3:
        statements = dice.randint(14, 22)
        liked = dice.uniform(0.7, 0.85)
        matrix = [[dice.random() < liked for _ in range(statements)] for _ in range(people)]
        share = dice.choice(("0.4", "0.5"))
    else:
        statements = dice.randint(24, 40)
        votes = made_up_team(people, statements, seed)
        matrix = support(votes, "underwrite")
        share = dice.choice(("0.7", "0.75", "0.8", "0.9"))
    return Team(matrix, share, _demands(dice, people, statements), _aspects(dice, statements))


def _demands(dice: Random, people: int, statements: int) -> dict[str, Any]:
    return {
        "weights": [dice.randint(1, 3) for _ in range(statements)],
        "scores": [dice.randint(1, 1000) for _ in range(statements)],
        "groups": [dice.choice(("a", "b", "c", None)) for _ in range(people)],
        "floor": dice.choice(("0.4", "0.5", "0.6")),
    }


def _aspects(dice: Random, statements: int) -> list[str | None]:
    return [dice.choice(("doel", "tijd", "toets", None)) for _ in range(statements)]


def shuffled(team: Team, seed: int) -> tuple[list[int], list[int]]:
    """Another order of the people and of the statements."""
    dice = Random(seed)
    people, statements = list(range(len(team.matrix))), list(range(len(team.aspects)))
    dice.shuffle(people)
    dice.shuffle(statements)
    return people, statements


def covering_of(team: Team) -> Covering:
    """The reading of this team that covers most aspects."""
    return covering(team.matrix, team.share, team.aspects, time_limit=SECONDS, **team.demands)


def compare(team: Team, *, seconds: float) -> Compared:
    """Both exact methods, neither knowing what the other or the heuristic found."""
    question = ask(team.matrix, **team.demands)
    problem = pose(question.team, question.demands(people_needed(team.share, len(team.matrix))))
    nothing = Claim(problem, problem.statements(0), problem.heaviest)
    begin = monotonic()
    branched = _branched(problem, nothing, begin + seconds)
    branching = monotonic() - begin
    begin = monotonic()
    programmed = by_program(nothing, Model(problem), begin + seconds) if problem.items else nothing
    program = monotonic() - begin
    heuristic = improve(problem, problem.statements(0), BRIEFLY)
    return Compared(
        branched=branched,
        programmed=programmed.weight if programmed.proven else None,
        solved=solve(team.matrix, team.share, time_limit=seconds, **team.demands).weight,
        heuristic=problem.team.rank(heuristic)[0],
        branching=branching,
        program=program,
    )


def _branched(problem: Problem, nothing: Claim, deadline: float) -> int | None:
    search = Search(problem, nothing.statements)
    try:
        return problem.team.rank(search.run(10**9, deadline))[0]
    except OutOfEffort:
        return None


def lines(teams: int) -> list[str]:
    """What came out of so many teams: how many agree, what was not proven in time, how long."""
    found = [compare(large_team(seed), seconds=SECONDS) for seed in range(teams)]
    proven = [one for one in found if None not in (one.branched, one.programmed)]
    wrong = [
        seed
        for seed, one in enumerate(found)
        if any(most is not None and most != one.solved for most in (one.branched, one.programmed))
        or one.heuristic > one.solved
    ]
    return [
        f"{len(found)} teams of 80 to 110 people, {len(proven)} proven by both methods",
        f"contradictions: {wrong or 'none'}",
        _took("branch and bound", [one.branching for one in found]),
        _took("HiGHS", [one.program for one in found]),
        f"local search found the most in {sum(one.heuristic == one.solved for one in found)}",
    ]


def _took(what: str, seconds: Sequence[float]) -> str:
    return f"{what}: median {median(seconds):.3f} s, longest {max(seconds):.2f} s"


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else TEAMS):
        print(line, flush=True)
