"""A team whose text lies before it, while examples are asked for."""

from io import BytesIO

from PIL import Image
from sqlmodel import select

from db import engine
from db.models import Paragraph, Person, Subgroup, Workshop, now
from db.queries import amendments, drafts, examples, gallery, people, photos, progress, workshops
from db.queries.gallery import Shown
from tests.workshops import SETTINGS
from workshop import photo
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.examples import Sentence

BODY = "Wij leren elke dag samen. De lat ligt voor iedereen hoog."
SAMEN = Sentence("visie", "Wij leren elke dag samen.")
LAT = Sentence("visie", "De lat ligt voor iedereen hoog.")
RUST = Sentence("tijd", "Er is rust om te oefenen.")
ASPECTS = ("visie", "tijd")


def picture(kind="JPEG", size=(640, 480)):
    stream = BytesIO()
    Image.new("RGB", size, "teal").save(stream, kind)
    return stream.getvalue()


class Practice:
    """Eight people, of whom six in one subgroup and two in another."""

    def __init__(self, settings=SETTINGS, size=8):
        with engine.writing() as db:
            self.id, _ = workshops.start(db, settings)
            self.persons = [
                people.join(
                    db,
                    workshop_id=self.id,
                    browser=f"person-{n}",
                    name=f"Naam {n}" if settings.promise != "anonymous" else None,
                    subgroup=settings.subgroups[0 if n < 6 else 1],
                )
                for n in range(size)
            ]
            for role in (Role.FACILITATOR, Role.LEADER, Role.BEAMER, Role.NOTE_KEEPER):
                people.grant(db, browser=role, role=role, workshop_id=self.id)
            db.get_one(Workshop, self.id).proposed_at = now()
            db.add(Paragraph(workshop_id=self.id, aspect="visie", body=BODY))
            db.add(Paragraph(workshop_id=self.id, aspect="tijd", body=RUST.body))
            self.code = workshops.describe(db, workshop_id=self.id).code
        self.move(Move.OPEN, State.NOT_YET)

    def move(self, move, expected):
        with engine.writing() as db:
            progress.make_move(
                db,
                workshop_id=self.id,
                activity="examples",
                kind="examples",
                move=move,
                expected=expected,
            )
            progress.go_to(db, workshop_id=self.id, activity="examples")

    def write(self, fields, key, body, browser):
        with engine.writing() as db:
            before = drafts.current(db, workshop_id=self.id, field=fields[key])
            return drafts.save(
                db,
                workshop_id=self.id,
                browser=browser,
                field=fields[key],
                body=body,
                revision=before.revision + 1,
                now=now(),
            )

    def own(self, number=0):
        with engine.reading() as db:
            return examples.own(db, person_id=self.persons[number])

    def begin(self, number=0):
        with engine.writing() as db:
            return examples.begin(db, person_id=self.persons[number])

    def link(self, example, sentence, number=0, linked=True):
        with engine.writing() as db:
            examples.link(
                db,
                person_id=self.persons[number],
                example_id=example,
                sentence=sentence,
                linked=linked,
                aspects=ASPECTS,
            )

    def give(self, number=0, *, sentences=(SAMEN,), title="Weekstart", shared=True, **parts):
        """An example of this person, with its title and what happened; shown to the team."""
        example = self.begin(number)
        for sentence in sentences:
            self.link(example, sentence, number)
        mine = next(one for one in self.own(number) if one.id == example)
        told = {"title": title, "happened": "Wij kozen samen drie doelen.", **parts}
        for part, body in told.items():
            assert self.write(mine.fields, part, body, f"person-{number}").saved
        if shared:
            with engine.writing() as db:
                examples.show(db, person_id=self.persons[number], example_id=example, shared=True)
        return example

    def add_photo(self, example, number=0, promised=True):
        with engine.writing() as db:
            photos.add(
                db,
                browser=f"person-{number}",
                example_id=example,
                photo=photo.cleaned(picture()),
                promised=promised,
                at=now(),
            )
        return next(one for one in self.own(number) if one.id == example).photo

    def shown(self, *, with_hidden=False) -> tuple[Shown, ...]:
        with engine.reading() as db:
            return gallery.shown(db, workshop_id=self.id, with_hidden=with_hidden)

    def release(self, example, **how):
        seen = next(one for one in self.shown() if one.id == example)
        with engine.writing() as db:
            gallery.release(db, workshop_id=self.id, example=seen, on_beamer=True, **how)

    def on_beamer(self):
        with engine.reading() as db:
            return [one.id for one in gallery.released(db, workshop_id=self.id)]

    def leave_subgroup(self, number):
        """Move somebody to the other subgroup."""
        with engine.writing() as db:
            other = db.exec(
                select(Subgroup.id).where(
                    Subgroup.workshop_id == self.id, Subgroup.name == SETTINGS.subgroups[1]
                )
            ).one()
            db.get_one(Person, self.persons[number]).subgroup_id = other

    def amendment(self, id):
        with engine.reading() as db:
            return amendments.get(db, workshop_id=self.id, amendment_id=id)
