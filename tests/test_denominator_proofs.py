"""The solver against looking at every set, a thousand times over, and against the other method.

`python -m bench.denominator_proofs` does the same on far more teams.
"""

from time import monotonic

import pytest

from bench import denominator_proofs as proofs
from bench.denominator import made_up_team
from tests import exhaustive
from workshop.denominator import (
    covering,
    solve,
    staircase,
    support,
    survey,
    with_reservations,
)

SMALL = range(4000)
FEWER = range(240)
LARGE = range(200)


@pytest.mark.parametrize("part", range(4))
def test_thousands_of_small_teams_give_what_looking_at_every_set_gives(part):
    for seed in SMALL[part::4]:
        team = proofs.small_team(seed)
        found = solve(team.matrix, team.share, time_limit=60, **team.demands)
        expected = exhaustive.best(team.matrix, team.share, **team.demands)

        assert found.optimal, seed
        assert found.settled, seed
        assert found.statements == expected.statements, seed
        assert found.bound == found.weight == expected.rank[0], seed
        assert found.supporters == expected.rank[1], seed
        assert (set(found.fixed), set(found.exchangeable)) == (
            expected.fixed,
            expected.exchangeable,
        ), seed


@pytest.mark.parametrize("part", range(2))
def test_hundreds_of_small_teams_with_reservations_or_aspects(part):
    for seed in FEWER[part::2]:
        team = proofs.small_team(seed)
        allowed = seed % 3
        milder = with_reservations(
            team.matrix, team.share, reservations=allowed, time_limit=60, **team.demands
        )
        expected = exhaustive.best(team.matrix, team.share, reservations=allowed, **team.demands)
        assert milder.optimal, seed
        assert milder.weight == milder.bound == expected.rank[0], seed

        wide = proofs.covering_of(team)
        expected = exhaustive.best(team.matrix, team.share, aspects=team.aspects, **team.demands)
        assert wide.found.optimal, seed
        assert wide.found.statements == expected.statements, seed


@pytest.mark.parametrize("part", range(8))
def test_about_a_hundred_people_are_proven_alike_by_both_methods(part):
    for seed in LARGE[part::8]:
        compared = proofs.compare(proofs.large_team(seed), seconds=60)

        assert compared.branched == compared.programmed == compared.solved, seed
        assert compared.heuristic <= compared.solved, seed


@pytest.mark.timed
@pytest.mark.parametrize("asked", ["solve", "reservations", "aspects", "everything", "staircase"])
def test_the_time_limit_is_kept_within_a_fifth_with_a_true_bound(asked):
    votes = support(made_up_team(200, 150, 2), "underwrite")
    aspects = [str(number % 10) for number in range(150)]
    ask = {
        "solve": lambda limit: solve(votes, "0.6", time_limit=limit),
        "reservations": lambda limit: with_reservations(votes, "0.6", time_limit=limit),
        "aspects": lambda limit: covering(votes, "0.6", aspects, time_limit=limit).found,
        "everything": lambda limit: survey(votes, "0.6", time_limit=limit),
        "staircase": lambda limit: list(staircase(votes, time_limit=limit)),
    }[asked]

    begin = monotonic()
    found = ask(1.0)
    took = monotonic() - begin

    assert took < 1.2
    if asked != "staircase":
        inside = exhaustive.carriers(votes, found.statements, 1 if asked == "reservations" else 0)
        assert len(inside) == found.supporters >= found.needed == 120
        assert found.weight <= found.bound
    if asked in ("solve", "everything"):
        longer = solve(votes, "0.6", time_limit=3)
        assert found.weight <= longer.bound
        assert longer.weight <= found.bound


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_people_and_statements_give_the_same_statements(seed):
    team = proofs.large_team(seed)
    people, columns = proofs.shuffled(team, seed)
    known = {number: place for place, number in enumerate(columns)}
    weights = team.demands["weights"]

    there = solve(team.matrix, team.share, **team.demands)
    again = solve(
        [[team.matrix[person][column] for column in columns] for person in people],
        team.share,
        weights=[weights[column] for column in columns],
        # Scores of their own decide every tie, so that no order of columns can.
        scores=[team.demands["scores"][column] for column in columns],
        groups=[team.demands["groups"][person] for person in people],
        floor=team.demands["floor"],
    )

    assert there.optimal
    assert again.optimal
    assert (again.weight, again.supporters) == (there.weight, there.supporters)
    assert {columns[place] for place in again.statements} == set(there.statements)
    assert {columns[place] for place in again.fixed} == set(there.fixed)
    assert {columns[place] for place in again.exchangeable} == set(there.exchangeable)
    assert known.keys() == set(range(len(columns)))
