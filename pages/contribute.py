"""What a participant does on the phone: the one thing to do now."""

from ui import session
from ui.forms import style, turn
from workshop.access import Screen

who = session.require(Screen.CONTRIBUTE)
style.apply()
turn.stage(who)
