"""Notes in the margin: one's own until the margin is closed, then everybody's and nobody's."""

from datetime import UTC, datetime, timedelta

import pytest

from db import engine
from db.models import now
from db.queries import answers, drafting, drafts, margin, people, workshops
from db.queries.answers import NotOpen
from db.queries.writings import EnoughTexts, NotYours
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import SETTINGS
from workshop.agenda import DRAFT_GRACE, Move, State
from workshop.vision import NotAnAnswer

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SAMEN = "Leren doe je samen."
RUST = "Er is altijd een stille plek."


@pytest.fixture
def proposed(database):
    found = team.gather(3)
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=found.workshop_id,
            browser="leader",
            aspect="tijd",
            body=f"{SAMEN} {RUST}",
            now=NOON,
        )
        drafting.propose(db, workshop_id=found.workshop_id, now=NOON)
    team.move(found, "margin", Move.OPEN, State.NOT_YET)
    return found


def begin(found, person=0, aspect="tijd", sentence=SAMEN):
    with engine.writing() as db:
        return margin.begin(db, person_id=found.persons[person], aspect=aspect, sentence=sentence)


def save(found, remark, body, *, browser="person-0", at=None):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=found.workshop_id,
            browser=browser,
            field=f"remark:{remark}",
            body=body,
            revision=1,
            now=at or now(),
        )


def noted(found, *, with_hidden=False):
    with engine.reading() as db:
        return margin.noted(db, workshop_id=found.workshop_id, with_hidden=with_hidden)


def close(found):
    team.move(found, "margin", Move.CLOSE, State.OPEN)


def test_a_note_stands_beside_its_sentence_and_is_one_for_each_person(proposed):
    remark = begin(proposed)

    assert begin(proposed) == remark
    assert begin(proposed, 1) != remark
    assert begin(proposed, sentence="") != remark
    assert begin(proposed, aspect="", sentence="")
    assert save(proposed, remark, HOSTILE["html"]).saved
    with engine.reading() as db:
        mine = margin.own(db, person_id=proposed.persons[0])
    assert (mine[0].sentence, mine[0].body) == (SAMEN, HOSTILE["html"])
    assert len(mine) == 3


def test_nobody_reads_notes_while_people_write_them(proposed):
    save(proposed, begin(proposed), "Dit raakt me.")
    assert noted(proposed) == ()
    assert noted(proposed, with_hidden=True) == ()

    close(proposed)
    assert [(one.aspect, one.sentence, one.body) for one in noted(proposed)] == [
        ("tijd", SAMEN, "Dit raakt me.")
    ]
    team.move(proposed, "margin", Move.OPEN, State.CLOSED)
    assert noted(proposed) == ()


def test_an_empty_note_is_no_note(proposed):
    begin(proposed)
    close(proposed)

    assert noted(proposed, with_hidden=True) == ()


def test_only_its_author_writes_a_note_and_only_while_the_margin_is_open(proposed):
    remark = begin(proposed)
    for browser in ("person-1", "leader", "facilitator", "stranger"):
        assert save(proposed, remark, "Van een ander.", browser=browser).reason == "not_allowed"

    close(proposed)
    assert save(proposed, remark, "Nog net.").saved
    late = now() + DRAFT_GRACE + timedelta(seconds=5)
    assert save(proposed, remark, "Te laat.", at=late).reason == "closed"
    with pytest.raises(NotOpen):
        begin(proposed, sentence=RUST)


@pytest.mark.parametrize(
    ("aspect", "sentence"),
    [("tijd", "Dit staat er niet."), ("visie", ""), ("visie", SAMEN), ("", SAMEN)],
)
def test_a_note_is_only_about_what_is_in_the_text(proposed, aspect, sentence):
    with pytest.raises(NotAnAnswer):
        begin(proposed, aspect=aspect, sentence=sentence)


def test_before_the_text_lies_there_nobody_notes_anything(proposed):
    with engine.writing() as db:
        drafting.take_back(db, workshop_id=proposed.workshop_id)

    with pytest.raises(NotAnAnswer):
        begin(proposed)


def test_somebody_has_thirty_notes_at_most(proposed, monkeypatch):
    monkeypatch.setattr(margin, "PER_PERSON", 1)
    remark = begin(proposed)

    with pytest.raises(EnoughTexts):
        begin(proposed, sentence=RUST)
    assert begin(proposed) == remark


def test_a_note_is_withdrawn_at_any_time_and_only_by_its_author(proposed):
    remark = begin(proposed)
    save(proposed, remark, "Weg ermee.")
    close(proposed)
    with pytest.raises(NotYours), engine.writing() as db:
        margin.withdraw(db, person_id=proposed.persons[1], remark_id=remark)
    with engine.writing() as db:
        margin.withdraw(db, person_id=proposed.persons[0], remark_id=remark)

    assert noted(proposed, with_hidden=True) == ()


def test_who_leaves_takes_the_notes_along(proposed):
    save(proposed, begin(proposed), "Van mij.")
    close(proposed)
    with engine.writing() as db:
        people.withdraw(db, person_id=proposed.persons[0])

    assert noted(proposed, with_hidden=True) == ()


def test_a_hidden_note_is_for_the_facilitator_alone(proposed):
    remark = begin(proposed)
    save(proposed, remark, "Over een persoon.")
    close(proposed)
    with engine.writing() as db:
        stranger, _ = workshops.start(db, SETTINGS)
        margin.hide(db, workshop_id=stranger, remark_id=remark, hidden=True)
    assert len(noted(proposed)) == 1
    with engine.writing() as db:
        margin.hide(db, workshop_id=proposed.workshop_id, remark_id=remark, hidden=True)

    assert noted(proposed) == ()
    assert [one.hidden for one in noted(proposed, with_hidden=True)] == [True]


def test_who_wrote_a_note_is_busy_and_who_only_looked_is_not(proposed):
    def begun():
        with engine.reading() as db:
            return answers.begun(
                db, person_id=proposed.persons[0], activity="margin", kind="margin"
            )

    remark = begin(proposed)
    assert not begun()
    save(proposed, remark, "Ik lees nog.")
    assert begun()
