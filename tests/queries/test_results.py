"""Results leave the database only when shown, only frozen, and never about too few people."""

from dataclasses import replace

import pytest

from db import engine
from db.models import Answer
from db.queries import people, results
from tests import team
from tests.team import CONTENT
from workshop.agenda import Move, State


def asked(question, found, **more):
    with engine.reading() as db:
        return question(db, workshop_id=found.workshop_id, content=CONTENT, **more)


def answered(size, *, minimum=5):
    settings = replace(team.SETTINGS, minimum_group=minimum)
    found = team.gather(size, settings=settings)
    team.answer(found)
    return found


@pytest.mark.usefixtures("database")
def test_nothing_before_it_is_shown_and_nothing_after_it_is_hidden():
    found = team.gather(12)
    assert asked(results.axes, found) is None
    assert asked(results.highlights, found) is None

    team.answer(found)
    assert asked(results.axes, found) is not None
    assert asked(results.shown, found) == ("axes", "metaphors", "theories")

    team.move(found, "axes", Move.HIDE, State.SHOWN)
    assert asked(results.axes, found) is None
    assert asked(results.shown, found) == ("metaphors", "theories")
    highlights = asked(results.highlights, found)
    assert {entry.activity for entry in highlights.agreements} <= {"metaphors", "theories"}


@pytest.mark.usefixtures("database")
def test_reopening_hides_the_result():
    found = answered(12)
    team.move(found, "metaphors", Move.OPEN, State.SHOWN)

    assert asked(results.points, found) is None


@pytest.mark.usefixtures("database")
def test_a_team_of_twelve():
    found = answered(12)
    axes = asked(results.axes, found)
    points = asked(results.points, found)
    theories = asked(results.points, found, activity="theories")

    assert [row.axis for row in axes.rows] == [a.key for a in CONTENT.instrument("assen").axes]
    assert all(len(row.lenses) == 2 for row in axes.rows)
    assert {lens.people for row in axes.rows for lens in row.lenses} == {12}
    assert [lens.lens for lens in points.lenses] == ["own", "learners"]
    assert len(points.comparisons) == 5
    assert [lens.lens for lens in theories.lenses] == ["learners"]
    assert theories.comparisons == ()
    highlights = asked(results.highlights, found)
    assert highlights.differences[0].item == "sturing"
    assert highlights.differences[0].label == "opposed"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("size", "minimum"), [(4, 5), (0, 5), (7, 8)])
def test_too_few_people_leave_nothing(size, minimum):
    found = answered(size, minimum=minimum)

    assert asked(results.axes, found).too_few
    assert asked(results.points, found).too_few
    assert asked(results.highlights, found).too_few


@pytest.mark.usefixtures("database")
def test_the_minimum_of_the_workshop_counts():
    small = asked(results.axes, answered(12, minimum=7))

    assert {lens.figures for row in small.rows for lens in row.lenses} == {None}


@pytest.mark.usefixtures("database")
def test_a_result_rests_on_what_was_frozen():
    found = answered(12)
    before = asked(results.axes, found)
    with engine.writing() as db:
        late = people.join(
            db, workshop_id=found.workshop_id, browser="late", name=None, subgroup=None
        )
        db.add(Answer(person_id=late, activity="axes", item="mindset", lens="own", value="-3"))
    assert asked(results.axes, found) == before

    team.move(found, "axes", Move.OPEN, State.SHOWN)
    team.move(found, "axes", Move.CLOSE, State.OPEN)
    team.move(found, "axes", Move.SHOW, State.CLOSED)
    assert asked(results.axes, found) == before


@pytest.mark.usefixtures("database")
def test_other_workshops_stay_out():
    found, other = answered(12), answered(30)

    assert asked(results.axes, found).rows[0].lenses[0].people == 12
    assert asked(results.axes, other).rows[0].lenses[0].people == 30


@pytest.mark.usefixtures("database")
def test_an_activity_without_instrument_or_points_has_no_result():
    found = answered(6)
    team.move(found, "vision", Move.OPEN, State.NOT_YET)

    with pytest.raises(ValueError, match="do not divide points"):
        asked(results.points, found, activity="axes")
