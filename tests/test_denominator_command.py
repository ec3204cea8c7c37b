"""The command, as somebody calls it: what it prints, what it refuses, how long it takes."""

import json
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from bench.denominator import made_up_team
from workshop.denominator.__main__ import main
from workshop.denominator.tables import natural

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
REAL = {
    "brexit-consensus_60x30": 4,
    "canadian-electoral-reform_150x80": 0,
    "scoop-hivemind_freshwater_40x40": 9,
}

SMALL = "participant,s10,s2,s1\nanna,5,4,1\nbea,4,4,?\ncem,4,5,\ndaan,4,3,5\n"
GROUPS = "participant,group\nanna,a\nbea,\n"


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "workshop.denominator", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def answer(*arguments):
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture
def files(tmp_path):
    """A folder with the small votes and groups; write others beside them."""
    (tmp_path / "votes.csv").write_text(SMALL, encoding="utf-8")
    (tmp_path / "groups.csv").write_text(GROUPS, encoding="utf-8")
    return tmp_path


def test_prints_the_answer_as_json_and_nothing_else(files):
    assert answer(files / "votes.csv", "--share", "0.75") == {
        "statements": ["s2", "s10"],
        "supporters": 3,
        "people": 4,
        "share": 0.75,
        "optimal": True,
        "bound": 2,
        "passing_separately": ["s2", "s10"],
        "frontier": [
            {"people": 4, "statements": 1, "optimal": True},
            {"people": 3, "statements": 2, "optimal": True},
        ],
    }


def test_consent_counts_threes_too(files):
    found = answer(files / "votes.csv", "--level", "consent", "--groups", files / "groups.csv")

    assert (found["statements"], found["supporters"]) == (["s2", "s10"], 4)


def test_tells_readers_the_same_in_words(files):
    done = run(files / "votes.csv", "--share", "0.75")

    assert done.returncode == 0
    assert "2 statements are carried together by 3 of 4 people" in done.stdout
    assert "s10" in done.stdout


def test_nothing_together_is_an_answer(files):
    (files / "votes.csv").write_text("participant,s1,s2\na,1,4\nb,4,1\n")

    found = answer(files / "votes.csv")

    assert (found["statements"], found["supporters"], found["optimal"]) == ([], 2, True)


def test_the_order_of_rows_and_columns_does_not_matter(files):
    text = (DATA / "votes_brexit-consensus_60x30.csv").read_text()
    rows = [line.split(",") for line in text.splitlines()]
    turned = [[row[0], *reversed(row[1:])] for row in rows]
    lines = [turned[0], *reversed(turned[1:])]
    (files / "turned.csv").write_text("\n".join(",".join(line) for line in lines))

    assert answer(files / "turned.csv") == answer(DATA / "votes_brexit-consensus_60x30.csv")


@pytest.mark.parametrize(
    "ending", ["\r\n", "\r", "\n\n"], ids=["windows", "old mac", "blank lines"]
)
def test_files_from_elsewhere_are_read(files, ending):
    text = "\ufeff" + SMALL.replace("\n", ending).replace("anna", '"Anna, de eerste"')
    (files / "votes.csv").write_bytes(text.encode())

    assert answer(files / "votes.csv")["people"] == 4


@pytest.mark.parametrize("name", REAL)
def test_real_teams_are_proven(name):
    found = answer(DATA / f"votes_{name}.csv")

    assert found["optimal"]
    assert found["bound"] == len(found["statements"]) == REAL[name]
    assert all(step["optimal"] for step in found["frontier"])
    assert set(found["statements"]) <= set(found["passing_separately"])


@pytest.mark.parametrize("name", REAL)
def test_real_teams_with_floors_are_proven(name):
    votes, groups = DATA / f"votes_{name}.csv", DATA / f"groups_{name}.csv"

    found = answer(votes, "--groups", groups, "--floor", "0.6", "--share", "0.6")

    assert found["optimal"]
    assert len(found["statements"]) >= 1


@pytest.mark.parametrize(
    ("votes", "groups", "options", "told"),
    [
        pytest.param("", None, (), "is empty", id="empty"),
        pytest.param("\n\n", None, (), "is empty", id="blank"),
        pytest.param("participant,s1\n", None, (), "no participants", id="nobody"),
        pytest.param("participant,s1\na,6\n", None, (), "'6' is not 1 to 5", id="value"),
        pytest.param("participant,s1\na,4.0\n", None, (), "statement 's1'", id="decimal"),
        pytest.param("participant,s1\na,=1+1\n", None, (), "participant 'a'", id="formula"),
        pytest.param("participant,s1,s1\na,1,1\n", None, (), "'s1' is there twice", id="column"),
        pytest.param("participant,s1\na,1\na,1\n", None, (), "'a' is there twice", id="person"),
        pytest.param("participant,s1,\na,1,1\n", None, (), "without a name", id="no column name"),
        pytest.param("participant,s1\n,1\n", None, (), "without a name", id="no name"),
        pytest.param("participant,s1\na,1,2\n", None, (), "row 2: 3 cells", id="long row"),
        pytest.param("participant,s1\na\n", None, (), "row 2: 1 cells", id="short row"),
        pytest.param("participant;s1\na;1\n", None, (), "commas", id="semicolons"),
        pytest.param('participant,s1\na,"1\n', None, (), "not a CSV file", id="open quote"),
        pytest.param(SMALL, "participant,group\nzed,a\n", (), "'zed' is not in", id="stranger"),
        pytest.param(SMALL, "participant,group\nanna\n", (), "row 2: 1 cells", id="groups ragged"),
        pytest.param(SMALL, "p,g\nanna,a\nanna,b\n", (), "'anna' is there twice", id="two groups"),
        pytest.param(SMALL, "", (), "is empty", id="groups empty"),
        pytest.param(SMALL, None, ("--share", "0"), "share 0", id="share 0"),
        pytest.param(SMALL, None, ("--share", "1.01"), "share 1.01", id="share above 1"),
        pytest.param(SMALL, None, ("--share", "veel"), "'veel'", id="share in words"),
        pytest.param(SMALL, GROUPS, ("--floor", "2"), "share 2", id="floor"),
        pytest.param(SMALL, None, ("--time-limit", "0"), "above 0", id="no time"),
        pytest.param(SMALL, None, ("--time-limit", "nan"), "above 0", id="time nan"),
        pytest.param(SMALL, None, ("--time-limit", "soon"), "invalid float", id="time in words"),
        pytest.param(SMALL, None, ("--level", "love"), "invalid choice", id="level"),
        pytest.param(SMALL, None, ("--what",), "unrecognized", id="option"),
    ],
)
def test_bad_input_gets_one_clear_line(files, capsys, votes, groups, options, told):
    (files / "votes.csv").write_text(votes, encoding="utf-8")
    arguments = [str(files / "votes.csv"), "--json", *options]
    if groups is not None:
        (files / "groups.csv").write_text(groups, encoding="utf-8")
        arguments += ["--groups", str(files / "groups.csv")]

    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code

    printed, complained = capsys.readouterr()
    assert (status, printed, complained.count("\n")) == (2, "", 1)
    assert told in complained


def test_a_bad_value_ends_the_program_with_status_2(files):
    (files / "votes.csv").write_text("participant,s1\na,6\n")

    done = run(files / "votes.csv", "--json")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "denominator: votes.csv, participant 'a', statement 's1': '6' is not 1 to 5, ? or empty\n"
    )


def test_a_file_that_is_not_there_or_not_text_gets_one_clear_line(files):
    (files / "votes.csv").write_bytes(SMALL.encode("utf-16"))

    for done, told in (
        (run(files / "nowhere.csv"), "nowhere.csv can't be read"),
        (run(files), "can't be read"),
        (run(files / "votes.csv"), "not UTF-8"),
    ):
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert told in done.stderr


@pytest.mark.timed
def test_the_time_limit_holds_for_everything_together(files):
    votes = made_up_team(200, 150, 2)
    header = ",".join(["participant", *(f"s{n}" for n in range(150))])
    rows = [",".join([f"p{n}", *map(str, row)]) for n, row in enumerate(votes)]
    (files / "large.csv").write_text("\n".join([header, *rows]))

    begin = monotonic()
    found = answer(files / "large.csv", "--share", "0.65", "--time-limit", "6")

    assert monotonic() - begin < 6 * 1.2
    assert len(found["statements"]) <= found["bound"]
    assert found["supporters"] >= 130


def test_names_are_ordered_as_people_do():
    names = ["s10", "s2", "s1", "b", "s02", "10", "9", "²"]

    assert sorted(names, key=natural) == ["9", "10", "b", "s1", "s02", "s2", "s10", "²"]
