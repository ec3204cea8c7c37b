"""The evaluation in numbers: who moved, what chance has to do with it, what may be told of it."""

from collections import defaultdict
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Cover, Evaluated, Material, compose
from workshop.document.blocks import Heading, Items
from workshop.evaluation import (
    IMPORTANT,
    VISIBLE,
    activity,
    moment_of,
    pairs,
    shift,
    spread,
    wording,
)
from workshop.rounds import Audience, Moment
from workshop.transitions import Transitions, between, improvement, sign_test

NOBODY_ALONE = (0, 0)


@pytest.mark.parametrize(
    ("up", "down", "chance"),
    [(5, 0, 0.0625), (6, 0, 0.0312), (7, 1, 0.0703), (8, 1, 0.0391), (10, 2, 0.0386)],
)
def test_the_sign_test_gives_the_published_values(up, down, chance):
    assert float(sign_test(up, down)) == pytest.approx(chance, abs=0.0001)
    assert sign_test(up, down) == sign_test(down, up)


@pytest.mark.parametrize("changers", range(1, 11))
def test_the_sign_test_counts_every_way_in_which_coins_can_fall(changers):
    falls = [sum(coins) for coins in product((0, 1), repeat=changers)]
    for up in range(changers + 1):
        apart = abs(up - changers / 2)
        as_uneven = sum(abs(other - changers / 2) >= apart for other in falls)

        assert sign_test(up, changers - up) == pytest.approx(as_uneven / len(falls))


def test_nobody_who_changed_is_as_likely_as_can_be():
    assert sign_test(0, 0) == 1
    with pytest.raises(ValueError, match="not possible"):
        sign_test(-1, 3)


def test_the_probability_of_improvement_counts_half_of_who_stayed():
    assert float(improvement(Transitions(8, 3, 1))) == pytest.approx(0.7917, abs=0.0001)
    with pytest.raises(ValueError, match="Nobody"):
        improvement(Transitions(0, 0, 0))


@pytest.mark.parametrize(("up", "down"), [(5, 0), (0, 5), (3, 2), (0, 0)])
def test_with_fewer_than_six_changers_there_is_no_test(up, down):
    assert Transitions(up, 20, down).chance is None


def test_with_six_changers_there_is_one():
    assert Transitions(6, 20, 0).chance == sign_test(6, 0)


def test_only_who_answered_both_times_counts_and_who_cannot_see_it_did_not_answer():
    before = {1: {"7|visible": "0"}, 2: {"7|visible": "?"}, 3: {"7|visible": "3"}, 4: {}}
    after = {1: {"7|visible": "2"}, 2: {"7|visible": "4"}, 3: {"7|visible": "?"}, 5: {}}

    assert between(pairs(before, after, "7|visible", VISIBLE)) == Transitions(1, 0, 0)


def test_what_a_small_team_reads_about_who_moved_gives_no_number_away():
    """Every way in which 5 to 9 people can move: no wording belongs to one number alone."""
    for people in range(5, 13):
        once = NOBODY_ALONE if people < 10 else (1, 0)
        told = defaultdict(set)
        for up in range(people + 1):
            for down in range(people + 1 - up):
                moved = (up, people - up - down, down)
                found = shift(Transitions(*moved), once=once, minimum=5)
                assert found.exact is None
                told[found.up.nl, found.down.nl].add(moved)
        for possible in told.values():
            for place in range(3):
                assert len({moved[place] for moved in possible}) > 1


@pytest.mark.parametrize("once", [(1, 0), (0, 4), (5, 3)])
def test_a_few_people_who_answered_only_once_turn_numbers_into_words(once):
    assert shift(Transitions(8, 3, 1), once=once, minimum=5).exact is None


@pytest.mark.parametrize("once", [(0, 0), (5, 0), (9, 6)])
def test_with_nobody_or_enough_who_answered_once_there_are_numbers(once):
    assert shift(Transitions(8, 3, 1), once=once, minimum=5).exact == Transitions(8, 3, 1)


def test_below_the_minimum_nothing_is_told():
    assert shift(Transitions(4, 0, 0), once=NOBODY_ALONE, minimum=5) is None
    assert spread(["5"] * 4 + [None] * 9, IMPORTANT, minimum=5) is None


def test_a_small_team_gets_words_and_a_large_one_bars():
    small = spread(["5", "4", "1", "1", "2"], IMPORTANT, minimum=5)
    large = spread(["5"] * 6 + ["1"] * 4, IMPORTANT, minimum=5)

    assert small.counts is None
    assert small.high.nl == "ongeveer de helft"
    assert large.counts == (4, 0, 0, 0, 6)
    assert large.high.nl == "6 van de 10"


def test_who_cannot_see_it_is_not_counted_as_never():
    found = spread(["0"] * 10 + ["?"] * 6, VISIBLE, minimum=5)

    assert (found.people, found.unknown) == (10, 6)
    assert spread(["0"] * 10 + ["?"] * 4, VISIBLE, minimum=5).unknown is None


@pytest.mark.parametrize(
    ("sentence", "lang", "worded"),
    [
        ("Leerlingen kiezen vaak zelf.", "nl", "Wij kiezen vaak zelf."),
        ("De leerlingen helpen elkaar.", "nl", "Wij helpen elkaar."),
        ("Leerlingen kennen hun doel.", "nl", "Leerlingen kennen hun doel."),
        ("De leraar legt uit.", "nl", "De leraar legt uit."),
        ("Learners are heard.", "en", "We are heard."),
        ("Learners know their goal.", "en", "Learners know their goal."),
    ],
)
def test_a_sentence_is_turned_to_we_only_where_nothing_else_has_to_change(sentence, lang, worded):
    assert wording(sentence, Audience.CHILDREN, lang) == worded
    assert wording(sentence, Audience.COLLEAGUES, lang) == sentence


@given(st.sampled_from(Moment))
def test_every_round_is_an_activity_of_its_own(moment):
    assert moment_of(activity(moment)) is moment


def chapters(*evaluated: Evaluated):
    cover = Cover("De Vlieger", "Onderbouw", "", date(2026, 11, 21))
    return compose(Material("nl", cover, evaluated=evaluated)).chapters


def test_the_document_has_a_chapter_of_it_only_where_there_is_something_to_tell():
    one = Evaluated("Leerlingen kiezen vaak zelf.", ("Voor de pilots · Vaak: 10 van de 12",))
    found = next(
        chapter
        for chapter in chapters(one)
        if chapter.blocks[0] == Heading("Wat we ervan merken", 1)
    )

    assert found.blocks[-1] == Items((one.sentence,), "number", (one.lines,))
    assert len(chapters(one)) == len(chapters()) + 1
