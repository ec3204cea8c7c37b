"""The load benchmark itself: a tiny study day, and that it would notice what goes wrong."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bench import report
from bench.notes import Day, Load, Plan
from bench.people import AXES, POINTS, Writer
from bench.study_day import seen
from bench.telling import lines

pytestmark = pytest.mark.timed

PLAN = Plan(3, 13, joining=1, burst=1, every=0.7, settling=1.7, writers=0.34)


@pytest.fixture(scope="module")
def loads(tmp_path_factory: pytest.TempPathFactory) -> tuple[Load, Day]:
    before = os.environ.get("GRONDTOON_DATA")
    found = seen(PLAN)
    assert os.environ.get("GRONDTOON_DATA") == before
    return found


@pytest.fixture
def told(loads: tuple[Load, Day]) -> report.Findings:
    return report.findings(PLAN, *loads)


def test_three_people_lose_nothing(told: report.Findings) -> None:
    day = told.day
    assert day["errors"] == {}
    assert day["errors of who leads"] == []
    assert day["complaints"] == []
    assert (day["lost"], day["wrong"], day["not given"], day["double"]) == (0, 0, 0, 0)
    assert (day["people"], day["ready"]) == (3, 3)


def test_everything_was_really_done(loads: tuple[Load, Day], told: report.Findings) -> None:
    floor, day = loads
    activities = {question[0] for person in day.people for question in person.given}
    assert activities == {AXES, POINTS}
    writers = [person for person in day.people if isinstance(person, Writer)]
    assert len(writers) == 1
    assert writers[0].body
    answered = [c for p in day.people for c in p.changes if c.question is not None]
    assert told.day["durable"]["n"] == len(answered) > 0
    assert told.floor["changes"]["n"] > 0
    assert len(floor.people) == 3


def test_screens_follow(told: report.Findings) -> None:
    assert all(0 < s < 10 for s in told.day["moves to the last phone"].values())
    assert told.day["reveals on beamer"]["n"] == 4
    assert told.day["readiness on beamer"]["n"] > 0


def test_every_goal_is_measured_and_told(told: report.Findings) -> None:
    assert [goal.what for goal in told.goals if goal.met is None] == []
    text = "\n".join(lines(told))
    assert all(goal.what in text for goal in told.goals)
    assert len(told.numbers()["goals"]) == len(told.goals)


def test_an_answer_that_is_gone_is_lost(loads: tuple[Load, Day]) -> None:
    floor, day = loads
    assert day.kept is not None
    person = next(p for p in day.people if p.given)
    kept = dict(day.kept.answers[person.hash])
    question, value = kept.popitem()
    others = day.kept.answers
    gone = replace(day, kept=replace(day.kept, answers=others | {person.hash: kept}))
    assert report.findings(PLAN, floor, gone).day["lost"] == 1
    kept[question] = f"not {value}"
    changed = replace(day, kept=replace(day.kept, answers=others | {person.hash: kept}))
    assert report.findings(PLAN, floor, changed).day["wrong"] == 1
    kept[question] = value
    kept["axes", "never asked", "own"] = "1"
    more = replace(day, kept=replace(day.kept, answers=others | {person.hash: kept}))
    assert report.findings(PLAN, floor, more).day["not given"] == 1


def test_a_person_or_a_hand_twice_is_double(loads: tuple[Load, Day]) -> None:
    floor, day = loads
    assert day.kept is not None
    kept = replace(day.kept, people=4)
    assert report.findings(PLAN, floor, replace(day, kept=kept)).day["double"] == 1
    twice = {who: [*done, *done] for who, done in day.kept.ready.items()}
    kept = replace(day.kept, ready=twice)
    assert report.findings(PLAN, floor, replace(day, kept=kept)).day["double"] == 3
    kept = replace(day.kept, ready={})
    assert report.findings(PLAN, floor, replace(day, kept=kept)).day["lost"] == 3


def test_a_text_that_differs_is_wrong(loads: tuple[Load, Day]) -> None:
    floor, day = loads
    assert day.kept is not None
    texts = {who: ["iets anders"] for who in day.kept.texts}
    kept = replace(day.kept, texts=texts)
    assert report.findings(PLAN, floor, replace(day, kept=kept)).day["wrong"] == 1


def test_nearest_rank() -> None:
    found = report.spread(float(n) for n in range(1, 101))
    assert (found.n, found.p50, found.p95, found.p99, found.most) == (100, 50, 95, 99, 100)
    assert report.spread([7.0]) == report.Spread(1, 7, 7, 7, 7)
    assert report.spread([]) == report.Spread(0)


def test_the_servers_are_gone(loads: tuple[Load, Day]) -> None:
    _, day = loads
    assert not Path(day.watcher.database).exists()
