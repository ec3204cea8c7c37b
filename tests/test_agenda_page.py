"""The agenda as a facilitator lays and changes it, and as the cockpit follows it."""

from datetime import date, time, timedelta
from html import escape

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import AgendaItem, Workshop
from db.queries import agenda, people, progress
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.phone import title
from tests.workshops import APP
from workshop.access import Role
from workshop.agenda import State
from workshop.language import LANGS
from workshop.words import agenda as words
from workshop.words import start as start_words


@pytest.fixture(autouse=True)
def browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))


@pytest.fixture
def played():
    return team.gather(6)


def page(token=Role.FACILITATOR, screen="agenda"):
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = token
    at.run()
    if screen != "start":
        at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception


def lay(played, template="study_day"):
    with engine.writing() as db:
        agenda.lay(
            db,
            workshop_id=played.workshop_id,
            template=team.CONTENT.agenda(template),
            lang="nl",
        )


def days(played):
    with engine.reading() as db:
        return agenda.read(db, workshop_id=played.workshop_id)


def item(played, activity, nth=0):
    return [i for day in days(played) for i in day.items if i.activity == activity][nth]


def told(at):
    return "".join(html.proto.body for html in at.get("html"))


def go(played, activity, item=None):
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity=activity, item=item)


def ago(played, minutes):
    """Let time pass: everything that happened moves so many minutes into the past."""
    with engine.writing() as db:
        for row in db.exec(select(AgendaItem)):
            for moment in ("begun_at", "entered_at"):
                if getattr(row, moment):
                    setattr(row, moment, getattr(row, moment) - timedelta(minutes=minutes))


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_agenda_offers_four_templates_and_what_they_bring(lang):
    played = team.gather(1, settings=team.SETTINGS if lang == "nl" else team.english())
    at = page()

    for template in team.CONTENT.agendas:
        assert template.title[lang] in told(at)
        assert escape(template.summary[lang]) in told(at)
    assert words.duration(6 * 60 + 25)[lang] in told(at)
    press(at, "choose-two_days")
    assert [day.title for day in days(played)] == [
        day.title[lang] for day in team.CONTENT.agenda("two_days").days
    ]
    assert words.CHOOSE_LEAD[lang] not in told(at)


def test_items_are_moved_skipped_repeated_added_and_taken_out(played):
    lay(played)
    at = page()
    order = [i.activity for i in days(played)[0].items]

    press(at, f"down-{item(played, 'axes').id}")
    assert [i.activity for i in days(played)[0].items][2:4] == ["metaphors", "axes"]
    press(at, f"up-{item(played, 'axes').id}")
    assert [i.activity for i in days(played)[0].items] == order

    press(at, f"skip-{item(played, 'compare').id}")
    assert item(played, "compare").skipped
    assert words.SKIPPED.nl in told(at)
    press(at, f"skip-{item(played, 'compare').id}")
    assert not item(played, "compare").skipped

    press(at, f"repeat-{item(played, 'picture').id}")
    again = item(played, "picture", 1)
    press(at, f"take-out-{again.id}")
    assert [i.activity for i in days(played)[0].items] == order

    day = days(played)[0].id
    at.selectbox(key=f"add-what-{day}").select("document").run()
    press(at, f"add-{day}")
    assert [i.activity for i in days(played)[0].items] == [*order, "document"]


def test_minutes_and_titles_change_where_they_stand(played):
    lay(played)
    at = page()
    web = item(played, "web")
    at.number_input(key=f"minutes-{web.id}-0").set_value(45).run()
    assert not at.exception
    assert item(played, "web").minutes == 45
    assert words.duration(20).nl in told(at)  # so much is too much now
    assert "▲" in told(at)

    at.text_input(key=f"title-{web.id}-").set_value("Schrijven in stilte").run()
    assert item(played, "web").title == "Schrijven in stilte"
    assert "Schrijven in stilte" in told(at)


def test_a_colleagues_change_is_seen_and_not_undone(played):
    lay(played)
    at = page()
    web = item(played, "web")
    with engine.writing() as db:
        agenda.set_item(db, workshop_id=played.workshop_id, item=web.id, title="", minutes=33)
    at.run()

    assert at.number_input(key=f"minutes-{web.id}-1").value == 33
    with engine.writing() as db:
        agenda.take_out(db, workshop_id=played.workshop_id, item=web.id)
    press(at, f"repeat-{web.id}")
    assert [warning.value for warning in at.warning] == [words.GONE.nl]


def test_a_day_gets_its_date_and_times_and_an_impossible_end_is_refused(played):
    lay(played)
    at = page()
    day = days(played)[0]
    at.date_input(key=f"day-held_on-{day.id}-None").set_value(date(2027, 1, 8)).run()
    at.time_input(key=f"day-starts-{day.id}-09:00:00").set_value(time(8, 30)).run()
    assert not at.exception
    assert (days(played)[0].held_on, days(played)[0].starts) == (date(2027, 1, 8), time(8, 30))
    assert "08-01-2027" in told(at)

    at.time_input(key=f"day-ends-{day.id}-15:30:00").set_value(time(8)).run()
    assert days(played)[0].ends == time(15, 30)
    assert [warning.value for warning in at.warning] == [words.ENDS_BEFORE.nl]


@pytest.mark.parametrize("kind", ["html", "markdown", "emoji"])
def test_a_hostile_title_is_shown_as_it_is_typed(played, kind):
    lay(played)
    lunch = item(played, "pause", 1)
    with engine.writing() as db:
        agenda.set_item(
            db, workshop_id=played.workshop_id, item=lunch.id, title=HOSTILE[kind], minutes=45
        )
    go(played, "pause", lunch.id)
    for at in (page(), page(screen="facilitate"), page(Role.BEAMER, "beamer")):
        assert "<script>alert" not in told(at)
        assert escape(HOSTILE[kind]) in told(at)


def test_only_the_facilitator_comes_here(played):
    at = page(Role.LEADER)

    assert at.get("number_input") == []
    assert words.CHOOSE_LEAD.nl not in told(at)


def test_a_new_workshop_has_its_agenda_at_once():
    with engine.writing() as db:
        people.grant(db, browser="host", role=Role.HOST)
    for template, count in (("study_day", 1), ("school_year", 7)):
        at = page("host", "start")
        assert at.radio(key="agenda").value == "study_day"
        for field, value in zip(at.text_input, ("School", template, "Allen"), strict=True):
            field.set_value(value)
        at.radio(key="agenda").set_value(template)
        next(b for b in at.button if b.label == start_words.BEGIN.nl).click().run()
        with engine.reading() as db:
            found = db.exec(select(Workshop.id).where(Workshop.team == template)).one()
            assert len(agenda.read(db, workshop_id=found)) == count


def test_the_cockpit_follows_the_agenda_from_item_to_item(played):
    lay(played)
    at = page(screen="facilitate")
    assert words.NOT_BEGUN.nl.format(starts="09:00", ends="15:30") in told(at)
    with engine.writing() as db:
        agenda.skip(
            db, workshop_id=played.workshop_id, item=item(played, "metaphors").id, skipped=True
        )
    at.run()

    press(at, "move-own_part-None")
    assert item(played, "own_part").entered_at is not None
    for key in ("move-why-open", "move-why-close", "move-axes-open", "move-axes-close"):
        press(at, key)
        if "move-now" in [button.key for button in at.button]:
            press(at, "move-now")
    press(at, "move-axes-show")
    # Passing over what is skipped.
    for key in ("move-theories-open", "move-theories-close"):
        press(at, key)
        if "move-now" in [button.key for button in at.button]:
            press(at, "move-now")
    press(at, "move-theories-show")
    press(at, "move-pause-None")
    assert item(played, "pause").entered_at is not None
    assert item(played, "metaphors").begun_at is None


def test_a_repeated_activity_is_opened_again_in_its_own_place(played):
    lay(played)
    with engine.writing() as db:
        agenda.repeat(db, workshop_id=played.workshop_id, item=item(played, "why").id)
    at = page(screen="facilitate")
    press(at, f"go-item-{item(played, 'why').id}")
    press(at, "move-why-open")
    press(at, "move-why-close")
    press(at, "move-why-open")

    assert item(played, "why").entered_at is None
    assert item(played, "why", 1).entered_at is not None
    with engine.reading() as db:
        standing = progress.standing(db, workshop_id=played.workshop_id, activity="why")
    assert standing.state is State.OPEN


@pytest.mark.parametrize(
    ("minutes", "tone", "said"),
    [
        (0, "calm", words.LEFT.nl.format(time=words.minutes(12).nl)),
        (11, "amber", words.LEFT.nl.format(time=words.minutes(1).nl)),
        (20, "red", words.OVER.nl.format(time=words.minutes(8).nl)),
    ],
)
def test_the_bar_says_in_words_how_the_item_goes(played, minutes, tone, said):
    lay(played)
    go(played, "axes")
    ago(played, minutes)
    at = page(screen="facilitate")

    assert f"gt-pace {tone}" in told(at)
    assert said in told(at)


def test_what_took_how_long_stands_beside_the_plan(played):
    lay(played)
    go(played, "axes")
    ago(played, 14)
    go(played, "web")
    at = page(screen="facilitate")

    expected = words.TOOK.nl.format(taken=words.minutes(14).nl, planned=words.minutes(12).nl)
    assert expected in told(at)


def test_the_clock_proposes_the_minutes_of_the_item(played):
    lay(played)
    lunch = item(played, "pause", 1)
    go(played, "pause", lunch.id)
    at = page(screen="facilitate")

    assert at.number_input(key=f"clock-{lunch.id}-45").value == 45


def test_without_an_agenda_the_cockpit_shows_the_seven_steps(played):
    at = page(screen="facilitate")

    assert "go-axes" in [button.key for button in at.button]
    assert "gt-pace " not in told(at)


@pytest.mark.parametrize("lang", LANGS)
def test_a_break_rests_on_every_screen_and_is_called_what_it_is(lang):
    played = team.gather(6, settings=team.SETTINGS if lang == "nl" else team.english())
    with engine.writing() as db:
        agenda.lay(
            db,
            workshop_id=played.workshop_id,
            template=team.CONTENT.agenda("study_day"),
            lang=lang,
        )
    welcome = item(played, "own_part")
    go(played, "own_part", welcome.id)
    own_part = team.CONTENT.activity("own_part")
    name = {"nl": "Welkom", "en": "Welcome"}[lang]

    beamer = page(Role.BEAMER, "beamer")
    assert name in told(beamer)
    assert own_part.beamer[lang] in told(beamer)
    assert [b.key for b in beamer.button] == []
    phone = page("person-0", "contribute")
    if "go-on" in [b.key for b in phone.button]:
        press(phone, "go-on")
    assert title(phone) == name
    assert own_part.instruction[lang] in told(phone)
    assert "move-own_part-open" not in [b.key for b in page(screen="facilitate").button]
