"""A talk in subgroups in Chromium: a facilitator, two phones of one group, and the beamer."""

import re

import pytest
from playwright.sync_api import expect

from db import engine
from db.models import OpenQuestion
from db.queries import dialogue, people, progress, seating
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import dialogue as words

pytestmark = pytest.mark.browser
_PATIENCE = 15_000


@pytest.fixture(scope="module")
def played(module_data):
    databases.fresh()
    found = team.gather(9)
    with engine.writing() as db:
        db.add(OpenQuestion(workshop_id=found.workshop_id, origin="own:1", body="Hoe toetsen wij?"))
        for number, person in enumerate(found.persons):
            team.way_back(db, person_id=person)
            people.grant(
                db,
                browser=f"talk-{number}",
                role=Role.PARTICIPANT,
                workshop_id=found.workshop_id,
                person_id=person,
            )
        for role in (Role.FACILITATOR, Role.BEAMER):
            people.grant(db, browser=f"talk-{role}", role=role, workshop_id=found.workshop_id)
    team.move(found, "dialogue", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=found.workshop_id, activity="dialogue")
    return found


def test_all_phones_of_a_group_share_its_part_and_clock_and_a_call_is_seen_and_heard(played, visit):
    facilitator = visit(f"talk-{Role.FACILITATOR}", width=1280, height=720)
    facilitator.go(f"/dialogue?w={played.code}&as=facilitator")
    beamer = visit(f"talk-{Role.BEAMER}", width=1280, height=720)
    beamer.go(f"/beamer?w={played.code}&as=beamer")
    phones = [visit(f"talk-{number}", width=360, height=740) for number in (0, 1)]
    for phone in phones:
        phone.go(f"/contribute?w={played.code}&as=participant")
        expect(phone.page.get_by_text(words.NO_GROUP.nl)).to_be_visible()

    # The first two sit together.
    first, second = (phone.page for phone in phones)
    with engine.writing() as db:
        planned = (played.persons[:5], played.persons[5:])
        seating.seat(db, workshop_id=played.workshop_id, groups=planned)
    for page in (first, second):
        expect(page.locator(".gt-seat b")).to_have_text("1", timeout=_PATIENCE)
    expect(beamer.page.get_by_text(words.FIND.nl, exact=True)).to_be_visible(timeout=_PATIENCE)

    first.locator(".st-key-go-on button", has_text=words.WRITE.nl).click()
    first.locator(".st-key-go-on button", has_text=words.BEGIN.nl).click()
    for page in (first, second):
        expect(page.locator(".gt-part-now [data-until]")).to_have_text(
            re.compile(r"^\d+:\d\d$"), timeout=_PATIENCE
        )
    shown = [page.locator("[data-until]").first.inner_text() for page in (first, second)]
    minutes = [int(text[:-3]) * 60 + int(text[-2:]) for text in shown]
    assert abs(minutes[0] - minutes[1]) <= 2

    # What is being typed stays under the hands while the facilitator gives everybody more time.
    field = first.locator("textarea").first
    field.press_sequentially("Rust helpt", delay=20)
    facilitator.page.locator(".st-key-all-more button").first.click()
    facilitator.settle()
    field.press_sequentially(" ons", delay=20)
    assert field.input_value() == "Rust helpt ons"

    second.locator(".st-key-call button").first.click()
    expect(facilitator.page.get_by_text(words.CALLS.nl.format(n=1))).to_be_visible(
        timeout=_PATIENCE
    )
    facilitator.page.locator(".st-key-hear-1 button").first.click()
    expect(second.get_by_text(words.HEARD.nl)).to_be_visible(timeout=_PATIENCE)
    with engine.reading() as db:
        group = dialogue.of_person(db, person_id=played.persons[0])
        assert group is not None
        assert dialogue.insights(db, group_id=group.id)[0].body == "Rust helpt ons"
    for visitor in (facilitator, beamer, *phones):
        assert visitor.faults == []
        assert visitor.strangers == set()
        wide = visitor.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide
