"""Two hundred phones that follow are drawn one after the other; who taps waits for none of them."""

from threading import Event, Thread

import pytest

from ui import live

NOTICED = 0.05  # seconds in which somebody who need not wait has certainly begun


@pytest.fixture
def tab(monkeypatch):
    """What the platform remembers of one tab."""
    memory = {}
    monkeypatch.setattr("ui.live.st.session_state", memory)
    return memory


def drawing(over: Event) -> tuple[Thread, Event]:
    """A page that begins to be drawn in its turn and is ready when `over` says so."""
    begun = Event()

    def draw():
        with live.in_turn():
            begun.set()
            over.wait(5)

    thread = Thread(target=draw)
    thread.start()
    return thread, begun


def test_a_phone_that_follows_waits_for_the_one_before(tab):
    over = Event()
    first, begun = drawing(over)
    assert begun.wait(1)
    tab.clear()  # another phone
    second, waits = drawing(over)
    assert not waits.wait(NOTICED)

    over.set()
    assert waits.wait(1)
    first.join()
    second.join()


def test_who_taps_waits_for_nobody(tab):
    over = Event()
    first, begun = drawing(over)
    assert begun.wait(1)
    second, tapped = drawing(over)  # the same tab, which followed already
    assert tapped.wait(1)

    over.set()
    first.join()
    second.join()
