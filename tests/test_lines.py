"""Where a long text is broken off, without drawing it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import HOSTILE
from workshop import lines


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", 1),
        ("kort", 1),
        ("twaalf maanden", 2),
        ("een\ntwee\ndrie", 3),
        ("een\n\ndrie", 3),
        ("x" * 25, 3),
        ("H" * 10, 2),
        ("学" * 10, 2),
    ],
)
def test_lines_are_counted_as_they_would_be_broken(body, expected):
    assert lines.count(body, signs=10) == expected


def test_a_long_text_is_broken_between_words_into_parts_of_about_the_same_length():
    body = "een twee drie vier vijf zes zeven acht negen tien"

    assert lines.pieces(body, signs=10, most=4) == (
        "een twee drie vier vijf zes",
        "zeven acht negen tien",
    )
    assert lines.pieces(body, signs=10, most=99) == (body,)


@given(body=st.text(max_size=500), signs=st.integers(4, 60), most=st.integers(1, 12))
def test_nothing_is_left_out_and_no_part_is_too_long(body, signs, most):
    check(body, signs, most)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_broken_as_any_other(name):
    check(HOSTILE[name], 20, 3)


def check(body, signs, most):
    parts = lines.pieces(body, signs=signs, most=most)

    assert "".join("".join(parts).split()) == "".join(body.split())
    assert all(lines.count(part, signs=signs) <= most for part in parts)
