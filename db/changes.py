"""Tells the rest of this process that a workshop changed, once the change is in the database."""

import threading
from collections.abc import Callable
from typing import Final

from sqlalchemy import bindparam
from sqlmodel import Session, col, update

from db.models import Workshop
from db.plain import plainly

Listener = Callable[[int], None]

_RAISE: Final = (
    update(Workshop)
    .where(col(Workshop.id) == bindparam("workshop"))
    .values(revision=col(Workshop.revision) + 1)
)

_listeners: set[Listener] = set()
_lock = threading.Lock()


def touch(db: Session, workshop_id: int) -> None:
    """Raise the workshop's revision in the same transaction as the change itself, once."""
    touched: set[int] = db.info.setdefault("touched", set())
    if workshop_id in touched:
        return
    plainly(db, _RAISE, {"workshop": workshop_id})
    touched.add(workshop_id)


def publish(db: Session) -> None:
    """Tell every listener which workshops this session changed; call it after the commit."""
    touched: set[int] = db.info.pop("touched", set())
    with _lock:
        listeners = tuple(_listeners)
    for workshop_id in touched:
        for listener in listeners:
            listener(workshop_id)


def listen(listener: Listener) -> Callable[[], None]:
    """Call the listener with the id of every workshop that changes; returns how to stop.

    The listener runs in the thread of the writer and must return at once.
    """
    with _lock:
        _listeners.add(listener)

    def stop() -> None:
        with _lock:
            _listeners.discard(listener)

    return stop
