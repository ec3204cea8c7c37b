"""Who may write which text now: the one place where that is decided for what is being typed."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, cast

from sqlmodel import Session, col, select

from db.models import (
    Alternative,
    Amendment,
    AmendmentPart,
    ApproachNote,
    ApproachPoint,
    ApproachTalk,
    Ballot,
    ConsentRound,
    DialogueGroup,
    EvaluationWording,
    Example,
    ExamplePart,
    ExampleResponse,
    Insight,
    LeftOut,
    MatrixEntry,
    MatrixOwner,
    MatrixTheme,
    NotMeant,
    OpenQuestion,
    Paragraph,
    Person,
    Pilot,
    PilotEntry,
    PilotPart,
    Reaction,
    Remark,
    Statement,
    StepPassing,
    Workshop,
    Writing,
)
from db.queries import evaluation, fields, paper, people, progress, statements
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
        case Writing() | NotMeant() | Remark() | Reaction() | ExamplePart() | ExampleResponse():
            return _of_person(db, workshop_id, browser, found, persons, now)
        case Ballot():
            return _on_ballot(db, found, persons, now)
        case Insight():
            return _of_group(db, found.group_id, persons, roles)
        case AmendmentPart():
            return _of_amendment(db, found, persons, roles)
        case MatrixTheme() | MatrixEntry() | MatrixOwner():
            return _on_matrix(db, found, persons, roles)
        case PilotEntry():
            return _in_log(found, persons, roles)
        case Statement() | StepPassing():
            return _of_steering(db, found, roles)
    if not any(may_write_texts(role) for role in roles):
        return "not_allowed"
    return "closed" if _is_decided(db, workshop_id, found) else None


def _of_person(
    db: Session,
    workshop_id: int,
    browser: str,
    found: Writing | NotMeant | Remark | Reaction | ExamplePart | ExampleResponse,
    persons: Collection[int | None],
    now: datetime,
) -> Refusal | None:
    """What a participant writes alone, or somebody who types in a paper form."""
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
        case ExamplePart() | ExampleResponse():
            return _on_example(db, workshop_id, browser, found, persons, now)


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


def _on_example(
    db: Session,
    workshop_id: int,
    browser: str,
    found: ExamplePart | ExampleResponse,
    persons: Collection[int | None],
    now: datetime,
) -> Refusal | None:
    """Its author writes while examples are asked for; others beside it while they see it."""
    about = db.get_one(Example, found.example_id)
    if isinstance(found, ExamplePart):
        may = about.person_id in persons or _enters(db, workshop_id, browser, about.person_id)
        return _while_open(db, workshop_id, "examples", may, now)
    seen = about.shared_at is not None and not about.hidden
    return None if found.person_id in persons and seen else "not_allowed"


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


def _of_steering(
    db: Session, found: Statement | StepPassing, roles: Collection[Role]
) -> Refusal | None:
    """What the facilitator writes on the list, and why a team goes on, also by the leaders."""
    if isinstance(found, Statement):
        return _on_list(db, found, roles)
    if Role.FACILITATOR not in roles and Role.LEADER not in roles:
        return "not_allowed"
    return None if found.passed_on is None else "closed"


def _on_list(db: Session, found: Statement, roles: Collection[Role]) -> Refusal | None:
    if Role.FACILITATOR not in roles:
        return "not_allowed"
    return None if statements.may_edit(db, statement_id=found.id or 0) else "closed"


def _on_matrix(
    db: Session,
    found: MatrixTheme | MatrixEntry | MatrixOwner,
    persons: Collection[int | None],
    roles: Collection[Role],
) -> Refusal | None:
    """Leaders write every matrix, the people of a subgroup the lines of its own copy."""
    theme = _theme_of(db, found)
    may = any(may_write_texts(role) for role in roles) or (
        theme.copy_of_id is not None
        and not isinstance(found, MatrixTheme)
        and may_write_copy(db, theme=theme, persons=persons)
    )
    if not may:
        return "not_allowed"
    # An example shows what it always showed; a merged copy stays what the group handed in.
    return "closed" if theme.example or theme.merged_at else None


def may_write_copy(db: Session, *, theme: MatrixTheme, persons: Collection[int | None]) -> bool:
    """Whether one of these people belongs to the subgroup whose copy this is."""
    if theme.subgroup_id is None or not persons:
        return False
    members = select(Person.id).where(
        Person.subgroup_id == theme.subgroup_id, col(Person.id).in_(persons)
    )
    return db.exec(members).first() is not None


def _theme_of(db: Session, found: MatrixTheme | MatrixEntry | MatrixOwner) -> MatrixTheme:
    match found:
        case MatrixOwner():
            return _theme_of(db, db.get_one(MatrixEntry, found.entry_id))
        case MatrixEntry():
            return db.get_one(MatrixTheme, found.theme_id)
    return found


def _in_log(
    found: PilotEntry, persons: Collection[int | None], roles: Collection[Role]
) -> Refusal | None:
    """An entry is written by its author until it stands in the log, also when the pilot ends."""
    may = Role.LEADER in roles if found.person_id is None else found.person_id in persons
    if not may:
        return "not_allowed"
    return None if found.logged_at is None else "closed"


def _is_decided(db: Session, workshop_id: int, found: fields.Row | None) -> bool:
    """Whether this is text that was decided or settled, so that typing changes it no longer."""
    match found:
        case Paragraph() | LeftOut():
            return _is_proposed(db, workshop_id)
        case PilotPart():
            # A plan of which the pilot has ended stays as it was; the reason may still come.
            stage = Stage(db.get_one(Pilot, found.pilot_id).stage)
            return not takes_part_in(stage) and found.part != REASON
        case EvaluationWording():
            return evaluation.is_fixed(db, workshop_id=workshop_id)
        case OpenQuestion():
            return found.origin.startswith(OF_AMENDMENT)
        case Alternative():
            question = db.get_one(OpenQuestion, found.question_id)
            return question.origin.startswith(OF_AMENDMENT)
        case ApproachNote():
            point = db.get_one(ApproachPoint, found.point_id)
            return db.get_one(ApproachTalk, point.talk_id).settled_at is not None
    return False


def _is_proposed(db: Session, workshop_id: int) -> bool:
    return db.get_one(Workshop, workshop_id).proposed_at is not None
