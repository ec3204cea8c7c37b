"""Pilots: what is tried out with the vision, where it stands and what it brings."""

from ui import live, pilots, session
from workshop.access import Screen

who = session.require(Screen.PILOTS)
live.watch(who)

pilots.show(who)
