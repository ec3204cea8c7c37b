"""The day on the clock: planned, real, and when it will be over."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda import Move, Next, State, next_action
from workshop.content import SHIPPED, load
from workshop.day import (
    LONGEST_STAY,
    Day,
    Item,
    Tone,
    ending,
    pace,
    places,
    planned,
    stay,
    today,
)

CONTENT = load(SHIPPED)
ZONE = timezone(timedelta(hours=1))
NINE = datetime(2026, 11, 23, 9, tzinfo=ZONE)
MINUTE = timedelta(minutes=1)


def after(minutes):
    return NINE + minutes * MINUTE


def day(*items, starts=time(9), ends=time(10), number=1, held_on=None):
    return Day(number, number, "", held_on, starts, ends, tuple(items))


def item(id, minutes=20, activity="why", **more):
    return Item(id, activity, minutes, **more)


def been(id, begun, spent, minutes=20, **more):
    """An item where the room was, from so many minutes after nine, for so many minutes."""
    return item(id, minutes, begun_at=after(begun), spent=spent * 60, **more)


def entered(id, at, minutes=20, **more):
    return item(id, minutes, begun_at=after(at), entered_at=after(at), **more)


ITEMS = st.lists(
    st.builds(
        Item,
        id=st.integers(1, 10**6),
        activity=st.sampled_from(["why", "axes", "pause"]),
        minutes=st.integers(1, 600),
        skipped=st.booleans(),
    ),
    max_size=12,
)


def test_items_stand_one_after_the_other_and_skipped_ones_take_no_time():
    found = planned(day(item(1, 20), item(2, 30, skipped=True), item(3, 15)))

    assert [(each.starts, each.ends) for each in found] == [
        (time(9), time(9, 20)),
        (time(9, 20), time(9, 20)),
        (time(9, 20), time(9, 35)),
    ]


@given(ITEMS, st.times())
def test_the_plan_has_no_holes_and_takes_exactly_what_is_not_skipped(items, starts):
    starts = starts.replace(second=0, microsecond=0)
    whole = day(*items, starts=starts)
    found = planned(whole)

    assert [each.item for each in found] == items
    for before, following in pairwise(found):
        assert before.ends == following.starts
    if found:
        assert found[0].starts == starts
        end = datetime.combine(date(2026, 1, 1), starts) + whole.minutes * MINUTE
        assert found[-1].ends == end.time()
    assert whole.minutes == sum(each.minutes for each in items if not each.skipped)


def test_a_day_knows_how_much_room_it_has():
    assert day(item(1, 45)).room == 15
    assert day(item(1, 75)).room == -15
    assert day(item(1, 75, skipped=True)).room == 60


@pytest.mark.parametrize(
    ("minutes", "passed", "tone", "left", "over"),
    [
        (20, 0, Tone.CALM, 20, 0),
        (20, 17.9, Tone.CALM, 3, 0),
        (20, 18, Tone.AMBER, 2, 0),
        (20, 20, Tone.AMBER, 0, 0),
        (20, 22, Tone.AMBER, 0, 2),
        (20, 22.1, Tone.RED, 0, 2),
        (60, 53, Tone.CALM, 7, 0),
        (60, 54, Tone.AMBER, 6, 0),
        (60, 66, Tone.AMBER, 0, 6),
        (60, 67, Tone.RED, 0, 7),
        (1, 0.4, Tone.CALM, 1, 0),
        (1, 0.5, Tone.AMBER, 1, 0),
        (1, 1.6, Tone.RED, 0, 0),
    ],
)
def test_an_item_goes_from_calm_to_amber_to_red(minutes, passed, tone, left, over):
    found = pace(entered(1, 0, minutes), after(passed))

    assert (found.tone, found.left, found.over) == (tone, left, over)
    assert found.share == pytest.approx(min(1, passed / minutes))


@given(st.integers(1, 239), st.lists(st.floats(0, 239), min_size=2, max_size=20))
def test_time_only_makes_it_later(minutes, moments):
    order = [Tone.CALM, Tone.AMBER, Tone.RED]
    found = [pace(entered(1, 0, minutes), after(moment)) for moment in sorted(moments)]

    assert [order.index(each.tone) for each in found] == sorted(
        order.index(each.tone) for each in found
    )
    assert [each.share for each in found] == sorted(each.share for each in found)
    for each in found:
        assert 0 <= each.share <= 1
        assert not (each.left and each.over)
        assert (each.tone is Tone.CALM) <= (each.left > 0)


def test_earlier_visits_count_too():
    assert pace(entered(1, 30, 20, spent=600), after(34)).left == 6
    assert pace(been(1, 0, 25), after(90)).over == 5


def test_a_room_that_went_home_did_not_stay_all_night():
    assert stay(NINE, NINE + LONGEST_STAY, minutes=20) == LONGEST_STAY
    assert stay(NINE, NINE + timedelta(hours=20), minutes=20) == 20 * MINUTE
    assert stay(NINE, NINE + timedelta(hours=20), minutes=20, spent=15 * 60) == 5 * MINUTE
    assert stay(NINE, NINE + timedelta(hours=20), minutes=20, spent=50 * 60) == timedelta(0)
    assert stay(NINE, NINE - MINUTE, minutes=20) == timedelta(0)


def test_a_day_that_has_not_begun_promises_no_end():
    assert ending(day(item(1)), after(0)) is None
    assert ending(day(), after(0)) is None


@pytest.mark.parametrize(
    ("now", "end", "late"),
    [
        (10, 60, 0),  # within the plan
        (20, 60, 0),
        (32, 72, 12),  # twelve minutes over
    ],
)
def test_the_end_moves_only_when_time_is_lost(now, end, late):
    found = ending(day(entered(1, 0), item(2), item(3)), after(now))

    assert (found.at, found.late) == (after(end), late)


def test_what_goes_faster_brings_the_end_forward():
    found = ending(day(been(1, 0, 15), entered(2, 15), item(3)), after(15))

    assert (found.at, found.late) == (after(55), -5)


def test_skipping_makes_up_for_lost_time():
    late = day(entered(1, 0), item(2), item(3))
    saved = day(entered(1, 0), item(2, skipped=True), item(3))

    assert ending(late, after(40)).late == 20
    assert ending(saved, after(40)).late == 0


def test_what_the_room_went_past_does_not_come_back():
    found = ending(day(been(1, 0, 20), item(2), entered(3, 20)), after(20))

    assert found.at == after(40)


def test_a_room_that_is_elsewhere_still_has_the_rest_before_it():
    found = ending(day(been(1, 0, 20), item(2), item(3)), after(30))

    assert (found.at, found.late) == (after(70), 10)
    assert ending(day(been(1, 0, 20), been(2, 20, 20)), after(45)) is None


def test_a_rehearsal_in_the_evening_is_not_ten_hours_late():
    evening = NINE + timedelta(hours=10)
    playing = day(Item(1, "why", 20, begun_at=evening, entered_at=evening), item(2), item(3))

    assert ending(playing, evening + 25 * MINUTE).late == 5


def test_the_clock_on_the_wall_decides_and_not_the_one_in_the_database():
    stored = (NINE).astimezone(UTC)
    playing = day(Item(1, "why", 60, begun_at=stored, entered_at=stored))

    found = ending(playing, after(20))
    assert (found.at, found.late) == (after(60), 0)
    assert found.at.tzinfo is ZONE


@given(ITEMS.filter(bool), st.integers(0, 100), st.integers(0, 200))
def test_the_day_never_ends_before_now_and_every_minute_over_counts(items, at, more):
    index = at % len(items)
    items[index] = replace(items[index], begun_at=NINE, entered_at=NINE, skipped=False)
    whole = day(*items)
    plan = min(items[index].minutes, 239)
    on_time, over = ending(whole, after(0)), ending(whole, after(plan + more))

    assert on_time.at >= after(0)
    assert over.at >= after(plan + more)
    if items[index].minutes < 30:
        assert over.at - on_time.at == more * MINUTE


def test_today_is_where_the_room_is_else_this_date_else_what_comes_next():
    first = day(been(1, 0, 20), number=1, held_on=date(2026, 11, 23))
    second = day(item(2), number=2, held_on=date(2026, 12, 7))
    here = day(entered(3, 0), number=3)

    assert today((), NINE.date()) is None
    assert today((first, second, here), NINE.date()) is here
    assert today((first, second), NINE.date()) is first
    assert today((first, second), date(2026, 12, 7)) is second
    assert today((first, second), date(2026, 11, 30)) is second
    assert today((first,), date(2026, 11, 30)) is first


def test_without_an_agenda_all_activities_follow_in_their_order():
    found = places((), {"why": State.CLOSED}, CONTENT, "why")

    assert [place.activity for place in found] == [
        each.id for each in CONTENT.activities if each.step is not None
    ]
    assert next_action(found, "why") == Next("axes", Move.OPEN)


def test_what_the_agenda_does_not_hold_stands_in_it_while_the_room_is_there():
    days = (day(been(1, 0, 20, activity="axes"), item(2, activity="web")),)
    states = {"axes": State.SHOWN, "why": State.OPEN}
    found = places(days, states, CONTENT, "why")

    assert [place.activity for place in found] == ["axes", "why", "web"]
    assert next_action(found, "why") == Next("why", Move.CLOSE)
    closed = places(days, states | {"why": State.CLOSED}, CONTENT, "why")
    assert next_action(closed, "why") == Next("web", Move.OPEN)


@pytest.mark.parametrize("template", CONTENT.agendas, ids=lambda template: template.id)
def test_following_the_proposal_visits_every_item_of_a_template_once(template):
    items = [
        Item(number, entry.activity, entry.minutes)
        for number, entry in enumerate(
            (entry for meeting in template.days for entry in meeting.items), start=1
        )
    ]
    states: dict[str, State] = {}
    current, visited = None, []
    for _ in range(300):
        found = next_action(places((day(*items),), states, CONTENT, current), current)
        if found is None:
            break
        current = found.activity
        if not visited or visited[-1] != found.item:
            visited.append(found.item)
        items = [
            replace(
                each,
                entered_at=NINE if each.id == found.item else None,
                begun_at=NINE if each.id == found.item else each.begun_at,
            )
            for each in items
        ]
        if found.move is not None:
            states[current] = {
                Move.OPEN: State.OPEN,
                Move.CLOSE: State.CLOSED,
                Move.SHOW: State.SHOWN,
            }[found.move]

    assert found is None
    assert visited == [each.id for each in items]
