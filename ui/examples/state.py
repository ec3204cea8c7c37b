"""The gallery as one person sees it now, and what that person may do there."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from db import engine
from db.queries import conference, dialogue, examples, gallery, workshops
from db.queries.amendments import Author
from db.queries.conference import Programme
from db.queries.gallery import OwnResponse, Shown
from ui import aspects, session
from workshop.access import Role, Who
from workshop.content import Activity, Instrument
from workshop.examples import Sentence, Shelves
from workshop.language import Lang


@dataclass(frozen=True)
class Room:
    """The examples at the sentences of the text, and the programme.

    `mine` are the own examples of a participant and `said` the own responses; `author` is as whom
    this person proposes changes, None for who does not. `here` when the room is at the examples.
    """

    who: Who
    text: tuple[Sentence, ...]
    shown: tuple[Shown, ...]
    shelves: Shelves
    programme: Programme
    mine: frozenset[int] = frozenset()
    said: Mapping[int, tuple[OwnResponse, ...]] = field(default_factory=dict)
    author: Author | None = None
    here: bool = False

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language

    @property
    def steers(self) -> bool:
        """Whether this person chooses what comes on the beamer and into the programme."""
        return self.who.role is Role.FACILITATOR

    def example(self, id: int) -> Shown | None:
        """The example with this number; None when the team does not see it (any more)."""
        return next((one for one in self.shown if one.id == id), None)


def gather(who: Who) -> Room:
    """What there is to see now."""
    id, person = who.workshop_id, who.person_id
    with engine.reading() as db:
        text = examples.text(db, workshop_id=id, aspects=aspects.keys())
        found = gallery.shown(db, workshop_id=id, with_hidden=who.role is Role.FACILITATOR)
        room = Room(
            who,
            text,
            found,
            gallery.shelves(text, found),
            conference.programme(db, workshop_id=id),
            here=workshops.describe(db, workshop_id=id).current_activity == examples.ACTIVITY,
        )
        if who.role is Role.LEADER:
            return replace(room, author=Author(id))
        if person is None:
            return room
        group = dialogue.of_person(db, person_id=person)
        keeps = group is not None and group.keeper_id == person
        return replace(
            room,
            mine=frozenset(one.id for one in examples.own(db, person_id=person)),
            said=gallery.own_responses(db, person_id=person),
            author=Author(id, group.id, person) if group and keeps else None,
        )


def activity() -> Activity:
    """The activity in which examples are asked for."""
    return session.content().activity(examples.ACTIVITY)


def form() -> Instrument:
    """The instrument with its questions, its prompts and its programme."""
    return session.content().instrument(activity().instrument or "")


def prompts(lang: Lang) -> Mapping[str, str]:
    """The beginnings of sentences with which people respond, by their ids."""
    return {item.id: item.text[lang] for item in form().list("reactions").items}
