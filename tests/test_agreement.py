"""Ordinal measures against published values, and the five labels with their properties."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import agreement
from workshop.agreement import Label, Reading

# Computed with the R package agrmt 1.42.12: A, consensus, Leik's D, ordinal variation.
PUBLISHED = [
    ((30, 40, 210, 130, 530, 50, 10), 0.6113333, 0.7256876, 0.2866667, 0.4026667),
    ((2, 0, 1, 1), 0.0833333, 0.1916782, 0.8333333, 0.9166667),
    ((2, 2, 2, 2, 2), 0, 0.4339850, 0.6, 0.8),
    ((5, 0, 0, 0, 5), -1, 0, 1, 1),
    ((0, 0, 0, 5, 5), 0.75, 0.8073549, 0.25, 0.25),
    ((0, 5, 0, 5, 0), 0.1666667, 0.5849625, 0.5, 0.5),
    ((1, 0, 0, 0, 5), 0.3333333, 0.3499776, 0.3333333, 0.5555556),
    ((3, 0, 1, 0, 3), -0.6904762, 0.1428571, 0.8571429, 1),
    ((4, 0, 4, 0, 4), -0.2777778, 0.3333333, 0.6666667, 0.8888889),
    ((3, 2, 0, 0, 1, 3, 2), -0.2484848, 0.2556503, 0.7575758, 0.9),
    ((10, 20, 30, 15, 4), 0.3924051, 0.6238706, 0.3987342, 0.5769231),
]
LABELS = [
    ((0, 0, 0, 1, 3, 6, 2), Label.UNITED, False),
    ((1, 0, 0, 0, 2, 6, 3), Label.MINORITY, False),
    ((2, 2, 1, 0, 1, 3, 3), Label.OPPOSED, True),
    ((4, 0, 0, 4, 0, 0, 4), Label.OPPOSED, False),
    ((3, 3, 2, 2, 2, 0, 0), Label.SPREAD, False),
    ((1, 2, 2, 2, 2, 2, 1), Label.SPREAD, True),
    ((2, 2, 2, 2, 2), Label.OPPOSED, True),
]
MEASURES = [
    agreement.consensus,
    agreement.agreement,
    agreement.dispersion,
    agreement.ordinal_variation,
    agreement.mean_distance,
    agreement.pair_distance,
]
distributions = st.lists(st.integers(0, 12), min_size=7, max_size=7).filter(any)


@pytest.mark.parametrize(("counts", "a", "consensus", "leik", "variation"), PUBLISHED)
def test_measures_give_the_published_values(counts, a, consensus, leik, variation):
    assert agreement.agreement(counts) == pytest.approx(a, abs=1e-6)
    assert agreement.consensus(counts) == pytest.approx(consensus, abs=1e-6)
    assert agreement.dispersion(counts) == pytest.approx(leik, abs=1e-6)
    assert agreement.ordinal_variation(counts) == pytest.approx(variation, abs=1e-6)


def test_agreement_of_a_vote_for_parties_as_in_the_manual_of_agrmt():
    # Three layers by hand: 1111 weighs 4/9, 0011 weighs 4/9, 0001 weighs 1/9.
    assert agreement.agreement([1, 1, 3, 4]) == pytest.approx(0 + 4 / 9 * 2 / 3 + 1 / 9)


@pytest.mark.parametrize("measure", MEASURES)
@given(distributions)
def test_the_direction_of_the_scale_does_not_matter(measure, counts):
    assert measure(counts[::-1]) == pytest.approx(measure(counts))


@pytest.mark.parametrize("measure", MEASURES)
@given(distributions)
def test_every_measure_stays_within_its_bounds(measure, counts):
    low = -1 if measure is agreement.agreement else 0
    high = 6 if measure in (agreement.mean_distance, agreement.pair_distance) else 1

    assert low - 1e-9 <= measure(counts) <= high + 1e-9


@given(st.integers(0, 6), st.integers(1, 40))
def test_one_shared_answer_is_full_agreement(place, people):
    counts = [0] * 7
    counts[place] = people

    assert agreement.consensus(counts) == agreement.agreement(counts) == 1
    assert agreement.dispersion(counts) == agreement.ordinal_variation(counts) == 0
    assert agreement.pair_distance(counts) == agreement.mean_distance(counts) == 0
    assert agreement.label(counts) is Label.UNITED


@given(distributions)
def test_measures_are_those_of_the_definitions(counts):
    answers = [place for place, count in enumerate(counts) for _ in range(count)]
    people, mean = len(answers), sum(answers) / len(answers)
    median = (sorted(answers)[(people - 1) // 2] + sorted(answers)[people // 2]) / 2
    pairs = [abs(a - b) for i, a in enumerate(answers) for b in answers[:i]]

    assert agreement.mean_distance(counts) == pytest.approx(
        sum(abs(answer - median) for answer in answers) / people
    )
    assert agreement.dispersion(counts) == pytest.approx(agreement.mean_distance(counts) / 3)
    assert agreement.pair_distance(counts) == pytest.approx(sum(pairs) / max(1, len(pairs)))
    assert agreement.consensus(counts) == pytest.approx(
        1 + sum(log2(1 - abs(answer - mean) / 6) for answer in answers) / people
    )
    assert sum(agreement.middle(counts)) / 2 == median


@pytest.mark.parametrize(("counts", "label", "provisional"), LABELS)
def test_labels_of_known_distributions(counts, label, provisional):
    assert agreement.read(counts) == Reading(label, provisional)


@given(distributions)
def test_labels_do_not_depend_on_the_direction(counts):
    assert agreement.read(counts) == agreement.read(counts[::-1])


@given(distributions)
def test_what_the_labels_imply(counts):
    people, left, right = sum(counts), sum(counts[:3]), sum(counts[4:])
    label = agreement.label(counts)

    if label is Label.UNITED:
        assert agreement.mean_distance(counts) <= 0.8 + 2 * 0.2
    if label is Label.OPPOSED:
        assert min(left, right) >= max(2, people / 4)
        assert agreement.agreement(counts) <= 0.1 + 1e-12
    if label is Label.SAME_SIDE:
        assert max(left, right) >= 0.75 * people


@given(distributions)
def test_provisional_says_that_one_person_less_changes_the_label(counts):
    family = {Label.MINORITY: Label.UNITED}
    found = agreement.read(counts)
    without = []
    for place in range(7):
        if counts[place] and sum(counts) > 1:
            fewer = [*counts]
            fewer[place] -= 1
            without.append(agreement.label(fewer))
    changed = {family.get(label, label) for label in without} - {
        family.get(found.label, found.label)
    }

    assert found.provisional == (bool(changed) or sum(counts) == 1)


@pytest.mark.parametrize("counts", [[], [3], [0, 0, 0], [1, -1, 2]])
@pytest.mark.parametrize("measure", [*MEASURES, agreement.label, agreement.middle])
def test_nothing_is_measured_without_answers(measure, counts):
    with pytest.raises(ValueError, match="at least two choices and one person"):
        measure(counts)


def test_agreement_needs_a_middle_choice():
    with pytest.raises(ValueError, match="at least three choices"):
        agreement.agreement([2, 3])


def test_counting_changes_nothing_in_the_answers():
    counts = [1, 0, 2, 0, 3, 0, 1]
    agreement.read(counts)
    agreement.agreement(counts)

    assert counts == [1, 0, 2, 0, 3, 0, 1]
