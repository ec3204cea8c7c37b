"""What happens by itself while the server runs: announced moves, and clearing away."""

import asyncio
import logging
import time
from datetime import UTC, datetime, timedelta

import pytest

from db import engine
from db.models import Workshop, now
from db.queries import announcing, progress, workshops
from tests import database as databases
from tests import team
from tests.server import running
from web import conductor
from workshop.agenda import Move, State
from workshop.announcing import NOTICES


@pytest.fixture
def played():
    databases.fresh()
    found = team.gather(3)
    team.move(found, "axes", Move.OPEN, State.NOT_YET)
    return found


def announce(played, *, seconds):
    """Announce that the axes close; a moment in the past is one that the server missed."""
    with engine.writing() as db:
        announcing.announce(
            db,
            workshop_id=played.workshop_id,
            activity="axes",
            move=Move.CLOSE,
            expected=State.OPEN,
            seconds=10,
        )
    set_moment(played, seconds=seconds)


def set_moment(played, *, seconds):
    with engine.writing() as db:
        workshop = db.get_one(Workshop, played.workshop_id)
        workshop.moves_at = now() + timedelta(seconds=seconds)


def state(played):
    with engine.reading() as db:
        return progress.standing(db, workshop_id=played.workshop_id, activity="axes").state


def conduct(until, *, at_most=20.0):
    """Conduct until something is so."""

    async def room():
        began = time.monotonic()
        async with conductor.conducting():
            while not await asyncio.to_thread(until):
                assert time.monotonic() - began < at_most, "it did not happen"
                await asyncio.sleep(0.02)

    asyncio.run(room())


def test_an_announced_move_follows_at_its_moment_and_not_before(played):
    announce(played, seconds=1)
    with engine.reading() as db:
        moment = announcing.pending(db, workshop_id=played.workshop_id).at
    conduct(lambda: state(played) is State.CLOSED)

    with engine.reading() as db:
        made = progress.standing(db, workshop_id=played.workshop_id, activity="axes").closed_at
    assert made >= moment


def test_it_looks_again_at_the_very_moment_and_at_least_now_and_then(played):
    assert conductor.carry_out_due() == conductor.LOOK_AROUND
    announce(played, seconds=60)
    assert conductor.carry_out_due() == conductor.LOOK_AROUND
    set_moment(played, seconds=1)

    assert 0 < conductor.carry_out_due() <= 1
    assert state(played) is State.OPEN


def test_no_notice_is_so_short_that_it_is_found_too_late():
    assert min(NOTICES) > 2 * conductor.LOOK_AROUND


def test_one_workshop_that_goes_wrong_does_not_keep_another_waiting(played, monkeypatch, caplog):
    other = team.gather(2)
    team.move(other, "axes", Move.OPEN, State.NOT_YET)
    announce(other, seconds=-2)
    announce(played, seconds=-1)
    original = announcing.carry_out

    def carry_out(db, announcement, **how):
        if announcement.workshop_id == other.workshop_id:
            raise RuntimeError("a fault of this workshop")
        return original(db, announcement, **how)

    monkeypatch.setattr(announcing, "carry_out", carry_out)
    with caplog.at_level(logging.CRITICAL):
        conduct(lambda: state(played) is State.CLOSED)

    assert state(other) is State.OPEN


def test_a_database_that_was_away_for_a_moment_ends_nothing(played, monkeypatch, caplog):
    announce(played, seconds=-1)
    monkeypatch.setattr(conductor, "LOOK_AROUND", 0.1)
    original, times = announcing.coming, []

    def coming(db):
        times.append(1)
        if len(times) < 3:
            raise OSError("away for a moment")
        return original(db)

    monkeypatch.setattr(announcing, "coming", coming)
    conduct(lambda: state(played) is State.CLOSED)

    assert len([each for each in caplog.records if each.name == conductor.__name__]) == 2


def test_what_has_expired_is_cleared_away_every_hour_and_nothing_else(played, monkeypatch):
    monkeypatch.setattr(conductor, "CLEAR_AWAY", 0.1)
    later = team.gather(1)
    today = datetime.now(UTC).date()

    def ids():
        with engine.reading() as db:
            return {workshops.by_code(db, code=each.code) for each in (played, later)} - {None}

    def one_is_gone():
        with engine.writing() as db:
            # Only after the first round, so that it is the next one that finds it.
            db.get_one(Workshop, later.workshop_id).retention = today
            found = db.get(Workshop, played.workshop_id)
            if found is not None:
                found.retention = today - timedelta(days=1)
        return ids() == {later.workshop_id}

    conduct(one_is_gone)
    assert ids() == {later.workshop_id}


@pytest.mark.timed
def test_what_came_due_while_the_server_was_dead_happens_as_soon_as_it_starts(played, data_folder):
    with running(data_folder) as server:
        announce(played, seconds=30)
        server.stop(roughly=True)
    set_moment(played, seconds=-1)
    assert state(played) is State.OPEN
    with running(data_folder):
        deadline = time.monotonic() + 10
        while state(played) is not State.CLOSED and time.monotonic() < deadline:
            time.sleep(0.05)

    assert state(played) is State.CLOSED
    with engine.reading() as db:
        assert announcing.pending(db, workshop_id=played.workshop_id) is None
