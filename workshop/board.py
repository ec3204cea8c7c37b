"""What we share: every finding of the team in one of three bins, as the team may see it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final, Protocol

from workshop import bins, privacy
from workshop.bins import Side
from workshop.content import Dim
from workshop.design import Bin
from workshop.draft import RELATED_AXES
from workshop.language import Text
from workshop.picture import AxesPicture, AxisRow, OptionPicture, PointsPictures
from workshop.privacy import Level
from workshop.reckoning import Weighing
from workshop.spider_web import CENTRE

BINS: Final[tuple[Bin, ...]] = ("shared", "attention", "open")

# The kind of a statement; that of anything else is the id of its instrument.
STATEMENTS: Final = "statements"

# Whoever votes this high or higher underwrites a statement.
_CARRIES: Final = 4


class Said(Protocol):
    """A statement in the words in which it was weighed."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def aspect(self) -> str:
        """The key of its aspect."""

    @property
    def body(self) -> str:
        """Its words; empty when they were taken back."""

    @property
    def edited(self) -> bool:
        """Whether these are other words than anybody wrote."""


@dataclass(frozen=True)
class AxisCard:
    """One axis through the lenses that lie in this bin; `row` holds only these."""

    activity: str
    instrument: str
    bin: Bin
    row: AxisRow

    @property
    def kind(self) -> str:
        """What sort of finding it is."""
        return self.instrument

    @property
    def key(self) -> str:
        """What tells this card apart from every other one."""
        return f"{self.activity}-{self.row.axis}-{self.bin}"

    @property
    def aspects(self) -> tuple[str, ...]:
        """The aspects of the vision about which this axis says something."""
        return tuple(aspect for aspect, axes in RELATED_AXES.items() if self.row.axis in axes)


@dataclass(frozen=True)
class OptionLens:
    """One option through one lens, out of the points of so many people."""

    lens: str
    people: int
    picture: OptionPicture


@dataclass(frozen=True)
class OptionCard:
    """One option among which points were divided, through the lenses that lie in this bin."""

    activity: str
    instrument: str
    bin: Bin
    option: str
    lenses: tuple[OptionLens, ...]

    @property
    def kind(self) -> str:
        """What sort of finding it is."""
        return self.instrument

    @property
    def key(self) -> str:
        """What tells this card apart from every other one."""
        return f"{self.activity}-{self.option}-{self.bin}"

    @property
    def aspects(self) -> tuple[str, ...]:
        """A picture or theory of learning colours the vision as a whole: what it is all for."""
        return (CENTRE,)


@dataclass(frozen=True)
class StatementCard:
    """A weighed statement; `side` says whether the team shares that it wants it, or that not.

    `people` finished weighing; `carry` and `against` tell how many of them chose 4 or 5, and 1
    or 2. They are None for a small team: beside the bin even words would give numbers away.
    """

    id: int
    aspect: str
    body: str
    edited: bool
    bin: Bin
    side: Side | None
    people: int
    carry: Text | None = None
    against: Text | None = None
    strength: int = 0

    @property
    def kind(self) -> str:
        """What sort of finding it is."""
        return STATEMENTS

    @property
    def key(self) -> str:
        """What tells this card apart from every other one."""
        return f"{STATEMENTS}-{self.id}"

    @property
    def aspects(self) -> tuple[str, ...]:
        """The aspect that it was written about."""
        return (self.aspect,)


Card = AxisCard | OptionCard | StatementCard


@dataclass(frozen=True)
class Board:
    """All cards that may be shown, and what is not there yet.

    `kinds` are shown now, also where too few people answered; `coming` are not shown yet. `binless`
    counts the statements on which too few people chose.
    """

    minimum: int
    kinds: tuple[str, ...]
    coming: tuple[str, ...]
    cards: tuple[Card, ...]
    binless: int = 0

    def column(self, bin: Bin, *, kind: str | None = None, aspect: str | None = None) -> list[Card]:
        """The cards of one bin, of one kind and about one aspect where these are given."""
        return [
            card
            for card in self.cards
            if card.bin == bin
            and kind in (None, card.kind)
            and (aspect is None or aspect in card.aspects)
        ]


def of_axes(found: AxesPicture) -> Iterator[AxisCard]:
    """A card for each axis, and one for each bin where its lenses lie in different ones."""
    for row in found.rows:
        for bin in BINS:
            here = tuple(picture for picture in row.lenses if picture.bin == bin)
            if here:
                one = replace(row, lenses=here)
                yield AxisCard(found.activity, found.instrument, bin, one)


def of_points(found: PointsPictures) -> Iterator[OptionCard]:
    """A card for each option, and one for each bin where its lenses lie in different ones."""
    lenses: dict[tuple[str, Bin], list[OptionLens]] = {}
    for lens in found.lenses:
        for option in lens.options:
            one = OptionLens(lens.lens, lens.people, option)
            lenses.setdefault((option.option, option.bin), []).append(one)
    for (option_key, bin), here in lenses.items():
        yield OptionCard(found.activity, found.instrument, bin, option_key, tuple(here))


def of_statements(
    found: Weighing, said: Sequence[Said], *, minimum: int
) -> tuple[StatementCard, ...]:
    """A card for every statement on which at least the minimum of people chose from 1 to 5.

    All counts have the people who finished as their base. What was taken back has no card.
    """
    if privacy.level(found.people, minimum=minimum) is Level.NOTHING:
        return ()
    cards = (_statement(found, one, minimum) for one in said if one.body)
    return tuple(card for card in cards if card is not None)


def _statement(found: Weighing, one: Said, minimum: int) -> StatementCard | None:
    column = found.statements.index(one.id)
    votes = [vote for vote in (row[column] for row in found.votes) if vote]
    if len(votes) < minimum:
        return None
    carry, against = _counts(votes, found.people, minimum)
    carried = sum(vote >= _CARRIES for vote in votes)
    return StatementCard(
        id=one.id,
        aspect=one.aspect,
        body=one.body,
        edited=one.edited,
        bin=bins.statement_bin(votes),
        side=bins.statement_side(votes),
        people=found.people,
        carry=carry,
        against=against,
        strength=_strength(carried, found.people, minimum) if carry else 0,
    )


def _counts(votes: Sequence[int], people: int, minimum: int) -> Sequence[Text | None]:
    if privacy.level(people, minimum=minimum) is not Level.EXACT:
        return (None, None)
    camps = sum(vote >= _CARRIES for vote in votes), sum(vote <= 2 for vote in votes)
    return privacy.beside(camps, people, minimum=minimum)


def _strength(count: int, people: int, minimum: int) -> int:
    """A number that is alike wherever privacy.few says the same of the count."""
    if 0 < count < minimum:
        return 1
    if 0 < people - count < minimum:
        return people - 1
    return count


def foremost(cards: Sequence[Card], *, most: int) -> tuple[Card, ...]:
    """The few cards of one bin that say most: statements and axes in turn, the clearest first.

    Points fill the places that these leave open. What is as clear keeps the order of the cards.
    """
    statements = sorted((c for c in cards if isinstance(c, StatementCard)), key=_unclear)
    axes = sorted((c for c in cards if isinstance(c, AxisCard)), key=_unclear_axis)
    points = [card for card in cards if isinstance(card, OptionCard)]
    points.sort(key=lambda card: -len(card.lenses))
    in_turn = (card for pair in zip_longest(statements, axes) for card in pair)
    return tuple(card for card in (*in_turn, *points) if card is not None)[:most]


def _unclear(card: StatementCard) -> tuple[bool, int]:
    """Most support first; of an open difference what lies nearest to half; last what is unwanted.

    Of what is unwanted, the order would tell more than the words do.
    """
    if card.side == "against":
        return True, 0
    if card.bin == "open":
        return False, abs(card.people - 2 * card.strength) if card.carry else 0
    return False, -card.strength


def _unclear_axis(card: AxisCard) -> tuple[bool, int]:
    """An axis that one answer can change comes last; one that says the same twice comes first."""
    return any(lens.provisional for lens in card.row.lenses), -len(card.row.lenses)


def ordered(cards: Iterable[Card], aspects: Sequence[Dim]) -> tuple[Card, ...]:
    """Axes and points as their instruments have them, then statements along the web."""
    place = {dim.key: number for number, dim in enumerate(aspects, start=1)}

    def turn(card: Card) -> int:
        if isinstance(card, StatementCard):
            return place.get(card.aspect, len(place) + 1)
        return 0

    return tuple(sorted(cards, key=turn))
