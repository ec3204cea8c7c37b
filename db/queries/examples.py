"""Examples out of practice, as their authors give, change, show and withdraw them.

What an example says is saved by db.queries.drafts, while it is being typed. What the team reads of
it stands in db.queries.gallery, and its picture in db.queries.photos.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import Example, ExamplePart, ExamplePhoto, ExampleSentence, Person, Workshop, now
from db.queries import margin, shown_examples
from db.queries.answers import require_open
from db.queries.writings import EnoughTexts, NotYours
from workshop import examples, typed
from workshop.examples import (
    MOST_SENTENCES,
    OUTCOMES,
    PARTS,
    PER_PERSON,
    Outcome,
    Part,
    Problem,
    Sentence,
    Signature,
)
from workshop.vision import NotAnAnswer

ACTIVITY: Final = "examples"


class Incomplete(ValueError):
    """Something is missing before the team can see it; `problem` says what."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


@dataclass(frozen=True)
class OwnExample:
    """An example of one person; `photo` is the end of the address of its picture."""

    id: int
    outcome: Outcome | None
    signature: Signature
    signed: str
    shared: bool
    hidden: bool
    sentences: tuple[Sentence, ...]
    photo: str | None
    parts: Mapping[Part, str] = field(default_factory=dict)
    fields: Mapping[Part, str] = field(default_factory=dict)

    @property
    def problem(self) -> Problem | None:
        """What is missing before the team can see it."""
        return examples.problem(self.sentences, self.parts)


def text(db: Session, *, workshop_id: int, aspects: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences that an example can be about: of the text that lies before the team.

    That is the adopted text once it was adopted, and the proposal until then; nothing before that.
    """
    found = margin.numbered(db, workshop_id=workshop_id, aspects=aspects)
    return tuple(Sentence(aspect, body) for aspect, body in found)


def own(db: Session, *, person_id: int) -> tuple[OwnExample, ...]:
    """This person's examples in the order in which they were begun."""
    rows = db.exec(
        select(Example).where(Example.person_id == person_id).order_by(col(Example.id))
    ).all()
    ids = [row.id or 0 for row in rows]
    parts, fields = parts_of(db, ids)
    links, photos = sentences_of(db, ids), photos_of(db, ids)
    return tuple(
        OwnExample(
            row.id or 0,
            cast("Outcome | None", row.outcome or None),
            cast("Signature", row.signature),
            row.signed,
            row.shared_at is not None,
            row.hidden,
            links.get(row.id or 0, ()),
            photos.get(row.id or 0),
            parts.get(row.id or 0, {}),
            fields.get(row.id or 0, {}),
        )
        for row in rows
    )


def parts_of(
    db: Session, ids: Sequence[int]
) -> tuple[Mapping[int, Mapping[Part, str]], Mapping[int, Mapping[Part, str]]]:
    """What these examples say, part by part, and under which addresses that is saved."""
    bodies: dict[int, dict[Part, str]] = {}
    fields: dict[int, dict[Part, str]] = {}
    for row in db.exec(select(ExamplePart).where(col(ExamplePart.example_id).in_(ids))):
        part = cast("Part", row.part)
        bodies.setdefault(row.example_id, {})[part] = row.body
        fields.setdefault(row.example_id, {})[part] = f"example:{row.id}"
    return bodies, fields


def sentences_of(db: Session, ids: Sequence[int]) -> Mapping[int, tuple[Sentence, ...]]:
    """The sentences that these examples were linked to, as they stood then."""
    found: dict[int, tuple[Sentence, ...]] = {}
    query = select(ExampleSentence).where(col(ExampleSentence.example_id).in_(ids))
    for row in db.exec(query.order_by(col(ExampleSentence.id))):
        link = Sentence(row.aspect, row.sentence)
        found[row.example_id] = (*found.get(row.example_id, ()), link)
    return found


def photos_of(db: Session, ids: Sequence[int]) -> Mapping[int, str]:
    """The ends of the addresses of the pictures of these examples, where there is one."""
    query = select(ExamplePhoto.example_id, ExamplePhoto.token)
    return dict(db.exec(query.where(col(ExamplePhoto.example_id).in_(ids))).all())


def begin(db: Session, *, person_id: int) -> int:
    """Give this person a new, empty example and return its id.

    Raises NotOpen when examples are not asked for now, and EnoughTexts when there are ten already.
    """
    workshop_id = require_open(db, person_id=person_id, activity=ACTIVITY)
    made = db.exec(select(func.count()).where(Example.person_id == person_id)).one()
    if made >= PER_PERSON:
        raise EnoughTexts(ACTIVITY)
    row = Example(workshop_id=workshop_id, person_id=person_id)
    db.add(row)
    db.flush()
    assert row.id is not None
    db.add_all(ExamplePart(example_id=row.id, part=part) for part in PARTS)
    changes.touch(db, workshop_id)
    return row.id


def link(
    db: Session,
    *,
    person_id: int,
    example_id: int,
    sentence: Sentence,
    linked: bool,
    aspects: Sequence[str],
) -> None:
    """Say that an example shows this sentence, or not after all.

    Raises NotYours, NotOpen, NotAnAnswer for a sentence that is not in the text (any more), and
    EnoughTexts when it shows five already.
    """
    row = _mine_now(db, person_id, example_id)
    db.exec(
        delete(ExampleSentence).where(
            col(ExampleSentence.example_id) == example_id,
            col(ExampleSentence.aspect) == sentence.aspect,
            col(ExampleSentence.sentence) == sentence.body,
        )
    )
    if linked:
        if sentence not in text(db, workshop_id=row.workshop_id, aspects=aspects):
            raise NotAnAnswer(sentence.body)
        if len(sentences_of(db, [example_id]).get(example_id, ())) >= MOST_SENTENCES:
            raise EnoughTexts(ACTIVITY)
        db.add(
            ExampleSentence(example_id=example_id, aspect=sentence.aspect, sentence=sentence.body)
        )


def judge(db: Session, *, person_id: int, example_id: int, outcome: str | None) -> None:
    """Note whether it worked; raises NotYours, NotOpen, and NotAnAnswer."""
    row = _mine_now(db, person_id, example_id)
    if outcome is not None and outcome not in OUTCOMES:
        raise NotAnAnswer(outcome)
    row.outcome = outcome or ""
    db.add(row)


def sign(
    db: Session, *, person_id: int, example_id: int, signature: Signature, name: str = ""
) -> None:
    """Note who signs an example, at any time: nobody, the subgroup, or this name.

    Where the promise is that nobody is asked for a name, none is kept. Raises NotYours, and
    TooLong for a name that does not fit.
    """
    row = _mine(db, person_id, example_id)
    kept = " ".join(typed.cleaned(name, limit=typed.NAME).split())
    if signature == "name" and db.get_one(Workshop, row.workshop_id).promise == "anonymous":
        signature = "nobody"
    row.signature, row.signed = signature, kept if signature == "name" else ""
    db.add(row)


def show(db: Session, *, person_id: int, example_id: int, shared: bool) -> None:
    """Show an example to the team, or keep it private again; possible at any time.

    Raises NotYours, and Incomplete when something is missing.
    """
    row = _mine(db, person_id, example_id)
    if shared:
        mine = next(one for one in own(db, person_id=person_id) if one.id == example_id)
        if mine.problem:
            raise Incomplete(mine.problem)
    if shared:
        row.shared_at = row.shared_at or now()
    else:
        shown_examples.call(db, row)
        row.shared_at = row.on_beamer_since = None
    db.add(row)


def withdraw(db: Session, *, person_id: int, example_id: int) -> None:
    """Erase an example for good with its picture and what was said about it, at any time.

    Raises NotYours.
    """
    shown_examples.call(db, _mine(db, person_id, example_id))
    db.exec(delete(Example).where(col(Example.id) == example_id))


def _mine(db: Session, person_id: int, example_id: int) -> Example:
    """The example, if it is this person's; tells the other screens and makes them wait."""
    workshop_id = db.get_one(Person, person_id).workshop_id
    changes.touch(db, workshop_id)
    row = db.get(Example, example_id)
    if row is None or row.person_id != person_id:
        raise NotYours(str(example_id))
    return row


def _mine_now(db: Session, person_id: int, example_id: int) -> Example:
    row = _mine(db, person_id, example_id)
    require_open(db, person_id=person_id, activity=ACTIVITY)
    return row
