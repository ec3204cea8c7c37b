"""A workshop whose text lies before the team, and everything that is done at its table."""

from datetime import date

from db import engine
from db.models import DialogueGroup, Paragraph, Workshop, now
from db.queries import amendments, consent, drafts, people, versions
from db.queries.amendments import Author
from workshop.access import Role
from workshop.agenda import State
from workshop.consenting import Motion

TODAY = date(2026, 11, 21)
OLD = "Wij leren samen."
BODY = f"{OLD} Elk kind telt. De lat ligt hoog."
NEW = "Wij leren elke dag samen."


class Play:
    """A workshop whose text lies before twelve people, in two groups."""

    def __init__(self, workshop_id: int, size: int = 12) -> None:
        self.id = workshop_id
        with engine.writing() as db:
            self.persons = [
                people.join(db, workshop_id=workshop_id, browser=f"p{n}", name=None, subgroup=None)
                for n in range(size)
            ]
            for role in (Role.FACILITATOR, Role.LEADER):
                people.grant(db, browser=role, role=role, workshop_id=workshop_id)
            workshop = db.get_one(Workshop, workshop_id)
            workshop.proposed_at = now()
            db.add(Paragraph(workshop_id=workshop_id, aspect="visie", body=BODY))
            for number in (1, 2):
                db.add(
                    DialogueGroup(
                        workshop_id=workshop_id,
                        number=number,
                        keeper_id=self.persons[number - 1],
                    )
                )
        with engine.reading() as db:
            self.groups = [group.id for group in amendments.groups(db, workshop_id=workshop_id)]

    def author(self, number: int = 1) -> Author:
        return Author(self.id, self.groups[number - 1], self.persons[number - 1])

    def fill(self, amendment_id: int, words: str, browser: str) -> drafts.Outcome:
        return self.type(self.view(amendment_id).fields["words"], words, browser)

    def type(self, field: str, body: str, browser: str) -> drafts.Outcome:
        with engine.writing() as db:
            before = drafts.current(db, workshop_id=self.id, field=field)
            return drafts.save(
                db,
                workshop_id=self.id,
                browser=browser,
                field=field,
                body=body,
                revision=before.revision + 1 if before else 1,
                now=now(),
            )

    def make(self, number=1, *, kind="change", old=OLD, words=NEW, hand_in=True) -> int:
        author = self.author(number)
        with engine.writing() as db:
            one = amendments.begin(db, author=author, aspect="visie")
        with engine.writing() as db:
            amendments.aim(db, author=author, amendment_id=one, aspect="visie", kind=kind, old=old)
        if words:
            assert self.fill(one, words, f"p{number - 1}").saved
        if hand_in:
            with engine.writing() as db:
                amendments.hand_in(db, author=author, amendment_id=one)
        return one

    def view(self, amendment_id: int) -> amendments.AmendmentView:
        with engine.reading() as db:
            return amendments.get(db, workshop_id=self.id, amendment_id=amendment_id)

    def open(self, amendment_id: int, number: int = 1) -> int:
        with engine.writing() as db:
            consent.lay(db, workshop_id=self.id, amendment_id=amendment_id)
        with engine.writing() as db:
            return consent.open_round(
                db, workshop_id=self.id, amendment_id=amendment_id, number=number
            )

    def move(self, round_id: int, expected: State) -> None:
        with engine.writing() as db:
            consent.move_round(db, workshop_id=self.id, round_id=round_id, expected=expected)

    def cast(self, round_id: int, values) -> None:
        for person, value in zip(self.persons, values, strict=False):
            with engine.writing() as db:
                consent.cast_ballot(db, person_id=person, round_id=round_id, value=value)

    def ask(self, amendment_id: int, values, number: int = 1) -> int:
        asked = self.open(amendment_id, number)
        self.cast(asked, values)
        self.move(asked, State.OPEN)
        self.move(asked, State.CLOSED)
        return asked

    def decide(self, amendment_id, decision, *, role=Role.FACILITATOR, **how):
        with engine.writing() as db:
            return consent.decide(
                db,
                workshop_id=self.id,
                amendment_id=amendment_id,
                role=role,
                motion=Motion(decision, "change", **how),
                today=TODAY,
            )

    def told(self, amendment_id: int):
        with engine.reading() as db:
            return consent.told(db, workshop_id=self.id, amendment_id=amendment_id)

    def text(self) -> str:
        with engine.reading() as db:
            return versions.current(db, workshop_id=self.id).text.get("visie", "")
