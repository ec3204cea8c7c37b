"""Reacting on a phone: notes in the margin of the proposal, and checklists."""

import html
from itertools import count

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Answer, LeftOut, now
from db.queries import answers, drafting, drafts, margin, progress
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.language import LANGS
from workshop.words import checking as checking_words
from workshop.words import contribute as contribute_words
from workshop.words import margin as words

SAMEN = "Leren doe je samen."
RUST = "Er is altijd een stille plek."
FEASIBLE = [item.key for item in team.CONTENT.instrument("haalbaarheid").items]


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def proposed():
    found = team.gather(2)
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=found.workshop_id,
            browser=Role.LEADER,
            aspect="visie",
            body=f"{SAMEN} {RUST}",
            now=now(),
        )
        drafting.propose(db, workshop_id=found.workshop_id, now=now())
    return found


def phone(number=0):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = f"person-{number}"
    at.run()
    at.switch_page("pages/contribute.py").run()
    assert not at.exception
    if contribute_words.WAY_BACK_TITLE.nl in [title.value for title in at.title]:
        tap(at, "go-on")
    return at


def tap(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def shown(at):
    assert not at.exception
    return html.unescape("\n".join(element.proto.body for element in at.get("html")))


def keys(at):
    return {button.key for button in at.button}


def own(found, number=0):
    with engine.reading() as db:
        return margin.own(db, person_id=found.persons[number])


def open_up(found, activity="margin"):
    team.move(found, activity, Move.OPEN, State.NOT_YET)


def test_a_tap_on_a_sentence_opens_a_note_that_is_saved(proposed):
    open_up(proposed)
    at = phone()
    assert at.button(key="thread-visie-0").label.startswith("Leren doe je samen")
    tap(at, "thread-visie-1")
    (remark,) = own(proposed)
    assert remark.sentence == RUST
    at.text_area(f"text-{remark.field}").set_value("Waar dan?").run()
    tap(at, "go-on")

    assert words.NOTED.nl in at.button(key="thread-visie-1").label
    assert words.NOTED.nl not in at.button(key="thread-visie-0").label
    assert [one.body for one in own(proposed)] == ["Waar dan?"]
    assert own(proposed, 1) == ()
    assert "Waar dan?" not in shown(phone(1))


def test_the_same_note_opens_again_and_is_withdrawn_after_a_second_thought(proposed):
    open_up(proposed)
    at = phone()
    tap(at, "thread-whole")
    (remark,) = own(proposed)
    at.text_area(f"text-{remark.field}").set_value("Ik mis het buitenterrein.").run()
    tap(at, "go-on")
    tap(at, "thread-whole")
    assert at.text_area(f"text-{remark.field}").value == "Ik mis het buitenterrein."
    tap(at, f"withdraw-remark-{remark.id}")
    tap(at, f"no-remark-{remark.id}")
    assert own(proposed)
    tap(at, f"withdraw-remark-{remark.id}")
    tap(at, f"yes-remark-{remark.id}")

    assert own(proposed) == ()
    assert at.button(key="thread-whole")


def test_a_note_under_the_hands_stays_when_the_margin_closes_and_is_read_afterwards(proposed):
    open_up(proposed)
    at = phone()
    tap(at, "thread-visie-0")
    (remark,) = own(proposed)
    at.text_area(f"text-{remark.field}").set_value("Mooi.").run()
    team.move(proposed, "margin", Move.CLOSE, State.OPEN)
    at.run()

    assert at.text_area(f"text-{remark.field}").disabled
    assert at.text_area(f"text-{remark.field}").value == "Mooi."
    assert contribute_words.CLOSED.nl in shown(at)
    tap(at, "go-on")
    assert "Mooi." in shown(at)
    assert "thread-visie-0" not in keys(at)
    tap(at, f"withdraw-remark-{remark.id}")
    tap(at, f"yes-remark-{remark.id}")
    assert own(proposed) == ()


def test_who_is_done_reads_the_own_notes(proposed):
    open_up(proposed)
    at = phone()
    tap(at, "thread-visie-0")
    (remark,) = own(proposed)
    at.text_area(f"text-{remark.field}").set_value("Mooi.").run()
    tap(at, "go-on")
    tap(at, "go-on")

    assert contribute_words.THANKS.nl in shown(at)
    assert "Mooi." in shown(at)


@pytest.mark.parametrize("lang", LANGS)
def test_the_text_of_the_leaders_is_not_read_before_it_lies_there(proposed, lang):
    with engine.writing() as db:
        drafting.take_back(db, workshop_id=proposed.workshop_id)
    open_up(proposed)
    at = phone()
    if lang == "en":
        tap(at, "switch-language")

    assert words.NOT_PROPOSED[lang] in shown(at)
    assert "thread-visie-0" not in keys(at)
    assert SAMEN not in shown(at)
    open_up(proposed, "feasible")
    at = phone()
    assert SAMEN not in shown(at)


def test_open_questions_are_read_with_their_alternatives(proposed):
    with engine.writing() as db:
        question = drafting.add_question(db, workshop_id=proposed.workshop_id)
        drafting.add_alternative(db, workshop_id=proposed.workshop_id, question_id=question)
        ((choice,),) = drafting.alternatives(db, workshop_id=proposed.workshop_id).values()
        for revision, (field, body) in enumerate(
            ((f"question:{question}", "Wie stuurt?"), (choice.field, HOSTILE["html"])), start=1
        ):
            type_as_leader(db, proposed, field, body, revision)
    open_up(proposed)
    told = shown(phone())

    assert "Wie stuurt?" in told
    assert HOSTILE["html"] in told


def type_as_leader(db, found, field, body, revision):
    assert drafts.save(
        db,
        workshop_id=found.workshop_id,
        browser=Role.LEADER,
        field=field,
        body=body,
        revision=revision,
        now=now(),
    ).saved


def test_the_reason_stands_where_the_proposal_leaves_a_thread_out_on_purpose(proposed):
    with engine.writing() as db:
        db.add(
            LeftOut(
                workshop_id=proposed.workshop_id, aspect="leerdoelen", body="Dat kan <b>later</b>."
            )
        )
    open_up(proposed, "feasible")
    at = phone()
    tap(at, "go-on")
    assert checking_words.LEFT_OUT.nl in shown(at)
    assert "Dat kan <b>later</b>." in shown(at)
    assert checking_words.NO_TEXT.nl not in shown(at)
    tap(at, "go-on")
    assert checking_words.NO_TEXT.nl in shown(at)


def test_a_checklist_goes_item_by_item_and_keeps_each_choice_at_once(proposed):
    open_up(proposed, "feasible")
    at = phone()
    assert at.radio(key="feasible-visie").options == ["Ja", "Deels", "Nog niet"]
    assert at.radio(key="feasible-visie").value is None
    assert SAMEN in shown(at)  # the text of this very thread lies beside it
    at.radio(key="feasible-visie").set_value("deels").run()
    tap(at, "go-on")
    assert checking_words.NO_TEXT.nl in shown(at)
    with engine.reading() as db:
        given = answers.own(db, person_id=proposed.persons[0], activity="feasible")
    assert given == {("visie", ""): "deels"}

    for _ in FEASIBLE[1:]:
        tap(at, "go-on")
    assert checking_words.LEFT.nl.format(n=9, total=10) in shown(at)
    assert "**Deels**" in at.button(key="thread-feasible-0").label
    tap(at, "go-on")
    assert contribute_words.THANKS.nl in shown(at)
    with engine.reading() as db:
        ready = progress.readiness(db, workshop_id=proposed.workshop_id, activity="feasible")
    assert ready.ready == 1


def test_an_answer_can_be_taken_back_and_comes_too_late_kindly(proposed, monkeypatch):
    # Only a part of the page is drawn at the end, and there AppTest knows no other pages.
    monkeypatch.setattr("ui.layout.link", lambda *link, **words: None)
    open_up(proposed, "requirements")
    at = phone()
    at.radio(key="requirements-helder").set_value("ja").run()
    tap(at, "take-back-requirements-helder")
    with engine.reading() as db:
        assert answers.own(db, person_id=proposed.persons[0], activity="requirements") == {}
    at.radio(key="requirements-helder").set_value("nee").run()
    team.move(proposed, "requirements", Move.CLOSE, State.OPEN)
    at.radio(key="requirements-helder").set_value("ja").run()

    assert [one.value for one in at.warning] == [contribute_words.REFUSED["closed"].nl]
    assert "Nog niet" in shown(at)


@pytest.mark.parametrize("size", [4, 6, 12])
def test_the_team_picture_and_the_beamer_show_a_checklist_as_far_as_they_may(size):
    found = team.gather(size)
    turn = count()
    with engine.writing() as db:
        for person in found.persons:
            yes = next(turn) < size / 2
            for key in FEASIBLE:
                value = "ja" if yes else "deels"
                db.add(Answer(person_id=person, activity="feasible", item=key, value=value))
    team.finish(found, "feasible")
    for screen, browser in (("picture", "person-0"), ("beamer", Role.BEAMER)):
        team_sees = screen_of(screen, browser)
        assert checking_words.LIGHTS["partly"].nl not in shown(team_sees)
    team.move(found, "feasible", Move.SHOW, State.CLOSED)

    numbers = checking_words.COUNTS.nl.format(yes=6, partly=6, no=0, people=12)
    for screen, browser in (("picture", "person-0"), ("beamer", Role.BEAMER)):
        told = shown(screen_of(screen, browser))
        assert (checking_words.LIGHTS["partly"].nl in told) == (size >= 5)
        assert (numbers in told) == (size == 12)
        assert (checking_words.ANSWERS.nl.format(people=6) in told) == (size == 6)
        assert ('gt-thirds"' in told) == (size == 12)


def screen_of(screen, browser):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page(f"pages/{screen}.py").run()


def test_what_i_gave_is_on_my_own_page_to_withdraw(proposed):
    open_up(proposed)
    at = phone()
    tap(at, "thread-visie-0")
    (remark,) = own(proposed)
    at.text_area(f"text-{remark.field}").set_value(HOSTILE["html"]).run()
    team.move(proposed, "margin", Move.CLOSE, State.OPEN)
    open_up(proposed, "feasible")
    at = phone()
    at.radio(key="feasible-visie").set_value("deels").run()
    mine = screen_of("profile", "person-0")

    assert HOSTILE["html"] in shown(mine)
    assert "<dd>Deels</dd>" in shown(mine)
    tap(mine, f"withdraw-remark-{remark.id}")
    tap(mine, f"yes-remark-{remark.id}")
    assert own(proposed) == ()
    assert HOSTILE["html"] not in shown(screen_of("profile", "person-1"))


def test_who_writes_a_note_stays_when_the_room_moves_on(proposed):
    open_up(proposed)
    at = phone()
    tap(at, "thread-visie-0")
    (remark,) = own(proposed)
    at.text_area(f"text-{remark.field}").set_value("Ik ben nog bezig.").run()
    team.move(proposed, "margin", Move.CLOSE, State.OPEN)
    open_up(proposed, "feasible")
    at.run()

    assert at.text_area(f"text-{remark.field}").value == "Ik ben nog bezig."
    assert "go-along" in keys(at)
    assert "feasible-visie" in {radio.key for radio in phone(1).radio}
