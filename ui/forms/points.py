"""Ten points over five options, under one lens after the other."""

from functools import partial

import streamlit as st

from db import engine
from db.queries import answers
from ui import markup, session
from ui.forms import paging
from ui.forms.visit import (
    Visit,
    action_bar,
    instructed,
    keep,
    note,
    ready_button,
    renew_if_refused,
    renew_stage_if_refused,
    saved,
)
from workshop import vision
from workshop.content import Activity, Dim
from workshop.language import Lang
from workshop.vision import Answers, Sheet
from workshop.words import contribute as words


@st.fragment
def ask(visit: Visit) -> None:
    """One lens on each screen; what is divided is kept at every tap."""
    renew_if_refused()
    asked, found = own(visit)
    unfinished = (
        n for n, lens in enumerate(asked.lenses) if vision.points_left(asked, found, lens)
    )
    place = min(paging.at(visit, first=next(unfinished, 0)), len(asked.lenses) - 1)
    lens = asked.lenses[place]
    paging.start(
        visit,
        place,
        instructed(visit) if place == 0 else "",
        _head(visit, lens, place + 1, len(asked.lenses)),
        _more(visit, asked),
    )
    left = vision.points_left(asked, found, lens)
    with st.container(key="points-left"):
        text = (
            words.POINTS_LEFT[visit.lang].format(n=left) if left else words.POINTS_DONE[visit.lang]
        )
        markup.show('<p class="gt-left" role="status">{text}</p>', text=text)
    for item in asked.items:
        _option(visit, asked, found, item=item, lens=lens)
    saved(visit.lang, answered=any((item, lens) in found for item in asked.items))
    if place == len(asked.lenses) - 1:
        _unfinished(visit, asked, found)
    _buttons(visit, asked, place)


def own(visit: Visit) -> tuple[Sheet, Answers]:
    """What the activity asks, and what this person divided so far."""
    with engine.reading() as db:
        found = answers.own(db, person_id=visit.person, activity=visit.activity.id)
    return vision.sheet(session.content(), visit.activity), found


def option_of(activity: Activity, item: str) -> Dim:
    """The option with this key, of the instrument of the activity."""
    return session.content().instrument(activity.instrument or "").dim(item)


def _head(visit: Visit, lens: str, number: int, total: int) -> str:
    count = words.COUNT[visit.lang].format(n=number, total=total) if total > 1 else ""
    return markup.filled(
        '<p class="gt-head-line"><span class="gt-lens {lens}">{title}</span>'
        '<span class="gt-count">{count}</span></p>',
        lens=lens,
        title=lens_title(lens, visit.lang),
        count=count,
    )


def lens_title(lens: str, lang: Lang) -> str:
    """The words for a lens, also where an activity has none."""
    return session.content().lens(lens).title[lang] if lens else words.LENS_SHORT[""][lang]


def _option(visit: Visit, asked: Sheet, found: Answers, *, item: str, lens: str) -> None:
    lang = visit.lang
    option = option_of(visit.activity, item)
    points = int(found.get((item, lens), 0))
    with st.container(
        border=True,
        key=f"option-{item}-{lens}",
        horizontal=True,
        wrap=False,
        vertical_alignment="center",
        gap="small",
    ):
        _step(visit, asked, option, item, lens, by=-1, possible=points > 0)
        _given_so_far(option, points, asked.total or 0, lang)
        free = vision.points_left(asked, found, lens) > 0
        _step(visit, asked, option, item, lens, by=1, possible=free)


def _step(
    visit: Visit, asked: Sheet, option: Dim, item: str, lens: str, *, by: int, possible: bool
) -> None:
    label, way = (words.ONE_MORE, "more") if by > 0 else (words.ONE_LESS, "less")
    st.button(
        label[visit.lang].format(option=option.title[visit.lang]),
        key=f"point-{way}-{asked.activity}-{item}-{lens}",
        on_click=partial(_move, visit, asked, item, lens, by),
        disabled=not possible or not visit.is_open,
    )


def _move(visit: Visit, asked: Sheet, item: str, lens: str, by: int) -> None:
    keep(
        visit.who,
        lambda db: answers.move_point(
            db, person_id=visit.person, asked=asked, item=item, lens=lens, by=by
        ),
    )
    renew_stage_if_refused()


def _given_so_far(option: Dim, points: int, total: int, lang: Lang) -> None:
    markup.show(
        '<p class="gt-option"><b>{title}</b><br>{tag}</p>'
        '<div class="gt-so-far"><p class="gt-number" role="status">{n}</p>'
        '<p class="gt-dots" aria-hidden="true">{on}<span class="off">{off}</span></p></div>',
        title=option.title[lang],
        tag=(option.tag or option.plain or option.title)[lang],
        n=points,
        on="●" * points,
        off="○" * (total - points),
    )


def _more(visit: Visit, asked: Sheet) -> str:
    options = (option_of(visit.activity, item) for item in asked.items)
    told = (_more_about(option, visit.lang) for option in options)
    return markup.folded(words.MORE_ABOUT[visit.lang], *told)


def _more_about(option: Dim, lang: Lang) -> str:
    lines = (
        (None, option.plain if option.tag else None),
        (words.HELPS, option.helps),
        (words.HINDERS, option.hinders),
        (words.FEEDBACK, option.feedback),
    )
    told = (
        f"{title[lang]}: {text[lang]}" if title else text[lang] for title, text in lines if text
    )
    head = markup.filled('<p class="gt-about"><b>{title}</b></p>', title=option.title[lang])
    return head + "".join(
        markup.filled('<p class="gt-note">{line}</p>', line=line) for line in told
    )


def _unfinished(visit: Visit, asked: Sheet, found: Answers) -> None:
    for lens in asked.lenses:
        left = vision.points_left(asked, found, lens)
        if left and any((item, lens) in found for item in asked.items):
            title = lens_title(lens, visit.lang)
            note(words.POINTS_UNFINISHED[visit.lang].format(n=left, lens=title))


def _buttons(visit: Visit, asked: Sheet, place: int) -> None:
    lang = visit.lang
    with action_bar():
        if place > 0:
            back = (visit, place - 1)
            st.button(words.PREVIOUS[lang], key="go-back", on_click=paging.go, args=back)
        if place == len(asked.lenses) - 1:
            ready_button(visit)
            return
        onward = words.TO_LENS[lang].format(lens=lens_title(asked.lenses[place + 1], lang))
        st.button(
            onward,
            type="primary",
            width="stretch",
            key="go-on",
            on_click=paging.go,
            args=(visit, place + 1),
        )


def given(visit: Visit) -> bool:
    """Show what this person divided, read only; returns whether there is anything."""
    asked, found = own(visit)
    if not found:
        return False
    for lens in asked.lenses:
        if any((item, lens) in found for item in asked.items):
            _given_under(visit, asked, found, lens)
    _unfinished(visit, asked, found)
    return True


def _given_under(visit: Visit, asked: Sheet, found: Answers, lens: str) -> None:
    rows = "".join(
        markup.filled(
            '<div class="gt-points-row"><span>{title}</span>'
            '<span class="gt-dots" aria-hidden="true">{on}</span><b>{n}</b></div>',
            title=option_of(visit.activity, item).title[visit.lang],
            on="●" * int(found.get((item, lens), 0)),
            n=found.get((item, lens), 0),
        )
        for item in asked.items
    )
    head = markup.filled("<b>{lens}</b>", lens=lens_title(lens, visit.lang))
    st.html(f'<div class="gt-block"><p>{head}</p>{rows}</div>')
