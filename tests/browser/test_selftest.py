"""The test on a phone, in a real browser: when all is well, and when something is in the way."""

import pytest
from playwright.sync_api import Route, expect

from workshop.words import reach as words

pytestmark = pytest.mark.browser

NO_WEBSOCKET = "window.WebSocket = class { constructor() { setTimeout(() => this.onerror()); } };"


def held_back(route: Route) -> None:
    """What a proxy does that passes a stream on only when it has ended."""
    beats = "".join(f"data: {number}\n\n" for number in range(1, 7))
    route.fulfill(content_type="text/event-stream", body=beats)


def outcome(visit, code: str, *, lang: str = "nl", block: str = ""):
    phone = visit(width=360, height=740)
    if block == "cookie":
        phone.page.route("**/test/cookie", lambda route: route.fulfill(json={"kept": False}))
    elif block == "stream":
        phone.page.route("**/test/stream", lambda route: route.abort())
    elif block == "held":
        phone.page.route("**/test/stream", held_back)
    elif block == "live":
        phone.page.add_init_script(NO_WEBSOCKET)
    elif block == "speed":
        phone.page.route("**/health", lambda route: route.abort())
    phone.page.goto(f"{phone.url}/test?w={code}&lang={lang}")
    expect(phone.page.locator("#busy")).to_be_hidden(timeout=20_000)
    assert phone.strangers == set()
    wide = phone.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360
    return phone


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_phone_on_which_all_is_well_hears_so_and_goes_on_to_join(teams, visit, lang):
    played = teams[lang]
    phone = outcome(visit, played.code, lang=lang)
    assert phone.faults == []
    expect(phone.page.locator("#works")).to_have_text(words.TEST_WORKS[lang])
    expect(phone.page.locator("li[data-step=good]")).to_have_count(5)
    expect(phone.page.locator(".problem:visible")).to_have_count(0)
    phone.page.get_by_role("link", name=words.TEST_JOIN[lang], exact=True).click()
    expect(phone.page).to_have_url(f"{phone.url}/j/{played.code}?lang={lang}")


@pytest.mark.parametrize(
    ("block", "fault", "may_join"),
    [
        ("cookie", "cookie", False),
        ("stream", "stream", True),
        ("held", "stream", True),
        ("live", "live", False),
        ("speed", "speed", False),
    ],
)
def test_what_does_not_work_is_named_with_one_remedy(teams, visit, block, fault, may_join):
    phone = outcome(visit, teams["nl"].code, block=block)
    page = phone.page
    expect(page.locator("#works")).to_be_hidden()
    expect(page.locator("li[data-step=bad]")).to_have_text("▲" + words.FAILED[fault].nl)
    expect(page.locator(".problem:visible")).to_have_text(words.REMEDIES[fault].nl)
    expect(page.locator("#join")).to_be_visible(visible=may_join)
    expect(page.locator("#again")).to_be_visible()
