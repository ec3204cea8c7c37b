"""The statements as rows: tick, read, open; and the bar for those that were ticked."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from db.queries.not_meant import Told
from db.queries.statements import Listed
from ui import aspects, markup, writing
from ui.statements import acts, history
from ui.statements.state import TheList, opened, picked
from workshop import typed
from workshop.language import Lang
from workshop.statements import Mark
from workshop.words import statements as words


def aspect(found: TheList, key: str, group: Sequence[Listed]) -> None:
    """The statements on one aspect, or that there is a gap here."""
    st.subheader(
        words.WITH_COUNT[found.lang].format(
            name=markup.plain(aspects.name(key, found.lang)), n=len(group)
        ),
        anchor=False,
    )
    if not group:
        markup.show('<p class="gt-note">{text}</p>', text=words.EMPTY_ASPECT[found.lang])
    _release_aspect(found, key, group)
    with st.container(gap=None):
        for one in group:
            _row(found, one)
            if opened() == one.id:
                _opened(found, one)


def _release_aspect(found: TheList, key: str, group: Sequence[Listed]) -> None:
    """One press for all of this aspect, where more than one still waits."""
    waiting = {one.id for one in group} & {one.id for one in found.unreleased}
    if len(waiting) > 1:
        st.button(
            words.RELEASE_ASPECT[found.lang].format(n=len(waiting)),
            key=f"release-{key}",
            type="tertiary",
            on_click=acts.release,
            args=(found, waiting, True),
        )


def _row(found: TheList, one: Listed) -> None:
    lang = found.lang
    is_open = opened() == one.id
    with st.container(key=f"row-{one.id}", horizontal=True, vertical_alignment="center"):
        key = f"pick-{one.id}"
        st.session_state[key] = one.id in picked()
        st.checkbox(
            words.PICK[lang].format(n=one.id),
            key=key,
            label_visibility="collapsed",
            width=28,
            disabled=not found.free,
            on_change=acts.pick,
            args=(one.id,),
        )
        st.html(_said(found, one))
        if one.body and not one.hidden:
            _on_beamer(found, one)
        st.button(
            (words.CLOSE if is_open else words.OPEN)[lang],
            key=f"open-{one.id}",
            type="tertiary",
            width=90,
            on_click=acts.open_,
            args=(None if is_open else one.id,),
        )


def _on_beamer(found: TheList, one: Listed) -> None:
    """Whether the room may read it; also while the list itself stays as it is."""
    key = f"on-beamer-{one.id}"
    st.session_state[key] = one.on_beamer
    st.toggle(
        words.ON_BEAMER[found.lang],
        key=key,
        width="content",
        on_change=acts.toggle,
        args=(found, one.id),
    )


def _said(found: TheList, one: Listed) -> str:
    lang = found.lang
    said = markup.filled('<p dir="auto">{body}</p>', body=one.body)
    marks = _marks(one, lang)
    if marks:
        said += markup.filled("<small><b>{marks}</b></small>", marks=" · ".join(marks))
    asking = [words.IS_UNCLEAR[lang]] if one.mark is Mark.UNCLEAR else []
    asking += [words.IS_NOT_MEANT[lang]] if one.id in found.told else []
    if asking:
        said += markup.filled(
            '<small> <b class="gt-told">▲ {asking}</b></small>', asking=" · ".join(asking)
        )
    return f'<div class="gt-row">{said}</div>'


def _marks(one: Listed, lang: Lang) -> list[str]:
    marks = [words.IS_HIDDEN[lang]] if one.hidden else []
    if one.merged and len(one.originals) + one.removed > 1:
        marks.append(words.MERGED[lang].format(n=len(one.originals) + one.removed))
    elif one.merged:
        marks.append(words.RENEWED[lang])
    if one.edited:
        marks.append(words.EDITED[lang])
    if not one.body:
        marks.append(words.IS_EMPTY[lang])
    return marks


def _opened(found: TheList, one: Listed) -> None:
    """The words of one statement, what lies under it, and what can be done with it."""
    with st.container(border=True, key=f"opened-{one.id}"):
        if one.votes:
            _renewal(found, one)
        else:
            writing.text(
                found.who,
                field=one.field,
                label=words.WORDING[found.lang],
                value=one.body,
                limit=typed.STATEMENT,
                disabled=found.lock in ("open", "dealt"),
            )
        for told in found.told.get(one.id, ()):
            _not_meant(found, told)
        if one.merged or one.edited:
            _originals(found, one)
        _actions(found, one)


def _renewal(found: TheList, one: Listed) -> None:
    lang = found.lang
    markup.show('<p class="gt-note">{text}</p>', text=words.WEIGHED_WORDS[lang])
    _button(found, words.RENEW[lang], f"renew-{one.id}", partial(acts.renew, found, one))


def _not_meant(found: TheList, told: Told) -> None:
    """That somebody does not recognise these words, and what was meant; never who."""
    lang = found.lang
    with st.container(key=f"told-{told.id}"):
        markup.show('<p class="gt-beware">▲ {text}</p>', text=words.MEANT_TITLE[lang])
        markup.said(told.original)
        if told.body:
            markup.said(told.body)
        else:
            markup.show('<p class="gt-note">{text}</p>', text=words.MEANT_NO_WORDS[lang])
        markup.show('<p class="gt-note">{text}</p>', text=words.MEANT_HINT[lang])
        st.button(
            words.SETTLE[lang],
            key=f"settle-{told.id}",
            on_click=acts.settle,
            args=(found, told.id),
        )


def _originals(found: TheList, one: Listed) -> None:
    lang = found.lang
    several = len(one.originals) + one.removed > 1
    title = words.ORIGINALS_MERGED if several else words.ORIGINALS
    with st.expander(title[lang], expanded=one.merged):
        for id, original in one.originals.items():
            _original(found, one, id, original, several=several)
        if one.removed:
            text = words.ONE_REMOVED if one.removed == 1 else words.SOME_REMOVED
            markup.show('<p class="gt-note">{text}</p>', text=text[lang].format(n=one.removed))


def _original(found: TheList, one: Listed, id: int, original: str, *, several: bool) -> None:
    lang = found.lang
    with st.container(horizontal=True, vertical_alignment="center"):
        markup.said(original)
        if original != one.body and not one.votes:
            take = partial(acts.take, found, one, original)
            _button(found, words.TAKE[lang], f"take-{one.id}-{id}", take)
        if several:
            off = partial(acts.split_off, found, id)
            _button(found, words.SPLIT_OFF[lang], f"split-off-{id}", off)
        if one.merged:
            st.button(
                words.PERSONAL_HERE[lang],
                key=f"personal-{id}",
                type="tertiary",
                on_click=acts.remove,
                args=(found, {id}),
            )


def _actions(found: TheList, one: Listed) -> None:
    lang = found.lang
    with st.container(horizontal=True):
        if one.merged:
            several = len(one.originals) + one.removed > 1
            label = words.SPLIT if several else words.SPLIT_RENEWED
            _button(found, label[lang], f"split-{one.id}", partial(acts.split, found, one.id))
        if not one.hidden:
            unclear = one.mark is Mark.UNCLEAR
            st.button(
                (words.SAY_CLEAR if unclear else words.SAY_UNCLEAR)[lang],
                key=f"unclear-{one.id}",
                on_click=acts.mark,
                args=(found, {one.id}, Mark.NONE if unclear else Mark.UNCLEAR),
            )
        label = words.RESTORE if one.hidden else words.OFF_SUBJECT
        mark = Mark.NONE if one.hidden else Mark.OFF_SUBJECT
        hide = partial(acts.mark, found, {one.id}, mark)
        _button(found, label[lang], f"hide-{one.id}", hide)
        st.button(
            words.PERSONAL[lang],
            key=f"personal-{one.id}",
            on_click=acts.remove,
            args=(found, {one.id}),
        )
    markup.show('<p class="gt-note">{text}</p>', text=words.MARKS[lang])


def bar(found: TheList) -> None:
    """What can be done with the statements that were ticked; it stays in sight."""
    lang = found.lang
    chosen = picked() & {one.id for one in found.listed}
    last = found.last_of_mine
    if not chosen and last is None:
        return
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        if not chosen and last is not None:
            markup.show('<p dir="auto">{text}</p>', text=history.sentence(found, last))
            history.button(found, last, "undo")
            return
        markup.show(
            '<p><b>{text}</b> <span class="gt-note">{hint}</span></p>',
            text=words.CHOSEN[lang].format(n=len(chosen)),
            hint=words.MERGE_HINT[lang],
        )
        st.button(
            words.MERGE[lang],
            type="primary",
            key="merge",
            disabled=len(chosen) < 2 or not found.free,
            on_click=acts.merge,
            args=(found, frozenset(chosen)),
        )
        aside = partial(acts.mark, found, chosen, Mark.OFF_SUBJECT)
        _button(found, words.OFF_SUBJECT[lang], "hide-picked", aside)
        st.button(words.CLEAR[lang], key="clear", type="tertiary", on_click=acts.pick_none)


def _button(found: TheList, label: str, key: str, act: Callable[[], None]) -> None:
    st.button(label, key=key, disabled=not found.free, on_click=act)
