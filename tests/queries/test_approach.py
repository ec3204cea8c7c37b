"""Talks of the lead group in the database: one at a time, settled, kept beside the earlier ones."""

from datetime import date

import pytest

from db import engine
from db.models import now
from db.queries import approach, drafts, people, workshops
from tests import team
from tests.workshops import SETTINGS
from workshop.access import Role

POINTS = tuple(item.key for item in team.CONTENT.instrument("veranderaanpak").items)
DAY = date(2026, 11, 21)


@pytest.fixture
def leader(workshop_id):
    with engine.writing() as db:
        for role in (Role.LEADER, Role.FACILITATOR):
            people.grant(db, browser=role, role=role, workshop_id=workshop_id)
    return workshop_id


def begin(workshop_id, today=DAY):
    with engine.writing() as db:
        return approach.begin(db, workshop_id=workshop_id, points=POINTS, today=today)


def talks(workshop_id):
    with engine.reading() as db:
        return approach.talks(db, workshop_id=workshop_id)


def write(workshop_id, field, body, browser=Role.LEADER, revision=1):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=workshop_id,
            browser=browser,
            field=field,
            body=body,
            revision=revision,
            now=now(),
        )


def change(workshop_id, what, **values):
    with engine.writing() as db:
        what(db, workshop_id=workshop_id, **values)


def fields(talk_id):
    with engine.reading() as db:
        return approach.fields(db, talk_id=talk_id)


def test_two_leaders_who_begin_at_once_fill_in_the_same_talk(leader):
    assert begin(leader) == begin(leader)
    assert [len(talk.points) for talk in talks(leader)] == [8]


def test_leaders_write_while_it_is_not_settled_and_nobody_else_does(leader):
    talk = begin(leader)
    field = fields(talk)["visie"].action

    assert write(leader, field, "Van mij", Role.FACILITATOR).reason == "not_allowed"
    assert write(leader, field, "De elf eisen bespreken").saved
    change(leader, approach.rate, talk_id=talk, point="visie", stage=2)
    with pytest.raises(approach.NotFinished) as refused:
        change(leader, approach.settle, talk_id=talk)
    assert refused.value.problems == (("visie", "no_owner"),)

    assert write(leader, fields(talk)["visie"].owner, "Els").saved
    change(leader, approach.set_due, talk_id=talk, point="visie", due_on=date(2026, 12, 1))
    change(leader, approach.settle, talk_id=talk)
    assert write(leader, field, "Later bedacht", revision=2).reason == "closed"
    with pytest.raises(approach.Settled):
        change(leader, approach.rate, talk_id=talk, point="visie", stage=4)

    (found,) = talks(leader)
    point = found.point("visie")
    assert (found.settled, point.stage, point.action, point.owner) == (
        True,
        2,
        "De elf eisen bespreken",
        "Els",
    )


def test_a_next_talk_leaves_the_earlier_one_as_it_was(leader):
    first = begin(leader)
    change(leader, approach.rate, talk_id=first, point="visie", stage=1)
    change(leader, approach.settle, talk_id=first)
    second = begin(leader, date(2027, 2, 1))
    change(leader, approach.rate, talk_id=second, point="visie", stage=3)

    assert [(talk.id, talk.held_on.year, talk.point("visie").stage) for talk in talks(leader)] == [
        (second, 2027, 3),
        (first, 2026, 1),
    ]
    # What was agreed earlier can still be done, but only the latest talk is filled in again.
    change(leader, approach.set_done, talk_id=first, point="visie", done_on=DAY)
    assert talks(leader)[1].point("visie").done_on == DAY
    with pytest.raises(approach.Settled):
        change(leader, approach.go_back, talk_id=first)


def test_another_workshop_cannot_be_reached(leader):
    talk = begin(leader)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    with pytest.raises(approach.Settled):
        change(other, approach.rate, talk_id=talk, point="visie", stage=1)
    field = fields(talk)["visie"].reason
    assert write(other, field, "Vreemd").reason == "not_allowed"
