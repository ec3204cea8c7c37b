"""The looks of the matrix and the names of its levels and columns."""

from typing import Final

import streamlit as st

from ui import session
from workshop.content import Instrument
from workshop.language import Lang
from workshop.matrix import Column, Level
from workshop.words import matrix as words

_INSTRUMENT: Final = "vdm"

# Where it is easy to write something that belongs on another row.
CHECKED: Final = frozenset({Column.DESIRED, Column.CURRENT})

# Below this width Streamlit stacks columns: a row of the matrix becomes a stack of cells.
_STYLE: Final = """<style>
.gt-steps.gt-steps { display: flex; flex-wrap: wrap; gap: .3rem .5rem; list-style: none; padding: 0;
  margin: 0; }
.gt-steps.gt-steps li { border: 1px solid var(--gt-grey-pale); border-radius: 999px;
  padding: .15rem .7rem; background: var(--gt-paper); font-size: .9rem; margin: 0; }
.gt-steps li.now { border-color: var(--gt-teal); color: var(--gt-teal); font-weight: 650; }
.gt-steps li.done { background: var(--gt-teal-pale); border-color: var(--gt-teal-pale); }
.gt-level { font-weight: 650; color: var(--gt-teal); margin: 0; }
.gt-level span { display: block; color: var(--gt-grey-dark); font-weight: 400; font-size: .85rem; }
.gt-cell-name { font-size: .85rem; color: var(--gt-grey-dark); margin: 0; }
.gt-cell-text { font-size: .95rem; margin: 0 0 .35rem; overflow-wrap: anywhere; }
.gt-cell-text.empty { color: var(--gt-grey-dark); font-style: italic; }
.gt-column { font-weight: 650; margin: 0; font-size: .95rem; }
.st-key-matrix-whole [data-testid="stHorizontalBlock"] { border-top: 1px solid var(--gt-grey-pale);
  padding-top: .5rem; }
.st-key-matrix-whole button { min-height: 1.75rem; padding: 0; }
.st-key-matrix-whole button p { font-size: .85rem; color: var(--gt-teal);
  text-decoration: underline; }
.st-key-matrix-whole [class*="st-key-cell"] { gap: .1rem; padding-bottom: .6rem; }
[class*="st-key-more-"] { margin-top: -2.4rem; align-self: flex-end; width: auto;
  position: relative; z-index: 1; }
[class*="st-key-more-"] button p { font-size: .85rem; color: var(--gt-teal); }
.gt-check { border-left: 4px solid var(--gt-amber); padding: .1rem 0 .1rem .7rem;
  margin: 0 0 .3rem; }
.gt-question { margin: 0 0 .2rem; padding: 0; }
[class*="st-key-cell-now"] { border-left: 4px solid var(--gt-teal); padding-left: .5rem; }
@media (min-width: 641px) { .gt-cell-name { position: absolute; left: -200vw; } }
@media (max-width: 640px) { .st-key-matrix-head { display: none; } }
</style>"""


def style() -> None:
    """Put the looks of the matrix on this page."""
    st.html(_STYLE)


def instrument() -> Instrument:
    """The words of the matrix: its levels, columns and questions."""
    return session.content().instrument(_INSTRUMENT)


def level_title(level: Level, lang: Lang) -> str:
    """The name of a level, with the way of acting that belongs to it."""
    return instrument().dim(level).title[lang]


def column_title(column: Column, lang: Lang) -> str:
    """The name of a column, with the direction in which it is filled where that matters."""
    arrow = {Column.DESIRED: f" {words.DOWN}", Column.CURRENT: f" {words.UP}"}.get(column, "")
    return f"{instrument().column(column).text[lang]}{arrow}"
