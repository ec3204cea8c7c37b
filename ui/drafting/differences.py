"""Open differences as questions to the team."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from db.queries import drafting
from db.queries.drafting import Question
from db.queries.versions import OF_AMENDMENT
from ui import markup, session, writing
from ui.drafting.state import Desk
from workshop import design, typed
from workshop.words import draft as words

# An alternative is a sentence or two; in pixels.
_LINES: Final = 72


def show(desk: Desk) -> None:
    """The differences that are no question yet, and the questions there are."""
    lang = desk.who.language
    markup.show('<p class="gt-lead">{text}</p>', text=words.DIFFERENCES_LEAD[lang])
    known = {question.origin for question in desk.questions}
    new = [proposal for proposal in desk.proposals if proposal.origin not in known]
    if not desk.differences_known:
        markup.show('<p class="gt-empty">{text}</p>', text=words.DIFFERENCES_WAITING[lang])
    elif not desk.proposals and not desk.questions:
        markup.show('<p class="gt-empty">{text}</p>', text=words.DIFFERENCES_NONE[lang])
    if new:
        st.subheader(words.NEW_DIFFERENCES[lang].format(n=len(new)))
        for proposal in new:
            markup.show(
                '<p class="gt-bin open" dir="auto">{mark} {about}</p>',
                mark=design.BIN_SHAPE["open"],
                about=proposal.about,
            )
            markup.said(proposal.question)
            _listed(proposal.alternatives)
        if desk.writes:
            st.button(
                words.MAKE_QUESTIONS[lang],
                type="primary",
                key="draft-ask",
                on_click=partial(_ask, desk),
            )
    for number, question in enumerate(desk.questions, start=1):
        _question(desk, question, number)
    if desk.writes:
        st.button(words.ADD_QUESTION[lang], key="draft-add", on_click=partial(_add, desk))


def _question(desk: Desk, question: Question, number: int) -> None:
    lang = desk.who.language
    with st.container(border=True, key=f"question-{question.id}"):
        _about(desk, question)
        if not desk.writes or question.origin.startswith(OF_AMENDMENT):
            markup.said(question.body)
            _listed([choice.body for choice in desk.choices.get(question.id, ())])
            return
        writing.text(
            desk.who,
            field=question.field,
            label=words.QUESTION[lang].format(n=number),
            value=question.body,
            limit=typed.QUESTION,
        )
        _alternatives(desk, question)
        key = f"include-{question.id}"
        st.toggle(
            words.INCLUDED[lang],
            value=question.included,
            key=key,
            on_change=partial(_include, desk, question.id, key),
        )


def _listed(alternatives: Sequence[str]) -> None:
    lines = "".join(
        markup.filled("<li dir='auto'>{text}</li>", text=body) for body in alternatives if body
    )
    if lines:
        st.html(f'<ul class="gt-rests">{lines}</ul>')


def _alternatives(desk: Desk, question: Question) -> None:
    """The wordings between which the team can choose, each to be reworked or taken away."""
    lang, choices = desk.who.language, desk.choices.get(question.id, ())
    markup.show('<p class="gt-note">{text}</p>', text=words.ALTERNATIVES[lang])
    for number, choice in enumerate(choices, start=1):
        with st.container(gap="small", key=f"choice-{choice.id}"):
            writing.text(
                desk.who,
                field=choice.field,
                label=words.ALTERNATIVE[lang].format(n=number),
                value=choice.body,
                limit=typed.STATEMENT,
                height=_LINES,
            )
            st.button(
                words.REMOVE_ALTERNATIVE[lang].format(n=number),
                key=f"remove-{choice.id}",
                type="tertiary",
                on_click=partial(_remove, desk, choice.id),
            )
    if len(choices) < drafting.ALTERNATIVES:
        st.button(
            words.ADD_ALTERNATIVE[lang],
            key=f"another-{question.id}",
            on_click=partial(_another, desk, question.id),
        )


def _about(desk: Desk, question: Question) -> None:
    """Which difference the question stands for, and whether that is still open."""
    lang = desk.who.language
    about = {proposal.origin: proposal.about for proposal in desk.proposals}
    if question.origin in about:
        markup.show(
            '<p class="gt-bin open" dir="auto">{mark} {about}</p>',
            mark=design.BIN_SHAPE["open"],
            about=about[question.origin],
        )
    elif question.origin.startswith(OF_AMENDMENT):
        markup.show('<p class="gt-note">{text}</p>', text=words.FROM_AMENDMENT[lang])
    elif question.origin.startswith(drafting.OWN):
        markup.show('<p class="gt-note">{text}</p>', text=words.OWN_QUESTION[lang])
    elif desk.differences_known:
        markup.show('<p class="gt-note">{text}</p>', text=words.SETTLED[lang])


def _ask(desk: Desk) -> None:
    with session.writing() as db:
        drafting.ask(db, workshop_id=desk.who.workshop_id, proposals=desk.proposals)


def _add(desk: Desk) -> None:
    with session.writing() as db:
        drafting.add_question(db, workshop_id=desk.who.workshop_id)


def _include(desk: Desk, question_id: int, key: str) -> None:
    with session.writing() as db:
        drafting.include(
            db,
            workshop_id=desk.who.workshop_id,
            question_id=question_id,
            included=st.session_state[key],
        )


def _another(desk: Desk, question_id: int) -> None:
    with session.writing() as db:
        drafting.add_alternative(db, workshop_id=desk.who.workshop_id, question_id=question_id)


def _remove(desk: Desk, alternative_id: int) -> None:
    with session.writing() as db:
        drafting.remove_alternative(
            db, workshop_id=desk.who.workshop_id, alternative_id=alternative_id
        )
