"""Which statements are suggested as the same, how well that goes, and what it costs."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from tests import team
from tests.hostile import HOSTILE
from workshop.duplicates import Candidate, Suggestion, alike, suggested

# Made by hand before the method was tried on them: what a facilitator would merge.
SAME_IN_NEARLY_THE_SAME_WORDS = (
    ("Leerlingen leren samen.", "Kinderen leren met en van elkaar, samen."),
    ("Fouten maken mag.", "Je mag bij ons fouten maken."),
    ("Elke leerling stelt eigen doelen.", "Leerlingen stellen hun eigen leerdoelen."),
    ("De leraar geeft feedback op het proces.", "Docenten geven feedback op het leerproces."),
    ("Er is een stille plek om te werken.", "Elke groep heeft een rustige, stille plek."),
    ("We toetsen om te weten wat de volgende stap is.", "Een toets vertelt de volgende stap."),
    ("Ouders denken mee over het leren.", "Ouders zijn partner en denken mee."),
    ("Leerlingen kiezen zelf hun taken.", "Kinderen maken zelf de keuze uit taken."),
    ("Rekenen en taal oefenen we elke dag.", "Elke dag oefenen we taal en rekenen."),
    ("We werken in gemengde groepen.", "Gemengde groepen zijn bij ons gewoon."),
)
SAME_IN_OTHER_WORDS = (
    ("Iedereen hoort erbij.", "Wij sluiten niemand buiten."),
    ("Leren mag moeite kosten.", "Doorzetten als het lastig wordt, dat oefenen we."),
    ("Wij kiezen minder stof en gaan dieper.", "Liever een paar onderwerpen goed dan alles half."),
    ("Leraren leren van elkaar.", "Collega's bezoeken elkaars lessen."),
    ("De buurt is ons klaslokaal.", "We leren ook buiten de school."),
)
OPPOSITE = (
    ("Leerlingen krijgen cijfers.", "Leerlingen krijgen geen cijfers."),
    ("We geven meer huiswerk.", "We geven minder huiswerk."),
    ("De leraar bepaalt de doelen.", "De leerling bepaalt de doelen."),
    ("Kinderen werken vooral samen.", "Kinderen werken vooral alleen."),
    ("Een boek gaat voor.", "Een scherm gaat voor."),
)


def found(pair: tuple[str, str]) -> bool:
    """Whether the pair is suggested in a list with the sentences of a whole team."""
    others = [sentence for some in team.STATEMENTS.values() for sentence in some]
    texts = tuple(dict.fromkeys((*pair, *others)))
    return any({one.first, one.second} == {0, 1} for one in alike(texts, "nl"))


def test_most_sentences_in_nearly_the_same_words_are_found():
    missed = [pair for pair in SAME_IN_NEARLY_THE_SAME_WORDS if not found(pair)]
    assert len(missed) <= 2, missed


def test_paraphrases_are_mostly_missed_so_nobody_may_rely_on_this():
    assert sum(found(pair) for pair in SAME_IN_OTHER_WORDS) <= 2


@pytest.mark.parametrize("pair", OPPOSITE)
def test_opposites_look_alike_and_come_with_a_warning(pair):
    (one,) = alike(pair, "nl")
    assert one.beware


def test_what_says_the_same_comes_without_a_warning():
    assert not any(
        one.beware for pair in SAME_IN_NEARLY_THE_SAME_WORDS for one in alike(pair, "nl")
    )


@pytest.mark.parametrize(
    ("one", "other", "beware"),
    [
        ("Pupils set their own goals.", "Students set their own aims.", False),
        ("Pupils get marks.", "Pupils don't get marks.", True),
        ("Homework is compulsory.", "Homework is voluntary.", True),
    ],
)
def test_it_knows_english_too(one, other, beware):
    (pair,) = alike((one, other), "en")
    assert pair.beware is beware


def test_few_sentences_of_a_team_that_say_different_things_are_suggested():
    texts = tuple(sentence for some in team.STATEMENTS.values() for sentence in some)
    assert len(alike(texts, "nl")) <= 3


@given(
    st.lists(st.text(alphabet="aeiouln .", min_size=1), max_size=12),
    st.sampled_from(["nl", "en"]),
)
@how(max_examples=40)
def test_nothing_is_suggested_with_itself_or_twice(texts, lang):
    pairs = [(one.first, one.second) for one in alike(tuple(texts), lang)]
    assert all(first < second < len(texts) for first, second in pairs)
    assert len(set(pairs)) == len(pairs)


def test_odd_texts_are_no_trouble():
    for texts in ((), ("",), ("", "."), ("een", ""), tuple(HOSTILE.values()), ("?!", "...", "9")):
        alike(texts, "nl")


SAID = "Elke dag oefenen we taal en rekenen."
AGAIN = "Taal en rekenen oefenen we elke dag."


def test_pairs_on_one_aspect_come_before_pairs_across():
    candidates = [
        Candidate(1, "tijd", SAID),
        Candidate(2, "visie", SAID),
        Candidate(3, "tijd", AGAIN + " Ook op vrijdag."),
    ]
    assert suggested(candidates, (), "nl") == (
        Suggestion(1, 3, beware=False, across=False),
        Suggestion(1, 2, beware=False, across=True),
        Suggestion(2, 3, beware=False, across=True),
    )


def test_what_was_kept_apart_is_not_suggested_again_nor_after_a_merge():
    one, other = Candidate(1, "tijd", SAID), Candidate(2, "tijd", AGAIN)
    assert suggested([one, other], (), "nl")
    assert not suggested([one, other], [(1, 2)], "nl")
    merged = Candidate(9, "tijd", SAID, under=frozenset({1, 5}))
    assert not suggested([merged, other], [(1, 2)], "nl")
    assert suggested([merged, other], [(5, 7)], "nl")


def sentences(number: int) -> tuple[str, ...]:
    known = [sentence for some in team.STATEMENTS.values() for sentence in some]
    return tuple(f"{known[i % len(known)]} {known[i * 7 % len(known)]} {i}" for i in range(number))


@pytest.mark.timed
@pytest.mark.parametrize(("number", "seconds"), [(72, 1), (300, 5)])
def test_it_takes_little_time_and_none_the_second_time(number, seconds):
    alike(("warm", "lopen"), "nl")
    texts = sentences(number)
    began = time.perf_counter()
    alike(texts, "nl")
    # Far above what it takes on a quiet machine: only a change of kind shows here.
    assert time.perf_counter() - began < seconds
    began = time.perf_counter()
    alike(texts, "nl")
    assert time.perf_counter() - began < 0.01


def test_a_server_that_starts_does_not_wait_for_it():
    loaded = "import sys, workshop.duplicates; print({'sklearn', 'simplemma'} & set(sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "set()"
