"""What follows on other screens when an example changes that the team already sees."""

from sqlmodel import Session

from db import changes
from db.models import Example, ExamplePart, Workshop


def follow(db: Session, *, part: ExamplePart) -> None:
    """Take an example off the beamer whose words changed: the facilitator released other ones."""
    example = db.get_one(Example, part.example_id)
    example.on_beamer_since = None
    db.add(example)
    if example.shared_at is not None:
        changes.touch(db, example.workshop_id)


def call(db: Session, example: Example) -> None:
    """Let the phones draw anew what they show of an example that somebody took out of sight.

    Phones follow what lies on the table, and nothing else while the room stays where it is.
    """
    if example.shared_at is not None:
        workshop = db.get_one(Workshop, example.workshop_id)
        workshop.table_turn += 1
        db.add(workshop)
