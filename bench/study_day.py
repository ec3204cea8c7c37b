"""A whole study day under load: `python -m bench.study_day --people 200`.

It starts the app on an empty database, lets people join through the door of the app, open their
page, answer and write with time to think, and hand in all at once; a facilitator leads with the
buttons of the cockpit, and a beamer is open. Before that the same load goes to an empty Streamlit
page, so that what our pages cost can be told as a ratio. docs/performance.md says how to read it.
"""

import argparse
import asyncio
import json
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

from bench import report
from bench.browser import Browser
from bench.gauges import Watcher, kept
from bench.notes import Day, Load, Plan
from bench.people import (
    AXES,
    POINTS,
    TEXT,
    P,
    Participant,
    Person,
    Visitor,
    Writer,
    every,
    in_the_course_of,
)
from bench.server import Server, running
from bench.telling import lines
from db import engine
from db.queries import workshops
from db.queries.workshops import Links, Settings

SETTINGS = Settings(
    school="De Proef",
    team="Iedereen",
    audience="Alle leerlingen",
    language="nl",
    promise="pseudonymous",
    decision_rule="consent",
    retention=date(2099, 12, 31),
    subgroups=("Onderbouw", "Bovenbouw"),
)

EMPTY = "bench/empty_page.py"


async def floor(server: Server, plan: Plan) -> Load:
    """The same number of people at an empty page, who change something as often."""
    visitors = [Visitor(Browser(server.port), Random(plan.seed + n)) for n in range(plan.people)]
    load = Load(visitors, server.started_in)
    warm = Visitor(Browser(server.port), Random(0))
    await warm.look_at("/")
    with load.lag.measured():
        await _come_in(load, visitors, server, plan, lambda p, at: p.look_at("/", wished=at))
        with load.stretch("answering", server):
            await every(plan.every, plan.seconds, visitors, lambda p, at: p.change(at))
        with load.stretch("burst", server):
            await in_the_course_of(plan.burst, visitors, lambda p, at: p.submit(at))
    await asyncio.gather(*(person.leave() for person in (warm, *visitors)))
    load.complaints = server.complaints()
    return load


async def study_day(server: Server, plan: Plan, data: Path) -> Day:
    """The day itself, from the empty database to the last result on the beamer."""
    await _rehearse(server)
    workshop_id, code, links = _workshop()
    day = _gathered(server, plan, code, data)
    await day.facilitator.enter(links.facilitator, f"/facilitate?w={code}&as=facilitator")
    await day.beamer.enter(links.beamer, f"/beamer?w={code}&as=beamer")
    with day.lag.measured(), day.watcher.watching(workshop_id):
        await _come_in(day, day.people, server, plan, lambda p, at: p.join(at))
        await day.move(f"go-{TEXT}", f"move-{TEXT}-open", f"go-{AXES}", f"move-{AXES}-open")
        await asyncio.sleep(plan.settling)
        with day.stretch("answering", server):
            turning = asyncio.create_task(_turn(day, plan))
            await every(plan.every, plan.seconds, day.people, lambda p, at: p.change(at))
            await turning
        await asyncio.sleep(plan.settling)
        await in_the_course_of(plan.every, day.people, lambda p, at: p.finish(at))
        with day.stretch("burst", server):
            await in_the_course_of(plan.burst, day.people, lambda p, at: p.submit(at))
        await asyncio.sleep(plan.settling)
        await day.move(f"move-{POINTS}-close")
        for move in ("show", "hide", "show", "hide", "show"):
            await day.move(f"move-{POINTS}-{move}")
            await asyncio.sleep(plan.settling)
    await asyncio.gather(*(p.leave() for p in (day.facilitator, day.beamer, *day.people)))
    day.kept, day.complaints = kept(day.watcher.database, workshop_id), server.complaints()
    return day


async def _come_in(
    load: Load,
    people: Sequence[P],
    server: Server,
    plan: Plan,
    act: Callable[[P, float], Awaitable[None]],
) -> None:
    """Let everybody come in; what one more takes in memory shows in the second half."""
    half = len(people) // 2
    with load.stretch("joining", server):
        await in_the_course_of(plan.joining / 2, people[:half], act)
        load.memory_halfway = server.memory
        await in_the_course_of(plan.joining / 2, people[half:], act)
    load.memory = server.memory


async def _turn(day: Day, plan: Plan) -> None:
    """In the middle of the day: close, show, and go on to the next activity."""
    await asyncio.sleep(plan.seconds / 2)
    await day.move(f"move-{AXES}-close", f"move-{AXES}-show")
    await asyncio.sleep(plan.settling)
    await day.move(f"go-{POINTS}", f"move-{POINTS}-open")


async def _rehearse(server: Server) -> None:
    """Three people in a workshop of their own, so that nothing is done for the first time."""
    _, code, _ = _workshop()
    people = [Participant(Browser(server.port), Random(n), code) for n in range(3)]
    for person in people:
        await person.join(perf_counter())
    for person in people:
        await person.leave()


def _workshop() -> tuple[int, str, Links]:
    with engine.writing() as db:
        workshop_id, links = workshops.start(db, SETTINGS)
        return workshop_id, workshops.describe(db, workshop_id=workshop_id).code, links


def _gathered(server: Server, plan: Plan, code: str, data: Path) -> Day:
    writers = round(plan.people * plan.writers)
    people = [
        (Writer if n < writers else Participant)(Browser(server.port), Random(plan.seed + n), code)
        for n in range(plan.people)
    ]
    facilitator, beamer = (
        Person(Browser(server.port), Random(n), code, pace="eager") for n in range(2)
    )
    return Day(
        people,
        server.started_in,
        facilitator=facilitator,
        beamer=beamer,
        watcher=Watcher(data / "grondtoon.db"),
    )


def seen(plan: Plan) -> tuple[Load, Day]:
    """Both loads, one after the other, each on a server and a folder of its own."""
    with tempfile.TemporaryDirectory() as folder, running(EMPTY, Path(folder)) as server:
        server.rest()
        least = asyncio.run(floor(server, plan))
    with (
        tempfile.TemporaryDirectory() as folder,
        _installed(folder),
        running("server.py", Path(folder)) as server,
    ):
        server.rest()
        return least, asyncio.run(study_day(server, plan, Path(folder)))


@contextmanager
def _installed(folder: str) -> Iterator[None]:
    """An empty database in this folder, for this process as well as for the server."""
    before = {name: os.environ.pop(name, None) for name in ("GRONDTOON_DATA", "DATABASE_URL")}
    os.environ["GRONDTOON_DATA"] = folder
    try:
        engine.migrate()
        yield
    finally:
        engine.engine().dispose()
        del os.environ["GRONDTOON_DATA"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def main() -> None:
    """Read what was asked for, measure, and tell."""
    asked = argparse.ArgumentParser(prog="python -m bench.study_day", description=__doc__)
    asked.add_argument("--people", type=int, default=200, help="how many join (200)")
    asked.add_argument("--seconds", type=float, default=60.0, help="how long they answer (60)")
    asked.add_argument("--every", type=float, default=5.0, help="seconds between changes (5)")
    asked.add_argument("--json", action="store_true", help="everything as JSON")
    given = asked.parse_args()
    plan = Plan(given.people, given.seconds, every=given.every)
    found = report.findings(plan, *seen(plan))
    told = json.dumps(found.numbers(), indent=2) if given.json else "\n".join(lines(found))
    print(told)


if __name__ == "__main__":
    main()
