"""What a round told, drawn: bars or words, never more than may be told."""

import streamlit as st

from ui import markup, session
from workshop.consenting import CONSENTS, GRADIENTS, Outcome
from workshop.language import Lang
from workshop.words import amendments as words


def show(outcome: Outcome, lang: Lang) -> None:
    """Draw it, with how we get at it beside it."""
    st.html(html(outcome, lang))
    if outcome.support is not None and outcome.bars is None:
        markup.show('<p class="gt-note">{text}</p>', text=words.IN_WORDS[lang])
    with st.expander(words.HOW[lang]):
        markup.show(
            '<p class="gt-note">{text}</p>',
            text=words.HOW_MEANS[lang].format(minimum=outcome.minimum, exact=2 * outcome.minimum),
        )


def html(outcome: Outcome, lang: Lang) -> str:
    """The headline, whether there is an objection, and the bars where they may be told."""
    if outcome.support is None:
        return markup.filled(
            '<p class="gt-empty">{text}</p>',
            text=words.TOO_FEW[lang].format(minimum=outcome.minimum),
        )
    objection = words.OBJECTION if outcome.objection else words.NO_OBJECTION
    headline = markup.filled(
        "<p><b>{support}</b></p><p>{objection} <span>{people}</span></p>",
        support=words.CAN_LIVE[lang].format(support=outcome.support[lang]),
        objection=objection[lang],
        people=words.OF_PEOPLE[lang].format(n=outcome.people),
    )
    return f'<div class="gt-told-round">{headline}{_bars(outcome, lang)}</div>'


def gradients(lang: Lang) -> dict[int, str]:
    """The five gradients in words, from wholeheartedly to an objection."""
    labels = {
        choice.value: choice.label[lang] for choice in session.content().scale("stem5").choices
    }
    return {value: labels[value] for value in GRADIENTS}


def _bars(outcome: Outcome, lang: Lang) -> str:
    if outcome.bars is None:
        return ""
    most = max(outcome.bars.values()) or 1
    rows = "".join(
        markup.filled(
            '<span>{label}</span><i class="{kind}" style="width: {width}%"></i><span>{n}</span>',
            label=label,
            kind="" if value >= CONSENTS else "gt-few",
            width=round(100 * outcome.bars[value] / most),
            n=outcome.bars[value],
        )
        for value, label in gradients(lang).items()
    )
    return f'<div class="gt-standing">{rows}</div>'
