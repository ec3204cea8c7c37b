"""Calculations beside the pages: each is done once per process, whoever asks and however often."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import Any, Final, Generic, TypeVar

Result = TypeVar("Result")

# Older outcomes are calculated anew when somebody asks for them again.
_KEPT: Final = 32

_runs: OrderedDict[Hashable, "Run[Any]"] = OrderedDict()
_lock = threading.Lock()


class Run(Generic[Result]):
    """A calculation that goes on by itself; `latest` is what it found so far."""

    def __init__(self, work: Callable[[], Iterator[Result]]) -> None:
        self.latest: Result | None = None
        self._work = work
        self._fault: Exception | None = None
        self._over = threading.Event()

    def run(self, turn: threading.Lock) -> None:
        """Calculate when it is this one's turn; what goes wrong is kept for who asks."""
        try:
            with turn:
                for found in self._work():
                    self.latest = found
        except Exception as fault:  # noqa: BLE001 - told to whoever asks, not lost in a thread
            self._fault = fault
        finally:
            self._over.set()

    def result(self, *, wait: float) -> Result | None:
        """What was found so far, after waiting at most so many seconds for the end.

        Raises what the calculation raised.
        """
        self._over.wait(wait)
        if self._fault is not None:
            raise self._fault
        return self.latest


def once(
    key: Hashable, work: Callable[[], Iterator[Result]], *, turn: threading.Lock
) -> Run[Result]:
    """The calculation of this name, begun in the background when nobody began it before.

    Those that share a `turn` are done one after the other.
    """
    with _lock:
        run: Run[Result] | None = _runs.get(key)
        if run is not None:
            _runs.move_to_end(key)
            return run
        run = _runs[key] = Run(work)
        while len(_runs) > _KEPT:
            _runs.popitem(last=False)
    threading.Thread(target=run.run, args=(turn,), daemon=True).start()
    return run
