"""Reminders: told in time, put aside for a while, back when something changes."""

import re
from datetime import date, datetime, timedelta
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import (
    ApproachNote,
    ApproachPoint,
    ApproachTalk,
    MatrixEntry,
    MatrixTheme,
    Pilot,
    PilotPart,
    now,
)
from db.queries import agreements, home_work
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from workshop import reminders
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.pilots import LIMITS
from workshop.reminders import Due, Kind
from workshop.words import reminders as words

DAY = date(2026, 11, 21)


def due(kind=Kind.ACTION, days=0, key="1"):
    return Due(kind, key, DAY + timedelta(days=days), "Ouders vragen", "Els")


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_told_so_many_days_before_and_not_earlier(kind):
    ahead = reminders.AHEAD[kind]
    assert reminders.now([due(kind, ahead)], today=DAY) == (due(kind, ahead),)
    assert reminders.now([due(kind, ahead + 1)], today=DAY) == ()
    # And it does not go by itself: nobody has seen to it.
    assert reminders.now([due(kind, -400)], today=DAY) == (due(kind, -400),)
    assert reminders.is_late(due(kind, -1), today=DAY)
    assert not reminders.is_late(due(kind, 0), today=DAY)


def test_what_is_put_aside_stays_away_a_week_and_another_day_brings_it_back():
    one = due(days=2)
    rested = {one.name: reminders.until(DAY)}
    assert reminders.now([one], today=DAY, rested=rested) == ()
    assert reminders.now([one], today=DAY + timedelta(days=6), rested=rested) == ()
    assert reminders.now([one], today=DAY + timedelta(days=7), rested=rested) == (one,)
    assert reminders.now([due(days=3)], today=DAY, rested=rested) == (due(days=3),)


def test_the_earliest_comes_first():
    found = reminders.now([due(days=5), due(Kind.HOME_WORK, 1), due(days=-3, key="2")], today=DAY)
    assert [each.on for each in found] == sorted(each.on for each in found)


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    found = team.gather(6)
    team.move(found, "axes", Move.OPEN, State.NOT_YET)
    today = datetime.now().astimezone().date()
    with engine.writing() as db:
        home_work.set_until(
            db, workshop_id=found.workshop_id, activity="axes", until=today, today=today
        )
        talk = ApproachTalk(workshop_id=found.workshop_id, held_on=today, settled_at=now())
        db.add(talk)
        db.flush()
        point = ApproachPoint(talk_id=talk.id, point="visie", stage=1, due_on=today)
        db.add(point)
        db.flush()
        db.add(ApproachNote(point_id=point.id, part="action", body=HOSTILE["html"]))
        db.add(ApproachNote(point_id=point.id, part="owner", body="Els"))
    return found


def page(browser, screen):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def resting(at):
    return [button.key for button in at.button if (button.key or "").startswith("rest-")]


def html(at):
    return " ".join(element.proto.body for element in at.get("html"))


def test_leaders_are_reminded_of_what_they_agreed_and_the_facilitator_is_not(played):
    leader, facilitator = page(Role.LEADER, "draft"), page(Role.FACILITATOR, "facilitate")

    assert [key.split(":")[0] for key in resting(leader)] == ["rest-action", "rest-home_work"]
    assert [key.split(":")[0] for key in resting(facilitator)] == ["rest-home_work"]
    assert "<script>alert" not in html(leader)
    assert HOSTILE["html"] in unescape(re.sub("<br>", "\n", html(leader)))
    assert words.TODAY.nl in html(leader)


def test_one_role_puts_a_reminder_aside_and_the_other_keeps_it(played):
    leader = page(Role.LEADER, "draft")
    key = next(key for key in resting(leader) if "home_work" in key)
    leader.button(key=key).click().run()

    assert not leader.exception
    assert len(resting(leader)) == 1
    assert len(resting(page(Role.FACILITATOR, "facilitate"))) == 1


def test_actions_of_a_matrix_in_use_and_running_pilots_are_told_to_both(played):
    today = datetime.now().astimezone().date()
    with engine.writing() as db:
        themes = {
            status: MatrixTheme(workshop_id=played.workshop_id, status=status)
            for status in ("concept", "in_use", "evaluated")
        }
        stages = {
            stage: Pilot(workshop_id=played.workshop_id, stage=stage, ends_on=today)
            for stage in ("planned", "running", "ended")
        }
        db.add_all([*themes.values(), *stages.values()])
        db.flush()
        for status, theme in themes.items():
            db.add(
                MatrixEntry(
                    theme_id=theme.id,
                    level="patronen",
                    column="acties",
                    body=f"Doen: {status}",
                    ends_on=today,
                )
            )
        for stage, pilot in stages.items():
            for part in LIMITS:
                body = f"Pilot {stage}" if part == "name" else ""
                db.add(PilotPart(pilot_id=pilot.id, part=part, body=body))
    for found in (page(Role.LEADER, "draft"), page(Role.FACILITATOR, "facilitate")):
        told = html(found)
        assert "Doen: in_use" in told
        assert "Pilot running" in told
        assert not any(f"Doen: {other}" in told for other in ("concept", "evaluated"))
        assert not any(f"Pilot {other}" in told for other in ("planned", "ended"))
    with engine.reading() as db:
        actions = agreements.look_back(db, workshop_id=played.workshop_id).actions
    assert [action.what for action in actions if action.what.startswith("Doen")] == ["Doen: in_use"]


def test_who_takes_part_or_looks_at_the_beamer_is_reminded_of_nothing(played):
    assert resting(page("person-0", "contribute")) == []
    assert resting(page(Role.BEAMER, "beamer")) == []
