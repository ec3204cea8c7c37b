"""The facilitator's list of statements: harvest, words, merging and marking, undone at will."""

from collections.abc import Sequence
from time import monotonic
from typing import Final

import streamlit as st

from db.queries.statements import Listed
from ui import aspects, markup
from ui.statements import acts, alike, away, history, rows, shortlist
from ui.statements.beamer import slides
from ui.statements.state import TheList, gather
from workshop.access import Who
from workshop.statements import by_aspect
from workshop.words import shortlist as shortlist_words
from workshop.words import statements as words

_ALL: Final = "*"
_HIDDEN: Final = "-"
_UNCLEAR: Final = "?"
_NOT_MEANT: Final = "!"
_REMOVED: Final = "x"

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
.gt-row small b.gt-told, .gt-beware { color: var(--gt-amber); font-weight: 650; }
.gt-beware, .gt-trace, .gt-undone { margin: 0; }
.gt-undone { color: var(--gt-grey-dark); }
.st-key-alike .gt-card p { margin: 0; }
[class*="st-key-trace-"] button { min-height: 2rem; }
</style>"""


@st.fragment
def show(who: Who) -> None:
    """Draw the list with everything that can be done with it."""
    st.html(_STYLE)
    found = gather(who)
    _notice()
    _locked(found)
    _harvest(found)
    if not found.listed and not found.removed:
        markup.show('<p class="gt-empty">{text}</p>', text=words.EMPTY[found.lang])
        return
    shortlist.show(found)
    _releasing(found)
    # What looks alike takes a moment to find the first time; the list does not wait for it.
    look_alikes = st.container()
    shown = _filter(found)
    if shown == _REMOVED:
        away.show(found)
    for aspect, group in _groups(found, shown):
        rows.aspect(found, aspect, group)
    history.show(found)
    rows.bar(found)
    with look_alikes:
        alike.show(found)


def _releasing(found: TheList) -> None:
    """How many statements the room may read, and one press to let it read all of them."""
    lang, waiting = found.lang, found.unreleased
    total = len(found.visible)
    with st.container(horizontal=True, vertical_alignment="center", key="releasing"):
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
    elif found.lock == "dealt":
        st.warning(shortlist_words.LOCKED[lang])
    elif found.lock == "weighed":
        st.info(words.LOCKED_WEIGHED[lang])
        st.toggle(words.UNLOCK[lang], key="unlock")


def _harvest(found: TheList) -> None:
    lang, fresh = found.lang, found.waiting
    gaps = sum(not group for _, group in by_aspect(found.visible, aspects.keys()))
    count = words.COUNT[lang].format(n=len(found.visible), hidden=len(found.hidden), gaps=gaps)
    with st.container(horizontal=True, vertical_alignment="center", key="harvesting"):
        markup.show('<p class="gt-note">{text}</p>', text=count)
        st.button(
            (words.HARVEST_NEW if fresh else words.HARVEST)[lang].format(n=fresh),
            type="primary" if fresh else "secondary",
            disabled=not found.free,
            key="harvest",
            on_click=acts.gather,
            args=(found,),
        )


def _filter(found: TheList) -> str:
    """Which part of the list to show: an aspect, all of it, or what asks for attention."""
    lang = found.lang
    groups = dict(by_aspect(found.visible, aspects.keys()))
    labels = {_ALL: (words.ALL[lang], len(found.visible))}
    labels |= {key: (aspects.name(key, lang), len(group)) for key, group in groups.items()}
    asking = {
        _NOT_MEANT: (words.NOT_MEANT[lang], len(found.unrecognised)),
        _UNCLEAR: (words.UNCLEAR[lang], len(found.unclear)),
        _HIDDEN: (words.HIDDEN[lang], len(found.hidden)),
        _REMOVED: (words.REMOVED[lang], len(found.removed)),
    }
    labels |= {key: label for key, label in asking.items() if label[1]}
    if st.session_state.get("aspect") not in labels:  # the last of these was just dealt with
        st.session_state.pop("aspect", None)
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
    asking = {
        _HIDDEN: found.hidden,
        _UNCLEAR: found.unclear,
        _NOT_MEANT: found.unrecognised,
        _REMOVED: (),
    }
    if shown in asking:
        return [(key, some) for key, some in by_aspect(asking[shown], aspects.keys()) if some]
    groups = by_aspect(found.visible, aspects.keys())
    return groups if shown == _ALL else [(key, group) for key, group in groups if key == shown]


def _notice() -> None:
    message, until = st.session_state.get("statements-notice", ("", 0.0))
    # The page is drawn anew whenever anything changes; a message stays long enough to be read.
    if monotonic() < until:
        st.info(message)


__all__ = ["show", "slides"]
