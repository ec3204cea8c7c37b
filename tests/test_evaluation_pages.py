"""The evaluation on the page of leaders, on the phone of a colleague and on the beamer."""

import re
from html import unescape

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Writing
from db.queries import answers, progress, rehearsal, writings
from tests import database as databases
from tests import evaluations, team
from tests.hostile import HOSTILE
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.content import Activity
from workshop.rounds import Audience, Moment
from workshop.words import common
from workshop.words import evaluation as words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser: str = Role.LEADER, name: str = "evaluation", **state) -> AppTest:
    at = AppTest.from_file("../app.py", default_timeout=60)
    at.session_state["browser"] = browser
    at.run()
    for key, value in state.items():
        at.session_state[key.replace("_", "-")] = value
    return at.switch_page(f"pages/{name}.py").run()


def text(at: AppTest) -> str:
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return unescape(" ".join(body for body in bodies if "<style>" not in body))


def keys(at: AppTest) -> set[str]:
    return {button.key for button in at.button}


def tap(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


def test_participants_do_not_come_here():
    evaluations.asked(5)

    assert common.NOT_HERE.nl in text(page("person-0"))


def test_before_there_is_a_text_the_page_says_what_is_missing():
    team.gather(5)

    at = page()

    assert words.NO_TEXT.nl in text(at)
    assert "make-questions" not in keys(at)


def test_leaders_make_the_questions_with_one_button():
    found = team.gather(5)
    evaluations.adopt(found.workshop_id)
    assert words.NONE_YET_READER.nl in text(page(Role.FACILITATOR))

    at = tap(page(), "make-questions")

    assert "Leerlingen kiezen vaak zelf." in text(at)
    assert words.OF_VERSION.nl.format(version="1.0") in text(at)


def test_a_question_is_reworded_for_one_audience_or_left_out():
    found = evaluations.asked(5)
    with engine.reading() as db:
        first = evaluations.evaluation.form(db, workshop_id=found.workshop_id).items[0]
    id = first.worded[Audience.CHILDREN].id
    at = page(evaluation_audience=Audience.CHILDREN)

    tap(at, f"reword-{id}")
    assert at.text_area(key=f"text-wording:{id}").value == "Wij kiezen vaak zelf."
    tap(at, f"reworded-{id}")
    tap(at, f"ask-{id}")

    assert words.LEFT_OUT.nl in text(at)
    assert len(evaluations.questions(found, Audience.CHILDREN)) == 2
    assert len(evaluations.questions(found, Audience.COLLEAGUES)) == 3


def test_once_people_were_asked_nothing_can_be_changed():
    found = evaluations.asked(5)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)

    at = page(evaluation_view="form")

    assert words.FIXED.nl in text(at)
    assert not [key for key in keys(at) if key.startswith(("reword", "ask-"))]


def test_the_facilitator_opens_and_shows_a_round_and_leaders_read_that():
    found = evaluations.asked(12)
    at = page(Role.FACILITATOR, evaluation_view="rounds")
    tap(at, "round-before-open")
    evaluations.answer(found, Moment.BEFORE, ["4"] * 12)
    tap(at, "round-before-close")
    tap(at, "round-before-show")

    leaders = page(evaluation_view="rounds")

    assert words.STATES[State.SHOWN].nl in text(leaders)
    assert not [key for key in keys(leaders) if key.startswith("round-")]
    results = page(evaluation_view="results")
    assert "Vaak of bijna altijd: 12 van de 12" in text(results)


def test_leaders_add_a_class_and_open_its_link():
    found = evaluations.asked(5)
    at = page(evaluation_view="rounds")
    at.text_input(key="class-name").set_value("Groep 7").run()
    tap(at, "add-class")
    (id,) = evaluations.seen(found)

    tap(at, f"link-{id}-before")

    assert evaluations.seen(found)[id].token in at.code[0].value
    assert words.FORMS_FEW.nl.format(minimum=10) in text(at)


def test_a_class_without_a_name_is_told_what_is_missing():
    found = evaluations.asked(5)
    at = page(evaluation_view="rounds")

    tap(at, "add-class")

    assert at.warning[0].value == words.NO_NAME.nl
    assert evaluations.seen(found) == {}


def test_of_nine_learners_neither_results_nor_their_number_are_on_the_page():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 9)
    evaluations.close(found, id)

    rounds, results = (page(evaluation_view=view) for view in ("rounds", "results"))

    assert words.NOT_SHOWN.nl.format(minimum=10) in text(rounds)
    # As a number of its own: not in the code of the workshop, and not as a day.
    visible = re.sub(r"<[^>]*>", " ", text(rounds).replace(HOSTILE["html"], ""))
    assert not re.search(
        r"\b9\b(?!\s*(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|-))", visible
    )
    assert words.NOTHING_YET.nl.format(minimum=10) in text(results)


def test_learners_and_colleagues_stand_beside_each_other():
    found = evaluations.asked(12)
    for name, size in (("Groep 7", 10), ("Groep 8", 24)):
        id, token = evaluations.class_of(found, name)
        evaluations.fill(found, token, size)
        evaluations.close(found, id)
    evaluations.held(found, Moment.BEFORE, ["4"] * 12)

    told = text(page(evaluation_view="results"))

    assert "Vaak of altijd: 34 van de 34 leerlingen" in told
    assert "Vaak of bijna altijd: 12 van de 12" in told
    assert 'aria-label="Leerlingen van 8 tot 12 (n = 34): Nooit: 0 · Soms: 0 · Vaak: 34' in told
    at = page(evaluation_view="results")
    (last,) = (one.id for one in evaluations.seen(found).values() if one.name == "Groep 8")
    at.selectbox(key="evaluation-class").set_value(last).run()
    assert "Vaak of altijd: 24 van de 24 leerlingen" in text(at)


def test_learners_of_an_earlier_round_are_never_shown_as_of_this_one():
    found = evaluations.asked(12)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 10)
    evaluations.close(found, id)

    now, later = (
        text(page(evaluation_view="results", evaluation_moment=moment))
        for moment in (Moment.BEFORE, Moment.AFTER)
    )

    assert "<b>Leerlingen van 8 tot 12</b>" in now
    assert "<b>Leerlingen van 8 tot 12 · Voor de pilots</b>" in later


@pytest.mark.parametrize(
    ("later", "sentence", "other"),
    [
        (["3"] * 5 + ["1"] * 7, words.FEW_CHANGERS.nl, "van de 100 keer"),
        (["3"] * 8 + ["0"] + ["1"] * 3, words.BY_CHANCE.nl.format(n=4), "Te weinig"),
        (["3"] * 12, words.BY_CHANCE_RARE.nl, "Te weinig"),
    ],
)
def test_what_chance_has_to_do_with_it_is_only_told_from_six_changers_on(later, sentence, other):
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, later)

    told = text(page(evaluation_view="results", evaluation_moment=Moment.AFTER))

    assert sentence in told
    assert other not in told
    assert "significant" not in told.lower()


def test_a_colleague_chooses_twice_per_sentence_and_suggests():
    found = evaluations.asked(5)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    item = evaluations.questions(found)[0]
    phone = page("person-0", "contribute")
    tap(phone, "go-on")  # the code to come back with

    phone.radio(key=f"evaluation_before-{item}-important").set_value("5").run()
    phone.radio(key=f"evaluation_before-{item}-visible").set_value("?").run()
    tap(phone, f"suggest-evaluation_before-{item}")

    assert not phone.exception
    with engine.reading() as db:
        given = answers.own(db, person_id=found.persons[0], activity="evaluation_before")
        begun = writings.own(db, person_id=found.persons[0], activity="evaluation_before")
    assert given == {(str(item), "important"): "5", (str(item), "visible"): "?"}
    assert phone.text_area(key=f"text-writing:{begun[0].id}").label == words.SUGGEST_LABEL.nl
    tap(phone, "go-on")
    assert "Ieder kind hoort erbij." in text(phone)


def test_a_phone_without_questions_says_who_makes_them():
    found = team.gather(5)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    phone = page("person-0", "contribute")
    tap(phone, "go-on")

    assert words.NO_FORM.nl in text(phone)


def test_suggestions_stand_under_their_sentence_as_typed():
    found = evaluations.asked(6)
    item = evaluations.questions(found)[0]
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    evaluations.answer(found, Moment.BEFORE, ["1"] * 6)
    with engine.writing() as db:
        for person, said in zip(found.persons, HOSTILE.values(), strict=False):
            db.add(
                Writing(person_id=person, activity="evaluation_before", item=str(item), body=said)
            )
    evaluations.move(found, Moment.BEFORE, Move.CLOSE)

    told = text(page(evaluation_view="suggestions"))

    assert "Leerlingen kiezen vaak zelf." in told
    for said in list(HOSTILE.values())[:6]:
        assert said in told


def slide(found: team.Team, number: int = 0) -> str:
    with engine.writing() as db:
        progress.turn_page(db, workshop_id=found.workshop_id, page=number)
    return text(page(Role.BEAMER, "beamer"))


def test_the_beamer_shows_sentence_by_sentence_once_shown():
    found = evaluations.asked(12)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    evaluations.answer(found, Moment.BEFORE, ["4"] * 12)
    evaluations.move(found, Moment.BEFORE, Move.CLOSE)
    assert "12 van de 12" not in slide(found)

    evaluations.move(found, Moment.BEFORE, Move.SHOW)

    last = slide(found, 2)
    assert "De dag begint rustig." in last
    assert "Ieder kind hoort erbij." not in last
    assert "Vaak of bijna altijd: 12 van de 12" in last


def test_the_team_finds_the_result_in_its_picture():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["4"] * 12)

    assert "Vaak of bijna altijd: 12 van de 12" in text(page("person-0", "picture"))


def test_a_rehearsal_answers_all_of_it_with_classes_of_nine_ten_and_twenty_four():
    found = team.gather(3)
    with engine.writing() as db:
        copy = rehearsal.start(db, workshop_id=found.workshop_id, people=12)
        rehearsal.enter(db, workshop_id=copy, browser="practice")
    evaluations.adopt(copy)
    there = team.Team(copy, "", (), ())
    evaluations.move(there, Moment.BEFORE, Move.OPEN)
    for _ in range(2):
        with engine.writing() as db:
            rehearsal.fill(db, workshop_id=copy, content=team.CONTENT, activity="evaluation_before")

    assert [one.forms for one in evaluations.seen(there).values()] == [None, 10, 24]
    with engine.reading() as db:
        suggested = db.exec(select(Writing).where(Writing.activity == "evaluation_before")).all()
    assert suggested
    assert len(suggested) == len({row.person_id for row in suggested})
    evaluations.move(there, Moment.BEFORE, Move.CLOSE, Move.SHOW)
    told = text(page("practice", evaluation_view="results"))
    assert "Vaak of altijd: " in told


def test_every_activity_of_the_evaluation_is_in_step_six():
    found: list[Activity] = [a for a in team.CONTENT.activities if a.kind == "evaluation"]

    assert [(a.id, a.step) for a in found] == [(f"evaluation_{m}", 6) for m in Moment]
