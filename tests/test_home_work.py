"""Home work on real pages: the facilitator sets it, people find it and come back to it."""

import re
from datetime import date, datetime, timedelta
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import AgendaDay, AgendaItem
from db.queries import agenda, home_work, people, progress
from tests import database as databases
from tests import team
from tests.workshops import APP
from web import conductor
from workshop import dates
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.home_work import Stage, Task, in_order, is_over, problem
from workshop.words import contribute as form_words
from workshop.words import home_work as words


def today():
    return datetime.now().astimezone().date()


NEXT_WEEK = today() + timedelta(days=7)


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    found = team.gather(6)
    for person in found.persons:
        with engine.writing() as db:
            team.way_back(db, person_id=person)
    return found


def page(browser, screen="contribute"):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def text(at):
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return unescape(re.sub("<[^>]+>", " ", " ".join(b for b in bodies if "<style>" not in b)))


def titles(at):
    """What the screen is called, however that is drawn."""
    bodies = " ".join(element.proto.body for element in at.get("html"))
    drawn = re.findall("<h1[^>]*>(.*?)</h1>", bodies, flags=re.DOTALL)
    return [title.value for title in at.title] + [unescape(title) for title in drawn]


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception
    return at


def keys(at):
    return [button.key for button in at.button]


def open_at_home(played, *activities, until=NEXT_WEEK):
    for activity in activities:
        team.move(played, activity, Move.OPEN, State.NOT_YET)
        with engine.writing() as db:
            home_work.set_until(
                db, workshop_id=played.workshop_id, activity=activity, until=until, today=today()
            )


def go(played, activity):
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity=activity)


# Pure rules


def test_today_is_a_possible_last_day_and_yesterday_is_not():
    day = date(2026, 11, 21)
    after = day + timedelta(days=100)
    assert problem(day, today=day, retention=after) is None
    assert problem(day - timedelta(days=1), today=day, retention=after) == "past"
    assert not is_over(day, today=day)
    assert is_over(day, today=day + timedelta(days=1))


def test_what_ends_first_comes_first_and_what_is_done_last():
    found = in_order(
        [
            Task("a", date(2026, 12, 1), Stage.DONE),
            Task("b", date(2026, 12, 9), Stage.TO_DO),
            Task("c", date(2026, 12, 4), Stage.BEGUN),
        ]
    )
    assert [task.activity for task in found] == ["c", "b", "a"]


# The cockpit


def test_the_facilitator_makes_home_work_of_what_is_open_and_sees_counts_only(played):
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.set_ready(db, person_id=played.persons[0], activity="axes", ready=True)
    at = page(Role.FACILITATOR, "facilitate")
    press(at, "home-set-axes")

    told = text(at)
    assert dates.coming(NEXT_WEEK, "nl") in told
    assert words.COUNTS.nl.format(done=1, begun=0, nothing=5, people=6) in told
    assert words.COUNTS_ONLY.nl in told


def test_a_day_that_has_gone_by_is_refused_in_words_and_nothing_changes(played):
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    at = page(Role.FACILITATOR, "facilitate")
    at.date_input[0].set_value(today() - timedelta(days=1)).run()
    press(at, "home-set-axes")

    assert [warning.value for warning in at.warning] == [words.PROBLEMS["past"].nl]
    with engine.reading() as db:
        assert home_work.listed(db, workshop_id=played.workshop_id) == ()


def test_names_of_who_is_not_done_are_told_only_where_that_was_promised(played):
    open_at_home(played, "axes")
    assert "Nog niet klaar" not in text(page(Role.FACILITATOR, "facilitate"))


# The phone


def test_what_is_asked_comes_first_until_when_and_how_far_also_when_the_room_is_elsewhere(played):
    open_at_home(played, "axes", "vision")
    go(played, "why")
    at = page("person-0")

    assert titles(at) == [words.TITLE.nl]
    told = text(at)
    assert told.count(words.UNTIL.nl.format(day=dates.coming(NEXT_WEEK, "nl"))) == 2
    assert told.count(words.STAGES[Stage.TO_DO].nl) == 2
    assert {"home-axes", "home-vision"} <= set(keys(at))


def test_a_person_begins_comes_back_to_all_and_sees_what_is_done(played):
    open_at_home(played, "axes", "vision")
    go(played, None)
    at = press(page("person-0"), "home-axes")
    assert titles(at) == [team.CONTENT.activity("axes").title.nl]
    assert words.CLOSES.nl.format(day=dates.coming(NEXT_WEEK, "nl")) in text(at)

    press(at, "go-along")
    assert titles(at) == [words.TITLE.nl]
    with engine.writing() as db:
        progress.set_ready(db, person_id=played.persons[0], activity="axes", ready=True)
    at.run()
    assert words.STAGES[Stage.DONE].nl in text(at)
    # What is still to do comes first.
    assert [key for key in keys(at) if (key or "").startswith("home-")] == [
        "home-vision",
        "home-axes",
    ]


def test_a_form_under_the_hands_stays_when_it_becomes_home_work(played):
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    at = page("person-0")
    with engine.writing() as db:
        home_work.set_until(
            db, workshop_id=played.workshop_id, activity="axes", until=NEXT_WEEK, today=today()
        )
    at.run()

    assert titles(at) == [team.CONTENT.activity("axes").title.nl]
    assert words.TITLE.nl not in titles(at)


def test_where_the_room_is_at_home_work_itself_a_new_device_chooses_first(played):
    open_at_home(played, "vision", "axes")
    at = page("person-0")
    assert titles(at) == [words.TITLE.nl]
    # And again: a new drawing does not bring the form by itself.
    at.run()
    assert titles(at) == [words.TITLE.nl]

    press(at, "home-axes")
    assert titles(at) == [team.CONTENT.activity("axes").title.nl]


def test_on_a_study_day_the_room_leads_and_home_work_waits_below(played):
    open_at_home(played, "vision")
    go(played, "why")
    with engine.writing() as db:
        template = team.CONTENT.agenda("study_day")
        agenda.lay(db, workshop_id=played.workshop_id, template=template, lang="nl")
    with engine.writing() as db:
        day = agenda.read(db, workshop_id=played.workshop_id)[0]
        db.get_one(AgendaDay, day.id).held_on = today()
        assert db.get_one(AgendaItem, day.items[0].id) is not None
    at = page("person-0")

    assert titles(at) == [team.CONTENT.activity("why").title.nl]
    assert "thread-to-vision" in keys(at)


def test_after_its_last_day_it_is_gone_from_the_list_and_the_text_is_still_there(
    played, monkeypatch
):
    open_at_home(played, "vision", until=today())
    go(played, None)
    at = press(page("person-0"), "home-vision")
    at.text_area[0].set_value("Leren is samen zoeken.").run()
    tomorrow = datetime.now().astimezone() + timedelta(days=1)

    class Tomorrow(datetime):
        @classmethod
        def now(cls, tz=None):
            return tomorrow.astimezone(tz) if tz else tomorrow.replace(tzinfo=None)

    monkeypatch.setattr(conductor, "datetime", Tomorrow)
    assert conductor.close_home_work() == conductor.HOME_WORK
    at.run()

    assert at.text_area[0].value == "Leren is samen zoeken."
    assert form_words.CLOSED.nl in text(at)
    assert "home-vision" not in keys(page("person-1"))


def test_somebody_comes_back_weeks_later_on_another_device_with_the_code(played):
    open_at_home(played, "axes", "vision")
    go(played, None)
    with engine.writing() as db:
        code, _ = team.way_back(db, person_id=played.persons[3])
    with engine.writing() as db:
        found = people.by_personal_code(db, workshop_id=played.workshop_id, code=code)
        people.grant(
            db,
            browser="new-laptop",
            role=Role.PARTICIPANT,
            workshop_id=played.workshop_id,
            person_id=found,
        )
        progress.set_ready(db, person_id=played.persons[3], activity="axes", ready=True)
    at = page("new-laptop")

    assert titles(at) == [words.TITLE.nl]
    assert words.STAGES[Stage.DONE].nl in text(at)
    assert words.LEAD_ONE.nl in text(at)
