"""The facilitator starts a workshop and moves it; two facilitators, and everybody else, see it."""

from datetime import UTC, datetime, timedelta

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop
from db.queries import handing_over, people, progress, workshops
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from workshop.access import Role
from workshop.agenda import State
from workshop.words import common
from workshop.words import facilitate as words
from workshop.words import start as start_words


@pytest.fixture
def database(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))


def page(token, screen):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = token
    at.run()
    if screen != "start":
        at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


@pytest.fixture
def host(database):
    with engine.writing() as db:
        people.grant(db, browser="host", role=Role.HOST)
    return page("host", "start")


def fill(at, school="De Vlieger", team="Iedereen", audience="Alle leerlingen", groups=""):
    for field, value in zip(at.text_input, (school, team, audience), strict=True):
        field.set_value(value)
    at.text_area[0].set_value(groups)
    return at


def begin(at):
    next(button for button in at.button if button.label == start_words.BEGIN.nl).click().run()
    return at


def started():
    with engine.reading() as db:
        return db.exec(select(Workshop)).all()


def test_a_host_starts_a_workshop_with_what_was_settled(host):
    begin(fill(host, groups="Onderbouw\n\n Bovenbouw "))

    with engine.reading() as db:
        found = workshops.describe(db, workshop_id=started()[0].id)
    assert (found.school, found.team, found.audience) == (
        "De Vlieger",
        "Iedereen",
        "Alle leerlingen",
    )
    assert found.subgroups == ("Onderbouw", "Bovenbouw")
    assert (found.minimum_group, found.promise, found.language) == (5, "pseudonymous", "nl")
    year = found.retention - datetime.now(UTC).date()
    assert timedelta(days=365) < year < timedelta(days=430)


def test_the_links_are_shown_once_and_open_the_three_roles(host):
    begin(fill(host))
    at = host.switch_page("pages/facilitate.py").run()

    tokens = [code.value.rsplit("/", 1)[1] for code in at.code]
    with engine.reading() as db:
        opened = [people.opened_by(db, token=token).role for token in tokens]
    assert opened == [Role.FACILITATOR, Role.LEADER, Role.BEAMER]
    assert page("host", "facilitate").code == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"school": " "}, "School"),
        ({"audience": ""}, "Voor wie"),
        ({"groups": "Team A\nteam a"}, "Team A"),
        ({"groups": "x" * 61}, "te lang"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(host, typed, said):
    begin(fill(host, **typed))

    assert started() == []
    assert said.lower() in host.error[0].value.lower().replace("\\", "")
    assert host.text_input[1].value == "Iedereen"


def test_nobody_but_the_host_can_start_one(database):
    team.gather(1)

    assert page(Role.FACILITATOR, "start").get("form") == []


def test_hostile_names_are_shown_as_they_are_typed(host):
    begin(fill(host, school=HOSTILE["html"], team=HOSTILE["markdown"], audience=HOSTILE["emoji"]))
    at = page("host", "facilitate")

    bodies = "".join(html.proto.body for html in at.get("html"))
    assert "<script>alert" not in bodies
    assert "&lt;script&gt;alert" in bodies
    assert HOSTILE["emoji"] in bodies


def states(played):
    with engine.reading() as db:
        return {
            activity: standing.state
            for activity, standing in progress.standings(db, workshop_id=played.workshop_id).items()
        }


def everybody_is_ready(played, activity="axes"):
    """Then nothing has to be announced."""
    with engine.writing() as db:
        for person in played.persons:
            progress.set_ready(db, person_id=person, activity=activity, ready=True)


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def test_the_one_obvious_action_leads_through_an_activity(database):
    played = team.gather(6)
    everybody_is_ready(played)
    at = page(Role.FACILITATOR, "facilitate")
    press(at, "go-axes")
    for move, state in (("open", State.OPEN), ("close", State.CLOSED), ("show", State.SHOWN)):
        press(at, f"move-axes-{move}")
        assert states(played)["axes"] is state

    press(at, "move-metaphors-open")
    assert states(played) == {"axes": State.SHOWN, "metaphors": State.OPEN}
    with engine.reading() as db:
        now = workshops.describe(db, workshop_id=played.workshop_id).current_activity
    assert now == "metaphors"


def test_of_two_facilitators_the_second_hears_what_happened(database):
    played = team.gather(6)
    first, second = page(Role.FACILITATOR, "facilitate"), page(Role.FACILITATOR, "facilitate")
    for at in (first, second):
        press(at, "go-axes")
    second.run()
    press(first, "move-axes-open")
    press(second, "move-axes-open")

    title = team.CONTENT.activity("axes").title.nl
    expected = words.FIRST_MOVED.nl.format(title=title, state=words.STATES[State.OPEN].nl)
    assert [warning.value for warning in second.warning] == [expected]
    assert states(played)["axes"] is State.OPEN


def test_readiness_is_counted_and_never_named(database):
    played = team.gather(6)
    with engine.writing() as db:
        for person in played.persons[:2]:
            progress.set_ready(db, person_id=person, activity="axes", ready=True)
    at = page(Role.FACILITATOR, "facilitate")
    press(at, "go-axes")

    bodies = "".join(html.proto.body for html in at.get("html"))
    counts = {"ready": '<span data-count="ready">2</span>'}
    counts["people"] = '<span data-count="people">6</span>'
    assert words.READY.nl.format(**counts) in bodies
    assert words.NO_NAMES.nl in bodies


def test_a_workshop_is_deleted_only_with_its_code_typed(database):
    played = team.gather(6)
    at = page(Role.FACILITATOR, "facilitate")
    confirm = words.DELETE_CONFIRM.nl
    at.text_input(key="delete-code").set_value("WRONG1")
    next(button for button in at.button if button.label == confirm).click().run()
    assert [error.value for error in at.error] == [words.DELETE_WRONG.nl]
    assert len(started()) == 1

    at.text_input(key="delete-code").set_value(f"{played.code[:3]} {played.code[3:].lower()}")
    next(button for button in at.button if button.label == confirm).click().run()
    assert not at.exception
    assert started() == []


def test_a_device_that_was_sent_away_moves_nothing_any_more(database):
    played = team.gather(6)
    at = page(Role.FACILITATOR, "facilitate")
    with engine.writing() as db:
        people.grant(db, browser="colleague", role=Role.FACILITATOR, workshop_id=played.workshop_id)
        handing_over.stay_alone(db, workshop_id=played.workshop_id, browser="colleague")

    # A button whose callback runs before the page asks anew who is looking.
    press(at, next(b.key for b in at.button if (b.key or "").startswith("move-")))

    assert [title.value for title in at.title] == [common.NOT_HERE_TITLE.nl]
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=played.workshop_id).current_activity is None
