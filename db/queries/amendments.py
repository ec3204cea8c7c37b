"""Amendments: who makes them, what they want, and how they are handed in.

What their parts say is saved by db.queries.drafts, while it is being typed. What is decided about
them stands in db.queries.consent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, cast

from sqlmodel import Session, col, func, select

from db import changes
from db.models import Amendment, AmendmentPart, ConsentRound, DialogueGroup, Workshop
from db.queries import drafting
from db.queries.writings import EnoughTexts, NotYours
from workshop import amending, typed
from workshop.amending import KINDS, PARTS, Change, Kind, NotApplicable, Status

# What leaders themselves may propose; they are one table, and not a group among the others.
MOST_OF_LEADERS: Final = 10


class NotProposed(RuntimeError):
    """The text does not lie before the team as a proposal yet: there is nothing to amend."""


class InRound(RuntimeError):
    """The amendment is being decided on, or was: it stays as it was handed in."""


@dataclass(frozen=True)
class Author:
    """Who makes an amendment: the note keeper of a group, or one of the leaders (both None)."""

    workshop_id: int
    group_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True)
class AmendmentView:
    """One amendment as people read it; `group` is the number of its subgroup.

    That number stays when the group is no longer there, and is None for the leaders. `considered`
    is what was chosen in the form for a decision, while it is not decided yet; '' for nothing.
    """

    id: int
    group_id: int | None
    group: int | None
    signed: str
    aspect: str
    kind: Kind
    old: str
    backers: int | None
    status: Status
    reason: str
    owner: str
    review_on: date | None
    decided_at: datetime | None
    rounds: int
    considered: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def change(self) -> Change:
        """What it wants of the text."""
        return Change(self.id, self.aspect, self.kind, self.old, self.parts.get("words", ""))

    @property
    def is_decided(self) -> bool:
        """Whether nothing is left to decide about it."""
        return self.status not in ("writing", "handed_in")


@dataclass(frozen=True)
class GroupView:
    """A subgroup as far as amendments go: its number, and how many it made and may make."""

    id: int
    number: int
    made: int
    most: int


def listed(
    db: Session, *, workshop_id: int, group_id: int | None = None
) -> tuple[AmendmentView, ...]:
    """All amendments, or those of one group, in the order in which they were begun."""
    query = select(Amendment).where(Amendment.workshop_id == workshop_id)
    if group_id is not None:
        query = query.where(Amendment.group_id == group_id)
    rows = db.exec(query.order_by(col(Amendment.id))).all()
    return _views(db, rows)


def of_leaders(db: Session, *, workshop_id: int) -> tuple[AmendmentView, ...]:
    """The amendments that leaders make themselves."""
    return tuple(one for one in listed(db, workshop_id=workshop_id) if one.group is None)


def get(db: Session, *, workshop_id: int, amendment_id: int) -> AmendmentView:
    """One amendment; raises LookupError when this workshop has no such amendment."""
    row = db.get(Amendment, amendment_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such amendment in this workshop.")
    return _views(db, [row])[0]


def groups(db: Session, *, workshop_id: int) -> tuple[GroupView, ...]:
    """The subgroups of the dialogue, in the order of their numbers."""
    made = dict(
        db.exec(
            select(Amendment.group_id, func.count())
            .where(Amendment.workshop_id == workshop_id)
            .group_by(col(Amendment.group_id))
        ).all()
    )
    rows = db.exec(
        select(DialogueGroup)
        .where(DialogueGroup.workshop_id == workshop_id)
        .order_by(col(DialogueGroup.number))
    ).all()
    return tuple(
        GroupView(row.id or 0, row.number, made.get(row.id, 0), row.most_amendments) for row in rows
    )


def is_proposed(db: Session, *, workshop_id: int) -> bool:
    """Whether the text lies before the team, so that it changes by amendments."""
    return db.get_one(Workshop, workshop_id).proposed_at is not None


def begin(db: Session, *, author: Author, aspect: str) -> int:
    """Begin an amendment about an aspect; returns its id.

    Raises NotProposed before the text is a proposal, EnoughTexts when the group made as many as it
    may, and NotYours for somebody who does not write for that group.
    """
    changes.touch(db, author.workshop_id)
    if not is_proposed(db, workshop_id=author.workshop_id):
        raise NotProposed
    if author.group_id is None:
        made = len(of_leaders(db, workshop_id=author.workshop_id))
    else:
        made = len(listed(db, workshop_id=author.workshop_id, group_id=author.group_id))
    if made >= _most(db, author):
        raise EnoughTexts
    group = db.get(DialogueGroup, author.group_id) if author.group_id is not None else None
    row = Amendment(
        workshop_id=author.workshop_id,
        group_id=author.group_id,
        group_number=group.number if group else None,
        aspect=aspect,
        kind="change",
    )
    db.add(row)
    db.flush()
    assert row.id is not None
    for part in PARTS:  # those that a decision asks for as well
        db.add(AmendmentPart(amendment_id=row.id, part=part))
    return row.id


def aim(
    db: Session, *, author: Author, amendment_id: int, aspect: str, kind: Kind, old: str
) -> None:
    """Say what the amendment is about and what it wants; the words under it stay as they are.

    Raises NotYours, InRound when it was handed in, and NotApplicable when that sentence does not
    stand in the text.
    """
    row = _own(db, author, amendment_id)
    if row.status != "writing":
        raise InRound
    if kind not in KINDS or (old and old not in _targets(db, author.workshop_id, aspect)):
        raise NotApplicable("target_gone")
    row.aspect, row.kind, row.old = aspect, kind, old
    db.add(row)


def back(
    db: Session, *, author: Author, amendment_id: int, backers: int | None, signed: str
) -> None:
    """Note how many of the group stand behind it, and the name of who wants to be named.

    Where the promise is that nobody is asked for a name, none is kept. Raises NotYours, InRound,
    and TooLong for a name that does not fit.
    """
    row = _own(db, author, amendment_id)
    if row.status != "writing":
        raise InRound
    name = " ".join(typed.cleaned(signed, limit=typed.NAME).split())
    if db.get_one(Workshop, author.workshop_id).promise == "anonymous":
        name = ""
    row.backers = max(1, min(99, backers)) if backers else None
    row.signed, row.signed_by_id = name, author.person_id if name else None
    db.add(row)


def hand_in(db: Session, *, author: Author, amendment_id: int) -> None:
    """Hand it in: closed for typing from now on.

    Raises NotYours, InRound, and NotApplicable when something is missing or the text moved on.
    """
    row = _own(db, author, amendment_id)
    if row.status != "writing":
        raise InRound
    change = _views(db, [row])[0].change
    amending.apply(_body(db, author.workshop_id, row.aspect), change)
    row.status = "handed_in"
    db.add(row)


def take_back(db: Session, *, author: Author, amendment_id: int) -> None:
    """Take it back to write on; raises NotYours, and InRound once its first round was opened."""
    row = _own(db, author, amendment_id)
    if row.status != "handed_in" or _rounds(db, amendment_id):
        raise InRound
    row.status = "writing"
    db.add(row)
    workshop = db.get_one(Workshop, author.workshop_id)
    if workshop.on_table == amendment_id:
        workshop.on_table = None
        workshop.table_turn += 1


def drop(db: Session, *, author: Author, amendment_id: int) -> None:
    """Throw an amendment away that was not handed in; raises NotYours, and InRound if it was."""
    row = _own(db, author, amendment_id)
    if row.status != "writing":
        raise InRound
    db.delete(row)


def consider(
    db: Session, *, workshop_id: int, amendment_id: int, considered: str, review_on: date | None
) -> None:
    """Keep what was chosen in the form for a decision, for whoever comes back to it.

    Raises InRound once it was decided, and LookupError for an amendment that is not there.
    """
    changes.touch(db, workshop_id)
    row = db.get(Amendment, amendment_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such amendment in this workshop.")
    if row.status != "handed_in":
        raise InRound
    row.considered, row.review_on = considered, review_on
    db.add(row)


def allow(db: Session, *, workshop_id: int, group_id: int, most: int) -> None:
    """Let a group make so many amendments, 1 to 10; those that it made stay."""
    row = db.get(DialogueGroup, group_id)
    if row is not None and row.workshop_id == workshop_id:
        row.most_amendments = max(1, min(10, most))
        changes.touch(db, workshop_id)


def aim_again(db: Session, *, workshop_id: int, amendment_id: int, old: str) -> None:
    """Lay the amendment at another sentence, because its own is no longer in the text.

    For who leads the round. Raises InRound when it was decided or is in a round, and NotApplicable
    when that sentence does not stand in the text either.
    """
    changes.touch(db, workshop_id)
    row = db.get(Amendment, amendment_id)
    if row is None or row.workshop_id != workshop_id:
        raise LookupError("There is no such amendment in this workshop.")
    asked = _rounds(db, amendment_id)
    if row.status != "handed_in" or (asked and asked[-1].state == "open"):
        raise InRound
    if old and old not in _targets(db, workshop_id, row.aspect):
        raise NotApplicable("target_gone")
    row.old = old
    db.add(row)


def _most(db: Session, author: Author) -> int:
    if author.group_id is None:
        return MOST_OF_LEADERS
    group = db.get(DialogueGroup, author.group_id)
    if group is None or group.workshop_id != author.workshop_id or not _writes(group, author):
        raise NotYours
    return group.most_amendments


def _writes(group: DialogueGroup, author: Author) -> bool:
    return group.keeper_id is not None and group.keeper_id == author.person_id


def _own(db: Session, author: Author, amendment_id: int) -> Amendment:
    """The amendment, if this author may still do something with it; locks the workshop first."""
    changes.touch(db, author.workshop_id)
    row = db.get(Amendment, amendment_id)
    if row is None or row.workshop_id != author.workshop_id or row.group_id != author.group_id:
        raise NotYours
    if author.group_id is None and row.group_number is not None:
        raise NotYours  # of a group that is no longer there
    if author.group_id is not None and not _writes(
        db.get_one(DialogueGroup, author.group_id), author
    ):
        raise NotYours
    return row


def _body(db: Session, workshop_id: int, aspect: str) -> str:
    return drafting.paragraphs(db, workshop_id=workshop_id).get(aspect, "")


def _targets(db: Session, workshop_id: int, aspect: str) -> tuple[str, ...]:
    return amending.targets(_body(db, workshop_id, aspect))


def _rounds(db: Session, amendment_id: int) -> list[ConsentRound]:
    query = select(ConsentRound).where(ConsentRound.amendment_id == amendment_id)
    return list(db.exec(query.order_by(col(ConsentRound.number))).all())


def _views(db: Session, found: Sequence[Amendment]) -> tuple[AmendmentView, ...]:
    ids = [row.id or 0 for row in found]
    parts: dict[int, dict[str, AmendmentPart]] = {}
    for part in db.exec(select(AmendmentPart).where(col(AmendmentPart.amendment_id).in_(ids))):
        parts.setdefault(part.amendment_id, {})[part.part] = part
    rounds = dict(
        db.exec(
            select(ConsentRound.amendment_id, func.count())
            .where(col(ConsentRound.amendment_id).in_(ids))
            .group_by(col(ConsentRound.amendment_id))
        ).all()
    )
    of_groups = col(DialogueGroup.id).in_([row.group_id for row in found])
    numbers: dict[int | None, int] = dict(
        db.exec(select(DialogueGroup.id, DialogueGroup.number).where(of_groups)).all()
    )
    return tuple(
        AmendmentView(
            row.id or 0,
            row.group_id,
            numbers.get(row.group_id or 0, row.group_number),
            row.signed,
            row.aspect,
            cast("Kind", row.kind),
            row.old,
            row.backers,
            cast("Status", row.status),
            row.reason,
            row.owner,
            row.review_on,
            row.decided_at,
            rounds.get(row.id or 0, 0),
            row.considered,
            {name: part.body for name, part in parts.get(row.id or 0, {}).items()},
            {name: f"part:{part.id}" for name, part in parts.get(row.id or 0, {}).items()},
        )
        for row in found
    )
