"""The five axes: seven labelled choices on each, for one lens after the other."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from db import engine
from db.queries import answers
from ui import markup, session
from ui.forms import choices, paging
from ui.forms.visit import Visit, instructed, keep, note, noted, renew_if_refused
from workshop import vision
from workshop.content import Activity, Axis
from workshop.language import Lang
from workshop.vision import UNKNOWN, Answers, Sheet
from workshop.words import contribute as words


def own(visit: Visit) -> tuple[Sheet, Answers]:
    """What the activity asks, and what this person answered so far."""
    with engine.reading() as db:
        given = answers.own(db, person_id=visit.person, activity=visit.activity.id)
    return vision.sheet(session.content(), visit.activity), given


@st.fragment
def ask(visit: Visit) -> None:
    """One axis under one lens on each screen, then an overview."""
    renew_if_refused()
    asked, given = own(visit)
    place = paging.at(visit, first=vision.first_open(asked, given))
    if place >= len(asked.questions):
        paging.start(visit, place)
        _overview(visit, asked, given)
        return
    item, lens = asked.questions[place]
    _axis(visit, asked, given, place)
    answered = (item, lens) in given
    paging.buttons(visit, screen=place, last=len(asked.questions) - 1, answered=answered)


def _head(visit: Visit, lens: str, number: int, total: int) -> str:
    return markup.filled(
        '<p class="gt-head-line"><span class="gt-lens {lens}">{title}</span>'
        '<span class="gt-count">{count}</span></p>',
        lens=lens,
        title=session.content().lens(lens).title[visit.lang],
        count=words.COUNT[visit.lang].format(n=number, total=total),
    )


def _axis(visit: Visit, asked: Sheet, given: Answers, place: int) -> None:
    lang = visit.lang
    item, lens = asked.questions[place]
    axis = axis_of(visit.activity, item)
    paging.start(
        visit,
        place,
        instructed(visit) if place == 0 else "",
        _head(visit, lens, place + 1, len(asked.questions)),
        _poles(axis, lang),
        _own_before(axis, asked, given, lens, lang),
        markup.folded(words.THINK_OF[lang], noted(axis.help[lang])),
    )
    choices.ask(
        visit,
        key=f"{asked.activity}-{item}-{lens}",
        question=f"{axis.title[lang]}: {session.content().lens(lens).title[lang]}",
        options=options(axis, lang),
        chosen=given.get((item, lens)),
        keep=partial(_keep, visit, asked, item, lens),
    )


def _poles(axis: Axis, lang: Lang) -> str:
    return markup.filled(
        '<h2>{title}</h2><div class="gt-poles"><p><b>{left}</b><br>{left_plain}</p>'
        "<p><b>{right}</b><br>{right_plain}</p></div>",
        title=axis.title[lang],
        left=axis.left[lang],
        left_plain=axis.left_plain[lang],
        right=axis.right[lang],
        right_plain=axis.right_plain[lang],
    )


def _own_before(axis: Axis, asked: Sheet, given: Answers, lens: str, lang: Lang) -> str:
    """What this person said on the axis from the own point of view, where that is asked first."""
    if lens != "learners" or "own" not in asked.lenses:
        return ""
    mine = given.get((axis.key, "own"))
    told = (
        words.OWN_NOT[lang]
        if mine is None
        else words.OWN_BEFORE[lang].format(choice=options(axis, lang)[mine])
    )
    return noted(told)


def _keep(visit: Visit, asked: Sheet, item: str, lens: str, value: str | None) -> None:
    write: Callable[..., None] = (
        answers.take_back if value is None else partial(answers.give, value=value)
    )
    keep(visit.who, partial(write, person_id=visit.person, asked=asked, item=item, lens=lens))


def _overview(visit: Visit, asked: Sheet, given: Answers) -> None:
    lang = visit.lang
    missing = sum(question not in given for question in asked.questions)
    markup.show("<h2>{title}</h2>", title=words.OVERVIEW_TITLE[lang])
    note(
        words.OVERVIEW_OPEN[lang].format(n=missing, total=len(asked.questions))
        if missing
        else words.OVERVIEW_COMPLETE[lang]
    )
    for place, (item, lens) in enumerate(asked.questions):
        if place % len(asked.items) == 0:
            markup.show(
                '<p class="gt-lens {lens}">{title}</p>',
                lens=lens,
                title=session.content().lens(lens).title[lang],
            )
        axis = axis_of(visit.activity, item)
        st.button(
            f"**{axis.title[lang]}**  \n{chosen_words(axis, given.get((item, lens)), lang)}",
            key=f"thread-{asked.activity}-{place}",
            width="stretch",
            on_click=paging.go,
            args=(visit, place),
        )
    paging.ready(visit, back=len(asked.questions) - 1)


def axis_of(activity: Activity, item: str) -> Axis:
    """The axis with this key, of the instrument of the activity."""
    return session.content().instrument(activity.instrument or "").axis(item)


def options(axis: Axis, lang: Lang) -> dict[str, str]:
    """The choices on an axis in its own words, and "I don't know", by value."""
    scale = session.content().scale("as7")
    worded = {str(c.value): (c.phrase or c.label)[lang] for c in axis.choices(scale)}
    if scale.unknown is not None:
        worded[UNKNOWN] = scale.unknown[lang]
    return worded


def chosen_words(axis: Axis, value: str | None, lang: Lang) -> str:
    """A choice on an axis in words, also when there is none yet."""
    return words.NOT_ANSWERED[lang] if value is None else options(axis, lang)[value]


def given(visit: Visit) -> bool:
    """Show what this person answered, read only; returns whether there is anything."""
    asked, found = own(visit)
    if not found:
        return False
    for item in asked.items:
        axis = axis_of(visit.activity, item)
        drawn(axis, visit.lang, {lens: found.get((item, lens)) for lens in asked.lenses})
    return True


_MARKS = {("own",): "●", ("learners",): "◇", ("learners", "own"): "◈"}


def drawn(axis: Axis, lang: Lang, values: Mapping[str, str | None]) -> None:
    """One axis as a drawn line with the place of each lens on it, and the same in words."""
    steps = "".join(
        f"<span>{_mark(values, str(step)) or '<i>·</i>'}</span>" for step in range(-3, 4)
    )
    lines = "".join(
        markup.filled(
            "<div>{lens}: {choice}</div>",
            lens=words.LENS_SHORT[lens][lang],
            choice=chosen_words(axis, value, lang),
        )
        for lens, value in values.items()
    )
    head = markup.filled("<b>{title}</b>", title=axis.title[lang])
    ends = markup.filled(
        "<span>{left}</span><span>{right}</span>", left=axis.left[lang], right=axis.right[lang]
    )
    st.html(
        f'<div class="gt-block"><p>{head}</p><p class="gt-axis" aria-hidden="true">{steps}</p>'
        f'<p class="gt-ends">{ends}</p>{lines}</div>'
    )


def _mark(values: Mapping[str, str | None], step: str) -> str:
    here = tuple(sorted(lens for lens, value in values.items() if value == step))
    return f"<i>{_MARKS[here]}</i>" if here in _MARKS else ""
