"""The dealt round in the database: who is dealt what, what is frozen of it, and the shortlist."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import Dealt, Person, Statement, Workshop, now
from db.queries import (
    answers,
    dealing,
    harvest,
    marking,
    people,
    presence,
    progress,
    statements,
    trail,
    undoing,
    votes,
)
from db.queries.answers import NotOpen
from db.queries.harvest import ListLocked
from db.queries.trail import Act
from workshop.agenda import Move, State
from workshop.statements import Mark
from workshop.vision import NotAnAnswer

ROUND = "shortlist"
MINUTES = 10


@pytest.fixture
def listed(workshop_id: int) -> list[int]:
    """Twelve statements on three aspects."""
    with engine.writing() as db:
        rows = [
            Statement(workshop_id=workshop_id, aspect=aspect, body=f"{n}", original=f"{n}")
            for n, aspect in enumerate(("visie", "tijd", "toetsing") * 4)
        ]
        db.add_all(rows)
        dealing.set_each(db, workshop_id=workshop_id, each=4)
        db.flush()
        return [row.id or 0 for row in rows]


def join(workshop_id: int, browser: str) -> int:
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser=browser, name=None, subgroup=None)


def move(workshop_id: int, what: Move, expected: State, activity: str = ROUND) -> None:
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=activity,
            move=what,
            expected=expected,
        )


def deal(person: int) -> tuple[int, ...]:
    with engine.writing() as db:
        dealing.deal(db, person_id=person, activity=ROUND, minutes=MINUTES)
    return hand(person)


def hand(person: int) -> tuple[int, ...]:
    with engine.reading() as db:
        return tuple(one.id for one in dealing.hand(db, person_id=person))


def choose(person: int, statement: int, value: str | None) -> None:
    with engine.writing() as db:
        dealing.choose(db, person_id=person, activity=ROUND, statement_id=statement, value=value)


def ready(person: int) -> None:
    with engine.writing() as db:
        progress.set_ready(db, person_id=person, activity=ROUND, ready=True)


def result(workshop_id: int):
    with engine.reading() as db:
        return dealing.result(db, workshop_id=workshop_id)


def test_everybody_is_dealt_once_and_all_of_it_equally_often(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    everybody = [join(workshop_id, f"b{n}") for n in range(7)]
    often: Counter[int] = Counter()
    for person in everybody:
        dealt = deal(person)
        assert deal(person) == dealt == hand(person)
        assert len(set(dealt)) == 4
        often.update(dealt)
        counts = [often[id] for id in listed]
        assert max(counts) - min(counts) <= 1
    with engine.reading() as db:
        out = dealing.dealt_out(db, workshop_id=workshop_id, minutes=MINUTES)
    assert (out.statements, out.people, out.each, out.chosen) == (12, 7, 4, True)
    assert (out.least, out.most) == (2, 3)


def test_people_who_open_it_at_the_same_moment_are_dealt_evenly_too(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    everybody = [join(workshop_id, f"b{n}") for n in range(6)]
    with ThreadPoolExecutor(6) as pool:
        often = Counter(id for dealt in pool.map(deal, everybody) for id in dealt)

    assert set(often.values()) == {2}
    assert len(often) == 12


def test_without_a_choice_of_the_facilitator_team_and_time_decide(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        dealing.set_each(db, workshop_id=workshop_id, each=None)
    people_here = [join(workshop_id, f"b{n}") for n in range(24)]
    with engine.reading() as db:
        out = dealing.dealt_out(db, workshop_id=workshop_id, minutes=MINUTES)
        assert dealing.is_short(db, person_id=people_here[0], minutes=MINUTES)

    assert (out.each, out.chosen) == (6, False)
    assert len(deal(people_here[0])) == 6
    with engine.reading() as db:
        assert not dealing.is_short(db, person_id=people_here[0], minutes=MINUTES)


def test_what_somebody_leaves_open_goes_to_who_comes_next(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    first, second, third, fourth = (join(workshop_id, f"b{n}") for n in range(4))
    for person in (first, second, third):
        deal(person)
    ready(first)  # without having chosen anything

    assert set(deal(fourth)) == set(hand(first))


def test_a_statement_that_leaves_the_list_is_made_up_for(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    person = join(workshop_id, "b")
    dealt = deal(person)
    choose(person, dealt[0], "1")
    with engine.writing() as db:
        db.get_one(Statement, dealt[0]).hidden = True

    assert hand(person) == dealt[1:]
    again = deal(person)
    assert again[:3] == dealt[1:]
    assert len(again) == 4
    with pytest.raises(NotAnAnswer):
        choose(person, dealt[0], "0")


def test_a_choice_is_kept_replaced_and_taken_back_only_while_it_is_open(workshop_id, listed):
    person, other = join(workshop_id, "b"), join(workshop_id, "c")
    with pytest.raises(NotOpen):
        deal(person)
    move(workshop_id, Move.OPEN, State.NOT_YET)
    dealt = deal(person)
    deal(other)
    for value in ("1", "?", "0"):
        choose(person, dealt[0], value)
    choose(person, dealt[1], "1")
    choose(person, dealt[1], None)
    foreign = next(id for id in listed if id not in dealt)
    for statement, value in ((foreign, "1"), (dealt[2], "5"), (10**6, "1")):
        with pytest.raises(NotAnAnswer):
            choose(person, statement, value)
    with engine.reading() as db:
        assert dealing.choices(db, person_id=person) == {dealt[0]: "0"}
        assert dealing.choices(db, person_id=other) == {}
        assert answers.begun(db, person_id=person, activity=ROUND, kind=ROUND)
        assert not answers.begun(db, person_id=other, activity=ROUND, kind=ROUND)
    move(workshop_id, Move.CLOSE, State.OPEN)
    with pytest.raises(NotOpen):
        choose(person, dealt[0], "1")


def test_who_chose_something_is_busy_with_it_and_who_did_not_has_given_nothing(
    workshop_id, listed, monkeypatch
):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    chose, only_looked = join(workshop_id, "b"), join(workshop_id, "c")
    choose(chose, deal(chose)[0], "?")
    deal(only_looked)
    with engine.writing() as db:
        for person in (chose, only_looked):
            db.get_one(Person, person).made_up = True
    monkeypatch.setattr("db.queries.presence.now", lambda: now() + timedelta(minutes=10))
    with engine.reading() as db:
        room = presence.room(db, workshop_id=workshop_id, activity=ROUND, kind=ROUND)
    assert (room.busy, room.nothing) == (1, 1)


def played(workshop_id: int, number: int = 12) -> list[int]:
    """So many people choose everything they are dealt: even statements on the shortlist."""
    move(workshop_id, Move.OPEN, State.NOT_YET)
    everybody = [join(workshop_id, f"b{n}") for n in range(number)]
    for person in everybody:
        for statement in deal(person):
            choose(person, statement, "1" if statement % 2 == 0 else "0")
        ready(person)
    return everybody


def test_a_result_is_there_only_while_it_is_shown_and_comes_from_what_was_frozen(
    workshop_id, listed
):
    everybody = played(workshop_id, 18)
    assert result(workshop_id) is None
    move(workshop_id, Move.CLOSE, State.OPEN)
    assert result(workshop_id) is None
    move(workshop_id, Move.SHOW, State.CLOSED)
    found = result(workshop_id)

    assert (found.people, found.finished, found.unseen) == (18, 18, ())
    assert sorted(found.order) == listed
    assert all(id % 2 == 0 for id in found.order[:6])
    assert {one.people for one in found.told} == {6}
    with engine.writing() as db:
        for person in everybody:
            people.withdraw(db, person_id=person)
    assert result(workshop_id) == found


def test_four_people_are_too_few(workshop_id, listed):
    played(workshop_id, 4)
    move(workshop_id, Move.CLOSE, State.OPEN)
    move(workshop_id, Move.SHOW, State.CLOSED)

    assert result(workshop_id).too_few
    assert result(workshop_id).told == ()


def test_what_a_few_change_after_the_closing_changes_no_number(workshop_id, listed):
    everybody = played(workshop_id, 18)
    move(workshop_id, Move.CLOSE, State.OPEN)
    move(workshop_id, Move.SHOW, State.CLOSED)
    before = result(workshop_id)
    move(workshop_id, Move.OPEN, State.SHOWN)
    for person in everybody[:6]:  # each another statement: never five on one of them
        statement = hand(person)[0]
        choose(person, statement, "?")
    with engine.writing() as db:
        people.withdraw(db, person_id=everybody[-1])
    move(workshop_id, Move.CLOSE, State.OPEN)
    move(workshop_id, Move.SHOW, State.CLOSED)
    after = result(workshop_id)

    assert after.told == before.told


def test_the_shortlist_hides_the_rest_and_every_one_of_them_can_come_back(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    with pytest.raises(ListLocked), engine.writing() as db:
        dealing.adopt(db, workshop_id=workshop_id, keep=listed[:3])
    move(workshop_id, Move.CLOSE, State.OPEN)
    with engine.writing() as db:
        assert dealing.adopt(db, workshop_id=workshop_id, keep=listed[:3]) == 9
    with engine.reading() as db:
        playing = statements.in_play(db, workshop_id=workshop_id)
    assert [one.id for one in playing] == listed[:3]
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=[listed[5]], mark=Mark.NONE)
    with engine.reading() as db:
        assert len(statements.in_play(db, workshop_id=workshop_id)) == 4


def test_taking_a_shortlist_is_undone_with_one_press(workshop_id, listed):
    with engine.writing() as db:
        dealing.adopt(db, workshop_id=workshop_id, keep=listed[:3], browser="cockpit")
    with engine.reading() as db:
        (act,) = trail.acts(db, workshop_id=workshop_id, browser="cockpit")
    assert (act.act, act.count, act.undoable) == (Act.SHORTLIST, 9, True)
    with engine.writing() as db:
        undoing.undo(db, workshop_id=workshop_id, act_id=act.id)
    with engine.reading() as db:
        assert len(statements.in_play(db, workshop_id=workshop_id)) == 12


def test_after_the_weighing_no_shortlist_is_taken_any_more(workshop_id, listed):
    person = join(workshop_id, "b")
    move(workshop_id, Move.OPEN, State.NOT_YET, "weigh")
    with engine.writing() as db:
        votes.cast(db, person_id=person, activity="weigh", statement_id=listed[0], value="4")
    move(workshop_id, Move.CLOSE, State.OPEN, "weigh")

    with pytest.raises(ListLocked), engine.writing() as db:
        dealing.adopt(db, workshop_id=workshop_id, keep=listed[:3])


def test_while_it_is_dealt_out_the_list_stands_still(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    with engine.reading() as db:
        assert statements.lock(db, workshop_id=workshop_id) == "dealt"
        assert not statements.may_edit(db, statement_id=listed[0])
    with pytest.raises(ListLocked), engine.writing() as db:
        harvest.merge(db, workshop_id=workshop_id, ids=listed[:2])


def test_who_goes_takes_what_was_dealt_along(workshop_id, listed):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    person = join(workshop_id, "b")
    deal(person)
    with engine.writing() as db:
        people.withdraw(db, person_id=person)
    with engine.reading() as db:
        assert db.exec(select(Dealt)).all() == []
        assert db.get_one(Workshop, workshop_id).dealt_each == 4
