"""Amendments that were accepted in a file that came back, and noting that here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from db import engine
from db.models import now
from db.queries import amendments, consent
from db.queries.amendments import AmendmentView
from ui import markup, session
from ui.amendments import deciding, state
from workshop.access import Who
from workshop.consenting import Obstacle
from workshop.document.pairing import Edit, Paired
from workshop.document.recognising import accepted
from workshop.words import amendments as amendment_words
from workshop.words import returning as words


@dataclass(frozen=True)
class Recognised:
    """An amendment that the file accepted; `obstacle` is what keeps it from being decided here."""

    amendment: AmendmentView
    name: str
    obstacle: Obstacle | None

    @property
    def key(self) -> str:
        """Where its tick is kept."""
        return f"returning-note-{self.amendment.id}"

    def is_about(self, edit: Edit) -> bool:
        """Whether a paragraph was changed by it."""
        old, new = self.amendment.old.strip(), self.amendment.change.words.strip()
        return bool(old and old in (edit.old or "")) or bool(new and new in (edit.new or ""))


def find(
    who: Who, paired: Paired, current: Mapping[str, str]
) -> Mapping[str, tuple[Recognised, ...]]:
    """What waits for a decision and was accepted in the file, by aspect."""
    room = state.gather(who)
    found: dict[str, tuple[Recognised, ...]] = {}
    for back in paired.changed:
        about = {one.id: one for one in room.waiting if one.aspect == back.aspect}
        ids = accepted(
            current.get(back.aspect, ""),
            back.settled,
            [one.change for one in about.values()],
        )
        found[back.aspect] = tuple(
            Recognised(about[id], room.name(id), _obstacle(who, about[id])) for id in ids
        )
    return found


def show(who: Who, one: Recognised) -> None:
    """Say which amendment it is, and offer to note that it was accepted; or what is in the way."""
    lang = who.language
    if one.obstacle is None:
        st.checkbox(words.NOTE_ACCEPTED[lang].format(name=one.name), value=True, key=one.key)
        return
    obstacle = amendment_words.OBSTACLES[one.obstacle][lang]
    markup.show(
        '<p class="gt-note">{told} {why}</p>',
        told=words.RECOGNISED[lang].format(name=one.name),
        why=words.NOT_NOTED[lang].format(obstacle=obstacle),
    )
    if one.obstacle.startswith("reason_"):
        deciding.part(who, one.amendment, "reason")
    elif one.obstacle in ("owner_missing", "date_missing", "date_past"):
        deciding.part(who, one.amendment, "owner")
        key = f"returning-review-{one.amendment.id}"
        deciding.review(who, one.amendment, key, partial(_look_back, who, one.amendment, key))


def ticked(known: Mapping[str, Sequence[Recognised]]) -> tuple[int, ...]:
    """The ids of those that are to be noted as accepted."""
    return tuple(
        one.amendment.id
        for found in known.values()
        for one in found
        if one.obstacle is None and st.session_state.get(one.key)
    )


def _look_back(who: Who, one: AmendmentView, key: str) -> None:
    with session.writing() as db:
        amendments.consider(
            db,
            workshop_id=who.workshop_id,
            amendment_id=one.id,
            considered=one.considered,
            review_on=st.session_state[key],
        )


def _obstacle(who: Who, one: AmendmentView) -> Obstacle | None:
    with engine.reading() as db:
        return consent.obstacle(
            db,
            workshop_id=who.workshop_id,
            amendment_id=one.id,
            role=who.role,
            motion=consent.accepting(one),
            today=now().astimezone().date(),
        )
