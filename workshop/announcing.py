"""When people get notice of a move, so that nobody is cut off in the middle of a sentence."""

from typing import Final

from workshop.agenda import ANSWERED_KINDS, Move, Place, State

# Seconds between an announcement and the move: what a facilitator may choose, and what it is first.
NOTICES: Final = (10, 20, 30, 60)
NOTICE: Final = 20


def deserves_notice(
    room: Place | None, *, activity: str | None, move: Move | None, waiting: int
) -> bool:
    """Whether a move takes a form away from people who are not done with it.

    `room` is where everybody is, `waiting` how many people there are here and not ready. A move to
    another activity (None: to the joining screen) leaves the room's, whatever it does there.
    """
    if room is None or room.state is not State.OPEN or room.kind not in ANSWERED_KINDS:
        return False
    leaves = activity != room.activity or move is Move.CLOSE
    return leaves and waiting > 0
