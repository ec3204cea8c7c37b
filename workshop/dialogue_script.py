"""The script of a talk in subgroups: its parts one after the other, and their clock."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workshop.content import Instrument
from workshop.content.instrument import Phase

INSIGHTS: Final = 3
# The aim of the cards that help most in a part of the script, by the id of that part.
_AIMS: Final = {
    "dg_1": "waarde",
    "dg_2": "verhelderen",
    "dg_3": "verhelderen",
    "dg_4": "verdiepen",
    "dg_5": "aannames",
    "dg_6": "besluit",
    "dg_7": "verschil",
    "dg_8": "waarde",
}
# From this part of the script on a group makes amendments.
_AMENDING: Final = "dg_6"


class NoSuchPhase(ValueError):
    """The script has no such part."""


@dataclass(frozen=True)
class Stand:
    """Where a group is in the script: the part, counted from 0, and until when.

    A group without an end has not begun.
    """

    phase: int
    ends_at: datetime | None

    @property
    def begun(self) -> bool:
        """Whether this group started its script."""
        return self.ends_at is not None


def started(phases: Sequence[Phase], phase: int, *, at: datetime) -> Stand:
    """A group that enters this part now; raises NoSuchPhase."""
    return Stand(phase, at + timedelta(minutes=of(phases, phase).minutes))


def prolonged(stand: Stand, *, minutes: int, at: datetime) -> Stand:
    """The same part with so many minutes more: from now where its time was over already.

    Nothing changes for a group that has not begun.
    """
    if stand.ends_at is None:
        return stand
    return Stand(stand.phase, max(stand.ends_at, at) + timedelta(minutes=minutes))


def of(phases: Sequence[Phase], phase: int) -> Phase:
    """This part of the script; raises NoSuchPhase."""
    if not 0 <= phase < len(phases):
        raise NoSuchPhase(str(phase))
    return phases[phase]


def following(phases: Sequence[Phase], stand: Stand) -> int | None:
    """The part that comes next, which is the first for who has not begun; None after the last."""
    if not stand.begun:
        return 0
    return stand.phase + 1 if stand.phase + 1 < len(phases) else None


def together(stands: Collection[Stand]) -> Stand | None:
    """Where all groups are, when they are in the same part; None when they are not.

    The clock of all is the last to end.
    """
    if len({(stand.begun, stand.phase) for stand in stands}) != 1:
        return None
    return max(stands, key=lambda stand: stand.ends_at.timestamp() if stand.ends_at else 0.0)


def is_amending(phases: Sequence[Phase], stand: Stand) -> bool:
    """Whether a group makes amendments now: from that part on, or always if no part is for it."""
    ids = [phase.id for phase in phases]
    return stand.begun and (_AMENDING not in ids or stand.phase >= ids.index(_AMENDING))


def aims(instrument: Instrument) -> tuple[str, ...]:
    """The keys of the aims of the cards, in the order of the instrument."""
    return tuple(group.key for group in instrument.group_labels)


def aim(instrument: Instrument, stand: Stand) -> str:
    """The aim of the cards to lay on top now; the first where the script does not say."""
    known = aims(instrument)
    here = _AIMS.get(of(instrument.phases, stand.phase).id)
    return here if here in known else known[0]
