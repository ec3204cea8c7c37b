"""The one door for pictures: what comes in, what is refused and why, and who gets it out."""

import asyncio
import json
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import select
from starlette.applications import Starlette

from db import engine
from db.models import Progress, now
from db.queries import gallery
from tests import database as databases
from tests.practice import Practice, picture
from web import doors
from workshop.access import BROWSER_COOKIE, Role
from workshop.agenda import Move, State
from workshop.photo import LARGEST

SITE = "http://testserver"


@pytest.fixture(autouse=True)
def _fresh():
    databases.fresh()


@pytest.fixture
def play():
    return Practice(size=6)


class Answer:
    def __init__(self):
        self.status, self.headers, self.body = 0, {}, b""

    @property
    def told(self):
        return json.loads(self.body)


def ask(method, path, browser, body=b"", *, origin=SITE, headers=()):
    """What the doors answer a browser; a body comes in pieces, as from a network."""
    app = Starlette(routes=doors.ROUTES, middleware=doors.MIDDLEWARE)
    path, _, query = path.partition("?")
    told = {"host": "testserver", "origin": origin, **dict(headers)}
    if browser:
        told["cookie"] = f"{BROWSER_COOKIE}={browser}"
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(k.encode(), v.encode()) for k, v in told.items()],
        "client": ("127.0.0.1", 1),
        "server": ("testserver", 80),
    }
    pieces = [body[at : at + 65_536] for at in range(0, len(body), 65_536)] or [b""]
    answer = Answer()

    async def receive():
        piece = pieces.pop(0) if pieces else b""
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message):
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {k.decode().lower(): v.decode() for k, v in message["headers"]}
        else:
            answer.body += message.get("body", b"")

    asyncio.run(app(scope, receive, send))
    return answer


def add(example, browser="person-0", body=None, *, promised="yes", **how):
    body = picture() if body is None else body
    return ask("POST", f"/photo/of/{example}?promised={promised}", browser, body, **how)


def token(play):
    return play.own()[0].photo


def test_a_picture_comes_in_clean_and_goes_out_to_its_author(play):
    example = play.give(0, shared=False)
    assert (add(example).status, add(example).told) == (200, {"kept": True})

    out = ask("GET", f"/photo/{token(play)}", "person-0")

    assert out.status == 200
    assert out.headers["content-type"] == "image/jpeg"
    assert out.headers["x-content-type-options"] == "nosniff"
    assert out.headers["cache-control"] == "private, no-cache"
    assert "default-src 'none'" in out.headers["content-security-policy"]
    assert Image.open(BytesIO(out.body)).size == (640, 480)


@pytest.mark.parametrize("browser", [None, "nobody", "person-1", Role.FACILITATOR, Role.BEAMER])
def test_nobody_else_gets_a_private_picture_nor_hears_that_there_is_one(play, browser):
    add(play.give(0, shared=False))

    for address in (f"/photo/{token(play)}", "/photo/" + "x" * 32):
        out = ask("GET", address, browser)
        assert (out.status, out.body) == (404, b"")


def test_a_kept_copy_is_of_no_use_once_it_may_not_be_seen(play):
    example = play.give(0)
    add(example)
    mark = {"if-none-match": f'"{token(play)}"'}
    assert ask("GET", f"/photo/{token(play)}", "person-1", headers=mark).status == 304
    with engine.writing() as db:
        gallery.hide(db, workshop_id=play.id, example_id=example, hidden=True)
    assert ask("GET", f"/photo/{token(play)}", "person-1", headers=mark).status == 404


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        (picture() + bytes(20 * 1024 * 1024), 413, "too_large"),
        (bytes(LARGEST + 1), 413, "too_large"),
        (b"Dit is geen foto.", 422, "no_picture"),
        (b"", 422, "no_picture"),
    ],
    ids=["twenty megabytes", "a byte too much", "no picture", "nothing"],
)
def test_what_is_refused_is_told_and_nothing_changes(play, body, status, reason):
    example = play.give(0, shared=False)
    add(example)
    before, written = token(play), play.own()[0].parts

    answer = add(example, body=body)

    assert (answer.status, answer.told) == (status, {"kept": False, "reason": reason})
    assert token(play) == before
    assert play.own()[0].parts == written


@pytest.mark.parametrize("browser", [None, "nobody", "person-1", Role.FACILITATOR, Role.LEADER])
def test_only_the_author_puts_a_picture_with_an_example(play, browser):
    assert add(play.give(0), browser).status == 403
    assert token(play) is None


def test_without_the_promise_after_closing_and_from_elsewhere_nothing_comes_in(play):
    example = play.give(0)
    assert add(example, promised="no").status == 422
    assert add(example, origin="http://elsewhere.example").status == 403
    assert add(99_999).status == 403
    play.move(Move.CLOSE, State.OPEN)
    # Somebody who was choosing at that moment still may.
    assert add(example).status == 200
    with engine.writing() as db:
        row = db.exec(select(Progress).where(Progress.activity == "examples")).one()
        row.closed_at = now() - timedelta(minutes=5)
        db.add(row)
    assert add(example).told == {"kept": False, "reason": "closed"}
