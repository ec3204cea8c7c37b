"""What is told of the dealt round: the published figures, nothing about a few, and the order."""

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from math import sqrt
from random import Random

import pytest

from workshop import intervals, privacy, shortlist
from workshop.shortlist import Shortlisting

AT = datetime(2026, 11, 21, tzinfo=UTC)


def told(rows, statements=None, minimum=5) -> Shortlisting:
    if statements is None:
        statements = {int(id) for row in rows for id in row}
    return shortlist.reveal(rows, statements, taken_at=AT, minimum=minimum)


def votes(*columns: str) -> list[dict[str, str]]:
    """One column of choices per statement, such as "110?."; "." is not dealt, "-" not chosen."""
    return [
        {str(n): row.replace("-", "") for n, row in enumerate(given, start=1) if row != "."}
        for given in zip(*columns, strict=True)
    ]


@pytest.mark.parametrize(
    ("count", "people", "low", "high"),
    [
        (5, 5, 0.6206, 1),
        (9, 10, 0.6187, 0.9890),
        (12, 14, 0.6151, 0.9691),
        (45, 50, 0.7946, 0.9608),
    ],
)
def test_the_interval_is_that_of_jeffreys(count, people, low, high):
    assert intervals.jeffreys(count, people) == pytest.approx((low, high), abs=5e-5)
    mirrored = intervals.jeffreys(people - count, people)
    assert mirrored == pytest.approx((1 - high, 1 - low), abs=5e-5)


@pytest.mark.parametrize(
    ("count", "people", "low", "high"),
    [
        (5, 5, 0.5655, 1),
        (9, 10, 0.5958, 0.9821),
        (12, 14, 0.6006, 0.9599),
        (45, 50, 0.7864, 0.9565),
    ],
)
def test_it_is_never_far_from_the_one_of_wilson(count, people, low, high):
    share, z = count / people, 1.959964
    middle = (share + z * z / (2 * people)) / (1 + z * z / people)
    half = (
        z
        / (1 + z * z / people)
        * sqrt(share * (1 - share) / people + z * z / (4 * people * people))
    )
    assert (middle - half, middle + half) == pytest.approx((low, high), abs=5e-5)
    assert intervals.jeffreys(count, people) == pytest.approx((low, high), abs=0.06)


@pytest.mark.parametrize(
    ("count", "people", "score"),
    [(3, 3, 0.5623), (5, 5, 0.6813), (12, 14, 0.6827), (45, 50, 0.8257)],
)
def test_the_score_is_cautious_where_few_people_saw_it(count, people, score):
    assert intervals.cautious(count, people) == pytest.approx(score, abs=5e-5)


@pytest.mark.parametrize(("count", "people"), [(1, 0), (-1, 3), (4, 3)])
def test_what_cannot_be_counted_is_refused(count, people):
    with pytest.raises(ValueError, match="not possible"):
        intervals.jeffreys(count, people)


def test_below_the_minimum_of_people_nothing_is_told():
    found = told(votes("1111", "1100"))

    assert found.too_few
    assert (found.told, found.unseen, found.finished) == ((), (1, 2), 0)


def test_a_statement_that_too_few_saw_has_no_number():
    found = told(votes("111111111111", "1111........"), statements={1, 2, 3})

    assert [one.statement for one in found.told] == [1]
    assert found.unseen == (2, 3)
    assert found.order == (1, 2, 3)


def test_who_left_something_open_did_not_finish_and_did_not_see_it():
    found = told(votes("1111111", "11111--"))

    assert (found.people, found.finished) == (7, 5)
    assert {one.statement: one.people for one in found.told} == {1: 7, 2: 5}


def test_an_interval_is_told_only_where_the_number_is_and_not_all_saw_it():
    found = told(
        votes("1" * 6 + "0" * 6 + "." * 8, "1" * 9 + "0" * 3 + "." * 8, "1" * 10 + "0" * 10)
    )
    between = {one.statement: one.between for one in found.told}

    low, high = intervals.jeffreys(6, 12)
    assert between == {1: (int(100 * low), int(100 * high) + 1), 2: None, 3: None}


def test_the_order_tells_nothing_that_is_not_told():
    """Teams of which the same is told have the same order and the same shortlists."""
    dice, known = Random(8), {}
    for _ in range(3_000):
        people = dice.choice((5, 6, 8, 11, 12))
        columns = ["".join(dice.choices("01?", k=people)) for _ in range(3)]
        found = told(votes(*columns))
        public = frozenset((one.statement, one.people, one.support) for one in found.told)
        lists = [shortlist.proposed(found, {1: "a", 2: "a", 3: "b"}, n) for n in range(4)]
        assert known.setdefault(public, (found.order, lists)) == (found.order, lists)
    assert len(known) > 200


def test_no_number_is_told_about_a_few_people():
    dice = Random(5)
    for _ in range(2_000):
        people, minimum = dice.randrange(5, 25), 5
        columns = ["".join(dice.choices("01?.-", k=people)) for _ in range(4)]
        rows = votes(*columns)
        found = told(rows, statements=range(1, 5), minimum=minimum)
        wanted = Counter(id for row in rows for id, value in row.items() if value == "1")
        for one in found.told:
            count = wanted[str(one.statement)]
            assert one.people >= minimum
            assert one.support == privacy.few(count, one.people, minimum=minimum)
            if one.between is not None or any(c.isdigit() for c in one.support.nl):
                assert min(count, one.people - count) >= minimum


def test_the_best_supported_come_first_and_few_viewers_rank_lower():
    found = told(votes("1" * 20, "1" * 6 + "." * 14, "1" * 10 + "0" * 10, "0" * 20))

    assert found.order == (1, 2, 3, 4)


def test_every_aspect_is_on_the_shortlist_before_a_second_of_another():
    found = told(votes("1" * 12, "1" * 12, "1" * 7 + "0" * 5, "0" * 12, "1111........"))
    aspects = {1: "visie", 2: "visie", 3: "tijd", 4: "toetsing", 5: "bronnen"}

    chosen = [shortlist.proposed(found, aspects, number) for number in range(7)]

    assert chosen[0] == frozenset()
    assert chosen[1] == {1}
    assert chosen[2] == {1, 3}
    assert chosen[4] == {1, 3, 4, 5}
    assert chosen[5] == chosen[6] == {1, 2, 3, 4, 5}
    assert all(less <= more for less, more in pairwise(chosen))


def test_what_left_the_list_is_not_proposed():
    found = told(votes("1" * 12, "1" * 12))

    assert shortlist.proposed(found, {2: "tijd"}, 5) == {2}
