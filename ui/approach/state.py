"""What the page of the change approach shows, gathered once for each drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db import engine
from db.queries import approach as queries
from db.queries.approach import Fields
from ui import session
from workshop.access import Who
from workshop.approach import Talk
from workshop.content import Content, Instrument
from workshop.language import Lang

_INSTRUMENT = "veranderaanpak"


@dataclass(frozen=True)
class Table:
    """The talk that lies on the table, the settled ones before it, and where its texts are."""

    who: Who
    talk: Talk | None
    earlier: tuple[Talk, ...]
    fields: Mapping[str, Fields]

    @property
    def lang(self) -> Lang:
        """The language of who looks."""
        return self.who.language


def gather(who: Who) -> Table:
    """The latest talk and all before it."""
    with engine.reading() as db:
        found = queries.talks(db, workshop_id=who.workshop_id)
        talk = found[0] if found else None
        fields = queries.fields(db, talk_id=talk.id) if talk and not talk.settled else {}
    return Table(who, talk, found[1:], fields)


def instrument(content: Content | None = None) -> Instrument:
    """The eight points as content."""
    return (content or session.content()).instrument(_INSTRUMENT)


def points() -> Sequence[str]:
    """The keys of the eight points, in order."""
    return [item.key or item.id for item in instrument().items]


def texts(lang: Lang) -> Mapping[str, str]:
    """The words of every point, by its key."""
    return {item.key or item.id: item.text[lang] for item in instrument().items}


def stages(lang: Lang) -> Mapping[int, str]:
    """The words of the four stages."""
    scale = session.content().scale(instrument().scale)
    return {int(choice.value): choice.label[lang] for choice in scale.choices}


def today() -> date:
    """The day on the wall."""
    return datetime.now().astimezone().date()
