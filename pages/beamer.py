"""The beamer: follows the facilitator by itself, read only."""

from ui import beamer, live, session
from workshop.access import Screen

who = session.require(Screen.BEAMER)
live.watch(who)
beamer.show(who)
