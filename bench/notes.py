"""What is asked of a benchmark, and what was seen of it: raw, for bench.report to tell."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final

from bench.gauges import Kept, OwnLag, Watcher
from bench.people import Participant, Person
from bench.server import Server


@dataclass(frozen=True)
class Plan:
    """How many people, and how long everything takes, in seconds; `writers` is a share of them.

    `settling` has to be long enough for every screen to follow a move, which it does 0 to 1.5
    seconds after it.
    """

    people: int
    seconds: float = 60.0
    joining: float = 15.0
    burst: float = 10.0
    every: float = 5.0
    settling: float = 3.0
    writers: float = 0.1
    seed: int = 1


@dataclass(frozen=True)
class Stretch:
    """One part of the day: when it began, how long it took, and the seconds of CPU that went."""

    begun: float
    seconds: float
    cpu: float
    others: float

    @property
    def share(self) -> float:
        """How much of one core the server used."""
        return self.cpu / self.seconds


@dataclass
class Load:
    """What was seen of one server under load; memory in bytes, with half and with all there."""

    people: Sequence[Person]
    started_in: float
    stretches: dict[str, Stretch] = field(default_factory=dict)
    lag: OwnLag = field(default_factory=OwnLag)
    memory_halfway: int = 0
    memory: int = 0
    complaints: Sequence[str] = ()

    @contextmanager
    def stretch(self, name: str, server: Server) -> Iterator[None]:
        """Measure one part of the day."""
        begun, cpu, others = perf_counter(), server.cpu, server.others
        yield
        self.stretches[name] = Stretch(
            begun, perf_counter() - begun, server.cpu - cpu, server.others - others
        )


# The button that does not wait for the countdown of an announced move.
_AT_ONCE: Final = "move-now"


@dataclass(frozen=True)
class Moved:
    """A button that the facilitator pressed, and the revision of the workshop that it led to."""

    button: str
    at: float
    revision: int


@dataclass
class Day(Load):
    """What was seen of the study day."""

    people: Sequence[Participant]
    facilitator: Person = field(kw_only=True)
    beamer: Person = field(kw_only=True)
    watcher: Watcher = field(kw_only=True)
    kept: Kept | None = None
    moved: list[Moved] = field(default_factory=list)

    async def move(self, *buttons: str) -> None:
        """Let the facilitator press these buttons of the cockpit, one after the other.

        What would be announced because people are still busy happens at once.

        Raises RuntimeError when one is not there: a day that nobody leads measures nothing.
        """
        for button in buttons:
            at = perf_counter()
            await self._press(button)
            if self.facilitator.page.has(_AT_ONCE):
                at = perf_counter()
                await self._press(_AT_ONCE)
            seen = self.facilitator.page.told("live")["seen"]
            self.moved.append(Moved(button, at, seen["revision"]))

    async def _press(self, button: str) -> None:
        if not await self.facilitator.press(button):
            problems = (*self.facilitator.too_late, *self.facilitator.errors)
            raise RuntimeError(f"The cockpit could not be used: {problems}")
