"""Slows down whoever guesses codes, without stopping a school that shares one address."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

FREE_FAILURES: Final = 20
PAUSE: Final = 10.0
FORGET: Final = 900.0
_REMEMBERED: Final = 10_000


@dataclass
class _Visitor:
    failures: int = 0
    last: float = 0.0
    welcome: set[str] = field(default_factory=set)


class Door:
    """Counts wrong codes per address; times are seconds of a clock that only goes forward.

    After FREE_FAILURES wrong codes an address may try once in PAUSE seconds. A code with which it
    came in before always opens: a guesser learns nothing from it, and a class keeps joining.
    """

    def __init__(self) -> None:
        self._visitors: OrderedDict[str, _Visitor] = OrderedDict()

    def must_wait(self, address: str, code: str, *, at: float) -> int:
        """How many whole seconds this address waits before its code is looked at; mostly 0."""
        visitor = self._visitors.get(address)
        if visitor is None or code in visitor.welcome or visitor.failures < FREE_FAILURES:
            return 0
        if at - visitor.last > FORGET:
            visitor.failures = 0
            return 0
        return max(0, int(visitor.last + PAUSE - at + 0.999))

    def failed(self, address: str, *, at: float) -> None:
        """Note that a wrong code came from this address."""
        visitor = self._visitor(address)
        visitor.failures += 1
        visitor.last = at

    def opened(self, address: str, code: str) -> None:
        """Note that this code was right."""
        self._visitor(address).welcome.add(code)

    def _visitor(self, address: str) -> _Visitor:
        visitor = self._visitors.setdefault(address, _Visitor())
        self._visitors.move_to_end(address)
        if len(self._visitors) > _REMEMBERED:
            self._visitors.popitem(last=False)
        return visitor
