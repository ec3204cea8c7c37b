"""The whole line once, as people walk it: from an empty database to a Word document.

One facilitator, one leader and three phones in real browsers; nine more people answer beside them.
"""

import io
import re
import subprocess
import sys
from contextlib import suppress

import pytest
from docx import Document
from playwright.sync_api import Error, expect

from db import engine
from db.queries import people, workshops
from tests import team
from workshop.words import agenda as agenda_words

pytestmark = pytest.mark.browser

SENTENCE = "Wij vieren <b>fouten</b> als *stappen* vooruit."


@pytest.fixture(scope="module")
def host_link(module_data, server):
    """What the first start prints."""
    printed = subprocess.run(
        [sys.executable, "-m", "db", "start", "--address", server.url],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return re.search(r"/k/\S+", printed).group()


def press(visitor, key):
    visitor.page.locator(f".st-key-{key} button").first.click()
    visitor.settle()


def choose(visitor, key, number):
    visitor.page.locator(f".st-key-{key} [role=radiogroup] label").nth(number).click()
    visitor.settle()


def type_in(visitor, selector, text):
    field = visitor.page.locator(selector).first
    field.click()
    field.press_sequentially(text, delay=5)
    field.blur()
    visitor.settle()


# What can be done once a move was made.
AFTER = {"open": ("close",), "close": ("open", "show"), "show": ("hide",)}


def go_to(facilitator, step, activity):
    """Bring the room to an activity by the seven steps, as a facilitator does."""
    button = facilitator.page.locator(f".st-key-go-{activity} button").first
    title = facilitator.page.get_by_text(re.compile(rf"^Stap {step} ·"))
    if not title.is_visible():
        facilitator.page.get_by_text(agenda_words.ELSEWHERE.nl, exact=True).click()
        expect(title).to_be_visible()
    for _ in range(5):
        with suppress(Error):  # the agenda was drawn anew just then
            if not button.is_visible():
                title.click(timeout=2000)
            button.click(timeout=2000)
            break
    arrived = f".st-key-go-{activity} button:disabled, .st-key-move-now"
    facilitator.page.locator(arrived).first.wait_for(state="attached")
    not_wait(facilitator)


def move(facilitator, activity, what):
    press(facilitator, f"move-{activity}-{what}")
    after = ", ".join(f".st-key-move-{activity}-{next}" for next in AFTER[what])
    facilitator.page.locator(f"{after}, .st-key-move-now").first.wait_for()
    not_wait(facilitator)


def not_wait(facilitator):
    """Skip the countdown, where what was pressed was announced to people who are still busy."""
    if facilitator.page.locator(".st-key-move-now button").first.is_visible():
        press(facilitator, "move-now")


def start_workshop(facilitator):
    page = facilitator.page
    page.get_by_label("School", exact=True).fill("De Vlieger")
    page.get_by_label("Team", exact=True).fill("Het hele team")
    page.get_by_label("Voor wie is de visie bedoeld?").fill("Alle leerlingen, en onszelf")
    page.get_by_label(re.compile("^Subgroepen")).fill("Onderbouw\nBovenbouw")
    page.get_by_role("button", name="Workshop beginnen").click()
    page.wait_for_url(re.compile("/facilitate"))
    facilitator.settle()
    expect(page.locator("code").nth(2)).to_be_visible()
    found = [code.inner_text().strip() for code in page.locator("code").all()]
    links = [text[text.index("/k/") :] for text in found if "/k/" in text]
    code = page.locator(".gt-code").first.inner_text().replace(" ", "")
    return code, links


def join(phone, code, group):
    phone.page.goto(f"{phone.url}/j/{code}")
    expect(phone.page.get_by_text("Wat we je beloven")).to_be_visible()
    phone.page.get_by_label(group).check()
    phone.page.get_by_role("button", name="Doe mee").click()
    phone.page.wait_for_url(re.compile("/contribute"))
    phone.settle()
    own_code = phone.page.locator(".gt-code").inner_text()
    press(phone, "go-on")
    return own_code


def enter(visitor, link):
    """Open a link and press its button."""
    visitor.page.goto(visitor.url + link)
    visitor.page.get_by_role("button").first.click()
    visitor.page.wait_for_load_state()
    assert "/k/" not in visitor.page.url
    visitor.settle()


def others(code, names):
    """Nine people who join beside the three phones; twelve in two subgroups of six."""
    with engine.writing() as db:
        workshop_id = workshops.by_code(db, code=code)
        persons = tuple(
            people.join(db, workshop_id=workshop_id, browser=name, name=None, subgroup=group)
            for name, group in names
        )
    return team.Team(workshop_id, code, persons, ("Onderbouw", "Bovenbouw"))


def test_the_main_line_from_an_empty_database_to_a_word_document(visit, host_link):
    facilitator = visit(width=1280, height=900)
    enter(facilitator, host_link)
    code, links = start_workshop(facilitator)
    assert len(links) == 3

    leader = visit(width=1280, height=900)
    enter(leader, links[1])
    expect(leader.page).to_have_url(re.compile("/draft"))
    beamer = visit(width=1280, height=720)
    enter(beamer, links[2])
    expect(beamer.page.get_by_text(f"{code[:3]} {code[3:]}")).to_be_visible()

    phones = [visit(width=390, height=844) for _ in range(3)]
    codes = {
        join(phone, code, group)
        for phone, group in zip(phones, ("Onderbouw", "Onderbouw", "Bovenbouw"), strict=True)
    }
    assert len(codes) == 3
    nine = others(
        code,
        [(f"o{n}", "Onderbouw") for n in range(4)] + [(f"b{n}", "Bovenbouw") for n in range(5)],
    )
    facilitator.page.reload()
    facilitator.settle()
    expect(facilitator.page.get_by_text("Binnen: 12")).to_be_visible()

    # Individual visions: the phones follow by themselves.
    go_to(facilitator, 2, "axes")
    move(facilitator, "axes", "open")
    for phone in phones:
        expect(phone.page.get_by_role("heading", name="Vijf assen")).to_be_visible()
    expect(beamer.page.get_by_role("heading", name="Vijf assen")).to_be_visible()
    for number, phone in enumerate(phones):
        choose(phone, "axes-mindset-own", 2 + number)
        press(phone, "go-on")
        choose(phone, "axes-diepte-own", 4)
    team.give_answers(nine)
    phones[0].page.reload()
    phones[0].settle()
    move(facilitator, "axes", "close")
    link = phones[0].page.get_by_text("Bekijk het teambeeld").first
    expect(phones[0].page.get_by_text("Dit onderdeel is gesloten.").first).to_be_visible()
    expect(link).to_be_hidden()
    move(facilitator, "axes", "show")
    expect(phones[0].page.get_by_text("Bekijk het teambeeld").first).to_be_visible()
    expect(beamer.page.locator(".gt-overview")).to_be_visible()
    press(facilitator, "turn-on")
    expect(beamer.page.locator("svg.marks").first).to_be_visible()

    # Statements: private until shared; what is typed survives that the room moves on.
    go_to(facilitator, 2, "web")
    move(facilitator, "web", "open")
    author = phones[1]
    expect(author.page.locator(".st-key-thread-visie").first).to_be_visible()
    press(author, "thread-visie")
    type_in(author, "textarea", SENTENCE)
    author.page.get_by_test_id("stCheckbox").first.click()
    author.settle()
    team.give_sentences(nine)
    go_to(facilitator, 3, "harvest")
    author.page.reload()
    author.settle()
    move(facilitator, "harvest", "open")

    facilitator.go(f"/statements?w={code}&as=facilitator")
    press(facilitator, "harvest")
    expect(facilitator.page.get_by_text(SENTENCE).first).to_be_visible()
    assert facilitator.page.get_by_text("Dit houd ik voor mezelf.").count() == 0

    # Weighing, and what they carry together.
    facilitator.go(f"/facilitate?w={code}&as=facilitator")
    go_to(facilitator, 3, "weigh")
    move(facilitator, "weigh", "open")
    voter = phones[2]
    # The statements are still open, but who did not begin with them goes along.
    expect(voter.page.locator(".gt-statement").first).to_be_visible()
    for _ in range(3):
        voter.page.locator('[class*="st-key-vote-"] [role=radiogroup] label').first.click()
        voter.settle()
        press(voter, "go-on")
    team.give_votes(nine)
    move(facilitator, "weigh", "close")
    move(facilitator, "weigh", "show")
    facilitator.go(f"/denominator?w={code}&as=facilitator")
    expect(facilitator.page.get_by_text(re.compile("Kern")).first).to_be_visible(timeout=30_000)

    # The leaders write, fill the matrix and take the document home.
    leader.go(f"/draft?w={code}&as=leader")
    type_in(leader, "textarea", "Leerlingen leren bij ons kiezen, met hulp waar nodig.")
    leader.go(f"/matrix?w={code}&as=leader")
    if leader.page.locator(".st-key-matrix-add button").count():
        press(leader, "matrix-add")
    type_in(leader, '[class*="st-key-text-cell"] textarea', "Leerlingen kiezen hun eigen doel.")
    leader.go(f"/document?w={code}&as=leader")
    press(leader, "document-make")
    with leader.page.expect_download(timeout=60_000) as download:
        leader.page.get_by_test_id("stDownloadButton").first.get_by_role("button").click()
    document = Document(io.BytesIO(download.value.path().read_bytes()))

    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = "\n".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    assert "De Vlieger" in text
    assert "Leerlingen leren bij ons kiezen" in text
    assert "Leerlingen kiezen hun eigen doel." in cells
    assert "Dit houd ik voor mezelf." not in text + cells
    assert download.value.suggested_filename.endswith(".docx")
    for visitor in (facilitator, leader, beamer, *phones):
        assert visitor.strangers == set()
