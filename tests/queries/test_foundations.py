"""Sentences and their evidence in the database: through every rewording, of one workshop alone."""

from datetime import UTC, datetime

import pytest

from db import engine
from db.queries import drafting, drafts, foundations, people, workshops
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.foundations import Link

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SAMEN = "Bij ons leren leerlingen elke dag samen."
RUST = "Er is altijd een stille plek."


@pytest.fixture
def leader(workshop_id):
    with engine.writing() as db:
        people.grant(db, browser="leader", role=Role.LEADER, workshop_id=workshop_id)


def put(workshop_id, body):
    with engine.writing() as db:
        assert drafting.put(
            db, workshop_id=workshop_id, browser="leader", aspect="tijd", body=body, now=NOON
        ).saved


def rest(workshop_id, sentence, origin="statement:1", *, rests=True):
    with engine.writing() as db:
        return foundations.set_rests(
            db,
            workshop_id=workshop_id,
            aspect="tijd",
            sentence=sentence,
            origin=origin,
            rests=rests,
        )


def links(workshop_id):
    with engine.reading() as db:
        return foundations.links(db, workshop_id=workshop_id).get("tijd", ())


@pytest.mark.usefixtures("leader")
def test_a_link_is_made_once_and_taken_away(workshop_id):
    put(workshop_id, f"{SAMEN} {RUST}")
    assert rest(workshop_id, SAMEN)
    assert rest(workshop_id, SAMEN)
    assert rest(workshop_id, RUST, "statement:2")
    assert links(workshop_id) == (Link(SAMEN, "statement:1"), Link(RUST, "statement:2"))

    assert rest(workshop_id, SAMEN, rests=False)
    assert links(workshop_id) == (Link(RUST, "statement:2"),)


@pytest.mark.usefixtures("leader")
def test_a_sentence_keeps_its_evidence_through_step_after_step_until_nothing_is_the_same(
    workshop_id,
):
    put(workshop_id, SAMEN)
    rest(workshop_id, SAMEN)
    words = SAMEN.rstrip(".").split()
    new = ["Iedereen", "mag", "in", "onze", "school", "rustig", "oefenen"]
    for place, word in enumerate(new):
        words[place] = word
        put(workshop_id, " ".join(words) + ".")

    assert links(workshop_id) == (
        Link("Iedereen mag in onze school rustig oefenen.", "statement:1"),
    )


@pytest.mark.usefixtures("leader")
def test_a_deleted_sentence_finds_its_evidence_back_when_it_returns(workshop_id):
    put(workshop_id, f"{SAMEN} {RUST}")
    rest(workshop_id, SAMEN)
    put(workshop_id, RUST)
    assert links(workshop_id) == (Link(SAMEN, "statement:1"),)

    put(workshop_id, f"{RUST} {SAMEN}")
    assert links(workshop_id) == (Link(SAMEN, "statement:1"),)
    with engine.writing() as db:
        foundations.forget(db, workshop_id=workshop_id, aspect="tijd", sentence=SAMEN)
    assert links(workshop_id) == ()


@pytest.mark.usefixtures("leader")
def test_a_sentence_that_is_not_in_the_text_rests_on_nothing(workshop_id):
    put(workshop_id, SAMEN)

    assert not rest(workshop_id, RUST)
    assert not rest(workshop_id, "")
    assert links(workshop_id) == ()


@pytest.mark.usefixtures("leader")
def test_another_workshop_has_its_own_links(workshop_id):
    put(workshop_id, SAMEN)
    rest(workshop_id, SAMEN)
    with engine.writing() as db:
        stranger, _ = workshops.start(db, SETTINGS)
        foundations.forget(db, workshop_id=stranger, aspect="tijd", sentence=SAMEN)

    assert links(stranger) == ()
    assert not rest(stranger, SAMEN)
    assert links(workshop_id) == (Link(SAMEN, "statement:1"),)


@pytest.mark.usefixtures("leader")
def test_what_is_typed_goes_on_being_saved_as_it_was(workshop_id):
    put(workshop_id, SAMEN)
    rest(workshop_id, SAMEN)
    with engine.writing() as db:
        outcome = drafts.save(
            db,
            workshop_id=workshop_id,
            browser="leader",
            field="paragraph:tijd",
            body=f"Altijd: {SAMEN.lower()}",
            revision=2,
            now=NOON,
        )

    assert outcome.saved
    assert links(workshop_id) == (Link(f"Altijd: {SAMEN.lower()}", "statement:1"),)
