"""What a document gathers: only what was revealed, and of nobody by itself."""

from datetime import date

import pytest
from sqlmodel import select

from db import engine
from db.models import Alternative, OpenQuestion, Paragraph, Writing
from db.queries import drafting, evidence, harvest, material, matrix, matrix_lines, versions
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from workshop import document
from workshop.agenda import Move, State
from workshop.document import Divided, Edition
from workshop.matrix import Cell, Column, Level
from workshop.words import document as words


def gather(found, *, lang="nl", draw=False):
    return material.gather(
        engine.reading,
        workshop_id=found.workshop_id,
        content=team.CONTENT,
        lang=lang,
        today=date(2026, 11, 21),
        draw=draw,
    )


def play(size, *, weigh=True):
    found = team.gather(size)
    team.answer(found)
    team.write(found)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=found.workshop_id)
    if weigh:
        team.weigh(found)
    return found


@pytest.fixture(autouse=True)
def _database():
    databases.fresh()


def test_an_empty_workshop_gives_a_document_that_says_what_is_to_do():
    found = team.gather(0)
    gathered = gather(found, draw=True)

    assert gathered.written() == ()
    assert gathered.figures == ()
    assert gathered.support.kern == ()
    assert words.MISSING_ALL_PASSAGES.nl in gathered.missing
    assert words.MISSING_PICTURE.nl in gathered.missing
    assert words.MISSING_SUPPORT.nl in gathered.missing
    assert words.MISSING_MATRIX.nl in gathered.missing
    assert gathered.origins.participation == (words.JOINED_FEW.nl,)
    assert document.make(gathered)


def test_a_whole_team_gives_pictures_sets_and_the_sentences_about_them():
    found = play(30)
    gathered = gather(found, draw=True)

    assert gathered.support.kern
    assert gathered.support.staircase is not None
    assert len(gathered.figures) == 8
    assert all(figure.png.startswith(b"\x89PNG") and figure.alt for figure in gathered.figures)
    assert "Collega’s die meededen: 30" in gathered.origins.participation
    assert any("van de 30" in sentence for sentence in gathered.support.sentences)
    assert gathered.findings.shared
    assert len(document.make(gathered)) > 100_000


def test_a_small_team_reads_words_and_sees_no_bars():
    found = play(6)
    gathered = gather(found, draw=True)

    assert gathered.figures == ()
    assert gathered.support.staircase is None
    assert gathered.support.sentences
    assert not any("van de 6" in sentence for sentence in gathered.support.sentences)


def test_of_four_people_nothing_is_told():
    found = play(4)
    gathered = gather(found, draw=True)

    assert gathered.support.kern == ()
    assert gathered.support.sentences == (words.TOO_FEW_WEIGHED.nl,)
    assert gathered.figures == ()
    assert gathered.findings == document.Findings()
    assert gathered.origins.participation == (words.JOINED_FEW.nl,)
    assert words.MISSING_PICTURE_FEW.nl in gathered.missing


def test_what_is_hidden_again_leaves_the_document():
    found = play(12)
    for activity in ("axes", "metaphors", "theories", "weigh"):
        team.move(found, activity, Move.HIDE, State.SHOWN)
    gathered = gather(found, draw=True)

    assert gathered.support == document.Support()
    assert gathered.figures == ()
    assert gathered.findings == document.Findings()
    with engine.reading() as db:
        assert evidence.gather(engine.reading, workshop_id=found.workshop_id) is None
        assert drafting.questions(db, workshop_id=found.workshop_id) == ()


def test_private_words_stay_out_of_it():
    found = play(12)
    with engine.writing() as db:
        db.add(
            Writing(
                person_id=found.persons[0],
                activity="vision",
                item="vision",
                body="Alleen voor mij.",
                shared=True,
            )
        )
    gathered = repr(gather(found))

    assert "Dit houd ik voor mezelf." not in gathered
    assert "Alleen voor mij." not in gathered


def test_only_questions_taken_in_come_into_the_document():
    found = team.gather(5)
    with engine.writing() as db:
        proposals = [
            drafting.Proposal("a:b", "a", HOSTILE["markdown"]),
            drafting.Proposal("a:c", "a", "Deze niet?"),
        ]
        drafting.ask(db, workshop_id=found.workshop_id, proposals=proposals)
        _, second = drafting.questions(db, workshop_id=found.workshop_id)
        drafting.include(db, workshop_id=found.workshop_id, question_id=second.id, included=False)

    assert gather(found).questions == (Divided(HOSTILE["markdown"]),)


def test_the_document_says_which_version_the_text_is_and_when_it_is_none():
    found = team.gather(5)
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=found.workshop_id, aspect="visie", body="Wij leren."))
        question = OpenQuestion(
            workshop_id=found.workshop_id, origin="own:1", body="Of niet?", included=True
        )
        db.add(question)
        db.flush()
        for position, body in enumerate(("Wel.", "", "Niet.")):
            db.add(Alternative(question_id=question.id, position=position, body=body))
    assert gather(found).cover.edition is None
    with engine.writing() as db:
        versions.make(db, workshop_id=found.workshop_id, why="proposed")
    gathered = gather(found)
    assert gathered.cover.edition == Edition("0.1")
    assert gathered.questions == (Divided("Of niet?", ("Wel.", "Niet.")),)
    with engine.writing() as db:
        versions.make(db, workshop_id=found.workshop_id, why="adopted", major=True)
    assert gather(found).cover.edition == Edition("1.0", adopted=True)
    with engine.writing() as db:
        db.exec(select(Alternative)).first().body = "Wel degelijk."
    assert gather(found).cover.edition is None


def test_differences_without_a_question_are_counted_among_what_is_to_do():
    found = play(30)
    line = next(line for line in gather(found).missing if line.startswith("Open verschillen"))

    assert int("".join(filter(str.isdigit, line))) > 0


def test_it_speaks_the_language_that_is_asked_for():
    gathered = gather(play(12), lang="en")

    assert gathered.passages[0].title == "Rationale: why do they learn?"
    assert words.MISSING_ALL_PASSAGES.en in gathered.missing


def test_the_matrix_of_the_team_comes_with_who_does_what_when_and_no_example():
    found = team.gather(3)
    cell = Cell(Level.PATTERNS, Column.ACTIONS)
    with engine.writing() as db:
        theme = matrix.add_theme(db, workshop_id=found.workshop_id)
        act = matrix_lines.take_over(
            db,
            workshop_id=found.workshop_id,
            theme_id=theme,
            cell=cell,
            body="Blok vastzetten.",
            origin="",
        )
        dates = (date(2026, 9, 1), date(2026, 9, 30))
        matrix_lines.plan(
            db, workshop_id=found.workshop_id, entry_id=act, dates=dates, seen=(None, None)
        )
        matrix.set_status(db, workshop_id=found.workshop_id, theme_id=theme, status="in_use")
        matrix.add_example(
            db,
            workshop_id=found.workshop_id,
            example="vdm_vb_1",
            title="Uit het boek",
            lines={cell: ("Voorbeeldig.",)},
        )

    (gathered,) = gather(found).matrices

    assert gathered.status == "in gebruik"
    patterns = gathered.rows[list(Level).index(Level.PATTERNS)][1]
    assert patterns[3] == "Blok vastzetten. (1 sep 2026 tot en met 30 sep 2026)"
    assert patterns[5] == "1 sep 2026 tot en met 30 sep 2026"
    assert document.make(gather(found))
