"""My learning, their learning: both lenses side by side, and where one difference comes from."""

import streamlit as st

from db import engine
from db.queries import answers
from ui import markup, session
from ui.forms import axes, points, texts
from ui.forms.visit import (
    Visit,
    action_bar,
    instruction,
    note,
    ready_button,
    renew_if_refused,
)
from workshop import typed, vision
from workshop.content import Activity
from workshop.vision import Accent, Answers, Difference
from workshop.words import contribute as words

REASON = "reason"


@st.fragment
def ask(visit: Visit) -> None:
    """The differences, and one text about where one of them comes from."""
    renew_if_refused()
    lang = visit.lang
    instruction(visit)
    side_by_side(visit)
    with st.expander(words.COMPARE_QUESTIONS[lang]):
        for card in session.content().instrument(visit.activity.instrument or "").cards:
            note(card.text[lang])
    text = texts.begun(visit, item=REASON)
    if text is not None:
        texts.ask(
            visit,
            text,
            label=words.COMPARE_REASON[lang],
            limit=typed.STATEMENT,
            placeholder=words.COMPARE_HINT[lang],
        )
    with action_bar():
        if visit.is_open:
            ready_button(visit)


def side_by_side(visit: Visit) -> None:
    """Every axis and option with both lenses: what differs first, what is the same folded away."""
    found = _compared(visit)
    if not any(one.own is not None or one.learners is not None for _, one, _ in found):
        markup.show('<p class="gt-empty">{text}</p>', text=words.COMPARE_NONE[visit.lang])
        return
    different = [it for it in found if it[1].accent in (Accent.MORE, Accent.LESS)]
    if not different:
        note(words.COMPARE_SAME[visit.lang])
    for activity, one, given in different:
        _row(visit, activity, one, given)
    rest = [it for it in found if it not in different]
    if rest:
        with st.expander(words.COMPARE_REST[visit.lang].format(n=len(rest))):
            for activity, one, given in rest:
                _row(visit, activity, one, given)


def _compared(visit: Visit) -> list[tuple[Activity, Difference, Answers]]:
    with engine.reading() as db:
        given = answers.own_by_activity(db, person_id=visit.person)
    content = session.content()
    return [
        (activity, one, given[activity.id])
        for activity in content.activities
        if activity.kind in ("axes", "points") and activity.id in given
        for one in vision.differences(vision.sheet(content, activity), given[activity.id])
    ]


def _row(visit: Visit, activity: Activity, one: Difference, given: Answers) -> None:
    lang = visit.lang
    if activity.kind == "axes":
        axis = axes.axis_of(activity, one.item)
        axes.drawn(axis, lang, {lens: given.get((one.item, lens)) for lens in activity.lenses})
        pole = axis.right if one.accent is Accent.MORE else axis.left
        said = words.COMPARE_TOWARDS[lang].format(pole=pole[lang])
    else:
        markup.show(
            "<p><b>{title}</b><br>{pair}</p>",
            title=points.option_of(activity, one.item).title[lang],
            pair=words.COMPARE_POINTS[lang].format(own=one.own, learners=one.learners),
        )
        said = _label(visit, one.accent)
    same = one.accent in (None, Accent.SAME)
    markup.show(
        '<p class="gt-accent {kind}">{said}</p>',
        kind="same" if same else "other",
        said=_label(visit, one.accent) if same else said,
    )


def _label(visit: Visit, accent: Accent | None) -> str:
    if accent is None:
        return words.COMPARE_OPEN[visit.lang]
    labels = session.content().instrument(visit.activity.instrument or "").list("labels")
    return labels.items[list(Accent).index(accent)].text[visit.lang]


def given(visit: Visit) -> bool:
    """Show what this person wrote about the differences; returns whether there is anything."""
    return texts.given(visit)
