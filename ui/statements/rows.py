"""The statements as rows: tick, read, open; and the bar for those that were ticked."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from db.queries.statements import Listed
from ui import aspects, markup, writing
from ui.statements import acts
from ui.statements.state import TheList, just_merged, opened, picked
from workshop import typed
from workshop.language import Lang
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
        st.html(_said(one, lang))
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


def _said(one: Listed, lang: Lang) -> str:
    marks = [words.IS_HIDDEN[lang]] if one.hidden else []
    if one.merged and len(one.originals) > 1:
        marks.append(words.MERGED[lang].format(n=len(one.originals)))
    elif one.merged:
        marks.append(words.RENEWED[lang])
    if one.edited:
        marks.append(words.EDITED[lang])
    if not one.body:
        marks.append(words.IS_EMPTY[lang])
    marked = markup.filled("<small><b>{marks}</b></small>", marks=" · ".join(marks))
    said = markup.filled('<p dir="auto">{body}</p>', body=one.body)
    return f'<div class="gt-row">{said}{marked if marks else ""}</div>'


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
                disabled=found.lock == "open",
            )
        if one.merged or one.edited:
            _originals(found, one)
        _actions(found, one)


def _renewal(found: TheList, one: Listed) -> None:
    lang = found.lang
    markup.show('<p class="gt-note">{text}</p>', text=words.WEIGHED_WORDS[lang])
    _button(found, words.RENEW[lang], f"renew-{one.id}", partial(acts.renew, found, one))


def _originals(found: TheList, one: Listed) -> None:
    lang = found.lang
    title = words.ORIGINALS_MERGED if len(one.originals) > 1 else words.ORIGINALS
    with st.expander(title[lang], expanded=one.merged):
        for number, original in enumerate(one.originals):
            with st.container(horizontal=True, vertical_alignment="center"):
                markup.said(original)
                if original != one.body and not one.votes:
                    take = partial(acts.take, found, one, original)
                    _button(found, words.TAKE[lang], f"take-{one.id}-{number}", take)


def _actions(found: TheList, one: Listed) -> None:
    lang = found.lang
    with st.container(horizontal=True):
        if one.merged:
            label = words.SPLIT if len(one.originals) > 1 else words.SPLIT_RENEWED
            _button(found, label[lang], f"split-{one.id}", partial(acts.split, found, one.id))
        label = words.RESTORE if one.hidden else words.HIDE
        hide = partial(acts.hide, found, {one.id}, not one.hidden)
        _button(found, label[lang], f"hide-{one.id}", hide)


def bar(found: TheList) -> None:
    """What can be done with the statements that were ticked; it stays in sight."""
    lang = found.lang
    chosen = picked() & {one.id for one in found.listed}
    merged = next((one for one in found.listed if one.id == just_merged() and one.merged), None)
    if not chosen and merged is None:
        return
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        if merged is not None and not chosen:
            markup.show("<p>{text}</p>", text=words.MERGED_DONE[lang])
            _button(found, words.UNDO[lang], "undo", partial(acts.split, found, merged.id))
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
        _button(found, words.HIDE[lang], "hide-picked", partial(acts.hide, found, chosen, True))
        st.button(words.CLEAR[lang], key="clear", type="tertiary", on_click=acts.pick_none)


def _button(found: TheList, label: str, key: str, act: Callable[[], None]) -> None:
    st.button(label, key=key, disabled=not found.free, on_click=act)
