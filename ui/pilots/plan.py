"""The plan of a pilot: to write for a leader, to read for others."""

from functools import partial
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import pilots
from db.queries.pilots import PilotView
from ui import aspects, markup, writing
from ui.pilots import acts, look
from ui.pilots.state import Desk
from workshop import pilots as rules
from workshop.foundations import found_again
from workshop.pilots import PLAN, Period, Scope, Stage
from workshop.words import pilots as words

# The least height in pixels that a text field can have.
_ONE_LINE: Final = 68
_SHORT: Final = ("name", "owner", "contact")
_HINTS: Final = {"name": words.NAME_HINT, "question": words.QUESTION_HINT}


def show(desk: Desk, pilot: PilotView) -> None:
    """Everything that the plan holds."""
    if pilot.stage is Stage.ENDED:
        markup.show('<p class="gt-note">{text}</p>', text=words.PLAN_CLOSED[desk.lang])
    if not desk.writes or pilot.stage is Stage.ENDED:
        _read(desk, pilot)
        return
    left, right = st.columns(2, gap="large")
    with left:
        _heading(desk, "what")
        _texts(desk, pilot, "name", "question")
        _scope(desk, pilot)
        _texts(desk, pilot, "doing")
    with right:
        _heading(desk, "who")
        _frame(desk, pilot)
        _texts(desk, pilot, "people", "owner", "support", "contact")
    _heading(desk, "notice")
    left, right = st.columns(2, gap="large")
    with left:
        _texts(desk, pilot, "hope")
        markup.show('<p class="gt-note">{text}</p>', text=words.HOPE_NOTE[desk.lang])
    with right:
        _texts(desk, pilot, "research")
        _ideas(desk)
        _texts(desk, pilot, "learners")


def _heading(desk: Desk, group: str) -> None:
    st.subheader(words.GROUPS[group][desk.lang], anchor=False)


def _texts(desk: Desk, pilot: PilotView, *parts: str) -> None:
    lang = desk.lang
    for part in parts:
        hint = _HINTS.get(part)
        writing.text(
            desk.who,
            field=pilot.fields[part],
            label=look.plan_label(part, lang),
            value=pilot.texts[part],
            limit=PLAN[part],
            height=_ONE_LINE if part in _SHORT else "content",
            placeholder=hint[lang] if hint else "",
        )


def _scope(desk: Desk, pilot: PilotView) -> None:
    lang, key = desk.lang, f"scope-{pilot.id}"
    # What is shown is what is saved, also when another leader chose.
    st.session_state[key] = pilot.scope
    st.radio(
        look.plan_label("scope", lang),
        list(words.SCOPES),
        format_func=lambda scope: words.SCOPES[scope][lang],
        key=key,
        on_change=partial(_keep_frame, desk, pilot),
    )
    if pilot.scope == "part":
        _sentences(desk, pilot)


def _sentences(desk: Desk, pilot: PilotView) -> None:
    """Which sentences of the text it tries out, part by part of the text."""
    lang = desk.lang
    with engine.reading() as db:
        text = pilots.text(db, workshop_id=desk.who.workshop_id)
    if not text:
        markup.show('<p class="gt-note">{text}</p>', text=words.SENTENCES_NONE[lang])
        return
    order = aspects.keys()
    known = [aspect for aspect in order if aspect in text]
    linked = {aspect for aspect, _ in pilot.sentences}
    first = next((place for place, aspect in enumerate(known) if aspect in linked), 0)
    with st.expander(words.SENTENCES[lang], expanded=not pilot.sentences):
        aspect = st.selectbox(
            words.ASPECT[lang],
            known,
            index=first,
            format_func=lambda each: aspects.name(each, lang),
            key=f"aspect-{pilot.id}",
        )
        if aspect is not None:
            _ticks(desk, pilot, aspect, text[aspect])
    _linked(desk, pilot, text)


def _ticks(desk: Desk, pilot: PilotView, aspect: str, sentences: tuple[str, ...]) -> None:
    there = found_again((said for of, said in pilot.sentences if of == aspect), sentences)
    keys = {said: f"link-{pilot.id}-{aspect}-{n}" for n, said in enumerate(sentences)}
    for said, key in keys.items():
        st.session_state[key] = said in there.values()
        st.checkbox(
            markup.plain(said),
            key=key,
            on_change=partial(_keep_links, desk, pilot, aspect, keys),
        )


def _keep_links(desk: Desk, pilot: PilotView, aspect: str, keys: dict[str, str]) -> None:
    chosen = [said for said, key in keys.items() if st.session_state[key]]
    acts.do(desk, pilots.link, pilot_id=pilot.id, aspect=aspect, sentences=chosen)


def _linked(desk: Desk, pilot: PilotView, text: Any) -> None:
    lang = desk.lang
    for aspect, said in pilot.sentences:
        gone = not found_again([said], text.get(aspect, ()))
        markup.show(
            '<p class="gt-said" dir="auto">{said} <span class="gt-note">{about}</span></p>',
            said=said,
            about=words.LINKED_GONE[lang] if gone else aspects.name(aspect, lang),
        )


def _frame(desk: Desk, pilot: PilotView) -> None:
    """The days and the number of people, kept the moment they are filled in."""
    lang, keep = desk.lang, partial(_keep_frame, desk, pilot)
    period = pilot.period
    first, last, many = st.columns(3, gap="small")
    for place, name, label, value in (
        (first, "starts", words.STARTS, period.starts_on),
        (last, "ends", words.ENDS, period.ends_on),
    ):
        key = f"{name}-{pilot.id}"
        st.session_state[key] = value
        place.date_input(label[lang], value=None, key=key, format="DD-MM-YYYY", on_change=keep)
    key = f"many-{pilot.id}"
    st.session_state[key] = pilot.people
    many.number_input(
        words.COUNT[lang],
        min_value=1,
        max_value=rules.MOST_PEOPLE,
        value=None,
        key=key,
        on_change=keep,
    )
    if period.is_backwards:
        st.warning(words.BACKWARDS[lang])


def _keep_frame(desk: Desk, pilot: PilotView) -> None:
    state = st.session_state
    scope: Scope = state.get(f"scope-{pilot.id}") or pilot.scope
    acts.do(
        desk,
        pilots.frame,
        pilot_id=pilot.id,
        scope=scope,
        people=state.get(f"many-{pilot.id}"),
        period=Period(state.get(f"starts-{pilot.id}"), state.get(f"ends-{pilot.id}")),
    )


def _ideas(desk: Desk) -> None:
    with st.expander(words.RESEARCH_IDEAS[desk.lang]):
        for one in look.instrument().list("research").items:
            markup.show("<p>{text}</p>", text=one.text[desk.lang])


def _read(desk: Desk, pilot: PilotView) -> None:
    lang = desk.lang
    asked = [(look.plan_label(part, lang), pilot.texts[part]) for part in PLAN if part != "name"]
    asked.insert(1, (look.plan_label("scope", lang), words.SCOPES[pilot.scope][lang]))
    lines = "".join(
        markup.filled(
            '<dt>{label}</dt><dd class="{empty}" dir="auto">{text}</dd>',
            label=label,
            empty="" if text.strip() else "empty",
            text=text if text.strip() else words.NOTHING_WRITTEN[lang],
        )
        for label, text in asked
    )
    st.html(f'<dl class="gt-plan">{lines}</dl>')
    if pilot.sentences:
        markup.show("<h3>{text}</h3>", text=words.LINKED[lang])
    for _, said in pilot.sentences:
        markup.said(said)
