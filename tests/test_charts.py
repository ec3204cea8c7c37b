"""Every chart is drawn for real, carries its own words, and shows what it was given."""

from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise

import altair as alt
import numpy as np
import pytest
import vl_convert
from PIL import Image

from workshop import charts, design
from workshop.charts.look import MEASURES, at_both_ends
from workshop.content import SHIPPED, load
from workshop.language import LANGS
from workshop.picture import AxesPicture, axis_row, points_picture

CONTENT = load(SHIPPED)
AXES = CONTENT.instrument("assen")
METAPHORS = CONTENT.instrument("leermetaforen")
SIZES = ("screen", "beamer", "document")


def row(axis, *counts):
    team = [
        {f"{axis}|own": str(place - 3), f"{axis}|learners": str(3 - place)}
        for place, count in enumerate(counts)
        for _ in range(count)
    ]
    return axis_row(team, axis=axis, lenses=("own", "learners"), minimum=5)


TEAMS = {
    "spread": row("mindset", 1, 2, 4, 3, 5, 9, 6),
    "all the same": row("mindset", 0, 0, 0, 0, 0, 0, 200),
    "two camps": row("mindset", 12, 0, 0, 0, 0, 0, 12),
    "all in the middle": row("mindset", 0, 0, 0, 24, 0, 0, 0),
}
POINTS = points_picture(
    [
        {f"{dim.key}|own": str(given) for dim, given in zip(METAPHORS.dims, one, strict=True)}
        for one in [[4, 2, 2, 1, 1]] * 6 + [[3, 3, 0, 2, 2]] * 6 + [[0, 10, 0, 0, 0]]
    ],
    instrument=METAPHORS,
    lens="own",
    total=10,
    minimum=5,
)


def all_axes():
    rows = tuple(row(axis.key, 0, 0, 1, 2, 4, 9, 0) for axis in AXES.axes)
    return AxesPicture("axes", "assen", datetime(2026, 3, 2, tzinfo=UTC), 5, rows)


def every_chart(lang, size):
    yield from (charts.axis(team, CONTENT, AXES, lang, size) for team in TEAMS.values())
    yield charts.comparison(all_axes(), CONTENT, lang, size)
    yield charts.points(POINTS, METAPHORS, lang, size)
    yield charts.staircase([(30, 2), (27, 6), (24, 13)], people=30, needed=24, lang=lang, size=size)


def ink(png: bytes) -> int:
    """The number of pixels that are as dark as text."""
    pixels = np.asarray(Image.open(BytesIO(png)).convert("LA"))
    return int(((pixels[..., 0] < 90) & (pixels[..., 1] > 200)).sum())


def marks(spec, kind):
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


@pytest.mark.parametrize(("lang", "size"), [("nl", "document"), ("en", "screen"), ("nl", "beamer")])
def test_every_chart_is_a_picture_with_its_words(lang, size):
    for chart in every_chart(lang, size):
        spec = charts.finished(chart)
        without_words = {
            **spec,
            "layer": [la for la in spec["layer"] if la["mark"]["type"] != "text"],
        }
        with_words = charts.to_png(chart, lang, scale=1)

        assert with_words.startswith(b"\x89PNG")
        assert ink(with_words) > ink(vl_convert.vegalite_to_png(without_words)) + 100
        assert len(charts.alt_text(chart)) > 40


@pytest.mark.parametrize("size", SIZES)
def test_every_specification_is_valid(size):
    for chart in every_chart("nl", size):
        with alt.data_transformers.enable(consolidate_datasets=False):
            assert chart.to_dict(validate=True) == charts.finished(chart)


def test_languages_differ_in_every_description():
    for dutch, english in zip(
        every_chart("nl", "screen"), every_chart("en", "screen"), strict=True
    ):
        assert charts.alt_text(dutch) != charts.alt_text(english)


def test_an_axis_shows_each_count_and_both_totals():
    spec = charts.finished(charts.axis(TEAMS["spread"], CONTENT, AXES, "nl", "document"))
    bars = marks(spec, "rect")[0]["data"]["values"]
    texts = {value["text"] for layer in marks(spec, "text") for value in layer["data"]["values"]}

    assert [bar["count"] for bar in bars] == [1, 2, 4, 3, 5, 9, 6, 6, 9, 5, 3, 4, 2, 1]
    assert {"7", "20", "Aanleg bepaalt veel", "Groei bepaalt veel"} <= texts
    # Every part starts where the one before ended, and all together are the whole team.
    own = bars[:7]
    assert all(a["x2"] == pytest.approx(b["x"]) for a, b in pairwise(own))
    assert own[-1]["x2"] - own[0]["x"] == pytest.approx(1)
    assert own[3]["x"] == pytest.approx(-own[3]["x2"])


def test_on_the_beamer_an_axis_says_its_label_with_shape_word_and_colour():
    spec = charts.finished(charts.axis(TEAMS["two camps"], CONTENT, AXES, "nl", "beamer"))
    verdicts = [
        value
        for layer in marks(spec, "text")
        for value in layer["data"]["values"]
        if str(value["text"]).startswith(design.BIN_SHAPE["open"])
    ]

    assert [value["text"] for value in verdicts] == [
        "◆ Tegenover elkaar · eigen leren: 24",
        "◆ Tegenover elkaar · leren van leerlingen: 24",
    ]
    assert {value["colour"] for value in verdicts} == {design.PLUM}


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize(("size", "least"), [("screen", 13), ("document", 13), ("beamer", 26)])
def test_no_type_is_too_small(team, size, least):
    spec = charts.finished(charts.axis(TEAMS[team], CONTENT, AXES, "nl", size))

    assert min(layer["mark"]["fontSize"] for layer in marks(spec, "text")) >= least


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGS)
def test_the_names_of_both_poles_fit_beside_each_other(lang, size):
    measure = MEASURES[size]
    for axis in AXES.axes:
        left, right = at_both_ends(axis.left[lang], axis.right[lang], measure)
        widest = max(map(len, left.split("\n"))) + max(map(len, right.split("\n")))

        assert widest <= measure.line
        assert (left.replace("\n", " "), right.replace("\n", " ")) == (
            axis.left[lang],
            axis.right[lang],
        )


def test_a_small_team_has_no_charts():
    small = row("mindset", 0, 0, 0, 0, 3, 2, 2)

    assert small.lenses
    assert charts.axis(small, CONTENT, AXES, "nl") is None


def test_two_camps_have_no_middle_to_compare():
    rows = (TEAMS["two camps"],)
    picture = AxesPicture("axes", "assen", datetime(2026, 3, 2, tzinfo=UTC), 5, rows)

    assert charts.comparison(picture, CONTENT, "nl") is None


def test_the_staircase_marks_the_step_in_use():
    chart = charts.staircase(
        [(24, 13), (30, 2), (20, 15)], people=30, needed=22, lang="nl", size="document"
    )
    (text,) = marks(charts.finished(chart), "text")

    assert text["data"]["values"][0]["text"] == "13 uitspraken, 24 van de 30"
    assert charts.staircase([], people=30, needed=24, lang="nl") is None


def test_a_specification_holds_its_numbers_and_nothing_from_elsewhere():
    spec = charts.finished(charts.points(POINTS, METAPHORS, "en", "screen"))

    assert "datasets" not in spec
    assert "url" not in str(spec["layer"])
    assert spec["description"].startswith("Mean points, answers 13.")
