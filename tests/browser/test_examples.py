"""A picture with an example in a real Chromium: refused in words, kept, shown and legible."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from db import engine
from db.queries import progress
from tests import database as databases
from tests.browser.conftest import Visitor
from tests.practice import Practice, picture
from workshop.access import Role
from workshop.photo import MEGABYTES, SIDE
from workshop.words import examples as words

pytestmark = pytest.mark.browser
STORY = "Wij kozen samen drie doelen en keken op vrijdag terug wat er was gelukt. " * 9


@pytest.fixture(scope="module")
def play(module_data: Path) -> Practice:
    databases.fresh()
    return Practice()


def file(folder: Path, name: str, content: bytes) -> Path:
    made = folder / name
    made.write_bytes(content)
    return made


def test_a_picture_is_refused_in_words_then_kept_and_nothing_typed_is_lost(
    play: Practice, visit: Callable[..., Visitor], tmp_path: Path
):
    play.give(0, shared=False)
    phone = visit("person-0", width=360, height=740)
    phone.go(f"/contribute?w={play.code}&as=participant")
    page = phone.page
    page.locator(".st-key-go-on button").click()
    page.locator('[class*="st-key-thread-example-"] button').click()
    for _ in range(3):
        page.locator(".st-key-go-on button").click()
        phone.settle()
    area = page.get_by_label("Wat leerden jullie ervan?")
    area.fill("Drie is genoeg.")
    page.locator('[data-testid="stCheckbox"] label').click()
    phone.settle()
    chooser = page.locator("input[type=file]")

    chooser.set_input_files(file(tmp_path, "groot.jpg", picture() + bytes(20 * 1024 * 1024)))
    too_large = words.PHOTO_FAULTS["too_large"].nl.format(megabytes=MEGABYTES)
    expect(page.get_by_text(too_large)).to_be_visible()
    chooser.set_input_files(file(tmp_path, "geen.jpg", b"Dit is geen foto."))
    expect(page.get_by_text(words.PHOTO_FAULTS["no_picture"].nl)).to_be_visible()
    expect(area).to_have_value("Drie is genoeg.")
    chooser.set_input_files(file(tmp_path, "goed.jpg", picture(size=(3000, 2000))))
    shown = page.locator("img.gt-photo")
    expect(shown).to_be_visible()
    # A page with our policy lets nobody evaluate a condition again and again.
    page.wait_for_timeout(1000)
    assert shown.evaluate("image => image.naturalWidth") == SIDE

    expect(area).to_have_value("Drie is genoeg.")
    assert play.own()[0].parts["learned"] == "Drie is genoeg."
    assert play.own()[0].photo
    assert not phone.strangers


@pytest.mark.parametrize(("size", "pictured"), [((1280, 720), True), ((1920, 1080), False)])
def test_the_longest_example_fits_the_beamer_in_letters_of_28_px(
    play: Practice, visit: Callable[..., Visitor], size: tuple[int, int], pictured: bool
):
    example = play.give(
        1,
        title="Een titel die precies zo lang is als er nog net in het veld van de titel past",
        **_longest(),
    )
    if pictured:
        play.add_photo(example, 1)
    play.release(example, at_once=True)
    beamer = visit(Role.BEAMER, width=size[0], height=size[1])
    beamer.go(f"/beamer?w={play.code}&as=beamer")
    beamer.page.locator(".gt-one").wait_for()
    if pictured:
        beamer.page.wait_for_selector(".gt-one img")

    def edge(selector: str, side: str) -> float:
        script = f"document.querySelector('{selector}').getBoundingClientRect().{side}"
        return float(beamer.page.evaluate(script))

    assert edge(".gt-one", "bottom") <= edge(".gt-foot", "top")
    smallest = beamer.page.evaluate(
        "Math.min(...[...document.querySelectorAll('.gt-b *')].filter(e => e.innerText)"
        ".map(e => parseFloat(getComputedStyle(e).fontSize)))"
    )
    assert smallest >= 28 * size[1] / 720 - 0.5
    with engine.writing() as db:
        progress.turn_page(db, workshop_id=play.id, page=0)


def _longest() -> dict[str, str]:
    return {"happened": STORY[:700], "learned": STORY[:700], "learners": STORY[:700]}
