"""Draft, matrix and document as leaders and the facilitator see them, on one real database."""

import html
import re

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.queries import drafting, harvest, matrix, people
from tests import team
from tests.hostile import HOSTILE
from workshop.access import Role
from workshop.language import LANGS
from workshop.matrix import ORDER, Column, Level
from workshop.words import document as document_words
from workshop.words import draft as words
from workshop.words import matrix as matrix_words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    engine.migrate()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def bare():
    found = team.gather(3)
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.LEADER, workshop_id=found.workshop_id)
    return found


@pytest.fixture
def played(bare):
    found = team.gather(12)
    team.answer(found)
    team.write(found)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=found.workshop_id)
        people.grant(db, browser="second", role=Role.LEADER, workshop_id=found.workshop_id)
    team.weigh(found)
    return found


def page(browser, name, *, view=None):
    at = AppTest.from_file("../app.py", default_timeout=60)
    at.session_state["browser"] = browser
    if view:
        at.session_state["draft-view"] = view
    at.run()
    return at.switch_page(f"pages/{name}.py").run()


def text(at):
    assert not at.exception
    return " ".join(element.proto.body for element in at.get("html"))


def shown(at):
    """What stands on the page in words, without its style sheets."""
    return html.unescape(re.sub(r"<style>.*?</style>", "", text(at), flags=re.DOTALL))


def type_in(at, field, body):
    return at.text_area(f"text-{field}").set_value(body).run()


def test_what_one_leader_writes_the_other_and_the_facilitator_read(bare):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")

    second = page("second", "draft", view="read")
    assert "Bij ons leer je samen." in text(second)
    reading = page(Role.FACILITATOR, "draft", view="read")
    assert "Bij ons leer je samen." in text(reading)
    assert words.READING_ALONG.nl in text(reading)


def test_the_facilitator_has_nothing_to_write_in(bare):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")
    with engine.writing() as db:
        matrix.add_theme(db, workshop_id=bare.workshop_id)
        drafting.add_question(db, workshop_id=bare.workshop_id)

    for name, view in (("draft", "write"), ("draft", "differences"), ("matrix", None)):
        at = page(Role.FACILITATOR, name, view=view)
        assert not at.exception
        assert not at.text_area
        assert not at.toggle
        keys = {button.key for button in at.button} - {"switch-language"}
        assert keys == set()


@pytest.mark.parametrize("name", ["draft", "matrix", "document"])
def test_a_participant_does_not_get_in(bare, name):
    at = page("person-0", name)

    assert not at.text_area
    assert words.TITLE.nl not in [title.value for title in at.title]


@pytest.mark.parametrize("lang", LANGS)
def test_before_anything_is_shown_the_pages_say_what_will_come(bare, lang):
    if lang == "en":
        at = page(Role.LEADER, "draft")
        at.button("switch-language").click().run()
    assert words.EVIDENCE_WAITING[lang] in shown(page(Role.LEADER, "draft"))
    waiting = page(Role.LEADER, "draft", view="differences")
    assert words.DIFFERENCES_WAITING[lang] in shown(waiting)
    assert words.READ_EMPTY[lang] in shown(page(Role.LEADER, "draft", view="read"))
    assert matrix_words.NO_THEME[lang] in shown(page(Role.LEADER, "matrix"))
    reader = matrix_words.NO_THEME_READER.nl
    assert reader in shown(page(Role.FACILITATOR, "matrix"))
    assert document_words.NOTHING_IN_IT[lang] in shown(page(Role.LEADER, "document"))


def test_a_thread_stands_beside_the_statements_that_were_weighed(played):
    at = page(Role.LEADER, "draft")
    at.pills("draft-thread").set_value("toetsing").run()

    assert "Een toets vertelt wat de volgende stap is." in text(at)
    assert "Kennis van de wereld" not in text(at)
    assert "Onderschrijft dit:" in text(at)
    assert "Eensgezind" in text(at)


def test_a_tapped_beginning_comes_after_what_stands_there(bare):
    at = type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Leren doe je samen.")
    at.button("stem-ggs_2").click().run()

    assert (
        at.text_area("text-paragraph:visie").value == "Leren doe je samen.\nBij ons gaat ... voor "
    )
    with engine.reading() as db:
        body = drafting.paragraphs(db, workshop_id=bare.workshop_id)["visie"]
    assert body == "Leren doe je samen.\nBij ons gaat ... voor"


def test_a_beginning_that_no_longer_fits_changes_nothing(bare):
    full = "Leren. " * 571
    at = type_in(page(Role.LEADER, "draft"), "paragraph:visie", full.strip())
    at.button("stem-ggs_1").click().run()

    assert words.NO_ROOM.nl in text(at)
    assert at.text_area("text-paragraph:visie").value == full.strip()


def test_an_earlier_version_can_be_compared_and_put_back(bare):
    at = type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Leren doe je samen.")
    at.button("stem-ggs_1").click().run()
    assert "<ins>" in text(at)

    at.button("restore-visie").click().run()
    assert at.text_area("text-paragraph:visie").value == "Leren doe je samen."
    assert words.RESTORED.nl.format(n=1) in text(at)
    with engine.reading() as db:
        found = drafting.versions(db, workshop_id=bare.workshop_id, aspect="visie")
    assert [version.number for version in found] == [2, 1]


def test_the_next_thread_is_one_tap_away(bare):
    at = page(Role.LEADER, "draft")
    at.button("draft-next").click().run()

    assert not at.exception
    assert at.pills("draft-thread").value == "leerdoelen"
    assert [area.key for area in at.text_area] == ["text-paragraph:leerdoelen"]


def test_differences_become_questions_that_can_be_left_out(played):
    at = page(Role.LEADER, "draft", view="differences")
    at.button("draft-ask").click().run()
    assert not at.exception
    count = len(at.text_area)
    assert count >= 1
    at.toggle[0].set_value(False).run()
    at.button("draft-add").click().run()

    assert len(at.text_area) == count + 1
    with engine.reading() as db:
        found = drafting.questions(db, workshop_id=played.workshop_id)
    assert [question.included for question in found] == [False] + [True] * count
    assert found[0].body in text(page(Role.FACILITATOR, "draft", view="differences"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_shown_literally_on_every_page(bare, name):
    typed = HOSTILE[name]
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", typed)
    with engine.writing() as db:
        theme = matrix.add_theme(db, workshop_id=bare.workshop_id)
    leader = page(Role.LEADER, "matrix")
    type_in(leader, f"theme:{theme}", typed)
    type_in(leader, f"cell:{theme}:visie:gewenst", typed)

    for at in (
        page(Role.FACILITATOR, "draft", view="read"),
        page(Role.FACILITATOR, "matrix"),
        page(Role.FACILITATOR, "document"),
    ):
        written = text(at)
        assert "<script" not in written
        assert "<img" not in written
        for elements in (at.markdown, at.caption, at.subheader, at.title):
            assert all(typed not in element.value for element in elements)


def test_the_guide_goes_down_then_up_and_stays_where_somebody_types(bare):
    at = page(Role.LEADER, "matrix")
    at.button("matrix-add").click().run()
    with engine.reading() as db:
        (theme,) = matrix.themes(db, workshop_id=bare.workshop_id)
    for cell in ORDER[:6]:
        field = f"cell:{theme.id}:{cell.level}:{cell.column}"
        at = type_in(at, field, f"Tekst bij {cell.level}.")
        assert f"text-{field}" in [area.key for area in at.text_area]
        at.button("matrix-next").click().run()

    assert not at.exception
    with engine.reading() as db:
        (theme,) = matrix.themes(db, workshop_id=bare.workshop_id)
    assert set(theme.filled) == set(ORDER[:6])
    assert ORDER[5].level is Level.EVENTS
    assert "Tekst bij patronen." in text(at)


def test_jumping_ahead_is_possible_and_said(bare):
    at = page(Role.LEADER, "matrix")
    at.button("matrix-add").click().run()
    at.button("to-patronen-acties").click().run()

    assert "vooruitgesprongen" in text(at)
    with engine.reading() as db:
        (theme,) = matrix.themes(db, workshop_id=bare.workshop_id)
    type_in(at, f"cell:{theme.id}:patronen:acties", "Elke week een blok.")
    assert matrix_words.ONLY_LOWEST.nl in text(at)
    at.button("matrix-guide").click().run()
    field = f"cell:{theme.id}:{Level.VISION}:{Column.DESIRED}"
    assert f"text-{field}" in [area.key for area in at.text_area]


def test_the_vision_row_offers_sentences_of_the_draft(bare):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")
    at = page(Role.LEADER, "matrix")
    at.button("matrix-add").click().run()

    assert "Bij ons leer je samen." in text(at)


def test_two_leaders_see_each_other_s_matrix(bare):
    first = page(Role.LEADER, "matrix")
    first.button("matrix-add").click().run()
    with engine.reading() as db:
        (theme,) = matrix.themes(db, workshop_id=bare.workshop_id)
    type_in(first, f"cell:{theme.id}:visie:gewenst", "Lang doorwerken.")

    assert "Lang doorwerken." in text(page("second", "matrix"))


def test_an_empty_theme_can_be_taken_away_and_one_with_text_not(bare):
    at = page(Role.LEADER, "matrix")
    at.button("matrix-add").click().run()
    at.button("matrix-add").click().run()
    assert at.button("matrix-remove")
    with engine.reading() as db:
        first, _ = matrix.themes(db, workshop_id=bare.workshop_id)
    type_in(at, f"theme:{first.id}", "Toetsen")

    assert "matrix-remove" not in [button.key for button in at.button]


def test_the_document_page_tells_what_is_in_and_what_is_to_do(played):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")
    told = shown(page(Role.LEADER, "document"))

    assert document_words.COUNTS["passages"].nl.format(n=1, total=10) in told
    assert "Uitspraken in de kern" in told
    assert document_words.MISSING_MATRIX.nl in told
