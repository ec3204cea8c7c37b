"""Two exact methods that share no code against each other, on teams too large to look at every set.

A wrong bound can pass thousands of small cases; it shows at sixty to a hundred people.
"""

from itertools import combinations
from random import Random
from time import monotonic

import pytest

from bench.denominator import made_up_team
from workshop.denominator import UNSURE, scores, solve, support
from workshop.denominator.branch import OutOfEffort, Search
from workshop.denominator.local import BRIEFLY, improve
from workshop.denominator.mip import Model, cliques
from workshop.denominator.problem import bits, peel, pose
from workshop.denominator.prove import Claim, by_branching, by_program
from workshop.denominator.question import ask
from workshop.denominator.settle import heaviest

ENOUGH_NODES = 10**9


def noisy_team(people, statements, seed, liked=0.7):
    """Votes without any structure: with this chance a 4, otherwise an explicit question mark."""
    dice = Random(seed)
    return [
        [4 if dice.random() < liked else UNSURE for _ in range(statements)] for _ in range(people)
    ]


TEAMS = {
    "60 structured": (made_up_team(60, 30, 11), "0.8"),
    "60 structured, low share": (made_up_team(60, 30, 12), "0.6"),
    "80 structured": (made_up_team(80, 40, 13), "0.8"),
    "80 structured, half": (made_up_team(80, 26, 17), "0.5"),
    "100 structured": (made_up_team(100, 40, 14), "0.85"),
    "100 structured, lower": (made_up_team(100, 34, 15), "0.7"),
    "60 few holes": (noisy_team(60, 16, 4), "0.4"),
    "60 noisy": (noisy_team(60, 30, 1), "0.4"),
    "80 noisy": (noisy_team(80, 24, 2), "0.3"),
    "100 noisy": (noisy_team(100, 30, 3), "0.4"),
}
# Most pairs of statements lose too many people: long colours, large cliques.
TEAMS |= {
    f"100 conflicting {seed}": (noisy_team(100, 50, seed, liked=0.86), "0.76") for seed in (5, 6)
}
KINDS = ["plain", "groups", "weights", "groups and weights"]


def problem_of(team, kind):
    votes, share = TEAMS[team]
    dice = Random(len(votes))
    weights = [dice.randint(1, 3) for _ in votes[0]] if "weights" in kind else None
    groups = [dice.choice("abc") for _ in votes] if "groups" in kind else None
    question = ask(
        support(votes, "underwrite"),
        scores=scores(votes),
        weights=weights,
        groups=groups,
        floor=share,
    )
    needed = round(float(share) * len(votes) * (0.9 if groups else 1))
    return pose(question.team, question.demands(needed))


def soon():
    return monotonic() + 60


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("team", TEAMS)
def test_branching_and_the_program_prove_the_same(team, kind):
    problem = problem_of(team, kind)
    heuristic = improve(problem, problem.statements(0), BRIEFLY)
    # Neither gets the other's or the heuristic's result to start from.
    nothing = Claim(problem, problem.statements(0), problem.heaviest)

    branched = by_branching(nothing, ENOUGH_NODES, soon())
    programmed = by_program(nothing, Model(problem), soon())

    assert branched.proven
    assert programmed.proven
    assert branched.weight == programmed.weight > problem.taken_weight
    assert problem.team.rank(heuristic)[0] <= branched.weight


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("team", ["60 structured", "80 structured", "60 few holes"])
def test_both_settle_ties_alike(team, kind):
    problem = problem_of(team, kind)
    claim = by_branching(
        Claim(problem, problem.statements(0), problem.heaviest), ENOUGH_NODES, soon()
    )
    peeled = peel(problem, claim.weight)
    search = Search(peeled, claim.statements, ties=True)
    ladder = heaviest(peeled, claim.weight, soon())

    first = search.run(ENOUGH_NODES, soon())

    assert ladder.first(claim.statements) == first
    assert ladder.common(first) == (search.fixed, search.exchangeable)


def test_a_search_out_of_effort_keeps_what_it_found_and_proves_nothing():
    problem = problem_of("100 structured, lower", "plain")
    start = improve(problem, problem.statements(0), BRIEFLY)
    search = Search(problem, problem.statements(0))

    with pytest.raises(OutOfEffort):
        search.run(3, soon())

    claim = by_branching(Claim(problem, start, problem.heaviest), 3, soon())
    assert not claim.proven
    assert claim.bound == problem.heaviest


@pytest.mark.parametrize("team", TEAMS)
def test_statements_of_one_colour_exclude_each_other(team):
    problem = problem_of(team, "groups")
    everything = (1 << len(problem.items)) - 1

    order, ceilings = Search(problem, frozenset(problem.taken)).coloured(problem.people, everything)

    assert sorted(order) == list(range(len(problem.items)))
    for colour in set(ceilings):
        same = [place for place, at in zip(order, ceilings, strict=True) if at == colour]
        for one, other in combinations(same, 2):
            left = problem.people & problem.items[one].carriers & problem.items[other].carriers
            assert not problem.feasible(left)


def test_cliques_hold_every_conflict_and_nothing_else():
    problem = problem_of("80 structured", "groups")

    together = {
        frozenset((one, other)) for clique in cliques(problem) for one in clique for other in clique
    }

    for one, item in enumerate(problem.items):
        for other in range(one):
            left = problem.people & item.carriers & problem.items[other].carriers
            assert (frozenset((one, other)) in together) != problem.feasible(left)


def test_when_time_is_short_the_answer_is_feasible_and_the_bound_true():
    votes = made_up_team(100, 60, 5)
    matrix = support(votes, "underwrite")

    hurried = solve(matrix, "0.6", time_limit=0.001)
    thorough = solve(matrix, "0.6", time_limit=60)

    assert thorough.optimal
    assert hurried.weight <= thorough.weight <= hurried.bound
    assert not hurried.optimal
    assert not hurried.settled
    assert hurried.fixed is None
    carried = [all(row[s] for s in hurried.statements) for row in matrix]
    assert sum(carried) == hurried.supporters >= hurried.needed == 60


def test_heuristic_sets_are_carried_by_enough_people():
    problem = problem_of("100 structured, lower", "groups and weights")

    found = improve(problem, problem.statements(0), BRIEFLY)

    assert problem.feasible(problem.team.supporters(found))
    assert problem.statements(problem.items_in(found)) == found
    assert len(bits(problem.items_in(found))) > 0
