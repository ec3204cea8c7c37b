"""Writing one thread of the proposal, beside what it rests on."""

from functools import partial
from typing import Final

import streamlit as st

from ui import markup, writing
from ui.drafting import evidence, proposing, resting, saving, versions
from ui.drafting.state import Desk
from workshop import draft, typed
from workshop.content import Dim
from workshop.spider_web import CENTRE, Thread, svg
from workshop.words import document as document_words
from workshop.words import draft as words

CHOICE: Final = "draft-thread"


def show(desk: Desk) -> None:
    """The web, the choice of a thread, its text with its grounds, and its evidence."""
    if desk.proposed:
        proposing.standing(desk)
    keys = [dim.key for dim in desk.aspects]
    st.session_state.setdefault(CHOICE, draft.next_aspect(keys, desk.paragraphs))
    picture, choice = st.columns([2, 3], gap="large", vertical_alignment="center")
    with picture:
        web(desk)
    with choice:
        aspect = desk.aspect(_choose(desk, keys))
        if not desk.proposed:
            _advice(desk)
    text, beside = st.columns(2, gap="large")
    with text:
        _text(desk, aspect)
        resting.show(desk, aspect.key)
        versions.show(desk, aspect.key, desk.paragraphs.get(aspect.key, ""))
    with beside:
        evidence.show(desk, aspect.key)


def web(desk: Desk) -> None:
    """The spider web, filled as far as the proposal is written."""
    lang, filled = desk.who.language, desk.written()
    threads = [Thread(dim.key, desk.name(dim.key), dim.key == CENTRE) for dim in desk.aspects]
    names = ", ".join(thread.name for thread in threads if thread.aspect in filled)
    alt = document_words.WEB_ALT_EMPTY[lang]
    if names:
        alt = document_words.WEB_ALT[lang].format(n=len(filled), total=len(threads), names=names)
    with st.container(key="draft-web"):
        st.image(svg(threads, filled, alt=alt), width="stretch", alt=alt)


def _choose(desk: Desk, keys: list[str]) -> str:
    written, lang = desk.written(), desk.who.language
    markup.show(
        '<p class="gt-note">{text}</p>',
        text=words.FILLED[lang].format(n=len(written), total=len(keys)),
    )
    chosen = st.pills(
        words.THREAD[lang],
        keys,
        format_func=lambda key: (
            f"{words.HAS_TEXT if key in written else words.NO_TEXT} {desk.name(key)}"
        ),
        required=True,
        wrap=True,
        key=CHOICE,
        persist_state="session",
    )
    return chosen or keys[0]


def _advice(desk: Desk) -> None:
    lang, advice = desk.who.language, desk.guide.list("guide")
    with st.expander(advice.title[lang]):
        for item in advice.items:
            markup.show('<p class="gt-note">{text}</p>', text=item.text[lang])


def _text(desk: Desk, aspect: Dim) -> None:
    lang = desk.who.language
    markup.show(
        '<h2 class="gt-thread">{title} <span class="gt-state">{state}</span></h2>',
        state=proposing.named(desk),
        title=aspect.title[lang],
    )
    body = desk.paragraphs.get(aspect.key, "")
    if desk.types:
        _field(desk, aspect, body)
        return
    if body.strip():
        markup.said(body)
    else:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_TEXT_YET[lang])
    saving.show_notice()
    if desk.proposed:
        _onward(desk, aspect)


def _field(desk: Desk, aspect: Dim, body: str) -> None:
    lang = desk.who.language
    writing.text(
        desk.who,
        field=f"paragraph:{aspect.key}",
        label=words.TEXT[lang].format(aspect=desk.name(aspect.key)),
        value=body,
        limit=typed.PARAGRAPH,
        placeholder=words.HINT[lang],
    )
    saving.show_notice()
    _onward(desk, aspect)
    with st.expander(words.STEMS[lang]):
        for stem in desk.guide.stems:
            st.button(
                stem.text[lang],
                key=f"stem-{stem.id}",
                width="stretch",
                on_click=partial(_begin_sentence, desk, aspect.key, stem.text[lang]),
            )
    with st.expander(words.QUESTIONS[lang]):
        for question in aspect.questions:
            markup.show('<p class="gt-note">{text}</p>', text=question.text[lang])


def _onward(desk: Desk, aspect: Dim) -> None:
    keys = [dim.key for dim in desk.aspects]
    following = keys[(keys.index(aspect.key) + 1) % len(keys)]
    st.button(
        words.NEXT[desk.who.language].format(aspect=desk.name(following)),
        type="primary",
        key="draft-next",
        on_click=partial(st.session_state.__setitem__, CHOICE, following),
    )


def _begin_sentence(desk: Desk, aspect: str, stem: str) -> None:
    stands = desk.paragraphs.get(aspect, "")
    typed_now: str = st.session_state.get(saving.field_key(aspect), stands)
    start = stem.rstrip(" .…") + " "
    body = f"{typed_now.rstrip()}\n{start}" if typed_now.strip() else start
    if len(body) > typed.PARAGRAPH:
        saving.notify(words.NO_ROOM[desk.who.language])
        return
    saving.replace(desk, aspect, body)
