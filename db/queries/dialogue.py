"""The talk in subgroups: about what, how far they are, and who asks for help.

Who sits where is decided in db.queries.seating.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, delete, func, select, update

from db import changes
from db.models import (
    Alternative,
    Amendment,
    DialogueGroup,
    GroupMember,
    GroupTopic,
    Insight,
    OpenQuestion,
    Paragraph,
    Workshop,
    now,
)
from workshop import dialogue_script, grouping
from workshop.content.instrument import Phase
from workshop.dialogue_script import Stand


class NotInGroup(LookupError):
    """This person, or this group, is not there (any more) or may not do this now."""


@dataclass(frozen=True)
class Group:
    """A subgroup as everybody may know it: how many sit there, where they are, what they have.

    `insights` and `amendments` are counts; `version` changes whenever its phones have something
    else to see.
    """

    id: int
    number: int
    size: int
    stand: Stand
    keeper_id: int | None
    called_at: datetime | None
    heard_at: datetime | None
    version: int
    topics: tuple[str, ...]
    insights: int
    amendments: int


@dataclass(frozen=True)
class InsightView:
    """Something that a group takes from its talk."""

    id: int
    body: str

    @property
    def field(self) -> str:
        """The address under which it is saved while it is being typed."""
        return f"insight:{self.id}"


@dataclass(frozen=True)
class Topic:
    """Something to talk about: an open question with its alternatives, or a paragraph.

    `aspect` is empty for a question.
    """

    origin: str
    body: str
    aspect: str = ""
    alternatives: tuple[str, ...] = ()


# Reading groups


def all_groups(db: Session, *, workshop_id: int) -> tuple[Group, ...]:
    """The groups by number; empty before they were made."""
    return _views(db, group_rows(db, workshop_id))


def numbers(db: Session, *, workshop_id: int) -> tuple[int, ...]:
    """The numbers of the groups; what a phone asks, which does not need the rest."""
    rows = db.exec(
        select(DialogueGroup.number)
        .where(DialogueGroup.workshop_id == workshop_id)
        .order_by(col(DialogueGroup.number))
    )
    return tuple(rows)


def of_person(db: Session, *, person_id: int) -> Group | None:
    """The group in which somebody sits; None while there is none."""
    row = db.exec(
        select(DialogueGroup)
        .join(GroupMember, col(GroupMember.group_id) == col(DialogueGroup.id))
        .where(GroupMember.person_id == person_id)
    ).first()
    return _views(db, (row,))[0] if row is not None else None


def insights(db: Session, *, group_id: int) -> tuple[InsightView, ...]:
    """What the group takes from its talk, in order; empty ones included."""
    rows = db.exec(
        select(Insight).where(Insight.group_id == group_id).order_by(col(Insight.position))
    )
    return tuple(InsightView(row.id or 0, row.body) for row in rows)


# What they talk about


def topics(db: Session, *, workshop_id: int) -> tuple[Topic, ...]:
    """Everything there is to talk about: the questions of the draft, then its paragraphs."""
    return (*_questions(db, workshop_id), *_paragraphs(db, workshop_id))


def deal(db: Session, *, workshop_id: int) -> None:
    """Give every group its topics anew, evenly."""
    groups = group_rows(db, workshop_id)
    given = grouping.dealt(
        [topic.origin for topic in _questions(db, workshop_id)],
        [topic.origin for topic in _paragraphs(db, workshop_id)],
        len(groups),
    )
    for row, origins in zip(groups, given, strict=True):
        _give(db, row, origins)
    tell(db, workshop_id, groups)


def choose_topics(db: Session, *, workshop_id: int, group_id: int, origins: Sequence[str]) -> None:
    """Let a group talk about these topics, in this order; those that do not exist are left out."""
    known = {topic.origin for topic in topics(db, workshop_id=workshop_id)}
    rows = group_rows(db, workshop_id, group_id)
    for row in rows:
        _give(db, row, [origin for origin in dict.fromkeys(origins) if origin in known])
    tell(db, workshop_id, rows)


# Going through the script


def begin_phase(
    db: Session,
    *,
    workshop_id: int,
    phases: Sequence[Phase],
    phase: int,
    at: datetime,
    group_id: int | None = None,
) -> None:
    """Let a group, or all of them at once, enter this part now; raises NoSuchPhase.

    A group that is there already keeps its clock.
    """
    stand = dialogue_script.started(phases, phase, at=at)
    rows = [
        row
        for row in group_rows(db, workshop_id, group_id)
        if row.phase_ends_at is None or row.phase != phase
    ]
    for row in rows:
        _set(row, stand)
    tell(db, workshop_id, rows)


def go_on(
    db: Session, *, person_id: int, phases: Sequence[Phase], phase: int, at: datetime
) -> None:
    """Let the note keeper bring the own group to this part; nothing when it is there already.

    Raises NotInGroup for somebody who does not keep the notes (any more), and NoSuchPhase.
    """
    row = _kept_by(db, person_id)
    if row.phase_ends_at is not None and row.phase >= phase:
        return
    _set(row, dialogue_script.started(phases, phase, at=at))
    tell(db, row.workshop_id, (row,))


def add_time(
    db: Session, *, workshop_id: int, minutes: int, at: datetime, group_id: int | None = None
) -> None:
    """Give a group, or all that have begun, so many minutes more."""
    rows = group_rows(db, workshop_id, group_id)
    for row in rows:
        stand = Stand(row.phase, row.phase_ends_at)
        _set(row, dialogue_script.prolonged(stand, minutes=minutes, at=at))
    tell(db, workshop_id, rows)


def take_notes(db: Session, *, person_id: int) -> None:
    """Let somebody write for the own group from now on, instead of who did before.

    Raises NotInGroup for somebody without a group.
    """
    row = _own(db, person_id)
    for number in range(len(insights(db, group_id=row.id or 0)), dialogue_script.INSIGHTS):
        db.add(Insight(group_id=row.id or 0, position=number))
    row.keeper_id = person_id
    tell(db, row.workshop_id, (row,))


def stop_notes(db: Session, *, person_id: int) -> None:
    """Let somebody else write for the group; raises NotInGroup for who does not write."""
    row = _kept_by(db, person_id)
    row.keeper_id = None
    tell(db, row.workshop_id, (row,))


def call(db: Session, *, person_id: int, wanted: bool) -> None:
    """Ask for the facilitator at the own group, or no longer; raises NotInGroup without a group."""
    row = _own(db, person_id)
    if (row.called_at is not None) is wanted:
        return
    row.called_at = now() if wanted else None
    row.heard_at = None
    tell(db, row.workshop_id, (row,))


def hear(db: Session, *, workshop_id: int, group_id: int) -> None:
    """Note that the facilitator heard a group's call; the group sees so."""
    rows = [row for row in group_rows(db, workshop_id, group_id) if row.called_at is not None]
    for row in rows:
        row.called_at, row.heard_at = None, now()
    tell(db, workshop_id, rows)


def _set(row: DialogueGroup, stand: Stand) -> None:
    if stand.phase != row.phase:
        row.heard_at = None
    row.phase, row.phase_ends_at = stand.phase, stand.ends_at


def _own(db: Session, person_id: int) -> DialogueGroup:
    row = db.exec(
        select(DialogueGroup)
        .join(GroupMember, col(GroupMember.group_id) == col(DialogueGroup.id))
        .where(GroupMember.person_id == person_id)
    ).first()
    if row is None:
        raise NotInGroup(str(person_id))
    return row


def _kept_by(db: Session, person_id: int) -> DialogueGroup:
    row = _own(db, person_id)
    if row.keeper_id != person_id:
        raise NotInGroup(str(person_id))
    return row


def group_rows(
    db: Session, workshop_id: int, group_id: int | None = None
) -> tuple[DialogueGroup, ...]:
    """The groups by number, or the one with this id; for the queries about who sits where."""
    query = select(DialogueGroup).where(DialogueGroup.workshop_id == workshop_id)
    if group_id is not None:
        query = query.where(DialogueGroup.id == group_id)
    return tuple(db.exec(query.order_by(col(DialogueGroup.number))))


def tell(db: Session, workshop_id: int, rows: Collection[DialogueGroup]) -> None:
    """Let the phones of these groups know; a revision is never given twice."""
    if not rows:
        return
    db.flush()
    changes.touch(db, workshop_id)
    revision = select(Workshop.revision).where(Workshop.id == workshop_id).scalar_subquery()
    db.exec(
        update(DialogueGroup)
        .where(col(DialogueGroup.id).in_([row.id for row in rows]))
        .values(changed_in=revision)
        .execution_options(synchronize_session="fetch")
    )


def _views(db: Session, rows: Sequence[DialogueGroup]) -> tuple[Group, ...]:
    ids = [row.id for row in rows]
    members = _counted(db, GroupMember, ids)
    written = _counted(db, Insight, ids, col(Insight.body) != "")
    handed_in = _counted(db, Amendment, ids, col(Amendment.status) != "writing")
    about: dict[int, list[str]] = {}
    for topic in db.exec(
        select(GroupTopic)
        .where(col(GroupTopic.group_id).in_(ids))
        .order_by(col(GroupTopic.position))
    ):
        about.setdefault(topic.group_id, []).append(topic.origin)
    return tuple(
        Group(
            id=row.id or 0,
            number=row.number,
            size=members.get(row.id, 0),
            stand=Stand(row.phase, row.phase_ends_at),
            keeper_id=row.keeper_id,
            called_at=row.called_at,
            heard_at=row.heard_at,
            version=row.changed_in,
            topics=tuple(about.get(row.id or 0, ())),
            insights=written.get(row.id, 0),
            amendments=handed_in.get(row.id, 0),
        )
        for row in rows
    )


def _counted(
    db: Session,
    table: type[GroupMember | Insight | Amendment],
    ids: Sequence[int | None],
    *which: ColumnElement[bool],
) -> dict[int | None, int]:
    group = col(table.group_id)
    rows = db.execute(select(group, func.count()).where(group.in_(ids), *which).group_by(group))
    return {row[0]: row[1] for row in rows}


def _give(db: Session, row: DialogueGroup, origins: Sequence[str]) -> None:
    db.exec(delete(GroupTopic).where(col(GroupTopic.group_id) == row.id))
    for position, origin in enumerate(origins):
        db.add(GroupTopic(group_id=row.id or 0, position=position, origin=origin))
    db.flush()


def _questions(db: Session, workshop_id: int) -> tuple[Topic, ...]:
    rows = db.exec(
        select(OpenQuestion)
        .where(OpenQuestion.workshop_id == workshop_id, OpenQuestion.included)
        .order_by(col(OpenQuestion.id))
    ).all()
    options: dict[int, list[str]] = {}
    for option in db.exec(
        select(Alternative)
        .where(col(Alternative.question_id).in_([row.id for row in rows]))
        .order_by(col(Alternative.position), col(Alternative.id))
    ):
        if option.body.strip():
            options.setdefault(option.question_id, []).append(option.body)
    return tuple(
        Topic(f"question:{row.id}", row.body, alternatives=tuple(options.get(row.id or 0, ())))
        for row in rows
        if row.body.strip()
    )


def _paragraphs(db: Session, workshop_id: int) -> tuple[Topic, ...]:
    rows = db.exec(
        select(Paragraph).where(Paragraph.workshop_id == workshop_id).order_by(col(Paragraph.id))
    )
    return tuple(
        Topic(f"paragraph:{row.aspect}", row.body, row.aspect) for row in rows if row.body.strip()
    )
