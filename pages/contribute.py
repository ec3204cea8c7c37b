"""What a participant does on the phone: the one thing to do now."""

from ui import live, session
from ui.forms import style, turn, visit, way_back
from workshop.access import Screen

who = session.require(Screen.CONTRIBUTE)
style.apply()
live.follow(who)
if way_back.due(who):
    way_back.show(who)
else:
    now = turn.gather(who)
    turn.banner(now)
    visit.notice(who.language)
    turn.title(now)
    turn.show(now)
