"""Subgroups side by side: what may stand there, in which order, and what it never tells."""

from collections import Counter, defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import comparing, parts, privacy
from workshop.comparing import Comparison
from workshop.reckoning import Weighing


def weighing(groups, *columns) -> Weighing:
    """Sizes by group (None: in no group), and for every statement how many of each carry it."""
    names = [name for name, size in groups.items() for _ in range(size)]
    votes = []
    for name, size in groups.items():
        votes += [
            tuple(5 if number < column[name] else 2 for column in columns) for number in range(size)
        ]
    return Weighing(tuple(range(1, len(columns) + 1)), tuple(votes), tuple(names))


def compare(found: Weighing, **more) -> Comparison:
    given = {"subgroups": 2, "minimum": 5, "floor_percent": 60, **more}
    return comparing.compare(found, found.statements, **given)


def told(found: Comparison):
    return {
        one.statement: [(share.group, share.support.nl) for share in one.shares]
        for one in found.statements
    }


def test_the_largest_gap_comes_first_and_in_it_the_lowest_support():
    found = compare(
        weighing(
            {"Onder": 12, "Boven": 12},
            {"Onder": 8, "Boven": 4},
            {"Onder": 1, "Boven": 11},
            {"Onder": 9, "Boven": 9},
        )
    )

    assert told(found) == {
        2: [("Onder", "(bijna) niemand"), ("Boven", "(bijna) iedereen")],
        1: [("Boven", "hooguit de helft"), ("Onder", "meer dan de helft")],
    }
    assert list(told(found)) == [2, 1]
    assert (found.alike, found.withheld, found.reason) == (1, 0, None)
    assert found.groups == (("Boven", 12), ("Onder", 12))


@pytest.mark.parametrize(
    ("groups", "reason"),
    [
        ({"A": 9, "B": 9, None: 3}, "small"),
        ({"A": 20, None: 4}, "small"),
        ({"A": 5, None: 5}, "small"),
        ({"A": 4, "B": 4}, "small"),
        ({"A": 9, "B": 9}, None),
        ({"A": 9, "B": 9, None: 6}, None),
    ],
)
def test_subgroups_stand_side_by_side_only_when_all_that_is_left_is_large_enough(groups, reason):
    column = dict.fromkeys(groups, 3)

    assert compare(weighing(groups, column)).reason == reason


def test_without_subgroups_it_says_so():
    assert compare(weighing({None: 24}, {None: 20}), subgroups=0).reason == "none"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ([], None),
        ([Counter({"A": 5, "B": 6})], None),
        ([Counter({"A": 12})], None),
        ([Counter({"A": 12, "B": 1})], "late"),
        ([Counter({"A": 5, "B": 5}), Counter({"A": 3, "B": 3})], "late"),
        ([Counter({"A": 6, None: 2})], "late"),
    ],
)
def test_a_few_late_answers_in_one_subgroup_close_the_comparison(changed, reason):
    found = weighing({"A": 12, "B": 12}, {"A": 3, "B": 9})

    assert compare(found, changed=changed).reason == reason


def published(groups, column):
    """What a statement tells, beside the number of the whole team that is told elsewhere."""
    found = compare(weighing(groups, column))
    told_here = tuple(
        sorted((share.group, share.support.nl) for one in found.statements for share in one.shares)
    )
    return sum(column.values()), told_here, found.alike, found.withheld


@pytest.mark.parametrize("sizes", [(5, 5), (5, 8), (9, 12), (12, 12)])
def test_no_number_of_a_few_people_can_be_worked_out_with_the_total_in_hand(sizes):
    groups = dict(zip("AB", sizes, strict=True))
    seen = defaultdict(list)
    for counts in product(*(range(size + 1) for size in sizes)):
        seen[published(groups, dict(zip("AB", counts, strict=True)))].append(counts)

    for (total, shares, _, _), teams in seen.items():
        for place, size in enumerate(sizes):
            numbers = {team[place] for team in teams}
            if total in (0, sum(sizes)):
                continue  # the number of the whole team tells that, with or without subgroups
            (number,) = numbers if len(numbers) == 1 else (None,)
            assert number is None or 5 <= number <= size - 5, (total, shares)


@pytest.mark.parametrize(("sizes", "rest"), [((6, 7), 5), ((9, 12), 8), ((5, 6, 7), 0)])
@pytest.mark.parametrize("floor", [0, 60])
def test_neither_words_nor_silence_tell_a_number_of_a_few_people(sizes, rest, floor):
    floors = [-(-floor * size // 100) for size in sizes]
    seen = defaultdict(list)
    for *counts, carry_rest in product(*(range(size + 1) for size in (*sizes, rest))):
        total = sum(counts) + carry_rest
        silent = parts.give_away(counts, sizes, rest=(carry_rest, rest), floors=floors)
        words = None if silent else tuple(map(privacy.same_words, counts, sizes))
        seen[total, words].append((*counts, carry_rest))

    every = defaultdict(list)
    for (total, _), teams in seen.items():
        every[total] += teams
    for (total, words), teams in seen.items():
        in_kern = [team for team in teams if all(map(int.__ge__, team, floors))]
        for known in (teams, in_kern):
            for place, size in enumerate((*sizes, rest) if known else ()):
                numbers = {team[place] for team in known}
                # What the total tells by itself, with nothing told at all, is not ours to hide.
                alone = len(teams) == len(every[total])
                if len(numbers) == 1 and size and not alone:
                    assert 5 <= numbers.pop() <= size - 5, (total, words, known)


@given(st.lists(st.integers(5, 30), min_size=2, max_size=4), st.integers(0, 12), st.data())
def test_with_any_subgroups_and_any_rest_the_words_leave_more_than_one_number(sizes, rest, data):
    counts = [data.draw(st.integers(0, size)) for size in sizes]
    carry_rest = data.draw(st.integers(0, rest))
    if parts.give_away(counts, sizes, rest=(carry_rest, rest)):
        return
    total = sum(counts) + carry_rest
    bands = [privacy.same_words(count, size) for count, size in zip(counts, sizes, strict=True)]
    bands.append(range(rest + 1))
    for place, size in enumerate([*sizes, rest]):
        others = [band for other, band in enumerate(bands) if other != place]
        low = total - sum(band[-1] for band in others)
        high = total - sum(band[0] for band in others)
        possible = [number for number in bands[place] if low <= number <= high]
        assert len(possible) > 1 or 5 <= possible[0] <= size - 5 or size == 0


def test_a_floor_that_is_known_counts_as_well():
    # About half of five is two or three; a kern that asks for sixty per cent leaves only three.
    assert privacy.same_words(3, 5) == range(2, 4)
    assert not parts.give_away([3, 5], [5, 12])
    assert parts.give_away([3, 5], [5, 12], floors=[3, 2])


@given(st.integers(5, 40), st.integers(5, 40))
def test_a_subgroup_is_never_told_as_a_number(first, second):
    found = compare(
        weighing({"A": first, "B": second}, {"A": first // 2, "B": second}, {"A": 0, "B": second})
    )

    for shares in told(found).values():
        assert not any(character.isdigit() for _, words in shares for character in words)
