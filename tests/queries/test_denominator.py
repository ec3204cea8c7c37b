"""The joint denominator out of frozen votes: gated, cached, and true to what was weighed."""

import threading
from collections import OrderedDict
from datetime import UTC, datetime

import pytest

from db import beside, engine
from db.models import Statement, Vote, now
from db.queries import denominator, harvest, marking, people, progress, workshops
from workshop import reckoning
from workshop.agenda import Move, State
from workshop.statements import Mark


@pytest.fixture
def team(workshop_id: int) -> list[int]:
    """Twelve people who each weigh four statements with a four."""
    with engine.writing() as db:
        for number in range(4):
            body = f"Uitspraak {number}"
            db.add(Statement(workshop_id=workshop_id, aspect="tijd", body=body, original=body))
        db.flush()
        persons = [
            people.join(
                db, workshop_id=workshop_id, browser=f"p{n}", name=None, subgroup="Onderbouw"
            )
            for n in range(12)
        ]
        rows = [one.id for one in harvest.statements.listed(db, workshop_id=workshop_id)]
        for person in persons:
            for statement in rows:
                db.add(Vote(person_id=person, statement_id=statement, value="4"))
    return rows


def move(workshop_id: int, *moves: Move) -> None:
    with engine.writing() as db:
        for what in moves:
            standing = progress.standing(db, workshop_id=workshop_id, activity="weigh")
            progress.make_move(
                db,
                workshop_id=workshop_id,
                activity="weigh",
                kind="weigh",
                move=what,
                expected=standing.state,
            )


def outcome(workshop_id: int):
    return denominator.awaited(engine.reading, workshop_id=workshop_id, timeout=30)


def test_nothing_comes_out_before_the_result_is_shown(workshop_id, team):
    assert outcome(workshop_id) is None
    move(workshop_id, Move.OPEN)
    assert outcome(workshop_id) is None
    move(workshop_id, Move.CLOSE)
    assert outcome(workshop_id) is None
    with engine.reading() as db:
        assert denominator.weighed(db, workshop_id=workshop_id) == ()
    move(workshop_id, Move.SHOW)
    assert len(outcome(workshop_id).kern.statements) == 4
    move(workshop_id, Move.HIDE)
    assert outcome(workshop_id) is None


def test_a_vote_after_closing_changes_nothing(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    before = outcome(workshop_id)
    with engine.writing() as db:
        late = people.join(db, workshop_id=workshop_id, browser="x", name=None, subgroup=None)
        for statement in team:
            db.add(Vote(person_id=late, statement_id=statement, value="1", updated_at=now()))
    after = outcome(workshop_id)
    assert after.kern == before.kern
    assert after.participation.people == 13


def test_another_share_gives_another_answer(workshop_id, team):
    with engine.writing() as db:
        vote = db.get_one(Vote, 1)
        vote.value = "1"
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    assert len(outcome(workshop_id).kern.statements) == 4
    with engine.writing() as db:
        workshops.set_share(db, workshop_id=workshop_id, percent=100)
    assert len(outcome(workshop_id).kern.statements) == 3


def test_what_was_hidden_or_taken_back_since_still_counts_without_its_words(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    before = outcome(workshop_id)
    with engine.writing() as db:
        marking.mark(
            db,
            workshop_id=workshop_id,
            ids=team[:1],
            mark=Mark.OFF_SUBJECT,
            although_weighed=True,
        )
        db.delete(db.get_one(Statement, team[1]))
    assert outcome(workshop_id) == before
    with engine.reading() as db:
        words = denominator.weighed(db, workshop_id=workshop_id)
    assert [(one.id, bool(one.body)) for one in words] == [(id, id in team[2:]) for id in team]


def test_what_was_hidden_before_is_no_part_of_the_next_weighing(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    with engine.writing() as db:
        marking.mark(
            db,
            workshop_id=workshop_id,
            ids=team[:1],
            mark=Mark.OFF_SUBJECT,
            although_weighed=True,
        )
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    assert outcome(workshop_id).kern.statements == tuple(team[1:])


def test_what_was_merged_since_stays_until_the_merged_one_was_weighed(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    with engine.writing() as db:
        both = harvest.merge(db, workshop_id=workshop_id, ids=team[:2], although_weighed=True)
    assert outcome(workshop_id).kern.statements == tuple(team)

    move(workshop_id, Move.OPEN)
    with engine.writing() as db:
        for person in range(1, 13):
            db.add(Vote(person_id=person, statement_id=both, value="5"))
    move(workshop_id, Move.CLOSE, Move.SHOW)
    assert outcome(workshop_id).kern.statements == (*team[2:], both)


def test_who_withdraws_takes_back_words_but_leaves_the_frozen_counts(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    with engine.writing() as db:
        people.withdraw(db, person_id=1)
    after = outcome(workshop_id)
    assert (after.participation.finished, after.participation.people) == (12, 12)


def test_many_who_look_at_once_have_it_calculated_once(workshop_id, team, monkeypatch):
    calculated = []
    real = reckoning.answers

    def counted(*given, **how):
        calculated.append(given)
        return real(*given, **how)

    monkeypatch.setattr(reckoning, "answers", counted)
    monkeypatch.setattr(beside, "_runs", OrderedDict())  # nothing was calculated before
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    found = []
    viewers = [
        threading.Thread(target=lambda: found.append(outcome(workshop_id))) for _ in range(8)
    ]
    for viewer in viewers:
        viewer.start()
    for viewer in viewers:
        viewer.join()
    assert len(calculated) == 1
    assert len(set(found)) == 1


def test_it_says_when_the_answers_were_frozen(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    assert (datetime.now(UTC) - outcome(workshop_id).taken_at).total_seconds() < 60


def test_a_second_look_at_once_gives_what_is_known(workshop_id, team):
    move(workshop_id, Move.OPEN, Move.CLOSE, Move.SHOW)
    outcome(workshop_id)
    with engine.reading() as db:
        assert denominator.shown(db, workshop_id=workshop_id).complete
        assert progress.standing(db, workshop_id=workshop_id, activity="weigh").state is State.SHOWN
