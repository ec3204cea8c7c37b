"""Groups are complete and even, mix who differs, and say nothing about anybody."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from workshop import grouping
from workshop.grouping import Member

MEMBERS = some.lists(
    some.builds(
        Member,
        id=some.integers(1, 10_000),
        positions=some.dictionaries(
            some.sampled_from(["a", "b", "c"]), some.floats(0, 1), max_size=3
        ),
        subgroup=some.sampled_from([None, "Onderbouw", "Bovenbouw"]),
    ),
    min_size=1,
    max_size=60,
    unique_by=lambda member: member.id,
)


def camps(size: int, *, seed: int = 1) -> list[Member]:
    """Two camps that come from two halves of the team, with some noise between them."""
    random = Random(seed)
    return [
        Member(
            number,
            {
                f"question {n}": min(1, max(0, (number % 2) + random.gauss(0, 0.15)))
                for n in range(8)
            },
            "Onderbouw" if number < size / 2 else "Bovenbouw",
        )
        for number in range(size)
    ]


@settings(max_examples=30, deadline=None)
@given(MEMBERS, some.integers(0, 9))
def test_everybody_is_in_exactly_one_group_and_sizes_differ_by_one_at_most(members, seed):
    for groups in grouping.possible(len(members)):
        found = grouping.mixed(members, groups=groups, seed=seed)
        assert sorted(id for ids in found for id in ids) == sorted(m.id for m in members)
        sizes = [len(ids) for ids in found]
        assert max(sizes) - min(sizes) <= 1
        if len(members) > 3 and len(members) != 7:
            assert set(sizes) <= {4, 5, 6}


@settings(max_examples=30, deadline=None)
@given(MEMBERS, some.integers(0, 9))
def test_by_part_of_the_team_nobody_of_a_large_part_sits_with_another_part(members, seed):
    found = grouping.by_subgroup(members, seed=seed)
    assert sorted(id for ids in found for id in ids) == sorted(m.id for m in members)
    assert all(len(ids) <= 6 for ids in found)
    by_id = {member.id: member.subgroup for member in members}
    large = {
        name
        for name in ("Onderbouw", "Bovenbouw")
        if sum(member.subgroup == name for member in members) >= grouping.SMALLEST
    }
    for ids in found:
        parts = {by_id[id] for id in ids}
        assert len(parts) == 1 or not parts & large


@pytest.mark.parametrize("size", [12, 24, 31, 60])
def test_two_camps_are_spread_over_all_groups(size):
    members = camps(size)
    found = grouping.mixed(members, groups=grouping.usual(size), seed=3)
    for ids in found:
        of_one_camp = sum(id % 2 for id in ids)
        assert len(ids) // 2 <= of_one_camp <= -(-len(ids) // 2)


@pytest.mark.parametrize("seed", range(5))
def test_they_differ_more_than_in_groups_drawn_by_lot(seed):
    members = camps(36, seed=seed)
    found = grouping.mixed(members, groups=7, seed=seed)
    random = Random(seed)
    drawn = [member.id for member in members]
    for _ in range(20):
        random.shuffle(drawn)
        rest = iter(drawn)
        by_lot = tuple(tuple(next(rest) for _ in range(size)) for size in grouping.sizes(36, 7))
        assert grouping.apart(members, found) > grouping.apart(members, by_lot)


def test_the_same_seed_gives_the_same_groups_and_another_one_gives_others():
    members = camps(24)
    first = grouping.mixed(members, groups=5, seed=1)
    assert grouping.mixed(members[::-1], groups=5, seed=1) == first
    assert grouping.mixed(members, groups=5, seed=2) != first


def test_neither_the_number_of_a_group_nor_its_size_tells_where_anybody_stands():
    # One person stands alone: over many draws this person is everywhere about as often.
    members = [Member(number, {"q": float(number == 0)}) for number in range(20)]
    where = [0] * 4
    for seed in range(160):
        found = grouping.mixed(members, groups=4, seed=seed)
        where[next(n for n, ids in enumerate(found) if 0 in ids)] += 1
    assert min(where) > 20


def test_people_who_answered_nothing_are_placed_as_well():
    members = [*camps(10), *(Member(100 + number) for number in range(6))]
    found = grouping.mixed(members, groups=4, seed=1)
    assert [len(ids) for ids in found] == [4, 4, 4, 4]
    assert grouping.mixed([Member(number) for number in range(9)], groups=2, seed=1)


@pytest.mark.timed
def test_two_hundred_people_are_placed_within_a_second():
    random = Random(5)
    members = [
        Member(number, {f"q{n}": random.random() for n in range(90)}, f"{number % 4}")
        for number in range(200)
    ]
    began = time.perf_counter()
    grouping.mixed(members, groups=40, seed=1)
    assert time.perf_counter() - began < 1


@settings(max_examples=40)
@given(some.integers(0, 12), some.integers(0, 12), some.integers(1, 12))
def test_every_topic_is_talked_about_and_every_group_has_about_as_many(asked, told, groups):
    questions = [f"question:{n}" for n in range(asked)]
    paragraphs = [f"paragraph:{n}" for n in range(told)]
    found = grouping.dealt(questions, paragraphs, groups)
    assert {topic for topics in found for topic in topics} == {*questions, *paragraphs}
    assert all(len(set(topics)) == len(topics) for topics in found)
    sizes = [len(topics) for topics in found]
    assert max(sizes) - min(sizes) <= 1
    if asked:
        assert all(any(topic in questions for topic in topics) for topics in found)


def test_a_group_that_is_empty_is_no_place_for_who_comes_late():
    assert grouping.smallest({1: 6, 2: 5, 3: 0}) == 2
    assert grouping.smallest({1: 0}) == 1
    with pytest.raises(ValueError, match="empty"):
        grouping.smallest({})
