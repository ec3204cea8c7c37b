"""The Vision Deployment Matrix: leaders and subgroups fill it, the facilitator reads along."""

from ui import live, session, vision_matrix
from workshop.access import Role, Screen

who = session.require(Screen.MATRIX)
if who.role is Role.PARTICIPANT:
    live.follow(who)
    vision_matrix.show_group(who)
else:
    live.watch(who)
    vision_matrix.show(who)
