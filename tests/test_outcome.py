"""What a team may see of its joint denominator, and that nothing else is in it."""

import re
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop import outcome, reckoning, sentences
from workshop.denominator import Denominator, Step
from workshop.language import LANGS
from workshop.outcome import Proof
from workshop.reckoning import Stairs, Weighing
from workshop.words import amounts

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def weighed(rows, groups=None, *, minimum=5) -> Weighing:
    """A weighing out of votes such as "5541?", one row per person; "." is no answer."""
    people = [
        (groups[place] if groups else None, {str(n): v for n, v in enumerate(row) if v != "."})
        for place, row in enumerate(rows)
    ]
    columns = range(len(rows[0])) if rows else ()
    return reckoning.weighing(people, columns, minimum=minimum)


def revealed(found: Weighing, *, people=None, minimum=5, share=80, floor=60):
    answer, stairs = None, Stairs()
    if found.people >= minimum:
        *_, answer = reckoning.answers(found, share_percent=share, floor_percent=floor)
        *_, stairs = reckoning.staircase(found, floor_percent=floor, known=answer.kern)
    return outcome.reveal(
        found,
        answer,
        stairs,
        taken_at=NOW,
        people=people or found.people,
        minimum=minimum,
        share_percent=share,
        floor_percent=floor,
    )


def test_who_weighed_four_fifths_finished_and_a_question_mark_is_an_answer():
    found = weighed(["55555", "5555.", "555..", "????5", "....."])
    assert found.votes == ((5, 5, 5, 5, 5), (5, 5, 5, 5, None), (0, 0, 0, 0, 5))


def test_a_subgroup_below_the_minimum_asks_nothing_of_its_own():
    found = weighed(["55"] * 9, ["a"] * 5 + ["b"] * 4)
    assert found.groups == ("a",) * 5 + (None,) * 4


def test_without_people_or_statements_there_is_too_little_to_say():
    for found in (weighed([]), weighed([""] * 12)):
        shown = revealed(found)
        assert shown.too_few
        assert shown.complete
        assert shown.kern is None


def test_the_kern_lies_inside_the_draagvlak():
    shown = revealed(weighed(["5553"] * 8 + ["1151"] * 2))
    assert shown.kern.statements == (0, 1, 2)
    assert shown.draagvlak.statements == (0, 1, 2, 3)
    assert shown.kern.support.nl == "8 van de 10"
    assert shown.kern.proof is Proof.PROVEN
    assert shown.kern.fixed == {0, 1, 2}


def test_separate_and_joint_support_differ():
    rows = ["".join("1" if n == person % 5 else "5" for n in range(5)) for person in range(10)]
    shown = revealed(weighed(rows))
    assert len(shown.kern.statements) == 1
    assert shown.kern.separately == 5
    assert shown.kern.exchangeable == {0, 1, 2, 3, 4}


def test_who_is_missing_makes_a_range():
    shown = revealed(weighed(["55"] * 10), people=13)
    assert shown.participation == outcome.Participation(10, 13, True, (76, 100))


def test_the_staircase_and_the_kern_never_contradict_each_other():
    kern = Denominator(
        statements=(0, 1, 2),
        supporters=9,
        people=12,
        share=Fraction(2, 3),
        needed=8,
        weight=3,
        bound=4,
        optimal=False,
        settled=False,
        fixed=None,
        exchangeable=None,
        passing_separately=(),
        groups=(),
    )
    better = Stairs((Step(12, 0, True), Step(10, 2, False), Step(8, 4, False), Step(6, 5, True)))
    assert outcome.reconciled(better, kern) == ((12, 0), (10, 2), (8, 3), (6, 5))
    worse = Stairs((Step(12, 0, True), Step(9, 2, False), Step(7, 2, False)))
    assert outcome.reconciled(worse, kern) == ((12, 0), (9, 3))


def test_a_far_bound_is_not_told():
    base = revealed(weighed(["5" * 20] * 10)).kern
    assert base.at_most is None
    found = weighed(["5" * 20] * 10)
    *_, answer = reckoning.answers(found, share_percent=80, floor_percent=60)

    def layer(bound: int):
        unproven = outcome.replace(answer.kern, optimal=False, bound=bound)
        return outcome._layer(found, unproven, 5)

    assert (layer(22).proof, layer(22).at_most) == (Proof.AT_MOST, 22)
    assert (layer(40).proof, layer(40).at_most) == (Proof.BEST, None)


votes = st.sampled_from("5544332?1.")
teams = st.integers(0, 24).flatmap(
    lambda people: st.integers(1, 6).flatmap(
        lambda count: st.tuples(
            st.lists(
                st.text(votes, min_size=count, max_size=count), min_size=people, max_size=people
            ),
            st.lists(st.sampled_from(["a", "b", "c", None]), min_size=people, max_size=people),
        )
    )
)


@settings(max_examples=60)
@given(teams, st.sampled_from([50, 80, 100]), st.sampled_from([5, 7]))
def test_no_count_of_a_few_people_is_told(team, share, minimum):
    rows, groups = team
    found = weighed(rows, groups, minimum=minimum) if rows else weighed([])
    shown = revealed(found, share=share, minimum=minimum)

    assert shown.too_few == (found.people < minimum)
    assert shown.exact == (found.people >= 2 * minimum)
    if shown.too_few:
        assert shown.kern is None
        assert shown.steps == shown.outside == ()
    if not shown.exact:
        assert shown.steps == ()
        assert shown.floor is None or not shown.floor.names
        assert shown.rewording is None
        assert all(near.cost is None for near in shown.outside)
        for layer in (shown.kern, shown.draagvlak):
            assert layer is None or not re.search(r"\d", layer.support.nl)
    numbers = [near.cost.nl for near in shown.outside if near.cost is not None]
    if shown.rewording is not None:
        numbers.append(shown.rewording.gain.nl)
    for told in numbers:
        exact = re.fullmatch(r"(\d+) van de (\d+)", told)
        if exact:
            count, of = map(int, exact.groups())
            assert count >= minimum
            assert of - count >= minimum
    if shown.floor is not None and shown.floor.names:
        sizes = {name: found.groups.count(name) for name in shown.floor.names}
        rest = found.people - sum(sizes.values())
        assert all(size >= minimum for size in sizes.values())
        assert rest == 0 or rest >= minimum


@settings(max_examples=40)
@given(teams)
def test_every_outcome_can_be_told_in_both_languages(team):
    rows, groups = team
    shown = revealed(weighed(rows, groups) if rows else weighed([]))
    for lang in LANGS:
        told = [
            *sentences.participation(shown, lang),
            *sentences.rules(shown, lang),
            sentences.around(shown, lang),
            sentences.proof(shown, lang),
        ]
        if shown.kern is not None and shown.kern.statements:
            told.append(sentences.joint(shown, lang))
        assert not any(re.search(r"[{}]|None", sentence) for sentence in told)


@pytest.mark.parametrize(
    ("number", "said"), [(1, "één"), (13, "dertien"), (20, "twintig"), (21, "21")]
)
def test_numbers_are_said_as_people_say_them(number, said):
    assert sentences.number(number, "nl") == said


def test_same_votes_same_answer_in_whatever_order_people_come():
    rows = [
        "55351",
        "43555",
        "55545",
        "1?555",
        "55555",
        "53444",
        "55515",
        "44444",
        "5555?",
        "35455",
    ]
    first, second = revealed(weighed(rows)), revealed(weighed(rows[::-1]))
    assert first == second


# Twenty carry statement 0; one statement more loses two, four, or six of them.
NEAR_STEPS = ["5555"] * 12 + ["5551"] * 4 + ["5511"] * 2 + ["5111"] * 2 + ["1555"] * 4


def test_every_step_is_named_but_a_set_opens_only_where_no_difference_is_small():
    shown = revealed(weighed(NEAR_STEPS))

    assert shown.kern.support.nl == "20 van de 24"
    assert [(one.people, one.size) for one in shown.rungs] == [
        step for step in shown.steps if step[1]
    ]
    opened = {one.people: one.statements for one in shown.rungs if one.statements is not None}
    assert opened[20] == shown.kern.statements
    sizes = sorted(opened)
    assert all(more - fewer >= 5 for fewer, more in pairwise(sizes))
    assert len(opened) < len(shown.rungs)
    assert all(one.settled for one in shown.rungs)


def test_the_step_of_everybody_opens_for_it_says_no_more_than_the_kern():
    shown = revealed(weighed(["555"] * 20 + ["551"] * 4))

    assert [(one.people, one.statements) for one in shown.rungs] == [(24, (0, 1)), (20, (0, 1, 2))]
    assert shown.shares == (100, 90, 80, 70, 60, 50)


def test_shares_that_would_show_a_small_difference_are_not_offered():
    shown = revealed(weighed(NEAR_STEPS))

    offered = set(shown.shares)
    told = {one.people for one in shown.told}
    assert 80 in offered
    for share in offered - {100}:
        needed = -(-24 * share // 100)
        assert min(people for people, _ in shown.steps if people >= needed) in told


def test_before_the_staircase_is_complete_no_other_share_can_be_chosen():
    found = weighed(NEAR_STEPS)
    *_, answer = reckoning.answers(found, share_percent=80, floor_percent=60)

    shown = outcome.reveal(
        found,
        answer,
        Stairs(),
        taken_at=NOW,
        people=24,
        minimum=5,
        share_percent=80,
        floor_percent=60,
    )

    assert (shown.shares, shown.rungs, shown.rewording) == ((80,), (), None)
    assert all(near.cost is None for near in shown.outside)
    assert not shown.complete


def test_who_stands_alone_outside_is_not_pointed_at():
    # One person underwrites all but statement 1: to name that statement would tell her vote.
    shown = revealed(weighed(["555"] * 23 + ["515"]), share=100)
    assert shown.rewording is None
    assert revealed(weighed(["555"] * 23 + ["515"])).rewording is None
    # Of six outside, nobody knows how many reject statement 1 alone.
    some = revealed(weighed(["5555"] * 24 + ["5155"] * 3 + ["5115"] * 3))
    assert some.rewording == outcome.Rewording(1, amounts.FEW)


def test_what_a_statement_costs_is_told_as_few_or_many_and_never_as_a_number():
    shown = revealed(weighed(["5555"] * 10 + ["5515"] * 7 + ["5551"] * 7, None))
    assert {near.cost.nl for near in shown.outside} == {"minstens 5 mensen"}
    # The next step has four people less: "a few" would be four, so nothing is told.
    shown = revealed(weighed(["55"] * 8 + ["51"] * 4))
    assert [near.cost for near in shown.outside] == [None]


def test_the_draagvlak_is_told_exactly_only_for_the_default_share():
    rows = ["55"] * 20 + ["53"] * 6 + ["11"] * 4
    assert revealed(weighed(rows)).draagvlak.support.nl == "26 van de 30"
    assert revealed(weighed(rows), share=70).draagvlak.support.nl == "minstens 21 van de 30"


def test_other_readings_of_the_same_votes():
    rows = ["".join("1" if n == person % 5 else "5" for n in range(5)) for person in range(10)]
    found = weighed(rows, ["a"] * 10)
    *_, answer = reckoning.answers(found, share_percent=80, floor_percent=60)
    aspects = ("tijd", "tijd", "tijd", "doel", None)
    *_, readings = reckoning.readings(
        found, aspects, share_percent=60, floor_percent=60, kern=answer.kern
    )
    *_, stairs = reckoning.staircase(found, floor_percent=60, known=answer.kern)
    shown = outcome.reveal(
        found,
        answer,
        stairs,
        taken_at=NOW,
        people=10,
        minimum=5,
        share_percent=60,
        floor_percent=60,
        readings=readings,
        aspects=aspects,
    )

    other = shown.otherwise
    assert len(other.milder.statements) == 5
    assert other.milder.proof is Proof.PROVEN
    assert (other.coverage.aspects, other.coverage.still_silent) == (2, ())
    assert {aspects[one] for one in other.coverage.reading.statements} == {"tijd", "doel"}
    assert other.without_floor == 2
    assert shown.complete


def test_statements_on_an_aspect_can_weigh_double():
    found = weighed(["551"] * 12 + ["115"] * 12)
    plain = reckoning.weighted(found, (1, 1, 1), share_percent=50, floor_percent=60)
    double = reckoning.weighted(found, (1, 1, 3), share_percent=50, floor_percent=60)
    assert (plain.statements, double.statements) == ((0, 1), (2,))
