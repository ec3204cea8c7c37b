"""What the team shares: everything found so far, in three columns."""

from ui import board, live, session
from workshop.access import Screen

who = session.require(Screen.BOARD)
live.watch(who)

board.show(who)
