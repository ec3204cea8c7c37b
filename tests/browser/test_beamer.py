"""The beamer in a real room: everything fits, everything can be read, and it follows at once."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from db import engine
from db.models import Statement
from db.queries import harvest, progress, statements
from tests import team
from ui import beamer as screens
from workshop.access import Role, Who
from workshop.agenda import Move, State

pytestmark = pytest.mark.browser

SCREENS = [
    ("vision", 0),
    ("axes", 0),
    ("axes", 4),
    ("metaphors", 0),
    ("picture", 0),
    *(("weigh", number) for number in range(5)),
]
# What scrolls, what hangs over the last line or the edge, and type that is too small for a room.
FAULTS = """(least) => {
  const main = document.querySelector('[data-testid="stMain"]');
  const foot = document.querySelector(".gt-foot").getBoundingClientRect();
  const faults = main.scrollHeight > main.clientHeight ? ["scrolls"] : [];
  const inside = "[data-testid=stMainBlockContainer] *";
  for (const element of document.querySelectorAll(inside)) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const box = element.getBoundingClientRect();
    if (!own || !box.width || !box.height || element.tagName === "STYLE") continue;
    const svg = element.ownerSVGElement;
    const zoom = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const type = parseFloat(getComputedStyle(element).fontSize) * zoom;
    const told = element.textContent.slice(0, 30);
    if (type < least - 0.1) faults.push(`${told}: ${type}px`);
    if (box.right > innerWidth) faults.push(`${told}: over the edge`);
    if (box.bottom > foot.top && !element.closest(".gt-foot")) faults.push(`${told}: too low`);
  }
  return faults;
}"""


# All that is on the beamer but its foot, which tells the time.
SHOWN = """() => {
  const all = document.querySelector("[data-testid=stMainBlockContainer]")?.innerText ?? "";
  return all.replace(document.querySelector(".gt-foot")?.innerText ?? "", "");
}"""


def faults(room, *, least, before=None):
    """What is wrong on the beamer once it shows something else than `before`.

    The first chart takes a moment to load; what is wrong then is not wrong a little later.
    """
    with suppress(PlaywrightError):  # the same screen may be asked for twice
        room.page.wait_for_function(f"before => ({SHOWN})() !== before", arg=before, timeout=2500)
    found = []
    for _ in range(20):
        room.settle()
        found = room.page.evaluate(FAULTS, least)
        if not found:
            break
    return found


def shown(room):
    return room.page.evaluate(SHOWN)


@pytest.mark.parametrize(("lang", "width", "height"), [("nl", 1280, 720), ("en", 1920, 1080)])
def test_every_screen_fits_and_can_be_read_from_ten_metres(teams, visit, lang, width, height):
    played = teams[lang]
    room = visit(f"beamer-{lang}", width=width, height=height)
    # Everything is as large on the larger beamer; that it follows the width shows on a few.
    for number, (activity, part) in enumerate(SCREENS if width == 1280 else SCREENS[::3]):
        before = shown(room)
        with engine.writing() as db:
            progress.go_to(db, workshop_id=played.workshop_id, activity=activity)
            progress.turn_page(db, workshop_id=played.workshop_id, page=part)
        if number == 0:
            room.go(f"/beamer?w={played.code}&as=beamer")
        assert faults(room, least=28 * width / 1280, before=before) == [], (activity, part)
    # The overview of the three bins, a screen of the first of them and the last one of all.
    who = Who(Role.FACILITATOR, played.workshop_id, Role.FACILITATOR, lang, None)
    first = screens.bins_from(who, team.CONTENT.activity("denominator"))
    assert first is not None
    for part in (first, first + 1, 99):
        before = shown(room)
        with engine.writing() as db:
            progress.go_to(db, workshop_id=played.workshop_id, activity="denominator")
            progress.turn_page(db, workshop_id=played.workshop_id, page=part)
        expect(room.page.locator(".gt-board")).to_be_visible()
        assert faults(room, least=28 * width / 1280, before=before) == [], part
    assert room.strangers == set()


@pytest.mark.parametrize(("lang", "width", "height"), [("nl", 1280, 720), ("en", 1920, 1080)])
def test_what_is_released_at_the_harvest_follows_by_itself_and_fits(
    teams, visit, lang, width, height
):
    played = teams[lang]
    team.move(played, "harvest", Move.OPEN, State.NOT_YET)
    room = visit(f"beamer-{lang}", width=width, height=height)
    room.go(f"/beamer?w={played.code}&as=beamer")
    expect(room.page.locator(".gt-released")).to_have_count(0)
    with engine.writing() as db:
        ids = [one.id for one in statements.in_play(db, workshop_id=played.workshop_id)]
        for number, body in enumerate(("W" * 400, "lang woord " * 36, "regel\n" * 60)):
            db.get_one(Statement, ids[number]).body = body
        harvest.release(db, workshop_id=played.workshop_id, ids=ids)
    expect(room.page.locator(".gt-released li").first).to_be_visible()
    for number in range(20):
        before = shown(room) if number else None
        with engine.writing() as db:
            progress.turn_page(db, workshop_id=played.workshop_id, page=number)
        assert faults(room, least=28 * width / 1280, before=before) == [], number
        if room.page.locator(".gt-released li", has_text="WWW").count():
            break
    # A long one goes on on the next screen; the last part of it fits as well.
    with engine.writing() as db:
        harvest.release(db, workshop_id=played.workshop_id, ids=ids, on_beamer=False)
        harvest.release(db, workshop_id=played.workshop_id, ids=ids[2:3])
        progress.turn_page(db, workshop_id=played.workshop_id, page=99)
    expect(room.page.get_by_text(re.compile(r"\b5 (van|of) 5$"))).to_be_visible()
    assert faults(room, least=28 * width / 1280) == []


def test_the_clock_runs_on_all_screens_and_the_beamer_is_emptied_by_one_key(teams, visit):
    played = teams["nl"]
    team.move(played, "web", Move.OPEN, State.CLOSED)
    facilitator = visit("facilitator-nl", width=1280, height=900)
    facilitator.go(f"/facilitate?w={played.code}&as=facilitator")
    room = visit("beamer-nl", width=1280, height=720)
    room.go(f"/beamer?w={played.code}&as=beamer")
    phone = visit("person-0", width=360, height=740)
    phone.go(f"/contribute?w={played.code}&as=participant")

    facilitator.page.locator(".st-key-clock-start button").first.click()
    running = re.compile(r"^(20:00|19:5\d)$")
    expect(room.page.locator(".gt-now [data-clock]")).to_have_text(running)
    expect(phone.page.locator(".clock")).to_have_text(running)
    before = phone.page.locator(".clock").inner_text()
    expect(phone.page.locator(".clock")).not_to_have_text(before)

    facilitator.settle()
    facilitator.page.locator("h2").first.click()
    facilitator.page.keyboard.press("b")
    expect(room.page.locator(".gt-blank")).to_be_visible()
    expect(room.page.locator(".gt-foot")).to_have_count(0)
    facilitator.settle()
    facilitator.page.keyboard.press("b")
    expect(room.page.locator(".gt-now")).to_be_visible()
