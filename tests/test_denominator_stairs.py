"""The staircase: against every set on small teams, and never rising on large ones."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.denominator import made_up_team
from tests import exhaustive
from workshop.denominator import Step, solve, staircase, support, survey

matrices = st.integers(1, 6).flatmap(
    lambda columns: st.lists(
        st.lists(st.booleans() | st.just(True), min_size=columns, max_size=columns),
        min_size=1,
        max_size=10,
    )
)


@settings(max_examples=60)
@given(matrices)
def test_is_the_staircase_of_looking_at_every_set(matrix):
    steps = list(staircase(matrix))

    assert [(step.people, step.statements) for step in steps] == exhaustive.staircase(matrix)
    assert all(step.optimal for step in steps)


def test_a_step_for_all_people_comes_first_even_without_statements():
    five = [[person != statement for statement in range(5)] for person in range(5)]

    assert list(staircase(five)) == [Step(5, 0, True), Step(4, 1, True), Step(3, 2, True)]


def test_steps_come_one_by_one_and_only_go_down():
    votes = support(made_up_team(60, 40, 1), "underwrite")

    steps = list(staircase(votes))

    assert steps[0].people == 60
    assert steps[-1].people >= 30
    assert all(step.optimal for step in steps)
    assert all(
        later.people < step.people and later.statements > step.statements
        for step, later in pairwise(steps)
    )


def test_every_step_is_the_answer_for_that_many_people():
    votes = support(made_up_team(40, 20, 2), "underwrite")

    for step in staircase(votes):
        found = solve(votes, Fraction(step.people, 40))
        assert (found.weight, found.supporters) == (step.statements, step.people)


def test_floors_hold_on_every_step():
    votes = [[True, False]] * 10 + [[True, True]] * 10
    groups = ["a"] * 10 + ["b"] * 10

    assert list(staircase(votes))[-1] == Step(10, 2, True)
    assert list(staircase(votes, groups=groups, floor="0.6")) == [Step(20, 1, True)]


def test_without_time_all_steps_come_at_once_and_claim_nothing_untrue():
    votes = support(made_up_team(60, 40, 3), "underwrite")
    true_sizes = {step.people: step.statements for step in staircase(votes)}

    def most(people):
        return max(size for at, size in true_sizes.items() if at >= people)

    hurried = list(staircase(votes, time_limit=1e-9))

    assert hurried[0].people == 60
    assert all(step.statements <= most(step.people) for step in hurried)
    assert all(step.statements == most(step.people) for step in hurried if step.optimal)
    assert not all(step.optimal for step in hurried)


def test_a_known_answer_is_used():
    votes = support(made_up_team(60, 40, 3), "underwrite")
    known = solve(votes, "0.6")

    hurried = list(staircase(votes, known=[known], time_limit=1e-9))

    assert max(s.statements for s in hurried if s.people >= 36) == len(known.statements)


def test_answer_and_staircase_of_a_survey_agree():
    votes = support(made_up_team(60, 40, 4), "underwrite")

    found = survey(votes, "0.7", weights=None)

    at_share = max(s.statements for s in found.frontier if s.people >= found.needed)
    assert at_share == len(found.statements) == found.bound
    assert found.optimal
    assert found.settled
    assert found.frontier == tuple(staircase(votes))
