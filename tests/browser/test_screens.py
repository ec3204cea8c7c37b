"""Every screen, in both languages, at the sizes in which people see it.

Set GRONDTOON_PICTURES to a folder to keep the pictures, which is how those in docs/ are made.
"""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from db import engine
from db.queries import harvest, people
from tests import team
from tests.hostile import HOSTILE
from workshop.access import ALLOWED, Role
from workshop.agenda import Move, State

pytestmark = pytest.mark.browser

PHONE, LAPTOP, BEAMER = (360, 740), (1280, 720), (1920, 1080)
SIZES = {
    Role.PARTICIPANT: (PHONE,),
    Role.FACILITATOR: (LAPTOP,),
    Role.LEADER: (PHONE, LAPTOP),
    Role.BEAMER: (LAPTOP, BEAMER),
}
# Each screen at each size once, as the first role that sees it so; what roles may see is tested
# elsewhere, on every page.
SEEN = [
    (screen, role, size)
    for (screen, size), role in {
        (screen, size): role
        for screen, roles in ALLOWED.items()
        for role in reversed(roles)
        for size in SIZES.get(role, ())
    }.items()
]


def keep_picture(page, name):
    folder = os.environ.get("GRONDTOON_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def fits_and_calls_nobody(visitor, lang):
    """What holds for every screen, once it is there."""
    page = visitor.page
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0, "the page scrolls sideways"
    inner = (
        "Array.from(document.querySelectorAll('[data-testid=stMain]'))"
        ".some(e => e.scrollWidth > e.clientWidth + 1)"
    )
    assert not page.evaluate(inner), "the page scrolls sideways inside"
    assert page.get_by_test_id("stException").count() == 0
    assert page.evaluate("document.documentElement.lang") == lang
    assert visitor.faults == []
    assert visitor.strangers == set()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(("screen", "role", "size"), SEEN)
def test_a_screen_fits_speaks_one_language_and_calls_nobody(teams, visit, screen, role, size, lang):
    visitor = visit(f"{role}-{lang}", width=size[0], height=size[1])
    visitor.go(f"/{screen}?w={teams[lang].code}&as={role}")
    visitor.page.wait_for_timeout(500)
    keep_picture(visitor.page, f"{screen}-{role}-{lang}-{size[0]}")

    fits_and_calls_nobody(visitor, lang)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_form_fits_the_phone(teams, visit, lang):
    played = team.gather(2, settings=team.SETTINGS if lang == "nl" else team.english())
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[0])
        people.grant(
            db,
            browser=f"form-{lang}",
            role=Role.PARTICIPANT,
            workshop_id=played.workshop_id,
            person_id=played.persons[0],
        )
    team.give_sentences(played)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
    visitor = visit(f"form-{lang}", width=PHONE[0], height=PHONE[1])
    for activity in ("axes", "metaphors", "web", "compare", "vision", "weigh"):
        team.move(played, activity, Move.OPEN, State.NOT_YET)
        visitor.go(f"/contribute?w={played.code}&as=participant")
        visitor.page.wait_for_timeout(500)
        keep_picture(visitor.page, f"form-{activity}-{lang}-{PHONE[0]}")
        assert (
            visitor.page.locator("h1").inner_text() == team.CONTENT.activity(activity).title[lang]
        )
        fits_and_calls_nobody(visitor, lang)


@pytest.mark.parametrize(
    ("screen", "role"), sorted({screen: role for screen, role, _ in SEEN}.items()), ids=str
)
def test_a_screen_can_be_used_by_everybody(teams, visit, screen, role):
    # Tall: what is scrolled out of sight is not looked at.
    visitor = visit(f"{role}-nl", width=1280 if role is not Role.PARTICIPANT else 390, height=6000)
    visitor.go(f"/{screen}?w={teams['nl'].code}&as={role}")
    visitor.page.wait_for_timeout(700)

    found = Axe().run(visitor.page).response["violations"]
    grave = {
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found
        if any(tag.startswith("wcag") for tag in fault["tags"])
        for node in fault["nodes"]
    }
    assert grave == set()


def test_hostile_text_is_shown_as_it_was_typed(teams, visit):
    played = team.gather(len(HOSTILE))
    with engine.writing() as db:
        for person, text in zip(played.persons, HOSTILE.values(), strict=True):
            db.add(
                team.Writing(person_id=person, activity="web", item="visie", body=text, shared=True)
            )
    team.move(played, "web", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
        people.grant(db, browser="moderator", role=Role.FACILITATOR, workshop_id=played.workshop_id)
    visitor = visit("moderator", width=1280, height=3000)
    visitor.go(f"/statements?w={played.code}&as=facilitator")

    page = visitor.page
    expect(page.get_by_text(HOSTILE["format"]).first).to_be_visible()
    shown = page.locator("body").inner_text() + "".join(
        area.input_value() for area in page.get_by_role("textbox").all()
    )
    for name in ("html", "emoji", "right-to-left", "quotes"):
        assert HOSTILE[name] in shown, name
    assert visitor.strangers == set()
    assert page.locator("img[src='x']").count() == 0


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_a_step_of_the_staircase_opens_by_touch_and_by_keyboard(teams, visit, size):
    visitor = visit(f"{Role.PARTICIPANT}-nl", width=size[0], height=size[1])
    visitor.go(f"/denominator?w={teams['nl'].code}&as={Role.PARTICIPANT}")
    step = visitor.page.locator(".gt-rungs details").filter(has_text="dit is nu de kern")
    first = step.locator("li").first

    expect(first).to_be_hidden()
    step.locator("summary").click()
    expect(first).to_be_visible()
    visitor.page.keyboard.press("Enter")
    expect(first).to_be_hidden()
    visitor.page.keyboard.press("Space")
    expect(first).to_be_visible()
