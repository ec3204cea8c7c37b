"""Pilots for the room: the board in large letters, then one pilot at a time.

Of the log only what the whole team may read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import exchanges, pilot_log
from db.queries.pilots import PilotView
from ui import markup
from ui.picture import Slide
from ui.pilots import look
from ui.pilots.state import Desk, gather
from workshop.access import Who
from workshop.language import Lang
from workshop.pilots import Stage
from workshop.words import pilots as words

# So many cards stand below each other on a screen, and so many lines of a log beside a plan.
_CARDS: Final = 3
_ENTRIES: Final = 3
# A question or a name with more signs than this gets smaller letters.
_LONG: Final = 70
_LONG_NAME: Final = 45
# So many columns leave room for larger letters.
_FEW: Final = 3

_STYLE: Final = """<style>
.gt-pilots { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: .8rem; }
.gt-pilots section { display: flex; flex-direction: column; gap: .5rem; min-width: 0; }
[data-testid="stApp"] .gt-b .gt-pilots h2 { font-size: 1.15rem; color: var(--gt-teal);
  border-bottom: .15rem solid var(--gt-teal-pale); padding-bottom: .2rem; white-space: nowrap; }
.gt-pilots .gt-one { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-radius: .4rem; padding: .4rem .6rem; overflow: hidden; }
.gt-pilots .running .gt-one { border-left: .3rem solid var(--gt-teal); }
.gt-b .gt-pilots .gt-one p { line-height: 1.2; overflow-wrap: anywhere; }
.gt-b .gt-pilots .gt-one p:first-child { font-weight: 650; display: -webkit-box;
  -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.gt-b .gt-pilots .gt-one p + p { color: var(--gt-grey-dark); }
.gt-b .gt-pilots.few .gt-one p { font-size: 1.25rem; }
.gt-b .gt-facts { font-size: 1.1rem; gap: .3rem 1.2rem; }
.gt-b .gt-stage { font-size: 1.1rem; padding: .1rem .8rem; }
.gt-b .gt-plan-log { display: grid; grid-template-columns: 3fr 2fr; gap: 1.6rem;
  padding-top: .4rem; }
.gt-b .gt-plan-log.alone { grid-template-columns: 1fr; }
.gt-b .gt-plan-log > div { display: flex; flex-direction: column; gap: .35rem; min-width: 0; }
[data-testid="stApp"] .gt-b .gt-plan-log h2 { font-size: 1rem; color: var(--gt-grey-dark);
  font-weight: 400; padding-top: .3rem; }
.gt-b .gt-plan-log p { overflow-wrap: anywhere; display: -webkit-box;
  -webkit-box-orient: vertical; overflow: hidden; -webkit-line-clamp: 2; font-size: 1.15rem; }
.gt-b .gt-plan-log p.gt-why { -webkit-line-clamp: 5; }
.gt-b .gt-plan-log p.gt-large { font-size: 1.6rem; -webkit-line-clamp: 2; }
.gt-b .gt-plan-log p.gt-large.long { font-size: 1.25rem; -webkit-line-clamp: 3; }
[data-testid="stApp"] .gt-b h1.gt-name { display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
[data-testid="stApp"] .gt-b h1.gt-name.long { font-size: 1.3rem; }
/* Below a name of two lines there is no room for all of it. */
.gt-b h1.gt-name.long ~ .gt-plan-log .gt-whom { display: none; }
.gt-b .gt-entry { border-left-width: .25rem; padding: 0 0 0 .6rem; }
.gt-b .gt-entry p { font-size: 1.05rem; -webkit-line-clamp: 3; line-height: 1.25; }
.gt-b .gt-plan-log .gt-entry:nth-last-child(n + 3) p,
.gt-b .gt-plan-log .gt-entry:nth-last-child(n + 3) ~ .gt-entry p { -webkit-line-clamp: 2; }
.gt-b .gt-entry p.gt-about-entry { font-size: 1rem; -webkit-line-clamp: 1; }
</style>"""


@dataclass(frozen=True)
class _Board:
    """One screen of the board: the columns that hold anything, with the cards on this screen."""

    columns: tuple[tuple[Stage, int, tuple[PilotView, ...]], ...]
    number: int
    total: int


def slides(who: Who) -> tuple[Slide, ...]:
    """The board, then every pilot; none while there is no pilot."""
    desk = gather(who)
    boards = _boards(desk.pilots)
    return (
        *(partial(_board, desk, one) for one in boards),
        *(partial(_pilot, desk, one) for one in desk.pilots),
    )


def _boards(pilots: Sequence[PilotView]) -> list[_Board]:
    columns = {stage: [one for one in pilots if one.stage is stage] for stage in Stage}
    total = max((ceil(len(ones) / _CARDS) for ones in columns.values()), default=0)
    return [
        _Board(
            tuple(
                (stage, len(ones), tuple(ones[number * _CARDS : (number + 1) * _CARDS]))
                for stage, ones in columns.items()
                if ones
            ),
            number,
            total,
        )
        for number in range(total)
    ]


def _board(desk: Desk, board: _Board) -> None:
    lang = desk.lang
    look.style()
    st.html(_STYLE)
    title = words.TITLE[lang]
    if board.total > 1:
        title = words.BEAMER_CONTINUED[lang].format(n=board.number + 1, total=board.total)
    few = "few" if len(board.columns) <= _FEW else ""
    columns = "".join(_column(stage, many, ones, lang) for stage, many, ones in board.columns)
    st.html(
        '<div class="gt-b">'
        + markup.filled("<h1>{title}</h1>", title=title)
        + f'<div class="gt-pilots {few}">{columns}</div>{_next_exchange(desk)}</div>'
    )


def _column(stage: Stage, many: int, ones: Sequence[PilotView], lang: Lang) -> str:
    cards = "".join(_card(one, lang) for one in ones)
    head = markup.filled(
        "<h2>{mark} {word} {n}</h2>",
        mark=words.STAGE_MARKS[stage],
        word=words.STAGES[stage][lang],
        n=many,
    )
    return f'<section class="{stage.value}">{head}{cards}</section>'


def _card(pilot: PilotView, lang: Lang) -> str:
    told = ""
    if pilot.decided is not None:
        told = words.DECISION_SHORT[pilot.decided.decision][lang]
    elif pilot.period.ends_on is not None and not pilot.period.is_backwards:
        end = look.short_day(pilot.period.ends_on, lang)
        told = words.UNTIL[lang].format(end=end)
    below = markup.filled("<p>{told}</p>", told=told) if told else ""
    name = markup.filled('<p dir="auto">{name}</p>', name=look.name(pilot, lang))
    return f'<div class="gt-one">{name}{below}</div>'


def _next_exchange(desk: Desk) -> str:
    with engine.reading() as db:
        found = exchanges.listed(db, workshop_id=desk.who.workshop_id)
    coming = [one.held_on for one in found if one.held_on and one.held_on >= desk.today]
    if not coming:
        return ""
    told = words.NEXT_EXCHANGE[desk.lang].format(date=look.day(coming[0], desk.lang))
    return markup.filled('<p class="gt-note">{told}</p>', told=told)


def _pilot(desk: Desk, pilot: PilotView) -> None:
    lang = desk.lang
    look.style()
    st.html(_STYLE)
    with engine.reading() as db:
        found = pilot_log.read(
            db, workshop_id=desk.who.workshop_id, pilot_ids=[pilot.id], released=True
        )
    log = "".join(look.entry(one, lang, brief=True) for one in found[-_ENTRIES:])
    counted = look.counted(desk.counts, pilot.id, lang)
    beside = ""
    if log:
        beside = _heading(words.BEAMER_LOG[lang]) + log
    elif counted:
        beside = _text(words.BEAMER_LOG_COUNT[lang].format(counts=counted), "gt-why")
    alone = "" if beside else "alone"
    name = look.name(pilot, lang)
    size = "long" if len(name) > _LONG_NAME else ""
    st.html(
        '<div class="gt-b">'
        + markup.filled('<h1 class="gt-name {size}" dir="auto">{name}</h1>', size=size, name=name)
        + _facts(pilot, lang)
        + f'<div class="gt-plan-log {alone}"><div>{_plan(pilot, lang)}</div>'
        + (f"<div>{beside}</div></div>" if beside else "</div>")
        + "</div>"
    )


def _facts(pilot: PilotView, lang: Lang) -> str:
    told = [
        look.period(pilot.period, lang),
        look.people(pilot, lang),
        look.volunteers(pilot, lang) if pilot.volunteers else "",
    ]
    listed = "".join(markup.filled("<span>{text}</span>", text=text) for text in told if text)
    return f'<p class="gt-facts">{look.stage(pilot.stage, lang)}{listed}</p>'


def _plan(pilot: PilotView, lang: Lang) -> str:
    question = pilot.texts["question"]
    told = ""
    if question:
        size = "gt-large long" if len(question) > _LONG else "gt-large"
        told += _heading(words.BEAMER_QUESTION[lang]) + _text(question, size)
    if pilot.decided is not None:
        decision = look.decision_label(pilot.decided.decision, lang)
        told += _heading(words.BEAMER_DECISION[lang].format(decision=decision))
        return told + _text(pilot.decided.reason, "gt-why")
    for part, label in (("people", words.BEAMER_WHO), ("hope", words.BEAMER_HOPE)):
        if pilot.texts[part]:
            whom = "gt-whom" if part == "people" else ""
            told += _heading(label[lang], whom) + _text(pilot.texts[part], whom)
    return told


def _heading(text: str, kind: str = "") -> str:
    return markup.filled('<h2 class="{kind}">{text}</h2>', kind=kind, text=text)


def _text(text: str, kind: str = "") -> str:
    return markup.filled('<p class="{kind}" dir="auto">{text}</p>', kind=kind, text=text)
