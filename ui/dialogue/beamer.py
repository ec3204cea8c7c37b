"""The beamer while people talk in subgroups: how to find your group, the part and the clock."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from db import engine
from db.queries import dialogue
from db.queries.dialogue import Group
from ui import clock, markup, session
from workshop import dialogue_script as script
from workshop.access import Who
from workshop.agenda import State
from workshop.content import Activity, Instrument
from workshop.language import Lang
from workshop.words import dialogue as words

# More groups than this get smaller tiles, or one for each part that groups are in: forty fit.
_LARGE: Final = 10
_STYLE: Final = """<style>
.gt-tiles { display: grid; gap: .6rem; }
.gt-tiles.large { grid-template-columns: repeat(5, 1fr); }
.gt-tiles.small { grid-template-columns: repeat(10, 1fr); gap: .35rem; }
.gt-tile { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale); text-align: center;
  border-radius: .5rem; padding: .3rem .2rem; line-height: 1.15; }
.gt-tile span { display: block; font-size: 1rem; color: var(--gt-grey-dark); }
.gt-tile b { display: block; font-size: 2.6rem; color: var(--gt-teal);
  font-variant-numeric: tabular-nums; }
.gt-tiles.small b { font-size: 1.5rem; }
.gt-b .gt-until { font-variant-numeric: tabular-nums; font-weight: 650; color: var(--gt-ink); }
.gt-b p .gt-until { font-size: 4.4rem; line-height: 1.1; }
.gt-tile .gt-until { font-size: 1.05rem; color: var(--gt-ink); }
</style>"""


def show(who: Who, activity: Activity, state: State) -> None:
    """Numbers, the part of the script and the clock; never what a group talks about or writes."""
    lang = who.language
    st.html(_STYLE)
    with engine.reading() as db:
        groups = dialogue.all_groups(db, workshop_id=who.workshop_id)
    asked = session.content().instrument(activity.instrument or "")
    if state in (State.CLOSED, State.SHOWN):
        _draw(activity.title[lang], words.OVER[lang], "")
    elif not groups:
        _draw(activity.title[lang], words.GROUPS_COMING[lang], "")
    else:
        _talking(groups, asked, activity, lang)


def _talking(groups: Sequence[Group], asked: Instrument, activity: Activity, lang: Lang) -> None:
    at = script.together([group.stand for group in groups])
    if at is None:
        _draw(activity.title[lang], activity.beamer[lang], _tiles(groups, lang))
    elif at.ends_at is None:
        _draw(words.FIND[lang], words.FIND_HOW[lang], _tiles(groups, lang))
    else:
        part = words.PART[lang].format(n=at.phase + 1, total=len(asked.phases))
        large = f"<p>{clock.until(at.ends_at, lang)}</p>"
        _draw(part, script.of(asked.phases, at.phase).text[lang], large)


def _draw(title: str, said: str, below: str) -> None:
    head = markup.filled(
        '<div class="gt-b gt-now"><h1>{title}</h1><p class="gt-say">{said}</p>',
        title=title,
        said=said,
    )
    st.html(f"{head}{below}</div>")


def _tiles(groups: Sequence[Group], lang: Lang) -> str:
    if len(groups) <= _LARGE:
        size, tiles = "large", [_tile(each, lang) for each in groups]
    elif any(group.stand.begun for group in groups):
        size, tiles = "large", _by_part(groups, lang)
    else:
        size = "small"
        tiles = [
            markup.filled('<div class="gt-tile"><b>{number}</b></div>', number=group.number)
            for group in groups
        ]
    return f'<div class="gt-tiles {size}">{"".join(tiles)}</div>'


def _tile(group: Group, lang: Lang) -> str:
    stand = group.stand
    tile = markup.filled(
        '<div class="gt-tile"><span>{label}</span><b>{number}</b>',
        label=words.GROUP_LABEL[lang],
        number=group.number,
    )
    if stand.ends_at is not None:
        part = words.PART_SHORT[lang].format(n=stand.phase + 1)
        tile += markup.filled("<span>{part}</span>", part=part) + clock.until(stand.ends_at, lang)
    return f"{tile}</div>"


def _by_part(groups: Sequence[Group], lang: Lang) -> list[str]:
    """How many groups are in each part, and the clock of the last of them."""
    stands = [group.stand for group in groups]
    tiles = []
    for begun, phase in sorted({(stand.begun, stand.phase) for stand in stands}):
        there = [stand for stand in stands if (stand.begun, stand.phase) == (begun, phase)]
        last = script.together(there)
        tile = markup.filled(
            '<div class="gt-tile"><span>{part}</span><b>{n}</b><span>{groups}</span>',
            part=words.PART_SHORT[lang].format(n=phase + 1) if begun else words.NOT_BEGUN[lang],
            n=len(there),
            groups=(words.GROUP_LABEL if len(there) == 1 else words.GROUPS_LABEL)[lang],
        )
        if last is not None and last.ends_at is not None:
            tile += clock.until(last.ends_at, lang)
        tiles.append(f"{tile}</div>")
    return tiles
