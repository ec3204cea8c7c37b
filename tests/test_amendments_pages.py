"""Amendments on every screen: cockpit, leaders, beamer and phones, on one real database."""

import html
import re
from dataclasses import replace
from datetime import timedelta

import pytest
import streamlit as st
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import (
    Amendment,
    AmendmentPart,
    Ballot,
    DialogueGroup,
    Grant,
    GroupMember,
    Paragraph,
    Reaction,
    Workshop,
    now,
)
from db.queries import consent, people, progress, versions, workshops
from tests import database as databases
from tests.hostile import HOSTILE
from tests.table import BODY, NEW, OLD, Play
from tests.workshops import APP, SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import amendments as words

SECRET = "GEHEIM"
SOON = now().astimezone().date() + timedelta(days=200)


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def start(**settings) -> Play:
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, replace(SETTINGS, **settings))
    play = Play(workshop_id)
    with engine.writing() as db:
        people.grant(db, browser=Role.BEAMER, role=Role.BEAMER, workshop_id=workshop_id)
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="consent",
            kind="consent",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
        progress.go_to(db, workshop_id=workshop_id, activity="consent")
    return play


@pytest.fixture
def play() -> Play:
    return start()


def all_versions(play):
    with engine.reading() as db:
        return versions.listed(db, workshop_id=play.id)


def page(browser, screen="amendments") -> AppTest:
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    return at


def phone(number: int) -> AppTest:
    at = page(f"p{number}", "contribute")
    return press(at, "go-on")


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


def drawn(at: AppTest) -> str:
    assert not at.exception
    bodies = " ".join(element.proto.body for element in at.get("html"))
    return re.sub(r"<style>.*?</style>", "", bodies, flags=re.DOTALL)


def shown(at: AppTest) -> str:
    said = " ".join(element.value for element in [*at.info, *at.warning])
    return html.unescape(re.sub("<[^>]+>", "", drawn(at))) + said


def keys(at: AppTest) -> set[str]:
    return {button.key for button in at.button} - {"switch-language"}


def vote(at: AppTest, round_id: int, value: int) -> AppTest:
    at.radio(key=f"ballot-{round_id}").set_value(str(value)).run()
    assert not at.exception
    return at


def test_the_facilitator_leads_an_amendment_from_the_table_to_a_version(play):
    one = play.make()
    cockpit, room, mine = page(Role.FACILITATOR), page(Role.BEAMER, "beamer"), phone(4)
    assert words.PHONE_ALL.nl in shown(mine)

    press(cockpit, f"lay-{one}")
    assert words.BEAMER_READ.nl in shown(room.run())
    assert words.PHONE_READING.nl in shown(mine.run())
    assert words.GONE.nl not in drawn(mine)
    assert f'<ins><span class="gt-aloud"> {words.NEW.nl} </span>elke dag</ins>' in drawn(room)

    press(cockpit, "round-open")
    with engine.reading() as db:
        asked = consent.table(db, workshop_id=play.id).round.id
    vote(mine.run(), asked, 4)
    play.cast(asked, [5, 5, 5, 5])
    play.cast(asked, [5, 5, 5, 5, 4, 3, 3, 4, 5, 5, 5, 5])
    assert words.CHOSE.nl.format(ready=12, people=12) in shown(room.run())

    press(cockpit.run(), "round-close")
    assert words.BEAMER_CLOSED.nl in shown(room.run())
    assert words.PHONE_CLOSED.nl in shown(mine.run())
    press(cockpit, "round-show")
    assert "12 van de 12" in shown(room.run())
    assert words.NO_OBJECTION.nl in shown(mine.run())

    cockpit.radio(key=f"decide-{one}-decision").set_value("accepted").run()
    press(cockpit, f"decide-{one}-write")
    assert "0.1" in shown(cockpit)
    assert play.text() == BODY.replace(OLD, NEW)
    assert words.STATUSES["accepted"].nl in shown(room.run())
    assert words.STATUSES["accepted"].nl in shown(mine.run())


def test_what_does_not_fit_the_beamer_sends_the_room_to_its_phones(play):
    long = " ".join(["Wij leren elke dag samen van wat er op school gebeurt"] * 16) + "."
    with engine.writing() as db:
        text = db.exec(select(Paragraph).where(Paragraph.workshop_id == play.id)).one()
        text.body = f"{BODY} {long}"
    for old, says_so in ((OLD, False), (long, True)):
        one = play.make(old=old)
        with engine.writing() as db:
            consent.lay(db, workshop_id=play.id, amendment_id=one)
        assert (words.BEAMER_LONG.nl in shown(page(Role.BEAMER, "beamer"))) is says_so


def test_an_objection_is_in_the_way_until_other_words_are_asked_again(play):
    one = play.make()
    play.ask(one, [5] * 11 + [1])
    cockpit = page(Role.FACILITATOR)
    cockpit.radio(key=f"decide-{one}-decision").set_value("accepted").run()
    press(cockpit, f"decide-{one}-write")
    assert words.OBSTACLES["objections"].nl in shown(cockpit)
    assert play.text() == BODY

    field = play.view(one).fields["words"]
    cockpit.text_area(key=f"text-{field}").set_value("Wij leren vaak samen.").run()
    press(cockpit, "round-again")
    with engine.reading() as db:
        asked = consent.table(db, workshop_id=play.id).round
    assert (asked.number, asked.body) == (2, "Wij leren vaak samen.")


def test_an_open_difference_asks_for_an_owner_and_a_date(play):
    one = play.make()
    play.ask(one, [5] * 11 + [1])
    cockpit = page(Role.FACILITATOR)
    cockpit.radio(key=f"decide-{one}-decision").set_value("open").run()
    press(cockpit, f"decide-{one}-write")
    assert words.OBSTACLES["owner_missing"].nl in shown(cockpit)
    cockpit.text_area(key=f"text-{play.view(one).fields['owner']}").set_value("Anna").run()
    press(cockpit, f"decide-{one}-write")
    assert words.OBSTACLES["date_missing"].nl in shown(cockpit)


def test_what_was_begun_in_the_form_for_a_decision_is_there_on_another_device(play):
    one = play.make()
    play.ask(one, [5] * 11 + [1])
    cockpit, fields = page(Role.FACILITATOR), play.view(one).fields
    cockpit.radio(key=f"decide-{one}-decision").set_value("open").run()
    cockpit.text_area(key=f"text-{fields['reason']}").set_value("Nog niet rijp").run()
    cockpit.text_area(key=f"text-{fields['owner']}").set_value("Anna").run()
    cockpit.date_input(key=f"decide-{one}-review").set_value(SOON).run()

    leader = page(Role.LEADER)
    assert leader.radio(key=f"decide-{one}-decision").value == "open"
    assert leader.text_area(key=f"text-{fields['reason']}").value == "Nog niet rijp"
    assert leader.text_area(key=f"text-{fields['owner']}").value == "Anna"
    press(leader, f"decide-{one}-write")
    found = play.view(one)
    assert (found.status, found.owner, found.review_on, found.reason) == (
        "open",
        "Anna",
        SOON,
        "Nog niet rijp",
    )


def test_what_was_decided_is_still_told_when_the_page_is_drawn_anew(play):
    """Other screens hear of a decision, and so does the page on which it was taken."""
    one = play.make()
    play.ask(one, [5] * 12)
    cockpit = page(Role.FACILITATOR)
    cockpit.radio(key=f"decide-{one}-decision").set_value("accepted").run()
    press(cockpit, f"decide-{one}-write")
    said = [each.value for each in cockpit.info]
    assert "0.1" in said[0]

    assert [each.value for each in cockpit.run().info] == said
    press(cockpit, "table-clear")
    assert not cockpit.info


def test_an_owner_that_was_begun_for_another_decision_does_not_go_along(play):
    one = play.make()
    play.ask(one, [5] * 12)
    cockpit, fields = page(Role.FACILITATOR), play.view(one).fields
    cockpit.radio(key=f"decide-{one}-decision").set_value("open").run()
    cockpit.text_area(key=f"text-{fields['owner']}").set_value("Anna").run()
    cockpit.date_input(key=f"decide-{one}-review").set_value(SOON).run()
    cockpit.radio(key=f"decide-{one}-decision").set_value("accepted").run()
    press(cockpit, f"decide-{one}-write")

    found = play.view(one)
    assert (found.status, found.owner, found.review_on) == ("accepted", "", None)


def test_two_versions_side_by_side_are_the_newest_unless_somebody_chose_since(play):
    first, second = play.make(), play.make(old="Elk kind telt.", words="Elk kind telt mee.")
    third = play.make(2, old="De lat ligt hoog.", words="De lat ligt heel hoog.")
    for one in (first, second):
        play.ask(one, [5] * 12)
        play.decide(one, "accepted")
    at = page(Role.LEADER)
    at.segmented_control(key="amendments-view").set_value("versions").run()

    def chosen(at):
        return [at.selectbox(key=f"compare-{which}").value for which in ("older", "newer")]

    ids = [one.id for one in all_versions(play)]
    assert chosen(at) == [ids[1], ids[0]]
    at.selectbox(key="compare-newer").set_value(ids[1]).run()
    assert chosen(at.run()) == [ids[1], ids[1]]

    play.ask(third, [5] * 12)
    play.decide(third, "accepted")
    ids = [one.id for one in all_versions(play)]
    assert chosen(at.run()) == [ids[1], ids[0]]


def test_conflicts_and_what_is_gone_are_told_before_the_room_reads_it(play):
    one, two = play.make(), play.make(2, kind="delete", words="")
    cockpit = page(Role.FACILITATOR)
    assert words.CONFLICT.nl.format(others="voorstel 1 (Groep 2)") in shown(cockpit)
    play.ask(one, [5] * 12)
    play.decide(one, "accepted")
    press(cockpit.run(), f"lay-{two}")
    assert words.PROBLEMS["target_gone"].nl in shown(cockpit)
    assert cockpit.button(key="round-open").disabled
    cockpit.radio(key=f"aim-again-{two}").set_value(NEW).run()
    assert not cockpit.button(key="round-open").disabled


@pytest.mark.parametrize(
    ("rule", "role", "possible"),
    [
        ("consent", Role.FACILITATOR, True),
        ("consent", Role.LEADER, True),
        ("majority", Role.LEADER, True),
        ("leaders", Role.FACILITATOR, False),
        ("leaders", Role.LEADER, True),
    ],
)
def test_who_may_decide_is_what_was_agreed_at_the_start(rule, role, possible):
    play = start(decision_rule=rule)
    one = play.make()
    play.ask(one, [5] * 12)
    at = page(role)
    assert (f"decide-{one}-decision" in [radio.key for radio in at.radio]) == possible
    assert (words.READ_ALONG.nl in shown(at)) == (not possible)
    at.segmented_control(key="amendments-view").set_value("versions").run()
    with engine.reading() as db:
        assert versions.latest(db, workshop_id=play.id) is None
    assert words.VERSIONS_NONE.nl in shown(at)


def test_leaders_read_the_rounds_and_do_not_lead_them(play):
    one = play.make()
    play.open(one)
    at = page(Role.LEADER)
    assert not keys(at) & {"round-close", "table-clear", "bring", f"lay-{one}"}


def test_participants_read_everything_and_press_nothing(play):
    one = play.make()
    with engine.writing() as db:
        versions.make(db, workshop_id=play.id, why="proposed")
    play.ask(one, [5] * 12)
    at = page("p5")
    assert "elke dag" in shown(at)
    play.decide(one, "accepted")
    at.run()
    assert words.STATUSES["accepted"].nl in shown(at)
    at.segmented_control(key="amendments-view").set_value("versions").run()
    assert OLD in shown(at)
    assert words.FATES["changed"].nl in shown(at)
    assert keys(at) == set()
    assert not at.text_area
    assert not at.toggle


def test_reasons_reach_the_room_one_by_one_and_other_phones_never(play):
    one = play.make()
    asked = play.open(one)
    play.cast(asked, [2, 1] + [5] * 10)
    with engine.writing() as db:
        for row in db.exec(select(Ballot).where(Ballot.value < 3)).all():
            row.body = f"{SECRET} {row.value}."
    cockpit, room, other = page(Role.FACILITATOR), page(Role.BEAMER, "beamer"), phone(7)
    everywhere = [room, other, page("p8"), page(Role.LEADER)]
    assert all(SECRET not in drawn(at) for at in [cockpit, *everywhere])
    play.move(asked, State.OPEN)
    assert SECRET in drawn(cockpit.run())
    assert all(SECRET not in drawn(at.run()) for at in everywhere[:3])
    play.move(asked, State.CLOSED)
    assert SECRET not in drawn(room.run())

    first = next(t for t in cockpit.run().toggle if str(t.key).startswith("on-beamer-"))
    first.set_value(True).run()
    assert drawn(room.run()).count(SECRET) == 1
    assert SECRET not in drawn(other.run())
    assert SECRET not in drawn(page("p8"))


def test_reactions_are_for_who_leads_and_who_decides(play):
    one = play.make()
    writer = phone(6)
    press(writer, f"react-{one}")
    with engine.reading() as db:
        field = consent.own_reaction(db, person_id=play.persons[6], amendment_id=one)
    writer.text_area(key=f"text-{field}").set_value(f"{SECRET} reactie").run()
    with engine.reading() as db:
        assert db.exec(select(Reaction.body)).one() == f"{SECRET} reactie"
    with engine.writing() as db:
        consent.lay(db, workshop_id=play.id, amendment_id=one)
    assert SECRET in drawn(page(Role.FACILITATOR))
    assert SECRET in drawn(page(Role.LEADER))
    for at in (phone(7), page("p8"), page(Role.BEAMER, "beamer")):
        assert SECRET not in drawn(at)


def test_before_a_round_is_shown_no_screen_tells_anything_about_it(play):
    one = play.make()
    asked = play.open(one)
    play.cast(asked, [5] * 10 + [1, 1])
    screens = [page(Role.FACILITATOR), page(Role.LEADER), page(Role.BEAMER, "beamer"), phone(3)]
    for expected in (State.OPEN, State.CLOSED):
        for at in screens:
            told = shown(at.run())
            assert "10 van de 12" not in told
            assert words.OBJECTION.nl not in told
            assert "gt-standing" not in drawn(at)
        play.move(asked, expected)
    assert "10 van de 12" in shown(screens[2].run())


@pytest.mark.parametrize("size", [1, 4, 7])
def test_a_small_round_shows_nothing_or_words(play, size):
    one = play.make()
    play.ask(one, [1] + [5] * (size - 1))
    for at in (page(Role.FACILITATOR), page(Role.BEAMER, "beamer"), phone(3), page("p5")):
        assert "gt-standing" not in drawn(at)
        if size < 5:
            assert words.OBJECTION.nl not in shown(at)


def test_a_phone_says_why_nothing_is_told_about_a_small_round(play):
    one = play.make()
    play.ask(one, [5] * 4)
    assert words.TOO_FEW.nl.format(minimum=5) in shown(phone(0))


def test_the_cockpit_counts_who_chose_in_the_round_that_is_open(play):
    one = play.make()
    cockpit = page(Role.FACILITATOR, "facilitate")
    assert 'data-count="ready"' not in drawn(cockpit)
    asked = play.open(one)
    play.cast(asked, [5, 4])
    assert words.CHOSE.nl.format(ready=2, people=12) in shown(cockpit.run())
    play.move(asked, State.OPEN)
    assert words.CHOSE.nl.format(ready=2, people=12) not in shown(cockpit.run())


def test_a_choice_stands_beside_the_words_that_it_was_about(play):
    one = play.make()
    play.ask(one, [1] + [5] * 11)
    at = phone(0)
    assert words.PHONE_THEN.nl not in shown(at)
    assert play.fill(one, "Wij leren overal samen.", Role.FACILITATOR).saved
    assert words.PHONE_THEN.nl in shown(at.run())
    assert NEW in shown(at)
    mine = shown(page("p0", "profile"))
    assert words.PHONE_THEN.nl in mine
    assert NEW in mine


def test_a_choice_is_kept_can_be_changed_and_asks_why_where_it_rubs(play):
    one = play.make()
    asked = play.open(one)
    at = phone(2)
    assert len(at.radio(key=f"ballot-{asked}").options) == 5
    vote(at, asked, 1)
    assert words.PHONE_REASON.nl in [area.label for area in at.text_area]
    vote(at, asked, 4)
    assert words.PHONE_REASON.nl not in [area.label for area in at.text_area]
    with engine.reading() as db:
        assert consent.own(db, person_id=play.persons[2], round_id=asked).value == 4
    press(at, f"take-back-ballot-{asked}")
    with engine.reading() as db:
        assert consent.own(db, person_id=play.persons[2], round_id=asked) is None


def test_after_the_activity_a_person_sees_what_was_chosen(play):
    one = play.make()
    asked = play.open(one)
    at = phone(2)
    vote(at, asked, 3)
    press(at, f"react-{one}")
    with engine.writing() as db:
        db.exec(select(Reaction)).one().body = "Mijn eigen reactie."
    play.move(asked, State.OPEN)
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=play.id,
            activity="consent",
            kind="consent",
            move=Move.CLOSE,
            expected=State.OPEN,
        )
    assert "Ik kan ermee leven" in shown(at.run())
    assert "Mijn eigen reactie." in shown(at)
    mine = page("p2", "profile")
    assert "Mijn eigen reactie." in shown(mine)
    assert "Ik kan ermee leven" in shown(mine)
    assert "Mijn eigen reactie." not in shown(page("p3", "profile"))


def test_a_device_that_was_sent_away_changes_nothing_any_more(play):
    one = play.make()
    cockpit, mine = page(Role.FACILITATOR), phone(2)
    asked = play.open(one)
    cockpit.run()
    mine.run()
    with engine.writing() as db:
        for grant in people.grants(db, browser=Role.FACILITATOR):
            db.delete(db.get_one(Grant, grant.id))
        people.leave(db, browser="p2", workshop_id=play.id)
    cockpit.button(key="round-close").click().run()
    mine.radio(key=f"ballot-{asked}").set_value("1").run()
    with engine.reading() as db:
        assert consent.table(db, workshop_id=play.id).round.state is State.OPEN
        assert db.exec(select(Ballot)).all() == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_people_wrote_is_shown_as_it_was_written(play, text):
    one = play.make(words="Iets anders.")
    with engine.writing() as db:
        for part in db.exec(select(AmendmentPart)).all():
            part.body = text
        row = db.get_one(Amendment, one)
        row.old, row.signed = OLD, text[:60]
    play.ask(one, [5] * 9 + [1] * 3)
    with engine.writing() as db:
        for ballot in db.exec(select(Ballot).where(Ballot.value == 1)).all():
            ballot.body, ballot.on_beamer_since = text, ballot.updated_at
    screens = [page(Role.FACILITATOR), page("p5"), page(Role.BEAMER, "beamer"), phone(3)]
    for at in screens:
        for tag in ("<script", "<img src=x", "<b>vet", "<hoeken>"):
            assert tag not in drawn(at)
        words_of_text = [word for word in text.split() if word.isalpha()]
        told = shown(at)
        assert all(word in told for word in words_of_text)


def test_the_text_is_adopted_after_a_second_thought(play):
    one = play.make()
    play.ask(one, [5] * 12)
    play.decide(one, "accepted")
    at = page(Role.FACILITATOR)
    at.segmented_control(key="amendments-view").set_value("versions").run()
    press(at, "adopt")
    press(at, "adopt-yes")
    assert words.ADOPTED.nl.format(number="1.0") in shown(at)
    with engine.reading() as db:
        assert str(versions.latest(db, workshop_id=play.id).number) == "1.0"


def test_leaders_make_an_amendment_too_and_it_says_so(play):
    at = page(Role.LEADER)
    press(at, "amendment-begin")
    with engine.reading() as db:
        one = db.exec(select(Amendment)).one()
        assert one.group_id is None
    at.radio(key=f"about-{one.id}-old").set_value(OLD).run()
    press(at, f"copy-{one.id}")
    field = play.view(one.id).fields["words"]
    assert at.text_area(key=f"text-{field}").value == OLD
    press(at, f"hand-in-{one.id}")
    assert words.PROBLEMS["same_words"].nl in shown(at)
    at.text_area(key=f"text-{field}").set_value(NEW).run()
    press(at, f"hand-in-{one.id}")
    assert play.view(one.id).status == "handed_in"
    assert words.LEADERS.nl in shown(page("p5"))
    press(at, f"take-back-{one.id}")
    press(at, f"drop-{one.id}")
    press(at, f"drop-yes-{one.id}")
    with engine.reading() as db:
        assert db.exec(select(Amendment)).all() == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_state_says_what_comes_and_what_to_do(lang):
    play = start(language=lang)
    for browser in (Role.FACILITATOR, Role.LEADER):
        assert words.NONE_YET[lang] in shown(page(browser))
    assert words.PHONE_NONE[lang] in shown(page("p5"))
    assert words.PHONE_NONE[lang] in shown(phone(3))
    with engine.writing() as db:
        db.get_one(Workshop, play.id).proposed_at = None
        db.exec(select(Paragraph)).one()
    for browser in (Role.FACILITATOR, Role.LEADER, "p5"):
        assert words.NOT_PROPOSED[lang] in shown(page(browser))


def test_the_facilitator_brings_everybody_to_the_table():
    play = start()
    play.make()
    with engine.writing() as db:
        progress.go_to(db, workshop_id=play.id, activity="dialogue")
    at = page(Role.FACILITATOR)
    assert "lay-1" not in keys(at)
    press(at, "bring")
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=play.id).current_activity == "consent"
    assert "bring" not in keys(at)


def to_the_groups(play):
    """Bring the room to the part of the talk in which groups make amendments."""
    with engine.writing() as db:
        for group in db.exec(select(DialogueGroup)).all():
            group.phase, group.phase_ends_at = 5, now()
        for number, person in enumerate(play.persons):
            db.add(GroupMember(group_id=play.groups[number % 2], person_id=person))
        progress.make_move(
            db,
            workshop_id=play.id,
            activity="dialogue",
            kind="dialogue",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
        progress.go_to(db, workshop_id=play.id, activity="dialogue")


def test_the_note_keeper_makes_it_on_the_phone_and_nobody_else_in_the_group(play):
    to_the_groups(play)
    keeper, member = phone(0), phone(2)
    assert "amendment-begin" not in keys(member)
    press(keeper, "amendment-begin")
    with engine.reading() as db:
        (one,) = db.exec(select(Amendment.id)).all()
    keeper.radio(key=f"about-{one}-kind").set_value("delete").run()
    press(keeper, f"hand-in-{one}")
    assert words.PROBLEMS["no_target"].nl in shown(keeper)
    keeper.radio(key=f"about-{one}-old").set_value(OLD).run()
    keeper.number_input(key=f"behind-{one}-n").set_value(4).run()
    press(keeper, f"hand-in-{one}")
    found = play.view(one)
    assert (found.status, found.kind, found.old, found.backers) == ("handed_in", "delete", OLD, 4)
    press(keeper, f"take-back-{one}")
    assert play.view(one).status == "writing"


def test_another_note_keeper_takes_over_and_the_first_writes_no_more(play):
    one = play.make(hand_in=False)
    to_the_groups(play)
    first = phone(0)
    with engine.writing() as db:
        db.get_one(DialogueGroup, play.groups[0]).keeper_id = play.persons[2]
    first.button(key=f"hand-in-{one}").click().run()
    assert play.view(one).status == "writing"
    press(phone(2), f"hand-in-{one}")
    assert play.view(one).status == "handed_in"
