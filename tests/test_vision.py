"""The individual vision: what counts as an answer, what is still to do, how lenses differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import vision
from workshop.content import SHIPPED, load
from workshop.vision import Accent, NotAnAnswer

CONTENT = load(SHIPPED)
AXES = vision.sheet(CONTENT, CONTENT.activity("axes"))
METAPHORS = vision.sheet(CONTENT, CONTENT.activity("metaphors"))
THEORIES = vision.sheet(CONTENT, CONTENT.activity("theories"))

steps = st.integers(-3, 3)


def test_the_axes_ask_ten_questions_with_eight_answers():
    assert len(AXES.questions) == 10
    assert AXES.questions[0] == ("mindset", "own")
    assert AXES.questions[5] == ("mindset", "learners")
    assert AXES.values == {"-3", "-2", "-1", "0", "1", "2", "3", "unknown"}
    assert AXES.total is None


def test_ten_points_go_over_five_options_for_two_lenses_or_one():
    assert (METAPHORS.total, len(METAPHORS.items), METAPHORS.lenses) == (10, 5, ("own", "learners"))
    assert (THEORIES.total, len(THEORIES.items), THEORIES.lenses) == (10, 5, ("learners",))


@pytest.mark.parametrize("activity", ["web", "vision", "compare", "weigh", "why"])
def test_other_activities_ask_for_no_choices(activity):
    with pytest.raises(ValueError, match=activity):
        vision.sheet(CONTENT, CONTENT.activity(activity))


@pytest.mark.parametrize(
    ("item", "lens", "value"),
    [
        ("mindset", "own", "4"),
        ("mindset", "own", ""),
        ("mindset", "own", "0.5"),
        ("mindset", "own", "<b>"),
        ("mindset", "team", "0"),
        ("mindset", "", "0"),
        ("oefenen", "own", "0"),
        ("", "own", "0"),
    ],
)
def test_what_was_not_asked_is_no_answer(item, lens, value):
    with pytest.raises(NotAnAnswer):
        vision.check(AXES, item=item, lens=lens, value=value)


def test_what_was_asked_is_an_answer():
    for value in AXES.values:
        vision.check(AXES, item="samen", lens="learners", value=value)


def test_untouched_is_not_the_middle_and_not_knowing_is_an_answer():
    answers = dict.fromkeys(AXES.questions, "0")
    assert vision.is_complete(AXES, answers)
    assert vision.is_complete(AXES, dict.fromkeys(AXES.questions, "unknown"))
    assert vision.first_open(AXES, answers) == 10

    del answers["diepte", "own"]

    assert not vision.is_complete(AXES, answers)
    assert vision.first_open(AXES, answers) == 1
    assert not vision.is_complete(AXES, {})


def test_points_are_complete_when_all_ten_have_a_place():
    answers = {("oefenen", "learners"): "9"}
    assert vision.points_left(METAPHORS, answers, "learners") == 1
    assert vision.points_left(METAPHORS, answers, "own") == 10
    assert not vision.is_complete(METAPHORS, answers)

    full = {("oefenen", "learners"): "10", ("ontdekken", "own"): "4", ("oefenen", "own"): "6"}

    assert vision.is_complete(METAPHORS, full)


def test_axes_divide_no_points():
    with pytest.raises(ValueError, match="axes"):
        vision.points_left(AXES, {}, "own")


@pytest.mark.parametrize(
    ("own", "learners", "expected"),
    [
        (0, 0, "same"),
        (0, 1, "same"),
        (1, 0, "same"),
        (0, 2, "more"),
        (2, 0, "less"),
        (-3, 3, "more"),
    ],
)
def test_one_step_is_the_same_accent(own, learners, expected):
    assert vision.accent(own, learners) == expected


@given(steps, steps)
def test_changing_places_turns_more_into_less(own, learners):
    mirror = {Accent.SAME: Accent.SAME, Accent.MORE: Accent.LESS, Accent.LESS: Accent.MORE}

    assert vision.accent(learners, own) is mirror[vision.accent(own, learners)]


def test_a_difference_needs_two_choices():
    answers = {
        ("mindset", "own"): "3",
        ("mindset", "learners"): "-1",
        ("diepte", "own"): "2",
        ("sturing", "own"): "unknown",
        ("sturing", "learners"): "2",
    }
    found = {one.item: one for one in vision.differences(AXES, answers)}

    assert (found["mindset"].own, found["mindset"].learners) == (3, -1)
    assert found["mindset"].accent is Accent.LESS
    assert found["diepte"].accent is None
    assert found["sturing"].own is None
    assert found["sturing"].accent is None
    assert vision.differences(THEORIES, {}) == ()


def test_the_strongest_choices_are_furthest_from_the_middle_or_hold_most_points():
    axes = {("mindset", "own"): "-2", ("diepte", "own"): "2", ("samen", "own"): "1"}
    assert vision.highest(AXES, axes, "own") == ("mindset", "diepte")
    points = {("oefenen", "own"): "6", ("ontdekken", "own"): "4"}
    assert vision.highest(METAPHORS, points, "own") == ("oefenen",)
    assert vision.highest(METAPHORS, {}, "own") == ()
    assert (
        vision.highest(AXES, {("mindset", "own"): "0", ("diepte", "own"): "unknown"}, "own") == ()
    )


def test_the_web_needs_its_centre_and_three_other_threads():
    three = {"tijd", "toetsing", "bronnen"}
    assert vision.web_is_complete(three | {"visie"}, centre="visie")
    assert not vision.web_is_complete(three | {"leerdoelen"}, centre="visie")
    assert not vision.web_is_complete({"visie", "tijd", "toetsing"}, centre="visie")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n … - 🎈 ", 0),
        ("Leren is voor mij zoeken.", 5),
        ("co-teaching is één woord", 4),
        ("leerling's eigen-wijze vraag", 3),
        ("מילה אחת", 2),
    ],
)
def test_words_are_counted_as_people_do(text, words):
    assert vision.word_count(text) == words


@given(st.sets(st.integers(1, 10_000), max_size=40), st.integers(1, 500))
def test_an_order_holds_every_statement_and_stays_the_same(ids, person):
    order = vision.shuffled(ids, person=person)

    assert sorted(order) == sorted(ids)
    assert vision.shuffled(reversed(order), person=person) == order


@given(st.sets(st.integers(1, 10_000), min_size=2, max_size=40), st.integers(1, 500))
def test_a_statement_that_leaves_does_not_move_the_others(ids, person):
    order = vision.shuffled(ids, person=person)
    without = [id for id in order if id != order[0]]

    assert list(vision.shuffled(without, person=person)) == without


def test_people_get_different_orders_and_no_statement_is_always_first():
    orders = [vision.shuffled(range(1, 13), person=person) for person in range(1, 201)]

    assert len(set(orders)) > 190
    firsts = [order[0] for order in orders]
    assert max(map(firsts.count, range(1, 13))) < 40
