"""People on their phones: several browsers on one real database, led by a facilitator."""

from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Person, Ready, Statement, Vote, Writing
from db.queries import answers, harvest, people, progress, workshops, writings
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.phone import title
from tests.workshops import SETTINGS
from workshop.agenda import Move, State
from workshop.content import SHIPPED, load
from workshop.language import LANGS
from workshop.words import contribute as words
from workshop.words import profile as profile_words

CONTENT = load(SHIPPED)
APP = Path(__file__).resolve().parent.parent / "app.py"
ACTIVITIES = [a for a in CONTENT.activities if a.id not in ("dialogue", "examples", "pilots")]


@pytest.fixture(autouse=True)
def browsers(monkeypatch):
    """Every AppTest is a browser of its own."""
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@dataclass(frozen=True)
class Room:
    """A workshop and its facilitator's hand."""

    id: int

    def move(self, activity, what=Move.OPEN, expected=State.NOT_YET, *, here=True):
        with engine.writing() as db:
            progress.make_move(
                db,
                workshop_id=self.id,
                activity=activity,
                kind=CONTENT.activity(activity).kind,
                move=what,
                expected=expected,
            )
        if here:
            self.go(activity)

    def go(self, activity):
        with engine.writing() as db:
            progress.go_to(db, workshop_id=self.id, activity=activity)

    def join(self, browser):
        with engine.writing() as db:
            return people.join(db, workshop_id=self.id, browser=browser, name=None, subgroup=None)

    def open_page(self, browser, page="contribute"):
        phone = AppTest.from_file(APP, default_timeout=30)
        phone.session_state["browser"] = browser
        phone.run()
        phone.switch_page(f"pages/{page}.py").run()
        assert not phone.exception
        return phone

    def phone(self, browser):
        """A phone whose owner has joined and noted the code."""
        person = self.join(browser)
        phone = self.open_page(browser)
        tap(phone, "go-on")
        return phone, person


@pytest.fixture
def room():
    databases.fresh()
    with engine.writing() as db:
        return Room(workshops.start(db, SETTINGS)[0])


def tap(phone, key):
    phone.button(key=key).click().run()
    assert not phone.exception


def choose(phone, key, value):
    phone.radio(key=key).set_value(value).run()
    assert not phone.exception


def keys(phone):
    return {button.key for button in phone.button}


def shown(phone):
    """Everything a person reads on the page, as HTML."""
    return "\n".join(
        [element.proto.body for element in phone.get("html")]
        + [element.value for element in phone.title]
        + [element.value for element in phone.header]
    )


def own(person, activity):
    with engine.reading() as db:
        return answers.own(db, person_id=person, activity=activity)


def test_the_code_is_shown_once_and_brings_a_person_back(room):
    person = room.join("phone-1")
    phone = room.open_page("phone-1")
    assert title(phone) == words.WAY_BACK_TITLE.nl
    code, token = phone.session_state["way-back"]
    assert f"/k/{token}" in shown(phone)

    tap(phone, "go-on")

    assert title(phone) == words.WAITING_TITLE.nl
    assert token not in shown(phone)
    assert token not in shown(room.open_page("phone-1"))
    with engine.writing() as db:
        assert people.by_personal_code(db, workshop_id=room.id, code=code) == person
        assert people.accept(db, token=token, browser="laptop").person_id == person
    assert title(room.open_page("laptop")) == words.WAITING_TITLE.nl


def test_waiting_says_what_comes_what_to_do_and_what_is_promised(room):
    phone, _ = room.phone("phone-1")

    seen = shown(phone)
    for text in (words.WAITING_NOW.nl, CONTENT.promise(SETTINGS.promise).text.nl):
        assert text.split(".")[0] in seen
    assert "go-along" not in keys(phone)


def test_somebody_who_did_not_join_sees_nothing(room):
    phone = AppTest.from_file(APP, default_timeout=30)
    phone.session_state["browser"] = "stranger"
    phone.run()
    phone.switch_page("pages/contribute.py").run()

    assert not phone.exception
    assert not phone.radio
    assert title(phone) not in (words.WAITING_TITLE.nl, words.WAY_BACK_TITLE.nl)


def test_two_people_answer_the_axes_each_for_themselves(room):
    first, one = room.phone("phone-1")
    second, two = room.phone("phone-2")
    room.move("axes")
    for phone in (first, second):
        phone.run()
        assert phone.radio(key="axes-mindset-own").value is None

    choose(first, "axes-mindset-own", "3")
    choose(second, "axes-mindset-own", "unknown")

    assert own(one, "axes") == {("mindset", "own"): "3"}
    assert own(two, "axes") == {("mindset", "own"): "unknown"}
    assert "Bewaard" in shown(first)


def test_an_axis_left_untouched_is_not_the_middle(room):
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    assert words.NOT_ANSWERED.nl in shown(phone)
    for _ in range(10):
        tap(phone, "go-on")

    assert own(person, "axes") == {}
    assert words.OVERVIEW_OPEN.nl.format(n=10, total=10) in shown(phone)


def test_an_answer_survives_another_page_another_device_and_can_be_taken_back(room):
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "-2")
    again = room.open_page("phone-1")
    assert again.button(key="go-back")  # goes on where this person was
    tap(again, "go-back")
    assert again.radio(key="axes-mindset-own").value == "-2"

    tap(again, "take-back-axes-mindset-own")

    assert own(person, "axes") == {}
    assert again.radio(key="axes-mindset-own").value is None


def test_the_own_answer_is_in_view_when_answering_for_learners(room):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "2")
    for _ in range(5):
        tap(phone, "go-on")

    assert phone.radio(key="axes-mindset-learners").value is None
    assert words.OWN_BEFORE.nl.format(choice="Duidelijk: Groei bepaalt veel") in shown(phone)


def test_points_stop_at_ten_and_less_is_kept_but_unfinished(room):
    phone, person = room.phone("phone-1")
    room.move("metaphors")
    phone.run()
    more = "point-more-metaphors-{}-own"
    for _ in range(4):
        tap(phone, more.format("oefenen"))
    tap(phone, "point-less-metaphors-oefenen-own")
    assert words.POINTS_LEFT.nl.format(n=7) in shown(phone)
    for _ in range(7):
        tap(phone, more.format("ontdekken"))

    assert words.POINTS_DONE.nl.format(n=0) in shown(phone)
    assert phone.button(key=more.format("participeren")).disabled
    assert not phone.button(key="point-less-metaphors-ontdekken-own").disabled

    tap(phone, "point-less-metaphors-ontdekken-own")
    tap(phone, "go-on")

    unfinished = words.POINTS_UNFINISHED.nl.format(n=1, lens=CONTENT.lens("own").title.nl)
    assert unfinished in shown(phone)
    assert own(person, "metaphors")["ontdekken", "own"] == "6"


def test_the_room_moves_on_and_a_form_in_use_stays(room):
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "1")
    room.move("metaphors")
    phone.run()
    assert title(phone) == CONTENT.activity("axes").title.nl
    choose(phone, "axes-mindset-own", "2")

    tap(phone, "go-along")

    assert title(phone) == CONTENT.activity("metaphors").title.nl
    assert "go-along" not in keys(phone)
    assert own(person, "axes") == {("mindset", "own"): "2"}


def test_who_has_not_begun_goes_along_and_may_go_back(room):
    phone, _person = room.phone("phone-1")
    room.move("axes")
    phone.run()

    room.move("metaphors")
    phone.run()

    assert title(phone) == CONTENT.activity("metaphors").title.nl
    tap(phone, "thread-to-axes")
    phone.run()
    assert title(phone) == CONTENT.activity("axes").title.nl


def test_who_is_done_is_thanked_and_follows_by_itself(room):
    phone, _person = room.phone("phone-1")
    room.move("theories")
    phone.run()
    tap(phone, "go-on")
    assert words.THANKS.nl in shown(phone)
    with engine.reading() as db:
        assert progress.readiness(db, workshop_id=room.id, activity="theories").ready == 1

    room.move("vision")
    phone.run()

    assert title(phone) == CONTENT.activity("vision").title.nl
    tap(phone, "thread-to-theories")
    assert title(phone) == CONTENT.activity("theories").title.nl
    assert phone.button(key="point-more-theories-cognitivisme-learners")
    with engine.reading() as db:
        assert db.exec(select(Ready)).all() == []


def test_a_choice_that_comes_too_late_is_told_kindly_and_not_kept(room, monkeypatch):
    # Only a part of the page is drawn then, and there AppTest knows no other pages to lead to.
    monkeypatch.setattr("ui.layout.link", lambda *link, **words: None)
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "1")
    room.move("axes", Move.CLOSE, State.OPEN)
    choose(phone, "axes-mindset-own", "3")

    assert [warning.value for warning in phone.warning] == [words.REFUSED["closed"].nl]
    assert own(person, "axes") == {("mindset", "own"): "1"}
    assert words.CLOSED.nl in shown(phone)
    assert "Iets meer: Groei bepaalt veel" in shown(phone)
    assert not phone.radio

    phone.run()

    assert not phone.warning


def test_a_late_comer_answers_what_is_open(room):
    room.move("axes")
    room.move("web")
    phone, person = room.phone("phone-9")
    assert title(phone) == CONTENT.activity("web").title.nl

    tap(phone, "thread-to-axes")
    choose(phone, "axes-mindset-own", "0")

    assert own(person, "axes") == {("mindset", "own"): "0"}


def test_nobody_goes_ahead_of_the_facilitator(room):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    room.move("metaphors")
    room.move("metaphors", Move.CLOSE, State.OPEN)
    room.go("axes")
    phone.run()

    assert not {key for key in keys(phone) if key.startswith("thread-to-")}


def boxes_around(block, label, around=()):
    """The keys of the containers around the link with this label."""
    for child in block.children.values():
        if getattr(getattr(child, "proto", None), "label", None) == label:
            return around
        if hasattr(child, "children"):
            found = boxes_around(child, label, (*around, getattr(child.proto, "id", "")))
            if found is not None:
                return found
    return None


def test_results_are_linked_where_the_browser_shows_it_once_they_are_shown(room):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "1")
    assert boxes_around(phone.main, words.SEE_PICTURE.nl) is None

    room.move("axes", Move.CLOSE, State.OPEN)
    phone.run()

    around = boxes_around(phone.main, words.SEE_PICTURE.nl)
    assert any(box.endswith("when-shown-axes") for box in around)


def test_statements_are_written_shared_and_withdrawn(room):
    body = HOSTILE["html"]
    phone, person = room.phone("phone-1")
    room.move("web")
    phone.run()
    tap(phone, "thread-visie")
    with engine.reading() as db:
        (text,) = writings.own(db, person_id=person)
    phone.text_area(key=f"text-writing:{text.id}").set_value(body).run()
    phone.toggle(key=f"share-{text.id}").set_value(True).run()
    assert not phone.exception
    assert words.SHARE_MEANS.nl in shown(phone)
    with engine.reading() as db:
        (text,) = writings.own(db, person_id=person)
    assert (text.body, text.shared) == (body, True)

    tap(phone, "go-on")
    listed = [button.label for button in phone.button if button.key == "thread-visie"]
    assert listed[0].endswith(words.THREAD_COUNT.nl.format(n=1, shared=1))
    tap(phone, "thread-visie")
    tap(phone, f"withdraw-{text.id}")
    tap(phone, f"no-{text.id}")
    tap(phone, f"withdraw-{text.id}")
    tap(phone, f"yes-{text.id}")

    with engine.reading() as db:
        assert writings.own(db, person_id=person) == ()


def test_another_sentence_waits_until_the_first_has_words(room):
    phone, _person = room.phone("phone-1")
    room.move("web")
    phone.run()
    tap(phone, "thread-tijd")
    tap(phone, "another")
    assert len(phone.text_area) == 1
    phone.text_area[0].set_value("Lange blokken.").run()
    tap(phone, "another")

    assert len(phone.text_area) == 2


def test_a_text_that_is_being_typed_stays_when_the_activity_closes(room):
    phone, _person = room.phone("phone-1")
    room.move("vision")
    phone.run()
    phone.text_area[0].set_value("Leren is zoeken.").run()
    room.move("vision", Move.CLOSE, State.OPEN)
    room.move("picture")
    phone.run()

    assert title(phone) == CONTENT.activity("vision").title.nl
    assert phone.text_area[0].value == "Leren is zoeken."
    assert phone.text_area[0].disabled
    assert words.CLOSED.nl in shown(phone)
    assert "go-along" in keys(phone)


def test_the_two_lenses_stand_side_by_side(room):
    phone, _ = room.phone("phone-1")
    room.move("axes")
    phone.run()
    for key, value in (("mindset-own", "-2"), ("diepte-own", "1")):
        choose(phone, f"axes-{key}", value)
        tap(phone, "go-on")
    for _ in range(3):
        tap(phone, "go-on")
    for key, value in (("mindset-learners", "2"), ("diepte-learners", "1")):
        choose(phone, f"axes-{key}", value)
        tap(phone, "go-on")
    room.move("compare")
    phone.run()
    tap(phone, "go-along")

    assert words.COMPARE_TOWARDS.nl.format(pole="Groei bepaalt veel") in shown(phone)
    assert "Zelfde accent" in shown(phone)
    assert len(phone.text_area) == 1


@pytest.fixture
def statements_in(room):
    with engine.writing() as db:
        rows = [
            Statement(workshop_id=room.id, aspect="visie", body=body, original=body)
            for body in HOSTILE.values()
        ]
        db.add_all(rows)
        db.flush()
        return [row.id for row in rows]


def test_three_people_weigh_every_statement_in_an_order_of_their_own(room, statements_in):
    room.move("weigh")
    orders = []
    for number, value in enumerate(("5", "?", "1")):
        phone, _person = room.phone(f"phone-{number}")
        order = []
        for _ in statements_in:
            (radio,) = phone.radio
            order.append(int(radio.key.removeprefix("vote-")))
            assert radio.value is None
            choose(phone, radio.key, value)
            tap(phone, "go-on")
        assert words.WEIGH_COMPLETE.nl.format(total=len(statements_in)) in shown(phone)
        orders.append(order)
    with engine.reading() as db:
        votes = [(vote.statement_id, vote.value) for vote in db.exec(select(Vote))]

    assert sorted(votes) == sorted((id, value) for id in statements_in for value in ("5", "?", "1"))
    assert all(sorted(order) == statements_in for order in orders)
    assert len({tuple(order) for order in orders}) > 1


def test_an_objection_asks_why(room, statements_in):
    phone, person = room.phone("phone-1")
    room.move("weigh")
    phone.run()
    (radio,) = phone.radio
    choose(phone, radio.key, "5")
    assert not phone.text_area
    choose(phone, radio.key, "1")
    phone.text_area[0].set_value("Dit kan niet in groep 3.").run()

    with engine.reading() as db:
        (reason,) = writings.own(db, person_id=person, activity="weigh")
    assert (reason.item, reason.body, reason.shared) == (
        radio.key.removeprefix("vote-"),
        "Dit kan niet in groep 3.",
        False,
    )


def test_nothing_to_weigh_is_said(room):
    phone, _ = room.phone("phone-1")
    room.move("weigh")
    phone.run()

    assert words.WEIGH_NONE.nl in shown(phone)


def test_what_people_type_is_shown_as_typed_and_never_becomes_markup(room):
    phone, _person = room.phone("phone-1")
    room.move("web")
    phone.run()
    tap(phone, "thread-visie")
    for body in HOSTILE.values():
        phone.text_area[-1].set_value(body).run()
        tap(phone, "another")
    profile = room.open_page("phone-1", "profile")

    for body in HOSTILE.values():
        assert escape(body) in shown(profile)
        for element in (*profile.markdown, *profile.caption, *profile.button):
            assert body not in (getattr(element, "value", None), getattr(element, "label", None))


def test_the_profile_holds_only_what_this_person_gave(room):
    first, _one = room.phone("phone-1")
    second, _two = room.phone("phone-2")
    room.move("vision")
    for phone, body in ((first, "Van de een."), (second, "Van de ander.")):
        phone.run()
        phone.text_area[0].set_value(body).run()

    profile = room.open_page("phone-1", "profile")

    assert "Van de een." in shown(profile)
    assert "Van de ander." not in shown(profile)


def test_the_profile_tells_where_a_sentence_went(room):
    _phone, person = room.phone("phone-1")
    room.move("web")
    with engine.writing() as db:
        db.add(
            Writing(person_id=person, activity="web", item="visie", body="Mijn zin.", shared=True)
        )
        db.flush()
        harvest.harvest(db, workshop_id=room.id)
        statement = db.exec(select(Statement)).one()
        harvest.set_wording(
            db, workshop_id=room.id, statement_id=statement.id, body="Andere woorden."
        )

    profile = room.open_page("phone-1", "profile")

    assert profile_words.FATES["edited"].nl in shown(profile)
    assert "Andere woorden." in shown(profile)


def test_correcting_leads_back_to_what_is_open(room):
    phone, _person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "1")
    room.move("web")
    profile = room.open_page("phone-1", "profile")
    tap(profile, "correct-axes")

    assert profile.session_state["at"] == "axes"

    room.move("axes", Move.CLOSE, State.OPEN, here=False)
    assert "correct-axes" not in keys(room.open_page("phone-1", "profile"))


def test_a_new_code_replaces_the_old_one(room):
    _phone, person = room.phone("phone-1")
    with engine.writing() as db:
        old, _ = team.way_back(db, person_id=person)
    profile = room.open_page("phone-1", "profile")
    tap(profile, "new-code")
    new, _ = profile.session_state["way-back"]

    with engine.writing() as db:
        assert people.by_personal_code(db, workshop_id=room.id, code=old) is None
        assert people.by_personal_code(db, workshop_id=room.id, code=new) == person


def test_everything_of_a_person_can_go(room):
    phone, person = room.phone("phone-1")
    room.phone("phone-2")
    room.move("axes")
    phone.run()
    choose(phone, "axes-mindset-own", "1")
    profile = room.open_page("phone-1", "profile")
    assert profile.button(key="erase").disabled
    profile.checkbox(key="sure-erase").check().run()
    tap(profile, "erase")

    assert profile.title[-1].value == profile_words.ERASED_TITLE.nl
    with engine.reading() as db:
        assert len(db.exec(select(Person)).all()) == 1
    assert own(person, "axes") == {}


def test_a_device_that_was_passed_on_writes_nothing_for_the_one_before(room):
    phone, person = room.phone("phone-1")
    room.move("axes")
    phone.run()
    with engine.writing() as db:
        people.leave(db, browser="phone-1", workshop_id=room.id)
    choose(phone, "axes-mindset-own", "3")

    assert own(person, "axes") == {}


@pytest.mark.parametrize("lang", LANGS)
def test_every_activity_has_a_screen_in_both_languages(room, lang):
    with engine.writing() as db:
        english, _ = workshops.start(db, replace(SETTINGS, language=lang))
    here = Room(english)
    phone, _ = here.phone(f"phone-{lang}")
    for activity in ACTIVITIES:
        here.go(activity.id)
        phone.run()
        if "go-along" in keys(phone):
            tap(phone, "go-along")
        assert title(phone) == activity.title[lang]
        here.move(activity.id)
        phone.run()
        assert not phone.exception
        assert title(phone) == activity.title[lang]
        if activity.kind in ("axes", "points", "weigh"):
            here.move(activity.id, Move.CLOSE, State.OPEN)
            here.move(activity.id, Move.SHOW, State.CLOSED)
            phone.run()
            assert not phone.exception
            assert words.CLOSED_NOTHING[lang] in shown(phone)
