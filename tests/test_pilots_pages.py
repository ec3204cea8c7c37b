"""Pilots as leaders, the facilitator, a phone and the beamer see them, on one real database."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from io import BytesIO

import pytest
import streamlit as st
from docx import Document
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Paragraph, Workshop, now
from db.queries import (
    drafts,
    letters,
    material,
    people,
    pilot_log,
    pilots,
    rehearsal,
    versions,
    volunteers,
)
from db.queries.pilot_log import Author
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP, SETTINGS
from web import letters as printing
from workshop import document
from workshop.access import BROWSER_COOKIE, Role
from workshop.agenda import Move, State
from workshop.pilots import Period, Stage
from workshop.words import common
from workshop.words import pilots as words

TODAY = now().astimezone().date()
WEEKS = Period(TODAY - timedelta(days=7), TODAY + timedelta(days=21))
PLAN = {
    "name": "Weekdoelen",
    "question": "Werken ze gerichter?",
    "hope": "Ze kennen hun doel.",
    "owner": "Noor",
}


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser=Role.LEADER, screen="pilots") -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def html(at: AppTest) -> str:
    assert not at.exception
    return " ".join(body for e in at.get("html") if "<style>" not in (body := e.proto.body))


def text(at: AppTest) -> str:
    return unescape(re.sub("<[^>]+>", " ", html(at)))


def tap(at: AppTest, key: str) -> None:
    at.button(key=key).click().run()
    assert not at.exception


def keys(at: AppTest) -> set[str | None]:
    return {button.key for button in at.button}


def write(act, **how):
    with engine.writing() as db:
        return act(db, **how)


def read(ask, **how):
    with engine.reading() as db:
        return ask(db, **how)


def get(played, pilot):
    return read(pilots.get, workshop_id=played.workshop_id, pilot_id=pilot)


def typed(played, browser, field, body):
    had = read(drafts.current, workshop_id=played.workshop_id, field=field)
    saved = write(
        drafts.save,
        workshop_id=played.workshop_id,
        browser=browser,
        field=field,
        body=body,
        revision=had.revision + 1,
        now=now(),
    )
    assert saved.saved


def pilot(played, *way: Stage, period=WEEKS, **plan) -> int:
    """A pilot with a plan that was moved along these stages."""
    made = write(pilots.begin, workshop_id=played.workshop_id)
    for part, body in {**PLAN, **plan}.items():
        typed(played, Role.LEADER, get(played, made).fields[part], body)
    of = {"workshop_id": played.workshop_id, "pilot_id": made}
    write(pilots.frame, **of, scope="part", people=48, period=period)
    stage = Stage.IDEA
    for to in way:
        write(pilots.move, **of, expected=stage, to=to)
        stage = to
    return made


RUNNING = (Stage.PLANNED, Stage.RUNNING)


def adopted(played, body="Wij leren samen. Ieder kind telt.") -> None:
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="visie", body=body))
        db.flush()
        versions.make(db, workshop_id=played.workshop_id, why="adopted", major=True)


def phone(played, number=0) -> AppTest:
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[number])
    return page(f"person-{number}", "contribute")


def test_a_leader_begins_a_pilot_and_brings_it_to_its_start():
    played = team.gather(6)
    adopted(played)
    at = page()
    assert words.NONE.nl in html(at)
    tap(at, "pilot-begin")
    (made,) = read(pilots.listed, workshop_id=played.workshop_id)
    assert "pilot-remove" in keys(at)

    tap(at, "pilot-to-planned")
    assert "hoe de pilot heet, de vraag" in at.info[0].value
    for part, body in PLAN.items():
        at.text_area(key=f"text-{made.fields[part]}").set_value(body).run()
    tap(at, "pilot-to-planned")
    tap(at, "pilot-to-running")
    assert words.MISSING["period"].nl in at.info[0].value

    at.date_input(key=f"starts-{made.id}").set_value(WEEKS.ends_on).run()
    at.date_input(key=f"ends-{made.id}").set_value(WEEKS.starts_on).run()
    assert at.warning[0].value == words.BACKWARDS.nl
    tap(at, "pilot-to-running")
    assert words.MISSING["backwards"].nl in at.info[0].value
    assert at.date_input(key=f"starts-{made.id}").value == WEEKS.ends_on
    at.date_input(key=f"starts-{made.id}").set_value(WEEKS.starts_on).run()
    at.date_input(key=f"ends-{made.id}").set_value(WEEKS.ends_on).run()
    assert not at.warning
    tap(at, "pilot-to-running")

    found = get(played, made.id)
    assert (found.stage, found.period) == (Stage.RUNNING, WEEKS)
    tap(at, "pilot-close")
    assert re.search(r"● Loopt\s+1", text(at))


def test_sentences_of_the_adopted_text_are_ticked_and_a_suggestion_is_collected():
    played = team.gather(6)
    adopted(played)
    made = pilot(played, *RUNNING)
    at = page()
    tap(at, f"pilot-{made}")
    at.checkbox(key=f"link-{made}-visie-1").check().run()
    assert get(played, made).sentences == (("visie", "Ieder kind telt."),)

    at.segmented_control(key="pilot-view").set_value("learned").run()
    tap(at, "suggest-begin")
    (area,) = at.text_area
    area.set_value("Ieder kind telt en kiest mee.").run()
    tap(at, "pilot-close")
    assert words.COLLECTED.nl.format(n=1) in [one.label for one in at.expander]
    assert "Ieder kind telt en kiest mee." in text(at)


def test_the_decision_asks_for_a_reason_and_a_stopped_pilot_stays_to_be_read():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    at = page()
    tap(at, f"pilot-next-{made}")
    assert words.DECISION_LEAD.nl in html(at)
    at.radio(key=f"decision-{made}").set_value("stop").run()
    tap(at, "pilot-decide")
    assert at.info[0].value == words.DECIDE_NOTHING.nl
    assert at.radio(key=f"decision-{made}").value == "stop"

    at.text_area[0].set_value("Het kost te veel tijd.").run()
    tap(at, "pilot-decide")
    assert "Het kost te veel tijd." in text(at)
    assert "Stoppen en ervan leren" in text(at)
    at.segmented_control(key="pilot-view").set_value("plan").run()
    assert "Werken ze gerichter?" in text(at)
    assert not at.text_area
    tap(at, "pilot-to-running")
    assert get(played, made).stage is Stage.RUNNING


def test_the_board_says_what_presses():
    played = team.gather(6)
    past = Period(TODAY - timedelta(days=30), TODAY - timedelta(days=1))
    pilot(played, *RUNNING, period=past, name="Te laat")
    pilot(played, *RUNNING, Stage.ENDED, name="Onbeslist")
    pilot(played, period=Period(past.ends_on, past.starts_on), name="Achterstevoren")

    told = text(page())
    assert f"▲ {words.OVER.nl}" in told
    assert f"▲ {words.UNDECIDED.nl}" in told
    assert told.count(f"▲ {words.PERIOD_WRONG.nl}") == 1


def test_the_facilitator_reads_along_releases_and_takes_away():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    person = played.persons[0]
    write(volunteers.join, person_id=person, pilot_id=made)
    who = Author(played.workshop_id, person)
    id = write(pilot_log.begin, author=who, pilot_id=made, today=TODAY)
    typed(played, "person-0", f"log:{id}", "Het lukte.")
    write(pilot_log.log, author=who, entry_id=id)

    at = page(Role.FACILITATOR)
    assert "pilot-begin" not in keys(at)
    tap(at, f"pilot-{made}")
    assert not at.text_area
    assert "pilot-to-ended" not in keys(at)
    at.segmented_control(key="pilot-view").set_value("log").run()
    assert "Het lukte." in text(at)
    tap(at, f"release-{id}")
    assert words.RELEASED.nl in text(at)
    tap(at, f"hide-{id}")
    assert words.HIDDEN.nl in text(at)

    leader = page()
    tap(leader, f"pilot-{made}")
    leader.segmented_control(key="pilot-view").set_value("log").run()
    assert "Het lukte." not in text(leader)
    tap(at, f"hide-{id}")
    leader.run()
    assert "Het lukte." in text(leader)
    assert f"entry-change-{id}" not in keys(leader)


def test_a_phone_joins_writes_in_the_log_and_withdraws():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    pilot(played, name="Nog een idee")
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)
    at = phone(played)
    assert {f"join-{made}"} < keys(at)
    tap(at, f"join-{made}")
    assert words.PHONE_LOG_PROMISE.nl in text(at)

    tap(at, f"entry-begin-{made}")
    (area,) = at.text_area
    id = area.key.removeprefix("text-log:")
    tap(at, f"entry-log-{id}")
    assert at.info[0].value == words.ENTRY_NOTHING.nl
    at.segmented_control(key=f"entry-kind-{id}").set_value("failure").run()
    at.date_input(key=f"entry-day-{id}").set_value(date(2026, 11, 2)).run()
    at.text_area[0].set_value("Het ging mis.").run()
    tap(at, f"entry-log-{id}")
    (one,) = read(pilot_log.read, workshop_id=played.workshop_id, pilot_ids=[made])
    assert (one.kind, one.happened_on, one.body) == ("failure", date(2026, 11, 2), "Het ging mis.")
    assert not at.text_area

    # A colleague in the same pilot reads it; somebody outside does not.
    other = phone(played, 1)
    assert "Het ging mis." not in text(other)
    tap(other, f"join-{made}")
    assert "Het ging mis." in text(other)
    assert f"entry-change-{id}" not in keys(other)

    tap(at, f"leave-{made}")
    assert get(played, made).volunteers == 1
    tap(at, f"entry-drop-{id}")
    tap(at, f"entry-drop-{id}")
    assert read(pilot_log.read, workshop_id=played.workshop_id, pilot_ids=[made]) == ()
    assert made in read(volunteers.own, person_id=played.persons[1])
    profile = page("person-1", "profile")
    assert words.PHONE_TAKES_PART.nl.format(names="Weekdoelen") in text(profile)


def test_a_phone_comes_back_to_the_log_while_the_room_is_elsewhere_or_it_is_closed():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)
    at = phone(played)
    tap(at, f"join-{made}")
    team.move(played, "requirements", Move.OPEN, State.NOT_YET)
    at.run()
    assert f"leave-{made}" not in keys(at)
    tap(at, "thread-to-pilots")
    assert f"leave-{made}" in keys(at)

    team.move(played, "pilots", Move.CLOSE, State.OPEN)
    again = phone(played)
    assert f"entry-begin-{made}" in keys(again)


def test_a_line_that_is_being_typed_stays_when_the_room_moves_on():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)
    at = phone(played)
    tap(at, f"join-{made}")
    tap(at, f"entry-begin-{made}")
    at.text_area[0].set_value("Midden in een zin").run()
    team.move(played, "requirements", Move.OPEN, State.NOT_YET)
    at.run()

    assert at.text_area[0].value == "Midden in een zin"


def test_a_line_can_be_finished_when_the_pilot_ends_under_it():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)
    at = phone(played)
    tap(at, f"join-{made}")
    tap(at, f"entry-begin-{made}")
    at.text_area[0].set_value("Nog net op tijd.").run()
    of = {"workshop_id": played.workshop_id, "pilot_id": made}
    write(pilots.move, **of, expected=Stage.RUNNING, to=Stage.ENDED)
    at.run()
    id = at.text_area[0].key.removeprefix("text-log:")
    tap(at, f"entry-log-{id}")

    assert "Nog net op tijd." in text(at)
    assert f"entry-begin-{made}" not in keys(at)


def test_what_people_type_is_shown_literally():
    played = team.gather(6)
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)
    who = Author(played.workshop_id)
    made = pilot(played, *RUNNING, name=HOSTILE["html"], question=HOSTILE["markdown"])
    for body in HOSTILE.values():
        id = write(pilot_log.begin, author=who, pilot_id=made, today=TODAY)
        typed(played, Role.LEADER, f"log:{id}", body)
        write(pilot_log.log, author=who, entry_id=id)

    reading = page(Role.FACILITATOR)
    for at in (page(Role.BEAMER, "beamer"), phone(played), reading):
        assert "<script>" not in html(at)
        assert "<img" not in html(at)
    tap(reading, f"pilot-{made}")
    reading.segmented_control(key="pilot-view").set_value("log").run()
    for body in HOSTILE.values():
        assert body.replace("\n", " ") in unescape(html(reading))


def test_the_beamer_shows_the_board_and_then_one_pilot_with_what_was_released():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    write(volunteers.join, person_id=played.persons[0], pilot_id=made)
    for author, browser, said in (
        (Author(played.workshop_id), Role.LEADER, "Dit mag de zaal lezen."),
        (Author(played.workshop_id, played.persons[0]), "person-0", "Dit nog niet."),
    ):
        id = write(pilot_log.begin, author=author, pilot_id=made, today=TODAY)
        typed(played, browser, f"log:{id}", said)
        write(pilot_log.log, author=author, entry_id=id)
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)

    at = page(Role.BEAMER, "beamer")
    assert "Weekdoelen" in text(at)
    assert "Werken ze gerichter?" not in text(at)
    with engine.writing() as db:
        db.get_one(Workshop, played.workshop_id).beamer_page = 1
    at.run()
    assert "Werken ze gerichter?" in text(at)
    assert "Dit mag de zaal lezen." in text(at)
    assert "Dit nog niet." not in text(at)
    assert not at.button


def test_many_pilots_take_more_screens_of_the_board():
    played = team.gather(6)
    for number in range(7):
        pilot(played, name=f"Idee {number}")
    team.move(played, "pilots", Move.OPEN, State.NOT_YET)

    told = text(page(Role.BEAMER, "beamer"))
    assert words.BEAMER_CONTINUED.nl.format(n=1, total=3) in told
    assert "Idee 2" in told
    assert "Idee 3" not in told


def test_participants_and_note_keepers_do_not_open_the_page():
    team.gather(6)
    for browser in ("person-0", Role.NOTE_KEEPER):
        assert common.NOT_HERE.nl in text(page(browser))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_document_tells_of_plan_state_lessons_and_decision(lang):
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    person = played.persons[0]
    write(volunteers.join, person_id=person, pilot_id=made)
    for author, browser, said in (
        (Author(played.workshop_id), Role.LEADER, "Een les voor ons."),
        (Author(played.workshop_id, person), "person-0", "Niet vrijgegeven."),
    ):
        id = write(pilot_log.begin, author=author, pilot_id=made, today=TODAY)
        typed(played, browser, f"log:{id}", said)
        write(pilot_log.log, author=author, entry_id=id)
    of = {"workshop_id": played.workshop_id, "pilot_id": made}
    write(pilots.consider, **of, considered="adapt")
    typed(played, Role.LEADER, get(played, made).fields["reason"], "Minder vaak is genoeg.")
    write(pilots.decide, **of)
    pilot(played, name="Alleen een idee")

    found = material.gather(
        engine.reading,
        workshop_id=played.workshop_id,
        content=team.CONTENT,
        lang=lang,
        today=TODAY,
        draw=False,
    )
    told = "\n".join(one.text for one in Document(BytesIO(document.make(found))).paragraphs)
    for said in (
        "Weekdoelen",
        "Ze kennen hun doel.",
        "Een les voor ons.",
        "Minder vaak is genoeg.",
    ):
        assert said in told
    assert words.CHAPTER[lang] in told
    assert words.STAGES[Stage.ENDED][lang] in told
    assert "Niet vrijgegeven." not in told
    assert "Alleen een idee" not in told


def printed(browser: str, played: team.Team, pilot_id: int, query: str = ""):
    """The letter as this browser gets it."""
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "server": ("127.0.0.1", 80),
        "path": f"/letter/{played.code}/{pilot_id}",
        "path_params": {"code": played.code, "pilot": pilot_id},
        "query_string": query.encode(),
        "headers": [(b"cookie", f"{BROWSER_COOKIE}={browser}".encode())],
    }
    found = printing.show(Request(scope))
    return found.status_code, found.body.decode()


def test_a_letter_is_printed_in_both_languages_for_leaders_and_the_facilitator():
    played = team.gather(6)
    made = pilot(played, *RUNNING, doing="<b>Kiezen</b> {school}")
    for role in (Role.LEADER, Role.FACILITATOR):
        status, told = printed(role, played, made, "to=council")
        assert status == 200
        assert "medezeggenschapsraad" in told
        assert "&lt;b&gt;Kiezen&lt;/b&gt; {school}" in told
    _, english = printed(Role.LEADER, played, made, "to=parents&lang=en")
    assert "Dear parents and carers," in english
    assert 'lang="en"' in english
    assert printed("person-0", played, made)[0] == 403
    assert printed("nobody", played, made)[0] == 403
    assert printed(Role.LEADER, played, 999)[0] == 404


def test_a_leader_changes_a_letter_and_gets_the_filled_in_one_back():
    played = team.gather(6)
    made = pilot(played, *RUNNING)
    at = page()
    tap(at, f"pilot-{made}")
    at.segmented_control(key="pilot-view").set_value("letter").run()
    assert "[nog invullen: e-mail of telefoon]" in text(at)
    tap(at, "letter-change")
    at.text_area[0].set_value("Ons onderwerp\n\nBeste mensen,").run()
    _, told = printed(Role.LEADER, played, made, "to=parents")
    assert '<h1 dir="auto">Ons onderwerp</h1>' in told

    tap(at, "letter-anew")
    assert words.LETTER_ANEW_SURE.nl in text(at)
    tap(at, "letter-anew")
    of = {"workshop_id": played.workshop_id, "pilot_id": made, "reader": "parents", "lang": "nl"}
    assert read(letters.changed, **of) is None


def test_a_rehearsal_gets_two_pilots_with_logs_once():
    played = team.gather(6, settings=replace(SETTINGS, language="en"))
    adopted(played, "We learn together.")
    copy = write(rehearsal.start, workshop_id=played.workshop_id, people=12)
    with engine.writing() as db:
        people.grant(db, browser="leader-of-copy", role=Role.LEADER, workshop_id=copy)
    inside = replace(played, workshop_id=copy)
    team.move(inside, "pilots", Move.OPEN, State.NOT_YET)
    for _ in range(2):
        write(rehearsal.fill, workshop_id=copy, content=team.CONTENT, activity="pilots")

    found = read(pilots.listed, workshop_id=copy)
    assert [one.stage for one in found] == [Stage.RUNNING, Stage.ENDED]
    assert found[1].decided.decision == "adapt"
    assert all(one.volunteers for one in found)
    log = read(pilot_log.read, workshop_id=copy, pilot_ids=[one.id for one in found])
    assert len(log) == 6
    assert read(pilots.listed, workshop_id=played.workshop_id) == ()
