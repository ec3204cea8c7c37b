"""A study day in which everything goes wrong that can: three phones, a beamer, two cockpits.

Real Chromium and a real server, through three activities. What people typed is still there after
each mishap, on the screen and in the database; phones and beamer go on by themselves.
"""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from playwright.sync_api import Error as PlaywrightError
from sqlmodel import select

from db import engine
from db.models import Answer, Progress, Writing
from db.queries import people, workshops
from db.queries.workshops import Links
from tests import database as databases
from tests import server as servers
from tests import team
from tests.browser.test_screens import keep_picture
from tests.network import Network
from tests.server import Server
from tests.workshops import SETTINGS

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)  # two cores may have much to do

# The platform forgets a tab that has been away for so many seconds; two minutes by itself.
FORGETS = 2
PHONE, LAPTOP = (360, 740), (1280, 720)
FOCUSED_WAS_LEFT = """
window.left = 0;
document.addEventListener("focusout", () => window.left++, true);
"""
# Everything that was on the beamer at any moment, not only when a test happens to look.
REMEMBER_WHAT_WAS_SHOWN = """
window.shown = new Set(); window.pictures = 0;
new MutationObserver(() => {
  window.shown.add(document.querySelector("[data-testid=stMain]")?.textContent ?? "");
  if (document.querySelector(".gt-overview, svg.marks")) window.pictures++;
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


@dataclass
class Somebody:
    """A browser of its own, with one page open."""

    context: BrowserContext
    page: Page
    network: Network

    def go(self, path: str) -> None:
        self.page.goto(f"http://127.0.0.1:{self.network.port}{path}")

    def press(self, key: str) -> None:
        self.page.locator(f".st-key-{key} button").first.click()

    @property
    def box(self) -> Locator:
        """The field in which this person writes."""
        return self.page.locator('[class*="st-key-text-writing"] textarea[data-guarded]').first

    def write(self, text: str) -> None:
        """Go on typing where the cursor is, as fast as people do."""
        self.page.keyboard.type(text, delay=15)

    def settle(self) -> None:
        """Wait until the page has contact and is drawn."""
        state = '[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
        self.page.wait_for_selector(f'[data-testid="stApp"]{state}')
        expect(self.page.locator(".lost")).to_be_hidden()
        self.page.wait_for_timeout(300)  # what was pressed in the moment of contact is not heard

    def option(self, axis: str, number: int) -> Locator:
        """A choice on an axis; the first is 0."""
        found = self.page.locator(f".st-key-axes-{axis}-own [role=radiogroup] label")
        return found.nth(number)


@dataclass
class Day:
    """The workshop, its server, and the browsers in the room."""

    server: Server
    chrome: Browser
    links: Links
    workshop_id: int
    code: str
    closing: ExitStack
    people: list[Somebody] = field(default_factory=list)

    def come(self, size: tuple[int, int], *, script: str = FOCUSED_WAS_LEFT) -> Somebody:
        context = self.chrome.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="nl-NL"
        )
        context.add_init_script(script)
        page = context.new_page()
        page.set_default_timeout(30_000)
        network = self.closing.enter_context(Network(self.server.port).running())
        found = Somebody(context, page, network)
        self.people.append(found)
        return found

    def enter(self, token: str, *, script: str = FOCUSED_WAS_LEFT) -> Somebody:
        """Somebody who opens a personal link and presses its button."""
        found = self.come(LAPTOP, script=script)
        found.go(f"/k/{token}")
        found.page.get_by_role("button").first.click()
        found.page.wait_for_url(re.compile("as="))
        return found

    def join(self, group: str) -> Somebody:
        """A participant who joins on a phone and notes the code."""
        phone = self.come(PHONE)
        phone.go(f"/j/{self.code}")
        phone.page.get_by_label(group).check()
        phone.page.get_by_role("button", name="Doe mee").click()
        phone.press("go-on")
        return phone

    def standing(self, activity: str) -> str | None:
        with engine.reading() as db:
            return db.exec(
                select(Progress.state).where(
                    Progress.workshop_id == self.workshop_id, Progress.activity == activity
                )
            ).first()

    def texts(self) -> set[str]:
        """All texts of this workshop, as they are stored."""
        with engine.reading() as db:
            return set(db.exec(select(Writing.body)))

    def answers(self) -> dict[str, int]:
        """How often each value was given on the first axis, for oneself."""
        with engine.reading() as db:
            rows = db.exec(
                select(Answer.value).where(Answer.item == "mindset", Answer.lens == "own")
            ).all()
        return {value: rows.count(value) for value in rows}


@pytest.fixture
def day(module_data: Path, chrome: Browser) -> Iterator[Day]:
    databases.fresh()
    with engine.writing() as db:
        workshop_id, links = workshops.start(db, SETTINGS)
        code = workshops.describe(db, workshop_id=workshop_id).code
    options = (f"--server.disconnectedSessionTTL={FORGETS}",)
    with ExitStack() as closing:
        server = servers.start(module_data, options=options)
        found = Day(server, chrome, links, workshop_id, code, closing)
        yield found
        for number, somebody in enumerate(found.people):
            if not somebody.page.is_closed():
                keep_picture(somebody.page, f"day-end-{number}")
            somebody.context.close()
        server.stop(roughly=True)


def wait_until(holds: Callable[[], bool], *, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def lead(day: Day, cockpit: Somebody, activity: str, move: str, state: str) -> None:
    """Let the facilitator press a button of the cockpit, and not wait for a countdown."""
    cockpit.press(f"move-{activity}-{move}")
    at_once(cockpit, lambda: day.standing(activity) == state)


def at_once(cockpit: Somebody, moved: Callable[[], bool]) -> None:
    """Wait until the room has moved, and press "at once" whenever a countdown runs."""
    now = cockpit.page.locator(".st-key-move-now button").first

    def pressed() -> bool:
        if now.is_visible():
            with suppress(PlaywrightError):  # it went with the countdown
                now.click(timeout=1000)
        return moved()

    wait_until(pressed)


def bring_to(cockpit: Somebody, step: int, activity: str) -> None:
    """Bring the room to an activity by the agenda."""
    button = cockpit.page.locator(f".st-key-go-{activity} button").first
    title = cockpit.page.get_by_text(re.compile(rf"^Stap {step} ·")).first

    def pressed() -> bool:
        with suppress(PlaywrightError):  # the agenda was drawn anew just then
            if not button.is_visible():
                title.click(timeout=2000)
            button.click(timeout=2000)
            return True
        return False

    wait_until(pressed)
    at_once(cockpit, cockpit.page.locator(f".st-key-move-{activity}-open button").first.is_visible)


def is_undisturbed(phone: Somebody, text: str) -> None:
    """The field in use was never left, and everything that was typed is in it."""
    expect(phone.box).to_have_value(text)
    expect(phone.box).to_be_focused()
    assert phone.page.evaluate("window.left") == 0


def begin_to_write(phone: Somebody, text: str) -> None:
    phone.box.click()
    phone.page.evaluate("window.left = 0")
    phone.write(text)


def test_a_study_day_on_which_everything_goes_wrong(day: Day) -> None:
    cockpit = day.enter(day.links.facilitator)
    beamer = day.enter(day.links.beamer, script=REMEMBER_WHAT_WAS_SHOWN)
    phones = [day.join(group) for group in ("Onderbouw", "Onderbouw", "Bovenbouw")]
    with engine.writing() as db:
        persons = tuple(
            people.join(
                db,
                workshop_id=day.workshop_id,
                browser=f"other-{n}",
                name=None,
                subgroup=SETTINGS.subgroups[n % 2],
            )
            for n in range(9)
        )
    others = team.Team(day.workshop_id, day.code, persons, SETTINGS.subgroups)

    choosing(day, cockpit, beamer, phones, others)
    co = two_facilitators(day, cockpit, beamer)
    statements(day, co, beamer, phones)
    own_vision(day, cockpit, co, beamer, phones)

    shown = "\n".join(beamer.page.evaluate("[...window.shown]"))
    written = [text for text in day.texts() if text]
    assert len(written) == 6
    assert [text for text in written if text in shown] == []


def choosing(
    day: Day, cockpit: Somebody, beamer: Somebody, phones: list[Somebody], others: team.Team
) -> None:
    """The axes: a choice survives a reload, and a server that dies under the thumb."""
    bring_to(cockpit, 2, "axes")
    lead(day, cockpit, "axes", "open", "open")
    for screen in (beamer, *phones):
        expect(screen.page.get_by_role("heading", name="Vijf assen")).to_be_visible()
    for number, phone in enumerate(phones[:2]):
        phone.option("mindset", number).click()
        expect(phone.page.locator(".gt-saved.yes")).to_be_visible()
    team.give_answers(others)

    phones[0].page.reload()
    expect(phones[0].option("mindset", 0).locator("input")).to_be_checked()
    expect(phones[0].page.locator(".gt-saved.yes")).to_be_visible()

    # The last choice reaches a server that hears nothing any more.
    day.server.process.send_signal(signal.SIGSTOP)
    before = day.answers()
    phones[2].option("mindset", 6).click()
    day.server.stop(roughly=True)
    expect(phones[2].page.get_by_text("Even geen contact")).to_be_visible()
    expect(beamer.page.locator(".lost")).to_be_visible()
    keep_picture(phones[2].page, "day-no-contact")
    keep_picture(beamer.page, "day-beamer-no-contact")
    assert day.answers() == before
    day.server.again()
    for screen in (beamer, *phones):
        expect(screen.page.locator(".lost")).to_be_hidden()
    expect(phones[2].option("mindset", 6).locator("input")).to_be_checked()
    expect(phones[2].page.locator(".gt-saved.yes")).to_be_visible()
    assert day.answers() == before | {"3": before.get("3", 0) + 1}
    for number, phone in enumerate(phones[:2]):
        expect(phone.option("mindset", number).locator("input")).to_be_checked()

    cockpit.settle()
    lead(day, cockpit, "axes", "close", "closed")
    assert beamer.page.evaluate("window.pictures") == 0, "a result before it was revealed"


def two_facilitators(day: Day, cockpit: Somebody, beamer: Somebody) -> Somebody:
    """Both show the results at the same moment: it happens once, and the second is told."""
    co = by_code(day, cockpit)
    show = ".st-key-move-axes-show button"
    for each in (cockpit, co):
        expect(each.page.locator(show).first).to_be_enabled()
    for each in (cockpit, co):
        each.page.evaluate(f"document.querySelector('{show}').click()")
    ahead = "Iemand anders was net eerder"
    wait_until(lambda: any(each.page.get_by_text(ahead).is_visible() for each in (cockpit, co)))
    assert day.standing("axes") == "shown"
    expect(beamer.page.locator(".gt-overview")).to_be_visible()
    for each in (cockpit, co):
        expect(each.page.locator(".st-key-move-axes-hide button").first).to_be_visible()
    keep_picture(co.page, "day-second-cockpit")
    keep_picture(beamer.page, "day-beamer-axes")
    return co


def by_code(day: Day, cockpit: Somebody) -> Somebody:
    """A colleague who comes to steer along with a code that the facilitator made."""
    cockpit.page.locator(".st-key-handing-over summary").first.click()
    cockpit.press("hand-over-facilitator")
    code = cockpit.page.locator(".st-key-handing-over .gt-code").first.inner_text()
    co = day.come(LAPTOP)
    co.go("/h")
    co.page.locator("#code").fill(code)
    co.page.get_by_role("button", name="Verder").click()
    co.page.wait_for_url(re.compile("/facilitate"))
    co.settle()
    expect(cockpit.page.get_by_text("2 apparaten begeleiden nu")).to_be_visible()
    return co


def statements(day: Day, cockpit: Somebody, beamer: Somebody, phones: list[Somebody]) -> None:
    """Sentences: a reload, a phone that sleeps, and one without contact, all in mid-sentence."""
    bring_to(cockpit, 2, "web")
    lead(day, cockpit, "web", "open", "open")
    for phone in phones:
        expect(phone.page.locator(".st-key-thread-visie").first).to_be_visible()
        pages = phone.page.evaluate("history.length")
        phone.press("thread-visie")
        expect(phone.box).to_be_visible()
        expect(phone.page).to_have_url(re.compile("at=web&part=visie"))
        assert phone.page.evaluate("history.length") == pages, "the back button seems dead"
    reloaded, asleep, lost = phones
    begin_to_write(reloaded, "Wij vieren fou")
    reloaded.page.reload()
    expect(reloaded.box).to_have_value("Wij vieren fou")
    begin_to_write(reloaded, "ten als stappen.")

    begin_to_write(asleep, "Ieder kind gaat ")
    with sleeping(asleep):
        begin_to_write(lost, "Leren is ")
        lost.network.cut()
        lost.write("samen ")
        expect(lost.page.get_by_text("Niet bewaard, we proberen het opnieuw")).to_be_visible()
        expect(lost.page.get_by_text("Even geen contact")).to_be_visible()
        keep_picture(lost.page, "day-not-saved")
        # Meanwhile the room goes on.
        bring_to(cockpit, 2, "vision")
        lead(day, cockpit, "vision", "open", "open")
        expect(beamer.page.get_by_role("heading", name="Mijn visie")).to_be_visible()
        lost.write("ontdekken.")
        lost.network.mend()
        is_undisturbed(lost, "Leren is samen ontdekken.")
        time.sleep(FORGETS)
    asleep.write("met vertrouwen naar huis.")

    wait_until(
        lambda: (
            {
                "Wij vieren fouten als stappen.",
                "Ieder kind gaat met vertrouwen naar huis.",
                "Leren is samen ontdekken.",
            }
            <= day.texts()
        )
    )
    is_undisturbed(asleep, "Ieder kind gaat met vertrouwen naar huis.")
    expect(reloaded.box).to_have_value("Wij vieren fouten als stappen.")
    for phone in phones:
        expect(phone.page.get_by_text("De groep is nu bij")).to_be_visible()
        expect(phone.page.locator(".lost")).to_be_hidden()
    keep_picture(asleep.page, "day-awake")


@contextmanager
def sleeping(phone: Somebody) -> Iterator[None]:
    """A phone in a pocket: its page stands still, and its connections are gone."""
    control = phone.context.new_cdp_session(phone.page)
    control.send("Page.setWebLifecycleState", {"state": "frozen"})
    phone.network.cut()
    yield
    phone.network.mend()
    control.send("Page.setWebLifecycleState", {"state": "active"})


def own_vision(
    day: Day, cockpit: Somebody, co: Somebody, beamer: Somebody, phones: list[Somebody]
) -> None:
    """A vision: the server dies while all type, and a colleague takes over the cockpit."""
    for number, phone in enumerate(phones):
        phone.press("go-along")
        expect(phone.page.get_by_role("heading", name="Mijn visie")).to_be_visible()
        begin_to_write(phone, f"Deelnemer {number} vindt ")
    day.server.stop(roughly=True)
    cockpit.context.close()
    for phone in phones:
        phone.box.click()
        phone.write("leren ")
    expect(phones[2].page.get_by_text("Even geen contact")).to_be_visible()
    day.server.again()
    for phone in phones:
        phone.box.click()
        phone.write("van elkaar waardevol.")
    whole = [f"Deelnemer {n} vindt leren van elkaar waardevol." for n in range(3)]
    wait_until(lambda: set(whole) <= day.texts())
    for phone, text in zip(phones, whole, strict=True):
        expect(phone.page.locator(".lost")).to_be_hidden()
        expect(phone.box).to_have_value(text)

    # The colleague goes on where the other one stopped.
    phones[2].page.evaluate("window.left = 0")
    phones[2].write(" Altijd.")
    co.settle()
    lead(day, co, "vision", "close", "closed")
    is_undisturbed(phones[2], whole[2] + " Altijd.")
    bring_to(co, 3, "harvest")
    wait_until(lambda: whole[2] + " Altijd." in day.texts())
    expect(phones[2].page.get_by_text("De groep is nu bij")).to_be_visible()
    keep_picture(phones[2].page, "day-room-is-elsewhere")
    keep_picture(co.page, "day-taken-over")
    keep_picture(beamer.page, "day-beamer-end")
