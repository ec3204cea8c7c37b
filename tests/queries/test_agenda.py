"""The agenda in the database: laid, changed, followed, and never in the way of what people gave."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import AgendaItem, Answer, Progress
from db.queries import agenda, people, progress, rehearsal, workshops
from db.queries.agenda import NotInAgenda
from tests.workshops import SETTINGS
from workshop.agenda import Move, State
from workshop.content import SHIPPED, load
from workshop.typed import TooLong

CONTENT = load(SHIPPED)
MORNING = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test moves on by so many minutes."""
    at = {"now": MORNING}
    monkeypatch.setattr("db.queries.agenda.now", lambda: at["now"])

    def later(minutes):
        at["now"] += timedelta(minutes=minutes)

    return later


@pytest.fixture
def laid(workshop_id):
    lay(workshop_id, "study_day")
    return workshop_id


def lay(workshop_id, template, lang="nl"):
    with engine.writing() as db:
        agenda.lay(db, workshop_id=workshop_id, template=CONTENT.agenda(template), lang=lang)


def days(workshop_id):
    with engine.reading() as db:
        return agenda.read(db, workshop_id=workshop_id)


def order(workshop_id, day=0):
    return [item.activity for item in days(workshop_id)[day].items]


def item(workshop_id, activity, nth=0):
    found = [i for day in days(workshop_id) for i in day.items if i.activity == activity]
    return found[nth]


def go(workshop_id, activity, item=None):
    with engine.writing() as db:
        progress.go_to(db, workshop_id=workshop_id, activity=activity, item=item)


def change(what, workshop_id, **how):
    with engine.writing() as db:
        what(db, workshop_id=workshop_id, **how)


def here(workshop_id):
    with engine.reading() as db:
        return agenda.here(db, workshop_id=workshop_id)


def test_a_workshop_has_no_agenda_until_one_is_laid(workshop_id):
    assert days(workshop_id) == ()
    go(workshop_id, "axes")
    assert here(workshop_id) is None


@pytest.mark.parametrize("template", CONTENT.agendas, ids=lambda template: template.id)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_template_is_laid_as_it_is_written(workshop_id, template, lang):
    lay(workshop_id, template.id, lang)

    found = days(workshop_id)
    assert [day.title for day in found] == [day.title[lang] for day in template.days]
    for day, meeting in zip(found, template.days, strict=True):
        assert f"{day.starts:%H:%M}" == meeting.starts
        assert f"{day.ends:%H:%M}" == meeting.ends
        assert [(i.activity, i.minutes) for i in day.items] == [
            (entry.activity, entry.minutes) for entry in meeting.items
        ]
    lunch = [i.title for day in found for i in day.items if "unch" in i.title]
    assert lunch == ["Lunch"] * sum(
        1 for day in template.days for e in day.items if e.title and e.title.nl == "Lunch"
    )


def test_the_room_is_in_one_place_at_a_time_and_its_time_adds_up(laid, clock):
    go(laid, "axes")
    clock(10)
    go(laid, "web")
    clock(7)
    go(laid, "axes")
    clock(3)
    go(laid, None)

    assert (item(laid, "axes").spent, item(laid, "web").spent) == (13 * 60, 7 * 60)
    assert item(laid, "axes").begun_at == MORNING
    assert here(laid) is None
    with engine.reading() as db:
        entered = db.exec(select(AgendaItem).where(AgendaItem.entered_at != None)).all()  # noqa: E711  # SQL
    assert entered == []


def test_to_stay_at_an_activity_is_no_new_visit(laid, clock):
    go(laid, "axes")
    clock(4)
    go(laid, "axes")
    clock(2)

    assert here(laid).entered_at == MORNING
    assert here(laid).spent == 0


def test_a_room_that_went_home_does_not_make_an_item_last_all_night(laid, clock):
    go(laid, "axes")
    clock(16 * 60)
    go(laid, "web")

    assert item(laid, "axes").spent == item(laid, "axes").minutes * 60


def test_the_second_time_is_the_second_place_in_the_agenda(laid):
    first, second = item(laid, "pause"), item(laid, "pause", 1)
    go(laid, "pause")
    assert here(laid).id == first.id
    go(laid, "web")
    go(laid, "pause")
    assert here(laid).id == second.id


def test_a_repetition_right_behind_it_is_entered_when_it_is_meant(laid, clock):
    change(agenda.repeat, laid, item=item(laid, "axes").id)
    again = item(laid, "axes", 1)
    assert order(laid)[2:4] == ["axes", "axes"]
    go(laid, "axes")
    change(progress.start_clock, laid, minutes=5)
    go(laid, "axes", again.id)

    assert here(laid).id == again.id
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=laid).timer_ends_at is None


def test_whoever_goes_back_comes_back_where_the_room_was(laid):
    go(laid, "axes")
    go(laid, "web")
    go(laid, "axes")

    assert here(laid).id == item(laid, "axes").id


def test_an_activity_outside_the_agenda_is_no_item(laid, clock):
    change(agenda.take_out, laid, item=item(laid, "axes").id)
    go(laid, "web")
    clock(5)
    go(laid, "axes")

    assert here(laid) is None
    assert item(laid, "web").spent == 300


def test_items_change_places_and_go_to_the_neighbouring_day(workshop_id):
    lay(workshop_id, "two_days")
    first, second = order(workshop_id), order(workshop_id, 1)
    change(agenda.shift, workshop_id, item=item(workshop_id, "axes").id, up=True)
    assert order(workshop_id)[:3] == ["own_part", "axes", "why"]
    change(agenda.shift, workshop_id, item=item(workshop_id, "axes").id, up=False)
    assert order(workshop_id) == first

    last = days(workshop_id)[0].items[-1]
    change(agenda.shift, workshop_id, item=last.id, up=False)
    assert order(workshop_id) == first[:-1]
    assert days(workshop_id)[1].items[0].id == last.id
    change(agenda.shift, workshop_id, item=last.id, up=True)
    assert (order(workshop_id), order(workshop_id, 1)) == (first, second)

    for edge, up in (
        (days(workshop_id)[0].items[0], True),
        (days(workshop_id)[1].items[-1], False),
    ):
        change(agenda.shift, workshop_id, item=edge.id, up=up)
    assert (order(workshop_id), order(workshop_id, 1)) == (first, second)


def test_an_item_is_skipped_renamed_added_and_taken_out(laid):
    change(agenda.skip, laid, item=item(laid, "compare").id, skipped=True)
    assert item(laid, "compare").skipped
    change(agenda.skip, laid, item=item(laid, "compare").id, skipped=False)
    assert not item(laid, "compare").skipped

    change(agenda.set_item, laid, item=item(laid, "web").id, title=" Schrijven ", minutes=33)
    assert (item(laid, "web").title, item(laid, "web").minutes) == ("Schrijven", 33)

    day = days(laid)[0]
    change(agenda.add, laid, day=day.id, activity="pause", minutes=20, title="Borrel")
    assert days(laid)[0].items[-1].title == "Borrel"
    change(agenda.take_out, laid, item=days(laid)[0].items[-1].id)
    assert [i.id for i in days(laid)[0].items] == [i.id for i in day.items]

    change(
        agenda.set_day,
        laid,
        day=day.id,
        title="Onze dag",
        held_on=date(2027, 1, 8),
        starts=time(8, 45),
        ends=time(16),
    )
    changed = days(laid)[0]
    assert (changed.title, changed.held_on, changed.starts, changed.ends) == (
        "Onze dag",
        date(2027, 1, 8),
        time(8, 45),
        time(16),
    )


def test_going_to_a_skipped_item_takes_it_up_again(laid):
    change(agenda.skip, laid, item=item(laid, "compare").id, skipped=True)
    go(laid, "compare")

    assert not here(laid).skipped


def test_a_title_that_is_too_long_is_refused_and_changes_nothing(laid):
    with pytest.raises(TooLong):
        change(agenda.set_item, laid, item=item(laid, "web").id, title="x" * 121, minutes=5)

    assert item(laid, "web").minutes != 5


def test_another_workshops_agenda_cannot_be_reached(laid):
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    for what, how in (
        (agenda.take_out, {"item": item(laid, "web").id}),
        (agenda.skip, {"item": item(laid, "web").id, "skipped": True}),
        (agenda.add, {"day": days(laid)[0].id, "activity": "web", "minutes": 5}),
        (agenda.take_out, {"item": 10**6}),
    ):
        with pytest.raises(NotInAgenda):
            change(what, other, **how)
    assert days(other) == ()


def test_another_template_keeps_the_time_of_what_comes_back(laid, clock):
    change(
        agenda.set_day,
        laid,
        day=days(laid)[0].id,
        title="",
        held_on=date(2027, 1, 8),
        starts=time(9),
        ends=time(15),
    )
    go(laid, "axes")
    clock(9)
    go(laid, "web")
    clock(4)
    lay(laid, "two_days")

    assert item(laid, "axes").spent == 540
    assert here(laid).activity == "web"
    assert here(laid).entered_at == MORNING + timedelta(minutes=9)
    assert days(laid)[0].held_on == date(2027, 1, 8)
    assert sum(1 for day in days(laid) for i in day.items if i.begun_at) == 2


def test_an_agenda_laid_during_the_day_knows_where_the_room_is(workshop_id):
    go(workshop_id, "web")
    lay(workshop_id, "half_day")

    assert here(workshop_id).activity == "web"


def test_nothing_that_people_gave_is_touched(laid):
    with engine.writing() as db:
        person = people.join(db, workshop_id=laid, browser="b", name=None, subgroup=None)
        db.add(Answer(person_id=person, activity="axes", item="mindset", lens="own", value="2"))
        progress.make_move(
            db,
            workshop_id=laid,
            activity="axes",
            kind="axes",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
    change(agenda.repeat, laid, item=item(laid, "axes").id)
    change(agenda.skip, laid, item=item(laid, "axes").id, skipped=True)
    for _ in range(2):
        change(agenda.take_out, laid, item=item(laid, "axes").id)
    lay(laid, "half_day")

    with engine.reading() as db:
        assert [answer.value for answer in db.exec(select(Answer))] == ["2"]
        assert [State(row.state) for row in db.exec(select(Progress))] == [State.OPEN]


def test_a_rehearsal_has_the_same_agenda_and_none_of_its_times(laid):
    change(agenda.skip, laid, item=item(laid, "compare").id, skipped=True)
    go(laid, "axes")
    with engine.writing() as db:
        copied = rehearsal.start(db, workshop_id=laid, people=12)

    assert order(copied) == order(laid)
    assert item(copied, "compare").skipped
    assert here(copied) is None
    assert item(copied, "axes").begun_at is None
    assert {i.id for i in days(copied)[0].items}.isdisjoint(i.id for i in days(laid)[0].items)


def test_the_agenda_goes_when_the_workshop_goes(laid):
    with engine.writing() as db:
        workshops.remove(db, workshop_id=laid)
    with engine.reading() as db:
        assert db.exec(select(AgendaItem)).all() == []
