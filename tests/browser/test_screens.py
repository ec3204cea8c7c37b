"""Every screen, in both languages, at the sizes in which people see it.

Set GRONDTOON_PICTURES to a folder to keep the pictures, which is how those in docs/ are made.
"""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from db import engine
from db.models import OpenQuestion
from db.queries import harvest, people, progress, seating, workshops
from tests import team
from tests.hostile import HOSTILE
from tests.table import Play
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
SEEN = {
    (screen, size): role
    for screen, roles in ALLOWED.items()
    for role in reversed(roles)
    for size in SIZES.get(role, ())
}


def keep_picture(page, name):
    folder = os.environ.get("GRONDTOON_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def wrong(visitor, lang):
    """What does not hold on this page, of all that holds for every screen once it is there."""
    page = visitor.page
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    inner = (
        "Array.from(document.querySelectorAll('[data-testid=stMain]'))"
        ".some(e => e.scrollWidth > e.clientWidth + 1)"
    )
    found = {
        "the page scrolls sideways": page.evaluate(wide) > 0,
        "the page scrolls sideways inside": page.evaluate(inner),
        "an exception": page.get_by_test_id("stException").count() > 0,
        "another language": page.evaluate("document.documentElement.lang") != lang,
    }
    told = [fault for fault, holds in found.items() if holds]
    told += [*visitor.faults, *visitor.strangers]
    visitor.faults.clear()
    visitor.strangers.clear()
    return told


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("role", SIZES)
def test_every_screen_fits_speaks_one_language_and_calls_nobody(teams, visit, role, lang):
    visitor = visit(f"{role}-{lang}")
    faults, looked_at = {}, 0
    for screen, size in (place for place, seen_by in SEEN.items() if seen_by is role):
        visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
        visitor.go(f"/{screen}?w={teams[lang].code}&as={role}")
        keep_picture(visitor.page, f"{screen}-{role}-{lang}-{size[0]}")
        faults[f"{screen} {size}"] = wrong(visitor, lang)
        looked_at += 1
    assert looked_at > 0
    assert {place: found for place, found in faults.items() if found} == {}


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
        assert wrong(visitor, lang) == []


def grave_faults(page):
    """Where the page cannot be used by everybody, by the rules of WCAG."""
    found = Axe().run(page).response["violations"]
    return {
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found
        if any(tag.startswith("wcag") for tag in fault["tags"])
        for node in fault["nodes"]
    }


@pytest.mark.parametrize("role", SIZES)
def test_every_screen_can_be_used_by_everybody(teams, visit, role):
    # Tall: what is scrolled out of sight is not looked at.
    visitor = visit(f"{role}-nl", width=1280 if role is not Role.PARTICIPANT else 390, height=6000)
    faults = {}
    for screen in dict.fromkeys(screen for (screen, _), seen_by in SEEN.items() if seen_by is role):
        visitor.go(f"/{screen}?w={teams['nl'].code}&as={role}")
        visitor.page.wait_for_timeout(500)
        faults[screen] = grave_faults(visitor.page)
    assert faults
    assert {screen: found for screen, found in faults.items() if found} == {}


@pytest.fixture(scope="module")
def tables(teams):
    """Per language a team that talks in groups, with an amendment that was asked about twice."""
    found = {}
    for lang in teams:
        settings = team.SETTINGS if lang == "nl" else team.english()
        with engine.writing() as db:
            workshop_id, _ = workshops.start(db, settings)
        play = Play(workshop_id)
        with engine.writing() as db:
            asked = OpenQuestion(workshop_id=workshop_id, origin="own:1", body=HOSTILE["quotes"])
            db.add(asked)
            for activity in ("dialogue", "consent"):
                progress.make_move(
                    db,
                    workshop_id=workshop_id,
                    activity=activity,
                    kind=activity,
                    move=Move.OPEN,
                    expected=State.NOT_YET,
                )
            progress.go_to(db, workshop_id=workshop_id, activity="consent")
        one, _, _ = play.make(), play.make(2), play.make(2, kind="delete", words="")
        play.ask(one, [5, 4, 4, 3, 5, 4, 2, 1, 5, 4, 4, 5])
        with engine.writing() as db:
            planned = tuple(tuple(play.persons[first::2]) for first in (0, 1))
            seating.seat(db, workshop_id=workshop_id, groups=planned)
        found[lang] = play
    return found


# Without all that is on them, these screens are above in either language at either size.
@pytest.mark.parametrize(("lang", "size"), [("nl", LAPTOP), ("en", PHONE)])
def test_with_everything_on_them_the_pages_of_steps_three_and_four_fit_everybody(
    teams, tables, visit, lang, size
):
    play = tables[lang]
    with engine.reading() as db:
        code = workshops.describe(db, workshop_id=play.id).code
    visits = [("board", f"{Role.LEADER}-{lang}", Role.LEADER, teams[lang].code)]
    if size == PHONE:
        visits.append(("amendments", "p3", Role.PARTICIPANT, code))
    else:
        visits += [(screen, "facilitator", Role.FACILITATOR, code) for screen in FULL]
    for screen, browser, role, where in visits:
        visitor = visit(browser, width=size[0], height=5000)
        visitor.go(f"/{screen}?w={where}&as={role}")
        if screen == "board":
            opened(visitor, "board-fold-open-assen", "board-open-axes-sturing-open")
        visitor.page.wait_for_timeout(500)
        keep_picture(visitor.page, f"{screen}-full-{lang}-{size[0]}")
        assert wrong(visitor, lang) == []
        assert grave_faults(visitor.page) == set()


FULL = ("dialogue", "amendments")


def opened(visitor, *folds):
    for fold in folds:
        visitor.page.locator(f".st-key-{fold} summary").first.click()
        visitor.settle()


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
