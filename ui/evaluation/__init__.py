"""The page of the evaluation: its questions, its rounds and classes, and what came out."""

from typing import Final

import streamlit as st

from db import engine
from db.queries import learners
from ui import markup
from ui.evaluation import form, rounds, suggestions
from ui.picture import evaluation as picture
from workshop.access import Who, may_write_texts
from workshop.rounds import Moment
from workshop.words import evaluation as words

NOTICE: Final = "evaluation-notice"
_CLASS: Final = "evaluation-class"


def show(who: Who) -> None:
    """Draw the page."""
    lang = who.language
    st.title(words.TITLE[lang], anchor=False)
    lead = words.LEAD if may_write_texts(who.role) else words.READING_ALONG
    markup.show('<p class="gt-lead">{text}</p>', text=lead[lang])
    with st.container():
        told = st.session_state.pop(NOTICE, None)
        if told is not None:
            st.warning(told)
    found = form.gather(who)
    if found is None:
        form.first(who)
        return
    view = st.segmented_control(
        words.VIEW[lang],
        list(words.VIEWS),
        format_func=lambda name: words.VIEWS[name][lang],
        default="rounds" if found.fixed else "form",
        required=True,
        wrap=True,
        label_visibility="collapsed",
        key="evaluation-view",
        persist_state="session",
    )
    if view == "form":
        form.show(who, found)
    elif view == "suggestions":
        suggestions.show(who)
    elif view == "results":
        _results(who, _moment(who))
    else:
        rounds.show(who, found, _moment(who))


def _moment(who: Who) -> Moment:
    lang = who.language
    chosen: Moment | None = st.segmented_control(
        words.MOMENT[lang],
        list(Moment),
        format_func=lambda moment: words.MOMENTS[moment][lang],
        default=rounds.current(who),
        required=True,
        wrap=True,
        key="evaluation-moment",
        persist_state="session",
    )
    return Moment(chosen or Moment.BEFORE)


def _results(who: Who, moment: Moment) -> None:
    found = picture.gather(who, moment, _one_class(who))
    if found is not None:
        picture.show(found, who.language)


def _one_class(who: Who) -> int | None:
    """The class of which the learners are looked at; None for all classes together."""
    lang = who.language
    with engine.reading() as db:
        held = [
            one
            for moment in Moment
            for one in learners.classes(db, workshop_id=who.workshop_id, moment=moment)
            if one.shown
        ]
    names = {one.id: one.name for one in held}
    if len(names) < 2:
        return None
    if st.session_state.get(_CLASS) not in names:  # it was removed by now
        st.session_state.pop(_CLASS, None)
    return st.selectbox(
        words.WHICH_CLASS[lang],
        [None, *names],
        format_func=lambda id: names[id] if id is not None else words.ALL_CLASSES[lang],
        key=_CLASS,
    )
