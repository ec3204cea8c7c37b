"""What the beamer shows: empty or not, and which screen of a result."""

import streamlit as st

from db import engine
from db.queries import harvest, progress, statements
from db.queries.workshops import Description
from ui import beamer, layout, markup, session
from ui.examples import beamer as examples_beamer
from workshop.access import Screen, Who
from workshop.content import Activity
from workshop.words import board as board_words
from workshop.words import examples as example_words
from workshop.words import facilitate as words


def show(who: Who, workshop: Description, current: Activity | None) -> None:
    """What the beamer shows: empty or not, and which screen of a result."""
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="center"):
        if workshop.beamer_blank:
            _blank(who, words.BEAMER_BACK[lang], blank=False)
            markup.show('<p class="gt-note">{text}</p>', text=words.BEAMER_IS_EMPTY[lang])
            return
        pages = beamer.pages(who, workshop, current)
        page = min(workshop.beamer_page, pages - 1)
        if pages > 1:
            for label, to in ((words.PREVIOUS_PAGE, page - 1), (words.NEXT_PAGE, page + 1)):
                step = "back" if to < page else "on"
                off = not 0 <= to < pages
                st.button(
                    label[lang],
                    key=f"turn-{step}",
                    disabled=off,
                    on_click=_turn,
                    args=(workshop.id, to),
                )
            _to_bins(who, current, page)
        _blank(who, words.BEAMER_EMPTY[lang], blank=True)
        if pages > 1:
            told = words.ON_BEAMER[lang].format(page=page + 1, pages=pages)
            markup.show('<p class="gt-note">{text}</p>', text=told)
    _released(who, workshop, current)


def _to_bins(who: Who, current: Activity | None, page: int) -> None:
    """From the common denominator straight to the three bins behind it."""
    first = beamer.bins_from(who, current)
    if first is None or page >= first:
        return
    st.button(
        board_words.TO_BEAMER[who.language],
        key="turn-to-bins",
        on_click=_turn,
        args=(who.workshop_id, first),
    )


def _turn(workshop_id: int, page: int) -> None:
    with session.writing() as db:
        progress.turn_page(db, workshop_id=workshop_id, page=page)


def _released(who: Who, workshop: Description, current: Activity | None) -> None:
    """What people wrote that the room may not read yet, and one press to let it."""
    lang = who.language
    if current is not None and current.kind == "harvest":
        with engine.reading() as db:
            shown = len(statements.on_beamer(db, workshop_id=workshop.id))
            total = len(statements.in_play(db, workshop_id=workshop.id))
        if total:
            told = words.RELEASED[lang].format(n=shown, total=total)
            markup.show('<p class="gt-note">{text}</p>', text=told)
            layout.link(Screen.STATEMENTS, who, label=words.RELEASE_THERE[lang])
        return
    if current is not None and current.kind == "examples":
        _examples(who)
        return
    waiting = beamer.withheld(who, workshop, current)
    if not waiting:
        return
    one = len(waiting) == 1
    with st.container(horizontal=True, vertical_alignment="center", key="withheld"):
        told = (words.WITHHELD_ONE if one else words.WITHHELD)[lang].format(n=len(waiting))
        markup.show('<p class="gt-note">{text}</p>', text=told)
        st.button(
            (words.RELEASE_ONE if one else words.RELEASE)[lang],
            key="release",
            on_click=_release,
            args=(workshop.id, tuple(one.id for one in waiting)),
        )
    lines = "".join(markup.filled('<li dir="auto">{body}</li>', body=one.body) for one in waiting)
    st.html(f'<ul class="gt-note">{lines}</ul>')


def _examples(who: Who) -> None:
    """How many examples the room may see, and where they are chosen."""
    lang, n = who.language, examples_beamer.released(who)
    told = example_words.BEAMER_RELEASED_NONE
    if n:
        told = example_words.BEAMER_RELEASED_ONE if n == 1 else example_words.BEAMER_RELEASED
    markup.show('<p class="gt-note">{text}</p>', text=told[lang].format(n=n))
    layout.link(Screen.EXAMPLES, who)


def _release(workshop_id: int, ids: tuple[int, ...]) -> None:
    with session.writing() as db:
        harvest.release(db, workshop_id=workshop_id, ids=ids)


def _blank(who: Who, label: str, *, blank: bool) -> None:
    st.button(
        label,
        key="beamer-empty" if blank else "beamer-back",
        shortcut="b",
        on_click=_make_blank,
        args=(who.workshop_id, blank),
    )


def _make_blank(workshop_id: int, blank: bool) -> None:
    with session.writing() as db:
        progress.blank(db, workshop_id=workshop_id, blank=blank)
