"""The step machine: moves, readiness, and what is frozen when."""

import pytest

from db import engine
from db.models import Answer
from db.queries import people, progress, snapshots
from workshop.agenda import ImpossibleMove, Move, State


def move(workshop_id, what, expected, activity="axes", kind="axes"):
    with engine.writing() as db:
        return progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=kind,
            move=what,
            expected=expected,
        )


def answer(workshop_id, numbers, value):
    with engine.writing() as db:
        for number in numbers:
            person = people.join(
                db, workshop_id=workshop_id, browser=f"{value}{number}", name=None, subgroup=None
            )
            db.add(
                Answer(person_id=person, activity="axes", item="mindset", lens="own", value=value)
            )


def frozen_values(workshop_id):
    with engine.reading() as db:
        frozen = snapshots.latest(db, workshop_id=workshop_id, activity="axes")
    return None if frozen is None else [row.answers["mindset|own"] for row in frozen.rows]


def test_an_activity_goes_through_its_states_and_back(workshop_id):
    assert move(workshop_id, Move.OPEN, State.NOT_YET) is State.OPEN
    assert move(workshop_id, Move.CLOSE, State.OPEN) is State.CLOSED
    assert move(workshop_id, Move.SHOW, State.CLOSED) is State.SHOWN
    assert move(workshop_id, Move.HIDE, State.SHOWN) is State.CLOSED
    assert move(workshop_id, Move.OPEN, State.CLOSED) is State.OPEN

    with engine.reading() as db:
        assert progress.standing(db, workshop_id=workshop_id, activity="web").state is State.NOT_YET


def test_of_two_facilitators_the_second_is_told(workshop_id):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    move(workshop_id, Move.CLOSE, State.OPEN)

    with pytest.raises(ImpossibleMove):
        move(workshop_id, Move.CLOSE, State.OPEN)


def test_nothing_is_frozen_while_open_and_later_answers_stay_out(workshop_id):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    answer(workshop_id, range(6), "2")
    assert frozen_values(workshop_id) is None
    move(workshop_id, Move.CLOSE, State.OPEN)
    answer(workshop_id, range(3), "-3")

    assert frozen_values(workshop_id) == ["2"] * 6


@pytest.mark.parametrize(("late", "counted"), [(4, 6), (5, 11)])
def test_late_answers_count_only_when_enough_people_changed(workshop_id, late, counted):
    move(workshop_id, Move.OPEN, State.NOT_YET)
    answer(workshop_id, range(6), "2")
    move(workshop_id, Move.CLOSE, State.OPEN)
    move(workshop_id, Move.OPEN, State.CLOSED)
    answer(workshop_id, range(late), "-3")
    move(workshop_id, Move.CLOSE, State.OPEN)

    assert len(frozen_values(workshop_id)) == counted


def test_readiness_counts_each_person_once(workshop_id):
    with engine.writing() as db:
        person = people.join(db, workshop_id=workshop_id, browser="b", name=None, subgroup=None)
        people.join(db, workshop_id=workshop_id, browser="c", name=None, subgroup=None)
        for _ in range(2):
            progress.set_ready(db, person_id=person, activity="axes", ready=True)

    with engine.writing() as db:
        done = progress.readiness(db, workshop_id=workshop_id, activity="axes")
        assert (done.ready, done.people) == (1, 2)
        progress.set_ready(db, person_id=person, activity="axes", ready=False)
        undone = progress.readiness(db, workshop_id=workshop_id, activity="axes")
        assert (undone.ready, undone.people) == (0, 2)
