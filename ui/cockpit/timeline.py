"""The agenda of today in the cockpit: what was planned against how long it really takes."""

from datetime import datetime
from typing import Final

import streamlit as st

from db import engine
from db.queries import agenda
from db.queries.workshops import Description
from ui import layout, markup, session
from ui.agenda import names
from ui.cockpit import counting_down, steps
from ui.cockpit.steering import Standings, state_of
from workshop import day as clock
from workshop.access import Screen, Who
from workshop.day import Day, Ending, Item, Pace, Planned
from workshop.language import Lang
from workshop.words import agenda as words

# Seconds; time passes without anybody doing something, so nothing else tells this piece.
_AGAIN: Final = 15
# Minutes; a difference that nobody in the room notices.
_ON_TIME: Final = 3
_STYLE: Final = """<style>
.gt-pace { height: .8rem; border-radius: .4rem; background: var(--gt-grey-pale); overflow: hidden;
  margin: .35rem 0 0; }
.gt-pace div { height: 100%; background: var(--gt-teal); }
.gt-pace.amber div { background: var(--gt-amber); }
.gt-pace.red div { background: var(--gt-red); }
.gt-pacing { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
.gt-pacing b { white-space: nowrap; }
.gt-pacing .amber { color: var(--gt-amber); }
.gt-pacing .red { color: var(--gt-red); }
h2 { margin: 0; }
.gt-today { border-left: 4px solid transparent; padding-left: .5rem; }
.gt-today p { margin: 0; overflow-wrap: anywhere; }
.gt-today .at { display: inline-block; min-width: 3.4rem; font-variant-numeric: tabular-nums; }
.gt-today.been b { font-weight: 400; }
.gt-today.off b, .gt-today.off .at { font-weight: 400; text-decoration: line-through;
  color: var(--gt-grey-dark); }
.gt-today.here { border-left-color: var(--gt-teal); }
</style>"""


@st.fragment(run_every=_AGAIN)
def pace(who: Who) -> None:
    """How far the item of now is, and when the day will be over as things go."""
    # This part is drawn anew on its own, so it asks again who is looking.
    if session.who(Screen.FACILITATE) != who:
        st.rerun()
    day, now, lang = _today(who.workshop_id), _now(), who.language
    ending = clock.ending(day, now) if day else None
    if day is None or ending is None:
        return
    st.html(_STYLE)
    text = _ending(ending, lang)
    if day.here is None:
        markup.show('<p class="gt-note">{text}</p>', text=text)
    else:
        _bar(day.here, clock.pace(day.here, now), text, lang)


def show(who: Who, workshop: Description, standings: Standings) -> None:
    """The agenda of today with the way to every item; the seven steps where there is no agenda."""
    lang = who.language
    day = _today(workshop.id)
    if day is None:
        steps.show(who, workshop, standings)
        layout.link(Screen.AGENDA, who, label=words.CHOOSE_ONE[lang])
        return
    st.html(_STYLE)
    title = session.content().agenda_title(day.title, lang) or words.TITLE[lang]
    with st.container(gap="xxsmall"):
        markup.show(
            '<h2 dir="auto">{title}</h2><p class="gt-note">{text}</p>',
            title=title,
            text=_standing(day, lang),
        )
        for planned in clock.planned(day):
            _row(who, planned, standings)
    layout.link(Screen.AGENDA, who, label=words.CHANGE[lang])
    with st.expander(words.ELSEWHERE[lang]):
        steps.show(who, workshop, standings)


def _standing(day: Day, lang: Lang) -> str:
    begun = [item for item in day.items if item.begun_at is not None]
    if begun and clock.ending(day, _now()) is None:
        return words.DAY_DONE[lang]
    told = words.PLANNED if begun else words.NOT_BEGUN
    return told[lang].format(starts=f"{day.starts:%H:%M}", ends=f"{day.ends:%H:%M}")


def _today(workshop_id: int) -> Day | None:
    with engine.reading() as db:
        days = agenda.read(db, workshop_id=workshop_id)
    return clock.today(days, _now().date())


def _now() -> datetime:
    return datetime.now().astimezone()


def _left(pace: Pace, lang: Lang) -> str:
    if pace.left > 0:
        return words.LEFT[lang].format(time=words.minutes(pace.left)[lang])
    if pace.over > 0:
        return words.OVER[lang].format(time=words.duration(pace.over)[lang])
    return words.UP_NOW[lang]


def _ending(ending: Ending, lang: Lang) -> str:
    at = f"{ending.at:%H:%M}"
    if abs(ending.late) < _ON_TIME:
        return words.ON_TIME[lang].format(time=at)
    if ending.late > 0:
        return words.LATER[lang].format(time=at, late=words.duration(ending.late)[lang])
    return words.EARLIER[lang].format(time=at, early=words.duration(-ending.late)[lang])


def _bar(item: Item, pace: Pace, ending: str, lang: Lang) -> None:
    activity = session.content().activity(item.activity)
    markup.show(
        '<div class="gt-pacing"><span class="gt-note">{ending}</span>'
        '<b class="{tone}">{sign}{left}</b></div>'
        '<div class="gt-pace {tone}" role="progressbar" aria-label="{label}" aria-valuemin="0"'
        ' aria-valuenow="{percent}" aria-valuemax="100" aria-valuetext="{left}">'
        '<div style="width: {percent}%"></div></div>',
        ending=ending,
        tone=pace.tone,
        sign="" if pace.tone is clock.Tone.CALM else "▲ ",
        left=_left(pace, lang),
        label=words.PROGRESS[lang].format(title=names.of(item, activity, lang)),
        percent=round(100 * pace.share),
    )


def _row(who: Who, planned: Planned, standings: Standings) -> None:
    lang, item = who.language, planned.item
    activity = session.content().activity(item.activity)
    here = item.entered_at is not None
    left, right = st.columns([5, 1.2], vertical_alignment="center")
    with left:
        markup.show(
            '<div class="gt-today {how}"><p><span class="at">{at}</span> <b dir="auto">{title}</b> '
            '<span class="gt-note">{note}</span></p></div>',
            how=_how(item),
            at=f"{planned.starts:%H:%M}",
            title=names.of(item, activity, lang),
            note=_note(item, lang),
        )
    with right:
        st.button(
            words.HERE[lang] if here else words.GO[lang],
            key=f"go-item-{item.id}",
            type="tertiary",
            disabled=here,
            on_click=counting_down.act,
            args=(who, activity.id, None, state_of(standings, activity), item.id),
        )


def _how(item: Item) -> str:
    if item.entered_at is not None:
        return "here"
    if item.skipped:
        return "off"
    return "been" if item.begun_at is not None else ""


def _note(item: Item, lang: Lang) -> str:
    plan = words.minutes(item.minutes)[lang]
    if item.entered_at is not None:
        return words.BUSY[lang].format(planned=plan)
    if item.skipped:
        return words.SKIPPED[lang]
    if item.begun_at is None:
        return plan
    taken = words.minutes(round(item.spent / 60))[lang]
    return words.TOOK[lang].format(taken=taken, planned=plan)
