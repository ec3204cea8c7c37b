"""People on paper: numbered, counted like everybody, and entered by a note keeper alone."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from db import engine
from db.models import Person, SnapshotRow, Statement, now
from db.queries import answers, drafts, paper, people, progress, workshops, writings
from db.queries.answers import NoSuchPoint, NotOpen
from db.queries.paper import NoSuchForm
from db.queries.progress import Readiness
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import SETTINGS
from workshop import vision
from workshop.access import Role
from workshop.agenda import Move, State

POINTS = vision.sheet(team.CONTENT, team.CONTENT.activity("metaphors"))
OPTIONS = POINTS.items


def open_up(workshop_id, activity, what=Move.OPEN, expected=State.NOT_YET):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity=activity,
            kind=team.CONTENT.activity(activity).kind,
            move=what,
            expected=expected,
        )


def add(workshop_id, subgroup=None):
    with engine.writing() as db:
        number = paper.add(db, workshop_id=workshop_id, subgroup=subgroup)
    return next(form for form in forms(workshop_id) if form.number == number)


def forms(workshop_id):
    with engine.reading() as db:
        return paper.forms(db, workshop_id=workshop_id)


def grant(browser, role, workshop_id):
    with engine.writing() as db:
        people.grant(db, browser=browser, role=role, workshop_id=workshop_id)


def join(workshop_id, browser):
    with engine.writing() as db:
        return people.join(db, workshop_id=workshop_id, browser=browser, name=None, subgroup=None)


def test_forms_are_numbered_in_line_and_have_no_name(workshop_id):
    first, second = add(workshop_id), add(workshop_id, "Bovenbouw")

    assert (first.number, first.subgroup) == (1, None)
    assert (second.number, second.subgroup) == (2, "Bovenbouw")
    with engine.reading() as db:
        assert set(db.exec(select(Person.name)).all()) == {None}


def test_note_keepers_who_add_at_once_get_different_numbers(workshop_id):
    with ThreadPoolExecutor(6) as crowd:
        list(crowd.map(lambda _: add(workshop_id), range(6)))

    assert [form.number for form in forms(workshop_id)] == [1, 2, 3, 4, 5, 6]


def test_numbers_begin_anew_in_every_workshop(workshop_id):
    add(workshop_id)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)

    assert add(other).number == 1
    assert len(forms(workshop_id)) == 1


def test_the_list_tells_what_is_done_and_leaves_out_who_has_a_device(workshop_id):
    join(workshop_id, "phone")
    form = add(workshop_id)
    with engine.writing() as db:
        progress.set_ready(db, person_id=form.person_id, activity="axes", ready=True)

    assert [(f.number, f.done) for f in forms(workshop_id)] == [(1, frozenset({"axes"}))]


def test_people_on_paper_count_as_everybody(workshop_id):
    form = add(workshop_id)
    join(workshop_id, "phone")
    open_up(workshop_id, "axes")
    asked = vision.sheet(team.CONTENT, team.CONTENT.activity("axes"))
    with engine.writing() as db:
        answers.give(
            db, person_id=form.person_id, asked=asked, item="mindset", lens="own", value="2"
        )
        progress.set_ready(db, person_id=form.person_id, activity="axes", ready=True)
    with engine.reading() as db:
        counted = progress.readiness(db, workshop_id=workshop_id, activity="axes")
        assert workshops.people_count(db, workshop_id=workshop_id) == 2
    assert counted == Readiness(1, 2)

    open_up(workshop_id, "axes", Move.CLOSE, State.OPEN)
    with engine.reading() as db:
        frozen = db.exec(select(SnapshotRow.person_id)).all()
    assert form.person_id in frozen


# --- who may write ---


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.NOTE_KEEPER, True),
        (Role.FACILITATOR, True),
        (Role.LEADER, False),
        (Role.BEAMER, False),
    ],
)
def test_a_form_is_entered_by_note_keeper_and_facilitator_only(workshop_id, role, may):
    form = add(workshop_id)
    grant("keeper", role, workshop_id)

    with engine.reading() as db:
        found = paper.may_enter(
            db, browser="keeper", workshop_id=workshop_id, person_id=form.person_id
        )
    assert found is may


def allowed(browser, workshop_id, person_id):
    with engine.reading() as db:
        return paper.may_enter(db, browser=browser, workshop_id=workshop_id, person_id=person_id)


def test_nobody_is_entered_for_who_takes_part_on_a_device(workshop_id):
    person = join(workshop_id, "phone")
    grant("keeper", Role.NOTE_KEEPER, workshop_id)

    assert not allowed("keeper", workshop_id, person)


def test_a_note_keeper_of_another_workshop_enters_nothing_here(workshop_id):
    form = add(workshop_id)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    grant("keeper", Role.NOTE_KEEPER, other)

    assert not allowed("keeper", workshop_id, form.person_id)
    assert not allowed("keeper", other, form.person_id)


def begun(person, activity="web", item="tijd"):
    with engine.writing() as db:
        paper.begin_texts(db, person_id=person, activity=activity, items=(item,))
        return writings.own(db, person_id=person, activity=activity, item=item)[0]


def saved(workshop_id, browser, field, body="Van papier.", revision=1):
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=workshop_id,
            browser=browser,
            field=field,
            body=body,
            revision=revision,
            now=now(),
        )


@pytest.mark.parametrize("role", Role)
def test_texts_of_a_form_are_saved_for_note_keeper_and_facilitator_only(workshop_id, role):
    open_up(workshop_id, "web")
    field = begun(add(workshop_id).person_id).field
    grant("somebody", role, workshop_id)

    outcome = saved(workshop_id, "somebody", field)

    if role in (Role.NOTE_KEEPER, Role.FACILITATOR):
        assert outcome.saved
    else:
        assert outcome.reason == "not_allowed"


@pytest.mark.parametrize("role", [Role.NOTE_KEEPER, Role.FACILITATOR])
def test_texts_of_somebody_with_a_device_stay_their_own(workshop_id, role):
    open_up(workshop_id, "web")
    field = begun(join(workshop_id, "phone")).field
    grant("keeper", role, workshop_id)

    assert saved(workshop_id, "keeper", field).reason == "not_allowed"
    assert saved(workshop_id, "phone", field).saved


def test_a_note_keeper_of_another_workshop_saves_no_text_here(workshop_id):
    open_up(workshop_id, "web")
    field = begun(add(workshop_id).person_id).field
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    grant("keeper", Role.NOTE_KEEPER, other)

    assert saved(workshop_id, "keeper", field).reason == "not_allowed"
    assert saved(other, "keeper", field).reason == "not_allowed"


@pytest.mark.parametrize("field", ["paragraph:tijd", "statement"])
def test_a_note_keeper_writes_nothing_but_what_is_on_paper(workshop_id, field):
    with engine.writing() as db:
        row = Statement(workshop_id=workshop_id, aspect="tijd", body="x", original="x")
        db.add(row)
        db.flush()
        number = row.id
    grant("keeper", Role.NOTE_KEEPER, workshop_id)

    named = f"statement:{number}" if field == "statement" else field
    assert saved(workshop_id, "keeper", named).reason == "not_allowed"


def test_a_note_keeper_who_was_sent_away_saves_nothing_more(workshop_id):
    open_up(workshop_id, "web")
    field = begun(add(workshop_id).person_id).field

    assert saved(workshop_id, "keeper", field).reason == "not_allowed"


# --- what is entered ---


def points(person, item, number, lens="own"):
    with engine.writing() as db:
        paper.set_points(db, person_id=person, asked=POINTS, item=item, lens=lens, points=number)


def divided(person):
    with engine.reading() as db:
        return dict(answers.own(db, person_id=person, activity="metaphors"))


def test_points_are_set_at_once_up_to_ten_and_can_be_set_lower(workshop_id):
    person = add(workshop_id).person_id
    open_up(workshop_id, "metaphors")
    points(person, OPTIONS[0], 6)
    points(person, OPTIONS[1], 4)

    with pytest.raises(NoSuchPoint):
        points(person, OPTIONS[2], 1)
    with pytest.raises(NoSuchPoint):
        points(person, OPTIONS[0], 7)
    assert sum(map(int, divided(person).values())) == 10

    points(person, OPTIONS[0], 2)
    points(person, OPTIONS[2], 4)
    found = divided(person)
    assert [found[item, "own"] for item in OPTIONS] == ["2", "4", "4", "0", "0"]


def test_nothing_is_entered_in_what_is_closed(workshop_id):
    person = add(workshop_id).person_id

    with pytest.raises(NotOpen):
        points(person, OPTIONS[0], 3)
    with pytest.raises(NotOpen):
        begun(person)


def test_two_note_keepers_who_open_a_form_at_once_begin_one_text(workshop_id):
    person = add(workshop_id).person_id
    open_up(workshop_id, "web")

    with ThreadPoolExecutor(4) as crowd:
        found = {text.id for text in crowd.map(lambda _: begun(person), range(4))}

    assert len(found) == 1


def test_of_two_note_keepers_the_second_is_told_and_nothing_is_lost(workshop_id):
    person = add(workshop_id).person_id
    open_up(workshop_id, "web")
    field = begun(person).field
    for browser in ("one", "two"):
        grant(browser, Role.NOTE_KEEPER, workshop_id)

    assert saved(workshop_id, "one", field, HOSTILE["html"]).saved
    second = saved(workshop_id, "two", field, "Iets anders.")
    assert second.reason == "stale"
    assert second.current is not None
    assert second.current.body == HOSTILE["html"]


# --- taking a form out ---


def test_a_form_that_is_withdrawn_is_gone_with_everything_on_it(workshop_id):
    first, second = add(workshop_id), add(workshop_id)
    open_up(workshop_id, "web")
    begun(first.person_id)
    with engine.writing() as db:
        paper.withdraw(db, workshop_id=workshop_id, person_id=first.person_id)

    assert [form.number for form in forms(workshop_id)] == [second.number]
    with engine.reading() as db:
        assert writings.own(db, person_id=first.person_id) == ()


def test_nobody_with_a_device_is_withdrawn_as_a_form(workshop_id):
    person = join(workshop_id, "phone")
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    form = add(other)

    for stranger in (person, form.person_id):
        with pytest.raises(NoSuchForm), engine.writing() as db:
            paper.withdraw(db, workshop_id=workshop_id, person_id=stranger)
    with engine.reading() as db:
        assert workshops.people_count(db, workshop_id=workshop_id) == 1
