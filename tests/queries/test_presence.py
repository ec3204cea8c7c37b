"""How far the room is, who is here, and taking people out: asked of both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select, update

from db import engine
from db.models import Answer, Person, Progress, SnapshotRow, Statement, Vote, Writing, now
from db.queries import harvest, people, presence, progress, snapshots, workshops
from db.queries.people import NamesAreHidden, NoName
from tests import team
from tests.hostile import CONTROL
from tests.workshops import SETTINGS
from workshop.agenda import Move, State
from workshop.presence import Room
from workshop.typed import TooLong

NAMED = replace(SETTINGS, promise="named")


def join(workshop_id, name=None):
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser=f"{name}", name=name, subgroup=None)


def open_(workshop_id, activity, kind="axes", minutes=30):
    """Open an activity, so many minutes ago; everybody joined long before that."""
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=kind,
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
        db.exec(update(Progress).values(opened_at=now() - timedelta(minutes=minutes)))
        db.exec(update(Person).values(joined_at=now() - timedelta(hours=2)))


def last_seen(person_id, ago):
    with engine.writing() as db:
        db.exec(update(Person).where(col(Person.id) == person_id).values(seen_at=now() - ago))


def room(workshop_id, activity="axes", kind="axes"):
    with engine.reading() as db:
        return presence.room(db, workshop_id=workshop_id, activity=activity, kind=kind)


def give(*rows):
    with engine.writing() as db:
        db.add_all(rows)


def axis(person_id, activity="axes"):
    return Answer(person_id=person_id, activity=activity, item="mindset", lens="own", value="2")


def text(person_id, body, activity="web"):
    return Writing(person_id=person_id, activity=activity, item="visie", body=body)


def test_everybody_in_the_room_is_counted_once(workshop_id):
    done, busy, stuck, gone = (join(workshop_id, f"p{number}") for number in range(4))
    open_(workshop_id, "axes")
    give(axis(done), axis(busy), axis(gone), axis(stuck, activity="metaphors"))
    with engine.writing() as db:
        progress.set_ready(db, person_id=done, activity="axes", ready=True)
        progress.set_ready(db, person_id=stuck, activity="metaphors", ready=True)
    last_seen(gone, timedelta(minutes=5))
    late = join(workshop_id, "late")

    assert late
    assert room(workshop_id) == Room(ready=1, busy=2, nothing=1, away=1, late=1, here=4)


def test_only_a_text_with_something_in_it_was_given(workshop_id):
    wrote, opened_a_field = join(workshop_id, "a"), join(workshop_id, "b")
    open_(workshop_id, "web", "statements")
    give(text(wrote, "Samen."), text(opened_a_field, ""))

    found = room(workshop_id, "web", "statements")
    assert (found.busy, found.nothing) == (1, 1)


def test_a_vote_counts_while_weighing_and_nowhere_else(workshop_id):
    voter, other = join(workshop_id, "a"), join(workshop_id, "b")
    open_(workshop_id, "weigh", "weigh")
    with engine.writing() as db:
        statement = Statement(workshop_id=workshop_id, aspect="visie", body="Ja.", original="Ja.")
        db.add(statement)
        db.flush()
        db.add(Vote(person_id=voter, statement_id=statement.id, value="4"))

    weighing = room(workshop_id, "weigh", "weigh")
    assert (weighing.busy, weighing.nothing) == (1, 1)
    assert room(workshop_id, "weigh", "statements").nothing == 2
    assert other


def test_people_without_a_device_are_here_and_those_of_another_workshop_are_not(workshop_id):
    made_up, on_paper, phone = (join(workshop_id, name) for name in "abc")
    with engine.writing() as db:
        db.get_one(Person, made_up).made_up = True
        db.get_one(Person, on_paper).form_number = 1
        other, _ = workshops.start(db, SETTINGS)
    join(other, "stranger")
    for person in (made_up, on_paper, phone):
        last_seen(person, timedelta(hours=1))

    assert room(workshop_id, None, None) == Room(0, busy=2, nothing=0, away=1, late=0, here=2)


def test_a_closed_activity_makes_nobody_stuck_or_late(workshop_id):
    join(workshop_id, "a")
    open_(workshop_id, "axes")
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="axes",
            kind="axes",
            move=Move.CLOSE,
            expected=State.OPEN,
        )
    join(workshop_id, "late")

    assert room(workshop_id) == Room(0, busy=2, nothing=0, away=0, late=0, here=2)


def test_many_are_seen_at_once_and_those_who_are_gone_are_told_apart(workshop_id):
    first, second, third = (join(workshop_id, name) for name in "abc")
    for person in (first, second, third):
        last_seen(person, timedelta(hours=1))
    with engine.writing() as db:
        assert presence.seen_many(db, person_ids={first, second, 987654}) == {first, second}

    assert room(workshop_id, None, None).here == 2


# --- people with a name ---


@pytest.fixture
def named_id(database):
    with engine.writing() as db:
        return workshops.start(db, NAMED)[0]


def names(workshop_id, activity="axes"):
    with engine.reading() as db:
        return presence.named(db, workshop_id=workshop_id, activity=activity)


def test_names_are_visible_only_where_that_was_promised(database):
    for promise, seen in (("anonymous", []), ("pseudonymous", []), ("named", ["anna", "Bram"])):
        with engine.writing() as db:
            workshop_id, _ = workshops.start(db, replace(SETTINGS, promise=promise))
        join(workshop_id, "Bram")
        join(workshop_id, "anna")
        assert [each.name for each in names(workshop_id)] == seen


def test_a_name_stands_beside_here_and_ready_and_nothing_else(named_id):
    here, away = join(named_id, "Anna"), join(named_id, "Bram")
    open_(named_id, "axes")
    give(axis(away))
    with engine.writing() as db:
        progress.set_ready(db, person_id=here, activity="axes", ready=True)
    last_seen(away, timedelta(minutes=2))

    assert [vars(each) for each in names(named_id)] == [
        {"person_id": here, "name": "Anna", "here": True, "ready": True},
        {"person_id": away, "name": "Bram", "here": False, "ready": False},
    ]


def test_a_name_can_be_corrected(named_id):
    person = join(named_id, "Ana")
    with engine.writing() as db:
        assert people.rename(
            db, workshop_id=named_id, person_id=person, name=f"  Anna\n <b>{CONTROL}"
        )

    assert [each.name for each in names(named_id)] == ["Anna <b>eentweedrievier"]


@pytest.mark.parametrize(("name", "problem"), [(" \n", NoName), ("x" * 61, TooLong)])
def test_a_name_that_is_none_changes_nothing(named_id, name, problem):
    person = join(named_id, "Anna")
    with engine.writing() as db, pytest.raises(problem):
        people.rename(db, workshop_id=named_id, person_id=person, name=name)

    assert [each.name for each in names(named_id)] == ["Anna"]


def test_whoever_is_taken_out_leaves_only_nameless_counts(named_id):
    person, stays = join(named_id, "Anna"), join(named_id, "Bram")
    give(axis(person), axis(stays), text(person, "Van mij."))
    with engine.writing() as db:
        db.exec(update(Writing).values(shared=True))
        harvest.harvest(db, workshop_id=named_id)
        snapshots.take(db, workshop_id=named_id, activity="axes", kind="axes")
        assert len(db.exec(select(Statement)).all()) == 1
        assert presence.remove(db, workshop_id=named_id, person_id=person)

    with engine.reading() as db:
        assert db.exec(select(Person.id)).all() == [stays]
        assert db.exec(select(Answer.person_id)).all() == [stays]
        assert db.exec(select(Writing)).all() == []
        assert db.exec(select(Statement)).all() == []
        assert sorted(db.exec(select(SnapshotRow.person_id)).all(), key=str) == [stays, None]
        assert people.grants(db, browser="Anna") == ()


def test_nobody_is_renamed_or_taken_out_of_another_workshop_or_twice(named_id):
    with engine.writing() as db:
        other, _ = workshops.start(db, NAMED)
    stranger = join(other, "Anna")

    for _ in range(2):
        with engine.writing() as db:
            assert not presence.remove(db, workshop_id=named_id, person_id=stranger)
            assert not people.rename(db, workshop_id=named_id, person_id=stranger, name="X")
        assert [each.name for each in names(other)] == ["Anna"]


def test_where_names_are_hidden_nobody_is_picked_out(workshop_id):
    person = join(workshop_id, "Vink")
    with engine.writing() as db:
        with pytest.raises(NamesAreHidden):
            presence.remove(db, workshop_id=workshop_id, person_id=person)
        with pytest.raises(NamesAreHidden):
            people.rename(db, workshop_id=workshop_id, person_id=person, name="X")
        assert db.get_one(Person, person).name == "Vink"


# --- people who came in and left nothing ---


def empty(workshop_id):
    with engine.reading() as db:
        return presence.empty(db, workshop_id=workshop_id)


def test_only_who_gave_nothing_and_stays_away_is_empty(workshop_id):
    left, here, chose, wrote, ready, on_paper = (join(workshop_id, name) for name in "abcdef")
    open_(workshop_id, "axes")
    give(axis(chose), text(wrote, "Iets."), text(left, ""))
    with engine.writing() as db:
        progress.set_ready(db, person_id=ready, activity="axes", ready=True)
        db.get_one(Person, on_paper).form_number = 1
    for person in (left, chose, wrote, ready, on_paper):
        last_seen(person, timedelta(minutes=11))
    last_seen(here, timedelta(minutes=9))

    assert empty(workshop_id) == 1
    with engine.writing() as db:
        assert presence.remove_empty(db, workshop_id=workshop_id) == 1
        assert left not in db.exec(select(Person.id)).all()
        assert len(db.exec(select(Person.id)).all()) == 5
        assert presence.remove_empty(db, workshop_id=workshop_id) == 0


@pytest.mark.parametrize(("minutes", "found"), [(None, 0), (1, 0), (11, 1)])
def test_nobody_is_empty_before_there_was_time_to_give_something(workshop_id, minutes, found):
    person = join(workshop_id, "a")
    if minutes is not None:
        open_(workshop_id, "axes", minutes=minutes)
    last_seen(person, timedelta(hours=1))

    assert empty(workshop_id) == found


def test_a_made_up_team_is_all_here(database):
    played = team.gather(5)
    with engine.writing() as db:
        db.exec(update(Person).values(made_up=True, seen_at=now() - timedelta(days=1)))
    team.give_answers(played)
    open_(played.workshop_id, "axes")

    assert room(played.workshop_id) == Room(0, busy=5, nothing=0, away=0, late=0, here=5)
