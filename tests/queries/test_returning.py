"""The draft going out to Word and coming back, in the database."""

from datetime import date, timedelta

import pytest

from db import engine
from db.models import Amendment, AmendmentPart, DialogueGroup, Workshop
from db.queries import (
    amendments,
    consent,
    drafting,
    foundations,
    people,
    returning,
    versions,
    workshops,
)
from db.queries.returning import NotTaken, Wished
from tests.drafts_for_word import ON, TITLES, concept
from tests.hostile import CONTROL
from tests.table import BODY, NEW, OLD, TODAY, Play
from tests.test_tracked import decided
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.consenting import NotPossible
from workshop.document.pairing import pair
from workshop.document.recognising import accepted
from workshop.document.returned import read
from workshop.document.tracked import make
from workshop.typed import PARAGRAPH

LATER = date(2099, 3, 1)


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


@pytest.fixture
def play(workshop_id):
    return Play(workshop_id)


def read_back(play, *, accept=True, browser=Role.LEADER, minutes=9):
    """Decide on all changes of the file in Word, read it back, and take over what it says."""
    with engine.reading() as db:
        text = dict(drafting.paragraphs(db, workshop_id=play.id))
        proposed = returning.proposed(db, workshop_id=play.id, lang="nl")
        listed = amendments.listed(db, workshop_id=play.id)
    file = decided(make(concept(proposed, text)), accept=accept)
    paired = pair(read(file), text, {key: (TITLES.get(key, key),) for key in text})
    waiting = [one.change for one in listed if one.status == "handed_in"]
    found = [id for back in paired.aspects for id in accepted(text["visie"], back.settled, waiting)]
    wishes = [
        Wished(back.aspect, text[back.aspect], back.text(back.changed)) for back in paired.changed
    ]
    with engine.writing() as db:
        made = returning.take_over(
            db,
            workshop_id=play.id,
            browser=browser,
            wishes=wishes,
            now=ON + timedelta(minutes=minutes),
            accepted=found,
        )
    return found, made


def test_an_amendment_that_was_accepted_in_word_is_decided_as_at_the_table(play):
    one = play.make()
    play.ask(one, [5] * 12)

    found, made = read_back(play)

    assert found == [one]
    assert (made.why, made.amendment_id) == ("amended", one)
    assert play.view(one).status == "accepted"
    assert play.text() == BODY.replace(OLD, NEW)
    with engine.reading() as db:
        assert len(versions.listed(db, workshop_id=play.id)) == 1


def test_what_the_decision_rule_forbids_is_not_accepted_by_way_of_word(play):
    one = play.make()
    play.ask(one, [5] * 11 + [1])
    with engine.reading() as db:
        how = {"workshop_id": play.id, "amendment_id": one, "role": Role.LEADER, "today": TODAY}
        motion = consent.accepting(play.view(one))
        assert consent.obstacle(db, motion=motion, **how) == "objections"

    with pytest.raises(NotPossible):
        read_back(play)

    assert play.view(one).status == "handed_in"
    assert play.text() == BODY


def test_what_was_rejected_in_word_stays_to_be_decided(play):
    one = play.make()
    play.ask(one, [5] * 12)

    assert read_back(play, accept=False) == ([], None)
    assert play.view(one).status == "handed_in"


def test_a_difference_left_open_in_word_gets_its_own_place(play):
    one = play.make(kind="leave_open", words="Leren we samen of alleen?")
    play.ask(one, [5] * 12)
    assert play.type(play.view(one).fields["owner"], "Bouwteam", Role.LEADER).saved
    with engine.writing() as db:
        amendments.consider(
            db, workshop_id=play.id, amendment_id=one, considered="accepted", review_on=LATER
        )

    found, made = read_back(play)

    assert found == [one]
    assert play.text() == BODY.replace(f"{OLD} ", "")
    (question,) = made.wording.questions
    assert (question.body, question.owner) == ("Leren we samen of alleen?", "Bouwteam")
    assert question.review_on == LATER.isoformat()


def test_sentences_that_stayed_keep_what_they_rest_on(play):
    """Also where one before them was reworded in Word, and where nothing was decided here."""
    with engine.writing() as db:
        for sentence in (OLD, "Elk kind telt.", "De lat ligt hoog."):
            assert foundations.set_rests(
                db,
                workshop_id=play.id,
                aspect="visie",
                sentence=sentence,
                origin=f"statement:{len(sentence)}",
                rests=True,
            )
    one = play.make(old="Elk kind telt.", words="Waar gaat dit heen, buiten alles om?")
    play.ask(one, [5] * 12)

    read_back(play)
    with engine.writing() as db:
        returning.take_over(
            db,
            workshop_id=play.id,
            browser=Role.LEADER,
            wishes=[Wished("visie", play.text(), f"Nieuw begin.\n\n{play.text()} En een slot.")],
            now=ON + timedelta(minutes=20),
        )

    with engine.reading() as db:
        linked = foundations.links(db, workshop_id=play.id)["visie"]
    assert {(link.sentence, link.origin) for link in linked} == {
        (OLD, f"statement:{len(OLD)}"),
        ("Elk kind telt.", "statement:14"),  # gone from the text, kept for when it returns
        ("De lat ligt hoog.", "statement:17"),
    }
    assert OLD in play.text()
