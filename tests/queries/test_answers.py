"""Choices and votes are kept once, on SQLite and on PostgreSQL, also when two devices race."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from db import engine
from db.models import Statement
from db.queries import answers, people, progress, votes
from db.queries.answers import NoSuchPoint
from workshop import vision
from workshop.agenda import Move, State
from workshop.content import SHIPPED, load

CONTENT = load(SHIPPED)
SHEETS = {
    id: vision.sheet(CONTENT, CONTENT.activity(id)) for id in ("axes", "metaphors", "theories")
}


@pytest.fixture
def person(workshop_id):
    return join(workshop_id, "phone-1")


def join(workshop_id, browser):
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser=browser, name=None, subgroup=None)


def move(workshop_id, activity, what=Move.OPEN, expected=State.NOT_YET):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=CONTENT.activity(activity).kind,
            move=what,
            expected=expected,
        )


def give(person, item, lens, value, activity="axes"):
    with engine.writing() as db:
        answers.give(
            db, person_id=person, asked=SHEETS[activity], item=item, lens=lens, value=value
        )


def point(person, item, lens, by=1, activity="metaphors"):
    with engine.writing() as db:
        answers.move_point(
            db, person_id=person, asked=SHEETS[activity], item=item, lens=lens, by=by
        )


def own(person, activity="axes"):
    with engine.reading() as db:
        return answers.own(db, person_id=person, activity=activity)


def test_a_later_choice_replaces_the_earlier_one(workshop_id, person):
    move(workshop_id, "axes")
    give(person, "mindset", "own", "3")
    give(person, "mindset", "own", "-1")
    give(person, "mindset", "learners", "unknown")

    assert own(person) == {("mindset", "own"): "-1", ("mindset", "learners"): "unknown"}


def test_no_more_than_ten_points_and_never_less_than_none(workshop_id, person):
    move(workshop_id, "metaphors")
    for _ in range(10):
        point(person, "oefenen", "own")
    with pytest.raises(NoSuchPoint):
        point(person, "ontdekken", "own")
    with pytest.raises(NoSuchPoint):
        point(person, "ontdekken", "own", by=-1)

    point(person, "ontdekken", "learners")
    point(person, "oefenen", "own", by=-1)
    point(person, "ontdekken", "own")

    found = own(person, "metaphors")
    assert (found["oefenen", "own"], found["ontdekken", "own"]) == ("9", "1")
    assert vision.points_left(SHEETS["metaphors"], found, "own") == 0
    assert vision.points_left(SHEETS["metaphors"], found, "learners") == 9


def test_taps_on_two_devices_at_once_never_give_eleven_points(workshop_id, person):
    move(workshop_id, "theories")
    items = SHEETS["theories"].items

    def tap(number):
        try:
            point(person, items[number % 5], "learners", activity="theories")
        except NoSuchPoint:
            return 0
        return 1

    with ThreadPoolExecutor(8) as devices:
        kept = sum(devices.map(tap, range(30)))

    found = own(person, "theories")
    assert kept == 10
    assert sum(int(value) for value in found.values()) == 10


@pytest.fixture
def statements_in(workshop_id):
    with engine.writing() as db:
        rows = [
            Statement(workshop_id=workshop_id, aspect="visie", body=body, original=body)
            for body in ("een", "twee", "drie", "")
        ]
        db.add_all(rows)
        db.flush()
        rows[1].hidden = True
        rows[2].merged_into_id = rows[0].id
        return [row.id for row in rows]


def vote(person, statement, value):
    with engine.writing() as db:
        votes.cast(db, person_id=person, activity="weigh", statement_id=statement, value=value)


def test_a_vote_counts_once_and_can_be_changed_and_taken_back(workshop_id, person, statements_in):
    move(workshop_id, "weigh")
    for value in ("5", "?", "1"):
        vote(person, statements_in[0], value)

    with engine.reading() as db:
        assert votes.own(db, person_id=person) == {statements_in[0]: "1"}
    with engine.writing() as db:
        votes.take_back(db, person_id=person, activity="weigh", statement_id=statements_in[0])
    with engine.reading() as db:
        assert votes.own(db, person_id=person) == {}
