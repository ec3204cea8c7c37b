"""The first draft: evidence, differences worded as questions, and what became of a text."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import HOSTILE
from workshop import draft
from workshop.content import SHIPPED, load
from workshop.draft import RELATED_AXES, next_aspect, proposals
from workshop.evidence import weigh_up
from workshop.language import LANGS, say
from workshop.outcome import Layer, Near, Outcome, Participation, Proof
from workshop.picture import Highlight, Highlights
from workshop.reckoning import weighing
from workshop.spider_web import CENTRE, Thread, short_name, svg

CONTENT = load(SHIPPED)
ASPECTS = [dim.key for dim in CONTENT.instrument("spinnenweb").dims]


def axis(item="sturing", *, lens="own", bin="open", label="opposed"):
    return Highlight("axes", "assen", item, lens, 30, bin, label)


def found(*, differences=(), minorities=()):
    return Highlights(
        too_few=False,
        agreements=(),
        differences=tuple(differences),
        minorities=tuple(minorities),
    )


def test_every_aspect_has_axes_that_exist():
    axes = {one.key for one in CONTENT.instrument("assen").axes}

    assert set(RELATED_AXES) == set(ASPECTS)
    assert {name for names in RELATED_AXES.values() for name in names} == axes


@pytest.mark.parametrize("lang", LANGS)
def test_an_open_axis_becomes_one_question_for_both_lenses(lang):
    both = [axis(lens="own"), axis(lens="learners")]
    (proposal,) = proposals(found(differences=both), (), CONTENT, lang)

    asked = CONTENT.questions_for("opposed", instrument="assen", axis="sturing")
    assert proposal.origin == "assen:sturing"
    assert proposal.question == asked[0][lang]
    assert proposal.about == CONTENT.instrument("assen").axis("sturing").title[lang]


def test_only_what_is_open_becomes_a_question_and_every_minority_voice():
    highlights = found(
        differences=[axis("diepte", bin="attention", label="spread")],
        minorities=[axis("samen", bin="shared", label="minority")],
    )
    (proposal,) = proposals(highlights, (), CONTENT, "nl")

    asked = CONTENT.questions_for("minority", instrument="assen", axis="samen")
    assert proposal.question == asked[0].nl


def test_an_open_preference_and_an_open_statement_are_named_in_their_question():
    open_point = Highlight("metaphors", "leermetaforen", "oefenen", "learners", 30, "open", "open")
    told = proposals(found(differences=[open_point]), [(7, "Een boek.")], CONTENT, "nl")

    assert [one.origin for one in told] == ["leermetaforen:oefenen", "statement:7"]
    assert "Oefenen" in told[0].question
    assert "Een boek." in told[1].question


@pytest.mark.parametrize("lang", LANGS)
def test_a_difference_comes_with_alternatives_in_the_words_of_both_sides(lang):
    point = Highlight("metaphors", "leermetaforen", "oefenen", "learners", 30, "open", "open")
    told = proposals(
        found(differences=[axis(), point]), [(7, "Een boek."), (8, "a" * 400)], CONTENT, lang
    )

    left, right, both = told[0].alternatives
    sturing = CONTENT.instrument("assen").axis("sturing")
    assert sturing.left[lang] in left
    assert sturing.right[lang] in right
    assert sturing.mid[lang] in both
    assert len(told[1].alternatives) == 3
    assert told[2].alternatives[0] == "Een boek."
    # What would not fit its field is left out, instead of cut off.
    assert len(told[3].alternatives) == 2
    assert all(len(one) <= 400 for proposal in told for one in proposal.alternatives)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_statement_comes_into_its_question_literally(name):
    (proposal,) = proposals(None, [(1, HOSTILE[name])], CONTENT, "nl")

    assert HOSTILE[name] in proposal.question


def test_nothing_shown_gives_no_question():
    assert proposals(None, (), CONTENT, "nl") == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_changes_give_both_texts_back(before, after):
    pieces = draft.changes(before, after)

    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_changes_go_by_whole_words():
    kinds = [(piece.kind, piece.text) for piece in draft.changes("Wij leren samen", "Wij leren")]

    assert kinds == [("same", "Wij leren"), ("gone", " samen")]
    assert [piece.kind for piece in draft.changes("Gelijk.", "Gelijk.")] == ["same"]


def test_writing_goes_on_at_the_first_thread_without_text():
    assert next_aspect(ASPECTS, {}) == ASPECTS[0]
    assert next_aspect(ASPECTS, {ASPECTS[0]: "Iets.", ASPECTS[1]: "  "}) == ASPECTS[1]
    assert next_aspect(ASPECTS, dict.fromkeys(ASPECTS, "Iets.")) == ASPECTS[0]
    with pytest.raises(ValueError, match="aspect"):
        next_aspect([], {})


@dataclass(frozen=True)
class Sentence:
    id: int
    aspect: str = "tijd"
    body: str = "Een zin."
    edited: bool = False


def layer(*statements):
    return Layer(
        statements, say("24 van de 30", "24 of 30"), 4, Proof.PROVEN, None, *[frozenset()] * 2
    )


def outcome(**changed):
    plain = Outcome(
        taken_at=datetime(2026, 11, 21, tzinfo=UTC),
        minimum=5,
        share_percent=80,
        participation=Participation(12, 12, False, None),
        total=4,
        too_few=False,
        exact=True,
        needed=10,
        kern=layer(1),
        draagvlak=layer(1, 2),
        outside=(Near(3, say("enkele mensen", "a few people")),),
    )
    return replace(plain, **changed)


def votes(*columns):
    rows = [
        (None, {str(number + 1): column[person] for number, column in enumerate(columns)})
        for person in range(len(columns[0]))
    ]
    return weighing(rows, range(1, len(columns) + 1), minimum=5)


SAID = [Sentence(1), Sentence(2), Sentence(3), Sentence(4, edited=True)]
SPLIT = ["5"] * 6 + ["1"] * 6
AGREED = ["5"] * 12


def test_statements_have_their_place_and_what_may_be_told():
    evidence = weigh_up(outcome(), SAID, votes(AGREED, AGREED, ["4"] * 11 + ["1"], SPLIT))
    by_id = {one.id: one for one in evidence.statements}

    assert [one.place for one in evidence.statements] == ["kern", "draagvlak", "outside", "other"]
    assert by_id[1].support.nl == "iedereen"
    assert by_id[3].support.nl == "bijna iedereen"
    assert by_id[3].cost.nl == "enkele mensen"
    assert by_id[4].support.nl == "6 van de 12"
    assert by_id[4].edited
    assert evidence.divided == ((4, "Een zin."),)
    assert evidence.kern_support.nl == "24 van de 30"


def test_too_few_people_give_no_evidence_at_all():
    nothing = outcome(too_few=True, exact=False, kern=None, draagvlak=None, outside=())
    evidence = weigh_up(nothing, SAID, votes(*[["5"] * 4] * 4))

    assert evidence.too_few
    assert evidence.statements == ()


def test_a_small_team_reads_the_bin_and_nothing_from_which_a_count_follows():
    small = outcome(exact=False, participation=Participation(6, 6, False, None))
    evidence = weigh_up(small, SAID, votes(*[["5"] * 4 + ["1"] * 2] * 4))

    assert all(one.bin is not None for one in evidence.statements)
    assert [one.support for one in evidence.statements] == [None] * len(SAID)


def test_a_statement_that_hardly_anybody_could_judge_has_no_bin():
    unsure = ["5"] * 4 + ["?"] * 8
    evidence = weigh_up(outcome(), SAID, votes(AGREED, AGREED, AGREED, unsure))

    assert evidence.statements[-1].bin is None
    assert evidence.statements[-1].support.nl == "enkele mensen"


def test_while_it_is_calculated_statements_have_no_place_yet():
    evidence = weigh_up(outcome(kern=None, draagvlak=None, outside=()), SAID, votes(*[AGREED] * 4))

    assert evidence.counting
    assert {one.place for one in evidence.statements} == {"other"}


THREADS = [Thread(key, key.title(), key == CENTRE) for key in ASPECTS]


def test_the_web_draws_every_thread_and_fills_those_with_text():
    bare, grown = svg(THREADS, (), alt="Leeg"), svg(THREADS, ("tijd", CENTRE), alt="Twee")

    assert all(thread.name in bare for thread in THREADS)
    assert bare.count("<polygon") == 3
    assert grown.count("<polygon") == 4
    assert 'aria-label="Twee"' in grown


def test_names_in_the_web_are_literal():
    picture = svg([Thread("a", HOSTILE["html"])], (), alt=HOSTILE["quotes"])

    assert "<script" not in picture
    assert "&lt;script&gt;" in picture


def test_the_short_name_leaves_the_question_out():
    assert short_name("Visie: waartoe leren zij?") == "Visie"
    assert short_name("Matrix") == "Matrix"
