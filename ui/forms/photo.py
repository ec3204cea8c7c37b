"""The picture with an example: the promise first, then choosing, seeing and withdrawing it."""

from functools import partial
from pathlib import Path
from typing import Final

import streamlit as st

from db.queries import photos
from db.queries.examples import OwnExample
from ui.examples import picture
from ui.forms.visit import Visit, keep, note
from workshop.language import Lang
from workshop.photo import LARGEST, MEGABYTES
from workshop.words import examples as words

_PARTS: Final = Path(__file__).resolve().parent.parent / "components"
_chooser: Final = st.components.v2.component(
    "grondtoon_photo",
    html=(_PARTS / "photo.html").read_text("utf-8"),
    css=(_PARTS / "photo.css").read_text("utf-8"),
    js=(_PARTS / "photo.js").read_text("utf-8"),
)


def ask(visit: Visit, example: OwnExample) -> None:
    """The picture that is there, and choosing one once the promise was made."""
    lang = visit.lang
    if example.photo:
        st.html(picture.html(example.photo, example.parts.get("title", ""), lang))
        away(visit, example)
    if not visit.is_open:
        return
    if not example.photo:
        note(words.PHOTO_LEAD[lang].format(megabytes=MEGABYTES))
    # Made anew for every picture.
    promised = st.checkbox(
        words.PROMISE[lang], key=f"promise-{example.id}-{(example.photo or '')[:8]}"
    )
    if promised:
        _chooser(
            key=f"photo-{example.id}",
            data={
                "example": example.id,
                "largest": LARGEST,
                "words": _words(lang, other=bool(example.photo)),
            },
            on_kept_change=_drawn_anew,
        )


def away(visit: Visit, example: OwnExample) -> None:
    """The way to erase the picture of an own example at once."""
    st.button(
        words.PHOTO_AWAY[visit.lang],
        key=f"photo-away-{example.id}",
        type="tertiary",
        on_click=partial(_erase, visit, example.id),
    )


def _erase(visit: Visit, example_id: int) -> None:
    keep(visit.who, partial(photos.withdraw, person_id=visit.person, example_id=example_id))


def _drawn_anew() -> None:
    # That the picture was kept is what draws the page anew.
    pass


def _words(lang: Lang, *, other: bool) -> dict[str, str]:
    """What the chooser says, by what became of the file."""
    faults: dict[str, str] = {
        fault: text[lang].format(megabytes=MEGABYTES) for fault, text in words.PHOTO_FAULTS.items()
    }
    return {
        "choose": (words.PHOTO_OTHER if other else words.PHOTO_CHOOSE)[lang],
        "busy": words.PHOTO_BUSY[lang],
        "kept": words.PHOTO_KEPT[lang],
        "closed": words.PHOTO_CLOSED[lang],
        "lost": words.PHOTO_LOST[lang],
        **faults,
    }
