"""What we share: every finding in one of three bins, with the reason and the evidence."""

import streamlit as st

from ui import markup
from ui.board import columns, groups, seeming, style, summary
from ui.board.beamer import on_beamer, slides
from ui.board.state import Desk, gather, guide
from workshop.access import Who
from workshop.language import Lang
from workshop.words import board as words
from workshop.words.board import View


def show(who: Who) -> None:
    """Draw the page."""
    lang = who.language
    style.apply()
    st.title(guide().title[lang], anchor=False)
    desk = gather(who)
    if desk is None:
        markup.show('<p class="gt-empty">{text}</p>', text=words.WAITING[lang])
        _at_hand(lang)
        return
    markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
    if not desk.board.cards:
        text = words.TOO_FEW[lang].format(minimum=desk.board.minimum)
        markup.show('<p class="gt-empty">{text}</p>', text=text)
        _at_hand(lang)
        return
    view = _choose(desk)
    if view == "groups":
        groups.show(who)
    elif view == "apparent":
        seeming.show(desk)
    else:
        summary.show(desk)
        columns.show(desk)
    _at_hand(lang)


def _choose(desk: Desk) -> View:
    chosen: View | None = st.segmented_control(
        words.VIEW[desk.lang],
        list(words.VIEWS),
        format_func=lambda view: words.VIEWS[view][desk.lang].format(n=len(desk.seeming)),
        default="bins",
        required=True,
        wrap=True,
        label_visibility="collapsed",
        key="board-view",
        persist_state="session",
    )
    return chosen or "bins"


def _at_hand(lang: Lang) -> None:
    """The advice, the beginnings of sentences and the questions of the instrument."""
    found = guide()
    advice = found.list("guide")
    with st.expander(words.AT_HAND[lang]):
        parts = (
            (advice.title[lang], advice.items, "ol"),
            (words.STEMS[lang], found.stems, "ul"),
            (words.CARDS[lang], found.cards, "ul"),
        )
        for column, (title, items, tag) in zip(st.columns(3, gap="large"), parts, strict=True):
            listed = "".join(
                markup.filled("<li>{text}</li>", text=item.text[lang]) for item in items
            )
            head = markup.filled("<h3>{title}</h3>", title=title)
            column.html(f'<div class="gt-hand">{head}<{tag}>{listed}</{tag}></div>')


__all__ = ["on_beamer", "show", "slides"]
