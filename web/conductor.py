"""What happens by itself: announced moves, the end of home work, and clearing away."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Final

from starlette.concurrency import run_in_threadpool

from db import engine
from db.models import now
from db.queries import announcing, home_work, workshops
from db.queries.announcing import Announcement
from db.queries.home_work import HomeWork
from workshop.content import shipped

_logger: Final = logging.getLogger(__name__)
# Seconds. Shorter than the shortest notice, so that no announcement is found too late, wherever it
# was made.
LOOK_AROUND: Final = 2.0
CLEAR_AWAY: Final = 3600.0
HOME_WORK: Final = 20.0


@asynccontextmanager
async def conducting() -> AsyncIterator[None]:
    """Conduct while the server runs; what came due while it did not is done at once."""
    parts = [
        asyncio.create_task(_again_and_again(carry_out_due)),
        asyncio.create_task(_again_and_again(close_home_work)),
        asyncio.create_task(_again_and_again(clear_away)),
    ]
    try:
        yield
    finally:
        for part in parts:
            part.cancel()
        await asyncio.gather(*parts, return_exceptions=True)


async def _again_and_again(work: Callable[[], float]) -> None:
    """Do a piece of work that says after how many seconds it has to be done again."""
    while True:
        try:
            pause = await run_in_threadpool(work)
        except Exception:
            # A database that is away for a moment must not end this for the rest of the day.
            _logger.exception("What happens by itself went wrong; it is tried again.")
            pause = LOOK_AROUND
        await asyncio.sleep(pause)


def carry_out_due() -> float:
    """Do what was announced for now or earlier; returns in how many seconds to look again."""
    with engine.reading() as db:
        coming = announcing.coming(db)
    for announcement in coming:
        left = (announcement.at - now()) / timedelta(seconds=1)
        if left > 0:
            return min(left, LOOK_AROUND)
        _carry_out(announcement)
    return LOOK_AROUND


def _carry_out(announcement: Announcement) -> None:
    try:
        with engine.writing() as db:
            announcing.carry_out(db, announcement, kinds=_kinds())
    except Exception:
        # The other workshops do not wait for this one.
        _logger.exception("What was announced could not be done; it is tried again.")


def close_home_work() -> float:
    """Close home work of which the last day has gone by; returns in how many seconds to look again.

    Days are those of the clock on this machine's wall, as everywhere on the screens.
    """
    with engine.reading() as db:
        found = home_work.over(db, today=datetime.now().astimezone().date())
    for each in found:
        _close(each)
    return HOME_WORK


def _close(found: HomeWork) -> None:
    try:
        with engine.writing() as db:
            home_work.close(db, found, kinds=_kinds())
    except Exception:
        # The other workshops do not wait for this one.
        _logger.exception("Home work could not be closed; it is tried again.")


def _kinds() -> dict[str, str]:
    return {activity.id: activity.kind for activity in shipped().activities}


def clear_away() -> float:
    """Delete the workshops whose time is over; returns in how many seconds to look again."""
    with engine.writing() as db:
        workshops.remove_expired(db, today=datetime.now(UTC).date())
    return CLEAR_AWAY
