"""Examples for the whole room: one on a screen, and only those that the facilitator released."""

from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import examples, gallery
from db.queries.gallery import Shown
from ui import aspects, markup
from ui.examples import picture
from ui.picture import Slide
from workshop.access import Who
from workshop.examples import Sentence, on_beamer, shortened
from workshop.language import Lang
from workshop.words import examples as words

# Signs that fit the screen at these sizes (in rem), beside a picture and without one.
_BESIDE: Final = ((150, 1.45), (220, 1.2), (300, 1.05))
_ALONE: Final = ((260, 1.6), (400, 1.35), (540, 1.15))
_SENTENCE: Final = 110

_STYLE: Final = """<style>
.gt-one { display: grid; grid-template-columns: 1fr; gap: 1.6rem; align-items: start; }
.gt-one.pictured { grid-template-columns: 17rem 1fr; }
.gt-one img { display: block; width: 100%; max-height: 14rem; object-fit: contain;
  background: var(--gt-grey-pale); border-radius: .5rem; }
.gt-b .gt-one dl { margin: 0 !important; padding: 0 !important; display: grid; gap: .15rem;
  font-size: var(--gt-large); }
.gt-b .gt-one dt { margin: 0 !important; font-size: 1rem; font-weight: 650;
  color: var(--gt-grey-dark); }
.gt-b .gt-one dd { margin: 0 0 .45rem !important; line-height: 1.3; overflow-wrap: anywhere; }
.gt-b .gt-shows { font-size: 1.1rem; border-left: .3rem solid var(--gt-teal); padding-left: .7rem;
  overflow-wrap: anywhere; }
.gt-b .gt-how { font-size: 1rem; color: var(--gt-grey-dark); }
.gt-b .gt-how b { color: var(--gt-teal); }
[data-testid="stApp"] .gt-b h1 { overflow-wrap: anywhere; }
</style>"""


def slides(who: Who) -> tuple[Slide, ...]:
    """One screen for each example that was released; those of the programme come in its order."""
    with engine.reading() as db:
        found = gallery.released(db, workshop_id=who.workshop_id)
        text = examples.text(db, workshop_id=who.workshop_id, aspects=aspects.keys())
    shelves = gallery.shelves(text, found)
    return tuple(partial(_show, one, shelves.of(one.id), who.language) for one in found)


def released(who: Who) -> int:
    """How many examples the room may see."""
    with engine.reading() as db:
        return len(gallery.released(db, workshop_id=who.workshop_id))


def _show(one: Shown, shows: tuple[Sentence, ...], lang: Lang) -> None:
    sizes = _BESIDE if one.photo else _ALONE
    most = sizes[-1][0]
    told = on_beamer(one.parts, most)
    signs = sum(len(body) for _, body in told) + 40 * (len(told) - 1)
    size = next((size for fits, size in sizes if signs <= fits), sizes[-1][1])
    lines = "".join(
        markup.filled(
            '<dt>{heading}</dt><dd dir="auto">{body}</dd>',
            heading=words.HEADINGS[part][lang],
            body=body,
        )
        for part, body in told
    )
    shown = picture.html(one.photo, one.title, lang) if one.photo else ""
    st.html(_STYLE)
    st.html(
        '<div class="gt-b">'
        + markup.filled('<h1 dir="auto">{title}</h1>', title=one.title)
        + _shows(shows)
        + _how(one, lang)
        + f'<div class="gt-one {"pictured" if one.photo else ""}" style="--gt-large: {size}rem">'
        + f"{shown}<dl>{lines}</dl></div></div>"
    )


def _shows(shows: tuple[Sentence, ...]) -> str:
    """The sentence that it shows; of several the first."""
    if not shows:
        return ""
    body = shortened(shows[0].body, _SENTENCE)
    return markup.filled('<p class="gt-shows" dir="auto">{body}</p>', body=body)


def _how(one: Shown, lang: Lang) -> str:
    said = [
        markup.filled(
            "<b>{mark} {said}</b>",
            mark=words.OUTCOME_MARKS[one.outcome],
            said=words.OUTCOMES[one.outcome][lang],
        )
        if one.outcome
        else "",
        markup.filled("<span dir='auto'>{by}</span>", by=words.SIGNED[lang].format(name=one.signed))
        if one.signed
        else "",
    ]
    line = " · ".join(part for part in said if part)
    return f'<p class="gt-how">{line}</p>' if line else ""
