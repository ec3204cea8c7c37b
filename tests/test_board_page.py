"""The board as leaders and the facilitator see it, on one real database."""

import re
from dataclasses import replace
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Statement
from db.queries import board, harvest, people
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from ui import markup
from ui.board import summary
from ui.drafting import write
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.board import StatementCard
from workshop.words import board as words
from workshop.words import common
from workshop.words.amounts import EVERYBODY, NOBODY


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser: str = Role.LEADER, **state) -> AppTest:
    at = AppTest.from_file("../app.py", default_timeout=60)
    at.session_state["browser"] = browser
    at.run()
    for key, value in state.items():
        at.session_state[key.replace("_", "-")] = value
    return at.switch_page("pages/board.py").run()


def text(at: AppTest) -> str:
    assert not at.exception
    bodies = (element.proto.body for element in at.get("html"))
    return unescape(" ".join(body for body in bodies if "<style>" not in body))


def played(size: int, *, statements=None, **settings) -> team.Team:
    found = team.gather(size, settings=replace(team.SETTINGS, **settings))
    team.answer(found)
    team.write(found)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=found.workshop_id)
        for body in statements or ():
            db.add(
                Statement(workshop_id=found.workshop_id, aspect="tijd", body=body, original=body)
            )
    team.weigh(found)
    return found


@pytest.mark.parametrize("browser", [Role.LEADER, Role.FACILITATOR])
def test_before_anything_is_shown_it_says_what_will_come(browser):
    team.gather(6)

    told = text(page(browser))

    assert words.WAITING.nl in told
    assert "Schrijf per gedeeld punt één korte zin." in told


def test_participants_do_not_come_here():
    played(6)

    assert common.NOT_HERE.nl in text(page("person-0"))


@pytest.mark.parametrize("size", [1, 4])
def test_too_few_people_see_no_card_at_all(size):
    played(size)
    told = text(page())

    assert words.TOO_FEW.nl.format(minimum=5) in told
    assert "Leerlingen" not in told.split(words.TOO_FEW.nl.format(minimum=5))[1]
    assert words.EVIDENCE.nl not in [box.label for box in page().expander]


FOLDS = {
    f"board-fold-{bin}-{kind}": True
    for bin in ("shared", "attention", "open")
    for kind in ("assen", "leermetaforen", "leertheorieen", "statements")
}


@pytest.mark.parametrize("size", [5, 9])
def test_a_small_team_reads_reasons_without_counts(size):
    played(size)
    told = text(page(**FOLDS))

    assert words.STATEMENT_WHY["for"].nl in told
    assert f"Antwoorden: {size}" in told
    assert not re.search(r"\d+ van de \d+\b(?! punten)", told)


def test_a_larger_team_reads_cards_in_three_columns_with_their_numbers():
    played(24)
    at = page(**FOLDS)
    told = text(at)

    for bin, shape in (("shared", "●"), ("attention", "▲"), ("open", "◆")):
        assert re.search(rf"{shape} {common.BINS[bin].nl}: \d+", told)
    assert re.search(r"Onderschrijft dit: \d+ van de 24", told)
    assert "Antwoorden: 24" in told
    assert not at.get("vega_lite_chart")


def glance(at: AppTest) -> dict[str, int]:
    """How many findings each bin names before anything is opened."""
    html = " ".join(element.proto.body for element in at.get("html"))
    lists = re.findall(r'<ul class="gt-glance (\w+)">(.*?)</ul>', html)
    return {bin: lines.count("<li>") for bin, lines in lists}


def test_the_first_screen_tells_how_much_and_what_is_clearest_and_folds_the_rest():
    played(24)
    at = page()
    told = text(at)

    assert glance(at) == {"shared": 3, "attention": 3, "open": 3}
    assert words.RULE.nl.split("{")[0] not in told
    assert words.STATEMENT_WHY["for"].nl not in told
    assert told.index("Gedeeld: ") < told.index(words.SUMMARY.nl)
    assert "Onderschrijft dit: " in told.split(words.SUMMARY.nl)[0]


@pytest.mark.parametrize("size", [5, 24])
def test_nothing_is_lost_by_folding(size):
    found = played(size)
    with engine.reading() as db:
        all_cards = board.shown(db, workshop_id=found.workshop_id, content=team.CONTENT).cards
    opened = text(page(**FOLDS))

    assert opened.count('class="gt-finding"') == len(all_cards)
    for one in all_cards:
        if isinstance(one, StatementCard):
            assert f'<p class="gt-words" dir="auto">{one.body}</p>' in opened
    folds = [box.label for box in page().expander if (box.key or "").startswith("board-fold-")]
    assert sum(int(label.rsplit(" ", 1)[1]) for label in folds) == len(all_cards)


def test_an_opened_card_has_its_chart_its_rule_and_a_question():
    played(24)
    (key,) = (
        box.key
        for box in page(**FOLDS).expander
        if box.key and box.key.startswith("board-open-axes-stu") and box.key.endswith("open")
    )
    at = page(**FOLDS, **{key: True})
    told = text(at)

    assert len(at.get("vega_lite_chart")) + len(at.get("arrow_vega_lite_chart")) == 1
    assert words.AXIS_RULES["opposed"].nl in told
    assert words.ASK.nl in told


@pytest.mark.parametrize("browser", [Role.LEADER, Role.FACILITATOR])
def test_a_card_leads_to_the_draft_of_its_thread(browser):
    played(12)
    at = page(browser, **FOLDS, **{"board-open-axes-samen-shared": True})
    label = markup.plain(words.TO_DRAFT.nl.format(aspect="Leeromgeving"))
    (button,) = (one for one in at.button if one.label == label)
    button.click().run()

    assert not at.exception
    assert at.session_state[write.CHOICE] == "leeromgeving"


def test_the_filters_narrow_what_is_there():
    played(12)
    kind, thread = (
        text(page(**chosen)).split(words.EVERYTHING.nl)[-1].split(words.SUMMARY.nl)[-1]
        for chosen in ({"board_kind": "leertheorieen"}, {"board_aspect": "tijd"})
    )

    assert "Behaviorisme" in kind
    assert "Aanleg of groei" not in kind
    assert "Twee keer per week werken we lang door" in thread
    assert "Een boek gaat voor een scherm." not in thread
    assert "Aanleg of groei" not in thread


def test_an_apparent_agreement_stands_on_its_card_and_has_a_question():
    played(24)
    mark = words.APPARENT_MARK.nl.format(axes="Mate van zelfstandigheid")
    at = page(board_view="apparent")

    assert mark in text(page(**FOLDS))
    assert words.APPARENT_AGREES.nl in text(at)
    assert words.APPARENT_ASK.nl in text(at)


def test_without_the_axes_there_is_no_apparent_agreement_to_see():
    found = played(24)
    team.move(found, "axes", Move.HIDE, State.SHOWN)
    for activity in ("metaphors", "theories"):
        team.move(found, activity, Move.HIDE, State.SHOWN)
    told = text(page(board_view="apparent"))

    assert words.APPARENT_WAITING.nl in told


@pytest.mark.parametrize(
    ("size", "settings", "reason"),
    [(7, {}, "small"), (12, {"subgroups": ()}, "none"), (24, {}, None)],
)
def test_subgroups_stand_side_by_side_or_it_says_why_not(size, settings, reason):
    played(size, **settings)
    told = text(page(board_view="groups"))

    if reason:
        assert words.GROUPS_WHY_NOT[reason].nl.format(minimum=5) in told
    else:
        assert "Antwoorden: Bovenbouw 12, Onderbouw 12." in told
        assert "Bovenbouw: (bijna) niemand" in told
    assert words.OPINIONS_WHY_NOT["few"].nl.format(fewest=30) in told
    assert "van de 24" not in told


def test_opinion_groups_of_a_large_team_are_told_without_names(monkeypatch):
    played(32)
    monkeypatch.setattr("ui.board.groups._PATIENCE", 60)
    told = text(page(board_view="groups"))

    assert "Groep 1. Mensen: 16" in told
    assert words.OPINION_TYPICAL.nl in told


def test_what_people_typed_appears_as_typed():
    played(12, statements=HOSTILE.values())
    at = page(**FOLDS)

    for body in HOSTILE.values():
        assert body in text(at).replace("<br>", "\n")
    raw = " ".join(element.proto.body for element in at.get("html"))
    assert "<script>alert" not in raw
    assert "<img src=x" not in raw


def test_the_same_board_in_english():
    found = team.gather(12, settings=team.english())
    team.answer(found)
    with engine.writing() as db:
        (grant,) = people.grants(db, browser=Role.LEADER)
        people.set_language(db, grant_id=grant.id, language="en")
    told = text(page())

    assert words.COLUMN_MEANS["shared"].en in told
    assert words.SUMMARY.en in told
    assert words.COMING.en.format(kinds="Statements") in told
    assert words.COLUMN_MEANS["shared"].nl not in told


def test_nothing_is_read_that_is_not_shown():
    found = played(12)
    team.move(found, "weigh", Move.HIDE, State.SHOWN)
    told = text(page())

    assert "Een boek gaat voor een scherm." not in told
    assert words.GROUPS_WAITING.nl in text(page(board_view="groups"))
    with engine.reading() as db:
        assert board.compared(db, workshop_id=found.workshop_id) is None


@pytest.mark.parametrize("size", [6, 24])
def test_of_what_the_team_does_not_want_the_first_screen_says_so(size):
    counts = {"carry": NOBODY, "against": EVERYBODY} if size >= 10 else {}
    one = StatementCard(1, "tijd", "Elke dag toets.", False, "shared", "against", size, **counts)

    told = list(summary.told(one, "nl"))

    assert words.STATEMENT_WHY["against"].nl in told
    assert (words.AGAINST.nl.format(amount=EVERYBODY.nl) in told) is (size >= 10)
