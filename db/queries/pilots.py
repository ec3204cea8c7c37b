"""Pilots: their plans, where they stand, and what was decided about them.

What the texts of a plan say is saved by db.queries.drafts, while they are being typed. The log
stands in db.queries.pilot_log.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast

from sqlmodel import Session, col, func, select

from db import changes
from db.models import (
    Pilot,
    PilotDecision,
    PilotEntry,
    PilotPart,
    PilotPerson,
    PilotSentence,
    Workshop,
    now,
)
from db.queries import progress, versions
from workshop import pilots
from workshop.agenda import State
from workshop.foundations import found_again
from workshop.pilots import LIMITS, REASON, Decision, NoReason, Period, Scope, Stage
from workshop.sentence_split import split

ACTIVITY: Final = "pilots"


@dataclass(frozen=True)
class Decided:
    """What was decided about a pilot, why and when; `stands` until it is taken up again."""

    decision: Decision
    reason: str
    decided_at: datetime
    stands: bool


@dataclass(frozen=True)
class PilotView:
    """One pilot as people read it.

    `fields` has the address of each text for who writes it. `sentences` are those that it tries
    out, each behind its aspect, in the words of when they were linked. `volunteers` is how many
    people put themselves down; nobody reads who.
    """

    id: int
    stage: Stage
    scope: Scope
    people: int | None
    period: Period
    texts: Mapping[str, str]
    fields: Mapping[str, str]
    sentences: tuple[tuple[str, str], ...]
    volunteers: int
    decisions: tuple[Decided, ...]
    considered: str

    @property
    def name(self) -> str:
        """What it is called; '' while nobody said."""
        return self.texts["name"].strip()

    @property
    def decided(self) -> Decided | None:
        """The decision that stands now."""
        return next((one for one in self.decisions if one.stands), None)


def listed(db: Session, *, workshop_id: int) -> tuple[PilotView, ...]:
    """All pilots, in the order in which they were begun."""
    rows = db.exec(
        select(Pilot).where(Pilot.workshop_id == workshop_id).order_by(col(Pilot.id))
    ).all()
    return _views(db, rows)


def get(db: Session, *, workshop_id: int, pilot_id: int) -> PilotView:
    """One pilot; raises LookupError when this workshop has no such pilot."""
    return _views(db, [row(db, workshop_id=workshop_id, pilot_id=pilot_id)])[0]


def row(db: Session, *, workshop_id: int, pilot_id: int) -> Pilot:
    """The row of a pilot; raises LookupError when this workshop has no such pilot."""
    found = db.get(Pilot, pilot_id)
    if found is None or found.workshop_id != workshop_id:
        raise LookupError("There is no such pilot in this workshop.")
    return found


def begin(db: Session, *, workshop_id: int) -> int:
    """Begin a pilot as an idea with an empty plan; returns its id."""
    changes.touch(db, workshop_id)
    made = Pilot(workshop_id=workshop_id)
    db.add(made)
    db.flush()
    assert made.id is not None
    db.add_all(PilotPart(pilot_id=made.id, part=part) for part in LIMITS)
    return made.id


def remove_empty(db: Session, *, workshop_id: int, pilot_id: int) -> bool:
    """Take a pilot away again; False, and nothing happens, once anything was put into it."""
    found = get(db, workshop_id=workshop_id, pilot_id=pilot_id)
    framed = found.people or found.sentences or found.period != Period()
    written = select(PilotEntry.id).where(PilotEntry.pilot_id == pilot_id)
    if found.stage is not Stage.IDEA or found.volunteers or any(found.texts.values()) or framed:
        return False
    if db.exec(written).first() is not None:
        return False
    changes.touch(db, workshop_id)
    db.delete(row(db, workshop_id=workshop_id, pilot_id=pilot_id))
    return True


def frame(
    db: Session,
    *,
    workshop_id: int,
    pilot_id: int,
    scope: Scope,
    people: int | None,
    period: Period,
) -> None:
    """Keep how wide the pilot is, for how many people and how long, as it was filled in.

    An end before the start is kept too, so that nobody has to fill in anything twice; the pilot
    does not start with it.
    """
    found = row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    changes.touch(db, workshop_id)
    found.scope = scope
    found.people = max(1, min(pilots.MOST_PEOPLE, people)) if people else None
    found.starts_on, found.ends_on = period.starts_on, period.ends_on
    db.add(found)


def text(db: Session, *, workshop_id: int) -> Mapping[str, tuple[str, ...]]:
    """The sentences of the text in force by aspect: of the latest version, or as it stands now."""
    latest = versions.latest(db, workshop_id=workshop_id)
    wording = latest.wording if latest else versions.current(db, workshop_id=workshop_id)
    found = {aspect: tuple(dict.fromkeys(split(body))) for aspect, body in wording.text.items()}
    return {aspect: sentences for aspect, sentences in found.items() if sentences}


def link(
    db: Session,
    *,
    workshop_id: int,
    pilot_id: int,
    aspect: str,
    sentences: Sequence[str],
) -> None:
    """Say which sentences of one aspect the pilot tries out; the others of it no longer.

    A linked sentence that changed since is replaced by what it is now; one that is not in the text
    in any words stays linked. What is not a sentence of the text is left aside.
    """
    row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    changes.touch(db, workshop_id)
    now_there = text(db, workshop_id=workshop_id).get(aspect, ())
    rows = db.exec(
        select(PilotSentence).where(
            PilotSentence.pilot_id == pilot_id, PilotSentence.aspect == aspect
        )
    ).all()
    again = found_again((one.sentence for one in rows), now_there)
    for one in rows:
        if one.sentence in again:
            db.delete(one)
    chosen = [one for one in now_there if one in sentences]
    db.add_all(PilotSentence(pilot_id=pilot_id, aspect=aspect, sentence=one) for one in chosen)


def move(db: Session, *, workshop_id: int, pilot_id: int, expected: Stage, to: Stage) -> None:
    """Bring a pilot somewhere else; one that had ended is taken up again.

    Raises NotPossible with what the plan lacks, and NoSuchMove when it no longer stands where the
    writer saw it.
    """
    # The workshop's row is locked first, so that of two leaders the second sees the move.
    changes.touch(db, workshop_id)
    found = get(db, workshop_id=workshop_id, pilot_id=pilot_id)
    if found.stage is not expected:
        raise pilots.NoSuchMove(f"{found.stage}, not {expected}")
    pilots.check(found.stage, to, found.texts, found.period)
    changed = row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    changed.stage = to
    db.add(changed)
    _call(db, workshop_id)
    if expected is Stage.ENDED:
        for one in _decisions(db, [pilot_id]):
            one.reopened_at = one.reopened_at or now()
            db.add(one)


def _call(db: Session, workshop_id: int) -> None:
    """Let the phones draw what they can take part in, which they do when something else lies."""
    if progress.standing(db, workshop_id=workshop_id, activity=ACTIVITY).state is State.OPEN:
        workshop = db.get_one(Workshop, workshop_id)
        workshop.table_turn += 1
        db.add(workshop)


def consider(db: Session, *, workshop_id: int, pilot_id: int, considered: Decision | None) -> None:
    """Keep which decision is chosen while its reason is being written."""
    found = row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    changes.touch(db, workshop_id)
    found.considered = considered or ""
    db.add(found)


def decide(db: Session, *, workshop_id: int, pilot_id: int) -> None:
    """Write down the decision that is chosen, with the reason as it is saved; the pilot ends.

    Raises NoReason without a choice or without a reason, and NoSuchMove for a pilot that has not
    begun, or about which somebody decided already.
    """
    changes.touch(db, workshop_id)
    found = get(db, workshop_id=workshop_id, pilot_id=pilot_id)
    if not pilots.can_be_decided(found.stage) or found.decided is not None:
        raise pilots.NoSuchMove(str(found.stage))
    reason = found.texts[REASON].strip()
    if not found.considered or not reason:
        raise NoReason
    db.add(PilotDecision(pilot_id=pilot_id, decision=found.considered, reason=reason))
    changed = row(db, workshop_id=workshop_id, pilot_id=pilot_id)
    changed.stage, changed.considered = Stage.ENDED, ""
    db.add(changed)
    _call(db, workshop_id)
    part = db.exec(
        select(PilotPart).where(PilotPart.pilot_id == pilot_id, PilotPart.part == REASON)
    ).one()
    # Whoever still types in it is told that the field says something else by now.
    part.body, part.draft_revision = "", part.draft_revision + 1
    db.add(part)


def _views(db: Session, rows: Sequence[Pilot]) -> tuple[PilotView, ...]:
    ids = [one.id or 0 for one in rows]
    parts = db.exec(select(PilotPart).where(col(PilotPart.pilot_id).in_(ids))).all()
    links = db.exec(
        select(PilotSentence)
        .where(col(PilotSentence.pilot_id).in_(ids))
        .order_by(col(PilotSentence.id))
    ).all()
    volunteers = dict(
        db.exec(
            select(PilotPerson.pilot_id, func.count())
            .where(col(PilotPerson.pilot_id).in_(ids))
            .group_by(col(PilotPerson.pilot_id))
        ).all()
    )
    decisions = _decisions(db, ids)
    return tuple(
        PilotView(
            id=one.id or 0,
            stage=Stage(one.stage),
            scope=cast("Scope", one.scope),
            people=one.people,
            period=Period(one.starts_on, one.ends_on),
            texts={part.part: part.body for part in parts if part.pilot_id == one.id},
            fields={part.part: f"pilot:{part.id}" for part in parts if part.pilot_id == one.id},
            sentences=tuple((s.aspect, s.sentence) for s in links if s.pilot_id == one.id),
            volunteers=volunteers.get(one.id or 0, 0),
            decisions=tuple(_decided(d) for d in decisions if d.pilot_id == one.id),
            considered=one.considered,
        )
        for one in rows
    )


def _decisions(db: Session, ids: Sequence[int]) -> Sequence[PilotDecision]:
    return db.exec(
        select(PilotDecision)
        .where(col(PilotDecision.pilot_id).in_(ids))
        .order_by(col(PilotDecision.id))
    ).all()


def _decided(one: PilotDecision) -> Decided:
    return Decided(
        cast("Decision", one.decision), one.reason, one.decided_at, one.reopened_at is None
    )
