"""Who did what to the list, and the way to undo it."""

from typing import Final

import streamlit as st

from db.queries.trail import Trace
from ui import markup
from ui.statements import acts
from ui.statements.state import TheList
from workshop.language import Lang
from workshop.words import statements as words

_FIRST: Final = 10
_LONGEST: Final = 60  # characters of a statement beside what was done to it


def show(found: TheList) -> None:
    """The last acts, and all of them when asked for."""
    lang = found.lang
    with st.expander(words.TRAIL[lang]):
        if not found.trail:
            markup.show('<p class="gt-note">{text}</p>', text=words.TRAIL_EMPTY[lang])
        more = len(found.trail) > _FIRST
        whole = more and st.session_state.get("whole-trail", False)
        for act in found.trail if whole else found.trail[:_FIRST]:
            _line(found, act)
        if more:
            st.toggle(words.TRAIL_ALL[lang].format(n=len(found.trail)), key="whole-trail")


def _line(found: TheList, act: Trace) -> None:
    lang = found.lang
    with st.container(horizontal=True, vertical_alignment="center", key=f"trace-{act.id}"):
        markup.show(
            '<p class="{kind}" dir="auto">{text}</p>',
            kind="gt-undone" if act.undone else "gt-trace",
            text=sentence(found, act) + (f" · {words.UNDONE[lang]}" if act.undone else ""),
        )
        if act.undoable:
            button(found, act, f"undo-{act.id}")


def button(found: TheList, act: Trace, key: str) -> None:
    """The way to undo this very act."""
    st.button(
        words.UNDO[found.lang],
        key=key,
        disabled=not found.free and act.act != "apart",
        on_click=acts.undo,
        args=(found, act.id),
    )


def sentence(found: TheList, act: Trace) -> str:
    """Who did it, when, what, and to which words, as far as these may be read now."""
    lang = found.lang
    what = words.ACTS[act.act][lang].format(n=_how_many(act.count, lang))
    said = _about(found, act)
    if said:
        what = words.TRACE_ABOUT[lang].format(what=what, said=said)
    line = words.TRACE_YOU if act.by_you else words.TRACE
    return line[lang].format(device=act.device, time=f"{act.at.astimezone():%H:%M}", what=what)


def _how_many(count: int, lang: Lang) -> str:
    if count == 1:
        return words.ONE_STATEMENT[lang]
    known = 2 <= count < 2 + len(words.NUMBERS)
    return words.STATEMENTS[lang].format(n=words.NUMBERS[count - 2][lang] if known else count)


def _about(found: TheList, act: Trace) -> str:
    """The words of what was made or changed; of several statements none is picked out."""
    if act.act in ("harvest", "undo", "personal", "bring_back"):
        return ""
    bodies = {one.id: one.body for one in found.listed}
    known = [bodies[id] for id in reversed(act.statements) if id in bodies]
    if not known or (act.count > 1 and act.act != "merge"):
        return ""
    said = known[0].replace("\n", " ")
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"
