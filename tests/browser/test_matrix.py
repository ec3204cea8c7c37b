"""Two leaders at the same matrix: the keyboard moves on, and nobody overwrites the other."""

import pytest

from db import engine
from db.queries import drafts, matrix, people
from tests import database as databases
from tests import team
from workshop.access import Role

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def room(module_data):
    databases.fresh()
    found = team.gather(3)
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.LEADER, workshop_id=found.workshop_id)
        theme = matrix.add_theme(db, workshop_id=found.workshop_id)
    return found, f"cell:{theme}:visie:gewenst"


def saved(room, field):
    with engine.reading() as db:
        found = drafts.current(db, workshop_id=room.workshop_id, field=field)
    return found.body if found else ""


def line(visitor, number):
    return visitor.page.locator(".st-key-matrix-write textarea").nth(number)


def until(visitor, truth, *, seconds=20):
    for _ in range(seconds * 5):
        if truth():
            return True
        visitor.page.wait_for_timeout(200)
    return False


def test_two_leaders_fill_one_cell_without_losing_focus_or_words(visit, room):
    workshop, field = room
    address = f"/matrix?w={workshop.code}&as=leader"
    first, second = visit(Role.LEADER, width=1280), visit("second", width=1280)
    for one in (first, second):
        one.go(address)

    line(first, 0).click()
    first.page.keyboard.type("Leerlingen kiezen zelf.")
    first.page.keyboard.press("Control+Enter")
    label = "document.activeElement.getAttribute('aria-label')"
    assert until(first, lambda: "regel 2" in (first.page.evaluate(label) or ""))
    first.page.keyboard.type("Fouten zijn")
    assert until(first, lambda: saved(workshop, f"{field}:2") == "Fouten zijn")

    # What the other writes meanwhile redraws this page, and the cursor stays.
    second.settle()
    line(second, 2).click()
    second.page.keyboard.type("Van de tweede.")
    assert until(second, lambda: saved(workshop, f"{field}:3") == "Van de tweede.")
    first.page.keyboard.type(" informatie.")
    assert until(first, lambda: saved(workshop, f"{field}:2") == "Fouten zijn informatie.")

    # Out of contact for a moment, both change the same line.
    first.page.route("**/save", lambda route: route.abort())
    line(first, 0).click()
    first.page.keyboard.press("End")
    first.page.keyboard.type(" Eerste.")
    line(second, 0).click()
    second.page.keyboard.press("End")
    second.page.keyboard.type(" Tweede.")
    assert until(second, lambda: saved(workshop, field) == "Leerlingen kiezen zelf. Tweede.")
    first.page.unroute("**/save")
    choice = first.page.locator(".st-key-matrix-write .mine:visible")
    assert until(first, lambda: choice.count() == 1)
    # Going elsewhere is no choice.
    line(first, 1).click()
    first.page.wait_for_timeout(1500)
    assert saved(workshop, field) == "Leerlingen kiezen zelf. Tweede."
    choice.click()
    assert until(first, lambda: saved(workshop, field) == "Leerlingen kiezen zelf. Eerste.")
