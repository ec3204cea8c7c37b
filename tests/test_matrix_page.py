"""The matrix as leaders, the facilitator, a subgroup and the room see it, on a real database."""

import html
import re
from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop, now
from db.queries import drafting, drafts, matrix, matrix_groups, people
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from ui.vision_matrix.beamer import _paged, _screens
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.deployment.theme import LINES, Theme
from workshop.matrix import Cell, Column, Level
from workshop.words import matrix as words
from workshop.words import matrix_plan as plan_words

ACTIONS = Cell(Level.PATTERNS, Column.ACTIONS)
GAP = Cell(Level.PATTERNS, Column.GAP)


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def room():
    """A workshop with a theme that has a name."""
    found = team.gather(4)
    with engine.writing() as db:
        people.grant(db, browser="second", role=Role.LEADER, workshop_id=found.workshop_id)
        matrix.add_theme(db, workshop_id=found.workshop_id)
    return found


def page(browser, **state):
    at = AppTest.from_file("../app.py", default_timeout=60)
    at.session_state["browser"] = browser
    for key, value in state.items():
        at.session_state[key.replace("_", "-")] = value
    at.run()
    return at.switch_page("pages/matrix.py").run()


def shown(at):
    assert not at.exception
    written = " ".join(element.proto.body for element in at.get("html"))
    return html.unescape(re.sub(r"<style>.*?</style>", "", written, flags=re.DOTALL))


def themes(room):
    with engine.reading() as db:
        return matrix.themes(db, workshop_id=room.workshop_id)


def write(room, cell, *bodies, theme=None, browser=Role.LEADER):
    theme = theme or themes(room)[0].id
    with engine.writing() as db:
        for slot, body in enumerate(bodies, start=1):
            outcome = drafts.save(
                db,
                workshop_id=room.workshop_id,
                browser=browser,
                field=f"cell:{theme}:{cell.level}:{cell.column}:{slot}",
                body=body,
                revision=1,
                now=now(),
            )
            assert outcome.saved


def at_cell(room, cell, browser=Role.LEADER, **state):
    at = page(browser, **state)
    return at.button(f"to-{cell.level}-{cell.column}").click().run()


def areas(at):
    assert not at.exception
    return [area.key.removeprefix("text-") for area in at.text_area]


def entry(room, cell):
    return themes(room)[0].lines(cell)[0]


def test_behind_every_written_line_an_empty_one_waits_until_the_cell_is_full(room):
    first = f"cell:{themes(room)[0].id}:visie:gewenst"
    at = page(Role.LEADER)
    assert first in areas(at)

    at = at.text_area(f"text-{first}").set_value("Leerlingen kiezen.").run()
    assert f"{first}:2" in areas(at)

    write(room, GAP, *(f"Kloof {number}." for number in range(LINES)))
    at = at_cell(room, GAP)
    assert len([area for area in areas(at) if ":kloof" in area]) == LINES
    assert words.FULL_CELL.nl in shown(at)


def test_a_cell_asks_its_question_checks_the_level_and_shows_an_example(room):
    told = shown(at_cell(room, Cell(Level.PATTERNS, Column.CURRENT)))

    assert "Welke terugkerende patronen zien we nu?" in told
    assert "Is dit een gebeurtenis of een patroon?" in told
    assert "Projecten vallen weg als de methode achterloopt." in told
    assert words.MODE_OF_LEVEL[Level.PATTERNS].nl in shown(at_cell(room, ACTIONS))


def test_an_end_before_the_start_is_told_and_loses_nothing(room):
    write(room, ACTIONS, "Blok vastzetten.")
    act = entry(room, ACTIONS)
    at = at_cell(room, ACTIONS)
    at.date_input(f"starts-{act.id}").set_value(date(2026, 9, 10)).run()
    at.date_input(f"ends-{act.id}").set_value(date(2026, 9, 1)).run()

    assert words.END_BEFORE_START.nl in shown(at)
    assert at.date_input(f"ends-{act.id}").value == date(2026, 9, 1)
    stored = entry(room, ACTIONS)
    assert (stored.starts_on, stored.ends_on) == (date(2026, 9, 10), None)

    at.date_input(f"ends-{act.id}").set_value(date(2026, 9, 30)).run()
    assert words.END_BEFORE_START.nl not in shown(at)
    assert entry(room, ACTIONS).ends_on == date(2026, 9, 30)


def test_an_action_without_words_keeps_its_owner_and_says_so(room):
    write(room, ACTIONS, "Blok vastzetten.")
    act = entry(room, ACTIONS)
    at = at_cell(room, ACTIONS)
    at.text_area(f"text-owner:{act.id}").set_value("Anna").run()
    field = f"text-cell:{themes(room)[0].id}:patronen:acties"
    at.text_area(field).set_value("").run()

    assert words.NO_WORDS.nl in shown(at)
    assert at.text_area(f"text-owner:{act.id}").value == "Anna"
    covered = shown(page(Role.LEADER, matrix_view="coverage"))
    assert plan_words.COVERAGE_PARTS["without_words"].nl.format(n=1) in covered


def test_free_mode_shows_a_whole_column_and_warns_softly(room):
    write(room, ACTIONS, "Blok vastzetten.")
    at = page(Role.LEADER, matrix_mode="free", matrix_column=Column.ACTIONS)

    assert len([area for area in areas(at) if ":acties" in area]) == len(Level) + 1
    assert "vooruitgesprongen" in shown(at)


def put_text(room, body):
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=room.workshop_id,
            browser=Role.LEADER,
            aspect="visie",
            body=body,
            now=now(),
        )


def test_a_sentence_of_the_vision_is_taken_over_with_its_link(room):
    put_text(room, "Bij ons leer je samen. Fouten zijn informatie.")
    at = page(Role.LEADER)
    at.button("take-0").click().run()

    (line,) = themes(room)[0].lines(Cell(Level.VISION, Column.DESIRED))
    assert (line.body, line.sentences) == ("Bij ons leer je samen.", ("Bij ons leer je samen.",))
    assert "Fouten zijn informatie." in shown(at)
    told = shown(page(Role.LEADER, matrix_view="coverage"))
    assert plan_words.COVERAGE_PARTS["sentences"].nl.format(n=1, total=2) in told


def test_an_indicator_is_linked_with_a_sentence_and_let_go_again(room):
    put_text(room, "Bij ons leer je samen.")
    cell = Cell(Level.PATTERNS, Column.INDICATORS)
    write(room, cell, "Leerlingen vragen elkaar om hulp.")
    line = entry(room, cell)
    at = at_cell(room, cell)
    at.selectbox(f"link-{line.id}").set_value("Bij ons leer je samen.").run()
    assert entry(room, cell).sentences == ("Bij ons leer je samen.",)

    at.button(f"unlink-{line.id}-0").click().run()
    assert entry(room, cell).sentences == ()


def test_a_line_on_the_wrong_level_moves_and_leaves_an_empty_field(room):
    write(room, ACTIONS, "Rooster maken.")
    line = entry(room, ACTIONS)
    at = at_cell(room, ACTIONS)
    at.selectbox(f"level-{line.id}").set_value(Level.STRUCTURES).run()

    assert themes(room)[0].lines(ACTIONS) == ()
    moved = Cell(Level.STRUCTURES, Column.ACTIONS)
    assert [one.body for one in themes(room)[0].lines(moved)] == ["Rooster maken."]
    assert "Rooster maken." in shown(at)


def test_what_was_rated_shows_where_it_pinches_and_leads_the_guide(room):
    theme = themes(room)[0].id
    at = at_cell(room, Cell(Level.VISION, Column.GAP))
    for level, value in ((Level.EVENTS, 3), (Level.STRUCTURES, 8)):
        at.segmented_control(f"distance-{theme}-{level}").set_value(value).run()
    assert themes(room)[0].distances == {Level.EVENTS: 3, Level.STRUCTURES: 8}

    told = shown(page(Role.FACILITATOR, matrix_view="tension"))
    assert "Systeemstructuren (creatief): 8 van 10" in told


def test_the_time_line_shows_dated_actions_and_lists_the_others(room):
    write(room, ACTIONS, "Blok vastzetten.", "Ooit eens praten.")
    act = entry(room, ACTIONS)
    at = at_cell(room, ACTIONS)
    at.date_input(f"starts-{act.id}").set_value(date(2026, 9, 10)).run()

    at = page(Role.FACILITATOR, matrix_view="time")
    told = shown(at)
    assert "vanaf 10 sep 2026" in told
    assert "Ooit eens praten." in told
    assert len(at.get("vega_lite_chart")) == 1


def test_an_example_is_marked_read_only_and_can_be_made_one_s_own(room):
    at = page(Role.LEADER)
    at.button("example-vdm_vb_1").click().run()
    told = shown(at)

    assert "Simons, paragraaf 5.5" in told
    assert areas(at) == []
    at.button("matrix-adopt").click().run()
    assert any(area.startswith("cell:") for area in areas(at))
    assert {theme.example for theme in themes(room)} == {""}


def test_subgroups_fill_their_own_copy_and_leaders_bring_it_together(room):
    with engine.writing() as db:
        people.join(
            db,
            workshop_id=room.workshop_id,
            browser="nobody",
            name=None,
            subgroup=None,
        )
    assert words.GROUP_NONE.nl in shown(page("nobody"))
    assert words.GROUP_NONE.nl in shown(page("person-0"))
    at = page(Role.LEADER)
    at.button("matrix-hand-out").click().run()
    copies = matrix_groups.copies(themes(room), theme_id=themes(room)[0].id)
    assert [copy.subgroup for copy in copies] == list(room.subgroups)

    theirs = page("person-0")
    field = f"text-cell:{copies[0].id}:visie:gewenst"
    theirs.text_area(field).set_value("Van de onderbouw.").run()
    assert "Van de onderbouw." not in shown(page("person-3"))

    at = page(Role.LEADER)
    at.button("matrix-merge").click().run()
    assert words.MERGED.nl.format(n=1) in shown(at)
    assert "Van de onderbouw." in shown(page(Role.FACILITATOR))
    closed = page("person-0")
    assert areas(closed) == []
    assert words.GROUP_CLOSED.nl in shown(closed)


@pytest.mark.parametrize("view", ["fill", "tension", "time", "coverage"])
def test_every_view_has_words_while_nothing_was_written(room, view):
    at = page(Role.LEADER, matrix_view=view)
    told = shown(at)
    english = shown(at.button("switch-language").click().run())

    assert len(told) > 200
    assert len(english) > 200
    assert told != english


def test_hostile_lines_stand_literally_in_every_view(room):
    write(room, ACTIONS, *HOSTILE.values())
    for view in ("fill", "time", "coverage"):
        at = page(Role.FACILITATOR, matrix_view=view)
        assert not at.exception
        written = " ".join(element.proto.body for element in at.get("html"))
        assert "<script" not in written
        assert "<img" not in written


def on_beamer(room, number):
    with engine.writing() as db:
        db.get_one(Workshop, room.workshop_id).beamer_page = number
    at = AppTest.from_file("../app.py", default_timeout=60)
    at.session_state["browser"] = Role.BEAMER
    at.run()
    return shown(at.switch_page("pages/beamer.py").run())


def test_the_room_sees_the_matrix_at_a_glance_and_then_level_by_level(room):
    write(room, GAP, "Te weinig tijd.")
    write(room, ACTIONS, "Blok vastzetten.")
    with engine.writing() as db:
        matrix.add_example(
            db,
            workshop_id=room.workshop_id,
            example="vdm_vb_1",
            title="Voorbeeld",
            lines={GAP: ("Uit het boek.",)},
        )
    team.move(room, "matrix", Move.OPEN, State.NOT_YET)

    assert words.BEAMER_OVERVIEW.nl in on_beamer(room, 0)
    first = on_beamer(room, 1)
    assert "Patronen (adaptief)" in first
    assert "Te weinig tijd." in first
    assert "Blok vastzetten." in on_beamer(room, 2)
    assert "Uit het boek." not in on_beamer(room, 9)


def test_what_does_not_fit_on_the_beamer_goes_on_and_no_word_is_lost():
    lines = [f"Regel {number} " + "leren samen " * 14 for number in range(6)]
    pages = _paged([*lines, "onafgebroken" * 90])

    told = " ".join(piece for found in pages for piece in found).replace(" …", "")
    assert all(" ".join(line.split()) in told for line in lines)
    assert len(pages) > 3
    assert _paged([]) == []
    assert _screens(Theme(1, ""), Level.VISION, (Column.GAP,), "nl") == []
