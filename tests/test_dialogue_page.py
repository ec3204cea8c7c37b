"""A talk in subgroups: three phones, a facilitator and the beamer on one real database."""

from dataclasses import replace
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Insight, OpenQuestion, Paragraph, Person, Writing, now
from db.queries import dialogue, drafting, people, progress, seating
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import APP, SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import contribute as form_words
from workshop.words import dialogue as words

PHASES = team.CONTENT.instrument("dialoog").phases


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser: str, screen: str) -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def phone(played: team.Team, number: int) -> AppTest:
    with engine.writing() as db:
        team.way_back(db, person_id=played.persons[number])
    return page(f"person-{number}", "contribute")


def html(at: AppTest) -> str:
    assert not at.exception
    return " ".join(body for e in at.get("html") if "<style>" not in (body := e.proto.body))


def tap(at: AppTest, key: str) -> None:
    at.button(key=key).click().run()
    assert not at.exception


def keys(at: AppTest) -> set[str | None]:
    return {button.key for button in at.button}


def in_groups(size: int = 12, groups: int = 2, settings=SETTINGS) -> team.Team:
    """A team in groups while the dialogue is open; the first three of group 1 come first."""
    played = team.gather(size, settings=settings)
    with engine.writing() as db:
        db.add(
            OpenQuestion(
                workshop_id=played.workshop_id, origin="own:1", body="Hoe toetsen wij straks?"
            )
        )
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="visie", body="Wij leren samen."))
    opened(played)
    ids = played.persons
    planned = tuple(ids[first::groups] for first in range(groups))
    with engine.writing() as db:
        seating.seat(db, workshop_id=played.workshop_id, groups=planned)
    return played


def opened(played: team.Team) -> None:
    team.move(played, "dialogue", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity="dialogue")


def groups(played: team.Team) -> tuple[dialogue.Group, ...]:
    with engine.reading() as db:
        return dialogue.all_groups(db, workshop_id=played.workshop_id)


def number_on(at: AppTest) -> int:
    return int(html(at).split("gt-seat")[1].split("<b>")[1].split("</b>")[0])


def test_the_facilitator_makes_groups_and_every_phone_shows_its_number():
    played = team.gather(24)
    opened(played)
    waiting = phone(played, 0)
    assert words.NO_GROUP.nl in html(waiting)
    assert 'data-group="0:0"' in html(waiting)
    at = page(Role.FACILITATOR, "dialogue")
    assert at.number_input[0].value == 5
    tap(at, "groups-make")
    assert [group.size for group in groups(played)] == [5, 5, 5, 5, 4]

    for person in (0, 11, 23):
        with engine.reading() as db:
            own = dialogue.of_person(db, person_id=played.persons[person])
        shown = phone(played, person)
        assert own is not None
        assert number_on(shown) == own.number
        assert words.WITH_MANY.nl.format(n=own.size - 1) in html(shown)


def test_before_it_opens_and_in_an_empty_workshop_the_facilitator_reads_what_to_do():
    played = team.gather(0)
    at = page(Role.FACILITATOR, "dialogue")
    assert words.NOBODY.nl in html(at)
    assert keys(at) == {"switch-language"}
    with engine.writing() as db:
        people.join(db, workshop_id=played.workshop_id, browser="x", name=None, subgroup=None)
    tap(at.run(), "groups-make")
    assert [group.size for group in groups(played)] == [1]
    assert words.NOT_OPEN.nl in html(at)
    assert words.NOTHING_TO_TALK.nl in html(at)


def test_somebody_who_comes_in_late_is_placed_by_opening_the_phone():
    played = in_groups(9)
    with engine.writing() as db:
        people.join(
            db, workshop_id=played.workshop_id, browser="person-9", name=None, subgroup=None
        )
    at = page("person-9", "contribute")
    tap(at, "go-on")
    assert number_on(at) == 2
    assert [group.size for group in groups(played)] == [5, 5]


def test_one_writes_and_brings_all_phones_of_the_group_on_and_the_others_only_read():
    played = in_groups()
    first, second, other = phone(played, 0), phone(played, 2), phone(played, 1)
    assert not first.text_area
    tap(first, "go-on")
    assert [area.label for area in first.text_area] == [words.INSIGHT.nl.format(n=1)]
    tap(first, "go-on")
    part = words.PART.nl.format(n=1, total=8)
    assert part in html(first)
    assert part in html(second.run())
    assert "data-until" in html(second)
    assert part not in html(other.run())
    assert not second.text_area
    assert "go-on" not in keys(second)

    first.text_area[0].set_value("Rust helpt.").run()
    assert [area.label for area in first.text_area] == ["Inzicht 1", "Inzicht 2"]
    assert "Rust helpt." in html(second.run())
    assert "Rust helpt." not in html(other.run())
    assert groups(played)[0].insights == 1


def test_the_writing_is_taken_over_after_a_second_thought_and_handed_over_at_will():
    played = in_groups()
    first, second = phone(played, 0), phone(played, 2)
    tap(first, "go-on")
    second.run()
    tap(second, "notes-take-over")
    tap(second, "notes-no")
    assert groups(played)[0].keeper_id == played.persons[0]
    tap(second, "notes-take-over")
    tap(second, "notes-yes")
    assert groups(played)[0].keeper_id == played.persons[2]
    # The first phone was not drawn anew yet: its tap does nothing, and then it shows how it is.
    tap(first, "go-on")
    assert not groups(played)[0].stand.begun
    assert words.KEEPER_OTHER.nl in html(first)
    tap(second, "notes-stop")
    assert groups(played)[0].keeper_id is None


def test_a_call_reaches_the_cockpit_and_the_dialogue_page_and_the_group_sees_it_was_heard():
    played = in_groups()
    at = phone(played, 1)
    cockpit, talk = page(Role.FACILITATOR, "facilitate"), page(Role.FACILITATOR, "dialogue")
    called = words.CALLS.nl.format(n=2)
    assert called not in html(cockpit)
    tap(at, "call")
    assert words.CALLED.nl.format(n=2) in html(at)
    assert called in html(cockpit.run())
    assert called in html(talk.run())
    tap(cockpit, "hear-2")
    assert called not in html(cockpit)
    assert words.HEARD.nl in html(at.run())
    tap(at, "call")
    tap(at, "call")
    assert groups(played)[1].called_at is None


def test_the_facilitator_starts_a_part_everywhere_and_who_is_there_already_keeps_its_clock():
    played = in_groups()
    at = page(Role.FACILITATOR, "dialogue")
    at.selectbox(key="all-phase-0").set_value(5).run()
    tap(at, "all-begin")
    assert {group.stand.phase for group in groups(played)} == {5}
    ends = [group.stand.ends_at for group in groups(played)]
    tap(at, "more-1")
    assert groups(played)[0].stand.ends_at > ends[0]
    assert groups(played)[1].stand.ends_at == ends[1]

    tap(at, "begin-2")
    assert [group.stand.phase for group in groups(played)] == [5, 6]
    assert at.selectbox(key="all-phase-6").value == 6
    kept = groups(played)[1].stand.ends_at
    tap(at, "all-begin")
    assert {group.stand.phase for group in groups(played)} == {6}
    assert groups(played)[1].stand.ends_at == kept


def test_topics_can_be_changed_and_what_no_group_has_is_told():
    played = in_groups()
    at = page(Role.FACILITATOR, "dialogue")
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="tijd", body="Lang doorwerken."))
    assert words.LEFT_OVER_ONE.nl in html(at.run())
    at.multiselect[0].set_value(["paragraph:tijd"]).run()
    assert groups(played)[0].topics == ("paragraph:tijd",)
    assert words.LEFT_OVER_ONE.nl not in html(at)
    assert "Lang doorwerken." in html(phone(played, 0))


@pytest.mark.parametrize("promise", ["anonymous", "pseudonymous"])
def test_without_names_the_facilitator_moves_whoever_came_last(promise):
    played = in_groups(settings=replace(SETTINGS, promise=promise))
    with engine.writing() as db:
        for person in played.persons:
            db.get_one(Person, person).name = "GEHEIM"
    at = page(Role.FACILITATOR, "dialogue")
    assert "shift-who" not in {box.key for box in at.selectbox}
    tap(at, "shift")
    assert [group.size for group in groups(played)] == [5, 7]
    assert "GEHEIM" not in html(at)
    assert "GEHEIM" not in html(phone(played, 0))


def test_by_name_the_facilitator_moves_a_certain_person_and_colleagues_see_no_name():
    played = in_groups(settings=replace(SETTINGS, promise="named"))
    with engine.writing() as db:
        db.get_one(Person, played.persons[0]).name = HOSTILE["html"]
    at = page(Role.FACILITATOR, "dialogue")
    assert HOSTILE["html"] in unescape(html(at))
    assert "<script>alert" not in html(at)
    at.selectbox(key="shift-who").set_value(played.persons[0]).run()
    tap(at, "shift")
    assert [group.size for group in groups(played)] == [5, 7]
    assert HOSTILE["html"] not in unescape(html(phone(played, 2)))


def test_somebody_who_sits_elsewhere_changes_on_the_own_phone():
    played = in_groups()
    at = phone(played, 0)
    at.selectbox[0].set_value(2).run()
    tap(at, "change-group")
    assert number_on(at) == 2


def test_dividing_anew_is_refused_while_it_would_take_a_text_away():
    played = in_groups(24, 6)
    with engine.writing() as db:
        db.add(Insight(group_id=groups(played)[5].id, position=0, body="Blijft."))
    at = page(Role.FACILITATOR, "dialogue")
    assert words.MIN_BY_TEXTS.nl.format(n=6) in html(at)
    at.toggle(key="groups-by-subgroup").set_value(True).run()
    tap(at, "groups-make")
    assert at.warning[0].value == words.TEXTS_IN_THE_WAY.nl
    assert groups(played)[5].insights == 1


def test_the_beamer_shows_numbers_parts_and_clocks_and_nothing_of_what_is_said():
    played = in_groups()
    at = page(Role.BEAMER, "beamer")
    assert words.FIND_HOW.nl in html(at)
    with engine.writing() as db:
        first = groups(played)[0]
        db.add(Insight(group_id=first.id, position=0, body="GEHEIM"))
        dialogue.call(db, person_id=played.persons[0], wanted=True)
        dialogue.begin_phase(
            db,
            workshop_id=played.workshop_id,
            phases=PHASES,
            phase=2,
            at=now(),
        )
    assert PHASES[2].text.nl in html(at.run())
    assert html(at).count("data-until") == 1
    with engine.writing() as db:
        dialogue.begin_phase(
            db,
            workshop_id=played.workshop_id,
            phases=PHASES,
            phase=3,
            at=now(),
            group_id=first.id,
        )
    told = html(at.run())
    assert told.count("data-until") == 2
    for secret in ("GEHEIM", "Hoe toetsen", "Wij leren samen", words.CALLS.nl.format(n=1)):
        assert secret not in told
    team.move(played, "dialogue", Move.CLOSE, State.OPEN)
    assert words.OVER.nl in html(at.run())


def test_on_the_beamer_twenty_groups_are_numbers_and_then_counts_per_part():
    played = in_groups(40, 20)
    at = page(Role.BEAMER, "beamer")
    assert html(at).count('class="gt-tile"') == 20
    with engine.writing() as db:
        for group in groups(played)[:3]:
            dialogue.begin_phase(
                db,
                workshop_id=played.workshop_id,
                phases=PHASES,
                phase=1,
                at=now(),
                group_id=group.id,
            )
    told = html(at.run())
    assert told.count('class="gt-tile"') == 2
    assert f"<span>{words.NOT_BEGUN.nl}</span><b>17</b>" in told
    assert "<b>3</b>" in told


def test_after_closing_the_group_reads_what_it_wrote_and_can_change_nothing():
    played = in_groups()
    at = phone(played, 0)
    tap(at, "go-on")
    at.text_area[0].set_value("Rust helpt.").run()
    team.move(played, "dialogue", Move.CLOSE, State.OPEN)
    at.run()
    assert words.OVER.nl in html(at)
    assert "Rust helpt." in html(at)
    assert not at.text_area
    assert keys(at).isdisjoint({"go-on", "call", "notes-stop"})


def test_hostile_words_are_shown_as_they_are_typed():
    played = in_groups()
    with engine.writing() as db:
        for number, (name, body) in enumerate(HOSTILE.items()):
            db.add(OpenQuestion(workshop_id=played.workshop_id, origin=name, body=body))
            db.add(Insight(group_id=groups(played)[0].id, position=number, body=body))
        dialogue.deal(db, workshop_id=played.workshop_id)
    for at in (phone(played, 0), phone(played, 1), page(Role.FACILITATOR, "dialogue")):
        assert "<script>alert" not in html(at)
        assert "<img" not in html(at)
    assert HOSTILE["html"] in unescape(html(phone(played, 2)))


def test_the_check_out_is_private_until_shared_and_then_read_without_a_name():
    played = in_groups()
    team.move(played, "checkout", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        progress.go_to(db, workshop_id=played.workshop_id, activity="checkout")
    at, facilitator = phone(played, 0), page(Role.FACILITATOR, "dialogue")
    at.text_area[0].set_value("Ik luisterde.").run()
    assert form_words.PRIVATE_MEANS.nl in html(at)
    assert "Ik luisterde." not in html(facilitator.run())
    at.toggle[0].set_value(True).run()
    assert "Ik luisterde." in html(facilitator.run())
    tap(at, "go-on")
    assert form_words.THANKS.nl in html(at)
    with engine.reading() as db:
        row = db.get_one(Writing, 1)
    assert (row.activity, row.shared) == ("checkout", True)


def test_what_the_facilitator_releases_of_the_check_out_the_team_reads_once_it_is_closed():
    played = in_groups()
    team.move(played, "checkout", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        for number, body in enumerate(("Ik luisterde.", "Ik <b>zweeg</b>.", "Niets.")):
            db.add(
                Writing(
                    person_id=played.persons[number],
                    activity="checkout",
                    item="shifted",
                    body=body,
                    shared=number < 2,
                )
            )
    facilitator = page(Role.FACILITATOR, "dialogue")
    assert "Ik &lt;b&gt;zweeg&lt;/b&gt;." in html(facilitator)
    assert "Niets." not in html(facilitator)
    tap(facilitator, "shifted-all")
    toggles = [each for each in facilitator.toggle if each.key.startswith("shifted-")]
    assert [each.value for each in toggles] == [True, True]
    toggles[0].set_value(False).run()  # in alphabetical order: what the second person wrote
    for closed in (False, True):
        if closed:
            team.move(played, "checkout", Move.CLOSE, State.OPEN)
        beamer, colleague = page(Role.BEAMER, "beamer"), phone(played, 5)
        for at in (beamer, colleague):
            assert ("Ik luisterde." in html(at)) == closed
            assert "zweeg" not in html(at)
            assert "Niets." not in html(at)


def test_what_somebody_wrote_at_the_check_out_stands_among_the_own_contributions():
    played = in_groups()
    team.move(played, "checkout", Move.OPEN, State.NOT_YET)
    at = phone(played, 0)
    at.text_area[0].set_value("Ik luisterde.").run()
    tap(at, "go-on")
    team.move(played, "checkout", Move.CLOSE, State.OPEN)
    mine = page("person-0", "profile")
    assert "Ik luisterde." in html(mine)
    assert any((button.key or "").startswith("withdraw-") for button in mine.button)


def test_the_cockpit_tells_how_far_the_groups_are_and_not_that_nobody_is_ready():
    played = in_groups()
    number = len(groups(played))
    cockpit = page(Role.FACILITATOR, "facilitate")
    assert words.NOT_BEGUN.nl in html(cockpit)
    assert f"aantekeningen bij 0 van {number}" in html(cockpit)
    assert 'data-count="ready"' not in html(cockpit)
    with engine.writing() as db:
        db.add(Insight(group_id=groups(played)[0].id, position=0, body="Wij luisteren."))
        dialogue.begin_phase(db, workshop_id=played.workshop_id, phases=PHASES, phase=1, at=now())
    cockpit.run()
    assert f"Groepen: {number} · Deel 2 van {len(PHASES)}" in html(cockpit)
    assert f"aantekeningen bij 1 van {number}" in html(cockpit)


def test_when_the_talk_is_over_nobody_is_still_called_and_nothing_more_is_asked_to_be_written():
    played = in_groups()
    at = phone(played, 0)
    tap(at, "go-on")
    tap(at, "call")
    assert words.CALLED.nl.format(n=1) in html(at)
    team.move(played, "dialogue", Move.CLOSE, State.OPEN)
    at.run()
    assert words.CALLED.nl.format(n=1) not in html(at)
    assert words.INSIGHTS_NONE.nl not in html(at)
    assert words.INSIGHTS_NEVER.nl in html(at)


def test_one_person_is_one_person():
    team.gather(1)
    at = page(Role.FACILITATOR, "dialogue")
    assert words.WILL_BE_ALONE.nl.format(people=1) in html(at)


def test_a_group_finds_its_way_to_the_whole_text_once_that_lies_before_the_team():
    played = in_groups()
    at = phone(played, 0)
    assert words.WHOLE_TEXT.nl not in [each.proto.label for each in at.get("page_link")]
    with engine.writing() as db:
        drafting.propose(db, workshop_id=played.workshop_id, now=now())
    assert words.WHOLE_TEXT.nl in [each.proto.label for each in at.run().get("page_link")]
