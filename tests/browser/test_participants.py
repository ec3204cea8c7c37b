"""Somebody is taken out in a real cockpit, and a real phone says so in place of the form."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from db import engine
from db.models import Person
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import facilitate
from workshop.words import people as words

pytestmark = pytest.mark.browser

PATIENCE = 30_000


def test_who_is_taken_out_hears_it_and_can_come_in_again(module_data, visit):
    databases.fresh()
    played = team.gather(2, settings=replace(team.SETTINGS, promise="named"))
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        db.get_one(Person, played.persons[0]).name = "Anna"
        team.way_back(db, person_id=played.persons[0])
    phone = visit("person-0", width=360, height=740)
    phone.go(f"/contribute?w={played.code}&as=participant")
    cockpit = visit(Role.FACILITATOR, width=1280, height=900)
    cockpit.go(f"/facilitate?w={played.code}&as=facilitator")
    expect(cockpit.page.get_by_text("0 van 2 klaar · 2 bezig")).to_be_visible(timeout=PATIENCE)

    cockpit.page.get_by_text(facilitate.PEOPLE.nl, exact=True).click()
    cockpit.settle()  # what is still unfolding moves away under the mouse
    cockpit.page.get_by_role("combobox", name=words.CHOOSE.nl).click()
    cockpit.page.get_by_role("option", name="Anna").click()
    cockpit.page.get_by_role("button", name=words.REMOVE.nl, exact=True).click()
    cockpit.page.get_by_role("button", name=words.REMOVE_YES.nl).click()

    expect(cockpit.page.get_by_text(words.REMOVED.nl.format(name="Anna"))).to_be_visible(
        timeout=PATIENCE
    )
    expect(cockpit.page.get_by_text("0 van 1 klaar · 1 bezig")).to_be_visible(timeout=PATIENCE)
    expect(phone.page.get_by_role("heading", name=words.OUT_TITLE.nl)).to_be_visible(
        timeout=PATIENCE
    )
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360
    phone.page.locator("a.gt-button").click()
    expect(phone.page).to_have_url(f"{phone.url}/j")
