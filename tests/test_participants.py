"""The people in the cockpit: counts for every promise, names only where they were promised."""

from dataclasses import replace
from datetime import timedelta

import pytest
import streamlit as st
from sqlmodel import col, select, update
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Answer, Grant, Person, Progress, now
from db.queries import people, progress
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP, SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import common
from workshop.words import people as words

NAMED = replace(SETTINGS, promise="named")


@pytest.fixture(autouse=True)
def database(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))


def page(browser=Role.FACILITATOR, screen="facilitate"):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def bodies(at):
    return "".join(html.proto.body for html in at.get("html"))


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def choose(at, person):
    at.selectbox(key="participant").set_value(person).run()
    assert not at.exception


def call(played, *names):
    """Give people their names, in the order in which they joined."""
    with engine.writing() as db:
        for person, name in zip(played.persons, names, strict=False):
            db.get_one(Person, person).name = name


def stored_names():
    with engine.reading() as db:
        return list(db.exec(select(Person.name).order_by(col(Person.id))))


def half_an_hour_later(played, *, away=()):
    with engine.writing() as db:
        db.exec(update(Person).values(joined_at=now() - timedelta(hours=1)))
        db.exec(update(Progress).values(opened_at=now() - timedelta(minutes=30)))
        db.exec(
            update(Person)
            .where(col(Person.id).in_(away))
            .values(seen_at=now() - timedelta(minutes=20))
        )


def test_nobody_yet_has_no_counts_and_says_what_will_come():
    team.gather(0)
    at = page()

    assert words.NOBODY.nl in bodies(at)
    assert " van 0 " not in bodies(at)


def test_the_room_is_counted_while_answers_are_given_and_only_present_otherwise():
    played = team.gather(4)
    assert words.HERE.nl.format(here=4, people=4) in bodies(page())

    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    done, busy, _, away = played.persons
    with engine.writing() as db:
        db.add(Answer(person_id=busy, activity="axes", item="mindset", lens="own", value="1"))
        progress.set_ready(db, person_id=done, activity="axes", ready=True)
    half_an_hour_later(played, away=[away])
    with engine.writing() as db:
        people.join(db, workshop_id=played.workshop_id, browser="late", name=None, subgroup=None)

    at = page()
    assert "<b>1 van 5 klaar</b> · 2 bezig · 1 nog niets · 1 weg" in bodies(at)
    assert words.NOTHING_HELP.nl in bodies(at)
    assert words.LATE_ONE.nl.format(n=1) in bodies(at)

    team.move(played, "axes", Move.CLOSE, State.OPEN)
    assert words.HERE.nl.format(here=4, people=5) in bodies(page())


def test_a_name_is_corrected_and_shown_as_it_was_typed():
    played = team.gather(2, settings=NAMED)
    call(played, "Ana", "Bram")
    at = page()
    choose(at, played.persons[0])
    at.text_input(key=f"name-of-{played.persons[0]}").set_value(HOSTILE["html"][:60])
    press(at, "rename")

    assert stored_names() == [HOSTILE["html"][:60], "Bram"]
    assert "<script>alert" not in bodies(at)
    assert "&lt;script&gt;alert" in bodies(at)
    assert words.RENAMED.nl in bodies(at)


def test_an_empty_name_is_refused_and_the_old_one_stands():
    played = team.gather(1, settings=NAMED)
    call(played, "Anna")
    at = page()
    choose(at, played.persons[0])
    at.text_input(key=f"name-of-{played.persons[0]}").set_value("  ")
    press(at, "rename")

    assert stored_names() == ["Anna"]
    assert words.NAME_MISSING.nl in bodies(at)


def test_taking_somebody_out_is_asked_twice_and_can_be_left():
    played = team.gather(3, settings=NAMED)
    call(played, "Anna", "Bram", "Anna")
    at = page()
    assert sorted(at.selectbox(key="participant").options) == ["Anna (1)", "Anna (2)", "Bram"]
    choose(at, played.persons[2])
    press(at, "take-out")
    assert words.REMOVE_WHAT.nl.format(name="Anna (2)") in bodies(at)
    press(at, "take-out-no")
    assert stored_names() == ["Anna", "Bram", "Anna"]

    press(at, "take-out")
    press(at, "take-out-yes")
    assert stored_names() == ["Anna", "Bram"]
    assert words.REMOVED.nl.format(name="Anna (2)") in bodies(at)


@pytest.mark.parametrize("promise", ["anonymous", "pseudonymous"])
def test_without_names_only_those_who_left_nothing_are_taken_out(promise):
    played = team.gather(4, settings=replace(SETTINGS, promise=promise))
    call(played, "Vink", "Beuk", "Otter", "Egel")
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.set_ready(db, person_id=played.persons[0], activity="axes", ready=True)
    half_an_hour_later(played, away=played.persons[:3])

    at = page()
    assert not any(name in bodies(at) for name in ("Vink", "Beuk", "Otter", "Egel"))
    assert "participant" not in [box.key for box in at.selectbox]
    assert words.EMPTY_MANY.nl.format(n=2) in bodies(at)
    press(at, "remove-empty")

    assert stored_names() == ["Vink", "Egel"]
    assert words.REMOVED_EMPTY.nl.format(n=2) in bodies(at)
    assert "remove-empty" not in [button.key for button in at.button]


def test_a_facilitator_who_may_no_longer_look_sees_no_names():
    played = team.gather(1, settings=NAMED)
    call(played, "Anna")
    at = page()
    with engine.writing() as db:
        for grant in db.exec(select(Grant).where(Grant.role == Role.FACILITATOR)):
            db.delete(grant)
    choose(at, played.persons[0])

    assert "Anna" not in bodies(at)
    assert [title.value for title in at.title] == [common.NOT_HERE_TITLE.nl]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_phone_of_who_was_taken_out_says_so_and_how_to_come_in_again(lang):
    played = team.gather(2, settings=SETTINGS if lang == "nl" else team.english())
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[0])
    at = page("person-0", "contribute")
    with engine.writing() as db:
        people.withdraw(db, person_id=played.persons[0])
    at.run()

    assert [title.value for title in at.title] == [words.OUT_TITLE[lang]]
    assert words.OUT[lang] in bodies(at)


def test_a_stranger_was_never_taken_out():
    team.gather(1)

    assert [title.value for title in page("stranger", "contribute").title] == [
        common.NOT_HERE_TITLE.nl
    ]
