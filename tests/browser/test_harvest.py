"""Two facilitators at one list, each on an own laptop."""

import pytest

from db import engine
from db.queries import people, statements
from tests import team
from workshop.access import Role

pytestmark = pytest.mark.browser

SENTENCE = team.STATEMENTS["tijd"][0]


def test_what_one_takes_out_of_view_leaves_the_screen_of_the_other_at_once(teams, visit):
    found = teams["nl"]
    with engine.writing() as db:
        people.grant(db, browser="second-nl", role=Role.FACILITATOR, workshop_id=found.workshop_id)
        listed = statements.listed(db, workshop_id=found.workshop_id)
        id = next(one.id for one in listed if one.body == SENTENCE)
    first = visit("facilitator-nl", width=1280, height=720)
    second = visit("second-nl", width=1280, height=720)
    for laptop in (first, second):
        laptop.go("/")
        laptop.go(f"/statements?w={found.code}&as=facilitator")
        laptop.page.get_by_text(SENTENCE).first.wait_for()

    first.page.locator(f".st-key-open-{id} button").click()
    first.page.locator(f".st-key-personal-{id} button").click()

    # Nobody touches the second laptop.
    second.page.get_by_text(SENTENCE).first.wait_for(state="detached")
    assert SENTENCE not in second.page.content()
    first.page.get_by_text("De woorden zijn overal uit beeld.").wait_for()
    assert not first.faults
    assert not second.faults
