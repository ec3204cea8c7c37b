"""Examples on every screen: given on a phone, read in the gallery, shown on the beamer."""

import html
from dataclasses import replace
from datetime import time

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop
from db.queries import amendments, conference, gallery, paper, progress, workshops
from tests import database as databases
from tests.hostile import HOSTILE
from tests.practice import LAT, RUST, SAMEN, Practice
from tests.workshops import APP, SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import common
from workshop.words import contribute as contribute_words
from workshop.words import examples as words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(name, browser):
    at = AppTest.from_file(APP, default_timeout=60)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{name}.py").run()
    assert not at.exception
    return at


def phone(number=0, name="contribute"):
    at = page(name, f"person-{number}")
    if contribute_words.WAY_BACK_TITLE.nl in [title.value for title in at.title]:
        tap(at, "go-on")
    return at


def tap(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def shown(at):
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return html.unescape("\n".join(body for body in bodies if "<style>" not in body))


def keys(at):
    return {button.key for button in at.button}


def fill(at, play, part, body, number=0):
    field = play.own(number)[-1].fields[part]
    at.text_area(f"text-{field}").set_value(body).run()
    assert not at.exception


def test_an_example_is_given_step_by_step_and_shown_to_the_team():
    play = Practice()
    at = phone()
    tap(at, "example-begin")
    tap(at, "thread-sentence-1")
    assert words.CHOSEN.nl in at.button(key="thread-sentence-1").label
    tap(at, "go-on")
    fill(at, play, "title", "De weekstart")
    fill(at, play, "happened", "Op maandag kozen we drie doelen.")
    at.radio(f"outcome-{play.own()[0].id}").set_value("failed").run()
    tap(at, "go-on")
    fill(at, play, "learners", "Zij kozen zelf.")
    tap(at, "go-on")
    fill(at, play, "learned", "Drie is genoeg.")
    assert play.shown() == ()
    tap(at, "go-on")

    (one,) = play.shown()
    assert (one.title, one.outcome, one.sentences, one.signed) == (
        "De weekstart",
        "failed",
        (LAT,),
        "",
    )
    assert one.parts["learners"] == "Zij kozen zelf."
    assert words.STATE_SHARED.nl in at.button(key=f"thread-example-{one.id}").label
    read = shown(page("examples", "person-3"))
    assert "Op maandag kozen we drie doelen." in read
    assert words.OUTCOMES["failed"].nl in read
    assert "Naam" not in read


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"sentences": ()}, "no_sentence"),
        ({"title": ""}, "no_title"),
        ({"happened": ""}, "no_story"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(given, problem):
    play = Practice()
    play.give(0, shared=False, learned="Dit bleef staan.", **given)
    at = phone()
    one = play.own()[0].id
    tap(at, f"thread-example-{one}")
    for _ in range(3):
        tap(at, "go-on")
    tap(at, "go-on")

    assert [warning.value for warning in at.warning] == [words.PROBLEMS[problem].nl]
    assert play.shown() == ()
    assert play.own()[0].parts["learned"] == "Dit bleef staan."


def test_the_picture_is_asked_for_only_behind_the_promise():
    play = Practice()
    play.give(0, shared=False)
    at = phone()
    tap(at, f"thread-example-{play.own()[0].id}")
    for _ in range(3):
        tap(at, "go-on")
    assert "tot 10 MB" in shown(at)

    def chooser():
        return [each for each in at.get("bidi_component") if "photo" in str(each.proto)]

    assert chooser() == []
    at.checkbox(key=f"promise-{play.own()[0].id}-").check().run()
    assert len(chooser()) == 1


def test_a_name_is_asked_for_only_where_that_was_promised_and_a_small_group_not_at_all():
    play = Practice()
    play.give(0, shared=False)
    play.give(7, shared=False)

    def offered(number):
        at = phone(number)
        one = play.own(number)[0].id
        tap(at, f"thread-example-{one}")
        for _ in range(3):
            tap(at, "go-on")
        return at.radio(f"sign-{one}").options

    assert offered(0) == ["Niemand", "Mijn groep: Onderbouw", "Een naam"]
    assert offered(7) == ["Niemand", "Een naam"]


def test_an_author_withdraws_picture_and_example_after_closing():
    play = Practice()
    example = play.give(0)
    play.add_photo(example)
    play.move(Move.CLOSE, State.OPEN)
    at = phone(name="profile")
    assert f"/photo/{play.own()[0].photo}" in shown(at)
    tap(at, f"photo-away-{example}")
    assert play.own()[0].photo is None
    tap(at, f"withdraw-example-{example}")
    tap(at, f"no-example-{example}")
    assert play.own()
    tap(at, f"withdraw-example-{example}")
    tap(at, f"yes-example-{example}")
    assert play.own() == ()


def test_before_there_is_a_text_the_phone_says_what_will_come():
    play = Practice()
    with engine.writing() as db:
        db.get_one(Workshop, play.id).proposed_at = None

    assert words.NO_TEXT.nl in shown(phone())
    assert words.NO_TEXT.nl in shown(page("examples", Role.LEADER))


def test_every_sentence_has_its_examples_and_the_gaps_are_apart():
    play = Practice()
    play.give(0, sentences=(SAMEN, LAT))
    at = page("examples", Role.LEADER)

    read = shown(at)
    assert read.index(SAMEN.body) < read.index("Weekstart") < read.index(LAT.body)
    assert words.SEE_ALSO.nl.format(title="Weekstart") in read
    assert RUST.body not in read
    assert words.COVERED.nl.format(n=2, total=3) in read

    at.segmented_control(key="examples-view").set_value("gaps").run()
    gaps = shown(at)
    assert RUST.body in gaps
    assert SAMEN.body not in gaps


def test_an_empty_gallery_says_what_will_come():
    Practice()
    assert words.EMPTY.nl in shown(page("examples", "person-0"))
    assert words.EMPTY.nl in shown(page("examples", Role.FACILITATOR))


def test_outsiders_and_the_note_keeper_do_not_come_here():
    Practice()
    assert common.NOT_HERE.nl in shown(page("examples", Role.NOTE_KEEPER))
    assert common.NOT_HERE.nl in shown(page("examples", "nobody"))


def test_the_facilitator_chooses_what_the_room_sees_and_only_that_comes():
    play = Practice()
    first, second = play.give(0), play.give(1, title="Geheim", happened="Dit niet.")
    at = page("examples", Role.FACILITATOR)
    tap(at, f"release-{first}")
    tap(at, f"to-beamer-{first}")

    beamer = shown(page("beamer", Role.BEAMER))
    assert "Weekstart" in beamer
    assert SAMEN.body in beamer
    assert "Geheim" not in beamer
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=play.id).beamer_page == 1
    tap(at, f"unrelease-{first}")
    assert "Weekstart" not in shown(page("beamer", Role.BEAMER))
    tap(at, f"hide-{second}")
    assert "Geheim" not in shown(page("examples", "person-3"))
    assert "Geheim" in shown(page("examples", Role.FACILITATOR))


def test_a_picture_leaves_the_beamer_at_one_press_of_the_facilitator():
    play = Practice()
    example = play.give(0)
    token = play.add_photo(example)
    play.release(example, at_once=True)
    assert f"/photo/{token}" in shown(page("beamer", Role.BEAMER))

    at = page("examples", Role.FACILITATOR)
    tap(at, f"photo-take-{example}")
    tap(at, f"photo-yes-{example}")

    assert "/photo/" not in shown(page("beamer", Role.BEAMER))
    assert "/photo/" not in shown(page("examples", "person-0"))


def test_leaders_and_participants_have_no_levers():
    play = Practice()
    example = play.give(0)
    levers = {f"release-{example}", f"hide-{example}", f"photo-take-{example}"}

    for browser in (Role.LEADER, "person-0", "person-1"):
        assert not levers & keys(page("examples", browser))


def test_leaders_sharpen_a_sentence_from_an_example():
    play = Practice()
    example = play.give(0)
    assert f"sharpen-{example}" not in keys(page("examples", Role.FACILITATOR))
    assert f"sharpen-{example}" not in keys(page("examples", "person-1"))
    at = page("examples", Role.LEADER)
    tap(at, f"sharpen-{example}")

    assert words.SHARPENED.nl in [info.value for info in at.info]
    with engine.reading() as db:
        (made,) = amendments.of_leaders(db, workshop_id=play.id)
    assert (made.old, made.parts["example"]) == (
        SAMEN.body,
        "Weekstart. Wij kozen samen drie doelen.",
    )
    options = [
        option for radio in page("amendments", Role.LEADER).radio for option in radio.options
    ]
    assert any("Wij leren elke dag samen" in option for option in options)


def test_a_response_is_written_posted_and_read_without_a_name():
    play = Practice()
    example = play.give(0)
    at = page("examples", "person-1")
    tap(at, f"respond-{example}-pcr_2")
    with engine.reading() as db:
        (said,) = gallery.own_responses(db, person_id=play.persons[1])[example]
    at.text_area(f"text-{said.field}").set_value("groep zes").run()
    assert "groep zes" not in shown(page("examples", "person-2"))
    tap(at, f"send-{said.id}")

    read = shown(page("examples", "person-2"))
    assert "groep zes" in read
    assert "Naam" not in read
    tap(at, f"unsay-{said.id}")
    assert "groep zes" not in shown(page("examples", "person-2"))


def test_the_programme_is_made_by_the_facilitator_and_read_by_everybody():
    play = Practice()
    example = play.give(0)
    at = page("examples", Role.FACILITATOR)
    at.segmented_control(key="examples-view").set_value("programme").run()
    tap(at, "programme-begin")
    with engine.reading() as db:
        slots = conference.programme(db, workshop_id=play.id).slots
    assert len(slots) == 6
    at.multiselect(key=f"placed-{slots[1].id}").set_value([example]).run()
    at.number_input(key=f"minutes-{slots[1].id}").set_value(40).run()
    tap(at, f"slot-up-{slots[1].id}")
    at.time_input(key="conference-time").set_value(time(14, 0)).run()

    other = page("examples", "person-2")
    other.segmented_control(key="examples-view").set_value("programme").run()
    read = shown(other)
    assert "14:00 Markt" in read.replace('<span dir="auto">', "").replace("</span>", "")
    assert "14:40" in read
    assert read.index("Weekstart") < read.index("Opening")


def test_hostile_texts_are_shown_as_typed_everywhere():
    play = Practice()
    for number, bad in enumerate(HOSTILE.values()):
        example = play.give(number % 6, title=bad[:80], happened=bad, learners=bad)
        play.release(example)
    for browser in (Role.FACILITATOR, "person-0", Role.BEAMER):
        name = "beamer" if browser is Role.BEAMER else "examples"
        if browser is Role.BEAMER:
            with engine.writing() as db:
                progress.turn_page(db, workshop_id=play.id, page=1)
        at = page(name, browser)
        raw = "\n".join(each.proto.body for each in at.get("html"))
        assert "<script>alert" not in raw
        assert "<img src=x" not in raw
        if browser is not Role.BEAMER:
            assert all(html.escape(bad) in raw for bad in HOSTILE.values())


def test_in_english_everything_is_english():
    play = Practice(replace(SETTINGS, language="en"))
    play.give(0)
    read = shown(page("examples", Role.LEADER))

    assert words.COVERED.en.format(n=1, total=3) in read
    assert words.TITLE.nl not in read


def test_the_cockpit_says_how_many_may_be_seen_and_where_to_choose():
    play = Practice()
    assert words.BEAMER_RELEASED_NONE.nl in shown(page("facilitate", Role.FACILITATOR))
    play.release(play.give(0))
    assert words.BEAMER_RELEASED_ONE.nl in shown(page("facilitate", Role.FACILITATOR))


def test_a_note_keeper_types_in_an_example_from_paper():
    play = Practice()
    with engine.writing() as db:
        paper.add(db, workshop_id=play.id, subgroup=None)
        (form,) = paper.forms(db, workshop_id=play.id)
    play.persons.append(form.person_id)
    at = page("enter", Role.NOTE_KEEPER)
    at.selectbox(key="enter-form-nl").set_value(1).run()
    tap(at, f"paper-example-add-{form.person_id}")
    one = play.own(-1)[0]
    at.text_input(key=f"paper-sentence-{one.id}").set_value("2").run()
    tap(at, f"paper-link-{one.id}")
    at.checkbox(key=f"paper-share-{one.id}").check().run()
    assert play.shown() == ()
    assert words.PROBLEMS["no_title"].nl in shown(at)
    fill(at, play, "title", "Van papier", -1)
    fill(at, play, "happened", "Wij lazen elke dag.", -1)
    at.checkbox(key=f"paper-share-{one.id}").check().run()

    assert [(each.title, each.sentences, each.signed) for each in play.shown()] == [
        ("Van papier", (LAT,), "")
    ]


def test_what_is_taken_out_of_sight_leaves_the_phones_at_once():
    play = Practice()
    example = play.give(0)
    play.add_photo(example)

    def turn():
        with engine.reading() as db:
            return db.get_one(Workshop, play.id).table_turn

    before = turn()
    at = page("examples", Role.FACILITATOR)
    tap(at, f"photo-take-{example}")
    tap(at, f"photo-yes-{example}")
    assert turn() == before + 1
    tap(at, f"hide-{example}")
    assert turn() == before + 2
