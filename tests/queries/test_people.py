"""People join, come back, share a device and leave; browsers hold roles without mixing them up."""

from dataclasses import replace

from sqlmodel import select

from db import engine
from db.models import Answer, Grant, Key, Person, SnapshotRow
from db.queries import entry, host, people, progress, snapshots, workshops
from db.tokens import normalised
from tests import team
from tests.workshops import SETTINGS
from workshop.access import Role


def join(workshop_id, browser="b1", name=None, subgroup=None):
    with engine.writing() as db:
        return people.join(
            db, workshop_id=workshop_id, browser=browser, name=name, subgroup=subgroup
        )


def grants(browser):
    with engine.reading() as db:
        return people.grants(db, browser=browser)


def test_joining_gives_this_browser_one_participant(workshop_id):
    person = join(workshop_id, name="Vink", subgroup="Bovenbouw")

    held = grants("b1")
    assert [(g.role, g.person_id) for g in held] == [(Role.PARTICIPANT, person)]
    assert grants("b2") == ()


def test_no_name_is_kept_where_none_was_to_be_asked(database):
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, replace(SETTINGS, promise="anonymous"))
    join(workshop_id, name="Anna de Vries")

    with engine.reading() as db:
        assert db.exec(select(Person.name)).all() == [None]


def test_a_personal_code_brings_a_person_back_on_another_device(workshop_id):
    person = join(workshop_id)
    with engine.writing() as db:
        code, _ = team.way_back(db, person_id=person)
    typed = f" {code[:4].lower()}-{code[4:].lower()} "

    with engine.writing() as db:
        found = people.by_personal_code(db, workshop_id=workshop_id, code=typed)
        assert people.by_personal_code(db, workshop_id=workshop_id, code="AAAAAAAA") is None
        entry.come_back(
            db, workshop_id=workshop_id, browser="other", person_id=found, language="en"
        )

    assert [(g.person_id, g.language) for g in grants("other")] == [(person, "en")]


def test_a_new_way_back_replaces_the_old_one(workshop_id):
    person = join(workshop_id)
    with engine.writing() as db:
        old_code, old_token = team.way_back(db, person_id=person)
        new_code, new_token = team.way_back(db, person_id=person)

    with engine.writing() as db:
        assert people.by_personal_code(db, workshop_id=workshop_id, code=old_code) is None
        assert people.opened_by(db, token=old_token) is None
        assert people.by_personal_code(db, workshop_id=workshop_id, code=new_code) == person
        assert people.opened_by(db, token=new_token) is not None


def test_looking_at_what_a_link_opens_uses_nothing_up(workshop_id):
    with engine.writing() as db:
        links = workshops.renew_links(db, workshop_id=workshop_id)
    with engine.reading() as db:
        for _ in range(3):
            opened = people.opened_by(db, token=links.leader)
            assert opened is not None
            assert opened.role is Role.LEADER
    assert grants("b1") == ()

    with engine.writing() as db:
        people.accept(db, token=links.leader, browser="b1")
        people.accept(db, token=links.leader, browser="b2")
    assert [g.role for g in grants("b1") + grants("b2")] == [Role.LEADER, Role.LEADER]


def test_new_links_stop_the_old_ones_but_not_who_is_in(workshop_id):
    with engine.writing() as db:
        old = workshops.renew_links(db, workshop_id=workshop_id)
        people.accept(db, token=old.facilitator, browser="b1")
        workshops.renew_links(db, workshop_id=workshop_id)
        assert people.accept(db, token=old.facilitator, browser="b2") is None

    assert [g.role for g in grants("b1")] == [Role.FACILITATOR]
    assert grants("b2") == ()


def test_one_browser_holds_three_roles_and_a_second_workshop(workshop_id):
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
        for role in (Role.FACILITATOR, Role.BEAMER):
            people.grant(db, browser="b1", role=role, workshop_id=workshop_id)
    join(workshop_id)
    join(other)

    held = {(g.role, g.workshop_id) for g in grants("b1")}
    assert held == {
        (Role.FACILITATOR, workshop_id),
        (Role.BEAMER, workshop_id),
        (Role.PARTICIPANT, workshop_id),
        (Role.PARTICIPANT, other),
    }


def test_people_take_turns_on_one_device(workshop_id):
    first = join(workshop_id)
    with engine.writing() as db:
        people.leave(db, browser="b1", workshop_id=workshop_id)
    assert grants("b1") == ()
    second = join(workshop_id)

    assert first != second
    assert [g.person_id for g in grants("b1")] == [second]


def test_no_secret_is_kept_as_it_is(workshop_id):
    person = join(workshop_id, browser="cookie-of-this-browser")
    with engine.writing() as db:
        links = workshops.renew_links(db, workshop_id=workshop_id)
        code, token = team.way_back(db, person_id=person)
        key = host.new_key(db)

    with engine.reading() as db:
        kept = " ".join(
            str(row.model_dump())
            for table in (Key, Grant, Person)
            for row in db.exec(select(table))
        )
    secrets = (*vars(links).values(), token, key, "cookie-of-this-browser", code, normalised(code))
    assert [secret for secret in secrets if secret in kept] == []


def test_withdrawing_erases_everything_but_nameless_counts(workshop_id):
    person = join(workshop_id)
    stays = join(workshop_id, browser="b2")
    with engine.writing() as db:
        for who in (person, stays):
            db.add(Answer(person_id=who, activity="axes", item="mindset", lens="own", value="2"))
        db.flush()
        snapshots.take(db, workshop_id=workshop_id, activity="axes", kind="axes")
        progress.set_ready(db, person_id=person, activity="axes", ready=True)
        people.withdraw(db, person_id=person)

    with engine.reading() as db:
        assert db.exec(select(Person.id)).all() == [stays]
        assert db.exec(select(Answer.person_id)).all() == [stays]
        assert sorted(db.exec(select(SnapshotRow.person_id)).all(), key=str) == [stays, None]
    assert grants("b1") == ()


def test_the_host_key_is_made_once_and_renewed_on_request(database):
    with engine.writing() as db:
        assert not host.has_key(db)
        first = host.new_key(db)
        assert host.has_key(db)
        second = host.new_key(db)
        assert people.opened_by(db, token=first) is None
        assert people.opened_by(db, token=second) is not None
