"""Coming in, in a real Chromium: by code, by link, with several tabs, and by the shortest way."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from db import engine
from db.queries import workshops
from db.queries.workshops import Links
from tests import database as databases
from tests import team
from tests.server import running
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State

pytestmark = pytest.mark.browser

NOT_HERE = "Deze bladzijde is hier niet open"


@pytest.fixture(scope="module")
def place(module_data: Path) -> tuple[team.Team, Links]:
    """A workshop whose first activity is open, and its links."""
    databases.fresh()
    played = team.gather(2)
    with engine.writing() as db:
        links = workshops.renew_links(db, workshop_id=played.workshop_id)
    team.move(played, "axes", Move.OPEN, State.NOT_YET)
    return played, links


def test_a_phone_joins_with_one_tap_and_calls_nobody_else(place, visit):
    played, _ = place
    visitor = visit(width=360, height=740)
    page = visitor.page
    page.goto(f"{visitor.url}/j/{played.code.lower()}")
    page.get_by_label(SETTINGS.subgroups[0], exact=True).check()
    page.get_by_role("button", name="Doe mee").click()

    expect(page).to_have_url(re.compile(r"/contribute\?w=" + played.code))
    visitor.settle()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert visitor.faults == []
    assert visitor.strangers == set()


def test_three_tabs_of_one_browser_do_not_mix(place, visit):
    played, links = place
    visitor = visit(width=1280, height=800)
    context = visitor.context
    tabs: dict[str, Page] = {}
    for role in (Role.FACILITATOR, Role.BEAMER):
        tabs[role] = context.new_page()
        tabs[role].goto(f"{visitor.url}/k/{getattr(links, role)}")
        tabs[role].get_by_role("button").click()
        expect(tabs[role]).to_have_url(re.compile(f"as={role}"))
        assert getattr(links, role) not in tabs[role].url
    tabs[Role.PARTICIPANT] = context.new_page()
    tabs[Role.PARTICIPANT].goto(f"{visitor.url}/j/{played.code}")
    tabs[Role.PARTICIPANT].get_by_label("Geen van deze").check()
    tabs[Role.PARTICIPANT].get_by_role("button", name="Doe mee").click()

    for role, page in tabs.items():
        page.reload()
        expect(page).to_have_url(re.compile(f"as={role}"))
        expect(page.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning", timeout=30_000
        )
        expect(page.get_by_text(NOT_HERE)).to_have_count(0)
    # A beamer has no controls, whoever else this browser is.
    expect(tabs[Role.BEAMER].locator("button:visible")).to_have_count(0)


@pytest.mark.parametrize("path", ["facilitate", "profile", "matrix"])
def test_a_direct_link_on_a_fresh_server_is_guarded_and_whole(
    data_folder: Path, chrome: Browser, monkeypatch: pytest.MonkeyPatch, path: str
):
    # Until somebody has opened the root, Streamlit by itself would run a page without app.py.
    monkeypatch.setenv("GRONDTOON_DATA", str(data_folder))
    databases.fresh()
    played = team.gather(1)
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[0])
    with running(data_folder) as server:
        stranger, known = chrome.new_context(), chrome.new_context()
        page = stranger.new_page()
        page.goto(f"{server.url}/{path}?w={played.code}")
        expect(page.get_by_role("heading", name=NOT_HERE)).to_be_visible(timeout=30_000)

        cookie = {"facilitate": "facilitator", "profile": "person-0", "matrix": "leader"}[path]
        known.add_cookies([{"name": "grondtoon", "value": cookie, "url": server.url}])
        page = known.new_page()
        page.goto(f"{server.url}/{path}?w={played.code}")
        # app.py gives the tab its name; without it the page would be called after its file.
        expect(page).to_have_title("Grondtoon", timeout=30_000)
        expect(page.locator("[data-testid=stPageLink-NavLink]").first).to_be_visible(timeout=30_000)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
        stranger.close()
        known.close()


def test_a_phone_that_reconnects_first_gets_its_page_back(
    data_folder: Path, chrome: Browser, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("GRONDTOON_DATA", str(data_folder))
    databases.fresh()
    played = team.gather(1)
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[0])
    with running(data_folder) as first:
        context = chrome.new_context()
        context.add_cookies([{"name": "grondtoon", "value": "person-0", "url": first.url}])
        page = context.new_page()
        page.goto(f"{first.url}/contribute?w={played.code}")
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
        first.stop(roughly=True)
        app = page.get_by_test_id("stApp")
        expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
        with running(data_folder, port=first.port):
            expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=40_000)
            page.locator("[data-testid=stPageLink-NavLink]").last.click()
            expect(page).to_have_url(re.compile("profile"), timeout=30_000)
            expect(page.get_by_text(NOT_HERE)).to_have_count(0)
        context.close()
