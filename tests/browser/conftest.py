"""Real Chromium against a real server with a made-up team on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from db import engine
from db.queries import harvest, people
from tests import database as databases
from tests import team
from tests.server import Server, running
from workshop.access import Role
from workshop.agenda import Move, State

ICON = "favicon"


@pytest.fixture(scope="module")
def module_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One data folder for all tests of a module."""
    folder = tmp_path_factory.mktemp("browser")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRONDTOON_DATA", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def _same_data_as_the_server(
    data_folder: Path, module_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a test asks the database, it asks of the server's own."""
    monkeypatch.setenv("GRONDTOON_DATA", str(module_data))


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    """A Chromium that knows nothing yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(module_data: Path) -> Iterator[Server]:
    """A server on the data of this module."""
    with running(module_data) as found:
        yield found


@dataclass
class Visitor:
    """Somebody with an own browser; notes what went wrong in it and whom it called."""

    context: BrowserContext
    page: Page
    url: str
    faults: list[str] = field(default_factory=list)
    strangers: set[str] = field(default_factory=set)

    def go(self, path: str) -> None:
        """Open an address and wait until the page is there."""
        self.page.goto(self.url + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the page is drawn and at rest."""
        self.page.wait_for_selector(
            '[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=30_000
        )
        self.page.wait_for_timeout(300)


@pytest.fixture
def visit(chrome: Browser, server: Server) -> Iterator[Callable[..., Visitor]]:
    """Let somebody come in with a browser of the given size, known by a cookie or as a stranger."""
    contexts: list[BrowserContext] = []

    def come(cookie: str | None = None, *, width: int = 390, height: int = 844) -> Visitor:
        context = chrome.new_context(
            viewport={"width": width, "height": height}, locale="nl-NL", accept_downloads=True
        )
        contexts.append(context)
        if cookie:
            context.add_cookies([{"name": "grondtoon", "value": cookie, "url": server.url}])
        visitor = Visitor(context, context.new_page(), server.url)
        visitor.page.set_default_timeout(20_000)
        visitor.page.on(
            "console",
            lambda message: (
                visitor.faults.append(message.text) if message.type == "error" else None
            ),
        )
        visitor.page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((server.url, f"ws{server.url[4:]}", "data:", "blob:"))
                else visitor.strangers.add(request.url)
            ),
        )
        return visitor

    yield come
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def teams(module_data: Path) -> dict[str, team.Team]:
    """A Dutch and an English workshop of 24 people, in the middle of step 3."""
    databases.fresh()
    found = {}
    for lang, settings in (("nl", team.SETTINGS), ("en", team.english())):
        played = team.gather(24, settings=settings)
        team.answer(played)
        team.write(played)
        with engine.writing() as db:
            harvest.harvest(db, workshop_id=played.workshop_id)
        team.weigh(played)
        team.move(played, "vision", Move.OPEN, State.NOT_YET)
        with engine.writing() as db:
            for role in (Role.FACILITATOR, Role.LEADER, Role.BEAMER):
                people.grant(
                    db, browser=f"{role}-{lang}", role=role, workshop_id=played.workshop_id
                )
            people.grant(
                db,
                browser=f"{Role.PARTICIPANT}-{lang}",
                role=Role.PARTICIPANT,
                workshop_id=played.workshop_id,
                person_id=played.persons[0],
            )
        found[lang] = played
    return found
