"""The versions of the text: read one, compare two, and adopt the last."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

import streamlit as st
from babel.dates import format_date, format_datetime

from db import engine
from db.queries import versions as queries
from db.queries.versions import VersionView
from ui import aspects, markup
from ui.amendments import acts, card
from ui.amendments.state import Room, group_name
from workshop import versions
from workshop.language import Lang
from workshop.versions import Comparison, LeftOpen, QuestionChange, looked_after
from workshop.words import amendments as words

_OLDER: Final = "compare-older"
_NEWER: Final = "compare-newer"
# The newest version when the two were last chosen by themselves.
_LAST_SEEN: Final = "compare-last-seen"


def show(room: Room) -> None:
    """The list of versions, two of them side by side, and adopting for who decides."""
    lang = room.lang
    with engine.reading() as db:
        found = queries.listed(db, workshop_id=room.who.workshop_id)
    markup.show('<p class="gt-note">{text}</p>', text=words.VERSIONS_LEAD[lang])
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.VERSIONS_NONE[lang])
        return
    if room.decides:
        _adopt(room, found[0])
    if len(found) > 1:
        _compare(room, found)
    for one in found:
        with st.expander(_line(room, one)):
            _read(one, lang)


def day(when: date, lang: Lang) -> str:
    """A date in words."""
    return format_date(when, "d MMMM y", locale=lang)


def _line(room: Room, one: VersionView) -> str:
    lang, why = room.lang, words.WHYS[one.why][room.lang]
    amendment = next((a for a in room.amendments if a.id == one.amendment_id), None)
    if amendment is not None:
        same = [a.id for a in room.amendments if a.group == amendment.group]
        why = words.AFTER_AMENDMENT[lang].format(
            n=same.index(amendment.id) + 1, group=group_name(amendment, lang)
        )
    when = format_datetime(one.made_at.astimezone(), "d MMMM HH:mm", locale=lang)
    return words.VERSION_LINE[lang].format(number=one.number, when=when, why=why)


def _read(one: VersionView, lang: Lang) -> None:
    order = aspects.keys()
    other = sorted(set(one.wording.text) - set(order))
    for key in (key for key in (*order, *other) if key in one.wording.text):
        markup.show("<h3>{title}</h3>", title=aspects.name(key, lang))
        markup.said(one.wording.text[key])
    if one.wording.questions:
        markup.show("<h3>{title}</h3>", title=words.DIFFERENCES[lang])
    for question in one.wording.questions:
        markup.said(question.body)
        _listed([markup.escaped(one) for one in question.alternatives])
        _looked_after(question, lang)


def _looked_after(question: LeftOpen | None, lang: Lang) -> None:
    text = looked_after(question, lang) if question else ""
    if text:
        markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)


def _compare(room: Room, found: tuple[VersionView, ...]) -> None:
    """Two versions side by side; at first the last one beside the one before it."""
    lang = room.lang
    by_id = {one.id: one for one in found}
    if st.session_state.get(_LAST_SEEN) != found[0].id:
        # What was chosen before this version was there gives way to it.
        st.session_state[_LAST_SEEN] = found[0].id
        st.session_state[_OLDER], st.session_state[_NEWER] = found[1].id, found[0].id
    st.subheader(words.COMPARE[lang], anchor=False)
    with st.container(horizontal=True):
        before = by_id[_choose(words.OLDER[lang], _OLDER, by_id, found[1])]
        after = by_id[_choose(words.NEWER[lang], _NEWER, by_id, found[0])]
    if before.id == after.id:
        markup.show('<p class="gt-note">{text}</p>', text=words.SAME_VERSION[lang])
        return
    compared = versions.compare(before.wording, after.wording, aspects.keys())
    markup.show('<p class="gt-note">{text}</p>', text=words.COMPARED[lang])
    _changes(compared, lang)


def _choose(label: str, key: str, by_id: dict[int, VersionView], first: VersionView) -> int:
    if st.session_state.get(key) not in by_id:  # after another view the field forgets it
        st.session_state[key] = first.id
    chosen: int = st.selectbox(
        label,
        list(by_id),
        format_func=lambda id: str(by_id[id].number),
        key=key,
    )
    return chosen


def _changes(compared: Comparison, lang: Lang) -> None:
    if compared.is_empty:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_DIFFERENCE[lang])
        return
    for one in compared.aspects:
        if one.fate != "same":
            _title(aspects.name(one.aspect, lang), words.FATES[one.fate][lang])
            before = "".join(p.text for p in one.pieces if p.kind != "new")
            after = "".join(p.text for p in one.pieces if p.kind != "gone")
            _difference(before, after, lang)
    same = [aspects.name(one.aspect, lang) for one in compared.aspects if one.fate == "same"]
    if any(one.fate != "same" for one in compared.questions):
        _title(words.DIFFERENCES[lang], "")
    for question in compared.questions:
        if question.fate != "same":
            _question(question, lang)
    if same:
        text = words.UNCHANGED[lang].format(names=", ".join(same))
        markup.show('<p class="gt-note">{text}</p>', text=text)


def _question(one: QuestionChange, lang: Lang) -> None:
    before = one.before.body if one.before else ""
    after = one.after.body if one.after else ""
    _difference(before, after, lang)
    _listed([card.changes(was, becomes, lang) for was, becomes in one.alternatives])
    _looked_after(one.after, lang)


def _listed(choices: Sequence[str]) -> None:
    """Wordings to choose between, each safe to show already."""
    if choices:
        items = "".join(f'<li dir="auto">{one}</li>' for one in choices)
        st.html(f'<ul class="gt-choices gt-changes">{items}</ul>')


def _title(title: str, fate: str) -> None:
    state = markup.filled('<span class="gt-state">{fate}</span>', fate=fate) if fate else ""
    st.html(markup.filled("<h3>{title}", title=title) + f"{state}</h3>")


def _difference(before: str, after: str, lang: Lang) -> None:
    st.html(f'<p class="gt-said gt-changes" dir="auto">{card.changes(before, after, lang)}</p>')


def _adopt(room: Room, last: VersionView) -> None:
    """Adopting the text as it stands, with a second thought."""
    lang = room.lang
    number = versions.following(last.number, major=True)
    with st.expander(words.ADOPT[lang]):
        markup.show(
            '<p class="gt-note">{text}</p>', text=words.ADOPT_MEANS[lang].format(number=number)
        )
        if not st.session_state.get("adopt-sure"):
            st.button(
                words.ADOPT[lang],
                key="adopt",
                on_click=partial(st.session_state.__setitem__, "adopt-sure", True),
            )
            return
        markup.show("<p>{text}</p>", text=words.ADOPT_SURE[lang])
        with st.container(horizontal=True):
            st.button(
                words.ADOPT_YES[lang].format(number=number),
                type="primary",
                key="adopt-yes",
                on_click=partial(acts.adopt, room),
            )
            st.button(
                words.ADOPT_NO[lang],
                key="adopt-no",
                on_click=partial(st.session_state.pop, "adopt-sure", None),
            )
