"""The team picture as people see it, on one real database."""

import re
from dataclasses import replace
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.queries import people
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import common
from workshop.words import picture as words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser: str, name: str = "picture") -> AppTest:
    at = AppTest.from_file("../app.py", default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page(f"pages/{name}.py").run()


def text(at: AppTest) -> str:
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return unescape(" ".join(body for body in bodies if "<style>" not in body))


def charts(at: AppTest) -> int:
    return len(at.get("vega_lite_chart")) + len(at.get("arrow_vega_lite_chart"))


def answered(size: int, **settings) -> team.Team:
    found = team.gather(size, settings=replace(team.SETTINGS, **settings))
    team.answer(found)
    return found


@pytest.mark.parametrize("browser", ["person-0", Role.FACILITATOR, Role.LEADER])
def test_before_anything_is_shown_it_says_what_will_come(browser):
    team.gather(6)

    assert words.WAITING.nl in text(page(browser))


@pytest.mark.parametrize("size", [0, 1, 4])
def test_too_few_people_see_from_how_many_on_there_is_a_picture(size):
    answered(size)
    at = page(Role.FACILITATOR)

    assert common.TOO_FEW.nl.format(minimum=5) in text(at)
    assert words.AGREEMENTS.nl not in text(at)
    assert charts(at) == 0


@pytest.mark.parametrize("size", [5, 9])
def test_a_small_team_sees_words_and_no_counts(size):
    answered(size)
    at = page(Role.FACILITATOR)
    told = text(at)

    assert words.SMALL_TEAM.nl in told
    assert charts(at) == 0
    assert f"antwoorden: {size}" in told
    assert not re.search(r"\d+ van de \d+\b(?! punten)", told)
    assert "Gemiddeld zit een collega" not in told


@pytest.mark.parametrize("size", [10, 24])
def test_a_larger_team_sees_bars_with_their_numbers(size):
    answered(size)
    at = page("person-0")
    told = text(at)

    # Five axes, own against learners, metaphors through two lenses, theories through one.
    assert charts(at) == 9
    assert f"antwoorden: {size}" in told
    assert re.search(r"Gemiddeld zit een collega 0,\d stap van het midden van het team\.", told)
    assert re.search(r"Twee collega's delen gemiddeld \d,\d van de 10 punten\.", told)


def test_the_difference_between_two_camps_is_listed_and_has_no_middle():
    answered(24)
    told = text(page(Role.LEADER))
    differences = told.split(words.DIFFERENCES.nl)[1].split("Vijf assen")[0]

    assert "Mate van zelfstandigheid" in differences
    assert words.LABELS["opposed"].nl in differences
    assert "We sturen samen" not in told


def test_only_what_is_shown_is_there():
    found = answered(12)
    team.move(found, "metaphors", Move.HIDE, State.SHOWN)
    told = text(page("person-3"))

    assert "Vijf assen" in told
    assert "Vijf beelden van leren" not in told


def test_the_same_picture_in_english():
    found = answered(12)
    with engine.writing() as db:
        (grant,) = people.grants(db, browser="person-2")
        people.set_language(db, grant_id=grant.id, language="en")
    told = text(page("person-2"))

    assert words.AGREEMENTS.en in told
    assert re.search(r"On average a colleague is 0\.\d step from the middle", told)
    assert words.AGREEMENTS.nl not in told
    assert found.persons


def test_all_the_same_answer_leaves_nothing_to_differ_on(monkeypatch):
    def alike(random, camp):
        for axis in team.CONTENT.instrument("assen").axes:
            for lens in ("own", "learners"):
                yield ("axes", axis.key, lens), 2
        for activity, instrument in (("metaphors", "leermetaforen"), ("theories", "leertheorieen")):
            for dim in team.CONTENT.instrument(instrument).dims:
                for lens in ("own", "learners"):
                    yield (activity, dim.key, lens), 2

    monkeypatch.setattr(team, "_choices", alike)
    answered(12)
    told = text(page(Role.FACILITATOR))

    assert words.NO_DIFFERENCES.nl in told
    assert "Twee collega's delen gemiddeld 10,0 van de 10 punten." in told
    assert "niemand" in told


def test_when_nobody_answers_there_is_nothing_to_see():
    found = team.gather(12)
    for activity in ("axes", "metaphors", "theories"):
        team.finish(found, activity)
    at = page(Role.FACILITATOR)

    assert common.TOO_FEW.nl.format(minimum=5) in text(at)
    assert charts(at) == 0
