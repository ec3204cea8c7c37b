"""The database file itself: up to date, safe with many at once, never in a synced folder."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import StatementError
from sqlmodel import select

from db import changes, engine
from db.models import Person, Table, Workshop
from db.queries import people, progress, workshops
from workshop.agenda import Move, State


def test_migrations_make_exactly_the_models(database):
    with engine.engine().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, Table.metadata) == []


def test_migrating_twice_and_by_many_at_once_is_harmless(data_folder):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: engine.migrate(), range(8)))

    with engine.reading() as db:
        assert db.exec(select(Workshop)).all() == []


def test_forty_people_who_join_and_finish_at_once_are_all_counted(workshop_id):
    def join_and_finish(number):
        with engine.writing() as db:
            person = people.join(
                db,
                workshop_id=workshop_id,
                browser=f"browser-{number}",
                name=None,
                subgroup="Onderbouw",
            )
        with engine.writing() as db:
            progress.set_ready(db, person_id=person, activity="axes", ready=True)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(join_and_finish, range(40)))

    with engine.reading() as db:
        done = progress.readiness(db, workshop_id=workshop_id, activity="axes")
        assert (done.ready, done.people) == (40, 40)
        # One revision for every join and every finish: no update was lost.
        assert workshops.describe(db, workshop_id=workshop_id).revision == 80


def test_a_failed_write_leaves_nothing_behind(workshop_id):
    def join_and_fail():
        with engine.writing() as db:
            people.join(db, workshop_id=workshop_id, browser="b", name=None, subgroup=None)
            raise RuntimeError("the power went out")

    with pytest.raises(RuntimeError):
        join_and_fail()
    with engine.reading() as db:
        assert db.exec(select(Person)).all() == []


def test_listeners_hear_of_a_change_only_after_it_is_in_the_database(workshop_id):
    heard = []

    def listener(changed):
        with engine.reading() as db:
            heard.append((changed, workshops.describe(db, workshop_id=changed).current_activity))

    stop = changes.listen(listener)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=workshop_id, activity="axes")
        assert heard == []
    stop()
    with engine.writing() as db:
        progress.go_to(db, workshop_id=workshop_id, activity=None)

    assert heard == [(workshop_id, "axes")]


def test_a_moment_without_time_zone_is_refused(workshop_id):
    with pytest.raises(StatementError), engine.writing() as db:
        db.get_one(Workshop, workshop_id).created_at = datetime(2026, 1, 1)  # noqa: DTZ001  # the fault under test


def test_moments_come_back_with_their_time_zone(workshop_id):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="axes",
            kind="axes",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="axes",
            kind="axes",
            move=Move.CLOSE,
            expected=State.OPEN,
        )

    with engine.reading() as db:
        closed = progress.standing(db, workshop_id=workshop_id, activity="axes").closed_at
        assert closed is not None
        assert closed.utcoffset() is not None


def test_sqlite_keeps_what_it_confirmed_and_checks_references(data_folder):
    engine.migrate()
    with engine.engine().connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 30000,
    }


@pytest.mark.parametrize("folder", ["OneDrive - School", "Dropbox", "Google Drive"])
def test_a_synced_folder_is_refused_with_a_way_out(tmp_path: Path, monkeypatch, folder):
    monkeypatch.setenv("GRONDTOON_DATA", str(tmp_path / folder / "grondtoon"))

    with pytest.raises(engine.UnsafeFolder, match="GRONDTOON_DATA"):
        engine.migrate()
