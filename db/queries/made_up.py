"""What the made-up people of a rehearsal do in steps 3 and 4, beside choosing and writing.

Doing it once more adds nothing: what is there stays, as a facilitator may already have used it.
"""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, select

from db.models import (
    Amendment,
    AmendmentPart,
    Ballot,
    ConsentRound,
    Dealt,
    DialogueGroup,
    Example,
    ExamplePart,
    ExampleSentence,
    GroupMember,
    Reaction,
    Remark,
    now,
)
from db.queries import consent, dealing, drafting, margin
from db.queries.workshops import Description
from workshop import rehearsal
from workshop.agenda import State
from workshop.amending import PARTS
from workshop.content import Activity, Content
from workshop.examples import PARTS as EXAMPLE_PARTS
from workshop.rehearsal import MadeUp, Proposed
from workshop.sentence_split import split

_WEB: Final = "spinnenweb"


@dataclass(frozen=True)
class Company:
    """The made-up people of a rehearsal, each with the number of their row."""

    content: Content
    workshop: Description
    people: tuple[tuple[MadeUp, int], ...]

    @property
    def seed(self) -> int:
        """The same all day, so that nobody changes opinion."""
        return self.workshop.id

    @property
    def ids(self) -> list[int]:
        """The numbers of their rows."""
        return [row for _, row in self.people]

    @property
    def aspects(self) -> list[str]:
        """The threads of the web in order."""
        return [dim.key for dim in self.content.instrument(_WEB).dims]


def shortlist(db: Session, company: Company, activity: Activity) -> None:
    """Deal everybody a part of the list, and let them choose of it."""
    for person, row in company.people:
        if person.away:
            continue
        dealing.deal(db, person_id=row, activity=activity.id, minutes=activity.minutes)
        hand = {one.id: one.body for one in dealing.hand(db, person_id=row)}
        chosen = rehearsal.shortlisted(
            company.content, person, hand, activity=activity.id, seed=company.seed
        )
        dealt = db.exec(select(Dealt).where(Dealt.person_id == row)).all()
        for one in dealt:
            one.value = chosen.get(one.statement_id)


def note(db: Session, company: Company) -> None:
    """Let some of them write beside a sentence of the proposal; nothing before there is one."""
    found = margin.numbered(db, workshop_id=company.workshop.id, aspects=company.aspects)
    written = set(db.exec(select(Remark.person_id).where(col(Remark.person_id).in_(company.ids))))
    for person, row in company.people:
        said = rehearsal.remark(
            company.content, person, len(found), lang=company.workshop.language, seed=company.seed
        )
        if said is None or row in written:
            continue
        aspect, sentence = found[said[0]]
        db.add(
            Remark(
                workshop_id=company.workshop.id,
                person_id=row,
                aspect=aspect,
                sentence=sentence,
                body=said[1],
            )
        )


def give_examples(db: Session, company: Company) -> None:
    """Let some of them show an example of a sentence of the text; nothing before there is one."""
    found = margin.numbered(db, workshop_id=company.workshop.id, aspects=company.aspects)
    gave = set(db.exec(select(Example.person_id).where(col(Example.person_id).in_(company.ids))))
    lang = company.workshop.language
    for person, row in company.people:
        given = rehearsal.example(company.content, person, len(found), seed=company.seed)
        if given is None or row in gave:
            continue
        aspect, sentence = found[given[0]]
        told = given[1]
        example = Example(
            workshop_id=company.workshop.id,
            person_id=row,
            outcome=told.outcome,
            shared_at=now(),
        )
        db.add(example)
        db.flush()
        id = example.id or 0
        db.add(ExampleSentence(example_id=id, aspect=aspect, sentence=sentence))
        for part in EXAMPLE_PARTS:
            text = getattr(told, part, None)
            db.add(ExamplePart(example_id=id, part=part, body=text[lang] if text else ""))


def propose(db: Session, company: Company) -> None:
    """Let every group without an amendment hand one in, once the text lies before the team.

    A group of which a real person takes the notes is left to that person.
    """
    workshop_id = company.workshop.id
    if drafting.proposed_at(db, workshop_id=workshop_id) is None:
        return
    bodies = drafting.paragraphs(db, workshop_id=workshop_id)
    text = {aspect: split(bodies.get(aspect, "")) for aspect in company.aspects}
    groups = db.exec(select(DialogueGroup).where(DialogueGroup.workshop_id == workshop_id)).all()
    begun = set(db.exec(select(Amendment.group_id).where(Amendment.workshop_id == workshop_id)))
    for group in groups:
        theirs = group.keeper_id is not None and group.keeper_id not in company.ids
        made = rehearsal.amendment(
            company.content, group=group.number, aspects=text, lang=company.workshop.language
        )
        if made is not None and not theirs and group.id not in begun:
            _hand_in(db, group, made)


def _hand_in(db: Session, group: DialogueGroup, made: Proposed) -> None:
    members = db.exec(select(GroupMember.id).where(GroupMember.group_id == group.id)).all()
    row = Amendment(
        workshop_id=group.workshop_id,
        group_id=group.id,
        group_number=group.number,
        aspect=made.aspect,
        kind=made.kind,
        old=made.old,
        backers=len(members) or None,
        status="handed_in",
    )
    db.add(row)
    db.flush()
    said = {"words": made.words, "concern": made.concern}
    for part in PARTS:
        db.add(AmendmentPart(amendment_id=row.id or 0, part=part, body=said.get(part, "")))


def decide(db: Session, company: Company) -> None:
    """Let them react to what was handed in, and choose in the round that is open, if there is one.

    Whoever chose in this round already stays with that.
    """
    found = select(Amendment.id).where(
        Amendment.workshop_id == company.workshop.id, Amendment.status == "handed_in"
    )
    for amendment in db.exec(found.order_by(col(Amendment.id))).all():
        _react(db, company, amendment or 0)
    table = consent.table(db, workshop_id=company.workshop.id)
    if table is not None and table.round is not None and table.round.state is State.OPEN:
        _choose(db, company, table.round.id)


def _react(db: Session, company: Company, amendment: int) -> None:
    begun = set(db.exec(select(Reaction.person_id).where(Reaction.amendment_id == amendment)))
    for person, row in company.people:
        said = rehearsal.reaction(
            company.content,
            person,
            amendment=amendment,
            lang=company.workshop.language,
            seed=company.seed,
        )
        if said is not None and row not in begun:
            db.add(Reaction(amendment_id=amendment, person_id=row, body=said))


def _choose(db: Session, company: Company, round_id: int) -> None:
    # Locked as by whoever chooses on a phone: no choice comes after the closing.
    db.exec(select(ConsentRound.id).where(ConsentRound.id == round_id).with_for_update())
    chose = set(db.exec(select(Ballot.person_id).where(Ballot.round_id == round_id)))
    for person, row in company.people:
        given = rehearsal.ballot(
            company.content,
            person,
            round_id=round_id,
            lang=company.workshop.language,
            seed=company.seed,
        )
        if given is not None and row not in chose:
            db.add(Ballot(round_id=round_id, person_id=row, value=given[0], body=given[1]))
