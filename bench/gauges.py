"""What is measured from outside the app: its database, and whether this program keeps up."""

import asyncio
import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

LOOK_EVERY: Final = 0.01
BEAT: Final = 0.02


@dataclass(frozen=True)
class Stored:
    """One answer as it stands in the database, and when it was first seen there."""

    browser: str
    question: tuple[str, str, str]
    value: str
    at: float


@dataclass
class Watcher:
    """Looks into the app's database every ten milliseconds, read-only, beside the app."""

    database: Path
    answers: list[Stored] = field(default_factory=list)
    revisions: list[tuple[float, int]] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def watching(self, workshop_id: int) -> Iterator[None]:
        """Watch one workshop as long as this lasts."""
        thread = threading.Thread(target=self._watch, args=(workshop_id,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()

    def _watch(self, workshop_id: int) -> None:
        with closing(_open(self.database)) as db:
            seen, version, newest = set[tuple[str, ...]](), -1, ""
            while not self._stop.is_set():
                (now,) = db.execute("PRAGMA data_version").fetchone()
                if now != version:
                    version, at = now, perf_counter()
                    newest = self._take(db, seen, newest, at)
                    self._revision(db, workshop_id, at)
                sleep(LOOK_EVERY)

    def _take(
        self, db: sqlite3.Connection, seen: set[tuple[str, ...]], newest: str, at: float
    ) -> str:
        rows = db.execute(
            "SELECT g.browser_hash, a.activity, a.item, a.lens, a.value, a.updated_at FROM answer a"
            " JOIN access_grant g ON g.person_id = a.person_id WHERE a.updated_at >= ?",
            (newest,),
        )
        for row in rows:
            browser, activity, item, lens, value, moment = row
            if row not in seen:
                seen.add(row)
                self.answers.append(Stored(browser, (activity, item, lens), value, at))
            newest = max(newest, moment)
        return newest

    def _revision(self, db: sqlite3.Connection, workshop_id: int, at: float) -> None:
        found = db.execute("SELECT revision FROM workshop WHERE id = ?", (workshop_id,)).fetchone()
        if found and (not self.revisions or found[0] > self.revisions[-1][1]):
            self.revisions.append((at, found[0]))


@dataclass(frozen=True)
class Kept:
    """Everything that the people left in the database, by the hash of their browser."""

    people: int
    answers: dict[str, dict[tuple[str, str, str], str]]
    ready: dict[str, list[str]]
    texts: dict[str, list[str]]


def kept(database: Path, workshop_id: int) -> Kept:
    """What is in the database now."""
    grants = "JOIN access_grant g ON g.person_id = t.person_id WHERE g.workshop_id = ?"
    with closing(_open(database)) as db:
        (people,) = db.execute(
            "SELECT count(*) FROM person WHERE workshop_id = ?", (workshop_id,)
        ).fetchone()
        found = Kept(people, {}, {}, {})
        for browser, activity, item, lens, value in db.execute(
            f"SELECT g.browser_hash, activity, item, lens, value FROM answer t {grants}",
            (workshop_id,),
        ):
            found.answers.setdefault(browser, {})[activity, item, lens] = value
        for browser, activity in db.execute(
            f"SELECT g.browser_hash, activity FROM ready t {grants}", (workshop_id,)
        ):
            found.ready.setdefault(browser, []).append(activity)
        for browser, body in db.execute(
            f"SELECT g.browser_hash, body FROM writing t {grants}", (workshop_id,)
        ):
            found.texts.setdefault(browser, []).append(body)
    return found


def hashed(token: str) -> str:
    """The form in which the app keeps the id of a browser."""
    return hashlib.sha256(token.encode()).hexdigest()


def _open(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)


@dataclass
class OwnLag:
    """How late this program itself is: what it adds to everything that it measures."""

    delays: list[float] = field(default_factory=list)

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Measure as long as this lasts."""
        beating = asyncio.ensure_future(self._beat())
        try:
            yield
        finally:
            beating.cancel()

    async def _beat(self) -> None:
        with suppress(asyncio.CancelledError):
            while True:
                due = perf_counter() + BEAT
                await asyncio.sleep(BEAT)
                self.delays.append(perf_counter() - due)
