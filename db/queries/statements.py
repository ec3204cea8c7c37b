"""The statements of a team, without names: what is weighed, and where each author's words went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import Person, Statement, Vote, Writing
from db.queries import progress, trail
from workshop import privacy
from workshop.agenda import State
from workshop.language import Lang
from workshop.statements import Fate, Mark, ancestors, fate, is_edited, leaves

WEIGHED: Final = "weigh"

Lock = Literal["open", "dealt", "weighed"]

_AT_WORK: Final[dict[str, Lock]] = {WEIGHED: "open", "shortlist": "dealt"}


@dataclass(frozen=True)
class StatementView:
    """A statement that the team weighs; `edited` when nobody wrote it in these words.

    `on_beamer` when the facilitator lets the whole room read these words on the beamer.
    """

    id: int
    aspect: str
    body: str
    edited: bool
    on_beamer: bool = False


@dataclass(frozen=True)
class Listed:
    """A statement as the facilitator arranges it.

    `originals` are the sentences under it, as their authors wrote them, by their ids; several when
    it is `merged`, and without the `removed` ones, which nobody may read. `votes` counts the people
    who weighed these words.
    """

    id: int
    aspect: str
    body: str
    edited: bool
    hidden: bool
    merged: bool
    originals: Mapping[int, str]
    votes: int
    on_beamer_since: datetime | None = None
    mark: Mark = Mark.NONE
    removed: int = 0
    under: frozenset[int] = frozenset()

    @property
    def on_beamer(self) -> bool:
        """Whether the whole room may read it on the beamer."""
        return self.on_beamer_since is not None and not self.hidden

    @property
    def field(self) -> str:
        """The address under which its words are saved while they are being typed."""
        return f"statement:{self.id}"


@dataclass(frozen=True)
class Removed:
    """A statement that was taken out of view; there are `originals` sentences in it."""

    id: int
    aspect: str
    originals: int


@dataclass(frozen=True)
class Destination:
    """Where one shared text of a person went, and the words that the team now has for it.

    There are no words when they were taken out of view. `unclear` when the facilitator does not
    understand them yet.
    """

    writing_id: int
    fate: Fate
    body: str
    unclear: bool = False


def in_play(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """The statements that the team weighs: not hidden, not merged into another, not empty."""
    return tuple(
        StatementView(one.id, one.aspect, one.body, one.edited, one.on_beamer)
        for one in listed(db, workshop_id=workshop_id)
        if one.body and not one.hidden
    )


def listed(db: Session, *, workshop_id: int) -> tuple[Listed, ...]:
    """The statements that stand by themselves, hidden ones included, as the facilitator sees them.

    Those that were taken out of view are left out (see `removed`). Their order is that of their
    ids, which a harvest deals out by chance: it tells nothing about who wrote what.
    """
    rows = every(db, workshop_id)
    parts = parts_of(rows.values())
    voted = select(Vote.statement_id, func.count()).join(
        Statement, col(Statement.id) == col(Vote.statement_id)
    )
    votes: dict[int, int] = dict(
        db.exec(
            voted.where(Statement.workshop_id == workshop_id).group_by(col(Vote.statement_id))
        ).all()
    )
    return tuple(
        _listed(rows, id, votes.get(id, 0), parts)
        for id, row in rows.items()
        if row.merged_into_id is None and may_be_read(row)
    )


def removed(db: Session, *, workshop_id: int) -> tuple[Removed, ...]:
    """What was taken out of view, without any of its words; what lies under it is counted."""
    rows = every(db, workshop_id)
    parts = parts_of(rows.values())
    return tuple(
        Removed(id, row.aspect, len(leaves(id, parts)))
        for id, row in rows.items()
        if not may_be_read(row)
        and (row.merged_into_id is None or may_be_read(rows[row.merged_into_id]))
    )


def may_be_read(row: Statement) -> bool:
    """Whether anybody but its author may read this statement."""
    return Mark(row.mark).may_be_read


def views(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """Every statement whose words may be read, merged ones and parts included; not the hidden."""
    rows = every(db, workshop_id)
    parts = parts_of(rows.values())
    return tuple(
        StatementView(
            id,
            row.aspect,
            row.body,
            is_edited(row.body, originals(rows, parts, id).values()),
            row.on_beamer_since is not None,
        )
        for id, row in rows.items()
        if not row.hidden and may_be_read(row)
    )


def on_beamer(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """The statements in play that the whole room may read, the last one released first."""
    playing = [
        one for one in listed(db, workshop_id=workshop_id) if one.body and one.on_beamer_since
    ]
    playing.sort(key=lambda one: (one.on_beamer_since, one.id), reverse=True)
    return tuple(
        StatementView(one.id, one.aspect, one.body, one.edited, on_beamer=True)
        for one in playing
        if one.on_beamer
    )


def as_the_room_reads(
    found: Mapping[int, StatementView], lang: Lang
) -> Mapping[int, StatementView]:
    """The same statements in the words that may stand on the beamer (privacy.on_beamer).

    Their number is their place among these, so that it stays the same from screen to screen.
    """
    return {
        id: replace(
            one,
            body=privacy.on_beamer(one.body, released=one.on_beamer, number=number, lang=lang),
        )
        for number, (id, one) in enumerate(sorted(found.items()), start=1)
    }


def lock(db: Session, *, workshop_id: int) -> Lock | None:
    """Why the list should not change: it is being weighed ("open"), or there are votes already.

    While it is dealt out for the shortlist it stands still as well ("dealt").
    """
    standings = progress.standings(db, workshop_id=workshop_id)
    for activity, why in _AT_WORK.items():
        if activity in standings and standings[activity].state is State.OPEN:
            return why
    votes = select(Vote.id).join(Statement, col(Statement.id) == col(Vote.statement_id))
    of_list = (Statement.workshop_id == workshop_id, col(Statement.version_id).is_(None))
    found = db.exec(votes.where(*of_list).limit(1)).first()
    return "weighed" if found is not None else None


def may_edit(db: Session, *, statement_id: int) -> bool:
    """Whether the words of a statement may change in place: while nobody weighs or weighed it."""
    row = db.get(Statement, statement_id)
    return row is not None and may_be_read(row) and _is_free(db, row)


def _is_free(db: Session, row: Statement) -> bool:
    if row.version_id is not None:
        return False
    if lock(db, workshop_id=row.workshop_id) in _AT_WORK.values():
        return False
    votes = select(Vote.id).where(Vote.statement_id == row.id).limit(1)
    return db.exec(votes).first() is None


def for_author(db: Session, *, person_id: int) -> tuple[Destination, ...]:
    """Where the shared texts of a person went, in the order in which they were begun.

    A text that was not harvested yet is left out.
    """
    person = db.get_one(Person, person_id)
    rows = every(db, person.workshop_id)
    parts = parts_of(rows.values())
    merged_into = {id: row.merged_into_id for id, row in rows.items()}
    own = {row.writing_id: id for id, row in rows.items() if row.writing_id is not None}
    texts = select(Writing.id).where(Writing.person_id == person_id, col(Writing.id).in_(own))
    found = []
    for writing_id in db.exec(texts.order_by(col(Writing.position), col(Writing.id))).all():
        assert writing_id is not None
        id = own[writing_id]
        row = rows[(id, *ancestors(id, merged_into))[-1]]
        seen = originals(rows, parts, row.id or 0)
        gone = not (may_be_read(row) and may_be_read(rows[id]))
        what = fate(
            removed=gone,
            hidden=row.hidden,
            merged=len(leaves(row.id or 0, parts)) > 1,
            edited=is_edited(row.body, seen.values()),
        )
        unclear = not gone and row.mark == Mark.UNCLEAR
        found.append(Destination(writing_id, what, "" if gone else row.body, unclear))
    return tuple(found)


def withdraw_for_writing(db: Session, *, writing_id: int) -> None:
    """Take a sentence of somebody out of the list, with the votes on it.

    Where it was merged, what was made of it stays, and this sentence is no longer under it.
    """
    row = _of_writing(db, writing_id)
    if row is None:
        return
    changes.touch(db, row.workshop_id)
    trail.forget(db, workshop_id=row.workshop_id, statement_id=row.id or 0)
    rows = every(db, row.workshop_id)
    for id in ancestors(row.id or 0, {id: each.merged_into_id for id, each in rows.items()}):
        if rows[id].original == row.original:  # nobody wrote it like that any more
            rows[id].original = rows[id].body
    db.exec(delete(Statement).where(col(Statement.id) == row.id))


def follow_writing(db: Session, *, writing_id: int) -> bool:
    """Let the list follow its author's correction, while nobody edited or weighed the statement.

    Returns whether its words changed. A sentence that was emptied, or is no longer shared, is
    withdrawn.
    """
    writing, row = db.get(Writing, writing_id), _of_writing(db, writing_id)
    if writing is None or not writing.shared or not writing.body:
        withdraw_for_writing(db, writing_id=writing_id)
        return False
    if row is None or row.body != row.original or row.original == writing.body:
        return False
    if not _is_free(db, row):
        return False
    row.body = row.original = writing.body
    # The facilitator let other words through than these.
    row.on_beamer_since = None
    row.draft_revision += 1
    changes.touch(db, row.workshop_id)
    return True


def every(db: Session, workshop_id: int) -> Mapping[int, Statement]:
    """Every statement of a workshop by its id, in that order; merged and hidden ones included."""
    # The sentences of the text are weighed in another round (db.queries.weighing).
    own = (Statement.workshop_id == workshop_id, col(Statement.version_id).is_(None))
    found = db.exec(select(Statement).where(*own).order_by(col(Statement.id)))
    return {row.id: row for row in found if row.id is not None}


def _of_writing(db: Session, writing_id: int | None) -> Statement | None:
    return db.exec(select(Statement).where(Statement.writing_id == writing_id)).first()


def parts_of(rows: Iterable[Statement]) -> Mapping[int, list[int]]:
    """Which statements were merged into which: a merged one to those right under it."""
    parts: dict[int, list[int]] = {}
    for row in rows:
        if row.merged_into_id is not None and row.id is not None:
            parts.setdefault(row.merged_into_id, []).append(row.id)
    return parts


def originals(
    rows: Mapping[int, Statement], parts: Mapping[int, list[int]], id: int
) -> Mapping[int, str]:
    """The sentences under a statement as their authors wrote them, as far as they may be read."""
    return {leaf: rows[leaf].original for leaf in leaves(id, parts) if may_be_read(rows[leaf])}


def _listed(
    rows: Mapping[int, Statement], id: int, votes: int, parts: Mapping[int, list[int]]
) -> Listed:
    row, readable = rows[id], originals(rows, parts, id)
    return Listed(
        id=id,
        aspect=row.aspect,
        body=row.body,
        edited=is_edited(row.body, readable.values()),
        hidden=row.hidden,
        merged=id in parts,
        originals=readable,
        votes=votes,
        on_beamer_since=row.on_beamer_since,
        mark=Mark(row.mark),
        removed=len(leaves(id, parts)) - len(readable),
        under=_under(id, parts),
    )


def _under(id: int, parts: Mapping[int, list[int]]) -> frozenset[int]:
    below = parts.get(id, [])
    return frozenset(below).union(*(_under(part, parts) for part in below))
