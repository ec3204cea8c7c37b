"""Pairs of statements that may say the same, one pair at a time; a person decides."""

import streamlit as st

from db.queries.statements import Listed
from ui import aspects, markup
from ui.statements import acts
from ui.statements.state import TheList, put_off
from workshop.duplicates import Candidate, Suggestion, suggested
from workshop.words import statements as words


def show(found: TheList) -> None:
    """The first pair that was not looked at yet; nothing when there is none, or no free hand."""
    pairs = _pairs(found) if found.free else ()
    if not pairs:
        return
    lang, pair = found.lang, pairs[0]
    by_id = {one.id: one for one in found.visible}
    with st.container(border=True, key="alike"):
        st.subheader(words.ALIKE[lang], anchor=False)
        markup.show(
            '<p class="gt-note">{text}</p>', text=words.ALIKE_LEFT[lang].format(n=len(pairs))
        )
        for place, id in zip(st.columns(2, gap="medium"), (pair.first, pair.second), strict=True):
            with place:
                _one(found, by_id[id])
        if pair.beware:
            markup.show('<p class="gt-beware">▲ {text}</p>', text=words.BEWARE[lang])
        _decide(found, pair, several=len(pairs) > 1)


def _pairs(found: TheList) -> tuple[Suggestion, ...]:
    """What is to be looked at, with what was put off at the end."""
    candidates = [
        Candidate(one.id, one.aspect, one.body, one.under | one.originals.keys())
        for one in found.visible
    ]
    pairs = suggested(candidates, found.apart, found.spoken)
    return tuple(sorted(pairs, key=lambda pair: (pair.first, pair.second) in put_off()))


def _one(found: TheList, one: Listed) -> None:
    markup.show(
        '<div class="gt-card"><p class="gt-note">{aspect}</p><p dir="auto">{body}</p></div>',
        aspect=aspects.name(one.aspect, found.lang),
        body=one.body,
    )


def _decide(found: TheList, pair: Suggestion, *, several: bool) -> None:
    lang = found.lang
    with st.container(horizontal=True):
        st.button(words.MERGE[lang], key="alike-merge", on_click=acts.accept, args=(found, pair))
        st.button(
            words.KEEP_APART[lang], key="alike-apart", on_click=acts.keep_apart, args=(found, pair)
        )
        if several:
            st.button(
                words.LATER[lang],
                key="alike-later",
                type="tertiary",
                on_click=acts.put_pair_off,
                args=(pair,),
            )
