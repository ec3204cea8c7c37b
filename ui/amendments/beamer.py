"""The amendment on the table for the whole room: old and new in large letters, then the result."""

from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import consent
from db.queries.consent import Told
from ui import aspects, markup
from ui.amendments import card, outcome
from ui.amendments.state import Room, author, gather
from ui.picture import Slide
from workshop import amending
from workshop.access import Who
from workshop.agenda import State
from workshop.amending import Change
from workshop.language import Lang
from workshop.words import amendments as words

# Signs up to which text stays this large; lengths in rem at the size of the beamer.
_SIZES: Final = ((90, 2.3), (190, 1.8), (330, 1.4), (10_000, 1.05))
# What has more signs than this does not fit the screen, however small the letters.
_FITS: Final = 700
_MOST_REASONS: Final = 3

_STYLE: Final = """<style>
.gt-b .gt-changes, .gt-b .gt-changes * { font-size: var(--gt-large); line-height: 1.3; }
.gt-proposal { display: grid; gap: .5rem; background: var(--gt-paper); padding: .7rem 1.1rem;
  border: 1px solid var(--gt-grey-pale); border-radius: .5rem; max-height: 14rem;
  overflow: hidden; }
.gt-b .gt-concern { font-size: 1.15rem; color: var(--gt-grey-dark); max-height: 3rem;
  overflow: hidden; }
.gt-proposal p.gt-small { font-size: 1rem; color: var(--gt-grey-dark); }
.gt-b .gt-do { font-size: 1.35rem; font-weight: 650; color: var(--gt-teal); }
.gt-b .gt-told-round p { font-size: 1.35rem; }
.gt-b .gt-told-round p span { font-size: 1rem; }
.gt-b .gt-standing { font-size: 1.1rem; gap: .25rem .9rem; }
.gt-b .gt-standing i { height: 1.1rem; }
.gt-b .gt-told-round:not(:has(.gt-standing)) p { font-size: 2rem; }
.gt-b .gt-told-round:not(:has(.gt-standing)) p span { font-size: 1.1rem; }
.gt-b .gt-beside { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem; }
.gt-b .gt-beside p { font-size: 1.15rem !important; }
.gt-b .gt-beside h2 { margin: 0 0 .45rem; }
.gt-b .gt-reasons li { font-size: 1.1rem; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 3; overflow: hidden; }
.gt-b .gt-title { display: flex; gap: 1.2rem; align-items: baseline; flex-wrap: wrap; }
.gt-b .gt-title span { font-size: 1rem; color: var(--gt-grey-dark); }
</style>"""


def slides(who: Who) -> tuple[Slide, ...]:
    """The one screen for what lies on the table; none while nothing does."""
    room = gather(who)
    if room.table is None or room.on_table is None:
        return ()
    return (partial(_show, room),)


def _show(room: Room) -> None:
    one = room.on_table
    assert one is not None
    with engine.reading() as db:
        told = consent.told(db, workshop_id=room.who.workshop_id, amendment_id=one.id)
    card.style()
    st.html(_STYLE)
    last = told[-1] if told else None
    shown = last is not None and (last.outcome is not None or one.is_decided)
    body = _result(room, last) if shown and last else _asking(room, last)
    st.html(
        f'<div class="gt-b">{_title(room)}'
        f"{_proposal(one.change, room.lang, small=shown)}{body}</div>"
    )


def _title(room: Room) -> str:
    one, lang = room.on_table, room.lang
    assert one is not None
    state = (
        f"{words.STATUS_MARKS[one.status]} {words.STATUSES[one.status][lang]}"
        if one.is_decided
        else words.KINDS[one.kind][lang]
    )
    return markup.filled(
        '<div class="gt-title"><h1 dir="auto">{who}</h1><span>{state} · {aspect}</span></div>',
        who=author(one, lang),
        state=state,
        aspect=aspects.name(one.aspect, lang),
    )


def _proposal(change: Change, lang: Lang, *, small: bool) -> str:
    before, after = amending.about(change)
    signs = len(before) + len(after) + (len(change.words) if change.kind == "leave_open" else 0)
    size = 1.0 if small else next(size for most, size in _SIZES if signs <= most)
    drawn = (
        f'<div class="gt-proposal" style="--gt-large: {size}rem">'
        f"{card.difference(change, lang)}</div>"
    )
    return drawn if signs <= _FITS else drawn + _line(words.BEAMER_LONG[lang])


def _asking(room: Room, last: Told | None) -> str:
    """Read in silence; then choose, with how many did."""
    lang = room.lang
    if last is None:
        return _concern(room) + _line(words.BEAMER_READ[lang])
    if last.round.state is State.CLOSED:
        return _line(words.BEAMER_CLOSED[lang])
    with engine.reading() as db:
        done = consent.readiness(db, workshop_id=room.who.workshop_id, round_id=last.round.id)
    part = round(100 * done.ready / done.people) if done.people else 0
    return (
        _line(words.BEAMER_CHOOSE[lang])
        + markup.filled(
            '<p class="gt-ready">{chose}</p>',
            chose=words.CHOSE[lang].format(ready=done.ready, people=done.people),
        )
        + f'<div class="gt-part" aria-hidden="true"><div style="width: {part}%"></div></div>'
    )


def _concern(room: Room) -> str:
    concern = room.on_table.parts["concern"] if room.on_table else ""
    if not concern:
        return ""
    return markup.filled(
        '<p class="gt-concern" dir="auto"><b>{label}:</b> {text}</p>',
        label=words.CONCERN_SAID[room.lang],
        text=concern,
    )


def _result(room: Room, last: Told) -> str:
    lang = room.lang
    drawn = outcome.html(last.outcome, lang) if last.outcome is not None else ""
    with engine.reading() as db:
        found = consent.released(db, workshop_id=room.who.workshop_id, round_id=last.round.id)
    if not found:
        return drawn
    lines = "".join(
        markup.filled('<li dir="auto">{text}</li>', text=text) for text in found[:_MOST_REASONS]
    )
    title = markup.filled("<h2>{title}</h2>", title=words.BEAMER_REASONS[lang])
    return (
        f'<div class="gt-beside">{drawn}<div>{title}<ul class="gt-reasons">{lines}</ul></div></div>'
    )


def _line(text: str) -> str:
    return markup.filled('<p class="gt-do">{text}</p>', text=text)
