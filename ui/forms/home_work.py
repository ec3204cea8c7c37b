"""What one person is asked to do at home: until when, how far it is, and the way there."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime

import streamlit as st

from db import engine
from db.queries import agenda, answers
from db.queries.pulse import Pulse
from ui import markup, session
from ui.forms.visit import Visit, lead, note, person
from workshop import dates, home_work
from workshop.access import Who
from workshop.agenda import ANSWERED_KINDS
from workshop.home_work import Stage, Task
from workshop.language import Lang
from workshop.words import home_work as words

# Where the way to a task leads; the second value says whether this person was done with it.
Go = Callable[[str, bool], None]


def tasks(who: Who, seen: Pulse, ready: Collection[str]) -> tuple[Task, ...]:
    """What this person is asked now, what ends first on top; empty without home work."""
    ends = home_work.ends(seen.states)
    asked = [each for each in session.content().activities if each.id in ends]
    if not asked:
        return ()
    with engine.reading() as db:
        begun = {
            each.id: answers.begun(db, person_id=person(who), activity=each.id, kind=each.kind)
            for each in asked
            if each.id not in ready
        }
    return home_work.in_order(
        Task(each.id, ends[each.id], _stage(each.id in ready, begun.get(each.id, False)))
        for each in asked
    )


def _stage(done: bool, begun: bool) -> Stage:
    if done:
        return Stage.DONE
    return Stage.BEGUN if begun else Stage.TO_DO


def is_study_day(who: Who) -> bool:
    """Whether the team meets today, so that the room leads and home work waits below."""
    with engine.reading() as db:
        days = agenda.read(db, workshop_id=who.workshop_id)
    return any(day.held_on == _today() for day in days)


def leads(who: Who, visit: Visit | None, found: Sequence[Task], *, held: str | None) -> bool:
    """Whether all that is asked at home comes before what the room shows.

    Not on a study day, and never in place of a form that this tab is at: `held` is where it was.
    """
    if not found or is_study_day(who):
        return False
    if visit is None or visit.ready or not visit.is_open:
        return True
    if visit.activity.kind not in ANSWERED_KINDS:
        return True
    at_home = visit.activity.id in {task.activity for task in found}
    return at_home and held != visit.activity.id


def is_doing(visit: Visit | None, found: Sequence[Task]) -> bool:
    """Whether this person does home work on a day on which the team does not meet."""
    if visit is None or visit.activity.id not in {task.activity for task in found}:
        return False
    return not is_study_day(visit.who)


def way_back(lang: Lang, go: Callable[[str | None], None]) -> None:
    """The way back to all that is asked, in the place of the way to the room."""
    st.button(words.TO_ALL[lang], key="go-along", on_click=go, args=(None,))


def overview(who: Who, found: Sequence[Task], go: Go) -> None:
    """All that is asked now, with one button for each."""
    lang = who.language
    left = [task for task in found if task.stage is not Stage.DONE]
    if not left:
        lead(words.ALL_DONE, lang)
    elif len(left) == 1:
        lead(words.LEAD_ONE, lang)
    else:
        markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD_MANY[lang].format(n=len(left)))
    for task in found:
        _card(task, lang, go, first=bool(left) and task is left[0])
    note(words.KEPT[lang])


def _card(task: Task, lang: Lang, go: Go, *, first: bool) -> None:
    activity = session.content().activity(task.activity)
    minutes = words.ABOUT_MINUTES[lang].format(n=activity.minutes)
    markup.show(
        '<div class="gt-card"><b>{title}</b> <span class="gt-state {stage}">{said}</span><br>'
        '<span class="gt-note">{facts}</span></div>',
        title=activity.title[lang],
        stage="closed" if task.stage is Stage.DONE else "shown",
        said=words.STAGES[task.stage][lang],
        facts=" · ".join((_until(task.until, lang), minutes)),
    )
    st.button(
        words.BEGIN[task.stage][lang].format(title=markup.plain(activity.title[lang])),
        key=f"home-{task.activity}",
        type="primary" if first else "secondary",
        width="stretch",
        on_click=go,
        args=(task.activity, task.stage is Stage.DONE),
    )


def at(visit: Visit, found: Sequence[Task]) -> None:
    """Above a form that is home work: until when it can be done."""
    task = next((task for task in found if task.activity == visit.activity.id), None)
    if task is None:
        return
    day = dates.coming(task.until, visit.lang)
    text = words.CLOSES[visit.lang].format(day=day)
    if task.until == _today():
        text = f"{words.LAST_DAY[visit.lang]}. {text}"
    note(text)


def _until(until: date, lang: Lang) -> str:
    if until == _today():
        return words.LAST_DAY[lang]
    return words.UNTIL[lang].format(day=dates.coming(until, lang))


def _today() -> date:
    return datetime.now().astimezone().date()
