"""A rehearsal carries the whole day, takes nothing along from real people, and leaves nothing."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from threading import Barrier

import docx
import pytest
from sqlmodel import func, select

from db import engine
from db.models import (
    Answer,
    Ballot,
    Dealt,
    Paragraph,
    Person,
    Reaction,
    Ready,
    Statement,
    Table,
    Vote,
    Workshop,
    Writing,
    now,
)
from db.queries import (
    amendments,
    checklists,
    consent,
    dealing,
    denominator,
    dialogue,
    drafting,
    harvest,
    margin,
    material,
    people,
    progress,
    rehearsal,
    results,
    seating,
    statements,
    workshops,
)
from db.queries.answers import NotOpen
from tests.workshops import SETTINGS
from workshop import document
from workshop.access import Role
from workshop.agenda import ANSWERED_KINDS, FROZEN_KINDS, Move, State
from workshop.content import SHIPPED, load
from workshop.words import rehearsal as words

CONTENT = load(SHIPPED)
REAL = "Dit schreef een echt mens."


def copy_of(workshop_id, *, size=24, instead_of=None):
    with engine.writing() as db:
        return rehearsal.start(db, workshop_id=workshop_id, people=size, instead_of=instead_of)


def code_of(copy):
    with engine.reading() as db:
        return workshops.describe(db, workshop_id=copy).code


def move(copy, activity, what, seen):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=copy,
            activity=activity,
            kind=CONTENT.activity(activity).kind,
            move=what,
            expected=seen,
        )
        progress.go_to(db, workshop_id=copy, activity=activity)


def fill(copy, activity):
    with engine.writing() as db:
        return rehearsal.fill(db, workshop_id=copy, content=CONTENT, activity=activity)


def play(copy, activity):
    """Open it, let everybody answer, close it and show what there is to show."""
    kind = CONTENT.activity(activity).kind
    move(copy, activity, Move.OPEN, State.NOT_YET)
    ready = fill(copy, activity)
    move(copy, activity, Move.CLOSE, State.OPEN)
    if kind in FROZEN_KINDS:
        move(copy, activity, Move.SHOW, State.CLOSED)
    return ready


def count(table, *where):
    with engine.reading() as db:
        return db.exec(select(func.count()).select_from(table).where(*where)).one()


def rows():
    """How many rows every table has."""
    return {table.name: count(table) for table in Table.metadata.sorted_tables}


@pytest.fixture
def real(workshop_id):
    """A real workshop in which somebody joined and wrote."""
    with engine.writing() as db:
        person = people.join(
            db, workshop_id=workshop_id, browser="b", name="Vink", subgroup="Onderbouw"
        )
        db.add(Writing(person_id=person, activity="web", item="visie", body=REAL, shared=True))
        db.add(Answer(person_id=person, activity="axes", item="mindset", lens="own", value="3"))
        workshops.set_share(db, workshop_id=workshop_id, percent=70)
        db.flush()
        harvest.harvest(db, workshop_id=workshop_id)
    return workshop_id


def test_what_was_settled_is_copied_and_marked_and_nothing_of_real_people(real):
    copy = copy_of(real)

    with engine.reading() as db:
        before, found = (workshops.describe(db, workshop_id=each) for each in (real, copy))
    assert found.rehearsal_of == real
    assert found.school == "Oefening: De Vlieger"
    same = replace(
        found,
        id=before.id,
        code=before.code,
        school=before.school,
        rehearsal_of=None,
        revision=before.revision,
    )
    assert same == before
    assert found.code != before.code
    theirs = select(Person.id).where(Person.workshop_id == copy)
    assert count(Writing, Writing.person_id.in_(theirs)) == 0
    assert count(Answer, Answer.person_id.in_(theirs)) == 0
    assert count(Statement, Statement.workshop_id == copy) == 0


def test_made_up_people_are_marked_and_spread_over_the_subgroups(real):
    copy = copy_of(real, size=12)

    with engine.reading() as db:
        found = db.exec(select(Person).where(Person.workshop_id == copy)).all()
        groups = [person.subgroup_id for person in found]
    assert len(found) == 12
    assert all(person.made_up and person.name.startswith("Verzonnen") for person in found)
    assert sorted(groups.count(group) for group in set(groups)) == [6, 6]
    assert count(Person, Person.workshop_id == real, Person.made_up) == 0


def test_nobody_gets_a_name_where_none_is_asked(database):
    with engine.writing() as db:
        anonymous, _ = workshops.start(db, replace(SETTINGS, promise="anonymous", subgroups=()))
    copy = copy_of(anonymous, size=12)

    assert count(Person, Person.workshop_id == copy, Person.name.is_not(None)) == 0


def test_a_long_name_keeps_its_mark(database):
    with engine.writing() as db:
        long, _ = workshops.start(db, replace(SETTINGS, school="x" * 120, language="en"))
    copy = copy_of(long, size=12)

    with engine.reading() as db:
        school = workshops.describe(db, workshop_id=copy).school
    assert school.startswith("Rehearsal: xxx")
    assert len(school) == 120


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("size", [12, 60])
def test_the_whole_day_can_be_practised(database, lang, size):
    with engine.writing() as db:
        real, _ = workshops.start(db, replace(SETTINGS, language=lang))
    copy = copy_of(real, size=size)
    for activity in CONTENT.activities:
        if activity.kind == "harvest":
            move(copy, activity.id, Move.OPEN, State.NOT_YET)
            with engine.writing() as db:
                assert harvest.harvest(db, workshop_id=copy).added >= 25
        elif activity.kind in ANSWERED_KINDS:
            assert play(copy, activity.id) > size / 2
        else:
            move(copy, activity.id, Move.OPEN, State.NOT_YET)

    outcome = denominator.awaited(engine.reading, workshop_id=copy, timeout=30)
    assert outcome.kern.statements
    assert set(outcome.kern.statements) <= set(outcome.draagvlak.statements)
    assert len(outcome.draagvlak.statements) < count(Statement)
    made_up = {sentence.text[lang] for sentence in CONTENT.rehearsal.sentences}
    with engine.reading() as db:
        assert {one.body for one in statements.in_play(db, workshop_id=copy)} <= made_up
        highlights = results.highlights(db, workshop_id=copy, content=CONTENT)
        assert highlights.agreements
        assert highlights.differences
        assert count(Vote) >= size * 20 * 0.8
    gathered = material.gather(
        engine.reading,
        workshop_id=copy,
        content=CONTENT,
        lang=lang,
        today=date(2026, 11, 21),
        draw=False,
    )
    assert gathered.cover.rehearsal
    text = [p.text for p in docx.Document(BytesIO(document.make(gathered))).paragraphs[:3]]
    assert words.STATUS[lang] in text


def to_the_list(copy):
    play(copy, "web")
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=copy)


def to_the_proposal(copy):
    """Leaders wrote a text of what made-up people said, and laid it before the team."""
    with engine.writing() as db:
        for aspect in ("visie", "leerdoelen", "tijd"):
            bodies = [s.text.nl for s in CONTENT.rehearsal.sentences if s.aspect == aspect][:2]
            db.add(Paragraph(workshop_id=copy, aspect=aspect, body=" ".join(bodies)))
        db.flush()
        drafting.propose(db, workshop_id=copy, now=now())


@pytest.mark.parametrize("size", [12, 60])
def test_the_dealt_round_can_be_practised(real, size):
    copy = copy_of(real, size=size)
    to_the_list(copy)
    play(copy, "shortlist")

    with engine.reading() as db:
        found = dealing.result(db, workshop_id=copy)
        laid = dealing.dealt_out(db, workshop_id=copy, minutes=10)
        values = set(db.exec(select(Dealt.value)))
    assert found.told
    assert laid.least > 0
    assert {"0", "1"} <= values


@pytest.mark.parametrize("activity", ["feasible", "requirements"])
def test_a_checklist_can_be_practised_and_says_more_than_one_thing(real, activity):
    copy = copy_of(real)
    play(copy, activity)

    with engine.reading() as db:
        found = checklists.checked(db, workshop_id=copy, content=CONTENT, activity=activity)
    assert len({item.light for item in found.items}) > 1


def test_the_margin_the_talk_and_the_decisions_can_be_practised(real):
    copy = copy_of(real)
    to_the_proposal(copy)
    play(copy, "margin")
    with engine.reading() as db:
        noted = margin.noted(db, workshop_id=copy, with_hidden=False)
        sentences = {
            sentence
            for _, sentence in margin.numbered(
                db, workshop_id=copy, aspects=[d.key for d in CONTENT.instrument("spinnenweb").dims]
            )
        }
    assert len(noted) >= 3
    assert {one.sentence for one in noted} <= sentences

    move(copy, "dialogue", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        persons = db.exec(select(Person.id).where(Person.workshop_id == copy)).all()
        seating.seat(db, workshop_id=copy, groups=tuple(persons[n::5] for n in range(5)))
    fill(copy, "dialogue")
    with engine.reading() as db:
        handed_in = amendments.listed(db, workshop_id=copy)
    assert [one.group for one in handed_in] == [1, 2, 3, 4, 5]
    assert {one.status for one in handed_in} == {"handed_in"}
    assert {one.kind for one in handed_in} == {"add", "change"}

    move(copy, "consent", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        consent.lay(db, workshop_id=copy, amendment_id=handed_in[0].id)
    with engine.writing() as db:
        asked = consent.open_round(db, workshop_id=copy, amendment_id=handed_in[0].id, number=1)
    there = fill(copy, "consent")
    assert count(Ballot, Ballot.round_id == asked) == there
    assert count(Ballot, Ballot.value <= 2, Ballot.body == "") == 0
    with engine.writing() as db:
        for state in (State.OPEN, State.CLOSED):
            consent.move_round(db, workshop_id=copy, round_id=asked, expected=state)
    with engine.reading() as db:
        (told,) = consent.told(db, workshop_id=copy, amendment_id=handed_in[0].id)
        assert told.outcome.people == there
        assert any(
            consent.reactions(db, workshop_id=copy, amendment_id=one.id) for one in handed_in
        )
    assert play(copy, "support") > 12
    assert play(copy, "checkout") > 12


def test_doing_it_again_adds_nothing_and_leaves_the_group_of_a_real_person_alone(real):
    copy = copy_of(real, size=12)
    to_the_proposal(copy)
    for activity in ("margin", "dialogue", "consent"):
        move(copy, activity, Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        phone = people.join(db, workshop_id=copy, browser="me", name="Ik", subgroup=None)
        persons = db.exec(select(Person.id).where(Person.workshop_id == copy)).all()
        seating.seat(db, workshop_id=copy, groups=(tuple(persons[:6]), tuple(persons[6:])))
        dialogue.take_notes(db, person_id=phone)
        group = dialogue.of_person(db, person_id=phone).number
    for activity in ("margin", "dialogue", "consent"):
        fill(copy, activity)
    before = rows()
    for activity in ("margin", "dialogue", "consent"):
        fill(copy, activity)

    assert rows() == before
    assert count(Reaction, Reaction.person_id == phone) == 0
    with engine.reading() as db:
        assert group not in [one.group for one in amendments.listed(db, workshop_id=copy)]


def test_answering_again_changes_nothing_and_leaves_real_people_alone(real):
    copy = copy_of(real, size=12)
    with engine.writing() as db:
        phone = people.join(db, workshop_id=copy, browser="me", name="Ik", subgroup=None)
        db.add(Answer(person_id=phone, activity="axes", item="mindset", lens="own", value="-3"))
    for activity in ("axes", "web"):
        move(copy, activity, Move.OPEN, State.NOT_YET)

    def answered():
        ready = [fill(copy, activity) for activity in ("axes", "web")]
        with engine.reading() as db:
            answers = {
                (a.person_id, a.item, a.lens, a.value) for a in db.exec(select(Answer)).all()
            }
            texts = {(w.id, w.body, w.shared) for w in db.exec(select(Writing)).all()}
        return ready, answers, texts

    first = answered()
    assert (phone, "mindset", "own", "-3") in first[1]
    assert answered() == first
    assert count(Ready, Ready.person_id == phone) == 0


def test_votes_follow_a_list_that_changed(real):
    copy = copy_of(real, size=12)
    play(copy, "web")
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=copy)
    play(copy, "weigh")
    with engine.reading() as db:
        first = statements.in_play(db, workshop_id=copy)
    move(copy, "weigh", Move.OPEN, State.SHOWN)
    before = count(Vote)
    fill(copy, "weigh")

    assert count(Vote) == before > len(first) * 6


def test_only_an_open_activity_of_a_rehearsal_is_answered(real):
    copy = copy_of(real, size=12)
    with pytest.raises(NotOpen):
        fill(copy, "axes")
    move(real, "axes", Move.OPEN, State.NOT_YET)
    with pytest.raises(rehearsal.NotARehearsal):
        fill(real, "axes")
    with pytest.raises(rehearsal.NotARehearsal), engine.writing() as db:
        rehearsal.remove(db, workshop_id=real)


def test_a_rehearsal_is_not_rehearsed_again(real):
    copy = copy_of(real)
    with pytest.raises(rehearsal.AlreadyARehearsal):
        copy_of(copy)


def test_a_new_rehearsal_takes_the_place_of_the_previous_one(real):
    first = code_of(copy_of(real))
    second = copy_of(real, size=12, instead_of=first)

    with engine.reading() as db:
        assert rehearsal.running(db, workshop_id=real) == second
    assert count(Workshop) == 2
    assert count(Person, Person.made_up) == 12


def test_of_two_that_start_at_once_both_come_into_the_same_rehearsal(real):
    together = Barrier(2)

    def begin(size):
        together.wait(10)
        return copy_of(real, size=size)

    with ThreadPoolExecutor(2) as pool:
        copies = list(pool.map(begin, (12, 24)))

    assert copies[0] == copies[1]
    assert count(Workshop, Workshop.rehearsal_of == real) == 1
    assert count(Person, Person.made_up) in (12, 24)


def test_who_begins_anew_after_somebody_else_did_comes_into_that_rehearsal(real):
    first = code_of(copy_of(real))
    second = copy_of(real, size=12, instead_of=first)

    assert copy_of(real, size=60, instead_of=first) == second
    assert count(Person, Person.made_up) == 12


def test_the_sentences_of_made_up_people_may_be_on_the_beamer_those_of_real_people_not(real):
    copy = copy_of(real, size=12)
    play(copy, "web")
    with engine.writing() as db:
        phone = people.join(db, workshop_id=copy, browser="me", name="Ik", subgroup=None)
        db.add(Writing(person_id=phone, activity="web", item="visie", body=REAL, shared=True))
        db.flush()
        harvest.harvest(db, workshop_id=copy)
        shown = {one.body for one in statements.on_beamer(db, workshop_id=copy)}
        weighed = {one.body for one in statements.in_play(db, workshop_id=copy)}

    assert weighed - shown == {REAL}
    with engine.reading() as db:
        assert statements.on_beamer(db, workshop_id=real) == ()


def test_phones_go_to_the_same_address_in_a_rehearsal(real):
    with engine.writing() as db:
        workshops.choose_address(db, workshop_id=real, address="http://10.0.0.5:8501")
    copy = copy_of(real)

    with engine.reading() as db:
        assert workshops.chosen_address(db, workshop_id=copy) == "http://10.0.0.5:8501"


def test_clearing_leaves_no_row_of_the_rehearsal_and_every_row_of_the_real_workshop(real):
    before = rows()
    copy = copy_of(real)
    with engine.writing() as db:
        people.grant(db, browser="b", role=Role.FACILITATOR, workshop_id=copy)
    for activity in ("axes", "web"):
        play(copy, activity)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=copy)
    play(copy, "weigh")
    assert rows() != before
    with engine.writing() as db:
        assert rehearsal.remove(db, workshop_id=copy) == real

    assert rows() == before


@pytest.mark.parametrize("expired", [True, False])
def test_a_rehearsal_goes_with_the_workshop(real, expired):
    copy = copy_of(real, size=12)
    play(copy, "axes")
    with engine.writing() as db:
        if expired:
            workshops.remove_expired(db, today=date(2100, 1, 1))
        else:
            workshops.remove(db, workshop_id=real)

    assert set(rows().values()) == {0}
