"""The evaluation: questions out of the text, rounds, classes, and what came out."""

from ui import evaluation, live, session
from workshop.access import Screen

who = session.require(Screen.EVALUATION)
live.watch(who)

evaluation.show(who)
