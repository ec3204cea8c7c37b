"""Following a workshop: what the pulse says, who may hear it, and how fast it comes."""

import asyncio
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
import requests
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from db import engine
from db.queries import people, progress, pulse, workshops
from db.queries.pulse import Pulse
from tests import database as databases
from tests.server import Server, running
from tests.workshops import SETTINGS
from ui.theme import put_together_once
from web import hub
from web.hub import Hub, Stream
from workshop import design
from workshop.access import BROWSER_COOKIE, Role
from workshop.agenda import Move, State

pytestmark = pytest.mark.timed


def begin() -> tuple[int, str]:
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, SETTINGS)
        people.grant(db, browser="beamer", role=Role.BEAMER, workshop_id=workshop_id)
        return workshop_id, workshops.describe(db, workshop_id=workshop_id).code


def come_in(workshop_id: int, browser: str) -> int:
    with engine.writing() as db:
        return people.join(
            db, workshop_id=workshop_id, browser=browser, name="Geheim", subgroup="Onderbouw"
        )


def move(workshop_id: int, activity: str, what: Move, expected: State) -> None:
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind="axes",
            move=what,
            expected=expected,
        )
        progress.go_to(db, workshop_id=workshop_id, activity=activity)


def take(workshop_id: int) -> Pulse | None:
    with engine.reading() as db:
        return pulse.take(db, workshop_id=workshop_id)


# --- the pulse ---


def test_the_pulse_tells_states_and_counts_and_nothing_else():
    databases.fresh()
    workshop_id, _ = begin()
    persons = [come_in(workshop_id, f"p{number}") for number in range(3)]
    move(workshop_id, "axes", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.set_ready(db, person_id=persons[0], activity="axes", ready=True)
        progress.set_ready(db, person_id=persons[1], activity="vision", ready=True)

    found = asdict(take(workshop_id))

    revision = found.pop("revision")
    assert revision > 0
    assert found == {
        "current": "axes",
        "states": {"axes": "open"},
        "ready": 1,
        "people": 3,
        "ends": None,
        "moves_at": None,
        "groups": {},
    }


def test_a_workshop_that_is_gone_has_no_pulse():
    databases.fresh()
    workshop_id, _ = begin()
    other, _ = begin()
    with engine.writing() as db:
        workshops.remove(db, workshop_id=workshop_id)

    assert take(workshop_id) is None
    with engine.reading() as db:
        assert pulse.revisions(db, workshop_ids={workshop_id, other}) == {other: 0}


def test_a_phone_hears_counts_now_and_then_and_a_move_at_once(monkeypatch):
    monkeypatch.setattr(hub, "CALM", 0.3)

    def at(revision: int, ready: int, state: str) -> Pulse:
        return Pulse(revision, "axes", {"axes": state}, ready, 9)

    async def follow() -> list[tuple[int, float]]:
        stream, began, heard = Stream(calm=True), time.monotonic(), []

        async def listen() -> None:
            heard.extend(
                [(told.revision, time.monotonic() - began) async for told in stream.pulses()]
            )

        listening = asyncio.create_task(listen())
        stream.offer(at(1, 0, "open"))
        await asyncio.sleep(0.05)
        for revision in range(2, 5):
            stream.offer(at(revision, revision, "open"))
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.35)
        stream.offer(at(5, 5, "open"))
        await asyncio.sleep(0.02)
        stream.offer(at(6, 5, "closed"))
        await asyncio.sleep(0.05)
        stream.end()
        await asyncio.wait_for(listening, 1)
        return heard

    heard = asyncio.run(follow())

    assert [revision for revision, _ in heard] == [1, 4, 6]
    assert heard[1][1] - heard[0][1] >= 0.28
    assert heard[2][1] - heard[1][1] < 0.28


def test_many_changes_are_computed_once_and_told_to_all(monkeypatch):
    databases.fresh()
    workshop_id, _ = begin()
    taken = []
    original = hub._take
    monkeypatch.setattr(hub, "_take", lambda each: taken.append(each) or original(each))

    async def room() -> list[Pulse]:
        following = Hub()
        running_hub = asyncio.create_task(following.run())
        streams = [await following.open(workshop_id, calm=False) for _ in range(20)]
        taken.clear()
        await asyncio.to_thread(lambda: [come_in(workshop_id, f"p{n}") for n in range(10)])
        await asyncio.sleep(0.6)
        latest = [stream.latest for stream in streams]
        following.close()
        await asyncio.wait_for(running_hub, 2)
        assert all(stream.over for stream in streams)
        return latest

    latest = asyncio.run(room())

    assert {each.people for each in latest} == {10}
    assert len(taken) <= 3


OPEN, CLOSED, SHOWN = ({"axes": state} for state in ("open", "closed", "shown"))


@pytest.mark.parametrize(
    ("before", "after", "draws"),
    [
        (("axes", OPEN), ("axes", OPEN), False),
        (("axes", OPEN), ("axes", CLOSED), False),
        (("axes", CLOSED), ("axes", SHOWN), False),
        (("axes", SHOWN), ("axes", CLOSED), False),
        (("axes", OPEN), ("axes", SHOWN), False),
        (("axes", CLOSED), ("axes", OPEN), True),
        (("axes", SHOWN), ("axes", OPEN), True),
        (("axes", {}), ("axes", OPEN), True),
        (("axes", OPEN), ("vision", OPEN), True),
        (("axes", OPEN), (None, OPEN), True),
        (("axes", OPEN), ("vision", CLOSED), True),
        (("axes", OPEN), ("axes", OPEN | {"table": "1"}), True),
    ],
)
def test_phones_draw_at_once_what_opens_or_moves_and_take_their_time_for_a_closing(
    before, after, draws
):
    then, now = Pulse(1, *before, 0, 9), Pulse(2, *after, 3, 9)

    assert now.draws_phones(then) is draws


async def _hears(room: Hub, workshop_id: int, heard: dict[int, None], number: int) -> None:
    """Note who hears of the axes, in the order in which they do; -1 is the beamer."""
    stream = await room.open(workshop_id, calm=number >= 0)
    async for told in stream.pulses():
        if told and told.current == "axes":
            heard[number] = None
    room.drop(workshop_id, stream)


def test_phones_hear_one_after_another_that_the_room_moved_on_and_the_others_at_once(monkeypatch):
    databases.fresh()
    workshop_id, _ = begin()
    heard: dict[int, None] = {}
    monkeypatch.setattr(hub, "LONGEST", 0.25)

    async def play() -> tuple[list[int], list[int], list[int]]:
        room, drawing = Hub(), 0
        room.paced_by(lambda: drawing)
        at_work = asyncio.create_task(room.run())
        phones = [
            asyncio.create_task(_hears(room, workshop_id, heard, number))
            for number in range(-1, 12)
        ]
        await asyncio.sleep(0.2)
        drawing = hub.AT_ONCE  # whatever is asked, nothing gets done
        await asyncio.to_thread(move, workshop_id, "axes", Move.OPEN, State.NOT_YET)
        await asyncio.sleep(hub.TOGETHER + 0.4)
        stuck = list(heard)
        drawing = 0
        await asyncio.sleep(0.6)
        flowing = list(heard)
        # A closing is heard by all of them at once, however busy it is.
        drawing = hub.AT_ONCE
        heard.clear()
        await asyncio.to_thread(move, workshop_id, "axes", Move.CLOSE, State.OPEN)
        await asyncio.sleep(hub.TOGETHER + 0.15)
        room.close()
        await asyncio.wait_for(asyncio.gather(at_work, *phones), 2)
        return stuck, flowing, list(heard)

    stuck, flowing, closing = asyncio.run(play())

    assert stuck[0] == -1  # the beamer waits for nobody
    assert 1 <= len(stuck) - 1 <= 4  # one at a time, and not for ever for one that hangs
    assert sorted(flowing) == list(range(-1, 12))
    assert sorted(closing) == list(range(-1, 12))


def test_the_theme_that_is_put_together_once_is_the_one_that_streamlit_makes():
    populate = app_session._populate_theme_msg
    once = put_together_once(populate)
    # The first time it is put together, the second time it is remembered.
    for _ in range(2):
        expected, found = CustomThemeConfig(), CustomThemeConfig()
        for fill, message in ((populate, expected), (once, found)):
            fill(message)
            fill(message.light, "theme.light")
            fill(message.sidebar, "theme.sidebar")
        assert found == expected
        assert found.primary_color == design.TEAL


# --- over the wire ---


@dataclass(frozen=True)
class Wire:
    server: Server
    workshop_id: int
    code: str

    def open(self, browser: str | None, path: str = "events", code: str | None = None):
        cookies = {BROWSER_COOKIE: browser} if browser else {}
        return requests.get(
            f"{self.server.url}/{path}",
            {"w": code or self.code},
            cookies=cookies,
            stream=path == "events",
            timeout=20,
        )


@pytest.fixture
def wire(data_folder: Path) -> Iterator[Wire]:
    databases.fresh()
    workshop_id, code = begin()
    with running(data_folder) as server:
        yield Wire(server, workshop_id, code)


def test_the_stream_follows_ends_with_the_server_and_is_not_for_everybody(wire):
    other_id, other_code = begin()
    come_in(other_id, "stranger")
    for who, code in (("stranger", None), (None, None), (None, other_code), ("beamer", "NOPE")):
        assert wire.open(who, code=code).status_code == 403
        assert wire.open(who, "pulse", code).status_code == 403

    answer = wire.open("beamer")
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert "Content-Encoding" not in answer.headers
    lines = (line for line in answer.iter_lines(chunk_size=1, decode_unicode=True) if line)
    first = json.loads(next(lines).removeprefix("data: "))
    assert first == asdict(take(wire.workshop_id))
    assert wire.open("beamer", "pulse").json() == first

    come_in(wire.workshop_id, "p1")
    told = next(lines)
    assert json.loads(told.removeprefix("data: "))["people"] == 1
    assert "Geheim" not in told
    assert "Onderbouw" not in told

    seconds = wire.server.stop()
    assert seconds < 5, "an open stream kept the server from stopping"
    assert list(lines) == []


def test_who_is_in_the_same_process_hears_within_a_second(wire):
    lines = wire.open("beamer").iter_lines(chunk_size=1, decode_unicode=True)
    next(lines)
    visitor = requests.Session()
    visitor.get(f"{wire.server.url}/j/{wire.code}", timeout=20)

    began = time.monotonic()
    joined = visitor.post(
        f"{wire.server.url}/j/{wire.code}",
        {"subgroup": "1"},
        headers={"Origin": wire.server.url},
        timeout=20,
        allow_redirects=False,
    )
    told = next(line for line in lines if line)

    assert joined.status_code == 303
    assert json.loads(told.removeprefix("data: "))["people"] == 1
    assert time.monotonic() - began < 1.0
