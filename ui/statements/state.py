"""The list as one facilitator sees it now, and what that facilitator ticked or opened."""

from dataclasses import dataclass

import streamlit as st

from db import engine
from db.queries import harvest, statements
from db.queries.statements import Listed, Lock
from workshop.access import Who
from workshop.language import Lang


@dataclass(frozen=True)
class TheList:
    """The list as it stands, and what this facilitator may do with it now."""

    who: Who
    listed: tuple[Listed, ...]
    waiting: int
    lock: Lock | None

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
        """The statements that were taken out, and can come back."""
        return tuple(one for one in self.listed if one.hidden)


def gather(who: Who) -> TheList:
    """The list as it is in the database now."""
    with engine.reading() as db:
        return TheList(
            who,
            statements.listed(db, workshop_id=who.workshop_id),
            harvest.waiting(db, workshop_id=who.workshop_id),
            statements.lock(db, workshop_id=who.workshop_id),
        )


def picked() -> set[int]:
    """The statements that are ticked, also those that are out of sight now."""
    ticked: set[int] = st.session_state.setdefault("picked", set())
    return ticked


def opened() -> int | None:
    """The statement whose words and history are open."""
    found: int | None = st.session_state.get("opened")
    return found


def just_merged() -> int | None:
    """The statement that was merged last, for who wants that undone."""
    found: int | None = st.session_state.get("just_merged")
    return found
