"""The statements of a team, without names: what is weighed, and where each author's words went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import Person, Statement, Vote, Writing
from db.queries import progress
from workshop import privacy
from workshop.agenda import State
from workshop.language import Lang
from workshop.statements import Fate, ancestors, fate, is_edited, leaves

WEIGHED: Final = "weigh"

Lock = Literal["open", "weighed"]


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

    `originals` are the sentences under it, as their authors wrote them; several when it is
    `merged`. `votes` counts the people who weighed these words.
    """

    id: int
    aspect: str
    body: str
    edited: bool
    hidden: bool
    merged: bool
    originals: tuple[str, ...]
    votes: int
    on_beamer_since: datetime | None = None

    @property
    def on_beamer(self) -> bool:
        """Whether the whole room may read it on the beamer."""
        return self.on_beamer_since is not None and not self.hidden

    @property
    def field(self) -> str:
        """The address under which its words are saved while they are being typed."""
        return f"statement:{self.id}"


@dataclass(frozen=True)
class Destination:
    """Where one shared text of a person went, and the words that the team now has for it."""

    writing_id: int
    fate: Fate
    body: str


def in_play(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """The statements that the team weighs: not hidden, not merged into another, not empty."""
    return tuple(
        StatementView(one.id, one.aspect, one.body, one.edited, one.on_beamer)
        for one in listed(db, workshop_id=workshop_id)
        if one.body and not one.hidden
    )


def listed(db: Session, *, workshop_id: int) -> tuple[Listed, ...]:
    """The statements that stand by themselves, hidden ones included, as the facilitator sees them.

    Their order is that of their ids, which a harvest deals out by chance: it tells nothing about
    who wrote what.
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
        _listed(row, [rows[leaf].original for leaf in leaves(id, parts)], votes.get(id, 0), parts)
        for id, row in rows.items()
        if row.merged_into_id is None
    )


def views(db: Session, *, workshop_id: int) -> tuple[StatementView, ...]:
    """Every statement whose words may be read, merged ones and parts included; not the hidden."""
    rows = every(db, workshop_id)
    parts = parts_of(rows.values())
    return tuple(
        StatementView(
            id,
            row.aspect,
            row.body,
            is_edited(row.body, [rows[leaf].original for leaf in leaves(id, parts)]),
            row.on_beamer_since is not None,
        )
        for id, row in rows.items()
        if not row.hidden
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
    """Why the list should not change: it is being weighed ("open"), or there are votes already."""
    standing = progress.standing(db, workshop_id=workshop_id, activity=WEIGHED)
    if standing.state is State.OPEN:
        return "open"
    votes = select(Vote.id).join(Statement, col(Statement.id) == col(Vote.statement_id))
    found = db.exec(votes.where(Statement.workshop_id == workshop_id).limit(1)).first()
    return "weighed" if found is not None else None


def may_edit(db: Session, *, statement_id: int) -> bool:
    """Whether the words of a statement may change in place: while nobody weighs or weighed it."""
    row = db.get(Statement, statement_id)
    if row is None or lock(db, workshop_id=row.workshop_id) == "open":
        return False
    votes = select(Vote.id).where(Vote.statement_id == statement_id).limit(1)
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
        originals = [rows[leaf].original for leaf in leaves(row.id or 0, parts)]
        what = fate(
            hidden=row.hidden, merged=len(originals) > 1, edited=is_edited(row.body, originals)
        )
        found.append(Destination(writing_id, what, row.body))
    return tuple(found)


def withdraw_for_writing(db: Session, *, writing_id: int) -> None:
    """Take a sentence of somebody out of the list, with the votes on it.

    Where it was merged, what was made of it stays, and this sentence is no longer under it.
    """
    row = _of_writing(db, writing_id)
    if row is None:
        return
    changes.touch(db, row.workshop_id)
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
    if row.id is None or not may_edit(db, statement_id=row.id):
        return False
    row.body = row.original = writing.body
    # The facilitator let other words through than these.
    row.on_beamer_since = None
    row.draft_revision += 1
    changes.touch(db, row.workshop_id)
    return True


def every(db: Session, workshop_id: int) -> Mapping[int, Statement]:
    """Every statement of a workshop by its id, in that order; merged and hidden ones included."""
    found = db.exec(
        select(Statement).where(Statement.workshop_id == workshop_id).order_by(col(Statement.id))
    )
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


def _listed(
    row: Statement, originals: list[str], votes: int, parts: Mapping[int, list[int]]
) -> Listed:
    assert row.id is not None
    return Listed(
        id=row.id,
        aspect=row.aspect,
        body=row.body,
        edited=is_edited(row.body, originals),
        hidden=row.hidden,
        merged=row.id in parts,
        originals=tuple(originals),
        votes=votes,
        on_beamer_since=row.on_beamer_since,
    )
