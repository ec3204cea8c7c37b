"""The agenda in a real browser: it fits, everybody can use it, and what is changed is kept."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from db import engine
from db.queries import agenda, people, progress
from tests import team
from tests.browser.test_screens import keep_picture, wrong
from workshop.access import Role

pytestmark = pytest.mark.browser


def gathered(lang):
    """A workshop with a study day in it, at its third item."""
    played = team.gather(6, settings=team.SETTINGS if lang == "nl" else team.english())
    with engine.writing() as db:
        people.grant(
            db, browser=f"agenda-{lang}", role=Role.FACILITATOR, workshop_id=played.workshop_id
        )
        agenda.lay(
            db,
            workshop_id=played.workshop_id,
            template=team.CONTENT.agenda("study_day"),
            lang=lang,
        )
        progress.go_to(db, workshop_id=played.workshop_id, activity="axes")
    return played


def items(played):
    with engine.reading() as db:
        return agenda.read(db, workshop_id=played.workshop_id)[0].items


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("screen", ["agenda", "facilitate"])
def test_a_laid_agenda_fits_and_can_be_used_by_everybody(server, visit, screen, lang):
    played = gathered(lang)
    visitor = visit(f"agenda-{lang}", width=1280, height=720)
    visitor.go(f"/{screen}?w={played.code}&as=facilitator")
    keep_picture(visitor.page, f"{screen}-laid-{lang}-1280")
    assert wrong(visitor, lang) == []

    visitor.page.set_viewport_size({"width": 1280, "height": 4000})
    visitor.page.wait_for_timeout(300)
    found = Axe().run(visitor.page).response["violations"]
    grave = {
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found
        if any(tag.startswith("wcag") for tag in fault["tags"])
        for node in fault["nodes"]
    }
    assert grave == set()


def test_what_a_facilitator_changes_by_keyboard_is_kept(server, visit):
    played = gathered("nl")
    visitor = visit("agenda-nl", width=1280, height=720)
    visitor.go(f"/agenda?w={played.code}&as=facilitator")
    page = visitor.page
    before = items(played)
    why, axes = before[1:3]

    minutes = page.locator(f".st-key-minutes-{axes.id}-0 input").first
    minutes.fill("25")
    minutes.press("Enter")
    visitor.settle()
    page.locator(f".st-key-up-{axes.id} button").first.focus()
    page.keyboard.press("Enter")
    # The minutes of the day below it follow.
    expect(page.locator(".gt-item .at").nth(2)).to_have_text("09:40")
    page.get_by_role("button", name="Meer").nth(2).press("Enter")
    title = page.get_by_role("textbox", name="Eigen titel")
    title.fill("Waarom <b>eigenlijk</b>")
    title.press("Enter")
    expect(page.get_by_text("Waarom <b>eigenlijk</b>").first).to_be_visible()

    found = items(played)
    assert [(item.id, item.minutes) for item in found[1:3]] == [(axes.id, 25), (why.id, 20)]
    assert found[2].title == "Waarom <b>eigenlijk</b>"
    # What nobody touched is as it was, however often the page was drawn anew meanwhile.
    assert [item.minutes for item in found[3:]] == [item.minutes for item in before[3:]]
    assert found[0].minutes == before[0].minutes

    # What was open for an item does not stay open for the one that takes its place.
    page.get_by_role("button", name="Haal uit het programma").press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    assert [item.id for item in items(played)] == [i.id for i in found if i.id != why.id]
    page.reload()
    visitor.settle()
    expect(page.locator(f".st-key-minutes-{axes.id}-0 input").first).to_have_value("25")
