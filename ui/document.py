"""The pieces of the document page: what is in it, what is missing, and the file itself."""

from datetime import datetime
from functools import partial

import streamlit as st

from db import engine
from db.queries import material as queries
from db.queries.workshops import Description
from ui import layout, markup, session
from workshop import document
from workshop.access import Screen, Who
from workshop.document import Material
from workshop.language import LANGS, Lang
from workshop.words import document as words


def gather(who: Who, lang: Lang, *, draw: bool) -> Material:
    """What the document holds now, in the language that it is made in."""
    return queries.gather(
        engine.reading,
        workshop_id=who.workshop_id,
        content=session.content(),
        lang=lang,
        today=datetime.now().astimezone().date(),
        draw=draw,
    )


def language(who: Who, workshop: Description) -> Lang:
    """The language of the document: the team's own, unless somebody chooses the other one."""
    if who.language == workshop.language:
        return workshop.language
    chosen = st.segmented_control(
        words.LANGUAGE_CHOICE[who.language],
        LANGS,
        format_func=lambda lang: words.OTHER_LANGUAGE[lang][who.language],
        default=workshop.language,
        required=True,
        key="document-language",
        persist_state="session",
    )
    return chosen or workshop.language


def make(who: Who, lang: Lang, material: Material) -> None:
    """The one button: the document is made at the click, from what there is at that moment."""
    st.download_button(
        words.MAKE[who.language],
        data=partial(_file, who, lang),
        file_name=document.file_name(material.cover, lang),
        mime=document.MIME,
        type="primary",
        on_click="ignore",
        width="stretch",
        key="document-make",
    )
    markup.show('<p class="gt-note">{text}</p>', text=words.PRIVACY[who.language])
    with st.expander(words.IN_WORD[who.language]):
        markup.show('<p class="gt-note">{text}</p>', text=words.AFTER_OPENING[who.language])


def _file(who: Who, lang: Lang) -> bytes:
    return document.make(gather(who, lang, draw=True))


def contents(material: Material, lang: Lang) -> None:
    """What is in the document now, in counts."""
    st.subheader(words.IN_IT[lang])
    found = {
        "passages": len(material.written()),
        "kern": len(material.support.kern),
        "draagvlak": len(material.support.draagvlak),
        "findings": len(material.findings.shared),
        "questions": len(material.questions),
        "examples": sum(len(one.stories) for one in material.examples.practised),
        "evaluated": len(material.evaluated),
        "matrices": sum(matrix.has_text() for matrix in material.matrices),
    }
    lines = [
        words.COUNTS[name][lang].format(n=n, total=len(material.passages))
        for name, n in found.items()
        if n
    ]
    if not lines:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOTHING_IN_IT[lang])
    _list(lines)


def missing(who: Who, workshop: Description, material: Material) -> None:
    """What is still to do, and the ways to where that is done."""
    st.subheader(words.NOT_IN_IT[who.language])
    _list(material.missing)
    with st.container(horizontal=True):
        layout.link(Screen.DRAFT, who, label=words.GO_DRAFT[who.language])
        layout.link(Screen.MATRIX, who, label=words.GO_MATRIX[who.language])


def _list(lines: tuple[str, ...] | list[str]) -> None:
    items = "".join(markup.filled('<li dir="auto">{line}</li>', line=line) for line in lines)
    if items:
        st.html(f"<ul>{items}</ul>")
