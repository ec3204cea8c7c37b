"""Letters about a pilot, to read, change and open for printing."""

from functools import partial
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import letters
from db.queries.pilots import PilotView
from ui import markup, session, writing
from ui.pilots import acts
from ui.pilots.state import Desk
from workshop import letter, typed
from workshop.language import LANGS, Lang
from workshop.words import common
from workshop.words import pilots as words

_HIGH: Final = 480


def show(desk: Desk, pilot: PilotView) -> None:
    """Choose the reader and the language; below it the letter, and the way to paper."""
    lang = desk.lang
    content = session.content()
    markup.show('<p class="gt-note">{text}</p>', text=words.LETTER_LEAD[lang])
    with st.container(horizontal=True, gap="large"):
        reader = st.segmented_control(
            words.LETTER_READER[lang],
            [one.id for one in content.letters],
            format_func=lambda id: content.letter(id).title[lang],
            default=content.letters[0].id,
            required=True,
            key="letter-reader",
            persist_state="session",
        )
        language: Lang | None = st.segmented_control(
            words.LETTER_LANGUAGE[lang],
            LANGS,
            format_func=lambda each: common.SWITCH_TO[each],
            default=lang,
            required=True,
            key="letter-language",
            persist_state="session",
        )
    _letter(desk, pilot, {"reader": reader or content.letters[0].id, "lang": language or lang})


def _letter(desk: Desk, pilot: PilotView, which: dict[str, Any]) -> None:
    lang, of = desk.lang, {"workshop_id": desk.who.workshop_id, "pilot_id": pilot.id, **which}
    with engine.reading() as db:
        field = letters.changed(db, **of)
        body = letters.to_print(db, content=session.content(), **of)
    markup.show(
        '<a class="gt-button" style="max-width: 20rem" target="_blank" '
        'href="/letter/{code}/{pilot}?to={reader}&lang={language}">{label}</a>',
        code=desk.who.code,
        pilot=pilot.id,
        reader=which["reader"],
        language=which["lang"],
        label=words.LETTER_PRINT[lang],
    )
    if field is not None and desk.writes:
        _change(desk, pilot, field, body, which)
        return
    _sheet(body)
    if desk.writes:
        st.button(
            words.LETTER_CHANGE[lang],
            key="letter-change",
            on_click=partial(
                acts.do,
                desk,
                letters.change,
                pilot_id=pilot.id,
                content=session.content(),
                **which,
            ),
        )


def _sheet(body: str) -> None:
    subject, blocks = letter.blocks(body)
    told = markup.filled("<h3>{subject}</h3>", subject=subject)
    for block in blocks:
        if block.heading:
            told += markup.filled("<h3>{heading}</h3>", heading=block.heading)
        told += markup.filled("<p>{text}</p>", text=block.text)
    st.html(f'<div class="gt-letter" dir="auto">{told}</div>')


def _change(desk: Desk, pilot: PilotView, field: str, body: str, which: dict[str, Any]) -> None:
    lang, sure = desk.lang, f"letter-sure-{field}"
    for text in (words.LETTER_CHANGED, words.LETTER_HOW):
        markup.show('<p class="gt-note">{text}</p>', text=text[lang])
    writing.text(
        desk.who,
        field=field,
        label=words.LETTER_TEXT[lang],
        value=body,
        limit=typed.LETTER,
        height=_HIGH,
    )
    anew = partial(acts.do, desk, letters.fill_in_anew, pilot_id=pilot.id, **which)
    if st.session_state.get(sure):
        markup.show('<p class="gt-note">{text}</p>', text=words.LETTER_ANEW_SURE[lang])
    else:
        anew = partial(st.session_state.__setitem__, sure, True)
    st.button(words.LETTER_ANEW[lang], type="tertiary", key="letter-anew", on_click=anew)
