"""The steps with what is missing, and the lead group's meter, as people see and press them."""

import re
from datetime import timedelta
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import now
from db.queries import approach, criteria, drafts
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from workshop import dates
from workshop.access import Role
from workshop.reminders import Kind
from workshop.words import approach as approach_words
from workshop.words import common
from workshop.words import reminders as reminder_words
from workshop.words import steps as words


@pytest.fixture
def played(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    return team.gather(6)


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
    return " ".join(re.sub("<style>.*?</style>", "", body, flags=re.DOTALL) for body in bodies)


def text(at):
    return unescape(re.sub("<[^>]+>", " ", html(at)))


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception
    return at


def keys(at):
    return [button.key for button in at.button]


def passings(played):
    with engine.reading() as db:
        return criteria.passings(db, workshop_id=played.workshop_id)


KEYS = [item.key for item in team.CONTENT.instrument("veranderaanpak").items]

# Closing a step


def test_leaders_tick_what_the_app_cannot_know_and_the_facilitator_only_its_own(played):
    leader = page(Role.LEADER, "steps")
    assert {"tick-reasons", "tick-decision_record"} <= {box.key for box in leader.checkbox}
    assert [box.key for box in page(Role.FACILITATOR, "steps").checkbox] == [
        "tick-picture_discussed"
    ]

    leader.checkbox(key="tick-reasons").check().run()
    assert not leader.exception
    title = team.CONTENT.step(1).title.nl
    opened = [each.label for each in page(Role.LEADER, "steps").expander]
    assert opened[0] == words.STEP.nl.format(n=1, title=title, met=3, all=5)


def test_the_cockpit_tells_calmly_what_is_missing_when_a_next_step_comes(played):
    team.finish(played, "why")
    at = page(Role.FACILITATOR, "facilitate")
    assert words.BOX.nl.format(n=1, met=2, all=5) in text(at)
    # Going on is as near as ever.
    assert any((key or "").startswith("move-") for key in keys(at))

    team.finish(played, "axes")
    assert words.BOX_FREE.nl not in text(page(Role.FACILITATOR, "facilitate"))


def test_the_room_sees_nothing_of_it(played):
    team.finish(played, "why")
    assert "stap 1" not in text(page(Role.BEAMER, "beamer")).casefold()


def test_going_on_without_a_reason_is_refused_and_with_one_it_is_recorded(played):
    team.finish(played, "why")
    at = press(page(Role.FACILITATOR, "facilitate"), "step-anyway-1")
    press(at, "step-record-1")
    assert words.NO_REASON.nl in [warning.value for warning in at.warning]
    assert passings(played)[0].passed_on is None

    at.text_area[0].set_value(HOSTILE["html"]).run()
    press(at, "step-record-1")
    (found,) = passings(played)
    assert (found.role, found.reason) == (Role.FACILITATOR, HOSTILE["html"])
    assert set(found.missing) == {"reasons", "ambition", "dates"}
    shown = html(page(Role.LEADER, "steps"))
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


def test_leaders_settle_who_looks_after_the_vision_and_a_day_that_is_still_to_come(played):
    at = press(page(Role.LEADER, "steps"), "care-begin")
    at.text_area[0].set_value("Els").run()
    at.date_input(key="care-review").set_value(now().date() - timedelta(days=2)).run()
    assert words.CARE_PAST.nl in [warning.value for warning in at.warning]
    assert at.date_input(key="care-review").value is None

    soon = now().date() + timedelta(days=20)
    at.date_input(key="care-review").set_value(soon).run()
    told = words.CARE_TOLD.nl.format(owner="Els", day=dates.day(soon, "nl"))
    assert told in text(page(Role.FACILITATOR, "steps"))
    # Both are reminded of it in time.
    for role, screen in ((Role.LEADER, "draft"), (Role.FACILITATOR, "facilitate")):
        assert reminder_words.KINDS[Kind.VISION].nl in text(page(role, screen))


# The change approach


def talk(played):
    with engine.reading() as db:
        return approach.talks(db, workshop_id=played.workshop_id)[0]


def test_the_meter_is_for_the_lead_group_alone(played):
    at = page(Role.FACILITATOR, "approach")
    assert [title.value for title in at.title] == [common.NOT_HERE_TITLE.nl]


def test_the_lead_group_fills_it_in_point_by_point_and_settles_it(played):
    at = press(page(Role.LEADER, "approach"), "approach-begin")
    first = KEYS[0]
    at.button_group[0].set_value(2).run()
    assert talk(played).point(first).stage == 2
    assert approach_words.WEAK.nl in text(at)

    for _ in range(7):
        press(at, "approach-next")
    press(at, "approach-settle")
    found = talk(played)
    assert (found.settled, found.rated) == (True, 1)
    assert approach_words.BARE.nl.format(n=1) in text(at)


def test_an_action_without_a_day_is_told_with_its_number_and_stays(played):
    at = press(page(Role.LEADER, "approach"), "approach-begin")
    at.button_group[0].set_value(1).run()
    found = talk(played)
    with engine.reading() as db:
        fields = approach.fields(db, talk_id=found.id)[KEYS[0]]
    for field, body in ((fields.action, "Ouders vragen"), (fields.owner, "Els")):
        with engine.writing() as db:
            drafts.save(
                db,
                workshop_id=played.workshop_id,
                browser=Role.LEADER,
                field=field,
                body=body,
                revision=1,
                now=now(),
            )
    for _ in range(7):
        press(at, "approach-next")
    press(at, "approach-settle")

    assert approach_words.PROBLEMS["no_date"].nl.format(n=1) in [w.value for w in at.warning]
    assert not talk(played).settled
    assert "Ouders vragen" in [area.value for area in at.text_area]


def test_a_next_talk_stands_beside_the_last_one(played):
    with engine.writing() as db:
        for day, stage in ((now().date() - timedelta(days=90), 1), (now().date(), 3)):
            id = approach.begin(db, workshop_id=played.workshop_id, points=KEYS, today=day)
            approach.rate(
                db,
                workshop_id=played.workshop_id,
                talk_id=id,
                point=KEYS[0],
                stage=stage,
            )
            approach.settle(db, workshop_id=played.workshop_id, talk_id=id)
    at = page(Role.LEADER, "approach")

    assert approach_words.CHANGES["further"].nl in text(at)
    assert html(at).count("dot then") >= 1
    at.selectbox(key="approach-before").set_value(0).run()
    assert approach_words.CHANGES["further"].nl not in text(at)
