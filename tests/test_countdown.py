"""In the cockpit: what takes a form away from people is announced first, and can be taken back."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop
from db.queries import announcing, progress, workshops
from tests import database as databases
from tests import team
from tests.workshops import APP
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.announcing import NOTICE
from workshop.words import announce as words

CLOSE = "move-axes-close"


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    found = team.gather(6)
    team.move(found, "axes", Move.OPEN, State.NOT_YET)
    return found


def cockpit():
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = Role.FACILITATOR
    at.run()
    at.switch_page("pages/facilitate.py").run()
    assert not at.exception
    return at


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def keys(at):
    return {button.key for button in at.button}


def found(played):
    with engine.reading() as db:
        room = workshops.describe(db, workshop_id=played.workshop_id).current_activity
        return room, progress.standing(db, workshop_id=played.workshop_id, activity="axes").state


def announced(played):
    with engine.reading() as db:
        return announcing.pending(db, workshop_id=played.workshop_id)


def counting(at):
    return [html.proto.body for html in at.get("html") if "data-moves" in html.proto.body]


def get_ready(played, people):
    with engine.writing() as db:
        for person in people:
            progress.set_ready(db, person_id=person, activity="axes", ready=True)


def test_closing_counts_down_and_changes_nothing_yet(played):
    at = cockpit()
    press(at, CLOSE)

    assert found(played) == ("axes", State.OPEN)
    assert announced(played).move is Move.CLOSE
    title = team.CONTENT.activity("axes").title.nl
    assert [f"sluit {title}" in body and "{left}" in body for body in counting(at)] == [True]
    assert {"move-now", "move-cancel"} <= keys(at)
    assert CLOSE not in keys(at)


def test_right_now_is_right_now(played):
    at = cockpit()
    press(at, CLOSE)
    press(at, "move-now")

    assert found(played) == ("axes", State.CLOSED)
    assert announced(played) is None
    assert "move-axes-show" in keys(at)
    assert counting(at) == []


def test_not_after_all_leaves_everything_as_it_was(played):
    at = cockpit()
    press(at, CLOSE)
    press(at, "move-cancel")

    assert found(played) == ("axes", State.OPEN)
    assert announced(played) is None
    assert CLOSE in keys(at)


def test_how_long_it_counts_down_is_chosen_and_holds_all_day(played):
    at = cockpit()
    assert at.selectbox(key="notice-seconds").value == NOTICE
    at.selectbox(key="notice-seconds").set_value(60).run()
    press(at, CLOSE)
    first = announced(played).at
    press(at, "move-cancel")
    assert at.selectbox(key="notice-seconds").value == 60

    at.selectbox(key="notice-seconds").set_value(10).run()
    press(at, CLOSE)
    assert 40 < (first - announced(played).at).total_seconds() < 55


def test_without_notice_it_happens_at_once(played):
    at = cockpit()
    at.selectbox(key="notice-seconds").set_value(0).run()
    press(at, CLOSE)

    assert found(played) == ("axes", State.CLOSED)
    assert announced(played) is None


def test_when_everybody_is_ready_nothing_is_asked_and_it_happens_at_once(played):
    get_ready(played, played.persons[:5])
    at = cockpit()
    assert len(at.selectbox) == 1
    get_ready(played, played.persons)
    at.run()
    assert len(at.selectbox) == 0
    press(at, CLOSE)

    assert found(played) == ("axes", State.CLOSED)


def test_leaving_an_open_activity_is_announced_as_well(played):
    at = cockpit()
    press(at, "go-web")

    assert found(played) == ("axes", State.OPEN)
    assert (announced(played).activity, announced(played).move) == ("web", None)
    press(at, "move-now")
    assert found(played) == ("web", State.OPEN)


def test_to_the_joining_screen_is_announced_in_words(played):
    at = cockpit()
    press(at, "to-joining")

    assert words.JOINING.nl in counting(at)[0]
    press(at, "move-now")
    assert found(played) == (None, State.OPEN)


def test_the_room_goes_back_to_where_it_was_by_one_button(played):
    get_ready(played, played.persons)
    at = cockpit()
    assert "go-back" not in keys(at)
    press(at, CLOSE)
    press(at, "move-axes-show")
    press(at, "move-metaphors-open")
    get_ready(played, ())
    press(at, "go-back")
    assert announced(played).activity == "axes"
    press(at, "move-now")

    assert found(played) == ("axes", State.SHOWN)
    assert "move-axes-open" in keys(at)


def test_of_two_facilitators_the_second_hears_of_the_announcement(played):
    first, second = cockpit(), cockpit()
    press(first, CLOSE)
    before = announced(played)
    press(second, CLOSE)

    assert [warning.value for warning in second.warning] == [words.FIRST_ANNOUNCED.nl]
    assert announced(played) == before
    assert "move-now" in keys(second)


def test_taking_back_too_late_is_said_and_right_now_is_not_done_twice(played):
    first, second = cockpit(), cockpit()
    press(first, CLOSE)
    second.run()
    third = cockpit()
    press(first, "move-now")
    press(second, "move-cancel")
    press(third, "move-now")

    assert [warning.value for warning in second.warning] == [words.TOO_LATE.nl]
    assert len(third.warning) == 0
    assert found(played) == ("axes", State.CLOSED)


def test_after_the_countdown_the_next_action_is_there(played):
    at = cockpit()
    press(at, CLOSE)
    with engine.writing() as db:
        kinds = {activity.id: activity.kind for activity in team.CONTENT.activities}
        assert announcing.carry_out(db, announced(played), kinds=kinds)
    at.run()

    assert "move-axes-show" in keys(at)
    assert "move-now" not in keys(at)


def test_the_beamer_counts_down_unless_it_is_empty(played):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = Role.BEAMER
    at.run()
    at.switch_page("pages/beamer.py").run()
    assert [words.ON_BEAMER.nl in body for body in counting(at)] == [True]

    with engine.writing() as db:
        db.get_one(Workshop, played.workshop_id).beamer_blank = True
    at.run()
    assert counting(at) == []
