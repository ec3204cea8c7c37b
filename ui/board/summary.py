"""The board at a glance: per bin how much lies there, and the few findings that say most."""

from collections.abc import Iterator
from typing import Final

import streamlit as st

from ui import aspects, markup, session
from ui.board import card as cards
from ui.board.state import Desk
from workshop import board, design
from workshop.board import BINS, AxisCard, Card, OptionCard, StatementCard
from workshop.design import Bin
from workshop.language import Lang
from workshop.picture import AxisPicture
from workshop.words import board as words
from workshop.words import common
from workshop.words import picture as picture_words

# So many beside each other fit a laptop without scrolling.
_LISTED: Final = 3


def show(desk: Desk) -> None:
    """The three bins side by side."""
    for place, bin in zip(st.columns(3, gap="medium"), BINS, strict=True):
        with place, st.container(key=f"glance-{bin}"):
            _bin(desk, bin)
    markup.show('<p class="gt-note">{text}</p>', text=words.SUMMARY[desk.lang])


def heading(bin: Bin, n: int, lang: Lang, tag: str) -> str:
    """The bin as a heading: its shape, its word, and how much lies there."""
    return markup.filled(
        f'<{tag} class="gt-bin gt-column {{bin}}">{{shape}} {{head}}</{tag}>',
        bin=bin,
        shape=design.BIN_SHAPE[bin],
        head=words.COLUMN[lang].format(word=common.BINS[bin][lang], n=n),
    )


def _bin(desk: Desk, bin: Bin) -> None:
    lang, found = desk.lang, desk.board.column(bin)
    means = (words.COLUMN_MEANS if found else words.COLUMN_EMPTY)[bin][lang]
    lines = "".join(_line(desk, one) for one in board.foremost(found, most=_LISTED))
    st.html(
        heading(bin, len(found), lang, "h2")
        + markup.filled('<p class="gt-note">{means}</p>', means=means)
        + (f'<ul class="gt-glance {bin}">{lines}</ul>' if lines else "")
    )


def _line(desk: Desk, one: Card) -> str:
    parts = [*told(one, desk.lang)]
    if isinstance(one, StatementCard) and one.id in desk.seeming:
        parts.append(words.APPARENT[desk.lang])
    return markup.filled(
        '<li><p dir="auto">{title}</p><small>{told}</small></li>',
        title=cards.title(one, desk.lang),
        told=" · ".join(parts),
    )


def told(one: Card, lang: Lang) -> Iterator[str]:
    """What a card says in a few words, with how many people that is about."""
    if isinstance(one, StatementCard):
        yield aspects.name(one.aspect, lang)
        if one.side == "against":
            yield cards.why(one, lang)
        yield from cards.counts(one, lang)
        return
    if isinstance(one, OptionCard):
        names = [(lens.lens, lens.people) for lens in one.lenses]
        yield session.content().instrument(one.kind).title[lang]
    else:
        names = [(lens.lens, lens.people) for lens in one.row.lenses]
        yield from _axis(one, lang)
    yield ", ".join(picture_words.LENSES_SHORT[name][lang] for name, _ in names)
    for people in dict.fromkeys(people for _, people in names):
        yield picture_words.ANSWERS[lang].format(people=people)


def _axis(card: AxisCard, lang: Lang) -> Iterator[str]:
    """Its labels, and the side of the team where all lenses agree on one."""
    for label in dict.fromkeys(lens.label for lens in card.row.lenses):
        yield picture_words.LABELS[label][lang]
    if any(lens.provisional for lens in card.row.lenses):
        yield picture_words.PROVISIONAL_SHORT[lang]
    sides = {_pole(card, lens, lang) for lens in card.row.lenses}
    yield from (side for side in sides if side and len(sides) == 1)


def _pole(card: AxisCard, lens: AxisPicture, lang: Lang) -> str | None:
    axis = session.content().instrument(card.instrument).axis(card.row.axis)
    if lens.side is None:
        return None
    return {"left": axis.left, "middle": axis.mid, "right": axis.right}[lens.side][lang]
