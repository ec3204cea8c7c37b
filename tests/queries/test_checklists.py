"""Checklists leave the database only when shown, only frozen, and never about too few people."""

import pytest
from sqlmodel import select

from db import engine
from db.models import Answer
from db.queries import checklists
from tests import team
from tests.team import CONTENT
from workshop.agenda import Move, State

pytestmark = pytest.mark.usefixtures("database")

ITEMS = [item.key for item in CONTENT.instrument("haalbaarheid").items]


def answered(size, *, yes=None, activity="feasible"):
    """A team of which the first `yes` say yes to all, and the others "not yet"."""
    found = team.gather(size)
    keys = [item.key for item in CONTENT.instrument(CONTENT.activity(activity).instrument).items]
    with engine.writing() as db:
        for number, person in enumerate(found.persons):
            value = "ja" if yes is None or number < yes else "nee"
            for key in keys:
                db.add(Answer(person_id=person, activity=activity, item=key, value=value))
    return found


def end(found, activity="feasible"):
    team.move(found, activity, Move.OPEN, State.NOT_YET)
    team.move(found, activity, Move.CLOSE, State.OPEN)


def show(found, activity="feasible"):
    end(found, activity)
    team.move(found, activity, Move.SHOW, State.CLOSED)


def checked(found, activity="feasible"):
    with engine.reading() as db:
        return checklists.checked(
            db, workshop_id=found.workshop_id, content=CONTENT, activity=activity
        )


def shown(found):
    with engine.reading() as db:
        return checklists.shown(db, workshop_id=found.workshop_id, content=CONTENT)


def test_nothing_before_it_is_shown_and_nothing_after_it_is_hidden():
    found = answered(12)
    assert checked(found) is None
    end(found)
    assert checked(found) is None
    assert shown(found) == ()
    team.move(found, "feasible", Move.SHOW, State.CLOSED)
    assert [one.item for one in checked(found).items] == ITEMS
    assert shown(found) == ("feasible",)

    team.move(found, "feasible", Move.HIDE, State.SHOWN)
    assert checked(found) is None


def test_both_checklists_have_a_result_of_their_own():
    found = answered(12, yes=6, activity="requirements")
    show(found, "requirements")

    assert checked(found) is None
    assert len(checked(found, "requirements").tasks) == 11


def test_what_changes_afterwards_changes_nothing():
    found = answered(12)
    show(found)
    with engine.writing() as db:
        for row in db.exec(select(Answer)).all():
            row.value = "nee"

    assert {one.light for one in checked(found).items} == {"yes"}


@pytest.mark.parametrize("size", [0, 4])
def test_too_few_people_leave_nothing(size):
    found = answered(size)
    show(found)

    assert checked(found).too_few


def test_a_small_team_gets_no_numbers():
    found = answered(6, yes=3)
    show(found)

    assert not checked(found).exact
    assert {one.light for one in checked(found).items} == {"no"}
