"""Divided points: known values, and the same numbers by going through all pairs."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import friedmanchisquare

from workshop import points

SIX = [
    [40, 20, 20, 10, 10],
    [30, 30, 20, 10, 10],
    [10, 20, 10, 40, 20],
    [50, 20, 10, 10, 10],
    [20, 20, 20, 20, 20],
    [0, 50, 30, 10, 10],
]


@st.composite
def divided(draw: st.DrawFn, total: int = 10, options: int = 5) -> list[int]:
    cuts = sorted(draw(st.lists(st.integers(0, total), min_size=options - 1, max_size=options - 1)))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


teams = st.lists(divided(), min_size=1, max_size=12)


def test_known_values():
    assert points.shared_by_all(SIX) == 50
    assert points.shared_by_two(SIX) == pytest.approx(69.33, abs=0.005)
    assert points.concordance(SIX) == pytest.approx(0.2153558, abs=1e-7)
    assert points.concordance([[4, 3, 2, 1], [3, 4, 2, 1], [4, 3, 1, 2]]) == pytest.approx(
        0.8222222, abs=1e-7
    )


def test_concordance_is_the_statistic_of_friedman():
    statistic = friedmanchisquare(*zip(*SIX, strict=True)).statistic

    assert points.concordance(SIX) == pytest.approx(statistic / (6 * 4))


@given(teams)
def test_shared_points_are_those_of_all_pairs(rows):
    pairs = [sum(map(min, one, other)) for one, other in combinations(rows, 2)]

    assert points.shared_by_two(rows) == pytest.approx(sum(pairs) / len(pairs) if pairs else 10)
    assert points.shared_by_all(rows) <= min(pairs, default=10)


@given(teams)
def test_means_add_up_to_the_points_of_one_person(rows):
    assert sum(points.mean_points(rows)) == pytest.approx(10)


@given(teams, st.randoms())
def test_the_order_of_people_does_not_matter(rows, random):
    shuffled = random.sample(rows, len(rows))

    assert points.shared_by_two(shuffled) == pytest.approx(points.shared_by_two(rows))
    assert points.concordance(shuffled) == pytest.approx(points.concordance(rows))


@given(teams)
def test_concordance_lies_between_none_and_full(rows):
    found = points.concordance(rows)

    assert found is None or -1e-9 <= found <= 1 + 1e-9


@given(divided(), st.integers(2, 10))
def test_people_who_give_the_same_share_everything(row, people):
    rows = [row] * people

    assert points.shared_by_all(rows) == points.shared_by_two(rows) == 10
    assert points.concordance(rows) in (None, pytest.approx(1))


def test_who_prefers_nothing_has_no_order():
    assert points.concordance([[2] * 5] * 6) is None


@given(st.lists(st.integers(0, 10), min_size=1, max_size=30))
def test_the_middle_half_lies_in_order_within_the_points(given_points):
    low, median, high = points.middle_half(given_points)

    assert min(given_points) <= low <= median <= high <= max(given_points)


def test_nothing_is_measured_without_people_or_with_ragged_rows():
    with pytest.raises(ValueError, match="at least one person"):
        points.mean_points([])
    with pytest.raises(ValueError, match="at least one person"):
        points.middle_half([])
    with pytest.raises(ValueError, match="shorter"):
        points.shared_by_two([[1, 2, 7], [5, 5]])
