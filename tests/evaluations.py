"""A team and classes that answer the evaluation, for tests."""

from db import engine
from db.models import Answer, Paragraph
from db.queries import evaluation, learners, versions
from tests import team
from tests.team import Team
from workshop.agenda import Move, State
from workshop.evaluation import activity
from workshop.rounds import Audience, Moment

SENTENCES = {
    "visie": "Leerlingen kiezen vaak zelf. Ieder kind hoort erbij.",
    "tijd": "De dag begint rustig.",
}


def adopt(workshop_id: int, text: dict[str, str] = SENTENCES) -> None:
    """Give the workshop this text, adopted."""
    with engine.writing() as db:
        for aspect, body in text.items():
            db.add(Paragraph(workshop_id=workshop_id, aspect=aspect, body=body))
        db.flush()
        versions.make(db, workshop_id=workshop_id, why="adopted", major=True)


def asked(size: int, **settings) -> Team:
    """A team of so many with an adopted text and questions made of it."""
    found = team.gather(size, **settings)
    adopt(found.workshop_id)
    with engine.writing() as db:
        evaluation.prepare(db, workshop_id=found.workshop_id)
    return found


def questions(found: Team, audience: Audience = Audience.COLLEAGUES) -> list[int]:
    """The numbers of the questions for an audience."""
    with engine.reading() as db:
        form = evaluation.form(db, workshop_id=found.workshop_id)
    return [item for item, _ in form.asked(audience)]


def answer(found: Team, moment: Moment, values: list[str], scale: str = "visible") -> None:
    """Let the first people answer one scale of every question, each with one of these values."""
    with engine.writing() as db:
        for person, value in zip(found.persons, values, strict=False):
            for item in questions(found):
                db.add(
                    Answer(
                        person_id=person,
                        activity=activity(moment),
                        item=str(item),
                        lens=scale,
                        value=value,
                    )
                )


def move(found: Team, moment: Moment, *moves: Move) -> None:
    """Make these moves of a round, one after the other, from where it is first opened."""
    before = {
        Move.OPEN: State.NOT_YET,
        Move.CLOSE: State.OPEN,
        Move.SHOW: State.CLOSED,
        Move.HIDE: State.SHOWN,
    }
    for one in moves:
        team.move(found, activity(moment), one, before[one])


def held(found: Team, moment: Moment, values: list[str], scale: str = "visible") -> None:
    """Hold a whole round in which the first people answer, and show it."""
    move(found, moment, Move.OPEN)
    answer(found, moment, values, scale)
    move(found, moment, Move.CLOSE, Move.SHOW)


def class_of(
    found: Team, name: str = "Groep 7", audience: Audience = Audience.CHILDREN
) -> tuple[int, str]:
    """A class with an open link for the first round: its id and its token."""
    with engine.writing() as db:
        id = learners.add_class(db, workshop_id=found.workshop_id, name=name, audience=audience)
        learners.open_link(db, workshop_id=found.workshop_id, class_id=id, moment=Moment.BEFORE)
    return id, seen(found)[id].token


def send(token: str, chosen: dict[int, str], number: str) -> bool:
    """Send one form of a class."""
    with engine.writing() as db:
        return learners.hand_in(db, content=team.CONTENT, token=token, number=number, chosen=chosen)


def fill(found: Team, token: str, size: int, value: str = "3", first: int = 0) -> None:
    """Let so many learners choose the same for everything."""
    items = questions(found, Audience.CHILDREN)
    for number in range(first, first + size):
        send(token, dict.fromkeys(items, value), f"number-{token}-{number}")


def close(found: Team, class_id: int, moment: Moment = Moment.BEFORE) -> None:
    """Close the link of a class."""
    with engine.writing() as db:
        learners.close_link(db, workshop_id=found.workshop_id, class_id=class_id, moment=moment)


def reopen(found: Team, class_id: int, moment: Moment = Moment.BEFORE) -> None:
    """Open the link of a class, again or for the first time."""
    with engine.writing() as db:
        learners.open_link(db, workshop_id=found.workshop_id, class_id=class_id, moment=moment)


def seen(found: Team, moment: Moment = Moment.BEFORE) -> dict[int, learners.ClassView]:
    """The classes as leaders see them."""
    with engine.reading() as db:
        listed = learners.classes(db, workshop_id=found.workshop_id, moment=moment)
    return {one.id: one for one in listed}
