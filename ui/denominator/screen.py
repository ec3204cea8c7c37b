"""The joint denominator on a phone or a laptop."""

from typing import Final

import streamlit as st

from db.queries import workshops
from ui import markup, picture, session
from ui.denominator import pieces
from ui.denominator.found import Found
from workshop import sentences
from workshop.access import Role, Who
from workshop.words import denominator as words

SHARES: Final = (100, 90, 80, 70, 60, 50)


def show(found: Found) -> None:
    """The sentence, the two numbers, the picture, and everything that explains it."""
    _headline(found)
    wide, narrow = st.columns([3, 2], gap="large")
    with wide:
        _picture(found)
        _about(found)
    with narrow:
        _staircase(found)
        _outside(found)
        _grounds(found)


def _headline(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    if found.kern:
        markup.show('<p class="gt-joint">{text}</p>', text=sentences.joint(outcome, lang))
        markup.show('<p class="gt-lead">{text}</p>', text=sentences.around(outcome, lang))
    else:
        _nothing(found)
    st.html(pieces.two_numbers(found))
    _note(words.WHY_DIFFERENT[lang])


def _nothing(found: Found) -> None:
    lang = found.lang
    markup.show('<p class="gt-joint">{text}</p>', text=words.NOTHING[lang])
    advice = [text[lang] for text in words.NOTHING_TRY]
    if not found.around:
        advice = [words.NOTHING_TRY[0][lang], words.NOTHING_TRY[2][lang]]
    tips = "".join(markup.filled("<li>{tip}</li>", tip=tip) for tip in advice)
    st.html(markup.filled("<p>{text}</p>", text=words.NOTHING_MEANS[lang]) + f"<ul>{tips}</ul>")
    markup.show('<p class="gt-lead">{text}</p>', text=sentences.around(found.outcome, lang))


def _picture(found: Found) -> None:
    lang, kern = found.lang, found.outcome.kern
    assert kern is not None
    if not found.kern and not found.around:
        return
    st.html(pieces.layers(found, found.kern, found.around))
    if found.kern and found.around:
        _note(words.PICTURE[lang])
    inside = set(kern.statements)
    if kern.fixed & inside:
        _note(words.FIXED_MEANS[lang])
    if kern.exchangeable & inside:
        _note(words.EXCHANGEABLE_MEANS[lang])


def _staircase(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    if not outcome.exact:
        return
    st.subheader(words.STAIRCASE[lang], anchor=False)
    if found.who.role is Role.FACILITATOR:
        _share(found)
    if outcome.steps:
        finished = outcome.participation.finished
        spec = pieces.staircase(outcome.steps, finished, outcome.needed, lang, "screen")
        picture.show_chart(spec, key="staircase")
        _note(words.STAIRCASE_MEANS[lang])
    if not outcome.stairs_complete:
        _note(words.STAIRCASE_COMING[lang])


def _share(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    options = sorted({*SHARES, outcome.share_percent}, reverse=True)
    key = f"share-{outcome.share_percent}"  # another facilitator may have chosen in the meantime
    st.segmented_control(
        words.SHARE[lang],
        options,
        default=outcome.share_percent,
        required=True,
        wrap=True,
        format_func=lambda share: words.SHARE_OPTION[lang].format(share=share),
        key=key,
        on_change=_choose,
        args=(found.who, key),
    )


def _choose(who: Who, key: str) -> None:
    chosen = st.session_state[key]
    if chosen is None or who.role is not Role.FACILITATOR:
        return
    with session.writing() as db:
        workshops.set_share(db, workshop_id=who.workshop_id, percent=chosen)


def _outside(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    near = {one.statement: one.cost for one in outcome.outside}
    if near:
        st.subheader(words.OUTSIDE[lang], anchor=False)
        _note(words.OUTSIDE_MEANS[lang])
        costs = {
            id: words.COST[lang].format(few=cost[lang])
            for id, cost in near.items()
            if cost is not None
        }
        st.html(pieces.items(found, [found.statements[id] for id in near], notes=costs))
    rewording = outcome.rewording
    if rewording is not None:
        st.subheader(words.REWORDING[lang], anchor=False)
        _note(words.REWORDING_MEANS[lang])
        gain = words.GAIN[lang].format(few=rewording.gain[lang])
        one = found.statements[rewording.statement]
        st.html(pieces.items(found, [one], notes={one.id: gain}))


def _grounds(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    with st.container(border=True, gap="small"):
        told = [*sentences.participation(outcome, lang), *sentences.rules(outcome, lang)]
        if found.kern or not outcome.final:
            told.append(sentences.proof(outcome, lang))
        if not outcome.exact:
            told.append(words.SMALL_TEAM[lang])
        for sentence in told:
            _note(sentence)


def _about(found: Found) -> None:
    lang = found.lang
    st.subheader(words.ABOUT_TITLE[lang], anchor=False)
    for sentence in words.ABOUT:
        _note(sentence[lang].format(share=found.outcome.share_percent))


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)
