"""Pilots and their letters as rules: what a move asks for, and what stays to fill in."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.team import CONTENT
from workshop import letter, pilots
from workshop.language import LANGS
from workshop.pilots import NoSuchMove, NotPossible, Period, Stage, Suggestion
from workshop.words import pilots as words

FULL = {
    "name": "Weekdoelen",
    "question": "Werken leerlingen gerichter?",
    "people": "Twee groepen",
    "doing": "Leerlingen kiezen\nop maandag een doel.",
    "hope": "Ze weten hun doel.",
    "learners": "Ze beantwoorden vragen.",
    "owner": "Noor",
    "contact": "noor@example.org",
}
WEEKS = Period(date(2027, 1, 11), date(2027, 2, 19))


def test_an_idea_becomes_a_plan_with_a_name_and_a_question_alone():
    pilots.check(Stage.IDEA, Stage.PLANNED, {"name": "A", "question": "B?"}, Period())

    with pytest.raises(NotPossible) as lacking:
        pilots.check(Stage.IDEA, Stage.PLANNED, {"name": " "}, Period())
    assert lacking.value.missing == ("name", "question")


def test_a_pilot_starts_only_with_what_it_hopes_to_notice_an_owner_and_a_period():
    pilots.check(Stage.PLANNED, Stage.RUNNING, FULL, WEEKS)

    with pytest.raises(NotPossible) as lacking:
        pilots.check(Stage.PLANNED, Stage.RUNNING, {"name": "A", "question": "B?"}, Period())
    assert lacking.value.missing == ("hope", "owner", "period")


def test_an_end_before_the_start_is_told_as_such_and_one_day_is_a_period():
    backwards = Period(WEEKS.ends_on, WEEKS.starts_on)

    with pytest.raises(NotPossible) as lacking:
        pilots.check(Stage.PLANNED, Stage.RUNNING, FULL, backwards)
    assert lacking.value.missing == ("backwards",)
    assert Period(WEEKS.starts_on, WEEKS.starts_on).is_whole
    assert not Period(None, WEEKS.starts_on).is_backwards


def test_a_pilot_does_not_jump_and_every_state_can_be_left():
    with pytest.raises(NoSuchMove):
        pilots.check(Stage.IDEA, Stage.RUNNING, FULL, WEEKS)
    for stage in Stage:
        assert pilots.moves(stage)
        for to in pilots.moves(stage):
            assert (stage, to) in words.MOVES


def test_the_last_day_itself_is_not_over():
    assert not WEEKS.is_over(date(2027, 2, 19))
    assert WEEKS.is_over(date(2027, 2, 20))
    assert not Period(date(2027, 1, 11)).is_over(date(2099, 1, 1))


def suggest(sentence: str, body: str, aspect: str = "visie") -> Suggestion:
    return Suggestion(1, "Weekdoelen", aspect, sentence, body)


def test_suggestions_stand_with_their_sentence_also_in_other_words_in_the_order_of_the_text():
    text = {
        "visie": ("Wij leren samen.", "Ieder kind gaat met veel vertrouwen naar huis."),
        "tijd": ("Wij nemen de tijd.",),
    }
    found = pilots.gathered(
        [
            suggest("", "Een nieuwe zin."),
            suggest("Ieder kind gaat met vertrouwen naar huis.", "Anders."),
            suggest("Deze zin bestaat allang niet meer.", "Weg ermee."),
            suggest("Wij leren samen.", "Wij leren van elkaar."),
            suggest("Wij nemen de tijd.", "Elke dag.", "tijd"),
        ],
        text,
    )

    assert [(one.sentence, one.gone) for one in found] == [
        ("Wij leren samen.", False),
        ("Ieder kind gaat met veel vertrouwen naar huis.", False),
        ("", False),
        ("Wij nemen de tijd.", False),
        ("Deze zin bestaat allang niet meer.", True),
    ]


@given(some.lists(some.sampled_from(["", "Wij leren samen.", "Iets heel anders.", "x"])))
def test_no_suggestion_is_lost_while_they_are_collected(sentences):
    given_in = [suggest(one, f"{number}") for number, one in enumerate(sentences)]
    found = pilots.gathered(given_in, {"visie": ("Wij leren samen.",)})

    assert sorted(s.body for one in found for s in one.suggestions) == sorted(
        one.body for one in given_in
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("reader", ["parents", "council"])
def test_a_letter_says_what_why_who_when_and_whom_to_ask(reader, lang):
    known = letter.facts(FULL, WEEKS, school="De Vlieger", team="Onderbouw", lang=lang)
    subject, blocks = letter.blocks(letter.compose(CONTENT.letter(reader), known, lang))
    told = " ".join(block.text for block in blocks)

    assert "Weekdoelen" in subject
    for fact in ("Werken leerlingen gerichter?", "Leerlingen kiezen op maandag een doel.", "Noor"):
        assert fact in told
    assert "Twee groepen." in told
    assert "noor@example.org" in told
    assert {"nl": "11 januari 2027", "en": "11 January 2027"}[lang] in told
    assert {"nl": "anoniem", "en": "anonymous"}[lang] in told + " ".join(b.heading for b in blocks)
    assert not [block for block in blocks if not block.text]
    assert "{" not in told
    assert "[" not in told


@pytest.mark.parametrize("lang", LANGS)
def test_what_nobody_filled_in_stands_in_the_letter_as_a_place_to_fill_in(lang):
    backwards = Period(WEEKS.ends_on, WEEKS.starts_on)
    known = letter.facts({}, backwards, school="S", team="T", lang=lang)
    told = letter.compose(CONTENT.letter("parents"), known, lang)

    for fact in ("pilot", "question", "doing", "people", "start", "end", "owner", "contact"):
        assert words.TO_FILL_IN[lang].format(what=words.FACTS[fact][lang]) in told


def test_a_letter_that_a_school_changed_keeps_its_paragraphs_and_headings():
    subject, blocks = letter.blocks("Een proef\n\nBeste ouders,\n\n\nWat\nIets.\nEn meer.\n")

    assert subject == "Een proef"
    assert [(one.heading, one.text) for one in blocks] == [
        ("", "Beste ouders,"),
        ("Wat", "Iets.\nEn meer."),
    ]
    assert letter.blocks("") == ("", ())


def test_the_words_of_the_decision_come_from_the_instrument():
    decisions = CONTENT.instrument("pilots").list("decision").items

    assert tuple(one.key for one in decisions) == pilots.DECISIONS
    plan = {one.key for one in CONTENT.instrument("pilots").list("plan_fields").items}
    assert {"people", "doing", "hope", "research", "support", "learners"} <= plan


def test_kinds_of_entries_have_different_marks():
    marks = sorted(words.KIND_MARKS.values())

    assert all(one != other for one, other in pairwise(marks))
