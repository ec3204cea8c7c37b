"""The findings of a study day, for people to read."""

from collections.abc import Iterator
from typing import Any

from bench.report import Findings


def lines(found: Findings) -> Iterator[str]:
    """The whole report, line by line."""
    machine, plan, day = found.machine, found.plan, found.day
    yield f"{machine['date']}, {machine['processor']}, {machine['cores']} cores, load average now"
    yield f"{machine['load average']}; Python {machine['python']}, Streamlit {machine['streamlit']}"
    yield (
        f"{plan['people']} people join in {plan['joining']:g} s, change something every "
        f"{plan['every']:g} s for {plan['seconds']:g} s, and hand in within {plan['burst']:g} s."
    )
    yield ""
    yield f"{'milliseconds':34}{'n':>7}{'p50':>9}{'p95':>9}{'p99':>9}{'most':>9}"
    for name, values in _rows(found):
        figures = (values[share] for share in ("p50", "p95", "p99", "most"))
        shown = "".join(f"{'-' if f is None else round(f * 1000, 1):>9}" for f in figures)
        yield f"{name:34}{values['n']:>7}{shown}"
    yield ""
    for goal in found.goals:
        verdict = {True: "met", False: "NOT MET", None: "not measured"}[goal.met]
        measured = "-" if goal.measured is None else f"{goal.measured:.3g}"
        limit = f"at most {goal.limit:g} {goal.unit}".rstrip()
        yield f"{goal.what:42}{measured:>9}   {limit:18}{verdict}"
    yield ""
    yield f"cores used: empty page {found.floor['cpu']}, ours {day['cpu']}"
    yield f"cores used by other programs: {found.floor['others']}, {day['others']}"
    each = (1000 * (load["cpu per change"] or 0) for load in (found.floor, day))
    yield "CPU per change: empty page {:.1f} ms, ours {:.1f} ms (redraws included)".format(*each)
    yield f"pressed what had just gone: {day['too late']}, refused as just closed: {day['refused']}"
    yield f"errors: {day['errors'] or 'none'} {day['errors of who leads'] or ''}".rstrip()
    yield from day["what differs"]
    yield from (f"server said: {line}" for line in day["complaints"])


def _rows(found: Findings) -> Iterator[tuple[str, dict[str, Any]]]:
    floor, day = found.floor, found.day
    yield "empty page: first screen", floor["first screen"]
    yield "empty page: change to done", floor["changes"]
    yield "empty page: burst", floor["burst"]
    yield "empty page: lag of this program", floor["own lag"]
    yield "joining form (two requests)", day["joining form"]
    yield "first screen", day["first screen"]
    yield "change to done", day["changes"]
    for kind, values in day["kinds"].items():
        yield f"  {kind}", values
    yield "change to durable", day["durable"]
    yield "burst: ready to done", day["burst"]
    yield "redraw of a phone after a move", day["redraws after a move"]
    yield "readiness: durable to beamer", day["readiness on beamer"]
    yield "readiness: durable to cockpit", day["readiness on cockpit"]
    yield "reveal: pressed to beamer", day["reveals on beamer"]
    yield "a button of the facilitator", day["buttons of the facilitator"]
    yield "lag of this program", day["own lag"]
