"""The gallery: what the team reads of the examples that were shown to it, and what it does there.

Examples come in the order of their titles and responses in an order that says nothing about who
wrote when.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, cast

from sqlmodel import Session, col, delete, func, select

from db import changes
from db.models import (
    AmendmentPart,
    Example,
    ExampleResponse,
    Person,
    Sharpening,
    Subgroup,
    Workshop,
    now,
)
from db.queries import amendments, conference, progress, shown_examples
from db.queries import examples as queries
from db.queries.amendments import Author
from db.queries.examples import ACTIVITY
from db.queries.writings import EnoughTexts, NotYours
from workshop import examples, typed
from workshop.examples import Outcome, Part, Sentence, Shelves

# One for each of the three prompts is plenty; content may offer some more.
_MOST_PROMPTS: Final = 6


@dataclass(frozen=True)
class Response:
    """What somebody finished a prompt with, beside an example: nobody's."""

    prompt: str
    body: str


@dataclass(frozen=True)
class OwnResponse:
    """A response of this person; others read it once it is sent."""

    id: int
    prompt: str
    body: str
    sent: bool

    @property
    def field(self) -> str:
        """The address under which it is saved while it is being typed."""
        return f"response:{self.id}"


@dataclass(frozen=True)
class Shown:
    """An example as the team reads it; `signed` is '' where nobody signed.

    `photo` is the end of the address of its picture, `sharpened` the amendments made out of it.
    """

    id: int
    outcome: Outcome | None
    signed: str
    parts: Mapping[Part, str]
    photo: str | None
    hidden: bool
    on_beamer: bool
    sentences: tuple[Sentence, ...]
    responses: tuple[Response, ...] = ()
    sharpened: tuple[int, ...] = field(default=())

    @property
    def title(self) -> str:
        """What its author called it."""
        return self.parts.get("title", "")


def shown(db: Session, *, workshop_id: int, with_hidden: bool) -> tuple[Shown, ...]:
    """The examples that their authors showed to the team; hidden ones are for the facilitator."""
    query = select(Example).where(
        Example.workshop_id == workshop_id, col(Example.shared_at).is_not(None)
    )
    rows = [row for row in db.exec(query).all() if with_hidden or not row.hidden]
    ids = [row.id or 0 for row in rows]
    parts, _ = queries.parts_of(db, ids)
    links, photos = queries.sentences_of(db, ids), queries.photos_of(db, ids)
    signed, said = _signatures(db, workshop_id, rows), _responses(db, ids)
    made = _sharpened(db, ids)
    views = (
        Shown(
            row.id or 0,
            cast("Outcome | None", row.outcome or None),
            signed.get(row.id or 0, ""),
            parts.get(row.id or 0, {}),
            photos.get(row.id or 0),
            row.hidden,
            row.on_beamer_since is not None,
            links.get(row.id or 0, ()),
            said.get(row.id or 0, ()),
            made.get(row.id or 0, ()),
        )
        for row in rows
    )
    return tuple(sorted(views, key=lambda one: (one.title.casefold(), one.id)))


def released(db: Session, *, workshop_id: int) -> tuple[Shown, ...]:
    """The examples that the facilitator released for the room.

    Those of the programme come in its order, the others after that in the order of releasing.
    """
    order = dict(
        db.exec(
            select(Example.id, Example.on_beamer_since).where(
                Example.workshop_id == workshop_id, col(Example.on_beamer_since).is_not(None)
            )
        ).all()
    )
    planned = {
        example: place
        for place, example in enumerate(
            dict.fromkeys(
                example
                for slot in conference.programme(db, workshop_id=workshop_id).slots
                for example in slot.examples
            )
        )
    }
    found = [one for one in shown(db, workshop_id=workshop_id, with_hidden=False) if one.on_beamer]
    last = len(planned)
    return tuple(sorted(found, key=lambda one: (planned.get(one.id, last), order[one.id], one.id)))


def shelves(text: Sequence[Sentence], found: Sequence[Shown]) -> Shelves:
    """Every sentence of the text with its examples."""
    return examples.shelved(text, {one.id: one.sentences for one in found})


def release(
    db: Session, *, workshop_id: int, example: Shown, on_beamer: bool, at_once: bool = False
) -> None:
    """Let the room see an example on the beamer, or no longer.

    Only the very words and picture that the facilitator saw are let through: one that its author
    changed since stays as it is. With `at_once` the beamer turns to it, where the room is at the
    examples.
    """
    changes.touch(db, workshop_id)
    row = _row(db, workshop_id, example.id)
    if row is None or (on_beamer and not _is_as_read(db, workshop_id, example)):
        return
    if on_beamer:
        row.on_beamer_since = row.on_beamer_since or now()
    else:
        row.on_beamer_since = None
    db.add(row)
    db.flush()
    if at_once and db.get_one(Workshop, workshop_id).current_activity == ACTIVITY:
        order = [one.id for one in released(db, workshop_id=workshop_id)]
        # Before them comes the screen that asks for examples.
        progress.turn_page(db, workshop_id=workshop_id, page=order.index(example.id) + 1)


def _is_as_read(db: Session, workshop_id: int, example: Shown) -> bool:
    now_there = shown(db, workshop_id=workshop_id, with_hidden=False)
    same = next((one for one in now_there if one.id == example.id), None)
    return same is not None and (same.parts, same.photo) == (example.parts, example.photo)


def hide(db: Session, *, workshop_id: int, example_id: int, hidden: bool) -> None:
    """Take an example out of the team's sight, or give it back; its author keeps it."""
    changes.touch(db, workshop_id)
    row = _row(db, workshop_id, example_id)
    if row is not None:
        row.hidden = hidden
        row.on_beamer_since = None
        db.add(row)
        shown_examples.call(db, row)


def own_responses(db: Session, *, person_id: int) -> Mapping[int, tuple[OwnResponse, ...]]:
    """What this person wrote beside examples, by the number of the example."""
    found: dict[int, tuple[OwnResponse, ...]] = {}
    query = select(ExampleResponse).where(ExampleResponse.person_id == person_id)
    for row in db.exec(query.order_by(col(ExampleResponse.id))):
        view = OwnResponse(row.id or 0, row.prompt, row.body, row.sent)
        found[row.example_id] = (*found.get(row.example_id, ()), view)
    return found


def respond(db: Session, *, person_id: int, example_id: int, prompt: str) -> int:
    """Begin to finish a prompt beside an example; returns its id, that of before when there is one.

    Raises NotYours for an example that this person does not see, and EnoughTexts.
    """
    workshop_id = db.get_one(Person, person_id).workshop_id
    changes.touch(db, workshop_id)
    if example_id not in {one.id for one in shown(db, workshop_id=workshop_id, with_hidden=False)}:
        raise NotYours(str(example_id))
    mine = own_responses(db, person_id=person_id).get(example_id, ())
    for one in mine:
        if one.prompt == prompt:
            return one.id
    if len(mine) >= _MOST_PROMPTS:
        raise EnoughTexts(prompt)
    row = ExampleResponse(example_id=example_id, person_id=person_id, prompt=prompt)
    db.add(row)
    db.flush()
    assert row.id is not None
    return row.id


def send(db: Session, *, person_id: int, response_id: int, sent: bool) -> None:
    """Let the team read a response, or take it back to write on; raises NotYours."""
    row = _response(db, person_id, response_id)
    row.sent = sent and bool(row.body)
    db.add(row)


def withdraw_response(db: Session, *, person_id: int, response_id: int) -> None:
    """Erase a response for good, at any time; raises NotYours."""
    _response(db, person_id, response_id)
    db.exec(delete(ExampleResponse).where(col(ExampleResponse.id) == response_id))


def sharpen(db: Session, *, author: Author, example_id: int, sentence: Sentence) -> int:
    """Begin an amendment of a sentence out of an example, which stands in it; returns its id.

    It goes the way of every other amendment from there. Raises NotYours for an example that is not
    shown or somebody who makes no amendments, NotProposed, EnoughTexts, and NotApplicable when the
    sentence does not stand in the text any more.
    """
    seen = shown(db, workshop_id=author.workshop_id, with_hidden=False)
    example = next((one for one in seen if one.id == example_id), None)
    if example is None:
        raise NotYours(str(example_id))
    made = amendments.begin(db, author=author, aspect=sentence.aspect)
    db.flush()
    amendments.aim(
        db,
        author=author,
        amendment_id=made,
        aspect=sentence.aspect,
        kind="change",
        old=sentence.body,
    )
    part = db.exec(
        select(AmendmentPart).where(
            AmendmentPart.amendment_id == made, AmendmentPart.part == "example"
        )
    ).one()
    part.body, part.draft_revision = examples.as_reason(example.parts, typed.STATEMENT), 1
    db.add(part)
    db.add(Sharpening(example_id=example_id, amendment_id=made))
    return made


def _row(db: Session, workshop_id: int, example_id: int) -> Example | None:
    row = db.get(Example, example_id)
    return row if row is not None and row.workshop_id == workshop_id else None


def _response(db: Session, person_id: int, response_id: int) -> ExampleResponse:
    changes.touch(db, db.get_one(Person, person_id).workshop_id)
    row = db.get(ExampleResponse, response_id)
    if row is None or row.person_id != person_id:
        raise NotYours(str(response_id))
    return row


def _signatures(db: Session, workshop_id: int, rows: Sequence[Example]) -> Mapping[int, str]:
    """Who signed: a name as it was written, or a subgroup that is large enough to hide in."""
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    sizes = dict(
        db.exec(
            select(Person.subgroup_id, func.count())
            .where(Person.workshop_id == workshop_id)
            .group_by(col(Person.subgroup_id))
        ).all()
    )
    groups = dict(
        db.exec(
            select(Person.id, Subgroup.name)
            .join(Subgroup, col(Subgroup.id) == col(Person.subgroup_id))
            .where(col(Person.id).in_([row.person_id for row in rows]))
        ).all()
    )
    places = dict(
        db.exec(
            select(Person.id, Person.subgroup_id).where(
                col(Person.id).in_([row.person_id for row in rows])
            )
        ).all()
    )
    found = {}
    for row in rows:
        if row.signature == "name":
            found[row.id or 0] = row.signed
        elif row.signature == "subgroup":
            large = sizes.get(places.get(row.person_id), 0) >= minimum
            found[row.id or 0] = groups.get(row.person_id, "") if large else ""
    return found


def may_sign_as_subgroup(db: Session, *, person_id: int) -> str:
    """The name of this person's subgroup where it is large enough to hide in; else ''."""
    person = db.get_one(Person, person_id)
    if person.subgroup_id is None:
        return ""
    minimum = db.get_one(Workshop, person.workshop_id).minimum_group
    size = db.exec(select(func.count()).where(Person.subgroup_id == person.subgroup_id)).one()
    return db.get_one(Subgroup, person.subgroup_id).name if size >= minimum else ""


def _responses(db: Session, ids: Sequence[int]) -> Mapping[int, tuple[Response, ...]]:
    rows = db.exec(
        select(ExampleResponse).where(
            col(ExampleResponse.example_id).in_(ids),
            col(ExampleResponse.sent),
            ExampleResponse.body != "",
        )
    ).all()
    found: dict[int, tuple[Response, ...]] = {}
    for row in sorted(rows, key=lambda row: sha256(f"response {row.id}".encode()).digest()):
        view = Response(row.prompt, row.body)
        found[row.example_id] = (*found.get(row.example_id, ()), view)
    return found


def _sharpened(db: Session, ids: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    query = select(Sharpening).where(col(Sharpening.example_id).in_(ids))
    for row in db.exec(query.order_by(col(Sharpening.id))):
        found[row.example_id] = (*found.get(row.example_id, ()), row.amendment_id)
    return found
