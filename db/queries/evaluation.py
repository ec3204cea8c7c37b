"""The form of the evaluation: one question per sentence of the adopted text, worded per audience.

What a wording says is saved by db.queries.drafts, while it is being typed. Once anybody was asked,
the questions stay as they are, or the rounds could not be laid side by side.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import (
    EvaluationItem,
    EvaluationWording,
    LearnerClass,
    LearnerRound,
    Progress,
    Workshop,
)
from db.queries import versions
from db.queries.versions import VersionView
from workshop.agenda import State
from workshop.evaluation import ACTIVITIES, MOST, wording
from workshop.language import Lang
from workshop.rounds import Audience
from workshop.sentence_split import split


class NoText(LookupError):
    """There is no version of the text yet to make questions of."""


class IsFixed(RuntimeError):
    """Somebody was asked already, so the questions stay as they are."""


class EnoughQuestions(RuntimeError):
    """As many questions are put to this audience as it can answer with attention."""


@dataclass(frozen=True)
class Worded:
    """How a question reads for one audience, and whether it is put to them."""

    id: int
    body: str
    asked: bool

    @property
    def field(self) -> str:
        """The address under which the wording is saved while it is being typed."""
        return f"wording:{self.id}"


@dataclass(frozen=True)
class Item:
    """One question of the evaluation."""

    id: int
    aspect: str
    sentence: str
    worded: Mapping[Audience, Worded]


@dataclass(frozen=True)
class Form:
    """All questions, the version of the text that they are of, and whether they can change.

    `text_changed` says that the team has a newer text by now.
    """

    items: tuple[Item, ...]
    version: VersionView
    fixed: bool
    text_changed: bool

    def asked(self, audience: Audience) -> tuple[tuple[int, str], ...]:
        """The questions that are put to an audience: number and words; none that is empty."""
        return tuple(
            (item.id, found.body)
            for item in self.items
            if (found := item.worded[audience]).asked and found.body.strip()
        )


def form(db: Session, *, workshop_id: int) -> Form | None:
    """The questions of this workshop; None before they were made."""
    rows = db.exec(
        select(EvaluationItem)
        .where(EvaluationItem.workshop_id == workshop_id)
        .order_by(col(EvaluationItem.position), col(EvaluationItem.id))
    ).all()
    if not rows:
        return None
    worded: dict[int, dict[Audience, Worded]] = {}
    found = db.exec(
        select(EvaluationWording)
        .join(EvaluationItem, col(EvaluationItem.id) == col(EvaluationWording.item_id))
        .where(EvaluationItem.workshop_id == workshop_id)
    )
    for one in found:
        view = Worded(one.id or 0, one.body, one.asked)
        worded.setdefault(one.item_id, {})[Audience(one.audience)] = view
    version = versions.get(db, workshop_id=workshop_id, version_id=rows[0].version_id)
    latest = text(db, workshop_id=workshop_id)
    return Form(
        tuple(Item(row.id or 0, row.aspect, row.sentence, worded[row.id or 0]) for row in rows),
        version,
        is_fixed(db, workshop_id=workshop_id),
        latest is not None and latest.wording.text != version.wording.text,
    )


def text(db: Session, *, workshop_id: int) -> VersionView | None:
    """The version that questions are made of: the last adopted one, or the last where none was."""
    listed = versions.listed(db, workshop_id=workshop_id)
    adopted = (one for one in listed if one.why == "adopted")
    return next(adopted, listed[0] if listed else None)


def is_fixed(db: Session, *, workshop_id: int) -> bool:
    """Whether colleagues or a class were asked already."""
    begun = db.exec(
        select(Progress.id).where(
            Progress.workshop_id == workshop_id,
            col(Progress.activity).in_(ACTIVITIES),
            Progress.state != State.NOT_YET,
        )
    ).first()
    linked = db.exec(
        select(LearnerRound.id)
        .join(LearnerClass, col(LearnerClass.id) == col(LearnerRound.class_id))
        .where(LearnerClass.workshop_id == workshop_id)
    ).first()
    return begun is not None or linked is not None


def prepare(db: Session, *, workshop_id: int) -> None:
    """Make a question of every sentence of the adopted text, or make them anew after it changed.

    A sentence that is still there keeps its wordings. Raises NoText, and IsFixed.
    """
    changes.touch(db, workshop_id)
    if _has_questions(db, workshop_id) and is_fixed(db, workshop_id=workshop_id):
        raise IsFixed(str(workshop_id))
    version = text(db, workshop_id=workshop_id)
    if version is None or not any(body.strip() for body in version.wording.text.values()):
        raise NoText(str(workshop_id))
    sentences = {
        (aspect, said): None
        for aspect, body in version.wording.text.items()
        for said in split(body)
    }
    rows = db.exec(select(EvaluationItem).where(EvaluationItem.workshop_id == workshop_id)).all()
    known = {(row.aspect, row.sentence): row for row in rows}
    gone = [row.id for key, row in known.items() if key not in sentences]
    db.exec(delete(EvaluationItem).where(col(EvaluationItem.id).in_(gone)))
    lang: Lang = "en" if db.get_one(Workshop, workshop_id).language == "en" else "nl"
    for position, (aspect, said) in enumerate(sentences):
        row = known.get((aspect, said))
        if row is not None:
            row.position, row.version_id = position, version.id
            continue
        _add(db, workshop_id, version.id, aspect, said, position, lang)


def be_ready(db: Session, *, workshop_id: int) -> None:
    """Have questions there when a round opens, also where leaders made none; nothing without text.

    Call it before the round is noted as open.
    """
    if not _has_questions(db, workshop_id):
        with suppress(NoText):
            prepare(db, workshop_id=workshop_id)


def _has_questions(db: Session, workshop_id: int) -> bool:
    asked = select(EvaluationItem.id).where(EvaluationItem.workshop_id == workshop_id)
    return db.exec(asked).first() is not None


def _add(
    db: Session,
    workshop_id: int,
    version_id: int,
    aspect: str,
    sentence: str,
    position: int,
    lang: Lang,
) -> None:
    item = EvaluationItem(
        workshop_id=workshop_id,
        version_id=version_id,
        aspect=aspect,
        sentence=sentence,
        position=position,
    )
    db.add(item)
    db.flush()
    assert item.id is not None
    db.add_all(
        EvaluationWording(
            item_id=item.id,
            audience=audience,
            body=wording(sentence, audience, lang),
            asked=position < MOST[audience],
        )
        for audience in Audience
    )
    db.flush()


def ask(db: Session, *, workshop_id: int, wording_id: int, asked: bool) -> None:
    """Put a question to an audience, or leave it out.

    Raises IsFixed, EnoughQuestions, and LookupError where this workshop has no such wording.
    """
    changes.touch(db, workshop_id)
    if is_fixed(db, workshop_id=workshop_id):
        raise IsFixed(str(workshop_id))
    row = db.get(EvaluationWording, wording_id)
    item = db.get(EvaluationItem, row.item_id) if row else None
    if row is None or item is None or item.workshop_id != workshop_id:
        raise LookupError("There is no such question in this workshop.")
    found = form(db, workshop_id=workshop_id)
    audience = Audience(row.audience)
    if asked and found is not None and len(found.asked(audience)) >= MOST[audience]:
        raise EnoughQuestions(audience)
    row.asked = asked
    db.add(row)
