"""The log of a pilot, read without a name.

What an entry says is saved by db.queries.drafts, while it is being typed, and is its author's alone
until it is put in the log. Leaders, the facilitator and everybody in the pilot read the log. The
whole team reads what is released: what leaders write, and of others what the facilitator releases.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from sqlmodel import Session, col, func, select

from db import changes
from db.models import Pilot, PilotEntry, now
from db.queries import pilots, volunteers
from db.queries.writings import EnoughTexts, NotYours
from workshop.pilots import EntryKind, Stage, takes_part_in

# A line a day for a whole school year; more is no log any more.
MOST_EACH: Final = 200


class NothingToLog(ValueError):
    """An entry without words is not put in the log."""


@dataclass(frozen=True)
class Author:
    """Who writes in a log: a participant, or one of the leaders (None)."""

    workshop_id: int
    person_id: int | None = None


@dataclass(frozen=True)
class Entry:
    """A line in the log; `mine` for who reads it, `by_leaders` when one of them wrote it."""

    id: int
    pilot_id: int
    kind: EntryKind
    happened_on: date
    body: str
    mine: bool
    by_leaders: bool
    logged: bool
    released: bool
    hidden: bool

    @property
    def field(self) -> str:
        """The address under which it is saved while it is being typed."""
        return f"log:{self.id}"


def gave(db: Session, *, person_id: int) -> bool:
    """Whether somebody takes part in a pilot, or wrote anything in a log."""
    written = select(PilotEntry.id).where(PilotEntry.person_id == person_id, PilotEntry.body != "")
    return bool(volunteers.own(db, person_id=person_id) or db.exec(written).first())


def read(
    db: Session,
    *,
    workshop_id: int,
    pilot_ids: Collection[int],
    person_id: int | None = None,
    with_hidden: bool = False,
    released: bool = False,
) -> tuple[Entry, ...]:
    """What stands in the logs of these pilots, the first day first.

    Hidden entries are for the facilitator, and for the person who wrote them. With `released` it
    is what the whole team may read.
    """
    rows = db.exec(
        select(PilotEntry)
        .join(Pilot, col(Pilot.id) == col(PilotEntry.pilot_id))
        .where(
            Pilot.workshop_id == workshop_id,
            col(PilotEntry.pilot_id).in_(pilot_ids),
            col(PilotEntry.logged_at).is_not(None),
        )
        .order_by(col(PilotEntry.happened_on), col(PilotEntry.id))
    ).all()
    found = (_entry(row, person_id) for row in rows)
    return tuple(
        one
        for one in found
        if (not one.hidden or with_hidden or (one.mine and not released))
        and (one.released or not released)
    )


def readable(db: Session, *, workshop_id: int, person_id: int) -> tuple[Entry, ...]:
    """What a participant reads of all logs: those of the own pilots, and the own entries."""
    ids = db.exec(select(Pilot.id).where(Pilot.workshop_id == workshop_id)).all()
    found = read(
        db,
        workshop_id=workshop_id,
        pilot_ids=[one for one in ids if one is not None],
        person_id=person_id,
    )
    own = volunteers.own(db, person_id=person_id)
    return tuple(one for one in found if one.mine or one.pilot_id in own)


def counts(db: Session, *, workshop_id: int) -> dict[tuple[int, EntryKind], int]:
    """How many entries of each kind stand in the logs, by pilot; hidden ones left aside."""
    rows = db.exec(
        select(PilotEntry.pilot_id, PilotEntry.kind, func.count())
        .join(Pilot, col(Pilot.id) == col(PilotEntry.pilot_id))
        .where(
            Pilot.workshop_id == workshop_id,
            col(PilotEntry.logged_at).is_not(None),
            ~col(PilotEntry.hidden),
        )
        .group_by(col(PilotEntry.pilot_id), col(PilotEntry.kind))
    ).all()
    return {(pilot, cast("EntryKind", kind)): many for pilot, kind, many in rows}


def being_written(db: Session, *, author: Author, pilot_id: int) -> Entry | None:
    """The entry that this person, or the leaders, are writing at a pilot; None while none is."""
    row = db.exec(
        select(PilotEntry)
        .join(Pilot, col(Pilot.id) == col(PilotEntry.pilot_id))
        .where(
            Pilot.workshop_id == author.workshop_id,
            PilotEntry.pilot_id == pilot_id,
            col(PilotEntry.person_id).is_(None)
            if author.person_id is None
            else col(PilotEntry.person_id) == author.person_id,
            col(PilotEntry.logged_at).is_(None),
        )
        .order_by(col(PilotEntry.id))
    ).first()
    return _entry(row, author.person_id) if row else None


def begin(db: Session, *, author: Author, pilot_id: int, today: date) -> int:
    """Begin an entry, or go on with the one that is being written; returns its id.

    Raises NotYours for who is not in the pilot or when it has ended, EnoughTexts at the two
    hundredth.
    """
    writing = being_written(db, author=author, pilot_id=pilot_id)
    if writing is not None:
        return writing.id
    pilot = pilots.row(db, workshop_id=author.workshop_id, pilot_id=pilot_id)
    _require_in(db, author, pilot)
    if author.person_id is not None:
        mine = select(func.count()).where(PilotEntry.person_id == author.person_id)
        if db.exec(mine).one() >= MOST_EACH:
            raise EnoughTexts
    row = PilotEntry(pilot_id=pilot_id, person_id=author.person_id, happened_on=today)
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def describe(
    db: Session, *, author: Author, entry_id: int, kind: EntryKind, happened_on: date
) -> None:
    """Say what kind of entry it is and of which day; raises NotYours once it is in the log."""
    row = _own(db, author, entry_id)
    if row.logged_at is not None:
        raise NotYours(str(entry_id))
    row.kind, row.happened_on = kind, happened_on
    db.add(row)


def log(db: Session, *, author: Author, entry_id: int) -> None:
    """Put an entry in the log. What leaders write, the whole team may read.

    Raises NotYours, and NothingToLog without words.
    """
    row = _own(db, author, entry_id)
    if not row.body.strip():
        raise NothingToLog
    changes.touch(db, author.workshop_id)
    row.logged_at = row.logged_at or now()
    if author.person_id is None:
        row.released_at = row.released_at or now()
    db.add(row)


def take_back(db: Session, *, author: Author, entry_id: int) -> None:
    """Take an entry out of the log to write on; nobody else reads it, until it is back.

    Raises NotYours; also while another one is being written, because one is written at a time.
    """
    row = _own(db, author, entry_id)
    writing = being_written(db, author=author, pilot_id=row.pilot_id)
    if writing is not None and writing.body.strip():
        raise NotYours(str(entry_id))
    if writing is not None:
        db.delete(db.get_one(PilotEntry, writing.id))
    changes.touch(db, author.workshop_id)
    row.logged_at = row.released_at = None
    db.add(row)


def withdraw(db: Session, *, author: Author, entry_id: int) -> None:
    """Erase an entry for good, at any time; raises NotYours."""
    row = _own(db, author, entry_id)
    changes.touch(db, author.workshop_id)
    db.delete(row)


def moderate(
    db: Session, *, workshop_id: int, entry_id: int, read_as: str, hidden: bool, released: bool
) -> None:
    """Take an entry out of sight or give it back, and let the whole team read it or not.

    Only the very words that the facilitator read (`read_as`) are released. A hidden one is read by
    nobody but its author and the facilitator.
    """
    row = db.get(PilotEntry, entry_id)
    if row is None or row.logged_at is None:
        return
    pilots.row(db, workshop_id=workshop_id, pilot_id=row.pilot_id)
    changes.touch(db, workshop_id)
    row.hidden = hidden
    if hidden or not released:
        row.released_at = None
    elif row.body == read_as:
        row.released_at = row.released_at or now()
    db.add(row)


def _require_in(db: Session, author: Author, pilot: Pilot) -> None:
    person = author.person_id
    theirs = person is None or pilot.id in volunteers.own(db, person_id=person)
    if not theirs or not takes_part_in(Stage(pilot.stage)):
        raise NotYours(str(pilot.id))


def _own(db: Session, author: Author, entry_id: int) -> PilotEntry:
    row = db.get(PilotEntry, entry_id)
    if row is None or row.person_id != author.person_id:
        raise NotYours(str(entry_id))
    try:
        pilots.row(db, workshop_id=author.workshop_id, pilot_id=row.pilot_id)
    except LookupError:
        raise NotYours(str(entry_id)) from None
    return row


def _entry(row: PilotEntry, reader: int | None) -> Entry:
    return Entry(
        row.id or 0,
        row.pilot_id,
        cast("EntryKind", row.kind),
        row.happened_on,
        row.body,
        mine=row.person_id == reader,
        by_leaders=row.person_id is None,
        logged=row.logged_at is not None,
        released=row.released_at is not None,
        hidden=row.hidden,
    )
