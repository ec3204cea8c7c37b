"""What one statement costs, who finished: by hand and by definition."""

from hypothesis import given
from hypothesis import strategies as st

from tests.exhaustive import carriers
from workshop.denominator import (
    UNSURE,
    Outside,
    best_rewording,
    finished,
    just_outside,
    scores,
    sensitivity,
)

VOTES = [[1, 1, 1, 0], [1, 1, 0, 1], [1, 0, 1, 1], [1, 0, 1, 1], [0, 0, 1, 1]]

matrices = st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=9)
subsets = st.sets(st.integers(0, 3))


def test_what_each_statement_keeps_out():
    assert sensitivity(VOTES, (0, 1)) == {0: 0, 1: 2}
    assert best_rewording(VOTES, (0, 1)) == 1


def test_nothing_keeps_anybody_out():
    assert best_rewording(VOTES, ()) is None
    assert best_rewording([[1, 1], [0, 0]], (0, 1)) is None
    assert sensitivity([], (0, 1)) == {0: 0, 1: 0}


def test_the_lowest_of_equals_is_to_be_reworded():
    assert best_rewording([[0, 1], [1, 0]], (1, 0)) == 0


def test_what_adding_a_statement_costs():
    assert just_outside(VOTES, (0,)) == (Outside(2, 3, 1), Outside(3, 3, 1), Outside(1, 2, 2))
    assert just_outside([], ()) == ()


@given(matrices, subsets)
def test_sensitivity_is_the_difference_in_supporters(matrix, chosen):
    now = len(carriers(matrix, chosen))

    for statement, more in sensitivity(matrix, chosen).items():
        assert now + more == len(carriers(matrix, chosen - {statement}))


@given(matrices, subsets)
def test_the_cost_is_the_difference_in_supporters(matrix, chosen):
    now = len(carriers(matrix, chosen))
    outside = just_outside(matrix, chosen)

    assert {one.statement for one in outside} == set(range(4)) - chosen
    assert [one.cost for one in outside] == sorted(one.cost for one in outside)
    for one in outside:
        assert one.supporters == len(carriers(matrix, chosen | {one.statement}))
        assert one.cost == now - one.supporters


def test_four_of_five_answers_is_finished_and_a_question_mark_is_an_answer():
    votes = [[5, 4, 3, 2, None], [5, 4, UNSURE, UNSURE, None], [5, 4, 3, None, None], [None] * 5]

    assert finished(votes) == (0, 1)
    assert finished(votes, "0.6") == (0, 1, 2)
    assert finished([]) == ()


def test_scores_add_up_what_was_voted():
    assert scores([[5, None, UNSURE], [4, 1, 3]]) == [9, 1, 3]
