"""Opening the database: where it lives, how it is written to, and that it is up to date."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlmodel import Session

from db import changes

_ROOT = Path(__file__).resolve().parent.parent
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")
_opening = threading.Lock()
_writers = threading.Lock()
# Alembic keeps what it works on in module variables: one migration at a time in a process.
_migrating = threading.Lock()


class UnsafeFolder(RuntimeError):
    """The database would live where another program copies or locks its file."""


def data_folder() -> Path:
    """The folder in which this installation keeps its data."""
    return Path(os.environ.get("GRONDTOON_DATA") or _ROOT / "data")


def database_url() -> str:
    """The address of the database: DATABASE_URL, or a SQLite file in the data folder."""
    configured = os.environ.get("DATABASE_URL")
    if configured:
        return configured.replace("postgresql://", "postgresql+psycopg://", 1)
    return f"sqlite:///{data_folder() / 'grondtoon.db'}"


@cache
def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    folder = Path(url.removeprefix("sqlite:///")).parent
    _refuse_synced(folder)
    folder.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        connect_args={"timeout": 30, "check_same_thread": False},
        pool_size=16,
        max_overflow=32,
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def engine() -> Engine:
    """The engine of this installation, opened once."""
    with _opening:
        return _engine(database_url())


def _refuse_synced(folder: Path) -> None:
    parts = [part.lower() for part in folder.resolve().parts]
    if any(word in part for word in _SYNCED for part in parts):
        raise UnsafeFolder(
            f"The data folder {folder} is kept in sync by another program, which can destroy the "
            "database. Set GRONDTOON_DATA to a folder on this computer that is not synchronised."
        )


def _set_pragmas(connection: sqlite3.Connection, record: Any) -> None:
    # The driver's own transactions begin too late: a read would come before the write lock.
    connection.isolation_level = None
    # FULL: an answer that was shown as saved survives a power cut.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=30000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


@contextmanager
def reading() -> Iterator[Session]:
    """A session that only reads, and never waits for somebody who writes."""
    with Session(engine().execution_options(reading=True)) as session:
        yield session


@contextmanager
def writing() -> Iterator[Session]:
    """A session that writes in one transaction, committed at the end or not at all."""
    with _turn(), Session(engine()) as session:
        with session.begin():
            yield session
        changes.publish(session)


def _turn() -> AbstractContextManager[object]:
    # SQLite lets writers wait by sleeping ever longer, so that some are overtaken again and again;
    # within this process they queue up in order.
    return _writers if engine().dialect.name == "sqlite" else nullcontext()


def migrate() -> None:
    """Create the tables or bring them up to date; safe when several processes start at once."""
    with _migrating, engine().connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            # Rebuilding a table drops the old one, which would cascade into the rows of others.
            _foreign_keys(connection, "OFF")
        else:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(47110815)")
        command.upgrade(alembic_config(connection), "head")
        connection.commit()
        if sqlite:
            _foreign_keys(connection, "ON")


def _foreign_keys(connection: Connection, value: str) -> None:
    # Straight to the driver: inside a transaction SQLite ignores this setting.
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA foreign_keys={value}")


def alembic_config(connection: Any = None) -> Config:
    """The configuration of the migrations, bound to a connection that is already open."""
    config = Config()
    config.set_main_option("script_location", str(_ROOT / "db" / "migrations"))
    config.attributes["connection"] = connection
    return config
