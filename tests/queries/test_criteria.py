"""What the app knows about a step on a real team, and going on anyway with a reason."""

from datetime import date

import pytest

from db import engine
from db.models import Paragraph, Writing, now
from db.queries import criteria, drafting, drafts
from db.queries.criteria import NoReason
from tests import team
from workshop.access import Role
from workshop.criteria import Measure

DAY = date(2026, 11, 21)


def measured(played):
    with engine.reading() as db:
        return criteria.measures(db, workshop_id=played.workshop_id, content=team.CONTENT)


def gate(played, step):
    with engine.reading() as db:
        found = criteria.gates(db, workshop_id=played.workshop_id, content=team.CONTENT)
    return {each.criterion.id: each.met for each in found[step - 1].standings}


def missing(played, step):
    return [id for id, met in gate(played, step).items() if not met]


def test_a_team_that_did_step_two_has_what_step_two_asks(database):
    played = team.gather(12)
    before = measured(played)
    assert before["basic_set"] == Measure(0, 12)
    assert "agreements" not in before

    team.answer(played)
    team.write(played)
    with engine.writing() as db:
        for person in played.persons[:8]:
            db.add(Writing(person_id=person, activity="vision", item="vision", body="Zo."))
        db.add(Writing(person_id=played.persons[9], activity="vision", item="vision", body=""))
    found = measured(played)

    assert (found["basic_set"], found["own_visions"]) == (Measure(12, 12), Measure(8, 12))
    assert found["agreements"].have >= 3
    assert gate(played, 2)["picture_discussed"] is False
    with engine.writing() as db:
        criteria.tick(
            db,
            workshop_id=played.workshop_id,
            criterion="picture_discussed",
            ticked=True,
            today=DAY,
        )
    assert gate(played, 2)["picture_discussed"] is True


def test_what_is_not_shown_any_more_counts_no_longer(database):
    from workshop.agenda import Move, State

    played = team.gather(12)
    team.answer(played)
    for activity in ("axes", "metaphors", "theories"):
        team.move(played, activity, Move.HIDE, State.SHOWN)

    assert "agreements" not in measured(played)


def test_a_draft_is_measured_by_what_it_says(database):
    played = team.gather(6)
    with engine.writing() as db:
        for aspect in ("visie", "leerdoelen", "tijd"):
            db.add(
                Paragraph(
                    workshop_id=played.workshop_id, aspect=aspect, body="Eén zin. En nog een."
                )
            )
    found = measured(played)
    assert (found["sentences"], found["centre"], found["threads"]) == (
        Measure(6),
        Measure(1),
        Measure(2),
    )
    with engine.writing() as db:
        drafting.propose(db, workshop_id=played.workshop_id, now=now())

    assert missing(played, 3) == ["draft_threads", "differences_asked", "requirements_once"]


def test_going_on_asks_for_a_reason_and_records_what_was_missing_then(database):
    played = team.gather(6)
    id = played.workshop_id
    with engine.writing() as db:
        passing = criteria.begin_passing(db, workshop_id=id, step=4, role=Role.LEADER)
        again = criteria.begin_passing(db, workshop_id=id, step=4, role=Role.FACILITATOR)
        with pytest.raises(NoReason):
            criteria.go_on(
                db,
                workshop_id=id,
                passing_id=passing,
                role=Role.FACILITATOR,
                content=team.CONTENT,
                today=DAY,
            )
    assert passing == again

    def write(browser, body, revision):
        with engine.writing() as db:
            return drafts.save(
                db,
                workshop_id=id,
                browser=browser,
                field=f"passing:{passing}",
                body=body,
                revision=revision,
                now=now(),
            )

    assert write("person-0", "Van mij", 1).reason == "not_allowed"
    assert write(Role.FACILITATOR, "Het team wil door, de rest komt in januari.", 1).saved
    with engine.writing() as db:
        criteria.go_on(
            db,
            workshop_id=id,
            passing_id=passing,
            role=Role.FACILITATOR,
            content=team.CONTENT,
            today=DAY,
        )
    assert write(Role.LEADER, "Achteraf anders", 2).reason == "closed"
    with engine.writing() as db:
        criteria.drop_passing(db, workshop_id=id, passing_id=passing)
    with engine.reading() as db:
        (found,) = criteria.passings(db, workshop_id=id)

    assert (found.step, found.role, found.passed_on) == (4, Role.FACILITATOR, DAY)
    assert found.reason == "Het team wil door, de rest komt in januari."
    assert found.missing == ("talked", "supported", "no_other_proposal", "adopted")


def test_a_reason_that_was_begun_can_be_left(database):
    played = team.gather(6)
    with engine.writing() as db:
        passing = criteria.begin_passing(
            db, workshop_id=played.workshop_id, step=1, role=Role.LEADER
        )
        criteria.drop_passing(db, workshop_id=played.workshop_id, passing_id=passing)
    with engine.reading() as db:
        assert criteria.passings(db, workshop_id=played.workshop_id) == ()
