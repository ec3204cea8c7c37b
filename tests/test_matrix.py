import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.content import SHIPPED, load
from workshop.matrix import (
    ORDER,
    Cell,
    Column,
    Level,
    after,
    before,
    next_cell,
    only_lowest_actions,
    progress,
    row_state,
    skipped_columns,
)

cells = st.builds(Cell, st.sampled_from(Level), st.sampled_from(Column))
matrices = st.dictionaries(cells, st.sampled_from(["", "  \n", "Een zin."]))


def fill(*columns: Column) -> dict[Cell, str]:
    return {Cell(level, column): "Een zin." for column in columns for level in Level}


def test_levels_and_columns_are_those_of_the_content():
    instrument = load(SHIPPED).instrument("vdm")

    assert [dim.key for dim in instrument.dims] == list(Level)
    assert [column.key for column in instrument.columns] == list(Column)


def test_every_cell_has_a_question():
    instrument = load(SHIPPED).instrument("vdm")

    assert all(instrument.prompts(cell.level, cell.column) for cell in ORDER)


def test_the_order_goes_down_for_what_is_desired_and_up_for_what_is():
    levels = list(Level)

    assert [cell.level for cell in ORDER[:5]] == levels
    assert {cell.column for cell in ORDER[:5]} == {Column.DESIRED}
    assert [cell.level for cell in ORDER[5:10]] == levels[::-1]
    assert {cell.column for cell in ORDER[5:10]} == {Column.CURRENT}
    assert list(dict.fromkeys(cell.column for cell in ORDER[10:])) == [
        Column.GAP,
        Column.ACTIONS,
        Column.INDICATORS,
        Column.TIME,
    ]
    assert len(set(ORDER)) == len(ORDER) == 30


def test_the_guide_begins_with_the_desired_vision_and_ends_nowhere():
    assert next_cell({}) == Cell(Level.VISION, Column.DESIRED)
    assert next_cell(fill(Column.DESIRED)) == Cell(Level.EVENTS, Column.CURRENT)
    assert next_cell(fill(*Column)) is None


@given(matrices)
def test_the_next_cell_is_empty_and_nothing_before_it_is(filled):
    cell = next_cell(filled)
    place = ORDER.index(cell) if cell else len(ORDER)

    assert all(filled.get(earlier, "").strip() for earlier in ORDER[:place])
    assert cell is None or not filled.get(cell, "").strip()


@given(cells)
def test_after_and_before_are_each_other_s_opposite(cell):
    later, earlier = after(cell), before(cell)

    assert later is None or before(later) == cell
    assert earlier is None or after(earlier) == cell


@given(matrices)
def test_progress_counts_each_cell_with_text_once(filled):
    assert sum(progress(filled).values()) == sum(bool(text.strip()) for text in filled.values())


@pytest.mark.parametrize(
    ("filled", "state"),
    [
        ({}, "empty"),
        ({Cell(Level.EVENTS, Column.GAP): "   "}, "empty"),
        ({Cell(Level.EVENTS, Column.GAP): "Nog te weinig."}, "partly"),
        (fill(*Column), "complete"),
    ],
)
def test_the_state_of_a_row(filled, state):
    assert row_state(filled, Level.EVENTS) == state


def test_jumping_ahead_tells_which_columns_are_unfinished():
    cell = Cell(Level.VISION, Column.ACTIONS)

    assert skipped_columns(fill(Column.DESIRED, Column.GAP), cell) == (Column.CURRENT,)
    assert skipped_columns(fill(Column.DESIRED, Column.CURRENT, Column.GAP), cell) == ()


def test_a_warning_only_when_all_actions_are_in_the_two_lowest_rows():
    low = {Cell(Level.PATTERNS, Column.ACTIONS): "a", Cell(Level.EVENTS, Column.ACTIONS): "b"}

    assert only_lowest_actions(low)
    assert not only_lowest_actions({})
    assert not only_lowest_actions(low | {Cell(Level.STRUCTURES, Column.ACTIONS): "c"})
