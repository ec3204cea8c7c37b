"""Pilots in a real browser: a card moves by the keyboard, and a line is saved while it is typed."""

import pytest
from sqlmodel import select

from db import engine
from db.models import PilotPart
from db.queries import pilot_log, pilots, volunteers
from db.queries.pilot_log import Author
from tests import database as databases
from tests import team
from workshop.agenda import Move, State
from workshop.pilots import Stage
from workshop.words import pilots as words

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def played(module_data) -> team.Team:
    """A team with one idea for a pilot, in which person 0 takes part."""
    databases.fresh()
    found = team.gather(3)
    with engine.writing() as db:
        made = pilots.begin(db, workshop_id=found.workshop_id)
        for part, body in (("name", "Weekdoelen"), ("question", "Werkt het?")):
            row = select(PilotPart).where(PilotPart.pilot_id == made, PilotPart.part == part)
            db.exec(row).one().body = body
        volunteers.join(db, person_id=found.persons[0], pilot_id=made)
        team.way_back(db, person_id=found.persons[0])
    team.move(found, "pilots", Move.OPEN, State.NOT_YET)
    return found


def the_pilot(played):
    with engine.reading() as db:
        (found,) = pilots.listed(db, workshop_id=played.workshop_id)
    return found


def test_a_card_moves_by_the_keyboard_alone(played, visit):
    leader = visit("leader", width=1280, height=720)
    leader.go(f"/pilots?w={played.code}&as=leader")
    button = leader.page.get_by_role("button", name=words.MOVES_SHORT[Stage.IDEA, Stage.PLANNED].nl)
    button.focus()
    leader.page.keyboard.press("Enter")
    start = leader.page.get_by_role(
        "button", name=words.MOVES_SHORT[Stage.PLANNED, Stage.RUNNING].nl
    )
    start.wait_for()

    assert the_pilot(played).stage is Stage.PLANNED
    assert leader.faults == []
    assert leader.strangers == set()


def test_a_line_is_saved_while_it_is_typed_and_read_by_nobody_yet(played, visit):
    phone = visit("person-0", width=360, height=740)
    phone.go(f"/contribute?w={played.code}&as=participant")
    phone.page.get_by_role("button", name=words.ENTRY_BEGIN.nl).click()
    field = phone.page.get_by_role("textbox", name=words.ENTRY_TEXT.nl)
    field.press_sequentially("Ze wisten hun doel nog")
    phone.page.get_by_text("Bewaard").first.wait_for()

    pilot = the_pilot(played)
    author = Author(played.workshop_id, played.persons[0])
    with engine.reading() as db:
        writing = pilot_log.being_written(db, author=author, pilot_id=pilot.id)
        read = pilot_log.read(db, workshop_id=played.workshop_id, pilot_ids=[pilot.id])
    assert writing.body == "Ze wisten hun doel nog"
    assert read == ()

    phone.page.get_by_role("button", name=words.ENTRY_LOG.nl).click()
    phone.page.get_by_text(words.PHONE_LOG.nl.format(n=1)).wait_for()
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert phone.page.evaluate(width) <= 0
    assert phone.faults == []
