"""The step machine as a set of rules."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda import (
    DRAFT_GRACE,
    ImpossibleMove,
    Move,
    Next,
    Place,
    State,
    accepts_drafts,
    after,
    moves,
    next_action,
)

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = [
    Place("why", "talk", State.NOT_YET),
    Place("axes", "axes", State.NOT_YET),
    Place("web", "statements", State.NOT_YET),
]


def with_state(activity, state):
    return [Place(p.activity, p.kind, state if p.activity == activity else p.state) for p in DAY]


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", Move)
def test_exactly_the_offered_moves_are_possible(state, move):
    if move in moves(state, "axes"):
        assert after(state, move) is not state
    else:
        with pytest.raises(ImpossibleMove):
            after(state, move)


def test_every_state_can_be_left_and_reached_again():
    for state in State:
        assert moves(state, "axes")
    reached = {after(state, move) for state in State for move in moves(state, "axes")}
    assert reached == set(State) - {State.NOT_YET}


def test_only_what_has_a_frozen_result_can_be_shown():
    assert Move.SHOW in moves(State.CLOSED, "axes")
    assert Move.SHOW not in moves(State.CLOSED, "talk")
    assert moves(State.CLOSED, "talk") == (Move.OPEN,)


@pytest.mark.parametrize(
    ("current", "places", "expected"),
    [
        (None, DAY, Next("why", Move.OPEN)),
        ("why", DAY, Next("why", Move.OPEN)),
        ("why", with_state("why", State.OPEN), Next("why", Move.CLOSE)),
        ("why", with_state("why", State.CLOSED), Next("axes", Move.OPEN)),
        ("axes", with_state("axes", State.CLOSED), Next("axes", Move.SHOW)),
        ("axes", with_state("axes", State.SHOWN), Next("web", Move.OPEN)),
        ("web", with_state("web", State.CLOSED), None),
    ],
)
def test_there_is_one_obvious_next_thing_to_do(current, places, expected):
    assert next_action(places, current) == expected


def item(number, activity, state=State.NOT_YET, **more):
    kind = {"axes": "axes", "web": "statements", "pause": "break"}.get(activity, "talk")
    return Place(activity, kind, state, item=number, **more)


@pytest.mark.parametrize(
    ("places", "expected", "number"),
    [
        # Nothing was begun: the first place of the agenda, whatever its step.
        ([item(1, "web"), item(2, "why")], Next("web", Move.OPEN), 1),
        # A break needs no move.
        (
            [item(1, "why", State.CLOSED, here=True, begun=True), item(2, "pause")],
            Next("pause"),
            2,
        ),
        (
            [item(1, "pause", here=True, begun=True), item(2, "pause"), item(3, "why")],
            Next("pause"),
            2,
        ),
        ([item(1, "pause", here=True, begun=True), item(2, "why")], Next("why", Move.OPEN), 2),
        # What is skipped, or was done before, is passed over.
        (
            [
                item(1, "why", State.CLOSED, here=True, begun=True),
                item(2, "axes", skipped=True),
                item(3, "pause", begun=True),
                item(4, "web"),
            ],
            Next("web", Move.OPEN),
            4,
        ),
        # What the agenda repeats is opened again, in its own place.
        (
            [
                item(1, "why", State.CLOSED, begun=True),
                item(2, "axes", State.SHOWN, here=True, begun=True),
                item(3, "why", State.CLOSED),
            ],
            Next("why", Move.OPEN),
            3,
        ),
        # What was closed outside the agenda is done; what is open there waits for the room.
        (
            [
                item(1, "why", State.CLOSED, here=True, begun=True),
                item(2, "axes", State.SHOWN),
                item(3, "web", State.OPEN),
            ],
            Next("web"),
            3,
        ),
        # The second time that an activity is here, that place counts and not the first.
        (
            [
                item(1, "axes", State.OPEN, begun=True),
                item(2, "axes", State.OPEN, begun=True, here=True),
                item(3, "web"),
            ],
            Next("axes", Move.CLOSE),
            2,
        ),
        ([item(1, "why", State.CLOSED, here=True, begun=True)], None, None),
    ],
)
def test_the_next_thing_follows_the_agenda(places, expected, number):
    here = next((place.activity for place in places if place.here), None)
    found = next_action(places, here)

    assert found == expected
    assert (found.item if found else None) == number


def test_a_break_has_no_moves():
    for state in State:
        assert moves(state, "break") == ()


def test_following_the_proposal_walks_through_the_whole_day():
    states = {place.activity: State.NOT_YET for place in DAY}
    current = None
    for _ in range(20):
        proposal = next_action(
            [Place(p.activity, p.kind, states[p.activity]) for p in DAY], current
        )
        if proposal is None:
            break
        current = proposal.activity
        states[current] = after(states[current], proposal.move)

    assert proposal is None
    assert states == {"why": State.CLOSED, "axes": State.SHOWN, "web": State.CLOSED}


@given(st.timedeltas(timedelta(0), timedelta(minutes=2)))
def test_a_sentence_in_the_making_is_saved_until_shortly_after_closing(late):
    assert accepts_drafts(State.CLOSED, NOON, NOON + late) == (late <= DRAFT_GRACE)


def test_while_open_everything_is_saved_and_before_that_nothing():
    assert accepts_drafts(State.OPEN, NOON, NOON + timedelta(days=9))
    assert not accepts_drafts(State.NOT_YET, None, NOON)
