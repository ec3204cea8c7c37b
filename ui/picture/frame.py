"""The frame of a picture: its style, its empty states, its charts and the line with its bin."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import markup
from workshop import design
from workshop.design import Bin
from workshop.language import Lang, Text
from workshop.picture import Comparison
from workshop.words import common
from workshop.words import picture as words

_STYLE: Final = """<style>
[class*="st-key-gt-picture"] [data-testid="stElementToolbar"] { display: none; }
.gt-words { display: grid; gap: .15rem; }
.gt-words p { margin: 0; }
[class*="st-key-gt-picture"] h2 { margin: 0; padding: 1.2rem 0 .2rem; }
[class*="st-key-gt-picture"] h3 { margin: 0; padding: 0; }
.gt-words .gt-lens { font-weight: 650; margin-top: .6rem; }
ul.gt-list.gt-list { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
ul.gt-list.gt-list li { margin: 0; background: var(--gt-paper); max-width: none;
  border: 1px solid var(--gt-grey-pale); border-radius: 10px; padding: .55rem .8rem; }
ul.gt-list.gt-plain li { background: none; border: 0; padding: 0; }
.gt-list span { color: var(--gt-grey-dark); }
.gt-figures { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
.gt-figures th, .gt-figures td { text-align: right; padding: .2rem .7rem .2rem 0; }
.gt-figures th:first-child, .gt-figures td:first-child { text-align: left; }
.gt-scroll { overflow-x: auto; }
</style>"""


def box(key: str) -> DeltaGenerator:
    """A container that carries the style of pictures."""
    st.html(_STYLE)
    return st.container(key=f"gt-picture-{key}")


def show_chart(spec: dict[str, Any] | None, *, key: str) -> None:
    """Show a finished chart; nothing for a team that gets only words.

    The chart carries its own description for who does not see it.
    """
    if spec is not None:
        stretch = spec["width"] == "container"
        st.vega_lite_chart(spec, theme=None, width="stretch" if stretch else "content", key=key)


def show_waiting(lang: Lang) -> None:
    """Say what will appear here, and that there is nothing to do."""
    empty(words.WAITING[lang])


def show_too_few(minimum: int, lang: Lang) -> None:
    """Say that there are too few answers, and from how many on there is a picture."""
    empty(common.TOO_FEW[lang].format(minimum=minimum))


def empty(text: str) -> None:
    """A place where something will come, with what it will be."""
    markup.show('<p class="gt-empty">{text}</p>', text=text)


def note(text: str) -> None:
    """A quiet sentence."""
    markup.show('<p class="gt-note">{text}</p>', text=text)


def bin_line(bin: Bin, label: str, lang: Lang) -> str:
    """The bin as HTML: its shape, its word and the label, in its colour."""
    return markup.filled(
        '<p class="gt-bin {bin}">{shape} {word} · {label}</p>',
        bin=bin,
        shape=design.BIN_SHAPE[bin],
        word=common.BINS[bin][lang],
        label=label,
    )


def comparisons(found: Sequence[tuple[str, Comparison]], explained: Text, lang: Lang) -> None:
    """Per item how many people chose differently for learners than for themselves."""
    bases = {one.people for _, one in found}
    same = bases.pop() if len(bases) == 1 else None
    told = explained[lang]
    if same is not None:
        told = f"{told} {words.ANSWERS_BETWEEN[lang].format(people=same)}"
    note(told)
    line = words.COMPARISON_LINE if same is not None else words.COMPARISON_LINE_ANSWERS
    lines = "".join(
        markup.filled(
            "<li>{text}</li>",
            text=line[lang].format(item=title, differ=one.differ[lang], people=one.people),
        )
        for title, one in found
    )
    st.html(f"<ul>{lines}</ul>")
