"""Nothing that is shown of classes, now or later, lets anybody work out fewer than ten learners."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from workshop import learners
from workshop.learners import MINIMUM

QUESTION = 1


def counts(values):
    return {QUESTION: dict(Counter(values))}


def test_nine_show_nothing_and_ten_show_all():
    for size, seen in ((9, {}), (10, {QUESTION: {"1": 10}})):
        given_now = counts(["1"] * size)

        assert learners.shown(learners.freeze(given_now, {})) == seen


def test_a_total_is_only_of_classes_that_are_shown():
    classes = [counts(["1"] * 9), counts(["2"] * 10), counts(["3"] * 24)]

    assert learners.together(classes) == {QUESTION: {"2": 10, "3": 24}}


def test_a_question_that_one_of_ten_skipped_is_not_shown():
    answered = {1: {"1": 10}, 2: {"1": 9}}

    assert learners.shown(learners.freeze(answered, {})) == {1: {"1": 10}}


def test_what_comes_in_after_closing_counts_with_ten_more():
    frozen = counts(["1"] * 10)

    assert learners.freeze(counts(["1"] * 19), frozen) == frozen
    assert learners.freeze(counts(["1"] * 20), frozen) == counts(["1"] * 20)


def test_how_many_forms_came_in_is_told_from_ten_on():
    assert [learners.forms_told(n) for n in (0, 9, 10, 24)] == [None, None, 10, 24]


@given(
    st.lists(st.lists(st.integers(0, 14), min_size=1, max_size=4), min_size=1, max_size=4),
    st.integers(0, 10**6),
)
def test_whatever_is_laid_beside_whatever_else_no_group_below_ten_can_be_worked_out(school, seed):
    """Classes close, reopen and close again, in any order; everything shown is written down.

    Each number that is shown is a sum over a set of learners. Whoever adds and subtracts them can
    reach sets that are made of whole groups of learners who were in exactly the same numbers. So
    it is enough that no such group is smaller than ten.
    """
    random = Random(seed)
    steps = [(place, more) for place, rounds in enumerate(school) for more in rounds]
    random.shuffle(steps)
    sent = [[] for _ in school]
    frozen = [{} for _ in school]
    counted = [0] * len(school)
    published: list[frozenset[int]] = []
    name = 0
    for place, more in steps:
        sent[place] += range(name, name + more)
        name += more
        before = frozen[place]
        frozen[place] = learners.freeze(counts("x" * len(sent[place])), before)
        if frozen[place] != before:
            counted[place] = len(sent[place])
        seen = [
            frozenset(sent[one][: counted[one]])
            for one in range(len(school))
            if learners.shown(frozen[one])
        ]
        published += seen
        total = learners.together(frozen)
        assert total.get(QUESTION, {"x": 0})["x"] == sum(len(one) for one in seen)
        published.append(frozenset().union(*seen))
    groups = Counter(
        mark for learner in range(name) if any(mark := tuple(learner in one for one in published))
    )

    assert all(size >= MINIMUM for size in groups.values())
