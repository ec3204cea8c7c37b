"""The note keeper enters paper forms: one form at a time, saved at once, nothing else in sight."""

from html import escape

import pytest
import streamlit as st
from sqlmodel import col, delete, select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Grant, Paragraph, Vote, Workshop, Writing, now
from db.queries import (
    answers,
    dealing,
    drafts,
    harvest,
    margin,
    paper,
    people,
    progress,
    statements,
)
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from ui import markup
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.language import LANGS
from workshop.words import common
from workshop.words import paper as words


@pytest.fixture
def played(monkeypatch):
    """A workshop of six people; a note keeper sits at browser 'keeper'."""
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    found = team.gather(6)
    with engine.writing() as db:
        people.grant(db, browser="keeper", role=Role.NOTE_KEEPER, workshop_id=found.workshop_id)
    return found


def page(browser="keeper"):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page("pages/enter.py").run()
    assert not at.exception
    return at


def shown(at):
    return "\n".join(element.proto.body for element in at.get("html"))


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def opened(played, *activities):
    for activity in activities:
        team.move(played, activity, Move.OPEN, State.NOT_YET)


def begun(played, *activities):
    """The screen with a first form, at the last of these activities."""
    opened(played, *activities)
    at = page()
    press(at, "enter-new")
    return at, forms(played)[-1].person_id


def forms(played):
    with engine.reading() as db:
        return paper.forms(db, workshop_id=played.workshop_id)


def cell(at, activity, person, key):
    return at.text_input(key=f"cell-{activity}-{person}-{key}")


def type_in(at, activity, person, key, typed):
    cell(at, activity, person, key).set_value(typed).run()
    assert not at.exception


def given(person, activity):
    with engine.reading() as db:
        return dict(answers.own(db, person_id=person, activity=activity))


def test_nothing_is_asked_before_something_is_open(played):
    assert words.NOTHING_OPEN.nl in shown(page())


def test_the_first_form_gets_number_one_and_is_chosen(played):
    opened(played, "axes")
    at = page()
    assert words.NO_FORMS.nl in shown(at)
    at.selectbox(key="enter-group-nl").set_value(2).run()
    press(at, "enter-new")

    assert [(form.number, form.subgroup) for form in forms(played)] == [(1, "Bovenbouw")]
    assert words.WRITE_NUMBER.nl.format(n=1) in shown(at)
    assert at.selectbox(key="enter-form-nl").value == 1


def test_numbers_on_an_axis_become_answers_at_once(played):
    at, person = begun(played, "axes")
    for key, typed in (("mindset-own", "1"), ("mindset-learners", "7"), ("diepte-own", "?")):
        type_in(at, "axes", person, key, typed)

    assert given(person, "axes") == {
        ("mindset", "own"): "-3",
        ("mindset", "learners"): "3",
        ("diepte", "own"): "unknown",
    }
    assert "Bewaard: Sterk: Aanleg bepaalt veel" in shown(at)

    type_in(at, "axes", person, "mindset-own", "")
    assert ("mindset", "own") not in given(person, "axes")


@pytest.mark.parametrize("typed", ["0", "8", "-1", "x", "!!", "١"])
def test_what_does_not_fit_is_told_and_changes_nothing(played, typed):
    at, person = begun(played, "axes")
    type_in(at, "axes", person, "mindset-own", "2")
    type_in(at, "axes", person, "mindset-own", typed)

    assert [w.value.replace("\\", "") for w in at.warning] == [
        words.REFUSALS["unknown"].nl.format(typed=typed)
    ]
    assert given(person, "axes") == {("mindset", "own"): "-2"}
    assert cell(at, "axes", person, "mindset-own").value == "2"


def test_points_make_ten_and_never_more(played):
    at, person = begun(played, "metaphors")
    items = [dim.key for dim in team.CONTENT.instrument("leermetaforen").dims]
    type_in(at, "metaphors", person, f"{items[0]}-own", "6")
    assert words.TOTAL_OPEN.nl.format(n=6) in shown(at)
    type_in(at, "metaphors", person, f"{items[1]}-own", "5")
    assert [w.value for w in at.warning] == [words.REFUSALS["points"].nl.format(typed="5")]
    type_in(at, "metaphors", person, f"{items[1]}-own", "4")

    assert words.TOTAL.nl.format(n=10) in shown(at)
    assert [given(person, "metaphors")[item, "own"] for item in items] == ["6", "4", "0", "0", "0"]


def test_votes_are_cast_and_an_objection_asks_why(played):
    team.write(played)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
    at, person = begun(played, "weigh")
    first, second = [i.key for i in at.text_input if i.key.startswith("cell-weigh")][:2]
    at.text_input(key=first).set_value("4").run()
    at.text_input(key=second).set_value("1").run()
    assert not at.exception

    with engine.reading() as db:
        cast = db.exec(select(Vote.value).where(Vote.person_id == person)).all()
    assert sorted(cast) == ["1", "4"]
    assert [area.label for area in at.text_area] == [words.REASON.nl.format(n=2)]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_sentence_is_kept_as_it_is_and_stays_private_until_ticked(played, text):
    at, person = begun(played, "web")
    assert len(at.text_area) == 10
    at.text_area[0].set_value(text[:400]).run()
    assert not at.exception

    with engine.reading() as db:
        row = db.exec(select(Writing).where(Writing.person_id == person, Writing.body != "")).one()
    assert (row.body, row.shared, row.item) == (text[:400].strip(), False, "visie")

    at.checkbox(key=f"enter-share-{row.id}").check().run()
    with engine.reading() as db:
        assert db.get_one(Writing, row.id).shared


@pytest.mark.parametrize("activity", ["compare", "vision"])
def test_one_text_is_asked_where_paper_has_one(played, activity):
    at, _ = begun(played, activity)

    assert len(at.text_area) == 1


def test_on_paper_the_whole_list_is_there_for_the_shortlist(played):
    team.write(played)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
    at, person = begun(played, "shortlist")
    with engine.reading() as db:
        playing = statements.in_play(db, workshop_id=played.workshop_id)
    assert shown(at).count(f"{words.NOT_FILLED.nl}</p>") == len(playing)
    for one, typed in zip(playing, ("1", "0", "?", "5"), strict=False):
        type_in(at, "shortlist", person, f"short-{one.id}", typed)

    with engine.reading() as db:
        chosen = dealing.choices(db, person_id=person)
    assert chosen == {one.id: typed for one, typed in zip(playing, "10?", strict=False)}
    type_in(at, "shortlist", person, f"short-{playing[0].id}", "")
    with engine.reading() as db:
        assert playing[0].id not in dealing.choices(db, person_id=person)


def test_the_round_is_dealt_as_evenly_with_somebody_on_paper(played):
    team.write(played)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
    begun(played, "shortlist")
    with engine.writing() as db:
        dealing.set_each(db, workshop_id=played.workshop_id, each=7)
        for phone in played.persons:
            dealing.deal(db, person_id=phone, activity="shortlist", minutes=10)
        laid = dealing.dealt_out(db, workshop_id=played.workshop_id, minutes=10)
    assert laid.most - laid.least <= 1


@pytest.mark.parametrize("activity", ["feasible", "requirements"])
def test_numbers_on_a_checklist_become_answers_at_once(played, activity):
    at, person = begun(played, activity)
    items = team.CONTENT.instrument(team.CONTENT.activity(activity).instrument).items
    for item, typed in zip(items, ("1", "2", "3", "4"), strict=False):
        type_in(at, activity, person, f"{item.id}-", typed)

    expected = dict(zip([(item.key or item.id, "") for item in items], CHECKS, strict=False))
    assert given(person, activity) == expected
    assert words.SAVED_AS.nl.format(value="Deels") in shown(at)


CHECKS = ("ja", "deels", "nee")


def test_a_note_from_the_margin_stands_at_the_sentence_of_its_number(played):
    with engine.writing() as db:
        db.get_one(Workshop, played.workshop_id).proposed_at = now()
        for aspect, body in (
            ("tijd", "Er is tijd."),
            ("visie", f"Wij leren samen.\n{HOSTILE['markdown']}"),
        ):
            db.add(Paragraph(workshop_id=played.workshop_id, aspect=aspect, body=body))
    at, person = begun(played, "margin")
    for number in ("2", "", "9"):
        at.text_input(key=f"remark-at-{person}").set_value(number)
        press(at, f"remark-add-{person}")

    with engine.reading() as db:
        mine = margin.own(db, person_id=person)
    assert [(one.aspect, one.sentence) for one in mine] == [
        ("visie", HOSTILE["markdown"]),
        ("", ""),
    ]
    said = words.MARGIN_AT.nl.format(n=2, sentence=HOSTILE["markdown"])
    assert markup.plain(said) in [field.label for field in at.text_area]
    assert words.REFUSALS["unknown"].nl.format(typed="9") in [one.value for one in at.warning]
    with engine.writing() as db:
        for browser in ("keeper", Role.LEADER, "person-0"):
            saved = drafts.save(
                db,
                workshop_id=played.workshop_id,
                browser=browser,
                field=mine[0].field,
                body=HOSTILE["html"],
                revision=1,
                now=now(),
            )
            assert saved.saved == (browser == "keeper")


def test_done_makes_somebody_ready_and_takes_the_next_form(played):
    at, person = begun(played, "axes")
    press(at, "enter-new")
    at.selectbox(key="enter-form-nl").set_value(1).run()
    press(at, "enter-done")
    assert at.selectbox(key="enter-form-nl").value == 2

    press(at, "enter-done")
    assert words.ALL_DONE.nl.format(n=2) in shown(at)
    with engine.reading() as db:
        counted = progress.readiness(db, workshop_id=played.workshop_id, activity="axes")
    assert (counted.ready, counted.people) == (2, 8)
    assert person in {form.person_id for form in forms(played) if "axes" in form.done}


def test_what_closes_under_somebodys_hands_says_so(played):
    at, person = begun(played, "axes")
    type_in(at, "axes", person, "mindset-own", "2")
    team.move(played, "axes", Move.CLOSE, State.OPEN)
    type_in(at, "axes", person, "mindset-learners", "6")

    assert words.REFUSALS["closed"].nl in [w.value for w in at.warning]
    assert given(person, "axes") == {("mindset", "own"): "-2"}
    assert words.NOTHING_OPEN.nl in shown(at)


def test_two_note_keepers_on_one_form_see_each_others_values(played):
    one, person = begun(played, "axes")
    with engine.writing() as db:
        people.grant(db, browser="two", role=Role.NOTE_KEEPER, workshop_id=played.workshop_id)
    two = page("two")
    two.selectbox(key="enter-form-nl").set_value(1).run()
    type_in(one, "axes", person, "mindset-own", "2")
    type_in(two, "axes", person, "diepte-own", "3")

    assert cell(two, "axes", person, "mindset-own").value == "2"
    one.run()
    assert cell(one, "axes", person, "diepte-own").value == "3"
    assert given(person, "axes") == {("mindset", "own"): "-2", ("diepte", "own"): "-1"}


def test_a_form_that_another_one_withdrew_is_gone_without_a_fault(played):
    at, person = begun(played, "axes")
    with engine.writing() as db:
        paper.withdraw(db, workshop_id=played.workshop_id, person_id=person)
    type_in(at, "axes", person, "mindset-own", "2")

    assert words.REFUSALS["gone"].nl in [w.value for w in at.warning]
    assert words.NO_FORMS.nl in shown(at)


def test_a_form_is_withdrawn_after_a_second_thought(played):
    at, _ = begun(played, "axes")
    press(at, "enter-withdraw")
    assert words.WITHDRAW_SURE.nl.format(n=1) in shown(at)
    press(at, "enter-no")
    assert len(forms(played)) == 1

    press(at, "enter-withdraw")
    press(at, "enter-yes")
    assert forms(played) == ()


def test_only_the_one_form_is_shown(played):
    at, person = begun(played, "axes")
    type_in(at, "axes", person, "mindset-own", "1")
    press(at, "enter-new")
    other = forms(played)[-1].person_id

    assert cell(at, "axes", other, "mindset-own").value == ""
    assert "Sterk: Aanleg bepaalt veel" not in shown(at)


def test_a_note_keeper_who_was_sent_away_enters_nothing_more(played):
    at, person = begun(played, "axes")
    with engine.writing() as db:
        db.exec(delete(Grant).where(col(Grant.role) == Role.NOTE_KEEPER))
    type_in(at, "axes", person, "mindset-own", "2")

    assert given(person, "axes") == {}
    assert [title.value for title in at.title] == [common.NOT_HERE_TITLE.nl]


@pytest.mark.parametrize("browser", [Role.LEADER, Role.BEAMER, "person-0", "nobody"])
def test_nobody_else_opens_this_screen(played, browser):
    assert [title.value for title in page(browser).title] == [common.NOT_HERE_TITLE.nl]


def test_a_facilitator_may_enter_too(played):
    opened(played, "axes")

    assert page(Role.FACILITATOR).title[0].value == words.ENTER_TITLE.nl


@pytest.mark.parametrize("lang", LANGS)
def test_the_screen_speaks_the_language_of_whoever_reads_it(played, lang):
    opened(played, "axes")
    with engine.writing() as db:
        (held,) = people.grants(db, browser="keeper")
        people.set_language(db, grant_id=held.id, language=lang)
    at = page()
    press(at, "enter-new")

    assert at.title[0].value == words.ENTER_TITLE[lang]
    assert escape(words.AXES_LEGEND[lang]) in shown(at)
    assert at.button(key="enter-done").label == words.DONE_NEXT[lang].format(n=1)


def test_the_form_stays_chosen_when_the_language_changes(played):
    at, _ = begun(played, "axes", "metaphors")
    at.selectbox(key="enter-activity-nl").set_value("axes").run()
    press(at, "switch-language")

    assert at.selectbox(key="enter-form-en").value == 1
    assert at.selectbox(key="enter-activity-en").value == "axes"
