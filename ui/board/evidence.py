"""What a card rests on, for who opens it: the figures, the rule, a question, the way to the draft.

Nothing of it is drawn while the card is closed: forty charts at once would make a page slow.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import streamlit as st

from ui import aspects, layout, markup, picture, session
from ui.board import card as cards
from ui.board.state import Desk
from ui.drafting import write
from ui.picture import axes as pictured_axes
from workshop.access import Screen
from workshop.agreement import Label
from workshop.board import AxisCard, Card, OptionCard, StatementCard
from workshop.content.parts import QuestionLabel
from workshop.language import Lang, Text
from workshop.numbers import decimal
from workshop.words import board as words
from workshop.words import picture as picture_words

# What to ask about an axis; where all are of one mind there is nothing to ask.
_QUESTIONS: Final[Mapping[Label, QuestionLabel]] = {
    Label.MINORITY: "minority",
    Label.OPPOSED: "opposed",
    Label.SAME_SIDE: "same_side",
    Label.SPREAD: "spread",
}


def show(desk: Desk, card: Card) -> None:
    """The closed line under a card, with everything behind it once it is opened."""
    key = f"board-open-{card.key}"
    with st.expander(words.EVIDENCE[desk.lang], key=key, type="compact", on_change="rerun") as box:
        if not box.open:
            return
        if isinstance(card, AxisCard):
            _axis(card, desk.lang)
        elif isinstance(card, OptionCard):
            _option(card, desk.lang)
        else:
            _statement(card, desk.lang)
        question = _question(card, desk.lang)
        if question is not None:
            talk((question,), desk.lang)
        _to_draft(desk, card)


def talk(questions: Sequence[str], lang: Lang) -> None:
    """Questions for the talk, with a heading over them."""
    asked = "".join(
        markup.filled('<p class="gt-said" dir="auto">{text}</p>', text=text) for text in questions
    )
    head = markup.filled("<h3>{title}</h3>", title=words.ASK[lang])
    st.html(f'<div class="gt-talk">{head}{asked}</div>')


def _axis(card: AxisCard, lang: Lang) -> None:
    spec = pictured_axes.chart(card.row, card.instrument, lang, "screen")
    picture.show_chart(spec, key=f"board-chart-{card.key}")
    _note((picture_words.SMALL_TEAM if spec is None else picture_words.AXIS_KEY)[lang])
    if any(one.provisional for one in card.row.lenses):
        _note(words.PROVISIONAL_RULE[lang])
    for label in dict.fromkeys(one.label for one in card.row.lenses):
        _rule(words.AXIS_RULES[label], lang)


def _option(card: OptionCard, lang: Lang) -> None:
    for told in _points(card, lang):
        _note(told)
    _rule(words.POINTS_RULES[card.bin], lang)


def _points(card: OptionCard, lang: Lang) -> Iterator[str]:
    content = session.content()
    scale = content.instrument(card.instrument).scale
    total = content.scale(scale).points if scale else None
    for lens in card.lenses:
        name, figures = content.lens(lens.lens).title[lang], lens.picture.figures
        if figures is None:
            yield picture_words.SMALL_TEAM[lang]
            continue
        yield words.POINTS_FIGURES[lang].format(
            lens=name,
            mean=decimal(figures.mean, lang),
            total=total,
            low=decimal(figures.quarter, lang),
            high=decimal(figures.three_quarters, lang),
            people=lens.people,
        )


def _statement(card: StatementCard, lang: Lang) -> None:
    small = card.carry is None
    base = picture_words.SMALL_TEAM if small else words.STATEMENT_BASE
    _note(base[lang].format(people=card.people))
    _rule(words.STATEMENT_RULES[card.bin], lang)


def _question(card: Card, lang: Lang) -> str | None:
    """A question that asks nobody who is right; None where the team agrees."""
    content = session.content()
    if isinstance(card, AxisCard):
        asked = _asked_of_axis(card)
        return asked[0][lang] if asked else None
    if card.bin == "shared":
        return None
    if isinstance(card, StatementCard):
        return content.questions_for("open")[0][lang].format(statement=card.body)
    asked = content.questions_for("open", instrument=card.instrument)
    return asked[0][lang].format(option=cards.title(card, lang)) if asked else None


def _asked_of_axis(card: AxisCard) -> Sequence[Text]:
    content = session.content()
    for found in card.row.lenses:
        asked = _QUESTIONS.get(found.label)
        if asked is not None:
            return content.questions_for(asked, instrument=card.instrument, axis=card.row.axis)
    return ()


def _to_draft(desk: Desk, card: Card) -> None:
    """To the text of the aspects that this card says something about."""
    with st.container(horizontal=True, gap="small"):
        for aspect in card.aspects:
            label = words.TO_DRAFT[desk.lang].format(aspect=aspects.name(aspect, desk.lang))
            key = f"board-draft-{card.key}-{aspect}"
            st.button(
                markup.plain(label), type="tertiary", key=key, on_click=_write, args=(desk, aspect)
            )


def _write(desk: Desk, aspect: str) -> None:
    st.session_state[write.CHOICE] = aspect
    st.session_state["draft-view"] = "write"
    layout.go_to(Screen.DRAFT, code=desk.who.code, role=desk.who.role)


def _rule(rule: Text, lang: Lang) -> None:
    _note(words.RULE[lang].format(rule=rule[lang]))


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
