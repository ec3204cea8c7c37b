"""A made-up team that plays the main line on a real database: two opinions, and some noise."""

from dataclasses import dataclass, replace
from random import Random

from sqlmodel import Session, select

from db import engine
from db.models import Answer, Statement, Vote, Writing
from db.queries import people, progress, workshops
from db.queries.workshops import Settings
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.content import SHIPPED, load

CONTENT = load(SHIPPED)

STATEMENTS = {
    "visie": (
        "Leerlingen leren bij ons om zelf keuzes te maken.",
        "Kennis van de wereld is de basis van alles.",
        "Ieder kind gaat met vertrouwen naar huis.",
    ),
    "leerdoelen": (
        "Leerlingen kennen het doel van hun week.",
        "Leraar en leerling stellen samen doelen.",
        "De lat ligt voor iedereen hoog, met hulp waar nodig.",
    ),
    "leerinhoud": ("Wij kiezen minder stof en gaan dieper.", "De methode geeft ons houvast."),
    "leeractiviteiten": (
        "Leerlingen denken hardop en leggen uit aan elkaar.",
        "Elke dag is er rust om te oefenen.",
    ),
    "docentenrollen": (
        "De leraar legt helder uit en kijkt daarna mee.",
        "De leraar laat zien dat hij zelf ook leert.",
    ),
    "bronnen": ("Een boek gaat voor een scherm.",),
    "groeperingsvormen": ("Leeftijden mengen we waar dat het leren helpt.",),
    "leeromgeving": ("Er is altijd een stille plek.", "Wij leren ook buiten de school."),
    "tijd": ("Twee keer per week werken we lang door aan één taak.",),
    "toetsing": (
        "Een toets vertelt wat de volgende stap is.",
        "In de onderbouw geven we geen cijfers.",
    ),
}


@dataclass(frozen=True)
class Team:
    """A workshop with people in it; person i sits at browser 'person-i'."""

    workshop_id: int
    code: str
    persons: tuple[int, ...]
    subgroups: tuple[str, ...]


def gather(size: int, *, seed: int = 1, settings: Settings = SETTINGS) -> Team:
    """Start a workshop and let so many people in, spread over its subgroups."""
    groups = settings.subgroups
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, settings)
        for role in (Role.FACILITATOR, Role.LEADER, Role.BEAMER, Role.NOTE_KEEPER):
            people.grant(db, browser=role, role=role, workshop_id=workshop_id)
        persons = tuple(
            people.join(
                db,
                workshop_id=workshop_id,
                browser=f"person-{number}",
                name=None,
                subgroup=groups[number * len(groups) // size] if groups else None,
            )
            for number in range(size)
        )
        code = workshops.describe(db, workshop_id=workshop_id).code
    return Team(workshop_id, code, persons, groups)


def english() -> Settings:
    """The settings of a workshop in English."""
    return replace(SETTINGS, language="en", school="The Kite", team="Lower school")


def way_back(db: Session, *, person_id: int) -> tuple[str, str]:
    """Give a person a personal code and a return token."""
    way = people.new_way_back(db, person_id=person_id)
    people.keep_way_back(db, person_id=person_id, way=way)
    return way.code, way.token


def answer(team: Team, *, seed: int = 1) -> None:
    """Let everybody answer the axes, the metaphors and the theories, and show the results."""
    give_answers(team, seed=seed)
    for activity in ("axes", "metaphors", "theories"):
        finish(team, activity)


def give_answers(team: Team, *, seed: int = 1) -> None:
    """Let everybody answer the axes, the metaphors and the theories."""
    random = Random(seed)
    with engine.writing() as db:
        for number, person in enumerate(team.persons):
            camp = 1 if number < len(team.persons) / 2 else -1
            for item, value in _choices(random, camp):
                activity, key, lens = item
                db.add(
                    Answer(
                        person_id=person, activity=activity, item=key, lens=lens, value=str(value)
                    )
                )


def _choices(random: Random, camp: int):
    leans = {"mindset": 2, "diepte": 1, "sturing": 2 * camp, "bewust": 0, "samen": 1}
    for axis in CONTENT.instrument("assen").axes:
        for lens in ("own", "learners"):
            lean = leans[axis.key] + random.choice((-1, 0, 0, 0, 1))
            yield ("axes", axis.key, lens), max(-3, min(3, lean))
    for activity, instrument, lenses in (
        ("metaphors", "leermetaforen", ("own", "learners")),
        ("theories", "leertheorieen", ("learners",)),
    ):
        for lens in lenses:
            options = [dim.key for dim in CONTENT.instrument(instrument).dims]
            favourites = options[:3] if camp > 0 else options[2:]
            points = dict.fromkeys(options, 0)
            for _ in range(10):
                points[random.choice(favourites + options)] += 1
            for option, value in points.items():
                yield (activity, option, lens), value


def write(team: Team, *, seed: int = 1) -> None:
    """Let people write sentences per aspect, most of them shared, and close that activity."""
    give_sentences(team, seed=seed)
    finish(team, "web")


def give_sentences(team: Team, *, seed: int = 1) -> None:
    """Let people write sentences per aspect, most of them shared with the team."""
    random = Random(seed)
    with engine.writing() as db:
        for aspect, sentences in STATEMENTS.items():
            for position, sentence in enumerate(sentences):
                author = random.choice(team.persons)
                db.add(
                    Writing(
                        person_id=author,
                        activity="web",
                        item=aspect,
                        position=position,
                        body=sentence,
                        shared=True,
                    )
                )
        db.add(
            Writing(
                person_id=team.persons[0],
                activity="web",
                item="visie",
                position=9,
                body="Dit houd ik voor mezelf.",
                shared=False,
            )
        )


def weigh(team: Team, *, seed: int = 1) -> None:
    """Let everybody weigh every statement that is in play, and show the result."""
    give_votes(team, seed=seed)
    finish(team, "weigh")


def give_votes(team: Team, *, seed: int = 1) -> None:
    """Let everybody weigh every statement that is in play."""
    random = Random(seed)
    with engine.writing() as db:
        rows = db.exec(select(Statement).where(Statement.workshop_id == team.workshop_id)).all()
        playing = [row for row in rows if not row.hidden and row.merged_into_id is None]
        for number, person in enumerate(team.persons):
            camp = 1 if number < len(team.persons) / 2 else -1
            for order, statement in enumerate(sorted(playing, key=lambda row: row.body)):
                split = order % 5 == 4
                lean = (4.6 if camp > 0 else 2.0) if split else 4.4
                value = max(1, min(5, round(random.gauss(lean, 0.8))))
                vote = "?" if random.random() < 0.02 else str(value)
                db.add(Vote(person_id=person, statement_id=statement.id or 0, value=vote))


def finish(team: Team, activity: str) -> None:
    """Open, close and, where there is a result, show an activity; everybody was ready."""
    kind = CONTENT.activity(activity).kind
    with engine.writing() as db:
        for person in team.persons:
            progress.set_ready(db, person_id=person, activity=activity, ready=True)
    move(team, activity, Move.OPEN, State.NOT_YET)
    move(team, activity, Move.CLOSE, State.OPEN)
    if kind in ("axes", "points", "weigh"):
        move(team, activity, Move.SHOW, State.CLOSED)


def move(team: Team, activity: str, what: Move, expected: State) -> None:
    """Move an activity as the facilitator does, and bring the room to it."""
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=team.workshop_id,
            activity=activity,
            kind=CONTENT.activity(activity).kind,
            move=what,
            expected=expected,
        )
        progress.go_to(db, workshop_id=team.workshop_id, activity=activity)
