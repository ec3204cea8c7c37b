"""The change approach: one stage for each point, compared with last time, never a grade."""

from dataclasses import replace
from datetime import date

import pytest

from workshop.approach import Point, Talk, changes, problems

DAY = date(2026, 11, 21)


def talk(*points, held_on=DAY):
    return Talk(1, held_on, False, points)


def test_a_talk_about_nothing_cannot_be_settled():
    assert list(problems(talk(Point("visie"), Point("pilots")))) == [("", "nothing")]


def test_a_weak_point_asks_for_an_action_but_does_not_demand_one():
    found = talk(Point("visie", 1), Point("pilots", 2), Point("leiding", 3))

    assert [point.key for point in found.bare] == ["visie", "pilots"]
    assert list(problems(found)) == []


GOOD = Point("visie", 1, "", "Team vragen", "Els", date(2026, 12, 1))


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"owner": " "}, "no_owner"),
        ({"due_on": None}, "no_date"),
        ({"action": " "}, "no_action"),
        ({"due_on": date(2026, 11, 20)}, "date_past"),
    ],
)
def test_an_action_has_an_owner_and_a_day_that_is_still_to_come(wrong, problem):
    assert list(problems(talk(GOOD))) == []
    assert list(problems(talk(replace(GOOD, **wrong)))) == [("visie", problem)]


def test_only_points_of_both_talks_are_compared():
    before = talk(Point("a", 1), Point("b", 3), Point("c", 2), Point("d"))
    now = talk(Point("a", 2), Point("b", 2), Point("c", 2), Point("d", 4), Point("e", 1))

    assert changes(now, before) == {"a": "further", "b": "back", "c": "same"}


def test_an_action_waits_until_it_is_done():
    assert GOOD.waits
    assert not replace(GOOD, done_on=DAY).waits
    assert not Point("visie", 1).waits
