"""The three columns, with a card for every finding, folded until somebody opens them."""

from typing import Final

import streamlit as st

from ui import aspects, markup
from ui.board import card, evidence, summary
from ui.board.state import Desk
from workshop.board import BINS, STATEMENTS, Card
from workshop.design import Bin
from workshop.words import board as words

_EVERYTHING = ""
# As many cards stand open below each other when somebody chose what to see.
_OPEN: Final = 4


def show(desk: Desk) -> None:
    """The filters, the columns, and what is not on the board."""
    st.subheader(words.EVERYTHING[desk.lang], anchor=False)
    kind, aspect = _filters(desk)
    columns = {bin: desk.board.column(bin, kind=kind, aspect=aspect) for bin in BINS}
    if not any(columns.values()):
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOTHING_FOUND[desk.lang])
    else:
        for place, (bin, cards) in zip(st.columns(3, gap="medium"), columns.items(), strict=True):
            with place:
                st.html(summary.heading(bin, len(cards), desk.lang, "h3"))
                if _opens(len(cards), kind, aspect):
                    _cards(desk, bin, cards)
                else:
                    _folds(desk, bin, cards, by_thread=kind == STATEMENTS)
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


def _opens(cards: int, kind: str | None, aspect: str | None) -> bool:
    """Whether somebody chose so little to see that it needs no folds; a list of statements is long.

    Of an instrument there are never many cards.
    """
    chosen = kind is not None or aspect is not None
    return chosen and (cards <= _OPEN or kind not in (None, STATEMENTS))


def _folds(desk: Desk, bin: Bin, cards: list[Card], *, by_thread: bool) -> None:
    """The cards by kind, or by thread; those of a closed fold are not drawn."""
    parts: dict[str, list[Card]] = {}
    for one in cards:
        parts.setdefault(one.aspects[0] if by_thread else one.kind, []).append(one)
    for key, some in parts.items():
        title = aspects.name(key, desk.lang) if by_thread else desk.kind(key)
        label = markup.plain(words.FOLD[desk.lang].format(title=title, n=len(some)))
        with st.expander(label, key=f"board-fold-{bin}-{key}", on_change="rerun") as fold:
            if fold.open:
                _cards(desk, bin, some)


def _cards(desk: Desk, bin: Bin, cards: list[Card]) -> None:
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
