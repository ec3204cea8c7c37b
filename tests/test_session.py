"""Who is looking: several browsers, roles and workshops on one real database."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.queries import people, workshops
from tests import database as databases
from tests import team
from tests.workshops import APP
from workshop.access import ALLOWED, Role, Screen
from workshop.words import common
from workshop.words import people as people_words
from workshop.words import start as start_words


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    return team.gather(6)


def browser(token, **query):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = token
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def open_page(token, screen, **query):
    at = browser(token)
    for name, value in query.items():
        at.query_params[name] = value
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def is_refused(at):
    return any(common.NOT_HERE_TITLE.nl == title.value for title in at.title)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.HOST}))
def test_a_role_opens_exactly_the_pages_of_the_rule(played, role):
    at = browser("person-0" if role is Role.PARTICIPANT else role)

    opened = set()
    for screen in set(Screen) - {Screen.START}:
        at.query_params["w"] = played.code
        at.switch_page(f"pages/{screen}.py").run()
        assert not at.exception, screen
        if not is_refused(at):
            opened.add(screen)

    assert opened == {screen for screen in Screen if role in ALLOWED[screen]}


@pytest.mark.parametrize("token", [None, "", "somebody-else"])
def test_a_stranger_gets_a_way_in_and_nothing_else(played, token):
    at = open_page(token, Screen.FACILITATE, w=played.code)

    assert is_refused(at)
    assert played.code not in str([html.proto.body for html in at.get("html")])


def test_one_browser_keeps_three_roles_apart(played):
    with engine.writing() as db:
        for role in (Role.FACILITATOR, Role.BEAMER):
            people.grant(db, browser="mine", role=role, workshop_id=played.workshop_id)
        people.join(db, workshop_id=played.workshop_id, browser="mine", name=None, subgroup=None)
    tabs = {
        Role.FACILITATOR: open_page("mine", Screen.PICTURE, w=played.code, **{"as": "facilitator"}),
        Role.PARTICIPANT: open_page("mine", Screen.PICTURE, w=played.code, **{"as": "participant"}),
        Role.BEAMER: open_page("mine", Screen.BEAMER, w=played.code, **{"as": "beamer"}),
    }

    for role, tab in tabs.items():
        assert tab.run().session_state["role"] == role


def test_two_workshops_in_one_browser_are_told_apart_by_the_address(played):
    other = team.gather(1)
    for code, workshop_id in ((played.code, played.workshop_id), (other.code, other.workshop_id)):
        at = open_page(Role.FACILITATOR, Screen.FACILITATE, w=code)
        assert at.session_state["workshop_id"] == workshop_id


def test_the_address_of_a_workshop_that_is_gone_never_opens_another(played):
    with engine.writing() as db:
        gone, _ = workshops.start(db, team.SETTINGS)
        code = workshops.describe(db, workshop_id=gone).code
        workshops.remove(db, workshop_id=gone)

    assert is_refused(open_page(Role.FACILITATOR, Screen.FACILITATE, w=code))


def test_a_role_that_was_taken_away_closes_the_page_at_the_next_rerun(played):
    at = open_page("person-0", Screen.CONTRIBUTE, w=played.code)
    assert not is_refused(at)
    with engine.writing() as db:
        people.leave(db, browser="person-0", workshop_id=played.workshop_id)

    assert [title.value for title in at.run().title] == [people_words.OUT_TITLE.nl]


def test_a_language_is_switched_per_browser_and_stays(played):
    at = open_page(Role.LEADER, Screen.DOCUMENT, w=played.code)
    at.button(key="switch-language").click().run()

    assert at.button(key="switch-language").label == "Nederlands"
    again = open_page(Role.LEADER, Screen.DOCUMENT, w=played.code)
    assert again.button(key="switch-language").label == "Nederlands"
    other = open_page(Role.FACILITATOR, Screen.DOCUMENT, w=played.code)
    assert other.button(key="switch-language").label == "English"


def test_the_first_page_shows_a_guest_how_to_join_and_nothing_to_start(played):
    at = browser("nobody")

    assert not at.exception
    assert at.get("form") == []
    assert start_words.JOIN.nl in str([html.proto.body for html in at.get("html")])


def test_the_first_page_brings_people_back_to_where_they_were(played):
    at = browser("person-0")

    labels = [link.proto.label for link in at.get("page_link")]
    assert [start_words.AS_ROLE["participant"].nl in label for label in labels] == [True]
