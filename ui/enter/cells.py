"""Small fields to type one sign in, saved on leaving: axes, points and votes, by the keyboard."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from db import engine
from db.queries import answers, dealing, paper, statements, votes, weighing
from ui import markup, session
from ui.enter import texts
from ui.enter.entry import Entry, keep, note
from workshop import vision
from workshop.content import Axis
from workshop.language import Lang
from workshop.vision import UNKNOWN, Answers, NotAnAnswer, Sheet
from workshop.words import contribute
from workshop.words import paper as words
from workshop.words import shortlist as shortlist_words

# On paper the boxes of an axis are numbered from 1; on the scale the middle is 0.
_MIDDLE: Final = 4
_OBJECTION: Final = "1"


def axes(entry: Entry) -> None:
    """Every axis with one field for each lens."""
    asked, found = _own(entry)
    note(words.AXES_LEGEND[entry.lang])
    _lenses(asked, entry.lang)
    for axis in session.content().instrument(entry.activity.instrument or "").axes:
        columns = _row(asked)
        with columns[0]:
            markup.show(
                '<p style="margin: 0"><b>{title}</b><br>'
                '<span class="gt-note">1 · {left}  —  7 · {right}</span></p>',
                title=axis.title[entry.lang],
                left=axis.left[entry.lang],
                right=axis.right[entry.lang],
            )
        for lens, column in zip(asked.lenses, columns[1:], strict=True):
            value = found.get((axis.key, lens))
            with column:
                _cell(
                    entry,
                    key=f"{axis.key}-{lens}",
                    label=_label(axis.title[entry.lang], lens, entry.lang),
                    saved=_as_typed(value),
                    means=_choice(axis, value, entry.lang),
                    write=partial(_choose, entry, asked, axis.key, lens),
                )


def points(entry: Entry) -> None:
    """Every option with one field for each lens, and how many points that makes."""
    asked, found = _own(entry)
    note(words.POINTS_LEGEND[entry.lang])
    _lenses(asked, entry.lang)
    for item in asked.items:
        option = session.content().instrument(entry.activity.instrument or "").dim(item)
        columns = _row(asked)
        with columns[0]:
            markup.show(
                '<p style="margin: 0"><b>{title}</b><br><span class="gt-note">{tag}</span></p>',
                title=option.title[entry.lang],
                tag=(option.tag or option.plain or option.title)[entry.lang],
            )
        for lens, column in zip(asked.lenses, columns[1:], strict=True):
            value = found.get((item, lens), "")
            with column:
                _cell(
                    entry,
                    key=f"{item}-{lens}",
                    label=_label(option.title[entry.lang], lens, entry.lang),
                    saved=value,
                    means=value,
                    write=partial(_divide, entry, asked, item, lens),
                )
    columns = _row(asked)
    with columns[0]:
        markup.show("<p><b>{together}</b></p>", together=words.TOGETHER[entry.lang])
    for lens, column in zip(asked.lenses, columns[1:], strict=True):
        with column:
            _total(asked, found, lens, entry.lang)


def weigh(entry: Entry) -> None:
    """Every statement with one field for the vote, in the order and with the numbers on paper."""
    with engine.reading() as db:
        playing = weighing.playing(
            db, workshop_id=entry.who.workshop_id, activity=entry.activity.id
        )
        cast = votes.own(db, person_id=entry.person)
    note(words.WEIGH_LEGEND[entry.lang])
    levels = _levels(entry.lang)
    for number, one in enumerate(playing, start=1):
        vote = cast.get(one.id, "")
        _line(
            entry,
            number,
            one.body,
            key=f"vote-{one.id}",
            label=f"{words.STATEMENT[entry.lang]} {number}",
            saved=vote,
            means=levels.get(vote, ""),
            write=partial(_vote, entry, one.id),
        )
        # The room is always there: a field that moved would lose the keyboard.
        with st.container():
            if vote == _OBJECTION:
                texts.reason(entry, one.id, number)


def shortlist(entry: Entry) -> None:
    """Every statement of the list with one field: whether it goes on the shortlist.

    Paper has the whole list; on a phone everybody is dealt a part of it.
    """
    with engine.reading() as db:
        playing = statements.in_play(db, workshop_id=entry.who.workshop_id)
        held = dealing.hand(db, person_id=entry.person)
    if len(held) < len(playing):
        deal = partial(dealing.deal, person_id=entry.person, activity=entry.activity.id)
        keep(entry, partial(deal, minutes=None))
    with engine.reading() as db:
        chosen = dealing.choices(db, person_id=entry.person)
    note(words.SHORTLIST_LEGEND[entry.lang])
    for number, one in enumerate(playing, start=1):
        value = chosen.get(one.id, "")
        _line(
            entry,
            number,
            one.body,
            key=f"short-{one.id}",
            label=f"{words.STATEMENT[entry.lang]} {number}",
            saved=value,
            means=shortlist_words.CHOICES[value][entry.lang] if value else "",
            write=partial(_shortlist, entry, one.id),
        )


def checklist(entry: Entry) -> None:
    """Every line of a checklist with one field for the number of the box."""
    asked, found = _own(entry)
    instrument = session.content().instrument(entry.activity.instrument or "")
    choices = session.content().scale(instrument.scale).choices
    typed = {str(choice.value): str(n) for n, choice in enumerate(choices, start=1)}
    worded = {str(choice.value): choice.label[entry.lang] for choice in choices}
    note(words.CHECK_LEGEND[entry.lang].format(n=len(choices)))
    for number, item in enumerate(instrument.items, start=1):
        for lens in asked.lenses:
            value = found.get((item.key or item.id, lens), "")
            _line(
                entry,
                number,
                item.text[entry.lang],
                key=f"{item.id}-{lens}",
                label=f"{words.CHECK_LINE[entry.lang]} {number}",
                saved=typed.get(value, ""),
                means=worded.get(value, ""),
                write=partial(_check, entry, asked, item.key or item.id, lens, typed),
            )


def _line(
    entry: Entry,
    number: int,
    body: str,
    *,
    key: str,
    label: str,
    saved: str,
    means: str,
    write: Callable[[str], Callable[..., object]],
) -> None:
    """A numbered line as on paper, with its field beside it."""
    left, right = st.columns([7, 3], vertical_alignment="center")
    with left:
        markup.show(
            '<p style="margin: 0"><b>{n}</b> <span dir="auto">{body}</span></p>',
            n=number,
            body=body,
        )
    with right:
        _cell(entry, key=key, label=label, saved=saved, means=means, write=write)


def _own(entry: Entry) -> tuple[Sheet, Answers]:
    with engine.reading() as db:
        found = answers.own(db, person_id=entry.person, activity=entry.activity.id)
    return vision.sheet(session.content(), entry.activity), found


def _row(asked: Sheet) -> list[DeltaGenerator]:
    return st.columns([4, *(3 for _ in asked.lenses)], vertical_alignment="center")


def _lenses(asked: Sheet, lang: Lang) -> None:
    for lens, column in zip(asked.lenses, _row(asked)[1:], strict=True):
        with column:
            markup.show(
                '<p style="margin: 0"><b>{lens}</b></p>', lens=contribute.LENS_SHORT[lens][lang]
            )


def _label(title: str, lens: str, lang: Lang) -> str:
    return f"{title}: {contribute.LENS_SHORT[lens][lang]}"


def _cell(
    entry: Entry,
    *,
    key: str,
    label: str,
    saved: str,
    means: str,
    write: Callable[[str], Callable[..., object]],
) -> None:
    """One field with, beside it, what is saved; `write` makes of what was typed how to keep it."""
    full = f"cell-{entry.activity.id}-{entry.person}-{key}"

    def changed() -> None:
        typed = st.session_state[full].strip()
        keep(entry, write(typed), typed=typed)

    # What is shown is what is saved, also after a refusal or a change by another note keeper.
    if full in st.session_state and st.session_state[full] != saved:
        st.session_state[full] = saved
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        st.text_input(
            label,
            saved if full not in st.session_state else None,
            max_chars=2,
            key=full,
            label_visibility="collapsed",
            autocomplete="off",
            on_change=changed,
            width=70,
        )
        said = words.SAVED_AS[entry.lang].format(value=means) if saved else None
        markup.show(
            '<p class="gt-note" role="status">{said}</p>',
            said=said or words.NOT_FILLED[entry.lang],
        )


def _as_typed(value: str | None) -> str:
    if value is None:
        return ""
    return "?" if value == UNKNOWN else str(int(value) + _MIDDLE)


def _choose(entry: Entry, asked: Sheet, item: str, lens: str, typed: str) -> Callable[..., object]:
    about: dict[str, Any] = {"person_id": entry.person, "asked": asked, "item": item, "lens": lens}
    if not typed:
        return partial(answers.take_back, **about)
    meant = {_as_typed(value): value for value in asked.values}
    # What has no meaning here is refused by the query, as whatever else does not fit.
    return partial(answers.give, **about, value=meant.get(typed, ""))


def _divide(entry: Entry, asked: Sheet, item: str, lens: str, typed: str) -> Callable[..., object]:
    def write(db: Any) -> None:
        if typed and not typed.isdecimal():
            raise NotAnAnswer(typed)
        paper.set_points(
            db,
            person_id=entry.person,
            asked=asked,
            item=item,
            lens=lens,
            points=int(typed or 0),
        )

    return write


def _vote(entry: Entry, statement_id: int, typed: str) -> Callable[..., object]:
    about: dict[str, Any] = {
        "person_id": entry.person,
        "activity": entry.activity.id,
        "statement_id": statement_id,
    }
    if not typed:
        return partial(votes.take_back, **about)
    return partial(votes.cast, **about, value=typed)


def _shortlist(entry: Entry, statement_id: int, typed: str) -> Callable[..., object]:
    return partial(
        dealing.choose,
        person_id=entry.person,
        activity=entry.activity.id,
        statement_id=statement_id,
        value=typed or None,
    )


def _check(
    entry: Entry, asked: Sheet, item: str, lens: str, meant: Mapping[str, str], typed: str
) -> Callable[..., object]:
    about: dict[str, Any] = {"person_id": entry.person, "asked": asked, "item": item, "lens": lens}
    if not typed:
        return partial(answers.take_back, **about)
    value = next((value for value, number in meant.items() if number == typed), "")
    return partial(answers.give, **about, value=value)


def _choice(axis: Axis, value: str | None, lang: Lang) -> str:
    scale = session.content().scale("as7")
    if value == UNKNOWN:
        return scale.unknown[lang] if scale.unknown else ""
    worded = {str(c.value): (c.phrase or c.label)[lang] for c in axis.choices(scale)}
    return worded.get(value or "", "")


def _levels(lang: Lang) -> Mapping[str, str]:
    scale = session.content().scale("stem5")
    worded = {str(choice.value): choice.label[lang] for choice in scale.choices}
    return worded | ({"?": scale.unknown[lang]} if scale.unknown else {})


def _total(asked: Sheet, found: Answers, lens: str, lang: Lang) -> None:
    left = vision.points_left(asked, found, lens)
    total = asked.total or 0
    begun = any((item, lens) in found for item in asked.items)
    text = words.TOTAL_OPEN if left and begun else words.TOTAL
    markup.show('<p role="status"><b>{said}</b></p>', said=text[lang].format(n=total - left))
