"""The listener in the browser, as ui/components/listener.js does it: when to ask for a redraw."""

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from time import perf_counter
from typing import Any, Final, Literal

from bench.client import NotThere, Page

BETWEEN: Final = 1.0
TYPING: Final = 8.0


@dataclass
class Listener:
    """Follows the event stream for one page, and has the page drawn anew when it is behind."""

    page: Page
    code: str
    pace: Literal["calm", "eager"]
    dice: Random
    typed_at: float = float("-inf")
    redraws: list[float] = field(default_factory=list)
    shown: list[tuple[float, int]] = field(default_factory=list)
    heard: list[tuple[float, int]] = field(default_factory=list)
    _pulse: dict[str, Any] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Follow until cancelled."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._hear())
            both.create_task(self._keep_up())
            both.create_task(self._note())

    async def _hear(self) -> None:
        while True:
            with suppress(OSError):
                path = f"/events?w={self.code}&pace={self.pace}"
                async for pulse in self.page.browser.events(path):
                    self._pulse = pulse
                    self.heard.append((perf_counter(), pulse["revision"]))
                    self._news.set()
            await asyncio.sleep(1)

    async def _keep_up(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            while self.typed_at + TYPING > perf_counter():
                await asyncio.sleep(BETWEEN)
            if self._behind() and self.pace == "calm":
                await self._take_its_time()
            # What the person did meanwhile may have brought the page up to date.
            if self._behind():
                await self._redraw()

    async def _take_its_time(self) -> None:
        """Wait for this phone's part of the spread while all that happened is a closing."""
        lot = self.dice.random() * self._told()["spread"] / 1000 * self._pulse["people"]
        until = perf_counter() + lot
        while perf_counter() < until and self._behind() and self._closing():
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), until - perf_counter())

    async def _redraw(self) -> None:
        begun = perf_counter()
        with suppress(NotThere):
            await self.page.call("live", "moved", self._pulse["revision"])
        self.redraws.append(perf_counter() - begun)
        self._news.set()
        if self.pace == "eager":
            await asyncio.sleep(max(0.0, begun + BETWEEN - perf_counter()))
            await self._rest(begun)

    async def _rest(self, since: float) -> None:
        """Draw mere counts less often than moves; they come straight from the stream."""
        pause = self._told().get("between", 0) / 1000
        while perf_counter() < since + pause and not self._elsewhere():
            await asyncio.sleep(0.05)

    async def _note(self) -> None:
        """Remember when the page showed which revision of the workshop."""
        while True:
            await self.page.drawn_anew.wait()
            self.page.drawn_anew.clear()
            if revision := self._told().get("seen", {}).get("revision"):
                self.shown.append((self.page.finished_at, revision))

    def _elsewhere(self) -> bool:
        seen = self._told().get("seen")
        return (
            seen is not None and bool(self._pulse) and self._place(self._pulse) != self._place(seen)
        )

    def _behind(self) -> bool:
        seen = self._told().get("seen")
        if not seen or not self._pulse:
            return False
        if self._pulse["revision"] <= seen["revision"]:
            return False
        return self.pace == "eager" or self._place(self._pulse) != self._place(seen)

    def _closing(self) -> bool:
        seen = self._told().get("seen") or {"current": None, "states": {}}
        before, after = self._states(seen), self._states(self._pulse)
        return seen["current"] == self._pulse["current"] and all(
            before.get(id) == after.get(id)
            or (before.get(id) == "open" and after.get(id) == "closed")
            for id in before | after
        )

    def _told(self) -> dict[str, Any]:
        try:
            return self.page.told("live")
        except NotThere:
            return {}

    def _place(self, pulse: dict[str, Any]) -> str:
        return json.dumps([pulse["current"], sorted(self._states(pulse).items())])

    def _states(self, pulse: dict[str, Any]) -> dict[str, str]:
        """The states as far as this page has to be drawn for them."""
        results = self._told().get("results", True)
        return {
            id: state if results or state != "shown" else "closed"
            for id, state in pulse["states"].items()
        }
