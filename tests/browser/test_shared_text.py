"""From individual visions to version 1.0 in Chromium, as a team of 24 walks it.

A facilitator, a leader, the beamer and three phones in real browsers; the other 21 people act in
the database beside them. Every fact that is asserted here in full is in tests/queries too; here it
is about what people see and press.
"""

import io
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

import pytest
from docx import Document
from playwright.sync_api import Error, Locator, expect

from db import engine
from db.models import Writing, now
from db.queries import (
    amendments,
    consent,
    dialogue,
    drafting,
    drafts,
    people,
    seating,
    statements,
    trail,
    versions,
)
from db.queries.amendments import AmendmentView
from db.queries.trail import Act
from tests import database as databases
from tests import team
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.words import amendments as words
from workshop.words import board as board_words
from workshop.words import draft as draft_words

pytestmark = pytest.mark.browser

PARTS = ("Onderbouw", "Middenbouw", "Bovenbouw")
PHASES = team.CONTENT.instrument("dialoog").phases
AMENDING = 5

ONE, OTHER = "Fouten maken hoort bij leren.", "Fouten horen bij leren"
GOALS = "Leraar en leerling stellen samen doelen."
HIGH = "De lat ligt voor iedereen hoog, met hulp waar nodig."
ALSO = "De leraar laat zien dat hij zelf ook leert."
HIGHER = "De lat ligt voor iedereen hoog."
OWN_BAR = "Ieder kind heeft een eigen lat."
INTEGRATED = "De lat ligt voor iedereen hoog, en hulp is er vanaf de eerste dag."
OBJECTION = "Zonder hulp haalt niet iedereen die lat."


class Way:
    """The workshop on its way: who has a phone, and what the database holds by now."""

    def __init__(self, played: team.Team) -> None:
        self.id, self.code, self.team = played.workshop_id, played.code, played
        # One of every part of the team has a phone here.
        self.phones = played.persons[3::8]

    @property
    def others(self) -> list[int]:
        return [person for person in self.team.persons if person not in self.phones]

    def listed(self) -> dict[str, int]:
        with engine.reading() as db:
            return {one.body: one.id for one in statements.listed(db, workshop_id=self.id)}

    def acts(self) -> list[Act]:
        with engine.reading() as db:
            return [one.act for one in trail.acts(db, workshop_id=self.id, browser="")]

    def text(self) -> dict[str, str]:
        with engine.reading() as db:
            return dict(drafting.paragraphs(db, workshop_id=self.id))

    def saved(self, field: str) -> str:
        with engine.reading() as db:
            found = drafts.current(db, workshop_id=self.id, field=field)
        return found.body if found else ""

    def versions(self) -> list[str]:
        with engine.reading() as db:
            return [str(one.number) for one in versions.listed(db, workshop_id=self.id)]

    def groups(self) -> tuple[dialogue.Group, ...]:
        with engine.reading() as db:
            return dialogue.all_groups(db, workshop_id=self.id)

    def amendment(self, group: int) -> AmendmentView | None:
        with engine.reading() as db:
            found = amendments.listed(db, workshop_id=self.id)
        return next((one for one in found if one.group == group), None)

    def table(self) -> tuple[int | None, int, str]:
        """What lies on the table, in which round, and where that stands."""
        with engine.reading() as db:
            found = consent.table(db, workshop_id=self.id)
        if found is None:
            return None, 0, ""
        asked = found.round
        return found.amendment_id, asked.number if asked else 0, asked.state if asked else ""

    def round_id(self) -> int:
        with engine.reading() as db:
            found = consent.table(db, workshop_id=self.id)
        assert found is not None
        assert found.round is not None
        return found.round.id

    def own(self, phone: int) -> tuple[int, str] | None:
        with engine.reading() as db:
            found = consent.own(db, person_id=self.phones[phone], round_id=self.round_id())
        return (found.value, found.body) if found else None

    def cast(self, value: int) -> None:
        """Where the 21 people without a browser stand."""
        asked = self.round_id()
        with engine.writing() as db:
            for person in self.others:
                consent.cast_ballot(db, person_id=person, round_id=asked, value=value)


def wait(visitor, done: Callable[[], bool], seconds: float = 20) -> bool:
    for _ in range(int(seconds * 5)):
        if done():
            return True
        visitor.page.wait_for_timeout(200)
    return False


def do(visitor, act: Callable[[], object], done: Callable[[], bool]) -> None:
    """Do it until it was heard: a page that is drawn anew in that moment swallows a press."""
    for _ in range(5):
        with suppress(Error):
            act()
        if wait(visitor, done, 6):
            visitor.settle()
            return
    pytest.fail(f"Not heard:\n{visitor.page.inner_text('body')}")


def press(visitor, key: str, done: Callable[[], bool]) -> None:
    button = visitor.page.locator(f".st-key-{key} button").first
    do(visitor, lambda: button.click(timeout=4000), done)


def choose(visitor, key: str, label: str, done: Callable[[], bool]) -> None:
    """Choose one of a list of choices, by its words."""
    option = visitor.page.locator(f".st-key-{key} label").filter(has_text=label).first
    do(visitor, lambda: option.click(timeout=4000), done)


def look(visitor, key: str, label: str, shown: Locator) -> None:
    """Turn a page to another view."""
    button = visitor.page.locator(f".st-key-{key} button").filter(has_text=label).first
    do(visitor, lambda: button.click(timeout=4000), shown.is_visible)


def unfold(visitor, label: str, shown: Locator) -> None:
    head = visitor.page.locator("summary").filter(has_text=label).first
    do(visitor, lambda: shown.is_visible() or head.click(timeout=4000), shown.is_visible)


def type_in(visitor, field: str, text: str, saved: Callable[[str], str]) -> None:
    """Type over what stands in a field, and wait until the server has it."""
    box = visitor.page.locator(f".st-key-text-{field.replace(':', '-')} textarea").first
    box.wait_for()

    def write() -> None:
        box.click(timeout=4000)
        box.press("ControlOrMeta+a")
        box.press_sequentially(text, delay=4)

    do(visitor, write, lambda: saved(field) == text)
    box.blur()
    visitor.settle()


@pytest.fixture(scope="module")
def way(module_data) -> Way:
    """A team of 24 in three parts that wrote its visions, just before the harvest."""
    databases.fresh()
    played = team.gather(24, settings=replace(team.SETTINGS, subgroups=PARTS))
    team.answer(played)
    team.give_sentences(played)
    found = Way(played)
    with engine.writing() as db:
        for person, body in ((2, ONE), (20, OTHER)):
            db.add(
                Writing(
                    person_id=played.persons[person],
                    activity="web",
                    item="visie",
                    position=20,
                    body=body,
                    shared=True,
                )
            )
        for role in (Role.FACILITATOR, Role.LEADER, Role.BEAMER):
            people.grant(db, browser=f"way-{role}", role=role, workshop_id=found.id)
        for number, person in enumerate(found.phones):
            team.way_back(db, person_id=person)
            people.grant(
                db,
                browser=f"way-{number}",
                role=Role.PARTICIPANT,
                workshop_id=found.id,
                person_id=person,
            )
    team.finish(played, "web")
    team.move(played, "harvest", Move.OPEN, State.NOT_YET)
    return found


def test_from_individual_visions_to_version_1_0(way, visit):
    facilitator = visit(f"way-{Role.FACILITATOR}", width=1280, height=900)
    leader = visit(f"way-{Role.LEADER}", width=1280, height=900)
    beamer = visit(f"way-{Role.BEAMER}", width=1280, height=720)
    beamer.go(f"/beamer?w={way.code}&as=beamer")

    the_list_is_merged_undone_and_merged_again(way, facilitator)
    team.weigh(way.team)
    the_board_shows_an_apparent_agreement(way, leader)
    the_leader_lays_the_text_before_the_team(way, leader)
    phones = the_phones_see_their_groups(way, facilitator, visit)
    two_groups_hand_in_what_conflicts(way, phones)
    an_objection_changes_the_words(way, facilitator, beamer, phones)
    a_difference_stays_open(way, facilitator, beamer)
    the_versions_are_compared_and_the_text_adopted(way, leader)
    the_word_file_holds_what_was_adopted(way, leader)
    for visitor in (facilitator, leader, beamer, *phones):
        assert visitor.faults == []
        assert visitor.strangers == set()


def the_list_is_merged_undone_and_merged_again(way, facilitator):
    page = facilitator.page
    facilitator.go(f"/statements?w={way.code}&as=facilitator")
    press(facilitator, "harvest", lambda: len(way.listed()) == 21)
    for body in (ONE, OTHER):
        row = page.locator('[class*="st-key-row-"]').filter(has_text=body)
        box = row.locator('[data-testid="stCheckbox"]').first
        do(
            facilitator,
            partial(box.locator("label").click, timeout=4000),
            box.locator("input").is_checked,
        )
    press(facilitator, "merge", lambda: OTHER not in way.listed())
    assert ONE in way.listed()

    press(facilitator, "undo", lambda: OTHER in way.listed())
    expect(page.locator(".gt-row").get_by_text(OTHER, exact=True)).to_be_visible()
    assert way.acts()[:2] == [Act.UNDO, Act.MERGE]

    # Now the program suggests it, which it finds most alike of all.
    alike = page.locator(".st-key-alike").first
    expect(alike.get_by_text(OTHER, exact=True)).to_be_visible(timeout=30_000)
    expect(alike.get_by_text(ONE, exact=True)).to_be_visible()
    press(facilitator, "alike-merge", lambda: OTHER not in way.listed())
    expect(page.locator(".gt-row").get_by_text(OTHER, exact=True)).to_have_count(0)


def the_board_shows_an_apparent_agreement(way, leader):
    leader.go(f"/board?w={way.code}&as=leader")
    agreed = leader.page.locator(".gt-agreed").get_by_text(GOALS)
    look(leader, "board-view", board_words.VIEWS["apparent"].nl.partition(":")[0], agreed)
    title = team.CONTENT.instrument("assen").axis("sturing").title.nl
    expect(leader.page.locator(".gt-bin.open").filter(has_text=title)).to_be_visible()


def the_leader_lays_the_text_before_the_team(way, leader):
    leader.go(f"/draft?w={way.code}&as=leader")
    field = leader.page.locator(".st-key-text-paragraph-leerdoelen textarea").first
    look(leader, "draft-thread", "Leerdoelen", field)
    type_in(leader, "paragraph:leerdoelen", f"{GOALS} {HIGH}", way.saved)
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=way.id,
            browser=f"way-{Role.LEADER}",
            aspect="docentenrollen",
            body=ALSO,
            now=now(),
        )
    ask = leader.page.locator(".st-key-proposal-ask button").first
    look(leader, "draft-view", draft_words.VIEWS["check"].nl, ask)
    yes = leader.page.locator(".st-key-proposal-yes button").first
    press(leader, "proposal-ask", yes.is_visible)
    press(leader, "proposal-yes", lambda: way.versions() == ["0.1"])
    expect(leader.page.get_by_text(draft_words.TO_AMENDMENTS.nl).first).to_be_visible()
    assert way.text() == {"leerdoelen": f"{GOALS} {HIGH}", "docentenrollen": ALSO}


def the_phones_see_their_groups(way, facilitator, visit):
    team.move(way.team, "dialogue", Move.OPEN, State.NOT_YET)
    phones = [visit(f"way-{number}", width=360, height=740) for number in range(3)]
    for phone in phones:
        phone.go(f"/contribute?w={way.code}&as=participant")
    facilitator.go(f"/dialogue?w={way.code}&as=facilitator")
    press(facilitator, "groups-make", lambda: len(way.groups()) == 5)
    for number, person in enumerate(way.phones, start=1):
        with engine.writing() as db:
            seating.join(db, person_id=person, number=number)
    for number, phone in enumerate(phones, start=1):
        expect(phone.page.locator(".gt-seat b")).to_have_text(str(number))
    press(facilitator, "all-begin", lambda: all(one.stand.begun for one in way.groups()))
    with engine.writing() as db:
        dialogue.begin_phase(db, workshop_id=way.id, phases=PHASES, phase=AMENDING, at=now())
    return phones


def two_groups_hand_in_what_conflicts(way, phones):
    for number, said in ((1, HIGHER), (2, OWN_BAR)):
        phone = phones[number - 1]
        keeps = lambda n=number: way.groups()[n - 1].keeper_id == way.phones[n - 1]  # noqa: E731
        press(phone, "go-on", keeps)
        press(phone, "amendment-begin", lambda n=number: way.amendment(n) is not None)
        one = way.amendment(number)
        assert one.aspect == "leerdoelen"
        choose(phone, f"about-{one.id}-old", HIGH, lambda n=number: way.amendment(n).old == HIGH)
        type_in(phone, one.fields["words"], said, way.saved)
        type_in(phone, one.fields["concern"], f"Een zorg van groep {number}.", way.saved)
        expect(phone.page.locator(".gt-changes ins").first).to_be_visible()
        press(
            phone,
            f"hand-in-{one.id}",
            lambda n=number: way.amendment(n).status == "handed_in",
        )
        expect(phone.page.locator(f".st-key-take-back-{one.id}").first).to_be_visible()


def ask_everybody(way, phones, number: int, values: Sequence[int], *, rest: int):
    """The three phones choose; the 21 others do so beside them."""
    key = f"ballot-{way.round_id()}"
    for place, value in enumerate(values):
        option = phones[place].page.locator(f".st-key-{key} [role=radiogroup] label").nth(5 - value)
        option.wait_for()
        assert way.table()[1:] == (number, State.OPEN)
        do(
            phones[place],
            lambda option=option: option.click(timeout=4000),
            lambda place=place, value=value: (way.own(place) or (0, ""))[0] == value,
        )
    way.cast(rest)


def an_objection_changes_the_words(way, facilitator, beamer, phones):
    page = facilitator.page
    one = way.amendment(1)
    facilitator.go(f"/amendments?w={way.code}&as=facilitator")
    expect(page.locator(".gt-clash").first).to_contain_text("Botst met")
    lay = page.locator(f".st-key-lay-{one.id} button").first
    press(facilitator, "bring", lay.is_visible)
    press(facilitator, f"lay-{one.id}", lambda: way.table()[0] == one.id)
    expect(beamer.page.locator(".gt-proposal")).to_contain_text("met hulp waar nodig")
    expect(beamer.page.get_by_text(words.BEAMER_READ.nl)).to_be_visible()

    press(facilitator, "round-open", lambda: way.table() == (one.id, 1, State.OPEN))
    expect(beamer.page.get_by_text(words.BEAMER_CHOOSE.nl)).to_be_visible()
    ask_everybody(way, phones, 1, (5, 3, 1), rest=4)
    with engine.reading() as db:
        ballot = consent.own(db, person_id=way.phones[2], round_id=way.round_id())
    type_in(phones[2], ballot.field, OBJECTION, way.saved)
    expect(beamer.page.locator(".gt-ready")).to_contain_text("24 van de 24")
    press(facilitator, "round-close", lambda: way.table()[2] == State.CLOSED)
    press(facilitator, "round-show", lambda: way.table()[2] == State.SHOWN)
    expect(beamer.page.locator(".gt-told-round")).to_contain_text(words.OBJECTION.nl)
    expect(beamer.page.locator(".gt-standing")).to_be_visible()
    assert beamer.page.get_by_text(OBJECTION).count() == 0
    expect(page.get_by_text(OBJECTION)).to_be_visible()

    # Other words, and everybody is asked again.
    type_in(facilitator, one.fields["words"], INTEGRATED, way.saved)
    press(facilitator, "round-again", lambda: way.table() == (one.id, 2, State.OPEN))
    expect(beamer.page.locator(".gt-proposal ins").last).to_contain_text("eerste dag")
    ask_everybody(way, phones, 2, (5, 4, 4), rest=5)
    press(facilitator, "round-close", lambda: way.table()[2] == State.CLOSED)
    press(facilitator, "round-show", lambda: way.table()[2] == State.SHOWN)
    expect(beamer.page.locator(".gt-told-round")).to_contain_text(words.NO_OBJECTION.nl)
    write = page.locator(f".st-key-decide-{one.id}-write button").first
    choose(
        facilitator, f"decide-{one.id}-decision", words.DECISIONS["accepted"].nl, write.is_visible
    )
    press(facilitator, f"decide-{one.id}-write", lambda: way.versions() == ["0.2", "0.1"])
    assert way.text()["leerdoelen"] == f"{GOALS} {INTEGRATED}"
    expect(beamer.page.get_by_text(words.STATUSES["accepted"].nl)).to_be_visible()


def a_difference_stays_open(way, facilitator, beamer):
    page, other = facilitator.page, way.amendment(2)
    press(facilitator, "table-next", lambda: way.table()[0] == other.id)
    expect(page.locator(".st-key-table .gt-clash").first).to_contain_text(
        words.PROBLEMS["target_gone"].nl
    )
    choose(
        facilitator,
        f"aim-again-{other.id}",
        INTEGRATED,
        lambda: way.amendment(2).old == INTEGRATED,
    )
    prefix = f"decide-{other.id}"
    unfold(facilitator, words.DECIDE_AT_ONCE.nl, page.locator(f".st-key-{prefix}-decision").first)
    owner_field = other.fields["owner"]
    owner = page.locator(f".st-key-text-{owner_field.replace(':', '-')} textarea").first
    choose(facilitator, f"{prefix}-decision", words.DECISIONS["open"].nl, owner.is_visible)

    # Without who looks after it and when, it is not left open.
    write = page.locator(f".st-key-{prefix}-write button").first
    missing = page.get_by_text(words.OBSTACLES["owner_missing"].nl)
    do(facilitator, lambda: write.click(timeout=4000), missing.is_visible)
    type_in(facilitator, owner_field, "Het bouwteam", way.saved)
    review = page.locator(f".st-key-{prefix}-review").first

    def name_a_day() -> None:
        review.locator('[role="spinbutton"]').first.click(timeout=4000)
        page.keyboard.type("01032027", delay=60)
        page.keyboard.press("Tab")

    do(facilitator, name_a_day, lambda: "01-03-2027" in "".join(review.inner_text().split()))
    press(facilitator, f"{prefix}-write", lambda: way.versions()[0] == "0.3")
    found = way.amendment(2)
    assert (found.status, found.owner, str(found.review_on)) == (
        "open",
        "Het bouwteam",
        "2027-03-01",
    )
    assert way.text()["leerdoelen"] == f"{GOALS} {INTEGRATED}"
    expect(beamer.page.get_by_text(words.STATUSES["open"].nl)).to_be_visible()


def the_versions_are_compared_and_the_text_adopted(way, leader):
    page = leader.page
    leader.go(f"/amendments?w={way.code}&as=leader")
    older = page.locator(".st-key-compare-older").first
    look(leader, "amendments-view", words.VIEWS["versions"].nl, older)
    option = page.get_by_role("option", name="0.1", exact=True)

    def choose_first() -> None:
        older.get_by_role("combobox").click(timeout=4000)
        option.click(timeout=4000)

    gone = page.locator(".gt-changes del").filter(has_text="met").first
    do(leader, choose_first, gone.is_visible)
    expect(page.locator(".gt-changes ins").filter(has_text="eerste dag").first).to_be_visible()
    expect(page.locator(".gt-choices ins").filter(has_text=OWN_BAR)).to_be_visible()
    expect(page.get_by_text("Het bouwteam let hierop.").first).to_be_visible()

    unfold(leader, words.ADOPT.nl, page.locator(".st-key-adopt button").first)
    yes = page.locator(".st-key-adopt-yes button").first
    press(leader, "adopt", yes.is_visible)
    press(leader, "adopt-yes", lambda: way.versions() == ["1.0", "0.3", "0.2", "0.1"])
    expect(page.get_by_text(words.ADOPTED.nl.format(number="1.0"))).to_be_visible()
    # The newest two stand side by side again, and adopting changed no word.
    expect(page.get_by_text(words.NO_DIFFERENCE.nl)).to_be_visible()


def the_word_file_holds_what_was_adopted(way, leader):
    leader.go(f"/document?w={way.code}&as=leader")
    button = leader.page.locator(".st-key-document-make button").first
    with leader.page.expect_download(timeout=60_000) as download:
        button.click()
    found = Document(io.BytesIO(download.value.path().read_bytes()))
    text = "\n".join(paragraph.text for paragraph in found.paragraphs)
    assert "-versie-1.0-" in download.value.suggested_filename
    assert "Versie 1.0" in text
    assert f"{GOALS} {INTEGRATED}" in text
    assert re.search(rf"verschillen we nog.*{re.escape(OWN_BAR)}", text)
    # The first words still stand among what the team weighed, and no longer in the vision.
    assert f"{GOALS} {HIGH}" not in text
