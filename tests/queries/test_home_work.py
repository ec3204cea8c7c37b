"""Home work in the database: until a day, closed by itself, told in counts, never lost."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import Progress, Remark, Snapshot, Workshop, Writing
from db.queries import announcing, answers, home_work, presence, progress, pulse, snapshots
from tests import team
from workshop import vision
from workshop.agenda import Move, State
from workshop.home_work import Participation, ends

TODAY = date(2026, 11, 21)
NEXT_WEEK = TODAY + timedelta(days=7)
KINDS = {activity.id: activity.kind for activity in team.CONTENT.activities}


@pytest.fixture
def played(database):
    found = team.gather(6)
    team.move(found, "axes", Move.OPEN, State.NOT_YET)
    return found


def at_home(played, until=NEXT_WEEK, activity="axes"):
    with engine.writing() as db:
        home_work.set_until(
            db, workshop_id=played.workshop_id, activity=activity, until=until, today=TODAY
        )


def listed(played):
    with engine.reading() as db:
        found = home_work.listed(db, workshop_id=played.workshop_id)
    return {each.activity: each.until for each in found}


def close_what_is_over(today):
    with engine.reading() as db:
        found = home_work.over(db, today=today)
    with engine.writing() as db:
        return [home_work.close(db, each, kinds=KINDS) for each in found]


def state(played, activity="axes"):
    with engine.reading() as db:
        return progress.standing(db, workshop_id=played.workshop_id, activity=activity).state


def give(played, number, value="2"):
    asked = vision.sheet(team.CONTENT, team.CONTENT.activity("axes"))
    item, lens = asked.questions[0]
    with engine.writing() as db:
        answers.give(
            db, person_id=played.persons[number], asked=asked, item=item, lens=lens, value=value
        )


@pytest.mark.parametrize(
    ("until", "problem"),
    [(TODAY - timedelta(days=1), "past"), (None, "no_date"), (date(2028, 1, 1), "after_retention")],
)
def test_a_day_that_will_not_do_is_refused_and_changes_nothing(played, until, problem):
    at_home(played)
    with pytest.raises(home_work.NotPossible) as refused:
        at_home(played, until)

    assert refused.value.problem == problem
    assert listed(played) == {"axes": NEXT_WEEK}


def test_only_what_is_open_can_be_home_work(played):
    with pytest.raises(home_work.NoLongerOpen):
        at_home(played, activity="vision")


def test_every_screen_hears_of_it_and_of_another_day(played):
    def seen():
        with engine.reading() as db:
            return pulse.take(db, workshop_id=played.workshop_id)

    before = seen()
    at_home(played)
    first = seen()
    at_home(played, TODAY)
    second = seen()

    assert ends(before.states) == {}
    assert ends(first.states) == {"axes": NEXT_WEEK}
    assert len({before.place, first.place, second.place}) == 3


def test_after_its_last_day_it_closes_by_itself_once_and_is_frozen(played):
    for number in range(5):
        give(played, number)
    at_home(played)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity="web")

    assert close_what_is_over(NEXT_WEEK) == []
    assert state(played) is State.OPEN
    assert close_what_is_over(NEXT_WEEK + timedelta(days=1)) == [True]
    assert close_what_is_over(NEXT_WEEK + timedelta(days=1)) == []

    assert state(played) is State.CLOSED
    with engine.reading() as db:
        frozen = snapshots.latest(db, workshop_id=played.workshop_id, activity="axes")
        assert db.get_one(Workshop, played.workshop_id).current_activity == "web"
    assert len(frozen.rows) == 5


def test_what_was_typed_outlives_the_closing(played):
    team.move(played, "vision", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        person = played.persons[0]
        db.add(Writing(person_id=person, activity="vision", item="vision", body="Half een zin"))
    at_home(played, activity="vision")
    close_what_is_over(NEXT_WEEK + timedelta(days=1))

    with engine.reading() as db:
        assert [row.body for row in db.exec(select(Writing))] == ["Half een zin"]


def test_who_moves_the_last_day_at_that_very_moment_wins(played):
    at_home(played)
    with engine.reading() as db:
        (found,) = home_work.over(db, today=NEXT_WEEK + timedelta(days=1))
    at_home(played, NEXT_WEEK + timedelta(days=7))
    with engine.writing() as db:
        assert not home_work.close(db, found, kinds=KINDS)

    assert state(played) is State.OPEN


def test_it_waits_for_a_move_that_counts_down(played):
    at_home(played)
    with engine.writing() as db:
        announcing.announce(
            db,
            workshop_id=played.workshop_id,
            activity="web",
            move=Move.OPEN,
            expected=State.NOT_YET,
            seconds=20,
        )

    assert close_what_is_over(NEXT_WEEK + timedelta(days=1)) == []
    with engine.reading() as db:
        assert announcing.pending(db, workshop_id=played.workshop_id) is not None


def test_an_activity_that_is_opened_again_in_the_room_has_no_last_day(played):
    at_home(played)
    team.move(played, "axes", Move.CLOSE, State.OPEN)
    with engine.reading() as db:
        closed = progress.standing(db, workshop_id=played.workshop_id, activity="axes")
    assert closed.home_until == NEXT_WEEK
    team.move(played, "axes", Move.OPEN, State.CLOSED)

    assert listed(played) == {}
    assert close_what_is_over(NEXT_WEEK + timedelta(days=9)) == []


def test_taken_back_it_stays_open(played):
    at_home(played)
    with engine.writing() as db:
        home_work.take_back(db, workshop_id=played.workshop_id, activity="axes")

    assert listed(played) == {}
    assert state(played) is State.OPEN


def test_participation_holds_everybody_once_and_says_nothing_about_what_they_chose(played):
    give(played, 0)
    give(played, 1)
    with engine.writing() as db:
        for person in played.persons[1:3]:
            progress.set_ready(db, person_id=person, activity="axes", ready=True)

    def told():
        with engine.reading() as db:
            return home_work.participation(
                db, workshop_id=played.workshop_id, activity="axes", kind="axes"
            )

    before = told()
    give(played, 0, "-3")
    assert before == told() == Participation(done=2, begun=1, nothing=3)
    assert before.people == 6


def test_a_remark_in_the_margin_counts_as_having_begun(played):
    with engine.writing() as db:
        for body in ("Mooi.", ""):
            db.add(
                Remark(
                    workshop_id=played.workshop_id,
                    person_id=played.persons[1 if body else 0],
                    aspect="visie",
                    body=body,
                )
            )
    with engine.reading() as db:
        found = home_work.participation(
            db, workshop_id=played.workshop_id, activity="margin", kind="margin"
        )
        signs = presence.signs(db, workshop_id=played.workshop_id, activity="margin", kind="margin")

    assert (found.begun, found.nothing) == (1, 5)
    assert sum(sign.gave for sign in signs) == 1


def test_another_workshop_is_left_alone(played):
    other = team.gather(5)
    team.move(other, "axes", Move.OPEN, State.NOT_YET)
    at_home(played)
    close_what_is_over(NEXT_WEEK + timedelta(days=1))

    assert state(other) is State.OPEN
    with engine.reading() as db:
        assert len(db.exec(select(Snapshot)).all()) == 1
        assert {row.home_until for row in db.exec(select(Progress))} == {NEXT_WEEK, None}
