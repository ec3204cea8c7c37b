"""What is frozen when a weighing closes again never tells what a few people did."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop import freezing, reckoning
from workshop.freezing import Row

MINIMUM = 5


def again(before, now, playing, earlier=None):
    return freezing.again(before, now, playing=playing, earlier=earlier or {}, minimum=MINIMUM)


def team(number, **votes):
    return [Row(person, "a", dict(votes)) for person in range(1, number + 1)]


def test_a_statement_that_went_leaves_the_earlier_votes_of_a_few_as_they_were():
    before = team(12, x="5", y="4", z="1")
    now = [Row(1, "a", {"x": "1", "y": "1"}), *team(12, x="5", y="4")[1:]]

    kept = again(before, now, {"x", "y"})

    assert [row.votes for row in kept] == [{"x": "5", "y": "4"}] * 12


def test_nothing_new_is_frozen_where_the_list_stayed_and_a_few_changed():
    now = [*team(12, x="5")[:-4], *(Row(one, "a", {"x": "2"}) for one in range(9, 13))]

    assert again(team(12, x="5"), now, {"x"}) is None
    assert again(team(12, x="5"), [*now[:-5], *team(12, x="1")[-5:]], {"x"}) is not None


def test_somebody_new_has_only_the_statements_that_are_new():
    before = team(12, x="5", y="5")
    now = [*team(12, x="5", y="5", z="2"), Row(13, "b", {"x": "1", "y": "1", "z": "3"})]

    *kept, late = again(before, now, {"x", "y", "z"})

    assert all(row.votes == {"x": "5", "y": "5", "z": "2"} for row in kept)
    assert late.votes == {"z": "3"}


def test_a_new_statement_that_a_few_weighed_waits():
    before = team(12, x="5")
    now = [*team(4, x="5", z="2"), *team(12, x="5")[4:]]

    assert again(before, now, {"x", "z"}) is None


def test_who_left_before_the_new_statements_counts_as_before():
    before = team(12, x="5")
    now = [*team(9, x="5", y="4", z="4"), *team(12, x="5")[9:]]

    kept = again(before, now, {"x", "y", "z"})
    found = reckoning.weighing(
        [
            (row.subgroup, {"123"["xyz".index(id)]: vote for id, vote in row.votes.items()})
            for row in kept
        ],
        [1, 2, 3],
        minimum=MINIMUM,
        counted=[row.counted for row in kept],
    )

    assert found.people == 12
    assert sum(row[0] == 5 for row in found.votes) == 12


def test_who_finishes_only_because_a_statement_went_does_not_join():
    before = [*team(12, x="5", y="5", z="5"), Row(13, "a", {"x": "1", "y": "1"})]
    now = [*team(12, x="5", y="5"), Row(13, "a", {"x": "1", "y": "1"})]

    assert [row.counted for row in again(before, now, {"x", "y"})] == [True] * 12 + [False]


def test_a_statement_that_returns_has_the_votes_of_before_unless_enough_people_changed():
    before = team(12, x="5")
    earlier = {person: {"y": "5"} for person in range(1, 13)}
    few = [Row(1, "a", {"x": "5", "y": "1"}), *team(12, x="5", y="5")[1:]]
    many = [*team(5, x="5", y="1"), *team(12, x="5", y="5")[5:]]

    assert [row.votes["y"] for row in again(before, few, {"x", "y"}, earlier)] == ["5"] * 12
    kept = again(before, many, {"x", "y"}, earlier)
    assert [row.votes["y"] for row in kept] == ["1"] * 5 + ["5"] * 7


def test_withdrawn_people_stay_nameless_where_only_the_list_changed():
    before = [Row(None, "a", {"x": "5", "y": "5"}), *team(12, x="5", y="5")]

    kept = again(before, team(12, x="5"), {"x"})

    assert kept[0] == Row(None, "a", {"x": "5"}, counted=True)


class Weighings:
    """One weighing after the other: people come, change and leave for good; statements too."""

    def __init__(self, dice):
        self.dice = dice
        self.votes, self.groups, self.frozen = {}, [], {}
        self.last = ()

    def people_come_and_go(self):
        dice = self.dice
        for _ in range(dice.choice((0, 0, 1, 3, 6)) if self.groups else dice.choice((6, 12, 20))):
            self.groups.append(dice.choice("ab"))
            self.votes[len(self.groups)] = {}
        if self.votes and dice.random() < 0.2:
            gone = dice.choice(sorted(self.votes))
            del self.votes[gone]
            self.frozen.pop(gone, None)
            self.last = tuple(
                replace(row, person=None) if row.person == gone else row for row in self.last
            )

    def weigh(self, playing):
        dice, votes = self.dice, self.votes
        for person in dice.sample(sorted(votes), min(len(votes), dice.choice((0, 1, 2, 5, 9)))):
            votes[person].update({id: dice.choice("12345?") for id in playing})
        for cast in votes.values():
            if dice.random() < 0.9:
                cast.update({id: dice.choice("45") for id in playing - cast.keys()})

    def freeze(self, playing):
        """What was frozen before and what is now; the same where nothing new was."""
        now = [
            Row(person, self.groups[person - 1], {id: cast[id] for id in cast.keys() & playing})
            for person, cast in self.votes.items()
            if cast.keys() & playing
        ]
        known, before = statements(self.last), self.last
        earlier = {
            person: {id: cast[id] for id in cast.keys() - known}
            for person, cast in self.frozen.items()
        }
        self.last = (again(before, now, playing, earlier) if before else tuple(now)) or before
        for row in self.last:
            self.frozen.setdefault(row.person, {}).update(row.votes)
        return before, self.last


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_no_two_results_after_each_other_differ_for_a_few_people_on_what_both_hold(seed):
    dice = Random(seed)
    weighings = Weighings(dice)
    for _ in range(6):
        playing = {str(id) for id in range(9) if dice.random() < 0.7} | {"0"}
        weighings.people_come_and_go()
        weighings.weigh(playing)
        before, after = weighings.freeze(playing)
        assert not before or not 0 < differing(before, after) < MINIMUM


def differing(before, after):
    """How many people have another part in the two results, on what both of them hold."""
    known, weighed = statements(before), statements(after)
    both = known & weighed
    if not both:
        return 0
    old, new = parts(before, both, known), parts(after, both, weighed)
    gone = sum(person is None and bool(votes) for person, votes, _ in old)
    gone -= sum(person is None and bool(votes) for person, votes, _ in new)
    old, new = ({one[0]: one for one in of if one[0] and any(one[1:])} for of in (old, new))
    changed = sum(old.get(person) != new.get(person) for person in old.keys() | new.keys())
    return changed + gone


def statements(rows):
    return {id for row in rows for id in row.votes}


def parts(rows, both, all_of_them):
    """Of each row the person, the votes on what both hold, and whether it counts as finished."""
    found = []
    for row in rows:
        counted = freezing.finished(row.votes, all_of_them) if row.counted is None else row.counted
        found.append((row.person, {id: v for id, v in row.votes.items() if id in both}, counted))
    return found
