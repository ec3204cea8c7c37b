"""The beamer on a real database: one thing at a time, and never anything that was not revealed."""

import re
from datetime import timedelta
from html import unescape

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Statement, Workshop, now
from db.queries import harvest, marking, progress, statements, workshops
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP
from ui import beamer as screens
from workshop.access import Role, Who
from workshop.agenda import ANSWERED_KINDS, FROZEN_KINDS, Move, State, moves
from workshop.statements import Mark
from workshop.words import beamer as words
from workshop.words import board as board_words
from workshop.words import common
from workshop.words import denominator as denominator_words
from workshop.words import facilitate as facilitate_words
from workshop.words import picture as picture_words


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser=Role.BEAMER, screen="beamer") -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def html(at: AppTest) -> str:
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return " ".join(body for body in bodies if "<style>" not in body)


def text(at: AppTest) -> str:
    return unescape(re.sub("<[^>]+>", "", html(at)))


def charts(at: AppTest) -> int:
    return len(at.get("vega_lite_chart")) + len(at.get("arrow_vega_lite_chart"))


def turn(played: team.Team, activity: str | None, number: int = 0) -> None:
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity=activity)
        progress.turn_page(db, workshop_id=played.workshop_id, page=number)


def pages(played: team.Team, activity: str) -> int:
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=played.workshop_id)
    who = Who(Role.FACILITATOR, played.workshop_id, Role.FACILITATOR, "nl", None)
    return screens.pages(who, workshop, team.CONTENT.activity(activity))


def everything(played: team.Team, at: AppTest, activity: str) -> tuple[str, int]:
    """The words and the number of charts of all screens that there are for an activity."""
    told, drawn = "", 0
    for number in range(pages(played, activity)):
        turn(played, activity, number)
        at.run()
        told += text(at)
        drawn += charts(at)
    return told, drawn


def in_the_middle(size: int = 24) -> team.Team:
    """Everybody answered and weighed everything; no activity was opened yet."""
    played = team.gather(size)
    team.give_answers(played)
    team.give_sentences(played)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=played.workshop_id)
    team.give_votes(played)
    with engine.writing() as db:
        for person in played.persons:
            for activity in ("axes", "metaphors", "theories", "weigh"):
                progress.set_ready(db, person_id=person, activity=activity, ready=True)
    return played


SENTENCES = [body for bodies in team.STATEMENTS.values() for body in bodies]
RESULT_WORDS = [
    *(label.nl for label in picture_words.LABELS.values()),
    *(title.nl for title in common.BINS.values()),
    picture_words.AGREEMENTS.nl,
    picture_words.DIFFERENCES.nl,
    denominator_words.TOGETHER_MEANS.nl.format(share=80),
    denominator_words.STAIRCASE.nl,
    *SENTENCES,
]


def test_in_no_activity_and_no_state_there_is_a_result_that_was_not_shown():
    played = in_the_middle()
    at = page()
    for activity in team.CONTENT.activities:
        state = State.NOT_YET
        for move in (None, Move.OPEN, Move.CLOSE):
            if move in moves(state, activity.kind):
                team.move(played, activity.id, move, state)
                state = {Move.OPEN: State.OPEN, Move.CLOSE: State.CLOSED}[move]
            told, drawn = everything(played, at, activity.id)
            assert drawn == 0, (activity.id, state)
            assert [word for word in RESULT_WORDS if word in told] == [], (activity.id, state)


def test_each_result_has_its_own_screen_while_it_is_shown_and_is_gone_when_hidden():
    played = in_the_middle()
    at = page()
    seen = {}
    for activity in (a for a in team.CONTENT.activities if a.kind in FROZEN_KINDS):
        team.move(played, activity.id, Move.OPEN, State.NOT_YET)
        team.move(played, activity.id, Move.CLOSE, State.OPEN)
        team.move(played, activity.id, Move.SHOW, State.CLOSED)
        for number in range(pages(played, activity.id)):
            turn(played, activity.id, number)
            at.run()
            assert charts(at) <= 1
            seen[activity.id, number] = charts(at)
    # An overview of the axes and five axes; the metaphors through two lenses; one for theories.
    assert [seen["axes", number] for number in range(6)] == [0, 1, 1, 1, 1, 1]
    assert [seen["metaphors", number] for number in range(2)] == [1, 1]
    assert pages(played, "theories") == 1
    assert pages(played, "weigh") > 2

    told, _ = everything(played, at, "picture")
    assert picture_words.AGREEMENTS.nl in told
    assert told.index(picture_words.AGREEMENTS.nl) < told.index(picture_words.DIFFERENCES.nl)

    for activity in (a for a in team.CONTENT.activities if a.kind in FROZEN_KINDS):
        team.move(played, activity.id, Move.HIDE, State.SHOWN)
        told, drawn = everything(played, at, activity.id)
        assert drawn == 0
        assert pages(played, activity.id) == 1
        assert words.CLOSED.nl in told
        assert [word for word in RESULT_WORDS if word in told] == []
    told, _ = everything(played, at, "picture")
    assert [word for word in RESULT_WORDS if word in told] == []


@pytest.mark.parametrize("size", [1, 4])
def test_below_the_minimum_there_is_nothing_but_from_how_many_on(size):
    played = in_the_middle(size)
    at = page()
    for activity in ("axes", "metaphors", "theories", "weigh"):
        team.finish(played, activity)
    for activity in ("axes", "metaphors", "theories", "picture", "weigh", "denominator"):
        told, drawn = everything(played, at, activity)
        assert drawn == 0
        assert [word for word in RESULT_WORDS if word in told] == [], activity
        assert "5" in told


def test_a_small_team_sees_words_and_no_bars():
    played = in_the_middle(6)
    team.finish(played, "axes")
    team.finish(played, "metaphors")
    at = page()
    told, drawn = everything(played, at, "axes")

    assert drawn == 0
    assert picture_words.SMALL_TEAM.nl in told
    assert picture_words.LABELS["united"].nl in told
    assert everything(played, at, "metaphors")[1] == 0


def test_an_empty_beamer_shows_the_name_of_the_workshop_and_nothing_else():
    played = in_the_middle()
    team.finish(played, "axes")
    at = page()
    assert picture_words.LABELS["united"].nl in text(at)
    with engine.writing() as db:
        progress.blank(db, workshop_id=played.workshop_id, blank=True)
    for activity in (None, "axes", "picture", "why"):
        turn(played, activity)
        assert text(at.run()).strip() == f"{team.SETTINGS.school} · {team.SETTINGS.team}"
        assert charts(at) == 0

    with engine.writing() as db:
        progress.blank(db, workshop_id=played.workshop_id, blank=False)
    turn(played, "axes")
    assert picture_words.LABELS["united"].nl in text(at.run())


def test_while_people_answer_it_counts_who_is_ready_and_shows_what_to_do():
    played = team.gather(24)
    team.move(played, "vision", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        for person in played.persons[:6]:
            progress.set_ready(db, person_id=person, activity="vision", ready=True)
    at = page()

    assert words.READY.nl.format(ready=6, people=24) in text(at)
    assert '<span data-count="ready">6</span>' in html(at)
    assert 'style="width: 25%"' in html(at)
    assert team.CONTENT.activity("vision").beamer.nl in text(at)
    assert not at.button


def test_a_conversation_shows_at_most_three_cards_at_once():
    played = team.gather(6)
    cards = [f'<p class="gt-card">{c.text.nl}</p>' for c in team.CONTENT.activity("picture").cards]
    assert len(cards) > 3
    team.move(played, "picture", Move.OPEN, State.NOT_YET)
    at = page()
    counts = []
    for number in range(pages(played, "picture")):
        turn(played, "picture", number)
        drawn = html(at.run())
        counts.append(sum(card in drawn for card in cards))
    assert sum(counts) == len(cards)
    assert max(counts) <= 3


@pytest.mark.parametrize(
    ("activity", "state", "said"),
    [("axes", State.NOT_YET, words.NOT_YET), ("web", State.CLOSED, words.CLOSED)],
)
def test_before_and_after_it_says_so(activity, state, said):
    played = team.gather(6)
    assert team.CONTENT.activity(activity).kind in ANSWERED_KINDS
    if state is State.CLOSED:
        team.move(played, activity, Move.OPEN, State.NOT_YET)
        team.move(played, activity, Move.CLOSE, State.OPEN)
    turn(played, activity)

    assert said.nl in text(page())


def clock(at: AppTest) -> list[str]:
    return re.findall(r"data-clock>([^<]*)<", html(at))


def press(at: AppTest, key: str) -> None:
    at.button(key=key).click().run()
    assert not at.exception


def test_the_facilitator_starts_a_clock_for_all_screens_and_stops_it():
    played = team.gather(6)
    turn(played, "axes")
    cockpit, room = page(Role.FACILITATOR, "facilitate"), page()
    assert clock(room) == []
    assert cockpit.number_input(key="clock-axes").value == team.CONTENT.activity("axes").minutes

    cockpit.number_input(key="clock-axes").set_value(3)
    press(cockpit, "clock-start")
    with engine.reading() as db:
        ends = workshops.describe(db, workshop_id=played.workshop_id).timer_ends_at
    assert timedelta(seconds=150) < ends - now() <= timedelta(minutes=3)
    assert re.fullmatch(r"3:00|2:\d\d", clock(room.run())[0])
    assert clock(cockpit) != []

    press(cockpit, "clock-stop")
    assert clock(room.run()) == []


def test_a_clock_says_quietly_that_time_is_up_and_ends_with_its_activity():
    played = team.gather(6)
    turn(played, "axes")
    with engine.writing() as db:
        row = db.get_one(Workshop, played.workshop_id)
        row.timer_ends_at = now() - timedelta(seconds=5)
    assert set(clock(page())) == {words.TIME_OVER.nl}

    turn(played, "axes")
    assert clock(page()) != []
    turn(played, "metaphors")
    assert clock(page()) == []


def test_the_facilitator_empties_the_beamer_and_turns_its_pages():
    played = in_the_middle(12)
    team.finish(played, "axes")
    cockpit, room = page(Role.FACILITATOR, "facilitate"), page()
    assert cockpit.button(key="turn-back").disabled
    for number in range(1, 6):
        press(cockpit, "turn-on")
        assert charts(room.run()) == 1
        told = facilitate_words.ON_BEAMER.nl.format(page=number + 1, pages=6)
        assert told in text(cockpit)
    assert cockpit.button(key="turn-on").disabled

    press(cockpit, "beamer-empty")
    assert charts(room.run()) == 0
    assert facilitate_words.BEAMER_IS_EMPTY.nl in text(cockpit)
    press(cockpit, "beamer-back")
    assert charts(room.run()) == 1


def test_an_english_workshop_has_an_english_beamer():
    played = team.gather(12, settings=team.english())
    team.answer(played)
    turn(played, "axes")

    told = text(page())
    assert picture_words.LABELS["united"].en in told
    assert picture_words.LABELS["united"].nl not in told


SECRET = "GEHEIM"


def with_secrets() -> team.Team:
    """Everybody weighed statements of which nobody outside the cockpit may read one yet."""
    played = in_the_middle(12)
    with engine.writing() as db:
        for row in db.exec(select(Statement)).all():
            row.body = f"{SECRET} {row.id}. {row.body}"
    return played


def playing(played: team.Team) -> list[int]:
    with engine.reading() as db:
        return [one.id for one in statements.in_play(db, workshop_id=played.workshop_id)]


def release(played: team.Team, *ids: int, on_beamer: bool = True) -> None:
    with engine.writing() as db:
        harvest.release(db, workshop_id=played.workshop_id, ids=ids, on_beamer=on_beamer)


def test_on_no_screen_whatsoever_the_room_reads_words_that_were_not_released():
    played = with_secrets()
    at = page()
    for activity in team.CONTENT.activities:
        state = State.NOT_YET
        for move in (Move.OPEN, Move.CLOSE, Move.SHOW):
            if move in moves(state, activity.kind):
                team.move(played, activity.id, move, state)
                state = {
                    Move.OPEN: State.OPEN,
                    Move.CLOSE: State.CLOSED,
                    Move.SHOW: State.SHOWN,
                }[move]
            told, _ = everything(played, at, activity.id)
            assert SECRET not in told, (activity.id, state)
    turn(played, "denominator")
    told, _ = everything(played, at, "denominator")
    assert "(nog niet vrijgegeven)" in told


def test_the_facilitator_reads_and_releases_what_is_on_the_screen_of_now_and_no_more():
    played = with_secrets()
    team.finish(played, "weigh")
    turn(played, "weigh", 1)
    cockpit, room = page(Role.FACILITATOR, "facilitate"), page()
    hidden = text(room).count("(nog niet vrijgegeven)")
    assert hidden > 1
    assert facilitate_words.WITHHELD.nl.format(n=hidden) in text(cockpit)
    assert text(cockpit).count(SECRET) == hidden
    before = pages(played, "weigh")

    press(cockpit, "release")
    assert "release" not in [button.key for button in cockpit.button]
    told = text(room.run())
    assert told.count(SECRET) == hidden
    assert "(nog niet vrijgegeven)" not in told
    assert pages(played, "weigh") == before
    with engine.reading() as db:
        assert len(statements.on_beamer(db, workshop_id=played.workshop_id)) == hidden


def test_a_statement_that_is_hidden_after_its_release_leaves_the_beamer():
    played = with_secrets()
    release(played, *playing(played))
    team.finish(played, "weigh")
    at = page()
    told, _ = everything(played, at, "weigh")
    for one in playing(played):
        if f"{SECRET} {one}." in told:
            break
    with engine.writing() as db:
        marking.mark(
            db,
            workshop_id=played.workshop_id,
            ids=[one],
            mark=Mark.OFF_SUBJECT,
            although_weighed=True,
        )
    told, _ = everything(played, at, "weigh")
    assert f"{SECRET} {one}." not in told
    assert SECRET in told


def test_at_the_harvest_the_room_reads_what_was_released_the_last_one_on_top():
    played = with_secrets()
    turn(played, "harvest")
    release(played, *playing(played))
    at = page()
    assert SECRET not in text(at)  # the harvest did not begin yet
    release(played, *playing(played), on_beamer=False)
    team.move(played, "harvest", Move.OPEN, State.NOT_YET)
    assert team.CONTENT.activity("harvest").beamer.nl in text(at.run())

    first, second, *_, last = playing(played)
    for one in (last, first, second):
        release(played, one)
    told = text(at.run())
    places = [told.index(f"{SECRET} {one}.") for one in (second, first, last)]
    assert places == sorted(places)
    assert told.count(SECRET) == 3

    release(played, *playing(played))
    assert pages(played, "harvest") > 1
    told, _ = everything(played, at, "harvest")
    assert {one for one in playing(played) if f"{SECRET} {one}." in told} == set(playing(played))


def test_hostile_words_that_were_released_are_shown_as_they_are_typed():
    played = with_secrets()
    one = playing(played)[0]
    with engine.writing() as db:
        db.get_one(Statement, one).body = HOSTILE["html"]
    release(played, one)
    team.move(played, "harvest", Move.OPEN, State.NOT_YET)
    at = page()
    assert HOSTILE["html"] in text(at)
    assert "<script>alert" not in html(at)


# --- the three bins ---


def bins_from(played: team.Team) -> int | None:
    who = Who(Role.FACILITATOR, played.workshop_id, Role.FACILITATOR, "nl", None)
    return screens.bins_from(who, team.CONTENT.activity("denominator"))


def told_from(played: team.Team, at: AppTest, first: int) -> list[str]:
    """The words of every screen of the denominator from this one on."""
    told = []
    for number in range(first, pages(played, "denominator")):
        turn(played, "denominator", number)
        told.append(text(at.run()))
    return told


def test_behind_the_denominator_lie_the_three_bins_each_on_screens_of_its_own():
    played = in_the_middle()
    for activity in ("axes", "metaphors", "theories", "weigh"):
        team.finish(played, activity)
    release(played, *playing(played))
    first = bins_from(played)
    overview, *rest = told_from(played, page(), first)

    bins = [common.BINS[bin].nl for bin in ("shared", "attention", "open")]
    assert board_words.BEAMER_OVERVIEW.nl in overview
    assert [bin in overview for bin in bins] == [True] * 3
    assert [word for word in SENTENCES if word in overview] == []
    named = [[bin for bin in bins if f"{bin}: " in told] for told in rest]
    assert all(len(each) == 1 for each in named)
    assert sorted(named, key=lambda each: bins.index(each[0])) == named
    assert {each[0] for each in named} == set(bins)
    assert any(word in told for told in rest for word in SENTENCES)


def test_of_the_bins_the_room_sees_only_what_is_shown_and_released():
    played = with_secrets()
    assert bins_from(played) is None
    team.finish(played, "axes")
    at = page()
    told = " ".join(told_from(played, at, bins_from(played)))
    assert "Mate van zelfstandigheid" in told
    assert board_words.CARRY.nl.split("{")[0] not in told

    team.finish(played, "weigh")
    told = " ".join(told_from(played, at, bins_from(played)))
    assert "(nog niet vrijgegeven)" in told
    assert SECRET not in told

    turn(played, "denominator", bins_from(played) + 1)
    cockpit = page(Role.FACILITATOR, "facilitate")
    hidden = text(at.run()).count("(nog niet vrijgegeven)")
    press(cockpit, "release")
    assert text(at.run()).count(SECRET) == hidden > 0

    for activity in ("axes", "weigh"):
        team.move(played, activity, Move.HIDE, State.SHOWN)
    assert bins_from(played) is None


def test_from_the_denominator_one_press_brings_the_room_to_the_bins():
    played = in_the_middle()
    team.finish(played, "weigh")
    turn(played, "denominator")
    cockpit = page(Role.FACILITATOR, "facilitate")
    press(cockpit, "turn-to-bins")

    assert board_words.BEAMER_OVERVIEW.nl in text(page())
    assert "turn-to-bins" not in [button.key for button in cockpit.button]


# --- long statements ---


def test_a_statement_of_many_lines_goes_on_on_the_next_screen_and_is_never_cut():
    played = in_the_middle(12)
    one = playing(played)[0]
    with engine.writing() as db:
        db.get_one(Statement, one).body = "\n".join(f"regel{number}." for number in range(40))
    release(played, one)
    team.move(played, "harvest", Move.OPEN, State.NOT_YET)
    at = page()
    told = []
    for number in range(pages(played, "harvest")):
        turn(played, "harvest", number)
        told.append(text(at.run()))

    assert re.findall(r"regel(\d+)\.", " ".join(told)) == [str(number) for number in range(40)]
    assert [re.findall(r"(\d) van (\d)", screen) for screen in told] == [
        [(str(part), str(len(told)))] for part in range(1, len(told) + 1)
    ]


def test_a_long_statement_of_the_kern_is_read_in_parts_and_released_as_a_whole():
    played = in_the_middle(12)
    body = "\n".join(f"regel{number}." for number in range(30))
    with engine.writing() as db:
        one = db.exec(select(Statement).where(Statement.body == SENTENCES[2])).one()
        one.body, number = body, one.id
    team.finish(played, "weigh")
    at = page()
    before = pages(played, "weigh")
    assert "regel" not in everything(played, at, "weigh")[0]
    release(played, number)

    told, _ = everything(played, at, "weigh")
    assert pages(played, "weigh") == before
    assert re.findall(r"regel(\d+)\.", told) == [str(each) for each in range(30)]
