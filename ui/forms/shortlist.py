"""The dealt round: a part of a long list, and of each statement whether the team weighs it."""

from collections.abc import Mapping, Sequence
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import dealing, statements, workshops
from db.queries.statements import StatementView
from ui import markup
from ui.forms import paging, strip
from ui.forms.visit import Visit, instructed, keep, note, noted, renew_if_refused
from workshop.language import Lang
from workshop.words import contribute
from workshop.words import shortlist as words

# So many statements stand on one screen.
_TOGETHER: Final = 5


def own(visit: Visit) -> tuple[tuple[StatementView, ...], Mapping[int, str]]:
    """What this person was dealt, and what this person chose of it."""
    with engine.reading() as db:
        return (
            dealing.hand(db, person_id=visit.person),
            dealing.choices(db, person_id=visit.person),
        )


def ask(visit: Visit) -> None:
    """Deal this person a part of the list, once, and ask about each statement of it.

    A tap does not read the list anew.
    """
    with engine.reading() as db:
        total = len(statements.in_play(db, workshop_id=visit.who.workshop_id))
        people = workshops.people_count(db, workshop_id=visit.who.workshop_id)
        minutes = visit.activity.minutes
        short = dealing.is_short(db, person_id=visit.person, minutes=minutes)
    if short:
        activity = visit.activity.id
        keep(
            visit.who,
            partial(dealing.deal, person_id=visit.person, activity=activity, minutes=minutes),
        )
    dealt = own(visit)[0]
    _ask(visit, dealt, _part(len(dealt), total, people, visit.lang))


def _part(dealt: int, total: int, people: int, lang: Lang) -> str:
    """Which part of the list somebody is dealt; a small team does not see all of it together."""
    if dealt == total:
        part = words.WHOLE
    else:
        part = words.PART if dealt * people >= total else words.PART_ONLY
    return part[lang].format(n=dealt, total=total)


@st.fragment
def _ask(visit: Visit, dealt: Sequence[StatementView], part: str) -> None:
    renew_if_refused()
    lang = visit.lang
    with engine.reading() as db:
        chosen = dealing.choices(db, person_id=visit.person)
    if not dealt:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NONE[lang])
        return
    screens = ceil(len(dealt) / _TOGETHER)
    left = [place for place, one in enumerate(dealt) if one.id not in chosen]
    first = left[0] // _TOGETHER if left else screens - 1
    screen = min(paging.at(visit, first=first), screens - 1)
    paging.start(visit, screen, *((instructed(visit), noted(part)) if screen == 0 else ()))
    _screen(visit, dealt, chosen, screen)
    note(words.NOT_DENOMINATOR[lang])
    last = screen == screens - 1
    if last:
        _progress(visit, left, len(dealt))
        paging.ready(visit, back=screen - 1)
    else:
        paging.buttons(visit, screen=screen, last=screens, answered=True)


def _screen(
    visit: Visit, dealt: Sequence[StatementView], chosen: Mapping[int, str], screen: int
) -> None:
    begin = screen * _TOGETHER
    here = dealt[begin : begin + _TOGETHER]
    markup.show(
        '<p class="gt-head-line"><b>{question}</b><span class="gt-count">{count}</span></p>',
        question=words.QUESTION[visit.lang],
        count=words.SCREEN[visit.lang].format(
            first=begin + 1, last=begin + len(here), total=len(dealt)
        ),
    )
    for one in here:
        with st.container(border=True, gap="small", key=f"dealt-{one.id}"):
            _statement(one, visit)
            strip.ask(
                visit,
                key=f"short-{one.id}",
                question=words.QUESTION[visit.lang],
                options={value: text[visit.lang] for value, text in words.CHOICES.items()},
                chosen=chosen.get(one.id),
                keep=partial(_keep, visit, one.id),
            )


def _statement(one: StatementView, visit: Visit) -> None:
    markup.show('<p class="gt-listed" dir="auto">{body}</p>', body=one.body)
    if one.edited:
        note(contribute.WEIGH_EDITED[visit.lang])


def _progress(visit: Visit, left: Sequence[int], total: int) -> None:
    lang = visit.lang
    if not left:
        note(words.DONE[lang].format(total=total))
        return
    note(words.LEFT[lang].format(n=len(left), total=total))
    if left[0] // _TOGETHER < (total - 1) // _TOGETHER:
        st.button(
            words.TO_OPEN[lang],
            type="tertiary",
            key="to-open",
            on_click=paging.go,
            args=(visit, left[0] // _TOGETHER),
        )


def _keep(visit: Visit, statement_id: int, value: str | None) -> None:
    keep(
        visit.who,
        partial(
            dealing.choose,
            person_id=visit.person,
            activity=visit.activity.id,
            statement_id=statement_id,
            value=value,
        ),
    )


def given(visit: Visit) -> bool:
    """Show what this person chose, read only; returns whether there is anything."""
    dealt, chosen = own(visit)
    note(words.NOT_DENOMINATOR[visit.lang])
    mine = [one for one in dealt if one.id in chosen]
    for one in mine:
        _statement(one, visit)
        markup.show("<p>{choice}</p>", choice=words.CHOICES[chosen[one.id]][visit.lang])
    return bool(mine)
