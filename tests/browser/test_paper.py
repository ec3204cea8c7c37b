"""Paper in a real browser: the keyboard alone enters a form, and the print fits the paper."""

import re

import pytest

from db import engine
from db.queries import answers, paper, people, progress, writings
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def played(module_data) -> team.Team:
    """A workshop of two people in which the axes are open; a note keeper is at browser 'keeper'."""
    databases.fresh()
    found = team.gather(2)
    with engine.writing() as db:
        people.grant(db, browser="keeper", role=Role.NOTE_KEEPER, workshop_id=found.workshop_id)
    for activity in ("axes", "web"):
        team.move(found, activity, Move.OPEN, State.NOT_YET)
    team_to(found, "axes")
    return found


def team_to(played: team.Team, activity: str) -> None:
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity=activity)


def test_numbers_and_tab_alone_enter_a_form_also_after_a_slip(played, visit):
    keeper = visit("keeper", width=1280, height=720)
    keeper.go(f"/enter?w={played.code}&as=note_keeper")
    keeper.page.get_by_role("button", name="Nieuw formulier (nr. 1)").click()
    keeper.settle()
    keeper.page.locator('[class*="st-key-cell-axes"] input').first.focus()
    # The 9 is refused with a message above: the keyboard must not lose its place by that.
    for typed in ("5", "6", "?", "1", "9", "4", "7", "3", "2", "2"):
        keeper.page.keyboard.type(typed)
        keeper.page.keyboard.press("Tab")
        keeper.page.wait_for_timeout(80)
    keeper.page.keyboard.press("Enter")
    keeper.page.get_by_text("zijn alle formulieren klaar: 1").wait_for()

    with engine.reading() as db:
        (form,) = paper.forms(db, workshop_id=played.workshop_id)
        given = answers.own(db, person_id=form.person_id, activity="axes")
    keys = [axis.key for axis in team.CONTENT.instrument("assen").axes]
    rows = [(given.get((key, "own")), given.get((key, "learners"))) for key in keys]
    assert rows == [("1", "2"), ("unknown", "-3"), (None, "0"), ("3", "-1"), ("-2", "-2")]
    assert form.done == {"axes"}
    assert keeper.faults == []


def test_a_sentence_from_paper_is_saved_while_it_is_typed(played, visit):
    with engine.writing() as db:
        number = paper.add(db, workshop_id=played.workshop_id, subgroup=None)
    team_to(played, "web")
    keeper = visit("keeper", width=1280, height=720)
    keeper.go(f"/enter?w={played.code}&as=note_keeper")
    select = keeper.page.get_by_role("combobox", name="Formulier", exact=True)
    select.click()
    keeper.page.get_by_role("option", name=f"Formulier {number}").click()
    keeper.settle()
    keeper.page.locator("textarea").first.click()
    keeper.page.keyboard.type("Van papier overgetypt.")
    keeper.page.get_by_text("Bewaard", exact=True).first.wait_for()

    with engine.reading() as db:
        person = paper.forms(db, workshop_id=played.workshop_id)[-1].person_id
        bodies = {text.body for text in writings.own(db, person_id=person)}
    assert bodies == {"Van papier overgetypt.", ""}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_print_of_step_two_is_four_full_pages(played, visit, lang):
    keeper = visit("keeper", width=1280, height=720)
    keeper.page.goto(f"{keeper.url}/paper/{played.code}?step=2&lang={lang}")
    printed = keeper.page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 4
    # Nothing sticks out of the paper, and a box can be ticked with a pen.
    keeper.page.set_viewport_size({"width": 680, "height": 900})
    keeper.page.emulate_media(media="print")
    assert keeper.page.evaluate("document.documentElement.scrollWidth") <= 680
    size = keeper.page.locator(".box").first.bounding_box()
    assert min(size["width"], size["height"]) >= 25  # 6.5 mm
    assert keeper.strangers == set()
