"""The draft going out as a Word file, and what leaders changed in it coming back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from sqlmodel import Session, col, func, select

from db import changes
from db.models import Amendment, AmendmentPart, DialogueGroup, Paragraph
from db.queries import amendments, consent, drafting, drafts, foundations, people, versions
from db.queries.amendments import AmendmentView
from workshop import typed
from workshop.access import Role, may_write_texts
from workshop.amending import Kind
from workshop.document.placing import Proposed
from workshop.document.recognising import carried_out, open_question
from workshop.document.tracked import canonical
from workshop.language import Lang
from workshop.words import returning as words

Obstacle = Literal["not_allowed", "changed", "too_long"]


class NotTaken(RuntimeError):
    """Nothing was taken over; `obstacle` says why, `aspect` where if it is about one."""

    def __init__(self, obstacle: Obstacle, aspect: str = "") -> None:
        super().__init__(obstacle)
        self.obstacle: Obstacle = obstacle
        self.aspect = aspect


@dataclass(frozen=True)
class Wished:
    """A text that a leader takes over, and the one that it was compared with."""

    aspect: str
    was: str
    becomes: str


def proposed(db: Session, *, workshop_id: int, lang: Lang) -> tuple[Proposed, ...]:
    """What was handed in and is not decided yet, the earliest first, with its group as author."""
    rows = db.exec(
        select(Amendment, func.coalesce(DialogueGroup.number, Amendment.group_number))
        .outerjoin(DialogueGroup, col(DialogueGroup.id) == col(Amendment.group_id))
        .where(Amendment.workshop_id == workshop_id, Amendment.status == "handed_in")
        .order_by(col(Amendment.created_at), col(Amendment.id))
    ).all()
    parts = _parts(db, [amendment.id or 0 for amendment, _ in rows])
    return tuple(
        Proposed(
            aspect=amendment.aspect,
            kind=cast("Kind", amendment.kind),
            old=amendment.old,
            new=_worded(amendment.kind, parts.get((amendment.id, "words"), ""), lang),
            author=_author(number, amendment.signed, lang),
            on=amendment.created_at,
            concern=parts.get((amendment.id, "concern"), ""),
            example=parts.get((amendment.id, "example"), ""),
        )
        for amendment, number in rows
    )


def take_over(
    db: Session,
    *,
    workshop_id: int,
    browser: str,
    wishes: Sequence[Wished],
    now: datetime,
    accepted: Sequence[int] = (),
) -> versions.VersionView | None:
    """Put texts from a file in place of those that stand, all of them or none.

    While leaders write, what stood is kept with each paragraph; once the text lies before the team
    it makes a version of the whole, which is returned. `accepted` are the ids of amendments that
    were accepted in the file: each is decided first, with what stands in its form, and makes a
    version of its own.

    Raises NotTaken when this browser is no leader's, when a text was changed since it was compared,
    or when one is too long; NotPossible and NotApplicable when an amendment can't be accepted.
    """
    # The workshop's row is locked first: what is compared next stays so until the end.
    changes.touch(db, workshop_id)
    roles = {g.role for g in people.grants(db, browser=browser) if g.workshop_id == workshop_id}
    if not any(map(may_write_texts, roles)):
        raise NotTaken("not_allowed")
    stands = drafting.paragraphs(db, workshop_id=workshop_id)
    texts = {wish.aspect: _fitting(wish) for wish in wishes}
    for wish in wishes:
        if stands.get(wish.aspect, "") != wish.was:
            raise NotTaken("changed", wish.aspect)
    if drafting.proposed_at(db, workshop_id=workshop_id) is None:
        _write(db, workshop_id, browser, texts, now)
        return None
    found = [amendments.get(db, workshop_id=workshop_id, amendment_id=id) for id in accepted]
    made = _accept(db, workshop_id, found, now)
    left = _without_what_was_decided(db, workshop_id, stands, texts, found)
    if not left:
        return made
    _rewrite(db, workshop_id, left, now)
    db.flush()
    return versions.make(db, workshop_id=workshop_id, why="imported")


def _accept(
    db: Session, workshop_id: int, found: Sequence[AmendmentView], now: datetime
) -> versions.VersionView | None:
    """Decide on each as a leader does on the page about amendments; returns the last version."""
    made = None
    for one in found:
        made = consent.decide(
            db,
            workshop_id=workshop_id,
            amendment_id=one.id,
            role=Role.LEADER,
            motion=consent.accepting(one),
            today=now.astimezone().date(),
        )
    return made


def _without_what_was_decided(
    db: Session,
    workshop_id: int,
    stood: Mapping[str, str],
    texts: Mapping[str, str],
    decided: Sequence[AmendmentView],
) -> Mapping[str, str]:
    """What is left to rewrite once these amendments have changed the text."""
    stands = drafting.paragraphs(db, workshop_id=workshop_id)
    left = {
        aspect: carried_out(
            body,
            stood.get(aspect, ""),
            [one.change for one in decided if one.aspect == aspect],
        )
        for aspect, body in texts.items()
    }
    return {
        aspect: body
        for aspect, body in left.items()
        if canonical(body) != canonical(stands.get(aspect, ""))
    }


def _worded(kind: str, new: str, lang: Lang) -> str:
    return open_question(new, lang) if kind == "leave_open" else new


def _author(number: int | None, signed: str, lang: Lang) -> str:
    who = words.LEADERS[lang] if number is None else words.GROUP[lang].format(number=number)
    return words.SIGNED[lang].format(author=who, name=signed) if signed.strip() else who


def _parts(db: Session, amendment_ids: Sequence[int]) -> Mapping[tuple[int | None, str], str]:
    rows = db.exec(
        select(AmendmentPart).where(col(AmendmentPart.amendment_id).in_(amendment_ids))
    ).all()
    return {(row.amendment_id, row.part): row.body for row in rows}


def _fitting(wish: Wished) -> str:
    try:
        return typed.cleaned(wish.becomes, limit=typed.PARAGRAPH)
    except typed.TooLong:
        raise NotTaken("too_long", wish.aspect) from None


def _write(
    db: Session, workshop_id: int, browser: str, texts: Mapping[str, str], now: datetime
) -> None:
    for aspect, body in texts.items():
        outcome = drafting.put(
            db, workshop_id=workshop_id, browser=browser, aspect=aspect, body=body, now=now
        )
        if not outcome.saved:
            raise NotTaken("changed", aspect)


def _rewrite(db: Session, workshop_id: int, texts: Mapping[str, str], now: datetime) -> None:
    """Put the texts in place, past the guard that keeps a proposal closed to typing."""
    for aspect, body in texts.items():
        drafts.keep_version(db, workshop_id=workshop_id, aspect=aspect, now=now)
        row = db.exec(
            select(Paragraph).where(
                Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect
            )
        ).first()
        row = row or Paragraph(workshop_id=workshop_id, aspect=aspect)
        row.body = body
        # What somebody may still be typing elsewhere comes too late.
        row.draft_revision += 1
        row.updated_at = now
        db.add(row)
        db.flush()
        foundations.follow(db, paragraph=row)
