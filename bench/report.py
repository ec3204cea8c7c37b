"""What the numbers of a study day say, beside the goals."""

import os
import platform
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import version
from math import ceil
from pathlib import Path
from typing import Any, Final

from bench.gauges import Kept
from bench.notes import Day, Load, Moved, Plan, Stretch
from bench.people import POINTS, Change, Person, Writer

_CHANGES: Final = ("choice", "turn", "point")


@dataclass(frozen=True)
class Spread:
    """How a number of measurements lie; seconds."""

    n: int
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None
    most: float | None = None


def spread(values: Iterable[float]) -> Spread:
    """The middle and the tail, by nearest rank."""
    ordered = sorted(values)
    if not ordered:
        return Spread(0)
    ranks = (ordered[ceil(share * len(ordered)) - 1] for share in (0.5, 0.95, 0.99, 1.0))
    return Spread(len(ordered), *(round(value, 5) for value in ranks))


@dataclass(frozen=True)
class Goal:
    """One goal, with what was measured; None when there was nothing to measure."""

    what: str
    measured: float | None
    limit: float
    unit: str

    @property
    def met(self) -> bool | None:
        """Whether the goal is met."""
        return None if self.measured is None else self.measured <= self.limit


@dataclass(frozen=True)
class Findings:
    """Everything that is told of one run."""

    machine: dict[str, Any]
    plan: dict[str, Any]
    floor: dict[str, Any]
    day: dict[str, Any]
    goals: Sequence[Goal]

    def numbers(self) -> dict[str, Any]:
        """Everything, for a program to read."""
        told = asdict(self)
        told["goals"] = [asdict(goal) | {"met": goal.met} for goal in self.goals]
        return told


def findings(plan: Plan, floor: Load, day: Day) -> Findings:
    """Turn what was seen into numbers, and lay the goals beside them."""
    least, ours = _load(floor), _load(day) | _day(day)
    return Findings(_machine(), asdict(plan), least, ours, _goals(plan, least, ours))


def _load(load: Load) -> dict[str, Any]:
    answering, burst = load.stretches["answering"], load.stretches["burst"]
    done = [change for person in load.people for change in person.changes]
    told = Counter(e.split(":")[0] for p in load.people for e in (*p.errors, *p.page.problems))
    second_half = len(load.people) - len(load.people) // 2
    return {
        "started_in": round(load.started_in, 2),
        "first screen": asdict(_took(done, "first screen")),
        "changes": asdict(_took(_during(done, answering), *_CHANGES)),
        "burst": asdict(_took(_during(done, burst), "ready")),
        "cpu per change": _each(answering, _during(done, answering)),
        "others": round(answering.others / answering.seconds, 2),
        "cpu": {name: round(s.share, 3) for name, s in load.stretches.items()},
        "memory": load.memory,
        "memory per session": round((load.memory - load.memory_halfway) / second_half),
        "own lag": asdict(spread(load.lag.delays)),
        "errors": dict(told),
        "complaints": list(load.complaints)[:20],
    }


def _day(day: Day) -> dict[str, Any]:
    done = [change for person in day.people for change in person.changes]
    answering = _during(done, day.stretches["answering"])
    kinds = (*_CHANGES, "typing")
    redraws = [s for p in day.people if p.listener for s in p.listener.redraws]
    return {
        "joining form": asdict(_took(done, "joining form")),
        "kinds": {kind: asdict(_took(answering, kind)) for kind in kinds},
        "redraws after a move": asdict(spread(redraws)),
        "durable": asdict(spread(_durable(day))),
        "readiness on beamer": asdict(spread(_shown(day, day.beamer))),
        "readiness on cockpit": asdict(spread(_counted(day, day.facilitator))),
        "moves to the last phone": {m.button: _last_phone(day, m) for m in _led(day)},
        "reveals on beamer": asdict(spread(_reveals(day))),
        "buttons of the facilitator": asdict(_took(day.facilitator.changes, "move")),
        "too late": sum(len(person.too_late) for person in day.people),
        "refused": sum(len(person.page.alerts) for person in day.people),
        "errors of who leads": [
            *(*day.facilitator.errors, *day.facilitator.too_late, *day.facilitator.page.problems),
            *(*day.beamer.errors, *day.beamer.too_late, *day.beamer.page.problems),
        ],
    } | _truth(day)


def _each(stretch: Stretch, done: Sequence[Change]) -> float | None:
    """The server's seconds of CPU for each change; on a busy machine surer than any delay."""
    return round(stretch.cpu / len(done), 5) if done else None


def _took(changes: Iterable[Change], *kinds: str) -> Spread:
    return spread(change.seconds for change in changes if change.kind in kinds)


def _during(changes: Iterable[Change], stretch: Stretch) -> list[Change]:
    end = stretch.begun + stretch.seconds
    return [change for change in changes if stretch.begun <= change.at < end]


def _durable(day: Day) -> list[float]:
    """From each answer to the moment at which it was seen in the database."""
    stored: dict[tuple[str, tuple[str, str, str], str], list[float]] = {}
    for row in day.watcher.answers:
        stored.setdefault((row.browser, row.question, row.value), []).append(row.at)
    found = []
    for person in day.people:
        for change in person.changes:
            if change.question is not None:
                seen = stored.get((person.hash, change.question, change.value), [])
                found += [at - change.at for at in seen if at >= change.at][:1]
    return found


def _shown(day: Day, screen: Person) -> list[float]:
    """From each new revision in the burst to the moment at which this screen was drawn with it."""
    return _until_there(day, screen.listener.shown if screen.listener else [])


def _counted(day: Day, screen: Person) -> list[float]:
    """From each new revision in the burst to the moment at which the stream brought its counts."""
    return _until_there(day, screen.listener.heard if screen.listener else [])


def _until_there(day: Day, shown: Sequence[tuple[float, int]]) -> list[float]:
    burst = day.stretches["burst"]
    found = []
    for at, revision in day.watcher.revisions:
        if burst.begun <= at < burst.begun + burst.seconds:
            found += [max(0.0, t - at) for t, seen in shown if seen >= revision][:1]
    return found


def _led(day: Day) -> list[Moved]:
    return [m for m in day.moved if m.button in (f"go-{POINTS}", f"move-{POINTS}-open")]


def _last_phone(day: Day, moved: Moved) -> float | None:
    """Until the last phone showed where the room is; people who are typing stay where they are."""
    followed = [_until(p, moved) for p in day.people if not isinstance(p, Writer)]
    known = [seconds for seconds in followed if seconds is not None]
    return round(max(known), 3) if known and len(known) == len(followed) else None


def _reveals(day: Day) -> list[float]:
    waits = (_until(day.beamer, m) for m in day.moved if m.button.endswith("-show"))
    return [seconds for seconds in waits if seconds is not None]


def _until(person: Person, moved: Moved) -> float | None:
    if person.listener is None:
        return None
    shown = (at - moved.at for at, seen in person.listener.shown if seen >= moved.revision)
    return next(shown, None)


def _truth(day: Day) -> dict[str, Any]:
    """What people were told to be saved, against what is in the database."""
    assert day.kept is not None
    found: dict[str, list[str]] = {"lost": [], "wrong": [], "not given": [], "double": []}
    for person in day.people:
        answers = day.kept.answers.get(person.hash, {})
        for question in person.given.keys() | answers.keys():
            given, stored = person.given.get(question), answers.get(question)
            if given != stored:
                kind = "lost" if stored is None else "not given" if given is None else "wrong"
                found[kind].append(f"{question}: {given}, stored {stored}")
        _hands(day.kept, person, found)
        if isinstance(person, Writer) and person.body:
            texts = day.kept.texts.get(person.hash, [])
            if texts != [person.body.strip()]:
                found["wrong"].append(f"text: {person.body!r}, stored {texts}")
    found["double"] += ["a person"] * max(0, day.kept.people - len(day.people))
    return {kind: len(what) for kind, what in found.items()} | {
        "answers": sum(len(person.given) for person in day.people),
        "people": day.kept.people,
        "ready": sum(map(len, day.kept.ready.values())),
        "what differs": [f"{kind}: {one}" for kind, what in found.items() for one in what[:5]],
    }


def _hands(kept: Kept, person: Person, found: dict[str, list[str]]) -> None:
    """Who said to be done has to be noted as done, once for each activity."""
    said = sum(change.kind == "ready" for change in person.changes)
    noted = kept.ready.get(person.hash, [])
    found["lost"] += ["ready"] * (said - len(noted))
    found["double"] += ["ready"] * (len(noted) - len(set(noted)))


def _goals(plan: Plan, floor: dict[str, Any], day: dict[str, Any]) -> list[Goal]:
    p50, p95 = (day["changes"][share] for share in ("p50", "p95"))
    least = floor["changes"]["p95"]
    moves = [s for s in day["moves to the last phone"].values() if s is not None]
    large = plan.people > 200
    return [
        *([] if large else [Goal("change, p50", p50, 0.025, "s")]),
        Goal("change, p95", p95, 0.4 if large else 0.06, "s"),
        Goal("change, p95, against the empty page", _ratio(p95, least), 4.0, "x"),
        Goal("burst, p95", day["burst"]["p95"], 0.1, "s"),
        Goal("first screen, p95", day["first screen"]["p95"], 0.15, "s"),
        Goal("readiness on the beamer, p95", day["readiness on beamer"]["p95"], 1.0, "s"),
        Goal("readiness on the cockpit, p95", day["readiness on cockpit"]["p95"], 1.0, "s"),
        Goal("a reveal on the beamer, worst", day["reveals on beamer"]["most"], 1.0, "s"),
        Goal("the last phone follows", max(moves, default=None), 3.0, "s"),
        Goal("CPU of the server while people answer", day["cpu"]["answering"], 0.6, "core"),
        Goal("memory per session", day["memory per session"] / 1000, 100.0, "kB"),
        Goal("answers lost", day["lost"], 0, ""),
        Goal("answers wrong", day["wrong"] + day["not given"], 0, ""),
        Goal("answers or people double", day["double"], 0, ""),
        Goal("errors", sum(day["errors"].values()) + len(day["errors of who leads"]), 0, ""),
        Goal("from start to the first page", day["started_in"], 3.0, "s"),
    ]


def _ratio(ours: float | None, least: float | None) -> float | None:
    return round(ours / least, 2) if ours is not None and least else None


def _machine() -> dict[str, Any]:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return {
        "date": f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        "processor": next(names, platform.processor()),
        "cores": os.cpu_count(),
        "load average": [round(load, 2) for load in os.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
        "streamlit": version("streamlit"),
    }
