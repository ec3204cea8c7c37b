"""Where somebody was on the phone, also when the server has forgotten the tab."""

import pytest
import streamlit as st

from db import engine
from db.queries import answers, workshops, writings
from tests import database as databases
from tests.phone import title
from tests.test_contribute import CONTENT, Room, choose, tap
from tests.workshops import SETTINGS
from workshop import vision


@pytest.fixture(autouse=True)
def browsers(monkeypatch):
    """Every AppTest is a browser of its own."""
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def room():
    databases.fresh()
    with engine.writing() as db:
        return Room(workshops.start(db, SETTINGS)[0])


def forgotten(room, phone, browser="phone-1"):
    """The same tab with the address that it had, in a session that knows nothing of it."""
    again = room.open_page(browser)
    again.query_params.clear()
    again.query_params.update(phone.query_params)
    for name in ("at", "part-web", "part-axes"):
        if name in again.session_state:
            del again.session_state[name]
    again.run()
    assert not again.exception
    return again


def test_a_forgotten_tab_goes_on_at_the_same_field(room):
    phone, _ = room.phone("phone-1")
    room.move("web")
    phone.run()
    tap(phone, "thread-visie")
    box = phone.text_area[0].key

    again = forgotten(room, phone)

    assert [area.key for area in again.text_area] == [box]


def test_a_forgotten_tab_stays_where_a_text_may_be_under_the_hands(room):
    phone, _ = room.phone("phone-1")
    room.move("web")
    phone.run()
    tap(phone, "thread-visie")
    room.move("vision")

    again = forgotten(room, phone)

    assert title(again) == CONTENT.activity("web").title.nl
    assert len(again.text_area) == 1
    tap(again, "go-along")
    assert title(again) == CONTENT.activity("vision").title.nl
    assert "part" not in again.query_params


def test_a_forgotten_tab_is_at_the_same_question(room):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "3")

    again = forgotten(room, phone)

    assert again.radio(key="axes-mindset-own").value == "3"


@pytest.mark.parametrize(
    "address",
    [
        {"at": "nonsense", "part": "1"},
        {"at": "axes", "part": "-1"},
        {"at": "axes", "part": "٣"},
        {"at": "axes", "part": "9" * 400},
        {"at": "weigh", "part": "3"},
        {"at": "web", "part": "<b>"},
    ],
)
def test_no_address_brings_anybody_ahead_or_breaks_the_page(room, address):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    phone.query_params.update(address)
    again = forgotten(room, phone)

    assert title(again) == CONTENT.activity("axes").title.nl
    assert again.query_params["at"] == "axes"


def test_what_is_shown_is_what_is_saved(room):
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "3")
    asked = vision.sheet(CONTENT, CONTENT.activity("axes"))
    with engine.writing() as db:  # on another device
        answers.give(db, person_id=person, asked=asked, item="mindset", lens="own", value="-2")

    phone.run()

    assert phone.radio(key="axes-mindset-own").value == "-2"
    with engine.reading() as db:
        assert answers.own(db, person_id=person, activity="axes") == {("mindset", "own"): "-2"}


def test_a_text_is_shown_as_private_only_when_it_is(room):
    phone, person = room.phone("phone-1")
    room.move("vision")
    phone.run()
    mark = next(toggle.key for toggle in phone.toggle if toggle.key.startswith("share-"))
    phone.toggle(key=mark).set_value(True).run()
    number = int(mark.removeprefix("share-"))
    with engine.writing() as db:  # on another device
        writings.share(db, person_id=person, writing_id=number, shared=False)

    phone.run()

    assert phone.toggle(key=mark).value is False
    phone.toggle(key=mark).set_value(True).run()
    with engine.reading() as db:
        assert [text.shared for text in writings.own(db, person_id=person, activity="vision")] == [
            True
        ]
