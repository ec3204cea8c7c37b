"""The list as one facilitator sees it now, and what that facilitator ticked or opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from db import engine
from db.models import now
from db.queries import harvest, not_meant, statements, trail, workshops
from db.queries.not_meant import Told
from db.queries.statements import Listed, Lock, Removed
from db.queries.trail import Trace
from workshop.access import Who
from workshop.language import Lang
from workshop.statements import Mark


@dataclass(frozen=True)
class TheList:
    """The list as it stands, and what this facilitator may do with it now.

    `spoken` is the language in which the workshop is held.
    """

    who: Who
    listed: tuple[Listed, ...]
    waiting: int
    lock: Lock | None
    spoken: Lang = "nl"
    removed: tuple[Removed, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    told: Mapping[int, tuple[Told, ...]] = field(default_factory=dict)
    trail: tuple[Trace, ...] = ()

    @property
    def lang(self) -> Lang:
        """The language of the facilitator."""
        return self.who.language

    @property
    def free(self) -> bool:
        """Whether the list may change now; after the weighing only when asked for."""
        return self.lock is None or (
            self.lock == "weighed" and bool(st.session_state.get("unlock"))
        )

    @property
    def visible(self) -> tuple[Listed, ...]:
        """The statements that are to be weighed."""
        return tuple(one for one in self.listed if not one.hidden)

    @property
    def unreleased(self) -> tuple[Listed, ...]:
        """The statements that the room may not read on the beamer yet."""
        return tuple(one for one in self.visible if one.body and not one.on_beamer)

    @property
    def hidden(self) -> tuple[Listed, ...]:
        """The statements that were set aside, and can come back."""
        return tuple(one for one in self.listed if one.hidden)

    @property
    def unclear(self) -> tuple[Listed, ...]:
        """The statements that the facilitator does not understand yet."""
        return tuple(one for one in self.visible if one.mark is Mark.UNCLEAR)

    @property
    def unrecognised(self) -> tuple[Listed, ...]:
        """The statements in which an author does not recognise the own words."""
        return tuple(one for one in self.listed if one.id in self.told)

    @property
    def last_of_mine(self) -> Trace | None:
        """The last thing that was done on this device and can be undone."""
        return next((act for act in self.trail if act.by_you and act.undoable), None)


def gather(who: Who) -> TheList:
    """The list as it is in the database now."""
    id = who.workshop_id
    with engine.reading() as db:
        return TheList(
            who,
            statements.listed(db, workshop_id=id),
            harvest.waiting(db, workshop_id=id),
            statements.lock(db, workshop_id=id),
            spoken=workshops.describe(db, workshop_id=id).language,
            removed=statements.removed(db, workshop_id=id),
            apart=harvest.apart(db, workshop_id=id),
            told=not_meant.told(db, workshop_id=id, at=now()),
            trail=trail.acts(db, workshop_id=id, browser=who.browser),
        )


def picked() -> set[int]:
    """The statements that are ticked, also those that are out of sight now."""
    ticked: set[int] = st.session_state.setdefault("picked", set())
    return ticked


def opened() -> int | None:
    """The statement whose words and history are open."""
    found: int | None = st.session_state.get("opened")
    return found


def put_off() -> set[tuple[int, int]]:
    """The pairs that this facilitator wants to look at later."""
    found: set[tuple[int, int]] = st.session_state.setdefault("put-off", set())
    return found
