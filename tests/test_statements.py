"""What may be merged, in which words, and what lies under a statement."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.statements import (
    Fate,
    Mark,
    NotMergeable,
    ancestors,
    by_aspect,
    check_merge,
    fate,
    is_edited,
    leaves,
    proposed_wording,
    removed_with,
)


@dataclass(frozen=True)
class Sentence:
    id: int
    aspect: str


def test_statements_stand_in_the_order_of_the_web_with_gaps_and_strangers():
    one, two, three = Sentence(1, "tijd"), Sentence(2, "visie"), Sentence(3, "vroeger")
    assert by_aspect([one, two, three], ["visie", "leerdoelen", "tijd"]) == (
        ("visie", (two,)),
        ("leerdoelen", ()),
        ("tijd", (one,)),
        ("vroeger", (three,)),
    )


@given(st.lists(st.builds(Sentence, st.integers(), st.sampled_from("abcde"))))
def test_ordering_by_aspect_loses_and_doubles_nothing(statements):
    grouped = by_aspect(statements, ["c", "a"])
    again = [one for _, group in grouped for one in group]
    assert sorted(again, key=repr) == sorted(statements, key=repr)


@pytest.mark.parametrize("chosen", [[], [1], [1, 1], [1, 9]])
def test_one_statement_or_one_that_left_the_list_cannot_be_merged(chosen):
    with pytest.raises(NotMergeable):
        check_merge(chosen, [1, 2, 3])


def test_statements_of_the_list_can_be_merged():
    check_merge([3, 1], [1, 2, 3])


def test_the_fullest_wording_is_proposed_and_the_first_of_equals():
    assert proposed_wording(["kort", "de langste", "evenlang.."]) == "de langste"


def test_under_a_merge_of_merges_lie_all_its_originals():
    parts = {10: [1, 2], 11: [10, 3]}
    assert leaves(11, parts) == (1, 2, 3)
    assert leaves(4, parts) == (4,)


def test_the_way_up_from_a_merged_statement():
    merged_into = {1: 10, 2: 10, 10: 11, 11: None}
    assert ancestors(1, merged_into) == (10, 11)
    assert ancestors(11, merged_into) == ()


def test_words_that_somebody_wrote_are_not_edited():
    assert not is_edited("zo", ["zo", "anders"])
    assert is_edited("nieuw", ["zo", "anders"])


def test_an_author_hears_the_most_telling_thing():
    def told(**what: bool) -> Fate:
        nothing = dict.fromkeys(("removed", "hidden", "merged", "edited"), False)
        return fate(**nothing | what)

    assert told(removed=True, hidden=True, merged=True) is Fate.REMOVED
    assert told(hidden=True, merged=True, edited=True) is Fate.HIDDEN
    assert told(merged=True, edited=True) is Fate.MERGED
    assert told(edited=True) is Fate.EDITED
    assert told() is Fate.HARVESTED


def test_only_what_tells_something_about_a_person_may_not_be_read():
    assert [mark for mark in Mark if not mark.may_be_read] == [Mark.PERSONAL]
    assert [mark for mark in Mark if mark.hides] == [Mark.OFF_SUBJECT, Mark.PERSONAL]


def test_with_a_statement_goes_what_is_under_it_and_what_has_its_words_above_it():
    merged_into = {1: 10, 2: 10, 10: 11, 3: 11, 11: None, 4: None}
    words = {1: ("a", "a"), 2: ("b", "b"), 10: ("a", "a"), 3: ("c",), 11: ("d", "a"), 4: ("a",)}
    assert removed_with(1, words, merged_into) == {1, 10}
    assert removed_with(2, words, merged_into) == {2}
    assert removed_with(11, words, merged_into) == {1, 2, 3, 10, 11}
