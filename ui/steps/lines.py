"""The criteria of one step as lines: a shape and a word for what is there and what is missing."""

from collections.abc import Sequence

import streamlit as st

from ui import markup
from workshop import criteria
from workshop.criteria import Standing
from workshop.language import Lang
from workshop.words import steps as words

_STYLE = """<style>
ul.gt-there.gt-there { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
ul.gt-there.gt-there li { margin: 0; max-width: none; display: grid; gap: .1rem 1rem;
  grid-template-columns: 6.5rem 1fr; align-items: baseline; }
.gt-there p { margin: 0; max-width: 75ch; }
@media (max-width: 640px) { ul.gt-there.gt-there li { grid-template-columns: 1fr; } }
</style>"""


def show(shown: Sequence[Standing], lang: Lang) -> None:
    """What is there and what is missing of a step, line by line; nothing without any."""
    if not shown:
        return
    st.html(f'{_STYLE}<ul class="gt-there">{"".join(_line(each, lang) for each in shown)}</ul>')


def _line(each: Standing, lang: Lang) -> str:
    return markup.filled(
        '<li><p class="gt-bin {colour}">{shape} {word}</p><div><p>{text}</p>'
        '<p class="gt-note">{note}</p></div></li>',
        colour="shared" if each.met else "attention",
        shape="●" if each.met else "▲",
        word=(words.HAVE if each.met else words.MISSING)[lang],
        text=criteria.words(each.criterion, lang),
        note=note(each, lang),
    )


def note(each: Standing, lang: Lang) -> str:
    """How much of it there is, or who says so."""
    if each.criterion.ticked_by is not None:
        return words.TICKED_BY[each.criterion.ticked_by][lang]
    if each.measure is None:
        return words.NOT_SHOWN[lang]
    if each.measure.of:
        return words.OF[lang].format(have=each.measure.have, of=each.measure.of)
    if each.criterion.count is not None and each.measure.of is None:
        return words.NUMBER[lang].format(have=each.measure.have)
    return ""
