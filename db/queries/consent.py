"""Consent rounds: what lies on the table, who stands where, what may be told, what is decided."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import (
    Alternative,
    Amendment,
    Ballot,
    ConsentRound,
    OpenQuestion,
    Paragraph,
    Person,
    Reaction,
    Workshop,
    now,
)
from db.queries import amendments, drafting, drafts, foundations, versions
from db.queries.amendments import AmendmentView
from db.queries.answers import NotOpen
from db.queries.progress import Readiness
from db.queries.versions import VersionView
from db.queries.writings import NotYours
from db.upsert import upsert
from workshop import amending, consenting, typed
from workshop.access import Role
from workshop.agenda import State
from workshop.amending import Change
from workshop.consenting import (
    CHANGING,
    GRADIENTS,
    Asked,
    Motion,
    NotPossible,
    Obstacle,
    Outcome,
    Rule,
)
from workshop.language import Lang
from workshop.vision import NotAnAnswer

ACTIVITY: Final = "consent"


class TooEarly(ValueError):
    """Somebody else was first: the round is no longer as this device saw it."""


class NotReady(ValueError):
    """The text cannot be adopted now; the message is 'pending', 'no_version' or 'unchanged'."""


@dataclass(frozen=True)
class RoundView:
    """One round about an amendment, in the words of that moment."""

    id: int
    number: int
    body: str
    state: State


@dataclass(frozen=True)
class Table:
    """What all look at now: an amendment, and its last round if there was one."""

    amendment_id: int
    round: RoundView | None


@dataclass(frozen=True)
class BallotView:
    """Where one person stands in a round, for nobody but that person."""

    id: int
    value: int
    body: str

    @property
    def field(self) -> str:
        """The address under which the reason is saved while it is being typed."""
        return f"ballot:{self.id}"


@dataclass(frozen=True)
class ReasonView:
    """Why somebody has a reservation or an objection, without saying who or which of the two."""

    id: int
    body: str
    on_beamer: bool


@dataclass(frozen=True)
class Told:
    """A round with what may be told about it; `outcome` is None until it was shown."""

    round: RoundView
    outcome: Outcome | None


def table(db: Session, *, workshop_id: int) -> Table | None:
    """What lies on the table now; None when nothing does."""
    on_table = db.get_one(Workshop, workshop_id).on_table
    row = db.get(Amendment, on_table) if on_table is not None else None
    if row is None or row.workshop_id != workshop_id:
        return None
    rounds = _rounds(db, row.id or 0)
    return Table(row.id or 0, _round_view(rounds[-1]) if rounds else None)


def lay(db: Session, *, workshop_id: int, amendment_id: int | None) -> None:
    """Lay an amendment that was handed in on the table, or clear it.

    Raises TooEarly while a round is open, and LookupError for an amendment that is not there.
    """
    workshop = _locked(db, workshop_id)
    now_on = table(db, workshop_id=workshop_id)
    if now_on and now_on.round and now_on.round.state is State.OPEN:
        raise TooEarly
    if amendment_id is not None:
        found = amendments.get(db, workshop_id=workshop_id, amendment_id=amendment_id)
        if found.status != "handed_in":
            raise TooEarly
    workshop.on_table = amendment_id
    _turn(db, workshop)


def open_round(db: Session, *, workshop_id: int, amendment_id: int, number: int) -> int:
    """Ask everybody about the amendment on the table, in its words of now; returns the round's id.

    `number` is the round that is meant, 1 for the first. Raises TooEarly when it is not the next
    one, NotApplicable when the words do not fit the text, NotPossible when it was decided.
    """
    workshop = _locked(db, workshop_id)
    found = amendments.get(db, workshop_id=workshop_id, amendment_id=amendment_id)
    if found.status != "handed_in":
        raise NotPossible("decided")
    rounds = _rounds(db, amendment_id)
    if workshop.on_table != amendment_id or number != len(rounds) + 1:
        raise TooEarly
    if rounds and rounds[-1].state != State.SHOWN:
        raise TooEarly
    amending.apply(_body(db, workshop_id, found.aspect), found.change)
    row = ConsentRound(amendment_id=amendment_id, number=number, body=found.change.words)
    db.add(row)
    _turn(db, workshop)
    db.flush()
    return row.id or 0


def move_round(db: Session, *, workshop_id: int, round_id: int, expected: State) -> State:
    """Close a round, or show what it told; returns its state after that.

    Raises TooEarly when it is not in the state that this device saw.
    """
    workshop = _locked(db, workshop_id)
    row = _round_of(db, workshop_id, round_id)
    if State(row.state) is not expected:
        raise TooEarly
    row.state = consenting.after(expected)
    if row.state == State.CLOSED:
        row.closed_at = now()
    db.add(row)
    _turn(db, workshop)
    return State(row.state)


def cast_ballot(db: Session, *, person_id: int, round_id: int, value: int | None) -> None:
    """Keep where this person stands; a later choice replaces it, None takes it back.

    Raises NotAnAnswer for another value than 5 to 1, NotYours for a round of another workshop, and
    NotOpen when the round takes no choices.
    """
    if value is not None and value not in GRADIENTS:
        raise NotAnAnswer(f"{value} in a consent round")
    workshop_id = db.exec(select(Person.workshop_id).where(Person.id == person_id)).one()
    # Locked first: a choice either comes before the closing of a round or is refused.
    changes.touch(db, workshop_id)
    try:
        row = _round_of(db, workshop_id, round_id)
    except LookupError:
        raise NotYours from None
    if row.state != State.OPEN:
        raise NotOpen
    if value is None:
        mine = (col(Ballot.round_id) == round_id, col(Ballot.person_id) == person_id)
        db.exec(delete(Ballot).where(*mine))
        return
    key = {"round_id": round_id, "person_id": person_id}
    if db.exec(select(Ballot.id).where(*(getattr(Ballot, k) == v for k, v in key.items()))).first():
        upsert(db, Ballot, key=key, values={"value": value, "updated_at": now()})
    else:
        db.add(Ballot(round_id=round_id, person_id=person_id, value=value))


def own(db: Session, *, person_id: int, round_id: int) -> BallotView | None:
    """Where this person stands in a round; None when nothing was chosen."""
    row = db.exec(
        select(Ballot).where(Ballot.round_id == round_id, Ballot.person_id == person_id)
    ).first()
    return BallotView(row.id or 0, row.value, row.body) if row else None


def all_own(db: Session, *, person_id: int) -> tuple[tuple[int, RoundView, BallotView], ...]:
    """Every round in which this person chose, with the id of its amendment, the first one first."""
    rows = db.exec(
        select(Ballot, ConsentRound)
        .join(ConsentRound, col(ConsentRound.id) == col(Ballot.round_id))
        .where(Ballot.person_id == person_id)
        .order_by(col(ConsentRound.amendment_id), col(ConsentRound.number))
    ).all()
    return tuple(
        (asked.amendment_id, _round_view(asked), BallotView(row.id or 0, row.value, row.body))
        for row, asked in rows
    )


def readiness(db: Session, *, workshop_id: int, round_id: int) -> Readiness:
    """How many people chose in a round, of how many who joined."""
    ready = db.exec(
        select(func.count()).select_from(Ballot).where(Ballot.round_id == round_id)
    ).one()
    people = db.exec(select(func.count()).where(Person.workshop_id == workshop_id)).one()
    return Readiness(ready, people)


def told(db: Session, *, workshop_id: int, amendment_id: int) -> tuple[Told, ...]:
    """The rounds about an amendment, the first one first, each with what may be told about it.

    Only the last round that was shown can have bars, and only when at least the minimum number of
    people chose otherwise than in each earlier one that had them: see docs/decisions/0008.
    """
    workshop = db.get_one(Workshop, workshop_id)
    rounds = _rounds(db, amendment_id)
    outcomes = _outcomes(db, workshop, rounds)
    return tuple(Told(_round_view(row), outcomes.get(row.id or 0)) for row in rounds)


def reasons(db: Session, *, workshop_id: int, round_id: int) -> tuple[ReasonView, ...]:
    """The reasons of a closed round for who leads it: no names, no gradient, no order of time.

    None while the round is open, and none when fewer than the minimum number of people chose.
    """
    row = _round_of(db, workshop_id, round_id)
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    people = db.exec(select(func.count()).where(Ballot.round_id == round_id)).one()
    if row.state == State.OPEN or people < minimum:
        return ()
    found = db.exec(
        select(Ballot).where(
            Ballot.round_id == round_id,
            col(Ballot.value).in_(consenting.ASKS_REASON),
            Ballot.body != "",
        )
    ).all()
    views = [ReasonView(b.id or 0, b.body, b.on_beamer_since is not None) for b in found]
    return tuple(sorted(views, key=lambda one: (one.body.casefold(), one.id)))


def released(db: Session, *, workshop_id: int, round_id: int) -> tuple[str, ...]:
    """The reasons that the whole room may read."""
    found = reasons(db, workshop_id=workshop_id, round_id=round_id)
    return tuple(one.body for one in found if one.on_beamer)


def release(db: Session, *, workshop_id: int, ballot_id: int, on_beamer: bool) -> None:
    """Let the whole room read one reason, or no longer."""
    row = db.get(Ballot, ballot_id)
    if row is None:
        return
    _round_of(db, workshop_id, row.round_id)
    row.on_beamer_since = now() if on_beamer else None
    db.add(row)
    changes.touch(db, workshop_id)


def react(db: Session, *, person_id: int, amendment_id: int) -> str:
    """The field of this person's reaction to an amendment, begun where it was not.

    Raises NotYours for an amendment of another workshop, or one that was not handed in.
    """
    workshop_id = db.exec(select(Person.workshop_id).where(Person.id == person_id)).one()
    amendment = db.get(Amendment, amendment_id)
    if amendment is None or amendment.workshop_id != workshop_id or amendment.status == "writing":
        raise NotYours
    found = own_reaction(db, person_id=person_id, amendment_id=amendment_id)
    if found is None:
        db.add(Reaction(amendment_id=amendment_id, person_id=person_id))
        db.flush()
        found = own_reaction(db, person_id=person_id, amendment_id=amendment_id)
    assert found is not None
    return found


def own_reaction(db: Session, *, person_id: int, amendment_id: int) -> str | None:
    """The field of this person's reaction to an amendment; None when it was not begun."""
    found = db.exec(
        select(Reaction.id).where(
            Reaction.amendment_id == amendment_id, Reaction.person_id == person_id
        )
    ).first()
    return f"reaction:{found}" if found is not None else None


def gave(db: Session, *, person_id: int) -> bool:
    """Whether this person chose in any round, or said anything about an amendment."""
    chose = db.exec(select(Ballot.id).where(Ballot.person_id == person_id)).first()
    return chose is not None or bool(own_reactions(db, person_id=person_id))


def own_reactions(db: Session, *, person_id: int) -> Mapping[int, str]:
    """What this person said about amendments, by the id of the amendment."""
    rows = db.exec(
        select(Reaction.amendment_id, Reaction.body)
        .where(Reaction.person_id == person_id, Reaction.body != "")
        .order_by(col(Reaction.amendment_id))
    ).all()
    return dict(rows)


def reactions(db: Session, *, workshop_id: int, amendment_id: int) -> tuple[str, ...]:
    """What people say about an amendment, without names and not in the order of time."""
    found = db.exec(
        select(Reaction.body)
        .join(Amendment, col(Amendment.id) == col(Reaction.amendment_id))
        .where(
            Amendment.workshop_id == workshop_id,
            Reaction.amendment_id == amendment_id,
            Reaction.body != "",
        )
    ).all()
    return tuple(sorted(found, key=str.casefold))


def decide(
    db: Session, *, workshop_id: int, amendment_id: int, role: Role, motion: Motion, today: date
) -> VersionView | None:
    """Write down what was decided; returns the version of the text that it makes, if it does.

    What is accepted changes the text in the same transaction; an open difference joins those that
    the text leaves open. Raises NotPossible when the decision rule or another device is in the
    way, and NotApplicable when the sentence is no longer there.
    """
    workshop = _locked(db, workshop_id)
    found = amendments.get(db, workshop_id=workshop_id, amendment_id=amendment_id)
    motion = Motion(
        motion.decision,
        found.kind,
        typed.cleaned(motion.reason, limit=typed.STATEMENT),
        " ".join(typed.cleaned(motion.owner, limit=typed.NAME).split()),
        motion.review_on,
    )
    _check(db, workshop, found, role, motion, today)
    row = db.get_one(Amendment, amendment_id)
    row.status, row.reason, row.decided_at = motion.decision, motion.reason, now()
    row.owner, row.review_on = motion.owner, motion.review_on
    db.add(row)
    _turn(db, workshop)
    if motion.decision not in CHANGING:
        return None
    _carry_out(db, workshop, found.change, motion)
    db.flush()
    return versions.make(db, workshop_id=workshop_id, why="amended", amendment_id=amendment_id)


def accepting(found: AmendmentView) -> Motion:
    """The motion to accept an amendment, with what was written in the form for a decision."""
    owned = consenting.asks_owner("accepted", found.kind)
    return Motion(
        "accepted",
        found.kind,
        found.parts.get("reason", ""),
        found.parts.get("owner", "") if owned else "",
        found.review_on if owned else None,
    )


def obstacle(
    db: Session, *, workshop_id: int, amendment_id: int, role: Role, motion: Motion, today: date
) -> Obstacle | None:
    """What is in the way of a decision now; None when it can be taken."""
    workshop = db.get_one(Workshop, workshop_id)
    found = amendments.get(db, workshop_id=workshop_id, amendment_id=amendment_id)
    try:
        _check(db, workshop, found, role, motion, today)
    except NotPossible as refused:
        return refused.obstacle
    return None


def adopt(db: Session, *, workshop_id: int, role: Role) -> VersionView:
    """Adopt the text as it stands: version 1.0, or the next whole number.

    Raises NotPossible for who may not decide, and NotReady when amendments wait for a decision,
    when there is no version yet, or when this text was adopted already.
    """
    workshop = _locked(db, workshop_id)
    if not consenting.may_decide(cast("Rule", workshop.decision_rule), role):
        raise NotPossible("not_yours")
    waiting = select(Amendment.id).where(
        Amendment.workshop_id == workshop_id, Amendment.status == "handed_in"
    )
    if db.exec(waiting).first() is not None:
        raise NotReady("pending")
    last = versions.latest(db, workshop_id=workshop_id)
    if last is None:
        raise NotReady("no_version")
    if last.why == "adopted" and last.wording == versions.current(db, workshop_id=workshop_id):
        raise NotReady("unchanged")
    return versions.make(db, workshop_id=workshop_id, why="adopted", major=True)


def objected(db: Session, *, workshop_id: int, amendment_id: int) -> bool:
    """Whether somebody objected in the last round that was shown, as far as that may be told."""
    found = [
        one.outcome
        for one in told(db, workshop_id=workshop_id, amendment_id=amendment_id)
        if one.outcome is not None
    ]
    return bool(found and found[-1].objection)


def _locked(db: Session, workshop_id: int) -> Workshop:
    """The workshop, after everybody who writes in it has been made to wait."""
    changes.touch(db, workshop_id)
    workshop = db.get_one(Workshop, workshop_id)
    db.refresh(workshop)
    return workshop


def _check(
    db: Session,
    workshop: Workshop,
    found: AmendmentView,
    role: Role,
    motion: Motion,
    today: date,
) -> None:
    consenting.check(
        motion,
        rule=cast("Rule", workshop.decision_rule),
        role=role,
        status=found.status,
        asked=_asked(db, workshop, found.change.words, found.id),
        today=today,
    )


def _turn(db: Session, workshop: Workshop) -> None:
    workshop.table_turn += 1
    db.add(workshop)


def _rounds(db: Session, amendment_id: int) -> list[ConsentRound]:
    query = select(ConsentRound).where(ConsentRound.amendment_id == amendment_id)
    return list(db.exec(query.order_by(col(ConsentRound.number))).all())


def _round_of(db: Session, workshop_id: int, round_id: int) -> ConsentRound:
    row = db.get(ConsentRound, round_id)
    if row is None or db.get_one(Amendment, row.amendment_id).workshop_id != workshop_id:
        raise LookupError("There is no such round in this workshop.")
    db.refresh(row)
    return row


def _round_view(row: ConsentRound) -> RoundView:
    return RoundView(row.id or 0, row.number, row.body, State(row.state))


def _outcomes(
    db: Session, workshop: Workshop, rounds: Sequence[ConsentRound]
) -> Mapping[int, Outcome]:
    """What may be told about each round that was shown."""
    shown = [row for row in rounds if row.state == State.SHOWN]
    had_bars: list[Mapping[int, int]] = []
    found = {}
    for row in shown:
        cast_now = _by_person(db, row)
        may = all(
            consenting.changed(earlier, cast_now) >= workshop.minimum_group for earlier in had_bars
        )
        if may:
            had_bars.append(cast_now)
        counts = Counter(db.exec(select(Ballot.value).where(Ballot.round_id == row.id)).all())
        found[row.id or 0] = consenting.outcome(
            counts,
            minimum=workshop.minimum_group,
            exact=may and row is shown[-1],
            rule=cast("Rule", workshop.decision_rule),
        )
    return found


def _by_person(db: Session, row: ConsentRound) -> Mapping[int, int]:
    # Who withdrew since then cannot be found again, and is not counted as somebody who changed.
    rows = db.exec(select(Ballot.person_id, Ballot.value).where(Ballot.round_id == row.id)).all()
    return {person: value for person, value in rows if person is not None}


def _asked(db: Session, workshop: Workshop, body: str, amendment_id: int) -> Asked | None:
    rounds = _rounds(db, amendment_id)
    if not rounds:
        return None
    last = rounds[-1]
    nothing = Outcome(0, workshop.minimum_group)
    told_last = _outcomes(db, workshop, rounds).get(last.id or 0, nothing)
    return Asked(State(last.state), told_last, last.body == body)


def _carry_out(db: Session, workshop: Workshop, change: Change, motion: Motion) -> None:
    workshop_id = workshop.id or 0
    if motion.decision != "open":
        _rewrite(db, workshop_id, change)
    if motion.decision == "open" or change.kind == "leave_open":
        _leave_open(db, workshop, change)


def _rewrite(db: Session, workshop_id: int, change: Change) -> None:
    drafts.keep_version(db, workshop_id=workshop_id, aspect=change.aspect, now=now())
    row = db.exec(
        select(Paragraph).where(
            Paragraph.workshop_id == workshop_id, Paragraph.aspect == change.aspect
        )
    ).first()
    row = row or Paragraph(workshop_id=workshop_id, aspect=change.aspect)
    row.body = amending.apply(row.body, change)
    # What somebody may still be typing elsewhere comes too late.
    row.draft_revision += 1
    row.updated_at = now()
    db.add(row)
    db.flush()
    foundations.follow(db, paragraph=row)


def _leave_open(db: Session, workshop: Workshop, change: Change) -> None:
    """Put a difference among those that the text leaves open, with what it is between."""
    before, after = amending.about(change)
    body = amending.left_open(change, lang=cast("Lang", workshop.language), limit=typed.QUESTION)
    question = OpenQuestion(
        workshop_id=workshop.id or 0,
        origin=f"{versions.OF_AMENDMENT}{change.id}",
        body=body,
        included=True,
    )
    db.add(question)
    db.flush()
    if change.kind == "leave_open":
        return
    for position, wording in enumerate(one for one in (before, after) if one):
        if len(wording) <= typed.STATEMENT:
            db.add(Alternative(question_id=question.id or 0, position=position, body=wording))


def _body(db: Session, workshop_id: int, aspect: str) -> str:
    return drafting.paragraphs(db, workshop_id=workshop_id).get(aspect, "")
