"""A set that says something about every aspect: against looking at every set, and its ties."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.denominator import made_up_team
from tests import exhaustive
from workshop.denominator import covering, scores, solve, support

shares = st.sampled_from(["0.4", "0.5", "0.7", "0.8", "1"])


@st.composite
def teams(draw):
    """Votes with, per statement, an aspect out of few, so that some must compete."""
    columns = draw(st.integers(1, 7))
    row = st.lists(st.booleans() | st.just(True), min_size=columns, max_size=columns)
    aspect = st.sampled_from(["doel", "tijd", "toets", None])
    return (
        draw(st.lists(row, min_size=1, max_size=11)),
        draw(st.lists(aspect, min_size=columns, max_size=columns)),
    )


@settings(max_examples=150)
@given(teams(), shares, st.data())
def test_is_the_first_of_the_largest_sets_that_cover_most(team, share, data):
    matrix, aspects = team
    columns = len(aspects)
    numbers = st.lists(st.integers(1, 3), min_size=columns, max_size=columns)
    groups = data.draw(
        st.lists(st.sampled_from(["a", "b", None]), min_size=len(matrix), max_size=len(matrix))
    )
    asked = {
        "weights": data.draw(numbers),
        "scores": data.draw(numbers),
        "groups": groups,
        "floor": "0.6",
    }

    found = covering(matrix, share, aspects, **asked)
    expected = exhaustive.best(matrix, share, aspects=aspects, **asked)

    assert found.found.optimal
    assert found.found.settled
    assert found.found.statements == expected.statements
    assert set(found.found.fixed) == expected.fixed
    assert set(found.found.exchangeable) == expected.exchangeable
    said = {aspects[one] for one in expected.statements} - {None}
    assert set(found.covered) == said
    assert set(found.missing) == {one for one in aspects if one} - said


def test_an_aspect_is_worth_any_number_of_statements():
    # Two of the ten carry nothing but the statement on time, eight all others.
    matrix = [[1, 1, 1, 1, 0]] * 2 + [[1, 1, 1, 1, 1]] * 6 + [[0, 0, 0, 0, 1]] * 2
    aspects = ["doel", "doel", "doel", "doel", "tijd"]

    found = covering(matrix, "0.6", aspects)
    kern = solve(matrix, "0.8")

    assert found.found.statements == (0, 1, 2, 3, 4)
    assert kern.statements == (0, 1, 2, 3)
    assert covering(matrix, "0.8", aspects).covered == ("doel",)
    assert covering(matrix, "0.8", aspects).missing == ("tijd",)


def test_what_covering_costs():
    # Everybody carries the statement on time; the four others go together, but never with it.
    matrix = [[1, 1, 1, 0]] * 5 + [[0, 0, 0, 1]] * 5

    assert solve(matrix, "0.5").statements == (0, 1, 2)
    found = covering(matrix, "0.5", ["doel", "doel", "doel", "tijd"])
    assert (found.covered, found.missing) == (("doel",), ("tijd",))
    one_each = covering([[1, 1, 0, 1]] * 6 + [[1, 0, 1, 1]] * 4, "0.4", ["a", "a", "b", "a"])
    assert one_each.found.statements == (0, 2, 3)


@pytest.mark.parametrize("seed", range(3))
def test_whole_teams_are_proven_and_never_larger_than_the_kern(seed):
    votes = made_up_team(60, 40, seed)
    matrix = support(votes, "underwrite")
    dice = Random(seed)
    aspects = [dice.choice("abcdefghij") for _ in range(40)]

    found = covering(matrix, "0.8", aspects, scores=scores(votes), time_limit=60)
    kern = solve(matrix, "0.8", scores=scores(votes))

    assert found.found.optimal
    assert found.found.settled
    assert len(found.found.statements) <= len(kern.statements)
    assert len(found.covered) >= len({aspects[one] for one in kern.statements})
    assert found.found.supporters >= found.found.needed


def test_without_time_it_begins_with_what_is_known_and_claims_nothing_untrue():
    votes = made_up_team(100, 60, 3)
    matrix = support(votes, "underwrite")
    dice = Random(3)
    aspects = [dice.choice("abcdefghij") for _ in range(60)]
    kern = solve(matrix, "0.7")

    hurried = covering(matrix, "0.7", aspects, start=kern.statements, time_limit=1e-9)
    thorough = covering(matrix, "0.7", aspects, time_limit=60)

    assert thorough.found.optimal
    assert len(hurried.covered) <= len(thorough.covered)
    assert not hurried.found.optimal
    assert hurried.found.supporters >= hurried.found.needed
    if len(hurried.covered) == len(thorough.covered):
        assert thorough.found.weight <= hurried.found.bound


def test_the_order_of_people_does_not_matter():
    votes = made_up_team(30, 14, 2)
    aspects = [str(number % 5) for number in range(14)]
    matrix = support(votes, "underwrite")

    assert covering(matrix, "0.7", aspects) == covering(matrix[::-1], "0.7", aspects)


@pytest.mark.parametrize("aspects", [[], ["a", "b", "c"]])
def test_every_statement_needs_an_entry(aspects):
    with pytest.raises(ValueError, match="one entry per statement"):
        covering([[True, False]], "0.8", aspects)


def test_nobody_or_nothing_is_an_answer():
    assert covering([], "0.8", []).found.statements == ()
    assert covering([[True]] * 3, "0.8", [None]).found.statements == (0,)
