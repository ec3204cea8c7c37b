"""The proposals to change the text, what is decided about them, and the versions that follow."""

from ui import amendments, live, session
from workshop.access import Role, Screen

who = session.require(Screen.AMENDMENTS)
if who.role is Role.PARTICIPANT:
    live.follow(who)
else:
    live.watch(who)

amendments.show(who)
