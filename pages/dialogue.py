"""The talk in subgroups: who sits with whom, about what, and who needs help."""

from ui import dialogue, live, session
from workshop.access import Screen

who = session.require(Screen.DIALOGUE)
live.watch(who)

dialogue.show(who)
