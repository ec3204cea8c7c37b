"""What a second weighing freezes where the list changed, on SQLite and on PostgreSQL."""

from uuid import uuid4

import pytest
from sqlmodel import select

from db import engine
from db.models import Statement
from db.queries import denominator, marking, people, progress, snapshots, votes
from workshop.agenda import Move, State
from workshop.statements import Mark

TEAM = 12


def add(workshop_id, body):
    with engine.writing() as db:
        row = Statement(workshop_id=workshop_id, aspect="visie", body=body, original=body)
        db.add(row)
        db.flush()
        return row.id


def move(workshop_id, *moves):
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


def vote(person, statement, value):
    with engine.writing() as db:
        votes.cast(db, person_id=person, activity="weigh", statement_id=statement, value=value)


def close(workshop_id):
    move(workshop_id, Move.CLOSE, Move.SHOW)
    with engine.reading() as db:
        return snapshots.latest(db, workshop_id=workshop_id, activity="weigh")


def mark(workshop_id, statement, how):
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=[statement], mark=how, although_weighed=True)


def supported(frozen, statement):
    return sum(row.answers.get(str(statement)) == "5" for row in frozen.rows)


@pytest.fixture
def listed(workshop_id):
    return [add(workshop_id, body) for body in ("Een", "Twee", "Drie")]


@pytest.fixture
def team(workshop_id, listed):
    """Twelve people who all underwrite everything, in a weighing that was closed and shown."""
    with engine.writing() as db:
        found = [
            people.join(
                db, workshop_id=workshop_id, browser=uuid4().hex, name=None, subgroup="Onderbouw"
            )
            for _ in range(TEAM)
        ]
    move(workshop_id, Move.OPEN)
    for person in found:
        for statement in listed:
            vote(person, statement, "5")
    close(workshop_id)
    return found


def test_setting_one_statement_aside_lets_no_late_vote_of_a_few_in(workshop_id, listed, team):
    mark(workshop_id, listed[2], Mark.OFF_SUBJECT)
    move(workshop_id, Move.OPEN)
    vote(team[0], listed[0], "1")
    vote(team[1], listed[1], "1")

    frozen = close(workshop_id)

    assert [supported(frozen, one) for one in listed] == [TEAM, TEAM, 0]
    assert all(str(listed[2]) not in row.answers for row in frozen.rows)
    with engine.reading() as db:
        told = denominator.weighed(db, workshop_id=workshop_id)
    assert [one.id for one in told] == listed[:2]


def test_late_votes_of_enough_people_come_in_with_the_changed_list(workshop_id, listed, team):
    mark(workshop_id, listed[2], Mark.OFF_SUBJECT)
    move(workshop_id, Move.OPEN)
    for person in team[:5]:
        vote(person, listed[0], "1")

    assert supported(close(workshop_id), listed[0]) == TEAM - 5


def test_a_new_statement_joins_and_who_is_new_counts_for_nothing_else(workshop_id, listed, team):
    fourth = add(workshop_id, "Vier")
    with engine.writing() as db:
        late = people.join(
            db, workshop_id=workshop_id, browser=uuid4().hex, name=None, subgroup=None
        )
    move(workshop_id, Move.OPEN)
    for person in team[:-2]:
        vote(person, fourth, "5")
    for statement in (*listed, fourth):
        vote(late, statement, "1")

    frozen = close(workshop_id)

    assert [supported(frozen, one) for one in (*listed, fourth)] == [TEAM, TEAM, TEAM, TEAM - 2]
    assert frozen.rows[-1].answers == {str(fourth): "1"}
    # Who went home before the fourth one was there is not told by who counts now.
    assert frozen.weighing([*listed, fourth], minimum=5).people == TEAM


def test_a_statement_that_comes_back_has_no_other_votes_of_a_few(workshop_id, listed, team):
    mark(workshop_id, listed[2], Mark.OFF_SUBJECT)
    move(workshop_id, Move.OPEN)
    close(workshop_id)
    mark(workshop_id, listed[2], Mark.NONE)
    move(workshop_id, Move.OPEN)
    vote(team[0], listed[2], "1")

    assert supported(close(workshop_id), listed[2]) == TEAM


def test_who_withdrew_stays_a_nameless_part_when_only_the_list_changed(workshop_id, listed, team):
    with engine.writing() as db:
        people.withdraw(db, person_id=team[0])
    mark(workshop_id, listed[2], Mark.OFF_SUBJECT)
    move(workshop_id, Move.OPEN)

    frozen = close(workshop_id)

    assert supported(frozen, listed[0]) == TEAM
    with engine.reading() as db:
        assert db.exec(select(Statement.id)).all() == listed


def test_the_same_list_with_a_few_changes_is_not_frozen_anew(workshop_id, listed, team):
    with engine.reading() as db:
        before = snapshots.latest(db, workshop_id=workshop_id, activity="weigh")
    move(workshop_id, Move.OPEN)
    for person in team[:4]:
        vote(person, listed[0], "1")

    assert close(workshop_id) == before
    with engine.reading() as db:
        at = progress.standing(db, workshop_id=workshop_id, activity="weigh")
    assert at.state is State.SHOWN
