"""Examples from their author to the team, its beamer, and an amendment; on both databases."""

from dataclasses import replace
from datetime import date, time

import pytest
from sqlmodel import select

from db import engine
from db.models import (
    Conference,
    ConferenceSlot,
    Example,
    ExamplePart,
    ExamplePhoto,
    ExampleResponse,
    ExampleSentence,
    Sharpening,
    SlotExample,
    Workshop,
)
from db.queries import (
    amendments,
    conference,
    examples,
    gallery,
    matrix_sources,
    people,
    photos,
    workshops,
    writings,
)
from db.queries.amendments import Author, NotProposed
from db.queries.answers import NotOpen
from db.queries.examples import Incomplete
from db.queries.photos import NotPromised
from db.queries.writings import EnoughTexts, NotYours
from tests.practice import ASPECTS, BODY, LAT, RUST, SAMEN, Practice
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.amending import NotApplicable
from workshop.content import shipped
from workshop.examples import Sentence
from workshop.vision import NotAnAnswer


@pytest.fixture
def play(database):
    return Practice()


def seen(token, browser):
    with engine.reading() as db:
        return photos.seen(db, browser=browser, token=token)


def responses(play, number):
    with engine.reading() as db:
        return gallery.own_responses(db, person_id=play.persons[number])


def respond(play, number, example, prompt="pcr_1"):
    with engine.writing() as db:
        return gallery.respond(
            db, person_id=play.persons[number], example_id=example, prompt=prompt
        )


def leader(play):
    return Author(play.id)


def sharpen(play, example, sentence=SAMEN):
    with engine.writing() as db:
        return gallery.sharpen(db, author=leader(play), example_id=example, sentence=sentence)


def test_an_example_is_its_authors_until_it_is_shown(play):
    example = play.give(0, shared=False)
    assert play.shown() == ()

    with engine.writing() as db:
        examples.show(db, person_id=play.persons[0], example_id=example, shared=True)

    (one,) = play.shown()
    assert (one.title, one.sentences, one.signed) == ("Weekstart", (SAMEN,), "")
    with engine.writing() as db:
        examples.show(db, person_id=play.persons[0], example_id=example, shared=False)
    assert play.shown() == ()
    assert play.own()[0].parts["title"] == "Weekstart"


def test_what_is_not_complete_is_not_shown(play):
    example = play.begin()
    with pytest.raises(Incomplete) as missing, engine.writing() as db:
        examples.show(db, person_id=play.persons[0], example_id=example, shared=True)
    assert missing.value.problem == "no_sentence"


def test_an_example_is_about_sentences_of_the_text_and_about_five_at_most(play):
    example = play.begin()
    with pytest.raises(NotAnAnswer):
        play.link(example, Sentence("visie", "Dit staat er niet."))
    with pytest.raises(NotYours):
        play.link(example, SAMEN, number=1)
    play.link(example, SAMEN)
    play.link(example, SAMEN)
    assert play.own()[0].sentences == (SAMEN,)
    play.link(example, SAMEN, linked=False)
    assert play.own()[0].sentences == ()


def test_ten_examples_are_enough(play):
    for _ in range(10):
        play.begin()
    with pytest.raises(EnoughTexts):
        play.begin()


def test_nobody_else_writes_in_an_example_and_after_closing_nobody_does(play):
    play.give(0)
    fields = play.own()[0].fields
    assert not play.write(fields, "happened", "Iets anders", "person-1").saved
    assert not play.write(fields, "happened", "Iets anders", Role.FACILITATOR).saved
    play.move(Move.CLOSE, State.OPEN)
    with pytest.raises(NotOpen):
        play.begin()


def test_a_title_is_short_and_nothing_is_cut_off(play):
    play.give(0)
    told = play.write(play.own()[0].fields, "title", "x" * 81, "person-0")

    assert (told.saved, told.reason) == (False, "too_long")
    assert play.own()[0].parts["title"] == "Weekstart"


def sign(play, number, signature, name=""):
    with engine.writing() as db:
        examples.sign(
            db,
            person_id=play.persons[number],
            example_id=play.own(number)[0].id,
            signature=signature,
            name=name,
        )


def test_who_signs_is_the_choice_of_the_author(play):
    play.give(0)
    assert play.shown()[0].signed == ""
    sign(play, 0, "subgroup")
    assert play.shown()[0].signed == "Onderbouw"
    sign(play, 0, "name", "  Els  de Boer ")
    assert play.shown()[0].signed == "Els de Boer"
    sign(play, 0, "nobody")
    assert play.shown()[0].signed == ""


def test_a_small_subgroup_is_never_named(play):
    play.give(6)
    sign(play, 6, "subgroup")
    assert play.shown()[0].signed == ""
    with engine.reading() as db:
        assert gallery.may_sign_as_subgroup(db, person_id=play.persons[6]) == ""
        assert gallery.may_sign_as_subgroup(db, person_id=play.persons[0]) == "Onderbouw"


def test_a_subgroup_that_became_small_disappears_from_under_an_example(play):
    play.give(0)
    sign(play, 0, "subgroup")
    play.leave_subgroup(1)
    assert play.shown()[0].signed == "Onderbouw"
    play.leave_subgroup(2)
    assert play.shown()[0].signed == ""


def test_where_nobody_is_asked_for_a_name_none_is_kept(database):
    play = Practice(replace(SETTINGS, promise="anonymous"))
    play.give(0)
    sign(play, 0, "name", "Els")
    assert play.shown()[0].signed == ""
    assert play.own()[0].signed == ""


def test_only_what_the_facilitator_read_comes_on_the_beamer(play):
    example = play.give(0)
    read = play.shown()[0]
    play.write(play.own()[0].fields, "happened", "Iets heel anders.", "person-0")
    with engine.writing() as db:
        gallery.release(db, workshop_id=play.id, example=read, on_beamer=True)
    assert play.on_beamer() == []

    play.release(example)
    assert play.on_beamer() == [example]


@pytest.mark.parametrize("change", ["words", "photo", "hide", "private", "back"])
def test_whatever_changes_leaves_the_beamer_at_once(play, change):
    example = play.give(0)
    play.release(example)
    match change:
        case "words":
            play.write(play.own()[0].fields, "learned", "Nog iets.", "person-0")
        case "photo":
            play.add_photo(example)
        case "hide":
            with engine.writing() as db:
                gallery.hide(db, workshop_id=play.id, example_id=example, hidden=True)
        case "private":
            with engine.writing() as db:
                examples.show(db, person_id=play.persons[0], example_id=example, shared=False)
        case "back":
            with engine.writing() as db:
                gallery.release(db, workshop_id=play.id, example=play.shown()[0], on_beamer=False)
    assert play.on_beamer() == []


def test_the_beamer_turns_to_an_example_at_once(play):
    play.release(play.give(0))
    second = play.give(1, title="Tweede")
    play.release(second, at_once=True)
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=play.id).beamer_page == 2


def test_a_hidden_example_is_for_the_facilitator_and_its_author(play):
    example = play.give(0)
    with engine.writing() as db:
        gallery.hide(db, workshop_id=play.id, example_id=example, hidden=True)

    assert play.shown() == ()
    assert [one.hidden for one in play.shown(with_hidden=True)] == [True]
    assert play.own()[0].hidden


EVERYBODY = ("person-0", "person-1", Role.FACILITATOR, Role.LEADER, Role.BEAMER, Role.NOTE_KEEPER)


def viewers(token):
    return {browser for browser in EVERYBODY if seen(token, browser)}


def test_who_sees_a_picture_follows_who_sees_the_example(play):
    example = play.give(0, shared=False)
    token = play.add_photo(example)
    assert len(token) >= 32
    assert viewers(token) == {"person-0"}

    with engine.writing() as db:
        examples.show(db, person_id=play.persons[0], example_id=example, shared=True)
    team = {"person-0", "person-1", Role.FACILITATOR, Role.LEADER}
    assert viewers(token) == team

    play.release(example)
    assert viewers(token) == team | {Role.BEAMER}

    with engine.writing() as db:
        gallery.hide(db, workshop_id=play.id, example_id=example, hidden=True)
    assert viewers(token) == {"person-0", Role.FACILITATOR}


def test_outsiders_see_no_picture_whatever_they_hold(play):
    token = play.add_photo(play.give(0))
    other = Practice(size=1)
    with engine.writing() as db:
        people.grant(db, browser="elsewhere", role=Role.FACILITATOR, workshop_id=other.id)
        people.grant(db, browser="host", role=Role.HOST, workshop_id=None)

    assert seen(token, "elsewhere") is None
    assert seen(token, "host") is None
    assert seen(token, "nobody") is None
    assert seen("x" * 32, "person-0") is None


def test_a_new_picture_has_a_new_address_and_the_old_one_is_gone(play):
    example = play.give(0)
    first = play.add_photo(example)
    second = play.add_photo(example)

    assert first != second
    assert seen(first, "person-0") is None
    assert seen(second, "person-0")


def test_only_the_author_adds_a_picture_and_only_with_the_promise(play):
    example = play.give(0)
    with pytest.raises(NotYours):
        play.add_photo(example, number=1)
    with pytest.raises(NotPromised):
        play.add_photo(example, promised=False)
    play.move(Move.CLOSE, State.OPEN)
    with engine.writing() as db:
        row = db.get_one(Workshop, play.id)
        row.revision += 1
    assert play.own()[0].photo is None


def test_author_and_facilitator_take_a_picture_away_for_good(play):
    example = play.give(0)
    first = play.add_photo(example)
    with pytest.raises(NotYours), engine.writing() as db:
        photos.withdraw(db, person_id=play.persons[1], example_id=example)
    play.move(Move.CLOSE, State.OPEN)
    with engine.writing() as db:
        photos.withdraw(db, person_id=play.persons[0], example_id=example)
    assert seen(first, "person-0") is None

    play.move(Move.OPEN, State.CLOSED)
    second = play.add_photo(example)
    with engine.writing() as db:
        photos.take_away(db, workshop_id=play.id, example_id=example)
    assert seen(second, Role.FACILITATOR) is None
    with engine.reading() as db:
        assert db.exec(select(ExamplePhoto.id)).all() == []


def test_a_response_is_read_once_it_is_sent_and_never_with_a_name(play):
    example = play.give(0)
    response = respond(play, 1, example)
    assert respond(play, 1, example) == response
    (mine,) = responses(play, 1)[example]
    assert play.write({"it": mine.field}, "it", "Dat doen wij ook.", "person-1").saved
    assert not play.write({"it": mine.field}, "it", "Nee.", "person-2").saved
    assert play.shown()[0].responses == ()

    with engine.writing() as db:
        gallery.send(db, person_id=play.persons[1], response_id=response, sent=True)
    (said,) = play.shown()[0].responses
    assert vars(said) == {"prompt": "pcr_1", "body": "Dat doen wij ook."}

    with pytest.raises(NotYours), engine.writing() as db:
        gallery.withdraw_response(db, person_id=play.persons[2], response_id=response)
    with engine.writing() as db:
        gallery.withdraw_response(db, person_id=play.persons[1], response_id=response)
    assert play.shown()[0].responses == ()


def test_nobody_responds_to_what_is_not_shown(play):
    example = play.give(0, shared=False)
    with pytest.raises(NotYours):
        respond(play, 1, example)


def test_a_sentence_is_sharpened_from_an_example_by_an_amendment_like_any_other(play):
    example = play.give(0)

    made = play.amendment(sharpen(play, example))

    assert (made.kind, made.old, made.status, made.group) == ("change", SAMEN.body, "writing", None)
    assert made.parts["example"] == "Weekstart. Wij kozen samen drie doelen."
    assert made.parts["words"] == ""
    assert play.shown()[0].sharpened == (made.id,)
    sharper = "Wij leren elke dag samen, met drie doelen in de week."
    assert play.write(made.fields, "words", sharper, Role.LEADER).saved
    with engine.writing() as db:
        amendments.hand_in(db, author=leader(play), amendment_id=made.id)
    assert play.amendment(made.id).status == "handed_in"
    with engine.reading() as db:
        text = examples.text(db, workshop_id=play.id, aspects=ASPECTS)
    assert text[0] == SAMEN  # nothing changes before it was decided


def test_what_cannot_be_sharpened_leaves_nothing_behind(play):
    example = play.give(0)
    with pytest.raises(NotApplicable):
        sharpen(play, example, Sentence("visie", "Dit staat er niet meer."))
    with pytest.raises(NotYours):
        sharpen(play, play.give(1, shared=False))
    with engine.writing() as db:
        db.get_one(Workshop, play.id).proposed_at = None
    with pytest.raises(NotProposed):
        sharpen(play, example)
    with engine.reading() as db:
        assert amendments.listed(db, workshop_id=play.id) == ()


def test_the_examples_follow_the_text_when_it_changes(play):
    play.give(0)
    sharper = BODY.replace(SAMEN.body, "Wij leren elke dag samen, ook van fouten.")
    with engine.writing() as db:
        from db.models import Paragraph

        row = db.exec(
            select(Paragraph).where(Paragraph.workshop_id == play.id, Paragraph.aspect == "visie")
        ).one()
        row.body = sharper
        db.add(row)
    with engine.reading() as db:
        text = examples.text(db, workshop_id=play.id, aspects=ASPECTS)
        found = gallery.shelves(text, gallery.shown(db, workshop_id=play.id, with_hidden=False))
    assert [len(shelf.examples) for shelf in found.shelves] == [1, 0, 0]
    assert found.gaps == (LAT, RUST)


def test_before_there_is_a_proposal_there_are_no_sentences(play):
    with engine.writing() as db:
        db.get_one(Workshop, play.id).proposed_at = None
    with engine.reading() as db:
        assert examples.text(db, workshop_id=play.id, aspects=ASPECTS) == ()


def planned(play):
    with engine.reading() as db:
        return conference.programme(db, workshop_id=play.id)


def test_a_programme_is_made_moved_and_filled(play):
    one, two = play.give(0), play.give(1, title="Ander")
    with engine.writing() as db:
        conference.begin(db, workshop_id=play.id, items=["pcp_1", "pcp_2", "pcp_6"])
    with engine.writing() as db:
        conference.begin(db, workshop_id=play.id, items=["pcp_3"])
        conference.add(db, workshop_id=play.id, title="  Borrel ")
        conference.add(db, workshop_id=play.id, title="  ")
    slots = planned(play).slots
    assert [slot.item or slot.title for slot in slots] == ["pcp_1", "pcp_2", "pcp_6", "Borrel"]
    market = slots[1].id
    with engine.writing() as db:
        conference.move(db, workshop_id=play.id, slot_id=market, by=-1)
        conference.set_minutes(db, workshop_id=play.id, slot_id=market, minutes=45)
        conference.place(db, workshop_id=play.id, slot_id=market, shown=[two, one, two])
        conference.remove(db, workshop_id=play.id, slot_id=slots[3].id)
        conference.settle(
            db,
            workshop_id=play.id,
            held_on=date(2027, 2, 3),
            starts=time(14, 0),
            attendance=27,
        )

    found = planned(play)
    assert [(slot.item, slot.minutes, slot.examples) for slot in found.slots] == [
        ("pcp_2", 45, (two, one)),
        ("pcp_1", 15, ()),
        ("pcp_6", 15, ()),
    ]
    assert (found.held_on, found.starts, found.attendance) == (date(2027, 2, 3), time(14, 0), 27)


def test_what_is_no_longer_shown_leaves_the_programme(play):
    example = play.give(0)
    with engine.writing() as db:
        conference.begin(db, workshop_id=play.id, items=["pcp_2"])
    slot = planned(play).slots[0].id
    with engine.writing() as db:
        conference.place(db, workshop_id=play.id, slot_id=slot, shown=[example])
    assert planned(play).slots[0].examples == (example,)
    with engine.writing() as db:
        examples.show(db, person_id=play.persons[0], example_id=example, shared=False)
    assert planned(play).slots[0].examples == ()


def test_another_workshop_touches_nothing_of_this_one(play):
    example = play.give(0)
    with engine.writing() as db:
        conference.begin(db, workshop_id=play.id, items=["pcp_2"])
    slot = planned(play).slots[0]
    other = Practice(size=1)
    with engine.writing() as db:
        conference.place(db, workshop_id=other.id, slot_id=slot.id, shown=[example])
        conference.remove(db, workshop_id=other.id, slot_id=slot.id)
        conference.set_minutes(db, workshop_id=other.id, slot_id=slot.id, minutes=99)
        gallery.hide(db, workshop_id=other.id, example_id=example, hidden=True)
        photos.take_away(db, workshop_id=other.id, example_id=example)
    assert planned(play).slots == (slot,)
    assert [one.hidden for one in play.shown()] == [False]


TABLES = (
    Conference,
    ConferenceSlot,
    Example,
    ExamplePart,
    ExamplePhoto,
    ExampleResponse,
    ExampleSentence,
    Sharpening,
    SlotExample,
)


def fill(play):
    example = play.give(0)
    play.add_photo(example)
    respond(play, 1, example)
    sharpen(play, example)
    with engine.writing() as db:
        conference.begin(db, workshop_id=play.id, items=["pcp_2"])
        conference.settle(db, workshop_id=play.id, held_on=None, starts=None, attendance=None)
    with engine.writing() as db:
        slot = conference.programme(db, workshop_id=play.id).slots[0].id
        conference.place(db, workshop_id=play.id, slot_id=slot, shown=[example])


def left():
    with engine.reading() as db:
        return {table for table in TABLES if db.exec(select(table.id).limit(1)).first()}


def test_everything_goes_with_the_workshop(play):
    fill(play)
    assert left() == set(TABLES)
    with engine.writing() as db:
        workshops.remove(db, workshop_id=play.id)
    assert left() == set()


def test_everything_of_an_author_goes_with_the_author(play):
    fill(play)
    with engine.writing() as db:
        writings.withdraw_everything(db, person_id=play.persons[0])
    assert left() == {Conference, ConferenceSlot}


def test_an_author_withdraws_an_example_at_any_time_and_nobody_else_does(play):
    example = play.give(0)
    token = play.add_photo(example)
    play.move(Move.CLOSE, State.OPEN)
    with pytest.raises(NotYours), engine.writing() as db:
        examples.withdraw(db, person_id=play.persons[1], example_id=example)
    with engine.writing() as db:
        examples.withdraw(db, person_id=play.persons[0], example_id=example)
    assert play.own() == ()
    assert play.shown() == ()
    assert seen(token, "person-0") is None


def test_what_worked_can_become_a_desired_event_of_the_matrix(play):
    for number, outcome in enumerate(("worked", "partly", "failed")):
        given = play.give(number, title=f"Voorbeeld {outcome}", learners=f"Zij: {outcome}.")
        with engine.writing() as db:
            examples.judge(db, person_id=play.persons[number], example_id=given, outcome=outcome)

    found = matrix_sources.gather(engine.reading, workshop_id=play.id, content=shipped(), lang="nl")

    offered = [one for one in found if one.kind == "example"]
    assert sorted(one.words for one in offered) == ["Zij: partly.", "Zij: worked."]
    assert {one.aspect for one in offered} == {SAMEN.aspect}
