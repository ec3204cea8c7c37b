"""The matrix in the database: lines, plans, links, copies of subgroups, and older cells."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from alembic import command
from sqlmodel import select

from db import engine
from db.models import MatrixEntry, MatrixTheme, Subgroup
from db.queries import drafting, drafts, matrix, matrix_groups, matrix_lines, people, workshops
from db.queries.matrix_lines import Full, Planned
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.deployment.theme import LINES
from workshop.matrix import Cell, Column, Level

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
GAP = Cell(Level.PATTERNS, Column.GAP)
ACTIONS = Cell(Level.PATTERNS, Column.ACTIONS)
DESIRED = Cell(Level.PATTERNS, Column.DESIRED)


@pytest.fixture
def theme(workshop_id):
    with engine.writing() as db:
        people.grant(db, browser="leader", role=Role.LEADER, workshop_id=workshop_id)
        people.grant(db, browser="facilitator", role=Role.FACILITATOR, workshop_id=workshop_id)
        return matrix.add_theme(db, workshop_id=workshop_id, aspect="tijd")


def save(workshop_id, field, body, *, revision=1, browser="leader"):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=workshop_id,
            browser=browser,
            field=field,
            body=body,
            revision=revision,
            now=NOW,
        )


def field(theme, cell, slot=1):
    return f"cell:{theme}:{cell.level}:{cell.column}:{slot}"


def read(workshop_id, theme):
    with engine.reading() as db:
        return matrix.theme(db, workshop_id=workshop_id, theme_id=theme)


def told(workshop_id, theme, cell):
    return [entry.body for entry in read(workshop_id, theme).lines(cell)]


def write_text(workshop_id, body, *, later=0):
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=workshop_id,
            browser="leader",
            aspect="tijd",
            body=body,
            now=NOW + timedelta(hours=later),
        )


def test_a_cell_holds_several_lines_each_with_its_own_revision(workshop_id, theme):
    assert save(workshop_id, field(theme, GAP), "Te weinig tijd.").saved
    assert save(workshop_id, field(theme, GAP, 2), "Geen gewoonte.").saved

    assert told(workshop_id, theme, GAP) == ["Te weinig tijd.", "Geen gewoonte."]
    assert read(workshop_id, theme).aspect == "tijd"


def test_two_in_the_same_line_never_overwrite_each_other(workshop_id, theme):
    assert save(workshop_id, field(theme, GAP, 2), "Van de eerste.").saved

    late = save(workshop_id, field(theme, GAP, 2), "Van de tweede.")

    assert late.reason == "stale"
    assert late.current.body == "Van de eerste."
    assert told(workshop_id, theme, GAP) == ["Van de eerste."]


def test_an_owner_is_guarded_like_every_other_text(workshop_id, theme):
    save(workshop_id, field(theme, ACTIONS), "Blok vastzetten.")
    (act,) = read(workshop_id, theme).lines(ACTIONS)

    assert save(workshop_id, f"owner:{act.id}", "Anna").saved
    assert save(workshop_id, f"owner:{act.id}", "Bram").reason == "stale"
    assert save(workshop_id, f"owner:{act.id}", "x" * 61, revision=2).reason == "too_long"
    refused = save(workshop_id, f"owner:{act.id}", "Cas", revision=2, browser="facilitator")
    assert refused.reason == "not_allowed"
    assert save(workshop_id, "owner:999999", "Niemand").reason == "not_allowed"
    assert read(workshop_id, theme).lines(ACTIONS)[0].owner == "Anna"


def plan(workshop_id, entry, dates, seen=(None, None)):
    with engine.writing() as db:
        return matrix_lines.plan(
            db, workshop_id=workshop_id, entry_id=entry, dates=dates, seen=seen
        )


def test_an_end_before_the_start_is_refused_and_the_old_dates_stay(workshop_id, theme):
    save(workshop_id, field(theme, ACTIONS), "Blok vastzetten.")
    (act,) = read(workshop_id, theme).lines(ACTIONS)
    good = (date(2026, 9, 1), date(2026, 9, 30))

    assert plan(workshop_id, act.id, good).saved
    wrong = plan(workshop_id, act.id, (date(2026, 9, 1), date(2026, 8, 1)), seen=good)
    late = plan(workshop_id, act.id, (date(2026, 10, 1), None))

    assert wrong == Planned(False, "end_before_start", good)
    assert late == Planned(False, "stale", good)
    (act,) = read(workshop_id, theme).lines(ACTIONS)
    assert (act.starts_on, act.ends_on) == good


def test_an_action_narrows_a_gap_of_its_own_row_only(workshop_id, theme):
    save(workshop_id, field(theme, ACTIONS), "Blok vastzetten.")
    save(workshop_id, field(theme, GAP), "Te weinig tijd.")
    elsewhere = Cell(Level.EVENTS, Column.GAP)
    save(workshop_id, field(theme, elsewhere), "Elders.")
    found = read(workshop_id, theme)
    (act,), (gap,), (other,) = (found.lines(cell) for cell in (ACTIONS, GAP, elsewhere))

    with engine.writing() as db:
        matrix_lines.narrow(db, workshop_id=workshop_id, entry_id=act.id, gap_id=gap.id)
    with engine.writing() as db, pytest.raises(matrix.NoTheme):
        matrix_lines.narrow(db, workshop_id=workshop_id, entry_id=act.id, gap_id=other.id)

    assert read(workshop_id, theme).lines(ACTIONS)[0].gap_id == gap.id


def test_a_line_goes_up_past_empty_ones(workshop_id, theme):
    for slot, body in enumerate(("Een.", "Twee.", "Drie."), start=1):
        save(workshop_id, field(theme, GAP, slot), body)
    save(workshop_id, field(theme, GAP, 2), "", revision=2)
    third = read(workshop_id, theme).lines(GAP)[1]

    with engine.writing() as db:
        matrix_lines.move_up(db, workshop_id=workshop_id, entry_id=third.id)

    assert told(workshop_id, theme, GAP) == ["Drie.", "Een."]


def test_a_line_moves_to_another_level_with_all_that_goes_with_it(workshop_id, theme):
    save(workshop_id, field(theme, ACTIONS), "Rooster maken.")
    (act,) = read(workshop_id, theme).lines(ACTIONS)
    save(workshop_id, f"owner:{act.id}", "Anna")
    plan(workshop_id, act.id, (date(2026, 9, 1), None))

    with engine.writing() as db:
        matrix_lines.move_to(db, workshop_id=workshop_id, entry_id=act.id, level=Level.STRUCTURES)

    assert told(workshop_id, theme, ACTIONS) == []
    (moved,) = read(workshop_id, theme).lines(Cell(Level.STRUCTURES, Column.ACTIONS))
    assert (moved.body, moved.owner, moved.starts_on) == (
        "Rooster maken.",
        "Anna",
        date(2026, 9, 1),
    )
    # Whoever was typing in the old place is told instead of making a second one in silence.
    assert save(workshop_id, field(theme, ACTIONS), "Rooster maken!", revision=2).reason == "stale"


def test_a_full_cell_takes_nothing_over(workshop_id, theme):
    def take(number):
        with engine.writing() as db:
            return matrix_lines.take_over(
                db,
                workshop_id=workshop_id,
                theme_id=theme,
                cell=DESIRED,
                body=f"Zin {number}.",
                origin=f"statement:{number}",
            )

    for number in range(LINES):
        take(number)
    with pytest.raises(Full):
        take(LINES)

    assert len(told(workshop_id, theme, DESIRED)) == LINES


def test_a_link_follows_its_sentence_into_other_words(workshop_id, theme):
    write_text(workshop_id, "Wij werken twee keer per week lang door. Rust hoort erbij.")
    save(workshop_id, field(theme, DESIRED), "Elke week een blok.")
    (line,) = read(workshop_id, theme).lines(DESIRED)
    with engine.writing() as db:
        chosen = ("Wij werken twee keer per week lang door.", "Dit staat nergens.")
        matrix_lines.link(db, workshop_id=workshop_id, entry_id=line.id, chosen=chosen)

    write_text(workshop_id, "Wij werken drie keer per week lang door. Rust hoort erbij.", later=1)
    (line,) = read(workshop_id, theme).lines(DESIRED)
    assert line.sentences == ("Wij werken drie keer per week lang door.",)

    write_text(workshop_id, "Iets heel anders.", later=2)
    (line,) = read(workshop_id, theme).lines(DESIRED)
    assert (line.sentences, len(line.lost)) == ((), 1)


def test_a_link_can_be_taken_away(workshop_id, theme):
    write_text(workshop_id, "Wij werken lang door. Rust hoort erbij.")
    save(workshop_id, field(theme, DESIRED), "Elke week een blok.")
    (line,) = read(workshop_id, theme).lines(DESIRED)
    for chosen in (("Wij werken lang door.", "Rust hoort erbij."), ("Rust hoort erbij.",)):
        with engine.writing() as db:
            matrix_lines.link(db, workshop_id=workshop_id, entry_id=line.id, chosen=chosen)

    assert read(workshop_id, theme).lines(DESIRED)[0].sentences == ("Rust hoort erbij.",)


def test_a_distance_is_rated_once_and_can_be_taken_back(workshop_id, theme):
    for value in (3, 8):
        with engine.writing() as db:
            matrix.rate(
                db, workshop_id=workshop_id, theme_id=theme, level=Level.EVENTS, value=value
            )
    assert read(workshop_id, theme).distances == {Level.EVENTS: 8}

    with engine.writing() as db:
        matrix.rate(db, workshop_id=workshop_id, theme_id=theme, level=Level.EVENTS, value=None)
    assert read(workshop_id, theme).distances == {}


@pytest.fixture
def groups(workshop_id, theme):
    """Two subgroups with one person each, and the copies that they fill."""
    with engine.writing() as db:
        for name in SETTINGS.subgroups:
            people.join(db, workshop_id=workshop_id, browser=name, name=None, subgroup=name)
        people.join(db, workshop_id=workshop_id, browser="alone", name=None, subgroup=None)
        assert matrix_groups.hand_out(db, workshop_id=workshop_id, theme_id=theme) == 2
        assert matrix_groups.hand_out(db, workshop_id=workshop_id, theme_id=theme) == 0
        found = matrix.themes(db, workshop_id=workshop_id)
    return {copy.subgroup: copy.id for copy in matrix_groups.copies(found, theme_id=theme)}


def test_people_write_in_the_copy_of_their_own_subgroup_only(workshop_id, theme, groups):
    first, second = SETTINGS.subgroups

    assert save(workshop_id, field(groups[first], GAP), "Van ons.", browser=first).saved
    for browser, copy in ((first, second), ("alone", first)):
        refused = save(workshop_id, field(groups[copy], GAP, 2), "Van anderen.", browser=browser)
        assert refused.reason == "not_allowed"
    assert save(workshop_id, field(theme, GAP), "In het thema.", browser=first).reason
    assert save(workshop_id, f"theme:{groups[first]}", "Titel", browser=first).reason


def test_what_groups_wrote_comes_together_once_and_then_closes(workshop_id, theme, groups):
    first, second = (groups[name] for name in SETTINGS.subgroups)
    save(workshop_id, field(first, GAP), "Te weinig tijd.", browser="Onderbouw")
    save(workshop_id, field(second, GAP), "te weinig tijd", browser="Bovenbouw")
    save(workshop_id, field(second, ACTIONS), "Blok vastzetten.", browser="Bovenbouw")
    (act,) = read(workshop_id, second).lines(ACTIONS)
    (gap,) = read(workshop_id, second).lines(GAP)
    save(workshop_id, f"owner:{act.id}", "Anna", browser="Bovenbouw")
    with engine.writing() as db:
        matrix_lines.narrow(db, workshop_id=workshop_id, entry_id=act.id, gap_id=gap.id)
        for copy, value in ((first, 4), (second, 9)):
            matrix.rate(
                db, workshop_id=workshop_id, theme_id=copy, level=Level.PATTERNS, value=value
            )

    with engine.writing() as db:
        assert matrix_groups.merge(db, workshop_id=workshop_id, theme_id=theme) == 2
        assert matrix_groups.merge(db, workshop_id=workshop_id, theme_id=theme) == 0

    merged = read(workshop_id, theme)
    (gap,), (act,) = merged.lines(GAP), merged.lines(ACTIONS)
    assert (gap.body, act.owner, act.gap_id) == ("Te weinig tijd.", "Anna", gap.id)
    assert gap.origin.startswith(matrix_groups.FROM_GROUP)
    assert merged.distances == {Level.PATTERNS: 9}
    late = save(workshop_id, field(first, GAP, 2), "Te laat.", browser="Onderbouw")
    assert late.reason == "closed"
    assert told(workshop_id, first, GAP) == ["Te weinig tijd."]


def test_a_person_finds_the_copy_of_its_subgroup(workshop_id, theme, groups):
    with engine.reading() as db:
        (grant,) = people.grants(db, browser="Onderbouw")
        (copy,) = matrix_groups.of_person(db, workshop_id=workshop_id, person_id=grant.person_id)
        (lone,) = people.grants(db, browser="alone")
        assert matrix_groups.of_person(db, workshop_id=workshop_id, person_id=lone.person_id) == ()
    assert copy.id == groups["Onderbouw"]


def test_an_example_is_loaded_once_read_only_and_can_become_one_s_own(workshop_id, theme):
    def load():
        with engine.writing() as db:
            return matrix.add_example(
                db,
                workshop_id=workshop_id,
                example="vdm_vb_1",
                title="Langer doorwerken",
                lines={GAP: ("Te weinig tijd.", "Geen gewoonte.")},
            )

    example = load()
    assert load() == example
    assert told(workshop_id, example, GAP) == ["Te weinig tijd.", "Geen gewoonte."]
    assert save(workshop_id, field(example, GAP, 3), "Erbij.").reason == "closed"

    with engine.writing() as db:
        matrix.adopt_example(db, workshop_id=workshop_id, theme_id=example)
    assert save(workshop_id, field(example, GAP, 3), "Erbij.").saved
    with engine.writing() as db:
        assert not matrix.remove(db, workshop_id=workshop_id, theme_id=example)
    again = load()
    with engine.writing() as db:
        assert matrix.remove(db, workshop_id=workshop_id, theme_id=again)


def test_a_theme_with_copies_that_hold_text_stays(workshop_id, theme, groups):
    with engine.writing() as db:
        empty = matrix.add_theme(db, workshop_id=workshop_id)
        matrix_groups.hand_out(db, workshop_id=workshop_id, theme_id=empty)
        assert matrix.remove(db, workshop_id=workshop_id, theme_id=empty)
    save(workshop_id, field(groups["Onderbouw"], GAP), "Van ons.", browser="Onderbouw")

    with engine.writing() as db:
        assert not matrix.remove(db, workshop_id=workshop_id, theme_id=theme)


def test_nobody_touches_the_matrix_of_another_workshop(workshop_id, theme):
    save(workshop_id, field(theme, ACTIONS), "Blok vastzetten.")
    (act,) = read(workshop_id, theme).lines(ACTIONS)
    with engine.writing() as db:
        stranger, _ = workshops.start(db, SETTINGS)
    attempts = (
        lambda db: matrix.rate(
            db, workshop_id=stranger, theme_id=theme, level=Level.EVENTS, value=1
        ),
        lambda db: matrix.set_status(db, workshop_id=stranger, theme_id=theme, status="in_use"),
        lambda db: matrix.set_aspect(db, workshop_id=stranger, theme_id=theme, aspect=""),
        lambda db: matrix.adopt_example(db, workshop_id=stranger, theme_id=theme),
        lambda db: matrix_lines.move_up(db, workshop_id=stranger, entry_id=act.id),
        lambda db: matrix_lines.link(db, workshop_id=stranger, entry_id=act.id, chosen=()),
        lambda db: matrix_groups.hand_out(db, workshop_id=stranger, theme_id=theme),
        lambda db: matrix_groups.merge(db, workshop_id=stranger, theme_id=theme),
    )

    for attempt in attempts:
        with engine.writing() as db, pytest.raises(matrix.NoTheme):
            attempt(db)


def test_a_workshop_takes_its_matrix_with_it(workshop_id, theme, groups):
    save(workshop_id, field(theme, GAP), "Te weinig tijd.")
    with engine.writing() as db:
        workshops.remove(db, workshop_id=workshop_id)

    with engine.reading() as db:
        for table in (MatrixTheme, MatrixEntry, Subgroup):
            assert db.exec(select(table)).all() == []


def test_cells_of_before_become_lines_and_nothing_is_lost(data_folder):
    with engine.engine().connect() as connection:
        command.upgrade(engine.alembic_config(connection), "0003")
        connection.commit()
    engine.engine().dispose()
    at = "2026-11-20 10:00:00.000000"
    # Straight into the file, which checks no references: the workshop is of no importance here.
    with closing(sqlite3.connect(data_folder / "grondtoon.db")) as file, file:
        file.execute(
            "INSERT INTO matrixtheme (id, workshop_id, title, draft_revision, created_at) "
            "VALUES (1, 1, 'Feedback', 3, ?)",
            (at,),
        )
        file.executemany(
            'INSERT INTO matrixcell (theme_id, level, "column", body, draft_revision, updated_at) '
            "VALUES (1, ?, ?, ?, 2, ?)",
            [
                ("patronen", "kloof", "Te weinig tijd.\n\n  Geen gewoonte.", at),
                ("visie", "gewenst", "", at),
            ],
        )

    engine.migrate()

    assert told(1, 1, GAP) == ["Te weinig tijd.", "Geen gewoonte."]
    assert len(read(1, 1).entries) == 2
    assert (read(1, 1).title, read(1, 1).status) == ("Feedback", "concept")
