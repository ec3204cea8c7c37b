"""Apparent agreement: sentences that the team agrees with, beside an axis on which it differs."""

import streamlit as st

from ui import aspects, markup, picture, session
from ui.board import card as cards
from ui.board import evidence
from ui.board.state import Desk
from ui.picture import axes as pictured_axes
from workshop import design
from workshop.apparent import Apparent
from workshop.board import AxisCard, StatementCard
from workshop.language import Lang
from workshop.words import board as words
from workshop.words import picture as picture_words


def show(desk: Desk) -> None:
    """What it is, and every axis with the sentences that it makes uncertain."""
    lang = desk.lang
    if not desk.apparent:
        told = words.APPARENT_NONE if desk.both_shown else words.APPARENT_WAITING
        markup.show('<p class="gt-empty">{text}</p>', text=told[lang])
        return
    markup.show('<p class="gt-lead">{text}</p>', text=words.APPARENT_LEAD[lang])
    for one in desk.apparent:
        with st.container(key=f"card-open-seeming-{one.axis.key}"):
            _one(desk, one)
    with st.expander(words.APPARENT_HOW[lang]):
        markup.show('<p class="gt-note">{text}</p>', text=words.APPARENT_RULE[lang])


def _one(desk: Desk, one: Apparent) -> None:
    lang = desk.lang
    left, right = st.columns(2, gap="large")
    with left:
        agreed = "".join(_said(statement, lang) for statement in one.statements)
        head = markup.filled("<h3>{text}</h3>", text=words.APPARENT_AGREES[lang])
        st.html(f'<div class="gt-talk">{head}<ul class="gt-agreed">{agreed}</ul></div>')
    with right:
        _axis(one.axis, lang)
        asked = session.content().questions_for(
            "opposed", instrument=one.axis.instrument, axis=one.axis.row.axis
        )
        questions = (words.APPARENT_ASK, *asked[:1])
        evidence.talk([question[lang] for question in questions], lang)


def _axis(card: AxisCard, lang: Lang) -> None:
    lenses = ", ".join(picture_words.LENSES_SHORT[found.lens][lang] for found in card.row.lenses)
    markup.show(
        '<div class="gt-talk"><h3 class="gt-bin open">{shape} {title}</h3>'
        '<p class="gt-note">{means}</p></div>',
        shape=design.BIN_SHAPE["open"],
        title=picture_words.ITEM[lang].format(item=cards.title(card, lang), lens=lenses),
        means=picture_words.LABEL_MEANS["opposed"][lang],
    )
    spec = pictured_axes.chart(card.row, card.instrument, lang, "screen")
    picture.show_chart(spec, key=f"board-seeming-{card.key}")
    if spec is None:
        text = picture_words.ANSWERS[lang].format(people=card.row.lenses[0].people)
        markup.show('<p class="gt-note">{text}</p>', text=text)


def _said(one: StatementCard, lang: Lang) -> str:
    small = " · ".join([aspects.name(one.aspect, lang), *cards.counts(one, lang)])
    return markup.filled(
        '<li><p dir="auto">{body}</p><small>{small}</small></li>', body=one.body, small=small
    )
