"""What may be shown: nothing about fewer people than the minimum, also not by subtraction."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import bins, privacy
from workshop.agreement import Label
from workshop.picture import AxisPicture, axis_row
from workshop.privacy import Level, TooFew
from workshop.words import amounts

MINIMUM = 5
minimums = st.integers(5, 12)
COUNT = re.compile(r"(\d+) van de (\d+)")


def distributions(people: int, choices: int = 7) -> Iterator[tuple[int, ...]]:
    """Every way in which so many people can divide themselves over the choices."""
    for bars in combinations(range(people + choices - 1), choices - 1):
        edges = (-1, *bars, people + choices - 1)
        yield tuple(b - a - 1 for a, b in pairwise(edges))


def published(counts: Iterable[int]) -> AxisPicture:
    """What a team with this distribution sees of one axis."""
    team = [{"a|own": str(place - 3)} for place, count in enumerate(counts) for _ in range(count)]
    (picture,) = axis_row(team, axis="a", lenses=("own",), minimum=MINIMUM).lenses
    return picture


def known_numbers(teams: Iterable[tuple[int, ...]]) -> set[tuple[int, int, int]]:
    """Ranges of choices of which the number of people is the same in all of these teams.

    Whoever sees the same picture for all these teams knows it for certain. None and everybody
    are left out: they are no set of some of the people.
    """
    teams = list(teams)
    return {
        (first, last, numbers.pop())
        for first in range(len(teams[0]))
        for last in range(first, len(teams[0]))
        if len(numbers := {sum(team[first : last + 1]) for team in teams}) == 1
        and 0 < max(numbers) < sum(teams[0])
    }


def by_picture(
    teams: Iterable[tuple[int, ...]], picture: Callable[[tuple[int, ...]], Hashable]
) -> dict[Hashable, list[tuple[int, ...]]]:
    found: dict[Hashable, list[tuple[int, ...]]] = defaultdict(list)
    for team in teams:
        found[picture(team)].append(team)
    return found


@pytest.mark.parametrize("people", range(MINIMUM, 2 * MINIMUM))
def test_no_number_can_be_worked_out_of_the_axis_of_a_small_team(people):
    for picture, teams in by_picture(distributions(people), published).items():
        assert picture.figures is None
        known = known_numbers(teams)
        if picture.label is Label.MINORITY:
            # That there is one different voice is told; never at which end it is.
            known = {(a, b, n) for a, b, n in known if n != people - 1 or not (a > 0 and b < 6)}
        assert known == set(), picture


@pytest.mark.parametrize("people", range(MINIMUM, 2 * MINIMUM))
def test_the_place_of_a_different_voice_stays_unknown(people):
    for picture, teams in by_picture(distributions(people), published).items():
        if picture.label is Label.MINORITY:
            for place in range(7):
                assert {team[place] for team in teams} != {1}
            # Somebody far from a team on the right may be on the left or in the middle.
            for side, opposite in (("right", slice(0, 3)), ("left", slice(4, 7))):
                if picture.side == side:
                    assert {any(team[opposite]) for team in teams} == {True, False}


@pytest.mark.parametrize("people", [5, 6, 7])
def test_no_number_can_be_worked_out_of_the_bin_of_an_option(people):
    def bin_of(team: tuple[int, ...]) -> str:
        return bins.points_bin([place for place, count in enumerate(team) for _ in range(count)])

    for teams in by_picture(distributions(people, choices=11), bin_of).values():
        assert known_numbers(teams) == set()


@given(minimums, st.integers(0, 60))
def test_levels_follow_the_minimum(minimum, people):
    level = privacy.level(people, minimum=minimum)

    assert (level is Level.NOTHING) == (people < minimum)
    assert (level is Level.EXACT) == (people >= 2 * minimum)


@given(minimums, st.integers(1, 60))
def test_every_rounded_wording_holds_for_two_counts_at_least(minimum, people):
    wordings = defaultdict(list)
    if privacy.level(people, minimum=minimum) is Level.ROUNDED:
        for count in range(people + 1):
            for word in (privacy.support_in_words, privacy.few):
                wordings[word, word(count, people, minimum=minimum)].append(count)

    assert all(len(counts) >= 2 for counts in wordings.values())
    assert not any(re.search(r"\d", text[lang]) for _, text in wordings for lang in ("nl", "en"))


@given(minimums, st.integers(10, 80))
def test_other_numbers_are_exact_only_when_they_and_the_rest_are_large(minimum, people):
    if privacy.level(people, minimum=minimum) is not Level.EXACT:
        return
    for count in range(people + 1):
        told = COUNT.fullmatch(privacy.few(count, people, minimum=minimum).nl)
        large = minimum <= count <= people - minimum

        assert bool(told) == large
        assert told is None or told.groups() == (str(count), str(people))


def test_wordings():
    def few(count: int) -> str:
        return privacy.few(count, 30).nl

    assert [few(0), few(3), few(12), few(27), few(30)] == [
        "niemand",
        "enkele mensen",
        "12 van de 30",
        "bijna iedereen",
        "iedereen",
    ]
    assert privacy.support_in_words(28, 30).en == "28 of 30"
    assert privacy.support_in_words(8, 9).nl == "(bijna) iedereen"
    assert privacy.support_in_words(3, 6) == amounts.ABOUT_HALF
    assert privacy.support_in_words(4, 8) == amounts.AT_MOST_HALF
    assert privacy.support_in_words(5, 8) == amounts.OVER_HALF


@pytest.mark.parametrize("word", [privacy.few, privacy.support_in_words])
def test_below_the_minimum_no_number_is_worded_at_all(word):
    with pytest.raises(TooFew, match="fewer than 6 people"):
        word(5, 5, minimum=6)
    with pytest.raises(ValueError, match="not possible"):
        word(11, 10)


@pytest.mark.parametrize(
    ("sizes", "people", "shown"),
    [
        ((9, 9, 3), 21, ()),
        ((9, 9), 21, ()),
        ((9, 9, 3, 3), 24, (0, 1)),
        ((6, 6), 12, (0, 1)),
        ((6, 6), 18, (0, 1)),
        ((12, 3), 15, ()),
        ((12,), 12, ()),
        ((4, 5), 9, ()),
        ((), 30, ()),
    ],
)
def test_subgroups(sizes, people, shown):
    named = {f"group {place}": size for place, size in enumerate(sizes)}

    found = privacy.may_show_subgroups(named, people=people)

    assert found == tuple(f"group {place}" for place in shown)


def test_no_set_of_people_left_over_by_subgroups_is_small():
    for sizes in product(range(0, 13, 2), repeat=3):
        for rest in (0, 3, 7):
            people = sum(sizes) + rest
            named = {str(place): size for place, size in enumerate(sizes)}
            shown = privacy.may_show_subgroups(named, people=people)
            for number in range(1, len(shown) + 1):
                for chosen in combinations(shown, number):
                    inside = sum(named[name] for name in chosen)
                    assert inside >= MINIMUM
                    assert people - inside == 0 or people - inside >= MINIMUM


def test_subgroups_cannot_hold_more_people_than_the_team():
    with pytest.raises(ValueError, match="more people"):
        privacy.may_show_subgroups({"a": 20}, people=12)


def test_who_does_not_know_is_told_from_the_minimum_on():
    assert [privacy.unknown_to_tell(n, minimum=5) for n in (0, 4, 5)] == [None, None, 5]
