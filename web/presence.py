"""Who has a phone open here: kept in memory, and written down for everybody in one go."""

import asyncio
import logging
from collections.abc import Collection
from typing import Final

from starlette.concurrency import run_in_threadpool

from db import engine
from db.queries import presence
from web.hub import Stream

# Seconds. How often it is written down who is here; three times missed is away.
EVERY: Final = 30.0
# Who comes in counts at once; those who come in together are written down together.
TOGETHER: Final = 1.5

_logger: Final = logging.getLogger(__name__)


class Presence:
    """The people with an open stream in this process; somebody may have several devices."""

    def __init__(self) -> None:
        self._streams: dict[int, set[Stream]] = {}
        self._asked: set[int] = set()
        self._noted: frozenset[int] = frozenset()
        self._wake = asyncio.Event()

    def arrive(self, person_id: int, stream: Stream) -> None:
        """Somebody opened a stream."""
        self._streams.setdefault(person_id, set()).add(stream)
        if person_id not in self._noted:
            self._wake.set()

    def leave(self, person_id: int, stream: Stream) -> None:
        """A stream of somebody ended."""
        streams = self._streams.get(person_id, set())
        streams.discard(stream)
        if not streams:
            self._streams.pop(person_id, None)

    def asked(self, person_id: int) -> None:
        """Somebody whose stream is held back on the way asked how things stand."""
        self._asked.add(person_id)

    def fewer(self) -> None:
        """Somebody was taken out: look soon who that was."""
        self._wake.set()

    async def run(self) -> None:
        """Write down who is here, until cancelled."""
        while True:
            await self._pause()
            await self._note()

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(EVERY):
                await self._wake.wait()
        except TimeoutError:
            return
        await asyncio.sleep(TOGETHER)
        self._wake.clear()

    async def _note(self) -> None:
        self._noted, self._asked = frozenset(self._streams.keys() | self._asked), set()
        if not self._noted:
            return
        try:
            remaining = await run_in_threadpool(_seen, self._noted)
        except Exception:
            # A database that is away for a moment must not end this for the rest of the day.
            _logger.exception("Who is here could not be written down.")
            return
        for person_id in self._noted - remaining:
            # The phone then asks why, and hears that it has no place here any more.
            for stream in tuple(self._streams.get(person_id, ())):
                stream.end()


def _seen(person_ids: Collection[int]) -> frozenset[int]:
    with engine.writing() as db:
        return presence.seen_many(db, person_ids=person_ids)
