"""Whatever a team sees of its weighing, one thing after the other: it never tells of a few people.

Made-up teams of every size weigh, correct themselves late and in batches, and their facilitator
tries out every share that is offered; a reader keeps all that is shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations, pairwise
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from db import engine
from db.models import SnapshotRow, Statement, Vote, now
from db.queries import people, progress, snapshots, workshops
from db.upsert import upsert
from tests import database as databases
from tests.workshops import SETTINGS
from workshop import evidence, outcome, privacy, reckoning, sentences
from workshop.agenda import Move
from workshop.denominator import support
from workshop.outcome import Outcome
from workshop.privacy import Carried, Level
from workshop.reckoning import Weighing

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NUMBER = re.compile(r"(\d+) van de (\d+)")


@dataclass(frozen=True)
class Said:
    """A statement as the draft page lists it."""

    id: int
    aspect: str = "tijd"
    body: str = "Wij leren."
    edited: bool = False


@st.composite
def weighings(draw, most_people=70) -> Weighing:
    """A team out of a few opinions with noise, in subgroups of any size; some don't finish."""
    dice = Random(draw(st.integers(0, 10**6)))
    people_, statements = draw(st.integers(0, most_people)), draw(st.integers(1, 9))
    liked = [dice.choice((0.55, 0.8, 0.9, 0.95, 1.0)) for _ in range(statements)]
    groups = [draw(st.sampled_from(["a", "b", "c", None])) for _ in range(people_)]
    rows = [
        (
            groups[person],
            {
                str(number): dice.choice("55554") if dice.random() < chance else dice.choice("321?")
                for number, chance in enumerate(liked)
                if dice.random() < 0.97
            },
        )
        for person in range(people_)
    ]
    return reckoning.weighing(rows, range(statements), minimum=draw(st.sampled_from([5, 5, 7])))


def shown(found: Weighing, *, share: int, minimum: int) -> Outcome:
    """All that the page shows for this share, once everything is calculated."""
    answer, stairs, readings = None, reckoning.Stairs(), reckoning.Readings()
    aspects = tuple(str(one % 3) for one in found.statements)
    if found.people >= minimum:
        *_, answer = reckoning.answers(found, share_percent=share, floor_percent=60)
        *_, stairs = reckoning.staircase(found, floor_percent=60, known=answer.kern)
        *_, readings = reckoning.readings(
            found, aspects, share_percent=share, floor_percent=60, kern=answer.kern
        )
    return outcome.reveal(
        found,
        answer,
        stairs,
        taken_at=NOW,
        people=found.people,
        minimum=minimum,
        share_percent=share,
        floor_percent=60,
        readings=readings,
        aspects=aspects,
    )


def every_share(found: Weighing, minimum: int) -> Iterator[Outcome]:
    """What is shown as the facilitator tries out each share that is offered, and goes on."""
    waiting, seen = [outcome.DEFAULT_SHARE], set()
    while waiting:
        share = waiting.pop()
        if share not in seen:
            seen.add(share)
            at = shown(found, share=share, minimum=minimum)
            yield at
            waiting += at.shares


def joint_numbers(at: Outcome, found: Weighing, minimum: int) -> set[Carried]:
    """The exact numbers of people that a reader finds, each with the set that it belongs to."""
    told = set()
    for layer, lowest in ((at.kern, 4), (at.draagvlak, 3)):
        if layer is not None and (exact := NUMBER.fullmatch(layer.support.nl)):
            told.add(Carried(frozenset(layer.statements), int(exact[1]), lowest))
    for rung in at.rungs:
        if rung.statements is not None:
            told.add(Carried(frozenset(rung.statements), rung.people))
    for one in evidence.weigh_up(at, [Said(id) for id in found.statements], found).statements:
        if one.support is not None and (exact := NUMBER.fullmatch(one.support.nl)):
            told.add(Carried(frozenset((one.id,)), int(exact[1])))
    return told


def really(found: Weighing, one: Carried) -> int:
    """How many people really carry this set."""
    level = "underwrite" if one.lowest == 4 else "consent"
    return sum(all(row[s] for s in one.statements) for row in support(found.votes, level))


@settings(max_examples=25)
@given(weighings(), st.sampled_from([5, 7]))
def test_no_difference_between_joint_numbers_is_a_few_people(found, minimum):
    told = set()
    for at in every_share(found, minimum):
        told |= joint_numbers(at, found, minimum)
    if privacy.level(found.people, minimum=minimum) is not Level.EXACT:
        assert told == set()
    for one in told:
        assert really(found, one) == one.people
    for one, other in combinations(told, 2):
        if one.inside(other) or other.inside(one):
            smaller, larger = sorted((one.people, other.people))
            # That everybody carries the smaller set leaves only how many don't carry the other.
            assert larger in (smaller, found.people) or larger - smaller >= minimum, (one, other)


@settings(max_examples=60)
@given(weighings(), st.sampled_from([5, 7]), st.sampled_from([50, 80, 100]))
def test_what_a_statement_costs_or_brings_is_never_a_number(found, minimum, share):
    at = shown(found, share=share, minimum=minimum)
    told = [near.cost for near in at.outside if near.cost is not None]
    told += [one.gain for one in (*at.alone, at.rewording) if one is not None]
    for words in told:
        digits = re.findall(r"\d+", words.nl)
        assert digits in ([], [str(minimum)])
    if at.kern is None or not at.exact:
        assert told == []
        return
    # "A few" leaves at least two numbers open, whatever else is on the page.
    carried = int(NUMBER.fullmatch(at.kern.support.nl)[1])
    sizes = {count: by for by, count in reversed(at.steps)}
    if at.rewording is not None:
        more = [by for count, by in sizes.items() if count >= len(at.kern.statements) - 1]
        assert min(max(more), found.people) - carried >= 2
    for near in at.outside:
        if near.cost == privacy.threshold(1, minimum=minimum):
            fewer = [by for count, by in sizes.items() if count > len(at.kern.statements)]
            assert carried - max(fewer, default=0) != minimum - 1
    if at.alone:
        least = sum(minimum if re.search(r"\d", one.gain.nl) else 1 for one in at.alone)
        assert least < found.people - carried


@settings(max_examples=60)
@given(weighings(), st.sampled_from([5, 7]))
def test_below_the_minimum_nothing_and_below_twice_the_minimum_no_number(found, minimum):
    at = shown(found, share=80, minimum=minimum)
    if found.people < minimum:
        assert (at.kern, at.rungs, at.outside, at.told) == (None, (), (), ())
        assert evidence.weigh_up(at, [Said(id) for id in found.statements], found).statements == ()
    elif found.people < 2 * minimum:
        assert (at.steps, at.rungs, at.alone, at.told) == ((), (), (), ())
        assert at.otherwise == outcome.Otherwise()
        for lang in ("nl", "en"):
            who = [sentences.who(at, layer, lang) for layer in (at.kern, at.draagvlak)]
            assert not any(re.search(r"\d", told) for told in who)


@settings(max_examples=60)
@given(st.lists(st.integers(0, 14), min_size=0, max_size=5), st.integers(0, 12), st.data())
def test_no_subgroup_and_no_rest_of_the_shown_ones_is_small(sizes, rest, data):
    minimum = data.draw(st.sampled_from([5, 7]))
    team = sum(sizes) + rest
    named = {str(place): size for place, size in enumerate(sizes)}

    cut = privacy.may_show_subgroups(named, people=team, minimum=minimum)

    for number in range(1, len(cut) + 1):
        for chosen in combinations(cut, number):
            inside = sum(named[name] for name in chosen)
            assert inside >= minimum
            assert team - inside == 0 or team - inside >= minimum


@pytest.mark.parametrize("seed", range(10))
def test_late_answers_enter_only_when_those_of_enough_people_changed(seed):
    """People come late, change, reopen, withdraw: what is shown never moves by a few of them."""
    dice = Random(seed)
    databases.fresh()
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, SETTINGS)
        for body in ("Een", "Twee", "Drie"):
            db.add(Statement(workshop_id=workshop_id, aspect="tijd", body=body, original=body))
    persons: list[int] = []
    frozen = [shown_rows(workshop_id)]
    for _ in range(8):
        move(workshop_id, Move.OPEN)
        with engine.writing() as db:
            late = dice.choice((0, 1, 2, 6)) if persons else 6
            persons += [come(db, workshop_id) for _ in range(late)]
            some = dice.sample(persons, min(len(persons), dice.choice((0, 1, 3, 4, 5, 8))))
            for person in some:
                for statement in (1, 2, 3):
                    value = dice.choice("12345?")
                    key = {"person_id": person, "statement_id": statement}
                    upsert(db, Vote, key=key, values={"value": value, "updated_at": now()})
            if persons and dice.random() < 0.3:
                people.withdraw(db, person_id=persons.pop(dice.randrange(len(persons))))
        move(workshop_id, Move.CLOSE, Move.SHOW)
        frozen.append(shown_rows(workshop_id))
    for (earlier, before), (later, after) in pairwise(frozen):
        if earlier == later:
            # Who withdrew meanwhile has left a row without a person.
            assert sorted(map(repr, before.values())) == sorted(map(repr, after.values()))
        elif earlier is not None:
            changed = [one for one in before.keys() | after if before.get(one) != after.get(one)]
            assert len(changed) >= SETTINGS.minimum_group
    assert frozen[-1][0] is not None


def come(db: Session, workshop_id: int) -> int:
    return people.join(
        db, workshop_id=workshop_id, browser=uuid4().hex, name=None, subgroup="Onderbouw"
    )


def move(workshop_id: int, *moves: Move) -> None:
    with engine.writing() as db:
        for what in moves:
            at = progress.standing(db, workshop_id=workshop_id, activity="weigh")
            progress.make_move(
                db,
                workshop_id=workshop_id,
                activity="weigh",
                kind="weigh",
                move=what,
                expected=at.state,
            )


def shown_rows(workshop_id: int) -> tuple[int | None, dict[object, dict[str, str]]]:
    """The frozen answers that count now, with their number; whoever withdrew since by row."""
    with engine.reading() as db:
        latest = snapshots._last(db, workshop_id, "weigh")
        if latest is None:
            return None, {}
        rows = db.exec(select(SnapshotRow).where(SnapshotRow.snapshot_id == latest.id)).all()
        return latest.id, {row.person_id or f"row {row.id}": row.answers for row in rows}
