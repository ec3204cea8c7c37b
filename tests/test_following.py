"""Who follows the room, and whose screen stays as it is."""

import pytest

from workshop.agenda import State
from workshop.following import Place, is_busy, place


@pytest.mark.parametrize(
    ("kind", "state", "ready", "busy"),
    [
        ("axes", State.OPEN, False, True),
        ("axes", State.OPEN, True, False),
        ("axes", State.CLOSED, False, False),
        ("vision", State.CLOSED, False, True),
        ("statements", State.CLOSED, False, True),
        ("vision", State.CLOSED, True, False),
        ("vision", State.NOT_YET, False, False),
        ("talk", State.OPEN, False, False),
        ("harvest", State.OPEN, False, False),
    ],
)
def test_somebody_is_busy_while_something_under_the_hands_could_be_lost(kind, state, ready, busy):
    assert is_busy(kind, state, begun=True, ready=ready) is busy


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", ["axes", "vision", "statements"])
def test_who_has_not_begun_has_nothing_to_lose(kind, state):
    assert not is_busy(kind, state, begun=False, ready=False)


def test_who_is_not_busy_follows_the_room():
    assert place(held="axes", busy=False, room="web") == Place("web")
    assert place(held=None, busy=True, room="web") == Place("web")
    assert place(held="axes", busy=False, room=None) == Place(None)


def test_who_is_busy_stays_and_is_told_where_the_room_is():
    assert place(held="axes", busy=True, room="web") == Place("axes", "web")
    assert place(held="axes", busy=True, room=None) == Place("axes", None)


def test_who_is_where_the_room_is_is_told_nothing():
    assert place(held="axes", busy=True, room="axes") == Place("axes")
