"""What every sentence of the draft rests on, also after its words changed."""

from collections import defaultdict
from collections.abc import Mapping

from sqlmodel import Session, col, delete, select

from db import changes
from db.models import Foundation, Paragraph
from workshop.foundations import Link, found_again
from workshop.sentence_split import split


def links(db: Session, *, workshop_id: int) -> Mapping[str, tuple[Link, ...]]:
    """All that leaders said a sentence rests on, by aspect, in the order in which they said it."""
    rows = db.exec(
        select(Paragraph.aspect, Foundation.sentence, Foundation.origin)
        .join(Paragraph, col(Paragraph.id) == col(Foundation.paragraph_id))
        .where(Paragraph.workshop_id == workshop_id)
        .order_by(col(Foundation.id))
    ).all()
    found: dict[str, list[Link]] = defaultdict(list)
    for aspect, sentence, origin in rows:
        found[aspect].append(Link(sentence, origin))
    return {aspect: tuple(linked) for aspect, linked in found.items()}


def set_rests(
    db: Session, *, workshop_id: int, aspect: str, sentence: str, origin: str, rests: bool
) -> bool:
    """Say that a sentence rests on something, or no longer; False when it is not in the text."""
    paragraph = db.exec(
        select(Paragraph).where(Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect)
    ).first()
    if paragraph is None or sentence not in split(paragraph.body):
        return False
    follow(db, paragraph=paragraph)
    known = db.exec(
        select(Foundation).where(
            Foundation.paragraph_id == paragraph.id,
            Foundation.sentence == sentence,
            Foundation.origin == origin,
        )
    ).first()
    if rests and known is None:
        assert paragraph.id is not None
        db.add(Foundation(paragraph_id=paragraph.id, sentence=sentence, origin=origin))
    elif not rests and known is not None:
        db.delete(known)
    db.flush()
    changes.touch(db, workshop_id)
    return True


def follow(db: Session, *, paragraph: Paragraph) -> None:
    """Note the new words of sentences that were reworded, so that each step is a small one.

    A sentence that is gone keeps its words: it finds its evidence back when it returns.
    """
    rows = db.exec(select(Foundation).where(Foundation.paragraph_id == paragraph.id)).all()
    if not rows:
        return
    now = found_again((row.sentence for row in rows), split(paragraph.body))
    moved = [row for row in rows if now.get(row.sentence, row.sentence) != row.sentence]
    # A sentence moves to words that no linked sentence had, so no two rows become the same.
    for row in moved:
        row.sentence = now[row.sentence]
        db.add(row)


def forget(db: Session, *, workshop_id: int, aspect: str, sentence: str) -> None:
    """Drop what a sentence rested on that is no longer in the text."""
    paragraph = select(Paragraph.id).where(
        Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect
    )
    db.exec(
        delete(Foundation).where(
            col(Foundation.paragraph_id).in_(paragraph), col(Foundation.sentence) == sentence
        )
    )
    changes.touch(db, workshop_id)
