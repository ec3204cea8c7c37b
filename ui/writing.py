"""A field for text that is saved while somebody types."""

import re
from pathlib import Path
from typing import Final, Literal

import streamlit as st

from db import engine
from db.models import now
from db.queries import drafts
from db.queries.drafts import Draft
from workshop import typed
from workshop.access import Who
from workshop.language import Lang
from workshop.words import web as words

_PARTS: Final = Path(__file__).parent / "components"
_guard: Final = st.components.v2.component(
    "grondtoon_draft_guard",
    html=(_PARTS / "draft_guard.html").read_text("utf-8"),
    css=(_PARTS / "draft_guard.css").read_text("utf-8"),
    js=(_PARTS / "draft_guard.js").read_text("utf-8"),
)


def text(
    who: Who,
    *,
    field: str,
    label: str,
    value: str,
    limit: int,
    height: int | Literal["content"] = "content",
    placeholder: str = "",
    disabled: bool = False,
) -> str:
    """Ask for a text and save it as it is typed; returns it as saved, or `value` before that.

    `field` is an address as in db.queries.drafts; `limit` is in characters, `height` in pixels.
    """
    with engine.reading() as db:
        saved = drafts.current(db, workshop_id=who.workshop_id, field=field)
    shown = saved or Draft(value, 0)
    # A new drawing leaves a field alone in which somebody types: what is typed there rests on what
    # stood there before, and must not replace what somebody else saved meanwhile.
    known: str | None = st.session_state.get(f"text-{field}")
    if known is None or typed.cleaned(known, limit=len(known)) == shown.body:
        st.session_state[f"revision-{field}"] = shown.revision
    st.text_area(
        label,
        shown.body,
        key=f"text-{field}",
        max_chars=limit,
        height=height,
        placeholder=placeholder,
        disabled=disabled,
        on_change=_save_on_leaving,
        args=(who, field),
    )
    _guard(
        key=f"guard-{field}",
        data={
            "workshop": who.workshop_id,
            "field": field,
            "box": "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", f"text-{field}"),
            "local": f"grondtoon {who.workshop_id} {who.person_id or who.role} {field}",
            "body": shown.body,
            "revision": shown.revision,
            "limit": limit,
            "disabled": disabled,
            "words": _words(who.language, limit),
        },
    )
    return shown.body


def _save_on_leaving(who: Who, field: str) -> None:
    """Save what the browser sent when the field was left.

    If the text was saved since this page was drawn, the guard in the browser is at work, and what
    it sent may well be newer than this.
    """
    drawn: int = st.session_state.get(f"revision-{field}", 0)
    with engine.writing() as db:
        drafts.save(
            db,
            workshop_id=who.workshop_id,
            browser=who.browser,
            field=field,
            body=st.session_state[f"text-{field}"],
            revision=drawn + 1,
            now=now(),
        )


def _words(lang: Lang, limit: int) -> dict[str, str]:
    """What the guard says, by its state."""
    return {
        "saving": words.SAVING[lang],
        "saved": words.SAVED[lang],
        "failed": words.NOT_SAVED[lang],
        "closed": words.CLOSED[lang],
        "too_long": words.TOO_LONG[lang].format(limit=limit),
        "not_allowed": words.NOT_ALLOWED[lang],
        "other": words.OTHER_TEXT[lang],
        "mine": words.KEEP_MINE[lang],
        "theirs": words.TAKE_OTHER[lang],
        "left": words.LEFT[lang],
    }
