"""Home work in a real browser: a phone hears of it by itself, and nothing under a hand is moved."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from db import engine
from db.queries import home_work, people, progress
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import home_work as words

pytestmark = pytest.mark.browser


@pytest.fixture
def played(module_data):
    databases.fresh()
    found = team.gather(6)
    team.move(found, "vision", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=found.workshop_id, activity="why")
        people.grant(
            db,
            browser="phone",
            role=Role.PARTICIPANT,
            workshop_id=found.workshop_id,
            person_id=found.persons[0],
        )
        team.way_back(db, person_id=found.persons[0])
    return found


def test_a_phone_hears_of_home_work_and_of_its_end_by_itself(played, visit):
    visitor = visit("phone", width=360, height=740)
    visitor.go(f"/contribute?w={played.code}")
    page = visitor.page
    today = datetime.now().astimezone().date()
    with engine.writing() as db:
        home_work.set_until(
            db, workshop_id=played.workshop_id, activity="vision", until=today, today=today
        )

    expect(page.get_by_role("heading", name=words.TITLE.nl)).to_be_visible()
    page.get_by_role("button", name="Begin:").click()
    page.locator("textarea").first.fill("Leren is samen zoeken")
    expect(page.get_by_text("Bewaard").first).to_be_visible()

    # The night falls: what is written stays, and is kept.
    with engine.writing() as db:
        assert home_work.over(db, today=today) == ()
        (found,) = home_work.over(db, today=today + timedelta(days=1))
        assert home_work.close(db, found, kinds={"vision": "vision"})
    page.wait_for_timeout(3000)
    expect(page.locator("textarea").first).to_have_value("Leren is samen zoeken")
    assert visitor.faults == []
