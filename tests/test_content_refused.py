"""What the form of content refuses, and whether an author can repair it from the words alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop.content import ContentError, load

STEP = """
  - number: {n}
    title: {{nl: "Stap", en: "Step"}}
    source_name: {{nl: "Stap", en: "Step"}}
    result: {{nl: "Iets", en: "Something"}}"""

SOUND = {
    "scales.yaml": """
scales:
  - id: as7
    choices:
      - {value: -1, label: {nl: "Links", en: "Left"}, phrase: {nl: "{left}", en: "{left}"}}
      - {value: 1, label: {nl: "Rechts", en: "Right"}, phrase: {nl: "{right}", en: "{right}"}}
  - id: tekst
    help: {nl: "Schrijf.", en: "Write."}
""",
    "sources.yaml": """
sources:
  - {id: simons, author: "Simons", title: {nl: "Leren", en: "Leren"}}
""",
    "common.yaml": """
lenses:
  - {id: own, title: {nl: "Ik", en: "I"}}
  - {id: learners, title: {nl: "Zij", en: "They"}}
  - {id: team, title: {nl: "Wij", en: "We"}}
""",
    "promises.yaml": """
promises:
  - {id: anonymous, title: {nl: "A", en: "A"}, text: {nl: "A", en: "A"}}
  - {id: pseudonymous, title: {nl: "B", en: "B"}, text: {nl: "B", en: "B"}}
  - {id: named, title: {nl: "C", en: "C"}, text: {nl: "C", en: "C"}}
""",
    "questions.yaml": """
questions:
  - {id: q_1, label: opposed, instrument: assen, axis: mindset, text: {nl: "Wat?", en: "What?"}}
  - {id: q_2, label: open, text: {nl: "Is {statement} zo?", en: "Is {statement} so?"}}
""",
    "rehearsal.yaml": """
sentences:
  - {id: r_1, aspect: visie, opinion: shared, text: {nl: "Rust.", en: "Calm."}}
  - {id: r_2, aspect: visie, opinion: guided, text: {nl: "Uitleg.", en: "Explaining."}}
  - {id: r_3, aspect: visie, opinion: exploring, text: {nl: "Vragen.", en: "Asking."}}
reasons:
  - {id: r_4, text: {nl: "Tijd.", en: "Time."}}
remarks:
  - {id: r_5, text: {nl: "Hoe dan?", en: "How?"}}
reactions:
  - {id: r_6, text: {nl: "Goed zo.", en: "Fine."}}
concerns:
  - {id: r_7, text: {nl: "Te vaag.", en: "Too vague."}}
shifts:
  - {id: r_8, text: {nl: "Weinig.", en: "Little."}}
examples:
  - id: r_e
    outcome: worked
    title: {nl: "Doelen", en: "Goals"}
    happened: {nl: "Iets.", en: "Something."}
    learners: {nl: "Zij keken.", en: "They looked."}
    learned: {nl: "Veel.", en: "Much."}
pilots:
  - id: r_9
    aspect: visie
    name: {nl: "Doelen", en: "Goals"}
    question: {nl: "Werkt het?", en: "Does it work?"}
    people: {nl: "Wij.", en: "We."}
    doing: {nl: "Iets.", en: "Something."}
    hope: {nl: "Meer.", en: "More."}
    research: {nl: "Kijken.", en: "Looking."}
    learners: {nl: "Vragen.", en: "Asking."}
    owner: {nl: "A", en: "A"}
    decision: stop
    reason: {nl: "Zwaar.", en: "Heavy."}
    suggestion: {nl: "Anders.", en: "Other."}
    entries:
      - {id: r_10, kind: success, text: {nl: "Gelukt.", en: "Done."}}
""",
    "letters.yaml": """
letters:
  - id: parents
    title: {nl: "Ouders", en: "Parents"}
    subject: {nl: "Over {pilot}", en: "About {pilot}"}
    parts:
      - {id: l_1, heading: {nl: "Wat", en: "What"}, text: {nl: "{doing}", en: "{doing}"}}
  - id: council
    title: {nl: "Raad", en: "Council"}
    subject: {nl: "Over {pilot}", en: "About {pilot}"}
    parts:
      - {id: l_2, text: {nl: "Dag.", en: "Hello."}}
""",
    "matrix_examples.yaml": """
examples:
  - id: example_1
    title: {nl: "Lang", en: "Long"}
    origin: {nl: "Van ons.", en: "Ours."}
    rows:
      - level: visie
        cells:
          - {col: gewenst, lines: [{nl: "Rust.", en: "Calm."}]}
          - {col: kloof, lines: [{nl: "Haast.", en: "Haste."}]}
""",
    "activities.yaml": "steps:"
    + "".join(STEP.format(n=n) for n in range(1, 8))
    + """
activities:
  - id: axes
    step: 2
    kind: axes
    instrument: assen
    lenses: [own]
    minutes: 10
    title: {nl: "Assen", en: "Axes"}
    instruction: {nl: "Kies.", en: "Choose."}
    beamer: {nl: "Kies.", en: "Choose."}
    script:
      goal: {nl: "Doel", en: "Goal"}
      say: {nl: "Zeg", en: "Say"}
      pitfall: {nl: "Let op", en: "Beware"}
""",
    "agendas.yaml": """
agendas:
  - id: half_day
    title: {nl: "Dagdeel", en: "Half day"}
    summary: {nl: "Kort.", en: "Short."}
    days:
      - title: {nl: "Middag", en: "Afternoon"}
        starts: "13:00"
        ends: "13:30"
        items:
          - {activity: axes, minutes: 25, title: {nl: "Kiezen", en: "Choosing"}}
""",
    "criteria.yaml": "criteria:"
    + "".join(
        f"""
  - {{id: c_{n}x, step: {n}, ticked_by: leader, text: {{nl: "Is {n} af?", en: "Is {n} done?"}}}}"""
        for n in range(1, 8)
    ),
    "instruments/a07_assen.yaml": """
nr: A07
id: assen
title:
  nl: "Vijf assen"
  en: "Five axes"
source: {works: [simons], cite: {nl: "Tabel 7", en: "Table 7"}}
steps: [2]
kind: bipolar_axis
scale: as7
lenses: [own]
intro: {nl: "Kies.", en: "Choose."}
facilitator: {nl: "Vraag.", en: "Ask."}
group_labels:
  - {id: g_1, key: kern, text: {nl: "Kern", en: "Core"}}
axes:
  - id: as_mindset
    key: mindset
    title: {nl: "Aanleg of groei", en: "Talent or growth"}
    left: {nl: "Aanleg", en: "Talent"}
    right: {nl: "Groei", en: "Growth"}
    mid: {nl: "Beide", en: "Both"}
    left_plain: {nl: "Aanleg telt.", en: "Talent counts."}
    right_plain: {nl: "Groei telt.", en: "Growth counts."}
    help: {nl: "Denk na.", en: "Think."}
cards:
  - {id: c_1, dim: mindset, group: kern, text: {nl: "Waarom?", en: "Why?"}}
""",
}
AXES = "instruments/a07_assen.yaml"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the sound files, with one replacement in one of them."""

    def write(file: str = AXES, old: str = "", new: str = "") -> Path:
        folder = tmp_path / "words"
        for name, text in SOUND.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.write_text(text.lstrip(), encoding="utf-8")
        if old:
            path = folder / file
            text = path.read_text(encoding="utf-8")
            assert text.count(old) >= 1, f"{old} is not in {file}"
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return write


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as raised:
        load(folder)
    return list(raised.value.problems)


def test_the_files_that_these_tests_break_are_sound(write: Write):
    assert load(write()).instrument("assen").axis("mindset").key == "mindset"


REFUSED = [
    # file, what is replaced, by what, the place, what the author reads
    (AXES, 'help: {nl: "Denk na."', 'hlep: {nl: "Denk na."', "axes.1.hlep (line 24)", '"help"?'),
    (AXES, "lenses:", "zzz:", "zzz (line 10)", "unknown key. Possible here: nr, id, title"),
    (AXES, '  en: "Five axes"\n', "", "title.en (line 3)", "English words are missing. Add en:"),
    (AXES, '  nl: "Vijf assen"\n', "", "title.nl (line 3)", "Dutch words are missing. Add nl:"),
    (AXES, '"Five axes"', '"  "', "title.en (line 5)", "no words here. Write the words"),
    (AXES, '"Five axes"', "", "title.en (line 5)", "no words here. Write the words"),
    (AXES, '"Five axes"', "Yes", "title.en (line 5)", "switch, not as words. Put quotes"),
    (AXES, '"Five axes"', "7", "title.en (line 5)", "reads 7 as a number. Put quotes"),
    (AXES, '"Five axes"', "[a]", "title.en (line 5)", "here belong words, not a list"),
    (AXES, "kind: bipolar_axis", "kind: bipolar_axes", "kind (line 8)", '"bipolar_axis"?'),
    (AXES, "kind: bipolar_axis", "kind: points", "kind (line 8)", "without dims. Add dims"),
    (AXES, "scale: as7", "scale: as8", "scale (line 9)", 'no scale "as8". Did you mean "as7"?'),
    (AXES, "[simons]", "[simon]", "source.works.1 (line 6)", 'Did you mean "simons"?'),
    (AXES, "[simons]", "[]", "source.works (line 6)", "at least 1 are needed"),
    (AXES, "steps: [2]", "steps: [8]", "steps.1 (line 7)", "less than or equal to 7"),
    (AXES, "steps: [2]", "steps: [true]", "steps.1 (line 7)", "valid integer"),
    (AXES, "steps: [2]", "steps: 2", "steps (line 7)", "here belongs a list"),
    (AXES, "lenses: [own]", "lenses: [mine]", "lenses.1 (line 10)", "own, learners, team"),
    (AXES, "dim: mindset", "dim: minset", "cards.1.dim (line 26)", 'Did you mean "mindset"?'),
    (
        AXES,
        "group: kern",
        "group: rand",
        "cards.1.group (line 26)",
        'no group "rand". There are: kern',
    ),
    (
        AXES,
        "key: kern",
        "key: Kern!",
        "group_labels.1.key (line 14)",
        "small letters, digits and _",
    ),
    (
        "criteria.yaml",
        "ticked_by: leader, ",
        "",
        "criteria.1 (line 2)",
        "Write known: or ticked_by:, and not both",
    ),
    (
        "criteria.yaml",
        "step: 1",
        "step: 2",
        "criteria (line 1)",
        "Give every step some, and keep them in order",
    ),
    (
        "criteria.yaml",
        '"Is 1 af?", en: "Is 1 done?"',
        '"{share}% af?", en: "{share}% done?"',
        "criteria.1.text (line 2)",
        "nothing is filled in for {share} here",
    ),
    ("criteria.yaml", "ticked_by: leader", "known: mood", "criteria.1.known (line 2)", "scope"),
    (AXES, "nr: A07", "nr: A7", "nr (line 1)", "one letter A to G and two digits"),
    (AXES, "nr: A07", "nr: A08", "the whole file", "Call it a08_assen.yaml"),
    (AXES, "id: c_1", "id: as_mindset", "cards.1.id (line 26)", "used already, in instruments/a07"),
    (AXES, "id: c_1", "id: q_1", "cards.1.id (line 26)", "used already, in questions.yaml"),
    (AXES, "steps: [2]", "steps: [2]\nsteps: [3]", "steps (line 8)", "twice (first on line 7)"),
    (
        AXES,
        'text: {nl: "Waarom?", en: "Why?"}',
        'nl: "Waarom?"',
        "cards.1.nl (line 26)",
        "such as text",
    ),
    (
        AXES,
        'text: {nl: "Waarom?", en: "Why?"}',
        'text: "Why?"',
        "cards.1.text (line 26)",
        "and en:",
    ),
    (
        AXES,
        '"Denk na."',
        '"Denk {na}."',
        "axes.1.help (line 24)",
        "Dutch has {na}, English has none",
    ),
    (AXES, '"Denk na.", en: "Think."', '"{x}", en: "{x}"', "axes.1.help", "nothing is filled in"),
    (AXES, '"Denk na."', '"Denk {na."', "axes.1.help.nl (line 24)", "a { or } stands alone"),
    (AXES, 'title:\n  nl: "', "title:\n  nl: '", "the whole file (line ", "YAML can't read this"),
    (AXES, "title:\n", "title: &t\n", "the whole file (line 3)", "& or * is not used here"),
    (AXES, "[simons]", "!!python/name:os.system []", "source.works", "is not used here"),
    (AXES, "scale: as7", "scale: !!binary aGk=", "scale (line 9)", "is not used here. Remove it"),
    (AXES, "scale: as7", "scale: !!int no", "scale (line 9)", "does not fit its tag"),
    (AXES, "steps: [2]", "steps: [2", "the whole file (line ", "YAML can't read this"),
    ("scales.yaml", "value: 1", "value: -1", "scales.1.choices.2.value (line 5)", "used twice"),
    ("scales.yaml", "value: 1", "value: 1.5", "scales.1.choices.2.value (line 5)", "valid integer"),
    (
        "scales.yaml",
        '    help: {nl: "Schrijf.", en: "Write."}',
        "",
        "scales.2",
        "Add choices or help",
    ),
    ("scales.yaml", "id: tekst", "id: as7", "scales.2.id (line 6)", "used already"),
    ("common.yaml", "id: team", "id: own", "lenses (line 1)", '"team" is missing'),
    ("promises.yaml", "id: named", "id: anonymous", "promises (line 1)", '"named" is missing'),
    ("questions.yaml", "axis: mindset", "axis: minset", "questions.1.axis (line 2)", '"mindset"?'),
    (
        "questions.yaml",
        "label: open",
        "label: spread",
        "questions.2.label (line 3)",
        "name the axis",
    ),
    (
        "questions.yaml",
        "instrument: assen",
        "instrument: asen",
        "questions.1.instrument",
        '"assen"?',
    ),
    ("questions.yaml", "instrument: assen, ", "", "questions.1.axis", "without its instrument"),
    (
        "activities.yaml",
        "instrument: assen",
        "instrument: as",
        "activities.1.instrument",
        "no instrument",
    ),
    ("activities.yaml", "    instrument: assen\n", "", "activities.1", "has no instrument"),
    ("activities.yaml", "kind: axes", "kind: points", "activities.1.instrument", "has no dims"),
    ("activities.yaml", "kind: axes", "kind: vision", "activities.1", "Add stems"),
    ("activities.yaml", "lenses: [own]", "lenses: [team]", "activities.1.lenses", "lens team"),
    ("activities.yaml", "step: 2", "step: 9", "activities.1.step", "less than or equal to 7"),
    ("activities.yaml", "number: 7", "number: 6", "steps (line 1)", "not 1 to 7 in order"),
    ("activities.yaml", "minutes: 10", "minutes: 0", "activities.1.minutes", "greater than"),
    ("activities.yaml", "    step: 2\n", "", "activities.1.step", '"step" is missing. Add step'),
    ("activities.yaml", "kind: axes", "kind: break", "activities.1.step", "between the steps"),
    ("agendas.yaml", "activity: axes", "activity: axis", "agendas.1.days.1.items.1", '"axes"?'),
    ("agendas.yaml", "minutes: 25", "minutes: 0", "agendas.1.days.1.items.1.minutes", "greater"),
    ("agendas.yaml", "minutes: 25", "minutes: 31", "agendas.1.days.1.ends (line 8)", "take 31"),
    ("agendas.yaml", '"13:30"', '"12:30"', "agendas.1.days.1.ends (line 8)", "not after the start"),
    ("agendas.yaml", '"13:00"', '"9:00"', "agendas.1.days.1.starts", "time between quotes"),
    ("agendas.yaml", '"13:00"', "13:00", "agendas.1.days.1.starts", "reads 780 as a number"),
    ("agendas.yaml", '"13:30"', '"24:00"', "agendas.1.days.1.ends", "not a valid time"),
    ("agendas.yaml", 'en: "Choosing"', "", "agendas.1.days.1.items.1.title", "words are missing"),
    ("agendas.yaml", "summary:", "sumary:", "agendas.1.sumary (line 4)", '"summary"?'),
    (
        "agendas.yaml",
        "agendas:",
        """agendas:
  - id: half_day
    title: {nl: "Nog een", en: "Another"}
    summary: {nl: "Kort.", en: "Short."}
    days:
      - title: {nl: "Middag", en: "Afternoon"}
        starts: "13:00"
        ends: "13:30"
        items: [{activity: axes, minutes: 5}]""",
        "agendas.2.id",
        "used already",
    ),
    ("letters.yaml", "- id: council", "- id: counsel", "letters.2.id (line 7)", '"council"?'),
    ("letters.yaml", "- id: council", "- id: parents", "letters", '"council" is missing'),
    ("letters.yaml", '"{doing}"}}', '"{plan}"}}', "letters.1.parts.1.text", "same words in braces"),
    ("letters.yaml", '"Dag."', '"Dag {naam}."', "letters.2.parts.1.text", "same words in braces"),
    ("letters.yaml", "id: l_2", "id: l_1", "letters.2.parts.1.id", "used already"),
    ("rehearsal.yaml", "kind: success", "kind: sucess", "pilots.1.entries.1.kind", '"success"?'),
    ("rehearsal.yaml", "decision: stop", "decision: quit", "pilots.1.decision", "keep, adapt"),
    (
        "agendas.yaml",
        "        items:\n          - {",
        "        items: []\n        x: {",
        "agendas.1.days.1.items",
        "at least 1",
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "words"),
    REFUSED,
    ids=[f"{number}-{place}" for number, (_, _, _, place, _) in enumerate(REFUSED)],
)
def test_an_author_reads_where_what_and_how(
    write: Write, file: str, old: str, new: str, place: str, words: str
):
    found = problems(write(file, old, new))

    assert any(f": {place}" in problem and words in problem for problem in found), found
    for problem in found:
        assert re.match(r"words/[a-z0-9_/]+\.yaml: .+: .+\. .+[.?\"\w]$", problem), problem
        assert "\n" not in problem


def test_one_slip_is_one_problem(write: Write):
    found = problems(write(AXES, '  en: "Five axes"\n'))

    assert found == [
        "words/instruments/a07_assen.yaml: title.en (line 3): the English words are missing. "
        'Add en: "..." beside the other language.'
    ]


def test_all_problems_of_all_files_come_at_once(write: Write):
    write(AXES, "scale: as7", "scale: as8")
    write(AXES, "nr: A07", "nr: A08")
    write("promises.yaml", "title:", "titel:")
    write("scales.yaml", 'nl: "Links"', 'nl: ""')
    write("questions.yaml", "axis: mindset", "axis: minset")
    folder = write()

    found = problems(folder)

    files = {problem.split(":")[0] for problem in found}
    assert files == {
        "words/instruments/a07_assen.yaml",
        "words/promises.yaml",
        "words/questions.yaml",
        "words/scales.yaml",
    }


def test_a_broken_file_does_not_make_others_look_broken(write: Write):
    found = problems(write("scales.yaml", 'nl: "Links"', 'nl: ""'))

    assert [problem.split(":")[0] for problem in found] == ["words/scales.yaml"]


def test_a_broken_instrument_is_still_known_by_its_name(write: Write):
    found = problems(write(AXES, '"Five axes"', ""))

    assert [problem.split(":")[0] for problem in found] == ["words/instruments/a07_assen.yaml"]


def test_a_file_that_is_missing_is_named(write: Write):
    folder = write()
    (folder / "promises.yaml").unlink()

    assert problems(folder) == [
        "words/promises.yaml: the whole file: the file is missing. Put it back."
    ]


def test_a_file_that_nothing_reads_is_named(write: Write):
    folder = write()
    (folder / "promisses.yaml").write_text("promises: []\n")
    (folder / "instruments" / "a08_eigen.yml").write_text("nr: A08\n")

    found = problems(folder)

    assert [problem.split(": ")[0] for problem in found] == [
        "words/instruments/a08_eigen.yml",
        "words/promisses.yaml",
    ]


def test_what_a_mac_leaves_behind_is_no_problem(write: Write):
    folder = write()
    (folder / ".DS_Store").write_bytes(b"\x00\x01")

    assert load(folder).instruments


def test_an_empty_file_is_named(write: Write):
    folder = write()
    (folder / "promises.yaml").write_text("# nothing yet\n")

    assert "the file is empty" in problems(folder)[0]


def test_a_file_that_is_no_text_is_named(write: Write):
    folder = write()
    (folder / "promises.yaml").write_bytes(b'promises: "\xff\xfe"\n')

    assert "not text in UTF-8" in problems(folder)[0]


def test_a_control_character_is_named(write: Write):
    folder = write()
    (folder / "promises.yaml").write_bytes(b'promises: "\x07"\n')

    assert "YAML can't read this" in problems(folder)[0]


def test_values_nested_without_end_are_refused(write: Write):
    folder = write()
    (folder / "promises.yaml").write_text("[" * 5000)

    assert "nested too deeply" in problems(folder)[0]


def test_a_bomb_of_references_is_refused_before_it_unfolds(write: Write):
    lines = ['a0: &a0 ["x"]'] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)
    ]
    folder = write()
    (folder / "promises.yaml").write_text("\n".join(lines))

    assert "& or * is not used here" in problems(folder)[0]
