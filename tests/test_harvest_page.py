"""The list of statements as a facilitator works on it, on a real database."""

import html
import time
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Writing, now
from db.queries import harvest, marking, not_meant, statements, trail
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.statements import Mark


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def found() -> team.Team:
    """A team of six that wrote, of which nothing was gathered yet."""
    gathered = team.gather(6)
    team.write(gathered)
    return gathered


def page(browser: str = Role.FACILITATOR) -> AppTest:
    at = AppTest.from_file("../app.py", default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page("pages/statements.py").run()


def text(at: AppTest) -> str:
    assert not at.exception
    return " ".join(element.proto.body for element in at.get("html"))


def listed(at: AppTest) -> str:
    """The rows of the list, without what is told about them elsewhere."""
    return " ".join(e.proto.body for e in at.get("html") if "gt-row" in e.proto.body)


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


def tick(at: AppTest, *ids: int) -> AppTest:
    for id in ids:
        at.checkbox(key=f"pick-{id}").check().run()
    return at


def gather(workshop: team.Team) -> dict[str, int]:
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=workshop.workshop_id)
    return ids(workshop)


def ids(workshop: team.Team) -> dict[str, int]:
    with engine.reading() as db:
        found = statements.listed(db, workshop_id=workshop.workshop_id)
    return {one.body: one.id for one in found}


ONE, TWO = team.STATEMENTS["leerinhoud"]


@pytest.mark.parametrize("browser", ["person-0", Role.LEADER, Role.BEAMER])
def test_only_the_facilitator_comes_here(found, browser):
    gather(found)
    assert ONE not in text(page(browser))


def test_before_anything_was_shared_it_says_what_will_come():
    team.gather(3)
    assert "Er is nog niets gedeeld" in text(page())


def test_the_facilitator_gathers_what_was_shared_and_nothing_else(found):
    at = page()
    assert at.button(key="harvest").label == "Haal de gedeelde uitspraken op (19 nieuw)"
    press(at, "harvest")
    assert ONE in text(at)
    assert "Dit houd ik voor mezelf" not in text(at)
    assert "Nieuw: 19" in at.info[0].value
    press(at, "harvest")
    assert "staat al in de lijst" in at.info[0].value


def test_merging_and_undoing(found):
    known = gather(found)
    at = tick(page(), known[ONE], known[TWO])
    press(at, "merge")
    assert "samengevoegd uit 2" in text(at)
    # The fullest wording comes first, the shorter one is at hand.
    assert at.text_area[0].value == max(ONE, TWO, key=len)
    press(at, "undo")
    assert "samengevoegd uit" not in text(at)
    assert ids(found) == known


def test_a_merged_statement_can_take_the_words_of_any_author(found):
    known = gather(found)
    at = press(tick(page(), known[ONE], known[TWO]), "merge")
    (merged,) = set(ids(found).values()) - set(known.values())
    shorter = min(ONE, TWO, key=len)
    taken = [b for b in at.button if b.key and b.key.startswith(f"take-{merged}-")]
    taken[0].click().run()
    assert at.text_area[0].value == shorter
    assert ids(found)[shorter] == merged


def test_ticks_are_kept_while_looking_at_another_aspect(found):
    known = gather(found)
    at = tick(page(), known[ONE])
    at.get("button_group")[0].set_value("tijd").run()
    at = tick(at, known[team.STATEMENTS["tijd"][0]])
    press(at, "merge")
    assert len(ids(found)) == len(known) - 1


def test_editing_marks_the_statement_and_keeps_the_original(found):
    known = gather(found)
    at = press(page(), f"open-{known[ONE]}")
    at.text_area[0].input("Wij kiezen.").run()
    assert "aangepast" in text(at)
    assert ONE in text(at)
    assert ids(found)["Wij kiezen."] == known[ONE]


def test_hiding_and_showing_again(found):
    known = gather(found)
    at = tick(page(), known[ONE])
    press(at, "hide-picked")
    assert ONE not in listed(at)
    at.get("button_group")[0].set_value("-").run()
    assert ONE in listed(at)
    press(at, f"open-{known[ONE]}")
    press(at, f"hide-{known[ONE]}")
    at.get("button_group")[0].set_value("*").run()
    assert ONE in listed(at)


def test_while_the_team_weighs_the_list_stands_still_and_says_why(found):
    known = gather(found)
    team.move(found, "weigh", Move.OPEN, State.NOT_YET)
    at = page()
    assert "sluit dan eerst het wegen" in at.warning[0].value
    assert at.button(key="harvest").disabled
    assert at.checkbox(key=f"pick-{known[ONE]}").disabled


def test_after_the_weighing_a_change_has_to_be_meant(found):
    known = gather(found)
    team.weigh(found)
    at = page()
    assert "blijft elke stem bewaard" in at.info[0].value
    assert at.checkbox(key=f"pick-{known[ONE]}").disabled
    at.toggle(key="unlock").set_value(True).run()
    press(at, f"open-{known[ONE]}")
    assert not at.text_area
    press(at, f"renew-{known[ONE]}")
    assert at.text_area[0].value == ONE
    assert "nieuwe woorden" in text(at)


def test_two_facilitators_at_once_lose_nothing(found):
    known = gather(found)
    first, second = page(), page()
    tick(first, known[ONE], known[TWO])
    tick(second, known[ONE], known[TWO])
    press(first, "merge")
    press(second, "merge")
    assert "net ergens anders veranderd" in second.info[0].value
    assert len(ids(found)) == len(known) - 1


def test_every_sentence_appears_exactly_as_it_was_typed():
    workshop = team.gather(2)
    with engine.writing() as db:
        for position, body in enumerate(HOSTILE.values()):
            db.add(
                Writing(
                    person_id=workshop.persons[0],
                    activity="web",
                    item="tijd",
                    position=position,
                    body=body,
                    shared=True,
                )
            )
    gather(workshop)
    shown = text(page())
    assert "<script>" not in shown
    assert all(html.escape(body) in shown for body in HOSTILE.values())


def test_it_speaks_english():
    workshop = team.gather(2, settings=replace(team.SETTINGS, language="en"))
    team.write(workshop)
    at = press(page(), "harvest")
    assert "To be weighed: 19" in text(at)


@pytest.mark.timed
def test_a_long_list_stays_quick():
    workshop = team.gather(10)
    with engine.writing() as db:
        for number in range(150):
            db.add(
                Writing(
                    person_id=workshop.persons[number % 10],
                    activity="web",
                    item=list(team.STATEMENTS)[number % 10],
                    position=number,
                    body=f"Zin {number} over leren en wat daar bij ons bij hoort.",
                    shared=True,
                )
            )
    gather(workshop)
    at = page()
    began = time.perf_counter()
    tick(at, 3)
    whole = time.perf_counter() - began
    at.get("button_group")[0].set_value("tijd").run()
    began = time.perf_counter()
    at.run()
    # Far above what it takes on a quiet machine: only a change of kind shows here.
    assert whole < 6
    assert time.perf_counter() - began < 3


def room(workshop: team.Team) -> set[int]:
    with engine.reading() as db:
        shown = statements.on_beamer(db, workshop_id=workshop.workshop_id)
    return {one.id for one in shown}


def test_one_statement_one_aspect_and_all_are_released_for_the_beamer(found):
    known = gather(found)
    at = page()
    assert "Vrijgegeven voor de beamer: 0 van 19." in text(at)
    at.toggle(key=f"on-beamer-{known[ONE]}").set_value(True).run()
    assert room(found) == {known[ONE]}
    at.toggle(key=f"on-beamer-{known[ONE]}").set_value(False).run()
    assert room(found) == set()
    press(at, "release-leerinhoud")
    assert room(found) == {known[ONE], known[TWO]}
    press(at, "release-all")
    assert room(found) == set(known.values())
    assert "release-all" not in [button.key for button in at.button]
    assert "Vrijgegeven voor de beamer: 19 van 19." in text(at)


def test_releasing_stays_possible_while_people_weigh(found):
    known = gather(found)
    team.move(found, "weigh", Move.OPEN, State.NOT_YET)
    at = page()
    at.toggle(key=f"on-beamer-{known[ONE]}").set_value(True).run()
    assert room(found) == {known[ONE]}


def test_a_hidden_statement_has_no_way_to_the_beamer(found):
    known = gather(found)
    with engine.writing() as db:
        marking.mark(db, workshop_id=found.workshop_id, ids=[known[ONE]], mark=Mark.OFF_SUBJECT)
    at = page()
    at.get("button_group")[0].set_value("-").run()
    assert f"on-beamer-{known[ONE]}" not in [toggle.key for toggle in at.toggle]
    assert ONE in text(at)


ALIKE = "Elke dag oefenen we taal en rekenen."
SAME = "Taal en rekenen oefenen we elke dag."
OTHER = "Taal en rekenen oefenen we niet elke dag."


def share(workshop: team.Team, *bodies: str, aspect: str = "tijd") -> None:
    with engine.writing() as db:
        for position, body in enumerate(bodies):
            db.add(
                Writing(
                    person_id=workshop.persons[position % len(workshop.persons)],
                    activity="web",
                    item=aspect,
                    position=position,
                    body=body,
                    shared=True,
                )
            )


def test_a_suggestion_is_only_that_and_one_press_merges():
    workshop = team.gather(3)
    share(workshop, ALIKE, SAME)
    known = gather(workshop)
    at = page()
    assert "Misschien hetzelfde" in [one.value for one in at.subheader]
    assert "Kijk goed" not in text(at)
    assert ids(workshop) == known
    press(at, "alike-merge")
    assert len(ids(workshop)) == 1
    assert "alike-merge" not in [button.key for button in at.button]
    press(at, "undo")
    assert ids(workshop) == known


def test_a_dismissed_suggestion_stays_away_until_that_is_undone():
    workshop = team.gather(3)
    share(workshop, ALIKE, OTHER)
    gather(workshop)
    at = page()
    assert "Kijk goed: tegenovergestelden lijken op elkaar." in text(at)
    press(at, "alike-apart")
    assert "alike-merge" not in [button.key for button in at.button]
    assert "alike-merge" not in [button.key for button in page().button]
    press(at, "undo")
    assert at.button(key="alike-merge")


def test_a_pair_that_is_put_off_comes_after_the_others():
    workshop = team.gather(3)
    share(workshop, ALIKE, SAME, "Ouders denken mee.", "Onze ouders denken mee.")
    gather(workshop)
    at = page()
    before = text(at).split("gt-card")[1:3]
    press(at, "alike-later")
    assert text(at).split("gt-card")[1:3] != before
    press(at, "alike-later")
    assert at.button(key="alike-merge")


def test_nothing_is_suggested_while_the_list_stands_still():
    workshop = team.gather(3)
    share(workshop, ALIKE, SAME)
    gather(workshop)
    team.move(workshop, "weigh", Move.OPEN, State.NOT_YET)
    assert "alike-merge" not in [button.key for button in page().button]


def test_the_trail_tells_who_did_what_and_every_step_can_be_undone(found):
    known = gather(found)
    at = tick(page(), known[ONE], known[TWO])
    press(at, "merge")
    assert "samengevoegd" in text(at)
    assert "Begeleider 1 (dit apparaat)" in text(at)
    assert "twee uitspraken samengevoegd · " in html.unescape(text(at))
    press(at, f"open-{known[team.STATEMENTS['tijd'][0]]}")
    press(at, f"hide-{known[team.STATEMENTS['tijd'][0]]}")
    press(at, "undo")
    press(at, "undo")
    assert ids(found) == known
    assert text(at).count("ongedaan gemaakt") >= 4
    assert "undo" not in [button.key for button in at.button]


def test_a_step_on_which_a_later_one_rests_is_refused_in_a_clear_sentence(found):
    known = gather(found)
    first, second = page(), page()
    tick(first, known[ONE], known[TWO])
    press(first, "merge")
    (both,) = set(ids(found).values()) - set(known.values())
    with engine.reading() as db:
        act = trail.acts(db, workshop_id=found.workshop_id, browser="x")[0]
    second.run()
    with engine.writing() as db:
        harvest.set_wording(
            db, workshop_id=found.workshop_id, statement_id=both, body="Net anders."
        )
    press(second, f"undo-{act.id}")
    assert "Maak eerst die latere stap ongedaan" in second.info[0].value
    assert "Net anders." in ids(found)


def test_unclear_stays_and_is_found_again_by_its_sign(found):
    known = gather(found)
    at = press(page(), f"open-{known[ONE]}")
    press(at, f"unclear-{known[ONE]}")
    at.get("button_group")[0].set_value("?").run()
    assert "▲ niet duidelijk" in text(at)
    assert [one.key for one in at.checkbox] == [f"pick-{known[ONE]}"]
    press(at, f"unclear-{known[ONE]}")
    assert "▲ niet duidelijk" not in text(at)


def test_what_is_about_a_person_leaves_at_once_and_comes_back_only_on_purpose(found):
    known = gather(found)
    team.move(found, "weigh", Move.OPEN, State.NOT_YET)
    at = press(page(), f"open-{known[ONE]}")
    press(at, f"personal-{known[ONE]}")
    assert ONE not in text(at)
    assert "overal uit beeld" in at.info[0].value
    at.get("button_group")[0].set_value("x").run()
    assert ONE not in text(at)
    assert at.button(key=f"bring-back-{known[ONE]}").disabled
    team.move(found, "weigh", Move.CLOSE, State.OPEN)
    at.run()
    press(at, f"bring-back-{known[ONE]}")
    at.get("button_group")[0].set_value("*").run()
    assert ONE in text(at)


def test_one_original_of_a_merged_statement_is_taken_out_of_it_or_out_of_view(found):
    known = gather(found)
    three = [known[ONE], known[TWO], known[team.STATEMENTS["tijd"][0]]]
    at = press(tick(page(), *three), "merge")
    press(at, f"split-off-{known[team.STATEMENTS['tijd'][0]]}")
    assert ids(found)[team.STATEMENTS["tijd"][0]] == three[2]
    shorter = min(ONE, TWO, key=len)
    press(at, f"personal-{known[shorter]}")
    assert shorter not in text(at)
    assert "Eén zin hieronder is uit beeld gehaald." in text(at)


def test_who_was_misunderstood_is_heard_without_a_name(found, monkeypatch):
    known = gather(found)
    with engine.writing() as db:
        harvest.merge(db, workshop_id=found.workshop_id, ids=[known[ONE], known[TWO]])
    with engine.writing() as db:
        for person in found.persons:
            team.way_back(db, person_id=person)
    objector = next(number for number in range(6) if _wrote(found, number, ONE))
    profile = AppTest.from_file("../app.py", default_timeout=30)
    profile.session_state["browser"] = f"person-{objector}"
    profile.run()
    profile.switch_page("pages/profile.py").run()
    press(profile, next(b.key for b in profile.button if (b.key or "").startswith("not-meant-")))
    field = next(area for area in profile.text_area if area.key.startswith("text-meant:"))
    field.input("Ik bedoelde <b>rust</b>.").run()
    at = page()
    assert "herkent" not in text(at)
    later = now().replace(year=2100)
    monkeypatch.setattr("ui.statements.state.now", lambda: later)
    at.run()
    assert "een schrijver herkent dit niet" in text(at)
    (merged,) = set(ids(found).values()) - set(known.values())
    press(at, f"open-{merged}")
    assert "Ik bedoelde &lt;b&gt;rust&lt;/b&gt;." in text(at)
    settle = next(b.key for b in at.button if (b.key or "").startswith("settle-"))
    press(at, settle)
    assert "een schrijver herkent dit niet" not in text(at)
    profile.run()
    assert "De begeleider heeft ernaar gekeken." in text(profile)


def _wrote(workshop: team.Team, number: int, body: str) -> bool:
    with engine.reading() as db:
        mine = statements.for_author(db, person_id=workshop.persons[number])
        said = not_meant.own(db, person_id=workshop.persons[number])
    assert not said
    with engine.reading() as db:
        return any(db.get_one(Writing, one.writing_id).body == body for one in mine)
