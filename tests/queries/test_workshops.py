"""Workshops start with what was settled, are found by their code, and disappear for good."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from db import engine
from db.models import Answer, Grant, Key, Snapshot, SnapshotRow, Table, Workshop
from db.queries import people, progress, snapshots, workshops
from db.tokens import ALPHABET, spaced
from tests import team
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State


def test_what_was_settled_is_what_everybody_sees(workshop_id):
    with engine.reading() as db:
        found = workshops.describe(db, workshop_id=workshop_id)

    assert {name: getattr(found, name) for name in vars(SETTINGS)} == vars(SETTINGS)


def test_codes_are_short_readable_and_found_however_they_are_typed(workshop_id):
    with engine.reading() as db:
        code = workshops.describe(db, workshop_id=workshop_id).code
        assert len(code) == 6
        assert set(code) <= set(ALPHABET)
        assert not set(ALPHABET) & set("0O1IL5S2Z8B")
        for typed in (code, code.lower(), spaced(code), f" {code[:2]}-{code[2:]} "):
            assert workshops.by_code(db, code=typed) == workshop_id
        assert workshops.by_code(db, code="") is None


def test_a_minimum_below_five_is_impossible(database):
    with pytest.raises(IntegrityError), engine.writing() as db:
        workshops.start(db, replace(SETTINGS, minimum_group=4))


def test_deleting_leaves_no_row_of_that_workshop_and_every_row_of_the_others(workshop_id):
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    for each in (workshop_id, other):
        with engine.writing() as db:
            person = people.join(
                db, workshop_id=each, browser="b1", name="Vink", subgroup="Onderbouw"
            )
            people.grant(db, browser="b1", role=Role.FACILITATOR, workshop_id=each)
            team.way_back(db, person_id=person)
            db.add(Answer(person_id=person, activity="axes", item="mindset", value="1"))
            db.flush()
            snapshots.take(db, workshop_id=each, activity="axes", kind="axes")
            progress.set_ready(db, person_id=person, activity="axes", ready=True)
            progress.make_move(
                db,
                workshop_id=each,
                activity="axes",
                kind="axes",
                move=Move.OPEN,
                expected=State.NOT_YET,
            )
    before = rows_by_table()
    with engine.writing() as db:
        workshops.remove(db, workshop_id=workshop_id)

    after = rows_by_table()
    assert before[Workshop.__tablename__] == 2
    assert after == {name: count // 2 for name, count in before.items()}
    assert all(after[t.__tablename__] > 0 for t in (Grant, Key, Snapshot, SnapshotRow))


def rows_by_table():
    with engine.reading() as db:
        return {
            table.name: len(db.connection().execute(select(table)).all())
            for table in Table.metadata.sorted_tables
            if len(db.connection().execute(select(table)).all())
        }


def test_expired_workshops_are_removed(database):
    with engine.writing() as db:
        workshops.start(db, replace(SETTINGS, retention=date(2026, 1, 31)))
        kept, _ = workshops.start(db, replace(SETTINGS, retention=date(2026, 2, 1)))
        assert workshops.remove_expired(db, today=date(2026, 2, 1)) == 1

    with engine.reading() as db:
        assert db.exec(select(Workshop.id)).all() == [kept]


def test_a_workshop_that_is_gone_says_so(database):
    with engine.reading() as db, pytest.raises(LookupError):
        workshops.describe(db, workshop_id=99)
