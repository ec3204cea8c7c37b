"""The words that we ship: sound, complete, and easy to find."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from workshop.content import SHIPPED, Content, load
from workshop.content.references import walk
from workshop.language import LANGS, Text

ACTIVITIES = {
    1: ["why"],
    2: ["axes", "metaphors", "theories", "web", "compare", "vision", "picture"],
    3: [
        "harvest",
        "shortlist",
        "weigh",
        "denominator",
        "draft",
        "margin",
        "feasible",
    ],
    4: ["dialogue", "consent", "support", "checkout"],
    5: ["examples", "matrix"],
    6: ["pilots", "evaluation_before", "evaluation_during", "evaluation_after"],
    7: ["requirements", "document"],
}


@pytest.fixture(scope="module")
def content() -> Content:
    return load(SHIPPED)


@pytest.fixture(scope="module")
def texts(content: Content) -> list[Text]:
    return [part for _, part in walk(content) if isinstance(part, Text)]


def test_the_core_instruments_are_there(content: Content):
    assert [instrument.nr for instrument in content.instruments] == [
        f"A{number:02}" for number in range(1, 20)
    ]


def test_activities_stand_in_the_order_of_the_seven_steps(content: Content):
    found = {
        step.number: [a.id for a in content.activities if a.step == step.number]
        for step in content.steps
    }

    assert found == ACTIVITIES


def test_breaks_stand_between_the_steps_and_ask_nothing(content: Content):
    breaks = [a for a in content.activities if a.step is None]

    assert [a.id for a in breaks] == ["pause", "own_part", "agreed"]
    assert [a.kind for a in breaks] == ["break", "break", "recall"]
    assert all(a.instrument is None and not a.cards and not a.stems for a in breaks)


def test_there_is_an_agenda_for_half_a_day_a_day_two_days_and_a_year(content: Content):
    found = {agenda.id: len(agenda.days) for agenda in content.agendas}

    assert found == {"half_day": 1, "study_day": 1, "two_days": 2, "school_year": 7}


@pytest.mark.parametrize("agenda", ["half_day", "study_day", "two_days", "school_year"])
def test_an_agenda_asks_first_and_shows_afterwards_and_lets_people_breathe(
    content: Content, agenda: str
):
    days = content.agenda(agenda).days
    order = [item.activity for day in days for item in day.items]
    firsts = [id for id in dict.fromkeys(order) if content.activity(id).step is not None]

    # What an activity builds on comes before it, and the order of the steps is kept.
    numbers = [content.activity(id).step or 0 for id in firsts]
    assert numbers == sorted(numbers)
    for before, after in (
        ("axes", "picture"),
        ("web", "harvest"),
        ("harvest", "weigh"),
        ("weigh", "denominator"),
    ):
        assert order.index(before) < order.index(after)
    for day in days:
        longest = run = 0
        for item in day.items:
            run = 0 if item.activity == "pause" else run + item.minutes
            longest = max(longest, run)
        assert longest <= 120, day.title.nl


def test_every_text_has_words_in_both_languages(texts: list[Text]):
    assert len(texts) > 900
    assert all(text[lang].strip() for text in texts for lang in LANGS)


def test_dutch_and_english_differ_wherever_there_is_a_sentence(texts: list[Text]):
    untranslated = [t.nl for t in texts if t.nl == t.en and t.nl.endswith((".", "?"))]

    assert untranslated == []


def test_our_voice_does_not_shout(texts: list[Text]):
    assert [text for text in texts for lang in LANGS if "!" in text[lang]] == []


def test_nobody_is_asked_for_dots_or_sliders(texts: list[Text]):
    asked = re.compile(r"\b(stip|stippen|schuif|slider|dots?)\b")

    assert [text for text in texts if asked.search(text.nl) or asked.search(text.en)] == []


def test_readers_see_author_and_title_and_never_a_key(content: Content):
    assert content.credit("assen", "nl").startswith("Simons, Leidinggeven aan leren (Simons, Tabel")
    for instrument in content.instruments:
        for lang in LANGS:
            words = set(re.findall(r"\w+", content.credit(instrument.id, lang)))
            assert words.isdisjoint({"simons", "kpc", "karels", "steunpunt", "okken"})


def test_an_axis_words_the_choices_with_its_own_poles(content: Content):
    axis = content.instrument("assen").axis("mindset")

    choices = axis.choices(content.scale("as7"))

    assert [choice.value for choice in choices] == [-3, -2, -1, 0, 1, 2, 3]
    assert choices[0].phrase["nl"] == "Sterk: Aanleg bepaalt veel"
    assert choices[3].phrase["nl"] == "Aanleg en groei tellen even zwaar"
    assert choices[6].phrase["en"] == "Strongly: Growth decides much"


def test_untouched_and_unknown_are_not_the_middle(content: Content):
    assert content.scale("as7").unknown["nl"] == "Weet ik niet"
    assert content.scale("stem5").unknown is not None


def test_support_is_weighed_from_five_to_one(content: Content):
    assert [choice.value for choice in content.scale("stem5").choices] == [5, 4, 3, 2, 1]


def test_every_axis_has_a_question_for_every_kind_of_difference(content: Content):
    for axis in content.instrument("assen").axes:
        for label in ("minority", "opposed", "same_side", "spread"):
            questions = content.questions_for(label, instrument="assen", axis=axis.key)
            assert questions, f"{axis.key}, {label}"
            assert all(question.nl.endswith("?") or "?" in question.nl for question in questions)


def test_points_and_statements_have_questions_too(content: Content):
    for instrument in ("leermetaforen", "leertheorieen"):
        for question in content.questions_for("open", instrument=instrument):
            assert "Oefenen" in question["nl"].format(option="Oefenen")
    for question in content.questions_for("open"):
        assert "With us" in question["en"].format(statement="With us")


def test_a_cell_of_the_matrix_has_its_questions(content: Content):
    matrix = content.instrument("vdm")

    for level in matrix.dims:
        for column in matrix.columns:
            assert matrix.prompts(level.key, column.key), f"{level.key}, {column.key}"


def test_the_web_asks_and_states_something_on_each_of_ten_threads(content: Content):
    threads = content.instrument("spinnenweb").dims

    assert len(threads) == 10
    assert all(thread.statement and len(thread.questions) == 3 for thread in threads)


def test_there_are_three_promises_in_plain_words(content: Content):
    titles = [content.promise(id).title["nl"] for id in ("anonymous", "pseudonymous", "named")]

    assert titles == ["Anoniem", "Met een zelfgekozen naam", "Op naam"]


def test_what_does_not_exist_is_named_beside_what_does(content: Content):
    with pytest.raises(KeyError, match=r"there is no asen; known: .*assen"):
        content.instrument("asen")


def test_content_never_changes(content: Content):
    with pytest.raises(ValidationError):
        content.activity("axes").minutes = 1
    with pytest.raises(TypeError):
        content.activities[0] = content.activities[1]


def _command(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "workshop.content", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=SHIPPED.parent,
    )


def test_the_command_says_that_all_is_sound():
    outcome = _command("content")

    files = len([*SHIPPED.rglob("*.yaml")])
    assert re.fullmatch(rf"Content is sound: {files} files, \d+ texts\.\n", outcome.stdout)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_the_command_lists_problems_and_fails(tmp_path: Path):
    (tmp_path / "scales.yaml").write_text("scales: []\n")

    outcome = _command(str(tmp_path))

    assert "scales.yaml: scales (line 1): " in outcome.stderr
    assert (outcome.returncode, outcome.stdout) == (1, "")


def test_the_command_misses_a_folder(tmp_path: Path):
    outcome = _command(str(tmp_path / "nowhere"))

    assert "There is no folder" in outcome.stderr
    assert outcome.returncode == 2


def _keys(model: type[BaseModel]) -> set[str]:
    keys = set(model.model_fields)
    for part in (inner for field in model.model_fields.values() for inner in _models(field)):
        keys |= _keys(part)
    return keys


def _models(field: FieldInfo) -> list[type[BaseModel]]:
    found, pending = [], [field.annotation]
    while pending:
        annotation = pending.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            found.append(annotation)
        pending += get_args(annotation)
    return found


def test_authors_can_look_up_every_key():
    manual = (SHIPPED.parent / "docs" / "authors.md").read_text(encoding="utf-8")

    documented = set(re.findall(r"`(\w+)(?:: \w+)?`", manual))

    assert _keys(Content) - {"instruments", "rehearsal", "matrix_examples"} - documented == set()
