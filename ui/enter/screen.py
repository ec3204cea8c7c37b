"""Choosing a form and an activity, entering it, and going on with the next."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NoReturn

import streamlit as st

from db import engine
from db.queries import paper, progress, workshops
from db.queries.paper import Form, NoSuchForm
from db.queries.workshops import Description
from ui import markup, session
from ui.enter import cells, practice, texts
from ui.enter.entry import Entry, keep, note, notice, renew_if_refused
from workshop.access import Who
from workshop.agenda import PAPER_KINDS, State
from workshop.content import Activity
from workshop.language import Lang
from workshop.words import paper as words

_SHEETS: Final = {
    "axes": cells.axes,
    "points": cells.points,
    "weigh": cells.weigh,
    "statements": texts.web,
    "compare": texts.compared,
    "vision": texts.own_vision,
    "shortlist": cells.shortlist,
    "checklist": cells.checklist,
    "margin": texts.remarks,
    "examples": practice.examples,
}
_FORM: Final = "enter-form"
_ACTIVITY: Final = "enter-activity"
_GROUP: Final = "enter-group"
_SURE: Final = "enter-sure"
_LAST: Final = "enter-last"
_LAST_FORM: Final = "enter-last-form"
_FRESH: Final = "enter-fresh"
_NEXT: Final = "enter-next"
_CLOSED: Final = "enter-closed"


def show(who: Who) -> None:
    """The whole screen: one form, one activity, and what stands on the paper."""
    lang = who.language
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        forms = paper.forms(db, workshop_id=who.workshop_id)
        standings = progress.standings(db, workshop_id=who.workshop_id)
    answered = [a for a in session.content().activities if a.kind in PAPER_KINDS]
    taken = [a for a in answered if a.id in standings]
    opened = [a for a in taken if standings[a.id].state is State.OPEN]
    st.title(words.ENTER_TITLE[lang], anchor=False)
    _head(who, answered)
    with st.container():  # always there, so that nothing below becomes another element
        notice(lang)
    activity, form = _choose(who, workshop, opened, forms)
    if activity is None:
        _empty(words.NOTHING_OPEN[lang])
    elif not forms:
        _empty(words.NO_FORMS[lang])
    elif form is None:
        done = all(activity.id in each.done for each in forms)
        _empty(words.ALL_DONE[lang].format(n=len(forms)) if done else words.CHOOSE[lang])
    else:
        _sheet(Entry(who, form, activity))
        number = form.number
        st.button(
            words.DONE_NEXT[lang].format(n=number),
            type="primary",
            key="enter-done",
            width="stretch",
            on_click=_done,
            args=(Entry(who, form, activity), forms),
        )
    if forms:
        _overview(who, forms, form, taken)


def _head(who: Who, answered: Sequence[Activity]) -> None:
    lang = who.language
    numbers = dict.fromkeys(activity.step for activity in answered)
    links = " · ".join(
        markup.filled(
            '<a style="color: var(--gt-teal)" target="_blank" '
            'href="/paper/{code}?step={step}&lang={lang}">{label}</a>',
            code=who.code,
            step=number,
            lang=lang,
            label=words.PRINT_STEP[lang].format(number=number),
        )
        for number in numbers
    )
    lead = markup.escaped(f"{words.ENTER_LEAD[lang]} {words.PRINT[lang]}")
    st.html(f'<p class="gt-note" style="max-width: none">{lead} {links}</p>')


def _choose(
    who: Who, workshop: Description, opened: Sequence[Activity], forms: Sequence[Form]
) -> tuple[Activity | None, Form | None]:
    """What the note keeper enters now; a form that was just added is chosen already."""
    lang = who.language
    places = st.columns([4, 3, 3, 3], vertical_alignment="bottom")
    with places[0]:
        activity = _activity(workshop, opened, lang)
    with places[1]:
        form = _form(forms, lang)
    with places[2]:
        group = _group(workshop, lang)
    with places[3]:
        _new(who, forms, group)
    with st.container():
        closed = st.session_state.pop(_CLOSED, None)
        if closed is not None:
            st.warning(closed)
    if form is not None and form.number == st.session_state.get(_FRESH):
        note(words.WRITE_NUMBER[lang].format(n=form.number))
    return activity, form


def _activity(workshop: Description, opened: Sequence[Activity], lang: Lang) -> Activity | None:
    by_id = {activity.id: activity for activity in opened}
    last = st.session_state.get(_LAST)
    if last is not None and last not in by_id:
        title = session.content().activity(last).title[lang]
        st.session_state[_CLOSED] = words.CLOSED[lang].format(title=title)
    if not by_id:
        st.session_state.pop(_LAST, None)
        return None
    room = workshop.current_activity
    first = next((id for id in (last, room) if id in by_id), next(iter(by_id)))
    key = f"{_ACTIVITY}-{lang}"
    if st.session_state.get(key) not in by_id:
        st.session_state[key] = first
    chosen = st.selectbox(
        words.ACTIVITY[lang],
        list(by_id),
        placeholder=words.PICK[lang],
        format_func=lambda id: by_id[id].title[lang],
        key=key,
    )
    st.session_state[_LAST] = chosen
    return by_id[chosen]


def _form(forms: Sequence[Form], lang: Lang) -> Form | None:
    by_number = {form.number: form for form in forms}
    if not by_number:
        return None
    key = f"{_FORM}-{lang}"
    # Chosen just now by a button, or before this page was read in the other language.
    if _NEXT in st.session_state or key not in st.session_state:
        last = st.session_state.get(_LAST_FORM)
        st.session_state[key] = st.session_state.pop(_NEXT, last)
    # Withdrawn by another note keeper.
    if st.session_state[key] not in by_number:
        st.session_state[key] = None
    number = st.selectbox(
        words.FORM[lang],
        list(by_number),
        index=None,
        placeholder=words.PICK[lang],
        format_func=lambda number: words.ONE_FORM[lang].format(n=number),
        key=key,
    )
    st.session_state[_LAST_FORM] = number
    return by_number.get(number) if number is not None else None


def _group(workshop: Description, lang: Lang) -> str | None:
    """The subgroup of whoever filled in the next new form; None where there are none."""
    if not workshop.subgroups:
        return None
    chosen = st.selectbox(
        words.SUBGROUP[lang],
        range(len(workshop.subgroups) + 1),
        placeholder=words.PICK[lang],
        format_func=lambda n: workshop.subgroups[n - 1] if n else words.NO_SUBGROUP[lang],
        key=f"{_GROUP}-{lang}",
    )
    return workshop.subgroups[chosen - 1] if chosen else None


def _new(who: Who, forms: Sequence[Form], subgroup: str | None) -> None:
    number = max((form.number for form in forms), default=0) + 1
    st.button(
        words.NEW[who.language].format(n=number),
        key="enter-new",
        type="secondary" if forms else "primary",
        width="stretch",
        on_click=_add,
        args=(who.workshop_id, subgroup),
    )


def _add(workshop_id: int, subgroup: str | None) -> None:
    with session.writing() as db:
        added = paper.add(db, workshop_id=workshop_id, subgroup=subgroup)
    st.session_state[_FRESH] = added
    st.session_state[_NEXT] = added


def _go_to(number: int | None) -> NoReturn:
    """Draw the page anew with this form chosen; None is none."""
    st.session_state[_NEXT] = number
    st.rerun()


@st.fragment
def _sheet(entry: Entry) -> None:
    """All that stands on the paper, drawn anew on its own after each value."""
    renew_if_refused()
    with st.container():
        notice(entry.lang)
    with st.container(gap="small"):
        _SHEETS[entry.activity.kind](entry)


def _done(entry: Entry, forms: Sequence[Form]) -> None:
    """Note that this form is done, and take the next one that is not."""
    keep(
        entry,
        lambda db: progress.set_ready(
            db, person_id=entry.person, activity=entry.activity.id, ready=True
        ),
    )
    st.session_state.pop(_FRESH, None)
    open_forms = [f.number for f in forms if entry.activity.id not in f.done]
    waiting = [number for number in open_forms if number != entry.form.number]
    later = [number for number in waiting if number > entry.form.number]
    st.session_state[_NEXT] = next(iter(later or waiting), None)


def _overview(
    who: Who, forms: Sequence[Form], chosen: Form | None, taken: Sequence[Activity]
) -> None:
    """Which form is done with what, and the way to take one out."""
    lang = who.language
    with st.expander(words.OVERVIEW[lang].format(n=len(forms)), key="enter-overview"):
        heads = [words.FORM[lang], words.GROUP[lang], *(a.title[lang] for a in taken)]
        rows = [
            [str(form.number), form.subgroup or "", *(_is_done(form, a, lang) for a in taken)]
            for form in forms
        ]
        st.html(_table(heads, rows))
        if chosen is not None:
            _withdrawal(who, chosen)


def _is_done(form: Form, activity: Activity, lang: Lang) -> str:
    return (words.DONE if activity.id in form.done else words.NOT_DONE)[lang]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        made = (
            f'<{tag} style="text-align: left; padding: .2rem 1rem .2rem 0" dir="auto">'
            f"{markup.escaped(cell)}</{tag}>"
            for cell in cells
        )
        return f"<tr>{''.join(made)}</tr>"

    body = "".join(line(row, "td") for row in rows)
    return f"<table>{line(heads, 'th')}{body}</table>"


def _withdrawal(who: Who, form: Form) -> None:
    lang = who.language
    if st.session_state.get(_SURE) != form.number:
        st.button(
            words.WITHDRAW[lang].format(n=form.number),
            key="enter-withdraw",
            type="tertiary",
            on_click=st.session_state.__setitem__,
            args=(_SURE, form.number),
        )
        return
    note(words.WITHDRAW_SURE[lang].format(n=form.number))
    with st.container(horizontal=True):
        st.button(words.WITHDRAW_YES[lang], key="enter-yes", on_click=_withdraw, args=(who, form))
        st.button(
            words.WITHDRAW_NO[lang],
            key="enter-no",
            on_click=st.session_state.pop,
            args=(_SURE, None),
        )


def _withdraw(who: Who, form: Form) -> NoReturn:
    st.session_state.pop(_SURE, None)
    # Another note keeper may have been first.
    with suppress(NoSuchForm), session.writing() as db:
        paper.withdraw(db, workshop_id=who.workshop_id, person_id=form.person_id)
    _go_to(None)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)
