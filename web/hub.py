"""Tells every open stream how its workshop stands: computed once per change, for all of them."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from random import shuffle
from typing import Final

from starlette.concurrency import run_in_threadpool

from db import changes, engine
from db.queries import pulse
from db.queries.pulse import Pulse

# Changes that come close together are told as one.
TOGETHER: Final = 0.2
# Counts on a phone may be this old; where the workshop stands is told at once.
CALM: Final = 2.0
# How often changes by another process are looked for.
LOOK_AROUND: Final = 2.0
HEARTBEAT: Final = 12.0
# Two hundred phones that all draw at once hinder each other and everybody who answers: so they hear
# one after another that the room moved on, as fast as drawings get done (docs/performance.md).
BETWEEN_PHONES: Final = 0.008
AT_ONCE: Final = 2
LONGEST: Final = 0.5
# A stream ends now and then and is opened anew, so that what a browser may see is checked again.
LIFETIME: Final = 900.0


@dataclass(eq=False)
class Stream:
    """One open event stream; `calm` for a phone, which hears about mere counts less often."""

    calm: bool
    latest: Pulse | None = None
    told: Pulse | None = None
    told_at: float = 0.0
    over: bool = False
    in_row: bool = False
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, now: Pulse | None) -> None:
        """Hand over how the workshop stands; None when it is gone."""
        self.latest = now
        self.over = self.over or now is None
        self.news.set()

    def end(self) -> None:
        """Close the stream at the next moment."""
        self.over = True
        self.news.set()

    async def pulses(self) -> AsyncIterator[Pulse | None]:
        """What to tell, as it comes; None is a heartbeat."""
        clock = asyncio.get_running_loop().time
        opened_at = clock()
        while not self.over and clock() - opened_at < LIFETIME:
            await self._wait(clock)
            if self.over:
                return
            fresh = self.latest if self.latest != self.told else None
            if fresh is not None and self._may_tell(fresh, clock()):
                self.told, self.told_at = fresh, clock()
                yield fresh
            elif fresh is None:
                yield None

    async def _wait(self, clock: Callable[[], float]) -> None:
        owed = self.latest is not None and self.latest != self.told
        patience = max(0.0, self.told_at + CALM - clock()) if owed else HEARTBEAT
        self.news.clear()
        try:
            async with asyncio.timeout(patience):
                await self.news.wait()
        except TimeoutError:
            return

    def _may_tell(self, fresh: Pulse, at: float) -> bool:
        moved = self.told is None or self.told.place != fresh.place
        return moved or not self.calm or at - self.told_at >= CALM


class Hub:
    """The open streams of this process, per workshop."""

    def __init__(self) -> None:
        self._streams: dict[int, set[Stream]] = {}
        self._known: dict[int, Pulse] = {}
        self._changed: set[int] = set()
        self._row: deque[tuple[int, Stream]] = deque()
        self._called = asyncio.Event()
        self._drawing: Callable[[], int] = lambda: 0
        self._wake = asyncio.Event()
        self._closed = False

    def paced_by(self, drawing: Callable[[], int]) -> None:
        """Follow how many phones are being drawn now because the room moved on."""
        self._drawing = drawing

    async def open(self, workshop_id: int, *, calm: bool) -> Stream:
        """A new stream that begins with how the workshop stands now."""
        stream = Stream(calm)
        self._streams.setdefault(workshop_id, set()).add(stream)
        now = await run_in_threadpool(_take, workshop_id)
        stream.offer(now)
        if now is not None:
            self._known.setdefault(workshop_id, now)
        if self._closed:
            stream.end()
        return stream

    def drop(self, workshop_id: int, stream: Stream) -> None:
        """Forget a stream that its browser left."""
        streams = self._streams.get(workshop_id, set())
        streams.discard(stream)
        if not streams:
            self._streams.pop(workshop_id, None)
            self._known.pop(workshop_id, None)

    async def run(self) -> None:
        """Follow the changes until closed."""
        loop = asyncio.get_running_loop()

        def heard(workshop_id: int) -> None:
            loop.call_soon_threadsafe(self._mark, workshop_id)

        stop = changes.listen(heard)
        calling = asyncio.create_task(self._call_in_turn())
        try:
            while not self._closed:
                await self._pause()
                await self._tell_changes()
        finally:
            stop()
            calling.cancel()

    def close(self) -> None:
        """End every stream: an open one would keep the server from stopping."""
        self._closed = True
        self._wake.set()
        for streams in self._streams.values():
            for stream in streams:
                stream.end()

    def _mark(self, workshop_id: int) -> None:
        self._changed.add(workshop_id)
        self._wake.set()

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(LOOK_AROUND):
                await self._wake.wait()
        except TimeoutError:
            self._changed |= await self._changed_elsewhere()
        else:
            self._wake.clear()
            await asyncio.sleep(TOGETHER)

    async def _changed_elsewhere(self) -> set[int]:
        if not self._streams:
            return set()
        now = await run_in_threadpool(_revisions, set(self._streams))
        known = {each: pulse.revision for each, pulse in self._known.items()}
        return {each for each in self._streams if known.get(each) != now.get(each)}

    async def _tell_changes(self) -> None:
        changed, self._changed = self._changed & self._streams.keys(), set()
        for workshop_id in changed:
            before, now = self._known.get(workshop_id), await run_in_threadpool(_take, workshop_id)
            streams = self._streams.get(workshop_id, set())
            if now is None:
                for stream in streams:
                    stream.offer(None)
                continue
            self._known[workshop_id] = now
            if before is not None and now.draws_phones(before):
                self._line_up(workshop_id, streams)
            for stream in streams:
                if not stream.in_row:
                    stream.offer(now)

    def _line_up(self, workshop_id: int, streams: set[Stream]) -> None:
        """Put the phones in a row that is called up one by one, in an order that is never fixed."""
        phones = [stream for stream in streams if stream.calm and not stream.in_row]
        shuffle(phones)
        for stream in phones:
            stream.in_row = True
        self._row.extend((workshop_id, stream) for stream in phones)
        self._called.set()

    async def _call_in_turn(self) -> None:
        while True:
            await self._called.wait()
            self._called.clear()
            while self._row:
                workshop_id, stream = self._row.popleft()
                stream.in_row = False
                now = self._known.get(workshop_id)
                if now is not None and stream in self._streams.get(workshop_id, ()):
                    stream.offer(now)
                    await self._space()

    async def _space(self) -> None:
        """Wait until there is room for another phone, but never long for one that hangs."""
        clock = asyncio.get_running_loop().time
        latest = clock() + LONGEST
        await asyncio.sleep(BETWEEN_PHONES)
        while self._drawing() >= AT_ONCE and clock() < latest:
            await asyncio.sleep(BETWEEN_PHONES)


def _take(workshop_id: int) -> Pulse | None:
    with engine.reading() as db:
        return pulse.take(db, workshop_id=workshop_id)


def _revisions(workshop_ids: set[int]) -> dict[int, int]:
    with engine.reading() as db:
        return pulse.revisions(db, workshop_ids=workshop_ids)
