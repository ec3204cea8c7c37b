"""The matrix with several lines in a cell: what it tells of itself, without a database."""

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import charts
from workshop.content import SHIPPED, load
from workshop.deployment import planning, sheet
from workshop.deployment.coverage import cover
from workshop.deployment.indicators import only_says_done
from workshop.deployment.merging import middle_distance, new_lines, ratings
from workshop.deployment.order import after, before, next_cell, order
from workshop.deployment.suggesting import Suggestion, for_cell
from workshop.deployment.theme import LINES, Entry, Theme, slots
from workshop.matrix import ORDER, Cell, Column, Level

CONTENT = load(SHIPPED)
SENTENCES = ("Leerlingen kiezen zelf.", "Fouten zijn informatie.")
distances = st.dictionaries(st.sampled_from(Level), st.integers(0, 10))


def line(number, column, body, *, level=Level.PATTERNS, **more):
    return Entry(number, Cell(level, column), body, slot=number, place=number, **more)


def theme(*entries, **more):
    return Theme(**{"id": 1, "title": "Feedback", "entries": entries, **more})


def test_gaps_begin_where_it_pinches_most_and_the_rest_keeps_its_order():
    rated = {Level.STRUCTURES: 9, Level.EVENTS: 3, Level.VISION: 9}

    cells = order(rated)

    assert [cell.level for cell in cells[10:15]] == [
        Level.VISION,
        Level.STRUCTURES,
        Level.EVENTS,
        Level.MENTAL_MODELS,
        Level.PATTERNS,
    ]
    assert cells[:10] == ORDER[:10]
    assert cells[15:] == ORDER[15:]
    assert order({}) == ORDER


@given(distances, st.sampled_from(ORDER))
def test_after_and_before_are_opposites_whatever_was_rated(rated, cell):
    later = after(cell, rated)

    assert sorted(map(str, order(rated))) == sorted(map(str, ORDER))
    assert later is None or before(later, rated) == cell


def test_the_guide_goes_to_the_gap_that_pinches_most():
    filled = dict.fromkeys(ORDER[:10], "iets")

    assert next_cell(filled, {Level.EVENTS: 4}) == Cell(Level.EVENTS, Column.GAP)
    assert next_cell(dict.fromkeys(ORDER, "iets"), {}) is None


def test_a_cell_offers_one_empty_line_behind_the_written_ones_until_it_is_full():
    written = [line(number, Column.GAP, "iets") for number in range(1, LINES + 1)]

    assert slots([]) == (1,)
    assert slots(written[:2]) == (1, 2, 3)
    assert slots(written) == tuple(range(1, LINES + 1))
    # Who empties a line to write it anew finds it where it was.
    emptied = [replace(written[0], body=" "), *written[1:3]]
    assert slots(emptied) == (1, 2, 3, 4)
    assert slots([*written[:2], replace(written[2], body="")]) == (1, 2, 3)


def test_lines_stand_in_their_order_and_empty_ones_do_not_count():
    one, two, empty = (
        line(1, Column.DESIRED, "Eerst."),
        replace(line(2, Column.DESIRED, "Dan."), place=0),
        line(3, Column.DESIRED, "  "),
    )
    found = theme(one, two, empty)

    assert found.filled == {one.cell: "Dan.\nEerst."}
    assert not found.is_empty()
    assert theme(empty, title=" ").is_empty()
    assert not theme(replace(empty, owner="Anna"), title="").is_empty()


def test_the_dates_of_actions_fill_the_time_path_of_their_row():
    act = line(1, Column.ACTIONS, "Proefrooster", starts_on=date(2026, 11, 1))

    assert Cell(Level.PATTERNS, Column.TIME) in theme(act).reached
    assert Cell(Level.PATTERNS, Column.TIME) not in theme(act).filled
    assert planning.told(theme(act), Cell(Level.PATTERNS, Column.TIME), "nl") == (
        "vanaf 1 nov 2026",
    )


def test_an_action_narrows_the_gap_that_was_chosen_or_the_only_one_of_its_row():
    first, second = line(1, Column.GAP, "Te weinig tijd."), line(2, Column.GAP, "Geen gewoonte.")
    act = line(3, Column.ACTIONS, "Blok vastzetten.")

    assert theme(first, act).gap_of(act) == first
    assert theme(first, second, act).gap_of(act) is None
    assert theme(first, second, act).gap_of(replace(act, gap_id=2)) == second
    elsewhere = line(4, Column.GAP, "Elders.", level=Level.EVENTS)
    assert theme(elsewhere, act).gap_of(replace(act, gap_id=4)) is None


@pytest.mark.parametrize(
    "text",
    ["Actie uitgevoerd", "De cursus is afgerond.", "The plan is in place", "Rooster is gereed"],
)
def test_an_indicator_that_only_says_done_is_asked_about(text):
    assert only_says_done(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leerlingen vertellen waarom ze lang aan iets werken.",
        "Acht van de tien blokken gaan door.",
        "Twee plannen worden uitgevoerd.",
        "Ouders stellen andere vragen.",
        "In 80 % van de lessen is het gedaan.",
        "Rust in de gang",
        "",
    ],
)
def test_an_indicator_that_says_what_is_noticed_is_left_alone(text):
    assert not only_says_done(text)


def test_the_indicators_of_the_worked_examples_that_name_people_pass():
    told = [
        text.nl
        for example in CONTENT.matrix_examples
        for level in Level
        for text in example.lines(level, Column.INDICATORS)
    ]

    assert [text for text in told if only_says_done(text)] == [
        # Its own authors call this an indicator; it does say done.
        "Nieuwe kalender vastgesteld."
    ]


def test_coverage_finds_what_stands_alone_and_nothing_else():
    covered = theme(
        line(1, Column.DESIRED, "Kiezen.", sentences=(SENTENCES[0],)),
        line(2, Column.GAP, "Te weinig keus."),
        line(
            3,
            Column.ACTIONS,
            "Keuzebord.",
            owner="Anna",
            starts_on=date(2026, 9, 1),
            ends_on=date(2026, 9, 30),
        ),
        line(4, Column.INDICATORS, "Leerlingen kiezen.", sentences=(SENTENCES[0],)),
    )
    alone = theme(
        line(5, Column.GAP, "Geen actie.", level=Level.VISION),
        line(6, Column.ACTIONS, "Zomaar iets.", level=Level.STRUCTURES),
        line(7, Column.ACTIONS, " ", level=Level.EVENTS, owner="Bram"),
        line(8, Column.INDICATORS, "Uitgevoerd."),
    )

    found = cover([covered, alone], SENTENCES)

    assert found.sentences == (SENTENCES[1],)
    assert [spot.entry.id for spot in found.gaps] == [5]
    assert [spot.entry.id for spot in found.actions] == [6]
    assert [spot.entry.id for spot in found.without_words] == [7]
    assert [spot.entry.id for spot in found.without_plan] == [6]
    assert [spot.entry.id for spot in found.only_done] == [8]
    assert [spot.entry.id for spot in found.unlinked] == [8]
    assert found.only_lowest == (covered,)
    assert not found.is_whole


def test_a_sentence_that_stands_word_for_word_in_the_matrix_is_covered_without_a_link():
    said = theme(line(1, Column.DESIRED, SENTENCES[0].rstrip(".").upper()))

    assert cover([said], SENTENCES).sentences == (SENTENCES[1],)


def test_examples_and_copies_cover_nothing():
    linked = line(1, Column.DESIRED, "Kiezen.", sentences=SENTENCES)
    gap = line(2, Column.GAP, "Alleen.")

    found = cover([theme(linked, gap, example="vdm_vb_1"), theme(linked, copy_of=3)], SENTENCES)

    assert found.sentences == SENTENCES
    assert found.gaps == ()


def test_merging_brings_each_line_once_and_names_the_first_group_that_had_it():
    base = theme(line(1, Column.GAP, "Te weinig tijd."))
    one = theme(
        line(2, Column.GAP, "te weinig  tijd"),
        line(3, Column.GAP, "Geen lokaal."),
        id=2,
        copy_of=1,
        distances={Level.PATTERNS: 4, Level.EVENTS: 2},
    )
    two = theme(
        line(4, Column.GAP, "Geen lokaal"),
        line(5, Column.DESIRED, "Geen lokaal."),
        line(6, Column.DESIRED, " "),
        id=3,
        copy_of=1,
        distances={Level.PATTERNS: 9},
    )

    assert [(copy.id, entry.id) for copy, entry in new_lines(base, (one, two))] == [(2, 3), (3, 5)]
    assert ratings((one, two)) == {Level.PATTERNS: (4, 9), Level.EVENTS: (2,)}


@pytest.mark.parametrize(("given", "middle"), [((3,), 3), ((2, 9), 9), ((1, 5, 9), 5)])
def test_the_middle_distance_of_groups(given, middle):
    assert middle_distance(given) == middle


def test_suggestions_stand_at_their_level_and_not_twice():
    time = Suggestion("sentence", "sentence:tijd:1", "Wij werken lang door.", aspect="tijd")
    belief = Suggestion("finding", "picture:1", "Groei is mogelijk.")
    goal = Suggestion("statement", "statement:4", "Ieder kent het doel.", aspect="leerdoelen")
    offered = (time, belief, goal)

    def at(level, found):
        return for_cell(offered, Cell(level, Column.DESIRED), found)

    assert at(Level.STRUCTURES, theme()) == (time,)
    assert at(Level.MENTAL_MODELS, theme()) == (belief,)
    assert at(Level.VISION, theme()) == (goal,)
    assert at(Level.VISION, theme(aspect="tijd")) == (time,)
    assert at(Level.STRUCTURES, theme(aspect="toetsing")) == ()
    there = line(1, Column.DESIRED, "wij werken lang door", level=Level.STRUCTURES)
    assert at(Level.STRUCTURES, theme(there)) == ()
    taken = line(1, Column.DESIRED, "In eigen woorden.", origin="statement:4")
    assert at(Level.VISION, theme(taken)) == ()


def test_what_learners_did_in_an_example_is_an_event_and_told_once():
    seen = [
        Suggestion("example", "example:3", "Zij kozen zelf een doel.", aspect=aspect)
        for aspect in ("leerdoelen", "tijd")
    ]

    def at(level, found):
        return for_cell(seen, Cell(level, Column.DESIRED), found)

    assert [one.origin for one in at(Level.EVENTS, theme())] == ["example:3"]
    assert [one.aspect for one in at(Level.EVENTS, theme(aspect="tijd"))] == ["tijd"]
    assert at(Level.EVENTS, theme(aspect="toetsing")) == ()
    assert at(Level.VISION, theme()) == at(Level.PATTERNS, theme()) == ()
    taken = line(1, Column.DESIRED, "Anders gezegd.", level=Level.EVENTS, origin="example:3")
    assert at(Level.EVENTS, theme(taken)) == ()


def test_actions_come_by_day_then_by_owner_and_undated_last():
    acts = theme(
        line(1, Column.ACTIONS, "Zonder datum."),
        line(2, Column.ACTIONS, "Later.", starts_on=date(2027, 1, 5)),
        line(3, Column.ACTIONS, "Eerst.", ends_on=date(2026, 12, 1)),
    )

    assert [spot.entry.id for spot in planning.actions([acts])] == [3, 2, 1]


def test_who_and_when_is_said_in_the_language_of_the_reader():
    act = line(
        1, Column.ACTIONS, "x", owner="Anna", starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 2)
    )

    assert planning.who_and_when(act, "nl") == "Anna · 1 sep 2026 tot en met 2 okt 2026"
    assert planning.who_and_when(act, "en") == "Anna · 1 Sept 2026 to 2 Oct 2026"
    assert planning.when(replace(act, starts_on=None), "en") == "by 2 Oct 2026"


def test_the_tension_chart_tells_every_level_and_is_silent_without_ratings():
    chart = charts.tension([("Visie", 6), ("Patronen", None)], lang="nl")

    assert charts.alt_text(chart).endswith("Visie: 6. Patronen: nog niet geschat.")
    assert charts.to_png(chart, "nl")[:4] == b"\x89PNG"
    assert charts.tension([("Visie", None)], lang="nl") is None


def test_the_time_line_tells_every_action_with_its_dates():
    one = charts.Dated("Blok vastzetten", "1 sep", date(2026, 9, 1), date(2026, 9, 1))
    chart = charts.timeline([one], today=date(2026, 9, 3), lang="en")

    assert charts.alt_text(chart) == "Actions on a time line. Blok vastzetten: 1 sep."
    assert charts.to_png(chart, "en")[:4] == b"\x89PNG"
    assert charts.timeline([], today=date(2026, 9, 3), lang="en") is None


def sheets(data):
    """The sheets of an .xlsx file: by their names the rows of their cells, as text."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(BytesIO(data)) as book:
        shared = [
            "".join(found.itertext())
            for found in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        names = [
            found.get("name")
            for found in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(
                f"{{{space['m']}}}sheet"
            )
        ]
        found = {}
        for number, name in enumerate(names, start=1):
            root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            assert not root.findall(".//m:f", space), "a formula"
            found[name] = [
                [
                    shared[int(cell.find("m:v", space).text)]
                    if cell.get("t") == "s"
                    else cell.findtext("m:v", "", space)
                    for cell in row.findall("m:c", space)
                ]
                for row in root.iter(f"{{{space['m']}}}row")
            ]
    return found


def test_the_spreadsheet_holds_the_matrix_the_action_list_and_what_is_open():
    hostile = '=HYPERLINK("http://elders.example";"klik")'
    own = theme(
        line(1, Column.DESIRED, hostile),
        line(2, Column.GAP, "Te weinig tijd."),
        line(
            3,
            Column.ACTIONS,
            "Blok vastzetten.",
            owner="Anna",
            starts_on=date(2026, 9, 1),
            ends_on=date(2026, 9, 30),
        ),
        line(4, Column.INDICATORS, "Leerlingen vragen erom.", sentences=(SENTENCES[0],)),
        distances={Level.PATTERNS: 7},
    )
    shown = theme(line(5, Column.DESIRED, "Uit het boek."), id=2, example="vdm_vb_1")
    themes = (own, shown)
    printed = sheet.Printed("De Vlieger", themes, cover(themes, SENTENCES), "nl", date(2026, 8, 1))

    book = sheets(sheet.make(printed, CONTENT.instrument("vdm")))

    assert list(book) == ["Thema 1", "Acties", "Indicatoren", "Nog open"]
    patterns = book["Thema 1"][6]
    assert patterns[:3] == ["Patronen (adaptief)", hostile, ""]
    assert patterns[4] == "Blok vastzetten. (Anna · 1 sep 2026 tot en met 30 sep 2026)"
    assert patterns[-1] == "7"
    assert book["Acties"][1][2:5] == ["Anna", "Blok vastzetten.", "Te weinig tijd."]
    assert book["Indicatoren"][1][:2] == ["Leerlingen vragen erom.", SENTENCES[0]]
    assert ["Zin zonder gewenste uitkomst", "", "", SENTENCES[0]] in book["Nog open"]
    assert "Uit het boek." not in str(book)


def test_a_spreadsheet_without_any_theme_still_opens():
    printed = sheet.Printed("De Vlieger", (), cover((), ()), "en", date(2026, 8, 1))

    assert list(sheets(sheet.make(printed, CONTENT.instrument("vdm")))) == [
        "Actions",
        "Indicators",
        "Still open",
    ]


def test_every_example_fills_every_cell_and_every_level_has_its_check():
    matrix = CONTENT.instrument("vdm")

    for example in CONTENT.matrix_examples:
        assert all(example.lines(cell.level, cell.column) for cell in ORDER), example.id
    assert [item.dim for item in matrix.list("level_checks").items] == list(Level)
