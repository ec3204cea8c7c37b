"""What follows when the words of an example change that the team already sees."""

from sqlmodel import Session

from db import changes
from db.models import Example, ExamplePart


def follow(db: Session, *, part: ExamplePart) -> None:
    """Take an example off the beamer whose words changed: the facilitator released other ones."""
    example = db.get_one(Example, part.example_id)
    example.on_beamer_since = None
    db.add(example)
    if example.shared_at is not None:
        changes.touch(db, example.workshop_id)
