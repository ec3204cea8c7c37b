"""What is typed survives everything: real Chromium, a real server, and rough treatment."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from sqlmodel import col, select

from db import engine
from db.models import Paragraph, Progress, Writing, now
from tests import database as databases
from tests import server as servers
from tests import team
from tests.server import Server
from workshop.access import Role
from workshop.agenda import Move, State

pytestmark = pytest.mark.browser

SAVED, FAILED = re.compile("^Bewaard$"), re.compile("^Niet bewaard")
ELSEWHERE = "De groep is nu bij"
BOX = '[class*="st-key-text-writing"] textarea[data-guarded]'
expect.set_options(timeout=20_000)  # two cores may have much to do


@dataclass
class Room:
    """A workshop on a server of its own, and the browsers in it."""

    data: Path
    server: Server
    played: team.Team
    chrome: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    strangers: set[str] = field(default_factory=set)

    def come(self, cookie: str, path: str, **size: int) -> Page:
        """A browser of its own that opens a page of the workshop."""
        context = self.chrome.new_context(
            viewport={"width": size.get("width", 390), "height": size.get("height", 844)}
        )
        self.contexts.append(context)
        context.add_cookies([{"name": "grondtoon", "value": cookie, "url": self.server.url}])
        page = context.new_page()
        page.set_default_timeout(20_000)
        allowed = (self.server.url, f"ws{self.server.url[4:]}", "data:", "blob:")
        page.on(
            "request",
            lambda request: request.url.startswith(allowed) or self.strangers.add(request.url),
        )
        page.goto(f"{self.server.url}/{path}?w={self.played.code}")
        return page

    def phone(self, number: int = 0) -> tuple[Page, Locator]:
        """A participant's phone at the vision, and the field on it."""
        page = self.come(f"person-{number}", "contribute")
        box = page.locator(BOX).first
        expect(box).to_be_visible()
        return page, box

    def restart(self, *, pause: float = 0) -> None:
        self.server.stop(roughly=True)
        time.sleep(pause)
        self.server = servers.start(self.data, port=self.server.port)


@pytest.fixture
def room(data_folder: Path, chrome: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    # These tests kill their server, so each has one of its own, with its own data.
    monkeypatch.setenv("GRONDTOON_DATA", str(data_folder))
    databases.fresh()
    played = team.gather(2)
    team.move(played, "vision", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        for person in played.persons:
            team.way_back(db, person_id=person)
    found = Room(data_folder, servers.start(data_folder), played, chrome)
    yield found
    for context in found.contexts:
        context.close()
    found.server.stop(roughly=True)
    assert found.strangers == set()


def stored(person: int) -> str:
    with engine.reading() as db:
        return db.exec(
            select(Writing.body).where(Writing.person_id == person, Writing.activity == "vision")
        ).one()


def wait_until(holds: Callable[[], bool], *, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def status(page: Page, what: re.Pattern[str]) -> Locator:
    return page.get_by_role("status").filter(has_text=what).first


def test_text_is_saved_soon_without_leaving_the_field(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Leren is samen ontdekken.", delay=20)

    wait_until(lambda: stored(room.played.persons[0]) == "Leren is samen ontdekken.", seconds=8)

    expect(status(page, SAVED)).to_be_visible()
    expect(page.get_by_text("Press Ctrl+Enter")).to_be_hidden()
    copies = "Object.keys(localStorage).filter(key => key.startsWith('grondtoon '))"
    assert page.evaluate(copies) == [], "the copy on the device is erased"


def test_text_survives_a_reload_in_the_middle_of_a_word(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Leren is sam")
    page.reload()

    expect(box).to_have_value("Leren is sam")
    wait_until(lambda: stored(room.played.persons[0]) == "Leren is sam")


def test_text_is_on_another_device_at_once(room):
    _, box = room.phone()
    box.click()
    box.press_sequentially("Op mijn telefoon.")
    wait_until(lambda: stored(room.played.persons[0]) != "")

    _, elsewhere = room.phone()

    expect(elsewhere).to_have_value("Op mijn telefoon.")


def test_a_person_who_is_typing_is_not_moved_and_loses_nothing(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Ik ben aan het ty")
    team.move(room.played, "vision", Move.CLOSE, State.OPEN)
    team.move(room.played, "axes", Move.OPEN, State.NOT_YET)

    expect(page.get_by_text("De begeleider gaat verder")).to_be_visible()
    expect(page.get_by_text(ELSEWHERE)).to_be_hidden()
    expect(box).to_be_focused()
    page.keyboard.type("pen.")
    wait_until(lambda: stored(room.played.persons[0]) == "Ik ben aan het typen.")

    expect(page.get_by_text(ELSEWHERE)).to_be_visible()
    expect(page.get_by_text("De begeleider gaat verder")).to_be_hidden()
    expect(box).to_have_value("Ik ben aan het typen.")


def test_a_phone_that_lies_there_follows_by_itself(room):
    page, _ = room.phone()
    team.move(room.played, "vision", Move.CLOSE, State.OPEN)
    # Moved by another process than the server, which adds up to two seconds of looking around.
    team.move(room.played, "axes", Move.OPEN, State.NOT_YET)

    expect(page.get_by_role("heading", name="Vijf assen")).to_be_visible()


def test_what_comes_too_late_is_said_and_stays_on_the_device(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Op tijd.")
    wait_until(lambda: stored(room.played.persons[0]) == "Op tijd.")
    with engine.writing() as db:
        row = db.exec(select(Progress).where(col(Progress.activity) == "vision")).one()
        row.state, row.closed_at = State.CLOSED, now() - timedelta(minutes=1)
    box.press_sequentially(" Te laat.")

    expect(status(page, re.compile("Dit onderdeel is gesloten"))).to_be_visible()
    expect(box).to_have_value("Op tijd. Te laat.")
    assert stored(room.played.persons[0]) == "Op tijd."


def test_without_contact_typing_goes_on_and_is_saved_afterwards(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Voor ")
    room.contexts[0].set_offline(True)
    page.keyboard.type("tijdens ")
    expect(status(page, FAILED)).to_be_visible()
    page.keyboard.type("en na")
    room.contexts[0].set_offline(False)

    wait_until(lambda: stored(room.played.persons[0]) == "Voor tijdens en na")
    expect(box).to_have_value("Voor tijdens en na")


def test_typing_goes_on_while_the_server_is_killed_and_started_again(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Voor ")
    room.server.stop(roughly=True)
    page.wait_for_timeout(1500)
    page.keyboard.type("tijdens ")
    expect(page.get_by_text("Even geen contact")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    room.server = servers.start(room.data, port=room.server.port)
    page.keyboard.type("en na")

    wait_until(lambda: stored(room.played.persons[0]) == "Voor tijdens en na")
    expect(page.get_by_text("Even geen contact")).to_be_hidden()
    expect(box).to_have_value("Voor tijdens en na")
    expect(box).to_be_focused()
    # And the phone follows again, at the same field, though its session is gone.
    box.evaluate("element => element.blur()")
    team.move(room.played, "vision", Move.CLOSE, State.OPEN)
    team.move(room.played, "axes", Move.OPEN, State.NOT_YET)
    expect(page.get_by_text(ELSEWHERE)).to_be_visible()
    expect(box).to_have_value("Voor tijdens en na")


def test_a_text_that_only_the_device_has_comes_back_on_the_next_visit(room):
    page, box = room.phone()
    box.click()
    box.press_sequentially("Bewaard.")
    wait_until(lambda: stored(room.played.persons[0]) == "Bewaard.")
    room.server.stop(roughly=True)
    page.keyboard.type(" En dit ook.")
    page.wait_for_timeout(300)
    page.close()  # the last beacon finds nobody
    room.server = servers.start(room.data, port=room.server.port)

    again = room.contexts[0].new_page()
    again.goto(f"{room.server.url}/contribute?w={room.played.code}")

    expect(again.locator(BOX).first).to_have_value("Bewaard. En dit ook.")
    wait_until(lambda: stored(room.played.persons[0]) == "Bewaard. En dit ook.")


def test_a_save_whose_answer_got_lost_is_not_taken_for_somebody_elses(room):
    page, box = room.phone()

    def lose_answer(route) -> None:
        route.fetch()
        route.abort()

    page.route("**/save", lose_answer)
    box.click()
    box.press_sequentially("Aangekomen.")
    expect(status(page, FAILED)).to_be_visible()
    assert stored(room.played.persons[0]) == "Aangekomen."
    page.keyboard.type(" En meer.")
    page.unroute("**/save")
    page.reload()

    expect(box).to_have_value("Aangekomen. En meer.")
    wait_until(lambda: stored(room.played.persons[0]) == "Aangekomen. En meer.")
    expect(page.get_by_role("button", name="Bewaar die van mij")).to_be_hidden()


def paragraph() -> str:
    with engine.reading() as db:
        row = db.exec(select(Paragraph).where(Paragraph.aspect == "visie")).first()
        return row.body if row else ""


def test_two_leaders_see_each_others_text_and_never_overwrite_it_silently(room):
    first, second = (room.come(Role.LEADER, "draft", width=1280, height=900) for _ in range(2))
    boxes = [
        page.locator(".st-key-text-paragraph-visie textarea[data-guarded]").first
        for page in (first, second)
    ]
    for box in boxes:
        expect(box).to_be_visible()
    boxes[0].click()
    boxes[0].press_sequentially("Wij leren samen.")
    wait_until(lambda: paragraph() == "Wij leren samen.")
    expect(boxes[1]).to_have_value("Wij leren samen.")

    boxes[0].press_sequentially(" Eén.")
    boxes[1].click()
    boxes[1].press_sequentially(" Twee.")

    mine = [page.get_by_role("button", name="Bewaar die van mij") for page in (first, second)]
    wait_until(lambda: any(button.is_visible() for button in mine))
    late = 0 if mine[0].is_visible() else 1
    kept = boxes[late].input_value()
    mine[late].click()
    wait_until(lambda: paragraph() == kept)
