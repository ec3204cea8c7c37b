"""The people of the study day: who joins, answers, writes, leads, and the beamer that looks on."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from time import perf_counter
from typing import Final, Literal, TypeVar
from urllib.parse import quote

from websockets.exceptions import WebSocketException

from bench.browser import Browser
from bench.client import NotThere, Page
from bench.gauges import hashed
from bench.listener import Listener
from workshop import vision
from workshop.access import BROWSER_COOKIE
from workshop.content import SHIPPED, load

AXES, POINTS, TEXT = "axes", "metaphors", "vision"
_SENTENCE: Final = "Wij willen dat iedereen hier leert van wat er echt gebeurt in de school. "
_LONGEST: Final = 1800

_content = load(SHIPPED)
_SHEET: Final = vision.sheet(_content, _content.activity(POINTS))
_VALUES: Final = [*(str(c.value) for c in _content.scale("as7").choices), vision.UNKNOWN]

Question = tuple[str, str, str]
P = TypeVar("P", bound="Person")


@dataclass(frozen=True)
class Change:
    """What somebody did, when, and how many seconds it took until the page was drawn."""

    kind: str
    at: float
    seconds: float
    question: Question | None = None
    value: str = ""


@dataclass
class Person:
    """Somebody with an open page; whatever goes wrong is noted and never stops the others."""

    browser: Browser
    dice: Random
    code: str = ""
    pace: Literal["calm", "eager"] = "calm"
    changes: list[Change] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    too_late: list[str] = field(default_factory=list)
    listener: Listener | None = None
    page: Page = field(init=False)
    _listening: asyncio.Task[None] | None = None

    @property
    def hash(self) -> str:
        """By what the database knows this browser."""
        return hashed(self.browser.cookies[BROWSER_COOKIE])

    async def look_at(self, address: str, *, wished: float | None = None) -> None:
        """Open a page, and follow the workshop on it where there is one."""
        self.page = Page(self.browser, address)
        if not await self.timed("first screen", self._open(address), wished=wished):
            return
        if self.code:
            self.listener = Listener(self.page, self.code, self.pace, self.dice)
            self._listening = asyncio.create_task(self.listener.run())

    async def _open(self, address: str) -> None:
        # As a browser does: the document, two questions of Streamlit's own script, the socket.
        for path in (address, "/_stcore/health", "/_stcore/host-config"):
            answer = await self.browser.get(path)
            if answer.status != 200:
                raise ConnectionError(f"{path}: {answer.status}")
        await self.page.open()

    async def enter(self, token: str, address: str) -> None:
        """Come in by a personal link and look at a page."""
        link = f"/k/{quote(token)}"
        await self.browser.get(link)
        answer = await self.browser.post(link, {})
        if answer.status != 303:
            raise ConnectionError(f"link: {answer.status}")
        await self.look_at(address)

    async def leave(self) -> None:
        """Close the page."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        await self.page.close()
        self.page.browser.close()

    async def timed(
        self,
        kind: str,
        doing: Awaitable[object],
        *,
        wished: float | None = None,
        question: Question | None = None,
        value: str = "",
    ) -> bool:
        """Do something and note how long it took since it was wished; returns whether it went.

        What was pressed may have gone with the activity, and the app may refuse what came when it
        had just closed; both happen to people and are no errors.
        """
        begun = perf_counter() if wished is None else wished
        told = len(self.page.alerts)
        try:
            await doing
        except NotThere as missing:
            self.too_late.append(f"{kind}: {missing}")
            return False
        except (OSError, WebSocketException) as problem:
            self.errors.append(f"{kind}: {type(problem).__name__} {problem}")
            return False
        if len(self.page.alerts) > told:
            return False
        self.changes.append(Change(kind, begun, perf_counter() - begun, question, value))
        return True

    async def press(self, key: str, kind: str = "move") -> bool:
        """Press a button."""
        return await self.timed(kind, self.page.press(key))


@dataclass
class Visitor(Person):
    """Somebody at the empty page, who does the least that can be done."""

    async def change(self, wished: float) -> None:
        """Choose something."""
        option = self.dice.choice("1234567")
        await self.timed("choice", self.page.choose("choice", option), wished=wished)

    async def submit(self, wished: float) -> None:
        """Choose something, in the burst."""
        option = self.dice.choice("1234567")
        await self.timed("ready", self.page.choose("choice", option), wished=wished)


@dataclass
class Participant(Person):
    """Somebody who answers; `given` is what this person was told to be saved."""

    given: dict[Question, str] = field(default_factory=dict)
    _last: str = ""

    async def join(self, wished: float) -> None:
        """From scanning the code until the first activity is on the screen."""
        address = f"/contribute?w={self.code}&as=participant"
        self.page = Page(self.browser, address)
        await self.timed("joining form", self._fill_in(), wished=wished)
        await self.look_at(address)
        await self.press("go-on", "noted the code")

    async def _fill_in(self) -> None:
        await self.browser.get(f"/j/{self.code}")
        name = f"Deelnemer {self.dice.randrange(10_000)}"
        answer = await self.browser.post(f"/j/{self.code}", {"subgroup": "1", "name": name})
        if answer.status != 303:
            raise ConnectionError(f"join: {answer.status}")

    async def change(self, wished: float) -> None:
        """Do the next thing that the page asks for, if it asks for anything."""
        radio = next((r for r in self.page.elements("radio") if r.key.startswith(AXES)), None)
        if radio is not None and radio.key != self._last:
            await self._choose(radio.key, list(radio.content.options), wished)
        elif radio is not None:
            await self._press("go-on", "turn", wished)
        elif self.page.has(f"thread-{AXES}-0"):
            await self._press(f"thread-{AXES}-{self.dice.randrange(10)}", "turn", wished)
        elif steps := self._steps("more") or self._steps("less"):
            await self._divide(steps, wished)

    async def finish(self, wished: float) -> None:
        """Go to the last question, where the page offers to say to be done."""
        for _ in _SHEET.lenses:
            if not self.page.has(f"point-more-{POINTS}-{_SHEET.items[0]}-{_SHEET.lenses[-1]}"):
                await self._press("go-on", "turn", wished)
                wished = perf_counter()

    async def submit(self, wished: float) -> None:
        """Say to be done, from the last question; who is not there yet goes there first."""
        await self.finish(wished)
        await self._press("go-on", "ready", wished)

    async def _press(self, key: str, kind: str, wished: float) -> None:
        self._last = ""
        await self.timed(kind, self.page.press(key), wished=wished)

    async def _choose(self, key: str, options: list[str], wished: float) -> None:
        activity, rest = key.split("-", 1)
        item, lens = rest.rsplit("-", 1)
        question = (activity, item, lens)
        place = self.dice.choice(
            [n for n, value in enumerate(_VALUES) if value != self.given.get(question)]
        )
        chosen = self.page.choose(key, options[place])
        value = _VALUES[place]
        if await self.timed("choice", chosen, wished=wished, question=question, value=value):
            self.given[question], self._last = value, key

    def _steps(self, way: str) -> list[str]:
        found = (b for b in self.page.elements("button") if b.key.startswith(f"point-{way}-"))
        return [button.key for button in found if not button.content.disabled]

    async def _divide(self, steps: list[str], wished: float) -> None:
        key = self.dice.choice(steps)
        _, way, activity, rest = key.split("-", 3)
        item, lens = rest.rsplit("-", 1)
        if way == "less" and lens != _SHEET.lenses[-1]:
            await self._press("go-on", "turn", wished)
            return
        question = (activity, item, lens)
        value = str(int(self.given.get(question, 0)) + (1 if way == "more" else -1))
        pressed = self.page.press(key)
        if await self.timed("point", pressed, wished=wished, question=question, value=value):
            for other in _SHEET.items:
                self.given.setdefault((activity, other, lens), "0")
            self.given[question] = value


@dataclass
class Writer(Participant):
    """Somebody who writes a vision; every text that was acknowledged has to be there later."""

    body: str = ""
    revision: int = 0

    async def change(self, wished: float) -> None:
        """Type on, as the draft guard in the browser sends it."""
        if not self._field():
            await self._press(f"thread-to-{TEXT}", "turn", wished)
            return
        assert self.listener is not None
        self.listener.typed_at = perf_counter()
        typed = (self.body + _SENTENCE)[: len(self.body) + self.dice.randint(4, 30)]
        self.body = typed if len(typed) < _LONGEST else ""
        await self.timed("typing", self._save(), wished=wished, value=self.body)

    async def finish(self, wished: float) -> None:
        """Who writes has one screen only."""

    async def submit(self, wished: float) -> None:
        """Leave the field, which sends it once more, and say to be done."""
        if field := self._field():
            await self.timed("typing", self.page.choose(f"text-{field}", self.body), wished=wished)
            wished = perf_counter()
        await self._press("go-on", "ready", wished)

    def _field(self) -> str:
        return next((a.key for a in self.page.elements("text_area")), "").removeprefix("text-")

    async def _save(self) -> None:
        told = self.page.told(f"guard-{self._field()}")
        self.revision = max(self.revision, told["revision"]) + 1
        sent = {k: told[k] for k in ("workshop", "field")}
        sent |= {"body": self.body, "revision": self.revision}
        answer = await self.browser.post_json("/save", sent)
        if not answer["saved"]:
            raise ConnectionError(f"not saved: {answer}")


async def in_the_course_of(
    seconds: float, people: Sequence[P], act: Callable[[P, float], Awaitable[None]]
) -> None:
    """Let everybody act once, each at a moment of their own."""
    begin = perf_counter()

    async def one(person: P) -> None:
        due = begin + person.dice.uniform(0, seconds)
        await asyncio.sleep(max(0.0, due - perf_counter()))
        await act(person, due)

    await asyncio.gather(*(one(person) for person in people))


async def every(
    pause: float, seconds: float, people: Sequence[P], act: Callable[[P, float], Awaitable[None]]
) -> None:
    """Let everybody act again and again, with about this pause between, for so many seconds.

    The clock of a change starts when it was wished to be done: a server that is late does not get
    fewer changes to do, and its delay is counted.
    """
    begin = perf_counter()

    async def one(person: P) -> None:
        due = begin + person.dice.uniform(0, pause)
        while due < begin + seconds:
            await asyncio.sleep(max(0.0, due - perf_counter()))
            await act(person, due)
            due += pause * person.dice.uniform(0.5, 1.5)

    await asyncio.gather(*(one(person) for person in people))
