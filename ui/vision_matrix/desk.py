"""What the matrix page works with: who looks, at which theme, and what there is beside it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import streamlit as st

from db import engine
from db.queries import matrix as queries
from db.queries import matrix_groups, matrix_sources
from ui import session
from workshop.access import Role, Who, may_write_texts
from workshop.deployment.suggesting import Suggestion
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.matrix import Cell, Column

NOTICE = "matrix-notice"


@dataclass(frozen=True)
class Desk:
    """Somebody at one theme, with all themes and the sentences of the text as they stand now."""

    who: Who
    themes: tuple[Theme, ...]
    theme: Theme
    sentences: tuple[str, ...]

    @property
    def lang(self) -> Lang:
        """The language of who looks."""
        return self.who.language

    @property
    def writes(self) -> bool:
        """Whether who looks writes the lines of this theme."""
        theirs = may_write_texts(self.who.role) or self.who.role is Role.PARTICIPANT
        return theirs and not self.theme.example and not self.theme.merged

    @property
    def leads(self) -> bool:
        """Whether who looks decides about the themes themselves."""
        return may_write_texts(self.who.role)


def gather(who: Who) -> tuple[tuple[Theme, ...], tuple[str, ...]]:
    """The themes that this person may see, and the sentences of the text."""
    with engine.reading() as db:
        if who.person_id is not None:
            found = matrix_groups.of_person(
                db, workshop_id=who.workshop_id, person_id=who.person_id
            )
            return found, queries.sentences_laid_before(db, workshop_id=who.workshop_id)
        found = queries.themes(db, workshop_id=who.workshop_id)
        return found, queries.sentences(db, workshop_id=who.workshop_id)


def suggestions(desk: Desk, cell: Cell) -> Sequence[Suggestion]:
    """What could be taken over in this cell; only a desired outcome has any."""
    if cell.column is not Column.DESIRED:
        return ()
    found = matrix_sources.gather(
        engine.reading,
        workshop_id=desk.who.workshop_id,
        content=session.content(),
        lang=desk.lang,
    )
    # A subgroup gets no sentences that the leaders are still working on.
    return [one for one in found if not one.sentence or one.sentence in desk.sentences]


def follow_stored(key: str, stored: Hashable) -> None:
    """Let a field that is no text show what is stored, once that was changed by somebody else.

    What somebody chose here and was refused stays in the field as long as nothing else changed.
    """
    last = f"stored-{key}"
    if key not in st.session_state or st.session_state.get(last, stored) != stored:
        st.session_state[key] = stored
    st.session_state[last] = stored


def tell(text: str) -> None:
    """Have this said on top of the page when it is drawn next."""
    st.session_state[NOTICE] = text
