"""The draft goes out to Word and comes back, in a real browser."""

import pytest
from playwright.sync_api import expect

from db import engine
from db.queries import drafting, people
from tests import drafts_for_word, team
from tests.browser.test_screens import LAPTOP, PHONE, keep_picture, wrong
from workshop.access import Role
from workshop.document import MIME
from workshop.words import returning as words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("lang", "size"), [("nl", PHONE), ("en", LAPTOP)])
def test_a_leader_takes_over_what_came_back(server, visit, lang, size):
    settings = team.SETTINGS if lang == "nl" else team.english()
    played = team.gather(2, settings=settings)
    drafts_for_word.lay(played)
    browser = f"word-{lang}-{size[0]}"
    with engine.writing() as db:
        people.grant(db, browser=browser, role=Role.LEADER, workshop_id=played.workshop_id)
    visitor = visit(browser, width=size[0], height=size[1])
    visitor.go(f"/document?w={played.code}&as=leader")
    page = visitor.page
    with page.expect_download() as waiting:
        page.get_by_role("button", name=words.DOWNLOAD[lang]).click()
    file = waiting.value.path().read_bytes()
    page.get_by_test_id("stFileUploader").scroll_into_view_if_needed()
    keep_picture(page, f"returning-empty-{lang}-{size[0]}")

    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "concept.docx", "mimeType": MIME, "buffer": file}
    )
    button = page.get_by_role("button", name=words.TAKE_OVER[lang])
    expect(button).to_be_visible()
    page.get_by_test_id("stFileUploader").scroll_into_view_if_needed()
    visitor.settle()
    keep_picture(page, f"returning-preview-{lang}-{size[0]}")
    assert wrong(visitor, lang) == []
    button.scroll_into_view_if_needed()
    keep_picture(page, f"returning-button-{lang}-{size[0]}")
    button.click()

    expect(page.get_by_text(words.TAKEN_VERSION[lang].format(number="0.1"))).to_be_visible()
    visitor.settle()
    keep_picture(page, f"returning-taken-{lang}-{size[0]}")
    with engine.reading() as db:
        found = drafting.paragraphs(db, workshop_id=played.workshop_id)
    lead = words.OPEN_QUESTION.nl.format(question="")
    becomes = words.OPEN_QUESTION[lang].format(question="")
    assert found == {
        aspect: body.replace(lead, becomes) for aspect, body in drafts_for_word.ACCEPTED.items()
    }
