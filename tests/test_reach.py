"""Phones find the way in: which address, who may change it, and what a phone's own test tells."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from db import engine, reached
from db.queries import workshops
from tests import database as databases
from tests import team
from tests.hostile import CONTROL, HOSTILE
from tests.workshops import APP
from web import selftest
from workshop import address
from workshop.access import Role
from workshop.address import BadAddress, Place
from workshop.words import reach as words

NOW = datetime(2026, 11, 21, 9, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _empty(monkeypatch):
    reached.forget()
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def on_two_networks(monkeypatch):
    """A laptop with Wi-Fi, and with the inner network of another program."""
    found = (Place("192.168.1.20", "wifi"), Place("172.17.0.1", "virtual"))
    monkeypatch.setattr("workshop.address.places", lambda: found)


# --- the address ---


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("192.168.1.20:8501", "http://192.168.1.20:8501"),
        (" HTTPS://Visie.School.nl/ ", "https://visie.school.nl"),
        ("visie.school.nl/grondtoon", "http://visie.school.nl/grondtoon"),
        ("http://10.0.0.5:8501/j/ABC234?lang=en", "http://10.0.0.5:8501"),
        ("http://[fe80::1]:8501", "http://[fe80::1]:8501"),
        ("laptop-van-anna", "http://laptop-van-anna"),
    ],
)
def test_what_somebody_types_becomes_a_whole_address(typed, kept):
    assert address.checked(typed) == kept


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("  ", "empty"),
        ("http://" + "a" * 60 + ".nl/" + "b" * 200, "long"),
        ("javascript:alert(1)", "shape"),
        ("ftp://visie.nl", "shape"),
        ("http://visie.nl?x=1", "shape"),
        ("http://ik@visie.nl", "shape"),
        ("http://999.1.1.1", "shape"),
        ("http://visie .nl", "shape"),
        ("http://visie.nl:0", "port"),
        ("http://visie.nl:70000", "port"),
        ("http://localhost:8501", "own"),
        ("127.0.0.1:8501", "own"),
        ("0.0.0.0", "own"),
        ("[::1]", "own"),
        *((text, "shape") for name, text in HOSTILE.items() if name != "long word"),
        (CONTROL, "shape"),
    ],
)
def test_what_is_no_address_for_phones_is_refused_with_the_reason(typed, why):
    with pytest.raises(BadAddress) as refused:
        address.checked(typed)
    assert refused.value.why == why
    assert words.FAULTS[refused.value.why]


def test_what_the_facilitator_chose_counts_before_what_the_host_configured(monkeypatch):
    monkeypatch.setenv("GRONDTOON_ADDRESS", "https://visie.school.nl")
    found = address.public_address("localhost:8501", chosen="http://10.0.0.5:8501")
    assert (found.url, found.found) == ("http://10.0.0.5:8501", "chosen")
    assert address.public_address("localhost:8501").found == "configured"


def test_an_inner_network_comes_last_even_when_the_way_out_goes_over_it(monkeypatch):
    networks = [
        ("127.0.0.1", "other"),
        ("10.8.0.2", "virtual"),
        ("169.254.3.3", "cable"),
        ("10.0.0.7", "cable"),
        ("192.168.1.20", "wifi"),
    ]
    monkeypatch.setattr("workshop.address._networks", lambda: iter(networks))
    monkeypatch.setattr("workshop.address._outward", lambda: "10.8.0.2")
    assert [place.ip for place in address.places()] == ["192.168.1.20", "10.0.0.7", "10.8.0.2"]


def test_without_any_network_it_says_so(monkeypatch):
    monkeypatch.setattr("workshop.address.places", lambda: ())
    assert address.public_address("localhost:8501").found == "alone"
    assert address.alternatives("localhost:8501") == ()


def test_behind_a_name_the_own_addresses_are_no_alternative(on_two_networks):
    assert address.alternatives("visie.school.nl") == ()
    assert [url for url, _ in address.alternatives("192.168.1.20:8501")] == [
        "http://192.168.1.20:8501",
        "http://172.17.0.1:8501",
    ]


# --- the cockpit ---


def page(browser=Role.FACILITATOR, screen="facilitate") -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page(f"pages/{screen}.py").run()


def html(at: AppTest) -> str:
    assert not at.exception
    return " ".join(element.proto.body for element in at.get("html"))


def use(at: AppTest, typed: str) -> AppTest:
    at.text_input(key="address-typed").set_value(typed)
    at.button(key="use-address").click().run()
    assert not at.exception
    return at


def chosen(played: team.Team) -> str | None:
    with engine.reading() as db:
        return workshops.chosen_address(db, workshop_id=played.workshop_id)


def test_another_address_is_at_once_on_cockpit_and_beamer_and_can_be_taken_back(on_two_networks):
    played = team.gather(3)
    cockpit, room = page(), page(Role.BEAMER, "beamer")
    assert words.WHY["network"].nl in html(cockpit)
    before = html(room)
    assert "192.168.1.20" in before

    use(cockpit, "10.0.0.5:8501/")
    assert chosen(played) == "http://10.0.0.5:8501"
    assert words.WHY["chosen"].nl in html(cockpit)
    now = html(room.run())
    assert "10.0.0.5:8501/j" in now
    assert "192.168.1.20" not in now
    # Under the same address a browser would go on showing the QR code of before.
    square = f"/qr/{played.code}.svg?at="
    assert now.split(square)[1][:8] != before.split(square)[1][:8]

    cockpit.button(key="automatic-address").click().run()
    assert chosen(played) is None
    assert "192.168.1.20" in html(room.run())


def test_an_address_of_this_laptop_is_chosen_from_the_list(on_two_networks):
    played = team.gather(3)
    cockpit = page()
    (listed,) = (radio for radio in cockpit.radio if radio.label == words.CHOOSE.nl)
    assert len(listed.options) == 1  # the one in use is not among the others
    listed.set_value("http://172.17.0.1:8501")
    cockpit.button(key="use-address").click().run()
    assert chosen(played) == "http://172.17.0.1:8501"


def test_a_wrong_address_is_explained_stays_typed_and_changes_nothing(on_two_networks):
    played, cockpit = team.gather(3), page()
    for typed, why in (("localhost:8501", "own"), (HOSTILE["html"], "shape"), ("", "empty")):
        use(cockpit, typed)
        assert cockpit.warning[0].value == words.FAULTS[why].nl
        assert cockpit.text_input(key="address-typed").value == typed
        assert "<script>alert" not in html(cockpit)
    assert chosen(played) is None


def test_on_no_network_the_cockpit_warns_before_anything_is_opened(monkeypatch):
    monkeypatch.setattr("workshop.address.places", lambda: ())
    team.gather(3)
    assert words.ALONE.nl in [warning.value for warning in page().warning]


def test_the_cockpit_tells_how_many_phones_arrived_by_this_address(on_two_networks):
    played = team.gather(3)
    assert words.NONE_YET.nl in html(page())
    for phone, works in (("a", True), ("b", False), ("a", True)):
        reached.note(
            workshop_id=played.workshop_id,
            host="192.168.1.20:8501",
            phone=phone,
            works=works,
            at=NOW,
        )
    reached.note(
        workshop_id=played.workshop_id, host="10.9.9.9:8501", phone="c", works=True, at=NOW
    )
    shown = html(page())
    time = f"{NOW.astimezone():%H:%M}"
    assert words.MORE.nl.format(n=2, time=time) in shown
    assert words.NOT_ALL.nl.format(n=1) in shown


# --- what a phone tells ---


def told(body: object, *, visitor="10.0.0.9", cookie="p1") -> int:
    """Send what the script of the test page sends; returns the status."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = [(b"host", b"192.168.1.20:8501"), (b"cookie", f"grondtoon={cookie}".encode())]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/test/seen",
        "query_string": b"",
        "headers": headers,
        "client": (visitor, 5000),
    }

    async def receive():
        return {"type": "http.request", "body": raw, "more_body": False}

    return asyncio.run(selftest.seen(Request(scope, receive))).status_code


def arrived(played: team.Team, host="192.168.1.20:8501"):
    return reached.by(workshop_id=played.workshop_id, host=host)


def revision(played: team.Team) -> int:
    with engine.reading() as db:
        return workshops.describe(db, workshop_id=played.workshop_id).revision


def test_a_phone_that_tells_twice_counts_once_and_wakes_the_cockpit_once(on_two_networks):
    played = team.gather(3)
    message = {"code": played.code, "host": "192.168.1.20:8501", "works": True}
    before = revision(played)
    for _ in range(3):
        assert told(message) == 204
    assert (arrived(played).phones, revision(played)) == (1, before + 1)
    told(message, cookie="p2")
    assert arrived(played).phones == 2


def test_the_laptop_itself_is_no_phone(on_two_networks):
    played = team.gather(3)
    message = {"code": played.code, "host": "192.168.1.20:8501", "works": True}
    for visitor in ("127.0.0.1", "192.168.1.20"):
        told(message, visitor=visitor)
    assert arrived(played) is None


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"{",
        b"[]",
        b'{"code": "' + b"A" * 2000 + b'"}',
        {"code": 7, "host": "h", "works": True},
        {"code": "AAAAAA", "host": "h", "works": True},
        {"code": "AAAAAA", "host": "", "works": True},
        {"code": "AAAAAA", "host": "h" * 300, "works": True},
        {"code": "AAAAAA", "host": "h", "works": "yes"},
    ],
)
def test_what_the_script_does_not_send_is_ignored(message):
    team.gather(1)
    assert told(message) == 204
    assert reached._seen == {}


def test_only_so_many_phones_are_remembered_and_the_oldest_go_first():
    for number in range(2100):
        reached.note(
            workshop_id=number // 2000,
            host="h",
            phone=str(number),
            works=True,
            at=NOW + timedelta(seconds=number),
        )
    assert len(reached._seen) == 2000
    assert reached.by(workshop_id=0, host="H").phones == 1900


def test_the_square_of_the_test_leads_to_the_test_in_the_language_of_the_reader():
    found = urlsplit(address.public_address("10.0.0.5:8501").test("ABC234", "en"))
    assert found.path == "/test"
    assert parse_qs(found.query) == {"w": ["ABC234"], "lang": ["en"]}
