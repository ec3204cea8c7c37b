"""The board leaves the database only when shown, only frozen, and never about too few people."""

from dataclasses import replace

import pytest
from sqlmodel import select

from db import engine
from db.models import Statement, Vote
from db.queries import board, harvest, people
from tests import database as databases
from tests import team
from tests.team import CONTENT
from workshop.agenda import Move, State


def shown(found):
    with engine.reading() as db:
        return board.shown(db, workshop_id=found.workshop_id, content=CONTENT)


def compared(found):
    with engine.reading() as db:
        return board.compared(db, workshop_id=found.workshop_id)


def opinions(found, patience=60):
    return board.opinions(engine.reading, workshop_id=found.workshop_id, patience=patience)


def written(size, **settings):
    found = team.gather(size, settings=replace(team.SETTINGS, **settings))
    team.write(found)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=found.workshop_id)
    return found


def kinds(found):
    return {card.kind for card in found.cards}


@pytest.mark.usefixtures("database")
def test_what_is_shown_is_on_the_board_and_nothing_else():
    found = written(12)
    assert shown(found) is None

    team.answer(found)
    assert kinds(shown(found)) == {"assen", "leermetaforen", "leertheorieen"}
    assert shown(found).coming == ("statements",)
    assert compared(found) is None
    assert opinions(found) is None

    team.weigh(found)
    assert kinds(shown(found)) == {"assen", "leermetaforen", "leertheorieen", "statements"}
    assert shown(found).coming == ()

    team.move(found, "axes", Move.HIDE, State.SHOWN)
    assert kinds(shown(found)) == {"leermetaforen", "leertheorieen", "statements"}
    assert shown(found).coming == ("assen",)

    team.move(found, "weigh", Move.OPEN, State.SHOWN)
    assert "statements" not in kinds(shown(found))
    assert compared(found) is None


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("size", "minimum"), [(4, 5), (7, 8)])
def test_too_few_people_leave_no_card(size, minimum):
    found = written(size, minimum_group=minimum)
    team.answer(found)
    team.weigh(found)

    assert shown(found).cards == ()
    assert shown(found).minimum == minimum


@pytest.mark.usefixtures("database")
def test_the_board_rests_on_what_was_frozen():
    found = written(12)
    team.weigh(found)
    before = shown(found)

    with engine.writing() as db:
        for vote in db.exec(select(Vote)).all():
            vote.value = "1"
            db.add(vote)

    assert shown(found) == before


@pytest.mark.usefixtures("database")
def test_words_that_were_taken_back_are_nowhere():
    found = written(12)
    team.weigh(found)
    with engine.writing() as db:
        gone = db.exec(select(Statement)).first()
        gone.hidden = True
        db.add(gone)
        id = gone.id

    assert id not in {card.id for card in shown(found).cards}
    assert id not in {one.statement for one in compared(found).statements}
    with engine.reading() as db:
        assert id not in board.said(db, workshop_id=found.workshop_id)


def late(found, numbers):
    """These people vote otherwise after the first result, and it is shown anew."""
    team.move(found, "weigh", Move.OPEN, State.SHOWN)
    with engine.writing() as db:
        for number in numbers:
            votes = select(Vote).where(Vote.person_id == found.persons[number])
            for vote in db.exec(votes).all():
                vote.value = "1"
                db.add(vote)
    team.move(found, "weigh", Move.CLOSE, State.OPEN)
    team.move(found, "weigh", Move.SHOW, State.CLOSED)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        (range(5), None),  # five of the first subgroup
        ((0, 1, 2, 3, 12), "late"),  # four of one and one of the other
        (range(2), None),  # too few to be frozen anew: all stays as it was
    ],
)
def test_late_answers_of_a_few_in_a_subgroup_close_the_comparison(numbers, reason):
    found = written(24)
    team.weigh(found)
    assert compared(found).reason is None

    late(found, numbers)

    assert compared(found).reason == reason


@pytest.mark.usefixtures("database")
def test_who_left_counts_as_a_change_in_the_subgroup():
    found = written(24)
    team.weigh(found)
    with engine.writing() as db:
        people.withdraw(db, person_id=found.persons[0])
    late(found, range(12, 18))

    assert compared(found).reason == "late"


@pytest.mark.usefixtures("database")
def test_subgroups_come_from_the_people_who_finished():
    found = written(24)
    team.weigh(found)

    assert compared(found).groups == (("Bovenbouw", 12), ("Onderbouw", 12))
    assert compared(written(24, subgroups=())) is None


def test_opinion_groups_are_looked_for_once_for_the_same_votes(monkeypatch, data_folder):
    databases.fresh()
    found = written(32)
    team.weigh(found)
    looked = []
    real = board.opinion_groups.find
    monkeypatch.setattr(
        board.opinion_groups,
        "find",
        lambda *votes, **more: looked.append(1) or real(*votes, **more),
    )

    first, second = opinions(found), opinions(found, patience=0)

    assert first == second
    assert first is not None
    assert len(looked) == 1
    assert data_folder.exists()
