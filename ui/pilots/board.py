"""The board: a column for every state, a card for every pilot, and the obvious next move."""

from functools import partial
from typing import Final

import streamlit as st

from db.queries.pilots import PilotView
from ui import markup
from ui.pilots import acts, look
from ui.pilots.state import Desk
from workshop.pilots import Stage, moves
from workshop.words import pilots as words

_STYLE: Final = """<style>
.gt-board-head { font-weight: 650; margin: 0; padding-bottom: .3rem; color: var(--gt-teal);
  border-bottom: 3px solid var(--gt-teal-pale); }
.gt-board-head span { color: var(--gt-grey-dark); font-weight: 400; }
[class*="st-key-card-"] { background: var(--gt-paper); border-radius: 10px;
  gap: .35rem !important; }
[class*="st-key-card-"] button[data-testid="stBaseButton-tertiary"] { min-height: 1.75rem;
  padding: 0; justify-content: flex-start; }
[class*="st-key-card-"] button[data-testid="stBaseButton-tertiary"] p { text-align: left;
  font-weight: 650; color: var(--gt-teal); text-decoration: underline; overflow-wrap: anywhere;
  line-height: 1.3; }
[class*="st-key-card-"] p.gt-note { font-size: .9rem; line-height: 1.35; }
.gt-late { font-size: .9rem; margin: 0; }
.gt-column-empty { color: var(--gt-grey-dark); font-size: .9rem; margin: 0; }
</style>"""


def show(desk: Desk) -> None:
    """All pilots by state; while there is none, what to begin with."""
    lang = desk.lang
    if not desk.pilots:
        empty = words.NONE if desk.writes else words.NONE_READER
        markup.show('<p class="gt-empty">{text}</p>', text=empty[lang])
    else:
        st.html(_STYLE)
        for stage, place in zip(Stage, st.columns(len(Stage), gap="small"), strict=True):
            with place:
                _column(desk, stage)
    if desk.writes:
        st.button(
            words.BEGIN[lang], type="primary", key="pilot-begin", on_click=acts.begin, args=(desk,)
        )


def _column(desk: Desk, stage: Stage) -> None:
    lang = desk.lang
    here = [one for one in desk.pilots if one.stage is stage]
    markup.show(
        '<p class="gt-board-head">{mark} {word} <span>{n}</span></p>',
        mark=words.STAGE_MARKS[stage],
        word=words.STAGES[stage][lang],
        n=len(here) or "",
    )
    if not here:
        markup.show('<p class="gt-column-empty">{text}</p>', text=words.EMPTY_COLUMN[lang])
    for one in here:
        with st.container(border=True, key=f"card-{one.id}"):
            _card(desk, one)


def _card(desk: Desk, pilot: PilotView) -> None:
    lang = desk.lang
    st.button(
        markup.plain(look.name(pilot, lang)),
        type="tertiary",
        key=f"pilot-{pilot.id}",
        on_click=acts.open_up,
        args=(pilot.id,),
    )
    lines = [look.period(pilot.period, lang)]
    if pilot.texts["owner"]:
        lines.append(words.LED_BY[lang].format(name=pilot.texts["owner"]))
    if pilot.volunteers:
        lines.append(look.volunteers(pilot, lang))
    if pilot.decided:
        lines.append(look.decision_label(pilot.decided.decision, lang))
    lines.append(look.lines(desk.counts, pilot.id, lang))
    told = "\n".join(line for line in lines if line)
    markup.show('<p class="gt-note" dir="auto">{told}</p>', told=told)
    pressing = look.alert(pilot, desk.today, lang)
    if pressing:
        markup.show('<p class="gt-late">▲ {text}</p>', text=pressing)
    following = moves(pilot.stage)[0]
    short = words.MOVES_SHORT.get((pilot.stage, following))
    if desk.writes and short is not None:
        st.button(
            short[lang],
            key=f"pilot-next-{pilot.id}",
            width="stretch",
            on_click=partial(acts.move, desk, pilot, following),
        )
