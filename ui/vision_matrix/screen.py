"""The matrix page as a whole: for leaders and the facilitator, and for a subgroup."""

from typing import Final

import streamlit as st

from ui import markup
from ui.vision_matrix import (
    coverage,
    export,
    fill,
    groups,
    guide,
    look,
    tension,
    themes,
    timeline,
    whole,
)
from ui.vision_matrix.desk import NOTICE, Desk, gather
from workshop.access import Who, may_write_texts
from workshop.words import matrix as words

_VIEWS: Final = ("fill", "tension", "time", "coverage")


def show(who: Who) -> None:
    """The themes of the team: to fill in for a leader, to read for the facilitator."""
    lang, writes = who.language, may_write_texts(who.role)
    found, sentences = gather(who)
    shown = [theme for theme in found if theme.copy_of is None]
    look.style()
    st.title(words.TITLE[lang], anchor=False)
    markup.show('<p class="gt-lead">{text}</p>', text=look.instrument().intro[lang])
    if not writes:
        markup.show('<p class="gt-note">{text}</p>', text=words.READING_ALONG[lang])
    _notice()
    if not shown:
        empty = words.NO_THEME if writes else words.NO_THEME_READER
        markup.show('<p class="gt-empty">{text}</p>', text=empty[lang])
        if writes:
            themes.begin(who, first=True)
            themes.examples(who)
        return
    desk = Desk(who, found, themes.choose(who, shown), sentences)
    with st.container(horizontal=True, gap="medium"):
        view = _view(who)
        if desk.writes and view == "fill":
            fill.mode(desk)
    if view == "tension":
        themes.head(desk)
        tension.show(desk)
    elif view == "time":
        timeline.show(desk)
    elif view == "coverage":
        coverage.show(desk)
    else:
        _fill(desk)
    export.show(desk)


def _view(who: Who) -> str:
    chosen = st.segmented_control(
        words.VIEW[who.language],
        _VIEWS,
        format_func=lambda name: words.VIEWS[name][who.language],
        default="fill",
        required=True,
        key="matrix-view",
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen or "fill"


def _fill(desk: Desk) -> None:
    themes.head(desk)
    guide.steps(desk.theme, guide.current(desk.theme) if desk.writes else None, desk.lang)
    if desk.writes:
        fill.show(desk)
    whole.warning(desk.theme.filled, desk.lang)
    whole.show(desk)
    whole.think_along(desk.lang)
    if desk.leads:
        groups.show(desk)
        themes.examples(desk.who)
        with st.container(horizontal=True):
            themes.begin(desk.who, first=False)
            if not desk.theme.example:
                themes.remove(desk)


def _notice() -> None:
    notice = st.session_state.pop(NOTICE, None)
    if notice:
        markup.show('<p class="gt-card" role="status">{text}</p>', text=notice)


def show_group(who: Who) -> None:
    """The copy that a subgroup fills together; what to wait for where there is none."""
    lang = who.language
    found, sentences = gather(who)
    look.style()
    st.title(words.GROUP_TITLE[lang], anchor=False)
    _notice()
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.GROUP_NONE[lang])
        return
    theme = themes.choose(who, found)
    desk = Desk(who, found, theme, sentences)
    note = words.GROUP_CLOSED[lang]
    if desk.writes:
        note = words.GROUP_NOTE[lang].format(name=theme.subgroup)
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=note)
    themes.head(desk)
    if desk.writes:
        fill.mode(desk)
        fill.show(desk)
    whole.show(desk)
