"""The three bins and their thresholds, on the edge as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import bins
from workshop.agreement import Label


def test_labels_go_to_their_bins():
    found = {label: bins.axis_bin(label, provisional=False) for label in Label}

    assert found == {
        Label.UNITED: "shared",
        Label.MINORITY: "shared",
        Label.OPPOSED: "open",
        Label.SAME_SIDE: "attention",
        Label.SPREAD: "attention",
    }


@pytest.mark.parametrize("label", Label)
def test_what_is_provisional_needs_attention(label):
    assert bins.axis_bin(label, provisional=True) == "attention"


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([2] * 7 + [0] * 3, "shared"),
        ([2] * 6 + [1] * 4, "attention"),
        ([0] * 3 + [4] * 3 + [1] * 4, "open"),
        ([0] * 3 + [4] * 7, "open"),
        ([0] * 2 + [4] * 8, "shared"),
    ],
)
def test_points(points, expected):
    assert bins.points_bin(points) == expected


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([4] * 3 + [1], "shared"),
        ([2] * 3 + [5], "shared"),
        ([4] * 7 + [3] * 3, "attention"),
        ([1] * 3 + [5] * 3 + [3] * 4, "open"),
        ([2] * 3 + [4] * 7, "open"),
    ],
)
def test_statements(votes, expected):
    assert bins.statement_bin(votes) == expected


@given(st.lists(st.integers(1, 5), min_size=1, max_size=40))
def test_for_and_against_are_treated_alike(votes):
    assert bins.statement_bin(votes) == bins.statement_bin([6 - vote for vote in votes])


def test_nobody_has_no_bin():
    with pytest.raises(ValueError, match="at least one person"):
        bins.points_bin([])
