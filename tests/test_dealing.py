"""Dealing out a long list: everything is seen equally often, whoever comes and whoever stops."""

from collections import Counter
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from workshop import dealing


def play(statements: int, sizes: list[int]) -> tuple[Counter, list[tuple[int, ...]]]:
    """Deal to one person after the other; all of them read what they were dealt."""
    seen: Counter[int] = Counter()
    hands = []
    for person, size in enumerate(sizes):
        hand = dealing.deal(seen, range(statements), size=size, chance=str(person))
        seen.update(hand)
        hands.append(hand)
    return seen, hands


@settings(max_examples=300, deadline=None)
@given(some.integers(1, 40), some.lists(some.integers(0, 45), max_size=30))
def test_no_statement_is_seen_more_than_once_more_often_than_another(statements, sizes):
    for people in range(len(sizes) + 1):
        seen, hands = play(statements, sizes[:people])
        often = [seen[id] for id in range(statements)]
        assert max(often) - min(often) <= 1
        assert all(len(set(hand)) == len(hand) for hand in hands)
        assert [len(hand) for hand in hands] == [min(s, statements) for s in sizes[:people]]


def test_a_late_joiner_gets_the_least_seen_ones_in_every_small_case():
    for statements, size in product(range(1, 5), range(5)):
        for often in product(range(4), repeat=statements):
            seen = dict(enumerate(often))
            hand = dealing.deal(seen, range(statements), size=size, chance="late")
            left = set(range(statements)) - set(hand)
            assert len(hand) == min(size, statements)
            assert all(seen[one] <= seen[other] for one in hand for other in left)


@settings(max_examples=100, deadline=None)
@given(some.integers(2, 25), some.integers(1, 12), some.integers(2, 30), some.randoms())
def test_what_people_leave_unread_is_made_up_for_by_who_comes_later(total, size, people, random):
    size = min(size, total - 1)
    seen: Counter[int] = Counter()
    for person in range(people):
        hand = dealing.deal(seen, range(total), size=size, chance=str(person))
        seen.update(hand[: random.randrange(len(hand) + 1)])
    for person in range(people, people + 40 * total):
        if max(seen[id] for id in range(total)) - min(seen[id] for id in range(total)) <= 1:
            break
        seen.update(dealing.deal(seen, range(total), size=size, chance=str(person)))
    often = [seen[id] for id in range(total)]
    assert max(often) - min(often) <= 1


def test_who_holds_some_already_is_dealt_the_rest_and_never_the_same_again():
    hand = dealing.deal({}, range(10), size=6, held={1, 2, 99}, chance="x")

    assert len(hand) == 4  # 99 left the list
    assert not {1, 2, 99} & set(hand)
    assert dealing.deal({}, range(10), size=6, held=range(8), chance="x") == ()


def test_the_list_is_dealt_in_different_orders_to_different_people():
    _, hands = play(12, [12] * 10)
    firsts = Counter(hand[0] for hand in hands)

    assert len({hands[n] for n in range(10)}) == 10
    assert firsts.most_common(1)[0][1] < 6


@pytest.mark.parametrize(
    ("statements", "people", "minutes", "each"),
    [
        (60, 36, 10, 20),  # twelve people see each
        (60, 60, 10, 12),
        (60, 8, 10, 30),  # no more than fits in ten minutes
        (12, 24, 10, 6),
        (4, 24, 10, 4),
        (60, 0, 10, 30),
        (0, 24, 10, 0),
    ],
)
def test_how_many_each_gets_follows_from_the_team_the_list_and_the_time(
    statements, people, minutes, each
):
    assert dealing.hand_size(statements, people, minutes=minutes, minimum=5) == each


def test_choices_that_a_few_changed_after_the_closing_do_not_count_yet():
    before = [{"1": "1", "2": "1"} for _ in range(8)]
    now = [{"1": "0", "2": "1"} for _ in range(5)] + [{"1": "1", "2": "0"} for _ in range(3)]

    counted = dealing.settled(before, now, minimum=5)

    assert [row["1"] for row in counted] == ["0"] * 5 + ["1"] * 3
    assert [row["2"] for row in counted] == ["1"] * 8


def test_between_two_closings_no_count_ever_differs_by_the_choices_of_a_few():
    dice = Random(3)
    for _ in range(500):
        before, now = (
            [
                {str(id): dice.choice("01?") for id in range(4) if dice.random() < 0.7}
                for _ in range(12)
            ]
            for _ in range(2)
        )
        if dice.random() < 0.5:
            now = [
                dict(old) | dict([dice.choice(list(new.items()) or [("0", "1")])])
                if dice.random() < 0.5
                else old
                for old, new in zip(before, now, strict=True)
            ]
        counted = dealing.settled(before, now, minimum=5)
        for id in "0123":
            changed = sum(
                old.get(id) != new.get(id) for old, new in zip(before, counted, strict=True)
            )
            assert changed == 0 or changed >= 5
