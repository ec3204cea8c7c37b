"""The support round: the sentences of the text, apart from the list of step 3 in everything."""

import pytest
from sqlmodel import select

from db import engine
from db.models import Paragraph, Statement, TextVersion, Vote
from db.queries import (
    answers,
    marking,
    people,
    progress,
    snapshots,
    statements,
    support,
    versions,
    votes,
    weighing,
)
from db.queries.support import TEXT
from workshop.agenda import Move, State
from workshop.statements import Mark
from workshop.vision import NotAnAnswer

WHOLE = "De tekst als geheel"


def write(workshop_id: int, **bodies: str) -> None:
    with engine.writing() as db:
        known = {
            row.aspect: row
            for row in db.exec(select(Paragraph).where(Paragraph.workshop_id == workshop_id))
        }
        for aspect, body in bodies.items():
            row = known.get(aspect) or Paragraph(workshop_id=workshop_id, aspect=aspect)
            row.body = body
            db.add(row)
            db.flush()


def version(workshop_id: int) -> None:
    with engine.writing() as db:
        versions.make(db, workshop_id=workshop_id, why="amended")


def move(workshop_id: int, what: Move, expected: State, activity: str = TEXT) -> None:
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind="weigh",
            move=what,
            expected=expected,
        )


def playing(workshop_id: int, activity: str = TEXT) -> dict[str, int]:
    with engine.reading() as db:
        found = weighing.playing(db, workshop_id=workshop_id, activity=activity)
    return {one.body: one.id for one in found}


@pytest.fixture
def person(workshop_id: int) -> int:
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser="b", name=None, subgroup=None)


def cast(person: int, statement: int, value: str, activity: str = TEXT) -> None:
    with engine.writing() as db:
        votes.cast(db, person_id=person, activity=activity, statement_id=statement, value=value)


def test_the_text_is_weighed_sentence_by_sentence_and_as_a_whole_in_its_own_order(workshop_id):
    write(workshop_id, visie="Wij leren samen. Dat is alles.", tijd="Er is rust, bijv. 's middags.")
    version(workshop_id)
    write(workshop_id, visie="Dit kwam later.")
    move(workshop_id, Move.OPEN, State.NOT_YET)

    assert list(playing(workshop_id)) == [
        "Wij leren samen.",
        "Dat is alles.",
        "Er is rust, bijv. 's middags.",
        WHOLE,
    ]
    with engine.reading() as db:
        found = weighing.playing(db, workshop_id=workshop_id, activity=TEXT)
    assert [one.aspect for one in found] == ["visie", "visie", "tijd", ""]
    assert all(one.on_beamer and not one.edited for one in found)


def test_without_a_version_the_text_as_it_stands_becomes_one(workshop_id):
    write(workshop_id, visie="Wij leren samen.")
    move(workshop_id, Move.OPEN, State.NOT_YET)

    assert list(playing(workshop_id)) == ["Wij leren samen.", WHOLE]
    with engine.reading() as db:
        (made,) = db.exec(select(TextVersion)).all()
    assert made.text == {"visie": "Wij leren samen."}


def test_without_any_text_there_is_nothing_to_weigh(workshop_id):
    move(workshop_id, Move.OPEN, State.NOT_YET)

    assert playing(workshop_id) == {}
    with engine.reading() as db:
        assert db.exec(select(TextVersion)).all() == []


def test_a_sentence_whose_words_stayed_keeps_its_votes(workshop_id, person):
    write(workshop_id, visie="Een blijft. Twee gaat weg.", tijd="Drie blijft.")
    version(workshop_id)
    move(workshop_id, Move.OPEN, State.NOT_YET)
    before = playing(workshop_id)
    for statement in before.values():
        cast(person, statement, "4")
    move(workshop_id, Move.CLOSE, State.OPEN)
    write(workshop_id, visie="Twee is nu anders. Een blijft.")
    version(workshop_id)
    assert playing(workshop_id) == before
    move(workshop_id, Move.OPEN, State.CLOSED)
    after = playing(workshop_id)

    assert list(after) == ["Twee is nu anders.", "Een blijft.", "Drie blijft.", WHOLE]
    assert [after[body] == before.get(body) for body in after] == [False, True, True, False]
    with engine.reading() as db:
        own = votes.own(db, person_id=person)
        assert len(db.exec(select(Vote)).all()) == 4
    assert [after[body] in own for body in after] == [False, True, True, False]
    with pytest.raises(NotAnAnswer):
        cast(person, before["Twee gaat weg."], "5")


def test_a_version_in_which_no_word_changed_keeps_every_vote(workshop_id):
    write(workshop_id, visie="Een. Een. Twee.")
    version(workshop_id)
    move(workshop_id, Move.OPEN, State.NOT_YET)
    before = playing(workshop_id)
    move(workshop_id, Move.CLOSE, State.OPEN)
    version(workshop_id)
    move(workshop_id, Move.OPEN, State.CLOSED)

    assert playing(workshop_id) == before
    assert list(before) == ["Een.", "Twee.", WHOLE]


def test_a_whole_text_in_english_says_so(workshop_id):
    write(workshop_id, visie="One.")
    with engine.writing() as db:
        from db.models import Workshop

        db.get_one(Workshop, workshop_id).language = "en"
        assert support.prepare(db, workshop_id=workshop_id) == 2

    assert "The text as a whole" in playing(workshop_id)


def test_the_text_and_the_list_of_step_3_never_mix(workshop_id, person):
    with engine.writing() as db:
        row = Statement(workshop_id=workshop_id, aspect="visie", body="Een.", original="Een.")
        db.add(row)
        db.flush()
        listed = row.id or 0
    write(workshop_id, visie="Een.")
    move(workshop_id, Move.OPEN, State.NOT_YET)
    (sentence, whole) = playing(workshop_id).values()
    cast(person, sentence, "5")
    cast(person, whole, "2")

    assert playing(workshop_id, "weigh") == {"Een.": listed}
    with pytest.raises(NotAnAnswer):
        cast(person, listed, "5")
    with engine.reading() as db:
        assert [one.id for one in statements.listed(db, workshop_id=workshop_id)] == [listed]
        assert [one.id for one in statements.views(db, workshop_id=workshop_id)] == [listed]
        assert statements.on_beamer(db, workshop_id=workshop_id) == ()
        assert statements.lock(db, workshop_id=workshop_id) is None
        assert statements.may_edit(db, statement_id=listed)
        assert not statements.may_edit(db, statement_id=sentence)
        assert not answers.begun(db, person_id=person, activity="weigh", kind="weigh")
        assert answers.begun(db, person_id=person, activity=TEXT, kind="weigh")
    with engine.writing() as db:
        ids = [listed, sentence, whole]
        marking.mark(db, workshop_id=workshop_id, ids=ids, mark=Mark.OFF_SUBJECT)
    assert len(playing(workshop_id)) == 2
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=ids, mark=Mark.NONE)
    move(workshop_id, Move.OPEN, State.NOT_YET, "weigh")
    cast(person, listed, "3", "weigh")
    with pytest.raises(NotAnAnswer):
        cast(person, sentence, "3", "weigh")
    move(workshop_id, Move.CLOSE, State.OPEN)
    move(workshop_id, Move.CLOSE, State.OPEN, "weigh")
    with engine.reading() as db:
        text = snapshots.latest(db, workshop_id=workshop_id, activity=TEXT)
        step = snapshots.latest(db, workshop_id=workshop_id, activity="weigh")
    assert [row.answers for row in text.rows] == [{str(sentence): "5", str(whole): "2"}]
    assert [row.answers for row in step.rows] == [{str(listed): "3"}]
