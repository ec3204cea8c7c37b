"""What was announced happens once, on SQLite and on PostgreSQL, whoever else presses what."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from db import engine
from db.models import Workshop, now
from db.queries import announcing, progress, pulse, workshops
from db.queries.announcing import AlreadyAnnounced
from tests.workshops import SETTINGS
from workshop.agenda import ImpossibleMove, Move, State

KINDS = {"axes": "axes", "web": "statements"}


@pytest.fixture(autouse=True)
def _open_axes(workshop_id):
    move(workshop_id, "axes", Move.OPEN, State.NOT_YET)


def move(workshop_id, activity, what, expected):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=KINDS[activity],
            move=what,
            expected=expected,
        )
        progress.go_to(db, workshop_id=workshop_id, activity=activity)


def announce(workshop_id, activity="axes", what=Move.CLOSE, expected=State.OPEN, seconds=20):
    with engine.writing() as db:
        announcing.announce(
            db,
            workshop_id=workshop_id,
            activity=activity,
            move=what,
            expected=expected,
            seconds=seconds,
        )
    return pending(workshop_id)


def pending(workshop_id):
    with engine.reading() as db:
        return announcing.pending(db, workshop_id=workshop_id)


def carry_out(announcement, kinds=KINDS):
    with engine.writing() as db:
        return announcing.carry_out(db, announcement, kinds=kinds)


def cancel(announcement):
    with engine.writing() as db:
        return announcing.cancel(db, announcement)


def found(workshop_id):
    with engine.reading() as db:
        room = workshops.describe(db, workshop_id=workshop_id).current_activity
        return room, progress.standing(db, workshop_id=workshop_id, activity="axes").state


def revision(workshop_id):
    with engine.reading() as db:
        return pulse.take(db, workshop_id=workshop_id).revision


def test_an_announcement_changes_nothing_but_what_screens_hear(workshop_id):
    before = revision(workshop_id)
    announced = announce(workshop_id, seconds=30)

    left = (announced.at - now()) / timedelta(seconds=1)
    assert 25 < left <= 30
    assert (announced.activity, announced.move) == ("axes", Move.CLOSE)
    assert found(workshop_id) == ("axes", State.OPEN)
    assert revision(workshop_id) > before
    with engine.reading() as db:
        told = pulse.take(db, workshop_id=workshop_id)
    assert told.moves_at == announced.at.isoformat()


def test_the_announced_move_is_made_once(workshop_id):
    announced = announce(workshop_id)

    assert carry_out(announced)
    assert found(workshop_id) == ("axes", State.CLOSED)
    assert pending(workshop_id) is None
    assert not carry_out(announced)
    assert not cancel(announced)


def test_the_room_goes_where_it_was_announced_to_go(workshop_id):
    assert carry_out(announce(workshop_id, "web", None, State.NOT_YET))
    assert found(workshop_id) == ("web", State.OPEN)

    assert carry_out(announce(workshop_id, None, None, State.NOT_YET))
    assert found(workshop_id) == (None, State.OPEN)

    assert carry_out(announce(workshop_id, "web", Move.OPEN, State.NOT_YET))
    with engine.reading() as db:
        web = progress.standing(db, workshop_id=workshop_id, activity="web")
    assert web.state is State.OPEN


def test_what_is_taken_back_does_not_happen(workshop_id):
    announced, before = announce(workshop_id), revision(workshop_id)

    assert cancel(announced)
    assert revision(workshop_id) > before
    assert pending(workshop_id) is None
    assert not carry_out(announced)
    assert not cancel(announced)
    assert found(workshop_id) == ("axes", State.OPEN)


def test_an_earlier_announcement_cannot_trigger_or_stop_a_later_one(workshop_id):
    first = announce(workshop_id)
    cancel(first)
    second = announce(workshop_id)

    assert not carry_out(first)
    assert not cancel(first)
    assert pending(workshop_id) == second


def test_of_two_announcements_the_second_is_refused(workshop_id):
    first = announce(workshop_id, seconds=60)

    with pytest.raises(AlreadyAnnounced):
        announce(workshop_id, seconds=10)
    assert pending(workshop_id) == first


def test_nothing_is_announced_in_a_state_that_the_facilitator_did_not_see(workshop_id):
    with pytest.raises(ImpossibleMove):
        announce(workshop_id, expected=State.CLOSED)

    assert pending(workshop_id) is None


@pytest.mark.parametrize("by", ["move", "going"])
def test_who_moves_by_hand_takes_the_announcement_back(workshop_id, by):
    announced = announce(workshop_id)
    if by == "move":
        move(workshop_id, "axes", Move.CLOSE, State.OPEN)
    else:
        with engine.writing() as db:
            progress.go_to(db, workshop_id=workshop_id, activity="web")

    before = found(workshop_id)
    assert pending(workshop_id) is None
    assert not carry_out(announced)
    assert found(workshop_id) == before


def test_a_move_by_hand_that_fails_leaves_the_announcement(workshop_id):
    announced = announce(workshop_id)
    with pytest.raises(ImpossibleMove):
        move(workshop_id, "axes", Move.OPEN, State.NOT_YET)

    assert pending(workshop_id) == announced


def test_what_became_impossible_is_left_out_and_not_tried_again(workshop_id):
    announced = announce(workshop_id, "web", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        # As after an old copy of the database was put back.
        db.get_one(Workshop, workshop_id).announced_move = Move.SHOW

    with engine.reading() as db:
        (later,) = announcing.coming(db)
    assert not carry_out(later)
    assert pending(workshop_id) is None
    assert found(workshop_id) == ("axes", State.OPEN)
    assert not carry_out(announced)


def test_an_activity_that_no_longer_exists_is_left_out(workshop_id):
    announced = announce(workshop_id, "web", None, State.NOT_YET)

    assert not carry_out(announced, kinds={"axes": "axes"})
    assert pending(workshop_id) is None
    assert found(workshop_id) == ("axes", State.OPEN)


def test_the_first_to_come_is_the_first_of_all_workshops(workshop_id):
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
        quiet, _ = workshops.start(db, SETTINGS)
    announce(workshop_id, seconds=30)
    announce(other, "web", Move.OPEN, State.NOT_YET, seconds=10)

    with engine.reading() as db:
        coming = announcing.coming(db)
    assert [each.workshop_id for each in coming] == [other, workshop_id]
    assert pending(quiet) is None


def test_when_many_carry_it_out_at_the_same_moment_it_happens_once(workshop_id):
    announced = announce(workshop_id)
    with ThreadPoolExecutor(8) as processes:
        done = list(processes.map(lambda _: carry_out(announced), range(16)))

    assert done.count(True) == 1
    assert found(workshop_id) == ("axes", State.CLOSED)


def test_a_facilitator_who_presses_at_the_very_moment_does_not_do_it_twice(workshop_id):
    def press(number):
        try:
            move(workshop_id, "axes", Move.CLOSE, State.OPEN)
        except ImpossibleMove:
            return False
        return True

    for _ in range(5):
        announced = announce(workshop_id)
        with ThreadPoolExecutor(4) as room:
            by_itself = room.submit(carry_out, announced)
            by_hand = list(room.map(press, range(3)))
            made = [by_itself.result(), *by_hand]
        assert made.count(True) == 1
        assert found(workshop_id) == ("axes", State.CLOSED)
        assert pending(workshop_id) is None
        move(workshop_id, "axes", Move.OPEN, State.CLOSED)


def test_of_many_who_announce_at_the_same_moment_one_does(workshop_id):
    def try_it(seconds):
        try:
            announce(workshop_id, seconds=seconds)
        except AlreadyAnnounced:
            return False
        return True

    with ThreadPoolExecutor(8) as facilitators:
        done = list(facilitators.map(try_it, range(10, 26)))
    assert done.count(True) == 1
