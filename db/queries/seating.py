"""Who sits in which subgroup: mixed without showing where anybody stands, or by hand.

What people answered is read here to mix the groups, and never leaves this module.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final, Literal

from sqlmodel import Session, col, delete, func, or_, select

from db import changes
from db.models import (
    Amendment,
    DialogueGroup,
    GroupMember,
    Insight,
    OpenQuestion,
    Person,
    Snapshot,
    SnapshotRow,
    Subgroup,
    Workshop,
    now,
)
from db.queries import dialogue, people
from db.queries.dialogue import NotInGroup
from workshop import grouping
from workshop.content import Content
from workshop.grouping import Groups, Member

Way = Literal["mixed", "subgroups"]

# Who was not seen for so long is not in the room today.
TODAY: Final = timedelta(hours=3)
# From the lowest answer of an activity to the highest.
_SPAN: Final[Mapping[str, float]] = {"axes": 6.0, "points": 10.0, "weigh": 4.0}


class TextsInTheWay(ValueError):
    """So few groups would leave a group out that wrote something already."""


def here(db: Session, *, workshop_id: int) -> int:
    """How many people can be placed: who was seen today, and who needs no device."""
    return len(_present(db, workshop_id))


def plan(
    db: Session, *, workshop_id: int, content: Content, way: Way, groups: int, seed: int
) -> Groups:
    """Who would sit with whom; only reads, so that nobody waits while it is being found.

    Mixed over what people answered about the questions to talk about, as it was frozen, or over
    all that was frozen where that says nothing.
    """
    members = _members(db, workshop_id, content)
    if way == "subgroups":
        return grouping.by_subgroup(members, seed=seed)
    return grouping.mixed(members, groups=groups, seed=seed)


def seat(db: Session, *, workshop_id: int, groups: Groups) -> None:
    """Place people as planned; who left in the meantime is passed over.

    Groups that exist keep their number, their topics and their texts. Raises TextsInTheWay when a
    group that wrote something would be left out.
    """
    if len(groups) < last_with_texts(db, workshop_id=workshop_id):
        raise TextsInTheWay(str(len(groups)))
    changes.touch(db, workshop_id)
    rows = _numbered(db, workshop_id, len(groups))
    db.exec(delete(GroupMember).where(col(GroupMember.group_id).in_([row.id for row in rows])))
    found = db.exec(select(Person.id).where(Person.workshop_id == workshop_id))
    still = {person_id for person_id in found if person_id is not None}
    for row, members in zip(rows, groups, strict=True):
        for person_id in sorted(still.intersection(members)):
            db.add(GroupMember(group_id=row.id or 0, person_id=person_id))
        if row.keeper_id not in members:
            row.keeper_id = None
    dialogue.tell(db, workshop_id, rows)
    if any(not group.topics for group in dialogue.all_groups(db, workshop_id=workshop_id)):
        dialogue.deal(db, workshop_id=workshop_id)


def _numbered(db: Session, workshop_id: int, groups: int) -> list[DialogueGroup]:
    """The groups 1 to `groups`, made where they are not there yet; others are taken away."""
    rows = {row.number: row for row in dialogue.group_rows(db, workshop_id)}
    for number in [number for number in rows if number > groups]:
        db.delete(rows.pop(number))
    for number in range(1, groups + 1):
        if number not in rows:
            rows[number] = DialogueGroup(workshop_id=workshop_id, number=number)
            db.add(rows[number])
    db.flush()
    return [rows[number] for number in sorted(rows)]


def last_with_texts(db: Session, *, workshop_id: int) -> int:
    """The highest number of a group that wrote something; 0 when none did."""
    written = select(func.max(DialogueGroup.number)).where(
        DialogueGroup.workshop_id == workshop_id,
        or_(
            col(DialogueGroup.id).in_(select(Insight.group_id).where(Insight.body != "")),
            col(DialogueGroup.id).in_(select(Amendment.group_id)),
        ),
    )
    return db.exec(written).one() or 0


def place_late(db: Session, *, person_id: int) -> int | None:
    """Put somebody without a group in the smallest one and return its number.

    Somebody who has a group stays there. None when no groups were made.
    """
    own = dialogue.of_person(db, person_id=person_id)
    if own is not None:
        return own.number
    workshop_id = db.get_one(Person, person_id).workshop_id
    changes.touch(db, workshop_id)  # one after the other, so that nobody is placed twice
    groups = {group.number: group for group in dialogue.all_groups(db, workshop_id=workshop_id)}
    if not groups:
        return None
    number = grouping.smallest({group.number: group.size for group in groups.values()})
    db.add(GroupMember(group_id=groups[number].id, person_id=person_id))
    dialogue.tell(db, workshop_id, dialogue.group_rows(db, workshop_id, groups[number].id))
    return number


def unplaced(db: Session, *, workshop_id: int) -> int:
    """How many people of today have no group."""
    return len(_without_group(db, workshop_id))


def place_everybody(db: Session, *, workshop_id: int) -> None:
    """Put everybody of today who has no group in the group that is then the smallest."""
    for person_id in _without_group(db, workshop_id):
        place_late(db, person_id=person_id)


def join(db: Session, *, person_id: int, number: int) -> None:
    """Let somebody go to another group; raises NotInGroup when there is none of this number."""
    workshop_id = db.get_one(Person, person_id).workshop_id
    rows = {row.number: row for row in dialogue.group_rows(db, workshop_id)}
    if number not in rows:
        raise NotInGroup(str(number))
    before = db.exec(select(GroupMember).where(GroupMember.person_id == person_id)).first()
    left = [row for row in rows.values() if before is not None and row.id == before.group_id]
    if left == [rows[number]]:
        return
    db.exec(delete(GroupMember).where(col(GroupMember.person_id) == person_id))
    db.flush()
    db.add(GroupMember(group_id=rows[number].id or 0, person_id=person_id))
    for row in left:
        if row.keeper_id == person_id:
            row.keeper_id = None
    db.flush()
    dialogue.tell(db, workshop_id, (*left, rows[number]))


def move(db: Session, *, workshop_id: int, person_id: int, number: int) -> None:
    """Move somebody whose name is visible; raises NamesAreHidden under the other two promises.

    Raises NotInGroup when there is no such person or group here (any more).
    """
    people.require_named(db, workshop_id=workshop_id)
    found = db.get(Person, person_id)
    if found is None or found.workshop_id != workshop_id:
        raise NotInGroup(str(person_id))
    join(db, person_id=person_id, number=number)


def shift(db: Session, *, workshop_id: int, origin: int, target: int) -> bool:
    """Send the one who came last from a group to another, whoever that is; False when nobody can.

    So that a facilitator who sees no names can still make a group smaller.
    """
    last = db.exec(
        select(GroupMember.person_id)
        .join(DialogueGroup, col(DialogueGroup.id) == col(GroupMember.group_id))
        .where(DialogueGroup.workshop_id == workshop_id, DialogueGroup.number == origin)
        .order_by(col(GroupMember.id).desc())
    ).first()
    if last is None or origin == target:
        return False
    try:
        join(db, person_id=last, number=target)
    except NotInGroup:
        return False
    return True


def names(db: Session, *, workshop_id: int) -> Mapping[int, tuple[int, str]]:
    """The number of the group and the name of everybody in one, by person.

    Empty unless the promise is that the facilitator sees names.
    """
    if db.get_one(Workshop, workshop_id).promise != "named":
        return {}
    rows = db.exec(
        select(Person.id, DialogueGroup.number, Person.name)
        .join(GroupMember, col(GroupMember.person_id) == col(Person.id))
        .join(DialogueGroup, col(DialogueGroup.id) == col(GroupMember.group_id))
        .where(DialogueGroup.workshop_id == workshop_id)
        .order_by(col(Person.name), col(Person.id))
    )
    return {person_id or 0: (number, name or "") for person_id, number, name in rows}


def _present(db: Session, workshop_id: int) -> dict[int, str | None]:
    """Who can be placed, with the part of the team that each comes from."""
    rows = db.exec(
        select(Person.id, Subgroup.name)
        .join(Subgroup, col(Subgroup.id) == col(Person.subgroup_id), isouter=True)
        .where(
            Person.workshop_id == workshop_id,
            or_(
                col(Person.seen_at) >= now() - TODAY,
                col(Person.made_up),
                col(Person.form_number).is_not(None),
            ),
        )
        .order_by(col(Person.id))
    )
    return {person_id: subgroup for person_id, subgroup in rows if person_id is not None}


def _without_group(db: Session, workshop_id: int) -> tuple[int, ...]:
    placed = set(
        db.exec(
            select(GroupMember.person_id)
            .join(DialogueGroup, col(DialogueGroup.id) == col(GroupMember.group_id))
            .where(DialogueGroup.workshop_id == workshop_id)
        )
    )
    return tuple(person for person in _present(db, workshop_id) if person not in placed)


def _members(db: Session, workshop_id: int, content: Content) -> tuple[Member, ...]:
    stands = _positions(db, workshop_id, content)
    asked = _asked_about(db, workshop_id)
    told = {
        person: {key: value for key, value in found.items() if key[0] in asked}
        for person, found in stands.items()
    }
    used = told if any(told.values()) else stands
    return tuple(
        Member(
            person_id,
            {
                f"{origin}|{lens}": value
                for (origin, lens), value in used.get(person_id, {}).items()
            },
            subgroup,
        )
        for person_id, subgroup in _present(db, workshop_id).items()
    )


def _asked_about(db: Session, workshop_id: int) -> frozenset[str]:
    """What the questions of the draft are about, such as 'assen:mindset' or 'statement:12'."""
    return frozenset(
        db.exec(
            select(OpenQuestion.origin).where(
                OpenQuestion.workshop_id == workshop_id, OpenQuestion.included
            )
        )
    )


def _positions(
    db: Session, workshop_id: int, content: Content
) -> dict[int, dict[tuple[str, str], float]]:
    """Where everybody stood when it was frozen, by what it is about and the lens."""
    last = dict(
        db.exec(
            select(Snapshot.activity, func.max(Snapshot.id))
            .where(Snapshot.workshop_id == workshop_id)
            .group_by(col(Snapshot.activity))
        ).all()
    )
    found: dict[int, dict[tuple[str, str], float]] = {}
    for activity in content.activities:
        span = _SPAN.get(activity.kind)
        if span is None or activity.id not in last:
            continue
        for row in db.exec(select(SnapshotRow).where(SnapshotRow.snapshot_id == last[activity.id])):
            if row.person_id is None:
                continue
            mine = found.setdefault(row.person_id, {})
            for key, value in row.answers.items():
                if value.lstrip("-").isdigit():
                    mine[_about(activity.instrument, key)] = int(value) / span
    return found


def _about(instrument: str | None, key: str) -> tuple[str, str]:
    item, _, lens = key.partition("|")
    return (f"{instrument}:{item}" if "|" in key else f"statement:{item}", lens)
