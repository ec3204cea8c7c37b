"""What the page about pilots has in hand at this drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db import engine
from db.models import now
from db.queries import pilot_log, pilots
from db.queries.pilots import PilotView
from workshop.access import Role, Who, may_write_texts
from workshop.language import Lang
from workshop.pilots import EntryKind


@dataclass(frozen=True)
class Desk:
    """All pilots, and how many entries of each kind stand in their logs."""

    who: Who
    pilots: tuple[PilotView, ...]
    counts: Mapping[tuple[int, EntryKind], int]
    today: date

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language

    @property
    def writes(self) -> bool:
        """Whether who looks writes plans and decisions."""
        return may_write_texts(self.who.role)

    @property
    def moderates(self) -> bool:
        """Whether who looks takes entries out of sight and releases them."""
        return self.who.role is Role.FACILITATOR


def gather(who: Who) -> Desk:
    """Read what stands on the board."""
    with engine.reading() as db:
        return Desk(
            who=who,
            pilots=pilots.listed(db, workshop_id=who.workshop_id),
            counts=pilot_log.counts(db, workshop_id=who.workshop_id),
            today=today(),
        )


def today() -> date:
    """The day that it is here."""
    return now().astimezone().date()
