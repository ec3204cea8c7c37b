"""What the note keeper enters for who filled in a paper form."""

from ui import live, session
from ui.enter import screen
from workshop.access import Screen

who = session.require(Screen.ENTER)
# Calmly, as on a phone: nothing is redrawn under the hands of whoever is typing.
live.follow(who)
screen.show(who)
