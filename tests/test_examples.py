"""Examples at the sentences of a text: what is missing, what goes along, what a room can read."""

from datetime import time

import pytest

from workshop.examples import (
    Sentence,
    as_reason,
    clocks,
    moved,
    on_beamer,
    problem,
    shelved,
    shortened,
)

SAMEN = Sentence("visie", "Wij leren elke dag samen.")
LAT = Sentence("visie", "De lat ligt voor iedereen hoog.")
RUST = Sentence("tijd", "Er is rust om te oefenen.")
TEXT = (SAMEN, LAT, RUST)
STORY = {"title": "Weekstart", "happened": "Op maandag kozen we samen drie doelen."}


def test_an_example_needs_a_sentence_a_title_and_a_story():
    assert problem([SAMEN], STORY) is None
    assert problem([], STORY) == "no_sentence"
    assert problem([SAMEN], {**STORY, "title": " "}) == "no_title"
    assert problem([SAMEN], {**STORY, "happened": ""}) == "no_story"


def test_every_sentence_has_its_examples_and_the_others_are_gaps():
    found = shelved(TEXT, {7: [SAMEN, RUST], 9: [SAMEN]})

    assert [shelf.examples for shelf in found.shelves] == [(7, 9), (), (7,)]
    assert found.gaps == (LAT,)
    assert found.of(7) == (SAMEN, RUST)
    assert found.elsewhere == ()


def test_an_example_goes_along_with_a_sentence_that_was_sharpened():
    sharper = Sentence("visie", "Wij leren elke dag samen, ook van elkaars fouten.")

    found = shelved((sharper, LAT), {7: [SAMEN]})

    assert found.shelves[0].examples == (7,)


def test_an_example_of_a_sentence_that_is_gone_is_not_lost():
    found = shelved((LAT,), {7: [RUST], 9: [LAT, RUST]})

    assert found.elsewhere == (7,)
    assert found.shelves[0].examples == (9,)


def test_the_same_words_under_another_aspect_are_another_sentence():
    found = shelved((Sentence("tijd", SAMEN.body),), {7: [SAMEN]})

    assert found.elsewhere == (7,)


@pytest.mark.parametrize(("covered", "enough"), [(0, False), (1, False), (2, True), (3, True)])
def test_two_thirds_of_the_sentences_are_enough(covered, enough):
    found = shelved(TEXT, {number: [TEXT[number]] for number in range(covered)})

    assert (found.covered, found.is_enough) == (covered, enough)


def test_without_a_text_nothing_is_ever_enough():
    assert not shelved((), {}).is_enough


def test_a_long_text_ends_after_a_whole_word():
    assert shortened("kort", 10) == "kort"
    assert shortened("Leerlingen kozen zelf.", 14) == "Leerlingen …"
    assert len(shortened("a" * 50, 20)) <= 21


def test_a_room_reads_what_happened_first_and_no_scraps():
    parts = {
        "title": "T",
        "learners": "L " * 40,
        "happened": "H " * 40,
        "learned": "G " * 40,
        "no_longer": "N",
    }

    assert [part for part, _ in on_beamer(parts, 1000)] == ["happened", "learned", "learners"]
    assert [part for part, _ in on_beamer(parts, 200)] == ["happened", "learned"]
    assert [part for part, _ in on_beamer(parts, 120)] == ["happened"]
    long = {"happened": "H " * 900, "learned": "Drie doelen is genoeg."}
    assert [part for part, _ in on_beamer(long, 300)] == ["happened", "learned"]
    assert on_beamer({"happened": "H " * 900}, 100)[0][1].endswith("…")


def test_an_example_fits_behind_an_amendment():
    assert as_reason(STORY, 400) == "Weekstart. Op maandag kozen we samen drie doelen."
    assert len(as_reason({**STORY, "happened": "woord " * 200}, 400)) <= 400


def test_the_parts_of_a_programme_follow_each_other():
    assert clocks(time(13, 45), [15, 30, 60]) == (time(13, 45), time(14, 0), time(14, 30))
    assert clocks(None, [15, 30]) == (None, None)


def test_a_part_moves_up_and_down_and_stops_at_the_end():
    assert moved([1, 2, 3], 1, 1) == (2, 1, 3)
    assert moved([1, 2, 3], 1, -1) == (1, 2, 3)
    assert moved([1, 2, 3], 3, 5) == (1, 2, 3)
