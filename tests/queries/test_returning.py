"""The draft going out to Word and coming back, in the database."""

from datetime import timedelta

import pytest

from db import engine
from db.models import Amendment, AmendmentPart, DialogueGroup, Workshop
from db.queries import drafting, people, returning, versions, workshops
from db.queries.returning import NotTaken, Wished
from tests.drafts_for_word import ON
from tests.hostile import CONTROL
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.typed import PARAGRAPH


@pytest.fixture
def leader(workshop_id):
    with engine.writing() as db:
        people.grant(db, browser="leader", role=Role.LEADER, workshop_id=workshop_id)
    take(workshop_id, Wished("tijd", "", "Eerst."))
    return "leader"


def take(workshop_id, *wishes, browser="leader", minutes=0):
    with engine.writing() as db:
        return returning.take_over(
            db,
            workshop_id=workshop_id,
            browser=browser,
            wishes=wishes,
            now=ON + timedelta(minutes=minutes),
        )


def stands(workshop_id):
    with engine.reading() as db:
        return dict(drafting.paragraphs(db, workshop_id=workshop_id))


def propose(workshop_id):
    with engine.writing() as db:
        db.get_one(Workshop, workshop_id).proposed_at = ON


def amend(workshop_id, *, group=None, status="handed_in", minutes=0, signed=""):
    with engine.writing() as db:
        row = Amendment(
            workshop_id=workshop_id,
            group_id=group,
            aspect="tijd",
            kind="change",
            old="Eerst.",
            status=status,
            signed=signed,
            created_at=ON + timedelta(minutes=minutes),
        )
        db.add(row)
        db.flush()
        for part, body in (("words", "Daarna."), ("concern", "Te vroeg."), ("example", "")):
            db.add(AmendmentPart(amendment_id=row.id, part=part, body=body))


def test_while_leaders_write_what_stood_is_kept_with_its_paragraph(workshop_id, leader):
    wishes = (Wished("tijd", "Eerst.", "Daarna."), Wished("visie", "", "Wij leren."))

    assert take(workshop_id, *wishes, minutes=1) is None
    assert stands(workshop_id) == {"tijd": "Daarna.", "visie": "Wij leren."}
    with engine.reading() as db:
        (kept,) = drafting.wordings(db, workshop_id=workshop_id, aspect="tijd")
        assert kept.body == "Eerst."
        assert versions.listed(db, workshop_id=workshop_id) == ()


def test_once_the_text_lies_before_the_team_it_makes_one_version(workshop_id, leader):
    propose(workshop_id)
    wishes = (Wished("tijd", "Eerst.", "Daarna."), Wished("visie", "", "Wij leren."))

    made = take(workshop_id, *wishes, minutes=1)
    assert made.why == "imported"
    assert made.wording.text == stands(workshop_id) == {"tijd": "Daarna.", "visie": "Wij leren."}
    with engine.reading() as db:
        assert len(versions.listed(db, workshop_id=workshop_id)) == 1
        (kept,) = drafting.wordings(db, workshop_id=workshop_id, aspect="tijd")
        assert kept.body == "Eerst."


@pytest.mark.parametrize("laid", [False, True])
def test_a_text_that_was_changed_meanwhile_stops_everything(workshop_id, leader, laid):
    if laid:
        propose(workshop_id)
    wishes = (Wished("visie", "", "Wij leren."), Wished("tijd", "Heel anders.", "Daarna."))

    with pytest.raises(NotTaken) as refused:
        take(workshop_id, *wishes, minutes=1)
    assert (refused.value.obstacle, refused.value.aspect) == ("changed", "tijd")
    assert stands(workshop_id) == {"tijd": "Eerst."}


@pytest.mark.parametrize("laid", [False, True])
def test_only_leaders_of_this_workshop_take_over(workshop_id, leader, laid):
    if laid:
        propose(workshop_id)
    with engine.writing() as db:
        people.grant(db, browser="facilitator", role=Role.FACILITATOR, workshop_id=workshop_id)
        other, _ = workshops.start(db, SETTINGS)
        people.grant(db, browser="other", role=Role.LEADER, workshop_id=other)

    for browser in ("facilitator", "other", "stranger"):
        with pytest.raises(NotTaken) as refused:
            take(workshop_id, Wished("tijd", "Eerst.", "Nee."), browser=browser)
        assert refused.value.obstacle == "not_allowed"
    assert stands(workshop_id) == {"tijd": "Eerst."}


@pytest.mark.parametrize("laid", [False, True])
def test_what_does_not_fit_is_refused_and_what_can_not_be_stored_left_out(
    workshop_id, leader, laid
):
    if laid:
        propose(workshop_id)
    with pytest.raises(NotTaken) as refused:
        take(workshop_id, Wished("tijd", "Eerst.", "x" * (PARAGRAPH + 1)))
    assert refused.value.obstacle == "too_long"

    take(workshop_id, Wished("tijd", "Eerst.", CONTROL))
    assert stands(workshop_id)["tijd"] == "eentweedrievier"


def test_what_was_handed_in_goes_out_with_its_group_the_earliest_first(workshop_id, leader):
    with engine.writing() as db:
        group = DialogueGroup(workshop_id=workshop_id, number=3)
        db.add(group)
        db.flush()
        group_id = group.id
    amend(workshop_id, group=group_id, minutes=5, signed="Anna")
    amend(workshop_id, minutes=1)
    for status in ("writing", "accepted", "withdrawn", "declined", "open", "conditional"):
        amend(workshop_id, group=group_id, status=status)

    with engine.reading() as db:
        first, second = returning.proposed(db, workshop_id=workshop_id, lang="nl")
        english = returning.proposed(db, workshop_id=workshop_id, lang="en")
    assert (first.author, second.author) == ("Schoolleiding", "Groep 3 (Anna)")
    assert [one.author for one in english] == ["School leaders", "Group 3 (Anna)"]
    assert (first.old, first.new, first.concern) == ("Eerst.", "Daarna.", "Te vroeg.")
    assert first.on == ON + timedelta(minutes=1)


def test_proposals_of_another_workshop_stay_out(workshop_id, leader):
    amend(workshop_id)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)

    with engine.reading() as db:
        assert returning.proposed(db, workshop_id=other, lang="nl") == ()
