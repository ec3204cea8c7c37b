"""Amendments from the note keeper to a version of the text, on both databases."""

import threading
from datetime import date

import pytest
from sqlmodel import select

from db import engine
from db.models import (
    Alternative,
    Ballot,
    ConsentRound,
    DialogueGroup,
    OpenQuestion,
    Person,
    Workshop,
    now,
)
from db.queries import (
    amendments,
    consent,
    drafting,
    drafts,
    fields,
    people,
    pulse,
    returning,
    versions,
    workshops,
)
from db.queries.amendments import Author, InRound, NotProposed
from db.queries.answers import NotOpen
from db.queries.consent import NotReady, TooEarly
from db.queries.writings import EnoughTexts, NotYours
from tests import database as databases
from tests.table import BODY, NEW, OLD, TODAY, Play
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import State
from workshop.amending import NotApplicable
from workshop.consenting import Motion, NotPossible
from workshop.versions import looked_after
from workshop.vision import NotAnAnswer


@pytest.fixture
def play(workshop_id):
    return Play(workshop_id)


def under(rule):
    with engine.writing() as db:
        workshop_id, _ = workshops.start(
            db, SETTINGS.__class__(**{**vars(SETTINGS), "decision_rule": rule})
        )
    return Play(workshop_id)


def test_an_accepted_amendment_changes_the_text_and_makes_a_version_at_once(play):
    with engine.writing() as db:
        versions.make(db, workshop_id=play.id, why="proposed")
    one = play.make()
    play.ask(one, [5, 4, 3] * 4)

    made = play.decide(one, "accepted")

    assert play.text() == BODY.replace(OLD, NEW)
    assert (str(made.number), made.why, made.amendment_id) == ("0.2", "amended", one)
    assert made.wording.text["visie"] == play.text()
    with engine.reading() as db:
        assert [str(v.number) for v in versions.listed(db, workshop_id=play.id)] == ["0.2", "0.1"]
    assert play.view(one).status == "accepted"


def test_before_the_text_is_a_proposal_there_is_nothing_to_amend(play):
    with engine.writing() as db:
        db.get_one(Workshop, play.id).proposed_at = None
    with pytest.raises(NotProposed), engine.writing() as db:
        amendments.begin(db, author=play.author(), aspect="visie")


def test_a_group_makes_two_unless_the_facilitator_allows_more(play):
    play.make(words="A a.")
    play.make(words="B b.", hand_in=False)
    with pytest.raises(EnoughTexts), engine.writing() as db:
        amendments.begin(db, author=play.author(), aspect="visie")
    with engine.writing() as db:
        amendments.allow(db, workshop_id=play.id, group_id=play.groups[0], most=3)
    play.make(words="C c.")


def test_only_the_note_keeper_writes_for_a_group_and_only_until_it_is_handed_in(play):
    one = play.make(hand_in=False)
    stranger = Author(play.id, play.groups[0], play.persons[5])
    other_group = play.author(2)
    for author in (stranger, other_group, Author(play.id)):
        for act in (amendments.hand_in, amendments.drop):
            with pytest.raises(NotYours), engine.writing() as db:
                act(db, author=author, amendment_id=one)
    assert play.fill(one, "Anders.", "p5").reason == "not_allowed"
    with engine.writing() as db:
        amendments.hand_in(db, author=play.author(), amendment_id=one)
    assert play.fill(one, "Anders.", "p0").reason == "closed"
    assert play.fill(one, "Anders.", Role.FACILITATOR).reason == "closed"
    with pytest.raises(InRound), engine.writing() as db:
        amendments.drop(db, author=play.author(), amendment_id=one)


def test_it_can_be_taken_back_until_its_round_opens(play):
    one = play.make()
    with engine.writing() as db:
        consent.lay(db, workshop_id=play.id, amendment_id=one)
    with engine.writing() as db:
        amendments.take_back(db, author=play.author(), amendment_id=one)
    with engine.reading() as db:
        assert consent.table(db, workshop_id=play.id) is None
    assert play.fill(one, "Wij leren veel samen.", "p0").saved
    with engine.writing() as db:
        amendments.hand_in(db, author=play.author(), amendment_id=one)
    play.open(one)
    with pytest.raises(InRound), engine.writing() as db:
        amendments.take_back(db, author=play.author(), amendment_id=one)


def test_what_is_not_complete_or_not_in_the_text_cannot_be_handed_in(play):
    with pytest.raises(NotApplicable) as refused:
        play.make(words="")
    assert refused.value.problem == "no_words"
    with pytest.raises(NotApplicable):
        play.make(2, old="Deze zin staat er niet.")


def test_a_name_is_kept_only_where_somebody_may_be_named(play):
    one = play.make(hand_in=False)
    with engine.writing() as db:
        amendments.back(
            db, author=play.author(), amendment_id=one, backers=4, signed="  Anna  de Wit "
        )
    assert (play.view(one).backers, play.view(one).signed) == (4, "Anna de Wit")
    with engine.writing() as db:
        db.get_one(Workshop, play.id).promise = "anonymous"
    with engine.writing() as db:
        amendments.back(db, author=play.author(), amendment_id=one, backers=None, signed="Anna")
    assert (play.view(one).backers, play.view(one).signed) == (None, "")


def test_a_name_under_an_amendment_goes_with_the_person(workshop_id, play):
    """Whoever wrote the name down takes it along, and so does somebody who is known by it."""
    with engine.writing() as db:
        db.get_one(Workshop, play.id).promise = "named"
        db.get_one(Person, play.persons[5]).name = "Sanne"
    one, two, other = (play.make(number, hand_in=False) for number in (1, 2, 1))
    with engine.writing() as db:
        for id, number, name in ((one, 1, "Piet"), (two, 2, "sanne"), (other, 1, "Kim")):
            amendments.back(db, author=play.author(number), amendment_id=id, backers=3, signed=name)
    with engine.writing() as db:
        people.withdraw(db, person_id=play.persons[5])
    assert [play.view(id).signed for id in (one, two, other)] == ["Piet", "", "Kim"]
    with engine.writing() as db:
        people.withdraw(db, person_id=play.persons[0])
    assert [play.view(id).signed for id in (one, two, other)] == ["", "", ""]
    assert play.view(one).backers == 3


def test_an_amendment_of_a_group_that_is_gone_stays_of_that_group(play):
    """It never becomes one of the leaders, who could not write on in it either."""
    one, begun = play.make(2), play.make(2, hand_in=False)
    with engine.writing() as db:
        db.delete(db.get_one(DialogueGroup, play.groups[1]))
    assert (play.view(one).group_id, play.view(one).group) == (None, 2)
    with engine.reading() as db:
        assert amendments.of_leaders(db, workshop_id=play.id) == ()
        proposed = returning.proposed(db, workshop_id=play.id, lang="nl")
    assert [each.author for each in proposed] == ["Groep 2"]
    assert play.fill(begun, "Van de leiding.", Role.LEADER).reason == "not_allowed"
    for act in (amendments.hand_in, amendments.drop):
        with pytest.raises(NotYours), engine.writing() as db:
            act(db, author=Author(play.id), amendment_id=begun)


def test_what_goes_with_a_decision_is_written_by_who_may_decide_until_it_is_decided(play):
    one = play.make()
    field = play.view(one).fields["reason"]
    assert play.type(field, "Wacht", "p0").reason == "not_allowed"
    assert play.type(field, "Wacht nog", Role.FACILITATOR).saved
    assert play.type(field, "Wacht nog even", Role.LEADER).saved
    assert play.type(play.view(one).fields["owner"], "a" * 61, Role.LEADER).reason == "too_long"
    with engine.writing() as db:
        amendments.consider(
            db, workshop_id=play.id, amendment_id=one, considered="declined", review_on=None
        )
    assert play.view(one).considered == "declined"
    play.decide(one, "declined", reason="Nu niet")
    assert play.type(field, "Te laat", Role.LEADER).reason == "closed"
    with pytest.raises(InRound), engine.writing() as db:
        amendments.consider(
            db, workshop_id=play.id, amendment_id=one, considered="open", review_on=None
        )


def test_by_consent_an_objection_stands_in_the_way_until_other_words_are_asked(play):
    one = play.make()
    play.ask(one, [5] * 11 + [1])
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted", reason="We willen door.")
    assert refused.value.obstacle == "objections"
    assert play.text() == BODY

    other = "Wij leren elke dag samen, en ook alleen."
    assert play.fill(one, other, Role.FACILITATOR).saved
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "words_changed"
    play.ask(one, [4] * 12, number=2)
    play.decide(one, "accepted")

    assert other in play.text()
    assert [each.round.body for each in play.told(one)] == [NEW, other]


def test_between_rounds_only_who_writes_for_the_room_changes_the_words(play):
    one = play.make()
    asked = play.open(one)
    assert play.fill(one, "Nee.", Role.FACILITATOR).reason == "closed"
    play.cast(asked, [4] * 12)
    play.move(asked, State.OPEN)
    play.move(asked, State.CLOSED)
    assert play.fill(one, "Nee.", "p0").reason == "closed"
    assert play.fill(one, "Nee.", "p7").reason == "not_allowed"
    assert play.type(play.view(one).fields["concern"], "Nee.", Role.FACILITATOR).saved is False
    assert play.fill(one, "Ja, zo.", Role.LEADER).saved


def test_without_a_round_nothing_is_accepted_by_consent(play):
    one = play.make()
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "no_round"
    asked = play.open(one)
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "round_open"
    play.move(asked, State.OPEN)
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "not_shown"


def test_by_majority_an_objection_asks_for_a_reason_and_is_told():
    databases.fresh()
    play = under("majority")
    one = play.make()
    play.ask(one, [5] * 9 + [2, 1, 1])
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "reason_objections"
    play.decide(one, "accepted", reason="We proberen het een jaar.")
    assert play.view(one).reason == "We proberen het een jaar."
    assert play.told(one)[-1].outcome.objection is True

    other = play.make(2, old="Elk kind telt.", words="Elk kind doet ertoe.")
    play.ask(other, [5] * 6 + [2] * 6)
    with pytest.raises(NotPossible) as refused:
        play.decide(other, "accepted", reason="Toch.")
    assert refused.value.obstacle == "no_majority"


def test_where_the_leaders_decide_the_facilitator_does_not():
    databases.fresh()
    play = under("leaders")
    one = play.make()
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "declined", reason="Nee.")
    assert refused.value.obstacle == "not_yours"
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted", role=Role.LEADER)
    assert refused.value.obstacle == "reason_no_round"
    play.decide(one, "accepted", role=Role.LEADER, reason="Dit vraagt de wet.")
    assert NEW in play.text()
    with pytest.raises(NotPossible), engine.writing() as db:
        consent.adopt(db, workshop_id=play.id, role=Role.FACILITATOR)
    with engine.writing() as db:
        assert str(consent.adopt(db, workshop_id=play.id, role=Role.LEADER).number) == "1.0"


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.BEAMER, Role.NOTE_KEEPER, Role.HOST])
def test_nobody_else_writes_a_decision_down(play, role):
    one = play.make()
    with pytest.raises(NotPossible):
        play.decide(one, "withdrawn", role=role)


def test_an_open_difference_stands_in_the_text_with_owner_and_date(play):
    one = play.make()
    play.ask(one, [5] * 10 + [1, 1])
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "open")
    assert refused.value.obstacle == "owner_missing"
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "open", owner="De bouwcoördinator", review_on=date(2026, 11, 20))
    assert refused.value.obstacle == "date_past"
    made = play.decide(one, "open", owner="De bouwcoördinator", review_on=date(2027, 3, 1))

    assert play.text() == BODY
    (question,) = made.wording.questions
    assert question.origin == f"amendment:{one}"
    assert OLD in question.body
    assert NEW in question.body
    assert (question.owner, question.review_on) == ("De bouwcoördinator", "2027-03-01")
    with engine.reading() as db:
        row = db.exec(select(OpenQuestion)).one()
        assert row.included
        assert [a.body for a in db.exec(select(Alternative)).all()] == [OLD, NEW]
        assert fields.row(db, workshop_id=play.id, field=f"question:{row.id}") is not None
    assert looked_after(question, "nl") == (
        "De bouwcoördinator let hierop. Terugkijken op 1 maart 2027."
    )


def test_leaders_cannot_take_back_in_silence_what_was_left_open(play):
    one = play.make()
    play.ask(one, [5] * 10 + [1, 1])
    made = play.decide(one, "open", owner="De bouwcoördinator", review_on=date(2027, 3, 1))
    with engine.writing() as db:
        people.grant(db, browser="leader", role=Role.LEADER, workshop_id=play.id)
        row = db.exec(select(OpenQuestion)).one()
        refused = drafts.save(
            db,
            workshop_id=play.id,
            browser="leader",
            field=f"question:{row.id}",
            body="Alles is opgelost.",
            revision=99,
            now=now(),
        )
        drafting.include(db, workshop_id=play.id, question_id=row.id, included=False)

    assert (refused.saved, refused.reason) == (False, "closed")
    with engine.reading() as db:
        assert versions.current(db, workshop_id=play.id).questions == made.wording.questions


def test_leaving_open_takes_the_sentence_out_and_keeps_the_question(play):
    one = play.make(kind="leave_open", words="Leren we samen of alleen?")
    play.ask(one, [5] * 12)
    with pytest.raises(NotPossible):
        play.decide(one, "accepted")
    made = play.decide(one, "accepted", owner="Anna", review_on=date(2027, 1, 1))
    assert OLD not in play.text()
    assert [q.body for q in made.wording.questions] == ["Leren we samen of alleen?"]


def test_what_is_not_taken_over_has_a_reason_and_leaves_the_text_alone(play):
    one = play.make()
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "declined")
    assert refused.value.obstacle == "reason_declined"
    assert play.decide(one, "declined", reason="Dit staat al in het schoolplan.") is None
    assert play.text() == BODY
    with engine.reading() as db:
        assert versions.latest(db, workshop_id=play.id) is None


def test_an_amendment_of_a_sentence_that_is_gone_is_refused_and_can_be_laid_at_another(play):
    first = play.make()
    second = play.make(2, kind="delete", words="")
    play.ask(first, [5] * 12)
    play.decide(first, "accepted")
    with pytest.raises(NotApplicable):
        play.open(second)
    with engine.writing() as db:
        amendments.aim_again(db, workshop_id=play.id, amendment_id=second, old=NEW)
    play.ask(second, [5] * 12)
    play.decide(second, "accepted")
    assert play.text() == "Elk kind telt. De lat ligt hoog."


def test_who_chooses_can_change_it_until_the_round_closes(play):
    one = play.make()
    asked = play.open(one)
    me = play.persons[0]
    with engine.writing() as db:
        consent.cast_ballot(db, person_id=me, round_id=asked, value=1)
    with engine.reading() as db:
        mine = consent.own(db, person_id=me, round_id=asked)
    assert play.type(mine.field, "Dit kan mijn klas niet aan.", "p0").saved
    assert play.type(mine.field, "Van een ander.", "p1").reason == "not_allowed"
    assert play.type(mine.field, "Van boven.", Role.FACILITATOR).reason == "not_allowed"
    with engine.writing() as db:
        consent.cast_ballot(db, person_id=me, round_id=asked, value=2)
    with engine.reading() as db:
        mine = consent.own(db, person_id=me, round_id=asked)
    assert (mine.value, mine.body) == (2, "Dit kan mijn klas niet aan.")
    play.move(asked, State.OPEN)
    with pytest.raises(NotOpen), engine.writing() as db:
        consent.cast_ballot(db, person_id=me, round_id=asked, value=5)
    with pytest.raises(NotAnAnswer), engine.writing() as db:
        consent.cast_ballot(db, person_id=me, round_id=asked, value=6)


def test_somebody_of_another_workshop_has_nothing_to_choose_or_say_here(play):
    one = play.make()
    asked = play.open(one)
    with engine.writing() as db:
        elsewhere, _ = workshops.start(db, SETTINGS)
        stranger = people.join(db, workshop_id=elsewhere, browser="x", name=None, subgroup=None)
    with pytest.raises(NotYours), engine.writing() as db:
        consent.cast_ballot(db, person_id=stranger, round_id=asked, value=5)
    with pytest.raises(NotYours), engine.writing() as db:
        consent.react(db, person_id=stranger, amendment_id=one)
    with pytest.raises(LookupError), engine.writing() as db:
        consent.move_round(db, workshop_id=elsewhere, round_id=asked, expected=State.OPEN)
    with pytest.raises(LookupError), engine.writing() as db:
        consent.lay(db, workshop_id=elsewhere, amendment_id=one)
    with pytest.raises(LookupError), engine.writing() as db:
        consent.decide(
            db,
            workshop_id=elsewhere,
            amendment_id=one,
            role=Role.FACILITATOR,
            motion=Motion("withdrawn", "change"),
            today=TODAY,
        )


@pytest.mark.parametrize("size", [1, 4])
def test_below_the_minimum_a_round_tells_nothing_at_all(workshop_id, size):
    play = Play(workshop_id, 12)
    one = play.make()
    asked = play.open(one)
    play.cast(asked, [1] * size)
    with engine.writing() as db:
        for ballot in db.exec(select(Ballot)).all():
            ballot.body = "GEHEIM"
    play.move(asked, State.OPEN)
    play.move(asked, State.CLOSED)
    outcome = play.told(one)[0].outcome
    assert (outcome.bars, outcome.support, outcome.objection, outcome.majority) == (None,) * 4
    with engine.reading() as db:
        assert consent.reasons(db, workshop_id=play.id, round_id=asked) == ()
    with pytest.raises(NotPossible) as refused:
        play.decide(one, "accepted")
    assert refused.value.obstacle == "reason_too_few"
    play.decide(one, "accepted", reason="Hardop besproken: iedereen kan ermee leven.")


def test_a_next_round_has_bars_only_when_enough_people_chose_otherwise(play):
    one = play.make()
    play.ask(one, [5] * 8 + [4, 4, 1, 1])
    assert play.told(one)[0].outcome.bars == {5: 8, 4: 2, 3: 0, 2: 0, 1: 2}
    play.ask(one, [5] * 8 + [4, 4, 3, 1], number=2)
    first, second = play.told(one)
    assert first.outcome.bars is None
    assert second.outcome.bars is None
    assert second.outcome.objection is True
    # Back to nearly the first one, of which the bars were seen: again in words only.
    play.ask(one, [4] * 5 + [5] * 3 + [4, 4, 3, 3], number=3)
    assert play.told(one)[-1].outcome.bars == {5: 3, 4: 7, 3: 2, 2: 0, 1: 0}
    play.ask(one, [5] * 8 + [4, 4, 1, 3], number=4)
    assert [each.outcome.bars for each in play.told(one)] == [None] * 4


def test_reasons_come_without_person_gradient_or_order_after_the_round(play):
    one = play.make()
    asked = play.open(one)
    play.cast(asked, [2, 1, 4] + [5] * 9)
    for number, body in ((0, "Zorg om tijd"), (1, "Angst voor drukte"), (2, "Van vier")):
        with engine.reading() as db:
            mine = consent.own(db, person_id=play.persons[number], round_id=asked)
        assert play.type(mine.field, body, f"p{number}").saved
    with engine.reading() as db:
        assert consent.reasons(db, workshop_id=play.id, round_id=asked) == ()
    play.move(asked, State.OPEN)
    with engine.reading() as db:
        found = consent.reasons(db, workshop_id=play.id, round_id=asked)
        assert consent.released(db, workshop_id=play.id, round_id=asked) == ()
    assert [one.body for one in found] == ["Angst voor drukte", "Zorg om tijd"]
    assert set(vars(found[0])) == {"id", "body", "on_beamer"}
    with engine.writing() as db:
        consent.release(db, workshop_id=play.id, ballot_id=found[0].id, on_beamer=True)
    with engine.reading() as db:
        assert consent.released(db, workshop_id=play.id, round_id=asked) == ("Angst voor drukte",)


def test_who_withdraws_takes_the_words_along_and_leaves_a_nameless_count(play):
    one = play.make()
    asked = play.open(one)
    play.cast(asked, [5] * 11 + [1])
    with engine.writing() as db:
        db.exec(select(Ballot).where(Ballot.value == 1)).one().body = "GEHEIM"
    play.move(asked, State.OPEN)
    play.move(asked, State.CLOSED)
    with engine.writing() as db:
        people.withdraw(db, person_id=play.persons[-1])
    assert play.told(one)[0].outcome.bars[1] == 1
    with engine.reading() as db:
        assert consent.reasons(db, workshop_id=play.id, round_id=asked) == ()
        assert {row.body for row in db.exec(select(Ballot)).all()} == {""}


def test_reactions_are_read_without_names_and_written_by_their_author_only(play):
    one = play.make()
    with engine.writing() as db:
        field = consent.react(db, person_id=play.persons[3], amendment_id=one)
        assert consent.react(db, person_id=play.persons[3], amendment_id=one) == field
    assert play.type(field, "Te vroeg", "p3").reason == "closed"
    with engine.writing() as db:
        from db.queries import progress
        from workshop.agenda import Move

        progress.make_move(
            db,
            workshop_id=play.id,
            activity="consent",
            kind="consent",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
    assert play.type(field, "Mooi zo.", "p3").saved
    assert play.type(field, "Nee.", "p4").reason == "not_allowed"
    with engine.reading() as db:
        assert consent.reactions(db, workshop_id=play.id, amendment_id=one) == ("Mooi zo.",)


def test_a_phone_hears_of_every_move_at_the_table_and_of_nothing_that_others_choose(play):
    def place():
        with engine.reading() as db:
            return pulse.take(db, workshop_id=play.id).place

    one = play.make()
    seen = [place()]
    asked = play.open(one)
    seen.append(place())
    play.cast(asked, [5] * 12)
    assert place() == seen[-1]
    for expected in (State.OPEN, State.CLOSED):
        play.move(asked, expected)
        seen.append(place())
    play.decide(one, "accepted")
    seen.append(place())
    assert len(set(seen)) == len(seen)


def test_a_second_device_cannot_repeat_a_move_that_was_made(play):
    one, two = play.make(), play.make(2, old="Elk kind telt.", words="Elk kind doet ertoe.")
    asked = play.open(one)
    with pytest.raises(TooEarly):
        play.open(one)
    with pytest.raises(TooEarly), engine.writing() as db:
        consent.lay(db, workshop_id=play.id, amendment_id=two)
    play.move(asked, State.OPEN)
    with pytest.raises(TooEarly):
        play.move(asked, State.OPEN)
    with pytest.raises(TooEarly), engine.writing() as db:
        consent.open_round(db, workshop_id=play.id, amendment_id=one, number=2)


def test_of_two_facilitators_who_decide_at_once_one_does(play):
    one = play.make()
    play.ask(one, [5] * 12)
    ready, found = threading.Barrier(2), []

    def decide(decision, **how):
        ready.wait()
        try:
            play.decide(one, decision, **how)
            found.append(decision)
        except NotPossible as refused:
            found.append(refused.obstacle)

    threads = [
        threading.Thread(target=decide, args=("accepted",)),
        threading.Thread(target=decide, args=("declined",), kwargs={"reason": "Nee."}),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert "decided" in found
    (winner,) = set(found) - {"decided"}
    assert play.view(one).status == winner
    assert (NEW in play.text()) == (winner == "accepted")
    with engine.reading() as db:
        assert len(versions.listed(db, workshop_id=play.id)) == (winner == "accepted")


def test_two_versions_made_at_once_have_two_numbers(play):
    ready = threading.Barrier(2)

    def make():
        ready.wait()
        with engine.writing() as db:
            versions.make(db, workshop_id=play.id, why="edited")

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.reading() as db:
        assert [str(v.number) for v in versions.listed(db, workshop_id=play.id)] == ["0.2", "0.1"]


def test_the_text_is_adopted_once_nothing_waits_and_only_when_it_changed(play):
    with pytest.raises(NotReady, match="no_version"), engine.writing() as db:
        consent.adopt(db, workshop_id=play.id, role=Role.FACILITATOR)
    one = play.make()
    with pytest.raises(NotReady, match="pending"), engine.writing() as db:
        consent.adopt(db, workshop_id=play.id, role=Role.FACILITATOR)
    play.ask(one, [5] * 12)
    play.decide(one, "accepted")
    with engine.writing() as db:
        assert str(consent.adopt(db, workshop_id=play.id, role=Role.FACILITATOR).number) == "1.0"
    with pytest.raises(NotReady, match="unchanged"), engine.writing() as db:
        consent.adopt(db, workshop_id=play.id, role=Role.FACILITATOR)


def test_a_version_of_another_workshop_is_not_found(play):
    with engine.writing() as db:
        made = versions.make(db, workshop_id=play.id, why="proposed")
        elsewhere, _ = workshops.start(db, SETTINGS)
    with pytest.raises(LookupError), engine.reading() as db:
        versions.get(db, workshop_id=elsewhere, version_id=made.id)
    with engine.reading() as db:
        assert versions.get(db, workshop_id=play.id, version_id=made.id) == made


def test_a_round_says_the_words_of_its_moment_for_good(play):
    one = play.make()
    play.ask(one, [3] * 12)
    play.fill(one, "Later anders.", Role.LEADER)
    with engine.reading() as db:
        assert db.exec(select(ConsentRound)).one().body == NEW
