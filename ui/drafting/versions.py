"""Earlier wordings of a paragraph: see what changed, put one back."""

from functools import partial

import streamlit as st
from babel.dates import format_datetime

from db import engine
from db.queries import drafting
from db.queries.drafting import Version
from ui import markup
from ui.drafting import saving
from ui.drafting.state import Desk
from workshop import draft
from workshop.language import Lang
from workshop.words import draft as words

_TAGS = {"gone": "del", "new": "ins"}


def show(desk: Desk, aspect: str, body: str) -> None:
    """The earlier versions of a paragraph, each beside what stands there now."""
    lang = desk.who.language
    with engine.reading() as db:
        found = drafting.wordings(db, workshop_id=desk.who.workshop_id, aspect=aspect)
    earlier = [version for version in found if version.body != body]
    with st.expander(words.VERSIONS[lang].format(n=len(earlier))):
        if not earlier:
            markup.show('<p class="gt-note">{text}</p>', text=words.VERSIONS_NONE[lang])
            return
        place = st.selectbox(
            words.VERSION_CHOICE[lang],
            range(len(earlier)),
            format_func=lambda place: _name(earlier[place], lang),
            key=f"version-{aspect}",
        )
        chosen = earlier[min(place, len(earlier) - 1)]
        markup.show('<p class="gt-note">{text}</p>', text=words.COMPARED[lang])
        st.html(f'<p class="gt-said gt-changes" dir="auto">{_changes(chosen.body, body)}</p>')
        if desk.types:
            st.button(
                words.RESTORE[lang],
                key=f"restore-{aspect}",
                on_click=partial(_restore, desk, aspect, chosen),
            )


def _name(version: Version, lang: Lang) -> str:
    when = format_datetime(version.saved_at.astimezone(), "d MMMM HH:mm", locale=lang)
    return words.VERSION[lang].format(n=version.number, when=when)


def _changes(before: str, after: str) -> str:
    parts = []
    for piece in draft.changes(before, after):
        tag = _TAGS.get(piece.kind)
        text = markup.escaped(piece.text)
        parts.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return "".join(parts)


def _restore(desk: Desk, aspect: str, version: Version) -> None:
    if saving.replace(desk, aspect, version.body):
        saving.notify(words.RESTORED[desk.who.language].format(n=version.number))
