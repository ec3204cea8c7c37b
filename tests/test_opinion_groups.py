"""Opinion groups: planted ones are found, chance makes none, and nobody can be found in them."""

from random import Random

import pytest

from workshop import opinion_groups
from workshop.opinion_groups import sureness, sureness_of_more
from workshop.reckoning import Weighing


def weighing(rows) -> Weighing:
    return Weighing(tuple(range(1, len(rows[0]) + 1)), tuple(map(tuple, rows)), (None,) * len(rows))


def find(rows, *, minimum=5):
    found = weighing(rows)
    return opinion_groups.find(found, found.statements, minimum=minimum)


def noisy(random, lean):
    return max(1, min(5, round(random.gauss(lean, 0.8))))


def planted(people=40, statements=16, *, second=0.4, seed=1):
    """Two groups that differ on the first half: there only the first group agrees."""
    random = Random(seed)
    rows = [
        [
            noisy(random, 4.4 if column >= statements / 2 or place >= second * people else 1.8)
            for column in range(statements)
        ]
        for place in range(people)
    ]
    random.shuffle(rows)
    return rows


def test_the_vectors_of_polis():
    assert round(sureness(9, 10), 4) == 2.7136
    assert round(sureness(5, 10), 4) == 0.3015
    assert round(sureness_of_more(8, 9, 3, 10), 4) == 2.5278
    assert sureness_of_more(10, 10, 5, 5) == 0
    first, second = (opinion_groups.share_who_agree(*votes) for votes in ((8, 9), (3, 4)))
    assert (round(first, 4), round(second, 4)) == (0.8182, 0.6667)
    assert round(first / second, 4) == 1.2273


def test_planted_groups_are_found_with_what_is_typical_of_them():
    found = find(planted())

    assert found.reason is None
    assert [group.people for group in found.groups] == [24, 16]
    first, second = found.groups
    assert {one.statement for one in first.typical} <= set(range(1, 9))
    assert 3 <= len(first.typical) <= 5
    assert {one.statement for one in second.typical} <= set(range(9, 17))
    for one in first.typical:
        assert one.inside.nl in ("(bijna) iedereen", "meer dan de helft")
        assert one.outside.nl in ("(bijna) niemand", "hooguit de helft")


def test_a_statement_is_told_of_one_group_only_and_with_two_different_words():
    found = find(planted(60, 20, second=0.45))
    told = [one for group in found.groups for one in group.typical]

    assert told
    assert len({one.statement for one in told}) == len(told)
    assert all(one.inside != one.outside for one in told)


def test_the_same_votes_give_the_same_groups_whoever_came_first():
    rows = planted()

    assert find(rows) == find(rows) == find(list(reversed(rows)))


def test_in_a_team_below_thirty_nobody_looks():
    assert find(planted(29)).reason == "few"
    assert find(planted(30, second=0.5)).reason is None


def test_a_group_below_the_minimum_of_the_workshop_is_not_shown():
    rows = planted(40, second=0.2)

    assert find(rows).reason is None
    assert find(rows, minimum=9).reason == "unclear"


@pytest.mark.parametrize(
    "rows",
    [[[4] * 12] * 40, [[4, 5] * 6] * 40, [[0] * 12] * 40, [[None] * 11 + [4]] * 40],
    ids=["all the same", "all the same pattern", "all unsure", "hardly seen"],
)
def test_where_nobody_differs_there_are_no_groups(rows):
    assert find(rows).reason == "unclear"


def test_random_votes_give_no_groups():
    none = 0
    for seed in range(100):
        random = Random(seed)
        leans = [random.uniform(2, 4.8) for _ in range(12)]
        none += (
            find([[noisy(random, lean) for lean in leans] for _ in range(30)]).reason is not None
        )

    assert none >= 95


def test_statements_that_may_not_be_told_are_left_out():
    found = opinion_groups.find(weighing(planted()), [1, 9], minimum=5)

    assert {one.statement for group in found.groups for one in group.typical} == {1}


def test_nothing_about_one_person_is_in_the_answer():
    found = find(planted())

    assert set(vars(found)) == {"reason", "groups"}
    assert {key for group in found.groups for key in vars(group)} == {"people", "typical"}
    for group in found.groups:
        for one in group.typical:
            assert not any(character.isdigit() for character in one.inside.nl + one.outside.nl)
