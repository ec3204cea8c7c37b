"""The draft in the database: paragraphs with their history, questions, themes of the matrix."""

from datetime import UTC, datetime, timedelta

import pytest

from db import engine
from db.models import Amendment
from db.queries import drafting, drafts, matrix, people, versions, workshops
from tests.hostile import HOSTILE
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.draft import Proposal
from workshop.matrix import Cell, Column, Level

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def leader(workshop_id):
    with engine.writing() as db:
        people.grant(db, browser="leader", role=Role.LEADER, workshop_id=workshop_id)
    return "leader"


def put(workshop_id, body, *, minutes=0, browser="leader", aspect="tijd"):
    with engine.writing() as db:
        return drafting.put(
            db,
            workshop_id=workshop_id,
            browser=browser,
            aspect=aspect,
            body=body,
            now=NOON + timedelta(minutes=minutes),
        )


def save(workshop_id, field, body, revision=1):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=workshop_id,
            browser="leader",
            field=field,
            body=body,
            revision=revision,
            now=NOON,
        )


def revision(workshop_id):
    with engine.reading() as db:
        return workshops.describe(db, workshop_id=workshop_id).revision


def test_what_stood_before_another_wording_is_kept_with_its_moment(workshop_id, leader):
    put(workshop_id, "Eerst.")
    put(workshop_id, "Daarna.", minutes=1)

    with engine.reading() as db:
        assert drafting.paragraphs(db, workshop_id=workshop_id) == {"tijd": "Daarna."}
        (version,) = drafting.wordings(db, workshop_id=workshop_id, aspect="tijd")
    assert (version.number, version.body) == (1, "Eerst.")
    assert version.saved_at == NOON + timedelta(minutes=1)


def test_putting_a_version_back_makes_a_version_of_what_stood_there(workshop_id, leader):
    for minutes, body in enumerate(("Een.", "Twee.", "Een.")):
        put(workshop_id, body, minutes=minutes)

    with engine.reading() as db:
        found = drafting.wordings(db, workshop_id=workshop_id, aspect="tijd")
        assert drafting.paragraphs(db, workshop_id=workshop_id)["tijd"] == "Een."
    assert [version.body for version in found] == ["Twee.", "Een."]


def test_only_leaders_put_another_wording(workshop_id, leader):
    with engine.writing() as db:
        people.grant(db, browser="facilitator", role=Role.FACILITATOR, workshop_id=workshop_id)

    assert not put(workshop_id, "Nee.", browser="facilitator").saved
    assert not put(workshop_id, "Nee.", browser="stranger").saved
    with engine.reading() as db:
        assert drafting.paragraphs(db, workshop_id=workshop_id) == {}


def test_every_difference_becomes_a_question_once(workshop_id):
    first = Proposal("assen:sturing", "Sturing", "Wanneer helpt het?")
    second = Proposal("statement:3", "Een boek.", HOSTILE["html"])
    with engine.writing() as db:
        assert drafting.ask(db, workshop_id=workshop_id, proposals=[first]) == 1
    with engine.writing() as db:
        assert drafting.ask(db, workshop_id=workshop_id, proposals=[first, second]) == 1

    with engine.reading() as db:
        found = drafting.questions(db, workshop_id=workshop_id)
    assert [question.origin for question in found] == [first.origin, second.origin]
    assert found[1].body == HOSTILE["html"]
    assert all(question.included for question in found)


def test_a_question_left_out_keeps_its_words(workshop_id, leader):
    with engine.writing() as db:
        own = drafting.add_question(db, workshop_id=workshop_id)
        other = drafting.add_question(db, workshop_id=workshop_id)
    save(workshop_id, f"question:{own}", "Wat laten we los?")
    with engine.writing() as db:
        drafting.include(db, workshop_id=workshop_id, question_id=own, included=False)

    with engine.reading() as db:
        found = {one.id: one for one in drafting.questions(db, workshop_id=workshop_id)}
    assert found[own].body == "Wat laten we los?"
    assert not found[own].included
    assert found[other].included
    assert found[own].origin != found[other].origin


def test_another_workshop_cannot_touch_a_question(workshop_id):
    with engine.writing() as db:
        question = drafting.add_question(db, workshop_id=workshop_id)
        stranger, _ = workshops.start(db, SETTINGS)
        drafting.include(db, workshop_id=stranger, question_id=question, included=False)

    with engine.reading() as db:
        assert drafting.questions(db, workshop_id=stranger) == ()
        assert drafting.questions(db, workshop_id=workshop_id)[0].included


def test_only_written_paragraphs_are_sentences_to_choose_from(workshop_id, leader):
    put(workshop_id, "Lang doorwerken.")
    put(workshop_id, "Weg.", aspect="toetsing")
    put(workshop_id, "", aspect="toetsing")

    with engine.reading() as db:
        assert drafting.sentences(db, workshop_id=workshop_id) == ("Lang doorwerken.",)


def test_a_theme_holds_its_title_and_its_cells(workshop_id, leader):
    with engine.writing() as db:
        theme = matrix.add_theme(db, workshop_id=workshop_id)
        other = matrix.add_theme(db, workshop_id=workshop_id)
    save(workshop_id, f"theme:{theme}", "Langer doorwerken")
    save(workshop_id, f"cell:{theme}:visie:gewenst", "Leerlingen werken lang door.")
    save(workshop_id, f"cell:{theme}:visie:nergens", "Dit is geen vak.")

    with engine.reading() as db:
        first, second = matrix.themes(db, workshop_id=workshop_id)
    assert (first.id, first.title) == (theme, "Langer doorwerken")
    assert first.filled == {Cell(Level.VISION, Column.DESIRED): "Leerlingen werken lang door."}
    assert second.id == other
    assert second.is_empty()


def test_a_theme_with_text_cannot_be_taken_away(workshop_id, leader):
    with engine.writing() as db:
        theme = matrix.add_theme(db, workshop_id=workshop_id)
        empty = matrix.add_theme(db, workshop_id=workshop_id)
        stranger, _ = workshops.start(db, SETTINGS)
    save(workshop_id, f"cell:{theme}:patronen:kloof", "Te weinig.")

    with engine.writing() as db:
        assert not matrix.remove(db, workshop_id=workshop_id, theme_id=theme)
        assert not matrix.remove(db, workshop_id=stranger, theme_id=empty)
        assert matrix.remove(db, workshop_id=workshop_id, theme_id=empty)
    with engine.reading() as db:
        assert [one.id for one in matrix.themes(db, workshop_id=workshop_id)] == [theme]


def test_others_notice_every_change(workshop_id):
    def noticed(change):
        before = revision(workshop_id)
        with engine.writing() as db:
            change(db)
        return revision(workshop_id) > before

    proposal = Proposal("a:b", "a", "b?")
    assert noticed(lambda db: matrix.add_theme(db, workshop_id=workshop_id))
    assert noticed(lambda db: drafting.ask(db, workshop_id=workshop_id, proposals=[proposal]))
    assert not noticed(lambda db: drafting.ask(db, workshop_id=workshop_id, proposals=[proposal]))
    assert noticed(lambda db: drafting.add_question(db, workshop_id=workshop_id))


def choices(workshop_id, question):
    with engine.reading() as db:
        return drafting.alternatives(db, workshop_id=workshop_id).get(question, ())


def test_a_question_comes_with_its_alternatives_that_can_be_reworked(workshop_id, leader):
    proposal = Proposal("assen:sturing", "Sturing", "Wanneer?", ("Zo.", HOSTILE["html"]))
    with engine.writing() as db:
        drafting.ask(db, workshop_id=workshop_id, proposals=[proposal])
    with engine.reading() as db:
        (question,) = drafting.questions(db, workshop_id=workshop_id)
    first, second = choices(workshop_id, question.id)
    assert (first.body, second.body) == proposal.alternatives

    assert save(workshop_id, first.field, "Anders.").saved
    with engine.writing() as db:
        drafting.remove_alternative(db, workshop_id=workshop_id, alternative_id=second.id)
    assert [one.body for one in choices(workshop_id, question.id)] == ["Anders."]


def test_alternatives_are_added_one_at_a_time_up_to_six(workshop_id, leader):
    def add():
        with engine.writing() as db:
            return drafting.add_alternative(db, workshop_id=workshop_id, question_id=question)

    with engine.writing() as db:
        question = drafting.add_question(db, workshop_id=workshop_id)
    for number in range(6):
        assert add()
        assert not add()  # the last one is still empty
        save(workshop_id, choices(workshop_id, question)[-1].field, f"Keuze {number}.")

    assert not add()
    assert len(choices(workshop_id, question)) == 6


def test_another_workshop_cannot_touch_alternatives(workshop_id, leader):
    with engine.writing() as db:
        question = drafting.add_question(db, workshop_id=workshop_id)
        drafting.add_alternative(db, workshop_id=workshop_id, question_id=question)
        stranger, _ = workshops.start(db, SETTINGS)
    (choice,) = choices(workshop_id, question)
    with engine.writing() as db:
        assert not drafting.add_alternative(db, workshop_id=stranger, question_id=question)
        drafting.remove_alternative(db, workshop_id=stranger, alternative_id=choice.id)

    assert choices(workshop_id, question) == (choice,)


def propose(workshop_id):
    with engine.writing() as db:
        drafting.propose(db, workshop_id=workshop_id, now=NOON)


def take_back(workshop_id):
    with engine.writing() as db:
        drafting.take_back(db, workshop_id=workshop_id)


def proposed_at(workshop_id):
    with engine.reading() as db:
        return drafting.proposed_at(db, workshop_id=workshop_id)


def test_a_proposal_makes_a_version_and_closes_the_text_to_typing(workshop_id, leader):
    put(workshop_id, "Leren doe je samen.")
    before = revision(workshop_id)
    propose(workshop_id)

    assert proposed_at(workshop_id) == NOON
    assert revision(workshop_id) > before
    with engine.reading() as db:
        (version,) = versions.listed(db, workshop_id=workshop_id)
    assert (version.why, version.wording.text) == ("proposed", {"tijd": "Leren doe je samen."})
    assert put(workshop_id, "Nee.", minutes=5).reason == "closed"


def test_nothing_and_what_lies_there_already_cannot_be_laid_before_the_team(workshop_id, leader):
    with pytest.raises(drafting.NotProposable):
        propose(workshop_id)
    put(workshop_id, "Leren doe je samen.")
    propose(workshop_id)
    with pytest.raises(drafting.NotProposable):
        propose(workshop_id)

    with engine.reading() as db:
        assert len(versions.listed(db, workshop_id=workshop_id)) == 1


def test_a_proposal_is_taken_back_until_an_amendment_is_handed_in(workshop_id, leader):
    put(workshop_id, "Leren doe je samen.")
    propose(workshop_id)
    with engine.writing() as db:
        amendment = Amendment(workshop_id=workshop_id, aspect="tijd", kind="change")
        db.add(amendment)
        db.flush()
        number = amendment.id
    take_back(workshop_id)
    assert proposed_at(workshop_id) is None
    assert put(workshop_id, "Leren doe je zo.", minutes=1).saved

    propose(workshop_id)
    with engine.writing() as db:
        db.get_one(Amendment, number).status = "handed_in"
    with engine.reading() as db:
        assert not drafting.may_take_back(db, workshop_id=workshop_id)
    with pytest.raises(drafting.Amended):
        take_back(workshop_id)
    assert proposed_at(workshop_id) == NOON
