"""The facilitator's list of statements: harvest, words, merging and hiding, all undone at will."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from db.queries.statements import Listed
from ui import aspects, markup
from ui.statements import acts, rows
from ui.statements.beamer import slides
from ui.statements.state import TheList, gather
from workshop.access import Who
from workshop.statements import by_aspect
from workshop.words import statements as words

_ALL: Final = "*"
_HIDDEN: Final = "-"

_STYLE: Final = """<style>
.st-key-bar { position: fixed; z-index: 9; left: 0; right: 0; bottom: 0; padding: .6rem 1.5rem;
  background: var(--gt-paper); border-top: 2px solid var(--gt-teal); }
.st-key-bar [data-testid="stHtml"] p { margin: 0; }
[class*="st-key-row-"] { border-top: 1px solid var(--gt-grey-pale); padding: .15rem 0;
  flex-wrap: nowrap; }
[class*="st-key-row-"] button { min-height: 2rem; }
[class*="st-key-on-beamer-"] { flex: none; }
[class*="st-key-on-beamer-"] p { font-size: .85rem; color: var(--gt-grey-dark); }
.gt-row p { margin: 0; overflow-wrap: anywhere; line-height: 1.35; }
.gt-row small { color: var(--gt-grey-dark); }
.gt-row small b { color: var(--gt-teal); font-weight: 650; }
</style>"""


@st.fragment
def show(who: Who) -> None:
    """Draw the list with everything that can be done with it."""
    st.html(_STYLE)
    found = gather(who)
    _notice()
    _locked(found)
    _harvest(found)
    if not found.listed:
        markup.show('<p class="gt-empty">{text}</p>', text=words.EMPTY[found.lang])
        return
    _releasing(found)
    shown = _filter(found)
    for aspect, group in _groups(found, shown):
        rows.aspect(found, aspect, group)
    rows.bar(found)


def _releasing(found: TheList) -> None:
    """How many statements the room may read, and one press to let it read all of them."""
    lang, waiting = found.lang, found.unreleased
    total = len(found.visible)
    markup.show(
        '<p class="gt-note">{text}</p>',
        text=words.RELEASED[lang].format(n=total - len(waiting), total=total),
    )
    if waiting:
        st.button(
            words.RELEASE_ALL[lang].format(n=len(waiting)),
            key="release-all",
            on_click=acts.release,
            args=(found, {one.id for one in waiting}, True),
        )


def _locked(found: TheList) -> None:
    lang = found.lang
    if found.lock == "open":
        st.warning(words.LOCKED_OPEN[lang])
    elif found.lock == "weighed":
        st.info(words.LOCKED_WEIGHED[lang])
        st.toggle(words.UNLOCK[lang], key="unlock")


def _harvest(found: TheList) -> None:
    lang, fresh = found.lang, found.waiting
    gaps = sum(not group for _, group in by_aspect(found.visible, aspects.keys()))
    markup.show(
        '<p class="gt-note">{text}</p>',
        text=words.COUNT[lang].format(n=len(found.visible), hidden=len(found.hidden), gaps=gaps),
    )
    st.button(
        (words.HARVEST_NEW if fresh else words.HARVEST)[lang].format(n=fresh),
        type="primary" if fresh else "secondary",
        disabled=not found.free,
        key="harvest",
        on_click=acts.gather,
        args=(found,),
    )


def _filter(found: TheList) -> str:
    """Which part of the list to show: an aspect, all of it, or what is hidden."""
    lang = found.lang
    groups = dict(by_aspect(found.visible, aspects.keys()))
    labels = {_ALL: (words.ALL[lang], len(found.visible))}
    labels |= {key: (aspects.name(key, lang), len(group)) for key, group in groups.items()}
    if found.hidden:
        labels[_HIDDEN] = (words.HIDDEN[lang], len(found.hidden))
    return st.pills(
        words.ASPECT[lang],
        list(labels),
        default=_ALL,
        required=True,
        format_func=lambda key: words.WITH_COUNT[lang].format(
            name=markup.plain(labels[key][0]), n=labels[key][1]
        ),
        key="aspect",
    )


def _groups(found: TheList, shown: str) -> Sequence[tuple[str, tuple[Listed, ...]]]:
    if shown == _HIDDEN:
        return [(key, group) for key, group in by_aspect(found.hidden, aspects.keys()) if group]
    groups = by_aspect(found.visible, aspects.keys())
    return groups if shown == _ALL else [(key, group) for key, group in groups if key == shown]


def _notice() -> None:
    message = st.session_state.pop("statements-notice", None)
    if message:
        st.info(message)


__all__ = ["show", "slides"]
