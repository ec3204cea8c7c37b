"""Draft, matrix and document as leaders and the facilitator see them, on one real database."""

import html
import re

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Answer, now
from db.queries import drafting, drafts, foundations, harvest, margin, matrix, people
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.language import LANGS
from workshop.matrix import ORDER, Column, Level
from workshop.sentence_split import split
from workshop.words import checking as checking_words
from workshop.words import document as document_words
from workshop.words import draft as words
from workshop.words import margin as margin_words
from workshop.words import matrix as matrix_words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
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
        found = drafting.wordings(db, workshop_id=bare.workshop_id, aspect="visie")
    assert [version.number for version in found] == [2, 1]


def test_the_next_thread_is_one_tap_away(bare):
    at = page(Role.LEADER, "draft")
    at.button("draft-next").click().run()

    assert not at.exception
    assert at.pills("draft-thread").value == "leerdoelen"
    assert [area.key for area in at.text_area] == ["text-paragraph:leerdoelen"]


def asked(at):
    return [area for area in at.text_area if area.key.startswith("text-question:")]


def test_differences_become_questions_that_can_be_left_out(played):
    at = page(Role.LEADER, "draft", view="differences")
    at.button("draft-ask").click().run()
    assert not at.exception
    count = len(asked(at))
    assert count >= 1
    at.toggle[0].set_value(False).run()
    at.button("draft-add").click().run()

    assert len(asked(at)) == count + 1
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
        _, second = matrix.themes(db, workshop_id=bare.workshop_id)
    # Who begins a theme stands at it.
    type_in(at, f"theme:{second.id}", "Toetsen")

    assert "matrix-remove" not in [button.key for button in at.button]


def test_the_document_page_tells_what_is_in_and_what_is_to_do(played):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")
    told = shown(page(Role.LEADER, "document"))

    assert document_words.COUNTS["passages"].nl.format(n=1, total=10) in told
    assert "Uitspraken in de kern" in told
    assert document_words.MISSING_MATRIX.nl in told


def sentence_in(workshop_id, body, aspect="toetsing"):
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=workshop_id,
            browser=Role.LEADER,
            aspect=aspect,
            body=body,
            now=now(),
        )


def at_thread(browser, aspect, **more):
    at = page(browser, "draft", **more)
    return at.pills("draft-thread").set_value(aspect).run()


def linked(workshop_id):
    with engine.reading() as db:
        return foundations.links(db, workshop_id=workshop_id).get("toetsing", ())


def test_a_sentence_gets_its_ground_by_a_tick_and_keeps_it_in_other_words(played):
    sentence_in(played.workshop_id, "Een toets vertelt wat de volgende stap is.")
    at = at_thread(Role.LEADER, "toetsing")
    assert words.WITHOUT_GROUND.nl in text(at)
    assert not linked(played.workshop_id)  # however alike: nothing is chosen by itself
    at.button("ground-0").click().run()
    boxes = {
        box.key.partition("-statement")[2]: box for box in at.checkbox if "statement" in box.key
    }
    (alike,) = [box for box in boxes.values() if words.ALIKE.nl in box.label]
    assert "volgende stap" in alike.label

    alike.check().run()
    assert not at.exception
    (link,) = linked(played.workshop_id)
    assert link.origin.startswith("statement:")
    at.button("ground-done").click().run()
    assert words.WITHOUT_GROUND.nl not in text(at)
    sentence_in(played.workshop_id, "Een toets vertelt ons wat de volgende stap zal zijn.")
    for browser in (Role.LEADER, Role.FACILITATOR):
        told = text(at_thread(browser, "toetsing"))
        assert words.WITHOUT_GROUND.nl not in told
        assert "<li dir='auto'>" in told
    assert not at_thread(Role.FACILITATOR, "toetsing").checkbox


def test_ground_that_is_no_longer_shown_is_not_shown_here(played):
    sentence_in(played.workshop_id, "Wij toetsen om te leren.")
    at = at_thread(Role.LEADER, "toetsing")
    at.button("ground-0").click().run()
    box = next(box for box in at.checkbox if "statement" in box.key)
    box.check().run()
    team.move(played, "weigh", Move.HIDE, State.SHOWN)

    told = text(at_thread(Role.FACILITATOR, "toetsing"))
    assert words.GROUND_NOT_SHOWN.nl in told
    assert "volgende stap" not in told


def test_the_check_lists_gaps_the_unused_kern_and_sentences_without_ground(played):
    sentence_in(played.workshop_id, "Wij toetsen om te leren.")
    at = page(Role.LEADER, "draft", view="check")
    told = shown(at)

    assert words.WHOLE_GAPS.nl.format(n=1, total=10) in told
    assert words.UNGROUNDED.nl.format(n=1) in told
    assert words.KERN_UNUSED.nl.partition(":")[0] in told
    assert words.FEASIBLE_WAITING.nl in told
    at.button("gap-tijd").click().run()
    assert at.pills("draft-thread").value == "tijd"
    assert at.text_area("text-paragraph:tijd")


def test_requirements_below_seventy_per_cent_yes_are_tasks_for_the_leaders(played):
    keys = [item.key for item in team.CONTENT.instrument("elf_eisen").items]
    with engine.writing() as db:
        for number, person in enumerate(played.persons):
            for key in keys:
                value = "ja" if key != "helder" or number < 8 else "deels"
                db.add(Answer(person_id=person, activity="requirements", item=key, value=value))
    team.finish(played, "requirements")
    assert words.REQUIREMENTS_WAITING.nl in shown(page(Role.LEADER, "draft", view="check"))
    team.move(played, "requirements", Move.SHOW, State.CLOSED)

    at = page(Role.LEADER, "draft", view="check")
    assert words.REQUIREMENTS_TASKS.nl in shown(at)
    tasks = next(
        e.proto.body
        for e in at.get("html")
        if "gt-lights" in e.proto.body and "<li>" in e.proto.body
    )
    assert tasks.count("<li>") == 1
    assert "helder, volledig" in tasks
    counts = checking_words.COUNTS.nl.format(yes=8, partly=4, no=0, people=12)
    assert counts in tasks


def test_leaders_lay_the_text_before_the_team_and_take_it_back(bare):
    at = page(Role.LEADER, "draft", view="check")
    assert words.PROPOSE_NOTHING.nl in shown(at)
    sentence_in(bare.workshop_id, "Wij toetsen om te leren.")
    at = page(Role.LEADER, "draft", view="check")
    at.button("proposal-ask").click().run()
    at.button("proposal-no").click().run()
    assert proposed(bare.workshop_id) is None
    at.button("proposal-ask").click().run()
    at.button("proposal-yes").click().run()
    assert not at.exception
    assert proposed(bare.workshop_id) is not None

    at = at_thread(Role.LEADER, "toetsing")
    assert words.PROPOSAL.nl in text(at)
    assert not at.text_area
    assert not [button for button in at.button if (button.key or "").startswith("stem-")]
    at = page(Role.LEADER, "draft", view="check")
    at.button("proposal-ask").click().run()
    at.button("proposal-yes").click().run()
    assert proposed(bare.workshop_id) is None
    assert at_thread(Role.LEADER, "toetsing").text_area("text-paragraph:toetsing")


def proposed(workshop_id):
    with engine.reading() as db:
        return drafting.proposed_at(db, workshop_id=workshop_id)


def test_the_facilitator_cannot_lay_the_text_before_the_team(bare):
    sentence_in(bare.workshop_id, "Wij toetsen om te leren.")
    at = page(Role.FACILITATOR, "draft", view="check")

    assert "proposal-ask" not in [button.key for button in at.button]


def test_alternatives_of_a_question_are_added_and_taken_away(bare):
    at = page(Role.LEADER, "draft", view="differences")
    at.button("draft-add").click().run()
    with engine.reading() as db:
        (question,) = drafting.questions(db, workshop_id=bare.workshop_id)
    at.button(f"another-{question.id}").click().run()
    with engine.reading() as db:
        ((choice,),) = drafting.alternatives(db, workshop_id=bare.workshop_id).values()
    type_in(at, choice.field, HOSTILE["html"])
    for view in ("differences", "read"):
        reading = text(page(Role.FACILITATOR, "draft", view=view))
        assert "<img" not in reading
    assert html.escape(HOSTILE["html"]) in text(page(Role.FACILITATOR, "draft", view="differences"))
    at.button(f"remove-{choice.id}").click().run()

    assert not at.exception
    with engine.reading() as db:
        assert not drafting.alternatives(db, workshop_id=bare.workshop_id)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_sentences_and_notes_are_shown_literally(bare, name):
    typed = HOSTILE[name]
    sentence_in(bare.workshop_id, typed)
    with engine.writing() as db:
        drafting.propose(db, workshop_id=bare.workshop_id, now=now())
    team.move(bare, "margin", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        remark = margin.begin(
            db, person_id=bare.persons[0], aspect="toetsing", sentence=split(typed)[0]
        )
        drafts.save(
            db,
            workshop_id=bare.workshop_id,
            browser="person-0",
            field=f"remark:{remark}",
            body=typed,
            revision=1,
            now=now(),
        )
    phone = page("person-0", "contribute")
    for at in (phone, at_thread(Role.LEADER, "toetsing")):
        assert "<script" not in text(at)
        assert "<img" not in text(at)
    team.move(bare, "margin", Move.CLOSE, State.OPEN)
    written = text(page(Role.LEADER, "draft", view="margin"))
    assert html.escape(typed) in written
    assert "<script" not in written


def test_notes_are_read_beside_their_sentence_and_hidden_by_the_facilitator(bare):
    sentence_in(bare.workshop_id, "Wij toetsen om te leren. Wij geven geen cijfers.")
    with engine.writing() as db:
        drafting.propose(db, workshop_id=bare.workshop_id, now=now())
    waiting = shown(page(Role.LEADER, "draft", view="margin"))
    assert margin_words.NOT_OPENED.nl in waiting
    team.move(bare, "margin", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        remark = margin.begin(
            db, person_id=bare.persons[0], aspect="toetsing", sentence="Wij geven geen cijfers."
        )
        drafts.save(
            db,
            workshop_id=bare.workshop_id,
            browser="person-0",
            field=f"remark:{remark}",
            body="Ook niet in groep 8?",
            revision=1,
            now=now(),
        )
    busy = shown(page(Role.FACILITATOR, "draft", view="margin"))
    assert margin_words.BEING_WRITTEN.nl in busy
    assert "groep 8" not in busy

    team.move(bare, "margin", Move.CLOSE, State.OPEN)
    assert "Ook niet in groep 8?" in shown(page(Role.LEADER, "draft", view="margin"))
    at = page(Role.FACILITATOR, "draft", view="margin")
    at.button(f"hide-{remark}").click().run()
    assert margin_words.HIDDEN.nl in shown(at)
    assert "groep 8" not in shown(page(Role.LEADER, "draft", view="margin"))
    assert f"hide-{remark}" not in [
        button.key for button in page(Role.LEADER, "draft", view="margin").button
    ]


def test_a_gap_is_accepted_with_a_reason_that_the_team_and_the_document_read(bare):
    type_in(page(Role.LEADER, "draft"), "paragraph:visie", "Bij ons leer je samen.")
    at = page(Role.LEADER, "draft", view="check")
    assert words.WHOLE_GAPS.nl.format(n=1, total=10) in shown(at)
    assert "leave-out-visie" not in [button.key for button in at.button]
    others = [b.key.removeprefix("leave-out-") for b in at.button if "leave-out-" in (b.key or "")]
    assert len(others) == 9
    for aspect in others:
        at.button(f"leave-out-{aspect}").click().run()
    assert words.LEFT_OUT_MEANS.nl in shown(at)
    assert words.WHOLE_REASONS.nl not in shown(at)
    for area in list(at.text_area):
        at.text_area(area.key).set_value("Omdat <b>dit</b> genoeg is.").run()
    assert words.WHOLE_REASONS.nl in shown(at)
    at.button("write-after-all-tijd").click().run()
    assert at.button("gap-tijd")
    assert words.WHOLE_REASONS.nl not in shown(at)

    assert "Omdat <b>dit</b> genoeg is." in shown(page(Role.FACILITATOR, "draft", view="check"))
    assert "Omdat <b>dit</b> genoeg is." in shown(page("second", "draft", view="read"))
    with engine.writing() as db:
        drafting.propose(db, workshop_id=bare.workshop_id, now=now())
    at.run()
    assert not [button for button in at.button if "write-after-all" in (button.key or "")]
    team.move(bare, "margin", Move.OPEN, State.NOT_YET)
    phone = page("person-0", "contribute")
    if "gt-code" in text(phone):
        phone.button("go-on").click().run()
    assert "Omdat <b>dit</b> genoeg is." in shown(phone)
