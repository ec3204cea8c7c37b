"""Texts of people: private until shared, theirs alone, and gone when withdrawn."""

import pytest
from sqlmodel import select

from db import engine
from db.models import Answer, Person, Statement, Writing
from db.queries import drafts, harvest, people, progress, statements, workshops, writings
from db.queries.answers import NotOpen
from db.queries.writings import EnoughTexts, NotYours
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import SETTINGS
from workshop.agenda import Move, State
from workshop.vision import NotAnAnswer

THREADS = frozenset({"visie", "tijd"})


@pytest.fixture
def workshop_id():
    databases.fresh()
    with engine.writing() as db:
        id, _ = workshops.start(db, SETTINGS)
        move(db, id, Move.OPEN, State.NOT_YET)
        return id


@pytest.fixture
def person(workshop_id):
    return join(workshop_id, "phone-1")


def move(db, workshop_id, what, expected):
    progress.make_move(
        db,
        workshop_id=workshop_id,
        activity="web",
        kind="statements",
        move=what,
        expected=expected,
    )


def join(workshop_id, browser):
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser=browser, name=None, subgroup=None)


def begin(person, item="visie"):
    with engine.writing() as db:
        return writings.begin(db, person_id=person, activity="web", item=item, allowed=THREADS)


def write(workshop_id, person, browser, body, item="visie"):
    """Begin a text and type it, as the phone does."""
    id = begin(person, item)
    with engine.writing() as db:
        outcome = drafts.save(
            db,
            workshop_id=workshop_id,
            browser=browser,
            field=f"writing:{id}",
            body=body,
            revision=1,
            now=db.get(Writing, id).created_at,
        )
    assert outcome.saved
    return id


def share(person, id, shared=True):
    with engine.writing() as db:
        writings.share(db, person_id=person, writing_id=id, shared=shared)


def own(person, **only):
    with engine.reading() as db:
        return writings.own(db, person_id=person, **only)


def in_list(workshop_id):
    with engine.reading() as db:
        return [one.body for one in statements.in_play(db, workshop_id=workshop_id)]


def test_a_text_is_private_until_its_author_shares_it(workshop_id, person):
    id = write(workshop_id, person, "phone-1", "Wij kiezen voor rust.")
    assert [text.shared for text in own(person)] == [False]
    with engine.writing() as db:
        assert harvest.harvest(db, workshop_id=workshop_id).added == 0

    share(person, id)

    with engine.writing() as db:
        assert harvest.harvest(db, workshop_id=workshop_id).added == 1
    assert in_list(workshop_id) == ["Wij kiezen voor rust."]


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_text_is_kept_as_it_was_typed(workshop_id, person, body):
    write(workshop_id, person, "phone-1", body)

    assert [text.body for text in own(person)] == [body]


def test_an_empty_text_is_used_again(workshop_id, person):
    first = begin(person)
    assert begin(person) == first
    assert begin(person, "tijd") != first

    write(workshop_id, person, "phone-1", "iets")

    assert begin(person) != first
    assert [text.item for text in own(person, activity="web", item="visie")] == ["visie", "visie"]
    assert own(person, activity="vision") == ()


def test_ten_texts_under_one_thread_are_enough(workshop_id, person):
    for number in range(10):
        write(workshop_id, person, "phone-1", f"zin {number}")

    with pytest.raises(EnoughTexts):
        begin(person)

    assert [text.body for text in own(person)] == [f"zin {number}" for number in range(10)]


def test_only_what_is_asked_and_open_can_be_begun(workshop_id, person):
    with pytest.raises(NotAnAnswer):
        begin(person, "weer")
    with engine.writing() as db:
        move(db, workshop_id, Move.CLOSE, State.OPEN)
    with pytest.raises(NotOpen):
        begin(person)
    assert own(person) == ()


def test_nobody_touches_the_text_of_somebody_else(workshop_id, person):
    other = join(workshop_id, "phone-2")
    id = write(workshop_id, person, "phone-1", "Van mij.")

    with pytest.raises(NotYours), engine.writing() as db:
        writings.share(db, person_id=other, writing_id=id, shared=True)
    with pytest.raises(NotYours), engine.writing() as db:
        writings.withdraw(db, person_id=other, writing_id=id)

    assert [(text.body, text.shared) for text in own(person)] == [("Van mij.", False)]
    assert own(other) == ()


@pytest.mark.parametrize("how", ["unshared", "withdrawn"])
def test_what_is_taken_back_leaves_the_list_of_the_team(workshop_id, person, how):
    id = write(workshop_id, person, "phone-1", "Toch maar niet.")
    share(person, id)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=workshop_id)
        # Also when the activity is closed: it stays the author's.
        move(db, workshop_id, Move.CLOSE, State.OPEN)

    if how == "unshared":
        share(person, id, shared=False)
    else:
        with engine.writing() as db:
            writings.withdraw(db, person_id=person, writing_id=id)

    assert in_list(workshop_id) == []
    assert [text.body for text in own(person)] == (["Toch maar niet."] if how == "unshared" else [])
    with pytest.raises(NotYours), engine.writing() as db:
        writings.withdraw(db, person_id=person, writing_id=id + 1000)


def test_withdrawing_everything_leaves_nothing_of_this_person(workshop_id, person):
    other = join(workshop_id, "phone-2")
    for owner, browser in ((person, "phone-1"), (other, "phone-2")):
        share(owner, write(workshop_id, owner, browser, f"zin van {browser}"))
    with engine.writing() as db:
        db.add(Answer(person_id=person, activity="axes", item="mindset", lens="own", value="1"))
        harvest.harvest(db, workshop_id=workshop_id)
        _, token = team.way_back(db, person_id=person)

    with engine.writing() as db:
        writings.withdraw_everything(db, person_id=person)

    with engine.reading() as db:
        assert [row.id for row in db.exec(select(Person))] == [other]
        assert [row.body for row in db.exec(select(Writing))] == ["zin van phone-2"]
        assert [row.body for row in db.exec(select(Statement))] == ["zin van phone-2"]
        assert db.exec(select(Answer)).all() == []
        assert people.grants(db, browser="phone-1") == ()
        assert people.opened_by(db, token=token) is None
