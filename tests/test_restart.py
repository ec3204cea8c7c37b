"""The server is killed in the middle of a burst of answers and started again: nothing is lost."""

import asyncio
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from websockets.exceptions import WebSocketException

from bench.browser import Browser
from bench.gauges import Kept, kept
from bench.people import AXES, POINTS, TEXT, Participant, Writer, in_the_course_of
from tests import database as databases
from tests import server as servers
from tests import team
from tests.server import Server
from workshop.agenda import Move, State

pytestmark = pytest.mark.timed

PEOPLE, WRITERS = 200, 20
JOINING, BURST = 10.0, 2.0  # seconds
KILLED_AFTER = 80  # acknowledgements: in the middle
PATIENCE = 60.0


@dataclass
class Room:
    """Two hundred phones, and the server that they talk to."""

    server: Server
    played: team.Team
    phones: list[Participant]
    writers: list[Writer]

    @property
    def everybody(self) -> list[Participant]:
        return [*self.phones, *self.writers]

    @property
    def acknowledged(self) -> int:
        """How many answers and texts people were told to be saved."""
        return sum(len(p.given) for p in self.phones) + sum(bool(told(w)) for w in self.writers)

    @property
    def database(self) -> Path:
        return self.server.log.parent / "grondtoon.db"


def told(writer: Writer) -> str:
    """The last text that this writer was told to be saved."""
    return next((c.value for c in reversed(writer.changes) if c.kind == "typing"), "")


def shown_as_saved(phone: Participant) -> bool:
    return any(
        'class="gt-saved yes"' in element.content.body
        for kind in ("html", "markdown")
        for element in phone.page.elements(kind)
    )


def count(database: Path, question: str) -> int:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        found: int = db.execute(question).fetchone()[0]
        return found


def missing(room: Room, found: Kept) -> list[str]:
    """Whatever somebody was told to be saved and that is not there as it was given."""
    lost = [
        f"{question}: {value}, stored {found.answers.get(phone.hash, {}).get(question)}"
        for phone in room.phones
        for question, value in phone.given.items()
        if found.answers.get(phone.hash, {}).get(question) != value
    ]
    for writer in room.writers:
        stored = found.texts.get(writer.hash, [])
        # What was on its way may have arrived as well: the text only grows.
        if told(writer) and not any(body.startswith(told(writer).strip()) for body in stored):
            lost.append(f"{told(writer)}, stored {stored}")
    return lost


@pytest.fixture
def opened(data_folder: Path) -> team.Team:
    """A workshop with the axes on every screen, and the own vision still open beside them."""
    databases.fresh()
    played = team.gather(0)
    team.move(played, TEXT, Move.OPEN, State.NOT_YET)
    team.move(played, AXES, Move.OPEN, State.NOT_YET)
    return played


async def join(room: Room) -> None:
    await in_the_course_of(JOINING, room.everybody, lambda p, at: p.join(at))
    for _ in range(2):  # to the field, and the first words
        await asyncio.gather(*(writer.change(perf_counter()) for writer in room.writers))
    assert {error for p in room.everybody for error in p.errors} == set()
    assert all(told(writer) for writer in room.writers)


async def kill_in_the_middle(room: Room) -> int:
    """Let everybody answer at once and kill the server meanwhile; returns how many were told."""
    before = room.acknowledged
    answering = asyncio.create_task(
        in_the_course_of(BURST, room.everybody, lambda p, at: p.change(at))
    )
    while room.acknowledged - before < KILLED_AFTER and not answering.done():
        await asyncio.sleep(0.001)
    room.server.stop(roughly=True)
    await answering
    return room.acknowledged - before


async def come_back(phones: Iterable[Participant]) -> None:
    """Do what the script in the browser does when it lost contact: try until it works."""

    async def one(phone: Participant) -> None:
        for _ in range(60):
            try:
                await phone.page.open()
            except (OSError, WebSocketException):
                await asyncio.sleep(phone.dice.uniform(0.5, 1.5))
            else:
                return
        raise TimeoutError(phone.page.address)

    await asyncio.gather(*(one(phone) for phone in phones))


async def wait_for(what: str, phones: Iterable[Participant], holds) -> None:
    deadline = perf_counter() + PATIENCE
    while waiting := [phone for phone in phones if not holds(phone)]:
        assert perf_counter() < deadline, f"{len(waiting)} still wait: {what}"
        await asyncio.sleep(0.1)


async def play(room: Room, data: Path) -> None:
    await join(room)
    in_time = await kill_in_the_middle(room)
    print(f"{in_time} of {PEOPLE} were told to be saved when the server was killed")
    assert 20 <= in_time <= 180, "the kill did not come in the middle of the burst"
    assert all(shown_as_saved(phone) for phone in room.phones if phone.given)

    # Everything is there although nobody has been back yet.
    found = kept(room.database, room.played.workshop_id)
    assert missing(room, found) == []
    assert found.people == PEOPLE
    assert all(len(found.answers.get(phone.hash, ())) <= 1 for phone in room.phones)

    # The phones notice by themselves, while the server is still starting.
    coming = asyncio.create_task(come_back(room.everybody))
    room.server = await asyncio.to_thread(servers.start, data, port=room.server.port)
    await coming
    for phone in room.everybody:
        phone.errors.clear()

    # Who was cut off gives the answer now; everybody goes on.
    late = [phone for phone in room.phones if not phone.given]
    late += [writer for writer in room.writers if told(writer) != writer.body]
    await in_the_course_of(BURST, late, lambda p, at: p.change(at))
    assert {error for p in room.everybody for error in (*p.errors, *p.page.alerts)} == set()
    assert all(phone.given for phone in room.phones)
    found = kept(room.database, room.played.workshop_id)
    assert missing(room, found) == []
    assert found.people == PEOPLE
    twice = "SELECT count(*) - count(DISTINCT person_id || activity || item || lens) FROM answer"
    assert count(room.database, twice) == 0

    # And they follow the room again, without anybody touching a phone.
    await asyncio.to_thread(team.move, room.played, AXES, Move.CLOSE, State.OPEN)
    await asyncio.to_thread(team.move, room.played, POINTS, Move.OPEN, State.NOT_YET)
    await wait_for(
        "the next activity",
        room.phones,
        lambda phone: any(b.key.startswith("point-more-") for b in phone.page.elements("button")),
    )
    await asyncio.gather(*(phone.leave() for phone in room.everybody))


def test_every_answer_that_was_shown_as_saved_survives_kill_9(opened, data_folder, capsys):
    with servers.running(data_folder) as server:
        browsers = [Browser(server.port) for _ in range(PEOPLE)]
        writers = [Writer(b, Random(n), opened.code) for n, b in enumerate(browsers[:WRITERS])]
        phones = [
            Participant(b, Random(n), opened.code)
            for n, b in enumerate(browsers[WRITERS:], WRITERS)
        ]
        room = Room(server, opened, phones, writers)
        try:
            with capsys.disabled():
                asyncio.run(play(room, data_folder))
        finally:
            if room.server.process.poll() is None:
                room.server.stop(roughly=True)
