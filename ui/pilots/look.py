"""The looks of pilots: names, states, days and log entries as they stand on every screen."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import streamlit as st
from babel.dates import format_date

from db.queries.pilot_log import Entry
from db.queries.pilots import PilotView
from ui import markup, session
from workshop.content import Instrument
from workshop.language import Lang
from workshop.pilots import ENTRY_KINDS, Decision, EntryKind, Period, Stage
from workshop.words import pilots as words

_INSTRUMENT: Final = "pilots"

_STYLE: Final = """<style>
.gt-stage { display: inline-block; border: 1px solid var(--gt-grey); border-radius: 999px;
  padding: .1rem .7rem; font-size: .9rem; color: var(--gt-grey-dark); }
.gt-stage.running { background: var(--gt-teal); border-color: var(--gt-teal); color: #fff; }
.gt-stage.planned { border-color: var(--gt-teal); color: var(--gt-teal); }
.gt-stage.paused { border-style: dashed; }
.gt-stage.ended { background: var(--gt-teal-pale); border-color: var(--gt-teal-pale);
  color: var(--gt-ink); }
.gt-facts { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline; margin: 0;
  color: var(--gt-grey-dark); font-size: .95rem; overflow-wrap: anywhere;
  max-width: none !important; }
.gt-facts b, .gt-late { color: var(--gt-amber); font-weight: 650; }
.gt-entry { margin: 0; padding: .1rem 0 .1rem .8rem; border-left: 4px solid var(--gt-grey); }
.gt-entry.success { border-color: var(--gt-green); }
.gt-entry.failure { border-color: var(--gt-plum); }
.gt-entry.surprise { border-color: var(--gt-amber); }
.gt-entry.question { border-color: var(--gt-teal); }
.gt-entry p { margin: 0; overflow-wrap: anywhere; }
.gt-entry .gt-about-entry { color: var(--gt-grey-dark); font-size: .9rem; }
.gt-entry.away { opacity: .75; border-style: dashed; }
dl.gt-plan { margin: 0; padding: 0; display: grid; gap: .15rem; }
.gt-plan dt { font-weight: 650; margin: 0; }
.gt-plan dd { margin: 0 0 .7rem; overflow-wrap: anywhere; max-width: 75ch; }
.gt-plan dd.empty { color: var(--gt-grey-dark); font-style: italic; }
.gt-letter { background: #fff; border: 1px solid var(--gt-grey-pale); border-radius: 4px;
  padding: 1.5rem 2rem; max-width: 46rem; overflow-wrap: anywhere; }
.gt-letter h3 { margin: 0; padding: .8rem 0 .1rem !important; }
.gt-letter p { margin: 0 0 .6rem; }
</style>"""


def style() -> None:
    """Put the looks of pilots on this page."""
    st.html(_STYLE)


def instrument() -> Instrument:
    """The words of pilots that authors can change: the plan, ways to investigate, decisions."""
    return session.content().instrument(_INSTRUMENT)


def plan_label(part: str, lang: Lang) -> str:
    """What is asked for a part of the plan."""
    own = {
        "name": words.NAME,
        "question": words.QUESTION,
        "owner": words.OWNER,
        "contact": words.CONTACT,
    }
    return own[part][lang] if part in own else _line("plan_fields", part, lang)


def decision_label(decision: Decision, lang: Lang) -> str:
    """A decision in the words of the instrument."""
    return _line("decision", decision, lang)


def _line(list: str, key: str, lang: Lang) -> str:
    return next(one.text[lang] for one in instrument().list(list).items if one.key == key)


def name(pilot: PilotView, lang: Lang) -> str:
    """What a pilot is called, on every screen."""
    return pilot.name or words.UNNAMED[lang]


def day(when: date, lang: Lang) -> str:
    """A day as short as it can be told."""
    return format_date(when, "d MMM y", locale=lang)


def short_day(when: date, lang: Lang) -> str:
    """A day of which everybody knows the year."""
    return format_date(when, "d MMM", locale=lang)


def period(of: Period, lang: Lang) -> str:
    """From when until when, or what is wrong with it."""
    if of.is_backwards:
        return words.PERIOD_WRONG[lang]
    if of.starts_on and of.ends_on:
        same = of.starts_on.year == of.ends_on.year
        start = short_day(of.starts_on, lang) if same else day(of.starts_on, lang)
        return words.PERIOD[lang].format(start=start, end=day(of.ends_on, lang))
    if of.starts_on:
        return words.FROM[lang].format(start=day(of.starts_on, lang))
    if of.ends_on:
        return words.UNTIL[lang].format(end=day(of.ends_on, lang))
    return words.NO_PERIOD[lang]


def people(pilot: PilotView, lang: Lang) -> str:
    """How many people it is about; '' while nobody said."""
    if not pilot.people:
        return ""
    one = pilot.people == 1
    return words.ONE_PERSON[lang] if one else words.PEOPLE[lang].format(n=pilot.people)


def volunteers(pilot: PilotView, lang: Lang) -> str:
    """How many put themselves down."""
    if not pilot.volunteers:
        return words.NO_VOLUNTEERS[lang]
    if pilot.volunteers == 1:
        return words.ONE_VOLUNTEER[lang]
    return words.VOLUNTEERS[lang].format(n=pilot.volunteers)


def stage(of: Stage, lang: Lang) -> str:
    """Where a pilot stands, as HTML: a mark, a word and a colour."""
    return markup.filled(
        '<span class="gt-stage {stage}">{mark} {word}</span>',
        stage=of.value,
        mark=words.STAGE_MARKS[of],
        word=words.STAGES[of][lang],
    )


def alert(pilot: PilotView, today: date, lang: Lang) -> str:
    """What somebody has to do about a pilot now; '' when nothing presses."""
    if pilot.stage is Stage.ENDED:
        return "" if pilot.decided else words.UNDECIDED[lang]
    if pilot.period.is_backwards:
        return words.PERIOD_WRONG[lang]
    return words.OVER[lang] if pilot.period.is_over(today) else ""


def facts(pilot: PilotView, today: date, lang: Lang) -> str:
    """Everything about a pilot that fits in one line, as HTML."""
    told = [
        "" if pilot.period.is_backwards else period(pilot.period, lang),
        words.LED_BY[lang].format(name=pilot.texts["owner"]) if pilot.texts["owner"] else "",
        people(pilot, lang),
        volunteers(pilot, lang),
        decision_label(pilot.decided.decision, lang) if pilot.decided else "",
    ]
    pressing = alert(pilot, today, lang)
    late = markup.filled("<b>▲ {text}</b>", text=pressing) if pressing else ""
    listed = "".join(markup.filled("<span>{text}</span>", text=text) for text in told if text)
    return f'<p class="gt-facts">{stage(pilot.stage, lang)}{listed}{late}</p>'


def counted(counts: Mapping[tuple[int, EntryKind], int], pilot_id: int, lang: Lang) -> str:
    """How many entries of which kind, such as '+ Lukte 2 · − Lukte niet 1'; '' for none."""
    told = (
        f"{words.KIND_MARKS[kind]} {words.KINDS[kind][lang]} {counts[pilot_id, kind]}"
        for kind in ENTRY_KINDS
        if counts.get((pilot_id, kind))
    )
    # A kind and its number stay together on one line.
    return " · ".join(one.replace(" ", "\N{NO-BREAK SPACE}") for one in told)


def lines(counts: Mapping[tuple[int, EntryKind], int], pilot_id: int, lang: Lang) -> str:
    """How many entries there are in all; '' for none."""
    many = sum(counts.get((pilot_id, kind), 0) for kind in ENTRY_KINDS)
    if many == 1:
        return words.ONE_LINE[lang]
    return words.LINES[lang].format(n=many) if many else ""


def entry(one: Entry, lang: Lang, *, mine: bool = True, brief: bool = False) -> str:
    """A line of the log, as HTML; `mine` tells who reads it that it is theirs.

    A `brief` one says no more than its kind and its day.
    """
    author = words.BY_LEADERS if one.by_leaders else words.BY_COLLEAGUE
    about = [
        f"{words.KIND_MARKS[one.kind]} {words.KINDS[one.kind][lang]}",
        short_day(one.happened_on, lang) if brief else day(one.happened_on, lang),
    ]
    told = [
        (words.BY_YOU if one.mine and mine and not one.by_leaders else author)[lang],
        words.RELEASED[lang] if one.released else "",
        words.HIDDEN[lang] if one.hidden else "",
    ]
    return markup.filled(
        '<div class="gt-entry {kind} {away}"><p class="gt-about-entry">{about}</p>'
        '<p dir="auto">{body}</p></div>',
        kind=one.kind,
        away="away" if one.hidden else "",
        about=" · ".join(text for text in (about if brief else about + told) if text),
        body=one.body,
    )
