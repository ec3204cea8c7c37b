"""Who is here: everybody is counted once, in one write, and who was taken out hears it."""

import asyncio
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select, update

from db import engine
from db.models import Person, now
from db.queries import people, workshops
from tests import database as databases
from tests import team
from tests.server import running
from web import presence as noting
from web.hub import Stream
from web.presence import Presence
from workshop import presence
from workshop.access import BROWSER_COOKIE
from workshop.presence import Room, Sign

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
OPENED = AT - timedelta(minutes=10)


def sign(*, joined=30, seen=0, gave=False, ready=False):
    """Somebody who joined so many minutes ago and was seen so many seconds ago."""
    return Sign(
        AT - timedelta(minutes=joined),
        None if seen is None else AT - timedelta(seconds=seen),
        gave,
        ready,
    )


def counted(*signs, opened_at=OPENED):
    return presence.room(signs, opened_at=opened_at, at=AT)


# --- what counts as what ---


def test_everybody_is_at_one_place():
    assert counted(
        sign(ready=True, gave=True),
        sign(gave=True),
        sign(),
        sign(seen=91, gave=True),
    ) == Room(ready=1, busy=1, nothing=1, away=1, late=0, here=3)


def test_who_is_ready_may_put_the_phone_away():
    found = counted(sign(ready=True, seen=3600))

    assert (found.ready, found.away, found.here) == (1, 0, 0)


def test_a_minute_and_a_half_without_a_sign_of_life_is_away():
    assert counted(sign(seen=90)).nothing == 1
    assert counted(sign(seen=91)).away == 1


def test_nobody_is_stuck_before_having_had_two_minutes():
    just_opened = AT - timedelta(seconds=119)
    assert counted(sign(), opened_at=just_opened).busy == 1
    assert counted(sign(), opened_at=just_opened - timedelta(seconds=1)).nothing == 1
    assert counted(sign(joined=1)).busy == 1


def test_who_needs_no_device_is_never_away():
    assert counted(sign(seen=None, gave=True), sign(seen=None)).away == 0


def test_who_joined_after_the_opening_is_late():
    assert counted(sign(joined=9), sign(joined=11), sign(joined=5, ready=True)).late == 2


def test_while_nothing_is_open_nobody_is_late_or_stuck():
    found = counted(sign(joined=1), sign(), sign(seen=200), opened_at=None)

    assert (found.nothing, found.late, found.here, found.people) == (0, 0, 2, 3)


@given(
    st.lists(
        st.builds(
            sign,
            joined=st.integers(0, 60),
            seen=st.none() | st.integers(0, 300),
            gave=st.booleans(),
            ready=st.booleans(),
        )
    ),
    st.none() | st.just(OPENED),
)
def test_the_counts_add_up_to_everybody(signs, opened_at):
    found = counted(*signs, opened_at=opened_at)

    assert found.people == len(signs)
    assert found.here <= len(signs) - found.away


# --- keeping it in memory and writing it down ---


async def until(happened: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not happened():
            await asyncio.sleep(0.01)


def kept_by(room, monkeypatch, gone=frozenset()):
    """What is written down while something happens in a room."""
    written: list[frozenset[int]] = []
    monkeypatch.setattr(noting, "EVERY", 0.2)
    monkeypatch.setattr(noting, "TOGETHER", 0.02)
    monkeypatch.setattr(noting, "_seen", lambda ids: written.append(ids) or ids - gone)

    async def play() -> None:
        kept = Presence()
        writing = asyncio.create_task(kept.run())
        await room(kept, written)
        writing.cancel()

    asyncio.run(play())
    return written


def test_who_comes_in_together_is_written_down_at_once_and_together(monkeypatch):
    async def room(kept, written):
        monkeypatch.setattr(noting, "EVERY", 60)
        for person in range(200):
            kept.arrive(person, Stream(calm=True))
        await until(lambda: len(written) > 0)

    assert kept_by(room, monkeypatch) == [frozenset(range(200))]


def test_who_stays_is_written_down_again_and_again_until_the_last_device_is_gone(monkeypatch):
    async def room(kept, written):
        phone, laptop = Stream(calm=True), Stream(calm=True)
        kept.arrive(1, phone)
        kept.arrive(1, laptop)
        kept.leave(1, phone)
        await until(lambda: len(written) == 3)
        kept.leave(1, laptop)
        await asyncio.sleep(0.5)

    assert kept_by(room, monkeypatch) == [frozenset({1})] * 3


def test_who_only_asks_now_and_then_counts_as_well(monkeypatch):
    async def room(kept, written):
        kept.asked(7)
        await until(lambda: len(written) > 0)
        await asyncio.sleep(0.3)

    assert kept_by(room, monkeypatch) == [frozenset({7})]


def test_the_streams_of_who_was_taken_out_end(monkeypatch):
    streams = Stream(calm=True), Stream(calm=True)

    async def room(kept, written):
        for person, stream in enumerate(streams):
            kept.arrive(person, stream)
        await until(lambda: streams[1].over)

    kept_by(room, monkeypatch, gone=frozenset({1}))

    assert not streams[0].over


def test_a_database_that_is_away_for_a_moment_does_not_end_it(monkeypatch, caplog):
    async def room(kept, written):
        def fails(ids):
            monkeypatch.setattr(noting, "_seen", original)
            raise OSError("no contact")

        original = noting._seen
        monkeypatch.setattr(noting, "_seen", fails)
        kept.arrive(1, Stream(calm=True))
        await until(lambda: len(written) > 0)

    assert kept_by(room, monkeypatch)[0] == frozenset({1})
    assert "no contact" in caplog.text


# --- over the wire ---


@pytest.mark.timed
def test_an_open_phone_is_here_and_a_removed_one_hears_it(data_folder: Path):
    databases.fresh()
    played = team.gather(2)
    long_ago = now() - timedelta(hours=1)
    with engine.writing() as db:
        db.exec(update(Person).values(seen_at=long_ago))

    def seen_again() -> list[int]:
        with engine.reading() as db:
            return list(db.exec(select(Person.id).where(col(Person.seen_at) > long_ago)))

    def within(seconds: float, happened: Callable[[], bool]) -> bool:
        deadline = time.monotonic() + seconds
        while not happened() and time.monotonic() < deadline:
            time.sleep(0.05)
        return happened()

    with running(data_folder) as server:
        asked = {"w": played.code, "pace": "calm"}
        phone = {BROWSER_COOKIE: "person-0"}

        def events(cookies, **what):
            return requests.get(
                f"{server.url}/events", asked | what, cookies=cookies, stream=True, timeout=20
            )

        revision = _revision(played.workshop_id)
        # The cockpit of a facilitator who also tries out a phone.
        with events({BROWSER_COOKIE: "person-1"}, pace="eager"), events(phone) as stream:
            lines = (line for line in stream.iter_lines(chunk_size=1) if line)
            assert json.loads(next(lines).removeprefix(b"data: "))["people"] == 2
            assert within(8, lambda: seen_again() == [played.persons[0]])
            assert _revision(played.workshop_id) == revision, "nothing changed on other screens"

            with engine.writing() as db:
                people.withdraw(db, person_id=played.persons[0])
            # Another process than the server's: it looks around every two seconds.
            began = time.monotonic()
            for _ in lines:
                pass
            assert time.monotonic() - began < 15
        assert requests.get(
            f"{server.url}/pulse", asked, cookies=phone, timeout=20
        ).status_code == (403)


def _revision(workshop_id: int) -> int:
    with engine.reading() as db:
        return workshops.describe(db, workshop_id=workshop_id).revision
