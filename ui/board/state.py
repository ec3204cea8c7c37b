"""What the board has in hand at this rerun."""

from collections.abc import Mapping
from dataclasses import dataclass

from db import engine
from db.queries import board as queries
from ui import session
from workshop.access import Who
from workshop.apparent import Apparent, apparent
from workshop.board import STATEMENTS, Board, StatementCard
from workshop.content import Instrument
from workshop.language import Lang
from workshop.words import board as words

_GUIDE = "grootste_gemene_deler"


@dataclass(frozen=True)
class Desk:
    """The board for one reader, with the sentences that the team only seems to agree with."""

    who: Who
    board: Board
    apparent: tuple[Apparent, ...]

    @property
    def lang(self) -> Lang:
        """The language of the reader."""
        return self.who.language

    @property
    def seeming(self) -> Mapping[int, tuple[str, ...]]:
        """By statement: the axes on which the team stands on opposite sides."""
        found: dict[int, list[str]] = {}
        for one in self.apparent:
            axis = session.content().instrument(one.axis.instrument).axis(one.axis.row.axis)
            for statement in one.statements:
                found.setdefault(statement.id, []).append(axis.title[self.lang])
        return {id: tuple(dict.fromkeys(axes)) for id, axes in found.items()}

    @property
    def both_shown(self) -> bool:
        """Whether there are axes as well as statements to lay side by side."""
        kinds = {type(card) is StatementCard for card in self.board.cards}
        return kinds == {True, False}

    def kind(self, kind: str) -> str:
        """What a kind of finding is called."""
        if kind == STATEMENTS:
            return words.STATEMENTS[self.lang]
        return session.content().instrument(kind).title[self.lang]


def gather(who: Who) -> Desk | None:
    """Read everything that is shown now; None while nothing is."""
    with engine.reading() as db:
        found = queries.shown(db, workshop_id=who.workshop_id, content=session.content())
    return None if found is None else Desk(who, found, apparent(found.cards))


def guide() -> Instrument:
    """The instrument that this page is: its advice, beginnings of sentences and questions."""
    return session.content().instrument(_GUIDE)
