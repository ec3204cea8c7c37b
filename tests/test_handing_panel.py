"""Steering together, as the cockpit shows it: letting a colleague in, and stopping."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import now
from db.queries import handing_over, people
from db.tokens import normalised, spaced
from tests import database as databases
from tests import team
from tests.workshops import APP
from workshop.access import Role
from workshop.language import LANGS
from workshop.words import common
from workshop.words import handing as words

FIRST = Role.FACILITATOR


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    return team.gather(6)


def page(browser=FIRST):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page("pages/facilitate.py").run()
    assert not at.exception
    return at


def shown(at):
    return "\n".join(element.proto.body for element in at.get("html"))


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def labels(at):
    return [expander.label for expander in at.expander if words.TITLE.nl in expander.label]


def made(at):
    _, new = at.session_state["handed-over"]
    return new


def take(new, browser):
    with engine.writing() as db:
        return handing_over.take(db, code_hash=new.code_hash, browser=browser, now=now())


def steers(browser):
    with engine.reading() as db:
        return Role.FACILITATOR in {held.role for held in people.grants(db, browser=browser)}


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.NOTE_KEEPER])
def test_a_code_is_shown_large_with_its_address_and_works(played, role):
    at = page()
    press(at, f"hand-over-{role}")

    code = made(at).code
    assert f'<p class="gt-code">{spaced(code)}</p>' in shown(at)
    assert "/h " in shown(at)
    assert take(made(at), "second").role is role
    assert normalised(code) == code


def test_both_see_that_two_devices_steer(played):
    at = page()
    assert labels(at) == [f"{words.TITLE.nl} · {words.ONE_DEVICE.nl}"]
    press(at, f"hand-over-{Role.FACILITATOR}")
    take(made(at), "second")
    at.run()

    both = f"{words.TITLE.nl} · {words.DEVICES.nl.format(n=2)}"
    assert labels(at) == labels(page("second")) == [both]
    assert words.TAKEN.nl in shown(at)
    assert spaced(made(at).code) not in shown(at)


def test_the_only_facilitator_hears_why_stopping_is_not_possible(played):
    at = page()
    press(at, "hand-stop")

    assert words.ONLY_ONE.nl in shown(at)
    assert "hand-yes" not in {button.key for button in at.button}
    assert steers(FIRST)


def test_who_stops_is_out_after_a_second_thought(played):
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.FACILITATOR, workshop_id=played.workshop_id)
    at = page()
    press(at, "hand-stop")
    press(at, "hand-no")
    assert steers(FIRST)

    press(at, "hand-stop")
    press(at, "hand-yes")
    assert [title.value for title in at.title] == [common.NOT_HERE_TITLE.nl]
    assert not steers(FIRST)
    assert steers("second")


def test_only_this_device_remains(played):
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.FACILITATOR, workshop_id=played.workshop_id)
    other, at = page("second"), page()
    press(at, "hand-alone")
    press(at, "hand-yes")

    assert steers(FIRST)
    assert not steers("second")
    other.run()
    assert [title.value for title in other.title] == [common.NOT_HERE_TITLE.nl]


def test_who_was_sent_away_makes_no_code_any_more(played):
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.FACILITATOR, workshop_id=played.workshop_id)
    other = page("second")
    with engine.writing() as db:
        handing_over.stay_alone(db, workshop_id=played.workshop_id, browser=FIRST)
    other.button(key=f"hand-over-{Role.FACILITATOR}").click().run()

    assert "handed-over" not in other.session_state
    assert [title.value for title in other.title] == [common.NOT_HERE_TITLE.nl]


@pytest.mark.parametrize("lang", LANGS)
def test_the_panel_speaks_both_languages(played, lang):
    with engine.writing() as db:
        (held,) = people.grants(db, browser=FIRST)
        people.set_language(db, grant_id=held.id, language=lang)
    at = page()

    button = at.button(key=f"hand-over-{Role.NOTE_KEEPER}")
    assert button.label == words.MAKE[Role.NOTE_KEEPER][lang]
    assert words.LEAD[lang] in shown(at)
