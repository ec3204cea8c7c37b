"""Choices and votes are kept once, on SQLite and on PostgreSQL, also when two devices race."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import func, select

from db import engine
from db.models import Answer, Ready, Statement, Vote
from db.queries import answers, people, progress, snapshots, votes, workshops
from db.queries.answers import NoSuchPoint, NotOpen
from tests.workshops import SETTINGS
from workshop import vision
from workshop.agenda import Move, State
from workshop.content import SHIPPED, load
from workshop.vision import NotAnAnswer

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


def test_a_choice_taken_back_is_as_if_never_given(workshop_id, person):
    move(workshop_id, "axes")
    give(person, "mindset", "own", "0")
    with engine.writing() as db:
        for _ in range(2):
            answers.take_back(
                db, person_id=person, asked=SHEETS["axes"], item="mindset", lens="own"
            )

    assert own(person) == {}


@pytest.mark.parametrize("moves", [[], [Move.OPEN, Move.CLOSE], [Move.OPEN, Move.CLOSE, Move.SHOW]])
def test_nothing_is_taken_while_the_activity_is_not_open(workshop_id, person, moves):
    state = State.NOT_YET
    for what in moves:
        move(workshop_id, "axes", what, state)
        state = {Move.OPEN: State.OPEN, Move.CLOSE: State.CLOSED, Move.SHOW: State.SHOWN}[what]

    with pytest.raises(NotOpen):
        give(person, "mindset", "own", "1")
    with pytest.raises(NotOpen), engine.writing() as db:
        answers.take_back(db, person_id=person, asked=SHEETS["axes"], item="mindset", lens="own")

    assert own(person) == {}


def test_late_comers_answer_again_after_reopening(workshop_id, person):
    move(workshop_id, "axes")
    move(workshop_id, "axes", Move.CLOSE, State.OPEN)
    move(workshop_id, "axes", Move.OPEN, State.CLOSED)
    give(person, "samen", "own", "2")

    assert own(person) == {("samen", "own"): "2"}


@pytest.mark.parametrize(
    ("item", "lens", "value"),
    [
        ("mindset", "own", "9"),
        ("mindset", "beide", "1"),
        ("<b>", "own", "1"),
        ("mindset", "own", ""),
    ],
)
def test_what_was_not_asked_is_refused(workshop_id, person, item, lens, value):
    move(workshop_id, "axes")

    with pytest.raises(NotAnAnswer):
        give(person, item, lens, value)

    assert own(person) == {}


def test_points_cannot_be_given_as_a_choice(workshop_id, person):
    move(workshop_id, "metaphors")

    with pytest.raises(NotAnAnswer):
        give(person, "oefenen", "own", "10", activity="metaphors")


def test_the_first_point_gives_the_other_options_their_zero(workshop_id, person):
    move(workshop_id, "metaphors")
    point(person, "oefenen", "own")

    expected = {(item, "own"): "0" for item in SHEETS["metaphors"].items}
    assert own(person, "metaphors") == expected | {("oefenen", "own"): "1"}


def test_answers_of_one_person_are_not_those_of_another(workshop_id, person):
    other = join(workshop_id, "phone-2")
    move(workshop_id, "axes")
    give(person, "mindset", "own", "3")
    give(other, "mindset", "own", "-3")

    assert own(person) == {("mindset", "own"): "3"}
    with engine.reading() as db:
        assert answers.own_by_activity(db, person_id=other) == {"axes": {("mindset", "own"): "-3"}}


def test_closing_freezes_exactly_what_was_given(workshop_id, person):
    move(workshop_id, "axes")
    give(person, "mindset", "own", "3")
    give(person, "mindset", "learners", "unknown")
    move(workshop_id, "axes", Move.CLOSE, State.OPEN)

    with engine.reading() as db:
        frozen = snapshots.latest(db, workshop_id=workshop_id, activity="axes")
    assert [row.answers for row in frozen.rows] == [
        {"mindset|own": "3", "mindset|learners": "unknown"}
    ]


def test_who_is_done_is_known_by_activity(workshop_id, person):
    with engine.writing() as db:
        progress.set_ready(db, person_id=person, activity="axes", ready=True)
        progress.set_ready(db, person_id=person, activity="web", ready=True)
        progress.set_ready(db, person_id=person, activity="axes", ready=False)

    with engine.reading() as db:
        assert answers.finished(db, person_id=person) == {"web"}
        assert db.exec(select(func.count()).select_from(Ready)).one() == 1


@pytest.mark.parametrize("value", ["0", "6", "", "ja", "55"])
def test_a_vote_is_one_of_six(workshop_id, person, statements_in, value):
    move(workshop_id, "weigh")

    with pytest.raises(NotAnAnswer):
        vote(person, statements_in[0], value)


@pytest.mark.parametrize("place", [1, 2, 3])
def test_what_is_hidden_merged_or_empty_is_not_weighed(workshop_id, person, statements_in, place):
    move(workshop_id, "weigh")

    with pytest.raises(NotAnAnswer):
        vote(person, statements_in[place], "5")


def test_statements_of_another_workshop_are_not_weighed(workshop_id, statements_in):
    with engine.writing() as db:
        elsewhere, _ = workshops.start(db, SETTINGS)
    stranger = join(elsewhere, "phone-9")
    move(elsewhere, "weigh")

    with pytest.raises(NotAnAnswer):
        vote(stranger, statements_in[0], "5")


def test_nobody_votes_before_the_weighing_opens(workshop_id, person, statements_in):
    with pytest.raises(NotOpen):
        vote(person, statements_in[0], "5")
    with engine.reading() as db:
        assert db.exec(select(func.count()).select_from(Vote)).one() == 0
        assert db.exec(select(func.count()).select_from(Answer)).one() == 0
