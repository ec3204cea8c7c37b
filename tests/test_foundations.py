"""What sentences rest on: found again in other words, offered in order, never chosen by itself."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.foundations import (
    Ground,
    Link,
    candidates,
    found_again,
    likeness,
    lost,
    resting,
    unused,
)

SAMEN = "Bij ons leren leerlingen elke dag samen."
RUST = "Er is altijd een stille plek om te oefenen."


def test_the_same_words_are_alike_whatever_their_signs_and_capitals():
    assert likeness("Leren doe je samen.", "leren doe je SAMEN!") == 1
    assert likeness(SAMEN, RUST) < 0.2
    assert likeness("", "") == 1
    assert likeness("", SAMEN) == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_has_no_direction_and_lies_between_0_and_1(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


def test_a_reworded_sentence_keeps_what_it_rests_on():
    reworded = "Bij ons leren alle leerlingen elke dag samen."
    links = [Link(SAMEN, "statement:1"), Link(SAMEN, "assen:samen:own"), Link(RUST, "statement:2")]

    assert resting(links, [RUST, reworded]) == {
        RUST: {"statement:2"},
        reworded: {"statement:1", "assen:samen:own"},
    }


def test_a_sentence_that_still_stands_is_itself_however_alike_another_is():
    almost = "Bij ons leren leerlingen elke dag samen"
    assert found_again([SAMEN], [almost, SAMEN]) == {SAMEN: SAMEN}
    assert found_again([SAMEN, almost], [SAMEN]) == {SAMEN: SAMEN}


def test_two_sentences_never_become_the_same_one():
    first, second = "Wij leren samen in de klas.", "Wij leren samen in het bos."
    now = "Wij leren samen in de klas en in het bos."

    assert found_again([first, second], [now]) == {first: now}


@given(st.lists(st.text("ab ", max_size=12)), st.lists(st.text("ab ", max_size=12)))
def test_nothing_is_found_in_two_places_and_nothing_that_is_not_there(before, now):
    found = found_again(before, now)

    assert set(found) <= set(before)
    assert set(found.values()) <= set(now)
    assert len(set(found.values())) == len(found)
    assert all(found[sentence] == sentence for sentence in before if sentence in now)


def test_a_sentence_that_was_deleted_is_told_and_returns_with_its_evidence():
    links = [Link(SAMEN, "statement:1")]

    assert resting(links, [RUST]) == {RUST: frozenset()}
    assert lost(links, [RUST]) == (SAMEN,)
    assert lost(links, [RUST, SAMEN]) == ()
    assert resting(links, [RUST, SAMEN])[SAMEN] == {"statement:1"}


def offered(sentence, grounds, chosen=()):
    found = candidates(sentence, aspect="tijd", grounds=grounds, chosen=chosen)
    return [(one.ground.origin, one.alike) for one in found]


def test_the_kern_comes_first_and_within_it_what_is_most_alike():
    grounds = [
        Ground("assen:samen:own", "Samen, voor mezelf: Eensgezind", "tijd"),
        Ground("statement:1", SAMEN, "tijd", "draagvlak"),
        Ground("statement:2", RUST, "tijd", "kern"),
        Ground("statement:3", "Leerlingen leren samen.", "tijd", "kern"),
    ]

    assert offered(SAMEN, grounds) == [
        ("statement:3", True),
        ("statement:2", False),
        ("statement:1", True),
        ("assen:samen:own", False),
    ]


def test_of_other_aspects_only_what_looks_alike_or_was_chosen_comes_along():
    grounds = [
        Ground("statement:1", SAMEN, "visie", "kern"),
        Ground("statement:2", RUST, "visie", "kern"),
        Ground("statement:3", "Heel iets anders dus.", "visie", "kern"),
    ]

    assert [origin for origin, _ in offered(SAMEN, grounds)] == ["statement:1"]
    assert {origin for origin, _ in offered(SAMEN, grounds, {"statement:2"})} == {
        "statement:1",
        "statement:2",
    }


def test_an_axis_of_several_aspects_is_offered_once():
    axis = [Ground("assen:samen:own", "Samen", aspect) for aspect in ("visie", "tijd")]

    assert offered("Samen", axis) == [("assen:samen:own", True)]


def test_every_statement_of_the_kern_without_a_sentence_is_listed_and_no_other():
    grounds = [
        Ground("statement:1", SAMEN, "tijd", "kern"),
        Ground("statement:2", RUST, "tijd", "kern"),
        Ground("statement:3", "Ander.", "tijd", "draagvlak"),
    ]

    assert unused(grounds, {"statement:1"}) == (grounds[1],)
