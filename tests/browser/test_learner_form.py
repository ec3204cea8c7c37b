"""A class fills in its form in a real browser: on a small phone, impatiently, one by one."""

import pytest
from playwright.sync_api import expect

from tests import evaluations
from workshop.words import learners as words

pytestmark = pytest.mark.browser


def test_ten_learners_on_one_device_leave_ten_forms_and_no_trace(visit):
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    visitor = visit(None, width=360, height=740)
    page = visitor.page
    page.goto(f"{visitor.url}/e/{token}")

    for _ in range(10):
        for choice in page.get_by_label("Vaak", exact=True).all():
            choice.check()
        page.get_by_role("button", name=words.SEND.nl).dblclick()
        expect(page.get_by_role("heading", name=words.THANKS_TITLE.nl)).to_be_visible()
        page.go_back()
        assert page.locator("input:checked").count() == 0
        page.goto(f"{visitor.url}/e/{token}")
        # Nothing to scroll sideways, and no answer of the one before.
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.locator("input:checked").count() == 0

    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
    evaluations.close(found, id)
    assert {one["3"] for one in evaluations.seen(found)[id].shown.values()} == {10}
