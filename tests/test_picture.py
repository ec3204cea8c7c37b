"""The team picture: what comes out of the answers of teams of every size."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import picture
from workshop.agreement import Label
from workshop.content import SHIPPED, load
from workshop.language import Text
from workshop.picture import AxesPicture, AxisPicture, PointsPicture, PointsPictures

CONTENT = load(SHIPPED)
METAPHORS = CONTENT.instrument("leermetaforen")
THEORIES = CONTENT.instrument("leertheorieen")
NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
KEYS = [dim.key for dim in METAPHORS.dims]


def on_axis(*places: int | str, axis: str = "a") -> list[dict[str, str]]:
    return [{f"{axis}|own": str(place)} for place in places]


def row(team, *, axis="a", minimum=5, lenses=("own", "learners")):
    return picture.axis_row(team, axis=axis, lenses=lenses, minimum=minimum)


def counted(axis: str, *counts: int):
    """The picture of an axis on which so many people chose each of the seven places."""
    places = [place - 3 for place, count in enumerate(counts) for _ in range(count)]
    return row(on_axis(*places, axis=axis), axis=axis)


def points(rows, lens="own", keys=KEYS):
    return [
        {f"{key}|{lens}": str(given) for key, given in zip(keys, one, strict=True)} for one in rows
    ]


def metaphors(team, *, minimum=5, lens="own") -> PointsPicture | None:
    return picture.points_picture(team, instrument=METAPHORS, lens=lens, total=10, minimum=minimum)


def axes(*rows, activity="axes"):
    return AxesPicture(activity, "assen", NOW, 5, rows)


def pointed(*lenses, activity="metaphors", comparisons=()):
    return PointsPictures(activity, "leermetaforen", NOW, 5, lenses, comparisons)


@pytest.mark.parametrize("people", [0, 1, 4])
def test_too_few_people_give_nothing(people):
    found = row(on_axis(*[2] * people))

    assert found.lenses == ()
    assert found.comparison is None
    assert axes(found).too_few
    assert metaphors(points([[2] * 5] * people)) is None


@pytest.mark.parametrize("people", [5, 9])
def test_a_small_team_gets_words_only(people):
    (found,) = row(on_axis(*[2] * people)).lenses

    assert (found.people, found.label, found.bin, found.side) == (
        people,
        Label.UNITED,
        "shared",
        "right",
    )
    assert found.figures is None


@pytest.mark.parametrize("people", [10, 24, 200])
def test_a_larger_team_gets_exact_bars(people):
    (found,) = row(on_axis(*[2] * (people - 1), 3)).lenses

    assert found.figures is not None
    assert found.figures.bars == (0, 0, 0, 0, 0, people - 1, 1)
    assert found.figures.middle == (2, 2)
    assert found.figures.distance == pytest.approx(1 / people)


def test_unknown_and_untouched_are_no_answers():
    team = [*on_axis(*[1] * 10), *on_axis(*["unknown"] * 4), {}, {}]
    (found,) = row(team).lenses

    assert found.people == 10
    assert found.figures is not None
    assert found.figures.unknown is None

    (found,) = row([*team, *on_axis("unknown")]).lenses
    assert found.figures is not None
    assert found.figures.unknown == 5


def test_a_team_that_only_does_not_know_gets_nothing():
    assert row(on_axis(*["unknown"] * 30)).lenses == ()


def test_two_camps_have_no_side_and_no_bin_of_agreement():
    (found,) = row(on_axis(*[-3] * 6, *[3] * 6)).lenses

    assert (found.label, found.bin, found.side) == (Label.OPPOSED, "open", None)


def test_six_people_three_against_three_stay_provisional():
    (found,) = row(on_axis(*[-3] * 3, *[3] * 3)).lenses

    assert (found.label, found.provisional, found.bin) == (Label.OPPOSED, True, "attention")


def test_the_middle_between_two_choices():
    (found,) = row(on_axis(*[1] * 6, *[2] * 6)).lenses

    assert found.figures is not None
    assert found.figures.middle == (1, 2)


def test_own_against_learners_counts_two_steps_and_only_who_answered_both():
    team = [
        *({"a|own": "-1", "a|learners": "1"} for _ in range(8)),
        *({"a|own": "1", "a|learners": "2"} for _ in range(12)),
        {"a|own": "-3", "a|learners": "unknown"},
    ]
    found = row(team)

    assert found.comparison is not None
    assert found.comparison.people == 20
    assert found.comparison.differ.nl == "8 van de 20"
    assert [lens.people for lens in found.lenses] == [21, 20]


def test_points_that_are_not_all_divided_do_not_count():
    team = points([[2] * 5] * 10 + [[1] * 5])
    found = metaphors(team)

    assert found is not None
    assert found.people == 10


def test_points_of_a_team():
    found = metaphors(points([[4, 2, 2, 1, 1]] * 6 + [[3, 3, 2, 0, 2]] * 6))

    assert found is not None
    assert found.figures is not None
    assert found.figures.shared_by_all == 3 + 2 + 2 + 0 + 1
    assert found.core == tuple(KEYS[:3])
    first = found.options[0].figures
    assert first is not None
    assert (first.mean, first.quarter, first.median, first.three_quarters) == (3.5, 3, 3.5, 4)
    assert first.two_or_more.nl == "iedereen"


def test_points_of_a_small_team_are_bins_and_one_round_number():
    found = metaphors(points([[4, 2, 2, 1, 1]] * 3 + [[3, 3, 2, 0, 2]] * 2))

    assert found is not None
    assert found.figures is None
    assert all(option.figures is None for option in found.options)
    assert found.shared_by_two == round(found.shared_by_two)
    assert found.core == tuple(KEYS[:3])


def test_theories_that_clash_while_both_are_high():
    keys = [dim.key for dim in THEORIES.dims]
    team = points([[5, 0, 5, 0, 0]] * 10, lens="learners", keys=keys)
    found = picture.points_picture(team, instrument=THEORIES, lens="learners", total=10, minimum=5)

    assert found is not None
    assert found.figures is not None
    assert found.figures.tensions == ("ltt_2",)


def test_highlights_put_two_camps_first_and_then_what_lies_furthest_apart():
    rows = [
        counted("united", 0, 0, 0, 0, 0, 20, 0),
        counted("spread", 6, 6, 4, 4, 4, 0, 0),
        counted("wider", 2, 4, 4, 4, 4, 4, 2),
        counted("opposed", 0, 10, 0, 0, 0, 10, 0),
        counted("minority", 1, 0, 0, 0, 0, 19, 0),
    ]
    split = metaphors(points([[6, 4, 0, 0, 0]] * 10 + [[0, 4, 6, 0, 0]] * 10))

    found = picture.highlights([axes(*rows)], [pointed(split)])

    assert [entry.item for entry in found.agreements] == ["united", "minority", KEYS[1]]
    assert [entry.item for entry in found.differences] == [
        "opposed",
        KEYS[0],
        KEYS[2],
        "wider",
        "spread",
    ]
    assert [entry.item for entry in found.minorities] == ["minority"]
    assert not found.too_few


def test_highlights_of_nobody_say_that_they_say_nothing():
    found = picture.highlights([axes(row([]))], [pointed()])

    assert found.too_few
    assert found.agreements == found.differences == found.minorities == ()


def everything_in(value: object):
    """Every value that a picture holds, however deep, with the number of people it is about."""
    if is_dataclass(value):
        for field in fields(value):
            yield from everything_in(getattr(value, field.name))
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from everything_in(part)
    else:
        yield value


@given(st.integers(0, 26), st.integers(5, 8), st.integers(0, 10**6), st.floats(0, 0.6))
def test_nothing_in_any_picture_is_about_fewer_people_than_the_minimum(n, minimum, seed, silent):
    random = Random(seed)
    team = []
    for _ in range(n):
        person = {}
        for lens in ("own", "learners"):
            if random.random() > silent:
                person[f"a|{lens}"] = random.choice(["unknown", *map(str, range(-3, 4))])
            if random.random() > silent:
                given_points = Counter(random.choices(KEYS, k=10))
                person |= {f"{key}|{lens}": str(given_points[key]) for key in KEYS}
        team.append(person)

    lenses = [metaphors(team, minimum=minimum, lens=lens) for lens in ("own", "learners")]
    comparisons = picture.points_comparisons(team, instrument=METAPHORS, total=10, minimum=minimum)
    shown = [
        row(team, minimum=minimum),
        *(lens for lens in lenses if lens is not None),
        *comparisons,
    ]
    for value in (part for one in shown for part in everything_in(one)):
        people = getattr(value, "people", minimum)
        assert people >= minimum
        if isinstance(value, AxisPicture | PointsPicture):
            assert (value.figures is not None) == (people >= 2 * minimum)
        if isinstance(value, Text):
            for count, of in re.findall(r"(\d+) van de (\d+)", value.nl):
                assert minimum <= int(count) <= int(of) - minimum
                assert int(of) >= 2 * minimum
