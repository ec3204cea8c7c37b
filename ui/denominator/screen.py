"""The joint denominator on a phone or a laptop."""

from collections.abc import Sequence

import streamlit as st

from db.queries import denominator
from ui import markup, picture, session
from ui.denominator import otherwise, pieces
from ui.denominator.found import Found
from workshop import sentences
from workshop.access import Role, Who
from workshop.outcome import Rewording
from workshop.words import denominator as words


def show(found: Found) -> None:
    """The sentence, the two numbers, the picture, and everything that explains it."""
    _headline(found)
    wide, narrow = st.columns([3, 2], gap="large")
    with wide:
        _picture(found)
        otherwise.show(found)
    with narrow:
        _staircase(found)
        _outside(found)
        _rewording(found)
        _grounds(found)
    with st.expander(words.EXACTLY[found.lang]):
        st.html(pieces.exactly(found))


def _headline(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    if found.kern:
        markup.show('<p class="gt-joint">{text}</p>', text=sentences.joint(outcome, lang))
        markup.show('<p class="gt-lead">{text}</p>', text=sentences.around(outcome, lang))
        st.html(pieces.how(lang, *sentences.how_joint(outcome, lang)))
    else:
        _nothing(found)
    st.html(pieces.two_numbers(found))
    told = (words.WHY_DIFFERENT[lang], sentences.how_separately(outcome, lang))
    st.html(pieces.how(lang, *told))
    with st.container(gap="xsmall"):
        for sentence in words.ABOUT:
            _note(sentence[lang].format(share=outcome.share_percent))


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
    if outcome.rungs:
        _rungs(found)


def _rungs(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    told = [words.HOW_STAIRCASE[lang].format(finished=outcome.participation.finished)]
    if any(rung.statements is None for rung in outcome.rungs):
        told.append(words.RUNGS_CLOSED[lang])
        if found.who.role is Role.FACILITATOR:
            told.append(words.SHARES_CLOSED[lang])
    _note(words.RUNGS[lang])
    st.html(pieces.rungs(found))
    st.html(pieces.how(lang, *told))


def _share(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    if len(outcome.shares) < 2:
        return
    key = f"share-{outcome.share_percent}"  # another facilitator may have chosen in the meantime
    st.segmented_control(
        words.SHARE[lang],
        outcome.shares,
        default=outcome.share_percent,
        required=True,
        wrap=True,
        format_func=lambda share: words.SHARE_OPTION[lang].format(share=share),
        key=key,
        on_change=_choose,
        args=(found.who, key, outcome.share_percent),
    )


def _choose(who: Who, key: str, share: int) -> None:
    chosen = st.session_state[key]
    if chosen is None or who.role is not Role.FACILITATOR:
        return
    try:
        with session.writing() as db:
            denominator.choose_share(db, workshop_id=who.workshop_id, percent=chosen)
    except denominator.NotOffered:
        # The other denominator, of the text or of the statements, does not allow this one.
        st.session_state[key] = share


def _outside(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    near = {one.statement: one.cost for one in outcome.outside}
    if not near:
        return
    st.subheader(words.OUTSIDE[lang], anchor=False)
    _note(words.OUTSIDE_MEANS[lang])
    costs = {
        id: words.COST[lang].format(few=cost[lang]) for id, cost in near.items() if cost is not None
    }
    st.html(pieces.items(found, [found.statements[id] for id in near], notes=costs))
    if outcome.exact:
        st.html(pieces.how(lang, words.HOW_OUTSIDE[lang].format(minimum=outcome.minimum)))


def _rewording(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    if not (found.kern and outcome.exact and outcome.stairs_complete):
        return
    st.subheader(words.REWORDING[lang], anchor=False)
    if outcome.rewording is None:
        _note(words.NO_REWORDING[lang])
        return
    _note(words.REWORDING_MEANS[lang])
    st.html(_gains(found, [outcome.rewording]))
    if len(outcome.alone) > 1:
        means = markup.filled('<p class="gt-note">{text}</p>', text=words.ALONE_MEANS[lang])
        title = markup.filled("{title}", title=words.ALONE[lang])
        opened = pieces.opens(title, means + _gains(found, outcome.alone))
        st.html(f'<div class="gt-stairs">{opened}</div>')
    st.html(pieces.how(lang, words.HOW_REWORDING[lang].format(minimum=outcome.minimum)))


def _gains(found: Found, those: Sequence[Rewording]) -> str:
    lang = found.lang
    notes = {one.statement: words.GAIN[lang].format(few=one.gain[lang]) for one in those}
    return pieces.items(found, [found.statements[id] for id in notes], notes=notes)


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
        st.html(pieces.how(lang, words.HOW_FINISHED[lang]))


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)
