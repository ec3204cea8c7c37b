"""The three columns, with a card for every finding."""

import streamlit as st

from ui import aspects, markup
from ui.board import card, evidence
from ui.board.state import Desk
from workshop import design
from workshop.board import BINS, Card
from workshop.design import Bin
from workshop.words import board as words
from workshop.words import common

_EVERYTHING = ""


def show(desk: Desk) -> None:
    """The filters, the columns, and what is not on the board."""
    kind, aspect = _filters(desk)
    columns = {bin: desk.board.column(bin, kind=kind, aspect=aspect) for bin in BINS}
    if not any(columns.values()):
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOTHING_FOUND[desk.lang])
    else:
        for place, (bin, cards) in zip(st.columns(3, gap="medium"), columns.items(), strict=True):
            with place:
                _column(desk, bin, cards)
    _left_out(desk)


def _filters(desk: Desk) -> tuple[str | None, str | None]:
    lang = desk.lang
    left, right = st.columns([3, 2], gap="small", vertical_alignment="bottom")
    with left:
        kind = st.segmented_control(
            words.KIND[lang],
            [_EVERYTHING, *dict.fromkeys(card.kind for card in desk.board.cards)],
            format_func=lambda kind: desk.kind(kind) if kind else words.ALL_KINDS[lang],
            default=_EVERYTHING,
            required=True,
            wrap=True,
            key="board-kind",
            persist_state="session",
        )
    with right:
        aspect = st.selectbox(
            words.ASPECT[lang],
            [_EVERYTHING, *aspects.keys()],
            format_func=lambda key: aspects.name(key, lang) if key else words.ALL_ASPECTS[lang],
            key="board-aspect",
            persist_state="session",
        )
    return kind or None, aspect or None


def _column(desk: Desk, bin: Bin, cards: list[Card]) -> None:
    lang = desk.lang
    head = words.COLUMN[lang].format(word=common.BINS[bin][lang], n=len(cards))
    markup.show(
        '<h2 class="gt-bin gt-column {bin}">{shape} {head}</h2><p class="gt-note">{means}</p>',
        bin=bin,
        shape=design.BIN_SHAPE[bin],
        head=head,
        means=(words.COLUMN_MEANS if cards else words.COLUMN_EMPTY)[bin][lang],
    )
    for one in cards:
        with st.container(key=f"card-{bin}-{one.key}"):
            st.html(card.told(desk, one))
            evidence.show(desk, one)


def _left_out(desk: Desk) -> None:
    lang, found = desk.lang, desk.board
    if found.binless:
        told = words.BINLESS_ONE if found.binless == 1 else words.BINLESS
        _note(told[lang].format(n=found.binless))
    if found.coming:
        kinds = ", ".join(desk.kind(kind) for kind in found.coming)
        _note(words.COMING[lang].format(kinds=kinds))


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
