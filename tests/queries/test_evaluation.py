"""The evaluation in the database: the questions, the rounds of the team, and suggestions."""

import pytest
from sqlmodel import select

from db import engine
from db.models import EvaluationShift, Paragraph, Workshop, Writing, now
from db.queries import (
    drafts,
    evaluated,
    evaluation,
    evaluation_suggestions,
    evaluation_told,
    people,
    versions,
    workshops,
    writings,
)
from db.queries.evaluation import EnoughQuestions, IsFixed, NoText
from tests import evaluations, team
from workshop.access import Role
from workshop.agenda import Move
from workshop.evaluation import IMPORTANT, VISIBLE, activity
from workshop.rounds import Audience, Moment
from workshop.transitions import Transitions

pytestmark = pytest.mark.usefixtures("database")


def form(found):
    with engine.reading() as db:
        return evaluation.form(db, workshop_id=found.workshop_id)


def result(found, moment=Moment.BEFORE):
    with engine.reading() as db:
        return evaluated.result(db, workshop_id=found.workshop_id, moment=moment)


def suggested(found):
    with engine.reading() as db:
        return evaluation_suggestions.suggested(db, workshop_id=found.workshop_id)


def prepare(found):
    with engine.writing() as db:
        evaluation.prepare(db, workshop_id=found.workshop_id)


def reword(found, field, body, browser=Role.LEADER):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=found.workshop_id,
            browser=browser,
            field=field,
            body=body,
            revision=1,
            now=now(),
        )


def change_text(found, aspect, body):
    with engine.writing() as db:
        row = db.exec(select(Paragraph).where(Paragraph.aspect == aspect)).one()
        row.body = body
        db.flush()
        versions.make(db, workshop_id=found.workshop_id, why="adopted", major=True)


def test_every_sentence_of_the_adopted_text_becomes_a_question():
    found = evaluations.asked(5)

    made = form(found)

    assert [item.sentence for item in made.items] == [
        "Leerlingen kiezen vaak zelf.",
        "Ieder kind hoort erbij.",
        "De dag begint rustig.",
    ]
    assert made.items[0].worded[Audience.CHILDREN].body == "Wij kiezen vaak zelf."
    assert str(made.version.number) == "1.0"


def test_without_a_text_there_is_nothing_to_ask():
    found = team.gather(5)

    with pytest.raises(NoText):
        prepare(found)
    assert form(found) is None


def test_the_adopted_text_counts_and_not_what_was_edited_since():
    found = evaluations.asked(5)
    with engine.writing() as db:
        row = db.exec(select(Paragraph).where(Paragraph.aspect == "tijd")).one()
        row.body = "Nog niet vastgesteld."
        db.flush()
        versions.make(db, workshop_id=found.workshop_id, why="edited")

    assert not form(found).text_changed


def test_children_are_asked_ten_questions_at_most():
    found = team.gather(5)
    evaluations.adopt(
        found.workshop_id, {"visie": " ".join(f"Dit is zin {n}." for n in range(1, 26))}
    )
    prepare(found)
    made = form(found)

    assert {one: len(made.asked(one)) for one in Audience} == {
        Audience.COLLEAGUES: 20,
        Audience.CHILDREN: 10,
        Audience.YOUTH: 20,
    }
    with pytest.raises(EnoughQuestions), engine.writing() as db:
        evaluation.ask(
            db,
            workshop_id=found.workshop_id,
            wording_id=made.items[20].worded[Audience.CHILDREN].id,
            asked=True,
        )


def test_leaders_reword_and_the_facilitator_only_reads_along():
    found = evaluations.asked(5)
    field = form(found).items[0].worded[Audience.YOUTH].field

    assert reword(found, field, "Wij mogen kiezen.", Role.FACILITATOR).reason == "not_allowed"
    assert reword(found, field, "Wij mogen kiezen.").saved
    assert form(found).items[0].worded[Audience.YOUTH].body == "Wij mogen kiezen."


def test_two_leaders_never_overwrite_each_other_silently():
    found = evaluations.asked(5)
    field = form(found).items[0].worded[Audience.YOUTH].field

    reword(found, field, "De eerste.")
    later = reword(found, field, "De tweede.")

    assert (later.reason, later.current.body) == ("stale", "De eerste.")


def test_a_new_text_keeps_the_wordings_of_sentences_that_stayed():
    found = evaluations.asked(5)
    reword(found, form(found).items[0].worded[Audience.YOUTH].field, "Wij mogen kiezen.")
    change_text(found, "tijd", "De dag begint buiten.")
    assert form(found).text_changed

    prepare(found)

    made = form(found)
    assert [item.sentence for item in made.items][2] == "De dag begint buiten."
    assert made.items[0].worded[Audience.YOUTH].body == "Wij mogen kiezen."
    assert not made.text_changed


def test_once_anybody_was_asked_the_questions_stay_as_they_are():
    found = evaluations.asked(5)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    change_text(found, "tijd", "De dag begint buiten.")
    worded = form(found).items[0].worded[Audience.COLLEAGUES]

    assert form(found).fixed
    assert reword(found, worded.field, "Anders.").reason == "closed"
    for change in (
        lambda: prepare(found),
        lambda: leave_out(found, worded.id),
    ):
        with pytest.raises(IsFixed):
            change()


def leave_out(found, wording_id):
    with engine.writing() as db:
        evaluation.ask(db, workshop_id=found.workshop_id, wording_id=wording_id, asked=False)


def test_opening_a_round_makes_the_questions_where_leaders_made_none():
    found = team.gather(5)
    evaluations.adopt(found.workshop_id)

    evaluations.move(found, Moment.BEFORE, Move.OPEN)

    assert len(form(found).items) == 3


def test_a_question_of_another_workshop_is_out_of_reach():
    one, other = evaluations.asked(5), evaluations.asked(5)
    worded = form(other).items[0].worded[Audience.YOUTH]

    with pytest.raises(LookupError):
        leave_out(one, worded.id)
    assert reword(one, worded.field, "Van een ander.").reason == "not_allowed"


def test_nothing_is_told_before_a_round_is_shown_nor_below_the_minimum():
    found = evaluations.asked(12)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    evaluations.answer(found, Moment.BEFORE, ["4"] * 4)
    evaluations.move(found, Moment.BEFORE, Move.CLOSE)
    assert result(found).is_empty
    assert not result(found).shown

    evaluations.move(found, Moment.BEFORE, Move.SHOW)

    assert result(found).too_few
    assert result(found).is_empty


def test_what_changes_after_closing_changes_nothing():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["4"] * 10)
    before = result(found)

    evaluations.answer(found, Moment.BEFORE, ["0"] * 2, IMPORTANT)

    assert result(found) == before
    assert before.items[0].colleagues[VISIBLE].counts == (0, 0, 0, 0, 10)


def test_people_are_followed_from_one_round_to_the_next():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 8 + ["1"] * 3 + ["0"])

    after = result(found, Moment.AFTER)

    assert after.compared is Moment.BEFORE
    moved = after.items[0].moved[VISIBLE]
    assert moved.exact == Transitions(8, 3, 1)
    assert IMPORTANT not in after.items[0].moved
    assert result(found).items[0].moved == {}


def test_while_the_earlier_round_is_hidden_nobody_reads_who_moved():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 12)
    evaluations.move(found, Moment.BEFORE, Move.HIDE)

    assert result(found, Moment.AFTER).items[0].moved == {}


def test_four_who_answered_both_times_tell_nothing():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 4)

    assert result(found, Moment.AFTER).items[0].moved == {}


def test_who_withdraws_later_changes_no_number_by_which_one_could_be_found():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 11 + ["0"])
    before = result(found, Moment.AFTER)

    with engine.writing() as db:
        people.withdraw(db, person_id=found.persons[11])

    assert result(found, Moment.AFTER) == before


def test_a_withdrawal_between_the_rounds_leaves_nobody_alone():
    found = evaluations.asked(12)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    with engine.writing() as db:
        people.withdraw(db, person_id=found.persons[11])
    evaluations.held(found, Moment.AFTER, ["3"] * 11)

    moved = result(found, Moment.AFTER).items[0].moved[VISIBLE]

    # One person answered the first round alone: numbers of the others would be too precise.
    assert (moved.people, moved.exact) == (11, None)


def begun(found, person, body, moment=Moment.BEFORE):
    item = str(evaluations.questions(found)[2])
    with engine.writing() as db:
        id = writings.begin(
            db,
            person_id=found.persons[person],
            activity=activity(moment),
            item=item,
            allowed=frozenset({item}),
        )
        row = db.get_one(Writing, id)
        row.body = body


def test_suggestions_are_read_without_a_name_once_the_round_is_closed():
    found = evaluations.asked(6)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    evaluations.answer(found, Moment.BEFORE, ["1"] * 6)
    for person in range(3):
        begun(found, person, f"Voorstel {person}")
    assert suggested(found) == ()

    evaluations.move(found, Moment.BEFORE, Move.CLOSE)

    told = suggested(found)
    assert {one.body for one in told} == {"Voorstel 0", "Voorstel 1", "Voorstel 2"}
    assert {one.sentence for one in told} == {"De dag begint rustig."}


def test_suggestions_of_too_small_a_round_stay_unread():
    found = evaluations.asked(6)
    evaluations.move(found, Moment.BEFORE, Move.OPEN)
    evaluations.answer(found, Moment.BEFORE, ["1"] * 4)
    begun(found, 0, "Dit ben ik.")
    evaluations.move(found, Moment.BEFORE, Move.CLOSE)

    assert suggested(found) == ()


def test_everything_goes_with_the_workshop():
    found = evaluations.asked(12)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 10)
    evaluations.close(found, id)
    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 12)

    with engine.writing() as db:
        workshops.remove(db, workshop_id=found.workshop_id)

    with engine.reading() as db:
        assert db.exec(select(EvaluationShift)).all() == []
        assert db.exec(select(Workshop)).all() == []


def told(found, lang="nl"):
    with engine.reading() as db:
        return evaluation_told.in_sentences(
            db, workshop_id=found.workshop_id, content=team.CONTENT, lang=lang
        )


def test_the_document_tells_what_is_shown_and_nothing_else():
    found = evaluations.asked(12)
    for name, size in (("Groep 6", 9), ("Groep 7", 10)):
        id, token = evaluations.class_of(found, name)
        evaluations.fill(found, token, size)
        evaluations.close(found, id)
    assert told(found) == ()

    evaluations.held(found, Moment.BEFORE, ["1"] * 12)
    evaluations.held(found, Moment.AFTER, ["3"] * 8 + ["0"] + ["1"] * 3)

    lines = {one.sentence: one.lines for one in told(found)}
    assert lines["De dag begint rustig."] == (
        "Voor de pilots · Vaak of bijna altijd: 0 van de 12",
        "Voor de pilots · Leerlingen van 8 tot 12: Vaak of altijd: 10 van de 10 leerlingen",
        "Na de pilots · Vaak of bijna altijd: 8 van de 12",
        "Vergeleken met ‘Voor de pilots’ · Te zien bij ons. Van de 12 collega's die twee "
        "keer antwoordden, kozen er 8 hoger, 3 hetzelfde en 1 lager. Zou toeval beslissen over "
        "hoger of lager, dan kwam zo'n verdeling ongeveer 4 van de 100 keer voor.",
    )
    evaluations.move(found, Moment.AFTER, Move.HIDE)
    assert not any("Na de pilots" in line for one in told(found) for line in one.lines)
