"""The dealt round: who was dealt which statements of a long list, and what goes on the shortlist.

The shortlist is not the denominator: that rests on the round in which all weigh the whole of it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, func, select, update
from sqlmodel.sql.expression import SelectOfScalar

from db import changes
from db.models import Dealt, Person, Ready, Statement, Workshop, now
from db.queries import progress, snapshots, statements, trail, workshops
from db.queries.answers import require_open
from db.queries.harvest import require_free, standing
from db.queries.statements import StatementView
from db.queries.trail import Act
from workshop import dealing, shortlist
from workshop.agenda import State
from workshop.shortlist import Shortlisting
from workshop.vision import NotAnAnswer

SHORTLIST: Final = "shortlist"


@dataclass(frozen=True)
class DealtOut:
    """How the round is laid out: a list of so many, `each` of which a person is dealt so many.

    `chosen` says that the facilitator set that number. `least` and `most` tell how many people
    were dealt the statement that fewest, and that most people hold.
    """

    statements: int
    people: int
    each: int
    chosen: bool
    least: int
    most: int


def deal(db: Session, *, person_id: int, activity: str, minutes: int | None) -> None:
    """Deal this person the statements that are least seen, up to as many as everybody gets.

    Without `minutes` that is the whole list, as it stands on a paper form. Who holds enough keeps
    them as they are. A statement that has left the list since is made up for. Raises NotOpen.
    """
    workshop_id = db.exec(select(Person.workshop_id).where(Person.id == person_id)).one()
    # One after the other, so that nobody is dealt what somebody else was dealt a moment ago.
    db.exec(select(Workshop.id).where(Workshop.id == workshop_id).with_for_update(key_share=True))
    require_open(db, person_id=person_id, activity=activity)
    out = db.exec(_in_play(workshop_id)).all()
    before = db.exec(select(Dealt).where(Dealt.person_id == person_id)).all()
    drawn = dealing.deal(
        _views(db, workshop_id, activity),
        [id for id in out if id is not None],
        size=len(out) if minutes is None else _each(db, workshop_id, minutes, len(out)),
        held={row.statement_id for row in before},
        chance=f"{db.get_one(Workshop, workshop_id).salt}:{person_id}",
    )
    first = max((row.position for row in before), default=-1) + 1
    for place, statement in enumerate(drawn, start=first):
        db.add(Dealt(person_id=person_id, statement_id=statement, position=place))
    db.flush()


def is_short(db: Session, *, person_id: int, minutes: int) -> bool:
    """Whether this person is still to be dealt something."""
    workshop_id = db.exec(select(Person.workshop_id).where(Person.id == person_id)).one()
    out = db.exec(select(func.count()).select_from(_in_play(workshop_id).subquery())).one()
    held = len(hand(db, person_id=person_id))
    return held < _each(db, workshop_id, minutes, out)


def hand(db: Session, *, person_id: int) -> tuple[StatementView, ...]:
    """The statements that this person was dealt and that are still in the list, in order."""
    workshop_id = db.exec(select(Person.workshop_id).where(Person.id == person_id)).one()
    rows = db.exec(
        select(Dealt.statement_id)
        .where(Dealt.person_id == person_id)
        .order_by(col(Dealt.position), col(Dealt.id))
    ).all()
    playing = {one.id: one for one in statements.in_play(db, workshop_id=workshop_id)}
    return tuple(playing[id] for id in rows if id in playing)


def choices(db: Session, *, person_id: int) -> Mapping[int, str]:
    """What this person chose: statement to '1' (on the shortlist), '0' (not) or '?'."""
    rows = db.exec(select(Dealt.statement_id, Dealt.value).where(Dealt.person_id == person_id))
    return {statement: value for statement, value in rows if value is not None}


def choose(
    db: Session, *, person_id: int, activity: str, statement_id: int, value: str | None
) -> None:
    """Keep whether this person wants a statement on the shortlist; None takes the choice back.

    Raises NotAnAnswer for an unknown value or a statement that this person was not dealt or that
    left the list, and NotOpen.
    """
    workshop_id = require_open(db, person_id=person_id, activity=activity)
    dealt = (col(Dealt.person_id) == person_id, col(Dealt.statement_id) == statement_id)
    known = select(Dealt.id).where(*dealt, col(Dealt.statement_id).in_(_in_play(workshop_id)))
    if (value is not None and value not in dealing.CHOICES) or db.exec(known).first() is None:
        raise NotAnAnswer(f"statement {statement_id} = {value}")
    db.exec(update(Dealt).where(*dealt).values(value=value, updated_at=now()))


def dealt_out(db: Session, *, workshop_id: int, minutes: int) -> DealtOut:
    """How the round is laid out now; how often statements were dealt, never what was chosen."""
    playing = [id for id in db.exec(_in_play(workshop_id)).all() if id is not None]
    counted: dict[int, int] = dict(
        db.exec(
            select(Dealt.statement_id, func.count())
            .where(col(Dealt.statement_id).in_(playing))
            .group_by(col(Dealt.statement_id))
        ).all()
    )
    often = [counted.get(id, 0) for id in playing]
    return DealtOut(
        statements=len(playing),
        people=workshops.people_count(db, workshop_id=workshop_id),
        each=_each(db, workshop_id, minutes, len(playing)),
        chosen=db.get_one(Workshop, workshop_id).dealt_each is not None,
        least=min(often, default=0),
        most=max(often, default=0),
    )


def set_each(db: Session, *, workshop_id: int, each: int | None) -> None:
    """Deal everybody so many from now on, at least one; None is what fits team and time."""
    row = db.get_one(Workshop, workshop_id)
    row.dealt_each = None if each is None else max(1, each)
    changes.touch(db, workshop_id)


def result(db: Session, *, workshop_id: int) -> Shortlisting | None:
    """What may be told of the dealt round, out of what was frozen; None while it is not shown.

    A statement that was merged or taken back since is no longer in it.
    """
    state = progress.standing(db, workshop_id=workshop_id, activity=SHORTLIST).state
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=SHORTLIST)
    if state is not State.SHOWN or frozen is None:
        return None
    dealt = {int(id) for row in frozen.rows for id in row.answers}
    known = statements.listed(db, workshop_id=workshop_id)
    return shortlist.reveal(
        [row.answers for row in frozen.rows],
        {one.id for one in known if one.id in dealt or (one.body and not one.hidden)},
        taken_at=frozen.taken_at,
        minimum=db.get_one(Workshop, workshop_id).minimum_group,
    )


def adopt(db: Session, *, workshop_id: int, keep: Collection[int], browser: str = "") -> int:
    """Set aside what is not on the shortlist; returns how many statements that were.

    Each of them can be put back in the list, and all of them by undoing this act. Raises ListLocked
    while people choose or weigh, and after they have weighed.
    """
    require_free(db, workshop_id, although_weighed=False)
    rows = {id: row for id, row in standing(db, workshop_id).items() if row.body and id not in keep}
    was = {str(id): trail.as_it_was(row, ["hidden"]) for id, row in rows.items()}
    for row in rows.values():
        row.hidden = True
    if rows:
        trail.note(
            db,
            workshop_id=workshop_id,
            browser=browser,
            act=Act.SHORTLIST,
            statements=list(rows),
            before={"was": was},
        )
    return len(rows)


def _in_play(workshop_id: int) -> SelectOfScalar[int | None]:
    return select(col(Statement.id)).where(
        Statement.workshop_id == workshop_id,
        col(Statement.version_id).is_(None),
        ~col(Statement.hidden),
        col(Statement.merged_into_id).is_(None),
        Statement.body != "",
    )


def _views(db: Session, workshop_id: int, activity: str) -> Mapping[int, int]:
    """How many people saw each statement, or hold it and said not to be done yet."""
    done = select(Ready.person_id).where(Ready.activity == activity)
    rows = db.exec(
        select(Dealt.statement_id, func.count())
        .join(Person, col(Person.id) == col(Dealt.person_id))
        .where(
            Person.workshop_id == workshop_id,
            col(Dealt.value).is_not(None) | col(Dealt.person_id).not_in(done),
        )
        .group_by(col(Dealt.statement_id))
    )
    return dict(rows.all())


def _each(db: Session, workshop_id: int, minutes: int, statements: int) -> int:
    workshop = db.get_one(Workshop, workshop_id)
    if workshop.dealt_each is not None:
        return min(statements, workshop.dealt_each)
    return dealing.hand_size(
        statements,
        workshops.people_count(db, workshop_id=workshop_id),
        minutes=minutes,
        minimum=workshop.minimum_group,
    )
