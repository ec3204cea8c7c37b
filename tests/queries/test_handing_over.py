"""A short code lets somebody steer along, once; nobody's role goes to somebody else by itself."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import HandOver
from db.queries import handing_over, people, workshops
from db.queries.handing_over import Devices, OnlyFacilitator
from tests.workshops import SETTINGS
from workshop.access import Role

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
LATER = NOW + handing_over.LIFETIME


@pytest.fixture
def led(workshop_id):
    """A workshop with one facilitator, at browser 'first'."""
    with engine.writing() as db:
        people.grant(db, browser="first", role=Role.FACILITATOR, workshop_id=workshop_id)
    return workshop_id


def offered(workshop_id, role=Role.FACILITATOR, now=NOW):
    new = handing_over.think_up()
    with engine.writing() as db:
        handing_over.offer(db, workshop_id=workshop_id, role=role, new=new, now=now)
    return new


def taken(new, browser="second", now=NOW):
    with engine.writing() as db:
        found = handing_over.take(db, code_hash=new.code_hash, browser=browser, now=now)
    return found and found.standing


def roles(browser):
    with engine.reading() as db:
        return {held.role for held in people.grants(db, browser=browser)}


def steering(workshop_id):
    with engine.reading() as db:
        return handing_over.devices(db, workshop_id=workshop_id).facilitators


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.NOTE_KEEPER])
def test_a_code_brings_somebody_in_and_the_first_one_stays(led, role):
    new = offered(led, role)

    assert taken(new) == "valid"
    assert roles("second") == {role}
    assert roles("first") == {Role.FACILITATOR}


def test_a_code_is_kept_as_a_hash_only_and_typed_as_people_type(led):
    new = offered(led)

    with engine.reading() as db:
        (row,) = db.exec(select(HandOver)).all()
    assert new.code not in str(row)
    assert len(new.code) == 8
    assert handing_over.hashed_as(f" {new.code[:4].lower()}-{new.code[4:]}") == new.code_hash


def test_a_code_works_once(led):
    new = offered(led)
    taken(new)

    assert taken(new, "third") == "used"
    assert roles("third") == set()


@pytest.mark.parametrize(("seconds", "standing"), [(-1, "valid"), (0, "expired"), (1, "expired")])
def test_a_code_works_for_ten_minutes(led, seconds, standing):
    new = offered(led)

    assert taken(new, now=LATER + timedelta(seconds=seconds)) == standing
    assert roles("second") == ({Role.FACILITATOR} if standing == "valid" else set())


def test_a_code_that_nobody_made_opens_nothing(led):
    offered(led)

    assert taken(handing_over.think_up()) is None
    assert roles("second") == set()


def test_who_steers_already_leaves_the_code_for_somebody_else(led):
    new = offered(led)

    assert taken(new, "first") == "valid"
    assert taken(new, "second") == "valid"
    assert steering(led) == 2


def test_of_two_who_type_the_code_at_once_one_comes_in(led):
    new = offered(led)

    with ThreadPoolExecutor(8) as crowd:
        told = list(crowd.map(lambda n: taken(new, f"b{n}"), range(8)))

    assert sorted(told) == ["used"] * 7 + ["valid"]
    assert steering(led) == 2


@pytest.mark.parametrize("role", [Role.HOST, Role.LEADER, Role.BEAMER, Role.PARTICIPANT])
def test_no_other_role_is_handed_out_by_code(led, role):
    with pytest.raises(ValueError, match="not handed out"):
        offered(led, role)


def test_codes_are_forgotten_after_a_day(led):
    old = offered(led)
    offered(led, now=LATER + timedelta(days=1, seconds=1))

    assert taken(old, now=LATER + timedelta(days=1, seconds=1)) is None


def test_devices_are_counted_by_workshop(led):
    taken(offered(led))
    taken(offered(led, Role.NOTE_KEEPER), "third")
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
        people.grant(db, browser="first", role=Role.FACILITATOR, workshop_id=other)

    with engine.reading() as db:
        assert handing_over.devices(db, workshop_id=led) == Devices(2, 1)


def test_the_only_facilitator_cannot_stop(led):
    with pytest.raises(OnlyFacilitator), engine.writing() as db:
        handing_over.stop(db, workshop_id=led, browser="first")

    assert roles("first") == {Role.FACILITATOR}


def test_who_stops_leaves_the_others_in_charge(led):
    taken(offered(led))
    with engine.writing() as db:
        handing_over.stop(db, workshop_id=led, browser="first")

    assert roles("first") == set()
    assert roles("second") == {Role.FACILITATOR}


def test_of_two_who_stop_at_once_one_stays(led):
    taken(offered(led))

    def stop(browser):
        try:
            with engine.writing() as db:
                handing_over.stop(db, workshop_id=led, browser=browser)
        except OnlyFacilitator:
            return "stayed"
        return "stopped"

    with ThreadPoolExecutor(2) as crowd:
        assert sorted(crowd.map(stop, ("first", "second"))) == ["stayed", "stopped"]
    assert steering(led) == 1


def test_staying_alone_ends_the_others_and_the_codes_that_waited(led):
    taken(offered(led))
    taken(offered(led, Role.NOTE_KEEPER), "keeper")
    waiting, keeping = offered(led), offered(led, Role.NOTE_KEEPER)
    with engine.writing() as db:
        assert handing_over.stay_alone(db, workshop_id=led, browser="first") == 1

    assert roles("second") == set()
    assert roles("first") == {Role.FACILITATOR}
    assert roles("keeper") == {Role.NOTE_KEEPER}
    assert taken(waiting, "third") is None
    assert taken(keeping, "third") == "valid"


def test_who_does_not_steer_cannot_send_the_others_away(led):
    with engine.writing() as db:
        assert handing_over.stay_alone(db, workshop_id=led, browser="stranger") == 0

    assert steering(led) == 1
