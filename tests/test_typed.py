"""What people type is kept as they typed it, minus what no database or document can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import CONTROL, HOSTILE
from workshop.typed import TooLong, cleaned


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_that_a_person_would_notice_is_changed(text):
    assert cleaned(text, limit=2000) == text


def test_control_characters_go_and_words_stay():
    assert cleaned(CONTROL, limit=100) == "eentweedrievier"


def test_line_ends_become_plain_and_spaces_around_the_text_go():
    assert cleaned("  een\r\ntwee\rdrie \n", limit=100) == "een\ntwee\ndrie"


def test_too_long_is_refused_whole_and_never_cut_off():
    assert cleaned("a" * 10, limit=10) == "a" * 10
    with pytest.raises(TooLong, match="11 characters, at most 10"):
        cleaned("a" * 11, limit=10)


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once_and_the_result_can_be_stored(text):
    once = cleaned(text, limit=10_000)

    assert cleaned(once, limit=10_000) == once
    assert once.encode().decode() == once
    assert "\x00" not in once
