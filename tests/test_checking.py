"""Checklists: the light of an item, and what a small team may see of it."""

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import checking
from workshop.checking import Checklist, ItemCheck, light


def team(yes, partly, no, *, silent=0):
    values = ["ja"] * yes + ["deels"] * partly + ["nee"] * no
    return [{"tijd|": value} for value in values] + [{}] * silent


def check(*counts, minimum=5, **more):
    return checking.check(team(*counts, **more), item="tijd", lens="", minimum=minimum)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((7, 3, 0), "yes"),
        ((69, 31, 0), "partly"),
        ((70, 0, 30), "yes"),
        ((5, 0, 5), "no"),
        ((5, 1, 4), "partly"),
        ((0, 10, 0), "partly"),
        ((0, 0, 1), "no"),
    ],
)
def test_seventy_per_cent_yes_is_in_order_and_half_not_yet_is_not_yet(counts, expected):
    assert light(counts) == expected


def test_without_answers_there_is_no_light():
    with pytest.raises(ValueError, match="at least one"):
        light((0, 0, 0))


def test_below_the_minimum_an_item_is_not_there():
    assert check(4, 0, 0) is None
    assert check(4, 0, 0, silent=20) is None
    assert check(7, 0, 0, minimum=8) is None


def test_a_small_team_gets_a_light_and_no_numbers_and_a_large_one_both():
    assert check(9, 0, 0) == ItemCheck("tijd", 9, "yes", None)
    assert check(6, 3, 1) == ItemCheck("tijd", 10, "partly", (6, 3, 1))


def test_who_left_an_item_open_does_not_count():
    assert check(7, 3, 0, silent=10) == ItemCheck("tijd", 10, "yes", (7, 3, 0))


@given(st.integers(5, 9))
def test_the_light_of_a_small_team_never_gives_an_exact_count(people):
    seen = {}
    for yes, partly in product(range(people + 1), repeat=2):
        if yes + partly <= people:
            counts = (yes, partly, people - yes - partly)
            seen.setdefault(light(counts), []).append(counts)
    for counts in seen.values():
        for answer in range(3):
            assert len({each[answer] for each in counts}) > 1


def test_what_is_not_in_order_is_a_task_and_not_yet_comes_first():
    items = (
        ItemCheck("a", 12, "partly", (6, 6, 0)),
        ItemCheck("b", 12, "yes", (12, 0, 0)),
        ItemCheck("c", 12, "no", (0, 0, 12)),
        ItemCheck("d", 12, "partly", (6, 6, 0)),
    )
    found = Checklist("requirements", "elf_eisen", datetime(2026, 1, 1, tzinfo=UTC), 5, items)

    assert [one.item for one in found.tasks] == ["c", "a", "d"]
