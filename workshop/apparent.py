"""Apparent agreement: a team that agrees with a sentence while its answers on the axis behind it
stand on opposite sides.

Two results that are shown are laid side by side. Whether the same people gave both answers is not
looked at: that would tie answers of one person together.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.board import AxisCard, Card, StatementCard


@dataclass(frozen=True)
class Apparent:
    """An axis on which the team stands on opposite sides, and the sentences it agrees with.

    `axis` is the card of the open difference, with the lenses through which it is open.
    """

    axis: AxisCard
    statements: tuple[StatementCard, ...]


def apparent(cards: Iterable[Card]) -> tuple[Apparent, ...]:
    """Every axis that is an open difference with the shared sentences of its aspects, if any.

    A sentence that the team shares not to want is left out: nothing was agreed upon in its words.
    """
    every = tuple(cards)
    agreed = [
        card
        for card in every
        if isinstance(card, StatementCard) and card.bin == "shared" and card.side == "for"
    ]
    found = (
        Apparent(card, tuple(one for one in agreed if one.aspect in card.aspects))
        for card in every
        if isinstance(card, AxisCard) and card.bin == "open"
    )
    return tuple(one for one in found if one.statements)
