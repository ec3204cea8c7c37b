"""Which moves are announced: those that take a form away from somebody who is not done with it."""

import pytest

from workshop.agenda import ANSWERED_KINDS, Move, Place, State
from workshop.announcing import NOTICE, NOTICES, deserves_notice

AXES = Place("axes", "axes", State.OPEN)


def notice(room, activity, move, waiting=3):
    return deserves_notice(room, activity=activity, move=move, waiting=waiting)


@pytest.mark.parametrize("kind", sorted(ANSWERED_KINDS))
def test_closing_what_people_are_busy_with_is_announced(kind):
    assert notice(Place("one", kind, State.OPEN), "one", Move.CLOSE)


@pytest.mark.parametrize(
    ("activity", "move"), [("web", None), ("web", Move.OPEN), ("web", Move.SHOW), (None, None)]
)
def test_leaving_what_people_are_busy_with_is_announced(activity, move):
    assert notice(AXES, activity, move)


def test_staying_where_the_room_is_needs_no_notice():
    assert not notice(AXES, "axes", None)


def test_when_everybody_is_ready_or_nobody_is_there_it_happens_at_once():
    assert not notice(AXES, "axes", Move.CLOSE, waiting=0)
    assert not notice(AXES, "web", None, waiting=0)


@pytest.mark.parametrize("state", [State.NOT_YET, State.CLOSED, State.SHOWN])
def test_what_is_not_open_is_left_at_once(state):
    assert not notice(Place("axes", "axes", state), "web", Move.OPEN)


@pytest.mark.parametrize("kind", ["talk", "harvest", "draft", "matrix", "picture", "denominator"])
def test_a_conversation_is_closed_at_once(kind):
    assert not notice(Place("talk", kind, State.OPEN), "talk", Move.CLOSE)


def test_from_the_joining_screen_the_room_goes_at_once():
    assert not notice(None, "axes", Move.OPEN)


def test_the_usual_notice_is_one_of_the_choices():
    assert NOTICE in NOTICES
