"""The whole proposal in one go, as it stands now."""

import streamlit as st

from ui import markup
from ui.drafting import proposing
from ui.drafting.state import Desk
from workshop.words import draft as words


def show(desk: Desk) -> None:
    """Every paragraph that has text, then the questions that go into the proposal."""
    lang = desk.who.language
    markup.show('<p><span class="gt-state">{state}</span></p>', state=proposing.named(desk))
    if desk.proposed:
        proposing.standing(desk)
    questions = [q for q in desk.questions if q.included and q.body.strip()]
    if not desk.written() and not questions:
        markup.show('<p class="gt-empty">{text}</p>', text=words.READ_EMPTY[lang])
        return
    for aspect in desk.aspects:
        if aspect.key in desk.written():
            markup.show("<h2>{title}</h2>", title=aspect.title[lang])
            markup.said(desk.paragraphs[aspect.key])
    if questions:
        markup.show("<h2>{title}</h2>", title=words.READ_QUESTIONS[lang])
        for question in questions:
            markup.said(question.body)
            lines = "".join(
                markup.filled("<li dir='auto'>{text}</li>", text=choice.body)
                for choice in desk.choices.get(question.id, ())
                if choice.body
            )
            if lines:
                st.html(f'<ul class="gt-rests">{lines}</ul>')
    _left_out(desk)
    with st.expander(words.READ_CHECK[lang]):
        for card in desk.guide.cards:
            markup.show('<p class="gt-card">{text}</p>', text=card.text[lang])


def _left_out(desk: Desk) -> None:
    """What the text says nothing about on purpose, each with the reason."""
    if desk.left_out:
        markup.show("<h2>{title}</h2>", title=words.LEFT_OUT[desk.who.language])
    for gap in desk.left_out:
        markup.show("<p><b>{name}</b></p>", name=desk.name(gap.aspect))
        markup.said(gap.body)
