"""The dealt round and the support round on every screen: phones, cockpit list, beamer, picture."""

import html
from dataclasses import dataclass

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Paragraph, Statement
from db.queries import dealing, progress, statements, votes, weighing
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.team import Team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import contribute
from workshop.words import picture as picture_words
from workshop.words import shortlist as words
from workshop.words import support as text_words

APP = "../app.py"


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@dataclass(frozen=True)
class Round:
    """A team with a list of thirty statements, and what happens to it."""

    team: Team

    def move(self, what: Move, expected: State, activity: str = "shortlist") -> None:
        team.move(self.team, activity, what, expected)

    def choose(self, *, yes=lambda person, statement: statement % 2 == 0, people=None) -> None:
        """Let so many people choose for all that they are dealt."""
        for number, person in enumerate(self.team.persons[:people]):
            with engine.writing() as db:
                dealing.deal(db, person_id=person, activity="shortlist", minutes=10)
                for one in dealing.hand(db, person_id=person):
                    dealing.choose(
                        db,
                        person_id=person,
                        activity="shortlist",
                        statement_id=one.id,
                        value="1" if yes(number, one.id) else "0",
                    )
                progress.set_ready(db, person_id=person, activity="shortlist", ready=True)

    def show(self) -> None:
        self.move(Move.CLOSE, State.OPEN)
        self.move(Move.SHOW, State.CLOSED)

    def playing(self) -> list[str]:
        with engine.reading() as db:
            found = statements.in_play(db, workshop_id=self.team.workshop_id)
        return [one.body for one in found]


def listed(size: int, bodies, *, settings=None) -> Round:
    found = team.gather(size, settings=settings) if settings else team.gather(size)
    aspects = list(team.STATEMENTS)
    with engine.writing() as db:
        for number, body in enumerate(bodies):
            aspect = aspects[number % len(aspects)]
            db.add(
                Statement(workshop_id=found.workshop_id, aspect=aspect, body=body, original=body)
            )
            db.flush()
    return Round(found)


@pytest.fixture
def long() -> Round:
    return listed(12, [f"Uitspraak nummer {n}." for n in range(30)])


def page(screen: str, browser: str = Role.FACILITATOR) -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def phone(number: int = 0) -> AppTest:
    at = page("contribute", f"person-{number}")
    if "gt-code" in text(at):
        tap(at, "go-on")
    return at


def tap(at: AppTest, key: str) -> None:
    at.button(key=key).click().run()
    assert not at.exception


def text(at: AppTest) -> str:
    assert not at.exception
    return html.unescape(" ".join(element.proto.body for element in at.get("html")))


def strips(at: AppTest) -> list:
    return [each for each in at.get("button_group") if str(each.key).startswith("short-")]


def test_a_phone_is_dealt_its_part_and_goes_through_it_five_at_a_time(long):
    long.move(Move.OPEN, State.NOT_YET)
    at = phone()
    with engine.reading() as db:
        hand = dealing.hand(db, person_id=long.team.persons[0])
    assert len(hand) == 30  # so few people see all of it
    seen = []
    for _ in range(6):
        assert words.NOT_DENOMINATOR.nl in text(at)
        assert len(strips(at)) == 5
        for place in range(5):
            seen.append(int(strips(at)[place].key.removeprefix("short-")))
            strips(at)[place].set_value("1").run()
        last = words.DONE.nl.format(total=30) in text(at)
        if not last:
            tap(at, "go-on")

    assert seen == [one.id for one in hand]
    with engine.reading() as db:
        chosen = dealing.choices(db, person_id=long.team.persons[0])
    assert chosen == dict.fromkeys(seen, "1")
    tap(at, "go-on")
    assert contribute.THANKS.nl in text(at)


@pytest.mark.parametrize(("size", "told"), [(2, "PART_ONLY"), (12, "PART")])
def test_a_team_too_small_for_the_list_is_not_told_that_together_it_sees_all(size, told):
    found = listed(size, [f"Uitspraak nummer {n}." for n in range(30)])
    with engine.writing() as db:
        dealing.set_each(db, workshop_id=found.team.workshop_id, each=10)
    found.move(Move.OPEN, State.NOT_YET)

    shown = text(phone())
    assert getattr(words, told).nl.format(n=10, total=30) in shown
    assert ("Samen zien jullie" in shown) == (told == "PART")


def test_a_tap_on_the_same_choice_takes_it_back(long):
    long.move(Move.OPEN, State.NOT_YET)
    at = phone()
    first = strips(at)[0].key
    strips(at)[0].set_value("0").run()
    strips(at)[0].set_value(None).run()

    with engine.reading() as db:
        assert dealing.choices(db, person_id=long.team.persons[0]) == {}
    assert strips(at)[0].key == first


def test_nothing_to_deal_is_said():
    nothing = listed(6, [])
    nothing.move(Move.OPEN, State.NOT_YET)

    assert words.NONE.nl in text(phone())


def test_a_short_list_does_not_ask_for_a_dealt_round():
    short = listed(6, ["Een.", "Twee."])

    assert short.playing() == ["Een.", "Twee."]
    assert words.NOT_DENOMINATOR.nl not in text(page("statements"))


def test_the_facilitator_sets_how_many_everybody_is_dealt(long):
    at = page("statements")
    assert words.LONG.nl.format(n=30, fits=25) in text(at)
    (number,) = (each for each in at.number_input if each.key.startswith("dealt-each"))
    number.set_value(7).run()
    long.move(Move.OPEN, State.NOT_YET)
    phone(3)

    with engine.reading() as db:
        assert len(dealing.hand(db, person_id=long.team.persons[3])) == 7
    assert words.RUNNING.nl.format(ready=0, people=12, least=0, most=1) in text(page("statements"))
    assert words.LOCKED.nl in [warning.value for warning in page("statements").warning]


def test_before_it_is_shown_nobody_sees_an_outcome(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.move(Move.CLOSE, State.OPEN)

    assert words.CLOSED.nl in text(page("statements"))
    for screen, browser in (
        ("statements", Role.FACILITATOR),
        ("picture", "person-0"),
        ("beamer", Role.BEAMER),
    ):
        assert "gt-short" not in text(page(screen, browser))


def test_one_press_takes_the_shortlist_and_every_aspect_is_on_it(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose(yes=lambda person, statement: statement <= 15)
    long.show()
    at = page("statements")
    assert words.TOOK_PART.nl.format(people=12, team=12, finished=12) in text(at)
    (number,) = (each for each in at.number_input if each.key.startswith("shortlist-number"))
    number.set_value(12).run()
    tap(at, "adopt-shortlist")

    kept = long.playing()
    assert len(kept) == 12
    with engine.reading() as db:
        playing = statements.in_play(db, workshop_id=long.team.workshop_id)
    assert {one.aspect for one in playing} == set(team.STATEMENTS)
    assert words.SETTLED.nl.format(n=12) in text(at)
    long.move(Move.OPEN, State.NOT_YET, "weigh")
    with engine.reading() as db:
        weighed = weighing.playing(db, workshop_id=long.team.workshop_id, activity="weigh")
    assert [one.body for one in weighed] == kept


SHOWN_TO = (
    ("statements", Role.FACILITATOR),
    ("picture", "person-0"),
    ("beamer", Role.BEAMER),
)


@pytest.mark.parametrize(("screen", "browser"), SHOWN_TO)
def test_statements_of_which_nothing_may_be_told_leave_a_page_that_says_so(screen, browser):
    thin = listed(12, [f"Uitspraak nummer {n}." for n in range(30)])
    with engine.writing() as db:
        dealing.set_each(db, workshop_id=thin.team.workshop_id, each=5)
    thin.move(Move.OPEN, State.NOT_YET)
    thin.choose()  # twelve people are dealt five each: every statement is seen twice
    thin.show()

    assert "minder dan 5 mensen zagen ze" in text(page(screen, browser))


@pytest.mark.parametrize(("screen", "browser"), SHOWN_TO)
def test_a_shortlist_of_which_everything_was_set_aside_since_leaves_a_whole_page(
    long, screen, browser
):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.show()
    with engine.writing() as db:
        for row in statements.every(db, long.team.workshop_id).values():
            row.hidden = True

    shown = text(page(screen, browser))
    assert (words.NONE_LEFT.nl in shown) == (screen != "beamer")


def test_taking_the_shortlist_leaves_a_whole_page_when_only_the_unseen_stay(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.show()
    with engine.writing() as db:
        for n in range(30):
            body = f"Later {n}."
            db.add(
                Statement(
                    workshop_id=long.team.workshop_id, aspect="tijd", body=body, original=body
                )
            )
        for row in statements.every(db, long.team.workshop_id).values():
            row.hidden = row.body.startswith("Uitspraak")
    at = page("statements")
    tap(at, "adopt-shortlist")

    assert len(long.playing()) == 25
    assert words.SETTLED.nl.format(n=25) in text(at)


def test_the_picture_that_holds_only_a_shortlist_does_not_say_that_it_is_still_to_come(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    assert picture_words.WAITING.nl in text(page("picture", "person-0"))
    long.show()

    shown = text(page("picture", "person-0"))
    assert words.WANT.nl.split(":")[0] in shown
    assert picture_words.WAITING.nl not in shown


def test_the_phone_says_that_the_result_of_this_round_will_follow_and_shows_it_first(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.move(Move.CLOSE, State.OPEN)
    shown = text(phone())
    assert contribute.CLOSED_NEXT["shortlist"].nl in shown
    assert "teambeeld" not in shown.lower()
    long.move(Move.SHOW, State.CLOSED)
    team.answer(long.team)
    team.move(long.team, "axes", Move.HIDE, State.SHOWN)
    team.move(long.team, "axes", Move.SHOW, State.CLOSED)
    for room, first in (("shortlist", True), ("axes", False)):
        with engine.writing() as db:
            progress.go_to(db, workshop_id=long.team.workshop_id, activity=room)
        picture = text(page("picture", "person-0"))
        agreements = picture.index(picture_words.AGREEMENTS.nl)
        assert (picture.index(words.NOT_DENOMINATOR.nl) < agreements) == first


def test_once_the_shortlist_was_taken_its_outcome_makes_room_for_the_list(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.show()
    at = page("statements")
    title = team.CONTENT.activity("shortlist").title.nl

    def is_open() -> bool:
        return next(e.proto.expanded for e in at.expander if e.label == title)

    assert is_open()
    tap(at, "adopt-shortlist")
    assert not is_open()


def test_four_people_are_told_nothing_anywhere():
    few = listed(4, [f"Uitspraak nummer {n}." for n in range(30)])
    few.move(Move.OPEN, State.NOT_YET)
    few.choose()
    few.show()

    for screen, browser in (
        ("statements", Role.FACILITATOR),
        ("picture", "person-0"),
        ("beamer", Role.BEAMER),
    ):
        at = page(screen, browser)
        assert words.WANT.nl.split(":")[0] not in text(at)


def test_the_room_reads_only_what_was_released_and_that_it_is_not_the_denominator(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose()
    long.show()
    at = page("beamer", Role.BEAMER)

    assert words.BEAMER_LEAD.nl in text(at)
    assert "Uitspraak nummer" not in text(at)
    assert "nog niet vrijgegeven" in text(at)


@pytest.mark.parametrize("screen", ["contribute", "statements", "picture", "beamer"])
def test_hostile_words_appear_as_typed(screen):
    bodies = list(HOSTILE.values())
    found = listed(6, bodies)
    with engine.writing() as db:
        for row in statements.every(db, found.team.workshop_id).values():
            row.on_beamer_since = row.created_at
    found.move(Move.OPEN, State.NOT_YET)
    if screen == "contribute":
        at = phone()
        drawn = "".join(e.proto.body for e in at.get("html"))
        tap(at, "go-on")
        drawn += "".join(e.proto.body for e in at.get("html"))
    else:
        found.choose()
        found.show()
        browsers = {"statements": Role.FACILITATOR, "picture": "person-0", "beamer": Role.BEAMER}
        drawn = ""
        for number in range(4 if screen == "beamer" else 1):
            with engine.writing() as db:
                progress.turn_page(db, workshop_id=found.team.workshop_id, page=number)
            at = page(screen, browsers[screen])
            drawn += "".join(e.proto.body for e in at.get("html"))

    for body in bodies:
        assert html.escape(body) in drawn
    assert "<script>alert" not in drawn


def test_what_i_chose_stands_among_what_i_gave(long):
    long.move(Move.OPEN, State.NOT_YET)
    long.choose(people=1)
    at = phone().switch_page("pages/profile.py").run()

    assert words.CHOICES["1"].nl in text(at)
    assert "Uitspraak nummer 3." in text(at)


@pytest.fixture
def written() -> Round:
    """A team of twelve with a text of two aspects, of which nothing was weighed yet."""
    found = listed(12, ["Een uitspraak.", "Nog een."])
    with engine.writing() as db:
        for aspect, body in (("visie", "Wij leren samen. Altijd."), ("tijd", "Er is rust.")):
            db.add(Paragraph(workshop_id=found.team.workshop_id, aspect=aspect, body=body))
            db.flush()
    return found


def test_the_text_is_weighed_from_beginning_to_end_and_then_as_a_whole(written):
    written.move(Move.OPEN, State.NOT_YET, "support")
    at = phone()
    order = []
    for _ in range(4):
        (radio,) = at.radio
        order.append(int(radio.key.removeprefix("vote-")))
        asked = text_words.QUESTION_WHOLE if len(order) == 4 else text_words.QUESTION
        assert asked.nl in text(at)
        at.radio(key=radio.key).set_value("4").run()
        tap(at, "go-on")

    with engine.reading() as db:
        found = weighing.playing(db, workshop_id=written.team.workshop_id, activity="support")
    assert order == [one.id for one in found]
    assert [one.body for one in found][:3] == ["Wij leren samen.", "Altijd.", "Er is rust."]
    assert text_words.COMPLETE.nl.format(total=4) in text(at)


def test_in_the_list_every_statement_has_its_choices_at_hand(written):
    written.move(Move.OPEN, State.NOT_YET, "weigh")
    at = phone()
    tap(at, "to-list")
    assert contribute.WEIGH_ENDS.nl in text(at)
    strip = next(each for each in at.get("button_group") if each.key.startswith("weight-"))
    statement = int(strip.key.removeprefix("weight-"))
    strip.set_value("1").run()

    with engine.reading() as db:
        assert votes.own(db, person_id=written.team.persons[0]) == {statement: "1"}
    assert at.text_area[0].label == contribute.WEIGH_REASON.nl
    assert contribute.WEIGH_OPEN.nl.format(n=1, total=2) in text(at)


def test_the_denominator_is_run_again_on_the_text_and_both_can_be_read(written):
    for activity in ("weigh", "support"):
        written.move(Move.OPEN, State.NOT_YET, activity)
        with engine.writing() as db:
            found = weighing.playing(db, workshop_id=written.team.workshop_id, activity=activity)
            for person in written.team.persons:
                for one in found:
                    votes.cast(
                        db,
                        person_id=person,
                        activity=activity,
                        statement_id=one.id,
                        value="5" if activity == "support" or one.body == "Nog een." else "2",
                    )
        written.move(Move.CLOSE, State.OPEN, activity)
        written.move(Move.SHOW, State.CLOSED, activity)
        room = text(page("beamer", Role.BEAMER))
        assert (text_words.TITLE.nl in room) == (activity == "support")
    at = page("denominator", Role.LEADER)
    assert text_words.ABOUT.nl in text(at)
    assert "Wij leren samen." in text(at)
    assert text_words.WHOLE.nl in text(at)
    assert "Nog een." not in text(at)
    switch = next(each for each in at.get("button_group") if each.key == "denominator-about")
    switch.set_value("weigh").run()
    assert "Nog een." in text(at)
    assert "Wij leren samen." not in text(at)
