"""Who may write which text now: the one place where that is decided for what is being typed."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, cast

from sqlmodel import Session, col, select

from db.models import (
    Alternative,
    Amendment,
    AmendmentPart,
    Ballot,
    ConsentRound,
    DialogueGroup,
    Insight,
    LeftOut,
    NotMeant,
    OpenQuestion,
    Paragraph,
    Pilot,
    PilotEntry,
    PilotPart,
    Reaction,
    Remark,
    Statement,
    Workshop,
    Writing,
)
from db.queries import fields, paper, people, progress, statements
from db.queries.versions import OF_AMENDMENT
from workshop import amending, consenting
from workshop.access import Role, may_write_texts
from workshop.agenda import State, accepts_drafts
from workshop.consenting import Rule
from workshop.pilots import REASON, Stage, takes_part_in

Refusal = Literal["closed", "not_allowed"]


def refusal(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    found: fields.Row | None,
    now: datetime,
) -> Refusal | None:
    """Why this browser may not write this text at this moment; None when it may."""
    held = [g for g in people.grants(db, browser=browser) if g.workshop_id == workshop_id]
    persons = {g.person_id for g in held if g.role is Role.PARTICIPANT}
    roles = {g.role for g in held}
    match found:
        case Writing():
            return _of_author(db, workshop_id, browser, found, persons, now)
        case NotMeant():
            author = db.get_one(Writing, found.writing_id).person_id
            return None if author in persons else "not_allowed"
        case Remark() | Reaction():
            activity = "margin" if isinstance(found, Remark) else "consent"
            may = found.person_id in persons or (
                isinstance(found, Remark) and _enters(db, workshop_id, browser, found.person_id)
            )
            return _while_open(db, workshop_id, activity, may, now)
        case Ballot():
            return _on_ballot(db, found, persons, now)
        case Insight():
            return _of_group(db, found.group_id, persons, roles)
        case AmendmentPart():
            return _of_amendment(db, found, persons, roles)
        case Statement():
            return _on_list(db, found, roles)
        case PilotEntry():
            return _in_log(found, persons, roles)
    if not any(may_write_texts(role) for role in roles):
        return "not_allowed"
    return "closed" if _is_decided(db, workshop_id, found) else None


def _of_author(
    db: Session,
    workshop_id: int,
    browser: str,
    found: Writing,
    persons: Collection[int | None],
    now: datetime,
) -> Refusal | None:
    may = found.person_id in persons or _enters(db, workshop_id, browser, found.person_id)
    return _while_open(db, workshop_id, found.activity, may, now)


def _enters(db: Session, workshop_id: int, browser: str, person_id: int) -> bool:
    """Whether this browser types in the paper form of this person."""
    return paper.may_enter(db, browser=browser, workshop_id=workshop_id, person_id=person_id)


def _while_open(
    db: Session, workshop_id: int, activity: str, may: bool, now: datetime
) -> Refusal | None:
    if not may:
        return "not_allowed"
    standing = progress.standing(db, workshop_id=workshop_id, activity=activity)
    return None if accepts_drafts(standing.state, standing.closed_at, now) else "closed"


def _on_ballot(
    db: Session, found: Ballot, persons: Collection[int | None], now: datetime
) -> Refusal | None:
    if found.person_id is None or found.person_id not in persons:
        return "not_allowed"
    asked = db.get_one(ConsentRound, found.round_id)
    return None if accepts_drafts(State(asked.state), asked.closed_at, now) else "closed"


def _of_group(
    db: Session, group_id: int, persons: Collection[int | None], roles: Collection[Role]
) -> Refusal | None:
    keeper = db.get_one(DialogueGroup, group_id).keeper_id
    may = Role.FACILITATOR in roles or (keeper is not None and keeper in persons)
    return None if may else "not_allowed"


def _of_amendment(
    db: Session, found: AmendmentPart, persons: Collection[int | None], roles: Collection[Role]
) -> Refusal | None:
    amendment = db.get_one(Amendment, found.amendment_id)
    if found.part in amending.OF_DECISION:
        return _of_decision(db, amendment, roles)
    if _is_integrated(db, amendment, found, roles):
        return None
    if amendment.group_id is not None:
        refused = _of_group(db, amendment.group_id, persons, roles)
    else:
        # Of a group that is no longer there nobody writes on.
        may = amendment.group_number is None and Role.LEADER in roles
        refused = None if may else "not_allowed"
    return refused or (None if amendment.status == "writing" else "closed")


def _of_decision(db: Session, amendment: Amendment, roles: Collection[Role]) -> Refusal | None:
    """What goes with a decision is written by who may decide, until it was decided."""
    rule = cast("Rule", db.get_one(Workshop, amendment.workshop_id).decision_rule)
    if not any(consenting.may_decide(rule, role) for role in roles):
        return "not_allowed"
    return None if amendment.status == "handed_in" else "closed"


def _is_integrated(
    db: Session, amendment: Amendment, found: AmendmentPart, roles: Collection[Role]
) -> bool:
    """Whether these are new words between two rounds, by those who write for the whole room."""
    if found.part != "words" or amendment.status != "handed_in":
        return False
    last = db.exec(
        select(ConsentRound)
        .where(ConsentRound.amendment_id == amendment.id)
        .order_by(col(ConsentRound.number).desc())
    ).first()
    return (
        last is not None
        and State(last.state) is State.SHOWN
        and (Role.FACILITATOR in roles or Role.LEADER in roles)
    )


def _on_list(db: Session, found: Statement, roles: Collection[Role]) -> Refusal | None:
    if Role.FACILITATOR not in roles:
        return "not_allowed"
    return None if statements.may_edit(db, statement_id=found.id or 0) else "closed"


def _in_log(
    found: PilotEntry, persons: Collection[int | None], roles: Collection[Role]
) -> Refusal | None:
    """An entry is written by its author until it stands in the log, also when the pilot ends."""
    may = Role.LEADER in roles if found.person_id is None else found.person_id in persons
    if not may:
        return "not_allowed"
    return None if found.logged_at is None else "closed"


def _is_decided(db: Session, workshop_id: int, found: fields.Row | None) -> bool:
    """Whether this is text that only a decision changes from now on."""
    match found:
        case Paragraph() | LeftOut():
            return _is_proposed(db, workshop_id)
        case PilotPart():
            # A plan of which the pilot has ended stays as it was; the reason may still come.
            stage = Stage(db.get_one(Pilot, found.pilot_id).stage)
            return not takes_part_in(stage) and found.part != REASON
        case OpenQuestion():
            return found.origin.startswith(OF_AMENDMENT)
        case Alternative():
            question = db.get_one(OpenQuestion, found.question_id)
            return question.origin.startswith(OF_AMENDMENT)
    return False


def _is_proposed(db: Session, workshop_id: int) -> bool:
    return db.get_one(Workshop, workshop_id).proposed_at is not None
