"""Which phones tested the way in: in the memory of this process only, and never for long.

Nothing about a person is kept: a phone is a mark that means nothing elsewhere.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from typing import Final

# The phones of a few full schools; the ones that tested longest ago go first.
_KEPT: Final = 2000

_seen: OrderedDict[tuple[int, str, str], "_Test"] = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True)
class _Test:
    at: datetime
    works: bool


@dataclass(frozen=True)
class Reached:
    """How many phones came in by an address, on how many of them all worked, and when the last."""

    phones: int
    working: int
    last: datetime


def note(*, workshop_id: int, host: str, phone: str, works: bool, at: datetime) -> bool:
    """Keep that a phone came in by this host (name:port); returns whether that is news."""
    key, test = (workshop_id, host.lower(), phone), _Test(at, works)
    with _lock:
        before = _seen.pop(key, None)
        _seen[key] = test
        while len(_seen) > _KEPT:
            _seen.popitem(last=False)
    return before is None or before.works != works


def by(*, workshop_id: int, host: str) -> Reached | None:
    """What is known of the phones that came in by this host; None when there were none."""
    with _lock:
        tests = [
            test
            for (workshop, name, _), test in _seen.items()
            if (workshop, name) == (workshop_id, host.lower())
        ]
    if not tests:
        return None
    return Reached(len(tests), sum(test.works for test in tests), max(test.at for test in tests))


def forget() -> None:
    """Forget every test."""
    with _lock:
        _seen.clear()
