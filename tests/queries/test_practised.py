"""Examples in the document with their pictures, in a rehearsal, and typed in from paper."""

from datetime import date
from io import BytesIO

import docx
import pytest

from db import engine
from db.models import Paragraph, Workshop, now
from db.queries import gallery, material, paper, practised, progress, rehearsal
from tests.practice import LAT, SAMEN, Practice
from tests.team import CONTENT
from tests.workshops import SETTINGS
from workshop import document
from workshop.access import Role
from workshop.agenda import Move, State

WEB = CONTENT.instrument("spinnenweb")


@pytest.fixture
def play(database):
    return Practice()


def gathered(play, *, draw=True):
    with engine.reading() as db:
        return practised.gather(db, workshop_id=play.id, web=WEB, lang="nl", draw=draw)


def test_the_annex_has_each_example_once_with_its_picture_and_names_it_again(play):
    example = play.give(0, sentences=(SAMEN, LAT), learners="Zij kozen zelf.")
    play.add_photo(example)
    play.give(1, title="Alleen voor mij", shared=False)

    found = gathered(play)

    assert [(one.sentence, len(one.stories), one.also) for one in found.practised] == [
        (SAMEN.body, 1, ()),
        (LAT.body, 0, ("Weekstart",)),
    ]
    story = found.practised[0].stories[0]
    assert story.picture is not None
    assert ("Leerlingen", "Zij kozen zelf.") in story.told
    assert (found.gaps, found.sentences) == (1, 3)
    assert gathered(play, draw=False).practised[0].stories[0].picture is None


def test_the_word_file_holds_the_examples_and_the_picture(play):
    play.add_photo(play.give(0))
    made = material.gather(
        engine.reading,
        workshop_id=play.id,
        content=CONTENT,
        lang="nl",
        today=date(2026, 11, 21),
        draw=True,
    )
    file = docx.Document(BytesIO(document.make(made)))
    text = "\n".join(paragraph.text for paragraph in file.paragraphs)

    assert "Bijlage C. Voorbeelden uit onze praktijk" in text
    assert "Weekstart" in text
    assert "Wij kozen samen drie doelen." in text
    parts = file.part.related_parts.values()
    pictures = [part for part in parts if part.content_type == "image/jpeg"]
    assert len(pictures) == 1


def test_without_examples_there_is_no_annex(play):
    play.give(0, shared=False)
    assert gathered(play).practised == ()


def test_made_up_people_give_examples_of_both_kinds_once(database):
    play = Practice()
    with engine.writing() as db:
        copy = rehearsal.start(db, workshop_id=play.id, people=60)
        rehearsal.enter(db, workshop_id=copy, browser="me")
    with engine.writing() as db:
        db.get_one(Workshop, copy).proposed_at = now()
        db.add(Paragraph(workshop_id=copy, aspect="visie", body=f"{SAMEN.body} {LAT.body}"))
        progress.make_move(
            db,
            workshop_id=copy,
            activity="examples",
            kind="examples",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
    for _ in range(2):
        with engine.writing() as db:
            assert rehearsal.fill(db, workshop_id=copy, content=CONTENT, activity="examples") > 30
    with engine.reading() as db:
        found = gallery.shown(db, workshop_id=copy, with_hidden=False)
    assert 10 < len(found) < 40
    assert {one.outcome for one in found} >= {"worked", "failed"}
    assert {one.signed for one in found} == {""}
    assert all(one.parts["happened"] and one.sentences for one in found)


def test_a_note_keeper_types_in_the_example_of_a_form_and_of_nobody_else(play):
    with engine.writing() as db:
        paper.add(db, workshop_id=play.id, subgroup=None)
        (form,) = paper.forms(db, workshop_id=play.id)
    play.persons.append(form.person_id)
    number = len(play.persons) - 1
    play.begin(number)
    assert play.write(play.own(number)[0].fields, "title", "Papier", Role.NOTE_KEEPER).saved
    play.give(0)
    assert not play.write(play.own(0)[0].fields, "title", "Papier", Role.NOTE_KEEPER).saved
    assert SETTINGS.promise == "pseudonymous"
