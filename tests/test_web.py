"""The doors of a real server: what they give and refuse, and that looking changes nothing."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import requests

from db import engine
from db.queries import host, people, workshops
from db.queries.workshops import Links
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.server import Server, running
from tests.workshops import SETTINGS
from web import shell
from web.knocking import FREE_FAILURES, PAUSE, Door
from workshop.access import BROWSER_COOKIE, Role, Screen
from workshop.address import public_address


@dataclass(frozen=True)
class Place:
    """A server with a workshop under each of the promises."""

    server: Server
    data: Path
    ids: dict[str, int]
    codes: dict[str, str]
    links: dict[str, Links]
    host_key: str

    def rows(self, table: str) -> int:
        with sqlite3.connect(self.data / "grondtoon.db") as db:
            return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def everything(self) -> dict[str, list[tuple]]:
        """All rows of all tables, to see that nothing changed."""
        with sqlite3.connect(self.data / "grondtoon.db") as db:
            tables = [r[0] for r in db.execute("SELECT name FROM sqlite_master WHERE type='table'")]
            return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


class Visitor(requests.Session):
    """A browser without scripts: keeps cookies, names its origin when it sends something."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.base = place.server.url

    def look(self, path: str, **how) -> requests.Response:
        return self.get(self.base + path, timeout=20, **how)

    def press(self, path: str, data=None, *, origin: str | None = "", **how) -> requests.Response:
        headers = how.pop("headers", {})
        if origin is not None:
            headers["Origin"] = origin or self.base
        return self.post(
            self.base + path, data, headers=headers, timeout=20, allow_redirects=False, **how
        )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    data = tmp_path_factory.mktemp("web")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRONDTOON_DATA", str(data))
        databases.fresh()
        ids, codes, links = {}, {}, {}
        with engine.writing() as db:
            for promise in ("anonymous", "pseudonymous", "named"):
                settings = replace(SETTINGS, promise=promise, subgroups=())
                ids[promise], links[promise] = workshops.start(db, settings)
            groups = replace(
                SETTINGS,
                school=HOSTILE["html"],
                team=HOSTILE["markdown"][:120],
                audience=HOSTILE["format"],
                language="en",
                subgroups=(HOSTILE["quotes"], HOSTILE["right-to-left"]),
            )
            ids["groups"], links["groups"] = workshops.start(db, groups)
            for name, workshop_id in ids.items():
                codes[name] = workshops.describe(db, workshop_id=workshop_id).code
            key = host.new_key(db)
        with running(data) as server:
            yield Place(server, data, ids, codes, links, key)


@pytest.fixture
def visitor(place: Place) -> Visitor:
    return Visitor(place)


def joined(place: Place, workshop: str = "pseudonymous", **fields: str) -> Visitor:
    visitor = Visitor(place)
    visitor.look(f"/j/{place.codes[workshop]}")
    answer = visitor.press(f"/j/{place.codes[workshop]}", fields)
    assert answer.status_code == 303
    return visitor


def grants(visitor: Visitor, place: Place) -> tuple:
    with pytest.MonkeyPatch.context() as patch, engine_of(place, patch).reading() as db:
        return people.grants(db, browser=visitor.cookies[BROWSER_COOKIE])


def engine_of(place: Place, patch: pytest.MonkeyPatch):
    patch.setenv("GRONDTOON_DATA", str(place.data))
    return engine


# --- looking ---


def test_no_page_that_is_opened_changes_anything(place, visitor):
    before = place.everything()
    tokens = [place.host_key, *vars(place.links["named"]).values()]

    for path in (
        "/",
        "/j",
        f"/j?code={place.codes['named']}",
        *(f"/j/{code}" for code in place.codes.values()),
        *(f"/k/{token}" for token in tokens),
        "/k/unknown",
        f"/qr/{place.codes['named']}.svg",
        *(f"/{screen}?w={place.codes['named']}" for screen in Screen),
        f"/pulse?w={place.codes['named']}",
        f"/test?w={place.codes['named']}",
        "/test?w=NOPE99",
        "/test/cookie",
        "/health",
    ):
        assert visitor.look(path).status_code in (200, 403, 404), path

    assert place.everything() == before


def test_the_cookie_is_opaque_and_out_of_reach_of_scripts(visitor, place):
    header = visitor.look("/").headers["Set-Cookie"]

    assert re.fullmatch(
        BROWSER_COOKIE + r"=[\w-]{32,64}; Max-Age=\d{8}; Path=/; HttpOnly; SameSite=Lax", header
    )
    assert "Set-Cookie" not in visitor.look("/").headers
    behind_tls = requests.get(place.server.url, headers={"X-Forwarded-Proto": "https"}, timeout=20)
    assert behind_tls.headers["Set-Cookie"].endswith("; Secure")


def test_only_pages_give_a_cookie(visitor, place):
    for path in ("/health", "/icon.png", f"/qr/{place.codes['named']}.svg", shell.first_files()[0]):
        assert "Set-Cookie" not in visitor.look(path).headers


@pytest.mark.parametrize(
    "path", ["/", "/contribute", "/j", "/nowhere", "/health", "/_stcore/health"]
)
def test_every_answer_carries_the_safety_headers(visitor, path):
    headers = visitor.look(path).headers

    policy = headers["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert not re.search(r"https?://(?!127\.0\.0\.1)", policy)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_a_strange_host_name_cannot_change_the_policy(place):
    answer = requests.get(
        place.server.url, headers={"Host": "x; script-src *"}, timeout=20, allow_redirects=False
    )

    assert "script-src *" not in answer.headers.get("Content-Security-Policy", "")


@pytest.mark.parametrize(("name", "lang"), [("named", "nl"), ("groups", "en")])
def test_the_language_of_the_page_is_that_of_the_workshop(place, visitor, name, lang):
    page = visitor.look(f"/contribute?w={place.codes[name]}").text

    assert f'<html lang="{lang}">' in page
    assert "<title>Grondtoon</title>" in page
    assert "You need to enable" not in page
    assert "agent" not in page
    assert f'<html lang="{lang}">' in visitor.look(f"/j/{place.codes[name]}").text


def test_streamlits_files_come_compressed_and_whole(visitor):
    path = max(shell.first_files(), key=lambda p: (shell.static_folder() / p[1:]).stat().st_size)
    original = (shell.static_folder() / path[1:]).read_bytes()

    packed = visitor.look(path, stream=True)
    raw = packed.raw.read(decode_content=False)
    plain = visitor.look(path, headers={"Accept-Encoding": "identity"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(raw) < len(original) / 2
    assert "immutable" in packed.headers["Cache-Control"]
    assert visitor.look(path).content == original
    assert plain.content == original
    assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize("path", ["/nowhere", "/contribute/x", "/j/a/b", "/.env", "/db/models.py"])
def test_an_unknown_address_gets_our_own_page(visitor, path):
    answer = visitor.look(path)

    assert answer.status_code == 404
    assert "Deze bladzijde bestaat niet" in answer.text
    assert "This page does not exist" in visitor.look(path + "?lang=en").text


def test_hostile_names_stand_there_as_they_were_typed(place, visitor):
    page = visitor.look(f"/j/{place.codes['groups']}")

    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text
    assert "<img" not in page.text
    assert "{naam} {0} %s {{x}}" in page.text


@pytest.mark.parametrize(
    "code", ["<script>", "%00", "A" * 500, "..%2F..", "ж", "%F0%9F%8E%88", "'--"]
)
def test_hostile_codes_are_unknown_codes(visitor, code):
    for path in (f"/j/{code}", f"/j?code={code}"):
        answer = visitor.look(path)

        assert answer.status_code in (200, 400, 404)
        assert "<script>" not in answer.text


# --- joining ---


def test_the_promise_stands_before_the_first_input(place, visitor):
    for name in ("anonymous", "pseudonymous", "named"):
        page = visitor.look(f"/j/{place.codes[name]}").text

        assert page.index('id="promise"') < page.index("<form")
        assert ('name="name"' in page) == (name != "anonymous")


def test_a_person_joins_with_one_button_and_lands_on_the_contribution(place):
    before = place.rows("person")

    visitor = Visitor(place)
    visitor.look(f"/j/{place.codes['anonymous']}")
    answer = visitor.press(f"/j/{place.codes['anonymous']}", {"name": "toch een naam"})

    assert answer.status_code == 303
    assert answer.headers["Location"] == (
        f"/contribute?w={place.codes['anonymous']}&as=participant"
    )
    assert place.rows("person") == before + 1
    held = grants(visitor, place)
    assert [(g.role, g.workshop_id) for g in held] == [(Role.PARTICIPANT, place.ids["anonymous"])]
    with sqlite3.connect(place.data / "grondtoon.db") as db:
        assert db.execute(
            "SELECT name FROM person WHERE id=?", (held[0].person_id,)
        ).fetchone() == (None,)


def test_a_second_tap_makes_nobody(place):
    visitor = joined(place)
    before = place.rows("person")

    for _ in range(3):
        assert visitor.press(f"/j/{place.codes['pseudonymous']}", {}).status_code == 303

    assert place.rows("person") == before


def test_a_subgroup_has_to_be_chosen_and_none_is_a_choice(place):
    path = f"/j/{place.codes['groups']}"
    visitor = Visitor(place)
    visitor.look(path)

    for wrong in ({}, {"subgroup": "3"}, {"subgroup": "x"}, {"subgroup": "-1"}):
        answer = visitor.press(path, {"name": "Rustige Merel", **wrong})
        assert answer.status_code == 422
        assert "Please choose your group" in answer.text
        assert 'value="Rustige Merel"' in answer.text

    assert visitor.press(path, {"subgroup": "0"}).status_code == 303
    other = joined(place, "groups", subgroup="2", name="x")
    with sqlite3.connect(place.data / "grondtoon.db") as db:
        person = grants(other, place)[0].person_id
        found = db.execute(
            "SELECT s.name FROM person p JOIN subgroup s ON s.id = p.subgroup_id WHERE p.id=?",
            (person,),
        ).fetchone()
    assert found == (HOSTILE["right-to-left"],)


@pytest.mark.parametrize(("name", "status"), [("", 422), ("  ", 422), ("x" * 61, 422), ("Bo", 303)])
def test_a_workshop_by_name_asks_for_a_name_that_fits(place, name, status):
    visitor = Visitor(place)
    visitor.look(f"/j/{place.codes['named']}")

    assert visitor.press(f"/j/{place.codes['named']}", {"name": name}).status_code == status


def test_somebody_else_can_use_the_same_device(place):
    code = place.codes["pseudonymous"]
    visitor = joined(place, name="Geheime Otter")
    first = grants(visitor, place)[0].person_id
    again = visitor.look(f"/j/{code}").text
    assert "Op dit apparaat doet al iemand mee" in again
    assert "Geheime Otter" not in again

    left = visitor.press(f"/leave/{code}")
    assert left.headers["Location"].startswith(f"/j/{code}")
    assert grants(visitor, place) == ()
    assert visitor.press(f"/j/{code}", {}).status_code == 303

    assert grants(visitor, place)[0].person_id != first


def test_a_personal_code_brings_somebody_back_on_another_device(place):
    visitor = joined(place)
    person = grants(visitor, place)[0].person_id
    with pytest.MonkeyPatch.context() as patch, engine_of(place, patch).writing() as db:
        code, token = team.way_back(db, person_id=person)

    other = Visitor(place)
    path = f"/j/{place.codes['pseudonymous']}/back"
    other.look(path.removesuffix("/back"))
    assert other.press(path, {"code": "AAAAAAAA"}).status_code == 404
    assert other.press(path, {"code": f" {code[:4].lower()}-{code[4:]} "}).status_code == 303
    assert grants(other, place)[0].person_id == person

    third = joined(place)
    warned = third.look(f"/k/{token}").text
    assert "Op dit apparaat doet nu iemand anders mee" in warned
    assert third.press(f"/k/{token}").headers["Location"].startswith("/contribute?")
    assert grants(third, place)[0].person_id == person
    assert "iemand anders" not in third.look(f"/k/{token}").text


def test_without_a_cookie_it_says_so_and_makes_nobody(place):
    before = place.rows("person")

    answer = Visitor(place).press(f"/j/{place.codes['anonymous']}")

    assert answer.status_code == 400
    assert "cookies" in answer.text
    assert place.rows("person") == before


def test_the_language_somebody_joined_in_is_remembered(place):
    visitor = Visitor(place)
    path = f"/j/{place.codes['pseudonymous']}?lang=en"
    assert "What we promise you" in visitor.look(path).text

    visitor.press(path, {})

    assert grants(visitor, place)[0].language == "en"


# --- links ---


@pytest.mark.parametrize(
    ("role", "screen"), [("facilitator", "facilitate"), ("leader", "draft"), ("beamer", "beamer")]
)
def test_a_link_shows_first_and_opens_with_a_button(place, visitor, role, screen):
    token = getattr(place.links["named"], role)
    page = visitor.look(f"/k/{token}")
    assert page.status_code == 200
    assert grants(visitor, place) == ()

    answer = visitor.press(f"/k/{token}")

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/{screen}?w={place.codes['named']}&as={role}"
    assert token not in answer.headers["Location"]
    assert [g.role for g in grants(visitor, place)] == [role]


def test_the_hosts_link_opens_the_start(place, visitor):
    visitor.look(f"/k/{place.host_key}")

    assert visitor.press(f"/k/{place.host_key}").headers["Location"] == "/"
    assert [g.role for g in grants(visitor, place)] == [Role.HOST]


def test_an_unknown_link_says_what_to_do(place, visitor):
    for answer in (visitor.look("/k/abc"), visitor.press("/k/abc")):
        assert answer.status_code == 404
        assert "Vraag de begeleider om een nieuwe link" in answer.text


def test_one_browser_holds_several_roles_side_by_side(place):
    visitor = joined(place, "named", name="Bo")

    for role in ("facilitator", "beamer"):
        visitor.press(f"/k/{getattr(place.links['named'], role)}")

    assert {g.role for g in grants(visitor, place)} == {
        Role.PARTICIPANT,
        Role.FACILITATOR,
        Role.BEAMER,
    }


# --- what comes from elsewhere ---


@pytest.mark.parametrize(
    "origin", ["http://elsewhere.example", "null", None, "http://127.0.0.1:1", "http://127.0.0.1"]
)
def test_what_another_site_sends_changes_nothing(place, origin):
    visitor = joined(place)
    before = place.everything()
    code = place.codes["pseudonymous"]

    for path in (f"/j/{code}", f"/leave/{code}", f"/k/{place.links['named'].leader}", "/save"):
        assert visitor.press(path, {"name": "x"}, origin=origin).status_code == 403

    assert place.everything() == before


@pytest.mark.parametrize(
    "body",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"workshop": "1", "field": "a", "body": "b", "revision": 1}',
        '{"workshop": 1, "field": "writing:1", "body": "b", "revision": 1e999}',
        '{"workshop": 1, "field": "writing:1", "body": 5, "revision": true}',
        "{" * 10_000,
        "x" * 100_000,
    ],
)
def test_nonsense_is_not_saved_and_breaks_nothing(place, body):
    answer = joined(place).press("/save", body.encode())

    assert answer.status_code == 400
    assert answer.json() == {"saved": False, "revision": 0, "reason": "not_allowed"}


def test_a_form_that_is_far_too_large_is_treated_as_empty(place):
    visitor = Visitor(place)
    visitor.look(f"/j/{place.codes['named']}")

    assert visitor.press(f"/j/{place.codes['named']}", {"name": "x" * 50_000}).status_code == 422


# --- guessing ---


def test_guessing_is_slowed_down_while_the_class_keeps_joining(place):
    joined(place, "anonymous")
    guesser = Visitor(place)
    seen = [guesser.look(f"/j/ZZZ{n:03}").status_code for n in range(FREE_FAILURES + 30)]

    assert seen[-1] == 429
    blocked = guesser.look("/j/ZZZZZZ")
    assert "Even wachten" in blocked.text
    assert 'http-equiv="refresh"' in blocked.text
    joined(place, "anonymous")


def test_a_guesser_may_try_once_in_a_while_and_is_forgiven_in_the_end():
    door = Door()
    for _ in range(FREE_FAILURES):
        assert door.must_wait("school", "WRONG", at=100) == 0
        door.failed("school", at=100)

    assert door.must_wait("school", "WRONG", at=100) == PAUSE
    assert door.must_wait("school", "WRONG", at=100 + PAUSE - 0.5) == 1
    assert door.must_wait("school", "WRONG", at=100 + PAUSE) == 0
    assert door.must_wait("elsewhere", "WRONG", at=100) == 0
    door.opened("school", "RIGHT")
    assert door.must_wait("school", "RIGHT", at=100) == 0
    assert door.must_wait("school", "WRONG", at=2000) == 0


def test_a_door_remembers_only_so_many_addresses():
    door = Door()
    for number in range(20_000):
        door.failed(str(number), at=0)

    assert len(door._visitors) == 10_000


# --- addresses ---


def test_the_square_carries_the_address_that_phones_reach(place, visitor):
    picture = visitor.look(f"/qr/{place.codes['named']}.svg")

    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert ElementTree.fromstring(picture.content).tag.endswith("svg")
    assert visitor.look("/qr/NOPE99.svg").status_code in (404, 429)


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("192.168.1.20:8501", "asked"),
        ("visie.school.nl", "asked"),
        ("localhost:8501", "network"),
        ("127.0.0.1:8501", "network"),
        ("[::1]:8501", "network"),
    ],
)
def test_a_phone_is_never_sent_to_localhost_when_there_is_a_network(host, found):
    address = public_address(host)

    assert address.found in (found, "alone" if found == "network" else found)
    if address.found == "network":
        assert address.url.endswith(":8501")
        assert "localhost" not in address.url
        assert "127.0.0.1" not in address.url
    assert address.join("AAA").endswith("/j/AAA")


def test_a_configured_address_counts_before_what_is_found(monkeypatch):
    monkeypatch.setenv("GRONDTOON_ADDRESS", "https://visie.school.nl/")

    address = public_address("localhost:8501")

    assert (address.url, address.found) == ("https://visie.school.nl", "configured")
    assert address.short == "visie.school.nl"


# --- the test of a phone ---


def test_the_page_of_the_test_runs_our_one_script_and_connects_to_us_alone(place, visitor):
    answer = visitor.look(f"/test?w={place.codes['groups']}&lang=en")

    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";")
    )
    here = visitor.base.removeprefix("http://")
    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == f"'self' ws://{here} wss://{here}"
    assert policy["default-src"] == "'self'"
    assert answer.text.count("<script") == 1
    assert 'src="/test/script.js"' in answer.text
    assert f'href="/j/{place.codes["groups"]}?lang=en"' in answer.text
    script = visitor.look("/test/script.js")
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert script.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_code_in_the_address_of_the_test_does_no_harm(visitor, name):
    answer = visitor.look("/test", params={"w": HOSTILE[name]})

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text


def test_the_page_of_the_test_does_not_tell_which_codes_exist(place, visitor):
    known, unknown = (
        visitor.look(f"/test?w={code}").text.replace(code, "")
        for code in (place.codes["groups"], "NOPE99")
    )
    assert known == unknown


def test_the_test_sees_whether_a_browser_keeps_its_cookie(visitor):
    assert visitor.look("/test/cookie").json() == {"kept": False}
    visitor.look("/test")
    assert visitor.look("/test/cookie").json() == {"kept": True}


def test_the_stream_of_the_test_beats_one_by_one_and_ends(visitor):
    answer = visitor.look("/test/stream", stream=True)
    beats = [line for line in answer.iter_lines() if line]

    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert beats == [f"data: {number}".encode() for number in range(1, 7)]
    assert answer.elapsed.total_seconds() < 1  # the first one came before the last


def test_what_another_site_tells_about_phones_is_refused(place, visitor):
    sent = {"origin": "http://elders.example", "data": "{}"}
    assert visitor.press("/test/seen", **sent).status_code == 403
    assert visitor.press("/test/seen", "{}").status_code == 204


def test_a_chosen_address_is_in_the_squares_of_that_workshop_alone(place, visitor, monkeypatch):
    squares = {
        name: [visitor.look(f"/qr/{place.codes[name]}.svg{to}").content for to in ("", "?to=test")]
        for name in ("anonymous", "named")
    }
    assert squares["named"][0] != squares["named"][1]
    with engine_of(place, monkeypatch).writing() as db:
        workshops.choose_address(db, workshop_id=place.ids["named"], address="http://10.0.0.5:85")

    for name, (join, test) in squares.items():
        now = [visitor.look(f"/qr/{place.codes[name]}.svg{to}").content for to in ("", "?to=test")]
        assert (now[0] == join, now[1] == test) == ((name != "named",) * 2)
