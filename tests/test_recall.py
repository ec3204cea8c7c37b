"""The look back with which a next study day begins, on the beamer and on the phones."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import (
    Amendment,
    AmendmentPart,
    ApproachNote,
    ApproachPoint,
    ApproachTalk,
    OpenQuestion,
    Paragraph,
    now,
)
from db.queries import agreements, progress, versions, workshops
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from ui import beamer as screens
from workshop.access import Role, Who
from workshop.agenda import Move, State, moves
from workshop.agreements import Action, soonest
from workshop.agreements import screens as spread
from workshop.words import recall as words


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    found = team.gather(6)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=found.workshop_id, activity="agreed")
        team.way_back(db, person_id=found.persons[0])
    return found


def page(browser, screen):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def html(at):
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return " ".join(body for body in bodies if "<style>" not in body)


def text(at):
    return unescape(re.sub("<[^>]+>", "", html(at)))


def on_beamer(played):
    """The words of every screen of the beamer, one after the other."""
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=played.workshop_id)
    who = Who(Role.FACILITATOR, played.workshop_id, Role.FACILITATOR, "nl", None)
    told = []
    for number in range(screens.pages(who, workshop, team.CONTENT.activity("agreed"))):
        with engine.writing() as db:
            progress.turn_page(db, workshop_id=played.workshop_id, page=number)
        told.append(text(page(Role.BEAMER, "beamer")))
    return told


def agree(played):
    """A version, a decision, an action, and a difference that was left open with a day."""
    id = played.workshop_id
    with engine.writing() as db:
        left = Amendment(
            workshop_id=id,
            aspect="visie",
            kind="leave_open",
            status="open",
            owner="Ada",
            review_on=date(2027, 1, 15),
        )
        done = Amendment(
            workshop_id=id,
            aspect="visie",
            kind="change",
            status="accepted",
            decided_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
        talk = ApproachTalk(workshop_id=id, held_on=date(2026, 11, 1), settled_at=now())
        db.add_all([left, done, talk])
        db.flush()
        db.add(AmendmentPart(amendment_id=done.id, part="words", body="Wij leren hardop."))
        origin = f"amendment:{left.id}"
        db.add(OpenQuestion(workshop_id=id, origin=origin, body="Wanneer kiest een leerling zelf?"))
        db.add(Paragraph(workshop_id=id, aspect="visie", body=f"{HOSTILE['html']}. Zin twee."))
        point = ApproachPoint(talk_id=talk.id, point="visie", stage=1, due_on=date(2026, 12, 1))
        db.add(point)
        db.flush()
        db.add(ApproachNote(point_id=point.id, part="action", body="Ouders vragen"))
        db.add(ApproachNote(point_id=point.id, part="owner", body="Els"))
        versions.make(db, workshop_id=id, why="proposed")


def test_nothing_is_opened_or_closed_for_a_look_back():
    assert all(moves(state, "recall") == () for state in State)


def test_the_soonest_actions_come_first_and_screens_hold_what_fits():
    found = soonest(Action(str(n), "Els", date(2026, 12, 9 - n)) for n in range(8))
    assert [one.due_on.day for one in found] == [2, 3, 4, 5, 6, 7]
    assert list(spread([3, 3, 3, 9, 20, 1], int, 8)) == [[3, 3], [3], [9], [20], [1]]
    assert list(spread([], int, 8)) == []


def test_before_anything_was_agreed_it_says_what_will_come(played):
    (only,) = on_beamer(played)
    assert words.NOTHING_YET.nl in only
    assert words.NOTHING_YET.nl in text(page("person-0", "contribute"))


def test_beamer_and_phones_tell_all_that_was_agreed(played):
    agree(played)
    told = on_beamer(played)
    phone = text(page("person-0", "contribute"))

    assert len(told) == 5
    for said in (
        "Wij leren hardop.",
        "Ouders vragen",
        words.BY.nl.format(owner="Els", day="1 december 2026"),
        "Wanneer kiest een leerling zelf?",
        words.REVIEW.nl.format(owner="Ada", day="15 januari 2027"),
    ):
        assert sum(said in each for each in told) == 1
        assert said in phone
    assert "Zin twee" not in phone
    assert "<script>alert" not in html(page("person-0", "contribute"))


def test_a_text_that_leaders_still_write_is_no_part_of_it(played):
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="visie", body="Nog van ons."))
    with engine.reading() as db:
        found = agreements.look_back(db, workshop_id=played.workshop_id)

    assert (found.text, found.version) == ((), None)
    assert "Nog van ons" not in text(page("person-0", "contribute"))


def test_the_cockpit_goes_past_it_without_a_move(played):
    at = page(Role.FACILITATOR, "facilitate")
    labels = [button.key for button in at.button if (button.key or "").startswith("move-agreed")]
    assert labels == []
    assert Move.OPEN not in moves(State.NOT_YET, "recall")


def test_the_year_and_the_two_days_begin_their_next_meetings_with_it():
    for template in ("two_days", "school_year"):
        days = team.CONTENT.agenda(template).days
        assert "agreed" not in [item.activity for item in days[0].items]
        assert any(item.activity == "agreed" for day in days[1:] for item in day.items[:2])
