"""Examples out of practice: a gallery at the sentences of the text, and the conference."""

from ui import live, session
from ui.examples import page
from workshop.access import Role, Screen

who = session.require(Screen.EXAMPLES)
if who.role is Role.PARTICIPANT:
    live.follow(who)
else:
    live.watch(who)

page.show(who)
